//! Objects.

use super::merge::{self, Fields};
use super::{Maker, pattern, push, text};
use fastrand::Rng;
use serde_json::{Map, Value, json};
use xtask::document::standard::Direction;

impl Maker<'_> {
    pub(super) fn object(&mut self, fields: &Fields, at: &mut String, depth: usize) -> Value {
        let none = Map::new();
        let map = |key: &str| fields.get(key).and_then(Value::as_object).unwrap_or(&none);
        let names = fields.get("required").and_then(Value::as_array);
        let required: Vec<&str> = names
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .collect();
        let lean = self.is_lean(at, depth);
        let mut out = Map::new();
        let mut properties: Vec<_> = map("properties").iter().collect();
        // Not as the document has them: that must not show where there are too many of them.
        properties.sort_by_key(|(name, _)| *name);
        for (name, schema) in properties {
            let must = required.contains(&name.as_str());
            let mark = at.len();
            push(at, name);
            let wanted = must
                || !lean
                    && !self.is_open(schema)
                    && !self.is_foreign(schema)
                    && self.faults.at(at) < 4;
            if wanted && *schema != false {
                out.insert(name.clone(), self.value(schema, at, name, depth + 1));
            }
            at.truncate(mark);
        }
        let rest = fields.get("additionalProperties");
        for name in required {
            if !out.contains_key(name) {
                let schema = other(name, map("patternProperties"), rest);
                self.member(name, &schema, &mut out, at, depth);
            }
        }
        let least = fields
            .get("minProperties")
            .and_then(Value::as_u64)
            .unwrap_or(0);
        let more = !lean && out.is_empty() && rest.is_some_and(Value::is_object);
        for number in 0.. {
            if number > 1000 || out.len() as u64 >= least.max(u64::from(more)) {
                break;
            }
            self.one_more(number, fields, &mut out, at, depth);
        }
        shorten(fields, &mut out);
        Value::Object(out)
    }

    /// A property that is not described by name.
    fn one_more(
        &mut self,
        number: u64,
        fields: &Fields,
        out: &mut Map<String, Value>,
        at: &mut String,
        depth: usize,
    ) {
        let patterns = fields.get("patternProperties").and_then(Value::as_object);
        let rest = fields.get("additionalProperties");
        let mut random = Rng::with_seed(self.wish.seed ^ number);
        let names = fields
            .get("propertyNames")
            .map(|schema| merge::flat(self.schemas, schema));
        let pattern = patterns.and_then(|patterns| patterns.keys().next());
        let name = if let Some(names) = names {
            match names
                .get("enum")
                .and_then(|list| list.get(usize::try_from(number).unwrap_or(0)))
            {
                Some(Value::String(name)) => name.clone(),
                _ => text::text(&names, "", &mut random),
            }
        } else if let Some(pattern) = pattern {
            pattern::matching(pattern, 1, 100, &mut random).unwrap_or_default()
        } else {
            format!("key{}", number + 1)
        };
        let schema = other(&name, patterns.unwrap_or(&Map::new()), rest);
        self.member(&name, &schema, out, at, depth);
    }

    fn member(
        &mut self,
        name: &str,
        schema: &Value,
        out: &mut Map<String, Value>,
        at: &mut String,
        depth: usize,
    ) {
        let mark = at.len();
        push(at, name);
        let value = self.value(schema, at, name, depth + 1);
        at.truncate(mark);
        out.insert(name.to_owned(), value);
    }

    /// Whether a property belongs to the other way.
    fn is_foreign(&self, schema: &Value) -> bool {
        let flag = match self.wish.direction {
            Direction::Request => "readOnly",
            Direction::Answer => "writeOnly",
        };
        merge::flat(self.schemas, schema).get(flag) == Some(&Value::Bool(true))
    }
}

/// The schema of a property that is not described by name.
fn other(name: &str, patterns: &Map<String, Value>, rest: Option<&Value>) -> Value {
    let matches = |pattern: &str| {
        let mut random = Rng::with_seed(0);
        patterns.len() == 1
            || pattern::matching(pattern, 0, 100, &mut random).as_deref() == Some(name)
    };
    let found = patterns.iter().find(|(pattern, _)| matches(pattern));
    let schema = found
        .map(|(_, schema)| schema)
        .or(rest)
        .cloned()
        .unwrap_or(Value::Bool(true));
    if schema.is_object() {
        schema
    } else {
        json!({"type": "string"})
    }
}

/// Leaves out what is optional beyond the most properties that there may be.
fn shorten(fields: &Fields, out: &mut Map<String, Value>) {
    let most = fields
        .get("maxProperties")
        .and_then(Value::as_u64)
        .unwrap_or(u64::MAX);
    let demanded = |name: &str| {
        fields
            .get("required")
            .and_then(Value::as_array)
            .is_some_and(|list| list.iter().any(|one| one == name))
    };
    let optional: Vec<String> = out.keys().filter(|name| !demanded(name)).cloned().collect();
    for name in optional.iter().rev() {
        if out.len() as u64 > most {
            out.shift_remove(name);
        }
    }
}
