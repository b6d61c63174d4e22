//! Texts that a regular expression matches.

use fastrand::Rng;
use regex_syntax::hir::{Class, Hir, HirKind};

/// How often what may repeat without end does so at most.
const REPEATS: u32 = 4;
/// How long a text may become.
const LONGEST: usize = 4096;

/// A text for a pattern whose length is in a range; `None` where the pattern is beyond us, or no such text is found.
pub(super) fn matching(pattern: &str, low: usize, high: usize, random: &mut Rng) -> Option<String> {
    let hir = regex_syntax::Parser::new()
        .parse(&without_looks(pattern))
        .ok()?;
    let mut generous = 0;
    for _ in 0..60 {
        let mut text = String::new();
        write(&hir, random, generous, &mut text)?;
        let length = text.chars().count();
        if (low..=high).contains(&length) {
            return Some(text);
        }
        let missing = u32::try_from(low.saturating_sub(length)).unwrap_or(REPEATS);
        generous = if length < low {
            generous.max(missing)
        } else {
            generous / 2
        };
    }
    None
}

/// The pattern without looks ahead and behind, which the parser does not know. What they forbid the validator finds.
fn without_looks(pattern: &str) -> String {
    let mut out = String::new();
    let mut rest = pattern;
    while let Some(start) = ["(?!", "(?=", "(?<!", "(?<="]
        .iter()
        .filter_map(|look| rest.find(look))
        .min()
    {
        out.push_str(&rest[..start]);
        let (mut depth, mut escaped, mut class) = (0_usize, false, false);
        let end = rest[start..].find(|c: char| {
            match c {
                _ if escaped => escaped = false,
                '\\' => escaped = true,
                '[' => class = true,
                ']' => class = false,
                '(' if !class => depth += 1,
                ')' if !class => depth -= 1,
                _ => {}
            }
            depth == 0
        });
        let Some(end) = end else { return out };
        rest = &rest[start + end + 1..];
    }
    out + rest
}

fn write(hir: &Hir, random: &mut Rng, generous: u32, out: &mut String) -> Option<()> {
    if out.len() > LONGEST {
        return None;
    }
    match hir.kind() {
        HirKind::Empty | HirKind::Look(_) => {}
        HirKind::Literal(literal) => out.push_str(std::str::from_utf8(&literal.0).ok()?),
        HirKind::Class(class) => out.push(one_of(class, random)?),
        HirKind::Repetition(repetition) => {
            let extra = REPEATS.max(generous);
            let most = repetition
                .max
                .unwrap_or(repetition.min.saturating_add(extra));
            let most = most.min(repetition.min.saturating_add(extra));
            let least = most.min(repetition.min.saturating_add(generous));
            for _ in 0..random.u32(least..=most) {
                write(&repetition.sub, random, generous, out)?;
            }
        }
        HirKind::Capture(capture) => write(&capture.sub, random, generous, out)?,
        HirKind::Concat(parts) => {
            for part in parts {
                write(part, random, generous, out)?;
            }
        }
        HirKind::Alternation(ways) => write(random.choice(ways)?, random, generous, out)?,
    }
    Some(())
}

/// A character of a class, a plain one if it can be.
fn one_of(class: &Class, random: &mut Rng) -> Option<char> {
    let ranges: Vec<(u32, u32)> = match class {
        Class::Unicode(class) => {
            let ranges = class.ranges().iter();
            ranges
                .map(|range| (range.start().into(), range.end().into()))
                .collect()
        }
        Class::Bytes(class) => {
            let ranges = class.ranges().iter();
            ranges
                .map(|range| (range.start().into(), range.end().into()))
                .collect()
        }
    };
    let within = |low: char, high: char| {
        let (low, high) = (u32::from(low), u32::from(high));
        let cut = ranges
            .iter()
            .map(move |(start, end)| ((*start).max(low), (*end).min(high)));
        cut.filter(|(start, end)| start <= end).collect::<Vec<_>>()
    };
    let plain: Vec<(u32, u32)> = [('0', '9'), ('A', 'Z'), ('a', 'z')]
        .into_iter()
        .flat_map(|(low, high)| within(low, high))
        .collect();
    let chosen = [plain, within('!', '~'), ranges.clone()]
        .into_iter()
        .find(|some| !some.is_empty())?;
    let (start, end) = *random.choice(&chosen)?;
    char::from_u32(random.u32(start..=end)).or_else(|| char::from_u32(start))
}
