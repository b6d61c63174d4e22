//! A request: its struct, its setters, and how a method makes it.

use super::multipart;
use super::rust::{Scope, compact, ident, literal, made, taken, ty, whole};
use super::source::doc_lines;
use super::tables;
use crate::api::{Encoding, Framing, Location, Style};
use crate::plan::{Answer, Argument, ArgumentRole, Body, Method, Parameter, Rust};
use proc_macro2::TokenStream;
use quote::quote;
use std::fmt::Write as _;

/// A function of a node, with the arguments of a method.
pub(super) fn function(name: &str, method: &Method, returned: &str, made: &str) -> String {
    let arguments: String = method
        .arguments
        .iter()
        .map(|argument| {
            let ty = taken(&argument.value, Scope::Crate);
            format!(", {}: {ty}", argument.name)
        })
        .collect();
    format!(
        "    #[inline]\n    pub fn {name}(&self{arguments}) -> {returned} {{\n        {made}\n    }}\n"
    )
}

/// The expression that makes the request.
pub(super) fn construction(method: &Method) -> TokenStream {
    let (request, table) = (ident(&method.request), ident(&method.table));
    let paths = method.arguments.iter().filter_map(path);
    let call = quote!(runtime::Call::new(&self.client, &#table)#(#paths)*);
    match &method.body {
        None => quote! { #request { call: #call, body: () } },
        Some(body) if body.encoding == Encoding::Multipart => {
            let parts = multipart::begin(method, body);
            quote! { #request { call: #call #parts, body: () } }
        }
        Some(body) => {
            let body = initial_body(method, body);
            quote! { #request { call: #call, body: #body } }
        }
    }
}

fn path(argument: &Argument) -> Option<TokenStream> {
    let name = ident(&argument.name);
    let (wire, style, explode) = match &argument.role {
        ArgumentRole::Path(wire, style, explode) => (wire, style, explode),
        ArgumentRole::ReservedPath(wire) => {
            return Some(quote!(.path_reserved(#wire, #name.into())));
        }
        _ => return None,
    };
    let text = match &argument.value {
        _ if *style != Style::Simple => None,
        Rust::Text => Some(quote!(#name.into())),
        Rust::Bool | Rust::Integer(..) | Rust::Float | Rust::Path(_) => {
            Some(quote!(#name.to_string()))
        }
        Rust::Enum(_) | Rust::Timestamp => Some(quote!(#name.into().as_str().to_owned())),
        _ => None,
    };
    if let Some(text) = text {
        return Some(quote!(.path(#wire, #text)));
    }
    let value = whole(&argument.value, &argument.name, Scope::Crate);
    let style = style_ident(*style);
    Some(quote!(.path_value(#wire, runtime::Style::#style, #explode, &#value)))
}

/// The runtime's name of a style.
pub(super) fn style_ident(style: Style) -> proc_macro2::Ident {
    ident(match style {
        Style::Simple => "Simple",
        Style::Label => "Label",
        Style::Matrix => "Matrix",
        Style::Form => "Form",
        Style::SpaceDelimited => "SpaceDelimited",
        Style::PipeDelimited => "PipeDelimited",
        Style::DeepObject => "DeepObject",
        Style::Content => "Json",
    })
}

fn initial_body(method: &Method, body: &Body) -> TokenStream {
    if body.optional {
        return quote!(None);
    }
    if let Some(whole) = method
        .arguments
        .iter()
        .find(|argument| argument.role == ArgumentRole::Body)
    {
        let made = made(&whole.value, &whole.name);
        return if is_held_as_option(body) {
            quote!(Some(#made))
        } else {
            made
        };
    }
    let name = match &body.value {
        Rust::Model(name) => ident(name),
        _ => return quote!(None),
    };
    let values = method
        .arguments
        .iter()
        .filter(|argument| argument.role == ArgumentRole::Property)
        .map(|argument| {
            let name = ident(&argument.name);
            quote!(#name)
        });
    quote!(types::#name::new(#(#values),*))
}

/// Whether a request can hold no body, or one that is no model.
fn is_held_as_option(body: &Body) -> bool {
    body.optional || matches!(body.encoding, Encoding::Text | Encoding::Bytes)
}

/// The line that makes the request's struct and gives it what all requests have, and its setters.
pub(super) fn lines(method: &Method) -> String {
    let mut text = line(method) + &streams(method);
    text += &tables::pages_methods(method).unwrap_or_default();
    let parameters = method.parameters.iter().map(parameter);
    let parts = method.body.iter().flat_map(|body| &body.setters);
    let parts = parts.filter_map(|setter| Some(multipart::setter(setter, setter.part.as_ref()?)));
    let setters: String = parameters.chain(parts).collect();
    if !setters.is_empty() {
        let _ = write!(
            text,
            "runtime::parameters! {{\n    {} {{\n{setters}    }}\n}}\n",
            method.request
        );
    }
    text
}

/// A setter that the request's type has for itself.
pub(super) fn setter(
    name: &str,
    lines: &[String],
    is_deprecated: bool,
    value: &Rust,
    set: &TokenStream,
) -> String {
    let mark = if is_deprecated {
        "        #[deprecated]\n"
    } else {
        ""
    };
    format!(
        "{}{mark}        pub fn {name}(value: {}) = {};\n",
        doc_lines(lines, "        "),
        taken(value, Scope::Crate),
        compact(set)
    )
}

/// The lines for answers that are read piece by piece.
fn streams(method: &Method) -> String {
    let name = &method.request;
    let mut text = String::new();
    if method.streams_bytes {
        let _ = writeln!(text, "runtime::stream!({name}, bytes);");
    }
    if let Some(stream) = &method.stream {
        let how = match (stream.framing, &stream.item) {
            (Framing::Events, Rust::Text) => "events text",
            (Framing::Events, _) => "events json",
            (Framing::Lines, _) => "records lines",
            (Framing::Sequence, _) => "records sequence",
        };
        let item = ty(&stream.item, Scope::Crate);
        let flag = stream
            .flag
            .iter()
            .map(|flag| format!(", flag {}", literal(flag)));
        let flag: String = flag.collect();
        let _ = writeln!(
            text,
            "runtime::stream!({name}, {how} {item}, {}{flag});",
            literal(&stream.accept)
        );
    }
    text
}

fn line(method: &Method) -> String {
    let body = method.body.as_ref().map(|body| {
        let whole = ty(&body.value, Scope::Crate) + &codec(&body.value);
        match (body.encoding, body.optional) {
            (Encoding::Json, false) => format!(" json {whole},"),
            (Encoding::Json, true) => format!(" json_opt {whole},"),
            (Encoding::Form, false) => format!(" form {whole},"),
            (Encoding::Form, true) => format!(" form_opt {whole},"),
            (Encoding::Multipart, _) => " multipart,".to_owned(),
            (Encoding::Text, _) => " text,".to_owned(),
            (Encoding::Bytes, _) => " bytes,".to_owned(),
        }
    });
    let returns = match &method.answer {
        Answer::Nothing => "nothing".to_owned(),
        Answer::Text => "text".to_owned(),
        Answer::Bytes => "bytes".to_owned(),
        Answer::Several(value) => format!("several {}", ty(value, Scope::Crate)),
        Answer::Json { value, optional } => format!(
            "{} {}{}",
            if *optional { "json_opt" } else { "json" },
            ty(value, Scope::Crate),
            codec(value)
        ),
    };
    format!(
        "runtime::request!({}, {}: {},{} returns {returns});\n",
        method.table,
        method.name,
        method.request,
        body.unwrap_or_default()
    )
}

/// How a body of this type is read and written, where the type does not say it.
fn codec(value: &Rust) -> String {
    let codec = value.codec().map(|codec| format!(" as {codec}"));
    codec.unwrap_or_default()
}

fn parameter(parameter: &Parameter) -> String {
    let wire = &parameter.wire;
    let value = whole(&parameter.value, "value", Scope::Crate);
    let (explode, style) = (parameter.explode, style_ident(parameter.style));
    let set = match parameter.location {
        Location::Header if parameter.style == Style::Content => {
            quote!(set_header_json(#wire, &#value))
        }
        Location::Cookie if parameter.style == Style::Content => {
            quote!(set_cookie_json(#wire, &#value))
        }
        Location::Query if parameter.reserved => {
            quote!(set_query_reserved(#wire, runtime::Style::#style, #explode, &#value))
        }
        Location::Header => quote!(set_header(#wire, &#value, #explode)),
        Location::Cookie => quote!(set_cookie(#wire, &#value, #explode)),
        Location::Query | Location::Path => {
            quote!(set_query(#wire, runtime::Style::#style, #explode, &#value))
        }
    };
    setter(
        &parameter.name,
        &parameter.docs,
        parameter.deprecated,
        &parameter.value,
        &set,
    )
}
