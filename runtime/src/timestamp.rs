//! Points in time as the wire has them.

use std::fmt;

/// A point in time, kept as the text that came. It is read only when asked for, so that an odd date in one field does not
/// lose the whole answer. Equal means equal text: compare [`Timestamp::unix_nanos`] for equal times.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Timestamp(String);

/// The text of a [`Timestamp`] is not an RFC 3339 date and time with an offset.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimestampError(String);

impl fmt::Display for TimestampError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = crate::runtime::text::one_line(&self.0, 40);
        write!(
            f,
            "{text:?} is not a date and time with an offset, such as 2023-01-01T00:00:00Z"
        )
    }
}

impl std::error::Error for TimestampError {}

impl Timestamp {
    /// The text on the wire.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Nanoseconds since 1970-01-01T00:00:00Z; finer fractions are cut off.
    ///
    /// The text must be a date, a time and an offset as RFC 3339 has them. Lower case, a space for the `T`, missing
    /// seconds, and offsets such as `+0200` and `+02` are read too. Without an offset the time is not known, which is an
    /// error, and so are dates that do not exist.
    pub fn unix_nanos(&self) -> Result<i128, TimestampError> {
        parse(&self.0).ok_or_else(|| TimestampError(self.0.clone()))
    }
}

fn parse(text: &str) -> Option<i128> {
    let mut text = Reader(text.as_bytes());
    let (year, month, day) = text.date()?;
    text.one_of(b"Tt ")?;
    let (seconds, nanos) = text.time()?;
    let offset = text.offset()?;
    if !text.0.is_empty() {
        return None;
    }
    let seconds = days_from_epoch(year, month, day)? * 86_400 + seconds - offset;
    Some(i128::from(seconds) * 1_000_000_000 + i128::from(nanos))
}

/// What is left of the text.
struct Reader<'a>(&'a [u8]);

impl Reader<'_> {
    fn one_of(&mut self, allowed: &[u8]) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        allowed.contains(first).then(|| {
            self.0 = rest;
            *first
        })
    }

    /// Exactly `count` digits, at most `max`.
    fn number(&mut self, count: usize, max: i64) -> Option<i64> {
        let (digits, rest) = self.0.split_at_checked(count)?;
        let mut value = 0;
        for digit in digits {
            value = value * 10 + i64::from(digit.is_ascii_digit().then(|| digit - b'0')?);
        }
        self.0 = rest;
        (value <= max).then_some(value)
    }

    fn date(&mut self) -> Option<(i64, i64, i64)> {
        let year = self.number(4, 9999)?;
        self.one_of(b"-")?;
        let month = self.number(2, 12)?;
        self.one_of(b"-")?;
        Some((year, month, self.number(2, 31)?))
    }

    /// Seconds of the day, where 60 is a leap second, and nanoseconds.
    fn time(&mut self) -> Option<(i64, i64)> {
        let hours = self.number(2, 23)?;
        self.one_of(b":")?;
        let minutes = self.number(2, 59)?;
        let (mut seconds, mut nanos) = (0, 0);
        if self.one_of(b":").is_some() {
            seconds = self.number(2, 60)?;
            if self.one_of(b".,").is_some() {
                nanos = self.fraction()?;
            }
        }
        Some((hours * 3600 + minutes * 60 + seconds, nanos))
    }

    fn fraction(&mut self) -> Option<i64> {
        let (mut nanos, mut unit, mut any) = (0, 100_000_000, false);
        while let Some(digit) = self.one_of(b"0123456789") {
            nanos += i64::from(digit - b'0') * unit;
            unit /= 10;
            any = true;
        }
        any.then_some(nanos)
    }

    /// Seconds east of UTC.
    fn offset(&mut self) -> Option<i64> {
        let sign = match self.one_of(b"Zz+-")? {
            b'+' => 1,
            b'-' => -1,
            _ => return Some(0),
        };
        let hours = self.number(2, 23)?;
        let colon = self.one_of(b":").is_some();
        let minutes = if colon || !self.0.is_empty() {
            self.number(2, 59)?
        } else {
            0
        };
        Some(sign * (hours * 3600 + minutes * 60))
    }
}

/// Days from 1970-01-01 in the Gregorian calendar; `None` for a day that does not exist.
fn days_from_epoch(year: i64, month: i64, day: i64) -> Option<i64> {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let length = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 => 28 + i64::from(leap),
        _ => return None,
    };
    if day < 1 || day > length {
        return None;
    }
    // Years that begin in March: the leap day is their last.
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    Some(era * 146_097 + day_of_era - 719_468)
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl From<String> for Timestamp {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl From<&str> for Timestamp {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::Timestamp;

    fn seconds(text: &str) -> Option<i128> {
        Timestamp::from(text)
            .unix_nanos()
            .ok()
            .map(|nanos| nanos.div_euclid(1_000_000_000))
    }

    #[test]
    fn every_form_of_one_time() {
        for text in [
            "2023-01-01T00:00:00Z",
            "2023-01-01t00:00:00z",
            "2023-01-01 00:00:00Z",
            "2023-01-01T00:00Z",
            "2023-01-01T00:00:00.5Z",
            "2023-01-01T00:00:00.123456789012345Z",
            "2023-01-01T02:00:00+02:00",
            "2023-01-01T02:00:00+0200",
            "2023-01-01T02:00:00+02",
            "2022-12-31T18:30:00-05:30",
            "2022-12-31T23:59:60Z",
        ] {
            assert_eq!(seconds(text), Some(1_672_531_200), "{text}");
        }
    }

    #[test]
    fn the_ends_of_the_calendar() {
        assert_eq!(seconds("1970-01-01T00:00:00Z"), Some(0));
        assert_eq!(seconds("0001-01-01T00:00:00Z"), Some(-62_135_596_800));
        assert_eq!(seconds("9999-12-31T23:59:59Z"), Some(253_402_300_799));
        assert_eq!(seconds("2024-02-29T00:00:00Z"), Some(1_709_164_800));
        assert_eq!(seconds("2000-02-29T00:00:00Z"), Some(951_782_400));
        assert_eq!(
            Timestamp::from("1969-12-31T23:59:59.25Z").unix_nanos(),
            Ok(-750_000_000)
        );
    }

    #[test]
    fn other_text_is_an_error_that_quotes_it() {
        for text in [
            "",
            "yesterday",
            "2023-01-01",
            "2023-01-01T00:00:00",
            "2023-13-01T00:00:00Z",
            "2023-00-01T00:00:00Z",
            "2023-02-30T00:00:00Z",
            "1900-02-29T00:00:00Z",
            "2023-01-01T24:00:00Z",
            "2023-1-1T0:0:0Z",
            "2023-01-01T00:00:00Z ",
            "2023-01-01T00:00:00.Z",
            "2023-01-01T00:00:00+2",
            "1672531200",
        ] {
            let error = Timestamp::from(text).unix_nanos().unwrap_err();
            assert!(error.to_string().contains(&format!("{text:?}")), "{error}");
        }
    }

    #[test]
    fn a_number_is_kept_as_text() {
        let stamp: Timestamp = serde_json::from_str("1672531200").unwrap();
        assert_eq!(stamp.as_str(), "1672531200");
        assert_eq!(serde_json::to_string(&stamp).unwrap(), "\"1672531200\"");
        assert!(serde_json::from_str::<Timestamp>("{}").is_err());
    }
}
