//! Several schemas that hold for the same value, as one.

use crate::schemas::Schemas;
use serde_json::{Map, Value, json};

/// The keywords of a schema.
pub(crate) type Fields = Map<String, Value>;

/// How many references in a row are followed.
const DEPTH: usize = 60;

/// A schema without `$ref` and `allOf`. What is one of several is collected in `x-choices`.
pub(crate) fn flat(schemas: &Schemas, schema: &Value) -> Fields {
    let mut out = Fields::new();
    add(schemas, schema, &mut out, &mut Vec::new());
    out
}

/// Adds what a schema says to what is known.
pub(super) fn add(schemas: &Schemas, schema: &Value, out: &mut Fields, way: &mut Vec<String>) {
    let Value::Object(fields) = schema else {
        return;
    };
    for (key, value) in fields {
        if !["$ref", "allOf", "anyOf", "oneOf"].contains(&key.as_str()) {
            put(key, value, out);
        }
    }
    for key in ["anyOf", "oneOf"] {
        if let Some(choice @ Value::Array(_)) = fields.get(key) {
            let choices = out.entry("x-choices").or_insert_with(|| json!([]));
            if let Value::Array(choices) = choices {
                choices.push(choice.clone());
            }
        }
    }
    if let Some(reference) = fields.get("$ref").and_then(Value::as_str)
        && way.len() < DEPTH
        && !way.iter().any(|before| before == reference)
    {
        way.push(reference.to_owned());
        add(schemas, schemas.target(reference), out, way);
        way.pop();
    }
    for part in fields
        .get("allOf")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
    {
        add(schemas, part, out, way);
    }
}

/// One keyword more.
fn put(key: &str, value: &Value, out: &mut Fields) {
    let Some(old) = out.get_mut(key) else {
        let (key, value) = match key {
            "const" => ("enum", json!([value])),
            _ => (key, value.clone()),
        };
        match out.get_mut(key) {
            Some(old) => meet(key, old, &value),
            None => drop(out.insert(key.to_owned(), value)),
        }
        return;
    };
    meet(key, old, value);
}

/// What meets both values of a keyword.
fn meet(key: &str, old: &mut Value, new: &Value) {
    match key {
        "type" => {
            let both = types(old)
                .into_iter()
                .filter(|kind| allows(&types(new), kind));
            let mut both: Vec<String> = both.collect();
            if both.is_empty() {
                both = types(new)
                    .into_iter()
                    .filter(|kind| allows(&types(old), kind))
                    .collect();
            }
            if !both.is_empty() {
                *old = both.into();
            }
        }
        "enum" => {
            if let (Value::Array(values), Value::Array(others)) = (&mut *old, new)
                && values.iter().any(|value| others.contains(value))
            {
                values.retain(|value| others.contains(value));
            }
        }
        "required" => {
            if let (Value::Array(names), Value::Array(others)) = (old, new) {
                let more: Vec<Value> = others
                    .iter()
                    .filter(|name| !names.contains(name))
                    .cloned()
                    .collect();
                names.extend(more);
            }
        }
        "properties" | "patternProperties" => {
            if let (Value::Object(map), Value::Object(others)) = (old, new) {
                for (name, schema) in others {
                    match map.get_mut(name) {
                        Some(own) => both(own, schema),
                        None => drop(map.insert(name.clone(), schema.clone())),
                    }
                }
            }
        }
        "items" | "additionalProperties" | "contains" => both(old, new),
        "minimum" | "exclusiveMinimum" | "minLength" | "minItems" | "minProperties"
            if old.as_f64() < new.as_f64() =>
        {
            *old = new.clone();
        }
        "maximum" | "exclusiveMaximum" | "maxLength" | "maxItems" | "maxProperties"
            if old.as_f64() > new.as_f64() =>
        {
            *old = new.clone();
        }
        // The first counts: what stands nearer to the value.
        _ => {}
    }
}

/// One schema for what must meet two.
fn both(own: &mut Value, other: &Value) {
    if own == other || *other == true {
        return;
    }
    if *own == true || *other == false {
        *own = other.clone();
    } else if *own != false {
        *own = json!({"allOf": [own.take(), other]});
    }
}

/// The names in `type`.
pub(super) fn types(value: &Value) -> Vec<String> {
    match value {
        Value::String(name) => vec![name.clone()],
        Value::Array(list) => list
            .iter()
            .filter_map(Value::as_str)
            .map(str::to_owned)
            .collect(),
        _ => Vec::new(),
    }
}

fn allows(kinds: &[String], kind: &str) -> bool {
    kinds
        .iter()
        .any(|one| one == kind || one == "number" && kind == "integer")
}
