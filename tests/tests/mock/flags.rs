//! The command: what its flags bring about, over a real connection, and how the other command is found.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;

use tests::golden::{binary, cargo, root, said, target};

/// The program with the server, built once from the sources as they are.
fn preview() -> &'static Path {
    static BUILT: OnceLock<PathBuf> = OnceLock::new();
    BUILT.get_or_init(|| {
        let mut cargo = cargo();
        cargo
            .args(["build", "--quiet", "--package", "sdkgen-preview"])
            .arg("--target-dir")
            .arg(target());
        let output = cargo.current_dir(root()).output().expect("cargo");
        assert!(output.status.success(), "{}", said(&output));
        target().join("debug").join(named("openapi-sdkgen-preview"))
    })
}

fn named(program: &str) -> String {
    format!("{program}{}", std::env::consts::EXE_SUFFIX)
}

/// A server that ends with the test.
struct Mock {
    child: Child,
    address: String,
}

impl Mock {
    fn start(flags: &[&str]) -> Mock {
        let mut command = Command::new(preview());
        command.arg("mock").args(flags).current_dir(root());
        Mock::of(command)
    }

    fn of(mut command: Command) -> Mock {
        let piped = command.args(["--port", "0"]).stdout(Stdio::piped());
        let mut child = piped.stderr(Stdio::null()).spawn().expect("a program");
        let mut lines = BufReader::new(child.stdout.take().expect("its output")).lines();
        let line = lines.next().expect("a line once it listens").expect("text");
        let address = line
            .strip_prefix("http://")
            .and_then(|line| line.split(' ').next());
        let address = address.unwrap_or_else(|| panic!("{line}")).to_owned();
        Mock { child, address }
    }

    /// What comes back for a request, to the end or to where it breaks off.
    fn list(&self) -> std::io::Result<String> {
        let mut stream = TcpStream::connect(&self.address)?;
        let lines = [
            "GET /v2/gen-ai/indexing_jobs HTTP/1.1",
            "host: localhost",
            "authorization: Bearer any",
            "connection: close",
            "\r\n",
        ];
        stream.write_all(lines.join("\r\n").as_bytes())?;
        let mut text = String::new();
        stream.read_to_string(&mut text)?;
        Ok(text)
    }

    /// The statuses of so many requests.
    fn statuses(&self, count: usize) -> Vec<String> {
        let status = |text: String| text.split(' ').nth(1).unwrap_or_default().to_owned();
        (0..count)
            .map(|_| status(self.list().expect("an answer")))
            .collect()
    }
}

impl Drop for Mock {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn requests_fail() {
    let mock = Mock::start(&["--failure-rate", "1", "--failure-status", "500"]);
    let text = mock.list().expect("an answer");
    assert!(text.starts_with("HTTP/1.1 500 "), "{text}");
    assert!(text.contains(r#""message":"#), "{text}");
    let mock = Mock::start(&["--failure-rate", "0.5"]);
    let statuses = mock.statuses(60);
    for status in ["200", "503"] {
        assert!(statuses.iter().any(|one| one == status), "{statuses:?}");
    }
    // The seed decides on which: the same again.
    let again = Mock::start(&["--failure-rate", "0.5"]);
    assert_eq!(again.statuses(60), statuses);
}

#[test]
fn connections_are_reset() {
    let mock = Mock::start(&["--reset-rate", "1"]);
    let came = mock.list().unwrap_or_default();
    assert_eq!(came, "");
}

#[test]
fn answers_break_off() {
    let mock = Mock::start(&["--truncate-rate", "1"]);
    let text = mock.list().expect("a part of an answer");
    let (head, body) = text.split_once("\r\n\r\n").expect("a head");
    let length = head
        .lines()
        .find_map(|line| line.strip_prefix("content-length: "));
    let length: usize = length.and_then(|text| text.parse().ok()).expect("a length");
    assert!(
        head.starts_with("HTTP/1.1 200 ") && body.len() == 10,
        "{text}"
    );
    assert!(length > body.len());
}

#[test]
fn too_many_requests_are_told_to_come_later() {
    let mock = Mock::start(&["--rate-limit", "0"]);
    let text = mock.list().expect("an answer");
    assert!(text.starts_with("HTTP/1.1 429 "), "{text}");
    assert!(text.contains("retry-after: 1\r\n"), "{text}");
    // However slow this machine is, no second has this many.
    let mock = Mock::start(&["--rate-limit", "100000"]);
    assert_eq!(mock.statuses(5), ["200"; 5]);
}

#[test]
fn flags_that_cannot_be_are_refused() {
    for (flag, value, part) in [
        ("--failure-rate", "2", "a share from 0 to 1"),
        ("--truncate-rate", "some", "a share from 0 to 1"),
        ("--failure-status", "99", "a status from 200 to 599"),
        ("--job-seconds", "soon", "is not a time"),
        ("--spec", "no-such.yaml", "no-such.yaml"),
    ] {
        let mut command = Command::new(preview());
        command.args(["mock", "--port", "0", flag, value]);
        let output = command.current_dir(root()).output().expect("a program");
        let error = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(2), "{flag}: {error}");
        assert!(error.contains(part), "{flag}: {error}");
    }
}

/// Where the command is installed without a clone, the other is beside it or on the `PATH`.
#[test]
fn the_other_command_is_found() {
    let folder = std::env::temp_dir().join(format!("mock-flags-{}", std::process::id()));
    let (beside, elsewhere) = (folder.join("beside"), folder.join("elsewhere"));
    for place in [&beside, &elsewhere] {
        std::fs::create_dir_all(place).expect("a folder");
    }
    let put = |from: &Path, to: &Path, name: &str| {
        let to = to.join(named(name));
        std::fs::copy(from, &to).expect("a copy");
        to
    };
    let spec = root().join("spec/openapi.yaml");
    let run = |program: &Path, path: &Path| {
        let mut command = Command::new(program);
        command
            .args(["mock", "--spec"])
            .arg(&spec)
            .current_dir(&folder)
            .env("PATH", path)
            .env_remove("CARGO_MANIFEST_DIR")
            .env_remove("CARGO_PKG_NAME");
        command
    };
    let alone = put(binary(), &beside, "openapi-sdkgen");
    let output = run(&alone, &beside).output().expect("a program");
    let error = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(2), "{error}");
    assert!(error.contains("cargo install"), "{error}");
    put(preview(), &elsewhere, "openapi-sdkgen-preview");
    let mock = Mock::of(run(&alone, &elsewhere));
    assert!(mock.list().expect("an answer").contains(" 200 "));
    drop(mock);
    put(preview(), &beside, "openapi-sdkgen-preview");
    let mock = Mock::of(run(&alone, Path::new("/nowhere")));
    assert!(mock.list().expect("an answer").contains(" 200 "));
    drop(mock);
    let _ = std::fs::remove_dir_all(&folder);
}

/// Asked to end, it ends as a command that did its work.
#[cfg(unix)]
#[test]
fn it_ends_when_it_is_asked_to() {
    let mut mock = Mock::start(&[]);
    assert_eq!(mock.statuses(1), ["200"]);
    let id = mock.child.id().to_string();
    let told = Command::new("kill").args(["-TERM", &id]).status();
    assert!(told.expect("kill").success());
    assert_eq!(mock.child.wait().expect("a status").code(), Some(0));
}
