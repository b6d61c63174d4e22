//! Setters of the properties of bodies: they stand with the type of the body, so that a change of a property is a change
//! of its file alone.

use super::source::gate;
use super::{commands, fields};
use crate::plan::{BodySetter, Crate, Field, Method, ModelKind, Node, Rust, Struct, names};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// The requests with setters for the properties of their bodies, by the name of the body's type.
#[derive(Debug, Default)]
pub(super) struct Setters<'a> {
    /// The requests whose setters are named as those of the type.
    same: BTreeMap<&'a str, Vec<Request<'a>>>,
    /// The others, and their setters.
    other: BTreeMap<&'a str, Vec<(Request<'a>, &'a [BodySetter])>>,
    /// What the command line knows of the properties.
    commands: BTreeMap<&'a str, Vec<String>>,
}

/// A request that has something in the file of another type.
#[derive(Debug)]
struct Request<'a> {
    path: String,
    /// The feature of its node, where the type exists without it.
    feature: Option<&'a str>,
}

impl Request<'_> {
    /// What stands before its lines.
    fn condition(&self) -> String {
        gate(self.feature.as_slice())
    }

    /// The same before an item, on a line of its own.
    fn line(&self) -> String {
        let condition = self.condition();
        if condition.is_empty() {
            condition
        } else {
            format!("{}\n", condition.trim_end())
        }
    }
}

/// The model that is the type of a body, and the features of its file.
type Bodies<'a> = BTreeMap<&'a str, (&'a [String], Option<&'a Struct>)>;

impl<'a> Setters<'a> {
    /// Those of a crate.
    pub(super) fn of(plan: &'a Crate) -> Self {
        let mut bodies = Bodies::new();
        for file in &plan.models {
            for model in &file.models {
                let structure = match &model.kind {
                    ModelKind::Struct(structure) => Some(structure),
                    _ => None,
                };
                bodies.insert(&model.name, (&file.features, structure));
            }
        }
        let mut setters = Self::default();
        for node in &plan.nodes {
            setters.add(node, node.feature.as_deref(), &bodies);
        }
        setters
    }

    fn add(&mut self, node: &'a Node, feature: Option<&'a str>, bodies: &Bodies<'a>) {
        for method in &node.methods {
            let Some((name, setters)) = body(method) else {
                continue;
            };
            let (features, structure) = bodies.get(name).copied().unwrap_or_default();
            let module: Vec<&str> = node.path.iter().map(|name| names::plain(name)).collect();
            let request = Request {
                path: format!(
                    "crate::resources::{}::{}",
                    module.join("::"),
                    method.request
                ),
                feature: feature.filter(|name| features != [*name]),
            };
            let commands = commands::property_table(method, &request.path);
            let commands = commands.map(|table| request.line() + &table);
            self.commands.entry(name).or_default().extend(commands);
            match structure {
                _ if setters.is_empty() => {}
                Some(structure) if is_same(setters, structure) => {
                    self.same.entry(name).or_default().push(request);
                }
                _ => self.other.entry(name).or_default().push((request, setters)),
            }
        }
        for child in &node.children {
            self.add(child, feature, bodies);
        }
    }

    /// The lines that name the requests with the type's own setters.
    pub(super) fn lines(&self, model: &str) -> String {
        let requests = self.same.get(model).into_iter().flatten();
        let (always, some): (Vec<_>, Vec<_>) = requests.partition(|one| one.feature.is_none());
        let always: Vec<&str> = always.iter().map(|one| one.path.as_str()).collect();
        let mut text = match always.as_slice() {
            [] => String::new(),
            all => format!("    setters for {};\n", all.join(", ")),
        };
        for one in some {
            let _ = writeln!(text, "    {}setters for {};", one.condition(), one.path);
        }
        text
    }

    /// Whether a request has the type's own setters.
    pub(super) fn has(&self, model: &str) -> bool {
        self.same.contains_key(model)
    }

    /// The setters of the other requests, and the arguments of commands.
    pub(super) fn others(&self, model: &str) -> Vec<String> {
        let others = self.other.get(model).into_iter().flatten();
        let others =
            others.map(|(request, setters)| request.line() + &table(&request.path, setters));
        let commands = self.commands.get(model).into_iter().flatten();
        others.chain(commands.cloned()).collect()
    }
}

/// The type of the body and its setters, where the body is not in parts.
fn body(method: &Method) -> Option<(&str, &[BodySetter])> {
    let body = method.body.as_ref()?;
    match &body.value {
        Rust::Model(name) => Some((name, &body.setters)),
        _ => None,
    }
}

/// Whether the setters of a request are those of all fields that it may set, by the names that they have on the type.
fn is_same(setters: &[BodySetter], structure: &Struct) -> bool {
    let fields = structure
        .fields
        .iter()
        .filter(|field| field.kind.is_option() && !field.read_only);
    let fields: Vec<&Field> = fields.collect();
    fields.len() == setters.len()
        && fields
            .iter()
            .zip(setters)
            .all(|(field, setter)| field.setter == setter.name && field.name == setter.field)
}

fn table(path: &str, setters: &[BodySetter]) -> String {
    let mut text = format!("runtime::setters! {{\n    {path} {{\n");
    for setter in setters {
        let field = Field {
            name: setter.field.clone(),
            wire: setter.wire.clone(),
            setter: setter.name.clone(),
            value: setter.value.clone(),
            kind: setter.kind,
            docs: setter.docs.clone(),
            deprecated: setter.deprecated,
            read_only: false,
        };
        text += &fields::lines(&field, true, 2);
    }
    let _ = writeln!(text, "    }}");
    text + "}\n"
}
