//! Enums with a value in each variant.

use super::rust::{Scope, ident, literal, tokens, ty};
use super::source::{Source, deprecated, docs};
use crate::plan::{Model, Rust, Union, UnionVariant, codec, docs as prose};
use proc_macro2::TokenStream;
use quote::quote;
use std::fmt::Write as _;

/// Writes the enum, its conversions and its table.
pub(super) fn write(model: &Model, union: &Union, source: &mut Source) {
    let (name, head, mark) = (
        ident(&model.name),
        docs(&model.docs),
        deprecated(model.deprecated),
    );
    let variants = union.variants.iter().map(|variant| {
        let about = about(union, variant);
        let value = tokens(&ty(&variant.value, Scope::Types));
        let name = ident(&variant.name);
        quote! { #[doc = #about] #name(#value) }
    });
    let about = " A value that fits none of them; it is written back as it came.";
    source.item(&quote! {
        #head
        #mark
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum #name { #(#variants,)* #[doc = #about] Unrecognized(runtime::Value), }
    });
    for variant in union.variants.iter().filter(|variant| variant.convertible) {
        source.item(&conversion(&model.name, variant));
        if variant.value == Rust::Text {
            source.item(&text_conversion(&model.name, variant));
        }
    }
    source.text(table(model, union));
}

fn about(union: &Union, variant: &UnionVariant) -> String {
    match &union.tag {
        Some(tag) => {
            let values: Vec<String> = variant.tags.iter().map(|value| shown(value)).collect();
            format!(" `{}` is {}.", prose::inline(tag), values.join(" or "))
        }
        None => match variant.value.names().as_slice() {
            [name] => format!(" See [`{name}`]."),
            _ => format!(" {}.", variant.name),
        },
    }
}

/// A value of the tag; no text stands for no tag.
fn shown(value: &str) -> String {
    if value.is_empty() {
        "missing".to_owned()
    } else {
        format!("`{}`", prose::inline(value))
    }
}

fn conversion(name: &str, variant: &UnionVariant) -> TokenStream {
    let (name, case) = (ident(name), ident(&variant.name));
    let from = tokens(&ty(variant.value.unboxed(), Scope::Types));
    let value = if matches!(variant.value, Rust::Boxed(_)) {
        quote!(Box::new(value))
    } else {
        quote!(value)
    };
    quote! {
        impl From<#from> for #name {
            fn from(value: #from) -> Self {
                Self::#case(#value)
            }
        }
    }
}

fn text_conversion(name: &str, variant: &UnionVariant) -> TokenStream {
    let (name, case) = (ident(name), ident(&variant.name));
    quote! {
        impl From<&str> for #name {
            fn from(value: &str) -> Self {
                Self::#case(value.to_owned())
            }
        }
    }
}

fn table(model: &Model, union: &Union) -> String {
    let tag = union
        .tag
        .as_ref()
        .map(|tag| format!(" by {}", literal(tag)))
        .unwrap_or_default();
    let mut text = format!("runtime::union! {{\n    {}{tag} {{\n", model.name);
    for variant in &union.variants {
        let codec = variant.value.codec().unwrap_or_else(|| codec("Plain"));
        let tags: Vec<String> = variant.tags.iter().map(|tag| literal(tag)).collect();
        let tags = if union.tag.is_some() {
            format!(" = {}", tags.join(" | "))
        } else {
            String::new()
        };
        let _ = writeln!(text, "        {}: {codec}{tags},", variant.name);
    }
    text + "    }\n}\n"
}
