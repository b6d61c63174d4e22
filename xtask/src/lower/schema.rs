//! Schemas → types.

use crate::api::{Docs, Integer, Origin, Shape, Type, TypeDef, TypeId};
use crate::diagnostics::{Diagnostics, codes};
use crate::document::Document;
use crate::document::tree::NodeId;
use crate::document::view::{Additional, Schema};
use serde_json::Value;
use std::collections::HashMap;

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
    Done(Lowered),
}

/// Where a schema without a name of its own stands.
pub(super) type Place = Origin;

pub(super) struct Lowering<'a> {
    pub(super) document: &'a Document,
    pub(super) diagnostics: &'a mut Diagnostics,
    pub(super) types: Vec<Option<TypeDef>>,
    seen: HashMap<NodeId, Progress>,
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
            seen: HashMap::new(),
            depth: 0,
            stopped: false,
        }
    }

    /// The finished definitions, in the order in which they were first met.
    pub(super) fn finish(self) -> Vec<TypeDef> {
        self.types.into_iter().flatten().collect()
    }

    /// A named schema that no operation may reach.
    pub(super) fn named(&mut self, node: NodeId) {
        self.lower(node, Origin::Schema(String::new()));
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
            Some(Progress::Entered) => return self.endless(node),
            None => {}
        }
        if !self.may_enter(node) {
            return Lowered::new(Type::Any);
        }
        self.seen.insert(node, Progress::Entered);
        self.depth += 1;
        let schema = self.document.schema(node, self.diagnostics);
        let lowered = self.schema(&schema, origin);
        let lowered = self.shallow(node, lowered);
        self.depth -= 1;
        self.seen.insert(node, Progress::Done(lowered.clone()));
        lowered
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
            1 => integer(schema.format.as_deref(), false),
            _ => self.several_types(schema, &origin),
        }
    }

    fn enumeration(&mut self, schema: &Schema, values: &[Value], origin: Origin) -> Type {
        let texts: Option<Vec<String>> = values
            .iter()
            .filter(|v| !v.is_null())
            .map(|v| v.as_str().map(str::to_owned))
            .collect();
        match texts {
            Some(mut texts) if !texts.is_empty() => {
                let mut seen = std::collections::HashSet::new();
                texts.retain(|text| seen.insert(text.clone()));
                self.shape(schema, origin, |_, _| Shape::TextEnum(texts))
            }
            _ if values
                .iter()
                .all(|v| v.is_i64() || v.is_u64() || v.is_null())
                && values.iter().any(Value::is_number) =>
            {
                integer(schema.format.as_deref(), false)
            }
            _ if values.iter().any(Value::is_boolean)
                && values.iter().all(|v| v.is_boolean() || v.is_null()) =>
            {
                Type::Bool
            }
            _ if values.iter().any(Value::is_number)
                && values.iter().all(|v| v.is_number() || v.is_null()) =>
            {
                Type::Number
            }
            _ => Type::Any,
        }
    }

    fn object(&mut self, schema: &Schema, origin: Origin) -> Type {
        if !schema.properties.is_empty() {
            return self.shape(schema, origin, |lowering, id| {
                Shape::Object(lowering.members(schema, id))
            });
        }
        match schema.additional {
            Additional::Schema(node) => {
                Type::Map(Box::new(self.element(node, inside(&origin, "value"))))
            }
            _ => Type::Map(Box::new(Type::Any)),
        }
    }

    fn list(&mut self, schema: &Schema, origin: &Origin) -> Type {
        let element = schema.items.filter(|_| schema.prefix_items.is_empty());
        Type::List(Box::new(element.map_or(Type::Any, |node| {
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
        let id = TypeId(self.types.len());
        self.types.push(None);
        self.seen
            .insert(schema.node, Progress::Shaped(id, schema.types.null));
        let shape = make(self, id);
        let pointer = self.document.pointer(schema.node);
        let docs = docs(schema);
        self.types[id.0] = Some(TypeDef {
            origin,
            pointer,
            docs,
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

fn integer(format: Option<&str>, text: bool) -> Type {
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
        constraints: schema.constraints.clone(),
        deprecated: schema.deprecated,
    }
}
