//! Each place of each document, with something else there: a map where text is wanted, nothing where a list is.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::minimal::minimal;
use crate::mutate::places;
use crate::originals;
use crate::rounds::setting;
use crate::run::run;

/// Of how many cases a short run takes one.
const SHARE: usize = 60;

/// What stands in the place of a node.
fn others() -> [Value; 9] {
    [
        json!(null),
        json!([]),
        json!({}),
        json!(1),
        json!("x"),
        json!(""),
        json!(true),
        json!([{"x": [1]}]),
        json!({"x": {"y": 1}}),
    ]
}

#[test]
fn whatever_stands_in_a_place() {
    let share = setting("FUZZ_SECONDS").map_or(SHARE, |_| 1);
    let (mut count, mut known, mut finds) = (0_usize, BTreeSet::new(), Vec::new());
    for original in originals::load() {
        for place in places(&original) {
            for other in others() {
                count += 1;
                if count % share != 0 {
                    continue;
                }
                let mut document = original.clone();
                if let Some(node) = document.pointer_mut(&place) {
                    *node = other.clone();
                }
                let Err(fault) = run(&document) else { continue };
                if known.insert(fault.kind.clone()) {
                    let small = minimal(document, &|small| {
                        run(small).is_err_and(|other| other.kind == fault.kind)
                    });
                    finds.push(format!("{fault}: {other} at {place}:\n{small}"));
                }
            }
        }
    }
    assert!(finds.is_empty(), "\n{}", finds.join("\n"));
}
