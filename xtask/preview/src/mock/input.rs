//! What comes in: findings about it, and texts as values of the type that a schema wants.

use crate::sample::flat;
use crate::schemas::{Problem, Schemas};
use serde_json::Value;

/// What is wrong with a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Finding {
    /// The part of the request.
    pub(super) place: String,
    /// What is wrong with it.
    pub(super) message: String,
}

impl Finding {
    pub(super) fn new(place: &str, message: impl Into<String>) -> Finding {
        Finding {
            place: place.to_owned(),
            message: message.into(),
        }
    }

    /// A problem of a value in some part of the request.
    pub(super) fn of(place: &str, problem: Problem) -> Finding {
        let at = if problem.pointer.is_empty() {
            String::new()
        } else {
            format!(" at {}", problem.pointer)
        };
        Finding::new(&format!("{place}{at}"), problem.message)
    }
}

/// The types that a schema allows.
#[derive(Clone, Copy, Debug, Default)]
#[allow(clippy::struct_excessive_bools)]
pub(super) struct Kinds {
    pub(super) array: bool,
    pub(super) boolean: bool,
    pub(super) null: bool,
    pub(super) number: bool,
    pub(super) object: bool,
    pub(super) string: bool,
}

impl Kinds {
    /// Whether a text without structure can be a value.
    pub(super) fn is_scalar(self) -> bool {
        self.boolean || self.null || self.number || self.string
    }

    fn add(&mut self, other: Kinds) {
        self.array |= other.array;
        self.boolean |= other.boolean;
        self.null |= other.null;
        self.number |= other.number;
        self.object |= other.object;
        self.string |= other.string;
    }
}

/// The types that a schema allows; of one that says none text and whatever it describes.
pub(super) fn kinds(schemas: &Schemas, schema: &Value) -> Kinds {
    kinds_of(schemas, schema, 6)
}

fn kinds_of(schemas: &Schemas, schema: &Value, depth: usize) -> Kinds {
    let fields = flat(schemas, schema);
    let names: Vec<&str> = match fields.get("type") {
        Some(Value::String(name)) => vec![name],
        Some(Value::Array(names)) => names.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    };
    let has = |name: &str| names.contains(&name);
    let mut kinds = Kinds {
        array: has("array"),
        boolean: has("boolean"),
        null: has("null"),
        number: has("integer") || has("number"),
        object: has("object"),
        string: has("string"),
    };
    if !names.is_empty() {
        return kinds;
    }
    let choices = fields.get("x-choices").and_then(Value::as_array);
    let branches = choices
        .into_iter()
        .flatten()
        .filter_map(Value::as_array)
        .flatten();
    for branch in branches.filter(|_| depth > 0) {
        kinds.add(kinds_of(schemas, branch, depth - 1));
    }
    if let Some(Value::Array(values)) = fields.get("enum") {
        kinds.boolean |= values.iter().any(Value::is_boolean);
        kinds.number |= values.iter().any(Value::is_number);
        kinds.string |= values.iter().any(Value::is_string);
    }
    kinds.object |= fields.contains_key("properties");
    kinds.array |= fields.contains_key("items");
    if !(kinds.is_scalar() || kinds.array || kinds.object) {
        kinds.string = true;
        kinds.boolean = true;
        kinds.number = true;
    }
    kinds
}

pub(super) mod coerced {
    //! Texts as values of the type that a schema wants.

    use super::kinds;
    use crate::sample::flat;
    use crate::schemas::Schemas;
    use serde_json::{Map, Value};

    /// What a text can be, the likeliest first.
    pub(in crate::mock) fn scalars(schemas: &Schemas, schema: &Value, text: &str) -> Vec<Value> {
        let kinds = kinds(schemas, schema);
        let mut out = Vec::new();
        if kinds.boolean {
            out.extend(text.parse::<bool>().ok().map(Value::Bool));
        }
        if kinds.number {
            let number = serde_json::from_str::<Value>(text).ok();
            out.extend(number.filter(Value::is_number));
        }
        if kinds.null && (text.is_empty() || text == "null") {
            out.push(Value::Null);
        }
        if kinds.string || out.is_empty() {
            out.push(text.into());
        }
        out
    }

    /// A list or an object as JSON, which is how some write one where there is no other way.
    fn structured(text: &str) -> Option<Value> {
        let value = serde_json::from_str(text).ok();
        value.filter(|value: &Value| value.is_array() || value.is_object())
    }

    /// Whether a schema of lists allows a text as well: any, or one of those that it lists.
    fn is_listed(schemas: &Schemas, schema: &Value, text: &str) -> bool {
        let kinds = kinds(schemas, schema);
        let lists = |fields: &Map<String, Value>| fields.get("enum").cloned();
        match search(schemas, schema, 6, &lists) {
            Some(Value::Array(values)) => values.iter().any(|value| value == text),
            _ => kinds.is_scalar(),
        }
    }

    /// The likeliest value, by the values that are listed or by type.
    fn one(schemas: &Schemas, schema: &Value, text: &str) -> Value {
        let fields = flat(schemas, schema);
        if !self::kinds(schemas, schema).is_scalar()
            && let Some(value) = structured(text)
        {
            return value;
        }
        let mut all = scalars(schemas, schema, text);
        let listed = fields.get("enum").and_then(Value::as_array);
        let known = all
            .iter()
            .position(|value| listed.is_some_and(|list| list.contains(value)));
        let kinds = kinds(schemas, schema);
        let text_first = kinds.string && fields.contains_key("pattern");
        match known {
            Some(known) => all.swap_remove(known),
            None if text_first => Value::String(text.to_owned()),
            None => all.swap_remove(0),
        }
    }

    /// A list of texts.
    pub(in crate::mock) fn list(schemas: &Schemas, schema: &Value, items: &[String]) -> Value {
        let item = branch(schemas, schema, "items");
        items.iter().map(|text| one(schemas, &item, text)).collect()
    }

    /// Texts by name, as a form or a query has them.
    pub(in crate::mock) fn object(
        schemas: &Schemas,
        schema: &Value,
        pairs: Vec<(String, Value)>,
    ) -> Value {
        let mut out = Map::new();
        for (name, value) in pairs {
            let property = property(schemas, schema, &name);
            let value = within(schemas, &property, value);
            match out.get_mut(&name) {
                Some(Value::Array(list)) => match value {
                    Value::Array(more) => list.extend(more),
                    one => list.push(one),
                },
                Some(old) => *old = vec![old.take(), value].into(),
                None => drop(out.insert(name, value)),
            }
        }
        Value::Object(out)
    }

    /// Texts inside a value, each as its schema wants it.
    pub(in crate::mock) fn within(schemas: &Schemas, schema: &Value, value: Value) -> Value {
        let kinds = kinds(schemas, schema);
        match value {
            Value::String(text) if kinds.array && !is_listed(schemas, schema, &text) => {
                structured(&text).unwrap_or_else(|| list(schemas, schema, &[text]))
            }
            Value::String(text) if kinds.is_scalar() => one(schemas, schema, &text),
            Value::String(text) if kinds.object => structured(&text).unwrap_or(text.into()),
            Value::Object(map) => object(schemas, schema, map.into_iter().collect()),
            Value::Array(items) => {
                let item = branch(schemas, schema, "items");
                items
                    .into_iter()
                    .map(|value| within(schemas, &item, value))
                    .collect()
            }
            value => value,
        }
    }

    /// The schema of a property.
    pub(in crate::mock) fn property(schemas: &Schemas, schema: &Value, name: &str) -> Value {
        search(schemas, schema, 6, &|fields| {
            fields
                .get("properties")
                .and_then(|properties| properties.get(name))
                .cloned()
        })
        .unwrap_or_else(|| branch(schemas, schema, "additionalProperties"))
    }

    /// Whether an object of a schema can have a property.
    pub(in crate::mock) fn names_property(schemas: &Schemas, schema: &Value, name: &str) -> bool {
        let named = search(schemas, schema, 6, &|fields| {
            let properties = fields.get("properties").and_then(Value::as_object);
            let closed = fields.get("additionalProperties") == Some(&Value::Bool(false));
            match properties {
                Some(properties) => properties.get(name).cloned(),
                None => (!closed).then_some(Value::Bool(true)),
            }
        });
        named.is_some() || branch(schemas, schema, "additionalProperties").is_object()
    }

    /// Whether a property is described under just this name.
    pub(in crate::mock) fn names_property_exactly(
        schemas: &Schemas,
        schema: &Value,
        name: &str,
    ) -> bool {
        let look = |fields: &Map<String, Value>| fields.get("properties")?.get(name).cloned();
        search(schemas, schema, 6, &look).is_some()
    }

    fn branch(schemas: &Schemas, schema: &Value, key: &str) -> Value {
        search(schemas, schema, 6, &|fields| fields.get(key).cloned()).unwrap_or(Value::Bool(true))
    }

    /// What a schema, or else one of its alternatives, says.
    fn search(
        schemas: &Schemas,
        schema: &Value,
        depth: usize,
        look: &dyn Fn(&Map<String, Value>) -> Option<Value>,
    ) -> Option<Value> {
        let fields = flat(schemas, schema);
        if let Some(found) = look(&fields) {
            return Some(found);
        }
        let choices = fields.get("x-choices").and_then(Value::as_array);
        let mut branches = choices
            .into_iter()
            .flatten()
            .filter_map(Value::as_array)
            .flatten();
        branches.find_map(|branch| (depth > 0).then(|| search(schemas, branch, depth - 1, look))?)
    }
}
