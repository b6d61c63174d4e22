//! The whole plan.

use super::models::Types;
use super::{Client, Crate, docs, methods};
use crate::api::Api;
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
    Crate {
        version: config
            .package
            .version
            .clone()
            .unwrap_or_else(|| "0.1.0".to_owned()),
        description,
        title: docs::unwrapped(&one_line(&api.title)).concat(),
        docs: api
            .description
            .as_deref()
            .map(docs::markdown)
            .unwrap_or_default(),
        client: client(api, config, &name),
        models: types.files(),
        nodes: methods::nodes(&types),
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
    let server = api
        .servers
        .first()
        .map(|server| server.url.trim_end_matches('/').to_owned());
    let absolute = server.filter(|url| url.starts_with("https://") || url.starts_with("http://"));
    let prefix = name.to_shouty_snake_case();
    Client {
        base_url: absolute,
        token_env: Some(
            config
                .client
                .token_env
                .clone()
                .unwrap_or_else(|| format!("{prefix}_TOKEN")),
        ),
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
            && api.operations.iter().all(|operation| {
                !operation.security.is_empty()
                    && operation
                        .security
                        .iter()
                        .all(|alternative| !alternative.is_empty())
            }),
    }
}
