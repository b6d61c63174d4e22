//! Values made from schemas: valid, and the same each time for the same seed.
//!
//! A value is made, given to the validator, and where that finds fault it is made anew with more care there: without the
//! examples of the document, with another alternative, without what is optional.

mod merge;
mod number;
mod pattern;
mod text;

pub(crate) use merge::flat;
pub(crate) use text::uuid;

use crate::schemas::Schemas;
use fastrand::Rng;
use merge::Fields;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use xtask::document::standard::Direction;
use xtask::document::tree::NodeId;

/// How often a value is made anew.
const ROUNDS: usize = 24;
/// Deeper than this there is only what must be.
const DEPTH: usize = 7;
/// Deeper than this there is nothing.
const DEEPEST: usize = 60;
/// From so many values on there is only what must be.
const LARGE: usize = 1500;
/// From so many values on there is nothing.
const LARGEST: usize = 20_000;

/// What a value is made for.
#[derive(Clone, Copy, Debug)]
pub struct Wish<'a> {
    /// Which way it travels: what belongs to the other way is left out.
    pub direction: Direction,
    /// The same seed makes the same value.
    pub seed: u64,
    /// The name of what it is the value of; empty for none.
    pub name: &'a str,
    /// Whether the examples of the schemas are taken.
    pub examples: bool,
}

/// A value for the schema at a node: valid, unless none was found in reasonable time.
pub fn value(schemas: &Schemas, node: NodeId, wish: Wish<'_>) -> Value {
    let mut faults = Faults::default();
    let mut best = None;
    for _ in 0..ROUNDS {
        let mut maker = Maker {
            schemas,
            wish,
            faults: &faults,
            open: Vec::new(),
            made: 0,
        };
        let value = maker.value(schemas.schema(node), &mut String::new(), wish.name, 0);
        let problems = schemas.problems(node, &value);
        if problems.is_empty() {
            return value;
        }
        for problem in &problems {
            faults.add(&problem.pointer);
        }
        if best
            .as_ref()
            .is_none_or(|(count, _)| problems.len() < *count)
        {
            best = Some((problems.len(), value));
        }
    }
    best.map_or(Value::Null, |(_, value)| value)
}

/// How often something was wrong at a place.
#[derive(Debug, Default)]
struct Faults(BTreeMap<String, usize>);

impl Faults {
    fn add(&mut self, pointer: &str) {
        *self.0.entry(pointer.to_owned()).or_default() += 1;
    }

    fn at(&self, pointer: &str) -> usize {
        self.0.get(pointer).copied().unwrap_or(0)
    }

    /// Whether something was wrong there or inside.
    fn inside(&self, pointer: &str) -> bool {
        let below = self.0.range(pointer.to_owned()..);
        let mut below = below.take_while(|(place, _)| place.starts_with(pointer));
        below.any(|(place, _)| is_inside(place, pointer))
    }

    /// How often something was wrong with what this is a part of.
    fn around(&self, pointer: &str) -> usize {
        let ends = pointer.match_indices('/').map(|(end, _)| end);
        ends.map(|end| self.at(&pointer[..end])).max().unwrap_or(0)
    }
}

fn is_inside(place: &str, pointer: &str) -> bool {
    place
        .strip_prefix(pointer)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

struct Maker<'m> {
    schemas: &'m Schemas,
    wish: Wish<'m>,
    faults: &'m Faults,
    /// The references that the way here went through.
    open: Vec<String>,
    made: usize,
}

impl Maker<'_> {
    fn value(&mut self, schema: &Value, at: &mut String, name: &str, depth: usize) -> Value {
        self.made += 1;
        if depth > DEEPEST || self.made > LARGEST {
            return Value::Null;
        }
        let mark = self.open.len();
        if let Some(reference) = schema.get("$ref").and_then(Value::as_str) {
            self.open.push(reference.to_owned());
        }
        let value = self.flat(merge::flat(self.schemas, schema), at, name, depth);
        self.open.truncate(mark);
        value
    }

    fn flat(&mut self, mut fields: Fields, at: &mut String, name: &str, depth: usize) -> Value {
        if let Some(example) = self.example(&fields, at) {
            return example;
        }
        let mut random = self.random(at);
        self.choose(&mut fields, at, &mut random);
        // An alternative may have an example of its own.
        if let Some(example) = self.example(&fields, at) {
            return example;
        }
        if let Some(Value::Array(values)) = fields.get("enum") {
            let real: Vec<&Value> = values.iter().filter(|value| !value.is_null()).collect();
            let turn = self.faults.at(at);
            let start = if real.is_empty() {
                0
            } else {
                random.usize(0..real.len())
            };
            return real
                .get((start + turn) % real.len().max(1))
                .map_or(Value::Null, |value| (*value).clone());
        }
        match kind(&fields, self.faults.at(at)) {
            "object" => self.object(&fields, at, depth),
            "array" => self.array(&fields, at, name, depth),
            "string" => text::text(&fields, name, &mut random).into(),
            "integer" => number::integer(&fields, &mut random),
            "number" => number::number(&fields, &mut random),
            "boolean" => random.bool().into(),
            _ => Value::Null,
        }
    }

    /// The document's own value, as long as nothing is wrong with it.
    fn example(&self, fields: &Fields, at: &str) -> Option<Value> {
        let usable = self.wish.examples && !self.faults.inside(at) && self.faults.around(at) < 2;
        let listed = fields
            .get("examples")
            .and_then(Value::as_array)
            .and_then(|list| list.first());
        let default = fields.get("default").filter(|value| !value.is_null());
        let found = fields.get("example").or(listed).or(default);
        found.filter(|_| usable).cloned()
    }

    /// The same place has the same numbers, whatever is elsewhere.
    fn random(&self, at: &str) -> Rng {
        let mut hash = self.wish.seed ^ 0xcbf2_9ce4_8422_2325;
        for byte in at.bytes() {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
        let turn = self.faults.at(at) as u64;
        Rng::with_seed(hash ^ turn << 32)
    }

    /// Takes one of each list of alternatives.
    fn choose(&self, fields: &mut Fields, at: &str, random: &mut Rng) {
        for _ in 0..DEEPEST {
            let Some(Value::Array(choices)) = fields.remove("x-choices") else {
                return;
            };
            let turn = self.faults.at(at) + self.faults.around(at) / 3;
            for choice in choices {
                let branches = choice.as_array().map_or(&[][..], Vec::as_slice);
                let real = branches.iter().filter(|branch| !is_null(branch));
                // What leads back here comes last.
                let (open, mut real): (Vec<&Value>, Vec<&Value>) =
                    real.partition(|branch| self.is_open(branch));
                if !real.is_empty() {
                    let first = random.usize(0..real.len());
                    real.rotate_left(first);
                }
                real.extend(open);
                if let Some(branch) = real.get(turn % real.len().max(1)) {
                    self.take(branch, fields);
                } else if !branches.is_empty() {
                    fields.insert("type".to_owned(), "null".into());
                }
            }
        }
    }

    /// Takes an alternative, with the tag that tells it.
    fn take(&self, branch: &Value, fields: &mut Fields) {
        let tag = fields.get("x-discriminator").and_then(|tag| {
            let mapping = tag.get("mapping")?.as_object()?;
            let (value, _) = mapping
                .iter()
                .find(|(_, target)| Some(*target) == branch.get("$ref"))?;
            let property = tag.get("propertyName")?.as_str()?.to_owned();
            // Values that the document lists go before names that it only implies.
            let own = merge::flat(self.schemas, branch);
            let own = own.get("properties").and_then(|own| own.get(&property));
            let listed = own.and_then(|own| merge::flat(self.schemas, own).get("enum").cloned());
            let listed = listed.as_ref().and_then(Value::as_array);
            let allowed = listed.is_none_or(|listed| listed.iter().any(|one| one == value));
            allowed.then(|| (property, value.clone()))
        });
        merge::add(self.schemas, branch, fields, &mut Vec::new());
        if let Some((property, value)) = tag {
            let only = json!({"properties": {property.clone(): {"enum": [value]}}, "required": [property]});
            // First, so that its example does not count.
            let properties = fields.get_mut("properties").and_then(Value::as_object_mut);
            if let Some(properties) = properties {
                properties.remove(&property);
            }
            merge::add(self.schemas, &only, fields, &mut Vec::new());
        }
    }

    fn is_open(&self, schema: &Value) -> bool {
        let reference = |schema: &Value| {
            schema
                .get("$ref")
                .and_then(Value::as_str)
                .map(str::to_owned)
        };
        let items = schema.get("items").and_then(reference);
        let found = reference(schema).or(items);
        found.is_some_and(|reference| self.open.contains(&reference))
    }

    /// Whether there is only what must be.
    fn is_lean(&self, at: &str, depth: usize) -> bool {
        let faults = self.faults.at(at).max(self.faults.around(at));
        depth >= DEPTH || self.made > LARGE || faults >= 5
    }

    fn object(&mut self, fields: &Fields, at: &mut String, depth: usize) -> Value {
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
        for (name, schema) in map("properties") {
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

    fn array(&mut self, fields: &Fields, at: &mut String, name: &str, depth: usize) -> Value {
        let count = |key: &str| fields.get(key).and_then(Value::as_u64);
        let least = count("minItems").unwrap_or(0).min(1000);
        let items = fields.get("items");
        let open = items.is_some_and(|items| self.is_open(items));
        let empty = self.is_lean(at, depth)
            || open
            || items == Some(&Value::Bool(false))
            || self.faults.at(at) >= 3;
        let first = fields
            .get("prefixItems")
            .and_then(Value::as_array)
            .map_or(&[][..], Vec::as_slice);
        let wanted = if empty { least } else { least.max(1) };
        let wanted = wanted.max(if least > 0 || !empty {
            first.len() as u64
        } else {
            0
        });
        let wanted = wanted.min(count("maxItems").unwrap_or(u64::MAX));
        let unique = fields.get("uniqueItems") == Some(&Value::Bool(true));
        let contains = fields.get("contains");
        let any = Value::Bool(true);
        let mut out: Vec<Value> = Vec::new();
        let mut number = 0;
        while (out.len() as u64) < wanted && number < 3000 {
            let index = out.len();
            let schema = first
                .get(index)
                .or(contains.filter(|_| index == first.len()))
                .or(items)
                .unwrap_or(&any);
            let mark = at.len();
            // The place decides on the value: another place, another value.
            push(at, &number.to_string());
            let mut value = self.value(schema, at, name, depth + 1);
            if unique && out.contains(&value) {
                value = self.another(schema, at, name, depth, &out).unwrap_or(value);
            }
            at.truncate(mark);
            number += 1;
            if !unique || !out.contains(&value) {
                out.push(value);
            }
        }
        out.into()
    }

    /// An item that is not there yet: without examples, or the next of the values there are.
    fn another(
        &mut self,
        schema: &Value,
        at: &mut String,
        name: &str,
        depth: usize,
        out: &[Value],
    ) -> Option<Value> {
        let fields = merge::flat(self.schemas, schema);
        if let Some(Value::Array(values)) = fields.get("enum") {
            return values.iter().find(|value| !out.contains(value)).cloned();
        }
        let wish = self.wish;
        self.wish.examples = false;
        let value = self.value(schema, at, name, depth + 1);
        self.wish = wish;
        Some(match value {
            Value::String(text) if out.contains(&Value::String(text.clone())) => {
                format!("{text}{}", out.len() + 1).into()
            }
            Value::Number(number) if out.contains(&Value::Number(number.clone())) => {
                (out.len() + 1).into()
            }
            value => value,
        })
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

/// The type that is made: the one that the schema names or, where it names none, means.
fn kind(fields: &Fields, turn: usize) -> &'static str {
    const KINDS: [&str; 7] = [
        "object", "array", "string", "integer", "number", "boolean", "null",
    ];
    let names = fields.get("type").map(merge::types).unwrap_or_default();
    let real: Vec<&String> = names.iter().filter(|name| *name != "null").collect();
    if let Some(name) = real.get(turn / 2 % real.len().max(1)) {
        return KINDS
            .into_iter()
            .find(|kind| kind == name)
            .unwrap_or("null");
    }
    if !names.is_empty() {
        return "null";
    }
    let has = |keys: &[&str]| keys.iter().any(|key| fields.contains_key(*key));
    match () {
        () if has(&[
            "properties",
            "required",
            "additionalProperties",
            "patternProperties",
            "minProperties",
        ]) =>
        {
            "object"
        }
        () if has(&["items", "prefixItems", "minItems", "maxItems", "contains"]) => "array",
        () if has(&[
            "pattern",
            "format",
            "minLength",
            "maxLength",
            "contentEncoding",
        ]) =>
        {
            "string"
        }
        () if has(&[
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf",
        ]) =>
        {
            "number"
        }
        () => "object",
    }
}

/// Whether a schema allows null alone.
fn is_null(schema: &Value) -> bool {
    let constant = schema.get("const").is_some_and(Value::is_null);
    constant
        || schema
            .get("type")
            .is_some_and(|kind| *kind == "null" || *kind == json!(["null"]))
}

fn push(at: &mut String, token: &str) {
    at.push('/');
    at.push_str(&token.replace('~', "~0").replace('/', "~1"));
}
