//! Objects: their members, and `allOf`.

use super::depth::{MEMBERS, PROPERTIES};
use super::schema::{Lowered, Lowering, docs, inside};
use crate::api::{Docs, Field, Object, Origin, Shape, Type, TypeId};
use crate::diagnostics::codes;
use crate::document::tree::NodeId;
use crate::document::view::{Additional, Schema};
use std::collections::{BTreeMap, HashSet};

/// Members of an object that several schemas describe.
#[derive(Default)]
struct Members {
    fields: BTreeMap<String, Field>,
    required: HashSet<String>,
    rest: Option<Type>,
}

impl Lowering<'_> {
    /// The members of an object schema without combinators.
    pub(super) fn members(&mut self, schema: &Schema, id: TypeId) -> Object {
        let mut members = Members::default();
        self.collect(schema, id, &mut members);
        members.finish()
    }

    /// `allOf`: the one member that says what the type is, or all of them merged into one object.
    pub(super) fn all_of(&mut self, schema: &Schema, origin: Origin) -> Lowered {
        let parts = self.flatten(schema, &mut HashSet::from([schema.node]), 0);
        let telling: Vec<&Schema> = parts.iter().filter(|part| tells_type(part)).collect();
        match telling.as_slice() {
            [] => Lowered::new(Type::Any),
            [one] if one.node == schema.node && !is_object(one) => Lowered {
                ty: self.plain(one, origin),
                nullable: schema.types.null,
            },
            [one] if one.node != schema.node && requires_nothing_more(&parts, one) => {
                let lowered = self.lower(one.node, origin);
                Lowered {
                    nullable: lowered.nullable || schema.types.null,
                    ..lowered
                }
            }
            many if many.iter().all(|part| is_object(part)) => self.merged(schema, &parts, origin),
            _ => self.conflict(
                schema.node,
                "the members of this allOf are of different types",
            ),
        }
    }

    pub(super) fn merged(&mut self, schema: &Schema, parts: &[Schema], origin: Origin) -> Lowered {
        let ty = self.shape(schema, origin, |lowering, id| {
            let mut members = Members::default();
            for part in parts {
                lowering.collect(part, id, &mut members);
            }
            Shape::Object(members.finish())
        });
        Lowered {
            ty,
            nullable: schema.types.null,
        }
    }

    /// The schema and the members of its `allOf`, those of theirs included; each once.
    fn flatten(
        &mut self,
        schema: &Schema,
        seen: &mut HashSet<NodeId>,
        depth: usize,
    ) -> Vec<Schema> {
        let mut parts = Vec::new();
        if depth > MEMBERS {
            self.too_deep(
                schema.node,
                "an allOf has members of members of members (more than 200 levels)",
            );
        }
        for &member in schema.all_of.iter().filter(|_| depth <= MEMBERS) {
            let node = self.document.target(member).node;
            // A member that comes back adds nothing; that a circle was reported when the document was read.
            if !seen.insert(node) {
                continue;
            }
            let part = self.document.schema(node, self.diagnostics);
            parts.extend(self.flatten(&part, seen, depth + 1));
        }
        parts.push(Schema {
            all_of: Vec::new(),
            ..schema.clone()
        });
        parts
    }

    fn collect(&mut self, schema: &Schema, id: TypeId, members: &mut Members) {
        let count = members.fields.len() + schema.properties.len();
        if count > PROPERTIES {
            let message = format!("too many properties: {count}, more than {PROPERTIES}");
            self.stop(codes::TOO_LARGE, schema.node, &message);
            return;
        }
        for (wire, node) in &schema.properties {
            let field = self.field(wire, *node, id);
            self.add(field, *node, members);
        }
        members.required.extend(schema.required.iter().cloned());
        match schema.additional {
            Additional::Schema(node) => {
                members.rest =
                    Some(self.element(node, inside(&Origin::Inline(id, Vec::new()), "value")));
            }
            Additional::Any => members.rest = Some(Type::Any),
            _ if !schema.one_of.is_empty() || !schema.any_of.is_empty() => {
                let message = "alternatives beside properties are not modelled yet; what they add is kept as plain JSON values";
                self.diagnostics.warning(
                    codes::UNION_AS_VALUE,
                    self.document.place(schema.node),
                    message,
                );
                members.rest = Some(Type::Any);
            }
            _ => {}
        }
    }

    fn field(&mut self, wire: &str, node: NodeId, owner: TypeId) -> Field {
        let lowered = self.lower(node, Origin::Inline(owner, vec![wire.to_owned()]));
        let (docs, read_only, write_only) = self.use_docs(node);
        Field {
            wire: wire.to_owned(),
            ty: lowered.ty,
            required: false,
            nullable: lowered.nullable,
            read_only,
            write_only,
            docs,
        }
    }

    /// What stands at the place of use: a property that only refers to a named schema says nothing of its own.
    pub(super) fn use_docs(&mut self, node: NodeId) -> (Docs, bool, bool) {
        let target = self.document.target(node);
        let schema = self.document.schema(target.node, self.diagnostics);
        let (read_only, write_only) = (schema.read_only, schema.write_only);
        let deprecated = schema.deprecated;
        let docs = if target.name.is_some() {
            Docs {
                deprecated,
                ..Docs::default()
            }
        } else {
            docs(&schema)
        };
        (docs, read_only, write_only)
    }

    /// Adds a property; one that is there already must be of the same type.
    fn add(&mut self, field: Field, node: NodeId, members: &mut Members) {
        let Some(old) = members.fields.get_mut(&field.wire) else {
            members.fields.insert(field.wire.clone(), field);
            return;
        };
        if old.ty == Type::Any {
            *old = field;
        } else if field.ty != Type::Any && field.ty != old.ty {
            old.ty = Type::Any;
            let message = format!(
                "the members of this allOf give `{}` different types; it becomes a plain JSON value",
                field.wire
            );
            self.diagnostics.warning(
                codes::CONFLICTING_PROPERTY,
                self.document.place(node),
                message,
            );
        }
    }

    fn conflict(&mut self, node: NodeId, what: &str) -> Lowered {
        let message = format!("{what}; it becomes a plain JSON value");
        self.diagnostics.warning(
            codes::CONFLICTING_ALL_OF,
            self.document.place(node),
            message,
        );
        Lowered::new(Type::Any)
    }
}

impl Members {
    fn finish(self) -> Object {
        let required = self.required;
        let fields = self
            .fields
            .into_values()
            .map(|field| Field {
                required: required.contains(&field.wire),
                ..field
            })
            .collect();
        Object {
            fields,
            rest: self.rest,
        }
    }
}

/// Whether a schema says what its values are, rather than only describing or constraining them.
fn tells_type(schema: &Schema) -> bool {
    let types = schema.types;
    types.boolean
        || types.integer
        || types.number
        || types.string
        || types.array
        || is_object(schema)
        || schema.enumeration.is_some()
        || schema.items.is_some()
}

fn is_object(schema: &Schema) -> bool {
    let types = schema.types;
    let other = types.boolean || types.integer || types.number || types.string || types.array;
    let object = types.object
        || !schema.properties.is_empty()
        || !matches!(schema.additional, Additional::Unspecified)
        || !schema.one_of.is_empty()
        || !schema.any_of.is_empty();
    object && !other
}

/// Whether the parts besides `one` leave its members as they are.
fn requires_nothing_more(parts: &[Schema], one: &Schema) -> bool {
    parts
        .iter()
        .filter(|part| part.node != one.node)
        .all(|part| part.required.is_empty())
}
