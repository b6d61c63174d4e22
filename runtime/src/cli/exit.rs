//! Exit statuses, by kind of error.

use std::io::Write;
use std::process::ExitCode;

use crate::runtime::ErrorKind;
use crate::runtime::cli::Failure;

/// What `--help` says about them, `waits` with those of waits.
pub(super) fn help(waits: bool) -> String {
    format!("{HELP}{}", if waits { WAITS } else { "" })
}

const HELP: &str = "\
Exit status:
  0   done
  1   something else failed: a file, the making of the request, an answer that is not what was promised
  2   the arguments are not right
  3   the credential is missing, refused, or may not do this (401, 403)
  4   there is no such thing (404)
  5   the server refuses the request as it is (other 4xx)
  6   too many requests (429)
  7   the server failed (5xx)
  8   no answer: no connection, or time was up";

const WAITS: &str = "
  9   what was waited for ended in failure
  10  what was waited for is done, but only in part";

/// Says what went wrong, and returns the exit status.
pub(super) fn code(result: Result<(), Failure>) -> ExitCode {
    let (code, text) = match result {
        Ok(()) => return ExitCode::SUCCESS,
        Err(Failure::Usage(text)) => (2, text),
        Err(Failure::Io(text)) => (1, text),
        Err(Failure::Partial) => (10, "it is done, but only in part".to_owned()),
        Err(Failure::Call(error)) => (status(error.kind()), error.to_string()),
    };
    // Whoever closed standard error does not want to know.
    let _ = writeln!(std::io::stderr().lock(), "error: {text}");
    ExitCode::from(code)
}

fn status(kind: ErrorKind) -> u8 {
    match kind {
        ErrorKind::Builder | ErrorKind::InvalidRequest => 2,
        ErrorKind::Credential | ErrorKind::Authentication | ErrorKind::PermissionDenied => 3,
        ErrorKind::NotFound => 4,
        ErrorKind::BadRequest
        | ErrorKind::Conflict
        | ErrorKind::UnprocessableEntity
        | ErrorKind::Status => 5,
        ErrorKind::RateLimit => 6,
        ErrorKind::InternalServer => 7,
        ErrorKind::Connect | ErrorKind::Timeout | ErrorKind::Connection | ErrorKind::Body => 8,
        ErrorKind::WaitFailed => 9,
        _ => 1,
    }
}
