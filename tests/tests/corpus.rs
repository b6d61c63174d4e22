//! The sweep over a folder: which documents it takes, what it says of each, and that nothing of it is left running.

use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;
use tests::golden::{compare, copy, file, generator, root, said, scratch, target, text};

fn folder(name: &str) -> PathBuf {
    let folder = scratch(name);
    copy(&file("fixtures/corpus"), &folder);
    folder
}

fn sweep(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = generator(folder);
    command.arg("corpus").args(arguments);
    command.output().expect("the command")
}

fn report(folder: &Path) -> Value {
    serde_json::from_str(&text(folder.join("report.json"))).expect("a JSON report")
}

/// Id and outcome of each document.
fn outcomes(report: &Value) -> Vec<(&str, &str)> {
    let documents = report["documents"].as_array().expect("documents");
    let word = |one: &'_ Value, key: &str| one[key].as_str().map(str::to_owned);
    assert!(documents.iter().all(|one| word(one, "id").is_some()));
    documents
        .iter()
        .map(|one| {
            (
                one["id"].as_str().unwrap_or_default(),
                one["outcome"].as_str().unwrap_or_default(),
            )
        })
        .collect()
}

#[test]
fn every_document_of_a_folder_is_tried() {
    let folder = folder("corpus-many");
    let output = sweep(
        &folder,
        &["many", "--out", "crates", "--report", "report.json"],
    );
    assert_eq!(output.status.code(), Some(1), "{}", said(&output));
    assert!(output.stderr.is_empty(), "{}", said(&output));
    let report = report(&folder);
    let expected = [
        ("good.yaml", "ok"),
        ("refused.json", "refused"),
        ("warned.yml", "ok"),
    ];
    assert_eq!(outcomes(&report), expected);
    assert_eq!(report["totals"]["failed"], 1);
    assert_eq!(
        report["documents"][1]["generate"]["errors"]["unknown-type"],
        1
    );
    assert_eq!(
        report["documents"][2]["generate"]["warnings"]["path-parameter-undeclared"],
        1
    );
    assert!(report["documents"][0]["generate"]["files"].as_u64() > Some(5));
    assert!(folder.join("crates/sweep-good-yaml/src/lib.rs").is_file());
    let stdout = String::from_utf8_lossy(&output.stdout);
    // The last lines have figures that change.
    let table: String = stdout
        .lines()
        .take(3)
        .map(|line| format!("{line}\n"))
        .collect();
    compare("corpus/table.txt", &table).unwrap_or_else(|fault| panic!("{fault}"));
}

#[test]
fn a_list_says_what_may_be_refused() {
    let folder = folder("corpus-listed");
    let arguments = [
        "listed",
        "--out",
        "crates",
        "--report",
        "report.json",
        "--jobs",
        "1",
    ];
    let output = sweep(&folder, &arguments);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    assert_eq!(
        outcomes(&report(&folder)),
        [("good", "ok"), ("odd", "refused")]
    );
}

#[test]
fn what_hangs_or_crashes_is_told_and_the_others_go_on() {
    let folder = folder("corpus-limits");
    // What is small needs no more memory than a process has at its start.
    let large = folder.join("many/large.yaml");
    fs::copy(root().join("spec/openapi.yaml"), large).expect("a copy");
    let check = |option: &str, expected: &str| {
        let arguments = ["many", "--out", "crates", "--report", "report.json", option];
        let output = sweep(&folder, &[&arguments[..], &["0"]].concat());
        assert_eq!(output.status.code(), Some(1), "{}", said(&output));
        let report = report(&folder);
        assert_eq!(outcomes(&report).len(), 4);
        assert_eq!(outcomes(&report)[1], ("large.yaml", expected));
    };
    check("--timeout", "timed-out");
    if cfg!(target_os = "linux") {
        check("--memory", "crashed");
    }
}

#[test]
fn bad_arguments_are_refused() {
    let folder = folder("corpus-bad");
    fs::create_dir_all(folder.join("empty")).expect("a folder");
    fs::create_dir_all(folder.join("foreign")).expect("a folder");
    fs::write(folder.join("foreign/Cargo.toml"), "[package]\n").expect("a file");
    fs::create_dir_all(folder.join("broken")).expect("a folder");
    fs::write(folder.join("broken/manifest.json"), "{\"specs\": [{}]}").expect("a file");
    let check = |arguments: &[&str], expected: &str| {
        let output = sweep(&folder, arguments);
        assert_eq!(output.status.code(), Some(2), "{}", said(&output));
        let stderr = String::from_utf8_lossy(&output.stderr);
        assert!(stderr.contains(expected), "{stderr}");
    };
    check(&["nowhere"], "nowhere: ");
    check(&["empty"], "no OpenAPI document there");
    check(&["broken"], "specs[0] needs a `file`");
    check(
        &["many", "--report", "nowhere/report.json"],
        "--report nowhere/report.json",
    );
    check(
        &["many", "--check", "--out", "foreign"],
        "was not written by a sweep",
    );
    check(&["many", "--jobs", "0"], "--jobs");
}

/// With cargo, in a folder that stays, so that a second run is quick.
#[test]
fn crates_are_compiled_and_their_warnings_counted() {
    let folder = folder("corpus-check");
    let crates = target().join("corpus-test");
    let settings = crates.join(".cargo/config.toml");
    fs::create_dir_all(crates.join(".cargo")).expect("a folder");
    let run = |flags: &str| {
        fs::write(&settings, format!("[build]\nrustflags = [{flags}]\n")).expect("a file");
        // What is not compiled again is not measured.
        let _ = fs::remove_dir_all(crates.join("sweep-good"));
        let mut command = generator(&folder);
        command.env("CARGO_MANIFEST_DIR", root());
        command.args([
            "corpus",
            "listed",
            "--check",
            "--report",
            "report.json",
            "--out",
        ]);
        let output = command.arg(&crates).output().expect("the command");
        (output, report(&folder))
    };
    let (output, good) = run("");
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    assert_eq!(good["documents"][0]["check"]["errors"], 0);
    assert_eq!(good["totals"]["compiled"], 1);
    let (output, warned) = run("\"-Wunused-crate-dependencies\"");
    assert_eq!(output.status.code(), Some(1), "{}", said(&output));
    assert_eq!(warned["documents"][0]["outcome"], "warned");
    assert!(warned["documents"][0]["check"]["warnings"].as_u64() > Some(0));
    assert!(warned["documents"][0]["check"]["peak_mb"].as_f64() > Some(1.0));
    let why = warned["documents"][0]["why"].as_str().unwrap_or_default();
    assert!(
        why.starts_with("warning[unused_crate_dependencies]"),
        "{why}"
    );
}

/// A document that takes long.
#[cfg(target_os = "linux")]
#[test]
fn nothing_is_left_running() {
    use std::process::{Command, Stdio};
    use std::time::{Duration, Instant};

    let folder = folder("corpus-interrupted");
    let long = folder.join("listed/good.yaml");
    let paths = (0..50_000).map(|number| {
        format!("  /{number}: {{get: {{responses: {{'200': {{description: d}}}}}}}}\n")
    });
    let head = "openapi: 3.0.3\ninfo: {title: Long, version: '1'}\npaths:\n";
    let document = head.to_owned() + &paths.collect::<String>();
    fs::write(&long, document).expect("a file");
    let name = long.to_string_lossy().into_owned();
    let running = || {
        let all = fs::read_dir("/proc").expect("/proc").flatten();
        all.filter_map(|entry| fs::read(entry.path().join("cmdline")).ok())
            .filter(|line| String::from_utf8_lossy(line).contains(&name))
            .count()
    };
    let wait_for = |count: usize| {
        let start = Instant::now();
        while running() != count {
            assert!(
                start.elapsed() < Duration::from_secs(20),
                "{} are running",
                running()
            );
            std::thread::sleep(Duration::from_millis(20));
        }
    };
    let listed = folder.join("listed");
    let mut command = generator(&folder);
    command.arg("corpus").arg(&listed).args(["--out", "crates"]);
    let mut sweep = command.stdout(Stdio::null()).spawn().expect("the command");
    wait_for(1);
    let id = sweep.id().to_string();
    let killed = Command::new("kill").args(["-INT", &id]).status();
    assert!(killed.expect("kill").success());
    sweep.wait().expect("the command");
    wait_for(0);
}
