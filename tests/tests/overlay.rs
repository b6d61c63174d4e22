//! Overlays: what they make of `fixtures/overlay/api.yaml` (`golden/overlay/NAME.yaml`), and what is said of those that
//! cannot be applied (`golden/overlay/NAME.txt`).
//!
//! `UPDATE_GOLDEN=1 cargo test --package tests --test overlay` writes the golden files anew.

use std::fs;
use std::path::Path;
use std::process::Output;
use tests::golden::{all_equal, compare, copy, file, generator, said, scratch, text};

const HEAD: &str = "overlay: 1.1.0\ninfo: {title: Ours, version: '1'}\nactions:\n";

/// A name, and the actions.
const CHANGES: &[(&str, &str)] = &[
    (
        "merge",
        "- target: $.components.schemas.Job\n  update:\n    required: [state]\n    properties:\n      id: {description: Ours., x-none: null}\n      size: {type: integer}\n",
    ),
    (
        "append",
        "- target: $.tags\n  update: {name: extra}\n- target: $.tags\n  update: [{name: more}, {name: last}]\n- target: $.paths['/jobs'].get.tags\n  update: extra\n",
    ),
    (
        "remove",
        "- target: $.paths['/jobs'].get.parameters[?@.name == 'old']\n  remove: true\n- target: $.components.schemas.Job.properties.id.description\n  remove: true\n- target: $..deprecated\n  remove: true\n",
    ),
    (
        "many",
        "- target: $.paths.*.*.responses\n  update:\n    '500': {$ref: '#/components/responses/failed'}\n- target: $.components\n  update:\n    responses:\n      failed: {description: It failed.}\n",
    ),
    (
        "in_order",
        "- target: $.components.schemas.Job.properties.state\n  remove: true\n- target: $.components.schemas.Job.properties\n  update:\n    state: {type: string, enum: [A, B]}\n- target: $.components.schemas.Job.properties.state.enum\n  update: C\n",
    ),
    (
        "copy",
        "- target: $.paths\n  update:\n    /copies: {get: {}}\n- target: $.paths['/copies'].get\n  copy: $.paths['/jobs'].get\n- target: $.paths['/copies'].get.operationId\n  update: listCopies\n",
    ),
    (
        "other_files",
        "- target: $.paths['/parts'].get\n  update: {summary: Ours.}\n- target: $.components.schemas.Part.properties\n  update:\n    weight: {type: number, example: 1.10}\n",
    ),
    (
        "nothing_behind_a_key",
        "- target: $\n  update:\n    components:\n    info:\n      x-ours: 18446744073709552000\n",
    ),
];

/// A name, and the whole overlay.
const FAULTS: &[(&str, &str)] = &[
    ("no_overlay", "openapi: 3.0.3\n"),
    (
        "version",
        "overlay: 2.0.0\ninfo: {title: T, version: '1'}\nactions: []\n",
    ),
    (
        "no_actions",
        "overlay: 1.0.0\ninfo: {title: T, version: '1'}\n",
    ),
    (
        "empty_actions",
        "overlay: 1.0.0\ninfo: {title: T, version: '1'}\nactions: []\n",
    ),
    (
        "unknown_key",
        "overlay: 1.0.0\ninfo: {title: T, version: '1'}\nactions:\n- target: $\n  updates: {}\n",
    ),
    (
        "no_target",
        "overlay: 1.0.0\ninfo: {title: T, version: '1'}\nactions:\n- update: {}\n",
    ),
    (
        "no_change",
        "overlay: 1.0.0\ninfo: {title: T, version: '1'}\nactions:\n- target: $\n",
    ),
    (
        "no_path",
        "overlay: 1.0.0\ninfo: {title: T, version: '1'}\nactions:\n- target: $.paths./jobs.get\n  update: {}\n",
    ),
    (
        "copy_in_1_0",
        "overlay: 1.0.0\ninfo: {title: T, version: '1'}\nactions:\n- target: $.info\n  copy: $.info\n",
    ),
    (
        "copy_of_many",
        "overlay: 1.1.0\ninfo: {title: T, version: '1'}\nactions:\n- target: $.info\n  copy: $.paths.*\n",
    ),
    (
        "matches_nothing",
        "overlay: 1.0.0\ninfo: {title: T, version: '1'}\nactions:\n- target: $.info\n  update: {title: Ours}\n- target: $.paths['/jobs'].put\n  remove: true\n",
    ),
    (
        "removes_all",
        "overlay: 1.0.0\ninfo: {title: T, version: '1'}\nactions:\n- target: $\n  remove: true\n",
    ),
    (
        "text_into_map",
        "overlay: 1.0.0\ninfo: {title: T, version: '1'}\nactions:\n- target: $.info\n  update: text\n",
    ),
    (
        "map_into_text",
        "overlay: 1.0.0\ninfo: {title: T, version: '1'}\nactions:\n- target: $.info.title\n  update: {a: b}\n",
    ),
    (
        "remove_is_text",
        "overlay: 1.0.0\ninfo: {title: T, version: '1'}\nactions:\n- target: $.info\n  remove: 'yes'\n",
    ),
    (
        "extends_another",
        "overlay: 1.0.0\ninfo: {title: T, version: '1'}\nextends: other.yaml\nactions:\n- target: $.info\n  update: {}\n",
    ),
    ("syntax", "overlay: [\n"),
    ("twice", "overlay: 1.0.0\noverlay: 1.0.0\n"),
    (
        "bad_document",
        "overlay: 1.0.0\ninfo: {title: T, version: '1'}\nactions:\n- target: $.components.schemas.Job.properties\n  update:\n    size:\n      type: integre\n    other:\n      $ref: '#/components/schemas/Jo'\n",
    ),
];

/// Runs a command on the document with this overlay.
fn run(folder: &Path, overlay: &str, words: &[&str]) -> Output {
    copy(&file("fixtures/overlay"), folder);
    fs::write(folder.join("ours.yaml"), overlay).expect("an overlay");
    fs::write(folder.join("codegen.toml"), "overlays = [\"ours.yaml\"]\n")
        .expect("a configuration");
    generator(folder).args(words).output().expect("the command")
}

#[test]
fn overlays_change_what_they_name() {
    let folder = scratch("overlay");
    all_equal(CHANGES.iter().map(|(name, actions)| {
        let output = run(
            &folder,
            &format!("{HEAD}{actions}"),
            &["select", "api.yaml", "--config", "codegen.toml"],
        );
        if output.status.code() != Some(0) {
            return Err(format!("{name}: {}", said(&output)));
        }
        // Only what differs is of interest.
        let plain = run(&folder, HEAD, &["select", "api.yaml"]);
        let (old, new) = (
            String::from_utf8_lossy(&plain.stdout),
            String::from_utf8_lossy(&output.stdout),
        );
        compare(
            &format!("overlay/{name}.diff"),
            &tests::golden::unified(&old, &new, "api.yaml"),
        )
    }));
}

#[test]
fn faults_are_told_with_their_place() {
    let folder = scratch("overlay-faults");
    all_equal(FAULTS.iter().map(|(name, overlay)| {
        let output = run(
            &folder,
            overlay,
            &["lint", "api.yaml", "--config", "codegen.toml"],
        );
        if output.status.code() != Some(2) {
            return Err(format!("{name}: {}", said(&output)));
        }
        compare(
            &format!("overlay/{name}.txt"),
            &String::from_utf8_lossy(&output.stderr),
        )
    }));
}

#[test]
fn an_overlay_that_is_not_there_is_told() {
    let folder = scratch("overlay-missing");
    copy(&file("fixtures/overlay"), &folder);
    fs::write(
        folder.join("codegen.toml"),
        "overlays = [\"nowhere.yaml\"]\n",
    )
    .expect("a configuration");
    let output = generator(&folder)
        .args([
            "codegen",
            "--spec",
            "api.yaml",
            "--config",
            "codegen.toml",
            "--out",
            "made",
        ])
        .output()
        .expect("the command");
    assert_eq!(output.status.code(), Some(2), "{}", said(&output));
    assert!(
        String::from_utf8_lossy(&output.stderr).contains("nowhere.yaml"),
        "{}",
        said(&output)
    );
    assert!(!folder.join("made").exists());
}

#[test]
fn the_generated_code_follows_the_overlays_in_their_order() {
    let folder = scratch("overlay-codegen");
    copy(&file("fixtures/overlay"), &folder);
    let overlay = |name: &str, actions: &str| {
        fs::write(folder.join(name), format!("{HEAD}{actions}")).expect("an overlay");
    };
    overlay(
        "a.yaml",
        "- target: $.components.schemas.Job.properties\n  update: {size: {type: integer}}\n",
    );
    overlay(
        "b.yaml",
        "- target: $.components.schemas.Job.properties.size\n  update: {type: string}\n",
    );
    fs::write(
        folder.join("codegen.toml"),
        "overlays = [\"a.yaml\", \"b.yaml\"]\n",
    )
    .expect("a configuration");
    let output = generator(&folder)
        .args([
            "codegen",
            "--spec",
            "api.yaml",
            "--config",
            "codegen.toml",
            "--out",
            "made",
        ])
        .output()
        .expect("the command");
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let api = text(folder.join("made/API.md"));
    assert!(api.contains("types::Job.size: Option<String>\n"), "{api}");
}
