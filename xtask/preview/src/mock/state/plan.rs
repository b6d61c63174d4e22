//! What the document and its configuration say about things that come, change and go.
//!
//! A thing is a named schema that some `POST` answers with and other operations answer with, too, alone, as a member or
//! in a list. What they do with it follows from method and path; the waiter of the configuration says which member is
//! its state, the pagination how its lists are parted.

use super::super::{Mock, answer, problem};
use crate::sample::flat;
use serde_json::{Map, Value};
use std::collections::HashMap;
use xtask::config::{Config, PageStyle, Pagination, Waiter};
use xtask::document::view::{Location, Operation};

/// A kind of things.
#[derive(Debug)]
pub(super) struct Kind {
    /// The schema, as answers refer to it.
    pub(super) reference: String,
    /// The member that tells one from the other.
    pub(super) key: String,
    /// The state that they go through, if they do.
    pub(super) states: Option<States>,
}

/// The states of a thing.
#[derive(Debug)]
pub(super) struct States {
    /// The member with the state.
    pub(super) field: String,
    /// Those on the way, in order.
    pub(super) way: Vec<String>,
    /// Those at the end.
    pub(super) ends: Vec<String>,
}

/// What an operation does.
#[derive(Debug)]
pub(super) struct Role {
    /// The kind of things, an index.
    pub(super) kind: usize,
    /// Where the thing, or the list of them, is in the answer.
    pub(super) place: Vec<String>,
    pub(super) action: Action,
    /// The path parameters that tell which: parameter, and member of the thing.
    pub(super) by: Vec<(String, String)>,
}

#[derive(Debug)]
pub(super) enum Action {
    Create,
    Retrieve,
    Change,
    /// To this state.
    End(String),
    Delete,
    List(Option<Pages>),
    /// Something else of the thing: where in the answer, and which member of the thing is there.
    Part(Vec<(String, String)>),
}

/// How a list is parted.
#[derive(Clone, Debug)]
pub(super) struct Pages {
    pub(super) style: Style,
    /// The parameters with the place and the size.
    pub(super) at: String,
    pub(super) size: Option<String>,
    /// Where in the answer the next page is named.
    pub(super) next: Vec<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    Page,
    Offset,
    Cursor,
    Link,
}

/// The kinds of things, and what each operation does with them.
pub(super) fn plan(mock: &Mock, config: &Config) -> (Vec<Kind>, HashMap<usize, Role>) {
    let operations = mock.document.operations();
    let shapes: Vec<Vec<Shape>> = operations.iter().map(|one| shapes(mock, one)).collect();
    let mut kinds: Vec<Kind> = Vec::new();
    for (operation, own) in operations.iter().zip(&shapes) {
        let creates = operation.method == "POST" && !operation.path.ends_with('}');
        for shape in own.iter().filter(|shape| creates && !shape.list) {
            let others = operations
                .iter()
                .zip(&shapes)
                .filter(|(other, _)| other.node != operation.node);
            let seen = others
                .flat_map(|(_, shapes)| shapes)
                .any(|other| other.reference == shape.reference);
            if seen && kinds.iter().all(|kind| kind.reference != shape.reference) {
                kinds.push(kind(mock, &shape.reference));
            }
        }
    }
    let items = items(operations, &shapes, &kinds);
    let mut roles = HashMap::new();
    for (index, operation) in operations.iter().enumerate() {
        let found = role(mock, config, operation, &shapes[index], &kinds, &items);
        roles.extend(found.map(|role| (index, role)));
    }
    for operation in operations {
        let Some(waiter) = options(config, operation).and_then(|options| options.waiter.as_ref())
        else {
            continue;
        };
        let role = operations
            .iter()
            .position(|one| one.node == operation.node)
            .and_then(|index| roles.get(&index));
        if let Some(kind) = role.and_then(|role| kinds.get_mut(role.kind)) {
            kind.states = states(mock, &kind.reference, waiter);
        }
    }
    ends(mock, &kinds, &mut roles);
    (kinds, roles)
}

/// Something that an answer holds.
struct Shape {
    reference: String,
    place: Vec<String>,
    list: bool,
}

/// The named schemas in the successful answer of an operation.
fn shapes(mock: &Mock, operation: &Operation) -> Vec<Shape> {
    let chosen = answer::choose(operation, &http::HeaderMap::new(), None);
    let Some((_, node)) = chosen.response.and_then(problem::of) else {
        return Vec::new();
    };
    let schema = mock.answers.schema(node);
    let mut out = Vec::new();
    let mut add = |schema: &Value, place: &[&str]| {
        let reference = |schema: &Value| {
            schema
                .get("$ref")
                .and_then(Value::as_str)
                .map(str::to_owned)
        };
        let items = flat(&mock.answers, schema).get("items").and_then(reference);
        let own = reference(schema)
            .filter(|own| flat(&mock.answers, mock.answers.target(own)).contains_key("properties"));
        let found = items
            .map(|items| (items, true))
            .or_else(|| Some((own?, false)));
        out.extend(found.map(|(reference, list)| Shape {
            reference,
            place: place.iter().map(|&step| step.to_owned()).collect(),
            list,
        }));
    };
    add(schema, &[]);
    let fields = flat(&mock.answers, schema);
    for (name, schema) in fields
        .get("properties")
        .and_then(Value::as_object)
        .into_iter()
        .flatten()
    {
        add(schema, &[name]);
    }
    out
}

fn kind(mock: &Mock, reference: &str) -> Kind {
    let properties = properties(mock, reference);
    let usual = ["uuid", "id", "name", "slug", "key"];
    let key = usual.iter().find(|name| properties.contains_key(**name));
    Kind {
        reference: reference.to_owned(),
        key: key.map_or("id", |name| name).to_owned(),
        states: None,
    }
}

pub(super) fn properties(mock: &Mock, reference: &str) -> Map<String, Value> {
    let fields = flat(&mock.answers, mock.answers.target(reference));
    let properties = fields.get("properties").and_then(Value::as_object);
    properties.cloned().unwrap_or_default()
}

/// The paths of single things, parameters without their names: those that are read under a path with a parameter at
/// its end.
fn items(operations: &[Operation], shapes: &[Vec<Shape>], kinds: &[Kind]) -> Vec<(String, usize)> {
    let mut out = Vec::new();
    for (operation, own) in operations.iter().zip(shapes) {
        let reads = operation.method == "GET" && operation.path.ends_with('}');
        for shape in own.iter().filter(|shape| reads && !shape.list) {
            let kind = kinds
                .iter()
                .position(|kind| kind.reference == shape.reference);
            out.extend(kind.map(|kind| (nameless(&operation.path), kind)));
        }
    }
    out
}

/// A path with `{}` for its parameters.
fn nameless(path: &str) -> String {
    let parts = path.split('/');
    let parts = parts.map(|part| {
        if part.starts_with('{') && part.ends_with('}') {
            "{}"
        } else {
            part
        }
    });
    parts.collect::<Vec<_>>().join("/")
}

fn options<'c>(
    config: &'c Config,
    operation: &Operation,
) -> Option<&'c xtask::config::OperationOptions> {
    let id = operation.operation_id.as_deref()?;
    config
        .operations
        .iter()
        .find(|(key, _)| key.text == id)
        .map(|(_, options)| options)
}

fn role(
    mock: &Mock,
    config: &Config,
    operation: &Operation,
    shapes: &[Shape],
    kinds: &[Kind],
    items: &[(String, usize)],
) -> Option<Role> {
    let path = nameless(&operation.path);
    let below = items.iter().find(|(item, _)| {
        path.strip_prefix(item.as_str())
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    });
    let of = |shape: &Shape| {
        kinds
            .iter()
            .position(|kind| kind.reference == shape.reference)
    };
    let shape = shapes.iter().find_map(|shape| Some((shape, of(shape)?)));
    let at_item = below.is_some_and(|(item, _)| *item == path);
    let Some((shape, kind)) = shape else {
        let (_, kind) = below?;
        let action = match operation.method.as_str() {
            "DELETE" if at_item => Action::Delete,
            _ => Action::Part(parts(mock, shapes, &kinds[*kind])),
        };
        return Some(Role {
            kind: *kind,
            place: Vec::new(),
            action,
            by: by(mock, operation, &kinds[*kind]),
        });
    };
    let action = match operation.method.as_str() {
        "GET" if shape.list => Action::List(
            options(config, operation).and_then(|options| options.pagination.as_ref().map(pages)),
        ),
        _ if shape.list => return None,
        "GET" => Action::Retrieve,
        "DELETE" => Action::Delete,
        "POST" if below.is_none() => Action::Create,
        "POST" | "PUT" | "PATCH" => Action::Change,
        _ => return None,
    };
    Some(Role {
        kind,
        place: shape.place.clone(),
        action,
        by: by(mock, operation, &kinds[kind]),
    })
}

/// The members of the answer that are a member of the thing, too.
fn parts(mock: &Mock, shapes: &[Shape], kind: &Kind) -> Vec<(String, String)> {
    let own = properties(mock, &kind.reference);
    let of = |schema: &Value| {
        let items = flat(&mock.answers, schema).get("items").cloned();
        items
            .as_ref()
            .unwrap_or(schema)
            .get("$ref")
            .and_then(Value::as_str)
            .map(str::to_owned)
    };
    let pairs = shapes.iter().filter_map(|shape| {
        let (name, _) = own
            .iter()
            .find(|(_, schema)| of(schema).as_ref() == Some(&shape.reference))?;
        Some((shape.place.first()?.clone(), name.clone()))
    });
    pairs.collect()
}

/// Which members the path parameters name.
fn by(mock: &Mock, operation: &Operation, kind: &Kind) -> Vec<(String, String)> {
    let properties = properties(mock, &kind.reference);
    let parameters = operation
        .parameters
        .iter()
        .filter(|one| one.location == Location::Path);
    let mut out: Vec<(String, String)> = parameters
        .filter_map(|one| {
            let member = if properties.contains_key(&one.name) {
                one.name.clone()
            } else {
                let ends = one
                    .name
                    .to_ascii_lowercase()
                    .ends_with(&kind.key.to_ascii_lowercase());
                ends.then(|| kind.key.clone())?
            };
            Some((one.name.clone(), member))
        })
        .collect();
    // Of several that could be the key the last one is.
    let last = out
        .iter()
        .rposition(|(name, member)| *member == kind.key && name != member);
    let mut index = 0;
    out.retain(|(name, member)| {
        index += 1;
        name == member || Some(index - 1) == last
    });
    out
}

fn pages(pagination: &Pagination) -> Pages {
    let text = |key: &xtask::config::Key| key.text.clone();
    let (style, at, size) = match &pagination.style {
        PageStyle::Page { page, per_page } => {
            (Style::Page, text(page), per_page.as_ref().map(text))
        }
        PageStyle::Offset { offset, limit } => {
            (Style::Offset, text(offset), limit.as_ref().map(text))
        }
        PageStyle::Cursor { cursor } => (Style::Cursor, text(cursor), None),
        PageStyle::Link => (Style::Link, "page".to_owned(), None),
    };
    let next = pagination
        .next
        .as_ref()
        .map(|key| key.text.split('.').map(str::to_owned).collect());
    Pages {
        style,
        at,
        size,
        next: next.unwrap_or_default(),
    }
}

/// The states of a thing: its member below the item that is waited for, and the values that the document lists.
fn states(mock: &Mock, reference: &str, waiter: &Waiter) -> Option<States> {
    let prefix = if waiter.item.text.is_empty() {
        String::new()
    } else {
        format!("{}.", waiter.item.text)
    };
    let field = waiter.state.text.strip_prefix(prefix.as_str())?;
    let schema = properties(mock, reference).get(field)?.clone();
    let fields = flat(&mock.answers, &schema);
    let listed = fields.get("enum").and_then(Value::as_array);
    let listed: Vec<String> = listed
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .map(str::to_owned)
        .collect();
    let texts =
        |keys: &[xtask::config::Key]| keys.iter().map(|key| key.text.clone()).collect::<Vec<_>>();
    let ends = [texts(&waiter.success), texts(&waiter.failure)].concat();
    let vague = |state: &String| {
        let state = state.to_ascii_uppercase();
        ["UNKNOWN", "UNSPECIFIED", "UNDEFINED"]
            .iter()
            .any(|word| state.ends_with(word))
    };
    let way = listed
        .into_iter()
        .filter(|state| !ends.contains(state) && !vague(state));
    Some(States {
        field: field.to_owned(),
        way: way.collect(),
        ends,
    })
}

/// Changes that are an end: `…/cancel`, where there is a state of such a name.
fn ends(mock: &Mock, kinds: &[Kind], roles: &mut HashMap<usize, Role>) {
    for (index, role) in roles {
        let Some(states) = kinds.get(role.kind).and_then(|kind| kind.states.as_ref()) else {
            continue;
        };
        let path = mock
            .document
            .operations()
            .get(*index)
            .map_or("", |one| one.path.as_str());
        let last = path
            .rsplit(['/', ':'])
            .next()
            .unwrap_or_default()
            .to_ascii_uppercase();
        let word = ["CANCEL", "ABORT", "STOP", "TERMINAT"]
            .into_iter()
            .find(|word| last.contains(word));
        let state = states
            .ends
            .iter()
            .find(|state| word.is_some_and(|word| state.to_ascii_uppercase().contains(word)));
        if let (Action::Change, Some(state)) = (&role.action, state) {
            role.action = Action::End(state.clone());
        }
    }
}
