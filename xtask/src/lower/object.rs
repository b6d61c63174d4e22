//! Objects: their members, and `allOf`.

use super::depth::{MEMBERS, PROPERTIES};
use super::schema::{Form, Lowered, Lowering, docs, inside};
use crate::api::{Beside, Docs, Field, Object, Origin, Shape, Type, TypeId};
use crate::diagnostics::codes;
use crate::document::tree::NodeId;
use crate::document::view::{Additional, Schema};
use std::collections::{BTreeMap, HashSet};

/// Members of an object that several schemas describe.
#[derive(Default)]
pub(super) struct Members {
    fields: BTreeMap<String, Field>,
    required: HashSet<String>,
    pub(super) besides: Vec<Beside>,
    pub(super) rest: Option<Type>,
}

impl Lowering<'_> {
    /// `allOf`: the one member that says what the type is, all of them merged into one object, or what meets them all.
    pub(super) fn all_of(&mut self, schema: &Schema, origin: Origin) -> Lowered {
        let parts = self.flatten(schema);
        let telling: Vec<&Schema> = parts.iter().filter(|part| tells_type(part)).collect();
        match telling.as_slice() {
            [] => Lowered::new(Type::Any),
            [one] if one.node == schema.node && !is_object(one) => Lowered {
                ty: self.plain(one, origin),
                nullable: schema.types.null,
            },
            [one] if one.node != schema.node && self.is_alias(schema, &parts, one) => {
                self.through(schema.node, Form::Same(schema.types.null), one.node);
                let lowered = self.lower(one.node, origin);
                Lowered {
                    nullable: lowered.nullable || schema.types.null,
                    ..lowered
                }
            }
            many if many.iter().all(|part| is_object(part)) => self.merged(schema, &parts, origin),
            many => self.met(schema, many, &origin),
        }
    }

    /// Whether `schema` is only another name, or another description, for its one telling part.
    fn is_alias(&mut self, schema: &Schema, parts: &[Schema], one: &Schema) -> bool {
        let adds = parts
            .iter()
            .any(|part| part.node != one.node && !part.required.is_empty());
        // A schema that derives from the base of a hierarchy is a member of it, not the hierarchy.
        let derives = self.document.target(schema.node).name.is_some()
            && self.is_base(one)
            && self.descendants(one.node).contains(&schema.node);
        !adds && !derives
    }

    /// Members of `allOf` that are no objects: what is of all their types.
    fn met(&mut self, schema: &Schema, parts: &[&Schema], origin: &Origin) -> Lowered {
        let mut nullable = true;
        let mut met = Type::Any;
        for part in parts {
            let lowered = if part.node == schema.node {
                Lowered {
                    ty: self.plain(part, inside(origin, "value")),
                    nullable: part.types.null,
                }
            } else {
                self.lower(part.node, origin.clone())
            };
            nullable &= lowered.nullable;
            let Some(ty) = self.meet(&met, &lowered.ty, origin) else {
                return self.conflict(schema.node);
            };
            met = ty;
        }
        Lowered {
            ty: met,
            nullable: nullable || schema.types.null,
        }
    }

    pub(super) fn merged(&mut self, schema: &Schema, parts: &[Schema], origin: Origin) -> Lowered {
        let ty = self.shape(schema, origin, |lowering, id| {
            Shape::Object(lowering.members_of(parts, id))
        });
        Lowered {
            ty,
            nullable: schema.types.null,
        }
    }

    /// The members of an object that `parts` describe together.
    pub(super) fn members_of(&mut self, parts: &[Schema], id: TypeId) -> Object {
        let mut members = Members::default();
        for part in parts {
            self.collect(part, id, &mut members);
        }
        for part in parts {
            self.beside(part, id, &mut members);
        }
        members.finish()
    }

    /// The schema and the members of its `allOf`, those of theirs included; each once.
    pub(super) fn flatten(&mut self, schema: &Schema) -> Vec<Schema> {
        let mut parts = Vec::new();
        let mut seen = HashSet::from([schema.node]);
        self.flatten_into(schema, &mut seen, 0, &mut parts);
        parts
    }

    fn flatten_into(
        &mut self,
        schema: &Schema,
        seen: &mut HashSet<NodeId>,
        depth: usize,
        parts: &mut Vec<Schema>,
    ) {
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
            let part = self.read(node);
            self.flatten_into(&part, seen, depth + 1, parts);
        }
        parts.push(Schema {
            all_of: Vec::new(),
            ..schema.clone()
        });
    }

    fn collect(&mut self, schema: &Schema, id: TypeId, members: &mut Members) {
        let count = members.fields.len() + schema.properties.len();
        if count > PROPERTIES {
            let message = format!("too many properties: {count}, more than {PROPERTIES}");
            self.stop(codes::TOO_LARGE, schema.node, &message);
            return;
        }
        let owner = self.owner(schema, id);
        for (wire, node) in sorted(&schema.properties) {
            let field = self.field(wire, node, owner);
            self.add(field, node, id, members);
        }
        members.required.extend(schema.required.iter().cloned());
        match schema.additional {
            Additional::Schema(node) => {
                let origin = inside(&Origin::Inline(owner, Vec::new()), "value");
                members.rest = Some(self.element(node, origin));
            }
            Additional::Any => members.rest = Some(Type::Any),
            _ => {}
        }
    }

    /// The type in which the properties of `part` are written, after which what is inside them is called.
    fn owner(&mut self, part: &Schema, id: TypeId) -> TypeId {
        let own = self
            .nodes
            .get(&id)
            .is_some_and(|nodes| nodes.contains(&part.node));
        if own {
            return id;
        }
        self.shaped_by(part.node).unwrap_or(id)
    }

    /// Adds properties that need not be there and that no other part describes.
    pub(super) fn collect_optional(&mut self, part: &Schema, id: TypeId, members: &mut Members) {
        let owner = self.owner(part, id);
        for (wire, node) in sorted(&part.properties) {
            if !members.fields.contains_key(wire) {
                let field = self.field(wire, node, owner);
                members.fields.insert(wire.to_owned(), field);
            }
        }
    }

    /// Notes properties that must be there.
    pub(super) fn demand(part: &Schema, members: &mut Members) {
        members.required.extend(part.required.iter().cloned());
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
        let schema = self.read(target.node);
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

    /// Adds a property; where it is there already, both say what it is.
    fn add(&mut self, field: Field, node: NodeId, owner: TypeId, members: &mut Members) {
        let Some(old) = members.fields.get_mut(&field.wire) else {
            members.fields.insert(field.wire.clone(), field);
            return;
        };
        let origin = Origin::Inline(owner, vec![field.wire.clone()]);
        if let Some(ty) = self.meet(&old.ty, &field.ty, &origin) {
            old.ty = ty;
        } else {
            old.ty = Type::Any;
            let message = format!(
                "the members of this allOf give `{}` types that no value has; it becomes a plain JSON value",
                field.wire
            );
            self.diagnostics.warning(
                codes::CONFLICTING_PROPERTY,
                self.document.place(node),
                message,
            );
        }
        // Null must be allowed by each of them, but documents that forget it in one place are many.
        old.nullable |= field.nullable;
        old.read_only |= field.read_only;
        old.write_only |= field.write_only;
        if field.docs != Docs::default() {
            old.docs = field.docs;
        }
    }

    fn conflict(&mut self, node: NodeId) -> Lowered {
        let message =
            "the members of this allOf are of different types; it becomes a plain JSON value";
        self.diagnostics.warning(
            codes::CONFLICTING_ALL_OF,
            self.document.place(node),
            message,
        );
        Lowered::new(Type::Any)
    }
}

impl Members {
    fn finish(mut self) -> Object {
        // What is demanded and nowhere described can be anything. Often it is a slip, so that nobody is made to send it.
        let mut required = self.required;
        if self.rest.is_none() && self.besides.is_empty() {
            let described = |wire: &String| self.fields.contains_key(wire);
            let slips: Vec<String> = required
                .iter()
                .filter(|wire| !described(wire))
                .cloned()
                .collect();
            for wire in slips {
                required.remove(&wire);
                self.fields.insert(wire.clone(), undescribed(wire));
            }
        }
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
            besides: self.besides,
            rest: self.rest,
        }
    }
}

/// A property that is only named.
fn undescribed(wire: String) -> Field {
    Field {
        wire,
        ty: Type::Any,
        required: false,
        nullable: false,
        read_only: false,
        write_only: false,
        docs: Docs {
            description: Some("Named as required, and not described.".to_owned()),
            ..Docs::default()
        },
    }
}

/// Properties by wire name, so that the order in a document plays no part.
fn sorted(properties: &[(String, NodeId)]) -> Vec<(&str, NodeId)> {
    let mut sorted: Vec<(&str, NodeId)> = properties
        .iter()
        .map(|(wire, node)| (wire.as_str(), *node))
        .collect();
    sorted.sort_unstable();
    sorted
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

pub(super) fn is_object(schema: &Schema) -> bool {
    let types = schema.types;
    let other = types.boolean || types.integer || types.number || types.string || types.array;
    let object = types.object
        || !schema.properties.is_empty()
        || !matches!(schema.additional, Additional::Unspecified)
        || !schema.one_of.is_empty()
        || !schema.any_of.is_empty();
    object && !other
}
