//! Which of several alternatives, and which of several types.

use super::merge::{self, Fields};
use super::{DEEPEST, Maker};
use fastrand::Rng;
use serde_json::{Value, json};

impl Maker<'_> {
    /// Takes one of each list of alternatives.
    pub(super) fn choose(&self, fields: &mut Fields, at: &str, random: &mut Rng) {
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

    pub(super) fn is_open(&self, schema: &Value) -> bool {
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
}

/// The type that is made: the one that the schema names or, where it names none, means.
pub(super) fn kind(fields: &Fields, turn: usize) -> &'static str {
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
