//! What the validator found in values that were made before, by place.

use std::collections::BTreeMap;

/// How often something was wrong at a place.
#[derive(Debug, Default)]
pub(super) struct Faults(BTreeMap<String, usize>);

impl Faults {
    pub(super) fn add(&mut self, pointer: &str) {
        *self.0.entry(pointer.to_owned()).or_default() += 1;
    }

    pub(super) fn at(&self, pointer: &str) -> usize {
        self.0.get(pointer).copied().unwrap_or(0)
    }

    /// Whether something was wrong there or inside.
    pub(super) fn inside(&self, pointer: &str) -> bool {
        let below = self.0.range(pointer.to_owned()..);
        let mut below = below.take_while(|(place, _)| place.starts_with(pointer));
        below.any(|(place, _)| is_inside(place, pointer))
    }

    /// How often something was wrong with what this is a part of.
    pub(super) fn around(&self, pointer: &str) -> usize {
        let ends = pointer.match_indices('/').map(|(end, _)| end);
        ends.map(|end| self.at(&pointer[..end])).max().unwrap_or(0)
    }
}

fn is_inside(place: &str, pointer: &str) -> bool {
    place
        .strip_prefix(pointer)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}
