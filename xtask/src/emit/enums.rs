//! Open enums of texts and of integers: a line for each value.

use super::rust::literal;
use super::source::{Source, doc_lines};
use crate::plan::{EnumVariant, IntVariant, Model, docs as prose};
use std::fmt::Write as _;

/// An open enum of texts. Its values document themselves, unless there is one that cannot be shown as it is.
pub(super) fn write_texts(model: &Model, variants: &[EnumVariant], source: &mut Source) {
    let plain =
        |variant: &EnumVariant| prose::value(&variant.wire) == format!("`{}`.", variant.wire);
    let documented = !variants.iter().all(plain);
    let lines = variants.iter().map(|variant| {
        let docs = documented.then(|| prose::value(&variant.wire));
        (docs, variant.name.as_str(), literal(&variant.wire))
    });
    write("string_enum", model, lines, source);
}

/// An open enum of integers.
pub(super) fn write_integers(model: &Model, variants: &[IntVariant], source: &mut Source) {
    let lines = variants
        .iter()
        .map(|variant| (None, variant.name.as_str(), variant.value.to_string()));
    write("int_enum", model, lines, source);
}

fn write<'a>(
    table: &str,
    model: &Model,
    lines: impl Iterator<Item = (Option<String>, &'a str, String)>,
    source: &mut Source,
) {
    let mut text = format!("runtime::{table}! {{\n");
    text += &doc_lines(&model.docs, "    ");
    if model.deprecated {
        text += "    #[deprecated]\n";
    }
    let _ = writeln!(text, "    pub enum {} {{", model.name);
    for (docs, name, wire) in lines {
        let docs: Vec<String> = docs.into_iter().collect();
        text += &doc_lines(&docs, "        ");
        let _ = writeln!(text, "        {name} = {wire},");
    }
    source.text(text + "    }\n}\n");
}
