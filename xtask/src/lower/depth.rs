//! How deep schemas may lead into each other, and how large they may be.

use super::schema::{Lowered, Lowering};
use crate::api::Type;
use crate::diagnostics::codes;
use crate::document::tree::NodeId;

/// The most schemas on the way from an operation; documents of the world have hundreds.
const SCHEMAS: usize = 20_000;
/// The most members of members of an `allOf`.
pub(super) const MEMBERS: usize = 200;
/// The most properties of an object: a struct with more takes the compiler minutes.
pub(super) const PROPERTIES: usize = 10_000;
/// The most types made for what two others describe together: each of two circles of schemas meets each of the other.
pub(super) const MET: usize = 2_000;
/// The most lists and maps in each other.
const LISTS: usize = 64;

impl Lowering<'_> {
    /// Whether one more level is allowed. After the first that is not, nothing is looked at any more.
    pub(super) fn may_enter(&mut self, node: NodeId) -> bool {
        if self.depth > SCHEMAS {
            self.too_deep(
                node,
                "schemas lead into each other too deep (more than 20000 levels)",
            );
        }
        !self.stopped
    }

    pub(super) fn too_deep(&mut self, node: NodeId, message: &str) {
        self.stop(codes::TOO_DEEP, node, message);
    }

    /// Ends the look at schemas.
    pub(super) fn stop(&mut self, code: &'static str, node: NodeId, message: &str) {
        if !self.stopped {
            self.stopped = true;
            let place = self.document.place(node);
            self.diagnostics.error(code, place, message);
        }
    }

    /// A type, unless it has too many lists and maps in each other.
    pub(super) fn shallow(&mut self, node: NodeId, lowered: Lowered) -> Lowered {
        let mut at = &lowered.ty;
        for _ in 0..LISTS {
            match at {
                Type::List(inner) | Type::Map(inner) | Type::Nullable(inner) => at = inner,
                _ => return lowered,
            }
        }
        self.too_deep(
            node,
            "too many lists and maps in each other (more than 64 levels)",
        );
        Lowered::new(Type::Any)
    }
}
