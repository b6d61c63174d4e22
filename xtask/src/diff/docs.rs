//! What is said of an element: prose, defaults, limits, deprecation.

use super::changes::{Direction, What};
use super::draft::{Drafts, Key};
use super::fit::Fit;
use crate::api::Docs;
use serde_json::Value;

/// Where an element travels: on either side, and on both.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ways {
    pub(super) any: Direction,
    pub(super) both: Direction,
}

impl Ways {
    pub(super) fn of(old: Direction, new: Direction) -> Self {
        Self {
            any: old.or(new),
            both: old.and(new),
        }
    }

    pub(super) fn same(direction: Direction) -> Self {
        Self::of(direction, direction)
    }
}

/// Compares what is said of an element.
pub(super) fn compare(drafts: &mut Drafts<'_>, key: &Key, old: &Docs, new: &Docs, ways: Ways) {
    let said = |docs: &Docs| {
        [
            plain(docs.title.as_deref()),
            plain(docs.description.as_deref()),
        ]
    };
    if said(old) != said(new) {
        drafts.add(key, What::Description).ways(ways.any);
    }
    if old.deprecated != new.deprecated {
        let what = if new.deprecated {
            What::Deprecated
        } else {
            What::NotDeprecated
        };
        drafts.add(key, what).ways(ways.any);
    }
    if old.default != new.default {
        drafts
            .add(key, What::Default)
            .values(
                Some(shown(old.default.as_ref())),
                Some(shown(new.default.as_ref())),
            )
            .ways(ways.any)
            .judge(
                ways.both,
                Some("who leaves it out gets something else"),
                None,
            );
    }
    limits(drafts, key, &constraints(old), &constraints(new), ways);
}

/// Prose as it is compared: how its lines are broken means nothing.
pub(super) fn plain(text: Option<&str>) -> String {
    let words: Vec<&str> = text.unwrap_or_default().split_whitespace().collect();
    words.join(" ")
}

/// Compares prose.
pub(super) fn prose(
    drafts: &mut Drafts<'_>,
    key: &Key,
    old: Option<&str>,
    new: Option<&str>,
    ways: Ways,
) {
    if plain(old) != plain(new) {
        drafts.add(key, What::Description).ways(ways.any);
    }
}

fn shown(value: Option<&Value>) -> String {
    value.map_or_else(|| "none".to_owned(), Value::to_string)
}

type Limits<'a> = Vec<(&'a str, &'a str)>;

/// The constraints that say something.
fn constraints(docs: &Docs) -> Limits<'_> {
    let all = docs.constraints.iter();
    all.map(|(name, value)| (*name, value.as_str()))
        .filter(|limit| !matches!(limit, ("minLength" | "minItems" | "minProperties", "0")))
        .collect()
}

fn limits(drafts: &mut Drafts<'_>, key: &Key, old: &Limits<'_>, new: &Limits<'_>, ways: Ways) {
    let find = |limits: &Limits<'_>, name: &str| {
        let found = limits.iter().find(|(own, _)| *own == name);
        found.map(|(_, value)| (*value).to_owned())
    };
    let mut names: Vec<&str> = old.iter().chain(new).map(|(name, _)| *name).collect();
    names.sort_unstable();
    names.dedup();
    for name in names {
        let (before, after) = (find(old, name), find(new, name));
        if before == after {
            continue;
        }
        let fit = fit(name, before.as_deref(), after.as_deref());
        let said = |value: Option<String>| {
            let value = value.unwrap_or_else(|| "none".to_owned());
            Some(format!("{name} {value}"))
        };
        drafts
            .add(key, What::Constraint)
            .values(said(before), said(after))
            .ways(ways.any)
            .judge(
                ways.both,
                (!fit.takes_the_old()).then_some("what was allowed may be refused"),
                (!fit.gives_no_new()).then_some("values may come that could not come before"),
            );
    }
}

/// Whether a limit allows more or less than before.
fn fit(name: &str, old: Option<&str>, new: Option<&str>) -> Fit {
    let (Some(old), Some(new)) = (old, new) else {
        return if new.is_some() {
            Fit::Narrower
        } else {
            Fit::Wider
        };
    };
    let (Ok(a), Ok(b)) = (old.parse::<f64>(), new.parse::<f64>()) else {
        return Fit::Other;
    };
    let lower = [
        "minimum",
        "exclusiveMinimum",
        "minLength",
        "minItems",
        "minProperties",
    ];
    let upper = [
        "maximum",
        "exclusiveMaximum",
        "maxLength",
        "maxItems",
        "maxProperties",
    ];
    match (lower.contains(&name), upper.contains(&name)) {
        (true, _) if b > a => Fit::Narrower,
        (_, true) if b < a => Fit::Narrower,
        (true, _) | (_, true) => Fit::Wider,
        // A multiple of 4 is one of 2.
        _ if name == "multipleOf" && b % a == 0.0 => Fit::Narrower,
        _ if name == "multipleOf" && a % b == 0.0 => Fit::Wider,
        _ => Fit::Other,
    }
}
