//! Limits of a value in plain words.

use super::docs::inline;

/// A sentence for each limit, those from and to in one.
pub(super) fn sentences(constraints: &[(&'static str, String)]) -> Vec<String> {
    let get = |name: &str| {
        let found = constraints.iter().find(|(key, _)| *key == name);
        found.map(|(_, value)| value.as_str())
    };
    let count =
        |low: &str, high: &str, one: &str, many: &str| counted(get(low), get(high), one, many);
    let step = get("multipleOf").map(|step| format!("A multiple of {step}."));
    let pattern = get("pattern").map(|pattern| format!("Matches `{}`.", inline(pattern)));
    let unique = get("uniqueItems").map(|_| "No item twice.".to_owned());
    let limits = [
        numbers(
            (get("minimum"), get("exclusiveMinimum")),
            (get("maximum"), get("exclusiveMaximum")),
        ),
        step,
        count("minLength", "maxLength", "character", "characters"),
        pattern,
        count("minItems", "maxItems", "item", "items"),
        unique,
        count("minProperties", "maxProperties", "property", "properties"),
    ];
    limits.into_iter().flatten().collect()
}

type Bound<'a> = (Option<&'a str>, Option<&'a str>);

/// The range of a number.
fn numbers(low: Bound<'_>, high: Bound<'_>) -> Option<String> {
    let low_words = match low {
        (_, Some(above)) => Some(format!("more than {above}")),
        (Some(least), None) => Some(format!("at least {least}")),
        (None, None) => None,
    };
    let high_words = match high {
        (_, Some(below)) => Some(format!("less than {below}")),
        (Some(most), None) => Some(format!("at most {most}")),
        (None, None) => None,
    };
    match (low, high) {
        ((Some(low), None), (Some(high), None)) => Some(format!("From {low} to {high}.")),
        _ => {
            let words: Vec<String> = low_words.into_iter().chain(high_words).collect();
            let mut text = words.join(", ");
            let first = text.get(..1)?.to_uppercase();
            text.replace_range(..1, &first);
            Some(text + ".")
        }
    }
}

fn counted(low: Option<&str>, high: Option<&str>, one: &str, many: &str) -> Option<String> {
    let unit = |count: &str| {
        if count == "1" {
            one.to_owned()
        } else {
            many.to_owned()
        }
    };
    Some(match (low.filter(|low| *low != "0"), high) {
        (Some(low), Some(high)) if low == high => format!("Exactly {low} {}.", unit(low)),
        (Some(low), Some(high)) => format!("From {low} to {high} {many}."),
        (Some(low), None) => format!("At least {low} {}.", unit(low)),
        (None, Some(high)) => format!("At most {high} {}.", unit(high)),
        (None, None) => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::sentences;

    #[test]
    fn limits_are_told_in_words() {
        let check = |constraints: &[(&'static str, &str)], expected: &str| {
            let list: Vec<_> = constraints
                .iter()
                .map(|(name, value)| (*name, (*value).to_owned()))
                .collect();
            assert_eq!(sentences(&list).join(" "), expected);
        };
        check(&[], "");
        check(&[("minimum", "0"), ("maximum", "10")], "From 0 to 10.");
        check(
            &[("exclusiveMinimum", "0"), ("maximum", "1.5")],
            "More than 0, at most 1.5.",
        );
        check(
            &[("maximum", "-3"), ("multipleOf", "2")],
            "At most -3. A multiple of 2.",
        );
        check(
            &[("minLength", "1"), ("pattern", "^a`$")],
            "At least 1 character. Matches `^a'$`.",
        );
        check(
            &[
                ("minItems", "0"),
                ("maxItems", "5"),
                ("uniqueItems", "true"),
            ],
            "At most 5 items. No item twice.",
        );
        check(
            &[("minProperties", "2"), ("maxProperties", "2")],
            "Exactly 2 properties.",
        );
    }
}
