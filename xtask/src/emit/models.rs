//! `src/types`: the models.

use super::rust::{Scope, ident, literal, made, setter_parts, taken, ty};
use super::source::{Source, deprecated, docs};
use super::{answers, enums, unions};
use crate::files::Files;
use crate::plan::{Crate, Field, Kind, Model, ModelFile, ModelKind, Rust, Struct};
use proc_macro2::TokenStream;
use quote::quote;
use std::collections::BTreeSet;
use std::fmt::Write as _;

pub(super) fn emit(plan: &Crate, files: &mut Files) {
    let mut index = Source::new(vec![format!("The types of the {}.", plan.api())]);
    for file in &plan.models {
        index.line(format!("mod {};", file.module));
    }
    let mut uses = String::new();
    for file in &plan.models {
        let names: Vec<&str> = file
            .models
            .iter()
            .map(|model| model.name.as_str())
            .collect();
        let _ = match names.as_slice() {
            [one] => writeln!(uses, "pub use {}::{one};", file.module),
            many => writeln!(uses, "pub use {}::{{{}}};", file.module, many.join(", ")),
        };
        files.add(format!("src/types/{}.rs", file.module), model_file(file));
    }
    index.text(uses);
    files.add("src/types/mod.rs", index.finish());
}

fn model_file(file: &ModelFile) -> String {
    let mut source = Source::default();
    for model in &file.models {
        match &model.kind {
            ModelKind::Struct(structure) => write_struct(model, structure, &mut source),
            ModelKind::TextEnum(variants) => enums::write_texts(model, variants, &mut source),
            ModelKind::IntEnum(variants) => enums::write_integers(model, variants, &mut source),
            ModelKind::Union(union) => unions::write(model, union, &mut source),
            ModelKind::Answers(variants) => answers::write(model, variants, &mut source),
        }
    }
    if source.says("BTreeMap<") {
        source.line("use std::collections::BTreeMap;");
    }
    if let Some(line) = imports(file) {
        source.line(line);
    }
    source.line("use crate::runtime;");
    source.finish()
}

/// The types of other files that this one names.
fn imports(file: &ModelFile) -> Option<String> {
    let own: BTreeSet<&str> = file
        .models
        .iter()
        .map(|model| model.name.as_str())
        .collect();
    let mut named = BTreeSet::new();
    for model in &file.models {
        match &model.kind {
            ModelKind::Struct(structure) => {
                named.extend(
                    structure
                        .fields
                        .iter()
                        .flat_map(|field| field.value.names()),
                );
                named.extend(
                    structure
                        .rest
                        .iter()
                        .filter_map(|rest| rest.value.as_ref())
                        .flat_map(Rust::names),
                );
            }
            ModelKind::Union(union) => named.extend(
                union
                    .variants
                    .iter()
                    .flat_map(|variant| variant.value.names()),
            ),
            ModelKind::Answers(variants) => named.extend(
                variants
                    .iter()
                    .filter_map(|variant| variant.body.as_ref())
                    .flat_map(crate::plan::Answer::names),
            ),
            ModelKind::TextEnum(_) | ModelKind::IntEnum(_) => {}
        }
    }
    let others: Vec<&str> = named.difference(&own).copied().collect();
    match others.as_slice() {
        [] => None,
        [one] => Some(format!("use super::{one};")),
        many => Some(format!("use super::{{{}}};", many.join(", "))),
    }
}

fn write_struct(model: &Model, structure: &Struct, source: &mut Source) {
    let (name, head, mark) = (
        ident(&model.name),
        docs(&model.docs),
        deprecated(model.deprecated),
    );
    let default = if structure.has_default() {
        quote!(Default,)
    } else {
        TokenStream::new()
    };
    let fields = structure.fields.iter().map(declaration);
    let rest = rest_declaration(structure);
    source.item(&quote! {
        #head
        #mark
        #[derive(Clone, Debug, #default PartialEq)]
        #[non_exhaustive]
        pub struct #name { #(#fields,)* #rest }
    });
    let new = constructor(structure);
    let setters = structure.fields.iter().map(setter);
    source.item(&quote! { impl #name { #new #(#setters)* } });
    source.text(table(model, structure));
}

fn declaration(field: &Field) -> TokenStream {
    let (name, head, mark) = (
        ident(&field.name),
        docs(&field.docs),
        deprecated(field.deprecated),
    );
    let ty = ty(&field.ty(), Scope::Types);
    quote! { #head #mark pub #name: #ty }
}

fn rest_declaration(structure: &Struct) -> TokenStream {
    let Some(rest) = &structure.rest else {
        return TokenStream::new();
    };
    let name = ident(&rest.name);
    let (about, ty) = match &rest.value {
        None => (
            " Properties that this version does not know.",
            quote!(runtime::Extra),
        ),
        Some(value) => {
            let value = ty(value, Scope::Types);
            (
                " The properties that have no field of their own.",
                quote!(BTreeMap<String, #value>),
            )
        }
    };
    quote! { #[doc = #about] pub #name: #ty, }
}

fn constructor(structure: &Struct) -> TokenStream {
    if structure.has_default() {
        let about = " A value that says nothing yet.";
        return quote! {
            #[doc = #about]
            pub fn new() -> Self {
                Self::default()
            }
        };
    }
    let arguments = structure.required().map(|field| {
        let name = ident(&field.name);
        let ty = taken(field.value.unboxed(), Scope::Types);
        quote!(#name: #ty)
    });
    let values = structure.fields.iter().map(|field| {
        let name = ident(&field.name);
        match field.kind {
            Kind::Required | Kind::Beside => initial(field),
            Kind::Optional | Kind::RequiredNullable => quote!(#name: None),
            Kind::Nullable => quote!(#name: runtime::Nullable::Absent),
        }
    });
    let rest = structure.rest.iter().map(|rest| {
        let name = ident(&rest.name);
        let ty = if rest.value.is_some() {
            quote!(BTreeMap)
        } else {
            quote!(runtime::Extra)
        };
        quote!(#name: #ty::new())
    });
    let about = " A value with what must be there.";
    quote! {
        #[doc = #about]
        pub fn new(#(#arguments),*) -> Self {
            Self { #(#values,)* #(#rest,)* }
        }
    }
}

fn initial(field: &Field) -> TokenStream {
    let name = ident(&field.name);
    let made = made(field.value.unboxed(), &field.name);
    let made = if matches!(field.value, Rust::Boxed(_)) {
        quote!(Box::new(#made))
    } else {
        made
    };
    if name == made.to_string() {
        quote!(#name)
    } else {
        quote!(#name: #made)
    }
}

fn setter(field: &Field) -> TokenStream {
    let (setter, name, mark) = (
        ident(&field.setter),
        ident(&field.name),
        deprecated(field.deprecated),
    );
    let about = format!(" Sets `{}`.", crate::plan::names::plain(&field.name));
    let (ty, value) = setter_parts(&field.value, field.kind, Scope::Types);
    quote! {
        #[doc = #about]
        #mark
        pub fn #setter(mut self, value: #ty) -> Self {
            self.#name = #value;
            self
        }
    }
}

/// The serde table of a struct, one line a field.
fn table(model: &Model, structure: &Struct) -> String {
    let mut text = format!("runtime::object! {{\n    {} {{\n", model.name);
    let (besides, fields): (Vec<&Field>, Vec<&Field>) = structure
        .fields
        .iter()
        .partition(|field| field.kind == Kind::Beside);
    for field in fields {
        let codec = field
            .value
            .codec()
            .map(|codec| format!(" {codec}"))
            .unwrap_or_default();
        let _ = writeln!(
            text,
            "        {} => {}: {}{codec},",
            literal(&field.wire),
            field.name,
            field.kind.word()
        );
    }
    if let Some(rest) = &structure.rest {
        let codec = rest
            .value
            .as_ref()
            .and_then(Rust::codec)
            .map(|codec| format!(" as Map<{codec}>"))
            .unwrap_or_default();
        let _ = writeln!(text, "        ..{}{codec}", rest.name);
    }
    text + "    }" + &with(&besides) + "\n}\n"
}

/// The alternatives that are read from the same object.
fn with(besides: &[&Field]) -> String {
    let one = |field: &&Field| {
        let codec = field.value.codec().unwrap_or_else(|| "Plain".to_owned());
        format!("{}: {codec}", field.name)
    };
    if besides.is_empty() {
        return String::new();
    }
    let besides: Vec<String> = besides.iter().map(one).collect();
    format!(" with {}", besides.join(", "))
}
