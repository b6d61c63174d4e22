//! What several keywords of a schema say together.

use super::Piece;
use crate::document::reader::token;
use crate::document::tree::NodeId;
use serde_json::Value;

impl Piece<'_, '_> {
    /// `$ref` with siblings: all of its target, and of what stands next to it.
    pub(super) fn reference(&mut self, node: NodeId) {
        let Some(Ok(target)) = self.reader.bundle.refs.get(&node) else {
            return;
        };
        let mut all = vec![token(*target)];
        if let Some(Value::Array(own)) = self.fields.remove("allOf") {
            all.extend(own);
        }
        self.put("allOf", all);
    }

    pub(super) fn finish(&mut self) {
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
