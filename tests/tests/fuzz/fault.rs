//! What a check finds.

/// Something that a crate must not have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    /// What it is, the same for all of its kind.
    pub(crate) kind: String,
    /// Where, and what is there.
    pub(crate) detail: String,
}

impl Fault {
    /// A fault of this kind.
    pub(crate) fn new(kind: impl Into<String>, detail: impl Into<String>) -> Self {
        Self {
            kind: kind.into(),
            detail: detail.into(),
        }
    }
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.kind, self.detail)
    }
}
