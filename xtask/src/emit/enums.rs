//! Open enums of texts and of integers.

use super::rust::{ident, literal};
use super::source::{Source, deprecated, docs};
use crate::plan::{EnumVariant, IntVariant, Model, docs as prose};
use proc_macro2::TokenStream;
use quote::quote;
use std::fmt::Write as _;

/// An open enum of texts: its variants, and the table of what each is on the wire.
pub(super) fn write_texts(model: &Model, variants: &[EnumVariant], source: &mut Source) {
    let known = variants.iter().map(|variant| {
        let about = format!(" {}", prose::value(&variant.wire));
        (variant.name.as_str(), about)
    });
    write_enum(model, known, &quote!(runtime::UnknownValue), source);
    let lines = variants
        .iter()
        .map(|variant| (literal(&variant.wire), variant.name.as_str()));
    write_table("string_enum", model, lines, source);
}

/// An open enum of integers.
pub(super) fn write_integers(model: &Model, variants: &[IntVariant], source: &mut Source) {
    let known = variants
        .iter()
        .map(|variant| (variant.name.as_str(), format!(" `{}`.", variant.value)));
    write_enum(model, known, &quote!(runtime::UnknownInteger), source);
    let lines = variants
        .iter()
        .map(|variant| (variant.value.to_string(), variant.name.as_str()));
    write_table("int_enum", model, lines, source);
}

fn write_enum<'a>(
    model: &Model,
    known: impl Iterator<Item = (&'a str, String)>,
    unknown: &TokenStream,
    source: &mut Source,
) {
    let (name, head, mark) = (
        ident(&model.name),
        docs(&model.docs),
        deprecated(model.deprecated),
    );
    let known = known.map(|(name, about)| {
        let name = ident(name);
        quote! { #[doc = #about] #name }
    });
    let about = " A value that this version does not know; it is written back as it came.";
    source.item(&quote! {
        #head
        #mark
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum #name { #(#known,)* #[doc = #about] Unrecognized(#unknown), }
    });
}

fn write_table<'a>(
    table: &str,
    model: &Model,
    lines: impl Iterator<Item = (String, &'a str)>,
    source: &mut Source,
) {
    let mut text = format!("runtime::{table}! {{\n    {} {{\n", model.name);
    for (wire, name) in lines {
        let _ = writeln!(text, "        {wire} => {name},");
    }
    source.text(text + "    }\n}\n");
}
