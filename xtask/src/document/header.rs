//! The top of a document: its version, `info`, `servers` and security schemes.

use crate::diagnostics::codes;
use crate::document::reader::{Fields, Reader};
use crate::document::tree::{Kind, NodeId};
use crate::document::view::{Info, Location, SchemeKind, SecurityScheme, Server, ServerVariable};
use serde::Deserialize;
use serde_json::Value;

/// Whether this is a document that can be read at all; what is wrong is reported.
pub(crate) fn check_version(reader: &mut Reader<'_>, root: NodeId) -> bool {
    if !reader.bundle.tree.is_map(root) {
        reader.report(
            codes::NOT_OPENAPI,
            root,
            "this is no OpenAPI document: the top must be a map with the key `openapi`",
        );
        return false;
    }
    let version = reader
        .bundle
        .tree
        .get(root, "openapi")
        .and_then(|node| reader.bundle.text(node));
    let Some(version) = version else {
        return without_version(reader, root);
    };
    let mut parts = version.trim().split(['.', '-']);
    let supported = parts.next() == Some("3") && matches!(parts.next(), Some("0" | "1" | "2"));
    if !supported {
        let node = reader.bundle.tree.get(root, "openapi").unwrap_or(root);
        let message =
            format!("OpenAPI `{version}` is not known; only OpenAPI 3.0, 3.1 and 3.2 are read");
        reader.report(codes::OPENAPI_VERSION, node, message);
    }
    supported
}

fn without_version(reader: &mut Reader<'_>, root: NodeId) -> bool {
    let Some(node) = reader.bundle.tree.get(root, "swagger") else {
        let help = "an OpenAPI document starts with a line such as `openapi: 3.1.0`";
        reader
            .report(codes::NOT_OPENAPI, root, "the key `openapi` is missing")
            .help(help);
        return false;
    };
    let version = reader.bundle.text(node).unwrap_or_default();
    let message = format!("this is a Swagger {version} document; only OpenAPI 3.x is read");
    let help = "convert it first, e.g. with `npx swagger2openapi` or editor.swagger.io";
    reader
        .report(codes::OPENAPI_VERSION, node, message)
        .help(help);
    false
}

/// `info`.
pub(crate) fn info(reader: &mut Reader<'_>, root: NodeId) -> Info {
    let node = reader.bundle.get(root, "info").unwrap_or_default();
    let mut fields = Fields::new();
    reader.copy(node, &mut fields, &["title", "description", "version"], &[]);
    for key in ["title", "version"] {
        if !fields.contains_key(key) {
            let place = if node == NodeId::default() {
                root
            } else {
                node
            };
            reader.report(
                codes::INFO_MISSING,
                place,
                format!("`info.{key}` is missing"),
            );
            fields.insert(key.to_owned(), "".into());
        }
    }
    let read = openapiv3::Info::deserialize(Value::Object(fields)).unwrap_or_default();
    Info {
        title: read.title,
        version: read.version,
        description: read.description,
    }
}

/// The servers of the document, a path or an operation.
pub(crate) fn servers(reader: &mut Reader<'_>, owner: NodeId) -> Vec<Server> {
    let nodes = reader.list_of(owner, "servers");
    nodes
        .into_iter()
        .filter_map(|node| server(reader, node))
        .collect()
}

fn server(reader: &mut Reader<'_>, node: NodeId) -> Option<Server> {
    let node = reader.bundle.follow(node);
    let mut fields = Fields::new();
    reader.copy(node, &mut fields, &["url", "description"], &[]);
    let variables = variables(reader, node);
    let defaults = variables.iter().map(|one| {
        (
            one.name.clone(),
            serde_json::json!({ "default": one.default }),
        )
    });
    fields.insert("variables".to_owned(), defaults.collect::<Fields>().into());
    let read = match openapiv3::Server::deserialize(Value::Object(fields)) {
        Ok(read) => read,
        Err(error) => {
            reader.report(
                codes::KEYWORD_VALUE,
                node,
                format!("this server cannot be read ({error}); it is left out"),
            );
            return None;
        }
    };
    let template = read.url.trim().to_owned();
    let mut url = read.url;
    for (name, variable) in read.variables.into_iter().flatten() {
        url = url.replace(&format!("{{{name}}}"), &variable.default);
    }
    check_url(reader, node, &url);
    Some(Server {
        url: url.trim().to_owned(),
        variables: variables
            .into_iter()
            .filter(|one| template.contains(&format!("{{{}}}", one.name)))
            .collect(),
        template,
        description: read.description,
    })
}

fn check_url(reader: &mut Reader<'_>, node: NodeId, url: &str) {
    let place = reader.bundle.tree.get(node, "url").unwrap_or(node);
    if url.contains(|c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}')) {
        let message = format!("a URL in `servers` has a control character: `{url}`");
        reader.report(codes::SERVER_URL, place, message);
    } else if url.contains('{') {
        let message =
            format!("the server `{url}` has a variable that `variables` gives no default");
        reader.report(codes::SERVER_VARIABLE, place, message);
    }
}

/// The variables of a server by name, each with a default: its own, or the first of its `enum`.
fn variables(reader: &mut Reader<'_>, node: NodeId) -> Vec<ServerVariable> {
    let mut out = Vec::new();
    for (name, variable) in reader.map_of(node, "variables") {
        let values = reader.list_of(variable, "enum");
        let values: Vec<String> = values
            .into_iter()
            .filter_map(|value| reader.text(value))
            .collect();
        let first = values.first().cloned();
        if let Some(default) = reader.text_of(variable, "default").or(first) {
            out.push(ServerVariable {
                name,
                default,
                values,
            });
        }
    }
    out.sort_by(|a, b| a.name.cmp(&b.name));
    out
}

/// `components.securitySchemes`, sorted by name.
pub(crate) fn schemes(reader: &mut Reader<'_>, root: NodeId) -> Vec<SecurityScheme> {
    let Some(components) = reader.bundle.get(root, "components") else {
        return Vec::new();
    };
    let mut entries = reader.map_of(components, "securitySchemes");
    entries.sort();
    let known = entries
        .into_iter()
        .filter(|(name, _)| !name.starts_with("x-"));
    known
        .filter_map(|(name, node)| scheme(reader, name, node))
        .collect()
}

fn scheme(reader: &mut Reader<'_>, name: String, node: NodeId) -> Option<SecurityScheme> {
    let node = reader.bundle.follow(node);
    if !matches!(reader.bundle.tree.kind(node), Kind::Map(_)) {
        reader.report(
            codes::SECURITY_UNREAD,
            node,
            format!("the security scheme `{name}` is no map; it is left out"),
        );
        return None;
    }
    let description = reader.text_of(node, "description");
    let typ = reader.text_of(node, "type").unwrap_or_default();
    // `mutualTLS` came with 3.1, and other types are somebody's own.
    if !["apiKey", "http", "oauth2", "openIdConnect"].contains(&typ.as_str()) {
        return Some(SecurityScheme {
            name,
            kind: SchemeKind::Other(typ),
            token_url: None,
            description,
        });
    }
    let token_url = token_url(reader, node);
    let mut fields = Fields::new();
    reader.copy(
        node,
        &mut fields,
        &["type", "name", "in", "scheme", "openIdConnectUrl"],
        &[],
    );
    // The other flows say how a person gets a token; the client is given one.
    fields.insert("flows".to_owned(), Fields::new().into());
    fields
        .entry("openIdConnectUrl")
        .or_insert_with(|| "".into());
    match openapiv3::SecurityScheme::deserialize(Value::Object(fields)) {
        Ok(read) => Some(SecurityScheme {
            kind: scheme_kind(reader, node, read),
            token_url,
            name,
            description,
        }),
        Err(error) => {
            let message = format!(
                "the security scheme `{name}` cannot be read ({error}); the caller has to bring a header"
            );
            reader.report(codes::SECURITY_UNREAD, node, message);
            Some(SecurityScheme {
                name,
                kind: SchemeKind::Other(typ),
                token_url: None,
                description,
            })
        }
    }
}

/// Where tokens for client credentials come from, if it is an absolute URL.
fn token_url(reader: &mut Reader<'_>, node: NodeId) -> Option<String> {
    let flows = reader.bundle.get(node, "flows")?;
    let flow = reader.bundle.get(flows, "clientCredentials")?;
    let url = reader.text_of(flow, "tokenUrl")?.trim().to_owned();
    let absolute = url.starts_with("https://") || url.starts_with("http://");
    (absolute && url.bytes().all(|byte| byte.is_ascii_graphic())).then_some(url)
}

fn scheme_kind(
    reader: &mut Reader<'_>,
    node: NodeId,
    read: openapiv3::SecurityScheme,
) -> SchemeKind {
    use openapiv3::{APIKeyLocation, SecurityScheme as Read};
    match read {
        Read::APIKey {
            location: APIKeyLocation::Header,
            name,
            ..
        } => {
            let place = reader.bundle.tree.get(node, "name").unwrap_or(node);
            if check_header(reader, place, &name, "the caller has to bring the key") {
                SchemeKind::ApiKey(Location::Header, name)
            } else {
                SchemeKind::Other("apiKey".to_owned())
            }
        }
        Read::APIKey {
            location: APIKeyLocation::Query,
            name,
            ..
        } => SchemeKind::ApiKey(Location::Query, name),
        Read::APIKey {
            location: APIKeyLocation::Cookie,
            name,
            ..
        } => SchemeKind::ApiKey(Location::Cookie, name),
        Read::HTTP { scheme, .. } => match scheme.to_ascii_lowercase().as_str() {
            "bearer" => SchemeKind::Bearer,
            "basic" => SchemeKind::Basic,
            _ => SchemeKind::Other(scheme),
        },
        Read::OAuth2 { .. } | Read::OpenIDConnect { .. } => SchemeKind::Bearer,
    }
}

/// Whether a header can have the name. Where not it is a slip, of which is said what becomes, unless it has a line end or
/// the like, which nobody writes who means a header.
pub(crate) fn check_header(
    reader: &mut Reader<'_>,
    node: NodeId,
    name: &str,
    otherwise: &str,
) -> bool {
    if is_token(name) {
        return true;
    }
    let (code, message) = if name.contains(char::is_control) {
        (
            codes::HEADER_NAME,
            format!("a header cannot have the name `{name}`"),
        )
    } else {
        let message = format!("a header cannot have the name `{name}`; {otherwise}");
        (codes::HEADER_LEFT_OUT, message)
    };
    let help = "the name of a header has letters, digits and -!#$%&'*+.^_`|~ only";
    reader.report(code, node, message).help(help);
    false
}

/// A token of HTTP: what methods and names of headers are made of.
pub(crate) fn is_token(text: &str) -> bool {
    !text.is_empty()
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte))
}
