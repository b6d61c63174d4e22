//! A schema of any version, as fields that `openapiv3` can hold.
//!
//! What that crate has no field for travels as `x-oas-<keyword>`. The document's own extensions stay behind, so the two
//! cannot be confused.

mod combine;
mod values;

use crate::diagnostics::codes;
use crate::document::keyword::{Home, home};
use crate::document::reader::{Fields, Reader, token};
use crate::document::tree::{Kind, NodeId};
use serde_json::Value;
use std::collections::HashSet;

/// The types of a schema.
const TYPES: [&str; 7] = [
    "null", "boolean", "integer", "number", "string", "array", "object",
];

/// The fields of a schema. `node` is a map.
pub(crate) fn normalise(reader: &mut Reader<'_>, node: NodeId) -> Fields {
    let mut piece = Piece {
        reader,
        fields: Fields::new(),
        types: Vec::new(),
    };
    let entries = piece.reader.bundle.tree.entries(node).to_vec();
    // The type first: what the other values mean depends on it.
    for (key, child) in entries.iter().filter(|(key, _)| key == "type") {
        piece.keyword(key, *child);
    }
    for (key, child) in entries.iter().filter(|(key, _)| key != "type") {
        piece.keyword(key, *child);
    }
    piece.reference(node);
    piece.finish();
    piece.fields
}

struct Piece<'p, 'r> {
    reader: &'p mut Reader<'r>,
    fields: Fields,
    types: Vec<String>,
}

impl Piece<'_, '_> {
    fn put(&mut self, key: &str, value: impl Into<Value>) {
        self.fields.insert(key.to_owned(), value.into());
    }

    fn maybe(&mut self, key: &str, value: Option<impl Into<Value>>) {
        if let Some(value) = value {
            self.put(key, value);
        }
    }

    fn extend(&mut self, key: &str, value: impl Into<Value>) {
        self.put(&format!("x-oas-{key}"), value);
    }

    fn keyword(&mut self, key: &str, child: NodeId) {
        match key {
            "type" => self.types(child),
            "title" | "description" | "format" | "pattern" => {
                let text = self.reader.text(child);
                self.maybe(key, text);
            }
            "nullable" | "readOnly" | "writeOnly" | "deprecated" | "uniqueItems" => {
                let flag = self.reader.flag(child);
                self.maybe(key, flag);
            }
            "minimum" | "maximum" | "multipleOf" => {
                let number = self.reader.number(child);
                self.bound(key, number);
            }
            "minLength" | "maxLength" | "minItems" | "maxItems" | "minProperties"
            | "maxProperties" => {
                let count = self.reader.count(child);
                self.maybe(key, count);
            }
            "exclusiveMinimum" => self.exclusive(key, "minimum", child),
            "exclusiveMaximum" => self.exclusive(key, "maximum", child),
            "default" | "example" | "enum" | "const" | "examples" => self.sample(key, child),
            "contentEncoding" | "contentMediaType" => {
                let text = self.reader.text(child);
                self.maybe(&format!("x-oas-{key}"), text);
            }
            "x-enum-varnames" | "x-enumNames" => {
                let names = self.reader.bundle.tree.value(child);
                self.put(key, names);
            }
            _ => self.structure(key, child),
        }
    }

    /// The keywords that hold other schemas.
    fn structure(&mut self, key: &str, child: NodeId) {
        match key {
            "required" => self.required(child),
            "properties" => {
                let tokens = self.tokens(child);
                self.put(key, tokens);
            }
            "patternProperties" => {
                if !self.is_one_pattern(child) {
                    self.widened(key, child);
                }
                let tokens = self.tokens(child);
                self.extend(key, tokens);
            }
            "additionalProperties" => self.additional(child),
            "items" => self.items(child),
            "allOf" | "oneOf" | "anyOf" => {
                let nodes = self.reader.list(child);
                self.put(key, nodes.into_iter().map(token).collect::<Vec<_>>());
            }
            "prefixItems" => self.prefix(child),
            "additionalItems" if self.closes(child) => self.extend("itemsForbidden", true),
            "not" => {
                self.widened(key, child);
                self.put(key, token(child));
            }
            // Without `additionalProperties` it says the same of what nothing else names.
            "unevaluatedProperties" if !self.fields.contains_key("additionalProperties") => {
                self.additional(child);
            }
            "discriminator" => self.discriminator(child),
            _ => self.other(key, child),
        }
    }

    fn other(&mut self, key: &str, child: NodeId) {
        match home(key) {
            Some(Home::Unsupported) => {
                let message = format!("`{key}` is not supported: any value is accepted here");
                self.reader
                    .report(codes::UNSUPPORTED_KEYWORD, child, message);
                self.extend(key, true);
            }
            Some(Home::Narrowing) => {
                self.widened(key, child);
                self.extend(key, true);
            }
            _ => {}
        }
    }

    /// Whether nothing may follow the places that `items` lists, as it was before `prefixItems`.
    fn closes(&self, additional: NodeId) -> bool {
        let tree = &self.reader.bundle.tree;
        let items = tree
            .parent(additional)
            .and_then(|schema| tree.get(schema, "items"));
        matches!(tree.kind(additional), Kind::Bool(false))
            && items.is_some_and(|items| matches!(tree.kind(items), Kind::Seq(_)))
    }

    /// Whether a pattern says what all properties are, as `additionalProperties` would.
    fn is_one_pattern(&self, patterns: NodeId) -> bool {
        let tree = &self.reader.bundle.tree;
        let closed = tree
            .parent(patterns)
            .and_then(|schema| tree.get(schema, "additionalProperties"))
            .is_some_and(|rest| matches!(tree.kind(rest), Kind::Bool(false)));
        closed && tree.entries(patterns).len() == 1
    }

    /// Says that a keyword allows less than the type that comes of it, or describes what the type does not have.
    fn widened(&mut self, key: &str, child: NodeId) {
        // `if` speaks for its branches.
        if ["then", "else", "minContains", "maxContains"].contains(&key) {
            return;
        }
        let message = format!("`{key}` is not modelled; the type is wider than what it allows");
        self.reader
            .report(codes::UNSUPPORTED_KEYWORD, child, message);
    }

    fn types(&mut self, child: NodeId) {
        let child = self.reader.bundle.follow(child);
        let nodes = match self.reader.bundle.tree.kind(child) {
            Kind::Seq(items) => items.clone(),
            _ => vec![child],
        };
        for node in nodes {
            // An unquoted null is what somebody meant who wrote `[string, null]`.
            let name = if self.reader.is_null(node) {
                Some("null".to_owned())
            } else {
                self.reader.text(node)
            };
            match name.as_deref() {
                Some("null") => self.put("nullable", true),
                Some("boolean" | "integer" | "number" | "string" | "array" | "object") => {}
                Some(other) => {
                    let message = format!("unknown type `{other}`");
                    let help = match crate::diagnostics::nearest(other, TYPES) {
                        Some(name) => format!("did you mean `{name}`?"),
                        None => format!("the types are {}", TYPES.join(", ")),
                    };
                    self.reader
                        .report(codes::UNKNOWN_TYPE, node, message)
                        .help(help);
                    continue;
                }
                None => continue,
            }
            self.types.extend(name);
        }
        self.types.dedup();
        let real: Vec<_> = self
            .types
            .iter()
            .filter(|name| *name != "null")
            .cloned()
            .collect();
        match real.as_slice() {
            [one] => self.put("type", one.clone()),
            _ if self.types.is_empty() => {}
            _ => self.extend("type", self.types.clone()),
        }
    }

    fn required(&mut self, child: NodeId) {
        let mut seen = HashSet::new();
        let mut names = self.reader.texts(child);
        names.retain(|name| seen.insert(name.clone()));
        self.put("required", names);
    }

    fn tokens(&mut self, child: NodeId) -> Fields {
        self.reader
            .map(child)
            .into_iter()
            .map(|(key, node)| (key, token(node)))
            .collect()
    }

    fn additional(&mut self, child: NodeId) {
        let tree = &self.reader.bundle.tree;
        let value = match tree.kind(child) {
            Kind::Bool(value) => Value::Bool(*value),
            Kind::Map(entries) if entries.is_empty() => Value::Bool(true),
            Kind::Map(_) => token(child),
            _ => {
                let flag = self.reader.flag(child);
                return self.maybe("additionalProperties", flag);
            }
        };
        self.put("additionalProperties", value);
    }

    fn items(&mut self, child: NodeId) {
        let tree = &self.reader.bundle.tree;
        match tree.kind(child) {
            Kind::Seq(_) if tree.has_prefix_beside(child) => {
                let message = "`items` is a list beside `prefixItems`, which counts; it is ignored";
                self.reader.report(codes::KEYWORD_VALUE, child, message);
            }
            // A tuple as it was before `prefixItems`.
            Kind::Seq(_) => self.prefix(child),
            Kind::Null => {}
            // After `prefixItems` this closes the list; alone it is an empty one.
            Kind::Bool(false) => self.extend("itemsForbidden", true),
            _ => self.put("items", token(child)),
        }
    }

    fn prefix(&mut self, child: NodeId) {
        let nodes = self.reader.list(child);
        self.extend(
            "prefixItems",
            nodes.into_iter().map(token).collect::<Vec<_>>(),
        );
    }

    fn discriminator(&mut self, child: NodeId) {
        // A plain name is how Swagger 2.0 had it.
        let child = self.reader.bundle.follow(child);
        let name = match self.reader.bundle.tree.kind(child) {
            Kind::String(name) => Some(name.clone()),
            _ => self.reader.text_of(child, "propertyName"),
        };
        let Some(name) = name else {
            self.reader.report(
                codes::KEYWORD_VALUE,
                child,
                "`discriminator` has no `propertyName`; it is ignored",
            );
            return;
        };
        let mut mapping = Fields::new();
        for (value, node) in self.reader.map_of(child, "mapping") {
            let Some(target) = self.reader.bundle.mapped.get(&node) else {
                let message =
                    format!("the discriminator maps `{value}` to no schema; it is left out");
                self.reader
                    .report(codes::DISCRIMINATOR_TARGET, node, message);
                continue;
            };
            mapping.insert(value, format!("#{}", target.number()).into());
        }
        self.put(
            "discriminator",
            serde_json::json!({ "propertyName": name, "mapping": mapping }),
        );
    }
}
