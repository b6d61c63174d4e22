//! Writes the crate of a document, a program `drive-NAME` that reads and writes values of its types, and `NAME.json`:
//! the type of each schema, by JSON pointer. For `round_trip.py`.
//!
//! ```text
//! driver SPEC DIR NAME RUNTIME TYPES        DIR/NAME/, DIR/drive-NAME/, DIR/NAME.json, for at most TYPES types
//! ```

use std::path::Path;
use std::process::ExitCode;

use serde_json::{Map, Value};
use tests::driver;
use xtask::emit::{Options, Runtime};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [spec, folder, name, runtime, most] = arguments.as_slice() else {
        eprintln!("driver SPEC DIR NAME RUNTIME TYPES");
        return ExitCode::from(2);
    };
    match write(Path::new(spec), Path::new(folder), name, runtime, most) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::from(2)
        }
    }
}

fn write(spec: &Path, folder: &Path, name: &str, runtime: &str, most: &str) -> Result<(), String> {
    let options = Options {
        runtime: Runtime::Path(runtime.to_owned()),
        member: true,
    };
    let mut made = driver::make(spec, name, &options)?;
    let most: usize = most.parse().map_err(|_| format!("{most} is no number"))?;
    // Some from everywhere rather than the first.
    let step = made.types.len().div_ceil(most.max(1)).max(1);
    made.types = made.types.into_iter().step_by(step).collect();
    made.files
        .write(&folder.join(name))
        .map_err(|refusal| refusal.message)?;
    let names = made
        .types
        .iter()
        .map(|(_, name)| (made.library.as_str(), name.as_str()));
    driver::write(
        &folder.join(format!("drive-{name}")),
        &[name],
        &driver::program(names),
    )
    .and_then(|()| {
        // What is written first is named after the schema itself.
        let types = made
            .types
            .iter()
            .rev()
            .map(|(pointer, name)| (pointer.clone(), name.as_str().into()));
        let text = Value::Object(types.collect::<Map<_, _>>()).to_string();
        std::fs::write(folder.join(format!("{name}.json")), text)
    })
    .map_err(|error| error.to_string())
}
