//! What is of two types at once: the types that members of an `allOf` give to one property, or to the whole.
//!
//! A value that meets both is held by either type, so the one that says more is chosen; two objects are merged.

use super::depth::MET;
use super::schema::Lowering;
use crate::api::{Origin, Shape, Type, TypeDef, TypeId};
use crate::diagnostics::codes;
use crate::document::tree::NodeId;
use crate::document::view::Schema;

/// What a type holds on the wire.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Bool,
    Number,
    Text,
    List,
    Object,
    Union,
}

impl Lowering<'_> {
    /// The type of a value that is both; `None` where there is no such value.
    pub(super) fn meet(&mut self, old: &Type, new: &Type, origin: &Origin) -> Option<Type> {
        match (old, new) {
            _ if old == new => Some(new.clone()),
            (Type::Any, other) | (other, Type::Any) => Some(other.clone()),
            (Type::Nullable(old), Type::Nullable(new)) => {
                Some(Type::Nullable(Box::new(self.meet(old, new, origin)?)))
            }
            (Type::Nullable(old), new) | (new, Type::Nullable(old)) => self.meet(old, new, origin),
            (Type::List(old), Type::List(new)) => {
                Some(Type::List(Box::new(self.meet(old, new, origin)?)))
            }
            (Type::Map(old), Type::Map(new)) => {
                Some(Type::Map(Box::new(self.meet(old, new, origin)?)))
            }
            _ => self.meet_kinds(old, new, origin),
        }
    }

    fn meet_kinds(&mut self, old: &Type, new: &Type, origin: &Origin) -> Option<Type> {
        match (self.kind(old), self.kind(new)) {
            (Kind::Union, _) => Some(new.clone()),
            (_, Kind::Union) => Some(old.clone()),
            (Kind::Object, Kind::Object) => Some(self.meet_objects(old, new, origin)),
            (one, other) if one != other => None,
            _ if detail(new) >= detail(old) => Some(new.clone()),
            _ => Some(old.clone()),
        }
    }

    fn kind(&self, ty: &Type) -> Kind {
        match ty {
            Type::Bool => Kind::Bool,
            Type::Integer(integer) if integer.text => Kind::Text,
            Type::Integer(_) | Type::Number => Kind::Number,
            Type::Text(_) | Type::Timestamp | Type::Bytes | Type::Secret => Kind::Text,
            Type::List(_) | Type::Tuple(_) => Kind::List,
            Type::Map(_) => Kind::Object,
            Type::Nullable(inner) => self.kind(inner),
            Type::Any => Kind::Union,
            Type::Named(id) => match self.shape_of(*id) {
                Some(Shape::TextEnum(_)) => Kind::Text,
                Some(Shape::IntEnum(_)) => Kind::Number,
                Some(Shape::Union(_)) => Kind::Union,
                // What is still being read is an object or a union; both hold the members that are asked for.
                Some(Shape::Object(_) | Shape::Answers(_)) | None => Kind::Object,
            },
        }
    }

    fn shape_of(&self, id: TypeId) -> Option<&Shape> {
        let def: Option<&TypeDef> = self.types.get(id.0)?.as_ref();
        def.map(|def| &def.shape)
    }

    fn meet_objects(&mut self, old: &Type, new: &Type, origin: &Origin) -> Type {
        let (Type::Named(old), Type::Named(new)) = (old, new) else {
            // A map says less than an object with properties.
            return if matches!(old, Type::Named(_)) {
                old.clone()
            } else {
                new.clone()
            };
        };
        let (first, second) = (self.all_parts(*old), self.all_parts(*new));
        let holds = |parts: &[Schema], all: &[Schema]| {
            let has = |part: &Schema| all.iter().any(|other| other.node == part.node);
            parts.iter().all(has)
        };
        if holds(&first, &second) {
            return Type::Named(*new);
        }
        if holds(&second, &first) {
            return Type::Named(*old);
        }
        if let Some(met) = self.met.get(&(*old, *new)) {
            return Type::Named(*met);
        }
        let parts: Vec<Schema> = first.into_iter().chain(second).collect();
        if self.met.len() >= MET {
            let node = parts.last().map(|part| part.node).unwrap_or_default();
            let message = "too many objects are described by two schemas together (more than 2000)";
            self.stop(codes::TOO_LARGE, node, message);
            return Type::Named(*new);
        }
        self.both(*old, *new, &parts, origin)
    }

    /// A type of its own for what two types describe together.
    fn both(&mut self, old: TypeId, new: TypeId, parts: &[Schema], origin: &Origin) -> Type {
        let described = parts.last().cloned().unwrap_or_default();
        let nodes: Vec<NodeId> = [old, new]
            .iter()
            .flat_map(|id| self.nodes.get(id).cloned().unwrap_or_default())
            .collect();
        let id = self.reserve();
        self.met.insert((old, new), id);
        self.nodes.insert(id, nodes);
        self.adopt(&[old, new], id, origin);
        let object = self.members_of(parts, id);
        self.define(id, &described, origin.clone(), Shape::Object(object))
    }

    /// What is written inside a type that stood at the same place is written inside the new one. Before the members are
    /// read, so that what they meet in stands at the same place too.
    fn adopt(&mut self, replaced: &[TypeId], id: TypeId, origin: &Origin) {
        let at_place = |types: &[Option<TypeDef>], id: TypeId| {
            let def = types.get(id.0).and_then(Option::as_ref);
            def.is_some_and(|def| def.origin == *origin)
        };
        let replaced: Vec<TypeId> = replaced
            .iter()
            .copied()
            .filter(|&id| at_place(&self.types, id))
            .collect();
        for def in self.types.iter_mut().flatten() {
            match &mut def.origin {
                Origin::Inline(owner, _) if replaced.contains(owner) => *owner = id,
                _ => {}
            }
        }
    }

    /// Every schema that describes an object.
    fn all_parts(&mut self, id: TypeId) -> Vec<Schema> {
        let nodes = self.nodes.get(&id).cloned().unwrap_or_default();
        let mut parts: Vec<Schema> = Vec::new();
        for node in nodes {
            let schema = self.read(node);
            for part in self.flatten(&schema) {
                if !parts.iter().any(|other| other.node == part.node) {
                    parts.push(part);
                }
            }
        }
        parts
    }
}

/// How much a type of one kind says.
fn detail(ty: &Type) -> u8 {
    match ty {
        Type::Text(None) | Type::Number => 0,
        Type::Text(Some(_)) | Type::List(_) => 1,
        Type::Named(_) => 3,
        _ => 2,
    }
}
