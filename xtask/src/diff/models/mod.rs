//! What becomes of types in Rust: names, fields, `new`, variants, conversions.

mod variants;

use crate::api::{Object, Origin, Shape, TypeId};
use crate::diff::Side;
use crate::diff::changes::{Element, Level, What};
use crate::diff::draft::{Drafts, Effect, Key, type_name};
use crate::diff::pairs::Pair;
use crate::diff::show::Names;
use crate::diff::types;
use crate::plan::{Crate, EnumVariant, Field, Model, ModelKind, Rest, Struct};
use std::collections::HashMap;

/// The models of a crate by name.
pub(in crate::diff) struct Models<'a>(HashMap<&'a str, &'a Model>);

impl<'a> Models<'a> {
    pub(in crate::diff) fn new(plan: &'a Crate) -> Self {
        let all = plan.models.iter().flat_map(|file| &file.models);
        Self(all.map(|model| (model.name.as_str(), model)).collect())
    }

    fn of(&self, side: &Side, id: Option<TypeId>) -> Option<&'a Model> {
        let name = side.plan.type_names.get(id?.0)?;
        self.0.get(name.as_str()).copied()
    }
}

/// Compares models, and adds what follows to the changes.
pub(in crate::diff) struct Comparison<'d, 'a> {
    pub(in crate::diff) drafts: &'d mut Drafts<'a>,
    pub(in crate::diff) names: &'d Names,
    pub(in crate::diff) plain: Names,
    pub(in crate::diff) models: [Models<'a>; 2],
}

impl<'a> Comparison<'_, 'a> {
    pub(in crate::diff) fn compare(&mut self, pair: Pair<TypeId>) {
        let old = self.models[0].of(self.drafts.old, pair.old);
        let new = self.models[1].of(self.drafts.new, pair.new);
        let key = types::key(Element::Type, pair);
        match (old, new) {
            (Some(a), Some(b)) => self.both(pair, a, b),
            (Some(a), None) => self.drafts.say(
                vec![key],
                Level::Major,
                format!("`types::{}` is gone", a.name),
                What::Removed,
            ),
            (None, Some(b)) => self.drafts.say(
                vec![key],
                Level::Minor,
                format!("`types::{}` is new", b.name),
                What::Added,
            ),
            (None, None) => {}
        }
    }

    fn deprecated(&mut self, key: &Key, name: &str, (old, new): (bool, bool)) {
        match (old, new) {
            (false, true) => {
                let text = format!("`{name}` is deprecated");
                self.drafts
                    .say(vec![key.clone()], Level::Minor, text, What::Deprecated);
            }
            (true, false) => {
                let text = format!("`{name}` is no longer deprecated");
                self.drafts
                    .say(vec![key.clone()], Level::Patch, text, What::NotDeprecated);
            }
            _ => {}
        }
    }

    fn both(&mut self, pair: Pair<TypeId>, a: &'a Model, b: &'a Model) {
        let key = types::key(Element::Type, pair);
        if a.name != b.name {
            let pin = self.pin_type(pair, a, b);
            self.drafts.attach(&Effect {
                keys: vec![key.clone()],
                level: Level::Major,
                text: format!("`types::{}` is `types::{}`", a.name, b.name),
                fallback: What::RustName,
                pin,
            });
        }
        self.deprecated(
            &key,
            &format!("types::{}", b.name),
            (a.deprecated, b.deprecated),
        );
        let shapes = |drafts: &Drafts<'a>| {
            let (old, new) = (&drafts.old.api, &drafts.new.api);
            Some((&old.def(pair.old?).shape, &new.def(pair.new?).shape))
        };
        let Some(shapes) = shapes(self.drafts) else {
            return;
        };
        match (&a.kind, &b.kind, shapes) {
            (
                ModelKind::Struct(one),
                ModelKind::Struct(other),
                (Shape::Object(old), Shape::Object(new)),
            ) => {
                self.structs(pair, (a, one, old), (b, other, new));
            }
            (ModelKind::TextEnum(one), ModelKind::TextEnum(other), _) => {
                self.texts(pair, &b.name, one, other);
            }
            (ModelKind::IntEnum(one), ModelKind::IntEnum(other), _) => {
                let texts = |list: &[crate::plan::IntVariant]| -> Vec<EnumVariant> {
                    let each = list.iter().map(|variant| EnumVariant {
                        name: variant.name.clone(),
                        wire: variant.value.to_string(),
                    });
                    each.collect()
                };
                self.texts(pair, &b.name, &texts(one), &texts(other));
            }
            (
                ModelKind::Union(one),
                ModelKind::Union(other),
                (Shape::Union(old), Shape::Union(new)),
            ) => {
                self.unions(pair, &b.name, (one, old), (other, new));
            }
            (ModelKind::Answers(one), ModelKind::Answers(other), _) => {
                self.answers(pair, &b.name, one, other);
            }
            (one, other, _) => {
                let text = format!("`types::{}`: {} → {}", b.name, kind(one), kind(other));
                self.drafts.say(vec![key], Level::Major, text, What::Kind);
            }
        }
    }

    /// The line that gives a type its old name: its own, or a new one for what has that name now.
    fn pin_type(&self, pair: Pair<TypeId>, a: &Model, b: &Model) -> Option<String> {
        let (old, new) = (self.drafts.old, self.drafts.new);
        if let Origin::Inline(parent, _) = new.api.def(pair.new?).origin {
            // It is called after the type around it, which says what to do.
            let around = self.drafts.pairs.old_type(parent)?;
            if old.plan.type_names.get(around.0) != new.plan.type_names.get(parent.0) {
                return None;
            }
        }
        let key = |index: usize, name: &str| match &new.api.types.get(index)?.origin {
            Origin::Schema(schema) => Some(schema.clone()),
            _ => Some(name.to_owned()),
        };
        let holder = new.plan.type_names.iter().position(|name| *name == a.name);
        let (key, name) = match holder {
            None => (key(pair.new?.0, &b.name)?, a.name.clone()),
            Some(index) => (key(index, &a.name)?, format!("{}Schema", a.name)),
        };
        Some(format!("[types.{key:?}]\nrename = {name:?}"))
    }

    fn structs(
        &mut self,
        pair: Pair<TypeId>,
        (a, one, old): (&Model, &'a Struct, &'a Object),
        (b, other, new): (&Model, &'a Struct, &'a Object),
    ) {
        let members = types::members(self.drafts, old, new);
        let mut keys: HashMap<(usize, String), Key> = HashMap::new();
        let mut both: Vec<(Key, Option<&Field>, Option<&Field>)> = Vec::new();
        for (x, y) in &members.both {
            let key = types::property(pair, Some(x), Some(y));
            both.push((key, find(one, &x.wire), find(other, &y.wire)));
        }
        for x in &members.old {
            both.push((
                types::property(pair, Some(x), None),
                find(one, &x.wire),
                None,
            ));
        }
        for y in &members.new {
            both.push((
                types::property(pair, None, Some(y)),
                None,
                find(other, &y.wire),
            ));
        }
        both.extend(besides(pair, (one, old), (other, new)));
        for (key, x, y) in both {
            for (side, field) in [(0, x), (1, y)] {
                if let Some(field) = field {
                    keys.insert((side, field.name.clone()), key.clone());
                }
            }
            self.field(&key, &b.name, x, y);
        }
        self.rest(pair, &b.name, one.rest.as_ref(), other.rest.as_ref());
        self.new_function(pair, (a, one), (b, other), &keys);
    }

    fn field(&mut self, key: &Key, owner: &str, old: Option<&Field>, new: Option<&Field>) {
        let keys = vec![key.clone()];
        match (old, new) {
            (Some(a), Some(b)) => {
                if a.name != b.name {
                    self.drafts.attach(&Effect {
                        keys: keys.clone(),
                        level: Level::Major,
                        text: format!("field `types::{owner}::{}` is `{}`", a.name, b.name),
                        fallback: What::RustName,
                        pin: self.pin_field(key, a, owner),
                    });
                } else if a.setter != b.setter {
                    let text = format!("setter `types::{owner}::{}` is `{}`", a.setter, b.setter);
                    self.drafts
                        .say(keys.clone(), Level::Major, text, What::RustName);
                }
                let (from, to) = (self.names.ty(&a.ty()), self.plain.ty(&b.ty()));
                if from != to {
                    let from = self.plain.ty(&a.ty());
                    let text = format!("field `types::{owner}::{}`: `{from}` → `{to}`", b.name);
                    self.drafts.say(keys, Level::Major, text, What::RustType);
                }
                let name = format!("types::{owner}::{}", b.name);
                self.deprecated(key, &name, (a.deprecated, b.deprecated));
            }
            (Some(a), None) => {
                let text = format!("field `types::{owner}::{}` is gone", a.name);
                self.drafts.say(keys, Level::Major, text, What::Removed);
            }
            (None, Some(b)) => {
                let ty = self.plain.ty(&b.ty());
                let text = format!("field `types::{owner}::{}: {ty}` is new", b.name);
                self.drafts.say(keys, Level::Minor, text, What::Added);
            }
            (None, None) => {}
        }
    }

    /// The line that gives a field its old name: its own, or a new one for what has that name now.
    fn pin_field(&self, key: &Key, old: &Field, owner: &str) -> Option<String> {
        let (index, wire) = (key.owner[1]?, key.name[1].as_ref()?);
        let fields = match &self.models[1].0.get(owner)?.kind {
            ModelKind::Struct(structure) => &structure.fields,
            _ => return None,
        };
        let plain = crate::plan::names::plain(&old.name);
        let holder = fields.iter().find(|field| field.name == old.name);
        let (wire, name) = match holder {
            None => (wire, plain.to_owned()),
            Some(field) => (&field.wire, format!("{plain}_value")),
        };
        let field = format!("{}.{wire}", type_name(self.drafts.new, index));
        Some(format!("[fields.{field:?}]\nrename = {name:?}"))
    }

    fn rest(&mut self, pair: Pair<TypeId>, owner: &str, old: Option<&Rest>, new: Option<&Rest>) {
        let key = types::key(Element::Rest, pair);
        let said = |names: &Names, rest: &Rest| {
            let value = rest.value.as_ref();
            let ty = value.map_or_else(
                || "Extra".to_owned(),
                |value| format!("BTreeMap<String, {}>", names.ty(value)),
            );
            format!("{}: {ty}", rest.name)
        };
        let from = old.map(|rest| said(self.names, rest));
        let to = new.map(|rest| said(&self.plain, rest));
        let (level, text, fallback) = match (from, to) {
            (from, to) if from == to => return,
            (None, Some(to)) => (
                Level::Minor,
                format!("field `types::{owner}::{to}` is new"),
                What::Added,
            ),
            (Some(from), None) => (
                Level::Major,
                format!("field `types::{owner}::{from}` is gone"),
                What::Removed,
            ),
            (from, to) => {
                let (from, to) = (from.unwrap_or_default(), to.unwrap_or_default());
                (
                    Level::Major,
                    format!("field `types::{owner}::{from}` → `{to}`"),
                    What::RustType,
                )
            }
        };
        self.drafts.say(vec![key], level, text, fallback);
    }

    /// `new` and `Default`: what takes part in the arguments on one side alone is responsible.
    fn new_function(
        &mut self,
        pair: Pair<TypeId>,
        (_, one): (&Model, &Struct),
        (b, other): (&Model, &Struct),
        keys: &HashMap<(usize, String), Key>,
    ) {
        let list = |names: &Names, structure: &Struct, side: usize| -> Vec<(Option<Key>, String)> {
            let required = structure.required();
            required
                .map(|field| {
                    let key = keys.get(&(side, field.name.clone())).cloned();
                    (key, names.taken(field.value.unboxed()))
                })
                .collect()
        };
        let (old, new) = (list(self.names, one, 0), list(&self.plain, other, 1));
        if old == new {
            return;
        }
        let mut responsible = difference(&old, &new);
        responsible.push(types::key(Element::Type, pair));
        let said = |list: &[(Option<Key>, String)]| {
            let types: Vec<&str> = list.iter().map(|(_, ty)| ty.as_str()).collect();
            types.join(", ")
        };
        let text = format!(
            "`types::{}::new({})` → `new({})`",
            b.name,
            said(&old),
            said(&new)
        );
        self.drafts
            .say(responsible.clone(), Level::Major, text, What::RustSignature);
        if one.has_default() != other.has_default() {
            let (level, verb) = if one.has_default() {
                (Level::Major, "is no longer")
            } else {
                (Level::Minor, "is")
            };
            let text = format!("`types::{}` {verb} `Default`", b.name);
            self.drafts
                .say(responsible, level, text, What::RustSignature);
        }
    }
}

/// The members of two lists of arguments that are not in both in the same way.
pub(in crate::diff) fn difference(
    old: &[(Option<Key>, String)],
    new: &[(Option<Key>, String)],
) -> Vec<Key> {
    let gone = old.iter().filter(|one| !new.contains(one));
    let more = new.iter().filter(|one| !old.contains(one));
    let mut keys: Vec<Key> = gone
        .chain(more)
        .filter_map(|(key, _)| key.clone())
        .collect();
    keys.dedup();
    keys
}

fn kind(kind: &ModelKind) -> &'static str {
    match kind {
        ModelKind::Struct(_) => "a struct",
        ModelKind::TextEnum(_) => "an enum of texts",
        ModelKind::IntEnum(_) => "an enum of integers",
        ModelKind::Union(_) => "an enum with values",
        ModelKind::Answers(_) => "an enum of answers",
    }
}

fn find<'a>(structure: &'a Struct, wire: &str) -> Option<&'a Field> {
    let mut fields = structure.fields.iter();
    fields.find(|field| field.wire == wire && field.kind != crate::plan::Kind::Beside)
}

/// The fields for alternatives beside the properties.
fn besides<'f>(
    pair: Pair<TypeId>,
    (one, old): (&'f Struct, &Object),
    (other, new): (&'f Struct, &Object),
) -> Vec<(Key, Option<&'f Field>, Option<&'f Field>)> {
    let list = |structure: &'f Struct, object: &Object| -> Vec<(String, &'f Field)> {
        let fields = structure.fields.iter();
        let fields = fields.filter(|field| field.kind == crate::plan::Kind::Beside);
        let words = object.besides.iter().map(|beside| beside.words.clone());
        words.zip(fields).collect()
    };
    let (old, new) = (list(one, old), list(other, new));
    let key =
        |a: Option<&str>, b: Option<&str>| Key::named(Element::Variant, types::owner(pair), a, b);
    let mut all = Vec::new();
    for (words, field) in &old {
        let same = new.iter().find(|(other, _)| other == words);
        let words = Some(words.as_str());
        all.push((
            key(words, same.and(words)),
            Some(*field),
            same.map(|(_, field)| *field),
        ));
    }
    for (words, field) in &new {
        if !old.iter().any(|(other, _)| other == words) {
            all.push((key(None, Some(words.as_str())), None, Some(*field)));
        }
    }
    all
}
