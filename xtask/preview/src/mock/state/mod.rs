//! What was created, and what became of it.

mod clock;
mod indexing;
mod pages;
mod plan;

use super::Mock;
use super::answer;
use super::handle::Input;
use super::problem;
use plan::{Action, Kind, Role, States};
use serde_json::{Map, Value};
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};
use xtask::config::Config;
use xtask::document::view::{Location, Operation};

/// More things of one kind are not remembered; the oldest goes.
const MOST: usize = 10_000;

/// Things that come, change and go.
#[derive(Debug)]
pub(super) struct State {
    kinds: Vec<Kind>,
    roles: HashMap<usize, Role>,
    job_time: Duration,
    /// The things of each kind, in the order they were created.
    things: Mutex<Vec<Vec<Thing>>>,
}

/// Something that was created.
#[derive(Clone, Debug)]
struct Thing {
    value: Value,
    /// Its way through the states; none for what the document brought along.
    run: Option<Run>,
}

#[derive(Clone, Debug)]
struct Run {
    born: Instant,
    /// The state at the end.
    outcome: String,
    /// When it was ended before its time.
    stopped: Option<Instant>,
}

/// What is known of what a request is about.
pub(super) enum Found {
    /// It is not about such things, or about one that only the examples know.
    Nothing,
    /// The value of the answer.
    Value(Value),
    /// There is no such thing; what to say.
    Missing(String),
}

impl State {
    /// The state of a document whose configuration says what is a job or a list; `None` for others.
    pub(super) fn new(mock: &Mock, config: &Config) -> Option<State> {
        let has = |options: &xtask::config::OperationOptions| {
            options.waiter.is_some() || options.pagination.is_some()
        };
        config.operations.iter().find(|(_, options)| has(options))?;
        let (kinds, roles) = plan::plan(mock, config);
        let mut things: Vec<Vec<Thing>> = kinds.iter().map(|_| Vec::new()).collect();
        for (index, role) in &roles {
            let operation = mock.document.operations().get(*index)?;
            if matches!(role.action, Action::List(Some(_))) {
                // The list that the document shows is there from the start.
                let list =
                    example(mock, operation).and_then(|value| get(&value, &role.place).cloned());
                let values = list
                    .as_ref()
                    .and_then(Value::as_array)
                    .cloned()
                    .unwrap_or_default();
                things[role.kind] = values
                    .into_iter()
                    .map(|value| Thing { value, run: None })
                    .collect();
            }
        }
        Some(State {
            kinds,
            roles,
            job_time: mock.options.job_time,
            things: Mutex::new(things),
        })
    }

    /// Does what the operation does, and says what is so then.
    pub(super) fn apply(
        &self,
        mock: &Mock,
        index: usize,
        operation: &Operation,
        input: &Input,
    ) -> Found {
        let Some(role) = self.roles.get(&index) else {
            return Found::Nothing;
        };
        let Some(kind) = self.kinds.get(role.kind) else {
            return Found::Nothing;
        };
        let mut all = self.things.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(things) = all.get_mut(role.kind) else {
            return Found::Nothing;
        };
        match &role.action {
            Action::Create => self.create(mock, operation, role, kind, input, things),
            Action::List(pages) => {
                let matching = things
                    .iter()
                    .filter(|thing| is_meant(thing, role, input, kind, mock));
                // The newest first.
                let values: Vec<Value> = matching
                    .rev()
                    .map(|thing| self.view(mock, kind, thing))
                    .collect();
                let base = base(mock, operation);
                let value = pages::answer(
                    mock,
                    operation,
                    base,
                    &role.place,
                    values,
                    pages.as_ref(),
                    input,
                );
                Found::Value(value)
            }
            action => {
                let Some(place) = things.iter().position(|thing| names(thing, role, input)) else {
                    return missing(mock, operation, role, kind, input);
                };
                self.one(mock, operation, role, action, place, things, input)
            }
        }
    }

    #[allow(clippy::too_many_arguments)]
    fn one(
        &self,
        mock: &Mock,
        operation: &Operation,
        role: &Role,
        action: &Action,
        place: usize,
        things: &mut Vec<Thing>,
        input: &Input,
    ) -> Found {
        let kind = &self.kinds[role.kind];
        let thing = &mut things[place];
        match action {
            Action::End(state) => {
                if let Some(run) = thing
                    .run
                    .as_mut()
                    .filter(|run| run.born.elapsed() < self.job_time && run.stopped.is_none())
                {
                    run.stopped = Some(Instant::now());
                    run.outcome.clone_from(state);
                }
            }
            Action::Change => {
                let known = plan::properties(mock, &kind.reference);
                overlay(&mut thing.value, input.body.as_ref(), &known, &kind.key);
                stamp(&mut thing.value, &known, &["updated_at", "updatedAt"]);
            }
            Action::Delete => {
                let known = plan::properties(mock, &kind.reference);
                let mut gone = things.remove(place);
                indexing::deleted(&mut gone.value, &known);
                let value = self.view(mock, kind, &gone);
                return whole(mock, operation, role, value);
            }
            Action::Part(parts) => {
                let item = self.view(mock, kind, thing);
                let mut value = base(mock, operation);
                let found = parts
                    .iter()
                    .filter_map(|(place, member)| Some((place, item.get(member)?)));
                let found: Vec<_> = found.collect();
                if found.is_empty() {
                    return Found::Nothing;
                }
                for (place, part) in found {
                    value[place.as_str()] = part.clone();
                }
                return Found::Value(value);
            }
            _ => {}
        }
        let value = self.view(mock, kind, &things[place]);
        whole(mock, operation, role, value)
    }

    fn create(
        &self,
        mock: &Mock,
        operation: &Operation,
        role: &Role,
        kind: &Kind,
        input: &Input,
        things: &mut Vec<Thing>,
    ) -> Found {
        let base = base(mock, operation);
        let Some(Value::Object(mut value)) = get(&base, &role.place).cloned() else {
            return Found::Nothing;
        };
        let known = plan::properties(mock, &kind.reference);
        let number = mock.next();
        let id = match value.get(&kind.key) {
            Some(Value::Number(_)) => number.into(),
            _ => crate::sample::uuid(&mut fastrand::Rng::with_seed(number)).into(),
        };
        if known.contains_key(&kind.key) {
            value.insert(kind.key.clone(), id);
        }
        let mut value = Value::Object(value);
        overlay(&mut value, input.body.as_ref(), &known, &kind.key);
        stamp(
            &mut value,
            &known,
            &["created_at", "updated_at", "createdAt", "updatedAt"],
        );
        indexing::created(&mut value, &known, input.body.as_ref());
        let run = kind.states.as_ref().map(|states| {
            let wanted = input
                .outcome
                .as_ref()
                .filter(|state| states.ends.contains(state));
            Run {
                born: Instant::now(),
                outcome: wanted.or(states.ends.first()).cloned().unwrap_or_default(),
                stopped: None,
            }
        });
        let thing = Thing { value, run };
        let shown = self.view(mock, kind, &thing);
        if things.len() >= MOST {
            things.remove(0);
        }
        things.push(thing);
        whole(mock, operation, role, shown)
    }

    /// A thing as it is now.
    fn view(&self, mock: &Mock, kind: &Kind, thing: &Thing) -> Value {
        let mut value = thing.value.clone();
        let (Some(run), Some(states)) = (&thing.run, &kind.states) else {
            return value;
        };
        let age = run
            .stopped
            .map_or_else(|| run.born.elapsed(), |end| end - run.born);
        let share = if self.job_time.is_zero() {
            1.0
        } else {
            (age.as_secs_f64() / self.job_time.as_secs_f64()).min(1.0)
        };
        let over = share >= 1.0 || run.stopped.is_some();
        let state = if over {
            run.outcome.clone()
        } else {
            on_the_way(states, share)
        };
        value[states.field.as_str()] = state.clone().into();
        let progress = indexing::Progress {
            share,
            over,
            started: share > 0.0 && states.way.first() != Some(&state),
            state: &state,
            age,
            job_time: self.job_time,
        };
        indexing::show(
            &mut value,
            &plan::properties(mock, &kind.reference),
            mock,
            &progress,
        );
        value
    }
}

/// The answer of an operation around a thing.
fn whole(mock: &Mock, operation: &Operation, role: &Role, value: Value) -> Found {
    let mut whole = base(mock, operation);
    match at(&mut whole, &role.place) {
        Some(place) => {
            *place = value;
            Found::Value(whole)
        }
        // Nothing to show: 204, say.
        None => Found::Nothing,
    }
}

/// The state on the way: the first for a fifth of the time, the others share the rest.
fn on_the_way(states: &States, share: f64) -> String {
    let rest = states.way.len().saturating_sub(1).max(1);
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss
    )]
    let index = if share < 0.2 {
        0
    } else {
        1 + ((share - 0.2) / 0.8 * rest as f64) as usize
    };
    let last = states.way.len().saturating_sub(1);
    states
        .way
        .get(index.min(last))
        .or(states.ends.first())
        .cloned()
        .unwrap_or_default()
}

/// The answer of an operation as the document shows it.
fn base(mock: &Mock, operation: &Operation) -> Value {
    let chosen = answer::choose(operation, &http::HeaderMap::new(), None);
    let found = chosen.response.and_then(problem::of);
    found.map_or(Value::Null, |(media, node)| {
        mock.sample_of(media, node, None)
    })
}

fn example(mock: &Mock, operation: &Operation) -> Option<Value> {
    let chosen = answer::choose(operation, &http::HeaderMap::new(), None);
    let (media, node) = chosen.response.and_then(problem::of)?;
    let value = mock.document.value(media.example?);
    mock.answers.is_valid(node, &value).then_some(value)
}

fn get<'v>(value: &'v Value, place: &[String]) -> Option<&'v Value> {
    place.iter().try_fold(value, |value, step| value.get(step))
}

fn at<'v>(value: &'v mut Value, place: &[String]) -> Option<&'v mut Value> {
    let inner = place
        .iter()
        .try_fold(value, |value, step| value.get_mut(step))?;
    (!inner.is_null()).then_some(inner)
}

/// What a parameter says, as text.
fn given<'i>(input: &'i Input, location: Location, name: &str) -> Option<&'i Value> {
    let mut all = input.parameters.iter();
    all.find(|(place, own, _)| *place == location && own == name)
        .map(|(_, _, value)| value)
}

/// Whether the path names a thing.
fn names(thing: &Thing, role: &Role, input: &Input) -> bool {
    !role.by.is_empty()
        && role.by.iter().all(|(parameter, member)| {
            given(input, Location::Path, parameter)
                .is_some_and(|wanted| thing.value.get(member) == Some(wanted))
        })
}

/// Whether a list has a thing: path and query may each name values of its members.
fn is_meant(thing: &Thing, role: &Role, input: &Input, kind: &Kind, mock: &Mock) -> bool {
    let known = plan::properties(mock, &kind.reference);
    let path = role.by.iter().all(|(parameter, member)| {
        given(input, Location::Path, parameter)
            .is_none_or(|wanted| thing.value.get(member) == Some(wanted))
    });
    let mut query = input.parameters.iter().filter(|(place, name, value)| {
        *place == Location::Query
            && known.contains_key(name)
            && !value.is_array()
            && !value.is_object()
    });
    path && query.all(|(_, name, value)| thing.value.get(name) == Some(value))
}

/// There is no such thing, unless the examples of the document have it.
fn missing(mock: &Mock, operation: &Operation, role: &Role, kind: &Kind, input: &Input) -> Found {
    if role.by.is_empty() {
        return Found::Nothing;
    }
    let asked = role.by.iter().filter_map(|(parameter, member)| {
        let value = given(input, Location::Path, parameter)?;
        Some((
            parameter,
            member,
            value
                .as_str()
                .map_or_else(|| value.to_string(), str::to_owned),
        ))
    });
    let asked: Vec<_> = asked.collect();
    let shown = |parameter: &str, member: &str, text: &str| {
        let text = text.trim_matches('"');
        text == parameter
            || examples(mock, operation, parameter, kind, member)
                .iter()
                .any(|one| one.trim_matches('"') == text)
    };
    if asked
        .iter()
        .all(|(parameter, member, text)| shown(parameter, member, text))
    {
        return Found::Nothing;
    }
    let list: Vec<String> = asked
        .iter()
        .map(|(_, member, text)| format!("{member} {text:?}"))
        .collect();
    Found::Missing(format!("there is nothing with {}", list.join(" and ")))
}

/// The values of a member that the document shows: of the parameter, and in the answers.
fn examples(
    mock: &Mock,
    operation: &Operation,
    parameter: &str,
    kind: &Kind,
    member: &str,
) -> Vec<String> {
    let tree = mock.document.tree();
    let own = operation
        .parameters
        .iter()
        .filter(|one| one.location == Location::Path && one.name == parameter);
    let own = own.filter_map(|one| {
        tree.get(one.node, "example")
            .map(|node| mock.document.value(node))
    });
    let mut out: Vec<Value> = own.collect();
    let schema = plan::properties(mock, &kind.reference).get(member).cloned();
    out.extend(schema.and_then(|schema| schema.get("example").cloned()));
    for operation in mock.document.operations() {
        if let Some(value) = example(mock, operation) {
            collect(&value, member, &mut out);
        }
    }
    out.iter()
        .filter_map(|value| {
            value
                .as_str()
                .map(str::to_owned)
                .or_else(|| value.as_i64().map(|id| id.to_string()))
        })
        .collect()
}

fn collect(value: &Value, member: &str, out: &mut Vec<Value>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| collect(item, member, out)),
        Value::Object(map) => {
            out.extend(map.get(member).cloned());
            map.values().for_each(|inner| collect(inner, member, out));
        }
        _ => {}
    }
}

/// Takes over what the request says of a thing, but not which one it is.
fn overlay(value: &mut Value, body: Option<&Value>, known: &Map<String, Value>, key: &str) {
    let (Value::Object(value), Some(Value::Object(body))) = (value, body) else {
        return;
    };
    for (name, given) in body {
        if known.contains_key(name) && name != key {
            value.insert(name.clone(), given.clone());
        }
    }
}

/// Sets members to the time that it is.
fn stamp(value: &mut Value, known: &Map<String, Value>, names: &[&str]) {
    if let Value::Object(value) = value {
        for name in names.iter().filter(|name| known.contains_key(**name)) {
            value.insert((*name).to_owned(), clock::now().into());
        }
    }
}
