//! The program among others: shells, pipes, terminals, curl. What is not installed here is left out, and says so.

use std::fmt::Write as _;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Command, Output, Stdio};

use serde_json::json;
use tests::golden::{file, said, text};
use tests::{Action, Request, Server};

use crate::{gradient, operations, program, words};

/// Whether a program is there.
fn has(name: &str) -> bool {
    let found = Command::new(name).arg("--version").output().is_ok();
    if !found {
        eprintln!("{name} is not there: left out");
    }
    found
}

/// Runs a command where it may take its time, so that the server goes on.
async fn finished(mut command: Command) -> Output {
    tokio::task::spawn_blocking(move || command.output().expect("a program"))
        .await
        .expect("an output")
}

/// A line for a shell, as somebody types it: with the variables, among the fixtures.
fn shell(program: &str, line: &str, variables: &[(&str, &str)]) -> Command {
    let mut shell = Command::new(program);
    shell
        .args(["-c", line])
        .current_dir(file("fixtures/command_line"))
        .env("NO_PROXY", "127.0.0.1")
        .envs(variables.iter().copied());
    shell
}

/// A request as text, without what each client has of its own.
fn shown(request: &Request) -> String {
    let kind = request.header("content-type").unwrap_or_default();
    let (kind, boundary) = kind.split_once("; boundary=").unwrap_or((kind, ""));
    let mut out = format!("{} {}\n{kind}\n", request.method(), request.target());
    for name in [
        "accept",
        "authorization",
        "cookie",
        "user-agent",
        "x-key",
        "x-one",
    ] {
        let _ = writeln!(out, "{name}: {:?}", request.header(name));
    }
    let body = request.text().clone();
    if boundary.is_empty() {
        return out + &body;
    }
    // Clients differ in the case of names and the order of lines.
    let edge = format!("--{boundary}");
    let parts = body.split(&edge);
    parts.fold(out, |out, part| {
        let (head, content) = part.split_once("\r\n\r\n").unwrap_or((part, ""));
        let mut lines: Vec<String> = head.trim().lines().map(str::to_lowercase).collect();
        lines.sort();
        format!("{out}[{}] {content}\n", lines.join(" | "))
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn curl_sends_the_same() {
    if !has("curl") || cfg!(windows) {
        return;
    }
    let token = [
        ("OPERATIONS_SDK_TOKEN", "a$b"),
        ("DIGITALOCEAN_ACCESS_TOKEN", "a$b"),
    ];
    for line in [
        "styles query --text 'a b' --list red --list 'b,c' --object '{\"x\":1}' --deep '{\"k\":[\"v\"]}' --reserved 'a/b'",
        "styles header --list a --list b --json '[1]' --header 'X-One: it'\"'\"'s'",
        "styles cookie --list a --list b --json '[1]'",
        "bodies anything --body body.json",
        "bodies xml --body note.xml",
        "files upload --file body.json --purpose 'a \"b\"'",
        "knowledge-bases indexing-jobs create --body body.json",
    ] {
        let server = Server::always(Action::json(200, "{}")).await;
        let binary = if line.starts_with("knowledge") {
            gradient()
        } else {
            operations()
        };
        let call = format!("{} {line} --base-url {}", binary.display(), server.url());
        let direct = finished(shell("sh", &call, &token)).await;
        let printed = finished(shell("sh", &format!("{call} --curl"), &token)).await;
        let command = String::from_utf8_lossy(&printed.stdout).into_owned();
        assert!(command.starts_with("curl "), "{line}: {}", said(&printed));
        assert!(!command.contains("a$b"), "the token is in it: {command}");
        let command = command.replacen("curl ", "curl --silent ", 1);
        let curled = finished(shell("sh", &command, &token)).await;
        assert!(curled.status.success(), "{command}: {}", said(&curled));
        let requests: Vec<String> = server.requests().iter().map(shown).collect();
        assert_eq!(
            requests.len(),
            2,
            "{line}: {} {}",
            said(&direct),
            said(&curled)
        );
        assert_eq!(requests[0], requests[1], "{command}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_body_comes_from_standard_input() {
    let server = Server::always(Action::json(200, r#"{"job":{}}"#)).await;
    let line = "knowledge-bases indexing-jobs create --body - --data-source-uuid x";
    let mut command = program(gradient(), words(line));
    command
        .env("DIGITALOCEAN_ACCESS_TOKEN", "secret-token")
        .env("GRADIENT_BASE_URL", server.url())
        .stdin(Stdio::piped())
        .stdout(Stdio::null());
    let mut child = command.spawn().expect("a program");
    let mut input = child.stdin.take().expect("its input");
    input
        .write_all(br#"{"knowledge_base_uuid":"k"}"#)
        .expect("a body");
    drop(input);
    let status = tokio::task::spawn_blocking(move || child.wait());
    assert!(status.await.expect("it ends").expect("a status").success());
    let body = r#"{"data_source_uuids":["x"],"knowledge_base_uuid":"k"}"#;
    let sent: serde_json::Value =
        serde_json::from_slice(request(&server).as_bytes()).expect("JSON");
    assert_eq!(
        sent,
        serde_json::from_str::<serde_json::Value>(body).expect("JSON")
    );
}

fn request(server: &Server) -> String {
    server.request().text().clone()
}

/// `… | head -1`: whoever reads has enough.
#[tokio::test(flavor = "multi_thread")]
async fn a_reader_may_go_away() {
    let jobs: Vec<_> = (0..5000)
        .map(|number| json!({"uuid": number.to_string()}))
        .collect();
    let page = json!({"jobs": jobs}).to_string();
    let server = Server::always(Action::json(200, page)).await;
    for line in [
        "knowledge-bases indexing-jobs list --all",
        "knowledge-bases indexing-jobs list",
        "knowledge-bases indexing-jobs create --help",
        "completions bash",
    ] {
        let mut command = program(gradient(), words(line));
        command
            .env("DIGITALOCEAN_ACCESS_TOKEN", "secret-token")
            .env("GRADIENT_BASE_URL", server.url())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let mut child = command.spawn().expect("a program");
        drop(child.stdout.take());
        let output = tokio::task::spawn_blocking(move || child.wait_with_output());
        let output = output.await.expect("it ends").expect("an output");
        assert_eq!(said(&output), "exit status: 0\n", "{line}");
    }
}

/// Ctrl-C ends a wait; what was started was said before.
#[cfg(unix)]
#[tokio::test(flavor = "multi_thread")]
async fn ctrl_c_ends_a_wait() {
    use std::os::unix::process::ExitStatusExt as _;
    let job = json!({"job": {"uuid": "j 9", "phase": "BATCH_JOB_PHASE_RUNNING"}});
    let server = Server::always(Action::json(200, job.to_string())).await;
    // Below a shell that ignores it, a program would do so, too.
    let reset = ["env", "--default-signal=INT"];
    let works = Command::new(reset[0]).args([reset[1], "true"]).output();
    if !works.is_ok_and(|output| output.status.success()) {
        eprintln!("env cannot reset signals: left out");
        return;
    }
    let mut command = Command::new(reset[0]);
    command.arg(reset[1]).arg(gradient()).args(words(
        "knowledge-bases indexing-jobs create --knowledge-base-uuid kb --wait --poll-interval 60",
    ));
    command
        .env("DIGITALOCEAN_ACCESS_TOKEN", "secret-token")
        .env("GRADIENT_BASE_URL", server.url())
        .env("NO_PROXY", "127.0.0.1")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let output = tokio::task::spawn_blocking(move || {
        let mut child = command.spawn().expect("a program");
        let mut lines = BufReader::new(child.stderr.take().expect("its messages")).lines();
        let first = lines.next().expect("a line").expect("text");
        let id = child.id().to_string();
        Command::new("kill")
            .args(["-INT", &id])
            .output()
            .expect("kill");
        (first, child.wait_with_output().expect("an output"))
    });
    let (first, output) = output.await.expect("it ends");
    assert_eq!(first, "started j 9");
    assert_eq!(output.status.signal(), Some(2));
    assert!(output.stdout.is_empty());
}

/// On a terminal there is a bar, which is gone at the end; the answer stays alone on standard output.
#[tokio::test(flavor = "multi_thread")]
async fn a_terminal_shows_a_bar() {
    if !has("script") || cfg!(not(target_os = "linux")) {
        return;
    }
    let job = |phase: &str, done: u32| {
        let phase = format!("BATCH_JOB_PHASE_{phase}");
        let job = json!({"uuid": "j", "phase": phase, "completed_datasources": done, "total_datasources": 4});
        Action::json(200, json!({"job": job}).to_string())
    };
    let mut script = vec![job("RUNNING", 1)];
    script.extend((0..20).map(|_| job("RUNNING", 3)));
    script.push(job("SUCCEEDED", 4));
    let server = Server::start(script).await;
    let place = tests::golden::scratch("a_terminal").join("answer.json");
    let line = format!(
        "exec {} knowledge-bases indexing-jobs wait-for-completion j --poll-interval 0.05 > '{}'",
        gradient().display(),
        place.display()
    );
    let mut terminal = Command::new("script");
    terminal
        .args(["--quiet", "--return", "--command", &line, "/dev/null"])
        .env("DIGITALOCEAN_ACCESS_TOKEN", "secret-token")
        .env("GRADIENT_BASE_URL", server.url())
        .env("NO_PROXY", "127.0.0.1")
        .env("TERM", "xterm")
        .stdin(Stdio::null());
    let output = finished(terminal).await;
    let seen = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{}", said(&output));
    assert!(seen.contains("3/4 BATCH_JOB_PHASE_RUNNING"), "{seen:?}");
    assert!(seen.contains("\u{1b}["), "{seen:?}");
    let answer: serde_json::Value = serde_json::from_str(&text(place)).expect("JSON");
    assert_eq!(answer["phase"], "BATCH_JOB_PHASE_SUCCEEDED");
}

/// What bash completes, by the script that it gets.
#[test]
fn bash_completes_words() {
    if !has("bash") {
        return;
    }
    let completed = |binary: &Path, typed: &[&str]| -> String {
        let name = binary
            .file_stem()
            .expect("a name")
            .to_string_lossy()
            .into_owned();
        let quoted: Vec<String> = typed.iter().map(|word| format!("'{word}'")).collect();
        let (last, before) = (typed[typed.len() - 1], typed[typed.len() - 2]);
        let line = format!(
            "source <('{}' completions bash); COMP_WORDS=({name} {}); COMP_CWORD={}; _{name} {name} '{last}' '{before}'; echo \"${{COMPREPLY[@]}}\"",
            binary.display(),
            quoted.join(" "),
            typed.len()
        );
        let output = shell("bash", &line, &[]).output().expect("bash");
        assert!(output.stderr.is_empty(), "{}", said(&output));
        String::from_utf8_lossy(&output.stdout).trim().to_owned()
    };
    let jobs = ["knowledge-bases", "indexing-jobs"];
    assert_eq!(completed(gradient(), &[jobs[0], jobs[1], "cr"]), "create");
    assert_eq!(
        completed(gradient(), &[jobs[0], jobs[1], "create", "--wait-"]),
        "--wait-timeout"
    );
    // Values that are known.
    let values = completed(operations(), &["files", "upload", "--purpose", ""]);
    assert_eq!(values, "keep show");
}

/// The same of fish, which has a way to ask.
#[test]
fn fish_completes_words() {
    if !has("fish") {
        return;
    }
    let completed = |binary: &Path, typed: &str| -> String {
        let line = format!(
            "'{}' completions fish | source; complete -C '{typed}'",
            binary.display()
        );
        let output = shell("fish", &line, &[]).output().expect("fish");
        assert!(output.stderr.is_empty(), "{}", said(&output));
        let lines = String::from_utf8_lossy(&output.stdout).into_owned();
        let words = lines.lines().filter_map(|line| line.split('\t').next());
        words.collect::<Vec<_>>().join(" ")
    };
    let jobs = "gradient knowledge-bases indexing-jobs";
    assert_eq!(completed(gradient(), &format!("{jobs} cr")), "create");
    assert_eq!(
        completed(gradient(), &format!("{jobs} create --timeout 5 --wait-")),
        "--wait-timeout"
    );
    assert_eq!(completed(gradient(), "gradient know"), "knowledge-bases");
    assert_eq!(
        completed(gradient(), &format!("{jobs} retrieve --per-")),
        ""
    );
    let body = completed(gradient(), &format!("{jobs} create --body bod"));
    assert_eq!(body, "body.json");
    let values = completed(operations(), "operations files upload --purpose ");
    assert_eq!(values, "keep show");
}

/// Values that the document does not have are sent all the same.
#[tokio::test(flavor = "multi_thread")]
async fn unknown_values_are_sent() {
    let output = program(
        operations(),
        words("files upload --file body.json --purpose other --dry-run"),
    );
    let output = finished(output).await;
    let out = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(
        output.status.success() && out.contains("purpose: other"),
        "{out}"
    );
}
