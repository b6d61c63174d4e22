//! Parameters: from their text to values, by style and schema.

use super::input::{Finding, coerced, kinds};
use super::route::{Values, decoded};
use crate::schemas::Schemas;
use http::{HeaderMap, Uri, header};
use serde_json::{Map, Value};
use xtask::document::view::{Location, Parameter, Style};

/// Where the parameters of a request are.
#[derive(Debug)]
pub(super) struct Given<'a> {
    /// The values of the path.
    pub(super) path: &'a Values,
    /// The pairs of the query, as sent.
    pub(super) query: Vec<(String, String)>,
    /// The cookies, as sent.
    pub(super) cookies: Vec<(String, String)>,
    /// The headers.
    pub(super) headers: &'a HeaderMap,
}

impl<'a> Given<'a> {
    pub(super) fn new(uri: &Uri, headers: &'a HeaderMap, path: &'a Values) -> Given<'a> {
        let query = uri
            .query()
            .unwrap_or_default()
            .split('&')
            .filter(|pair| !pair.is_empty());
        let pairs = query.map(|pair| pair.split_once('=').unwrap_or((pair, "")));
        let cookies = headers
            .get_all(header::COOKIE)
            .iter()
            .filter_map(|value| value.to_str().ok());
        let cookies = cookies.flat_map(|line| line.split(';')).map(str::trim);
        let cookies = cookies.filter_map(|pair| pair.split_once('='));
        Given {
            path,
            // A plus is a space in a query, whatever encoded it.
            query: pairs
                .map(|(name, value)| (plain(name), value.replace('+', "%20")))
                .collect(),
            cookies: cookies
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
                .collect(),
            headers,
        }
    }
}

fn plain(text: &str) -> String {
    decoded(&text.replace('+', " "))
}

/// The value of a parameter, or what is wrong with it. `None` where it is absent and may be.
pub(super) fn read(
    parameter: &Parameter,
    given: &Given<'_>,
    schemas: &Schemas,
) -> Result<Option<Value>, Vec<Finding>> {
    let place = format!("{} `{}`", place(parameter.location), parameter.name);
    let any = Value::Bool(true);
    let schema = parameter.schema.map_or(&any, |node| schemas.schema(node));
    let mut candidates = candidates(parameter, schema, given, schemas)
        .map_err(|message| vec![Finding::new(&place, message)])?;
    if candidates.is_empty() {
        return if parameter.required {
            Err(vec![Finding::new(&place, "it is required, and missing")])
        } else {
            Ok(None)
        };
    }
    let Some(node) = parameter.schema else {
        return Ok(Some(candidates.swap_remove(0)));
    };
    if let Some(good) = candidates
        .iter()
        .position(|value| schemas.is_valid(node, value))
    {
        return Ok(Some(candidates.swap_remove(good)));
    }
    let problems = schemas.problems(node, &candidates[0]);
    Err(problems
        .into_iter()
        .map(|problem| Finding::of(&place, problem))
        .collect())
}

fn place(location: Location) -> &'static str {
    match location {
        Location::Path => "path parameter",
        Location::Query => "query parameter",
        Location::Header => "header",
        Location::Cookie => "cookie",
    }
}

/// What the text can mean, the likeliest first; nothing where there is no text.
fn candidates(
    parameter: &Parameter,
    schema: &Value,
    given: &Given<'_>,
    schemas: &Schemas,
) -> Result<Vec<Value>, String> {
    let kinds = kinds(schemas, schema);
    let texts = texts(parameter, given);
    if parameter.style == Style::Content {
        let Some(text) = texts.first() else {
            return Ok(Vec::new());
        };
        let value = serde_json::from_str(&decoded(text))
            .map_err(|error| format!("it is no JSON: {error}"))?;
        return Ok(vec![value]);
    }
    let mut out = Vec::new();
    if kinds.object {
        let pairs = members(parameter, schema, given, schemas, texts.first());
        if !pairs.is_empty() {
            out.push(coerced::object(schemas, schema, pairs));
        }
    }
    if kinds.array && !texts.is_empty() {
        let items = list(parameter, &texts);
        out.push(coerced::list(schemas, schema, &items));
        if let [one] = texts.as_slice() {
            // Some encode the commas, too.
            let items: Vec<String> = decoded(one).split(',').map(str::to_owned).collect();
            out.push(coerced::list(schemas, schema, &items));
        }
    }
    if let Some(text) = texts.first()
        && kinds.is_scalar()
    {
        let text = decoded(undecorated(parameter, text));
        out.extend(coerced::scalars(schemas, schema, &text));
    }
    Ok(out)
}

/// The texts under the name of the parameter, as sent.
fn texts(parameter: &Parameter, given: &Given<'_>) -> Vec<String> {
    let named = |pairs: &[(String, String)]| {
        let own = pairs.iter().filter(|(name, _)| *name == parameter.name);
        own.map(|(_, value)| value.clone()).collect()
    };
    match parameter.location {
        Location::Path => given
            .path
            .get(&parameter.name)
            .cloned()
            .into_iter()
            .collect(),
        Location::Query => named(&given.query),
        Location::Cookie => named(&given.cookies),
        Location::Header => {
            let values = given.headers.get_all(parameter.name.as_str()).iter();
            let texts = values.map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned());
            // A header is text as it is.
            texts.map(|text| text.replace('%', "%25")).collect()
        }
    }
}

/// The text without what its style puts before it.
fn undecorated<'t>(parameter: &Parameter, text: &'t str) -> &'t str {
    match parameter.style {
        Style::Label => text.strip_prefix('.').unwrap_or(text),
        Style::Matrix => {
            let named = text
                .strip_prefix(';')
                .and_then(|text| text.strip_prefix(parameter.name.as_str()));
            named.map_or(text, |rest| rest.strip_prefix('=').unwrap_or(rest))
        }
        _ => text,
    }
}

/// The items of a list.
fn list(parameter: &Parameter, texts: &[String]) -> Vec<String> {
    let split = |text: &str, by: &[&str]| -> Vec<String> {
        let by = by.iter().find(|by| text.contains(**by));
        let Some(by) = by else {
            return if text.is_empty() {
                Vec::new()
            } else {
                vec![decoded(text)]
            };
        };
        text.split(by).map(|item| decoded(item.trim())).collect()
    };
    let first = texts.first().map_or("", String::as_str);
    match parameter.style {
        Style::Form if parameter.explode && parameter.location != Location::Header => {
            texts.iter().map(|text| decoded(text)).collect()
        }
        Style::SpaceDelimited if texts.len() == 1 => split(first, &["%20"]),
        Style::PipeDelimited if texts.len() == 1 => split(first, &["|", "%7C", "%7c"]),
        Style::Label if parameter.explode => split(undecorated(parameter, first), &["."]),
        Style::Matrix if parameter.explode => {
            let name = format!("{}=", parameter.name);
            let parts = first
                .split(';')
                .filter_map(|part| part.strip_prefix(name.as_str()));
            parts.map(decoded).collect()
        }
        Style::Label | Style::Matrix => split(undecorated(parameter, first), &[","]),
        // A header may come in several lines.
        _ => texts.iter().flat_map(|text| split(text, &[","])).collect(),
    }
}

/// The members of an object.
fn members(
    parameter: &Parameter,
    schema: &Value,
    given: &Given<'_>,
    schemas: &Schemas,
    text: Option<&String>,
) -> Vec<(String, Value)> {
    let all = |pairs: &[(String, String)]| {
        let known = |name: &str| coerced::names_property(schemas, schema, name);
        let own = pairs.iter().filter(|(name, _)| known(name));
        own.map(|(name, value)| (name.clone(), Value::String(decoded(value))))
            .collect()
    };
    match (parameter.style, parameter.location) {
        (Style::DeepObject, _) => deep(&given.query, &parameter.name),
        (Style::Form, Location::Query) if parameter.explode => all(&given.query),
        (Style::Form, Location::Cookie) if parameter.explode => all(&given.cookies),
        (style, _) => {
            let Some(text) = text else { return Vec::new() };
            let exploded = parameter.explode;
            let (text, by) = match style {
                Style::Label => (
                    text.strip_prefix('.').unwrap_or(text),
                    if exploded { "." } else { "," },
                ),
                Style::Matrix if exploded => (text.strip_prefix(';').unwrap_or(text), ";"),
                Style::Matrix => (undecorated(parameter, text), ","),
                Style::SpaceDelimited => (text.as_str(), "%20"),
                Style::PipeDelimited if !text.contains('|') => (text.as_str(), "%7C"),
                Style::PipeDelimited => (text.as_str(), "|"),
                _ => (text.as_str(), ","),
            };
            let parts: Vec<&str> = text.split(by).map(str::trim).collect();
            if exploded {
                let pairs = parts.iter().filter_map(|part| part.split_once('='));
                return pairs
                    .map(|(name, value)| (decoded(name), decoded(value).into()))
                    .collect();
            }
            let pairs = parts.chunks_exact(2);
            pairs
                .map(|pair| (decoded(pair[0]), decoded(pair[1]).into()))
                .collect()
        }
    }
}

/// `name[a][b]=c` as members, lists where a key is a number or empty, or comes twice.
pub(super) fn deep(pairs: &[(String, String)], name: &str) -> Vec<(String, Value)> {
    let mut root = Map::new();
    for (key, value) in pairs {
        let Some(inner) = key
            .strip_prefix(name)
            .and_then(|rest| rest.strip_prefix('['))
        else {
            continue;
        };
        let Some(inner) = inner.strip_suffix(']') else {
            continue;
        };
        let way: Vec<&str> = inner.split("][").take(32).collect();
        insert(&mut root, &way, decoded(value));
    }
    root.into_iter()
        .map(|(key, value)| (key, listed(value)))
        .collect()
}

fn insert(map: &mut Map<String, Value>, way: &[&str], value: String) {
    let Some((first, rest)) = way.split_first() else {
        return;
    };
    let key = if first.is_empty() {
        map.len().to_string()
    } else {
        (*first).to_owned()
    };
    if rest.is_empty() {
        match map.get_mut(&key) {
            Some(Value::Array(list)) => list.push(value.into()),
            Some(old) => *old = vec![old.take(), value.into()].into(),
            None => drop(map.insert(key, value.into())),
        }
        return;
    }
    let inner = map.entry(key).or_insert_with(|| Value::Object(Map::new()));
    if let Value::Object(inner) = inner {
        insert(inner, rest, value);
    }
}

/// Maps whose keys are numbers from 0 on are lists.
fn listed(value: Value) -> Value {
    match value {
        Value::Object(map) => {
            let is_list = !map.is_empty()
                && map
                    .keys()
                    .enumerate()
                    .all(|(index, key)| *key == index.to_string());
            let parts = map.into_iter().map(|(key, value)| (key, listed(value)));
            if is_list {
                return parts.map(|(_, value)| value).collect();
            }
            Value::Object(parts.collect())
        }
        value => value,
    }
}
