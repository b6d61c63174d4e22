//! What becomes of operations in Rust: methods, their arguments, setters and answers, waiters and pages.

use super::Side;
use super::answers;
use super::changes::{Element, Level, What};
use super::draft::{Drafts, Effect, Key};
use super::models::difference;
use super::pairs::Pair;
use super::show::Names;
use super::{parameters, types};
use crate::api::{Operation, Shape, Type, TypeId};
use crate::plan::{Argument, ArgumentRole, BodySetter, Method, Node, Parameter, Stream};
use std::collections::HashMap;

/// The methods of a crate by what the document calls them, and the way to each.
pub(super) struct Methods<'a>(HashMap<(&'a str, &'a str, &'a str), (&'a Node, &'a Method)>);

impl<'a> Methods<'a> {
    pub(super) fn new(side: &'a Side) -> Self {
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
pub(super) struct Comparison<'d, 'a> {
    pub(super) drafts: &'d mut Drafts<'a>,
    pub(super) names: &'d Names,
    pub(super) plain: Names,
    pub(super) methods: [Methods<'a>; 2],
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
    pub(super) fn compare(&mut self, pair: Pair<usize>) {
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
                self.say(vec![key], Level::Major, text, What::Removed);
            }
            (None, Some((_, (node, method)))) => {
                let text = format!("method `{}` is new", way(node, &method.name));
                self.say(vec![key], Level::Minor, text, What::Added);
            }
            (None, None) => {}
        }
    }

    fn say(&mut self, keys: Vec<Key>, level: Level, text: String, fallback: What) {
        self.drafts.attach(&Effect {
            keys,
            level,
            text,
            fallback,
            pin: None,
        });
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
        self.say(vec![key.clone()], level, text, what);
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
                        let wire = super::spot::parameter_key(crate::api::Location::Path, wire);
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
        self.say(keys, Level::Major, text, What::RustSignature);
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
                    let name = super::spot::parameter_key(one.location, &one.wire);
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

    fn parameters(&mut self, both: Both<'a>, way: &str) {
        let keys = self.parameter_keys(both);
        let key = |side: usize, parameter: &Parameter| {
            let name = super::spot::parameter_key(parameter.location, &parameter.wire);
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

    fn setters(&mut self, both: Both<'a>, way: &str) {
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
            self.say(vec![body.clone()], Level::Major, text, What::Type);
        }
        for b in new.iter().filter(|b| !same(old, b)) {
            let text = format!("setter `{way}().{}({})` is new", b.name, b.takes);
            self.say(vec![body.clone()], Level::Minor, text, What::Type);
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
                self.say(vec![key], Level::Major, text, What::Removed);
                continue;
            };
            if a.name != b.name {
                let text = format!("setter `{way}().{}(…)` is `{}`", a.name, b.name);
                self.say(vec![key.clone()], Level::Major, text, What::RustName);
            }
            if a.takes != b.takes {
                let text = format!("setter `{way}().{}({})` → `({})`", b.name, a.takes, b.takes);
                self.say(vec![key.clone()], Level::Major, text, What::RustType);
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
            self.say(vec![key], Level::Minor, text, What::Added);
        }
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
            self.say(vec![key], Level::Major, text, What::RustType);
        }
    }

    fn answer(&mut self, both: Both<'a>, way: &str) {
        let [a, b] = both.methods;
        let (from, to) = (self.names.answer(&a.answer), self.plain.answer(&b.answer));
        if from != to {
            let text = format!("`{way}()` answers `{from}` → `{to}`");
            self.say(
                vec![answers::whole(both.owner)],
                Level::Major,
                text,
                What::RustType,
            );
        }
    }

    fn streams(&mut self, both: Both<'a>, way: &str) {
        let [a, b] = both.methods;
        let bytes = |method: &Method| method.streams_bytes.then(|| "send_stream()".to_owned());
        let stream = |names: &Names, stream: &Stream| {
            let name = match stream.framing {
                crate::api::Framing::Events => "send_events",
                _ => "send_records",
            };
            format!("{name}() of {}", names.ty(&stream.item))
        };
        let values = [
            (bytes(a), bytes(b), answers::whole(both.owner)),
            (
                a.stream.as_ref().map(|one| stream(self.names, one)),
                b.stream.as_ref().map(|one| stream(&self.plain, one)),
                Key::only(Element::Stream, both.owner),
            ),
        ];
        for (from, to, key) in values {
            self.extra(way, (from, to), key);
        }
    }

    /// A method that a request or a node has besides.
    fn extra(&mut self, way: &str, (from, to): (Option<String>, Option<String>), key: Key) {
        match (from, to) {
            (from, to) if from == to => {}
            (None, Some(to)) => self.say(
                vec![key],
                Level::Minor,
                format!("`{way}`: `{to}` is new"),
                What::Added,
            ),
            (Some(from), None) => {
                self.say(
                    vec![key],
                    Level::Major,
                    format!("`{way}`: `{from}` is gone"),
                    What::Removed,
                );
            }
            (from, to) => {
                let (from, to) = (from.unwrap_or_default(), to.unwrap_or_default());
                self.say(
                    vec![key],
                    Level::Major,
                    format!("`{way}`: `{from}` → `{to}`"),
                    What::RustType,
                );
            }
        }
    }

    fn waiter(&mut self, both: Both<'a>, way: &str) {
        let said = |names: &Names, method: &Method| {
            let waiter = method.waiter.as_ref()?;
            let (answer, item) = (names.answer(&method.answer), names.ty(&waiter.item));
            let arguments: Vec<String> = method
                .arguments
                .iter()
                .map(|argument| names.taken(&argument.value))
                .collect();
            Some(format!(
                "{}({}) -> Waiter<{answer}, {item}>",
                waiter.name,
                arguments.join(", ")
            ))
        };
        let [a, b] = both.methods;
        let key = Key::only(Element::Waiter, both.owner);
        self.extra(
            way,
            (said(self.names, a), said(&self.plain, b)),
            key.clone(),
        );
        if let (Some(one), Some(other)) = (&a.waiter, &b.waiter) {
            let rules = |waiter: &crate::plan::Waiter| {
                let partial = waiter
                    .partial
                    .as_ref()
                    .map(|(way, values)| (steps(way), values.clone()));
                let ways = (steps(&waiter.item_path), steps(&waiter.state));
                (
                    ways,
                    waiter.success.clone(),
                    waiter.failure.clone(),
                    partial,
                )
            };
            if rules(one) != rules(other) {
                self.say(
                    vec![key],
                    Level::Patch,
                    format!("`{way}`: waits for something else"),
                    What::Behaviour,
                );
            }
        }
    }

    fn pages(&mut self, both: Both<'a>, way: &str) {
        let said = |names: &Names, method: &Method| {
            let pages = method.pages.as_ref()?;
            Some(format!("items() of {}", names.ty(&pages.item)))
        };
        let [a, b] = both.methods;
        let key = Key::only(Element::Pagination, both.owner);
        self.extra(
            way,
            (said(self.names, a), said(&self.plain, b)),
            key.clone(),
        );
        if let (Some(one), Some(other)) = (&a.pages, &b.pages) {
            let rules = |pages: &crate::plan::Pages| {
                let next = pages.next.as_ref().map(|way| steps(way));
                (format!("{:?}", pages.style), steps(&pages.items), next)
            };
            if rules(one) != rules(other) {
                self.say(
                    vec![key],
                    Level::Patch,
                    format!("`{way}`: pages follow each other in another way"),
                    What::Behaviour,
                );
            }
        }
    }

    /// What the configuration says of sending twice.
    fn behaviour(&mut self, key: &Key, a: &Method, b: &Method) {
        if a.repeatable != b.repeatable || a.idempotency_header != b.idempotency_header {
            let text = format!("`{}` is repeated in other cases", b.name);
            self.say(vec![key.clone()], Level::Patch, text, What::Behaviour);
        }
    }
}

/// The names of the fields on a way.
fn steps(way: &[crate::plan::Step]) -> Vec<String> {
    way.iter().map(|step| step.field.clone()).collect()
}

/// A setter of a request, and the element it stems from.
struct SetterOf {
    key: Option<Key>,
    name: String,
    takes: String,
    deprecated: bool,
}
