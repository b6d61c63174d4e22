//! The command line of generated crates: the program itself, run against a loopback server.
//!
//! `golden/command_line/` has a file for each list of commands below: what each prints, and how it ends.

mod shell;

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::OnceLock;

use serde_json::json;
use tests::golden::{self, all_equal, cargo, compare, file, root, said, target, text};
use tests::lean;
use tests::{Action, Server};

/// A program, built once from the sources as they are.
fn build(package: &str, name: &str) -> PathBuf {
    let folder = target().join("command_line");
    let mut cargo = cargo();
    cargo
        .args(["build", "--quiet", "--features", "cli", "--bin", name])
        .args(lean::arguments([root().join(package)]))
        .arg("--manifest-path")
        .arg(root().join(package).join("Cargo.toml"))
        .arg("--target-dir")
        .arg(&folder);
    let output = cargo.output().expect("cargo");
    assert!(output.status.success(), "{}", said(&output));
    let name = format!("{name}{}", std::env::consts::EXE_SUFFIX);
    folder.join("debug").join(name)
}

/// The program of `generated/`.
fn gradient() -> &'static Path {
    static BUILT: OnceLock<PathBuf> = OnceLock::new();
    BUILT.get_or_init(|| build("generated", "gradient"))
}

/// The program of the crate with every kind of request.
fn operations() -> &'static Path {
    static BUILT: OnceLock<PathBuf> = OnceLock::new();
    BUILT.get_or_init(|| build("samples/operations", "operations"))
}

fn program(program: &Path, arguments: impl IntoIterator<Item = impl AsRef<OsStr>>) -> Command {
    let mut command = Command::new(program);
    command
        .args(arguments)
        .current_dir(file("fixtures/command_line"))
        .env_clear()
        .stdin(Stdio::null());
    command
}

/// The program of `generated/` against a server.
async fn run(server: &Server, line: &str) -> Output {
    let mut command = program(gradient(), words(line));
    command
        .env("DIGITALOCEAN_ACCESS_TOKEN", "secret-token")
        .env("GRADIENT_BASE_URL", server.url());
    tokio::task::spawn_blocking(move || command.output().expect("a program"))
        .await
        .expect("an output")
}

/// The words of a line; `'` keeps blanks together.
fn words(line: &str) -> Vec<String> {
    let mut words = vec![];
    for (at, piece) in line.split('\'').enumerate() {
        if at % 2 == 1 {
            words.push(piece.to_owned());
        } else {
            words.extend(piece.split_whitespace().map(str::to_owned));
        }
    }
    words
}

/// What each line of a list of commands prints, below it.
fn transcript(binary: &Path, list: &str) -> String {
    let name = binary.file_stem().expect("a name").to_string_lossy();
    let lines = list.lines().filter(|line| !line.is_empty());
    lines
        .map(|line| {
            let output = program(binary, words(line)).output().expect("a program");
            format!("$ {name} {line}\n{}\n", said(&output))
        })
        .collect()
}

/// The lists in `fixtures/command_line`, and whose program they are for.
#[test]
fn requests_are_shown() {
    all_equal(
        golden::names("fixtures/command_line", ".txt")
            .iter()
            .map(|name| {
                let binary = if name.starts_with("operations") {
                    operations()
                } else {
                    gradient()
                };
                let list = text(file(format!("fixtures/command_line/{name}.txt").as_str()));
                compare(
                    &format!("command_line/{name}.txt"),
                    &transcript(binary, &list),
                )
            }),
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_command_sends_what_it_shows() {
    let server = Server::always(Action::json(
        200,
        r#"{"job":{"uuid":"j","total_tokens":"18446744073709551615"}}"#,
    ))
    .await;
    let line = "knowledge-bases indexing-jobs create --knowledge-base-uuid kb --data-source-uuid a --data-source-uuid b";
    let output = run(&server, line).await;
    assert_eq!(
        said(&output),
        "exit status: 0\n--- stdout\n{\n  \"job\": {\n    \"uuid\": \"j\",\n    \"total_tokens\": \"18446744073709551615\"\n  }\n}\n"
    );
    let request = server.request();
    assert_eq!(
        (request.method(), request.target()),
        ("POST", "/v2/gen-ai/indexing_jobs")
    );
    assert_eq!(request.header("authorization"), Some("Bearer secret-token"));
    assert_eq!(
        request.text(),
        r#"{"data_source_uuids":["a","b"],"knowledge_base_uuid":"kb"}"#
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn exit_statuses_tell_errors_apart() {
    for (status, expect) in [
        (400, 5),
        (401, 3),
        (403, 3),
        (404, 4),
        (418, 5),
        (422, 5),
        (429, 6),
        (500, 7),
    ] {
        let body = r#"{"id":"no","message":"because"}"#;
        let server = Server::always(Action::json(status, body)).await;
        let output = run(
            &server,
            "knowledge-bases indexing-jobs retrieve j --max-retries 0",
        )
        .await;
        assert_eq!(
            output.status.code(),
            Some(expect),
            "{status}: {}",
            said(&output)
        );
        let error = String::from_utf8_lossy(&output.stderr);
        assert!(
            error.contains("because") && !error.contains("secret-token"),
            "{error}"
        );
        assert!(output.stdout.is_empty());
    }
    let server = Server::always(Action::json(200, "not JSON")).await;
    let output = run(&server, "knowledge-bases indexing-jobs list --all").await;
    assert_eq!(output.status.code(), Some(1), "{}", said(&output));
    let line =
        "knowledge-bases indexing-jobs retrieve j --max-retries 0 --base-url http://127.0.0.1:9";
    let output = run(&server, line).await;
    assert_eq!(output.status.code(), Some(8), "{}", said(&output));
}

#[tokio::test(flavor = "multi_thread")]
async fn all_pages_are_one_list() {
    let page = |ids: &[&str], next: bool| {
        let jobs: Vec<_> = ids
            .iter()
            .map(|id| json!({"uuid": id, "unknown": true}))
            .collect();
        let next = next.then_some("https://api.digitalocean.com/next");
        let page = json!({"jobs": jobs, "links": {"pages": {"next": next}}});
        Action::json(200, page.to_string())
    };
    let server = Server::start([page(&["a", "b"], true), page(&["c"], false)]).await;
    let output = run(
        &server,
        "knowledge-bases indexing-jobs list --all --per-page 2",
    )
    .await;
    let printed: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(
        printed,
        json!([{"uuid": "a", "unknown": true}, {"uuid": "b", "unknown": true}, {"uuid": "c", "unknown": true}])
    );
    assert_eq!(server.requests().len(), 2);
    let server = Server::start([page(&["a", "b"], true), page(&["c"], false)]).await;
    let output = run(
        &server,
        "knowledge-bases indexing-jobs list --all --max-items 1",
    )
    .await;
    let printed: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(printed.as_array().map(Vec::len), Some(1));
    assert_eq!(server.requests().len(), 1);
    let server = Server::always(page(&[], false)).await;
    let output = run(&server, "knowledge-bases indexing-jobs list --all").await;
    assert_eq!(output.stdout, b"[]\n");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_started_is_waited_for() {
    let job = |phase: &str, status: &str, done: u32| {
        let phase = format!("BATCH_JOB_PHASE_{phase}");
        let job = json!({"job": {
            "uuid": "j 9", "phase": phase, "status": status, "completed_datasources": done, "total_datasources": 2,
        }});
        Action::json(200, job.to_string())
    };
    let line =
        "knowledge-bases indexing-jobs create --knowledge-base-uuid kb --wait --poll-interval 0.01";
    let cases = [
        ("SUCCEEDED", "INDEX_JOB_STATUS_COMPLETED", 0),
        ("SUCCEEDED", "INDEX_JOB_STATUS_PARTIAL", 10),
        ("FAILED", "INDEX_JOB_STATUS_FAILED", 9),
    ];
    for (phase, status, expect) in cases {
        let script = [
            job("PENDING", "", 0),
            job("RUNNING", "", 1),
            job("RUNNING", "", 1),
            job(phase, status, 2),
        ];
        let server = Server::start(script).await;
        let output = run(&server, line).await;
        assert_eq!(output.status.code(), Some(expect), "{}", said(&output));
        let printed: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
        assert_eq!(printed["status"], status);
        let lines = String::from_utf8_lossy(&output.stderr).into_owned();
        // A line for each change, and none for what stays as it is.
        assert_eq!(
            lines
                .matches("BATCH_JOB_PHASE_RUNNING (completed datasources: 1, datasources: 2)")
                .count(),
            1,
            "{lines}"
        );
        let targets: Vec<String> = server
            .requests()
            .iter()
            .map(|one| one.target().to_owned())
            .collect();
        assert_eq!(targets[1..], ["/v2/gen-ai/indexing_jobs/j%209"; 3]);
    }
    let server = Server::always(job("RUNNING", "", 0)).await;
    let line = "knowledge-bases indexing-jobs wait-for-completion j --poll-interval 0.01 --wait-timeout 0.05";
    let output = run(&server, line).await;
    assert_eq!(output.status.code(), Some(8), "{}", said(&output));
    let server = Server::always(Action::json(200, "{}")).await;
    let line = "knowledge-bases indexing-jobs create --knowledge-base-uuid kb --wait";
    let output = run(&server, line).await;
    assert_eq!(output.status.code(), Some(1), "{}", said(&output));
    assert!(String::from_utf8_lossy(&output.stderr).contains("job.uuid"));
}

#[tokio::test(flavor = "multi_thread")]
async fn answers_go_to_a_file() {
    let server = Server::always(Action::json(200, r#"{"job":null}"#)).await;
    let place = golden::scratch("command_line").join("answer.json");
    let line = format!(
        "knowledge-bases indexing-jobs retrieve j -v -o '{}'",
        place.display()
    );
    let output = run(&server, &line).await;
    assert!(
        output.status.success() && output.stdout.is_empty(),
        "{}",
        said(&output)
    );
    assert_eq!(text(place), "{\n  \"job\": null\n}\n");
    assert!(
        String::from_utf8_lossy(&output.stderr).starts_with("200 OK · request - · 1 attempt(s)")
    );
}

#[test]
fn shells_get_their_completions() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let output = program(gradient(), ["completions", shell])
            .output()
            .expect("a program");
        let script = String::from_utf8_lossy(&output.stdout);
        assert!(
            output.status.success() && script.contains("retrieve-data-sources"),
            "{shell}"
        );
    }
}
