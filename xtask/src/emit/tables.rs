//! The constants of a method: its operation, how its pages follow each other, what its waiter looks at.

use super::rust::{Scope, ident, ty};
use super::source::Source;
use crate::plan::{Answer, Kind, Method, PageStyle, Pages, Rust, Step, Waiter};
use proc_macro2::TokenStream;
use quote::quote;

/// The table of an operation.
pub(super) fn operation(method: &Method) -> TokenStream {
    let (table, id, path) = (ident(&method.table), &method.id, &method.template);
    let base = match method.http.as_str() {
        known @ ("GET" | "HEAD" | "POST" | "PUT" | "PATCH" | "DELETE" | "OPTIONS" | "TRACE") => {
            let known = ident(&known.to_lowercase());
            quote!(runtime::Operation::#known(#path))
        }
        other => quote!(runtime::Operation::new(#other, #path)),
    };
    let lines = lines(method);
    quote! {
        const #table: runtime::Operation = runtime::Operation {
            id: #id,
            #(#lines,)*
            ..#base
        };
    }
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

fn answer_type(method: &Method) -> TokenStream {
    match &method.answer {
        Answer::Json { value, .. } => ty(value, Scope::Crate),
        _ => quote!(()),
    }
}

/// The method that starts a waiter.
pub(super) fn waiter_method(method: &Method) -> Option<TokenStream> {
    let waiter = method.waiter.as_ref()?;
    let (name, source, table) = (
        ident(&waiter.name),
        ident(&method.name),
        ident(&waiter.table),
    );
    let arguments = super::requests::arguments(method);
    let names = method
        .arguments
        .iter()
        .map(|argument| ident(&argument.name));
    let (answer, item) = (answer_type(method), ty(&waiter.item, Scope::Crate));
    let plain = crate::plan::names::plain(&method.name);
    let about = format!(
        " Polls [`{plain}`](Self::{plain}) until its state is one of {}.",
        list(&waiter.success)
    );
    let failure = format!(
        " One of {} ends the wait as an error, for which `is_wait_failed` is true.",
        list(&waiter.failure)
    );
    let failure = (!waiter.failure.is_empty()).then(|| quote!(#[doc = ""] #[doc = #failure]));
    Some(quote! {
        #[doc = #about]
        #failure
        pub fn #name(&self, #arguments) -> runtime::Waiter<#answer, #item> {
            runtime::Waiter::new(self.#source(#(#names),*).call, &#table)
        }
    })
}

fn list(values: &[String]) -> String {
    let values: Vec<String> = values
        .iter()
        .map(|value| format!("`{}`", crate::plan::docs::inline(value)))
        .collect();
    values.join(", ")
}

/// The methods that start a stream of pages or items.
pub(super) fn pages_methods(method: &Method) -> Option<TokenStream> {
    let pages = method.pages.as_ref()?;
    let table = ident(&pages.table);
    let (answer, item) = (answer_type(method), ty(&pages.item, Scope::Crate));
    Some(quote! {
        /// The items of all pages, one by one, from the page this request asks for on.
        pub fn items(self) -> runtime::Items<#answer, #item> {
            runtime::Items::new(self.call, &#table)
        }
        /// All pages, one by one, from the page this request asks for on.
        pub fn pages(self) -> runtime::Pages<#answer, #item> {
            runtime::Pages::new(self.call, &#table)
        }
    })
}

/// The tables of a method's pages and waiter.
pub(super) fn helpers(method: &Method, source: &mut Source) {
    if let Some(waiter) = &method.waiter {
        source.item(&waiter_table(method, waiter));
    }
    if let Some(pages) = &method.pages {
        source.item(&pages_table(method, pages));
    }
}

fn waiter_table(method: &Method, waiter: &Waiter) -> TokenStream {
    let (table, answer, item) = (
        ident(&waiter.table),
        answer_type(method),
        ty(&waiter.item, Scope::Crate),
    );
    let (success, failure) = (&waiter.success, &waiter.failure);
    let (item_way, state) = (by_value(&waiter.item_path), text_way(&waiter.state));
    let (partial, partial_states) = match &waiter.partial {
        None => (quote!(|_| None), Vec::new()),
        Some((way, values)) => (text_way(way), values.clone()),
    };
    quote! {
        static #table: runtime::WaiterSpec<#answer, #item> = runtime::WaiterSpec {
            item: #item_way,
            state: #state,
            partial: #partial,
            partial_states: &[#(#partial_states),*],
            success: &[#(#success),*],
            failure: &[#(#failure),*],
        };
    }
}

fn pages_table(method: &Method, pages: &Pages) -> TokenStream {
    let (table, answer, item) = (
        ident(&pages.table),
        answer_type(method),
        ty(&pages.item, Scope::Crate),
    );
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
            signs.push(quote!(name: Some(#name)));
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
        signs.push(quote!(read: {
            use runtime::model::codecs::*;
            runtime::decode::model_as::<#codec, _>
        }));
    }
    let next = pages.next.as_ref().map(|way| name_way(way));
    let more = pages.more.as_ref().map(|way| flag_way(way));
    let number = pages.pages.as_ref().map(|way| count_way(way));
    let total = pages.total.as_ref().map(|way| count_way(way));
    for (field, way) in [
        ("next", next),
        ("more", more),
        ("pages", number),
        ("total", total),
    ] {
        if let Some(way) = way {
            let field = ident(field);
            signs.push(quote!(#field: Some(#way)));
        }
    }
    quote! {
        static #table: runtime::PageSpec<#answer, #item> = runtime::PageSpec {
            #(#signs,)*
            ..runtime::PageSpec::new(#style, #items)
        };
    }
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
