//! Documents nobody would write, and real ones with damage: whatever they say, the generator answers with errors, or with
//! a crate that can be a crate.
//!
//! `cargo test` makes a few hundred of them from a fixed seed. `FUZZ_SECONDS=3600` goes on for an hour with ever new ones,
//! `FUZZ_SEED=7` starts elsewhere, and `FUZZ_COMPILE=50` has rustc look at 50 of the crates. What is found is written
//! to `target/fuzz/`, made as small as proptest can; from there it goes to `fixtures/fuzz/`, where it stays a test.

mod checks;
mod choices;
mod compile;
mod document;
mod effort;
mod fault;
mod minimal;
mod mutate;
mod originals;
mod replace;
mod rounds;
mod run;
mod schema;
mod shuffle;
mod sweep;
mod words;

use serde_json::{Value, json};
use tests::golden::{file, names};

use choices::Choices;
use rounds::rounds;

#[test]
fn random_documents_become_crates_or_errors() {
    rounds("random", &|numbers| {
        document::document(&mut Choices::new(numbers))
    });
}

#[test]
fn damaged_documents_become_crates_or_errors() {
    let originals = originals::load();
    rounds("damaged", &|numbers| {
        let mut choices = Choices::new(numbers);
        let original = &originals[choices.below(originals.len())];
        mutate::mutate(original, &mut choices)
    });
}

/// Each document that once was a find.
#[test]
fn finds_stay_mended() {
    let finds = names("fixtures/fuzz", ".json");
    assert!(!finds.is_empty());
    let mut faults = Vec::new();
    for name in finds {
        let text = tests::golden::text(file(&format!("fixtures/fuzz/{name}.json")));
        let document: Value = serde_json::from_str(&text).expect("a JSON document");
        let found = run::run(&document).err();
        faults.extend(found.map(|fault| format!("fixtures/fuzz/{name}.json: {fault}")));
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

/// A harness whose documents are all refused would find nothing.
#[test]
fn most_documents_are_generated() {
    let made = |seed: u64| {
        let document = document::document(&mut Choices::new(&rounds::numbers(seed)));
        run::run(&document) == Ok(true)
    };
    let count = (0..100).filter(|&seed| made(seed)).count();
    assert!(count >= 30, "only {count} of 100 documents are not refused");
}

#[test]
fn the_smallest_document_is_plain() {
    let document = document::document(&mut Choices::new(&[]));
    assert_eq!(document["openapi"], json!("3.0.3"));
    assert_eq!(run::run(&document), Ok(true));
}
