//! JSON values → Rust expressions that compile where the generated code wants them.

use super::site::Site;
use serde_json::Value;
use xtask::plan::{Kind, Model, ModelKind, Rust, Setter};

/// How deep values are written out; what is deeper is left out of a sample.
const DEPTH: usize = 6;

/// Writes expressions for one crate.
pub(super) struct Expressions<'a> {
    pub(super) site: &'a Site<'a>,
    pub(super) library: &'a str,
}

impl Expressions<'_> {
    /// What is handed to an argument or setter of this type; `None` where no value can be written down.
    pub(super) fn taken(&self, rust: &Rust, kind: Kind, value: Option<&Value>) -> Option<String> {
        self.argument(rust, kind, value, 0)
    }

    fn argument(
        &self,
        rust: &Rust,
        kind: Kind,
        value: Option<&Value>,
        depth: usize,
    ) -> Option<String> {
        let boxed = matches!(rust, Rust::Boxed(_));
        let rust = rust.unboxed();
        let value = value.filter(|value| !value.is_null());
        let lists = matches!(rust.setter(), Setter::Texts | Setter::Items);
        if kind == Kind::Nullable && !lists && !boxed {
            return match rust {
                Rust::Text | Rust::Timestamp => Some(literal(&text(rust, value))),
                _ => self.exact(rust, value, depth),
            };
        }
        match rust {
            Rust::Text | Rust::Timestamp | Rust::Secret | Rust::Part => {
                Some(literal(&text(rust, value)))
            }
            Rust::List(inner) => {
                let first = value
                    .and_then(Value::as_array)
                    .and_then(|items| items.first());
                let item = if inner.setter() == Setter::Into {
                    self.argument(inner, Kind::Required, first, depth + 1)
                } else {
                    self.exact(inner, first, depth + 1)
                };
                Some(format!("[{}]", item?))
            }
            other => self.exact(other, value, depth),
        }
    }

    /// An expression of just this type.
    fn exact(&self, rust: &Rust, value: Option<&Value>, depth: usize) -> Option<String> {
        if depth > DEPTH {
            return None;
        }
        let value = value.filter(|value| !value.is_null());
        let library = self.library;
        Some(match rust {
            Rust::Bool => value.and_then(Value::as_bool).unwrap_or(true).to_string(),
            Rust::Integer(name, _) => integer(name, value),
            Rust::Float => format!("{:?}", value.and_then(Value::as_f64).unwrap_or(1.5)),
            Rust::Text => format!("{}.to_owned()", literal(&text(rust, value))),
            Rust::Timestamp => format!(
                "{library}::Timestamp::from({})",
                literal(&text(rust, value))
            ),
            Rust::Secret => format!("{library}::Secret::from({})", literal(&text(rust, value))),
            Rust::Part => format!("{library}::Part::bytes({})", literal(&text(rust, value))),
            Rust::Bytes => "b\"example\".to_vec()".to_owned(),
            Rust::Value => self.any(value),
            Rust::List(inner) => {
                let first = value
                    .and_then(Value::as_array)
                    .and_then(|items| items.first());
                format!("vec![{}]", self.exact(inner, first, depth + 1)?)
            }
            Rust::Map(inner) => {
                let first = value
                    .and_then(Value::as_object)
                    .and_then(|members| members.iter().min_by_key(|(key, _)| *key));
                let (key, value) =
                    first.map_or(("key", None), |(key, value)| (key.as_str(), Some(value)));
                let value = self.exact(inner, value, depth + 1)?;
                format!(
                    "std::collections::BTreeMap::from([({}.to_owned(), {value})])",
                    literal(key)
                )
            }
            Rust::Option(inner) => format!("Some({})", self.exact(inner, value, depth)?),
            Rust::Nullable(inner) => format!(
                "{library}::Nullable::Value({})",
                self.exact(inner, value, depth)?
            ),
            Rust::Boxed(inner) => format!("Box::new({})", self.exact(inner, value, depth)?),
            Rust::Tuple(places) => {
                let item = |index: usize| value.and_then(|value| value.get(index));
                let places = places.iter().enumerate();
                let places: Option<Vec<String>> = places
                    .map(|(index, place)| self.exact(place, item(index), depth + 1))
                    .collect();
                format!("({})", places?.join(", "))
            }
            Rust::Model(name) | Rust::Enum(name) | Rust::IntEnum(name) | Rust::Union(name) => {
                self.model(self.site.kind(name)?.model, value, depth + 1)?
            }
            Rust::Multipart | Rust::Answers(_) | Rust::Path(_) => return None,
        })
    }

    fn model(&self, model: &Model, value: Option<&Value>, depth: usize) -> Option<String> {
        let name = &model.name;
        match &model.kind {
            ModelKind::Struct(structure) => {
                let arguments: Option<Vec<String>> = structure
                    .required()
                    .map(|field| {
                        // Alternatives beside the properties are values of the same object.
                        let own = if field.kind == Kind::Beside {
                            value
                        } else {
                            value.and_then(|value| value.get(&field.wire))
                        };
                        self.argument(&field.value, Kind::Required, own, depth)
                    })
                    .collect();
                Some(format!("types::{name}::new({})", arguments?.join(", ")))
            }
            ModelKind::TextEnum(variants) => {
                let wire = value.and_then(Value::as_str);
                let same = variants
                    .iter()
                    .find(|variant| Some(variant.wire.as_str()) == wire);
                Some(match same.or(variants.first()) {
                    Some(variant) => format!("types::{name}::{}", variant.name),
                    None => format!(
                        "types::{name}::from({})",
                        literal(wire.unwrap_or("example"))
                    ),
                })
            }
            ModelKind::IntEnum(variants) => {
                let wire = value.and_then(Value::as_i64);
                let same = variants.iter().find(|variant| Some(variant.value) == wire);
                Some(match same.or(variants.first()) {
                    Some(variant) => format!("types::{name}::{}", variant.name),
                    None => format!("types::{name}::from({})", wire.unwrap_or(1)),
                })
            }
            ModelKind::Union(union) => {
                let tag = union.tag.as_ref().and_then(|tag| value?.get(tag)?.as_str());
                let told =
                    |tags: &[String]| tag.is_some_and(|tag| tags.iter().any(|one| one == tag));
                let mut variants: Vec<_> = union.variants.iter().collect();
                variants.sort_by_key(|variant| !told(&variant.tags));
                variants.into_iter().find_map(|variant| {
                    let value = self.exact(&variant.value, value, depth + 1)?;
                    Some(format!("types::{name}::{}({value})", variant.name))
                })
            }
            ModelKind::Answers(_) => None,
        }
    }

    /// A plain JSON value.
    fn any(&self, value: Option<&Value>) -> String {
        let library = self.library;
        match value {
            Some(Value::String(text)) => format!("{library}::Value::from({})", literal(text)),
            Some(Value::Bool(flag)) => format!("{library}::Value::from({flag})"),
            _ => format!("{library}::Value::from(\"example\")"),
        }
    }
}

/// The text of a value, or one that could be.
fn text(rust: &Rust, value: Option<&Value>) -> String {
    match value {
        Some(Value::String(text)) => text.clone(),
        Some(value @ (Value::Number(_) | Value::Bool(_))) => value.to_string(),
        _ if *rust == Rust::Timestamp => "2023-01-01T00:00:00Z".to_owned(),
        _ => "example".to_owned(),
    }
}

/// An integer of a primitive type; one that does not fit is 1.
fn integer(name: &str, value: Option<&Value>) -> String {
    let number: Option<i128> = match value {
        Some(Value::Number(number)) => number.to_string().parse().ok(),
        Some(Value::String(text)) => text.parse().ok(),
        _ => None,
    };
    let (low, high) = match name {
        "i32" => (i128::from(i32::MIN), i128::from(i32::MAX)),
        "u32" => (0, i128::from(u32::MAX)),
        "u64" => (0, i128::from(u64::MAX)),
        _ => (i128::from(i64::MIN), i128::from(i64::MAX)),
    };
    number
        .filter(|number| (low..=high).contains(number))
        .unwrap_or(1)
        .to_string()
}

/// A text literal that shows no control character, and is not longer than a line.
pub(super) fn literal(text: &str) -> String {
    const LONGEST: usize = 80;
    if text.chars().count() > LONGEST {
        let cut: String = text.chars().take(LONGEST).collect();
        return format!("{:?}", format!("{cut}…"));
    }
    format!("{text:?}")
}
