//! The headers of answers, each once for the whole API.

use super::schema::Lowering;
use crate::api::{AnswerHeader, Origin, Type};
use crate::document::tree::NodeId;
use crate::document::view;
use std::collections::BTreeMap;

impl Lowering<'_> {
    /// The headers that answers of these operations have, errors too, by name. One that is described twice and not alike
    /// is text.
    pub(super) fn headers(&mut self, operations: &[&view::Operation]) -> Vec<AnswerHeader> {
        let mut known: BTreeMap<String, AnswerHeader> = BTreeMap::new();
        let mut types: BTreeMap<Option<NodeId>, Type> = BTreeMap::new();
        let answers = operations.iter().flat_map(|one| &one.responses);
        for header in answers.flat_map(|answer| &answer.headers) {
            let schema = header.schema.map(|node| self.document.target(node).node);
            let ty = types
                .entry(schema)
                .or_insert_with(|| schema.map_or(Type::Text(None), |node| self.header_type(node)))
                .clone();
            let found = known
                .entry(header.name.to_ascii_lowercase())
                .or_insert_with(|| AnswerHeader {
                    wire: header.name.clone(),
                    ty: ty.clone(),
                    description: header.description.clone(),
                });
            if found.ty != ty {
                found.ty = Type::Text(None);
            }
            // Which spelling comes first is a matter of the order of operations.
            if header.name < found.wire {
                found.wire.clone_from(&header.name);
            }
            if found.description.is_none() {
                found.description.clone_from(&header.description);
            }
        }
        known.into_values().collect()
    }

    /// What a header can be read as; anything with a shape of its own is text.
    fn header_type(&mut self, node: NodeId) -> Type {
        let schema = self.read(node);
        if schema.types.array {
            let item = schema.items.map(|node| self.document.target(node).node);
            return match item.map(|node| self.header_scalar(node)) {
                Some(item) => Type::List(Box::new(item)),
                None => Type::Text(None),
            };
        }
        self.header_scalar(node)
    }

    fn header_scalar(&mut self, node: NodeId) -> Type {
        let schema = self.read(node);
        let alternatives = [&schema.all_of, &schema.one_of, &schema.any_of];
        let shaped =
            alternatives.iter().any(|list| !list.is_empty()) || schema.enumeration.is_some();
        if shaped || schema.types.object || schema.types.array || !schema.properties.is_empty() {
            return Type::Text(None);
        }
        let place = Origin::Payload(String::new(), Vec::new());
        match self.lower(node, place).ty {
            Type::Integer(integer) => Type::Integer(crate::api::Integer {
                text: false,
                ..integer
            }),
            plain @ (Type::Bool | Type::Number | Type::Timestamp) => plain,
            _ => Type::Text(None),
        }
    }
}
