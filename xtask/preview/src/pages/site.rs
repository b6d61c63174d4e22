//! What there is to show, and the page of each: addresses are made from Rust names, so that links stay.

use super::example::Examples;
use std::collections::BTreeMap;
use xtask::api::{self, Api, TypeId};
use xtask::plan::{Crate, Method, Model, Node, methods, names};

/// A resource of the tree.
pub(super) struct Resource<'a> {
    /// The node.
    pub(super) node: &'a Node,
    /// The methods that lead to it from the client.
    pub(super) way: Vec<String>,
}

impl Resource<'_> {
    /// Its page.
    pub(super) fn page(&self) -> String {
        format!("api/{}.html", self.way.join("/"))
    }

    /// The page of one of its methods.
    pub(super) fn method_page(&self, method: &Method) -> String {
        let name = names::plain(&method.name);
        let file = names::shortened(name, name, LONGEST);
        format!("api/{}/{file}.html", self.way.join("/"))
    }

    /// The methods that lead to it, as they are called.
    pub(super) fn chain(&self) -> Vec<String> {
        self.way.iter().map(|name| format!("{name}()")).collect()
    }

    /// `knowledge_bases.indexing_jobs`.
    pub(super) fn name(&self) -> String {
        self.way.join(".")
    }
}

/// The longest name of a file, without its ending.
const LONGEST: usize = 100;

/// A type of the crate.
#[derive(Clone, Copy)]
pub(super) struct Kind<'a> {
    /// What it is in the document.
    pub(super) id: TypeId,
    /// What it is in Rust.
    pub(super) model: &'a Model,
    /// The module, which is the page.
    module: &'a str,
}

impl Kind<'_> {
    /// Its page.
    pub(super) fn page(&self) -> String {
        let module = names::plain(self.module);
        let file = names::shortened(module, module, LONGEST);
        format!("types/{file}.html")
    }

    /// Its place on that page.
    pub(super) fn place(&self) -> String {
        format!("{}#{}", self.page(), self.model.name)
    }
}

/// Everything that is shown.
pub(super) struct Site<'a> {
    /// What the document says.
    pub(super) api: &'a Api,
    /// The crate that it becomes.
    pub(super) plan: &'a Crate,
    /// Values that the document gives as examples, or that could be.
    pub(super) examples: Examples<'a>,
    /// The resources, each before those below it.
    pub(super) resources: Vec<Resource<'a>>,
    operations: BTreeMap<&'a str, &'a api::Operation>,
    kinds: BTreeMap<&'a str, Kind<'a>>,
}

impl<'a> Site<'a> {
    pub(super) fn new(outline: &'a xtask::pipeline::Outline) -> Self {
        let (api, plan) = (&outline.api, &outline.plan);
        let mut resources = Vec::new();
        for node in &plan.nodes {
            collect(node, &[], &mut resources);
        }
        let ids: BTreeMap<&str, usize> = plan
            .type_names
            .iter()
            .enumerate()
            .map(|(index, name)| (name.as_str(), index))
            .collect();
        let models = plan
            .models
            .iter()
            .flat_map(|file| file.models.iter().map(move |model| (file, model)));
        let kinds = models.filter_map(|(file, model)| {
            let id = TypeId(*ids.get(model.name.as_str())?);
            let module = file.module.as_str();
            Some((model.name.as_str(), Kind { id, model, module }))
        });
        Self {
            api,
            plan,
            examples: Examples::new(outline),
            resources,
            operations: api
                .operations
                .iter()
                .map(|operation| (operation.id.as_str(), operation))
                .collect(),
            kinds: kinds.collect(),
        }
    }

    /// What the document says of a method.
    pub(super) fn operation(&self, method: &Method) -> Option<&'a api::Operation> {
        self.operations.get(method.id.as_str()).copied()
    }

    /// A type by its Rust name.
    pub(super) fn kind(&self, name: &str) -> Option<&Kind<'a>> {
        self.kinds.get(name)
    }

    /// A type by its id; none for one that is spread over the parts of a body.
    pub(super) fn kind_of(&self, id: TypeId) -> Option<&Kind<'a>> {
        self.kind(self.type_name(id))
    }

    /// The types by name.
    pub(super) fn kinds(&self) -> impl Iterator<Item = &Kind<'a>> {
        self.kinds.values()
    }

    /// The Rust name of a type.
    pub(super) fn type_name(&self, id: TypeId) -> &'a str {
        self.plan.type_names.get(id.0).map_or("", String::as_str)
    }

    /// Every method with its resource and operation, in the order of the tree.
    pub(super) fn methods(
        &self,
    ) -> impl Iterator<Item = (&Resource<'a>, &'a Method, &'a api::Operation)> {
        self.resources.iter().flat_map(move |resource| {
            let methods = resource.node.methods.iter();
            methods.filter_map(move |method| Some((resource, method, self.operation(method)?)))
        })
    }
}

fn collect<'a>(node: &'a Node, parent: &[String], out: &mut Vec<Resource<'a>>) {
    let last = node.path.last().map_or("", String::as_str);
    // A node's accessor is a method like any other, so no method of its parent has its name.
    let own = names::plain(&methods::accessor(last)).to_owned();
    let way: Vec<String> = parent.iter().cloned().chain([own]).collect();
    out.push(Resource {
        node,
        way: way.clone(),
    });
    for child in &node.children {
        collect(child, &way, out);
    }
}
