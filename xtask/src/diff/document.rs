//! What a document says as a whole: title, servers, security schemes, and the package that is made of it.

use super::changes::Level;
use super::changes::{Direction, Element, What};
use super::docs::{self, Ways, plain};
use super::draft::{Drafts, Effect, Key};
use crate::api::{SchemeKind, SecurityScheme, Server};

const NOWHERE: [Option<usize>; 2] = [None, None];

pub(super) fn compare(drafts: &mut Drafts<'_>) {
    info(drafts);
    servers(drafts);
    schemes(drafts);
    package(drafts);
}

fn info(drafts: &mut Drafts<'_>) {
    let key = Key::only(Element::Document, NOWHERE);
    let (old, new) = (&drafts.old.api, &drafts.new.api);
    let some = |text: &String| Some(text.clone());
    if plain(Some(&old.title)) != plain(Some(&new.title)) {
        drafts
            .add(&key, What::Title)
            .values(some(&old.title), some(&new.title));
    }
    if old.version != new.version {
        drafts
            .add(&key, What::Version)
            .values(some(&old.version), some(&new.version));
    }
    let ways = Ways::same(Direction::default());
    docs::prose(
        drafts,
        &key,
        old.description.as_deref(),
        new.description.as_deref(),
        ways,
    );
}

fn servers(drafts: &mut Drafts<'_>) {
    let (old, new) = (&drafts.old.api.servers, &drafts.new.api.servers);
    let key = |old, new| Key::named(Element::Server, NOWHERE, old, new);
    for one in old {
        match new.iter().find(|other| other.template == one.template) {
            Some(other) => {
                let key = key(Some(one.template.as_str()), Some(other.template.as_str()));
                variables(drafts, &key, one, other);
                let ways = Ways::same(Direction::default());
                docs::prose(
                    drafts,
                    &key,
                    one.description.as_deref(),
                    other.description.as_deref(),
                    ways,
                );
            }
            None => {
                drafts
                    .add(&key(Some(one.template.as_str()), None), What::Removed)
                    .ways(Direction::REQUEST)
                    .judge(
                        Direction::REQUEST,
                        Some("what was called may no longer be there"),
                        None,
                    );
            }
        }
    }
    for other in new {
        if !old.iter().any(|one| one.template == other.template) {
            drafts
                .add(&key(None, Some(other.template.as_str())), What::Added)
                .ways(Direction::REQUEST);
        }
    }
    if let (Some(one), Some(other)) = (old.first(), new.first())
        && one.template != other.template
    {
        let key = key(Some(one.template.as_str()), Some(other.template.as_str()));
        drafts
            .add(&key, What::Url)
            .values(Some(one.template.clone()), Some(other.template.clone()))
            .ways(Direction::REQUEST)
            .note("the first server is where the client calls unless it is told otherwise");
    }
}

fn variables(drafts: &mut Drafts<'_>, key: &Key, old: &Server, new: &Server) {
    for one in &old.variables {
        let Some(other) = new.variables.iter().find(|other| other.name == one.name) else {
            continue;
        };
        let said = |text: &str| Some(format!("{} of {}", text, one.name));
        if one.default != other.default {
            drafts
                .add(key, What::Default)
                .values(said(&one.default), said(&other.default))
                .ways(Direction::REQUEST)
                .judge(
                    Direction::REQUEST,
                    Some("who leaves it out calls another server"),
                    None,
                );
        }
        let mut lists = [one.values.clone(), other.values.clone()];
        for list in &mut lists {
            list.sort();
        }
        let [before, after] = lists;
        if before != after {
            let narrower = !after.is_empty()
                && (before.is_empty() || before.iter().any(|value| !after.contains(value)));
            drafts
                .add(key, What::Constraint)
                .values(said(&before.join(", ")), said(&after.join(", ")))
                .ways(Direction::REQUEST)
                .judge(
                    Direction::REQUEST,
                    narrower.then_some("what was called may no longer be there"),
                    None,
                );
        }
    }
}

fn scheme_words(scheme: &SecurityScheme) -> String {
    match &scheme.kind {
        SchemeKind::Bearer => "bearer token".to_owned(),
        SchemeKind::Basic => "user and password".to_owned(),
        SchemeKind::ApiKey(location, name) => {
            format!(
                "key `{name}` in the {}",
                super::spot::location_word(*location)
            )
        }
        SchemeKind::Other(kind) => kind.clone(),
    }
}

fn schemes(drafts: &mut Drafts<'_>) {
    let (old, new) = (&drafts.old.api.schemes, &drafts.new.api.schemes);
    let key = |old, new| Key::named(Element::Scheme, NOWHERE, old, new);
    for one in old {
        let name = Some(one.name.as_str());
        let Some(other) = new.iter().find(|other| other.name == one.name) else {
            // Operations that needed it say so themselves.
            drafts
                .add(&key(name, None), What::Removed)
                .ways(Direction::REQUEST);
            continue;
        };
        let key = key(name, name);
        if one.kind != other.kind {
            drafts
                .add(&key, What::Type)
                .values(Some(scheme_words(one)), Some(scheme_words(other)))
                .ways(Direction::REQUEST)
                .judge(
                    Direction::REQUEST,
                    Some("a credential that was enough is refused"),
                    None,
                );
        }
        if one.token_url != other.token_url {
            drafts
                .add(&key, What::Url)
                .values(one.token_url.clone(), other.token_url.clone())
                .ways(Direction::REQUEST)
                .judge(
                    Direction::REQUEST,
                    one.token_url
                        .is_some()
                        .then_some("tokens are given somewhere else"),
                    None,
                );
        }
        let ways = Ways::same(Direction::default());
        docs::prose(
            drafts,
            &key,
            one.description.as_deref(),
            other.description.as_deref(),
            ways,
        );
    }
    for other in new {
        if !old.iter().any(|one| one.name == other.name) {
            drafts
                .add(&key(None, Some(other.name.as_str())), What::Added)
                .ways(Direction::REQUEST);
        }
    }
}

/// What the configuration says of the package, and of the environment.
fn package(drafts: &mut Drafts<'_>) {
    let (old, new) = (&drafts.old.plan, &drafts.new.plan);
    if old.name != new.name {
        let key = Key::named(Element::Package, NOWHERE, Some(&old.name), Some(&new.name));
        drafts
            .add(&key, What::Renamed)
            .values(Some(old.name.clone()), Some(new.name.clone()));
        drafts.attach(&Effect {
            keys: vec![key],
            level: Level::Major,
            text: format!("`use {}` is `use {}`", old.library(), new.library()),
            fallback: What::Renamed,
            pin: Some(format!("[package]\nname = {:?}", old.name)),
        });
    }
    let pairs = [
        ("token_env", &old.client.token_env, &new.client.token_env),
        (
            "base_url_env",
            &old.client.base_url_env,
            &new.client.base_url_env,
        ),
    ];
    for (name, before, after) in pairs {
        if before == after {
            continue;
        }
        let key = Key::named(
            Element::Environment,
            NOWHERE,
            before.as_deref(),
            after.as_deref(),
        );
        let what = match (before, after) {
            (None, _) => What::Added,
            (_, None) => What::Removed,
            _ => What::Renamed,
        };
        drafts.add(&key, what).values(before.clone(), after.clone());
        let Some(before) = before else { continue };
        drafts.attach(&Effect {
            keys: vec![key],
            level: Level::Major,
            text: format!(
                "`from_env()` no longer reads `{before}`: what compiles fails where it runs"
            ),
            fallback: what,
            pin: Some(format!("[client]\n{name} = {before:?}")),
        });
    }
}
