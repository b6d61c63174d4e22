//! Values go through generated types and come out as they went in: those in `fixtures/round_trip/NAME.json` through the
//! types of `fixtures/snapshots/NAME.yaml`, and the examples of `spec/openapi.yaml` through its own.
//!
//! A fixture has, by JSON pointer of a schema, lists of one value, which comes back as it is, or of two: what goes in and
//! what comes out. `round_trip.py` does the same with examples and made values of any document.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use serde_json::{Map, Value};
use tests::driver::{self, Made};
use tests::golden::{cargo, file, names, root, target, text};
use xtask::emit::{Options, Runtime};

/// A value on its way: `library::Type`, what goes in, and what is to come out.
struct Trip {
    ty: String,
    value: Value,
    expected: Value,
}

#[test]
fn values_come_back() {
    let folder = target().join("round-trips");
    fs::create_dir_all(&folder).expect("a folder");
    let (mut crates, mut trips) = (Vec::new(), Vec::new());
    for name in names("fixtures/round_trip", ".json") {
        let made = make(
            &file(&format!("fixtures/snapshots/{name}.yaml")),
            &name,
            &folder,
        );
        let values = text(file(&format!("fixtures/round_trip/{name}.json")));
        trips.extend(fixture(
            &made,
            &serde_json::from_str(&values).expect("a fixture"),
        ));
        crates.push(made);
    }
    let spec = root().join("spec/openapi.yaml");
    let made = make(&spec, "spec", &folder);
    let before = trips.len();
    trips.extend(examples(
        &made,
        &serde_yaml::from_str(&text(&spec)).expect("a document"),
    ));
    assert!(trips.len() > before + 5, "the document has no examples");
    crates.push(made);
    let answers = run(&folder, &crates, &trips);
    let faults: Vec<String> = trips
        .iter()
        .zip(&answers)
        .filter_map(|(trip, answer)| fault(trip, answer))
        .collect();
    assert_eq!(answers.len(), trips.len());
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

/// The crate of a document, written below `folder`.
fn make(spec: &Path, name: &str, folder: &Path) -> Made {
    let name = format!("trip-{}", name.replace('_', "-"));
    let way = xtask::workspace::relative(&folder.join(&name), &root().join("runtime"));
    let options = Options {
        runtime: Runtime::Path(way.expect("a way to the runtime")),
        member: true,
    };
    let made = driver::make(spec, &name, &options).unwrap_or_else(|message| panic!("{message}"));
    if let Err(refusal) = made.files.write(&folder.join(&name)) {
        panic!("{}", refusal.message);
    }
    made
}

/// The type of the schema at a pointer.
fn type_of(made: &Made, pointer: &str) -> Option<String> {
    let found = made.types.iter().find(|(other, _)| other == pointer);
    found.map(|(_, name)| format!("{}::{name}", made.library))
}

fn fixture(made: &Made, values: &Map<String, Value>) -> Vec<Trip> {
    let mut trips = Vec::new();
    for (pointer, list) in values {
        let ty = type_of(made, pointer).unwrap_or_else(|| panic!("{pointer} has no type"));
        for pair in list.as_array().expect("a list of lists") {
            let value = &pair[0];
            let expected = pair.get(1).unwrap_or(value);
            trips.push(Trip {
                ty: ty.clone(),
                value: value.clone(),
                expected: expected.clone(),
            });
        }
    }
    trips
}

/// The examples of schemas, and of media types beside a reference to a schema.
fn examples(made: &Made, document: &Value) -> Vec<Trip> {
    let mut trips = Vec::new();
    let mut open = vec![("#".to_owned(), document)];
    while let Some((pointer, value)) = open.pop() {
        if let Some(example) = value.get("example") {
            let reference = value.pointer("/schema/$ref").and_then(Value::as_str);
            let schema = reference.map_or(format!("{pointer}/schema"), str::to_owned);
            let ty = type_of(made, &schema).or_else(|| type_of(made, &pointer));
            trips.extend(ty.map(|ty| Trip {
                ty,
                value: example.clone(),
                expected: example.clone(),
            }));
        }
        let Some(members) = value.as_object() else {
            continue;
        };
        open.extend(
            members
                .iter()
                .filter(|(key, _)| *key != "example")
                .map(|(key, value)| {
                    let key = key.replace('~', "~0").replace('/', "~1");
                    (format!("{pointer}/{key}"), value)
                }),
        );
    }
    trips
}

/// What the program of these crates answers.
fn run(folder: &Path, crates: &[Made], trips: &[Trip]) -> Vec<String> {
    let packages: Vec<String> = crates
        .iter()
        .map(|made| made.library.replace('_', "-"))
        .collect();
    let types = crates.iter().flat_map(|made| {
        made.types
            .iter()
            .map(|(_, name)| (made.library.as_str(), name.as_str()))
    });
    let packages: Vec<&str> = packages.iter().map(String::as_str).collect();
    driver::write(
        &folder.join("round-trips"),
        &packages,
        &driver::program(types),
    )
    .expect("a program");
    let members = [&["round-trips"], packages.as_slice()].concat();
    let manifest = format!("[workspace]\nresolver = \"3\"\nmembers = {members:?}\n");
    fs::write(folder.join("Cargo.toml"), manifest).expect("a manifest");
    fs::copy(root().join("Cargo.lock"), folder.join("Cargo.lock")).expect("a lock file");
    let program = build(folder);
    let lines: String = trips
        .iter()
        .map(|trip| format!("{}\t{}\n", trip.ty, trip.value))
        .collect();
    let mut child = std::process::Command::new(program)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program");
    let mut input = child.stdin.take().expect("its input");
    let writer = std::thread::spawn(move || input.write_all(lines.as_bytes()));
    let output = child.wait_with_output().expect("its answers");
    writer.join().expect("a writer").expect("a reader");
    let answers = String::from_utf8(output.stdout).expect("text");
    answers.lines().map(str::to_owned).collect()
}

fn build(folder: &Path) -> PathBuf {
    let output = cargo()
        .args([
            "build",
            "--quiet",
            "--package",
            "round-trips",
            "--color",
            "never",
        ])
        .current_dir(folder)
        .env("CARGO_TARGET_DIR", folder.join("target"))
        .env_remove("CARGO_ENCODED_RUSTFLAGS")
        .output()
        .expect("cargo");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    folder
        .join("target/debug")
        .join(format!("round-trips{}", std::env::consts::EXE_SUFFIX))
}

/// What is wrong with an answer.
fn fault(trip: &Trip, answer: &str) -> Option<String> {
    let Some(text) = answer.strip_prefix('=') else {
        return Some(format!("{}: {} is not read: {answer}", trip.ty, trip.value));
    };
    let written: Value = serde_json::from_str(text).expect("JSON");
    (written != trip.expected).then(|| format!("{}: {} becomes {written}", trip.ty, trip.value))
}
