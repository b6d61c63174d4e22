//! Random schemas.

use serde_json::{Map, Value, json};

use crate::choices::Choices;
use crate::words::{FORMATS, NAMES, TEXTS};

/// What the schemas of one document have in common.
pub(crate) struct Schemas<'c, 'n> {
    pub(crate) choices: &'c mut Choices<'n>,
    /// The named schemas, to refer to.
    pub(crate) names: Vec<String>,
}

/// The kinds of schemas, the plain ones first.
const KINDS: &[fn(&mut Schemas<'_, '_>, usize) -> Value] = &[
    |_, _| json!({"type": "string"}),
    |_, _| json!({"type": "integer"}),
    |s, d| s.object(d),
    |s, _| s.reference(),
    |s, d| s.array(d),
    |s, d| s.formatted(d),
    |s, _| s.text_enum(),
    |_, _| json!({"type": "boolean"}),
    |_, _| json!({"type": "number"}),
    |s, d| json!({"type": "object", "additionalProperties": s.schema(d + 1)}),
    |s, d| s.combined("allOf", d),
    |s, d| s.combined("oneOf", d),
    |s, d| s.combined("anyOf", d),
    |s, d| s.object(d),
    |s, d| s.discriminated(d),
    |s, _| json!({"allOf": [s.reference(), {"properties": {"a": {"type": "string"}}}]}),
    |_, _| json!({}),
    |s, _| s.odd_enum(),
    |s, _| json!({"const": s.scalar()}),
    |s, d| s.type_list(d),
    |s, d| json!({"oneOf": [s.schema(d + 1), {"type": "null"}]}),
    |s, _| json!({"$ref": s.reference()["$ref"], "description": s.text(), "nullable": true}),
    |s, d| json!({"type": "array", "prefixItems": [s.schema(d + 1), s.schema(d + 1)], "items": false}),
    |s, _| json!(s.choices.rarely(2)),
    |s, d| json!({"not": s.schema(d + 1)}),
    |s, d| json!({"type": "object", "patternProperties": {"^x": s.schema(d + 1)}, "additionalProperties": false}),
    |s, d| json!({"properties": {"a": s.schema(d + 1)}, "oneOf": [{"required": ["a"]}, s.schema(d + 1)]}),
    |s, d| json!({"$defs": {"Inner": s.schema(d + 1)}, "type": "object", "properties": {"a": s.reference()}}),
    |_, _| json!({"type": "null"}),
];

impl Schemas<'_, '_> {
    /// A schema, with or without what any schema can have beside it.
    pub(crate) fn schema(&mut self, depth: usize) -> Value {
        let kinds = if depth > 4 { 4 } else { KINDS.len() };
        let index = self.choices.below(kinds);
        let make = if depth > 4 && index == 2 {
            KINDS[3]
        } else {
            KINDS[index]
        };
        let mut schema = make(self, depth);
        if self.choices.rarely(3)
            && let Some(members) = schema.as_object_mut()
        {
            self.decorate(members);
        }
        schema
    }

    /// A reference to a named schema.
    pub(crate) fn reference(&mut self) -> Value {
        if self.names.is_empty() {
            return json!({});
        }
        let index = self.choices.below(self.names.len());
        let name = self.names.get(index).map_or("Missing", String::as_str);
        let name = name.replace('~', "~0").replace('/', "~1");
        let name = name.replace('%', "%25").replace('#', "%23");
        json!({"$ref": format!("#/components/schemas/{name}")})
    }

    /// A name.
    pub(crate) fn name(&mut self) -> &'static str {
        self.choices.one(NAMES)
    }

    /// A text.
    pub(crate) fn text(&mut self) -> &'static str {
        self.choices.one(TEXTS)
    }

    /// A value that is neither list nor object.
    pub(crate) fn scalar(&mut self) -> Value {
        match self.choices.below(10) {
            0 => json!(self.name()),
            1 => json!(1),
            2 => json!(self.text()),
            3 => json!(null),
            4 => json!(true),
            5 => json!(-1),
            6 => json!(1.5),
            7 => json!(u64::MAX),
            8 => json!(1e300),
            _ => json!([{"a": self.name()}]),
        }
    }

    fn object(&mut self, depth: usize) -> Value {
        let mut properties = Map::new();
        for _ in 0..self.choices.below(6) {
            let name = self.name();
            properties.insert(name.to_owned(), self.schema(depth + 1));
        }
        let mut required: Vec<String> = properties.keys().cloned().collect();
        required.retain(|_| self.choices.rarely(2));
        let mut object = json!({"type": "object", "properties": properties});
        if !required.is_empty() {
            object["required"] = json!(required);
        }
        match self.choices.below(6) {
            1 => object["additionalProperties"] = json!(true),
            2 => object["additionalProperties"] = json!(false),
            3 => object["additionalProperties"] = self.schema(depth + 1),
            _ => {}
        }
        object
    }

    fn array(&mut self, depth: usize) -> Value {
        json!({"type": "array", "items": self.schema(depth + 1)})
    }

    fn formatted(&mut self, _: usize) -> Value {
        let ty = self
            .choices
            .one(&["string", "integer", "number", "boolean"]);
        json!({"type": ty, "format": self.choices.one(FORMATS)})
    }

    fn text_enum(&mut self) -> Value {
        let count = 1 + self.choices.below(5);
        let values: Vec<_> = (0..count).map(|_| self.name()).collect();
        json!({"type": "string", "enum": values})
    }

    fn odd_enum(&mut self) -> Value {
        let count = self.choices.below(4);
        let values: Vec<_> = (0..count).map(|_| self.scalar()).collect();
        json!({"enum": values})
    }

    fn combined(&mut self, keyword: &str, depth: usize) -> Value {
        let count = 1 + self.choices.below(4);
        let parts: Vec<_> = (0..count).map(|_| self.schema(depth + 1)).collect();
        json!({keyword: parts})
    }

    fn discriminated(&mut self, _: usize) -> Value {
        let count = 1 + self.choices.below(3);
        let parts: Vec<_> = (0..count).map(|_| self.reference()).collect();
        let mut union = json!({"oneOf": parts, "discriminator": {"propertyName": self.name()}});
        if self.choices.rarely(2) {
            let name = self.name();
            union["discriminator"]["mapping"] = json!({name: parts[0]["$ref"]});
        }
        union
    }

    fn type_list(&mut self, depth: usize) -> Value {
        let all = [
            "string", "null", "integer", "object", "array", "boolean", "number",
        ];
        let count = 1 + self.choices.below(3);
        let types: Vec<_> = (0..count).map(|_| self.choices.one(&all)).collect();
        json!({"type": types, "items": self.schema(depth + 1)})
    }

    fn decorate(&mut self, schema: &mut Map<String, Value>) {
        let (keyword, value) = match self.choices.below(14) {
            0 => ("description", json!(self.text())),
            1 => ("nullable", json!(true)),
            2 => ("default", self.scalar()),
            3 => ("deprecated", json!(true)),
            4 => ("readOnly", json!(true)),
            5 => ("writeOnly", json!(true)),
            6 => ("title", json!(self.name())),
            7 => ("example", self.scalar()),
            8 => ("minimum", self.scalar()),
            9 => ("pattern", json!(self.text())),
            10 => ("format", json!(self.choices.one(FORMATS))),
            11 => ("maxLength", self.scalar()),
            12 => ("required", json!([self.name()])),
            _ => ("x-a", self.scalar()),
        };
        schema.insert(keyword.to_owned(), value);
    }
}
