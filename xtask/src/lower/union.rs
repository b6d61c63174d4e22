//! `oneOf` and `anyOf`: alternatives.

use super::schema::{Form, Lowered, Lowering, inside};
use crate::api::{Origin, Shape, Type, TypeDef, TypeId, Union, Variant};
use crate::document::tree::NodeId;
use crate::document::view::{Additional, Discriminator, Schema, Types};
use serde_json::Value;
use std::rc::Rc;

/// One alternative that is not null.
pub(super) struct Branch {
    node: NodeId,
    schema: Rc<Schema>,
    name: Option<String>,
    ty: Type,
}

impl Lowering<'_> {
    /// Alternatives: one type where they come to one, else a union.
    pub(super) fn one_of(&mut self, schema: &Schema, origin: Origin) -> Lowered {
        let nodes: Vec<NodeId> = schema
            .one_of
            .iter()
            .chain(&schema.any_of)
            .copied()
            .collect();
        let telling: Vec<NodeId> = nodes
            .iter()
            .copied()
            .filter(|&node| self.tells(node))
            .collect();
        let both = !schema.one_of.is_empty() && !schema.any_of.is_empty();
        let beside = both && self.are_objects(&telling);
        if beside || !schema.properties.is_empty() && !self.is_covered(schema, &telling) {
            return self.merged(schema, std::slice::from_ref(schema), origin);
        }
        if telling.is_empty() {
            return Lowered::new(self.plain(schema, origin));
        }
        let nullable = telling.iter().any(|&node| self.is_null(node));
        let others: Vec<NodeId> = telling
            .into_iter()
            .filter(|&node| !self.is_null(node))
            .collect();
        if others.is_empty() {
            return Lowered {
                ty: Type::Any,
                nullable: true,
            };
        }
        if let [one] = others.as_slice() {
            self.through(schema.node, Form::Same(nullable || schema.types.null), *one);
            let lowered = self.lower(*one, origin);
            return Lowered {
                nullable: lowered.nullable || nullable,
                ..lowered
            };
        }
        let schema = Schema {
            types: Types {
                null: schema.types.null || nullable,
                ..schema.types
            },
            ..schema.clone()
        };
        let ty = self.one_type(&schema, &others, &origin).unwrap_or_else(|| {
            self.shape(&schema, origin, |lowering, id| {
                let branches = lowering.branches(&others, &Origin::Inline(id, Vec::new()));
                Shape::Union(lowering.union(&schema, branches))
            })
        });
        Lowered { ty, nullable }
    }

    /// The one type that holds all alternatives, where that is plain to see.
    fn one_type(&mut self, schema: &Schema, nodes: &[NodeId], origin: &Origin) -> Option<Type> {
        let views: Vec<Rc<Schema>> = nodes.iter().map(|&node| self.read(node)).collect();
        if views.iter().any(|view| is_anything(view)) {
            return Some(Type::Any);
        }
        if views.iter().all(|view| is_number(view)) {
            return Some(if views.iter().any(|view| view.types.number) {
                Type::Number
            } else {
                self.plain(&views[0], origin.clone())
            });
        }
        views
            .iter()
            .all(|view| is_text(view))
            .then(|| self.text(schema, nodes, &views, origin.clone()))
    }

    /// Text in several forms: known values beside free text are an open enum, and so are several sets of known values.
    fn text(
        &mut self,
        schema: &Schema,
        nodes: &[NodeId],
        views: &[Rc<Schema>],
        origin: Origin,
    ) -> Type {
        let enums: Vec<usize> = (0..views.len())
            .filter(|&index| views[index].enumeration.is_some())
            .collect();
        match enums.as_slice() {
            [] => Type::Text(None),
            [one] => self.lower(nodes[*one], origin).ty,
            many => {
                let values = many
                    .iter()
                    .flat_map(|&index| views[index].enumeration.iter().flatten());
                let mut known: Vec<String> = Vec::new();
                for value in values.filter_map(Value::as_str) {
                    if !known.iter().any(|other| other == value) {
                        known.push(value.to_owned());
                    }
                }
                self.shape(schema, origin, |_, _| Shape::TextEnum(known))
            }
        }
    }

    /// A list of types: alternatives, where each is a plain one.
    pub(super) fn several_types(&mut self, schema: &Schema, origin: &Origin) -> Type {
        let types = schema.types;
        if !types.any_value() {
            return Type::Any;
        }
        let only = Types::default();
        let single = [
            types.boolean.then_some(Types {
                boolean: true,
                ..only
            }),
            (types.integer || types.number).then_some(Types {
                integer: !types.number,
                number: types.number,
                ..only
            }),
            types.string.then_some(Types {
                string: true,
                ..only
            }),
        ];
        let parts: Vec<Schema> = single
            .into_iter()
            .flatten()
            .map(|types| Schema {
                types,
                ..schema.clone()
            })
            .collect();
        self.shape(schema, origin.clone(), |lowering, id| {
            let mut members: Vec<Type> = Vec::new();
            for part in &parts {
                members.push(lowering.plain(part, origin.clone()));
            }
            members.extend(lowering.containers(schema, id));
            let mut kept: Vec<Type> = Vec::new();
            for ty in members {
                if !kept.iter().any(|other| same(other, &ty)) {
                    kept.push(ty);
                }
            }
            let variants = kept.into_iter().map(|ty| Variant {
                words: None,
                ty,
                tags: Vec::new(),
            });
            Shape::Union(Union {
                tag: None,
                variants: variants.collect(),
            })
        })
    }

    /// The list and the map among several types.
    fn containers(&mut self, schema: &Schema, id: TypeId) -> Vec<Type> {
        let mut found = Vec::new();
        if schema.types.array {
            let origin = Origin::Inline(id, vec!["item".to_owned()]);
            let item = schema.items.map(|node| self.element(node, origin));
            found.push(Type::List(Box::new(item.unwrap_or(Type::Any))));
        }
        if schema.types.object && !schema.properties.is_empty() {
            let (part, own) = (schema.clone(), self.reserve());
            self.nodes.insert(own, vec![schema.node]);
            let members = self.members_of(&[part], own);
            let described = Schema {
                node: schema.node,
                ..Schema::default()
            };
            let origin = Origin::Inline(id, vec!["object".to_owned()]);
            found.push(self.define(own, &described, origin, Shape::Object(members)));
        } else if schema.types.object {
            let origin = Origin::Inline(id, vec!["value".to_owned()]);
            let value = match schema.additional {
                Additional::Schema(node) => self.element(node, origin),
                _ => Type::Any,
            };
            found.push(Type::Map(Box::new(value)));
        }
        found
    }

    pub(super) fn branches(&mut self, nodes: &[NodeId], origin: &Origin) -> Vec<Branch> {
        let schemas: Vec<Rc<Schema>> = nodes.iter().map(|&node| self.read(node)).collect();
        let all: Vec<&Schema> = schemas.iter().map(Rc::as_ref).collect();
        let told = self.telling_property(&all, false);
        let told = told.map(|(_, values)| values).unwrap_or_default();
        let mut branches: Vec<Branch> = Vec::new();
        for (index, (&node, schema)) in nodes.iter().zip(schemas).enumerate() {
            let target = self.document.target(node);
            let (name, target) = (target.name.map(str::to_owned), target.node);
            let words = branch_words(&schema, told.get(index));
            let ty = self.lower(node, inside(origin, &words)).ty;
            // What has no type of its own is what the union keeps unrecognized.
            if ty != Type::Any && !branches.iter().any(|branch| same(&branch.ty, &ty)) {
                branches.push(Branch {
                    node: target,
                    schema,
                    name,
                    ty,
                });
            }
        }
        branches
    }

    pub(super) fn union(&mut self, schema: &Schema, branches: Vec<Branch>) -> Union {
        let tag = schema
            .discriminator
            .as_ref()
            .and_then(|discriminator| self.tags(discriminator, &branches));
        let tag = tag.or_else(|| self.constant_tags(&branches));
        let (property, mut tags) = tag.map_or_else(
            || (None, Vec::new()),
            |(property, tags)| (Some(property), tags),
        );
        tags.resize(branches.len(), Vec::new());
        let variants = branches
            .into_iter()
            .zip(tags)
            .map(|(branch, tags)| Variant {
                words: branch
                    .name
                    .is_none()
                    .then(|| branch.schema.title.clone())
                    .flatten(),
                ty: branch.ty,
                tags,
            });
        Union {
            tag: property,
            variants: variants.collect(),
        }
    }

    /// The values of the discriminator for each branch: those of the mapping and those that the branch alone allows, those
    /// of all its alternatives where it is a union by the same property, or else the name of the schema.
    fn tags(
        &mut self,
        discriminator: &Discriminator,
        branches: &[Branch],
    ) -> Option<(String, Vec<Vec<String>>)> {
        let schemas: Vec<&Schema> = branches
            .iter()
            .map(|branch| branch.schema.as_ref())
            .collect();
        let allowed = self.own_values(&schemas, &discriminator.property);
        let tags: Vec<Vec<String>> = branches
            .iter()
            .zip(allowed)
            .map(|(branch, allowed)| {
                let mapped = discriminator
                    .mapping
                    .iter()
                    .filter(|(_, node)| self.document.target(*node).node == branch.node);
                let mut tags: Vec<String> = mapped.map(|(value, _)| value.clone()).collect();
                let elsewhere = |value: &String| {
                    discriminator
                        .mapping
                        .iter()
                        .any(|(other, _)| other == value)
                };
                let allowed = allowed.into_iter().filter(|value| !elsewhere(value));
                for value in allowed.chain(self.inner_tags(branch, discriminator)) {
                    if !tags.contains(&value) {
                        tags.push(value);
                    }
                }
                if tags.is_empty() {
                    tags.extend(branch.name.clone());
                }
                tags
            })
            .collect();
        let whole = tags.iter().all(|tags| !tags.is_empty())
            && branches
                .iter()
                .all(|branch| self.is_object_type(&branch.ty));
        whole.then(|| (discriminator.property.clone(), tags))
    }

    /// The tags of a branch that is itself a union by the same property; of those that the mapping names too, all.
    fn inner_tags(&self, branch: &Branch, discriminator: &Discriminator) -> Vec<String> {
        let Type::Named(id) = branch.ty else {
            return Vec::new();
        };
        let def = self.types.get(id.0).and_then(Option::as_ref);
        match def.map(|def| &def.shape) {
            Some(Shape::Union(union)) if union.tag.as_ref() == Some(&discriminator.property) => {
                let tags = union.variants.iter().flat_map(|variant| &variant.tags);
                tags.filter(|tag| !tag.is_empty()).cloned().collect()
            }
            _ => Vec::new(),
        }
    }

    fn is_object_type(&self, ty: &Type) -> bool {
        let Type::Named(id) = ty else { return false };
        // A definition that is still being read holds this union, and so is an object.
        !matches!(
            self.types.get(id.0),
            Some(Some(TypeDef {
                shape: Shape::TextEnum(_) | Shape::IntEnum(_),
                ..
            }))
        )
    }

    /// A property that every branch requires, with one value each that no other branch has.
    fn constant_tags(&mut self, branches: &[Branch]) -> Option<(String, Vec<Vec<String>>)> {
        let schemas: Vec<&Schema> = branches
            .iter()
            .map(|branch| branch.schema.as_ref())
            .collect();
        let (property, values) = self.telling_property(&schemas, true)?;
        Some((
            property,
            values.into_iter().map(|value| vec![value]).collect(),
        ))
    }

    /// Whether an alternative says what a value is, rather than only which of its properties must be there.
    pub(super) fn tells(&mut self, node: NodeId) -> bool {
        let schema = self.read(node);
        let constrains = !schema.required.is_empty() || schema.narrowed;
        !(constrains && is_anything(&schema))
    }

    pub(super) fn is_null(&mut self, node: NodeId) -> bool {
        let schema = self.read(node);
        let only_null = schema
            .enumeration
            .as_ref()
            .is_some_and(|values| values.iter().all(Value::is_null));
        let null = schema.types.null && !schema.types.any_value() && schema.properties.is_empty();
        (null && !has_combinator(&schema)) || only_null
    }
}

/// The words for an alternative without a name: its title, the value of a property that tells it from the others, its only
/// value, what it requires or has, or its type. Never its position, which an alternative before it would change.
fn branch_words(schema: &Schema, told: Option<&String>) -> String {
    let speaks = |text: &&String| text.len() <= 40 && text.contains(char::is_alphanumeric);
    if let Some(words) = schema.title.as_ref().filter(speaks).or(told.filter(speaks)) {
        return words.clone();
    }
    match schema.enumeration.as_deref() {
        Some([Value::String(only)]) if only.is_empty() => return "empty".to_owned(),
        Some([Value::String(only)]) if speaks(&only) => return only.clone(),
        _ => {}
    }
    if !schema.required.is_empty() {
        return first_two(schema.required.iter());
    }
    let mut properties: Vec<&String> = schema.properties.iter().map(|(name, _)| name).collect();
    properties.sort_unstable();
    if properties.is_empty() {
        type_word(schema).to_owned()
    } else {
        first_two(properties.into_iter())
    }
}

fn first_two<'a>(names: impl Iterator<Item = &'a String>) -> String {
    names.take(2).cloned().collect::<Vec<_>>().join(" ")
}

fn type_word(schema: &Schema) -> &'static str {
    let types = schema.types;
    match types {
        _ if types.array => "list",
        _ if types.string => "text",
        _ if types.integer => "integer",
        _ if types.number => "number",
        _ if types.boolean => "bool",
        _ if types.object => "object",
        _ if !schema.one_of.is_empty() || !schema.any_of.is_empty() => "choice",
        _ => "value",
    }
}

/// Whether two types are one in Rust: integers are read from numbers and from text alike.
fn same(one: &Type, other: &Type) -> bool {
    match (one, other) {
        (Type::Integer(one), Type::Integer(other)) => {
            (one.bits, one.signed) == (other.bits, other.signed)
        }
        (Type::List(one), Type::List(other))
        | (Type::Map(one), Type::Map(other))
        | (Type::Nullable(one), Type::Nullable(other)) => same(one, other),
        (Type::Tuple(one), Type::Tuple(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| same(one, other))
        }
        (Type::Text(_), Type::Text(_)) => true,
        _ => one == other,
    }
}

fn has_combinator(schema: &Schema) -> bool {
    !schema.all_of.is_empty() || !schema.one_of.is_empty() || !schema.any_of.is_empty()
}

/// Whether it is text and nothing else.
fn is_text(schema: &Schema) -> bool {
    let types = schema.types;
    let rest = Types {
        string: false,
        ..types
    };
    let values = schema.enumeration.as_ref();
    let text = values.map_or(types.string, |values| {
        values
            .iter()
            .all(|value| value.is_string() || value.is_null())
    });
    text && !rest.any_value() && !has_combinator(schema)
}

/// Whether it is a number and nothing else.
fn is_number(schema: &Schema) -> bool {
    let types = schema.types;
    let rest = Types {
        integer: false,
        number: false,
        ..types
    };
    (types.integer || types.number) && !rest.any_value() && !has_combinator(schema)
}

/// Whether it says nothing of its values.
fn is_anything(schema: &Schema) -> bool {
    let open = matches!(schema.additional, Additional::Unspecified | Additional::Any);
    let says =
        schema.enumeration.is_some() || schema.items.is_some() || !schema.properties.is_empty();
    open && !says && !schema.types.any() && !has_combinator(schema)
}
