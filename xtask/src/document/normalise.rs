//! A schema of any version, as fields that `openapiv3` can hold.
//!
//! What that crate has no field for travels as `x-oas-<keyword>`. The document's own extensions stay behind, so the two
//! cannot be confused.

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

    /// Whether text is wanted, so that `1.10` means `"1.10"`.
    fn wants_text(&self) -> bool {
        self.types.iter().any(|name| name == "string")
            && self
                .types
                .iter()
                .all(|name| name == "string" || name == "null")
    }

    /// A value as the schema's type reads it.
    fn value(&self, node: NodeId) -> Value {
        let node = self.reader.bundle.follow(node);
        let scalar = matches!(
            self.reader.bundle.tree.kind(node),
            Kind::Number(_) | Kind::Bool(_)
        );
        let text = if scalar && self.wants_text() {
            self.reader.bundle.text(node)
        } else {
            None
        };
        text.map_or_else(|| self.reader.bundle.tree.value(node), Value::from)
    }

    fn sample(&mut self, key: &str, child: NodeId) {
        match key {
            "const" => {
                let value = self.value(child);
                self.enumerate(vec![value]);
            }
            "enum" if self.fields.contains_key("enum") => {}
            "enum" => {
                let nodes = self.reader.list(child);
                let values: Vec<_> = nodes.into_iter().map(|node| self.value(node)).collect();
                if values.is_empty() {
                    self.reader.report(
                        codes::KEYWORD_VALUE,
                        child,
                        "`enum` has no values; it is ignored",
                    );
                } else {
                    self.enumerate(values);
                }
            }
            "examples" => {
                let tree = &self.reader.bundle.tree;
                let first = tree.items(child).first().copied();
                let named = || tree.entries(child).iter().min_by_key(|(name, _)| name);
                let first = first.or_else(|| named().map(|(_, node)| *node));
                self.maybe("x-oas-examples", first.map(|node| vec![tree.value(node)]));
            }
            "default" if self.reader.is_null(child) => self.extend("default", Value::Null),
            "default" => {
                let value = self.value(child);
                self.put(key, value);
            }
            _ => self.put(key, self.reader.bundle.tree.value(child)),
        }
    }

    /// `openapiv3` keeps text exactly, but makes `1` a float where the type is `number`: such lists travel beside it.
    fn enumerate(&mut self, values: Vec<Value>) {
        if values.iter().any(|value| !value.is_string()) {
            self.extend("enum", values.clone());
        }
        self.put("enum", values);
    }

    fn bound(&mut self, key: &str, number: Option<Value>) {
        // A numeric `exclusiveMinimum` before it was rewritten to this key: the stricter counts.
        let before = self.fields.get(key).and_then(Value::as_f64);
        let (Some(number), Some(before)) = (number.clone(), before) else {
            return self.maybe(key, number);
        };
        let stricter = number.as_f64().is_some_and(|new| {
            if key == "minimum" {
                new > before
            } else {
                new < before
            }
        });
        if stricter {
            self.put(
                if key == "minimum" {
                    "exclusiveMinimum"
                } else {
                    "exclusiveMaximum"
                },
                false,
            );
            self.put(key, number);
        }
    }

    /// A flag in 3.0, a number of its own since 3.1.
    fn exclusive(&mut self, key: &str, plain: &str, child: NodeId) {
        if matches!(self.reader.bundle.tree.kind(child), Kind::Bool(_)) {
            let flag = self.reader.flag(child);
            return self.maybe(key, flag);
        }
        let Some(number) = self.reader.number(child) else {
            return;
        };
        let (new, old) = (
            number.as_f64(),
            self.fields.get(plain).and_then(Value::as_f64),
        );
        let looser = new.zip(old).is_some_and(|(new, old)| {
            if plain == "minimum" {
                new < old
            } else {
                new > old
            }
        });
        if !looser {
            self.put(key, true);
            self.put(plain, number);
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
        match self.reader.bundle.tree.kind(child) {
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

    /// `$ref` with siblings: all of its target, and of what stands next to it.
    fn reference(&mut self, node: NodeId) {
        let Some(Ok(target)) = self.reader.bundle.refs.get(&node) else {
            return;
        };
        let mut all = vec![token(*target)];
        if let Some(Value::Array(own)) = self.fields.remove("allOf") {
            all.extend(own);
        }
        self.put("allOf", all);
    }

    fn finish(&mut self) {
        for key in ["oneOf", "anyOf"] {
            self.null_branches(key);
        }
        self.patterns();
        self.content();
    }

    /// `oneOf: [X, {type: null}]` is X or null.
    fn null_branches(&mut self, key: &str) {
        let Some(Value::Array(branches)) = self.fields.get(key) else {
            return;
        };
        let null = |token: &Value| {
            crate::document::reader::extension(token).is_some_and(|node| self.only_null(node))
        };
        let rest: Vec<_> = branches
            .iter()
            .filter(|branch| !null(branch))
            .cloned()
            .collect();
        if rest.len() < branches.len() {
            self.put("nullable", true);
            if rest.is_empty() {
                self.fields.remove(key);
                self.extend("type", vec!["null"]);
            } else {
                self.put(key, rest);
            }
        }
    }

    /// Whether a schema accepts null and nothing else.
    fn only_null(&self, node: NodeId) -> bool {
        let bundle = self.reader.bundle;
        let node = bundle.follow(node);
        let null =
            |node: NodeId| self.reader.is_null(node) || bundle.tree.str(node) == Some("null");
        let typed = bundle.tree.get(node, "type").is_some_and(|list| {
            null(list)
                || (bundle.tree.items(list).len() == 1
                    && bundle.tree.items(list).iter().all(|item| null(*item)))
        });
        let constant = bundle
            .tree
            .get(node, "const")
            .is_some_and(|value| self.reader.is_null(value));
        let values = bundle
            .tree
            .get(node, "enum")
            .map_or(&[][..], |list| bundle.tree.items(list));
        let listed = !values.is_empty() && values.iter().all(|value| self.reader.is_null(*value));
        typed || constant || listed
    }

    /// `patternProperties` say what further properties are: exactly, where there is one pattern and nothing else is
    /// allowed, and otherwise that there may be any.
    fn patterns(&mut self) {
        let Some(Value::Object(patterns)) = self.fields.get("x-oas-patternProperties") else {
            return;
        };
        let closed = self.fields.get("additionalProperties") == Some(&Value::Bool(false));
        let only = patterns
            .values()
            .next()
            .filter(|_| patterns.len() == 1 && closed);
        let value = only.cloned().unwrap_or(Value::Bool(true));
        if !patterns.is_empty() {
            self.put("additionalProperties", value);
        }
    }

    /// How 3.1 says `format: byte` and `format: binary`.
    fn content(&mut self) {
        if self.fields.contains_key("format") {
            return;
        }
        let text = |key: &str| {
            self.fields
                .get(key)
                .and_then(Value::as_str)
                .unwrap_or("")
                .to_ascii_lowercase()
        };
        match (
            text("x-oas-contentEncoding").as_str(),
            text("x-oas-contentMediaType").as_str(),
        ) {
            ("base64", _) => self.put("format", "byte"),
            // Text and JSON in a string are text; a picture is not.
            ("" | "binary", kind)
                if !kind.is_empty()
                    && !kind.starts_with("text/")
                    && !kind.contains("json")
                    && !kind.contains("xml") =>
            {
                self.put("format", "binary");
            }
            _ => {}
        }
    }
}
