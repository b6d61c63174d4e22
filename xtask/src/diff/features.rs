//! The features of resources, and which of them a type takes. A feature that goes breaks those who name it. What takes one
//! that was there without is told, and breaks nobody who has the default features, which is what the rating is of.

use super::changes::{Element, Level, What};
use super::draft::{Drafts, Effect, Key};
use super::{Side, types};
use crate::plan::{ALL_RESOURCES, Crate};
use std::collections::{BTreeSet, HashMap};

pub(super) fn compare(drafts: &mut Drafts<'_>) {
    let (old, new) = (&drafts.old.plan, &drafts.new.plan);
    let (before, after) = (features(old), features(new));
    for feature in before.difference(&after) {
        gone(drafts, feature);
    }
    for feature in after.difference(&before) {
        added(drafts, feature);
    }
    if old.has_groups() && new.has_groups() {
        gates(drafts);
    }
}

fn features(plan: &Crate) -> BTreeSet<String> {
    let all = plan.has_groups().then_some(ALL_RESOURCES);
    let each = plan.groups().map(|(_, feature)| feature);
    each.chain(all).map(str::to_owned).collect()
}

fn gone(drafts: &mut Drafts<'_>, feature: &str) {
    let key = Key::named(Element::Feature, [None, None], Some(feature), None);
    drafts.add(&key, What::Removed);
    // Only the configuration has turned them off.
    let off = drafts.new.plan.nodes.len() > 1 && !drafts.new.plan.has_groups();
    drafts.attach(&Effect {
        keys: vec![key],
        level: Level::Major,
        text: format!("feature `{feature}` is gone"),
        fallback: What::Removed,
        pin: off.then(|| "[features]\nresources = true".to_owned()),
    });
}

fn added(drafts: &mut Drafts<'_>, feature: &str) {
    let (old, new) = (&drafts.old.plan, &drafts.new.plan);
    let node = new.groups().find(|(_, name)| *name == feature);
    let was = |path: &[String]| old.nodes.iter().any(|node| node.path == path);
    let taken = node.filter(|(node, _)| !old.has_groups() && was(&node.path));
    let text = match taken {
        Some((node, _)) => format!(
            "`{}` and its types take the feature `{feature}`, which is on by default",
            node.path.join(".")
        ),
        None => format!("feature `{feature}` is new"),
    };
    let pin = taken.map(|_| "[features]\nresources = false".to_owned());
    let key = Key::named(Element::Feature, [None, None], None, Some(feature));
    drafts.add(&key, What::Added);
    drafts.attach(&Effect {
        keys: vec![key],
        level: Level::Minor,
        text,
        fallback: What::Added,
        pin,
    });
}

/// The features of types that are on both sides.
fn gates(drafts: &mut Drafts<'_>) {
    let [before, after] = [drafts.old, drafts.new].map(Gates::new);
    for pair in drafts.pairs.types() {
        let (Some(old), Some(new)) = (pair.old, pair.new) else {
            continue;
        };
        let (Some((_, from)), Some((name, to))) = (before.of(old.0), after.of(new.0)) else {
            continue;
        };
        if from == to {
            continue;
        }
        let (from, to) = (shown(from), shown(to));
        let key = types::key(Element::Type, pair);
        let text = format!("`types::{name}` takes {from} → {to}");
        drafts
            .add(&key, What::Features)
            .values(Some(from), Some(to));
        drafts.say(vec![key], Level::Patch, text, What::Features);
    }
}

/// The features any of which the types of a crate take.
struct Gates<'a> {
    names: &'a [String],
    gates: HashMap<&'a str, &'a [String]>,
}

impl<'a> Gates<'a> {
    fn new(side: &'a Side) -> Self {
        let files = side.plan.models.iter();
        let gates = files.flat_map(|file| {
            let models = file.models.iter();
            models.map(|model| (model.name.as_str(), file.features.as_slice()))
        });
        Self {
            names: &side.plan.type_names,
            gates: gates.collect(),
        }
    }

    /// The name of a type, and its features.
    fn of(&self, index: usize) -> Option<(&'a str, &'a [String])> {
        let name = self.names.get(index)?;
        Some((name, self.gates.get(name.as_str())?))
    }
}

fn shown(features: &[String]) -> String {
    let features = features.iter().map(|feature| format!("`{feature}`"));
    match features.collect::<Vec<_>>().as_slice() {
        [] => "no feature".to_owned(),
        some => some.join(" or "),
    }
}
