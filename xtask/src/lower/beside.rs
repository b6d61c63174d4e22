//! `oneOf` and `anyOf` beside properties: a value has the properties, and is one of the alternatives too.

use super::object::{Members, is_object};
use super::schema::Lowering;
use crate::api::{Beside, Origin, Shape, TypeId};
use crate::diagnostics::codes;
use crate::document::tree::NodeId;
use crate::document::view::Schema;
use std::collections::BTreeSet;
use std::rc::Rc;

/// One alternative: its schema, all that describes it, and its name.
struct Alternative {
    node: NodeId,
    schema: Rc<Schema>,
    parts: Vec<Schema>,
    named: bool,
}

impl Lowering<'_> {
    /// Whether every alternative has all the properties of the schema beside them, so that they alone say what it is.
    pub(super) fn is_covered(&mut self, schema: &Schema, alternatives: &[NodeId]) -> bool {
        let own: Vec<&String> = schema.properties.iter().map(|(name, _)| name).collect();
        !alternatives.is_empty()
            && alternatives.iter().all(|&node| {
                let alternative = self.alternative(node);
                let names = property_names(&alternative.parts);
                alternative.extends(schema.node)
                    || (alternative.is_plain_object()
                        && own.iter().all(|name| names.contains(name)))
            })
    }

    /// Whether all of the alternatives are objects.
    pub(super) fn are_objects(&mut self, nodes: &[NodeId]) -> bool {
        nodes.iter().all(|&node| self.alternative(node).is_object())
    }

    /// Adds what the alternatives beside the properties of `part` say.
    pub(super) fn beside(&mut self, part: &Schema, id: TypeId, members: &mut Members) {
        for list in [&part.one_of, &part.any_of] {
            self.one_list(part, list, id, members);
        }
    }

    fn one_list(&mut self, part: &Schema, list: &[NodeId], id: TypeId, members: &mut Members) {
        let telling: Vec<NodeId> = list
            .iter()
            .copied()
            .filter(|&node| self.tells(node) && !self.is_null(node))
            .collect();
        let alternatives: Vec<Alternative> =
            telling.iter().map(|&node| self.alternative(node)).collect();
        // What extends this part has its properties; what it is an alternative of is the part's business.
        if alternatives.is_empty() || alternatives.iter().any(|one| one.extends(part.node)) {
            return;
        }
        if !alternatives.iter().all(Alternative::is_object) {
            self.keep_plain(part, members);
        } else if alternatives.len() == 1 && list.len() == 1 {
            for part in &alternatives[0].parts {
                Self::demand(part, members);
            }
            self.add_optional(&alternatives, id, members);
        } else if alternatives.len() == 1 || may_merge(part, &alternatives) {
            self.add_optional(&alternatives, id, members);
        } else {
            self.add_union(part, &alternatives, id, members);
        }
    }

    fn alternative(&mut self, node: NodeId) -> Alternative {
        let target = self.document.target(node);
        let (node, named) = (target.node, target.name.is_some());
        let schema = self.read(node);
        let parts = self.flatten(&schema);
        Alternative {
            node,
            schema,
            parts,
            named,
        }
    }

    fn add_optional(&mut self, alternatives: &[Alternative], id: TypeId, members: &mut Members) {
        for part in alternatives.iter().flat_map(|one| &one.parts) {
            self.collect_optional(part, id, members);
        }
    }

    fn add_union(
        &mut self,
        part: &Schema,
        alternatives: &[Alternative],
        id: TypeId,
        members: &mut Members,
    ) {
        let named = self.document.target(part.node).name.map(str::to_owned);
        // A named union is a type already, unless it is what is described here.
        let own = self
            .nodes
            .get(&id)
            .is_some_and(|nodes| nodes.contains(&part.node));
        let both = !part.one_of.is_empty() && !part.any_of.is_empty();
        let is_type = !own && !both && part.properties.is_empty();
        if let Some(name) = named.filter(|_| is_type) {
            let ty = self.lower(part.node, Origin::Schema(name.clone())).ty;
            members.besides.push(Beside { words: name, ty });
            return;
        }
        let title = part.title.clone().filter(|_| !own);
        let mut words = title.unwrap_or_else(|| "variant".to_owned());
        if members.besides.iter().any(|beside| beside.words == words) {
            words = self.first_words(alternatives);
        }
        let nodes: Vec<NodeId> = alternatives.iter().map(|one| one.node).collect();
        let union = self.reserve();
        let branches = self.branches(&nodes, &Origin::Inline(union, Vec::new()));
        let shape = Shape::Union(self.union(part, branches));
        let described = Schema {
            node: part.node,
            ..Schema::default()
        };
        let origin = Origin::Inline(id, vec![words.clone()]);
        let ty = self.define(union, &described, origin, shape);
        members.besides.push(Beside { words, ty });
    }

    /// What a second choice is called: after its alternatives.
    fn first_words(&self, alternatives: &[Alternative]) -> String {
        let names: Vec<&str> = alternatives
            .iter()
            .filter_map(|one| self.document.target(one.node).name)
            .take(2)
            .collect();
        if names.is_empty() {
            "choice".to_owned()
        } else {
            names.join(" or ")
        }
    }

    fn keep_plain(&mut self, part: &Schema, members: &mut Members) {
        let message = "beside properties stand alternatives that are no objects; what they add is kept as plain JSON values";
        self.diagnostics.warning(
            codes::UNION_AS_VALUE,
            self.document.place(part.node),
            message,
        );
        members.rest = Some(crate::api::Type::Any);
    }
}

impl Alternative {
    fn is_object(&self) -> bool {
        self.parts.iter().any(is_object)
            && self
                .parts
                .iter()
                .all(|part| is_object(part) || !part.types.any_value())
    }

    fn is_plain_object(&self) -> bool {
        let alternatives = |part: &Schema| !part.one_of.is_empty() || !part.any_of.is_empty();
        self.is_object() && !self.parts.iter().any(alternatives)
    }

    /// Whether it has, through `allOf`, all that the schema at `node` says.
    fn extends(&self, node: NodeId) -> bool {
        self.parts.iter().any(|part| part.node == node)
    }
}

/// Whether the alternatives have no name and nothing that tells them apart, so that a union would say no more than
/// properties that need not be there.
fn may_merge(part: &Schema, alternatives: &[Alternative]) -> bool {
    let mut seen: BTreeSet<&String> = BTreeSet::new();
    part.discriminator.is_none()
        && alternatives.iter().all(|one| {
            let plain = !one.named && one.schema.title.is_none() && one.is_plain_object();
            plain
                && property_names(&one.parts)
                    .into_iter()
                    .all(|name| seen.insert(name))
        })
}

fn property_names(parts: &[Schema]) -> BTreeSet<&String> {
    let properties = parts.iter().flat_map(|part| &part.properties);
    properties.map(|(name, _)| name).collect()
}
