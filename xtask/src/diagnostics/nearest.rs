//! What somebody may have meant.

/// The most candidates that are looked at, and the longest word.
const MANY: usize = 5_000;
const LONGEST: usize = 200;

/// The candidate that looks most like a word, if one does; of two that are as near, the first by name.
pub fn nearest<'c, C>(word: &str, candidates: C) -> Option<&'c str>
where
    C: IntoIterator,
    C::Item: Into<&'c str>,
{
    let plain = word.to_lowercase();
    let length = plain.chars().count();
    let allowed = (length / 3).max(1);
    if length > LONGEST {
        return None;
    }
    let near = candidates.into_iter().take(MANY).filter_map(|one| {
        let one: &str = one.into();
        // A length that differs by more is further away than is allowed.
        let off = one.chars().count().abs_diff(length);
        let distance = (off <= allowed)
            .then(|| strsim::damerau_levenshtein(&plain, &one.to_lowercase()))
            .filter(|distance| *distance <= allowed)?;
        Some((distance, one))
    });
    near.min().map(|(_, one)| one)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn words_that_look_alike() {
        let check = |word: &str, expected: Option<&str>| {
            assert_eq!(nearest(word, ["Pets", "Pet", "Order", "string"]), expected);
        };
        check("Pat", Some("Pet"));
        check("pet", Some("Pet"));
        check("strin", Some("string"));
        check("Odrer", Some("Order"));
        check("Customer", None);
        check("", None);
    }
}
