//! The whole plan.

use super::models::Types;
use super::{Client, Crate, docs, examples, features, methods};
use crate::api::{Api, Operation, SchemeKind};
use crate::config::Config;

/// Plans the crate `name`; a name or version in the config is only a default.
pub fn plan(api: &Api, config: &Config, name: Option<&str>) -> Crate {
    let types = Types::new(api, config);
    let name = name
        .map(str::to_owned)
        .or_else(|| config.package.name.clone())
        .unwrap_or_else(|| package_name(&api.title));
    let description = match &config.package.description {
        Some(text) => docs::sentence(text).join(" "),
        None => format!("Client of the {}.", super::api_name(&one_line(&api.title))),
    };
    let nodes = methods::nodes(&types);
    Crate {
        version: config
            .package
            .version
            .clone()
            .unwrap_or_else(|| "0.1.0".to_owned()),
        features: features::default(config, !types.groups.is_empty()),
        description,
        title: docs::unwrapped(&one_line(&api.title)).concat(),
        docs: api
            .description
            .as_deref()
            .map(docs::markdown)
            .unwrap_or_default(),
        client: client(api, config, &name),
        models: types.files(),
        headers: types.headers.clone(),
        type_names: types.names().to_vec(),
        examples: examples::examples(&nodes),
        nodes,
        recursion_limit: super::graph::recursion_limit(api),
        name,
    }
}

/// A title in one line, without what would be markup in a document.
fn one_line(title: &str) -> String {
    let title = docs::inline(title.trim());
    if title.is_empty() {
        "untitled".to_owned()
    } else {
        title
    }
}

/// A package name made from a title.
fn package_name(title: &str) -> String {
    use heck::ToKebabCase as _;
    let name = super::names::name(title, super::names::Case::Module).to_kebab_case();
    if name.is_empty() {
        "api-client".to_owned()
    } else {
        format!("{name}-client")
    }
}

fn client(api: &Api, config: &Config, name: &str) -> Client {
    use heck::ToShoutySnakeCase as _;
    let is_absolute = |url: &str| url.starts_with("https://") || url.starts_with("http://");
    let server = api.servers.first();
    let url = server.map(|server| server.url.trim_end_matches('/').to_owned());
    let absolute = url.filter(|url| is_absolute(url));
    let takes_token = api
        .schemes
        .iter()
        .any(|scheme| matches!(scheme.kind, SchemeKind::Bearer | SchemeKind::ApiKey(..)));
    let own_token_env = config.client.token_env.clone();
    let prefix = name.to_shouty_snake_case();
    Client {
        base_url: absolute.clone(),
        server: server
            .filter(|server| absolute.is_some() && !server.variables.is_empty())
            .cloned(),
        servers: servers(api),
        token_url: api
            .schemes
            .iter()
            .find_map(|scheme| scheme.token_url.clone()),
        token_env: own_token_env.or_else(|| takes_token.then(|| format!("{prefix}_TOKEN"))),
        base_url_env: Some(
            config
                .client
                .base_url_env
                .clone()
                .unwrap_or_else(|| format!("{prefix}_BASE_URL")),
        ),
        schemes: api
            .schemes
            .iter()
            .map(|scheme| (scheme.name.clone(), scheme.kind.clone()))
            .collect(),
        always_secured: !api.operations.is_empty()
            && api
                .operations
                .iter()
                .all(|operation| needs_credential(api, operation)),
    }
}

/// Whether every alternative has a scheme that the client has to say something for.
fn needs_credential(api: &Api, operation: &Operation) -> bool {
    let said = |name: &String| {
        let scheme = api.schemes.iter().find(|scheme| scheme.name == *name);
        scheme.is_some_and(|scheme| !super::is_connection(&scheme.kind))
    };
    let alternatives = &operation.security;
    !alternatives.is_empty() && alternatives.iter().all(|schemes| schemes.iter().any(said))
}

/// What is said of the servers, where there is a choice.
fn servers(api: &Api) -> Vec<String> {
    let choice = api.servers.len() > 1 || api.servers.iter().any(|one| !one.variables.is_empty());
    if !choice {
        return Vec::new();
    }
    let mut lines = vec![
        "The document's servers, the first of which is the default:".to_owned(),
        String::new(),
    ];
    for server in &api.servers {
        let about = server.description.as_deref().map(docs::sentence);
        let about = about
            .map(|about| about.join(" "))
            .filter(|about| !about.is_empty());
        let about = about.map(|about| format!(": {about}")).unwrap_or_default();
        lines.push(format!("- `{}`{about}", docs::inline(&server.template)));
        for variable in &server.variables {
            let values: Vec<String> = variable
                .values
                .iter()
                .map(|value| format!("`{}`", docs::inline(value)))
                .collect();
            let of = if values.is_empty() {
                String::new()
            } else {
                format!(", one of {}", values.join(", "))
            };
            lines.push(format!(
                "  - `{}`: `{}`{of}",
                docs::inline(&variable.name),
                docs::inline(&variable.default)
            ));
        }
    }
    lines
}
