//! Why a reference has no target.

use crate::diagnostics::{Diagnostics, codes};
use crate::document::bundle::report;
use crate::document::place::Place;
use crate::document::read::Finding;

/// Why a reference has no target.
#[derive(Clone, Debug)]
pub(crate) enum Fault {
    /// Nothing is there; and what may have been meant.
    Nowhere(String, Option<String>),
    /// It leads back to itself.
    Cycle,
    /// It leads through too many others.
    Long,
    /// It leads to the network.
    Network(String),
    /// It leaves the folder.
    Outside(String),
    /// The file cannot be read.
    File(String, Box<Finding>),
}

impl Fault {
    /// Reports it; `pointer` is where the reference stands.
    pub(crate) fn report(
        &self,
        pointer: &str,
        place: Option<Place>,
        diagnostics: &mut Diagnostics,
    ) {
        let (code, message, help) = match self {
            Fault::Nowhere(text, meant) => {
                let message = format!("the reference `{text}` leads nowhere");
                let entry = diagnostics.error(codes::REFERENCE_NOWHERE, place, message);
                if let Some(meant) = meant {
                    entry.help(format!("did you mean `{meant}`?"));
                }
                return;
            }
            Fault::Cycle => (
                codes::REFERENCE_CYCLE,
                format!("the reference at {pointer} leads back to itself"),
                None,
            ),
            Fault::Long => (
                codes::TOO_DEEP,
                "the reference leads through more than 100 others".to_owned(),
                None,
            ),
            Fault::Network(url) => (
                codes::REFERENCE_NETWORK,
                format!("the reference `{url}` leads to the network, which is never asked"),
                Some("save the file next to the document and reference it by its path"),
            ),
            Fault::Outside(path) => (
                codes::REFERENCE_OUTSIDE,
                format!("the reference `{path}` leaves the folder of the document"),
                Some("move the file into the folder of the document"),
            ),
            Fault::File(path, finding) => {
                // The file's own problem comes first.
                report(Finding::clone(finding), diagnostics);
                let message = format!("the reference `{path}` leads to a file that cannot be read");
                (codes::REFERENCE_FILE, message, None)
            }
        };
        let entry = diagnostics.error(code, place, message);
        if let Some(help) = help {
            entry.help(help);
        }
    }
}
