//! Schemas as JSON Schema 2020-12, for validators: what 3.0 says in other words is said in those of the standard.
//!
//! A reference is `#/$defs/` and the [`Standard::key`] of its target. Examples, formats and the like come along as the
//! annotations that they are; a discriminator, which the standard does not have, as `x-discriminator`.

use crate::document::Document;
use crate::document::tree::{Kind, NodeId, Tree};
use serde_json::{Map, Value, json};

/// Which way a value travels: what only one way knows need not be there on the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// In a request, which needs nothing that is `readOnly`.
    Request,
    /// In an answer, which needs nothing that is `writeOnly`.
    Answer,
}

/// One schema in the words of the standard.
#[derive(Clone, Debug, PartialEq)]
pub struct Standard {
    /// The schema.
    pub schema: Value,
    /// The nodes that it refers to.
    pub references: Vec<NodeId>,
}

impl Standard {
    /// What a node is called in `$defs`.
    pub fn key(node: NodeId) -> String {
        node.number().to_string()
    }
}

/// Keywords with one schema.
const ONE: &[&str] = &[
    "additionalProperties",
    "contains",
    "else",
    "if",
    "items",
    "not",
    "propertyNames",
    "then",
    "unevaluatedItems",
    "unevaluatedProperties",
];
/// Keywords with a list of schemas.
const LISTS: &[&str] = &["allOf", "anyOf", "oneOf", "prefixItems"];
/// Keywords with a map of schemas.
const MAPS: &[&str] = &["dependentSchemas", "patternProperties", "properties"];
/// Keywords with a count.
const COUNTS: &[&str] = &[
    "maxContains",
    "maxItems",
    "maxLength",
    "maxProperties",
    "minContains",
    "minItems",
    "minLength",
    "minProperties",
];
/// Keywords with a text.
const TEXTS: &[&str] = &["contentEncoding", "contentMediaType", "format", "pattern"];
/// How deep `allOf` is searched for a property.
const DEPTH: usize = 8;

/// The schema at a node, which may be a reference.
pub(crate) fn standard(document: &Document, node: NodeId, direction: Direction) -> Standard {
    let mut writer = Writer {
        document,
        tree: document.tree(),
        direction,
        references: Vec::new(),
    };
    let schema = writer.schema(node, &[]);
    Standard {
        schema,
        references: writer.references,
    }
}

struct Writer<'d> {
    document: &'d Document,
    tree: &'d Tree,
    direction: Direction,
    references: Vec<NodeId>,
}

impl Writer<'_> {
    /// One schema. `around` are those that hold for the same value, by `allOf`.
    fn schema(&mut self, node: NodeId, around: &[NodeId]) -> Value {
        let entries = match self.tree.kind(node) {
            Kind::Map(entries) => entries,
            Kind::Bool(value) => return Value::Bool(*value),
            _ => return Value::Bool(true),
        };
        let around: Vec<NodeId> = around.iter().copied().chain([node]).collect();
        let mut out = Map::new();
        if let Some(target) = self.document.reference(node) {
            out.insert("$ref".to_owned(), self.refer(target));
        }
        for (key, child) in entries {
            self.keyword(key, *child, &around, &mut out);
        }
        out.remove("nullable");
        listed(&mut out);
        bounds(&mut out);
        formats(&mut out);
        self.discriminator(node, &mut out);
        one_of(&mut out);
        if self.flag(node, "nullable") || is_null_beside_others(&mut out) {
            return nullable(out);
        }
        Value::Object(out)
    }

    fn refer(&mut self, target: NodeId) -> Value {
        self.references.push(target);
        format!("#/$defs/{}", Standard::key(target)).into()
    }

    fn keyword(
        &mut self,
        key: &str,
        child: NodeId,
        around: &[NodeId],
        out: &mut Map<String, Value>,
    ) {
        let value = match key {
            "items"
                if !self.tree.items(child).is_empty() && !self.tree.has_prefix_beside(child) =>
            {
                return self.keyword("prefixItems", child, around, out);
            }
            "items" if matches!(self.tree.kind(child), Kind::Null | Kind::Seq(_)) => None,
            // One schema, and whether it holds for the same value.
            _ if ONE.contains(&key) => Some(self.schema(child, &[])),
            "allOf" => {
                let nodes = self.tree.items(child);
                let all: Vec<NodeId> = around.iter().chain(nodes).copied().collect();
                let all: Vec<Value> = nodes.iter().map(|one| self.schema(*one, &all)).collect();
                (!all.is_empty()).then_some(all.into())
            }
            _ if LISTS.contains(&key) => {
                let around = if key == "prefixItems" { &[] } else { around };
                let nodes = self.tree.items(child).iter();
                let list: Vec<Value> = nodes.map(|one| self.schema(*one, around)).collect();
                (!list.is_empty()).then_some(list.into())
            }
            _ if MAPS.contains(&key) => {
                let entries = self.tree.entries(child).iter();
                let pairs = entries.map(|(name, one)| (name.clone(), self.schema(*one, &[])));
                Some(Value::Object(pairs.collect()))
            }
            "required" => self.required(child, around),
            _ => self.plain(key, child),
        };
        if let Some(value) = value {
            out.insert(key.to_owned(), value);
        }
    }

    /// What holds no schema.
    fn plain(&self, key: &str, child: NodeId) -> Option<Value> {
        let value = self.tree.value(child);
        match key {
            "type" => types(&value),
            "enum" => value
                .as_array()
                .is_some_and(|list| !list.is_empty())
                .then_some(value),
            "examples" => value.is_array().then_some(value),
            "example" | "const" | "default" | "xml" => Some(value),
            "minimum" | "maximum" => value.is_number().then_some(value),
            "exclusiveMinimum" | "exclusiveMaximum" => {
                (value.is_number() || value == true).then_some(value)
            }
            "multipleOf" => value
                .as_f64()
                .is_some_and(|step| step > 0.0)
                .then_some(value),
            "uniqueItems" | "readOnly" | "writeOnly" => value.is_boolean().then_some(value),
            "dependentRequired" => value.is_object().then_some(value),
            _ if COUNTS.contains(&key) => count(&value),
            _ if TEXTS.contains(&key) => value.is_string().then_some(value),
            _ => None,
        }
    }

    /// The names that this direction demands.
    fn required(&self, child: NodeId, around: &[NodeId]) -> Option<Value> {
        let flag = match self.direction {
            Direction::Request => "readOnly",
            Direction::Answer => "writeOnly",
        };
        let nodes = self.tree.items(child).iter();
        let mut names: Vec<&str> = nodes.filter_map(|name| self.tree.str(*name)).collect();
        names.retain(|name| !self.has(around, name, flag, DEPTH));
        names.sort_unstable();
        names.dedup();
        (!names.is_empty()).then(|| names.into())
    }

    /// Whether a property of one of these schemas has a flag.
    fn has(&self, schemas: &[NodeId], name: &str, flag: &str, depth: usize) -> bool {
        depth > 0
            && schemas.iter().any(|schema| {
                let target = self.document.reference(*schema);
                let own = self.tree.get(*schema, "properties");
                let own = own.and_then(|properties| self.tree.get(properties, name));
                let parts = self.tree.get(*schema, "allOf");
                let parts = parts.map_or(&[][..], |parts| self.tree.items(parts));
                own.is_some_and(|property| self.is(property, flag, depth))
                    || target.is_some_and(|target| self.has(&[target], name, flag, depth - 1))
                    // The parts of the last one are the others' siblings, and searched with them.
                    || self.has(parts, name, flag, depth - 1)
            })
    }

    /// Whether a schema has a flag, itself or by reference.
    fn is(&self, schema: NodeId, flag: &str, depth: usize) -> bool {
        let target = self.document.reference(schema);
        self.flag(schema, flag)
            || depth > 0 && target.is_some_and(|target| self.is(target, flag, depth - 1))
    }

    fn flag(&self, node: NodeId, key: &str) -> bool {
        let child = self.tree.get(node, key);
        child.is_some_and(|child| *self.tree.kind(child) == Kind::Bool(true))
    }

    /// What a discriminator says: the value of a property tells which schema holds.
    fn discriminator(&mut self, node: NodeId, out: &mut Map<String, Value>) {
        let mut unused = crate::diagnostics::Diagnostics::new();
        if self.tree.get(node, "discriminator").is_none() {
            return;
        }
        let schema = self.document.schema(node, &mut unused);
        let Some(discriminator) = schema.discriminator else {
            return;
        };
        let mapped = |target: NodeId| {
            let mapping = discriminator.mapping.iter();
            let mut of = mapping.filter(|(_, mapped)| self.document.target(*mapped).node == target);
            of.next().is_some()
        };
        let branches = schema.one_of.iter().chain(&schema.any_of);
        let targets = branches.map(|branch| self.document.target(*branch));
        let implied = targets.filter_map(|target| {
            let name = target.name?.to_owned();
            (!mapped(target.node)).then_some((name, target.node))
        });
        let implied: Vec<(String, NodeId)> = implied.collect();
        let alternatives = !schema.one_of.is_empty() || !schema.any_of.is_empty();
        let mut mapping = Map::new();
        let mut rules = Vec::new();
        for (value, target) in discriminator.mapping.iter().chain(&implied) {
            let reference = self.refer(*target);
            mapping.insert(value.clone(), reference.clone());
            let property = &discriminator.property;
            let tagged =
                json!({"properties": {property: {"const": value}}, "required": [property]});
            rules.push(json!({"if": tagged, "then": {"$ref": reference}}));
        }
        // Below the schema itself the targets contain it: to follow them would not end.
        if alternatives && !rules.is_empty() {
            let all = out.entry("allOf").or_insert_with(|| json!([]));
            if let Value::Array(all) = all {
                all.extend(rules);
            }
        }
        let tag = json!({"propertyName": discriminator.property, "mapping": mapping});
        out.insert("x-discriminator".to_owned(), tag);
    }
}

/// A list of values of which none has the type of the schema says nothing; the type counts.
fn listed(out: &mut Map<String, Value>) {
    let names = match out.get("type") {
        Some(Value::String(name)) => vec![name.clone()],
        Some(Value::Array(names)) => names
            .iter()
            .filter_map(Value::as_str)
            .map(str::to_owned)
            .collect(),
        _ => return,
    };
    let has = |name: &str| names.iter().any(|own| own == name);
    let fits = |value: &Value| match value {
        Value::Null => true,
        Value::Bool(_) => has("boolean"),
        Value::Number(_) => has("number") || has("integer"),
        Value::String(_) => has("string"),
        Value::Array(_) => has("array"),
        Value::Object(_) => has("object"),
    };
    let values = out.get("enum").and_then(Value::as_array);
    if values.is_some_and(|values| !values.iter().any(fits)) {
        out.remove("enum");
    }
}

/// Exactly one of several is more than documents mean: alternatives that overlap are usual, and APIs send what is valid
/// for two of them. So it is any of them.
fn one_of(out: &mut Map<String, Value>) {
    let Some(branches) = out.remove("oneOf") else {
        return;
    };
    if !out.contains_key("anyOf") {
        out.insert("anyOf".to_owned(), branches);
    } else if let Value::Array(all) = out.entry("allOf").or_insert_with(|| json!([])) {
        all.push(json!({"anyOf": branches}));
    }
}

/// Null beside alternatives of other types, or among the values of a text, means that it is allowed, too.
fn is_null_beside_others(out: &mut Map<String, Value>) -> bool {
    let others = ["$ref", "allOf", "anyOf"];
    let only = out.get("type").is_some_and(|kind| kind == "null");
    if only && others.iter().any(|key| out.contains_key(*key)) {
        out.remove("type");
        return true;
    }
    let listed = out.get("enum").and_then(Value::as_array);
    listed.is_some_and(|values| values.contains(&Value::Null)) && out.contains_key("type")
}

/// `type`, without names that the standard does not know.
fn types(value: &Value) -> Option<Value> {
    let known = |value: &Value| {
        let name = value.as_str()?;
        let all = [
            "null", "boolean", "integer", "number", "string", "array", "object",
        ];
        all.contains(&name).then(|| name.to_owned())
    };
    match value {
        Value::Null => Some("null".into()),
        Value::Array(list) => {
            let mut names: Vec<String> = Vec::new();
            for value in list {
                let name = if value.is_null() {
                    Some("null".to_owned())
                } else {
                    known(value)
                };
                names.extend(name.filter(|name| !names.contains(name)));
            }
            (!names.is_empty()).then(|| names.into())
        }
        value => known(value).map(Value::from),
    }
}

/// A count, which some write as `1.0`.
fn count(value: &Value) -> Option<Value> {
    let float = value.as_f64()?;
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let whole = (float >= 0.0 && float.fract() == 0.0).then_some(float as u64)?;
    Some(value.as_u64().unwrap_or(whole).into())
}

/// 3.0 has flags where the standard has numbers.
fn bounds(out: &mut Map<String, Value>) {
    for (plain, exclusive) in [
        ("minimum", "exclusiveMinimum"),
        ("maximum", "exclusiveMaximum"),
    ] {
        if out.get(exclusive) == Some(&Value::Bool(true)) {
            out.remove(exclusive);
            if let Some(bound) = out.remove(plain) {
                out.insert(exclusive.to_owned(), bound);
            }
        }
    }
}

/// What the formats of numbers and of bytes allow. The validator knows those of texts.
fn formats(out: &mut Map<String, Value>) {
    let text = |key: &str| out.get(key).and_then(Value::as_str);
    // The standard only notes an encoding; 3.0 has a format for it.
    let encoded = text("contentEncoding").is_some_and(|name| name.eq_ignore_ascii_case("base64"));
    let format = text("format").or_else(|| encoded.then_some("byte"));
    let Some(format) = format.map(str::to_owned) else {
        return;
    };
    let is = |name: &str| match out.get("type") {
        Some(Value::String(kind)) => kind == name,
        Some(Value::Array(kinds)) => kinds.iter().any(|kind| kind == name),
        _ => false,
    };
    let (number, text) = (is("integer") || is("number"), is("string"));
    let (low, high): (Value, Value) = match format.as_str() {
        "int32" => (i32::MIN.into(), i32::MAX.into()),
        "uint32" => (0.into(), u32::MAX.into()),
        "int64" => (i64::MIN.into(), i64::MAX.into()),
        "uint64" => (0.into(), u64::MAX.into()),
        "byte" if text => {
            out.entry("pattern").or_insert_with(|| BASE64.into());
            return;
        }
        _ => return,
    };
    if text {
        let pattern = if format.starts_with('u') {
            "^[0-9]+$"
        } else {
            "^-?[0-9]+$"
        };
        out.entry("pattern").or_insert_with(|| pattern.into());
    }
    if number {
        bound(out, "minimum", "exclusiveMinimum", low, |own, low| {
            own < low
        });
        bound(out, "maximum", "exclusiveMaximum", high, |own, high| {
            own > high
        });
    }
}

const BASE64: &str = "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$";

/// The bound of a format, unless the schema has a stricter one.
fn bound(
    out: &mut Map<String, Value>,
    plain: &str,
    exclusive: &str,
    limit: Value,
    looser: fn(f64, f64) -> bool,
) {
    let own = out
        .get(plain)
        .or_else(|| out.get(exclusive))
        .and_then(Value::as_f64);
    let limit_is = limit.as_f64().unwrap_or_default();
    if own.is_none_or(|own| looser(own, limit_is)) {
        out.remove(exclusive);
        out.insert(plain.to_owned(), limit);
    }
}

/// The schema, or null.
fn nullable(mut out: Map<String, Value>) -> Value {
    let simple = ["$ref", "const", "allOf", "anyOf", "oneOf", "not", "if"];
    if out.is_empty() || simple.iter().any(|key| out.contains_key(*key)) {
        return json!({"anyOf": [out, {"type": "null"}]});
    }
    if let Some(Value::Array(values)) = out.get_mut("enum")
        && !values.contains(&Value::Null)
    {
        values.push(Value::Null);
    }
    match out.get_mut("type") {
        Some(Value::Array(kinds)) if kinds.iter().all(|kind| kind != "null") => {
            kinds.push("null".into());
        }
        Some(kind @ Value::String(_)) => *kind = json!([*kind, "null"]),
        _ => {}
    }
    Value::Object(out)
}
