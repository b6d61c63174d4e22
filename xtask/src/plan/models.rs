//! Type definitions → models: names, files, fields.

use super::names::{self, Case};
use super::type_names::{config_key, give, name_types};
use super::{
    EnumVariant, Field, Header, IntVariant, Kind, Model, ModelFile, ModelKind, Rest, Rust, Struct,
};
use super::{docs, fields, graph, groups, headers, parts, tree};
use crate::api::{Api, Integer, Known, Object, Origin, Shape, Type, TypeDef, TypeId};
use crate::config::Config;
use crate::lower::usage;
use std::collections::BTreeMap;

/// The names of an API's types and the edges that need a box.
pub(super) struct Types<'a> {
    pub(super) api: &'a Api,
    pub(super) config: &'a Config,
    names: Vec<String>,
    /// The same, had the configuration no new ones.
    own: Vec<String>,
    cycles: Vec<usize>,
    /// The places of the operations in the tree.
    pub(super) seats: Vec<tree::Seat>,
    /// The features of the nodes at the top of the tree.
    pub(super) groups: groups::Groups,
    /// The headers of answers.
    pub(super) headers: Vec<Header>,
}

/// The type in whose file another is written.
pub(super) fn root(api: &Api, index: usize) -> usize {
    match api.types[index].origin {
        Origin::Inline(parent, _) => root(api, parent.0),
        _ => index,
    }
}

impl<'a> Types<'a> {
    pub(super) fn new(api: &'a Api, config: &'a Config) -> Self {
        let (names, own) = name_types(api, config);
        let seats = tree::seats(api, config);
        let mut types = Self {
            groups: groups::Groups::default(),
            seats,
            api,
            config,
            names,
            own,
            cycles: graph::cycles(api),
            headers: headers::headers(api),
        };
        types.groups = groups::Groups::new(&types);
        types
    }

    /// The names of all types, by index.
    pub(super) fn names(&self) -> &[String] {
        &self.names
    }

    pub(super) fn name(&self, id: TypeId) -> &str {
        &self.names[id.0]
    }

    /// The values of an enum, by its Rust name.
    pub(super) fn values(&self, name: &str) -> Option<Vec<String>> {
        let index = self.names.iter().position(|other| other == name)?;
        match &self.api.types[index].shape {
            Shape::TextEnum(values) => Some(values.clone()),
            _ => None,
        }
    }

    /// The Rust type of a value.
    pub(super) fn rust(&self, ty: &Type) -> Rust {
        match ty {
            Type::Any => Rust::Value,
            Type::Bool => Rust::Bool,
            Type::Integer(integer) => Rust::Integer(primitive(*integer), integer.text),
            Type::Number => Rust::Float,
            Type::Text(format) => {
                let path = format
                    .as_deref()
                    .and_then(|format| self.config.format(format));
                path.map_or(Rust::Text, |path| Rust::Path(path.to_owned()))
            }
            Type::Timestamp => self
                .config
                .format("date-time")
                .map_or(Rust::Timestamp, |path| Rust::Path(path.to_owned())),
            Type::Bytes => Rust::Bytes,
            Type::Secret => Rust::Secret,
            Type::List(inner) => Rust::List(Box::new(self.rust(inner))),
            Type::Tuple(places) => {
                Rust::Tuple(places.iter().map(|place| self.rust(place)).collect())
            }
            Type::Map(inner) => Rust::Map(Box::new(self.rust(inner))),
            Type::Nullable(inner) => Rust::Option(Box::new(self.rust(inner))),
            Type::Named(id) => match self.api.def(*id).shape {
                Shape::Object(_) => Rust::Model(self.name(*id).to_owned()),
                Shape::TextEnum(_) => Rust::Enum(self.name(*id).to_owned()),
                Shape::IntEnum(_) => Rust::IntEnum(self.name(*id).to_owned()),
                Shape::Union(_) => Rust::Union(self.name(*id).to_owned()),
                Shape::Answers(_) => Rust::Answers(self.name(*id).to_owned()),
            },
        }
    }

    /// The Rust type of a value that no table of an object reads or writes: a parameter, a part, a body of its own. Where
    /// only a table would make of it what is on the wire, it is the text that is there.
    pub(super) fn bare(&self, ty: &Type) -> Rust {
        match ty {
            Type::Bytes => Rust::Text,
            Type::Integer(integer) if integer.text => Rust::Text,
            Type::List(inner) => Rust::List(Box::new(self.bare(inner))),
            Type::Map(inner) => Rust::Map(Box::new(self.bare(inner))),
            Type::Nullable(inner) => Rust::Option(Box::new(self.bare(inner))),
            Type::Tuple(places) => {
                Rust::Tuple(places.iter().map(|place| self.bare(place)).collect())
            }
            other => self.rust(other),
        }
    }

    /// All models, by file.
    pub(super) fn files(&self) -> Vec<ModelFile> {
        let mut files: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        let spread = parts::spread(self.api);
        for index in (0..self.api.types.len()).filter(|&index| !spread[index]) {
            let root = root(self.api, index);
            files.entry(root).or_default().push(index);
        }
        let roots: Vec<&str> = files
            .keys()
            .map(|&root| self.names[root].as_str())
            .collect();
        let modules = names::assign(&roots, Case::Module, &["mod"]);
        let mut files: Vec<ModelFile> = files
            .iter()
            .zip(modules)
            .map(|((&root, members), module)| self.file(members, module, self.groups.gate(root)))
            .collect();
        files.sort_by(|a, b| a.module.cmp(&b.module));
        files
    }

    fn file(&self, members: &[usize], module: String, features: Vec<String>) -> ModelFile {
        let (root, inner) = members
            .split_first()
            .map_or((None, members), |(root, inner)| (Some(root), inner));
        let mut inner = inner.to_vec();
        inner.sort_by_key(|&index| &self.names[index]);
        ModelFile {
            module,
            features,
            models: root
                .into_iter()
                .chain(&inner)
                .map(|&index| self.model(TypeId(index)))
                .collect(),
        }
    }

    fn model(&self, id: TypeId) -> Model {
        let def = self.api.def(id);
        let kind = match &def.shape {
            Shape::Object(object) => ModelKind::Struct(self.structure(id, def, object)),
            Shape::TextEnum(values) => ModelKind::TextEnum(self.variants(id, values)),
            Shape::IntEnum(values) => ModelKind::IntEnum(int_variants(values)),
            Shape::Union(union) => ModelKind::Union(self.union(id, union)),
            Shape::Answers(answers) => ModelKind::Answers(self.answers(answers)),
        };
        Model {
            name: self.name(id).to_owned(),
            pointer: def.pointer.clone(),
            docs: docs::model(self.name(id), def),
            deprecated: def.docs.deprecated,
            kind,
        }
    }

    /// The name the config knows a type by: the schema's, or where it has none the Rust name without a new one.
    fn key(&self, id: TypeId) -> &str {
        config_key(self.api.def(id), &self.own[id.0])
    }

    fn variants(&self, id: TypeId, values: &[String]) -> Vec<EnumVariant> {
        let prefix = self
            .config
            .type_options(self.key(id))
            .find_map(|options| options.prefix.as_ref())
            .map(|(key, prefix)| {
                key.take();
                prefix.clone()
            });
        let prefix = prefix.unwrap_or_else(|| format!("{}_", names::constant(self.key(id))));
        let words: Vec<&str> = values
            .iter()
            .map(|value| stripped(value, &prefix))
            .collect();
        let preferred: Vec<String> = words
            .iter()
            .map(|word| names::name(word, Case::Variant))
            .collect();
        let wires: Vec<&str> = values.iter().map(String::as_str).collect();
        let variants = names::distinct(&wires, &preferred, &["Unrecognized"]);
        variants
            .into_iter()
            .zip(values)
            .map(|(name, wire)| EnumVariant {
                name,
                wire: wire.clone(),
            })
            .collect()
    }

    fn structure(&self, id: TypeId, def: &TypeDef, object: &Object) -> Struct {
        let rest = self.rest(id, object);
        let mut fields = self.fields(id, def, object, rest.as_ref());
        fields.extend(self.besides(id, object, &fields, rest.as_ref()));
        Struct { fields, rest }
    }

    pub(super) fn rest(&self, id: TypeId, object: &Object) -> Option<Rest> {
        let wires: Vec<&str> = object
            .fields
            .iter()
            .map(|field| field.wire.as_str())
            .collect();
        let free = |name: &'static str| {
            if wires.contains(&name) {
                format!("{name}_properties")
            } else {
                name.to_owned()
            }
        };
        let extra = || {
            self.config
                .type_options(self.key(id))
                .find_map(|options| options.extra.as_ref())
                .is_some_and(|(key, extra)| {
                    key.take();
                    *extra
                })
        };
        let extra = extra();
        match &object.rest {
            Some(Type::Any) => Some(Rest {
                name: free("extra"),
                value: None,
            }),
            Some(ty) => Some(Rest {
                name: free("additional_properties"),
                value: Some(self.rust(ty)),
            }),
            None if extra => Some(Rest {
                name: free("extra"),
                value: None,
            }),
            None => None,
        }
    }

    /// The fields of an object, in order.
    pub(super) fn fields(
        &self,
        id: TypeId,
        def: &TypeDef,
        object: &Object,
        rest: Option<&Rest>,
    ) -> Vec<Field> {
        let wires: Vec<&str> = object
            .fields
            .iter()
            .map(|field| field.wire.as_str())
            .collect();
        let options: Vec<_> = wires
            .iter()
            .map(|wire| self.config.field_options(self.key(id), wire))
            .collect();
        let preferred: Vec<String> = wires
            .iter()
            .zip(&options)
            .map(|(wire, options)| {
                let rename = options.and_then(|options| options.rename.as_ref());
                rename.map_or_else(|| names::name(wire, Case::Value), |key| key.text.clone())
            })
            .collect();
        let reserved: Vec<&str> = rest.iter().map(|rest| rest.name.as_str()).collect();
        let names = names::distinct(&wires, &preferred, &reserved);
        for (name, options) in names.iter().zip(&options) {
            give(options.and_then(|options| options.rename.as_ref()), name);
        }
        let fields = object.fields.iter().zip(names).zip(&options);
        fields
            .map(|((field, name), options)| {
                let path = options.and_then(|options| options.ty.clone());
                let value = path.map_or_else(|| self.field_value(id, &field.ty), Rust::Path);
                Field {
                    setter: fields::setter(&name),
                    name,
                    wire: field.wire.clone(),
                    kind: fields::kind(field, def, &value),
                    docs: docs::field(field, value.name()),
                    value,
                    deprecated: field.docs.deprecated,
                    read_only: field.read_only,
                }
            })
            .collect()
    }

    /// The fields for alternatives beside the properties.
    fn besides(
        &self,
        id: TypeId,
        object: &Object,
        fields: &[Field],
        rest: Option<&Rest>,
    ) -> Vec<Field> {
        let words: Vec<&str> = object
            .besides
            .iter()
            .map(|beside| beside.words.as_str())
            .collect();
        let taken: Vec<&str> = fields
            .iter()
            .map(|field| names::plain(&field.name))
            .chain(rest.map(|rest| rest.name.as_str()))
            .collect();
        let names = names::assign(&words, Case::Value, &taken);
        let besides = object.besides.iter().zip(names);
        besides
            .map(|(beside, name)| {
                let value = self.field_value(id, &beside.ty);
                Field {
                    setter: fields::setter(&name),
                    wire: String::new(),
                    kind: Kind::Beside,
                    docs: docs::beside(value.name()),
                    name,
                    value,
                    deprecated: false,
                    read_only: false,
                }
            })
            .collect()
    }

    /// A field's value, in a box where the type would otherwise hold itself.
    fn field_value(&self, owner: TypeId, ty: &Type) -> Rust {
        let rust = self.rust(ty);
        match ty {
            Type::Named(id) if self.in_one_cycle(*id, owner) && matches!(rust, Rust::Model(_)) => {
                Rust::Boxed(Box::new(rust))
            }
            Type::Tuple(_) if self.holds(ty, owner) => Rust::Boxed(Box::new(rust)),
            _ => rust,
        }
    }

    /// Whether a value of type `ty` holds a type that holds `owner`.
    pub(super) fn holds(&self, ty: &Type, owner: TypeId) -> bool {
        let mut ids = usage::names(ty).into_iter();
        ids.any(|id| self.in_one_cycle(id, owner))
    }

    /// Whether each of two types holds the other, with no list or map in between.
    pub(super) fn in_one_cycle(&self, one: TypeId, other: TypeId) -> bool {
        self.cycles[one.0] == self.cycles[other.0]
    }
}

pub(super) fn primitive(integer: Integer) -> &'static str {
    match (integer.bits, integer.signed) {
        (32, true) => "i32",
        (32, false) => "u32",
        (_, true) => "i64",
        (_, false) => "u64",
    }
}

fn int_variants(values: &[Known]) -> Vec<IntVariant> {
    let texts: Vec<String> = values.iter().map(|known| known.value.to_string()).collect();
    let preferred: Vec<String> = values
        .iter()
        .zip(&texts)
        .map(|(known, text)| names::name(known.name.as_ref().unwrap_or(text), Case::Variant))
        .collect();
    let wires: Vec<&str> = texts.iter().map(String::as_str).collect();
    let names = names::distinct(&wires, &preferred, &["Unrecognized"]);
    let variants = names.into_iter().zip(values);
    variants
        .map(|(name, known)| IntVariant {
            name,
            value: known.value,
        })
        .collect()
}

/// `value` without `prefix`, where something is left of it.
fn stripped<'a>(value: &'a str, prefix: &str) -> &'a str {
    value
        .strip_prefix(prefix)
        .filter(|rest| !rest.is_empty())
        .unwrap_or(value)
}

impl Kind {
    /// Whether it is an `Option` or the like.
    pub fn is_option(self) -> bool {
        !self.is_required()
    }
}
