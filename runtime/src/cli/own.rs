//! The flags that are not the API's: bodies, pages, waits, and what every command has.

use clap::builder::ArgAction;
use clap::{Arg, ValueHint, value_parser};

use crate::runtime::SchemeKind;
use crate::runtime::api::Api;
use crate::runtime::cli::table::{Command, Payload};

/// The whole body, for commands that have one.
pub(super) fn body(command: &Command) -> Vec<Arg> {
    let about = match command.payload {
        Payload::None => return Vec::new(),
        Payload::Json | Payload::Form => {
            "The body as JSON, from a file, or `-` for standard input; flags are put over it"
        }
        Payload::Multipart | Payload::Text | Payload::Bytes => {
            "The whole body as it is, from a file, or `-` for standard input"
        }
    };
    vec![
        Arg::new("body")
            .long("body")
            .value_name("FILE")
            .value_hint(ValueHint::FilePath)
            .help(about),
        Arg::new("content-type")
            .long("content-type")
            .value_name("TYPE")
            .requires("body")
            .help("The media type of --body, sent as it is"),
    ]
}

/// What a command has besides, for pages and waits.
pub(super) fn helpers(command: &Command) -> Vec<Arg> {
    let mut args = Vec::new();
    if command.pages.is_some() {
        args.push(flag(
            "all",
            "Follow all pages, and print their items as one list",
        ));
        args.push(number("max-items", "N", "With --all: stop after so many items").requires("all"));
    }
    if let Some(wait) = &command.wait {
        let polled = wait.then.is_none();
        if !polled {
            args.push(flag(
                "wait",
                "Wait until what was started is done, and print that; Ctrl-C ends the wait, not what was started",
            ));
        }
        for (name, about) in [
            ("poll-interval", "The pause between two looks; default 5"),
            (
                "wait-timeout",
                "How long to wait at most; default: no limit",
            ),
        ] {
            let arg = seconds(name, about);
            args.push(if polled { arg } else { arg.requires("wait") });
        }
    }
    args
}

/// The flags of every command.
pub(super) fn global(api: &Api) -> Vec<Arg> {
    let basic = api.schemes.iter().any(|one| one.kind == SchemeKind::Basic);
    let secret = if basic {
        "the token, or with NAME:PASSWORD"
    } else {
        "the token"
    };
    let token = from_environment(format!("A file with {secret}"), api.token_env, "");
    let url = from_environment(
        "Where the API is".to_owned(),
        api.base_url_env,
        ", else the document's",
    );
    let schemes: Vec<&str> = api.schemes.iter().map(|one| one.name).collect();
    let credential = format!(
        "A file with the credential for one security scheme of the API's document [{}]",
        schemes.join(", ")
    );
    let mut args = vec![
        Arg::new("base-url")
            .long("base-url")
            .value_name("URL")
            .help(url),
        Arg::new("token-file")
            .long("token-file")
            .value_name("FILE")
            .value_hint(ValueHint::FilePath)
            .help(token),
        pairs("credential-file", "SCHEME=FILE", credential),
        flag("no-auth", "Send no credential"),
        seconds("timeout", "How long one attempt may take; default 60"),
        seconds(
            "deadline",
            "How long all attempts may take together; default: no limit",
        ),
        number(
            "max-retries",
            "N",
            "How often a failed request is sent again; default 2",
        ),
        pairs("header", "NAME: VALUE", "A header of the request"),
        pairs("query", "NAME=VALUE", "A query parameter of the request"),
        Arg::new("output")
            .long("output")
            .short('o')
            .value_name("FILE")
            .value_hint(ValueHint::FilePath)
            .help("Write the answer to this file"),
        flag("dry-run", "Print the request, and send nothing"),
        flag(
            "curl",
            "Print the request as a command for curl, and send nothing",
        )
        .conflicts_with("dry-run"),
        flag(
            "verbose",
            "Say the status, the request id and the attempts on standard error",
        )
        .short('v'),
    ];
    if let Some(server) = &api.server {
        let one = server.variables.iter().map(|one| {
            let default = format!("{} [default: {}", one.name, one.default);
            match one.values {
                [] => format!("{default}]"),
                values => format!("{default}; {}]", values.join(", ")),
            }
        });
        let all: Vec<String> = one.collect();
        let about = format!("A variable in the URL of the server: {}", all.join(", "));
        args.push(pairs("server-variable", "NAME=VALUE", about));
    }
    args.into_iter()
        .map(|arg| arg.global(true).help_heading("Options of every command"))
        .collect()
}

/// What a flag is, and what stands in for it.
fn from_environment(about: String, variable: Option<&str>, last: &str) -> String {
    match variable {
        Some(name) => format!("{about} [default: the environment variable {name}{last}]"),
        None => about,
    }
}

fn flag(name: &'static str, about: &'static str) -> Arg {
    Arg::new(name)
        .long(name)
        .action(ArgAction::SetTrue)
        .help(about)
}

fn number(name: &'static str, what: &'static str, about: &'static str) -> Arg {
    let parser = value_parser!(u32);
    Arg::new(name)
        .long(name)
        .value_name(what)
        .value_parser(parser)
        .help(about)
}

fn seconds(name: &'static str, about: &'static str) -> Arg {
    Arg::new(name)
        .long(name)
        .value_name("SECONDS")
        .value_parser(duration)
        .help(about)
}

fn pairs(name: &'static str, what: &'static str, about: impl Into<String>) -> Arg {
    Arg::new(name)
        .long(name)
        .value_name(what)
        .action(ArgAction::Append)
        .help(about.into())
}

fn duration(text: &str) -> Result<std::time::Duration, String> {
    let seconds = text.parse::<f64>().ok();
    let time = seconds.and_then(|seconds| std::time::Duration::try_from_secs_f64(seconds).ok());
    time.ok_or_else(|| "give a number of seconds".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::runtime::api::{COMPATIBLE_WITH_0_5, Server};
    use crate::runtime::cli::table::{OWN, command};
    use crate::runtime::{Operation, PageSpec, PageStyle, Value, WaiterSpec};

    const OPERATION: Operation = Operation::post("/jobs");
    static PAGES: PageSpec<Value, Value> = PageSpec::new(
        PageStyle::Offset {
            offset: "",
            limit: None,
        },
        |_| None,
    );
    static WAIT: WaiterSpec<Value, Value> = WaiterSpec {
        item: |_| None,
        state: |_| None,
        partial: |_| None,
        partial_states: &[],
        success: &[],
        failure: &[],
    };

    static COMMAND: Command = command("create", &OPERATION, "", &[])
        .json()
        .pages(&PAGES)
        .awaited(&OPERATION, &[], &WAIT);

    /// The list that keeps names free for them has all of them, and no other.
    #[test]
    fn every_flag_is_known() {
        let api = Api {
            name: "x",
            version: "1",
            base_url: None,
            server: Some(Server {
                template: "",
                variables: &[],
            }),
            token_url: None,
            token_env: None,
            base_url_env: None,
            schemes: &[],
            always_secured: false,
            runtime: COMPATIBLE_WITH_0_5,
        };
        let all = [global(&api), body(&COMMAND), helpers(&COMMAND)].concat();
        let names = all.iter().map(|arg| arg.get_id().as_str());
        // Those that clap adds.
        let mut names: Vec<&str> = names.chain(["help", "version"]).collect();
        names.sort_unstable();
        assert_eq!(names, OWN);
    }
}
