//! Values made from schemas: valid, and the same each time for the same seed.
//!
//! A value is made, given to the validator, and where that finds fault it is made anew with more care there: without the
//! examples of the document, with another alternative, without what is optional.

mod array;
mod choice;
mod faults;
mod merge;
mod number;
mod object;
mod pattern;
mod text;

pub(crate) use merge::flat;
pub(crate) use text::uuid;

use crate::schemas::Schemas;
use choice::kind;
use fastrand::Rng;
use faults::Faults;
use merge::Fields;
use serde_json::Value;
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

impl Wish<'_> {
    /// A value for an answer.
    pub fn answer(seed: u64) -> Self {
        Wish {
            direction: Direction::Answer,
            seed,
            name: "",
            examples: true,
        }
    }

    /// A value for a request.
    pub fn request(seed: u64) -> Self {
        Wish {
            direction: Direction::Request,
            ..Self::answer(seed)
        }
    }
}

/// The example that a document gives, where it is valid; or else a value that is made.
pub fn shown(schemas: &Schemas, node: NodeId, example: Option<Value>, wish: Wish<'_>) -> Value {
    example
        .filter(|value| schemas.is_valid(node, value))
        .unwrap_or_else(|| value(schemas, node, wish))
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

    /// Whether there is only what must be.
    fn is_lean(&self, at: &str, depth: usize) -> bool {
        let faults = self.faults.at(at).max(self.faults.around(at));
        depth >= DEPTH || self.made > LARGE || faults >= 5
    }
}

fn push(at: &mut String, token: &str) {
    at.push('/');
    at.push_str(&token.replace('~', "~0").replace('/', "~1"));
}
