//! The command line: a table for each node, in the file of the node, and the program over them.

use super::rust::literal;
use super::source::{HEADER, Source, gate};
use crate::api::{Encoding, Framing, Style};
use crate::files::Files;
use crate::plan::{
    Answer, CommandArgument, CommandPlace, Crate, Method, Node, Step, Stream, names, word,
};
use quote::quote;
use std::fmt::Write as _;

/// `src/cli.rs` and `src/main.rs`.
pub(super) fn emit(plan: &Crate, files: &mut Files) {
    files.add("src/cli.rs", program(plan));
    files.add(
        "src/main.rs",
        format!(
            "// {HEADER}\n\n//! The command line `{}`.\n\nfn main() -> std::process::ExitCode {{\n    {}::cli::main()\n}}\n",
            plan.program(),
            plan.library()
        ),
    );
}

fn program(plan: &Crate) -> String {
    let name = plan.program();
    let mut source = Source::new(vec![format!(
        "The command line `{name}` (feature `cli`): every operation of the {}.",
        plan.api()
    )]);
    source.line("use crate::runtime;");
    if plan.has_groups() {
        source.line("#[allow(unused_imports)] use crate::resources;");
    } else if !plan.nodes.is_empty() {
        source.line("use crate::resources;");
    }
    let about = plan.description.trim_end_matches('.');
    // A line for each node, its condition included.
    let nodes = plan.nodes.iter().map(|node| {
        let (module, condition) = (names::plain(last(node)), gate(node.feature.as_slice()));
        format!("{condition}resources::{module}::{}::COMMANDS", node.name)
    });
    let nodes = match nodes.collect::<Vec<_>>().as_slice() {
        [one] => one.clone(),
        many => {
            many.iter()
                .map(|node| format!("\n        {node},"))
                .collect::<String>()
                + "\n    "
        }
    };
    source.text(format!(
        "const PROGRAM: runtime::cli::table::Program = runtime::cli::table::Program {{\n    name: {},\n    version: env!(\"CARGO_PKG_VERSION\"),\n    about: {},\n    nodes: &[{nodes}],\n}};\n",
        literal(name),
        literal(about)
    ));
    source.item(&quote! {
        /// Reads the arguments of the process, does what they say, and returns the exit status.
        pub fn main() -> std::process::ExitCode {
            runtime::cli::main::<crate::Client>(&PROGRAM)
        }
    });
    source.finish()
}

fn last(node: &Node) -> &str {
    node.path.last().map_or("", String::as_str)
}

/// The table of a node.
pub(super) fn table(node: &Node) -> String {
    let mut text = format!(
        "#[cfg(feature = \"cli\")]\nimpl {} {{\n    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {{\n        #[allow(unused_imports)]\n        use crate::runtime::cli::table::{{Kind::*, *}};\n        node({}, &[\n",
        node.name,
        literal(&word(last(node)))
    );
    for method in &node.methods {
        command(method, &mut text);
    }
    let children = node
        .children
        .iter()
        .map(|child| format!("{}::{}::COMMANDS", names::plain(last(child)), child.name));
    let children: Vec<String> = children.collect();
    let _ = writeln!(text, "        ], &[{}])\n    }};", children.join(", "));
    for method in &node.methods {
        helpers(method, &mut text);
    }
    text + "}\n"
}

fn command(method: &Method, text: &mut String) {
    let (name, table) = (word(&method.name), &method.table);
    let about = literal(&method.command.about);
    let arguments = || {
        let all = method.command.arguments.iter();
        all.filter(|one| !matches!(one.place, CommandPlace::Field))
    };
    let mut rest = modifiers(method);
    if properties(method).next().is_some() {
        rest = format!(".properties({}::PROPERTIES){rest}", method.request);
    }
    line(text, &name, table, &about, arguments(), &rest);
    if let Some(waiter) = &method.waiter {
        let about = literal(&format!("Wait until {name} shows that it is done"));
        let polled = format!(".polled(&Self::{})", waiter.table);
        line(
            text,
            &word(&waiter.name),
            table,
            &about,
            arguments(),
            &polled,
        );
    }
}

fn properties(method: &Method) -> impl Iterator<Item = &CommandArgument> {
    let all = method.command.arguments.iter();
    all.filter(|one| matches!(one.place, CommandPlace::Field))
}

/// The table of what a command takes for the properties of its body, which stands with the type of the body.
pub(super) fn property_table(method: &Method, path: &str) -> Option<String> {
    let lines: String = properties(method)
        .map(|one| format!("        {},\n", argument(one)))
        .collect();
    (!lines.is_empty())
        .then(|| format!("runtime::properties! {{\n    {path} {{\n{lines}    }}\n}}\n"))
}

fn line<'a>(
    text: &mut String,
    name: &str,
    table: &str,
    about: &str,
    arguments: impl Iterator<Item = &'a CommandArgument>,
    rest: &str,
) {
    let head = format!(
        "            command({}, &{table}, {about}, &[",
        literal(name)
    );
    let lines: String = arguments
        .map(|one| format!("                {},\n", argument(one)))
        .collect();
    if lines.is_empty() {
        let _ = writeln!(text, "{head}]){rest},");
    } else {
        let _ = writeln!(text, "{head}\n{lines}            ]){rest},");
    }
}

/// What a command says of its body and its answer.
fn modifiers(method: &Method) -> String {
    let mut text = String::new();
    text += match method.body.as_ref().map(|body| body.encoding) {
        None => "",
        Some(Encoding::Json) => ".json()",
        Some(Encoding::Form) => ".form()",
        Some(Encoding::Multipart) => ".multipart()",
        Some(Encoding::Text) => ".text()",
        Some(Encoding::Bytes) => ".bytes()",
    };
    match (&method.answer, &method.stream) {
        // It is asked for by a property of the body, so without that the answer is whole.
        (Answer::Json { .. } | Answer::Several(_), Some(_)) => {}
        (_, Some(stream)) => text += &streamed(stream),
        (Answer::Bytes, None) => text += ".download()",
        _ => {}
    }
    if method.pages.is_some() {
        let _ = write!(text, ".pages(&Self::{})", pages_name(method));
    }
    if let Some(awaited) = &method.command.awaited {
        let taken: Vec<String> = awaited
            .taken
            .iter()
            .map(|(name, path)| format!("({}, &{path:?})", literal(name)))
            .collect();
        let _ = write!(
            text,
            ".awaited(&{}, &[{}], &Self::{})",
            awaited.table,
            taken.join(", "),
            awaited.waiter
        );
    }
    if method.deprecated {
        text += ".deprecated()";
    }
    text
}

fn streamed(stream: &Stream) -> String {
    let how = match stream.framing {
        Framing::Events => "events",
        Framing::Lines => "lines",
        Framing::Sequence => "sequence",
    };
    let flag = stream.flag.as_deref().map_or_else(
        || "None".to_owned(),
        |flag| format!("Some({})", literal(flag)),
    );
    format!(".{how}({}, {flag})", literal(&stream.accept))
}

fn pages_name(method: &Method) -> &str {
    method.pages.as_ref().map_or("", |pages| &pages.table)
}

fn argument(argument: &CommandArgument) -> String {
    let mut text = format!(
        "arg({}, {}, {}, {})",
        literal(&argument.name),
        place(argument),
        argument.kind,
        literal(&argument.about)
    );
    if let Some(name) = &argument.values {
        let _ = write!(text, ".values(crate::types::{name}::KNOWN)");
    }
    if let Some(name) = &argument.object {
        let _ = write!(text, ".object::<crate::types::{name}>()");
    }
    if argument.required && !matches!(argument.place, CommandPlace::Path { .. }) {
        text += ".required()";
    }
    text
}

fn place(argument: &CommandArgument) -> String {
    let wire = literal(&argument.wire);
    match &argument.place {
        CommandPlace::Path {
            style: Style::Simple,
            explode: false,
            reserved: false,
        } => format!("path({wire})"),
        CommandPlace::Path {
            style,
            explode,
            reserved,
        } => format!(
            "Place::Path({wire}, {}, {explode}, {reserved})",
            written(*style)
        ),
        CommandPlace::Query {
            style: Style::Form,
            explode: true,
            reserved: false,
        } => format!("query({wire})"),
        CommandPlace::Query {
            style,
            explode,
            reserved,
        } => format!(
            "Place::Query({wire}, {}, {explode}, {reserved})",
            written(*style)
        ),
        CommandPlace::Header {
            json: false,
            explode: false,
        } => format!("header({wire})"),
        CommandPlace::Header { json, explode } => {
            format!("Place::Header({wire}, {:?})", (!json).then_some(*explode))
        }
        CommandPlace::Cookie {
            json: false,
            explode: true,
        } => format!("cookie({wire})"),
        CommandPlace::Cookie { json, explode } => {
            format!("Place::Cookie({wire}, {:?})", (!json).then_some(*explode))
        }
        CommandPlace::Field => format!("field({wire})"),
        CommandPlace::Part { content_type: None } => format!("part({wire})"),
        CommandPlace::Part { content_type } => format!("Place::Part({wire}, {content_type:?})"),
    }
}

fn written(style: Style) -> String {
    format!(
        "crate::runtime::Style::{}",
        super::requests::style_ident(style)
    )
}

/// The tables of pages and waiters for plain JSON, as constants of the node's type.
fn helpers(method: &Method, text: &mut String) {
    if let Some(waiter) = &method.waiter {
        let (name, item, state) = (
            &waiter.table,
            wires(&waiter.item_path),
            wires(&waiter.state),
        );
        let partial = waiter.partial.as_ref().map_or_else(
            || "|_| None".to_owned(),
            |(path, _)| {
                format!(
                    "|answer| crate::runtime::cli::table::text(answer, {})",
                    wires(path)
                )
            },
        );
        let _ = write!(
            text,
            "
    const {name}: crate::runtime::WaiterSpec<crate::runtime::Value, crate::runtime::Value> = crate::runtime::WaiterSpec {{
        item: |answer| crate::runtime::cli::table::take(answer, {item}),
        state: |answer| crate::runtime::cli::table::text(answer, {state}),
        partial: {partial},
        partial_states: {name}.partial_states,
        success: {name}.success,
        failure: {name}.failure,
    }};
"
        );
    }
    if let Some(pages) = &method.pages {
        let (name, items) = (&pages.table, wires(&pages.items));
        let mut signs = String::new();
        let id = match &pages.style {
            crate::plan::PageStyle::LastItem(_, id) => Some(id),
            _ => None,
        };
        for (sign, how, path) in [
            ("next", "name", pages.next.as_ref()),
            ("more", "flag", pages.more.as_ref()),
            ("pages", "count", pages.pages.as_ref()),
            ("total", "count", pages.total.as_ref()),
            ("name", "name", id),
        ] {
            if let Some(path) = path {
                let _ = write!(
                    signs,
                    "
        {sign}: Some(|answer| crate::runtime::cli::table::{how}(answer, {})),",
                    wires(path)
                );
            }
        }
        let _ = write!(
            text,
            "
    const {name}: crate::runtime::PageSpec<crate::runtime::Value, crate::runtime::Value> = crate::runtime::PageSpec {{{signs}
        ..crate::runtime::PageSpec::new({name}.style, |answer| crate::runtime::cli::table::list(answer, {items}))
    }};
"
        );
    }
}

/// The way to a value as the wire has it.
fn wires(path: &[Step]) -> String {
    let wires: Vec<&str> = path.iter().map(|step| step.wire.as_str()).collect();
    format!("&{wires:?}")
}
