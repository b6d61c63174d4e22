//! Overlays (`OpenAPI` Overlay 1.0 and 1.1): what is changed about a document without editing it.
//!
//! What an overlay brings is part of the document from then on, but for its place: that is in the overlay.

mod apply;
mod read;
mod view;

use crate::diagnostics::{Diagnostics, codes};
use crate::document::bundle::{Bundle, report};
use crate::document::file;
use crate::document::place::Source;
use crate::document::resolve::Resolver;
use crate::document::tree::{NodeId, Tree};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// One overlay that is being applied.
pub(crate) struct Overlay<'o> {
    pub(crate) bundle: &'o mut Bundle,
    pub(crate) diagnostics: &'o mut Diagnostics,
    /// What it says.
    pub(crate) tree: Tree,
    pub(crate) source: Arc<Source>,
    /// The number of its file.
    pub(crate) file: u32,
    /// The folder of the document, if it lies in one.
    pub(crate) folder: Option<PathBuf>,
}

impl Overlay<'_> {
    /// Reports a fault at a node of the overlay.
    pub(crate) fn fault(
        &mut self,
        code: &'static str,
        node: NodeId,
        message: impl Into<String>,
        help: &str,
    ) {
        let place = crate::document::place::Place::path(&self.source, self.tree.path(node));
        let entry = self.diagnostics.error(code, place, message);
        if !help.is_empty() {
            entry.help(help);
        }
    }
}

/// Applies overlays in their order, each to what the last one left; `false` after an error.
pub(crate) fn apply(
    bundle: &mut Bundle,
    folder: Option<&Path>,
    overlays: &[PathBuf],
    diagnostics: &mut Diagnostics,
) -> bool {
    for path in overlays {
        let source = match file::load(path, &path.display().to_string()) {
            Ok(source) => source,
            Err(finding) => {
                report(finding, diagnostics);
                return false;
            }
        };
        let Some((tree, root, file)) = add(bundle, &source, path, diagnostics) else {
            return false;
        };
        let mut overlay = Overlay {
            bundle,
            diagnostics,
            tree,
            source,
            file,
            folder: folder.map(Path::to_owned),
        };
        let Some(actions) = read::read(&mut overlay, root, path) else {
            return false;
        };
        for action in &actions {
            if !apply::action(&mut overlay, action) {
                return false;
            }
        }
    }
    true
}

/// Reads the file, into a tree of its own.
fn add(
    bundle: &mut Bundle,
    source: &Arc<Source>,
    path: &Path,
    diagnostics: &mut Diagnostics,
) -> Option<(Tree, NodeId, u32)> {
    let before = diagnostics.error_count();
    let mut tree = Tree::default();
    let read = crate::document::read::read(&mut tree, source, 0);
    for finding in read.findings {
        report(finding, diagnostics);
    }
    let root = read
        .root
        .map_err(|finding| report(finding, diagnostics))
        .ok()?;
    let file = u32::try_from(bundle.files.len()).ok()?;
    bundle.files.push(crate::document::bundle::FileEntry {
        source: source.clone(),
        path: path.to_owned(),
        root,
        overlay: true,
    });
    (diagnostics.error_count() == before).then_some((tree, root, file))
}

/// Resolves all references anew: an overlay may have brought some, or moved what they lead to.
pub(crate) fn resolve(bundle: &mut Bundle, folder: Option<PathBuf>, diagnostics: &mut Diagnostics) {
    bundle.refs.clear();
    bundle.mapped.clear();
    Resolver::new(bundle, folder, diagnostics).run();
    bundle.find_cycles();
}

/// What is wrong with an overlay itself.
const INVALID: &str = codes::OVERLAY_INVALID;
