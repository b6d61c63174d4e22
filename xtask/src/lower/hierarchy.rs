//! A discriminator on a base type: what is called by the base's name can be any schema that extends it by `allOf`.

use super::schema::Lowering;
use crate::api::{Origin, Shape, Type, Union, Variant};
use crate::document::tree::NodeId;
use crate::document::view::{Discriminator, Schema};
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

/// The named schemas that extend another one directly: the extended one's node → name and node of each.
pub(super) type Children = HashMap<NodeId, Vec<(String, NodeId)>>;

impl Lowering<'_> {
    /// Whether the schema has a discriminator for schemas that extend it.
    pub(super) fn is_base(&mut self, schema: &Schema) -> bool {
        schema.discriminator.is_some()
            && schema.one_of.is_empty()
            && schema.any_of.is_empty()
            && self.document.target(schema.node).name.is_some()
            && self.children().contains_key(&schema.node)
    }

    /// All named schemas that extend the one at `node`.
    pub(super) fn descendants(&mut self, node: NodeId) -> Vec<NodeId> {
        let children = self.children();
        let mut found: Vec<NodeId> = Vec::new();
        let mut open = vec![node];
        while let Some(next) = open.pop() {
            for (_, child) in children.get(&next).into_iter().flatten() {
                if *child != node && !found.contains(child) {
                    found.push(*child);
                    open.push(*child);
                }
            }
        }
        found
    }

    /// The base of a hierarchy: one of what extends it, or the base alone.
    pub(super) fn hierarchy(&mut self, schema: &Schema, origin: Origin) -> Type {
        let Some(discriminator) = schema.discriminator.clone() else {
            return Type::Any;
        };
        self.shape(schema, origin, |lowering, id| {
            let mut variants = vec![lowering.base(schema, &discriminator, id)];
            lowering.members_below(
                schema.node,
                &discriminator,
                &mut HashSet::new(),
                &mut variants,
            );
            Shape::Union(Union {
                tag: Some(discriminator.property),
                variants,
            })
        })
    }

    /// The base alone: also what has no tag, as answers that promise no more than the base do.
    fn base(
        &mut self,
        schema: &Schema,
        discriminator: &Discriminator,
        id: crate::api::TypeId,
    ) -> Variant {
        let parts = self.flatten(schema);
        let base = self.reserve();
        let object = self.members_of(&parts, id);
        let origin = Origin::Inline(id, vec!["base".to_owned()]);
        let ty = self.define(base, schema, origin, Shape::Object(object));
        let mut tags = self.own_tags(schema.node, discriminator);
        tags.push(String::new());
        Variant {
            words: Some("Base".to_owned()),
            ty,
            tags,
        }
    }

    /// The schemas that extend the one at `node`: one that is a base itself stands for all below it.
    fn members_below(
        &mut self,
        node: NodeId,
        discriminator: &Discriminator,
        seen: &mut HashSet<NodeId>,
        variants: &mut Vec<Variant>,
    ) {
        let children = self.children();
        for (name, child) in children.get(&node).into_iter().flatten() {
            if !seen.insert(*child) {
                continue;
            }
            let schema = self.read(*child);
            let ty = self.lower(*child, Origin::Schema(name.clone())).ty;
            let mut tags = self.own_tags(*child, discriminator);
            let base = self.is_base(&schema);
            if base {
                for below in self.descendants(*child) {
                    seen.insert(below);
                    tags.extend(self.own_tags(below, discriminator));
                }
            }
            if !variants.iter().any(|variant| variant.ty == ty) {
                variants.push(Variant {
                    words: None,
                    ty,
                    tags,
                });
            }
            if !base {
                self.members_below(*child, discriminator, seen, variants);
            }
        }
    }

    /// The values of the discriminator for one schema: those of the mapping, else its name.
    fn own_tags(&self, node: NodeId, discriminator: &Discriminator) -> Vec<String> {
        let mapped = discriminator
            .mapping
            .iter()
            .filter(|(_, target)| self.document.target(*target).node == node);
        let mut tags: Vec<String> = mapped.map(|(value, _)| value.clone()).collect();
        if tags.is_empty() {
            tags.extend(self.document.target(node).name.map(str::to_owned));
        }
        tags
    }

    fn children(&mut self) -> Rc<Children> {
        if let Some(children) = &self.children {
            return Rc::clone(children);
        }
        let mut children = Children::new();
        for (name, node) in self.document.component_schemas() {
            let node = self.document.target(*node).node;
            let schema = self.read(node);
            for member in &schema.all_of {
                let target = self.document.target(*member);
                if target.name.is_some() && target.node != node {
                    let extending = children.entry(target.node).or_default();
                    extending.push((name.clone(), node));
                }
            }
        }
        let children = Rc::new(children);
        self.children = Some(Rc::clone(&children));
        children
    }
}
