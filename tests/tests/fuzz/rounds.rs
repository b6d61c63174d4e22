//! Round after round of random decisions, each from a seed of its own.

use std::collections::BTreeSet;
use std::sync::Mutex;
use std::time::{Duration, Instant};

use proptest::collection::vec;
use proptest::num::u16::ANY;
use proptest::strategy::{Strategy as _, ValueTree as _};
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestError, TestRng, TestRunner};
use serde_json::Value;
use tests::golden::target;

use crate::minimal::minimal;
use crate::run::run;

/// The documents of a round.
const CASES: u32 = 50;
/// The rounds of a short run.
const ROUNDS: u64 = 2;
/// The most decisions of a document.
const DECISIONS: usize = 600;

/// A number from the environment.
pub(crate) fn setting(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}

fn runner(seed: u64) -> TestRunner {
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&seed.to_le_bytes());
    let config = Config {
        cases: CASES,
        failure_persistence: None,
        max_shrink_iters: 300,
        ..Config::default()
    };
    TestRunner::new_with_rng(config, TestRng::from_seed(RngAlgorithm::ChaCha, &bytes))
}

/// The decisions of one document.
pub(crate) fn numbers(seed: u64) -> Vec<u16> {
    let tree = vec(ANY, 0..DECISIONS).new_tree(&mut runner(seed));
    tree.expect("numbers").current()
}

/// Makes documents and checks what becomes of them: a few, or for `FUZZ_SECONDS`.
pub(crate) fn rounds(name: &str, make: &dyn Fn(&[u16]) -> Value) {
    let first = setting("FUZZ_SEED").unwrap_or(0);
    let time = setting("FUZZ_SECONDS").map(Duration::from_secs);
    let start = Instant::now();
    let goes_on = |round: u64| time.map_or(round < ROUNDS, |time| start.elapsed() < time);
    let (mut finds, mut known) = (Vec::new(), BTreeSet::new());
    let mut round = 0;
    while goes_on(round) {
        let seed = first + round;
        if let Some((kind, find)) = one_round(name, seed, make, &known) {
            eprintln!("{find}");
            known.insert(kind);
            finds.push(find);
        }
        round += 1;
    }
    eprintln!("{name}: {round} rounds of {CASES} documents, from seed {first}");
    assert!(finds.is_empty(), "\n{}", finds.join("\n"));
}

/// The smallest document that fails in a way not yet known, with what to do about it.
fn one_round(
    name: &str,
    seed: u64,
    make: &dyn Fn(&[u16]) -> Value,
    known: &BTreeSet<String>,
) -> Option<(String, String)> {
    // While a document shrinks it must go on to fail in the same way.
    let wanted: Mutex<Option<String>> = Mutex::new(None);
    let result = runner(seed).run(&vec(ANY, 0..DECISIONS), |numbers| {
        let Err(fault) = run(&make(&numbers)) else {
            return Ok(());
        };
        let mut wanted = wanted.lock().expect("a lock");
        let is_new = wanted
            .as_ref()
            .map_or(!known.contains(&fault.kind), |wanted| *wanted == fault.kind);
        if !is_new {
            return Ok(());
        }
        *wanted = Some(fault.kind.clone());
        Err(TestCaseError::fail(fault.to_string()))
    });
    let Err(TestError::Fail(reason, numbers)) = result else {
        return None;
    };
    let kind = wanted.into_inner().expect("a lock").unwrap_or_default();
    let place = target().join("fuzz").join(format!("{name}-{seed}.json"));
    let small = minimal(make(&numbers), &|document| {
        run(document).is_err_and(|fault| fault.kind == kind)
    });
    let text = serde_json::to_string_pretty(&small).expect("JSON");
    std::fs::write(&place, text).expect("a file");
    Some((
        kind,
        format!(
            "{reason}\n  FUZZ_SEED={seed}, made small in {}",
            place.display()
        ),
    ))
}
