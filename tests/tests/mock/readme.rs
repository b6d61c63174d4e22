//! "Try it without an account" in the README: its commands, as they are.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};

use tests::golden;

/// The two blocks of commands, with a port that is free.
fn blocks(port: u16) -> Vec<String> {
    let readme = golden::text(golden::root().join("README.md"));
    let (_, section) = readme
        .split_once("## Try it without an account")
        .expect("the section");
    let (section, _) = section.split_once("\n## ").expect("another section");
    let parts = section.split("```sh\n").skip(1);
    let blocks = parts.map(|part| part.split("```").next().unwrap_or_default());
    let port = port.to_string();
    blocks
        .map(|block| {
            block
                .replace(
                    "cargo xtask mock",
                    &format!("exec cargo xtask mock --port {port}"),
                )
                .replace("4010", &port)
        })
        .collect()
}

fn shell(commands: &str) -> Command {
    let mut shell = Command::new("sh");
    shell
        .args(["-e", "-c", commands])
        .current_dir(golden::root());
    // As in a terminal, not as below `cargo test`.
    for name in ["CARGO_MANIFEST_DIR", "CARGO_PKG_NAME"] {
        shell.env_remove(name);
    }
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

#[test]
fn the_commands_work_as_written() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    drop(listener);
    let [serve, call] = blocks(port).try_into().expect("two blocks");
    let mut mock = Mock(shell(&serve).stdout(Stdio::piped()).spawn().unwrap());
    let mut lines = BufReader::new(mock.0.stdout.take().unwrap()).lines();
    let line = lines.next().expect("a line once it listens").unwrap();
    assert!(
        line.starts_with(&format!("http://127.0.0.1:{port} serves")),
        "{line}"
    );
    let output = shell(&call).output().unwrap();
    let (out, errors) = (
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr),
    );
    assert!(output.status.success(), "{errors}");
    assert!(
        out.contains("BatchJobPhase(\"BATCH_JOB_PHASE_SUCCEEDED\")") || out.contains("Succeeded"),
        "{out}"
    );
    assert!(
        out.contains("body at /knowledge_base_uuid: 7 is not of type"),
        "{out}"
    );
}
