//! The arguments, for clap.

use std::ffi::OsStr;

use clap::builder::{
    ArgAction, NonEmptyStringValueParser, PossibleValue, StringValueParser, TypedValueParser,
};
use clap::{Arg, Command as Clap, ValueHint, value_parser};

use crate::runtime::api::Api;
use crate::runtime::cli::exit;
use crate::runtime::cli::own::{body, global, helpers};
use crate::runtime::cli::table::{Argument, Command, Kind, Node, Place, Program};

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
        .after_long_help(exit::help(true))
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
    let names: Vec<&str> = command.all().map(|one| one.name).collect();
    let clap = clap.args(command.all().map(|one| argument(one, &names)));
    clap.args(body(command))
        .args(helpers(command))
        .after_long_help(exit::help(command.wait.is_some()))
}

fn argument(argument: &'static Argument, names: &[&str]) -> Arg {
    let arg = Arg::new(argument.name)
        .value_name(value_name(argument))
        .help(help(argument))
        // They are in the text: clap would say that there are no others.
        .hide_possible_values(true)
        .allow_negative_numbers(true);
    if let Place::Path(..) = argument.place {
        return arg
            .required(true)
            .value_parser(Words(argument.values, true));
    }
    let arg = arg.action(ArgAction::Append);
    let arg = match argument.kind {
        Kind::Flag => arg
            .num_args(0..=1)
            .require_equals(true)
            .default_missing_value("true"),
        Kind::File | Kind::Files => arg.value_hint(ValueHint::FilePath),
        _ => arg.value_parser(Words(argument.values, false)),
    };
    let arg = match singular(argument, names) {
        Some(alias) => arg.visible_alias(alias),
        None => arg,
    };
    let arg = if argument.required && argument.is_in_body() {
        arg.required_unless_present("body")
    } else {
        arg.required(argument.required)
    };
    arg.long(argument.name)
}

/// What it is, the values that are known, and what is to be known about writing it.
fn help(argument: &Argument) -> String {
    let mut text = argument.about.to_owned();
    let mut add = |note: &str| {
        text.push_str(if text.is_empty() { "" } else { " " });
        text.push_str(note);
    };
    if !argument.values.is_empty() {
        add(&format!("[{}]", some(argument.values)));
    }
    match argument.kind {
        Kind::Json => add("[JSON, or @FILE]"),
        Kind::Values => add("[JSON, or @FILE; one for each flag]"),
        Kind::Any => add("[JSON, or else text]"),
        _ if argument.kind.is_list() && argument.is_positional() => add("[joined by commas]"),
        _ if argument.kind.is_list() => add("[can be repeated]"),
        _ => {}
    }
    if !argument.properties.is_empty() {
        add(&format!("[properties: {}]", some(argument.properties)));
    }
    if argument.required && argument.is_in_body() {
        add("[required, here or in --body]");
    } else if argument.required {
        add("[required]");
    }
    text
}

/// The first of them.
fn some(names: &[&str]) -> String {
    let shown = names[..names.len().min(MOST)].join(", ");
    let more = if names.len() > MOST { ", …" } else { "" };
    shown + more
}

/// So many names are shown.
const MOST: usize = 20;

/// Any word; shells complete those that are known. `true` where it may not be empty.
#[derive(Clone, Copy)]
struct Words(&'static [&'static str], bool);

impl TypedValueParser for Words {
    type Value = String;

    fn parse_ref(
        &self,
        command: &Clap,
        argument: Option<&Arg>,
        value: &OsStr,
    ) -> Result<String, clap::Error> {
        if self.1 {
            NonEmptyStringValueParser::new().parse_ref(command, argument, value)
        } else {
            StringValueParser::new().parse_ref(command, argument, value)
        }
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        let known = self.0.iter().copied().map(PossibleValue::new);
        (!self.0.is_empty()).then(|| Box::new(known) as Box<_>)
    }
}

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

/// Whether a flag of this name is the program's own.
fn is_own(name: &str) -> bool {
    crate::runtime::cli::table::OWN.contains(&name)
}
