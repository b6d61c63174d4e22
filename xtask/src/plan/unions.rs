//! Unions → enums with a value in each variant.

use super::models::Types;
use super::names::{self, Case};
use super::{Rust, Union, UnionVariant};
use crate::api::{self, Origin, TypeId};

impl Types<'_> {
    /// The enum for a union.
    pub(super) fn union(&self, id: TypeId, union: &api::Union) -> Union {
        let words: Vec<String> = union
            .variants
            .iter()
            .map(|variant| self.variant_words(variant))
            .collect();
        let preferred: Vec<String> = words
            .iter()
            .map(|word| names::name(word, Case::Variant))
            .collect();
        let values: Vec<Rust> = union
            .variants
            .iter()
            .map(|variant| self.variant_value(id, variant))
            .collect();
        // Two alternatives may have one title; their types differ.
        let wires: Vec<String> = words
            .iter()
            .zip(&values)
            .map(|(word, value)| format!("{word} {}", kind(value)))
            .collect();
        let wires = told_apart(&wires, &values);
        let wires: Vec<&str> = wires.iter().map(String::as_str).collect();
        let names = names::distinct(&wires, &preferred, &["Unrecognized"]);
        let variants =
            union
                .variants
                .iter()
                .zip(names)
                .enumerate()
                .map(|(index, (variant, name))| UnionVariant {
                    name,
                    value: values[index].clone(),
                    tags: variant.tags.clone(),
                    convertible: values
                        .iter()
                        .filter(|value| value.plain() == values[index].plain())
                        .count()
                        == 1
                        // Every type is made from itself already.
                        && *values[index].unboxed() != Rust::Union(self.name(id).to_owned()),
                });
        Union {
            tag: union.tag.clone(),
            variants: variants.collect(),
        }
    }

    /// What a variant is called: the name of its schema, its title, or its type.
    fn variant_words(&self, variant: &api::Variant) -> String {
        if let Some(words) = &variant.words {
            return words.clone();
        }
        match &variant.ty {
            api::Type::Named(id) => match &self.api.def(*id).origin {
                Origin::Inline(_, words) => words.last().cloned().unwrap_or_default(),
                _ => self.name(*id).to_owned(),
            },
            other => kind(&self.rust(other)),
        }
    }

    /// A variant's value, in a box where the enum would otherwise hold itself.
    fn variant_value(&self, owner: TypeId, variant: &api::Variant) -> Rust {
        let rust = self.rust(&variant.ty);
        match variant.ty {
            api::Type::Named(id) if self.in_one_cycle(id, owner) => Rust::Boxed(Box::new(rust)),
            api::Type::Tuple(_) if self.holds(&variant.ty, owner) => Rust::Boxed(Box::new(rust)),
            _ => rust,
        }
    }
}

/// Texts of which no two are equal: lists of numbers, and of numbers or null, have one word.
fn told_apart(wires: &[String], values: &[Rust]) -> Vec<String> {
    let is_unique = |wire: &String| wires.iter().filter(|other| *other == wire).count() == 1;
    let each = wires.iter().zip(values);
    each.map(|(wire, value)| {
        if is_unique(wire) {
            wire.clone()
        } else {
            format!("{wire} {value:?}")
        }
    })
    .collect()
}

/// The word for a type without a name.
fn kind(rust: &Rust) -> String {
    match rust {
        Rust::Bool => "Bool".to_owned(),
        Rust::Integer(..) => "Integer".to_owned(),
        Rust::Float => "Number".to_owned(),
        Rust::Timestamp => "Timestamp".to_owned(),
        Rust::Secret => "Secret".to_owned(),
        Rust::Bytes | Rust::Part | Rust::Multipart => "Bytes".to_owned(),
        Rust::List(inner) => format!("{} List", kind(inner)),
        Rust::Map(inner) => format!("{} Map", kind(inner)),
        Rust::Tuple(_) => "Tuple".to_owned(),
        Rust::Option(inner) | Rust::Nullable(inner) | Rust::Boxed(inner) => kind(inner),
        Rust::Model(name)
        | Rust::Enum(name)
        | Rust::IntEnum(name)
        | Rust::Union(name)
        | Rust::Answers(name) => name.clone(),
        Rust::Text | Rust::Path(_) => "Text".to_owned(),
        Rust::Value => "Value".to_owned(),
    }
}
