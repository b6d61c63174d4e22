//! Which files of a crate a step of its document touches: those of what has changed, and no others.

use std::collections::{BTreeMap, BTreeSet};

use xtask::diff::{Changes, Side};
use xtask::files::Files;
use xtask::plan::{Crate, Method, Node};

/// One version: what it means, and its crate.
pub(crate) struct Version {
    pub(crate) side: Side,
    pub(crate) files: Files,
}

/// The files that differ for no reason.
pub(crate) fn strangers(old: &Version, new: &Version, changes: &Changes) -> Vec<String> {
    let step = Step::new(old, new, changes);
    let names = old.files.iter().chain(new.files.iter());
    let names: BTreeSet<&str> = names.map(|(name, _)| name).collect();
    let touched = names.into_iter().filter(|name| step.is_touched(name));
    touched
        .filter(|name| !step.has_reason(name))
        .map(str::to_owned)
        .collect()
}

struct Step<'a> {
    old: &'a Version,
    new: &'a Version,
    /// Where something has changed, on either side.
    pointers: BTreeSet<&'a str>,
    /// The methods of each resource, and what they are reached by.
    before: BTreeMap<String, &'a Node>,
    after: BTreeMap<String, &'a Node>,
}

impl<'a> Step<'a> {
    fn new(old: &'a Version, new: &'a Version, changes: &'a Changes) -> Self {
        let spots = changes.list.iter();
        let spots = spots.flat_map(|change| change.old.iter().chain(&change.new));
        Self {
            old,
            new,
            pointers: spots.map(|spot| spot.pointer.as_str()).collect(),
            before: resources(&old.side.plan),
            after: resources(&new.side.plan),
        }
    }

    fn is_touched(&self, name: &str) -> bool {
        self.old.files.get(name) != self.new.files.get(name)
    }

    fn comes_or_goes(&self, name: &str) -> bool {
        self.old.files.get(name).is_none() || self.new.files.get(name).is_none()
    }

    fn plans(&self) -> [&'a Crate; 2] {
        [&self.old.side.plan, &self.new.side.plan]
    }

    /// Whether the lists of something are not the same on both sides.
    fn differs<T: PartialEq>(&self, of: impl Fn(&'a Crate) -> T) -> bool {
        let [old, new] = self.plans();
        of(old) != of(new)
    }

    fn has_reason(&self, name: &str) -> bool {
        let types = |plan: &'a Crate| -> Vec<&'a str> {
            let models = plan.models.iter().flat_map(|file| &file.models);
            models.map(|model| model.name.as_str()).collect()
        };
        let nodes = |plan: &'a Crate| -> Vec<&'a [String]> {
            plan.nodes.iter().map(|node| node.path.as_slice()).collect()
        };
        let examples = |plan: &'a Crate| -> Vec<&'a str> {
            let shown = plan.examples.iter();
            shown.map(|example| example.file.as_str()).collect()
        };
        let prose = |plan: &'a Crate| (plan.docs.clone(), plan.description.clone());
        let gates = |plan: &'a Crate| -> Vec<&'a [String]> {
            let files = plan.models.iter();
            files.map(|file| file.features.as_slice()).collect()
        };
        match name {
            "API.md" => true,
            ".codegen-files" => {
                self.differs(types) || self.differs(|plan| format!("{:?}", resources(plan).keys()))
            }
            "src/types/mod.rs" => self.differs(types) || self.differs(gates),
            "src/resources/mod.rs" | "src/client.rs" | "src/cli.rs" => self.differs(nodes),
            // A resource is a feature, which its examples need.
            "README.md" | "Cargo.toml" => {
                self.differs(prose) || self.differs(nodes) || self.differs(examples)
            }
            "src/lib.rs" => self.differs(prose),
            _ => self.is_told(name),
        }
    }

    fn is_told(&self, name: &str) -> bool {
        if self.comes_or_goes(name) {
            // Then the crate has another type or resource, or an example of one.
            return true;
        }
        if let Some(module) = name.strip_prefix("src/types/") {
            return self.type_has_changed(module.trim_end_matches(".rs"));
        }
        let resource = name
            .strip_prefix("src/resources/")
            .map(|rest| rest.trim_end_matches(".rs").to_owned());
        // Examples show one method of their resource.
        let example = name
            .strip_prefix("examples/")
            .map(|rest| rest.trim_end_matches(".rs").replace('_', "/"));
        match (resource, example) {
            (Some(resource), _) => self.resource_has_changed(&resource),
            (_, Some(example)) => self
                .before
                .keys()
                .any(|path| path.replace('_', "/") == example && self.resource_has_changed(path)),
            _ => false,
        }
    }

    /// A change of one of the file's types, or an operation with such a body that comes or goes: its setters are there.
    fn type_has_changed(&self, module: &str) -> bool {
        let files = self.plans().into_iter().flat_map(|plan| &plan.models);
        let models = files.filter(|file| file.module == module);
        let models: Vec<_> = models.flat_map(|file| &file.models).collect();
        let is_body = |method: &&Method| {
            let body = method.body.as_ref().map(|body| body.value.names());
            body.unwrap_or_default()
                .iter()
                .any(|name| models.iter().any(|model| model.name == *name))
        };
        models.iter().any(|model| self.is_changed(&model.pointer))
            || self.other_methods().iter().any(is_body)
    }

    fn resource_has_changed(&self, path: &str) -> bool {
        let (Some(old), Some(new)) = (self.before.get(path), self.after.get(path)) else {
            return true;
        };
        let children = |node: &Node| -> Vec<String> {
            node.children
                .iter()
                .map(|child| child.name.clone())
                .collect()
        };
        let arguments = |node: &Node| -> Vec<String> {
            let all = node.methods.iter();
            all.flat_map(|method| method.arguments.iter().map(|one| one.name.clone()))
                .collect()
        };
        let ids = |node: &Node| -> Vec<String> {
            node.methods
                .iter()
                .map(|method| method.id.clone())
                .collect()
        };
        // Another required property of a body is another argument.
        children(old) != children(new)
            || arguments(old) != arguments(new)
            || ids(old) != ids(new)
            || [old, new].iter().any(|node| {
                node.methods
                    .iter()
                    .any(|method| self.operation_has_changed(&method.id))
            })
    }

    fn operation_has_changed(&self, id: &str) -> bool {
        let sides = [&self.old.side, &self.new.side];
        let operations = sides.iter().flat_map(|side| &side.api.operations);
        operations
            .filter(|operation| operation.id == id)
            .any(|operation| self.is_changed(&operation.pointer))
    }

    /// Whether something at this pointer or below has changed.
    fn is_changed(&self, pointer: &str) -> bool {
        self.pointers.iter().any(|place| {
            let rest = place.strip_prefix(pointer);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        })
    }

    /// The methods that only one side has.
    fn other_methods(&self) -> Vec<&'a Method> {
        let all = |nodes: &BTreeMap<String, &'a Node>| -> Vec<&'a Method> {
            nodes.values().flat_map(|node| &node.methods).collect()
        };
        let (old, new) = (all(&self.before), all(&self.after));
        let missing =
            |one: &&Method, others: &[&Method]| !others.iter().any(|other| other.id == one.id);
        let gone = old.iter().filter(|one| missing(one, &new));
        let come = new.iter().filter(|one| missing(one, &old));
        gone.chain(come).copied().collect()
    }
}

/// All resources by the path of their file.
fn resources(plan: &Crate) -> BTreeMap<String, &Node> {
    let mut found = BTreeMap::new();
    let mut open: Vec<&Node> = plan.nodes.iter().collect();
    while let Some(node) = open.pop() {
        found.insert(node.path.join("/"), node);
        open.extend(&node.children);
    }
    found
}
