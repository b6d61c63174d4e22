//! Operations → methods of the resource tree.

use super::models::Types;
use super::names::{self, Case};
use super::tree::Seat;
use super::{
    Answer, Argument, ArgumentRole, Method, Node, Parameter, Rust, answers, bodies, commands, docs,
    helpers, prose, stream,
};
use crate::api::{self, Location, Operation, Style};
use std::collections::BTreeMap;

/// Names that every request has for itself.
pub(super) const RESERVED: &[&str] = &[
    "send",
    "send_blocking",
    "send_bytes",
    "send_stream",
    "send_events",
    "send_records",
    "send_stream_blocking",
    "send_events_blocking",
    "send_records_blocking",
    "build",
    "timeout",
    "deadline",
    "max_retries",
    "with_options",
    "header",
    "query",
    "body",
    "body_field",
    "raw_body",
    "items",
    "pages",
    "clone",
    "into_future",
    "fmt",
    "into",
    "try_into",
    "to_owned",
    "borrow",
];

/// Names that the client and every node have for themselves.
const CLIENT_METHODS: &[&str] = &[
    "builder",
    "from_env",
    "with_options",
    "get",
    "post",
    "put",
    "patch",
    "delete",
    "head",
    "request",
    "new",
    "clone",
    "fmt",
    "into",
    "try_into",
];

/// The resource tree.
pub(super) fn nodes(types: &Types<'_>) -> Vec<Node> {
    let mut seated: BTreeMap<Vec<String>, Vec<(&Operation, &Seat)>> = BTreeMap::new();
    for (operation, seat) in types.api.operations.iter().zip(&types.seats) {
        for length in 1..seat.path.len() {
            seated.entry(seat.path[..length].to_vec()).or_default();
        }
        seated
            .entry(seat.path.clone())
            .or_default()
            .push((operation, seat));
    }
    children(types, &seated, &[])
}

fn children(
    types: &Types<'_>,
    seated: &BTreeMap<Vec<String>, Vec<(&Operation, &Seat)>>,
    parent: &[String],
) -> Vec<Node> {
    let below = seated
        .iter()
        .filter(|(path, _)| path.len() == parent.len() + 1 && path.starts_with(parent));
    below
        .map(|(path, operations)| Node {
            name: node_type(&path[path.len() - 1]),
            feature: types.groups.feature(path),
            methods: methods(types, operations, &node_type(&path[path.len() - 1])),
            children: children(types, seated, path),
            path: path.clone(),
        })
        .collect()
}

/// The name of a node's type, which must not be that of a request in its file.
fn node_type(name: &str) -> String {
    let name = names::name(name, Case::Variant);
    // Nor one of the prelude: a node `default` is no model.
    if name.ends_with("Request") || !names::is_type_name(&name) {
        format!("{name}Resource")
    } else {
        name
    }
}

/// The name of the method of the client, or of a node, that leads to the node `name`.
pub fn accessor(name: &str) -> String {
    if CLIENT_METHODS.contains(&name) {
        format!("{name}_resource")
    } else {
        name.to_owned()
    }
}

fn methods(types: &Types<'_>, operations: &[(&Operation, &Seat)], node: &str) -> Vec<Method> {
    let mut methods: Vec<Method> = operations
        .iter()
        .map(|(operation, seat)| method(types, operation, &seat.name))
        .collect();
    methods.sort_by(|a, b| a.name.cmp(&b.name));
    // The operation is a type too, of the name of its table: for a method `s3` of a node `s3` that is taken.
    for method in methods.iter_mut().filter(|method| method.table == node) {
        method.table += "_OPERATION";
    }
    let operations: Vec<&Operation> = operations.iter().map(|(operation, _)| *operation).collect();
    commands::link(types, &operations, &mut methods);
    methods
}

fn method(types: &Types<'_>, operation: &Operation, name: &str) -> Method {
    let name = if ["new", "clone", "fmt", "into", "try_into"].contains(&name) {
        format!("{name}_")
    } else {
        name.to_owned()
    };
    let options = types.config.operation_options(&operation.id);
    let parameter_names = parameter_names(operation);
    let mut arguments: Vec<Argument> = operation
        .parameters
        .iter()
        .zip(&parameter_names)
        .filter(|(parameter, _)| parameter.location == Location::Path)
        .map(|(parameter, name)| Argument {
            name: name.clone(),
            value: types.bare(&parameter.ty),
            role: path_role(types, parameter),
        })
        .collect();
    let taken: Vec<&str> = parameter_names
        .iter()
        .map(|name| names::plain(name))
        .collect();
    let body = bodies::body(types, operation, arguments.len(), &taken);
    let (body, more) = body.map_or((None, Vec::new()), |(body, more)| (Some(body), more));
    arguments.extend(more);
    let plain = names::plain(&name).to_owned();
    let answer = answer(types, &operation.answer);
    Method {
        request: names::name(&format!("{plain} request"), Case::Type),
        table: names::constant(&plain),
        docs: prose::documentation(types, operation),
        deprecated: operation.docs.deprecated,
        id: operation.id.clone(),
        http: operation.method.clone(),
        path: operation.path.clone(),
        template: operation.template.clone(),
        repeatable: options.and_then(|options| options.repeatable),
        idempotency_header: options.and_then(|options| options.idempotency_header.clone()),
        required: operation
            .parameters
            .iter()
            .filter(|p| p.required && p.location != Location::Path)
            .map(|p| p.wire.clone())
            .collect(),
        security: operation.security.clone(),
        server: operation.server.clone(),
        parameters: parameters(types, operation, &parameter_names),
        body,
        streams_bytes: matches!(answer, Answer::Bytes),
        stream: stream::stream(types, operation),
        accept: answers::accept(operation, &answer),
        answer,
        pages: helpers::pages(types, operation, options, &plain),
        waiter: helpers::waiter(types, operation, options),
        command: commands::command(types, operation, &parameter_names),
        arguments,
        name,
    }
}

/// The Rust names of all parameters.
fn parameter_names(operation: &Operation) -> Vec<String> {
    let wires: Vec<&str> = operation
        .parameters
        .iter()
        .map(|parameter| parameter.wire.as_str())
        .collect();
    let preferred: Vec<String> = operation
        .parameters
        .iter()
        .map(|parameter| {
            let name = names::name(&parameter.wire, Case::Value);
            let twice = wires.iter().filter(|&&wire| wire == parameter.wire).count() > 1;
            match parameter.location {
                Location::Query if twice => names::prefixed("query", &name),
                Location::Header if twice => names::prefixed("header", &name),
                Location::Cookie if twice => names::prefixed("cookie", &name),
                _ if RESERVED.contains(&names::plain(&name)) => {
                    format!("{}_param", names::plain(&name))
                }
                _ => name,
            }
        })
        .collect();
    names::distinct(&wires, &preferred, &[])
}

/// How a path parameter is written. Only text can have characters that are reserved.
fn path_role(types: &Types<'_>, parameter: &api::Parameter) -> ArgumentRole {
    let plain = parameter.style == Style::Simple && types.bare(&parameter.ty) == Rust::Text;
    let wire = parameter.wire.clone();
    if parameter.reserved && plain {
        ArgumentRole::ReservedPath(wire)
    } else {
        ArgumentRole::Path(wire, parameter.style, parameter.explode)
    }
}

fn parameters(types: &Types<'_>, operation: &Operation, names: &[String]) -> Vec<Parameter> {
    let others = operation
        .parameters
        .iter()
        .zip(names)
        .filter(|(parameter, _)| parameter.location != Location::Path);
    others
        .map(|(parameter, name)| Parameter {
            name: name.clone(),
            wire: parameter.wire.clone(),
            location: parameter.location,
            style: parameter.style,
            explode: parameter.explode,
            reserved: parameter.reserved,
            value: types.bare(&parameter.ty),
            docs: docs::parameter(parameter),
            deprecated: parameter.docs.deprecated,
        })
        .collect()
}

fn answer(types: &Types<'_>, answer: &api::Answer) -> Answer {
    match answer {
        api::Answer::Nothing => Answer::Nothing,
        api::Answer::Several(ty) => Answer::Several(types.rust(ty)),
        api::Answer::Body {
            encoding,
            ty,
            optional,
            ..
        } => match types.body_answer(*encoding, ty) {
            Answer::Json { value, .. } => Answer::Json {
                value,
                optional: *optional,
            },
            other => other,
        },
    }
}
