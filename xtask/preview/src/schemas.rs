//! The schemas of a document as JSON Schema, with a validator for each that is asked about.

use jsonschema::{Registry, ValidationError, Validator};
use serde_json::{Map, Value, json};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use xtask::document::Document;
use xtask::document::standard::{Direction, Standard};
use xtask::document::tree::NodeId;
use xtask::document::view::Media;

/// Where the schemas are in the registry of the validators.
const BASE: &str = "urn:schemas";

/// What is wrong with a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// JSON pointer of the place in the value; empty for all of it.
    pub pointer: String,
    /// What is wrong there.
    pub message: String,
}

/// The schemas that requests or answers reach.
#[derive(Debug)]
pub struct Schemas {
    definitions: Value,
    registry: Registry<'static>,
    validators: Mutex<HashMap<String, Option<Arc<Validator>>>>,
}

impl Schemas {
    /// The schemas at these nodes, and all that they lead to. The error names what a validator cannot hold.
    pub fn new(
        document: &Document,
        roots: impl IntoIterator<Item = NodeId>,
        direction: Direction,
    ) -> Result<Schemas, String> {
        let mut patterns = HashMap::new();
        let mut definitions = Map::new();
        let mut open: Vec<NodeId> = roots.into_iter().collect();
        while let Some(node) = open.pop() {
            let key = Standard::key(node);
            if definitions.contains_key(&key) {
                continue;
            }
            let mut standard = document.standard(node, direction);
            drop_patterns(&mut standard.schema, &mut patterns);
            definitions.insert(key, standard.schema);
            open.extend(standard.references);
        }
        let definitions = json!({"$schema": DIALECT, "$defs": definitions});
        let registry = Registry::new()
            .add(BASE, definitions.clone())
            .and_then(jsonschema::RegistryBuilder::prepare)
            .map_err(|error| error.to_string())?;
        Ok(Schemas {
            definitions,
            registry,
            validators: Mutex::default(),
        })
    }

    /// The schemas of what requests hold: parameters and bodies.
    pub fn of_requests(document: &Document) -> Result<Schemas, String> {
        let operations = document.operations().iter();
        let roots = operations.flat_map(|one| {
            let content = one.body.iter().flat_map(|body| &body.content);
            let parameters = one.parameters.iter().filter_map(|one| one.schema);
            parameters.chain(content.flat_map(of_media))
        });
        Schemas::new(document, roots, Direction::Request)
    }

    /// The schemas of what answers hold: bodies and headers.
    pub fn of_answers(document: &Document) -> Result<Schemas, String> {
        let operations = document.operations().iter();
        let responses = operations.flat_map(|one| &one.responses);
        let roots = responses.flat_map(|one| {
            let content = one.content.iter().flat_map(of_media);
            content.chain(of_headers(document, one.node))
        });
        Schemas::new(document, roots, Direction::Answer)
    }

    /// The schema of a node, one of those that were asked for.
    pub fn schema(&self, node: NodeId) -> &Value {
        self.definition(&Standard::key(node))
    }

    /// What a `$ref` between these schemas leads to.
    pub fn target(&self, reference: &str) -> &Value {
        self.definition(reference.trim_start_matches("#/$defs/"))
    }

    fn definition(&self, key: &str) -> &Value {
        self.definitions["$defs"]
            .get(key)
            .unwrap_or(&Value::Bool(true))
    }

    /// Whether a value is allowed.
    pub fn is_valid(&self, node: NodeId, value: &Value) -> bool {
        self.validator(node)
            .is_none_or(|validator| validator.is_valid(value))
    }

    /// What is wrong with a value, the first few findings.
    pub fn problems(&self, node: NodeId, value: &Value) -> Vec<Problem> {
        let Some(validator) = self.validator(node) else {
            return Vec::new();
        };
        validator
            .iter_errors(value)
            .take(20)
            .map(|error| problem(&error))
            .collect()
    }

    fn validator(&self, node: NodeId) -> Option<Arc<Validator>> {
        let key = Standard::key(node);
        let validators = || {
            self.validators
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
        };
        if let Some(known) = validators().get(&key) {
            return known.clone();
        }
        let made = jsonschema::draft202012::options()
            .with_registry(&self.registry)
            .should_validate_formats(true)
            .build(&json!({"$ref": format!("{BASE}#/$defs/{key}")}));
        let made = made.ok().map(Arc::new);
        validators().insert(key, made.clone());
        made
    }
}

fn of_media(media: &Media) -> impl Iterator<Item = NodeId> {
    media.schema.into_iter().chain(media.item_schema)
}

/// The schemas of the headers of a response.
fn of_headers(document: &Document, response: NodeId) -> Vec<NodeId> {
    let tree = document.tree();
    let follow = |node| {
        let mut at = node;
        while let Some(next) = document.reference(at) {
            at = next;
        }
        at
    };
    let headers = tree.get(response, "headers").map(follow);
    let entries = headers.map_or(&[][..], |node| tree.entries(node));
    let schemas = entries
        .iter()
        .filter_map(|(_, header)| tree.get(follow(*header), "schema"));
    schemas.collect()
}

const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

fn problem(error: &ValidationError<'_>) -> Problem {
    let long = error.to_string();
    let mut message: String = long.chars().take(300).collect();
    if message.len() < long.len() {
        message.push('…');
    }
    Problem {
        pointer: error.instance_path().to_string(),
        message,
    }
}

/// Leaves out patterns that no validator reads.
fn drop_patterns(schema: &mut Value, known: &mut HashMap<String, bool>) {
    match schema {
        Value::Array(list) => list.iter_mut().for_each(|one| drop_patterns(one, known)),
        Value::Object(map) => {
            if let Some(Value::String(pattern)) = map.get("pattern")
                && !is_pattern(pattern, known)
            {
                map.remove("pattern");
            }
            if let Some(Value::Object(patterns)) = map.get_mut("patternProperties") {
                patterns.retain(|pattern, _| is_pattern(pattern, known));
            }
            map.values_mut().for_each(|one| drop_patterns(one, known));
        }
        _ => {}
    }
}

fn is_pattern(pattern: &str, known: &mut HashMap<String, bool>) -> bool {
    if let Some(known) = known.get(pattern) {
        return *known;
    }
    let good = jsonschema::draft202012::options()
        .build(&json!({"pattern": pattern}))
        .is_ok();
    known.insert(pattern.to_owned(), good);
    good
}
