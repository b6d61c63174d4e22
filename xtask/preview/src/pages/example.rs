//! Example values: those of the document, or made from its schemas. The mock server has the same.

use crate::media::{Kind, kind};
use crate::sample::{self, Wish};
use crate::schemas::Schemas;
use serde_json::Value;
use std::collections::BTreeMap;
use xtask::api::{self, Location};
use xtask::document::Document;
use xtask::document::view::{self, Media};
use xtask::pipeline::Outline;

/// What values are made from; the mock server's usual.
const SEED: u64 = 0;

/// Where example values come from.
pub(super) struct Examples<'a> {
    document: &'a Document,
    operations: BTreeMap<String, &'a view::Operation>,
    /// None where no validator can be made of the schemas: then there is only what the document says.
    requests: Option<Schemas>,
    answers: Option<Schemas>,
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
            requests: Schemas::of_requests(document).ok(),
            answers: Schemas::of_answers(document).ok(),
        }
    }

    /// The JSON that an operation answers when all is well, with its status.
    pub(super) fn answer(&self, operation: &api::Operation) -> Option<(String, Value)> {
        let view = self.operations.get(&operation.pointer)?;
        let answers = || view.responses.iter();
        let good = answers().filter(|one| one.status.starts_with('2'));
        let default = answers().filter(|one| one.status == "default");
        good.chain(default)
            .find_map(|one| Some((one.status.clone(), self.answered(&one.content)?)))
    }

    /// The JSON that an operation answers with a status.
    pub(super) fn error(&self, operation: &api::Operation, status: &str) -> Option<Value> {
        let view = self.operations.get(&operation.pointer)?;
        let answer = view.responses.iter().find(|one| one.status == status)?;
        self.answered(&answer.content)
    }

    fn answered(&self, content: &[Media]) -> Option<Value> {
        let media = json(content)?;
        self.value(self.answers.as_ref(), media, Wish::answer(SEED))
    }

    /// One of the values that a stream of an operation has.
    pub(super) fn item(&self, operation: &api::Operation) -> Option<Value> {
        let view = self.operations.get(&operation.pointer)?;
        let content = view.responses.iter().flat_map(|one| &one.content);
        let is_stream =
            |media: &&Media| matches!(kind(&media.media_type), Kind::Events | Kind::Records);
        let media = content
            .filter(is_stream)
            .min_by_key(|media| &media.media_type)?;
        let node = media.item_schema.or(media.schema)?;
        let value = sample::value(self.answers.as_ref()?, node, Wish::answer(SEED));
        Some(sorted(value))
    }

    /// The body that a request could have, of the media type that the crate sends.
    pub(super) fn body(&self, operation: &api::Operation) -> Option<Value> {
        let view = self.operations.get(&operation.pointer)?;
        let content = &view.body.as_ref()?.content;
        let own = &operation.body.as_ref()?.media_type;
        let media = content.iter().find(|media| media.media_type == *own)?;
        self.value(self.requests.as_ref(), media, Wish::request(SEED))
    }

    fn value(&self, schemas: Option<&Schemas>, media: &Media, wish: Wish<'_>) -> Option<Value> {
        let example = media.example.map(|node| self.document.value(node));
        let value = match (schemas, media.schema) {
            (Some(schemas), Some(node)) => Some(sample::shown(schemas, node, example, wish)),
            _ => example,
        };
        value.map(sorted)
    }

    /// The value that a parameter could have.
    pub(super) fn parameter(
        &self,
        operation: &api::Operation,
        wire: &str,
        location: Location,
    ) -> Option<Value> {
        let is_it = |name: &str, place| name == wire && place == location;
        let mut parameters = operation.parameters.iter();
        let own = parameters.find(|one| is_it(&one.wire, one.location));
        let docs = own.map(|one| &one.docs);
        let said = docs.and_then(|docs| docs.example.clone().or_else(|| docs.default.clone()));
        let view = self.operations.get(&operation.pointer)?;
        let mut parameters = view.parameters.iter();
        let node = parameters.find(|one| is_it(&one.name, one.location));
        match (&self.requests, node.and_then(|one| one.schema)) {
            (Some(schemas), Some(node)) => {
                let name = wire;
                let wish = Wish {
                    name,
                    ..Wish::request(SEED)
                };
                Some(sample::shown(schemas, node, said, wish))
            }
            _ => said,
        }
    }
}

/// The JSON among media types.
fn json(content: &[Media]) -> Option<&Media> {
    content
        .iter()
        .filter(|media| kind(&media.media_type) == Kind::Json)
        .min_by_key(|media| &media.media_type)
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
