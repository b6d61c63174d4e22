//! Each place of each document, with something else there: a map where text is wanted, nothing where a list is.

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::fault::Fault;
use crate::minimal::minimal;
use crate::mutate::places;
use crate::originals;
use crate::rounds::setting;
use crate::run::run;

/// Of how many cases a short run takes one; a prime, so that each thing comes to stand in some place.
const SHARE: usize = 599;

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

/// All places of all documents, each with each thing, or every so manieth of these.
fn cases(originals: &[Value], offset: usize) -> impl Iterator<Item = Value> {
    let all = originals.iter().flat_map(|original| {
        let each = move |place: String| others().map(|other| (original, place.clone(), other));
        places(original).into_iter().flat_map(each)
    });
    all.skip(offset)
        .step_by(SHARE)
        .map(|(original, place, other)| {
            let mut document = original.clone();
            if let Some(node) = document.pointer_mut(&place) {
                *node = other;
            }
            document
        })
}

/// The smallest document that fails in this way.
fn find(document: Value, fault: &Fault) -> String {
    let same = |small: &Value| run(small).is_err_and(|other| other.kind == fault.kind);
    format!("{fault}:\n{}", minimal(document, &same))
}

#[test]
fn whatever_stands_in_a_place() {
    let time = setting("FUZZ_SECONDS").map_or(Duration::ZERO, Duration::from_secs);
    let (start, originals) = (Instant::now(), originals::load());
    let (mut known, mut finds) = (BTreeSet::new(), Vec::new());
    for offset in 0..SHARE {
        for document in cases(&originals, offset) {
            let Err(fault) = run(&document) else { continue };
            if known.insert(fault.kind.clone()) {
                let find = find(document, &fault);
                eprintln!("{find}");
                finds.push(find);
            }
        }
        if start.elapsed() >= time {
            eprintln!("places: {} of {SHARE} shares", offset + 1);
            break;
        }
    }
    assert!(finds.is_empty(), "\n{}", finds.join("\n"));
}
