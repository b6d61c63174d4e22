//! Two ways lead from YAML to the tree. Where the quick one leads anywhere, it is to the same tree.

use crate::document::events;
use crate::document::index::Index;
use crate::document::read::{MAX_DEPTH, whole_yaml};
use crate::document::tree::{Kind, NodeId, Tree};
use crate::document::visitor::Reading;

/// The tree that a way makes of a text.
fn tree<T>(
    text: &str,
    way: impl FnOnce(&mut Reading<'_>, &str) -> Option<T>,
) -> Option<(Vec<Kind>, T)> {
    let mut tree = Tree::default();
    let found = way(&mut Reading::new(&mut tree, 0, text.len()), text)?;
    let nodes = tree.ids_from(0).map(|node| tree.kind(node).clone());
    Some((nodes.collect(), found))
}

fn quick(text: &str) -> Option<(Vec<Kind>, (NodeId, Index))> {
    tree(text, |reading, text| events::read(reading, text, MAX_DEPTH))
}

fn whole(text: &str) -> Option<(Vec<Kind>, NodeId)> {
    tree(text, |reading, text| whole_yaml(reading, text).ok())
}

/// Texts that everybody writes.
const USUAL: [&str; 14] = [
    "a: 1\nb: [x, 'it''s', \"q\\t\\u00e9\"]\nc: {d: x, e: ~}\n",
    "- 0\n- -1\n- +1\n- 007\n- -0\n- 0x1F\n- 0o7\n- 0b1\n- 1_0\n- 9223372036854775808\n- 18446744073709552000\n",
    "- 1.5\n- .5\n- 1.\n- 1e3\n- +1.5\n- 1e999\n- .inf\n- -.INF\n- .nan\n- 1.2.3\n- 12:30\n- 2020-01-01\n- -\n- --- x\n",
    "- null\n- Null\n- nULL\n- true\n- True\n- tRUE\n- yes\n- No\n- ''\n- \n- infinity\n- NaN\n- ...\n",
    "a: |\n  x\n   y\n\nb: >-\n  x\n  y\n\n  z\nc: |+\n  x\n\nd: |2\n   x\ne: 1\n",
    "a: x\n  y\n\n  z # no\nb: 'x\n\n  y'\nc: \"x\\\n  y\"\n",
    "'a': 1\n\"b\": 2\n3: 4\ntrue: 5\nnull: 6\na b: 7\n",
    "a: 1\nb: 2\na: 3\n",
    "---\na: 1\n...\n",
    "# x\n\na: # y\n  # z\n- 1\n",
    "a: 1\r\nb: |\r\n  x\r\n  y\r\nc: 1\r\n",
    "a: é 日 😀\nb: x\ty\nc:\n- ::/0\n",
    "c: {\"d\":1, e: [f, g]}",
    "c: [f, g: h]\n",
];

/// Texts that are not read quickly, whether there is something wrong with them or not.
const UNUSUAL: [&str; 24] = [
    "",
    "text\n",
    "a: &x 1\nb: *x\n",
    "a: {k: 1}\n<<: {l: 2}\n",
    "a: !tag 1\n",
    "a: !!str 1\n",
    "%YAML 1.2\n---\na: 1\n",
    "a: 1\n---\nb: 1\n",
    "a:\n\tb: 1\n",
    "-\t1\n",
    "a: \u{7}\n",
    "a: x\u{85}b: y\n",
    "a: x\u{2028}b: y\n",
    "a: 1\rb: 2\n",
    "? [a, b]\n: 1\n",
    "? |\n  a\n: 1\n",
    ": 1\n",
    "a: >\n  b\n\n  ",
    "a: b: c\n",
    "a: [1\n",
    "a: {: b}\n",
    "a: {b: , c}\n",
    "a: {b: |2}\n",
    "a: &1.0\n",
];

#[test]
fn usual_texts_are_read_quickly() {
    for text in USUAL {
        let (quick, _) = quick(text).unwrap_or_else(|| panic!("{text:?} is not read"));
        let (whole, _) = whole(text).unwrap_or_else(|| panic!("{text:?} is refused"));
        assert_eq!(quick, whole, "{text:?}");
    }
}

#[test]
fn unusual_texts_are_not() {
    for text in UNUSUAL {
        assert!(quick(text).is_none(), "{text:?}");
    }
    let deep = |levels: usize| format!("{}1{}\n", "[".repeat(levels), "]".repeat(levels));
    assert!(quick(&deep(MAX_DEPTH)).is_some());
    assert!(quick(&deep(MAX_DEPTH + 1)).is_none());
}

#[test]
fn both_ways_lead_to_the_same_tree() {
    const STARTS: [&str; 8] = ["", "- ", "k: ", "a: ", "b: ", "? ", "'c': ", "- d: "];
    const REST: [&str; 40] = [
        "a", "b c", ":", ": ", "'", "\"", "[", "]", "{", "}", ", ", "# x", " # x", ">", ">-", "|",
        "|+", "\\", "~", "null", "true", "1", "-1", "0x1F", "1.5", "0", "007", "? ", "!", "&a ",
        "*a", "<<: ", "---", "...", "%", "@", "`", "é", "\t", "- ",
    ];
    let mut seed = 1_u64;
    let mut next = |below: usize| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        usize::try_from(seed >> 40).unwrap_or_default() % below
    };
    let mut read = 0;
    for _ in 0..20_000 {
        let mut text = String::new();
        for _ in 0..=next(6) {
            text += ["", "  ", "    "][next(3)];
            text += STARTS[next(STARTS.len())];
            (0..next(4)).for_each(|_| text += REST[next(REST.len())]);
            text += ["\n", "\n", "\n\n", "\r\n"][next(4)];
        }
        if let Some((quick, _)) = quick(&text) {
            let (whole, _) = whole(&text).unwrap_or_else(|| panic!("{text:?} is refused"));
            assert_eq!(quick, whole, "{text:?}");
            read += 1;
        }
    }
    assert!(read > 2_000, "{read}");
}
