//! Whole numbers from decimal text, exactly: never through a float.

/// The number that `text` names, if that is nothing but digits, so few that every number of them fits: what nearly all texts
/// are.
#[inline]
pub(crate) fn digits(text: &str) -> Option<i64> {
    if !(1..=18).contains(&text.len()) {
        return None;
    }
    let mut value = 0;
    for byte in text.bytes() {
        let digit = byte.wrapping_sub(b'0');
        if digit > 9 {
            return None;
        }
        value = value * 10 + i64::from(digit);
    }
    Some(value)
}

/// The number that `text` names, if it is whole and fits. `5.0` and `5e2` are whole; blanks are not digits.
pub(crate) fn parse(text: &str) -> Option<i128> {
    let (negative, rest) = match text.as_bytes().first()? {
        b'-' => (true, &text[1..]),
        b'+' => (false, &text[1..]),
        _ => (false, text),
    };
    let (mantissa, exponent) = match rest.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, exponent.parse::<i32>().ok()?),
        None => (rest, 0),
    };
    let magnitude = whole(mantissa, exponent)?;
    Some(if negative { -magnitude } else { magnitude })
}

/// `mantissa` × 10^`exponent`.
fn whole(mantissa: &str, exponent: i32) -> Option<i128> {
    let (before, after) = match mantissa.split_once('.') {
        Some((_, "")) => return None,
        Some(parts) => parts,
        None => (mantissa, ""),
    };
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if before.is_empty() || !digits(before) || !digits(after) {
        return None;
    }
    let all = format!("{before}{after}");
    let significant = all.trim_end_matches('0');
    if significant.is_empty() {
        return Some(0);
    }
    let shift = i64::from(exponent) - i64::try_from(after.len()).ok()?
        + i64::try_from(all.len() - significant.len()).ok()?;
    let scale = 10_i128.checked_pow(u32::try_from(shift).ok()?)?;
    significant
        .trim_start_matches('0')
        .parse::<i128>()
        .ok()?
        .checked_mul(scale)
}

/// The number that a float stands for, if it is whole and floats still tell it from its neighbours.
pub(crate) fn from_float(value: f64) -> Option<i128> {
    const EXACT: f64 = 9_007_199_254_740_992.0;
    // The cast cannot truncate: the value is whole and below 2^53.
    #[allow(clippy::cast_possible_truncation)]
    (value.fract() == 0.0 && value.abs() < EXACT).then_some(value as i128)
}

#[cfg(test)]
mod tests {
    use super::{from_float, parse};

    #[test]
    fn whole_numbers_in_any_spelling() {
        for (text, expect) in [
            ("0", 0),
            ("-0", 0),
            ("007", 7),
            ("+5", 5),
            ("5.0", 5),
            ("5e2", 500),
            ("5.25E+2", 525),
            ("500e-2", 5),
            ("0e99", 0),
            ("0.0", 0),
            ("18446744073709551615", i128::from(u64::MAX)),
            ("-9223372036854775808", i128::from(i64::MIN)),
        ] {
            assert_eq!(parse(text), Some(expect), "{text}");
        }
    }

    #[test]
    fn other_text_is_refused() {
        for text in [
            "",
            " 5",
            "5 ",
            "5.",
            ".5",
            "5.5",
            "5e-1",
            "e5",
            "5e",
            "0x5",
            "many",
            "1_000",
            "--5",
            "1e400",
            "٥",
            "-",
            "1e99999999999",
        ] {
            assert_eq!(parse(text), None, "{text:?}");
        }
    }

    #[test]
    fn floats_only_while_exact() {
        assert_eq!(from_float(1000.0), Some(1000));
        assert_eq!(from_float(-5.0), Some(-5));
        assert_eq!(from_float(1.5), None);
        assert_eq!(
            from_float(9_007_199_254_740_991.0),
            Some(9_007_199_254_740_991)
        );
        assert_eq!(from_float(9_007_199_254_740_992.0), None);
        assert_eq!(from_float(f64::NAN), None);
        assert_eq!(from_float(f64::INFINITY), None);
    }
}
