//! "Try it without an account" in the README: its commands, as they are, print what stands below them.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};

use tests::golden;

/// The port in the README.
const PORT: &str = "4010";

/// A block of commands, and what it prints.
#[derive(Debug)]
struct Step {
    commands: String,
    output: String,
}

/// The blocks of the section.
fn steps() -> Vec<Step> {
    let readme = golden::text(golden::root().join("README.md"));
    let (_, section) = readme
        .split_once("## Try it without an account")
        .expect("the section");
    let (section, _) = section.split_once("\n## ").expect("another section");
    let parts = section.split("```sh\n").skip(1);
    let step = |part: &str| {
        let (commands, rest) = part.split_once("```").expect("an end");
        let (_, output) = rest.split_once("```text\n").expect("what it prints");
        let (output, _) = output.split_once("```").expect("an end");
        Step {
            commands: commands.to_owned(),
            output: output.to_owned(),
        }
    };
    parts.map(step).collect()
}

fn shell(commands: &str) -> Command {
    let mut shell = Command::new("sh");
    let commands = format!("exec 2>&1\n{commands}");
    shell
        .args(["-e", "-c", &commands])
        .current_dir(golden::root());
    // As in a terminal, not as below `cargo test`.
    for name in ["CARGO_MANIFEST_DIR", "CARGO_PKG_NAME"] {
        shell.env_remove(name);
    }
    // Cargo says what it does; here it is asked for nothing but its program.
    shell.env("CARGO_TERM_QUIET", "true");
    shell.env("NO_PROXY", "127.0.0.1");
    shell
}

/// Ends with the test, whatever comes.
struct Mock(Child);

impl Drop for Mock {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A text with a sign for each number, so that identifiers and times are alike.
fn masked(text: &str) -> String {
    let mut out = String::new();
    let mut chars = text.trim_end().chars().peekable();
    while let Some(c) = chars.next() {
        // What looks like a UUID is one sign, whatever it has of letters.
        let word: String = std::iter::once(c).chain(chars.clone()).take(36).collect();
        let is_uuid = word.len() == 36
            && word.char_indices().all(|(at, c)| match at {
                8 | 13 | 18 | 23 => c == '-',
                _ => c.is_ascii_hexdigit(),
            });
        if is_uuid {
            out.push_str("ID");
            chars.nth(34);
        } else if c.is_ascii_digit() {
            while chars.next_if(char::is_ascii_digit).is_some() {}
            out.push('#');
        } else {
            out.push(c);
        }
    }
    out
}

/// Whether a text is as expected: `…` stands for any lines, and so do the lines of a state that may be missed.
fn fits(expected: &str, actual: &str) -> bool {
    let expected = masked(expected);
    let actual = format!("\n{}\n", masked(actual));
    let is_gap = |line: &str| line == "…" || line.starts_with("BATCH_JOB_PHASE_RUNNING");
    let mut pieces = vec![String::from("\n")];
    for line in expected.lines() {
        match pieces.last_mut() {
            _ if is_gap(line) => pieces.push(String::new()),
            Some(piece) => piece.extend([line, "\n"]),
            None => {}
        }
    }
    let mut rest = actual.as_str();
    let last = pieces.len() - 1;
    for (number, piece) in pieces.iter().enumerate() {
        let found = match number {
            0 => rest.strip_prefix(piece.as_str()),
            _ if number == last => rest.ends_with(piece.as_str()).then_some(""),
            _ => rest.split_once(piece.as_str()).map(|(_, rest)| rest),
        };
        let Some(more) = found else { return false };
        rest = more;
    }
    rest.is_empty()
}

#[test]
fn gaps_are_filled() {
    assert!(fits("a 1\n…\nz", "a 22\nb\nc\nz\n"));
    assert!(fits("a", "a"));
    assert!(!fits("a", "a\nb"));
    assert!(!fits("a\n…\nz", "a\nb\nc"));
    assert!(!fits("a\nb\n…", "a\nc\nb"));
    let id = "94e1893e-ef38-4ee2-9121-4f2dfad25d9a";
    assert_eq!(masked(&format!("x {id} 12:30")), "x ID #:#");
}

#[test]
fn the_commands_work_as_written() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port().to_string();
    drop(listener);
    let steps = steps();
    assert!(steps.len() >= 4, "{steps:#?}");
    let serve = steps[0].commands.replace(
        "cargo xtask mock",
        &format!("exec cargo xtask mock --port {port}"),
    );
    let mut mock = Mock(shell(&serve).stdout(Stdio::piped()).spawn().unwrap());
    let mut lines = BufReader::new(mock.0.stdout.take().unwrap()).lines();
    let line = lines.next().expect("a line once it listens").unwrap();
    assert!(fits(&steps[0].output, &line), "{line}");
    // It goes on to tell of each request.
    std::thread::spawn(move || lines.for_each(drop));
    // What was exported is so in the terminal after it, too.
    let mut exported = String::new();
    for step in &steps[1..] {
        let commands = step.commands.replace(PORT, &port);
        let output = shell(&format!("{exported}{commands}")).output().unwrap();
        let out = String::from_utf8_lossy(&output.stdout);
        assert!(output.status.success(), "{commands}{out}");
        assert!(
            fits(&step.output, &out),
            "{commands}prints\n{out}\nand not\n{}",
            step.output
        );
        let more = commands.lines().filter(|line| line.starts_with("export "));
        exported.extend(more.map(|line| format!("{line}\n")));
    }
}
