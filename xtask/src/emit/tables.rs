//! The constants of a method: its operation, how its pages follow each other, what its waiter looks at.

use super::rust::{Scope, compact, ident, ty};
use super::source::{Source, doc_lines, flat};
use crate::plan::{Answer, Kind, Method, PageStyle, Pages, Rust, Step, Waiter};
use proc_macro2::TokenStream;
use quote::quote;

/// The table of an operation.
pub(super) fn operation(method: &Method) -> String {
    let (id, path) = (&method.id, &method.template);
    let base = match method.http.as_str() {
        known @ ("GET" | "HEAD" | "POST" | "PUT" | "PATCH" | "DELETE" | "OPTIONS" | "TRACE") => {
            let known = ident(&known.to_lowercase());
            quote!(runtime::Operation::#known(#path))
        }
        other => quote!(runtime::Operation::new(#other, #path)),
    };
    let lines = lines(method);
    let table = compact(&quote!(runtime::Operation { id: #id, #(#lines,)* ..#base }));
    format!("const {}: runtime::Operation = {table};\n", method.table)
}

/// What differs from the defaults of its HTTP method.
fn lines(method: &Method) -> Vec<TokenStream> {
    use crate::api::Encoding;
    let mut lines = Vec::new();
    if let Some(repeatable) = method.repeatable {
        lines.push(quote!(repeatable: #repeatable));
    }
    if let Some(header) = &method.idempotency_header {
        lines.push(quote!(idempotency_header: Some(#header)));
    }
    for (field, location) in [
        ("required_query", crate::api::Location::Query),
        ("required_headers", crate::api::Location::Header),
        ("required_cookies", crate::api::Location::Cookie),
    ] {
        let names: Vec<&String> = method
            .parameters
            .iter()
            .filter(|p| p.location == location && method.required.contains(&p.wire))
            .map(|p| &p.wire)
            .collect();
        if !names.is_empty() {
            let field = ident(field);
            lines.push(quote!(#field: &[#(#names),*]));
        }
    }
    let parts = method.body.iter().flat_map(|body| &body.required_parts);
    let parts: Vec<&String> = parts.collect();
    if !parts.is_empty() {
        lines.push(quote!(required_parts: &[#(#parts),*]));
    }
    if !method.security.is_empty() {
        let alternatives = method
            .security
            .iter()
            .map(|schemes| quote!(&[#(#schemes),*]));
        lines.push(quote!(security: &[#(#alternatives),*]));
    }
    if let Some(server) = &method.server {
        lines.push(quote!(server: Some(#server)));
    }
    let accept = method.accept.iter();
    lines.extend(accept.map(|accept| quote!(accept: #accept)));
    let odd = method.body.as_ref().filter(|body| {
        let plain = match body.encoding {
            Encoding::Json => "application/json",
            Encoding::Form => "application/x-www-form-urlencoded",
            Encoding::Text => "text/plain",
            Encoding::Bytes => "application/octet-stream",
            Encoding::Multipart => "multipart/form-data",
        };
        body.media_type != plain && !body.media_type.contains('*')
    });
    if let Some(body) = odd {
        let media_type = &body.media_type;
        lines.push(quote!(content_type: Some(#media_type)));
    }
    let form = method.body.iter().flat_map(|body| &body.form);
    let form: Vec<TokenStream> = form
        .map(|(wire, style, explode)| {
            let style = super::requests::style_ident(*style);
            quote!((#wire, runtime::Style::#style, #explode))
        })
        .collect();
    if !form.is_empty() {
        lines.push(quote!(form: &[#(#form),*]));
    }
    lines
}

fn answer_type(method: &Method) -> String {
    match &method.answer {
        Answer::Json { value, .. } => ty(value, Scope::Crate),
        _ => "()".to_owned(),
    }
}

/// The method that starts a waiter.
pub(super) fn waiter_method(method: &Method) -> Option<String> {
    let waiter = method.waiter.as_ref()?;
    let names = method.arguments.iter().map(|one| one.name.as_str());
    let names: Vec<&str> = names.collect();
    let plain = crate::plan::names::plain(&method.name);
    let mut docs = vec![format!(
        "Polls [`{plain}`](Self::{plain}) until its state is one of {}.",
        list(&waiter.success)
    )];
    if !waiter.failure.is_empty() {
        docs.push(String::new());
        docs.push(format!(
            "One of {} ends the wait as an error, for which `is_wait_failed` is true.",
            list(&waiter.failure)
        ));
    }
    let returned = format!(
        "runtime::Waiter<{}, {}>",
        answer_type(method),
        ty(&waiter.item, Scope::Crate)
    );
    let made = format!(
        "runtime::Waiter::new(self.{}({}).call, &{})",
        method.name,
        names.join(", "),
        waiter.table
    );
    Some(
        doc_lines(&docs, "    ")
            + &super::requests::function(&waiter.name, method, &returned, &made),
    )
}

fn list(values: &[String]) -> String {
    let values: Vec<String> = values
        .iter()
        .map(|value| format!("`{}`", crate::plan::docs::inline(value)))
        .collect();
    values.join(", ")
}

/// The methods that start a stream of pages or items.
pub(super) fn pages_methods(method: &Method) -> Option<String> {
    let pages = method.pages.as_ref()?;
    let types = format!("{}, {}", answer_type(method), ty(&pages.item, Scope::Crate));
    Some(format!(
        "runtime::pages!({}, {types}, {});\n",
        method.request, pages.table
    ))
}

/// The tables of a method's pages and waiter.
pub(super) fn helpers(method: &Method, source: &mut Source) {
    if let Some(waiter) = &method.waiter {
        source.text(waiter_table(method, waiter));
    }
    if let Some(pages) = &method.pages {
        source.text(pages_table(method, pages));
    }
}

/// A constant with a line for each field.
fn table(name: &str, kind: &str, method: &Method, item: &Rust, fields: &[String]) -> String {
    let types = format!(
        "{kind}<{}, {}>",
        answer_type(method),
        ty(item, Scope::Crate)
    );
    format!(
        "const {name}: runtime::{types} = runtime::{kind} {{\n    {}\n}};\n",
        fields.join("\n    ")
    )
}

/// The line of a field.
fn field(name: &str, value: &TokenStream) -> String {
    format!("{name}: {},", flat(value))
}

fn waiter_table(method: &Method, waiter: &Waiter) -> String {
    let (success, failure) = (&waiter.success, &waiter.failure);
    let (item_way, state) = (by_value(&waiter.item_path), text_way(&waiter.state));
    let (partial, partial_states) = match &waiter.partial {
        None => (quote!(|_| None), Vec::new()),
        Some((way, values)) => (text_way(way), values.clone()),
    };
    let fields = [
        field("item", &item_way),
        field("state", &state),
        field("partial", &partial),
        field("partial_states", &quote!(&[#(#partial_states),*])),
        field("success", &quote!(&[#(#success),*])),
        field("failure", &quote!(&[#(#failure),*])),
    ];
    table(&waiter.table, "WaiterSpec", method, &waiter.item, &fields)
}

fn pages_table(method: &Method, pages: &Pages) -> String {
    let optional = |name: &Option<String>| {
        if let Some(name) = name {
            quote!(Some(#name))
        } else {
            quote!(None)
        }
    };
    let mut signs = Vec::new();
    let style = match &pages.style {
        PageStyle::Page(page, per_page, first) => {
            let per_page = optional(per_page);
            let first = proc_macro2::Literal::u64_unsuffixed(*first);
            quote!(runtime::PageStyle::Page { page: #page, per_page: #per_page, first: #first })
        }
        PageStyle::Offset(offset, limit) => {
            let limit = optional(limit);
            quote!(runtime::PageStyle::Offset { offset: #offset, limit: #limit })
        }
        PageStyle::Cursor(cursor) => quote!(runtime::PageStyle::Cursor { param: #cursor }),
        PageStyle::LastItem(cursor, id) => {
            let name = name_way(id);
            signs.push(field("name", &quote!(Some(#name))));
            quote!(runtime::PageStyle::LastItem { param: #cursor })
        }
        PageStyle::Link => quote!(runtime::PageStyle::NextLink),
        PageStyle::LinkHeader => quote!(runtime::PageStyle::LinkHeader),
    };
    let items = by_value(&pages.items);
    if let Answer::Json { value, .. } = &method.answer
        && let Some(codec) = value.codec()
    {
        let codec: TokenStream = codec.parse().unwrap_or_default();
        signs.push(field(
            "read",
            &quote!(runtime::decode::model_as::<#codec, _>),
        ));
    }
    let next = pages.next.as_ref().map(|way| name_way(way));
    let more = pages.more.as_ref().map(|way| flag_way(way));
    let number = pages.pages.as_ref().map(|way| count_way(way));
    let total = pages.total.as_ref().map(|way| count_way(way));
    for (name, way) in [
        ("next", next),
        ("more", more),
        ("pages", number),
        ("total", total),
    ] {
        if let Some(way) = way {
            signs.push(field(name, &quote!(Some(#way))));
        }
    }
    let usual = flat(&quote!(runtime::PageSpec::new(#style, #items)));
    signs.push(format!("..{usual}"));
    table(&pages.table, "PageSpec", method, &pages.item, &signs)
}

/// A closure that takes a value out of an answer, as an `Option`.
fn by_value(way: &[Step]) -> TokenStream {
    let mut path = quote!(answer);
    let Some((last, before)) = way.split_last() else {
        return quote!(Some);
    };
    for step in before {
        let field = ident(&step.field);
        path = match step.kind {
            Kind::Required => quote!(#path.#field),
            Kind::Nullable => quote!(#path.#field.into_option()?),
            _ => quote!(#path.#field?),
        };
    }
    let field = ident(&last.field);
    match last.kind {
        Kind::Required => quote!(|answer| Some(#path.#field)),
        Kind::Nullable => quote!(|answer| #path.#field.into_option()),
        _ => quote!(|answer| #path.#field),
    }
}

/// The last step of a way, and the expression for what it is a field of.
fn shown(way: &[Step]) -> Option<(&Step, TokenStream)> {
    let (last, before) = way.split_last()?;
    let mut path = quote!(answer);
    for step in before {
        let field = ident(&step.field);
        path = match step.kind {
            Kind::Required => quote!(#path.#field),
            Kind::Nullable => quote!(#path.#field.as_option()?),
            _ => quote!(#path.#field.as_ref()?),
        };
    }
    let field = ident(&last.field);
    Some((last, quote!(#path.#field)))
}

/// A closure that shows a text of an answer, as an `Option<&str>`.
fn text_way(way: &[Step]) -> TokenStream {
    let Some(text) = text(way) else {
        return quote!(|_| None);
    };
    quote!(|answer| Some(#text))
}

/// The expression for a text of an answer, which may return early.
fn text(way: &[Step]) -> Option<TokenStream> {
    let (last, value) = shown(way)?;
    let text = match &last.value {
        Rust::Text | Rust::Enum(_) | Rust::Timestamp => quote!(as_str()),
        Rust::Value => quote!(as_str()?),
        _ => return None,
    };
    Some(match last.kind {
        Kind::Required => quote!(#value.#text),
        Kind::Nullable => quote!(#value.as_option()?.#text),
        _ => quote!(#value.as_ref()?.#text),
    })
}

/// A closure that copies a flag out of an answer, as an `Option`.
fn flag_way(way: &[Step]) -> TokenStream {
    match shown(way) {
        None => quote!(|_| None),
        Some((last, value)) => match last.kind {
            Kind::Required => quote!(|answer| Some(#value)),
            Kind::Nullable => quote!(|answer| #value.as_option().copied()),
            _ => quote!(|answer| #value),
        },
    }
}

/// The expression for a number of an answer, which may return early.
fn number(way: &[Step]) -> Option<TokenStream> {
    let (last, value) = shown(way)?;
    Some(match last.kind {
        Kind::Required => value,
        Kind::Nullable => quote!(#value.as_option()?),
        _ => quote!(#value?),
    })
}

/// A closure that counts by a number of an answer, as an `Option<u64>`.
fn count_way(way: &[Step]) -> TokenStream {
    match (number(way), way.last().map(|step| &step.value)) {
        (Some(_), Some(Rust::Integer("u64", _))) => flag_way(way),
        (Some(number), _) => quote!(|answer| #number.try_into().ok()),
        (None, _) => quote!(|_| None),
    }
}

/// A closure that takes what names something out of an answer, as an `Option<String>`.
fn name_way(way: &[Step]) -> TokenStream {
    match (text(way), number(way)) {
        (Some(text), _) => quote!(|answer| Some(#text.to_owned())),
        (None, Some(number)) => quote!(|answer| Some(#number.to_string())),
        (None, None) => quote!(|_| None),
    }
}

/// A text as a literal in a manifest.
pub(super) fn toml(text: &str) -> String {
    // TOML's basic strings and Rust's agree but for `\u{…}` and `\'`.
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            c if c.is_control() => out.extend(format!("\\u{:04X}", c as u32).chars()),
            c => out.push(c),
        }
    }
    out + "\""
}
