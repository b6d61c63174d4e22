//! How the client is made, by the flags that every command has.

use std::time::Duration;

use clap::ArgMatches;

use crate::runtime::api::{Api, ApiClient};
use crate::runtime::cli::Failure;
use crate::runtime::cli::fill::read_text;
use crate::runtime::{ClientBuilder, Credential, SchemeKind};

/// What the flags say about the client.
#[derive(Debug)]
pub(super) struct Setup {
    base_url: Option<String>,
    token: Option<String>,
    credentials: Vec<(String, String)>,
    no_auth: bool,
    timeout: Option<Duration>,
    deadline: Option<Duration>,
    max_retries: Option<u32>,
    variables: Vec<(String, String)>,
    /// Whether the request is only looked at: no credential is read for that.
    shown: bool,
}

impl Setup {
    pub(super) fn of(matches: &ArgMatches, api: &Api) -> Result<Self, Failure> {
        let text = |name: &str| matches.get_one::<String>(name).cloned();
        let variables = if api.server.is_some() {
            pairs(matches, "server-variable", '=')?
        } else {
            Vec::new()
        };
        Ok(Self {
            base_url: text("base-url"),
            token: text("token-file").as_deref().map(secret).transpose()?,
            credentials: pairs(matches, "credential-file", '=')?
                .into_iter()
                .map(|(name, file)| Ok((name, secret(&file)?)))
                .collect::<Result<_, Failure>>()?,
            no_auth: matches.get_flag("no-auth"),
            timeout: matches.get_one("timeout").copied(),
            deadline: matches.get_one("deadline").copied(),
            max_retries: matches.get_one("max-retries").copied(),
            variables,
            shown: is_shown(matches),
        })
    }

    pub(super) fn apply<C: ApiClient>(
        self,
        mut builder: ClientBuilder<C>,
        api: &Api,
    ) -> ClientBuilder<C> {
        if let Some(url) = self.base_url {
            builder = builder.base_url(url);
        }
        if let Some(time) = self.timeout {
            builder = builder.timeout(time);
        }
        if let Some(time) = self.deadline {
            builder = builder.deadline(time);
        }
        if let Some(retries) = self.max_retries {
            builder = builder.max_retries(retries);
        }
        for (name, value) in self.variables {
            builder = builder.server_variable(name, value);
        }
        if self.no_auth {
            return builder.no_auth();
        }
        if self.shown {
            return api.schemes.iter().fold(builder, |builder, scheme| {
                let secret = match scheme.kind {
                    SchemeKind::Basic => format!("{USER}:{PASSWORD}"),
                    _ => placeholder(api),
                };
                builder.credential(scheme.name, credential(&secret, scheme.kind))
            });
        }
        for (name, secret) in self.credentials {
            let scheme = api.schemes.iter().find(|scheme| scheme.name == name);
            let kind = scheme.map_or(SchemeKind::Bearer, |scheme| scheme.kind);
            builder = builder.credential(name, credential(&secret, kind));
        }
        let basic = api.schemes.iter().any(|one| one.kind == SchemeKind::Basic);
        match self
            .token
            .as_deref()
            .map(|secret| (secret, secret.split_once(':')))
        {
            Some((_, Some((user, password)))) if basic => builder.basic(user, password),
            Some((secret, _)) => builder.access_token(secret),
            None => builder,
        }
    }
}

/// The credential that a text stands for.
fn credential(secret: &str, kind: SchemeKind) -> Credential {
    match (kind, secret.split_once(':')) {
        (SchemeKind::Basic, Some((user, password))) => Credential::Basic {
            user: user.to_owned(),
            password: password.into(),
        },
        _ => Credential::Token(secret.into()),
    }
}

/// What is in a file, without the blanks around it.
fn secret(file: &str) -> Result<String, Failure> {
    Ok(read_text(file)?.trim().to_owned())
}

/// What stands for name and password in a request that is only looked at.
pub(super) const USER: &str = "NAME";
pub(super) const PASSWORD: &str = "PASSWORD";

/// What stands for the token in a request that is only looked at: the shell puts the token there.
pub(super) fn placeholder(api: &Api) -> String {
    format!("${}", api.token_env.unwrap_or("TOKEN"))
}

/// Whether the request is shown instead of sent.
pub(super) fn is_shown(matches: &ArgMatches) -> bool {
    matches.get_flag("dry-run") || matches.get_flag("curl")
}

/// The pairs of a flag that can be repeated.
pub(super) fn pairs(
    matches: &ArgMatches,
    flag: &str,
    sign: char,
) -> Result<Vec<(String, String)>, Failure> {
    let words = matches.get_many::<String>(flag).into_iter().flatten();
    words
        .map(|word| {
            let pair = word.split_once(sign);
            let pair = pair.map(|(name, value)| (name.trim().to_owned(), value.trim().to_owned()));
            pair.filter(|(name, _)| !name.is_empty()).ok_or_else(|| {
                // The value may be secret, so it is not repeated.
                Failure::Usage(format!("--{flag}: write a name, `{sign}` and a value"))
            })
        })
        .collect()
}
