//! Sample programs: each method, its pages and its wait. They compile; a test sees to it.

use super::code::{self, Language};
use super::expression::{Expressions, literal};
use super::rust;
use super::site::{Resource, Site};
use maud::{Markup, html};
use serde_json::Value;
use xtask::api::{Location, Operation};
use xtask::pipeline::{self, Outline};
use xtask::plan::{ArgumentRole, BodySetter, Kind, Method, Rust};

/// A sample: what it shows, and the program.
pub(super) struct Sample {
    pub(super) caption: &'static str,
    pub(super) program: String,
}

/// The programs of all pages, for those who compile them: the name of the method and the text.
pub fn programs(outline: &Outline) -> Vec<(String, String)> {
    pipeline::with_stack(|| all(&Site::new(outline)))
}

fn all(site: &Site<'_>) -> Vec<(String, String)> {
    let mut programs = Vec::new();
    for (resource, method, operation) in site.methods() {
        for sample in samples(site, resource, method, operation) {
            programs.push((
                format!("{}.{}", resource.name(), method.name),
                sample.program,
            ));
        }
    }
    programs
}

/// The samples of a method as blocks of code.
pub(super) fn blocks(samples: &[Sample]) -> Markup {
    html! {
        @for sample in samples {
            (code::block(sample.caption, &sample.program, Language::Rust))
        }
    }
}

/// The samples of a method.
pub(super) fn samples(
    site: &Site<'_>,
    resource: &Resource<'_>,
    method: &Method,
    operation: &Operation,
) -> Vec<Sample> {
    let library = site.plan.library();
    let writer = Writer {
        expressions: Expressions {
            site,
            library: &library,
        },
        resource,
        method,
        operation,
    };
    let mut samples = vec![writer.call()];
    samples.extend(method.stream.as_ref().map(|_| writer.stream()));
    samples.extend(method.pages.as_ref().map(|_| writer.items()));
    samples.extend(
        method
            .waiter
            .as_ref()
            .map(|waiter| writer.wait(&waiter.name)),
    );
    samples
}

/// How many optional properties a sample sets where nothing must be set.
const SHOWN: usize = 3;

struct Writer<'a> {
    expressions: Expressions<'a>,
    resource: &'a Resource<'a>,
    method: &'a Method,
    operation: &'a Operation,
}

/// The values of a call, and those that the reader has to bring: name and type.
#[derive(Default)]
struct Values {
    arguments: Vec<String>,
    setters: Vec<String>,
    brought: Vec<(String, String)>,
}

impl Writer<'_> {
    fn call(&self) -> Sample {
        let values = self.values();
        let mut links = self.links(&self.method.name, &values, true);
        links.extend([".send()".to_owned(), ".await?".to_owned()]);
        let chain = chain(&links);
        let body = format!("    let response = {chain};\n    println!(\"{{response:#?}}\");\n");
        self.sample("Request", &body, &values)
    }

    fn stream(&self) -> Sample {
        let events = self
            .method
            .stream
            .as_ref()
            .is_some_and(|stream| stream.framing == xtask::api::Framing::Events);
        let send = if events {
            ".send_events()"
        } else {
            ".send_records()"
        };
        self.each(
            "Stream",
            ("stream", "value"),
            &[send, ".await?", ".into_inner()"],
        )
    }

    fn items(&self) -> Sample {
        self.each("Every item of all pages", ("items", "item"), &[".items()"])
    }

    /// What these calls give, one after the other.
    fn each(&self, title: &'static str, (many, one): (&str, &str), calls: &[&str]) -> Sample {
        let values = self.values();
        let mut links = self.links(&self.method.name, &values, true);
        links.extend(calls.iter().map(|&call| call.to_owned()));
        let chain = chain(&links);
        let body = format!(
            "    let mut {many} = {chain};\n    while let Some({one}) = {many}.next().await {{\n        println!(\"{{:?}}\", {one}?);\n    }}\n"
        );
        self.sample(title, &body, &values)
    }

    fn wait(&self, name: &str) -> Sample {
        let values = self.values();
        let mut links = self.links(name, &values, false);
        links.extend([
            ".poll_interval(Duration::from_secs(5))".to_owned(),
            ".timeout(Duration::from_secs(600))".to_owned(),
            ".await?".to_owned(),
        ]);
        let body = format!(
            "    let done = {};\n    println!(\"{{done:#?}}\");\n",
            chain(&links)
        );
        self.sample("Wait until it is done", &body, &values)
    }

    /// The calls from the client on, up to the method and, if wanted, its setters.
    fn links(&self, name: &str, values: &Values, setters: bool) -> Vec<String> {
        let nodes = self.resource.chain();
        let mut links: Vec<String> = nodes.iter().map(|call| format!(".{call}")).collect();
        links.push(format!(".{name}({})", values.arguments.join(", ")));
        if setters {
            links.extend(values.setters.iter().cloned());
        }
        links
    }

    /// A whole program; what the reader has to bring makes it a function.
    fn sample(&self, caption: &'static str, body: &str, values: &Values) -> Sample {
        let library = self.expressions.library;
        let types = if body.contains("types::") {
            "{Client, types}"
        } else {
            "Client"
        };
        let time = if body.contains("Duration::") {
            "use std::time::Duration;\n\n"
        } else {
            ""
        };
        let limit = self.expressions.site.plan.limit_line();
        let limit = if limit.is_empty() {
            limit
        } else {
            format!("{limit}\n")
        };
        let head = if values.brought.is_empty() {
            format!(
                "#[tokio::main]\nasync fn main() -> Result<(), {library}::Error> {{\n    let client = Client::from_env()?;\n"
            )
        } else {
            let brought: Vec<String> = values
                .brought
                .iter()
                .map(|(name, ty)| format!(", {name}: {ty}"))
                .collect();
            format!(
                "async fn call(client: &Client{}) -> Result<(), {library}::Error> {{\n",
                brought.concat()
            )
        };
        Sample {
            caption,
            program: format!(
                "{limit}{time}use {library}::{types};\n\n{head}{body}    Ok(())\n}}\n"
            ),
        }
    }

    fn values(&self) -> Values {
        let mut values = Values::default();
        let example = self.expressions.site.examples.body(self.operation);
        let model = self
            .method
            .body
            .as_ref()
            .and_then(|body| self.expressions.site.kind(body.value.name()?));
        let required: Vec<&str> = match model.map(|kind| &kind.model.kind) {
            Some(xtask::plan::ModelKind::Struct(structure)) => structure
                .required()
                .map(|field| field.wire.as_str())
                .collect(),
            _ => Vec::new(),
        };
        let mut properties = required.into_iter();
        for argument in &self.method.arguments {
            let value = match &argument.role {
                ArgumentRole::Path(wire, ..) | ArgumentRole::ReservedPath(wire) => {
                    self.parameter(wire, Location::Path)
                }
                ArgumentRole::Property => properties
                    .next()
                    .and_then(|wire| example.as_ref()?.get(wire).cloned()),
                ArgumentRole::Body => example.clone(),
                ArgumentRole::Part(part) => example
                    .as_ref()
                    .and_then(|example| example.get(&part.wire).cloned()),
            };
            let expression =
                self.expressions
                    .taken(&argument.value, Kind::Required, value.as_ref());
            values.arguments.push(expression.unwrap_or_else(|| {
                let ty = rust::text(&argument.value, self.expressions.library);
                values.brought.push((argument.name.clone(), ty));
                argument.name.clone()
            }));
        }
        self.required(example.as_ref(), &mut values);
        if values.arguments.is_empty() && values.setters.is_empty() {
            self.optional(example.as_ref(), &mut values);
        }
        values
    }

    /// The value that a parameter could have.
    fn parameter(&self, wire: &str, location: Location) -> Option<Value> {
        let examples = &self.expressions.site.examples;
        examples.parameter(self.operation, wire, location)
    }

    /// The setters without which a request is not sent.
    fn required(&self, example: Option<&Value>, values: &mut Values) {
        let parameters = self.method.parameters.iter();
        for one in parameters.filter(|one| self.method.required.contains(&one.wire)) {
            let value = self.parameter(&one.wire, one.location);
            let expression = self
                .expressions
                .taken(&one.value, Kind::Required, value.as_ref());
            values.set(&one.name, &one.value, expression, self.expressions.library);
        }
        let Some(body) = &self.method.body else {
            return;
        };
        let part = |setter: &&BodySetter| {
            setter
                .part
                .as_ref()
                .is_some_and(|part| body.required_parts.contains(&part.wire))
        };
        for setter in body.setters.iter().filter(part) {
            let value = example.and_then(|example| example.get(&setter.wire));
            let expression = self.expressions.taken(&setter.value, setter.kind, value);
            values.set(
                &setter.name,
                &setter.value,
                expression,
                self.expressions.library,
            );
        }
    }

    /// A few plain properties of the body, where a call would otherwise show nothing.
    fn optional(&self, example: Option<&Value>, values: &mut Values) {
        let setters = self.method.body.iter().flat_map(|body| &body.setters);
        let plain = |rust: &Rust| match rust {
            Rust::List(inner) => matches!(**inner, Rust::Text | Rust::Integer(..) | Rust::Enum(_)),
            other => matches!(
                other,
                Rust::Text | Rust::Bool | Rust::Integer(..) | Rust::Enum(_) | Rust::Part
            ),
        };
        for setter in setters
            .filter(|setter| plain(&setter.value) && !setter.deprecated)
            .take(SHOWN)
        {
            let value = example.and_then(|example| example.get(&setter.wire));
            let expression = self.expressions.taken(&setter.value, setter.kind, value);
            values
                .setters
                .extend(expression.map(|expression| format!(".{}({expression})", setter.name)));
        }
    }
}

impl Values {
    fn set(&mut self, name: &str, ty: &Rust, expression: Option<String>, library: &str) {
        let expression = expression.unwrap_or_else(|| {
            self.brought
                .push((name.to_owned(), rust::text(ty, library)));
            name.to_owned()
        });
        self.setters.push(format!(".{name}({expression})"));
    }
}

/// The longest chain of calls that stays on one line.
const CHAIN_WIDTH: usize = 60;

/// The calls from the client on, broken as rustfmt does.
fn chain(links: &[String]) -> String {
    let line = format!("client{}", links.concat());
    if line.chars().count() <= CHAIN_WIDTH {
        return line;
    }
    format!("client\n        {}", links.join("\n        "))
}

/// What goes into `Cargo.toml`, and into the environment.
pub(super) fn setup(site: &Site<'_>) -> (String, String) {
    let client = &site.plan.client;
    let name = &site.plan.name;
    let manifest = format!(
        "[dependencies]\n{name} = {{ path = \"../{name}\" }}\ntokio = {{ version = \"1\", features = [\"macros\", \"rt-multi-thread\"] }}\n"
    );
    let token = client
        .token_env
        .iter()
        .map(|name| format!("export {name}={}\n", literal("…")));
    (manifest, token.collect())
}
