//! Schemas that list values or places: `enum` and `prefixItems`.

use super::schema::{Lowering, inside, integer};
use crate::api::{Known, Origin, Shape, Type, Union, Variant};
use crate::diagnostics::codes;
use crate::document::view::{Schema, Types};
use serde_json::Value;
use std::collections::HashSet;

/// The most places of a tuple; a longer one is a list.
const LONGEST_TUPLE: usize = 6;

impl Lowering<'_> {
    /// A schema with known values: an open enum, where they are texts or integers.
    pub(super) fn enumeration(
        &mut self,
        schema: &Schema,
        values: &[Value],
        origin: Origin,
    ) -> Type {
        let Some(values) = of_type(schema, values) else {
            let message = "the values are of another type than `type` says; any value is accepted";
            let place = self.document.place(schema.node);
            self.diagnostics
                .warning(codes::KEYWORD_VALUE, place, message);
            return Type::Any;
        };
        let values: Vec<&Value> = values.iter().collect();
        let all =
            |is: fn(&Value) -> bool| !values.is_empty() && values.iter().all(|value| is(value));
        if all(Value::is_string) {
            let texts = texts(&values);
            self.shape(schema, origin, |_, _| Shape::TextEnum(texts))
        } else if all(Value::is_i64) {
            let known = integers(schema, &values);
            self.shape(schema, origin, |_, _| Shape::IntEnum(known))
        } else if all(Value::is_u64) {
            integer(Some("uint64"), false)
        } else if all(Value::is_number) {
            Type::Number
        } else if all(Value::is_boolean) {
            Type::Bool
        } else if values
            .iter()
            .any(|value| value.is_object() || value.is_array())
        {
            Type::Any
        } else {
            self.mixed(schema, &values, origin)
        }
    }

    /// Values of several types: an alternative for each type.
    fn mixed(&mut self, schema: &Schema, values: &[&Value], origin: Origin) -> Type {
        let kinds: [fn(&Value) -> bool; 3] =
            [Value::is_string, Value::is_number, Value::is_boolean];
        let groups: Vec<Vec<Value>> = kinds
            .iter()
            .map(|is| {
                values
                    .iter()
                    .filter(|value| is(value))
                    .map(|&value| value.clone())
                    .collect()
            })
            .filter(|group: &Vec<Value>| !group.is_empty())
            .collect();
        if groups.is_empty() {
            return Type::Any;
        }
        self.shape(schema, origin, |lowering, id| {
            let variants = groups.iter().map(|group| {
                let ty = lowering.group(
                    schema,
                    group,
                    Origin::Inline(id, vec![group_word(group).to_owned()]),
                );
                Variant {
                    words: Some(group_word(group).to_owned()),
                    ty,
                    tags: Vec::new(),
                }
            });
            Shape::Union(Union {
                tag: None,
                variants: variants.collect(),
            })
        })
    }

    /// Values of one type among others.
    fn group(&mut self, schema: &Schema, values: &[Value], origin: Origin) -> Type {
        let values: Vec<&Value> = values.iter().collect();
        if values.iter().all(|value| value.is_boolean()) {
            return Type::Bool;
        }
        let shape = if values.iter().all(|value| value.is_string()) {
            Shape::TextEnum(texts(&values))
        } else if values.iter().all(|value| value.is_i64()) {
            Shape::IntEnum(integers(&Schema::default(), &values))
        } else {
            return Type::Number;
        };
        let described = Schema {
            node: schema.node,
            ..Schema::default()
        };
        let id = self.reserve();
        self.define(id, &described, origin, shape)
    }

    /// `prefixItems`: a tuple where the list must have just these places, else a list of what stands in any of them.
    pub(super) fn tuple(&mut self, schema: &Schema, origin: &Origin) -> Type {
        let places: Vec<Type> = schema
            .prefix_items
            .iter()
            .enumerate()
            .map(|(index, &node)| self.element(node, inside(origin, place_word(index))))
            .collect();
        if places.len() >= 2 && places.len() <= LONGEST_TUPLE && is_closed(schema) {
            return Type::Tuple(places);
        }
        let rest = schema
            .items
            .map_or(Type::Any, |node| self.element(node, inside(origin, "item")));
        let open = !has_no_more(schema);
        let mut types: Vec<Type> = Vec::new();
        for ty in places.into_iter().chain(open.then_some(rest)) {
            if !types.contains(&ty) {
                types.push(ty);
            }
        }
        // A place that may be null beside one that may not: both hold what either holds.
        let nullable: Vec<Type> = types.iter().filter_map(non_null).collect();
        types.retain(|ty| !nullable.contains(ty));
        Type::List(Box::new(match types.as_slice() {
            [one] => one.clone(),
            many if many.contains(&Type::Any) => Type::Any,
            _ => self.any_place(schema, types, origin),
        }))
    }

    fn any_place(&mut self, schema: &Schema, types: Vec<Type>, origin: &Origin) -> Type {
        let variants = types
            .into_iter()
            .map(|ty| match ty {
                Type::Nullable(inner) => *inner,
                ty => ty,
            })
            .map(|ty| Variant {
                words: None,
                ty,
                tags: Vec::new(),
            });
        let shape = Shape::Union(Union {
            tag: None,
            variants: variants.collect(),
        });
        let described = Schema {
            node: schema.node,
            types: Types::default(),
            ..Schema::default()
        };
        let id = self.reserve();
        self.define(id, &described, inside(origin, "item"), shape)
    }
}

/// What a value that may be null is otherwise.
fn non_null(ty: &Type) -> Option<Type> {
    match ty {
        Type::Nullable(inner) => Some((**inner).clone()),
        _ => None,
    }
}

/// Whether a list has all the places, and no more.
fn is_closed(schema: &Schema) -> bool {
    let length = schema.prefix_items.len().to_string();
    let at_least = schema
        .constraints
        .iter()
        .any(|(name, value)| *name == "minItems" && *value == length);
    at_least && has_no_more(schema)
}

fn has_no_more(schema: &Schema) -> bool {
    let length = schema.prefix_items.len().to_string();
    let at_most = schema
        .constraints
        .iter()
        .any(|(name, value)| *name == "maxItems" && *value == length);
    at_most || schema.closed
}

/// The values besides null, integers as such also where they are written as text; `None` where they are of another type
/// than the schema says, so that nobody knows which of the two is meant.
fn of_type(schema: &Schema, values: &[Value]) -> Option<Vec<Value>> {
    let types = schema.types;
    let values = values.iter().filter(|value| !value.is_null());
    let kept = values.map(|value| match value {
        Value::String(text) if types.integer && !types.string => {
            text.parse::<i64>().ok().map(Value::from)
        }
        Value::String(_) if types.any_value() && !types.string => None,
        Value::Number(_) if types.any_value() && !types.number && !types.integer => None,
        Value::Bool(_) if types.any_value() && !types.boolean => None,
        other => Some(other.clone()),
    });
    kept.collect()
}

fn texts(values: &[&Value]) -> Vec<String> {
    let mut seen = HashSet::new();
    let texts = values.iter().filter_map(|value| value.as_str());
    texts
        .filter(|text| seen.insert(*text))
        .map(str::to_owned)
        .collect()
}

fn integers(schema: &Schema, values: &[&Value]) -> Vec<Known> {
    let mut seen = HashSet::new();
    // Names stand in the order of all values, null among them.
    let all = schema.enumeration.iter().flatten().zip(&schema.value_names);
    let names: Vec<&String> = all
        .filter(|(value, _)| !value.is_null())
        .map(|(_, name)| name)
        .collect();
    let known = values.iter().enumerate().filter_map(|(index, value)| {
        let name = names.get(index).map(|name| (*name).clone());
        Some(Known {
            value: value.as_i64()?,
            name,
        })
    });
    known.filter(|known| seen.insert(known.value)).collect()
}

fn group_word(values: &[Value]) -> &'static str {
    match values.first() {
        Some(Value::String(_)) => "Text",
        Some(Value::Bool(_)) => "Bool",
        _ => "Number",
    }
}

fn place_word(index: usize) -> &'static str {
    ["first", "second", "third", "fourth", "fifth", "sixth"]
        .get(index)
        .copied()
        .unwrap_or("other")
}
