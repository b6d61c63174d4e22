//! The members of two lists that belong together.

use super::similar;
use std::collections::HashMap;

/// What is in both lists, and in one of them.
#[derive(Debug)]
pub(super) struct Members<'a, T> {
    pub(super) both: Vec<(&'a T, &'a T)>,
    pub(super) old: Vec<&'a T>,
    pub(super) new: Vec<&'a T>,
}

/// More members than this are not compared each with each.
const MOST: usize = 400;

impl<'a, T> Members<'a, T> {
    /// Those with one name; of the rest those that `renamed` is sure enough of.
    pub(super) fn new(
        old: &'a [T],
        new: &'a [T],
        name: impl Fn(&T) -> &String,
        renamed: impl Fn(&'a T, &'a T) -> Option<f64>,
    ) -> Self {
        let by_name: HashMap<&String, usize> = new
            .iter()
            .enumerate()
            .map(|(index, member)| (name(member), index))
            .collect();
        let mut taken = vec![false; new.len()];
        let (mut both, mut left) = (Vec::new(), Vec::new());
        for member in old {
            match by_name.get(name(member)).filter(|&&index| !taken[index]) {
                Some(&index) => {
                    taken[index] = true;
                    both.push((member, &new[index]));
                }
                None => left.push(member),
            }
        }
        let mut added: Vec<&T> = new
            .iter()
            .zip(&taken)
            .filter_map(|(member, taken)| (!taken).then_some(member))
            .collect();
        if left.len() <= MOST && added.len() <= MOST {
            let name = |member: &'a T| name(member).clone();
            both.extend(similar::join(&mut left, &mut added, name, renamed));
        }
        Self {
            both,
            old: left,
            new: added,
        }
    }

    /// Those that `fits` is surest of.
    pub(super) fn by(
        old: &'a [T],
        new: &'a [T],
        fits: impl Fn(&'a T, &'a T) -> Option<f64>,
    ) -> Self {
        let (mut left, mut added): (Vec<&T>, Vec<&T>) =
            (old.iter().collect(), new.iter().collect());
        // The lists' own order decides where nothing else does.
        let both = similar::join(&mut left, &mut added, |_| String::new(), fits);
        Self {
            both,
            old: left,
            new: added,
        }
    }
}
