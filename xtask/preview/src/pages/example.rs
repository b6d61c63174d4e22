//! Example values: the document's own, or made from its schemas.

use serde_json::Value;
use std::collections::BTreeMap;
use xtask::api;
use xtask::document::Document;
use xtask::document::view;
use xtask::pipeline::Outline;

/// Where example values come from.
pub(super) struct Examples<'a> {
    document: &'a Document,
    operations: BTreeMap<String, &'a view::Operation>,
}

impl<'a> Examples<'a> {
    pub(super) fn new(outline: &'a Outline) -> Self {
        let document = &outline.document;
        let operations = document.operations().iter();
        Self {
            document,
            operations: operations
                .map(|operation| (document.pointer(operation.node), operation))
                .collect(),
        }
    }

    /// The JSON that an operation answers when all is well, with its status.
    pub(super) fn answer(&self, operation: &api::Operation) -> Option<(String, Value)> {
        let view = self.operations.get(&operation.pointer)?;
        let answers = || view.responses.iter();
        let good = answers().filter(|one| one.status.starts_with('2'));
        let default = answers().filter(|one| one.status == "default");
        good.chain(default)
            .find_map(|one| Some((one.status.clone(), self.json(&one.content)?)))
    }

    /// The JSON that an operation answers with a status.
    pub(super) fn error(&self, operation: &api::Operation, status: &str) -> Option<Value> {
        let view = self.operations.get(&operation.pointer)?;
        let answer = view.responses.iter().find(|one| one.status == status)?;
        self.json(&answer.content)
    }

    /// The body that a request could have.
    pub(super) fn body(&self, operation: &api::Operation) -> Option<Value> {
        let view = self.operations.get(&operation.pointer)?;
        self.json(&view.body.as_ref()?.content)
    }

    fn json(&self, content: &[view::Media]) -> Option<Value> {
        let is_json = |media: &&view::Media| media.media_type.to_ascii_lowercase().contains("json");
        let mut medias: Vec<&view::Media> = content.iter().filter(is_json).collect();
        medias.sort_by_key(|media| &media.media_type);
        let media = medias.first()?;
        media.example.map(|node| sorted(self.document.value(node)))
    }
}

/// A value with the members of its objects by name, since their order in the document must not show.
fn sorted(value: Value) -> Value {
    match value {
        Value::Object(members) => {
            let members: BTreeMap<String, Value> = members.into_iter().collect();
            let members = members.into_iter();
            members.map(|(name, value)| (name, sorted(value))).collect()
        }
        Value::Array(items) => items.into_iter().map(sorted).collect(),
        other => other,
    }
}
