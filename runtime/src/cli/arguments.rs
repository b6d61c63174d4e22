//! The arguments, for clap.

use clap::builder::{ArgAction, NonEmptyStringValueParser};
use clap::{Arg, Command as Clap, ValueHint, value_parser};

use crate::runtime::api::Api;
use crate::runtime::cli::exit;
use crate::runtime::cli::table::{Argument, Command, Kind, Node, Payload, Place, Program};

/// The subcommand that prints completions.
pub(super) const COMPLETIONS: &str = "completions";

/// The whole command line.
pub(super) fn command(program: &'static Program, api: &Api) -> Clap {
    let completions = Clap::new(COMPLETIONS)
        .about("Print a script that completes words in this shell")
        .arg(
            Arg::new("shell")
                .required(true)
                .value_parser(value_parser!(clap_complete::Shell)),
        );
    let root = Clap::new(program.name)
        .version(program.version)
        .about(program.about)
        .after_long_help(exit::HELP)
        .after_help("Exit statuses are listed by --help.")
        .subcommand_required(true)
        .arg_required_else_help(true)
        .infer_subcommands(true)
        .args(global(api));
    let taken = program.nodes.iter().any(|node| node.name == COMPLETIONS);
    let root = program.nodes.iter().fold(root, |root, node| {
        root.subcommand(resource(node, &[program.name]))
    });
    if taken {
        root
    } else {
        root.subcommand(completions)
    }
}

fn resource(node: &'static Node, above: &[&str]) -> Clap {
    let path = [above, &[node.name]].concat();
    let clap = Clap::new(node.name)
        .about(format!("The operations of {}", path[1..].join(" ")))
        .subcommand_required(true)
        .arg_required_else_help(true);
    let clap = node
        .nodes
        .iter()
        .fold(clap, |clap, node| clap.subcommand(resource(node, &path)));
    node.commands
        .iter()
        .fold(clap, |clap, command| clap.subcommand(operation(command)))
}

fn operation(command: &'static Command) -> Clap {
    let line = format!("{} {}", command.operation.method, command.operation.path);
    let mark = if command.deprecated {
        " (deprecated)"
    } else {
        ""
    };
    let clap = Clap::new(command.name)
        .about(format!("{}{mark}", command.about))
        .long_about(format!("{}{mark}\n\n{line}", command.about));
    let names: Vec<&str> = command.arguments.iter().map(|one| one.name).collect();
    let clap = clap.args(command.arguments.iter().map(|one| argument(one, &names)));
    clap.args(body(command)).args(helpers(command))
}

fn argument(argument: &'static Argument, names: &[&str]) -> Arg {
    let arg = Arg::new(argument.name)
        .value_name(value_name(argument))
        .help(help(argument))
        .allow_negative_numbers(true);
    if let Place::Path(..) = argument.place {
        return arg
            .required(true)
            .value_parser(NonEmptyStringValueParser::new());
    }
    let arg = arg.action(ArgAction::Append);
    let arg = match argument.kind {
        Kind::Flag => arg
            .num_args(0..=1)
            .require_equals(true)
            .default_missing_value("true"),
        Kind::File | Kind::Files => arg.value_hint(ValueHint::FilePath),
        _ => arg,
    };
    let arg = match singular(argument, names) {
        Some(alias) => arg.visible_alias(alias),
        None => arg,
    };
    let in_body = matches!(argument.place, Place::Field(_) | Place::Part(..));
    let arg = if argument.required && in_body {
        arg.required_unless_present("body")
    } else {
        arg.required(argument.required)
    };
    arg.long(argument.name)
}

/// What it is, and the values that are known.
fn help(argument: &Argument) -> String {
    if argument.values.is_empty() {
        return argument.about.to_owned();
    }
    let some = &argument.values[..argument.values.len().min(MOST_VALUES)];
    let more = if some.len() < argument.values.len() {
        ", …"
    } else {
        ""
    };
    format!("{} [{}{more}]", argument.about, some.join(", "))
}

/// So many values are shown.
const MOST_VALUES: usize = 20;

/// The name of one of several: `--data-source-uuid` for `--data-source-uuids`.
fn singular(argument: &'static Argument, names: &[&str]) -> Option<&'static str> {
    let one = argument.name.strip_suffix('s')?;
    let free = argument.kind.is_list() && !one.is_empty() && !names.contains(&one) && !is_own(one);
    free.then_some(one)
}

fn value_name(argument: &Argument) -> &'static str {
    match (argument.place, argument.kind) {
        (Place::Path(..), _) => argument.name,
        (_, Kind::Flag) => "BOOL",
        (_, Kind::Integer | Kind::Integers) => "INTEGER",
        (_, Kind::Number | Kind::Numbers) => "NUMBER",
        (_, Kind::Json | Kind::Values) => "JSON",
        (_, Kind::Any) => "VALUE",
        (_, Kind::File | Kind::Files) => "FILE",
        (_, Kind::Text | Kind::Texts) => "TEXT",
    }
}

/// The whole body, for commands that have one.
fn body(command: &Command) -> Vec<Arg> {
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
fn helpers(command: &Command) -> Vec<Arg> {
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
                "Wait until what was started is done, and print that",
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
fn global(api: &Api) -> Vec<Arg> {
    let token = api.token_env.map_or_else(
        || "A file with the token, or with NAME:PASSWORD".to_owned(),
        |name| format!("A file with the token, or with NAME:PASSWORD [default: the environment variable {name}]"),
    );
    let url = api.base_url_env.map_or_else(
        || "Where the API is".to_owned(),
        |name| {
            format!(
                "Where the API is [default: the environment variable {name}, else the document's]"
            )
        },
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
        pairs(
            "credential-file",
            "SCHEME=FILE",
            "A file with the credential for one security scheme of the API's document",
        ),
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
    if api.server.is_some() {
        args.push(pairs(
            "server-variable",
            "NAME=VALUE",
            "A variable in the URL of the server",
        ));
    }
    args.into_iter()
        .map(|arg| arg.global(true).help_heading("Options of every command"))
        .collect()
}

/// Whether a flag of this name is the program's own.
fn is_own(name: &str) -> bool {
    crate::runtime::cli::table::OWN.contains(&name)
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

fn pairs(name: &'static str, what: &'static str, about: &'static str) -> Arg {
    Arg::new(name)
        .long(name)
        .value_name(what)
        .action(ArgAction::Append)
        .help(about)
}

fn duration(text: &str) -> Result<std::time::Duration, String> {
    let seconds = text.parse::<f64>().ok();
    let time = seconds.and_then(|seconds| std::time::Duration::try_from_secs_f64(seconds).ok());
    time.ok_or_else(|| "give a number of seconds".to_owned())
}
