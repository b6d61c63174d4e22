//! Rust types and signatures as text, for comparison and for messages. What `emit` writes is what counts; this says it
//! shorter.

use super::Side;
use super::pairs::Pairs;
use crate::api::Encoding;
use crate::plan::Kind;
use crate::plan::{Answer, Argument, Body, Rust, Setter};
use std::collections::HashMap;

/// The names that old types have now: a type that is called differently is no other type.
pub(super) struct Names(HashMap<String, String>);

impl Names {
    /// No other names.
    pub(super) fn same() -> Self {
        Self(HashMap::new())
    }

    /// What the old types are called on the new side.
    pub(super) fn new(old: &Side, new: &Side, pairs: &Pairs) -> Self {
        let all = old.plan.type_names.iter().enumerate();
        let names = all.filter_map(|(index, name)| {
            let other = pairs.new_type(crate::api::TypeId(index))?;
            let other = new.plan.type_names.get(other.0)?;
            (name != other).then(|| (name.clone(), other.clone()))
        });
        Self(names.collect())
    }

    fn of<'n>(&'n self, name: &'n str) -> &'n str {
        self.0.get(name).map_or(name, String::as_str)
    }

    /// A type.
    pub(super) fn ty(&self, rust: &Rust) -> String {
        match rust {
            Rust::Bool => "bool".to_owned(),
            Rust::Integer(name, _) => (*name).to_owned(),
            Rust::Float => "f64".to_owned(),
            Rust::Text => "String".to_owned(),
            Rust::Timestamp => "Timestamp".to_owned(),
            Rust::Secret => "Secret".to_owned(),
            Rust::Bytes => "Vec<u8>".to_owned(),
            Rust::Blob => "Bytes".to_owned(),
            Rust::Part => "Part".to_owned(),
            Rust::Multipart => "Multipart".to_owned(),
            Rust::Value => "Value".to_owned(),
            Rust::List(of) => format!("Vec<{}>", self.ty(of)),
            Rust::Tuple(places) => {
                let places: Vec<String> = places.iter().map(|place| self.ty(place)).collect();
                format!("({})", places.join(", "))
            }
            Rust::Map(of) => format!("BTreeMap<String, {}>", self.ty(of)),
            Rust::Option(of) => format!("Option<{}>", self.ty(of)),
            Rust::Nullable(of) => format!("Nullable<{}>", self.ty(of)),
            Rust::Boxed(of) => format!("Box<{}>", self.ty(of)),
            Rust::Model(name)
            | Rust::Enum(name)
            | Rust::IntEnum(name)
            | Rust::Union(name)
            | Rust::Answers(name) => self.of(name).to_owned(),
            Rust::Path(path) => path.clone(),
        }
    }

    /// What a setter or an argument takes.
    pub(super) fn taken(&self, rust: &Rust) -> String {
        let whole = self.ty(rust);
        match (rust.setter(), rust) {
            (Setter::Texts, _) => "impl IntoIterator<Item = impl IntoText>".to_owned(),
            (Setter::Items, Rust::List(inner)) if inner.setter() == Setter::Into => {
                format!("impl IntoIterator<Item = impl Into<{}>>", self.ty(inner))
            }
            (Setter::Items, Rust::List(inner)) => {
                format!("impl IntoIterator<Item = {}>", self.ty(inner))
            }
            (Setter::Into, _) => format!("impl Into<{whole}>"),
            _ => whole,
        }
    }

    /// What the setter of a property takes, which may take null.
    pub(super) fn property(&self, value: &Rust, kind: Kind) -> String {
        let inner = value.unboxed();
        let lists = matches!(inner.setter(), Setter::Texts | Setter::Items);
        let boxed = matches!(value, Rust::Boxed(_));
        if kind == Kind::Nullable && !lists && !boxed {
            format!("impl Into<Nullable<{}>>", self.ty(inner))
        } else {
            self.taken(inner)
        }
    }

    /// The arguments of a method.
    pub(super) fn arguments(&self, arguments: &[Argument]) -> String {
        let one = |argument: &Argument| {
            let name = crate::plan::names::plain(&argument.name);
            format!("{name}: {}", self.taken(&argument.value))
        };
        let all: Vec<String> = arguments.iter().map(one).collect();
        format!("({})", all.join(", "))
    }

    /// What `.body(…)` takes.
    pub(super) fn body(&self, body: Option<&Body>) -> String {
        match body.map(|body| (body.encoding, &body.value)) {
            None => "impl Serialize".to_owned(),
            Some((Encoding::Text | Encoding::Bytes, value)) => {
                format!("impl Into<{}>", self.ty(value))
            }
            Some((_, value)) => self.ty(value),
        }
    }

    /// What `.send()` gives.
    pub(super) fn answer(&self, answer: &Answer) -> String {
        match answer {
            Answer::Nothing => "()".to_owned(),
            Answer::Text => "String".to_owned(),
            Answer::Bytes => "Bytes".to_owned(),
            Answer::Json {
                value,
                optional: true,
            } => format!("Option<{}>", self.ty(value)),
            Answer::Json { value, .. } | Answer::Several(value) => self.ty(value),
        }
    }
}
