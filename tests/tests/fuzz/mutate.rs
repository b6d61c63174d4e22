//! Real documents, damaged.

use serde_json::{Map, Value, json};

use crate::choices::Choices;
use crate::schema::Schemas;
use crate::words::{NAMES, TEXTS};

/// The document after some damage.
pub(crate) fn mutate(document: &Value, choices: &mut Choices<'_>) -> Value {
    let mut document = document.clone();
    for _ in 0..=choices.below(6) {
        let places = places(&document);
        let place = &places[choices.below(places.len())];
        let other = &places[choices.below(places.len())];
        damage(&mut document, place, other, choices);
    }
    document
}

/// The pointers of all nodes, each before what is in it.
pub(crate) fn places(document: &Value) -> Vec<String> {
    let mut places = Vec::new();
    let mut open = vec![(String::new(), document)];
    while let Some((pointer, value)) = open.pop() {
        match value {
            Value::Object(map) => open.extend(map.iter().map(|(key, value)| {
                let key = key.replace('~', "~0").replace('/', "~1");
                (format!("{pointer}/{key}"), value)
            })),
            Value::Array(list) => {
                let items = list.iter().enumerate();
                open.extend(items.map(|(index, value)| (format!("{pointer}/{index}"), value)));
            }
            _ => {}
        }
        places.push(pointer);
    }
    places
}

fn damage(document: &mut Value, place: &str, other: &str, choices: &mut Choices<'_>) {
    match choices.below(10) {
        0 => remove(document, place),
        1 => rename(document, place, choices.one(NAMES), false),
        2 => rename(document, place, choices.one(NAMES), true),
        3 => put(document, place, scalar(choices)),
        4 => {
            let copy = document.pointer(other).cloned().unwrap_or_default();
            // A copy of a large part into itself, again and again, would only be slow.
            if copy.to_string().len() < 20_000 {
                put(document, place, copy);
            }
        }
        5 => put(document, place, json!({"$ref": format!("#{other}")})),
        6 => {
            let names = schemas(document);
            put(document, place, Schemas { choices, names }.schema(2));
        }
        7 => retype(document, place, choices),
        8 => swap(document, place, other),
        _ => insert(document, place, choices),
    }
}

/// The names of the schemas.
fn schemas(document: &Value) -> Vec<String> {
    let schemas = document.pointer("/components/schemas");
    let names = schemas.and_then(Value::as_object).map(Map::keys);
    names.into_iter().flatten().cloned().collect()
}

fn scalar(choices: &mut Choices<'_>) -> Value {
    match choices.below(8) {
        0 => json!(choices.one(TEXTS)),
        1 => json!(choices.one(NAMES)),
        2 => json!(null),
        3 => json!([]),
        4 => json!({}),
        5 => json!(true),
        6 => json!(-1),
        _ => json!(18_446_744_073_709_551_615_u64),
    }
}

fn put(document: &mut Value, place: &str, value: Value) {
    if let Some(node) = document.pointer_mut(place) {
        *node = value;
    }
}

fn parent(place: &str) -> Option<(&str, String)> {
    let (parent, key) = place.rsplit_once('/')?;
    Some((parent, key.replace("~1", "/").replace("~0", "~")))
}

/// Takes a node out.
pub(crate) fn remove(document: &mut Value, place: &str) {
    let Some((parent, key)) = parent(place) else {
        return;
    };
    match document.pointer_mut(parent) {
        Some(Value::Object(map)) => drop(map.shift_remove(&key)),
        Some(Value::Array(list)) => {
            if let Some(index) = key.parse().ok().filter(|index| *index < list.len()) {
                list.remove(index);
            }
        }
        _ => {}
    }
}

/// Gives a member another name, or a copy with it.
fn rename(document: &mut Value, place: &str, name: &str, keep: bool) {
    let Some((parent, key)) = parent(place) else {
        return;
    };
    if let Some(Value::Object(map)) = document.pointer_mut(parent) {
        let value = if keep {
            map.get(&key).cloned()
        } else {
            map.shift_remove(&key)
        };
        map.insert(name.to_owned(), value.unwrap_or_default());
    }
}

fn swap(document: &mut Value, one: &str, other: &str) {
    if one.starts_with(other) || other.starts_with(one) {
        return;
    }
    let (first, second) = (
        document.pointer(one).cloned(),
        document.pointer(other).cloned(),
    );
    if let (Some(first), Some(second)) = (first, second) {
        put(document, one, second);
        put(document, other, first);
    }
}

fn retype(document: &mut Value, place: &str, choices: &mut Choices<'_>) {
    let types = [
        "string", "integer", "object", "array", "boolean", "number", "null", "x",
    ];
    let ty = choices.one(&types);
    if let Some(Value::Object(map)) = document.pointer_mut(place) {
        map.insert("type".to_owned(), json!(ty));
    }
}

/// Adds a keyword that may or may not belong there.
fn insert(document: &mut Value, place: &str, choices: &mut Choices<'_>) {
    let keywords = [
        "nullable",
        "allOf",
        "oneOf",
        "anyOf",
        "enum",
        "discriminator",
        "properties",
        "required",
        "additionalProperties",
        "items",
        "format",
        "const",
        "default",
        "example",
        "readOnly",
        "writeOnly",
        "schema",
        "content",
        "parameters",
        "requestBody",
        "security",
        "servers",
        "deprecated",
        "in",
        "explode",
        "style",
        "operationId",
        "tags",
        "description",
        "title",
        "$ref",
        "$id",
        "$anchor",
        "$defs",
    ];
    let keyword = choices.one(&keywords);
    let value = match choices.below(3) {
        0 => scalar(choices),
        1 => json!([scalar(choices)]),
        _ => json!({choices.one(NAMES): scalar(choices)}),
    };
    if let Some(Value::Object(map)) = document.pointer_mut(place) {
        map.insert(keyword.to_owned(), value);
    }
}
