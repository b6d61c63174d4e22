//! The parts of a multipart body: arguments and setters.

use super::requests;
use super::rust::{Scope, ident, whole};
use crate::plan::{ArgumentRole, Body, BodySetter, Method, Part, PartKind};
use proc_macro2::TokenStream;
use quote::quote;

/// The calls that fill in what arguments give.
pub(super) fn begin(method: &Method, body: &Body) -> TokenStream {
    let parts: Vec<TokenStream> = method
        .arguments
        .iter()
        .filter_map(|argument| {
            let name = ident(&argument.name);
            match &argument.role {
                ArgumentRole::Body => Some(quote!(.with_parts(#name))),
                ArgumentRole::Part(part) => {
                    let (wire, kind) = (&part.wire, kind(part));
                    Some(match part.kind {
                        PartKind::File => quote!(.file(#wire, #kind, #name)),
                        PartKind::Files => quote!(.files(#wire, #kind, #name)),
                        PartKind::Value => {
                            let value = whole(&argument.value, &argument.name, Scope::Crate);
                            quote!(.part(#wire, #kind, &#value))
                        }
                    })
                }
                _ => None,
            }
        })
        .collect();
    if parts.is_empty() && !body.optional {
        return quote!(.multipart());
    }
    quote!(#(#parts)*)
}

fn kind(part: &Part) -> TokenStream {
    match &part.content_type {
        Some(kind) => quote!(Some(#kind)),
        None => quote!(None),
    }
}

/// The setter of a part.
pub(super) fn setter(setter: &BodySetter, part: &Part) -> String {
    let (wire, kind) = (&part.wire, kind(part));
    let set = match part.kind {
        PartKind::Value => {
            let value = whole(&setter.value, "value", Scope::Crate);
            quote!(set_part(#wire, #kind, &#value))
        }
        PartKind::File => quote!(set_file(#wire, #kind, value)),
        PartKind::Files => quote!(set_files(#wire, #kind, value)),
    };
    requests::setter(
        &setter.name,
        &setter.docs,
        setter.deprecated,
        &setter.value,
        &set,
    )
}
