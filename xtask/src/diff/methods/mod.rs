//! What becomes of operations in Rust: methods, their arguments, setters and answers, waiters and pages.

mod extras;
mod setters;

use crate::api::{Operation, Shape, Type, TypeId};
use crate::diff::Side;
use crate::diff::answers;
use crate::diff::changes::{Element, Level, What};
use crate::diff::draft::{Drafts, Effect, Key};
use crate::diff::models::difference;
use crate::diff::pairs::Pair;
use crate::diff::show::Names;
use crate::diff::{parameters, types};
use crate::plan::{Argument, ArgumentRole, Method, Node};
use std::collections::HashMap;

/// The methods of a crate by what the document calls them, and the way to each.
pub(in crate::diff) struct Methods<'a>(
    HashMap<(&'a str, &'a str, &'a str), (&'a Node, &'a Method)>,
);

impl<'a> Methods<'a> {
    pub(in crate::diff) fn new(side: &'a Side) -> Self {
        let mut all = HashMap::new();
        let mut open: Vec<&Node> = side.plan.nodes.iter().collect();
        while let Some(node) = open.pop() {
            open.extend(&node.children);
            for method in &node.methods {
                let key = (
                    method.id.as_str(),
                    method.http.as_str(),
                    method.path.as_str(),
                );
                all.insert(key, (node, method));
            }
        }
        Self(all)
    }

    fn of(&self, operation: Option<&Operation>) -> Option<(&'a Node, &'a Method)> {
        let one = operation?;
        self.0
            .get(&(one.id.as_str(), one.method.as_str(), one.path.as_str()))
            .copied()
    }
}

/// Compares methods, and adds what follows to the changes.
pub(in crate::diff) struct Comparison<'d, 'a> {
    pub(in crate::diff) drafts: &'d mut Drafts<'a>,
    pub(in crate::diff) names: &'d Names,
    pub(in crate::diff) plain: Names,
    pub(in crate::diff) methods: [Methods<'a>; 2],
}

/// A pair of operations that is being compared.
#[derive(Clone, Copy)]
struct Both<'a> {
    owner: [Option<usize>; 2],
    operations: [&'a Operation; 2],
    methods: [&'a Method; 2],
}

/// The way to a method: `knowledge_bases.indexing_jobs.create`.
fn way(node: &Node, name: &str) -> String {
    format!("{}.{name}", node.path.join("."))
}

impl<'a> Comparison<'_, 'a> {
    pub(in crate::diff) fn compare(&mut self, pair: Pair<usize>) {
        let key = Key::only(Element::Operation, [pair.old, pair.new]);
        let (old, new) = (self.drafts.old, self.drafts.new);
        let a = pair.old.and_then(|index| old.api.operations.get(index));
        let b = pair.new.and_then(|index| new.api.operations.get(index));
        let (found, other) = (self.methods[0].of(a), self.methods[1].of(b));
        match (a.zip(found), b.zip(other)) {
            (Some((a, (from, one))), Some((b, (to, other)))) => {
                let both = Both {
                    owner: [pair.old, pair.new],
                    operations: [a, b],
                    methods: [one, other],
                };
                self.seat(&key, (from, one), (to, other));
                self.both(&key, both, &way(to, &other.name));
            }
            (Some((_, (node, method))), None) => {
                let text = format!("method `{}` is gone", way(node, &method.name));
                self.drafts
                    .say(vec![key], Level::Major, text, What::Removed);
            }
            (None, Some((_, (node, method)))) => {
                let text = format!("method `{}` is new", way(node, &method.name));
                self.drafts.say(vec![key], Level::Minor, text, What::Added);
            }
            (None, None) => {}
        }
    }

    /// Where the method is, and what it is called.
    fn seat(&mut self, key: &Key, (from, one): (&Node, &Method), (to, other): (&Node, &Method)) {
        let (old, new) = (way(from, &one.name), way(to, &other.name));
        if old == new {
            return;
        }
        let pin = format!(
            "[resources.{:?}]\n{} = {:?}",
            from.path.join("."),
            crate::plan::names::plain(&one.name),
            other.id
        );
        self.drafts.attach(&Effect {
            keys: vec![key.clone()],
            level: Level::Major,
            text: format!("method `{old}` is `{new}`"),
            fallback: What::RustName,
            pin: Some(pin),
        });
    }

    fn both(&mut self, key: &Key, both: Both<'a>, way: &str) {
        let [a, b] = both.methods;
        self.deprecated(key, way, (a.deprecated, b.deprecated));
        self.arguments(key, both, way);
        self.parameters(both, way);
        self.setters(both, way);
        self.body(both, way);
        self.answer(both, way);
        self.streams(both, way);
        self.waiter(both, way);
        self.pages(both, way);
        self.behaviour(key, a, b);
    }

    fn deprecated(&mut self, key: &Key, name: &str, (old, new): (bool, bool)) {
        let (level, text, what) = match (old, new) {
            (false, true) => (
                Level::Minor,
                format!("`{name}` is deprecated"),
                What::Deprecated,
            ),
            (true, false) => (
                Level::Patch,
                format!("`{name}` is no longer deprecated"),
                What::NotDeprecated,
            ),
            _ => return,
        };
        self.drafts.say(vec![key.clone()], level, text, what);
    }

    /// The arguments by what they are for: two of the same type that change places are told, too, since no compiler
    /// tells.
    fn arguments(&mut self, key: &Key, both: Both<'a>, way: &str) {
        let parameters = self.parameter_keys(both);
        let properties = self.property_keys(both);
        let list = |names: &Names, side: usize| -> Vec<(Option<Key>, String)> {
            let one = |argument: &Argument| {
                let key = match &argument.role {
                    ArgumentRole::Path(wire, ..) | ArgumentRole::ReservedPath(wire) => {
                        let wire =
                            crate::diff::spot::parameter_key(crate::api::Location::Path, wire);
                        parameters.get(&(side, wire)).cloned()
                    }
                    ArgumentRole::Property => {
                        let fields = &self.field_wires(both, side);
                        let wire = fields.get(&argument.name).cloned().unwrap_or_default();
                        properties.get(&(side, wire)).cloned()
                    }
                    ArgumentRole::Body => Some(Key::only(Element::Body, both.owner)),
                    ArgumentRole::Part(part) => properties.get(&(side, part.wire.clone())).cloned(),
                };
                (key, names.taken(&argument.value))
            };
            both.methods[side].arguments.iter().map(one).collect()
        };
        let (old, new) = (list(self.names, 0), list(&self.plain, 1));
        if old == new {
            return;
        }
        let mut responsible = difference(&old, &new);
        let whole = Key::only(Element::Body, both.owner);
        let regrouped = responsible.contains(&whole);
        if regrouped {
            // Which of the properties has made them too many, or few enough, is any of those that changed.
            let mut changed: Vec<Key> = properties.values().cloned().collect();
            changed.sort_by(|a, b| a.name.cmp(&b.name));
            responsible.extend(changed);
            responsible.retain(|one| *one != whole);
            responsible.push(whole);
        }
        responsible.push(key.clone());
        let silent = {
            let types = |list: &[(Option<Key>, String)]| -> Vec<String> {
                list.iter().map(|(_, ty)| ty.clone()).collect()
            };
            types(&old) == types(&new)
        };
        let (from, to) = (
            self.plain.arguments(&both.methods[0].arguments),
            self.plain.arguments(&both.methods[1].arguments),
        );
        let hint = if silent {
            ", which the compiler does not notice"
        } else {
            ""
        };
        let text = format!("`{way}{from}` → `{to}`{hint}");
        let keys = self.told(&responsible, key);
        self.drafts
            .say(keys, Level::Major, text, What::RustSignature);
    }

    /// Those that have changed, the operation first where none has.
    fn told(&self, keys: &[Key], fallback: &Key) -> Vec<Key> {
        let changed: Vec<Key> = keys
            .iter()
            .filter(|key| self.drafts.has_changed(key))
            .cloned()
            .collect();
        if changed.is_empty() {
            vec![fallback.clone()]
        } else {
            changed
        }
    }

    /// The keys of parameters, by side and name.
    fn parameter_keys(&self, both: Both<'a>) -> HashMap<(usize, String), Key> {
        let [a, b] = both.operations;
        let members = parameters::members(self.drafts, a, b);
        let mut keys = HashMap::new();
        let pairs = members.both.iter().map(|(x, y)| (Some(*x), Some(*y)));
        let old = members.old.iter().map(|x| (Some(*x), None));
        let new = members.new.iter().map(|y| (None, Some(*y)));
        for (x, y) in pairs.chain(old).chain(new) {
            let key = parameters::key(both.owner, x, y);
            for (side, parameter) in [(0, x), (1, y)] {
                if let Some(one) = parameter {
                    let name = crate::diff::spot::parameter_key(one.location, &one.wire);
                    keys.insert((side, name), key.clone());
                }
            }
        }
        keys
    }

    /// The keys of the properties of the body, by side and wire name.
    fn property_keys(&self, both: Both<'a>) -> HashMap<(usize, String), Key> {
        let object = |side: &'a Side, operation: &Operation| {
            let body = operation.body.as_ref()?;
            let Type::Named(id) = body.ty else {
                return None;
            };
            match &side.api.def(id).shape {
                Shape::Object(object) => Some((id, object)),
                _ => None,
            }
        };
        let old = object(self.drafts.old, both.operations[0]);
        let new = object(self.drafts.new, both.operations[1]);
        let mut keys = HashMap::new();
        let mut insert =
            |pair: Pair<TypeId>, x: Option<&crate::api::Field>, y: Option<&crate::api::Field>| {
                let key = types::property(pair, x, y);
                for (side, field) in [(0, x), (1, y)] {
                    if let Some(field) = field {
                        keys.insert((side, field.wire.clone()), key.clone());
                    }
                }
            };
        match (old, new) {
            (Some((a, one)), Some((b, other))) if self.drafts.pairs.are_one(a, b) => {
                let pair = Pair {
                    old: Some(a),
                    new: Some(b),
                };
                let members = types::members(self.drafts, one, other);
                members
                    .both
                    .iter()
                    .for_each(|(x, y)| insert(pair, Some(x), Some(y)));
                members.old.iter().for_each(|x| insert(pair, Some(x), None));
                members.new.iter().for_each(|y| insert(pair, None, Some(y)));
            }
            // Another body: whatever comes of it comes of that.
            (old, new) => {
                let body = Key::only(Element::Body, both.owner);
                for (side, object) in [(0, old), (1, new)] {
                    let fields = object.into_iter().flat_map(|(_, object)| &object.fields);
                    keys.extend(fields.map(|field| ((side, field.wire.clone()), body.clone())));
                }
            }
        }
        keys
    }

    /// The wire names of the properties that are arguments, by the argument's name: both follow the same order.
    fn field_wires(&self, both: Both<'a>, side: usize) -> HashMap<String, String> {
        let drafts = &self.drafts;
        let data = if side == 0 { drafts.old } else { drafts.new };
        let arguments = both.methods[side].arguments.iter();
        let arguments = arguments.filter(|argument| argument.role == ArgumentRole::Property);
        let body = both.methods[side].body.as_ref();
        let Some(crate::plan::Rust::Model(name)) = body.map(|body| &body.value) else {
            return HashMap::new();
        };
        let mut models = data.plan.models.iter().flat_map(|file| &file.models);
        let Some(model) = models.find(|model| model.name == *name) else {
            return HashMap::new();
        };
        let crate::plan::ModelKind::Struct(structure) = &model.kind else {
            return HashMap::new();
        };
        arguments
            .zip(structure.required())
            .map(|(argument, field)| (argument.name.clone(), field.wire.clone()))
            .collect()
    }

    /// What `.body(…)` takes.
    fn body(&mut self, both: Both<'a>, way: &str) {
        let [a, b] = both.methods;
        let (from, to) = (
            self.names.body(a.body.as_ref()),
            self.plain.body(b.body.as_ref()),
        );
        if from != to {
            let text = format!("`{way}().body({from})` → `({to})`");
            let key = Key::only(Element::Body, both.owner);
            self.drafts
                .say(vec![key], Level::Major, text, What::RustType);
        }
    }

    fn answer(&mut self, both: Both<'a>, way: &str) {
        let [a, b] = both.methods;
        let (from, to) = (self.names.answer(&a.answer), self.plain.answer(&b.answer));
        if from != to {
            let text = format!("`{way}()` answers `{from}` → `{to}`");
            self.drafts.say(
                vec![answers::whole(both.owner)],
                Level::Major,
                text,
                What::RustType,
            );
        }
    }
}
