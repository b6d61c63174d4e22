//! Every keyword of the objects of `OpenAPI` 3.0, 3.1 and 3.2, and where each goes.

/// Where a keyword of a schema goes on its way through `openapiv3`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Home {
    /// `openapiv3` holds it.
    Native,
    /// Rewritten to others: `const` to `enum`.
    Rewritten,
    /// Travels as `x-oas-<keyword>`, and the view has it.
    Extension,
    /// Travels as `x-oas-<keyword>`; the view only says that something narrows the schema.
    Narrowing,
    /// As narrowing, but the type cannot be known without it, so there is a warning.
    Unsupported,
    /// Names schemas for references, or says nothing about values.
    Silent,
}

use Home::{Extension, Narrowing, Native, Rewritten, Silent, Unsupported};

/// The schema object.
pub(crate) const SCHEMA: &[(&str, Home)] = &[
    ("$anchor", Silent),
    ("$comment", Silent),
    ("$defs", Silent),
    ("$dynamicAnchor", Silent),
    ("$dynamicRef", Unsupported),
    ("$id", Silent),
    ("$recursiveAnchor", Silent),
    ("$recursiveRef", Unsupported),
    ("$ref", Rewritten),
    ("$schema", Silent),
    ("$vocabulary", Silent),
    ("additionalItems", Narrowing),
    ("additionalProperties", Native),
    ("allOf", Native),
    ("anyOf", Native),
    ("const", Rewritten),
    ("contains", Narrowing),
    ("contentEncoding", Rewritten),
    ("contentMediaType", Rewritten),
    ("contentSchema", Silent),
    ("default", Native),
    ("definitions", Silent),
    ("dependencies", Narrowing),
    ("dependentRequired", Narrowing),
    ("dependentSchemas", Narrowing),
    ("deprecated", Native),
    ("description", Native),
    ("discriminator", Native),
    ("else", Narrowing),
    ("enum", Native),
    ("example", Native),
    ("examples", Extension),
    ("exclusiveMaximum", Rewritten),
    ("exclusiveMinimum", Rewritten),
    ("externalDocs", Silent),
    ("format", Native),
    ("id", Silent),
    ("if", Narrowing),
    ("items", Native),
    ("maxContains", Narrowing),
    ("maxItems", Native),
    ("maxLength", Native),
    ("maxProperties", Native),
    ("maximum", Native),
    ("minContains", Narrowing),
    ("minItems", Native),
    ("minLength", Native),
    ("minProperties", Native),
    ("minimum", Native),
    ("multipleOf", Native),
    ("not", Native),
    ("nullable", Native),
    ("oneOf", Native),
    ("pattern", Native),
    ("patternProperties", Extension),
    ("prefixItems", Extension),
    ("properties", Native),
    ("propertyNames", Narrowing),
    ("readOnly", Native),
    ("required", Native),
    ("then", Narrowing),
    ("title", Native),
    ("type", Rewritten),
    ("unevaluatedItems", Narrowing),
    ("unevaluatedProperties", Narrowing),
    ("uniqueItems", Native),
    ("writeOnly", Native),
    ("xml", Silent),
];

/// Where a keyword of a schema goes; `None` for what is no keyword.
pub(crate) fn home(key: &str) -> Option<Home> {
    let at = SCHEMA.binary_search_by(|(name, _)| (*name).cmp(key)).ok()?;
    SCHEMA.get(at).map(|(_, home)| *home)
}

/// An object of `OpenAPI`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Part {
    Root,
    Components,
    PathItem,
    Operation,
    Parameter,
    Header,
    Body,
    Media,
    Encoding,
    Response,
    Schema,
    SecurityScheme,
    /// A map of expressions to path items.
    Callback,
}

impl Part {
    /// Its name in messages.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Part::Root => "document",
            Part::Components => "components object",
            Part::PathItem => "path item",
            Part::Operation => "operation",
            Part::Parameter => "parameter",
            Part::Header => "header",
            Part::Body => "request body",
            Part::Media => "media type",
            Part::Encoding => "encoding",
            Part::Response => "response",
            Part::Schema => "schema",
            Part::SecurityScheme => "security scheme",
            Part::Callback => "callback",
        }
    }

    /// Whether a key belongs to it.
    pub(crate) fn knows(self, key: &str) -> bool {
        key.starts_with("x-")
            || match self {
                Part::Schema => home(key).is_some(),
                Part::Callback => true,
                _ => key == "$ref" || edge(self, key).is_some() || self.others().contains(&key),
            }
    }

    /// Its keys.
    pub(crate) fn keys(self) -> Vec<&'static str> {
        let schema = SCHEMA.iter().filter(|_| self == Part::Schema);
        let edges = EDGES.iter().filter(|(from, ..)| *from == self);
        schema
            .map(|(key, _)| *key)
            .chain(edges.map(|(_, key, ..)| *key))
            .chain(self.others().iter().copied())
            .collect()
    }

    /// What it is called, with its article.
    pub(crate) fn one(self) -> String {
        let name = self.name();
        let article = if name.starts_with(['a', 'e', 'i', 'o', 'u']) {
            "an"
        } else {
            "a"
        };
        format!("{article} {name}")
    }

    /// The keys that lead to none of the objects here.
    fn others(self) -> &'static [&'static str] {
        match self {
            Part::Root => &[
                "openapi",
                "info",
                "servers",
                "security",
                "tags",
                "externalDocs",
                "jsonSchemaDialect",
                "$self",
            ],
            Part::Components => &["examples", "links"],
            Part::PathItem => &["summary", "description", "servers"],
            Part::Operation => &[
                "tags",
                "summary",
                "description",
                "externalDocs",
                "operationId",
                "deprecated",
                "security",
                "servers",
            ],
            Part::Parameter | Part::Header => &[
                "name",
                "in",
                "summary",
                "description",
                "required",
                "deprecated",
                "allowEmptyValue",
                "style",
                "explode",
                "allowReserved",
                "example",
                "examples",
            ],
            Part::Body => &["summary", "description", "required"],
            Part::Media => &["example", "examples"],
            Part::Encoding => &["contentType", "style", "explode", "allowReserved"],
            Part::Response => &["summary", "description", "links"],
            Part::SecurityScheme => &[
                "type",
                "description",
                "name",
                "in",
                "scheme",
                "bearerFormat",
                "flows",
                "openIdConnectUrl",
                "oauth2MetadataUrl",
                "deprecated",
            ],
            Part::Schema | Part::Callback => &[],
        }
    }
}

/// How many objects a key holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// One.
    One,
    /// One, or a list.
    List,
    /// A map of any keys.
    Map,
    /// A map in which `x-` keys are extensions.
    Extensible,
}

use Shape::{Extensible, List, Map, One};

/// The ways from one object to others.
const EDGES: &[(Part, &str, Shape, Part)] = &[
    (Part::Root, "paths", Extensible, Part::PathItem),
    (Part::Root, "webhooks", Map, Part::PathItem),
    (Part::Root, "components", One, Part::Components),
    (Part::Components, "schemas", Map, Part::Schema),
    (Part::Components, "parameters", Map, Part::Parameter),
    (Part::Components, "headers", Map, Part::Header),
    (Part::Components, "requestBodies", Map, Part::Body),
    (Part::Components, "responses", Map, Part::Response),
    (
        Part::Components,
        "securitySchemes",
        Map,
        Part::SecurityScheme,
    ),
    (Part::Components, "callbacks", Map, Part::Callback),
    (Part::Components, "pathItems", Map, Part::PathItem),
    (Part::Components, "mediaTypes", Map, Part::Media),
    (Part::PathItem, "parameters", List, Part::Parameter),
    (Part::PathItem, "get", One, Part::Operation),
    (Part::PathItem, "put", One, Part::Operation),
    (Part::PathItem, "post", One, Part::Operation),
    (Part::PathItem, "delete", One, Part::Operation),
    (Part::PathItem, "options", One, Part::Operation),
    (Part::PathItem, "head", One, Part::Operation),
    (Part::PathItem, "patch", One, Part::Operation),
    (Part::PathItem, "trace", One, Part::Operation),
    (Part::PathItem, "query", One, Part::Operation),
    (Part::PathItem, "additionalOperations", Map, Part::Operation),
    (Part::Operation, "parameters", List, Part::Parameter),
    (Part::Operation, "requestBody", One, Part::Body),
    (Part::Operation, "responses", Extensible, Part::Response),
    (Part::Operation, "callbacks", Map, Part::Callback),
    (Part::Parameter, "schema", One, Part::Schema),
    (Part::Parameter, "content", Map, Part::Media),
    (Part::Header, "schema", One, Part::Schema),
    (Part::Header, "content", Map, Part::Media),
    (Part::Body, "content", Map, Part::Media),
    (Part::Response, "headers", Map, Part::Header),
    (Part::Response, "content", Map, Part::Media),
    (Part::Media, "schema", One, Part::Schema),
    (Part::Media, "itemSchema", One, Part::Schema),
    (Part::Media, "encoding", Map, Part::Encoding),
    (Part::Media, "prefixEncoding", List, Part::Encoding),
    (Part::Media, "itemEncoding", One, Part::Encoding),
    (Part::Encoding, "headers", Map, Part::Header),
    (Part::Encoding, "encoding", Map, Part::Encoding),
    (Part::Encoding, "prefixEncoding", List, Part::Encoding),
    (Part::Encoding, "itemEncoding", One, Part::Encoding),
    (Part::Schema, "$defs", Map, Part::Schema),
    (Part::Schema, "definitions", Map, Part::Schema),
    (Part::Schema, "properties", Map, Part::Schema),
    (Part::Schema, "patternProperties", Map, Part::Schema),
    (Part::Schema, "dependentSchemas", Map, Part::Schema),
    (Part::Schema, "additionalProperties", One, Part::Schema),
    (Part::Schema, "unevaluatedProperties", One, Part::Schema),
    (Part::Schema, "propertyNames", One, Part::Schema),
    (Part::Schema, "items", List, Part::Schema),
    (Part::Schema, "prefixItems", List, Part::Schema),
    (Part::Schema, "unevaluatedItems", One, Part::Schema),
    (Part::Schema, "contains", One, Part::Schema),
    (Part::Schema, "contentSchema", One, Part::Schema),
    (Part::Schema, "allOf", List, Part::Schema),
    (Part::Schema, "oneOf", List, Part::Schema),
    (Part::Schema, "anyOf", List, Part::Schema),
    (Part::Schema, "not", One, Part::Schema),
    (Part::Schema, "if", One, Part::Schema),
    (Part::Schema, "then", One, Part::Schema),
    (Part::Schema, "else", One, Part::Schema),
];

/// Where a key of an object leads.
pub(crate) fn edge(part: Part, key: &str) -> Option<(Shape, Part)> {
    let found = EDGES
        .iter()
        .find(|(from, name, ..)| *from == part && *name == key);
    found.map(|(_, _, shape, to)| (*shape, *to))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_knows_where_each_edge_starts() {
        assert!(SCHEMA.is_sorted_by(|a, b| a.0 < b.0));
        for (part, key, ..) in EDGES.iter().filter(|edge| edge.0 == Part::Schema) {
            assert!(part.knows(key), "{key}");
        }
    }
}
