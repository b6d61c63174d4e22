//! What can be set on a request: parameters, and properties of the body.

use super::{Both, Comparison};
use crate::diff::changes::{Element, Level, What};
use crate::diff::draft::Key;
use crate::diff::show::Names;
use crate::plan::{BodySetter, Parameter};
use std::collections::HashMap;

impl<'a> Comparison<'_, 'a> {
    pub(super) fn parameters(&mut self, both: Both<'a>, way: &str) {
        let keys = self.parameter_keys(both);
        let key = |side: usize, parameter: &Parameter| {
            let name = crate::diff::spot::parameter_key(parameter.location, &parameter.wire);
            keys.get(&(side, name)).cloned()
        };
        let [a, b] = both.methods;
        let setter = |names: &Names, one: &Parameter, key: Option<Key>| SetterOf {
            key,
            name: one.name.clone(),
            takes: names.taken(&one.value),
            deprecated: one.deprecated,
        };
        let old = a
            .parameters
            .iter()
            .map(|one| setter(self.names, one, key(0, one)))
            .collect();
        let new = b
            .parameters
            .iter()
            .map(|one| setter(&self.plain, one, key(1, one)))
            .collect();
        self.pair_setters(old, new, way);
    }

    pub(super) fn setters(&mut self, both: Both<'a>, way: &str) {
        let keys = self.property_keys(both);
        let key = |side: usize, one: &BodySetter| keys.get(&(side, one.wire.clone())).cloned();
        let setter = |names: &Names, one: &BodySetter, key: Option<Key>| SetterOf {
            key,
            name: one.name.clone(),
            takes: match &one.part {
                Some(_) => names.taken(&one.value),
                None => names.property(&one.value, one.kind),
            },
            deprecated: one.deprecated,
        };
        let list = |names: &Names, side: usize| -> Vec<SetterOf> {
            let setters = both.methods[side]
                .body
                .iter()
                .flat_map(|body| &body.setters);
            setters
                .map(|one| setter(names, one, key(side, one)))
                .collect()
        };
        let (old, new) = (list(self.names, 0), list(&self.plain, 1));
        let body = Key::only(Element::Body, both.owner);
        let is_other = |setter: &SetterOf| setter.key.as_ref() == Some(&body);
        if old.iter().chain(&new).any(is_other) {
            self.other_setters(&body, &old, &new, way);
        } else {
            self.pair_setters(old, new, way);
        }
    }

    /// The setters of another body.
    fn other_setters(&mut self, body: &Key, old: &[SetterOf], new: &[SetterOf], way: &str) {
        let same = |list: &[SetterOf], one: &SetterOf| {
            let mut list = list.iter();
            list.any(|other| (&other.name, &other.takes) == (&one.name, &one.takes))
        };
        for a in old.iter().filter(|a| !same(new, a)) {
            let text = format!("setter `{way}().{}({})` is gone", a.name, a.takes);
            self.drafts
                .say(vec![body.clone()], Level::Major, text, What::Type);
        }
        for b in new.iter().filter(|b| !same(old, b)) {
            let text = format!("setter `{way}().{}({})` is new", b.name, b.takes);
            self.drafts
                .say(vec![body.clone()], Level::Minor, text, What::Type);
        }
    }

    /// Compares setters that stem from the same element.
    fn pair_setters(&mut self, old: Vec<SetterOf>, new: Vec<SetterOf>, way: &str) {
        let mut others: HashMap<Key, SetterOf> = HashMap::new();
        for setter in new {
            if let Some(key) = setter.key.clone() {
                others.insert(key, setter);
            }
        }
        for a in old {
            let Some(key) = a.key.clone() else { continue };
            let Some(b) = others.remove(&key) else {
                let text = format!("setter `{way}().{}(…)` is gone", a.name);
                self.drafts
                    .say(vec![key], Level::Major, text, What::Removed);
                continue;
            };
            if a.name != b.name {
                let text = format!("setter `{way}().{}(…)` is `{}`", a.name, b.name);
                self.drafts
                    .say(vec![key.clone()], Level::Major, text, What::RustName);
            }
            if a.takes != b.takes {
                let text = format!("setter `{way}().{}({})` → `({})`", b.name, a.takes, b.takes);
                self.drafts
                    .say(vec![key.clone()], Level::Major, text, What::RustType);
            }
            self.deprecated(
                &key,
                &format!("{way}().{}", b.name),
                (a.deprecated, b.deprecated),
            );
        }
        let mut added: Vec<SetterOf> = others.into_values().collect();
        added.sort_by(|a, b| a.name.cmp(&b.name));
        for b in added {
            let Some(key) = b.key else { continue };
            let text = format!("setter `{way}().{}({})` is new", b.name, b.takes);
            self.drafts.say(vec![key], Level::Minor, text, What::Added);
        }
    }
}

/// A setter of a request, and the element it stems from.
struct SetterOf {
    key: Option<Key>,
    name: String,
    takes: String,
    deprecated: bool,
}
