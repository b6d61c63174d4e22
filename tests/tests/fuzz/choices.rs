//! A sequence of numbers read as decisions. What is made of it gets simpler as numbers get smaller or fewer, so that
//! proptest's shrinking of the sequence shrinks the document.

/// Decisions to come; when none is left, each is the first of its kind.
pub(crate) struct Choices<'a> {
    rest: std::slice::Iter<'a, u16>,
}

impl<'a> Choices<'a> {
    /// The decisions that these numbers stand for.
    pub(crate) fn new(numbers: &'a [u16]) -> Self {
        Self {
            rest: numbers.iter(),
        }
    }

    /// A number below `end`, zero where `end` is.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        let number = self.rest.next().copied().unwrap_or_default();
        usize::from(number).checked_rem(end).unwrap_or_default()
    }

    /// One of these.
    pub(crate) fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }

    /// Yes in one of `of` cases, and no when nothing is left.
    pub(crate) fn rarely(&mut self, of: usize) -> bool {
        self.below(of) == of - 1
    }
}
