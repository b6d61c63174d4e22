//! Values in a schema: what it lists, what it shows, and its bounds.

use super::Piece;
use crate::diagnostics::codes;
use crate::document::tree::{Kind, NodeId};
use serde_json::Value;

impl Piece<'_, '_> {
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

    pub(super) fn sample(&mut self, key: &str, child: NodeId) {
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

    pub(super) fn bound(&mut self, key: &str, number: Option<Value>) {
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
    pub(super) fn exclusive(&mut self, key: &str, plain: &str, child: NodeId) {
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
}
