//! Operations → methods of the resource tree.

use super::models::Types;
use super::names::{self, Case};
use super::tree::{Seat, seats};
use super::{
    Answer, Argument, ArgumentRole, Body, BodySetter, Field, Kind, Method, Node, Parameter, Rust,
    docs, helpers,
};
use crate::api::{self, Encoding, Location, Operation, Shape, Type};
use std::collections::BTreeMap;

/// Names that every request has for itself.
const RESERVED: &[&str] = &[
    "send",
    "send_blocking",
    "build",
    "timeout",
    "deadline",
    "max_retries",
    "header",
    "query",
    "body",
    "body_field",
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

/// More arguments than this are hard to tell apart where a method is called.
const MOST_ARGUMENTS: usize = 4;

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
    let mut seated: BTreeMap<Vec<String>, Vec<(&Operation, Seat)>> = BTreeMap::new();
    for (operation, seat) in types
        .api
        .operations
        .iter()
        .zip(seats(types.api, types.config))
    {
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
    seated: &BTreeMap<Vec<String>, Vec<(&Operation, Seat)>>,
    parent: &[String],
) -> Vec<Node> {
    let below = seated
        .iter()
        .filter(|(path, _)| path.len() == parent.len() + 1 && path.starts_with(parent));
    below
        .map(|(path, operations)| Node {
            name: node_type(&path[path.len() - 1]),
            methods: methods(types, operations),
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

fn methods(types: &Types<'_>, operations: &[(&Operation, Seat)]) -> Vec<Method> {
    let mut methods: Vec<Method> = operations
        .iter()
        .map(|(operation, seat)| method(types, operation, &seat.name))
        .collect();
    methods.sort_by(|a, b| a.name.cmp(&b.name));
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
    let fields = body_fields(types, operation);
    let form = BodyForm::of(operation, fields.as_deref());
    let mut arguments: Vec<Argument> = operation
        .parameters
        .iter()
        .zip(&parameter_names)
        .filter(|(parameter, _)| parameter.location == Location::Path)
        .map(|(parameter, name)| Argument {
            name: name.clone(),
            value: types.rust(&parameter.ty),
            role: ArgumentRole::Path(parameter.wire.clone(), parameter.style, parameter.explode),
        })
        .collect();
    let required: Vec<&Field> = fields
        .iter()
        .flatten()
        .filter(|field| field.kind.is_required())
        .collect();
    let by_property =
        form == BodyForm::Properties && arguments.len() + required.len() <= MOST_ARGUMENTS;
    let taken: Vec<&str> = parameter_names
        .iter()
        .map(|name| names::plain(name))
        .collect();
    let property_names = property_names(fields.as_deref().unwrap_or_default(), &taken);
    match &operation.body {
        Some(_) if by_property => arguments.extend(required.iter().map(|field| Argument {
            name: property_names[&field.wire].clone(),
            value: field.value.unboxed().clone(),
            role: ArgumentRole::Property,
        })),
        Some(body) if form == BodyForm::Properties || form == BodyForm::Whole => {
            arguments.push(Argument {
                name: body_argument(body, &taken),
                value: body_value(types, body),
                role: ArgumentRole::Body,
            });
        }
        _ => {}
    }
    let plain = names::plain(&name).to_owned();
    Method {
        request: names::name(&format!("{plain} request"), Case::Type),
        table: names::constant(&plain),
        docs: documentation(types, operation),
        deprecated: operation.docs.deprecated,
        id: operation.id.clone(),
        http: operation.method.clone(),
        path: operation.path.clone(),
        repeatable: options.and_then(|options| options.repeatable),
        idempotency_header: options.and_then(|options| options.idempotency_header.clone()),
        required: operation
            .parameters
            .iter()
            .filter(|p| p.required && p.location != Location::Path)
            .map(|p| p.wire.clone())
            .collect(),
        security: operation
            .security
            .iter()
            .map(|schemes| sorted(schemes))
            .collect(),
        server: operation.server.clone(),
        parameters: parameters(types, operation, &parameter_names),
        body: operation
            .body
            .as_ref()
            .map(|body| self::body(types, body, form, fields.as_deref(), &property_names)),
        answer: answer(types, &operation.answer),
        pages: helpers::pages(types, operation, options, &plain),
        waiter: helpers::waiter(types, operation, options),
        arguments,
        name,
    }
}

/// Schemes that are needed together, in an order that does not depend on how the document is written.
fn sorted(schemes: &[String]) -> Vec<String> {
    let mut schemes = schemes.to_vec();
    schemes.sort();
    schemes
}

/// How a request takes its body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum BodyForm {
    /// There is none.
    None,
    /// By its properties, or as one argument where too many of them are required.
    Properties,
    /// As one argument.
    Whole,
    /// By `.body(…)`, or not at all.
    Optional,
}

impl BodyForm {
    fn of(operation: &Operation, fields: Option<&[Field]>) -> Self {
        let Some(body) = &operation.body else {
            return Self::None;
        };
        let demanding =
            fields.is_some_and(|fields| fields.iter().any(|field| field.kind.is_required()));
        match (fields.is_some(), body.required, demanding) {
            // A body that may be left out cannot demand its properties as arguments.
            (true, false, true) | (false, false, _) => Self::Optional,
            (true, _, _) => Self::Properties,
            (false, true, _) => Self::Whole,
        }
    }
}

/// The fields of the body, if it is an object of known properties.
fn body_fields(types: &Types<'_>, operation: &Operation) -> Option<Vec<Field>> {
    let body = operation
        .body
        .as_ref()
        .filter(|body| matches!(body.encoding, Encoding::Json | Encoding::Form))?;
    let Type::Named(id) = body.ty else {
        return None;
    };
    let def = types.api.def(id);
    match &def.shape {
        Shape::Object(object) => Some(types.fields(id, def, object, None)),
        Shape::TextEnum(_) | Shape::Union(_) => None,
    }
}

fn body_value(types: &Types<'_>, body: &api::Body) -> Rust {
    match body.encoding {
        Encoding::Json | Encoding::Form => types.rust(&body.ty),
        Encoding::Text => Rust::Text,
        Encoding::Bytes => Rust::Blob,
    }
}

fn body(
    types: &Types<'_>,
    body: &api::Body,
    form: BodyForm,
    fields: Option<&[Field]>,
    names: &BTreeMap<String, String>,
) -> Body {
    let settable = fields.unwrap_or_default().iter().filter(|field| {
        form == BodyForm::Properties && field.kind != Kind::Required && !field.read_only
    });
    let setters = settable.map(|field| BodySetter {
        name: names[&field.wire].clone(),
        field: field.name.clone(),
        value: field.value.clone(),
        kind: field.kind,
        docs: field.docs.clone(),
        deprecated: field.deprecated,
    });
    Body {
        encoding: body.encoding,
        media_type: body.media_type.clone(),
        value: body_value(types, body),
        optional: form == BodyForm::Optional,
        setters: setters.collect(),
    }
}

/// The name of a body's property on the request.
fn property_name(field: &str, taken: &[&str]) -> String {
    let plain = names::plain(field);
    if taken.contains(&plain) || RESERVED.contains(&plain) {
        names::prefixed("body", plain)
    } else {
        field.to_owned()
    }
}

/// The names of all properties of the body on the request, by wire name.
fn property_names(fields: &[Field], taken: &[&str]) -> BTreeMap<String, String> {
    let wires: Vec<&str> = fields.iter().map(|field| field.wire.as_str()).collect();
    let preferred: Vec<String> = fields
        .iter()
        .map(|field| property_name(&field.name, taken))
        .collect();
    let names = names::distinct(&wires, &preferred, &[taken, RESERVED].concat());
    wires
        .iter()
        .map(|&wire| wire.to_owned())
        .zip(names)
        .collect()
}

/// The name of the argument that takes the whole body: `params` for an object, whose properties are parameters too.
fn body_argument(body: &api::Body, taken: &[&str]) -> String {
    let object = matches!(body.encoding, Encoding::Json | Encoding::Form)
        && matches!(body.ty, Type::Named(_));
    let name = if object { "params" } else { "body" };
    if taken.contains(&name) {
        format!("{name}_value")
    } else {
        name.to_owned()
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
            value: types.rust(&parameter.ty),
            docs: docs::parameter(parameter),
            deprecated: parameter.docs.deprecated,
        })
        .collect()
}

fn answer(types: &Types<'_>, answer: &api::Answer) -> Answer {
    match answer {
        api::Answer::Nothing => Answer::Nothing,
        api::Answer::Body {
            encoding: Encoding::Json | Encoding::Form,
            ty,
            optional,
            ..
        } => Answer::Json {
            value: types.rust(ty),
            optional: *optional,
        },
        api::Answer::Body {
            encoding: Encoding::Text,
            ..
        } => Answer::Text,
        api::Answer::Body {
            encoding: Encoding::Bytes,
            ..
        } => Answer::Bytes,
    }
}

/// What a method's documentation says: the document's words, the HTTP line, the answer and the errors.
fn documentation(types: &Types<'_>, operation: &Operation) -> Vec<String> {
    let line = format!("`{} {}`", operation.method, docs::inline(&operation.path));
    let answer = match &operation.answer {
        api::Answer::Body { description, .. } if !description.trim().is_empty() => {
            docs::paragraphs([vec!["# Returns".to_owned()], docs::sentence(description)])
        }
        _ => Vec::new(),
    };
    docs::paragraphs([
        docs::said(&operation.docs),
        vec![line],
        multipart(operation),
        answer,
        errors(types, operation),
    ])
}

/// What a caller must know of a body that is not encoded for him.
fn multipart(operation: &Operation) -> Vec<String> {
    let body = operation.body.as_ref();
    let Some(body) = body.filter(|body| body.media_type.starts_with("multipart/")) else {
        return Vec::new();
    };
    let kind = docs::inline(&body.media_type);
    vec![format!(
        "The body is sent as it is: give it as encoded `{kind}`, and its `content-type` with the boundary by `header`."
    )]
}

/// The `# Errors` section: which type an error's body has for which status.
fn errors(types: &Types<'_>, operation: &Operation) -> Vec<String> {
    let mut bodies: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for error in &operation.errors {
        if let Some(name) = error
            .ty
            .as_ref()
            .and_then(|ty| types.rust(ty).names().map(str::to_owned))
        {
            bodies.entry(name).or_default().push(&error.status);
        }
    }
    let lines: Vec<String> = bodies
        .iter()
        .map(|(name, statuses)| {
            format!(
                "The body decodes as [`{name}`](crate::types::{name}) for {}.",
                listed(statuses)
            )
        })
        .collect();
    if lines.is_empty() {
        lines
    } else {
        docs::paragraphs([vec!["# Errors".to_owned()], lines])
    }
}

/// `status 401, 404 and any other`.
fn listed(statuses: &[&str]) -> String {
    let default = |status: &&str| *status == "default";
    if statuses.iter().all(default) {
        return "every other status".to_owned();
    }
    let (any, known): (Vec<&str>, Vec<&str>) = statuses.iter().copied().partition(default);
    let mut words = known;
    words.extend(any.first().map(|_| "any other"));
    match words.split_last() {
        Some((last, before)) if !before.is_empty() => {
            format!("status {} and {last}", before.join(", "))
        }
        _ => format!("status {}", words.concat()),
    }
}
