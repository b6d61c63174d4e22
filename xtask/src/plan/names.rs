//! Wire names → Rust names.
//!
//! A name is a pure function of its element. Only where two elements truly collide does one get a suffix, made from its
//! own wire name, so that nothing depends on what else there is or in which order.

use heck::{ToShoutySnakeCase, ToSnakeCase, ToUpperCamelCase};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// What a name is for, which decides its case and the words it may not be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    /// A type.
    Type,
    /// A variant of an enum.
    Variant,
    /// A field, a method or an argument.
    Value,
    /// A module and its file.
    Module,
}

const KEYWORDS: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn",
    "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let",
    "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return",
    "static", "struct", "trait", "true", "try", "type", "typeof", "unsafe", "unsized", "use",
    "virtual", "where", "while", "yield",
];

/// Words that cannot be raw identifiers either.
const NEVER: &[&str] = &["self", "super", "crate", "_", ""];

/// Names of the prelude that generated files use, and so must keep their meaning there.
const PRELUDE: &[&str] = &[
    "BTreeMap",
    "Box",
    "Clone",
    "Debug",
    "Default",
    "Err",
    "From",
    "Into",
    "IntoIterator",
    "None",
    "Ok",
    "Option",
    "Result",
    "Self",
    "Some",
    "String",
    "Vec",
];

/// The Rust name for `wire`, if nothing collides with it.
pub fn name(wire: &str, case: Case) -> String {
    let words = speak(wire);
    let name = match case {
        Case::Type | Case::Variant => words.to_upper_camel_case(),
        Case::Value | Case::Module => words.to_snake_case(),
    };
    let name = if name.starts_with(|c: char| c.is_ascii_digit()) {
        format!("{}{name}", digit_prefix(case))
    } else {
        name
    };
    let name = match case {
        Case::Module if name.len() > LONGEST => shortened(&name, wire, LONGEST),
        _ => name,
    };
    match case {
        Case::Type if PRELUDE.contains(&name.as_str()) => format!("{name}Model"),
        Case::Variant if name == "Self" => "SelfValue".to_owned(),
        Case::Value if KEYWORDS.contains(&name.as_str()) => format!("r#{name}"),
        Case::Module if KEYWORDS.contains(&name.as_str()) || is_device(&name) => format!("{name}_"),
        _ if NEVER.contains(&name.as_str()) => format!("{name}_"),
        _ => name,
    }
}

/// The longest name of a module: file systems take 255 bytes.
const LONGEST: usize = 120;

/// The start of a name and a hash, where the whole of it has more than `most` letters.
pub fn shortened(name: &str, wire: &str, most: usize) -> String {
    match name.get(..most.saturating_sub(10)) {
        Some(start) if name.len() > most => {
            format!("{}_x{:08x}", start.trim_end_matches('_'), hash(wire))
        }
        _ => name.to_owned(),
    }
}

/// Whether Windows takes a file with this name for a device, whatever its ending.
fn is_device(name: &str) -> bool {
    let numbered = |port: &str| {
        let number = name.strip_prefix(port);
        number.is_some_and(|rest| rest.len() == 1 && rest.chars().all(|c| c.is_ascii_digit()))
    };
    ["con", "prn", "aux", "nul"].contains(&name) || numbered("com") || numbered("lpt")
}

/// The name of a constant.
pub fn constant(name: &str) -> String {
    plain(name).to_shouty_snake_case()
}

/// The name without the mark of a raw identifier.
pub fn plain(name: &str) -> &str {
    name.strip_prefix("r#").unwrap_or(name)
}

/// Joins words to a name: `prefixed("body", "r#type")` is `body_type`.
pub fn prefixed(prefix: &str, name: &str) -> String {
    format!("{prefix}_{}", plain(name))
}

fn digit_prefix(case: Case) -> &'static str {
    match case {
        Case::Type | Case::Variant => "N",
        Case::Value | Case::Module => "n",
    }
}

/// `wire` in ASCII letters, digits and separators; symbols are spelled out where nothing else is left or where they
/// lead a number, since `+1` and `-1` differ.
fn speak(wire: &str) -> String {
    let ascii = if wire.is_ascii() {
        wire.to_owned()
    } else {
        deunicode::deunicode(wire)
    };
    let signed = ascii
        .strip_prefix(['+', '-'])
        .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    if signed || !ascii.contains(|c: char| c.is_ascii_alphanumeric()) {
        return spell(&ascii, wire);
    }
    ascii
}

fn spell(ascii: &str, wire: &str) -> String {
    let mut words = String::new();
    for c in ascii.chars() {
        match symbol(c) {
            Some(word) => {
                let _ = write!(words, "{word} ");
            }
            None if c.is_ascii_alphanumeric() => words.push(c),
            None => words.push(' '),
        }
    }
    if words.trim().is_empty() {
        code_points(wire)
    } else {
        words
    }
}

/// What is left for a name without a letter, digit or known symbol.
fn code_points(wire: &str) -> String {
    if wire.is_empty() {
        return "empty".to_owned();
    }
    wire.chars().map(|c| format!("u{:x} ", c as u32)).collect()
}

fn symbol(c: char) -> Option<&'static str> {
    Some(match c {
        '+' => "plus",
        '-' => "minus",
        '*' => "star",
        '/' => "slash",
        '\\' => "backslash",
        '<' => "less",
        '>' => "greater",
        '=' => "equal",
        '!' => "not",
        '~' => "tilde",
        '%' => "percent",
        '&' => "and",
        '|' => "or",
        '^' => "caret",
        '$' => "dollar",
        '#' => "hash",
        '@' => "at",
        '.' => "dot",
        ',' => "comma",
        ':' => "colon",
        ';' => "semicolon",
        '?' => "question",
        '_' => "underscore",
        '"' => "quote",
        '\'' => "apostrophe",
        '(' => "open",
        ')' => "close",
        '[' => "open bracket",
        ']' => "close bracket",
        '{' => "open brace",
        '}' => "close brace",
        '`' => "backtick",
        _ => return None,
    })
}

/// Gives each wire name a Rust name of its own, none of them in `reserved`.
pub fn assign(wires: &[&str], case: Case, reserved: &[&str]) -> Vec<String> {
    let preferred: Vec<String> = wires.iter().map(|wire| name(wire, case)).collect();
    distinct(wires, &preferred, reserved)
}

/// Makes preferred names distinct: among those that collide, the one whose wire name is the Rust name keeps it, or else
/// the only one left; the others get a suffix made from their wire name.
pub fn distinct(wires: &[&str], preferred: &[String], reserved: &[&str]) -> Vec<String> {
    if are_distinct(preferred, reserved) {
        return preferred.to_vec();
    }
    let mut groups: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (index, name) in preferred.iter().enumerate() {
        groups.entry(name.clone()).or_default().push(index);
    }
    let mut names = preferred.to_vec();
    for members in groups.values() {
        let free = |index: usize| !reserved.contains(&plain(&preferred[index]));
        let keeper = match members.as_slice() {
            [only] if free(*only) => Some(*only),
            many => many
                .iter()
                .copied()
                .find(|&index| free(index) && plain(&preferred[index]) == wires[index]),
        };
        let others: Vec<usize> = members
            .iter()
            .copied()
            .filter(|&index| Some(index) != keeper)
            .collect();
        let told: Vec<String> = others
            .iter()
            .map(|&index| suffixed(&preferred[index], manner(wires[index])))
            .collect();
        for (&index, candidate) in others.iter().zip(&told) {
            // A word that does not tell them apart is replaced by a hash in all of them, so that order plays no part.
            let unclear = told.iter().filter(|other| *other == candidate).count() > 1;
            let left = keeper.is_none() && *candidate == preferred[index];
            let taken =
                (groups.contains_key(candidate) && !left) || reserved.contains(&candidate.as_str());
            names[index] = if unclear || taken {
                suffixed(&preferred[index], &format!("x{:08x}", hash(wires[index])))
            } else {
                candidate.clone()
            };
        }
    }
    part_twins(wires, &mut names);
    names
}

/// Whether nothing collides, as almost always.
fn are_distinct(names: &[String], reserved: &[&str]) -> bool {
    let mut sorted: Vec<&String> = names.iter().collect();
    sorted.sort_unstable();
    let is_free = |name: &&String| !reserved.contains(&plain(name));
    sorted.iter().all(is_free) && sorted.windows(2).all(|pair| pair[0] != pair[1])
}

/// What has the same wire name too can only be told apart by how often it was there before.
fn part_twins(wires: &[&str], names: &mut [String]) {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for (index, name) in names.iter_mut().enumerate() {
        let times = seen.entry(name.clone()).or_default();
        *times += 1;
        if *times > 1 {
            let mark = hash(&format!("{} {times}", wires[index]));
            *name = suffixed(name, &format!("x{mark:08x}"));
        }
    }
}

/// `name` and a word behind it, in the place of what was put there because the name alone cannot be.
fn suffixed(name: &str, word: &str) -> String {
    if name.starts_with(|c: char| c.is_ascii_uppercase()) {
        let name = if name == "SelfValue" { "Self" } else { name };
        format!("{name}{}", word.to_upper_camel_case())
    } else {
        prefixed(plain(name).trim_end_matches('_'), word)
    }
}

/// How a name is written.
fn manner(wire: &str) -> &'static str {
    let odd = wire.chars().find(|c| !c.is_alphanumeric() && *c != '_');
    match odd {
        Some('-') => "dashed",
        Some('.') => "dotted",
        Some(' ') => "spaced",
        Some('/') => "slashed",
        Some('$') => "dollar",
        Some('@') => "at",
        Some(_) => "marked",
        None if wire.chars().all(|c| !c.is_lowercase()) => "upper",
        None if wire.starts_with(char::is_uppercase) => "pascal",
        None if wire.contains(char::is_uppercase) => "camel",
        None => "value",
    }
}

/// FNV-1a: a hash that is the same on every platform and in every version.
pub(crate) fn hash(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}

/// Whether `name` can be a module and a method as it is.
pub fn is_plain(name: &str) -> bool {
    let mut chars = name.chars();
    chars.next().is_some_and(|c| c.is_ascii_lowercase())
        && chars.all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
        && !KEYWORDS.contains(&name)
        && !NEVER.contains(&name)
}

/// Whether the files of nodes import a module of this name.
pub fn is_own_module(name: &str) -> bool {
    ["client", "runtime", "types"].contains(&name)
}

/// What [`is_package_name`] asks for.
pub const PACKAGE_NAME: &str = "use letters, digits, `-` and `_`, a letter first, and no word that Rust or Cargo keeps for itself";

/// Whether `name` can be a package, and a crate, as it is.
pub fn is_package_name(name: &str) -> bool {
    let library = name.replace('-', "_");
    let kept = ["test", "core", "std", "alloc", "proc_macro", "sdk_runtime"];
    name.starts_with(|c: char| c.is_ascii_alphabetic())
        && library
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || c == '_')
        && !KEYWORDS.contains(&library.as_str())
        && !NEVER.contains(&library.as_str())
        && !kept.contains(&library.as_str())
}

/// Whether `name` can be a type as it is.
pub fn is_type_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_uppercase())
        && name.chars().all(|c| c.is_ascii_alphanumeric())
        && !PRELUDE.contains(&name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names() {
        let check = |wire: &str, case: Case, expected: &str| {
            assert_eq!(name(wire, case), expected, "{wire:?}");
        };
        check("apiIndexingJob", Case::Type, "ApiIndexingJob");
        check("data_source_uuids", Case::Value, "data_source_uuids");
        check("type", Case::Value, "r#type");
        check("type", Case::Module, "type_");
        check("NUL", Case::Module, "nul_");
        check("COM1", Case::Module, "com1_");
        check("com10", Case::Module, "com10");
        check("common", Case::Module, "common");
        check("self", Case::Value, "self_");
        check("_", Case::Value, "underscore");
        check("", Case::Variant, "Empty");
        check("+1", Case::Variant, "Plus1");
        check("-1", Case::Variant, "Minus1");
        check("2xl", Case::Variant, "N2xl");
        check("käse", Case::Value, "kase");
        check("😀", Case::Value, "grinning");
        check("String", Case::Type, "StringModel");
    }

    #[test]
    fn collisions() {
        let check = |wires: &[&str], expected: &[&str]| {
            assert_eq!(assign(wires, Case::Value, &["send"]), expected, "{wires:?}");
        };
        check(&["a", "b"], &["a", "b"]);
        check(
            &["foo-bar", "foo_bar", "fooBar", "FooBar", "foo.bar"],
            &[
                "foo_bar_dashed",
                "foo_bar",
                "foo_bar_camel",
                "foo_bar_pascal",
                "foo_bar_dotted",
            ],
        );
        check(
            &["foo-bar", "foo--bar"],
            &["foo_bar_x36087877", "foo_bar_x62059a36"],
        );
        check(&["send"], &["send_value"]);
        check(&["self", "Self"], &["self_value", "self_pascal"]);
        check(
            &["{}", "[]"],
            &["open_brace_close_brace", "open_bracket_close_bracket"],
        );
        let variants = assign(&["self", "Self", "SELF"], Case::Variant, &[]);
        assert_eq!(variants, ["SelfValue", "SelfPascal", "SelfUpper"]);
    }

    #[test]
    fn an_addition_renames_nothing_that_does_not_collide() {
        let before = assign(&["a b", "c"], Case::Value, &[]);
        let after = assign(&["a b", "b", "c"], Case::Value, &[]);
        assert_eq!(before, [after[0].as_str(), after[2].as_str()]);
    }
}
