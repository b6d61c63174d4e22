//! Operations through `openapiv3` to their views.

use crate::diagnostics::codes;
use crate::document::header::{is_token, servers};
use crate::document::message::{body, response};
use crate::document::parameter::parameters;
use crate::document::reader::{Fields, Reader, target, token};
use crate::document::template;
use crate::document::tree::{Kind, NodeId};
use crate::document::view::{Location, Operation, Parameter, Response, Style};
use serde::Deserialize;
use serde_json::Value;
use std::collections::{HashMap, HashSet};

pub(crate) const METHODS: [&str; 9] = [
    "get", "put", "post", "delete", "options", "head", "patch", "trace", "query",
];

/// All operations, sorted by path and method. `text` is a schema for parameters that nobody declared.
pub(crate) fn operations(
    reader: &mut Reader<'_>,
    root: NodeId,
    text: NodeId,
    schemes: &[String],
) -> Vec<Operation> {
    let Some(paths) = reader.bundle.get(root, "paths") else {
        return Vec::new();
    };
    if !matches!(reader.bundle.tree.kind(paths), Kind::Map(_) | Kind::Null) {
        let message = "`paths` must be a map from paths to their operations";
        reader.report(codes::WRONG_SHAPE, paths, message);
        return Vec::new();
    }
    let security = security(reader, root, schemes);
    let mut out = Vec::new();
    let mut entries = reader.bundle.tree.entries(paths).to_vec();
    // Where a path is there with its slash and without, the whole one counts.
    entries.sort_by_key(|(path, _)| !path.starts_with('/'));
    for (path, item) in &entries {
        if !path.starts_with("x-") {
            path_item(reader, path, *item, &mut out);
        }
    }
    let mut seen = HashSet::new();
    out.retain(|operation| {
        let first = seen.insert((operation.path.clone(), operation.method.clone()));
        if !first {
            let message = format!(
                "`{} {}` is there already, on a path with its slash; this one is left out",
                operation.method, operation.path
            );
            reader.report(codes::OPERATION_UNREAD, operation.node, message);
        }
        first
    });
    for operation in &mut out {
        let own = reader.bundle.tree.get(operation.node, "security").is_some();
        operation.security = if own {
            self::security(reader, operation.node, schemes)
        } else {
            security.clone()
        };
        path_parameters(reader, operation, text);
    }
    out.sort_by(|a, b| (&a.path, &a.method).cmp(&(&b.path, &b.method)));
    duplicates(reader, &out);
    out
}

/// A path item with what its `$ref` brings; what stands next to the reference counts first.
fn path_item(reader: &mut Reader<'_>, path: &str, item: NodeId, out: &mut Vec<Operation>) {
    let Some(path) = template(reader, path, item) else {
        return;
    };
    let target = reader.bundle.follow(item);
    let start = out.len();
    for owner in if target == item {
        vec![item]
    } else {
        vec![item, target]
    } {
        for (method, node) in methods(reader, owner) {
            if out
                .iter()
                .skip(start)
                .any(|operation| operation.method == method)
            {
                continue;
            }
            out.extend(operation(reader, &path, method, owner, node));
        }
    }
}

/// The path as a template; `None` where no request can have it.
fn template(reader: &mut Reader<'_>, path: &str, item: NodeId) -> Option<String> {
    if path.contains(char::is_control) {
        reader.report(
            codes::PATH_TEMPLATE,
            item,
            format!("a path has a control character: `{path}`"),
        );
    }
    let Some(written) = template::written(path) else {
        let message = format!("no request can have the path `{path}`; it is left out");
        let help = "each `{` needs a name and a `}`, and no segment may be `.` or `..`";
        let entry = reader.report(codes::OPERATION_UNREAD, item, message);
        entry.help(help);
        return None;
    };
    if written.len() < path.len() {
        let message = format!("of the path `{path}` only `{written}` is sent");
        let help =
            "what follows `#` tells the operations of one path apart; it is no part of a request";
        reader
            .report(codes::PATH_FRAGMENT, item, message)
            .help(help);
    }
    if path.starts_with('/') {
        return Some(path.to_owned());
    }
    reader.report(
        codes::PATH_SLASH,
        item,
        format!("the path `{path}` does not start with `/`; one is put before it"),
    );
    Some(format!("/{path}"))
}

pub(crate) fn methods(reader: &mut Reader<'_>, item: NodeId) -> Vec<(String, NodeId)> {
    let tree = &reader.bundle.tree;
    let fixed = METHODS
        .iter()
        .filter_map(|method| Some((method.to_ascii_uppercase(), tree.get(item, method)?)));
    let mut out: Vec<_> = fixed.collect();
    for (method, node) in reader.map_of(item, "additionalOperations") {
        if is_token(&method) {
            out.push((method, node));
        } else {
            let message = format!("`{method}` cannot be a method; the operation is left out");
            reader.report(codes::METHOD_UNSUPPORTED, node, message);
        }
    }
    out
}

pub(crate) fn operation(
    reader: &mut Reader<'_>,
    path: &str,
    method: String,
    item: NodeId,
    node: NodeId,
) -> Option<Operation> {
    let written = node;
    let node = reader.bundle.follow(written);
    // Who does it once does it everywhere: one finding says it.
    if node != written && !reader.has_said(codes::REFERENCE_PLACE) {
        let message = format!(
            "`{method} {path}` is a reference, which an operation cannot be; it is followed"
        );
        reader.report(codes::REFERENCE_PLACE, written, message);
    }
    match reader.bundle.tree.kind(node) {
        Kind::Map(_) if matches!(reader.bundle.refs.get(&node), Some(Err(_))) => return None,
        Kind::Map(_) => {}
        Kind::Null => return None,
        _ => {
            reader.report(
                codes::OPERATION_UNREAD,
                node,
                format!("`{method} {path}` is no operation; it is left out"),
            );
            return None;
        }
    }
    match openapiv3::Operation::deserialize(Value::Object(fields(reader, node))) {
        Ok(read) => Some(view(reader, path, method, item, node, read)),
        Err(error) => {
            let message = format!("`{method} {path}` cannot be read ({error}); it is left out");
            reader.report(codes::OPERATION_UNREAD, node, message);
            None
        }
    }
}

fn fields(reader: &mut Reader<'_>, node: NodeId) -> Fields {
    let mut fields = Fields::new();
    reader.copy(
        node,
        &mut fields,
        &["summary", "description", "operationId"],
        &["deprecated"],
    );
    if let Some(tags) = reader.bundle.tree.get(node, "tags") {
        fields.insert("tags".to_owned(), reader.texts(tags).into());
    }
    if let Some(body) = reader
        .bundle
        .tree
        .get(node, "requestBody")
        .filter(|body| !reader.is_null(*body))
    {
        fields.insert("requestBody".to_owned(), token(body));
    }
    fields.insert("responses".to_owned(), responses(reader, node).into());
    fields
}

fn responses(reader: &mut Reader<'_>, node: NodeId) -> Fields {
    let entries = reader.map_of(node, "responses");
    let mut out = Fields::new();
    for (key, child) in entries
        .into_iter()
        .filter(|(key, _)| !key.starts_with("x-"))
    {
        if key == "default" || is_status(&key) {
            out.insert(key.replace('x', "X"), token(child));
        } else {
            reader.report(
                codes::RESPONSE_STATUS,
                child,
                format!("`{key}` is not a status; the answer is left out"),
            );
        }
    }
    if let Some(default) = out.remove("Xdefault") {
        out.insert("default".to_owned(), default);
    }
    if out.is_empty() {
        reader.report(
            codes::RESPONSES_MISSING,
            node,
            "this operation has no answers; whatever comes is accepted",
        );
    }
    out
}

fn is_status(key: &str) -> bool {
    let range = matches!(key.as_bytes(), [b'1'..=b'9', b'x' | b'X', b'x' | b'X']);
    range || matches!(key.as_bytes(), [b'1'..=b'9', b'0'..=b'9', b'0'..=b'9'])
}

fn view(
    reader: &mut Reader<'_>,
    path: &str,
    method: String,
    item: NodeId,
    node: NodeId,
    read: openapiv3::Operation,
) -> Operation {
    let own = servers(reader, node);
    Operation {
        node,
        method,
        path: path.to_owned(),
        template: String::new(),
        operation_id: read.operation_id.filter(|id| !id.is_empty()),
        summary: read.summary,
        description: read.description,
        tags: read.tags,
        deprecated: read.deprecated,
        parameters: parameters(reader, item, node),
        body: read
            .request_body
            .as_ref()
            .and_then(target)
            .and_then(|body_node| {
                let broken = matches!(
                    reader.bundle.refs.get(&reader.bundle.follow(body_node)),
                    Some(Err(_))
                );
                if broken {
                    None
                } else {
                    body(reader, body_node)
                }
            }),
        responses: answers(reader, read.responses),
        security: None,
        servers: if own.is_empty() {
            servers(reader, item)
        } else {
            own
        },
    }
}

/// Codes ascending, then ranges, then `default`.
fn answers(reader: &mut Reader<'_>, read: openapiv3::Responses) -> Vec<Response> {
    let mut coded: Vec<_> = read.responses.into_iter().collect();
    coded.sort_by(|a, b| a.0.cmp(&b.0));
    let coded = coded
        .into_iter()
        .map(|(status, answer)| (status.to_string(), answer));
    let all = coded.chain(read.default.map(|answer| ("default".to_owned(), answer)));
    let nodes: Vec<_> = all
        .filter_map(|(status, answer)| Some((status, target(&answer)?)))
        .collect();
    nodes
        .into_iter()
        .filter_map(|(status, node)| response(reader, status, node))
        .collect()
}

/// `security` of an operation or the document.
fn security(
    reader: &mut Reader<'_>,
    owner: NodeId,
    schemes: &[String],
) -> Option<Vec<Vec<String>>> {
    let list = reader
        .bundle
        .tree
        .get(owner, "security")
        .filter(|list| !reader.is_null(*list))?;
    let mut out = Vec::new();
    for requirement in reader.list(list) {
        let mut together = Vec::new();
        for (name, node) in reader.map(requirement) {
            if !schemes.contains(&name) {
                let message = format!(
                    "the security scheme `{name}` is not declared in `components.securitySchemes`"
                );
                reader.report(codes::SECURITY_UNKNOWN, node, message);
            }
            together.push(name);
        }
        out.push(together);
    }
    Some(out)
}

/// Brings the path parameters in line with the template.
fn path_parameters(reader: &mut Reader<'_>, operation: &mut Operation, text: NodeId) {
    let names = template::names(&operation.path, |name| {
        operation
            .parameters
            .iter()
            .any(|one| one.location == Location::Query && one.name == name)
    });
    let (path, node) = (operation.path.clone(), operation.node);
    operation.parameters.retain(|parameter| {
        let used = parameter.location != Location::Path || names.contains(&parameter.name);
        if !used {
            let message = format!(
                "the path parameter `{}` is not in `{path}`; it is left out",
                parameter.name
            );
            reader.report(codes::PATH_PARAMETER_UNUSED, parameter.node, message);
        }
        used
    });
    for name in names {
        let declared = |one: &Parameter| one.location == Location::Path && one.name == name;
        if !operation.parameters.iter().any(declared) {
            let message =
                format!("no parameter declares `{name}` of the path `{path}`; text is assumed");
            reader.report(codes::PATH_PARAMETER_UNDECLARED, node, message);
            operation.parameters.push(undeclared(node, name, text));
        }
    }
    operation.template = template::sent(&path, |name| {
        let mut parameters = operation.parameters.iter();
        let found = parameters.find(|one| one.location == Location::Query && one.name == name);
        found.map(|parameter| parameter.required)
    });
}

fn undeclared(node: NodeId, name: String, text: NodeId) -> Parameter {
    Parameter {
        node,
        name,
        location: Location::Path,
        description: None,
        required: true,
        deprecated: false,
        style: Style::Simple,
        explode: false,
        allow_reserved: false,
        schema: Some(text),
    }
}

fn duplicates(reader: &mut Reader<'_>, operations: &[Operation]) {
    let mut seen: HashMap<&str, &Operation> = HashMap::new();
    for operation in operations {
        let Some(id) = operation.operation_id.as_deref() else {
            continue;
        };
        let Some(first) = seen.get(id) else {
            seen.insert(id, operation);
            continue;
        };
        let one = format!("`{} {}`", first.method, first.path);
        let two = format!("`{} {}`", operation.method, operation.path);
        let key = |node| reader.bundle.tree.get(node, "operationId").unwrap_or(node);
        let (here, there) = (key(operation.node), reader.bundle.place(key(first.node)));
        let entry = reader.report(
            codes::OPERATION_ID_DUPLICATE,
            here,
            format!("{one} and {two} have the same operationId `{id}`"),
        );
        if let Some(there) = there {
            entry.related(there, "the other one");
        }
    }
}
