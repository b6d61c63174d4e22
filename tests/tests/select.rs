//! `select`: a part of a document is a document that means the same, and the comments of people stay in it.
//!
//! `UPDATE_GOLDEN=1 cargo test --package tests --test select` writes the golden files anew.

use std::fs;
use tests::golden::{all_equal, compare, file, generator, names, said, scratch, text};
use tests::part::{operations, same, select};

/// A name for the golden file, the document, and what is chosen of it.
const CASES: &[(&str, &str, &[&str])] = &[
    ("delete", "select/shop/openapi.yaml", &["deleteOrder"]),
    ("orders", "select/shop/openapi.yaml", &["tag:orders"]),
    ("stock", "select/shop/openapi.yaml", &["GET /stock"]),
    ("whole", "select/shop/openapi.yaml", &[]),
];

#[test]
fn parts_are_what_they_were_reviewed_as_and_mean_the_same() {
    let folder = scratch("select");
    all_equal(CASES.iter().map(|(name, spec, only)| {
        let spec = file(&format!("fixtures/{spec}"));
        let only: Vec<String> = only.iter().map(|&only| only.to_owned()).collect();
        compare(&format!("select/{name}.yaml"), &select(&spec, &only)?)?;
        same(name, &spec, &only, &folder)
    }));
}

#[test]
fn parts_of_every_construct_mean_the_same() {
    let folder = scratch("select-constructs");
    let mut results = Vec::new();
    for fixtures in [
        "fixtures/snapshots",
        "fixtures/snapshots/nasty",
        "fixtures/snapshots/causes",
    ] {
        for name in names(fixtures, ".yaml") {
            let spec = file(&format!("{fixtures}/{name}.yaml"));
            results.push(same(&name, &spec, &[], &folder));
            // A star in a path would choose more.
            let plain = operations(&spec)
                .into_iter()
                .filter(|one| !one.contains('*'));
            let half: Vec<String> = plain.step_by(2).collect();
            if !half.is_empty() {
                results.push(same(&format!("{name}-half"), &spec, &half, &folder));
            }
        }
    }
    all_equal(results);
}

#[test]
fn comments_stay_where_they_were() {
    let folder = scratch("select-comments");
    let run = |only: &str| {
        let spec = file("fixtures/select/shop/openapi.yaml");
        let output = generator(&folder)
            .args(["select", "--only", only, "-o", "part.yaml"])
            .arg(spec)
            .output()
            .expect("the command");
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
        said(&output)
    };
    run("tag:orders");
    let part = folder.join("part.yaml");
    let bare = text(&part);
    let commented = bare
        .replacen("openapi:", "# Ours.\n# By hand.\nopenapi:", 1)
        .replacen(
            "  title: Shop\n",
            "  title: Shop # the one\n  # before the version\n",
            1,
        )
        .replacen(
            "    get:\n      operationId: listOrders\n",
            "    # all of them\n    get:\n      operationId: listOrders # a list\n",
            1,
        )
        .replacen(
            "          in: query\n",
            "          # this one\n          in: query\n",
            1,
        )
        .replacen("        - schemes\n", "", 1)
        .replacen("components:\n", "# what they hold\ncomponents: # here\n", 1)
        + "# the end\n";
    assert_eq!(
        commented.matches('#').count(),
        bare.matches('#').count() + 9
    );
    fs::write(&part, &commented).expect("a document");
    let again = run("tag:orders");
    assert_eq!(text(&part), commented, "{again}");
    assert!(again.contains("unchanged"), "{again}");
    // What is gone takes its comments along, and that is said.
    let less = run("deleteOrder");
    assert!(text(&part).starts_with("# Ours.\n# By hand.\n"));
    assert!(!text(&part).contains("all of them"));
    assert!(
        less.contains("note: what the comment `# all of them` stood at is gone"),
        "{less}"
    );
}

#[test]
fn a_file_that_is_no_yaml_is_left_alone() {
    let folder = scratch("select-foreign");
    fs::write(folder.join("part.yaml"), "a: [ # not closed\n").expect("a file");
    let output = generator(&folder)
        .args(["select", "-o", "part.yaml"])
        .arg(file("fixtures/select/shop/openapi.yaml"))
        .output()
        .expect("the command");
    assert_eq!(output.status.code(), Some(2), "{}", said(&output));
    assert_eq!(text(folder.join("part.yaml")), "a: [ # not closed\n");
}
