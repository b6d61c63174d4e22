//! The table of single changes, compiled: whoever wrote a program against the old crate, and whose program does not compile
//! against the new one, was told of a major change.
//!
//! `cargo test --package tests --test diff -- --ignored` (some minutes).

use crate::table::{rows, write};
use tests::caller::program;
use tests::golden::scratch;
use tests::proof::Proof;
use tests::version::{rating, read};
use xtask::pipeline;

#[test]
#[ignore = "compiles more than 400 crates"]
fn what_does_not_compile_is_major() {
    let folder = scratch("diff-proof-documents");
    let (base, rows) = rows();
    write(&folder.join("base.json"), &base);
    let old = read(&folder.join("base.json")).expect("the base");
    let mut proof = Proof::new("diff-proof");
    let caller = program(&proof.add_crate("base", &old));
    let mut checks = vec![(
        "self".to_owned(),
        "the base itself".to_owned(),
        "none".to_owned(),
    )];
    proof.add_program("self", "base", &caller);
    for (index, row) in rows.iter().enumerate() {
        let path = folder.join(format!("{index}.json"));
        write(&path, &row.document);
        let new = read(&path).expect("a document");
        let name = format!("changed-{index}");
        let back = program(&proof.add_crate(&name, &new));
        proof.add_program(&format!("there-{index}"), &name, &caller);
        proof.add_program(&format!("back-{index}"), "base", &back);
        for (way, changes) in [
            ("there", pipeline::compare(&old, &new)),
            ("back", pipeline::compare(&new, &old)),
        ] {
            checks.push((
                format!("{way}-{index}"),
                format!("{}, {way}", row.what),
                rating(&changes),
            ));
        }
    }
    let failures = proof.failures();
    let (mut faults, mut strict, mut broken) = (Vec::new(), Vec::new(), 0);
    for (name, what, rating) in &checks {
        let is_major = rating.starts_with("major");
        match failures.get(name) {
            Some(said) if !is_major => faults.push(format!("{what}: rated {rating}, but: {said}")),
            Some(_) => broken += 1,
            None if is_major => strict.push(what.as_str()),
            None => {}
        }
    }
    let crates = failures
        .keys()
        .filter(|name| name.starts_with("changed") || *name == "base");
    faults.extend(crates.map(|name| format!("{name} does not compile: {}", failures[name])));
    println!(
        "{} programs: {broken} do not compile, all rated major; rated major and compile: {}\n{}",
        checks.len(),
        strict.len(),
        strict.join("\n")
    );
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}
