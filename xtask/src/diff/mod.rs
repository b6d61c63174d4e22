//! `Api` × `Api` → [`Changes`]: what an update means for those who compile against the generated crate, and for those who
//! talk to the server.
//!
//! Two comparisons, joined by the element that they are about. The one of the APIs knows what has changed, and what it
//! does to the wire. The one of the planned crates knows what of the generated interface is gone, other or new; whatever
//! it finds is added to the change that brought it about, or else is a change by itself. So no rating rests on a rule
//! that could forget something which `emit` writes.

mod answers;
mod bodies;
mod changes;
mod docs;
mod document;
mod draft;
mod features;
mod fit;
pub mod json;
pub mod markdown;
mod members;
mod methods;
mod models;
mod operations;
mod pairs;
mod parameters;
mod show;
mod similar;
mod spot;
pub mod text;
mod types;
mod version;
mod walk;
mod words;

pub use changes::{Change, Changes, Direction, Element, Level, Package, Spot, What, Wire};

use crate::api::Api;
use crate::document::Document;
use crate::plan::Crate;
use draft::Drafts;
use pairs::Pairs;
use show::Names;

/// One of the two versions.
#[derive(Debug)]
pub struct Side {
    /// The document, for places.
    pub document: Document,
    /// What it means.
    pub api: Api,
    /// What becomes of it in Rust.
    pub plan: Crate,
    /// What file names start with, and what is shown instead: a temporary folder, and the revision it was read from.
    pub prefix: Option<(String, String)>,
}

impl Side {
    /// The name of a file as it is shown.
    fn shown(&self, file: &str) -> String {
        let inside = self.prefix.as_ref().and_then(|(folder, shown)| {
            let rest = file.strip_prefix(folder.as_str())?;
            Some(format!("{shown}{}", rest.trim_start_matches(['/', '\\'])))
        });
        inside.unwrap_or_else(|| file.to_owned())
    }
}

/// What has changed from `old` to `new`.
pub fn diff(old: &Side, new: &Side) -> Changes {
    let pairs = Pairs::find(old, new);
    let mut drafts = Drafts::new(old, new, &pairs);
    document::compare(&mut drafts);
    for pair in pairs.operations() {
        operations::compare(&mut drafts, pair);
    }
    for pair in pairs.types() {
        types::compare(&mut drafts, pair);
    }
    rust(&mut drafts, &pairs);
    let list = drafts.finish();
    let changes = Changes {
        package: Package {
            name: new.plan.name.clone(),
            old: old.plan.version.clone(),
            new: new.plan.version.clone(),
            next: String::new(),
        },
        list,
    };
    let next = version::next(&changes.package.old, changes.rust());
    Changes {
        package: Package {
            next,
            ..changes.package
        },
        ..changes
    }
}

/// Adds what follows for the generated crate.
fn rust(drafts: &mut Drafts<'_>, pairs: &Pairs) {
    let (old, new) = (drafts.old, drafts.new);
    let names = Names::new(old, new, pairs);
    let mut models = models::Comparison {
        names: &names,
        plain: Names::same(),
        models: [
            models::Models::new(&old.plan),
            models::Models::new(&new.plan),
        ],
        drafts,
    };
    for pair in pairs.types() {
        models.compare(pair);
    }
    let mut methods = methods::Comparison {
        names: &names,
        plain: Names::same(),
        methods: [methods::Methods::new(old), methods::Methods::new(new)],
        drafts,
    };
    for pair in pairs.operations() {
        methods.compare(pair);
    }
    features::compare(drafts);
}
