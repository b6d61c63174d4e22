//! Setters of the properties of bodies: they stand with the type of the body, so that a change of a property is a change
//! of its file alone.

use super::{commands, fields};
use crate::plan::{BodySetter, Crate, Field, Method, ModelKind, Node, Rust, Struct, names};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// The requests with setters for the properties of their bodies, by the name of the body's type.
#[derive(Debug, Default)]
pub(super) struct Setters<'a> {
    /// The paths of requests whose setters are named as those of the type.
    same: BTreeMap<&'a str, Vec<String>>,
    /// The paths of the others, and their setters.
    other: BTreeMap<&'a str, Vec<(String, &'a [BodySetter])>>,
    /// What the command line knows of the properties.
    commands: BTreeMap<&'a str, Vec<String>>,
}

impl<'a> Setters<'a> {
    /// Those of a crate.
    pub(super) fn of(plan: &'a Crate) -> Self {
        let files = plan.models.iter().flat_map(|file| &file.models);
        let structs: BTreeMap<&str, &Struct> = files
            .filter_map(|model| match &model.kind {
                ModelKind::Struct(structure) => Some((model.name.as_str(), structure)),
                _ => None,
            })
            .collect();
        let mut setters = Self::default();
        for node in &plan.nodes {
            setters.add(node, &structs);
        }
        setters
    }

    fn add(&mut self, node: &'a Node, structs: &BTreeMap<&str, &Struct>) {
        for method in &node.methods {
            let Some((name, setters)) = body(method) else {
                continue;
            };
            let module: Vec<&str> = node.path.iter().map(|name| names::plain(name)).collect();
            let path = format!(
                "crate::resources::{}::{}",
                module.join("::"),
                method.request
            );
            let commands = commands::property_table(method, &path);
            self.commands.entry(name).or_default().extend(commands);
            match structs.get(name) {
                _ if setters.is_empty() => {}
                Some(structure) if is_same(setters, structure) => {
                    self.same.entry(name).or_default().push(path);
                }
                _ => self.other.entry(name).or_default().push((path, setters)),
            }
        }
        for child in &node.children {
            self.add(child, structs);
        }
    }

    /// The line that names the requests with the type's own setters.
    pub(super) fn line(&self, model: &str) -> String {
        let paths = self.same.get(model).map(|paths| paths.join(", "));
        let line = paths.map(|paths| format!("    setters for {paths};\n"));
        line.unwrap_or_default()
    }

    /// Whether a request has the type's own setters.
    pub(super) fn has(&self, model: &str) -> bool {
        self.same.contains_key(model)
    }

    /// The setters of the other requests, and the arguments of commands.
    pub(super) fn others(&self, model: &str) -> Vec<String> {
        let others = self.other.get(model).into_iter().flatten();
        let others = others.map(|(path, setters)| table(path, setters));
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
