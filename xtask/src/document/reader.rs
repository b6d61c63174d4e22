//! Reading the values of keys, with a warning where one is of the wrong kind.

use crate::diagnostics::{Diagnostic, Diagnostics, codes};
use crate::document::bundle::Bundle;
use crate::document::tree::{Kind, NodeId};
use crate::document::view::Response;
use serde_json::{Map, Value};
use std::collections::HashMap;

/// The document, and where findings about it go.
pub(crate) struct Reader<'r> {
    pub(crate) bundle: &'r Bundle,
    pub(crate) diagnostics: &'r mut Diagnostics,
    /// The answers that were read already.
    pub(crate) responses: HashMap<NodeId, Response>,
}

/// The fields of a piece that `openapiv3` is going to read.
pub(crate) type Fields = Map<String, Value>;

impl<'r> Reader<'r> {
    pub(crate) fn new(bundle: &'r Bundle, diagnostics: &'r mut Diagnostics) -> Reader<'r> {
        Reader {
            bundle,
            diagnostics,
            responses: HashMap::new(),
        }
    }

    pub(crate) fn report(
        &mut self,
        code: &'static str,
        node: NodeId,
        message: impl Into<String>,
    ) -> &mut Diagnostic {
        let place = self.bundle.place(node);
        self.diagnostics.error(code, place, message)
    }

    /// Whether there is a finding of this kind: where one says it for all.
    pub(crate) fn has_said(&self, code: &str) -> bool {
        self.diagnostics.iter().any(|finding| finding.code == code)
    }

    fn wrong(&mut self, node: NodeId, wanted: &str) {
        let key = self.bundle.tree.key(node).unwrap_or("the value").to_owned();
        self.report(
            codes::KEYWORD_VALUE,
            node,
            format!("`{key}` must be {wanted}; it is ignored"),
        );
    }

    pub(crate) fn is_null(&self, node: NodeId) -> bool {
        matches!(self.bundle.tree.kind(node), Kind::Null)
    }

    /// Text, with a warning for anything but a scalar.
    pub(crate) fn text(&mut self, node: NodeId) -> Option<String> {
        let text = self.bundle.text(node);
        if text.is_none() && !self.is_null(node) {
            self.wrong(node, "text");
        }
        text
    }

    /// The text of a key.
    pub(crate) fn text_of(&mut self, node: NodeId, key: &str) -> Option<String> {
        self.bundle
            .tree
            .get(node, key)
            .and_then(|child| self.text(child))
    }

    /// `true` or `false`, as text too.
    pub(crate) fn flag(&mut self, node: NodeId) -> Option<bool> {
        let node = self.bundle.follow(node);
        let value = match self.bundle.tree.kind(node) {
            Kind::Bool(value) => return Some(*value),
            Kind::Null => return None,
            Kind::String(text) => text.parse().ok(),
            _ => None,
        };
        if value.is_none() {
            self.wrong(node, "`true` or `false`");
        }
        value
    }

    pub(crate) fn flag_of(&mut self, node: NodeId, key: &str) -> Option<bool> {
        self.bundle
            .tree
            .get(node, key)
            .and_then(|child| self.flag(child))
    }

    /// A number.
    pub(crate) fn number(&mut self, node: NodeId) -> Option<Value> {
        let value = match self.bundle.tree.kind(node) {
            Kind::Number(_) => Some(self.bundle.tree.value(node)),
            Kind::String(text) => Some(crate::document::tree::number(text)),
            Kind::Null => return None,
            _ => None,
        };
        let number = value.filter(Value::is_number);
        if number.is_none() {
            self.wrong(node, "a number");
        }
        number
    }

    /// A number of things.
    pub(crate) fn count(&mut self, node: NodeId) -> Option<Value> {
        let number = self.number(node)?;
        // `5.0` is as good as `5`.
        let whole = number
            .as_f64()
            .filter(|float| float.fract() == 0.0 && *float >= 0.0);
        let count = number
            .as_u64()
            .or_else(|| whole.and_then(|float| format!("{float:.0}").parse().ok()));
        if count.is_none() {
            self.wrong(node, "a whole number from 0");
        }
        count.map(Value::from)
    }

    /// The entries of a map.
    pub(crate) fn map(&mut self, node: NodeId) -> Vec<(String, NodeId)> {
        let node = self.bundle.follow(node);
        if !self.bundle.tree.is_map(node) && !self.is_null(node) {
            self.wrong(node, "a map");
        }
        self.bundle.tree.entries(node).to_vec()
    }

    pub(crate) fn map_of(&mut self, node: NodeId, key: &str) -> Vec<(String, NodeId)> {
        self.bundle
            .tree
            .get(node, key)
            .map(|child| self.map(child))
            .unwrap_or_default()
    }

    /// The items of a list.
    pub(crate) fn list(&mut self, node: NodeId) -> Vec<NodeId> {
        let node = self.bundle.follow(node);
        if !matches!(self.bundle.tree.kind(node), Kind::Seq(_) | Kind::Null) {
            self.wrong(node, "a list");
        }
        self.bundle.tree.items(node).to_vec()
    }

    pub(crate) fn list_of(&mut self, node: NodeId, key: &str) -> Vec<NodeId> {
        self.bundle
            .tree
            .get(node, key)
            .map(|child| self.list(child))
            .unwrap_or_default()
    }

    /// A list of texts.
    pub(crate) fn texts(&mut self, node: NodeId) -> Vec<String> {
        let items = self.list(node);
        items
            .into_iter()
            .filter_map(|item| self.text(item))
            .collect()
    }

    /// Copies texts and flags into a piece.
    pub(crate) fn copy(
        &mut self,
        node: NodeId,
        fields: &mut Fields,
        texts: &[&str],
        flags: &[&str],
    ) {
        for key in texts {
            if let Some(text) = self.text_of(node, key) {
                fields.insert((*key).to_owned(), text.into());
            }
        }
        for key in flags {
            if let Some(flag) = self.flag_of(node, key) {
                fields.insert((*key).to_owned(), flag.into());
            }
        }
    }
}

/// A nested piece as it travels through `openapiv3`: a reference to its node.
pub(crate) fn token(node: NodeId) -> Value {
    serde_json::json!({ "$ref": format!("#{}", node.number()) })
}

/// The node of a token.
pub(crate) fn node(reference: &str) -> Option<NodeId> {
    reference
        .strip_prefix('#')?
        .parse()
        .ok()
        .map(NodeId::from_number)
}

/// The node of a reference that [`token`] made.
pub(crate) fn target<T>(reference: &openapiv3::ReferenceOr<T>) -> Option<NodeId> {
    match reference {
        openapiv3::ReferenceOr::Reference { reference } => node(reference),
        openapiv3::ReferenceOr::Item(_) => None,
    }
}

/// The node of a token that travelled in an extension.
pub(crate) fn extension(value: &Value) -> Option<NodeId> {
    node(value.get("$ref")?.as_str()?)
}
