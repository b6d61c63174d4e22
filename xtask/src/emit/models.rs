//! `src/types`: the models.

use super::rust::{Scope, ty};
use super::setters::Setters;
use super::source::{Source, doc_lines, gate};
use super::{answers, enums, fields, unions};
use crate::files::Files;
use crate::plan::{Crate, Field, Kind, Model, ModelFile, ModelKind, Rest, Rust, Struct};
use std::collections::BTreeSet;
use std::fmt::Write as _;

pub(super) fn emit(plan: &Crate, files: &mut Files) {
    let setters = Setters::of(plan);
    let mut index = Source::new(vec![format!("The types of the {}.", plan.api())]);
    // A line for each module, so that a new type is a new line.
    let mut lines = String::new();
    for file in &plan.models {
        let names: Vec<&str> = file
            .models
            .iter()
            .map(|model| model.name.as_str())
            .collect();
        let (module, when) = (&file.module, gate(&file.features));
        let names = match names.as_slice() {
            [one] => (*one).to_owned(),
            many => format!("{{{}}}", many.join(", ")),
        };
        let _ = writeln!(
            lines,
            "{when}mod {module}; {when}pub use {module}::{names};"
        );
        files.add(format!("src/types/{module}.rs"), model_file(file, &setters));
    }
    index.text(lines);
    files.add("src/types/mod.rs", index.finish());
}

fn model_file(file: &ModelFile, setters: &Setters<'_>) -> String {
    let mut source = Source::default();
    for model in &file.models {
        match &model.kind {
            ModelKind::Struct(structure) => {
                write_struct(model, structure, setters, &mut source);
            }
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

/// A struct: `object!` with a line for each field.
fn write_struct(model: &Model, structure: &Struct, setters: &Setters<'_>, source: &mut Source) {
    let mut text = String::from("runtime::object! {\n");
    text += &doc_lines(&model.docs, "    ");
    if model.deprecated {
        text += "    #[deprecated]\n";
    }
    let _ = writeln!(text, "    pub struct {} {{", model.name);
    let (besides, fields): (Vec<&Field>, Vec<&Field>) = structure
        .fields
        .iter()
        .partition(|field| field.kind == Kind::Beside);
    for field in fields {
        text += &fields::lines(field, setters.has(&model.name), 2);
    }
    text += &structure.rest.as_ref().map(rest).unwrap_or_default();
    if !besides.is_empty() {
        text += "        with {\n";
        for field in besides {
            text += &fields::lines(field, false, 3);
        }
        text += "        }\n";
    }
    text += "    }\n";
    if structure.is_written_out() {
        let arguments = fields::arguments(structure.required(), Scope::Types);
        let _ = writeln!(text, "    pub fn new({arguments});");
    }
    text += &setters.lines(&model.name);
    source.text(text + "}\n");
    for text in setters.others(&model.name) {
        source.text(text);
    }
}

/// The properties without a field of their own.
fn rest(rest: &Rest) -> String {
    let (ty, codec) = match &rest.value {
        None => ("runtime::Extra".to_owned(), None),
        Some(value) => {
            let codec =
                fields::named_codec(value).map(|codec| format!(" = <runtime::Map<{codec}>>"));
            let value = ty(value, Scope::Types);
            let map = format!("BTreeMap<String, {value}>");
            // What the macro takes where none is named is right for any JSON alone.
            (map, codec)
        }
    };
    format!(
        "        ..{}: {ty}{},\n",
        rest.name,
        codec.unwrap_or_default()
    )
}
