//! Where we do not do as the others do, and why.

use std::fmt::Debug;

use libtest_mimic::{Failed, Trial};

/// Cases in which ours differs.
pub(crate) struct Exception<T> {
    /// Their names, with `*` for anything.
    pub(crate) cases: &'static [&'static str],
    /// From what the others do to what we do.
    pub(crate) ours: fn(T) -> T,
    /// Why that is better.
    pub(crate) reason: &'static str,
}

/// Ours must be theirs, or what an exception makes of it. An exception that changes nothing is a mistake.
pub(crate) fn judge<T: Clone + Debug + PartialEq>(
    case: &str,
    ours: &T,
    theirs: &[T],
    exceptions: &[Exception<T>],
) -> Result<(), Failed> {
    let exception = exceptions
        .iter()
        .find(|exception| exception.cases.iter().any(|pattern| matches(pattern, case)));
    let equal = theirs.contains(ours);
    let Some(exception) = exception else {
        return if equal {
            Ok(())
        } else {
            fail(format!(
                "ours {ours:#?}\ntheirs {theirs:#?}\nand no exception says why"
            ))
        };
    };
    let reason = exception.reason;
    if equal {
        return fail(format!(
            "ours is theirs: the exception is not needed ({reason})"
        ));
    }
    let expect = (exception.ours)(theirs[0].clone());
    if expect == *ours {
        Ok(())
    } else {
        fail(format!(
            "ours {ours:#?}\nbut the exception wants {expect:#?} ({reason})"
        ))
    }
}

fn fail(text: String) -> Result<(), Failed> {
    Err(text.into())
}

/// A trial: every pattern is the first that matches one of the cases.
pub(crate) fn all_used<T>(group: &str, cases: &[String], exceptions: &[Exception<T>]) -> Trial {
    let patterns: Vec<_> = exceptions
        .iter()
        .flat_map(|exception| exception.cases)
        .copied()
        .collect();
    let first = |case: &String| patterns.iter().position(|pattern| matches(pattern, case));
    let used: Vec<_> = cases.iter().filter_map(first).collect();
    let unused: Vec<_> = (0..patterns.len())
        .filter(|place| !used.contains(place))
        .map(|place| patterns[place])
        .collect();
    Trial::test(format!("{group}: every exception has a case"), move || {
        if unused.is_empty() {
            Ok(())
        } else {
            fail(format!("no case for {unused:?}"))
        }
    })
}

/// Whether a name fits a pattern with `*` for anything.
pub(crate) fn matches(pattern: &str, name: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == name,
        Some((start, rest)) => name.strip_prefix(start).is_some_and(|name| {
            let mut ends = name
                .char_indices()
                .map(|(place, _)| place)
                .chain([name.len()]);
            ends.any(|place| matches(rest, &name[place..]))
        }),
    }
}
