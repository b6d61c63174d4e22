//! Changes as they are found: each about one element, to which what follows for Rust is added later.

use super::Side;
use super::changes::{Change, Direction, Element, Level, What, Wire};
use super::pairs::Pairs;
use super::spot::Finder;
use crate::api::Origin;
use std::collections::HashMap;

/// An element on both sides: what it belongs to (an operation or a type, by index), and what it is called there.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Key {
    pub(super) element: Element,
    pub(super) owner: [Option<usize>; 2],
    pub(super) name: [Option<String>; 2],
}

impl Key {
    /// An element that is all there is of its kind in its owner.
    pub(super) fn only(element: Element, owner: [Option<usize>; 2]) -> Self {
        Self {
            element,
            owner,
            name: [None, None],
        }
    }

    /// An element with a name on each side where it is.
    pub(super) fn named(
        element: Element,
        owner: [Option<usize>; 2],
        old: Option<&str>,
        new: Option<&str>,
    ) -> Self {
        Self {
            element,
            owner,
            name: [old.map(str::to_owned), new.map(str::to_owned)],
        }
    }
}

/// A change that is not finished.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    pub(super) key: Key,
    pub(super) what: What,
    pub(super) from: Option<String>,
    pub(super) to: Option<String>,
    pub(super) direction: Direction,
    pub(super) wire: Wire,
    pub(super) reason: Option<String>,
    pub(super) rust: Level,
    pub(super) effects: Vec<String>,
    pub(super) pin: Option<String>,
}

impl Draft {
    /// What it was and what it is.
    pub(super) fn values(&mut self, from: Option<String>, to: Option<String>) -> &mut Self {
        (self.from, self.to) = (from, to);
        self
    }

    /// Where the element travels, without a judgement.
    pub(super) fn ways(&mut self, direction: Direction) -> &mut Self {
        self.direction = direction;
        self
    }

    /// Judges it: why it breaks those who send, and those who read, where the element travels so on both sides.
    pub(super) fn judge(
        &mut self,
        both: Direction,
        request: Option<&str>,
        response: Option<&str>,
    ) -> &mut Self {
        let request = request.filter(|_| both.request);
        let response = response.filter(|_| both.response);
        let reasons = [("request", request), ("response", response)];
        let reasons: Vec<String> = reasons
            .iter()
            .filter_map(|(way, reason)| Some(format!("{way}: {}", (*reason)?)))
            .collect();
        if !reasons.is_empty() {
            self.wire = Wire::Breaking;
            self.reason = Some(reasons.join("; "));
        }
        self
    }

    /// Says something that the ratings do not.
    pub(super) fn note(&mut self, text: &str) -> &mut Self {
        self.reason = Some(match self.reason.take() {
            Some(reason) => format!("{reason}; {text}"),
            None => text.to_owned(),
        });
        self
    }
}

/// Something that changes in the generated crate.
#[derive(Debug)]
pub(super) struct Effect {
    /// The elements that may have brought it about; the first has it if nothing has changed in any of them.
    pub(super) keys: Vec<Key>,
    pub(super) level: Level,
    pub(super) text: String,
    /// What it is by itself, where nothing else has changed.
    pub(super) fallback: What,
    /// Lines for `codegen.toml` that undo it.
    pub(super) pin: Option<String>,
}

/// All drafts, by element.
pub(super) struct Drafts<'a> {
    pub(super) old: &'a Side,
    pub(super) new: &'a Side,
    pub(super) pairs: &'a Pairs,
    list: Vec<Draft>,
    by_key: HashMap<Key, Vec<usize>>,
}

impl<'a> Drafts<'a> {
    pub(super) fn new(old: &'a Side, new: &'a Side, pairs: &'a Pairs) -> Self {
        Self {
            old,
            new,
            pairs,
            list: Vec::new(),
            by_key: HashMap::new(),
        }
    }

    /// A change of an element that no caller notices on the wire.
    pub(super) fn add(&mut self, key: &Key, what: What) -> &mut Draft {
        let index = self.list.len();
        self.by_key.entry(key.clone()).or_default().push(index);
        self.list.push(Draft {
            key: key.clone(),
            what,
            from: None,
            to: None,
            direction: Direction::default(),
            wire: Wire::Compatible,
            reason: None,
            rust: base(what),
            effects: Vec::new(),
            pin: None,
        });
        &mut self.list[index]
    }

    /// Adds what follows for Rust where no line of the configuration would undo it.
    pub(super) fn say(&mut self, keys: Vec<Key>, level: Level, text: String, fallback: What) {
        self.attach(&Effect {
            keys,
            level,
            text,
            fallback,
            pin: None,
        });
    }

    /// Adds what follows for Rust to the changes that brought it about.
    pub(super) fn attach(&mut self, effect: &Effect) {
        let responsible = |what: What| match effect.fallback {
            What::Deprecated | What::NotDeprecated | What::Features => what == effect.fallback,
            _ => is_structural(what),
        };
        let drafts = effect.keys.iter().filter_map(|key| self.by_key.get(key));
        let mut drafts: Vec<usize> = drafts
            .flatten()
            .copied()
            .filter(|&index| responsible(self.list[index].what))
            .collect();
        if drafts.is_empty() {
            let Some(key) = effect.keys.first() else {
                return;
            };
            self.add(key, effect.fallback);
            drafts.push(self.list.len() - 1);
        }
        for index in drafts {
            let draft = &mut self.list[index];
            draft.rust = draft.rust.max(effect.level);
            if !draft.effects.contains(&effect.text) {
                draft.effects.push(effect.text.clone());
            }
            if draft.pin.is_none() {
                draft.pin.clone_from(&effect.pin);
            }
        }
    }

    /// Whether an element has changed so that it can show in Rust.
    pub(super) fn has_changed(&self, key: &Key) -> bool {
        let drafts = self.by_key.get(key).into_iter().flatten();
        drafts
            .into_iter()
            .any(|&index| is_structural(self.list[index].what))
    }

    /// Finished changes, in order.
    pub(super) fn finish(self) -> Vec<Change> {
        let (mut old, mut new) = (Finder::new(self.old), Finder::new(self.new));
        let sides = (self.old, self.new);
        let drafts = self.list.into_iter();
        let mut list: Vec<Change> = drafts
            .map(|draft| Change {
                name: name(sides, &draft.key),
                old: (draft.what != What::Added)
                    .then(|| old.spot(&draft.key, 0))
                    .flatten(),
                new: (draft.what != What::Removed)
                    .then(|| new.spot(&draft.key, 1))
                    .flatten(),
                element: draft.key.element,
                what: draft.what,
                from: draft.from,
                to: draft.to,
                direction: draft.direction,
                rust: draft.rust,
                effects: draft.effects,
                wire: draft.wire,
                reason: draft.reason,
                pin: draft.pin,
            })
            .collect();
        list.sort_by(order);
        list
    }
}

/// By rating, then by element.
fn order(a: &Change, b: &Change) -> std::cmp::Ordering {
    let rating = |change: &Change| std::cmp::Reverse((change.rust, change.wire));
    let place = |change: &Change| (change.element, change.name.clone(), change.what);
    let values = |change: &Change| (change.from.clone(), change.to.clone());
    rating(a)
        .cmp(&rating(b))
        .then_with(|| place(a).cmp(&place(b)))
        .then_with(|| values(a).cmp(&values(b)))
}

/// What a change is rated for Rust if nothing follows from it but other text or another table.
fn base(what: What) -> Level {
    match what {
        What::Tags | What::Version => Level::None,
        _ => Level::Patch,
    }
}

/// Whether a change can show in Rust other than in its documentation.
fn is_structural(what: What) -> bool {
    !matches!(
        what,
        What::Default
            | What::Constraint
            | What::Deprecated
            | What::NotDeprecated
            | What::Title
            | What::Version
            | What::Tags
            | What::Description
            | What::Security
            | What::Features
    )
}

/// What an element is called: by its new name, where it has one.
fn name((old, new): (&Side, &Side), key: &Key) -> String {
    let is_whole = matches!(
        key.element,
        Element::Document
            | Element::Package
            | Element::Feature
            | Element::Environment
            | Element::Server
            | Element::Scheme
    );
    let owner = match key.owner {
        [_, Some(index)] if !is_whole => owner_name(new, key.element, index),
        [Some(index), None] if !is_whole => owner_name(old, key.element, index),
        _ => String::new(),
    };
    let own = key.name[1].as_ref().or(key.name[0].as_ref());
    match (owner.as_str(), own, key.element) {
        (_, None, _) => owner,
        ("", Some(own), _) => own.clone(),
        (_, Some(own), Element::Property) => format!("{owner}.{own}"),
        (_, Some(own), _) => format!("{owner}: {own}"),
    }
}

/// The name of the type or operation that an element belongs to.
fn owner_name(side: &Side, element: Element, index: usize) -> String {
    match element {
        Element::Type | Element::Property | Element::Rest | Element::Value | Element::Variant => {
            type_name(side, index)
        }
        _ => {
            let operation = side.api.operations.get(index);
            operation.map_or_else(String::new, |one| format!("{} {}", one.method, one.path))
        }
    }
}

/// The schema's name, or the Rust name of a type that is written where it is used.
pub(super) fn type_name(side: &Side, index: usize) -> String {
    match side.api.types.get(index).map(|def| &def.origin) {
        Some(Origin::Schema(name)) => name.clone(),
        _ => side.plan.type_names.get(index).cloned().unwrap_or_default(),
    }
}
