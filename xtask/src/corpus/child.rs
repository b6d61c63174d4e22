//! Processes of our own binary: they end with their parent, however it ends, or when their time is up.

use super::generate::Made;
use crate::diagnostics::Diagnostics;
use crate::pipeline::{self, Request};
use std::io::{self, Read};
use std::path::Path;
use std::process::{Command, ExitCode, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// How often a process is asked whether it has ended.
const TICK: Duration = Duration::from_millis(5);
/// How long a process that was told to end may take to do so.
const GRACE: Duration = Duration::from_secs(5);

/// How a process ended.
pub(super) struct Ended {
    pub(super) status: ExitStatus,
    pub(super) stdout: Vec<u8>,
    pub(super) stderr: String,
    pub(super) seconds: f64,
    /// Whether its time was up.
    pub(super) late: bool,
}

/// Our own binary with a hidden command, in a group of its own: the terminal's Ctrl-C reaches only this process, and
/// with it the pipe closes that each child holds as its standard input.
pub(super) fn command(words: &[&str]) -> io::Result<Command> {
    let mut command = Command::new(std::env::current_exe()?);
    command
        .args(words)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped());
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(&mut command, 0);
    Ok(command)
}

/// Runs a process to its end, or until its time is up.
pub(super) fn run(command: &mut Command, limit: Duration) -> io::Result<Ended> {
    let start = Instant::now();
    let mut child = command.stderr(Stdio::piped()).spawn()?;
    let (stdout, stderr) = (gather(child.stdout.take()), gather(child.stderr.take()));
    let mut late = false;
    let status = loop {
        if let Some(status) = child.try_wait()? {
            break status;
        }
        let elapsed = start.elapsed();
        if elapsed > limit {
            late = true;
            drop(child.stdin.take());
        }
        if elapsed > limit + GRACE {
            child.kill()?;
        }
        thread::sleep(TICK);
    };
    let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
    Ok(Ended {
        status,
        stdout: stdout.join().unwrap_or_default(),
        stderr: text(stderr.join().unwrap_or_default()),
        seconds: super::usage::rounded(start.elapsed().as_secs_f64()),
        late,
    })
}

fn gather(pipe: Option<impl Read + Send + 'static>) -> thread::JoinHandle<Vec<u8>> {
    thread::spawn(move || {
        let mut bytes = Vec::new();
        if let Some(mut pipe) = pipe {
            let _ = pipe.read_to_end(&mut bytes);
        }
        bytes
    })
}

/// Ends this process and all that it started, as soon as standard input ends.
fn end_with_parent() {
    thread::spawn(|| {
        let _ = io::copy(&mut io::stdin(), &mut io::sink());
        #[cfg(unix)]
        {
            use nix::sys::signal::{Signal, kill};
            let _ = kill(nix::unistd::Pid::from_raw(0), Signal::SIGKILL);
        }
        std::process::exit(101);
    });
}

/// Allows this process no more than so many megabytes, where the system can.
fn limit_memory(megabytes: u64) {
    #[cfg(unix)]
    {
        use nix::sys::resource::{Resource, setrlimit};
        let bytes = megabytes.saturating_mul(1 << 20);
        let _ = setrlimit(Resource::RLIMIT_AS, bytes, bytes);
    }
    #[cfg(not(unix))]
    let _ = megabytes;
}

/// The hidden command that generates one document and says in JSON what came of it.
pub fn generate(request: &Request<'_>, out: &Path, memory: u64) -> ExitCode {
    end_with_parent();
    limit_memory(memory);
    let mut diagnostics = Diagnostics::new();
    let files = pipeline::generate(request, &mut diagnostics);
    let failure = files.as_ref().and_then(|files| files.write(out).err());
    let made = Made::new(files.as_ref(), &diagnostics, failure);
    println!("{}", serde_json::to_string(&made).unwrap_or_default());
    ExitCode::from(if files.is_some() { 0 } else { 2 })
}

/// The hidden command that runs another, which ends with our parent.
pub fn supervise(words: &[String]) -> ExitCode {
    end_with_parent();
    let Some((program, arguments)) = words.split_first() else {
        return ExitCode::from(2);
    };
    let mut command = Command::new(program);
    let status = command.args(arguments).stdin(Stdio::null()).status();
    let code = status.ok().and_then(|status| status.code());
    ExitCode::from(code.and_then(|code| u8::try_from(code).ok()).unwrap_or(101))
}
