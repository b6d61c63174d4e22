//! `mock` and `docs`: another package does the work, so that nobody builds its dependencies who only generates.

use super::fail;
use crate::workspace;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

/// The package, and the command that it installs.
const PACKAGE: &str = "sdkgen-preview";
const BINARY: &str = "openapi-sdkgen-preview";

/// Runs `command` of the other package with these arguments; its exit status is ours.
pub(super) fn run(command: &str, args: &[OsString]) -> ExitCode {
    let Some(mut program) = program() else {
        let message = format!(
            "`{command}` is a package of its own; from a clone of the repository, install it beside this command: \
             cargo install --locked --path xtask/preview"
        );
        return ExitCode::from(fail(&message) as u8);
    };
    program.arg(command).args(args);
    become_it(&mut program)
}

/// The other command: of the workspace around, else beside this one, else on the `PATH`.
fn program() -> Option<Command> {
    if let Some(manifest) = manifest() {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let mut command = Command::new(cargo);
        // Not quiet: building takes minutes, the first time.
        command.args(["run", "--package", PACKAGE, "--manifest-path"]);
        command.arg(manifest).arg("--");
        return Some(command);
    }
    installed().map(Command::new)
}

fn manifest() -> Option<PathBuf> {
    let root = workspace::root()?;
    let there = root.join("xtask/preview/Cargo.toml").is_file();
    there.then(|| root.join("Cargo.toml"))
}

fn installed() -> Option<PathBuf> {
    let file = format!("{BINARY}{}", std::env::consts::EXE_SUFFIX);
    let own = std::env::current_exe().ok();
    let beside = own.as_deref().and_then(Path::parent).map(Path::to_owned);
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = beside
        .into_iter()
        .chain(std::env::split_paths(&path))
        .collect();
    let places = folders.into_iter().map(|folder| folder.join(&file));
    places.into_iter().find(|place| place.is_file())
}

/// Ctrl-C, signals and the exit status are the other command's own business: it takes the place of this process.
#[cfg(unix)]
fn become_it(program: &mut Command) -> ExitCode {
    use std::os::unix::process::CommandExt as _;
    let error = program.exec();
    failed(program, &error)
}

#[cfg(not(unix))]
fn become_it(program: &mut Command) -> ExitCode {
    match program.status() {
        Ok(status) => {
            let code = status.code().and_then(|code| u8::try_from(code).ok());
            code.map_or(ExitCode::FAILURE, ExitCode::from)
        }
        Err(error) => failed(program, &error),
    }
}

fn failed(program: &Command, error: &std::io::Error) -> ExitCode {
    let program = program.get_program().to_string_lossy();
    ExitCode::from(fail(&format!("{program} cannot be started: {error}")) as u8)
}
