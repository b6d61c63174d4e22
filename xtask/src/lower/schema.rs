//! Schemas → types.

use super::cycle;
use super::hierarchy::Children;
use crate::api::{Docs, Integer, Origin, Shape, Type, TypeDef, TypeId};
use crate::diagnostics::{Diagnostics, codes};
use crate::document::Document;
use crate::document::tree::NodeId;
use crate::document::view::{Additional, Payload, Schema};
use serde_json::Value;
use std::collections::HashMap;
use std::rc::Rc;

/// A type and whether null is one of its values.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Lowered {
    pub(super) ty: Type,
    pub(super) nullable: bool,
}

impl Lowered {
    pub(super) fn new(ty: Type) -> Self {
        Self {
            ty,
            nullable: false,
        }
    }

    /// As an element of a list or a map, where null needs a type of its own.
    fn element(self) -> Type {
        match (self.nullable, self.ty) {
            (true, ty) if ty != Type::Any => Type::Nullable(Box::new(ty)),
            (_, ty) => ty,
        }
    }
}

/// What is known of a schema while its own definition is being read.
enum Progress {
    /// Nothing yet: to meet it again means that it is defined as itself.
    Entered,
    /// It has a shape of its own, named by this id.
    Shaped(TypeId, bool),
    /// It has none, and is made of another schema.
    Through(Form, NodeId),
    Done(Lowered),
}

/// How a schema without a shape of its own is made of another one.
#[derive(Clone, Copy)]
pub(super) enum Form {
    /// As it is; `true` if it may be null besides.
    Same(bool),
    /// A list of it.
    List,
    /// A map to it.
    Map,
}

/// Where a schema without a name of its own stands.
pub(super) type Place = Origin;

pub(super) struct Lowering<'a> {
    pub(super) document: &'a Document,
    pub(super) diagnostics: &'a mut Diagnostics,
    pub(super) types: Vec<Option<TypeDef>>,
    /// The schemas that describe each type.
    pub(super) nodes: HashMap<TypeId, Vec<NodeId>>,
    /// The types made for what two types describe together.
    pub(super) met: HashMap<(TypeId, TypeId), TypeId>,
    /// Which named schemas extend which, once it was asked for.
    pub(super) children: Option<Rc<Children>>,
    seen: HashMap<NodeId, Progress>,
    schemas: HashMap<NodeId, Rc<Schema>>,
    /// How many schemas are being looked at, each for the one before it.
    pub(super) depth: usize,
    /// Whether that was too many.
    pub(super) stopped: bool,
}

impl<'a> Lowering<'a> {
    pub(super) fn new(document: &'a Document, diagnostics: &'a mut Diagnostics) -> Self {
        Self {
            document,
            diagnostics,
            types: Vec::new(),
            nodes: HashMap::new(),
            met: HashMap::new(),
            children: None,
            seen: HashMap::new(),
            schemas: HashMap::new(),
            depth: 0,
            stopped: false,
        }
    }

    /// The finished definitions, in the order in which they were first met.
    pub(super) fn finish(self) -> Vec<TypeDef> {
        let mut types = self.types.into_iter().flatten().collect::<Vec<_>>();
        for id in cycle::cut(&mut types) {
            let node = self.nodes.get(&id).and_then(|nodes| nodes.first());
            let message =
                "one of the alternatives is, by way of others, this schema itself; it is left out";
            self.diagnostics.warning(
                codes::RECURSIVE_ALIAS,
                node.and_then(|node| self.document.place(*node)),
                message,
            );
        }
        types
    }

    /// The schema at a node, which is read once, however often it is asked for.
    pub(super) fn read(&mut self, node: NodeId) -> Rc<Schema> {
        let node = self.document.target(node).node;
        let known = self.schemas.entry(node);
        Rc::clone(known.or_insert_with(|| Rc::new(self.document.schema(node, self.diagnostics))))
    }

    /// A named schema that no operation may reach.
    pub(super) fn named(&mut self, node: NodeId) {
        self.lower(node, Origin::Schema(String::new()));
    }

    /// The body of a webhook, which no operation reaches.
    pub(super) fn payload(&mut self, payload: &Payload) {
        let origin = Origin::Payload(payload.name.clone(), Vec::new());
        self.lower(payload.schema, origin);
    }

    /// The type of the schema at `node`, which stands at `place` if it has no name.
    pub(super) fn lower(&mut self, node: NodeId, place: Place) -> Lowered {
        let target = self.document.target(node);
        let (node, origin) = (
            target.node,
            target
                .name
                .map_or(place, |name| Origin::Schema(name.to_owned())),
        );
        match self.seen.get(&node) {
            Some(Progress::Done(lowered)) => return lowered.clone(),
            Some(Progress::Shaped(id, nullable)) => {
                return Lowered {
                    ty: Type::Named(*id),
                    nullable: *nullable,
                };
            }
            Some(Progress::Through(..)) => {
                let found = self.unfinished(node, &mut Vec::new());
                return found.unwrap_or_else(|| self.endless(node));
            }
            Some(Progress::Entered) => return self.endless(node),
            None => {}
        }
        if !self.may_enter(node) {
            return Lowered::new(Type::Any);
        }
        self.seen.insert(node, Progress::Entered);
        self.depth += 1;
        let schema = self.read(node);
        let lowered = self.schema(&schema, origin);
        let lowered = self.shallow(node, lowered);
        self.depth -= 1;
        self.seen.insert(node, Progress::Done(lowered.clone()));
        lowered
    }

    /// Notes what the schema at `node` is made of, for those that meet it before that is read.
    pub(super) fn through(&mut self, node: NodeId, form: Form, next: NodeId) {
        self.seen.insert(node, Progress::Through(form, next));
    }

    /// The type of a schema that is still being read, as far as its parts tell it.
    fn unfinished(&self, node: NodeId, path: &mut Vec<NodeId>) -> Option<Lowered> {
        let node = self.document.target(node).node;
        if path.contains(&node) {
            return None;
        }
        path.push(node);
        match self.seen.get(&node)? {
            Progress::Done(lowered) => Some(lowered.clone()),
            Progress::Shaped(id, nullable) => Some(Lowered {
                ty: Type::Named(*id),
                nullable: *nullable,
            }),
            Progress::Through(form, next) => {
                let inner = self.unfinished(*next, path)?;
                Some(match form {
                    Form::Same(null) => Lowered {
                        nullable: inner.nullable || *null,
                        ..inner
                    },
                    Form::List => Lowered::new(Type::List(Box::new(inner.element()))),
                    Form::Map => Lowered::new(Type::Map(Box::new(inner.element()))),
                })
            }
            Progress::Entered => None,
        }
    }

    /// The type that the schema at `node` gives its name to, if it has a name and a shape of its own.
    pub(super) fn shaped_by(&mut self, node: NodeId) -> Option<TypeId> {
        let name = self.document.target(node).name?.to_owned();
        self.lower(node, Origin::Schema(name));
        let id = match self.seen.get(&node)? {
            Progress::Shaped(id, _)
            | Progress::Done(Lowered {
                ty: Type::Named(id),
                ..
            }) => *id,
            _ => return None,
        };
        let own = self.nodes.get(&id)?.as_slice() == [node];
        own.then_some(id)
    }

    /// An element of a list or a map.
    pub(super) fn element(&mut self, node: NodeId, place: Place) -> Type {
        self.lower(node, place).element()
    }

    /// A schema that is a list of itself, or the like, names no Rust type.
    fn endless(&mut self, node: NodeId) -> Lowered {
        let message =
            "this schema contains itself with no object in between; it becomes a plain JSON value";
        self.diagnostics
            .warning(codes::RECURSIVE_ALIAS, self.document.place(node), message);
        Lowered::new(Type::Any)
    }

    fn schema(&mut self, schema: &Schema, origin: Origin) -> Lowered {
        if self.is_base(schema) {
            return Lowered {
                ty: self.hierarchy(schema, origin),
                nullable: schema.types.null,
            };
        }
        if !schema.all_of.is_empty() {
            return self.all_of(schema, origin);
        }
        let nullable = schema.types.null || has_null(schema.enumeration.as_deref());
        let lowered = if schema.one_of.is_empty() && schema.any_of.is_empty() {
            Lowered::new(self.plain(schema, origin))
        } else {
            self.one_of(schema, origin)
        };
        Lowered {
            nullable: lowered.nullable || nullable,
            ..lowered
        }
    }

    /// A schema without combinators.
    pub(super) fn plain(&mut self, schema: &Schema, origin: Origin) -> Type {
        if let Some(values) = &schema.enumeration {
            return self.enumeration(schema, values, origin);
        }
        let types = schema.types;
        let one = [
            types.boolean,
            types.integer || types.number,
            types.string,
            types.array,
            types.object,
        ];
        match one.iter().filter(|&&t| t).count() {
            0 if !schema.properties.is_empty()
                || matches!(schema.additional, Additional::Schema(_)) =>
            {
                self.object(schema, origin)
            }
            0 if schema.items.is_some() => self.list(schema, &origin),
            1 if types.object => self.object(schema, origin),
            1 if types.array => self.list(schema, &origin),
            1 if types.string => text(schema.format.as_deref()),
            1 if types.boolean => Type::Bool,
            1 if types.number => number(schema.format.as_deref()),
            1 => ranged(integer(schema.format.as_deref(), false), schema),
            _ => self.several_types(schema, &origin),
        }
    }

    fn object(&mut self, schema: &Schema, origin: Origin) -> Type {
        if !schema.properties.is_empty() {
            return self.shape(schema, origin, |lowering, id| {
                Shape::Object(lowering.members_of(std::slice::from_ref(schema), id))
            });
        }
        match schema.additional {
            Additional::Schema(node) => {
                self.through(schema.node, Form::Map, node);
                Type::Map(Box::new(self.element(node, inside(&origin, "value"))))
            }
            _ => Type::Map(Box::new(Type::Any)),
        }
    }

    fn list(&mut self, schema: &Schema, origin: &Origin) -> Type {
        if !schema.prefix_items.is_empty() {
            return self.tuple(schema, origin);
        }
        Type::List(Box::new(schema.items.map_or(Type::Any, |node| {
            self.through(schema.node, Form::List, node);
            self.element(node, inside(origin, "item"))
        })))
    }

    /// Gives `schema` an id before its members are read, so that they can refer to it.
    pub(super) fn shape(
        &mut self,
        schema: &Schema,
        origin: Origin,
        make: impl FnOnce(&mut Self, TypeId) -> Shape,
    ) -> Type {
        let id = self.reserve();
        self.seen
            .insert(schema.node, Progress::Shaped(id, schema.types.null));
        self.nodes.insert(id, vec![schema.node]);
        let shape = make(self, id);
        self.define(id, schema, origin, shape)
    }

    /// An id for a type that is yet to be described.
    pub(super) fn reserve(&mut self) -> TypeId {
        self.types.push(None);
        TypeId(self.types.len() - 1)
    }

    /// Says what a reserved id stands for.
    pub(super) fn define(
        &mut self,
        id: TypeId,
        schema: &Schema,
        origin: Origin,
        shape: Shape,
    ) -> Type {
        self.types[id.0] = Some(TypeDef {
            origin,
            pointer: self.document.pointer(schema.node),
            docs: docs(schema),
            shape,
            in_request: false,
            in_answer: false,
        });
        Type::Named(id)
    }
}

/// The origin of a schema inside another one that may itself have no shape.
pub(super) fn inside(origin: &Origin, word: &str) -> Origin {
    match origin {
        Origin::Inline(id, words) => Origin::Inline(
            *id,
            words.iter().cloned().chain([word.to_owned()]).collect(),
        ),
        Origin::Schema(name) => Origin::Part(name.clone(), vec![word.to_owned()]),
        Origin::Part(name, words) => Origin::Part(
            name.clone(),
            words.iter().cloned().chain([word.to_owned()]).collect(),
        ),
        Origin::Payload(name, words) => Origin::Payload(
            name.clone(),
            words.iter().cloned().chain([word.to_owned()]).collect(),
        ),
        Origin::Operation(index, role, words) => Origin::Operation(
            *index,
            role.clone(),
            words.iter().cloned().chain([word.to_owned()]).collect(),
        ),
    }
}

fn has_null(values: Option<&[Value]>) -> bool {
    values.is_some_and(|values| values.iter().any(Value::is_null))
}

fn text(format: Option<&str>) -> Type {
    match format {
        Some("date-time") => Type::Timestamp,
        Some("byte") => Type::Bytes,
        Some("password") => Type::Secret,
        Some("int64" | "uint64") => integer(format, true),
        other => Type::Text(other.map(str::to_owned)),
    }
}

fn number(format: Option<&str>) -> Type {
    match format {
        Some("int32" | "int64" | "uint32" | "uint64") => integer(format, false),
        _ => Type::Number,
    }
}

/// An integer that holds the range the document gives it, whatever its format says.
fn ranged(ty: Type, schema: &Schema) -> Type {
    let Type::Integer(mut integer) = ty else {
        return ty;
    };
    let bound = |wanted: &str| {
        let mut bounds = schema.constraints.iter();
        let (_, text) = bounds.find(|(name, _)| *name == wanted)?;
        text.parse::<f64>().ok()
    };
    let (least, most) = (bound("minimum"), bound("maximum"));
    if !integer.signed && least.is_some_and(|least| least < 0.0) {
        (integer.bits, integer.signed) = (64, true);
    }
    let limit = if integer.signed {
        2_147_483_648.0
    } else {
        4_294_967_296.0
    };
    let narrow =
        most.is_some_and(|most| most >= limit) || least.is_some_and(|least| least < -limit);
    if integer.bits == 32 && narrow {
        integer.bits = 64;
    }
    // From 2^63 on.
    if least.is_some_and(|least| least >= 0.0)
        && most.is_some_and(|most| most >= 9_223_372_036_854_775_808.0)
    {
        integer.signed = false;
    }
    Type::Integer(integer)
}

pub(super) fn integer(format: Option<&str>, text: bool) -> Type {
    let (bits, signed) = match format {
        Some("int32") => (32, true),
        Some("uint32") => (32, false),
        Some("uint64") => (64, false),
        _ => (64, true),
    };
    Type::Integer(Integer { bits, signed, text })
}

/// What the schema says of itself.
pub(super) fn docs(schema: &Schema) -> Docs {
    Docs {
        title: schema.title.clone(),
        description: schema.description.clone(),
        format: schema.format.clone(),
        default: schema.default.clone(),
        example: schema.example.clone(),
        constraints: schema.constraints.clone(),
        deprecated: schema.deprecated,
    }
}
