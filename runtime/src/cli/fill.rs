//! From the values on the command line to a call.

use std::io::Read;

use bytes::Bytes;
use clap::ArgMatches;

use crate::runtime::cli::curl::Shown;
use crate::runtime::cli::table::{Argument, Command, Kind, Payload, Place, Stream};
use crate::runtime::cli::{Failure, setup, values};
use crate::runtime::piece::Piece;
use crate::runtime::{Call, Core, Extra, Part, Value};

/// The call that a command stands for.
pub(super) fn call(
    core: &Core,
    command: &'static Command,
    matches: &ArgMatches,
) -> Result<Call, Failure> {
    let mut call = Call::on(core.clone(), command.operation);
    let mut fields = Extra::new();
    if command.payload == Payload::Multipart {
        call = call.multipart();
    }
    for argument in command.all() {
        let Some(words) = matches.get_many::<String>(argument.name) else {
            continue;
        };
        let words: Vec<String> = match argument.place {
            // It has one place on the command line, so its values are one word.
            Place::Path(..) if argument.kind.is_list() => words
                .flat_map(|word| word.split(','))
                .map(str::to_owned)
                .collect(),
            _ => words.cloned().collect(),
        };
        let flag = shown(argument);
        let value = values::value(&flag, argument.kind, &words)?;
        call = place(call, argument, value, &words, &mut fields);
    }
    if let Stream::Events(_, Some(flag)) | Stream::Records(_, Some(flag), _) = command.stream {
        fields.insert(flag.to_owned(), Value::Bool(true));
    }
    let call = body(call, command, matches, fields)?;
    own(call, matches)
}

/// The argument as it is written on the command line.
fn shown(argument: &Argument) -> String {
    match argument.place {
        Place::Path(..) => format!("<{}>", argument.name),
        _ => format!("--{}", argument.name),
    }
}

fn place(
    mut call: Call,
    argument: &Argument,
    value: Value,
    words: &[String],
    fields: &mut Extra,
) -> Call {
    match argument.place {
        Place::Path(name, _, _, true) => return call.path_reserved(name, words.concat()),
        Place::Path(name, style, explode, false) => {
            return call.path_value(name, style, explode, &value);
        }
        Place::Query(name, style, explode, false) => call.set_query(name, style, explode, &value),
        Place::Query(name, style, explode, true) => {
            call.set_query_reserved(name, style, explode, &value);
        }
        Place::Header(name, Some(explode)) => call.set_header(name, &value, explode),
        Place::Header(name, None) => call.set_header_json(name, &value),
        Place::Cookie(name, Some(explode)) => call.set_cookie(name, &value, explode),
        Place::Cookie(name, None) => call.set_cookie_json(name, &value),
        Place::Field(name) => _ = fields.insert(name.to_owned(), value),
        Place::Part(name, kind) => match argument.kind {
            Kind::File | Kind::Files => {
                call.set_files(name, kind, words.iter().map(Part::file));
            }
            _ => call.set_part(name, kind, &value),
        },
    }
    call
}

/// The body, from the flags or from --body.
fn body(
    mut call: Call,
    command: &Command,
    matches: &ArgMatches,
    fields: Extra,
) -> Result<Call, Failure> {
    let file = match command.payload {
        Payload::None => None,
        _ => matches.get_one::<String>("body"),
    };
    let given = file.map(|file| read_bytes(file)).transpose()?;
    let kind = match command.payload {
        Payload::None => None,
        _ => matches.get_one::<String>("content-type"),
    };
    if let (Some(bytes), Some(kind)) = (&given, kind) {
        call.raw_body(kind, bytes.clone().into());
        return Ok(call);
    }
    Ok(match command.payload {
        Payload::Json | Payload::Form => {
            let Some(value) = merged(given, fields, !command.properties.is_empty())? else {
                return Ok(call);
            };
            if command.payload == Payload::Json {
                call.json(Some(&Piece::Value(&value)))
            } else {
                call.form(Some(&Piece::Value(&value)))
            }
        }
        Payload::Bytes => call.bytes(given.map(Part::from)),
        Payload::Text => {
            let text = given.map(|bytes| String::from_utf8(bytes.into()));
            let text = text.transpose().map_err(|_| {
                Failure::Usage("--body is not text in UTF-8; give its --content-type".to_owned())
            })?;
            call.text(text)
        }
        Payload::Multipart if given.is_some() => {
            let text =
                "--body needs the --content-type with the boundary; or use the flags of the parts";
            return Err(Failure::Usage(text.to_owned()));
        }
        Payload::None | Payload::Multipart => call,
    })
}

/// The parts of a multipart body as they are shown.
pub(super) fn parts(command: &'static Command, matches: &ArgMatches) -> Vec<Shown> {
    let of = |argument: &'static Argument| {
        let words = matches
            .get_many::<String>(argument.name)
            .into_iter()
            .flatten();
        words.filter_map(|word| match argument.place {
            Place::Part(name, kind) => Some(Shown {
                name,
                kind,
                text: word.clone(),
                is_file: matches!(argument.kind, Kind::File | Kind::Files),
            }),
            _ => None,
        })
    };
    command.all().flat_map(of).collect()
}

/// The JSON of --body with the fields put over it; without both an empty object where the body has fields.
fn merged(given: Option<Bytes>, fields: Extra, has_fields: bool) -> Result<Option<Value>, Failure> {
    let Some(bytes) = given else {
        return Ok((has_fields || !fields.is_empty()).then_some(Value::Object(fields)));
    };
    let value = serde_json::from_slice(&bytes)
        .map_err(|error| Failure::Usage(format!("--body is not JSON: {error}")))?;
    match value {
        value if fields.is_empty() => Ok(Some(value)),
        Value::Object(mut object) => {
            object.extend(fields);
            Ok(Some(Value::Object(object)))
        }
        _ => Err(Failure::Usage(
            "flags can be put over a --body only if that is an object".to_owned(),
        )),
    }
}

/// Headers and query parameters of the caller's own.
fn own(mut call: Call, matches: &ArgMatches) -> Result<Call, Failure> {
    for (name, value) in setup::pairs(matches, "header", ':')? {
        call.header(&name, &value);
    }
    let mut query: Vec<(String, Vec<String>)> = Vec::new();
    for (name, value) in setup::pairs(matches, "query", '=')? {
        match query.iter_mut().find(|one| one.0 == name) {
            Some((_, values)) => values.push(value),
            None => query.push((name, vec![value])),
        }
    }
    for (name, values) in query {
        call.query(&name, &values);
    }
    Ok(call)
}

/// What is in a file, or comes in by standard input.
fn read_bytes(file: &str) -> Result<Bytes, Failure> {
    let read = if file == "-" {
        let mut bytes = Vec::new();
        std::io::stdin()
            .lock()
            .read_to_end(&mut bytes)
            .map(|_| bytes)
    } else {
        std::fs::read(file)
    };
    read.map(Bytes::from)
        .map_err(|error| Failure::Io(format!("{file} cannot be read: {error}")))
}

/// The same as text.
pub(super) fn read_text(file: &str) -> Result<String, Failure> {
    let text = String::from_utf8(read_bytes(file)?.into());
    text.map_err(|_| Failure::Io(format!("{file} is not text in UTF-8")))
}
