//! How much work something was, whatever else the machine does.

use std::time::{Duration, Instant};

/// The moment from which on it is measured.
pub(crate) struct Effort {
    wall: Instant,
    cpu: Option<Duration>,
}

impl Effort {
    pub(crate) fn start() -> Self {
        Self {
            wall: Instant::now(),
            cpu: cpu(),
        }
    }

    /// The CPU time since then. The process's also counts what other tests do meanwhile, and the generator has a thread
    /// of its own, so that the thread's says nothing; but nothing takes more of it than the time that has passed.
    pub(crate) fn spent(&self) -> Duration {
        let wall = self.wall.elapsed();
        let cpu = cpu()
            .zip(self.cpu)
            .map(|(now, then)| now.saturating_sub(then));
        cpu.map_or(wall, |cpu| cpu.min(wall))
    }
}

/// The CPU time of this process, where the system says.
#[cfg(unix)]
fn cpu() -> Option<Duration> {
    use nix::sys::resource::{UsageWho, getrusage};
    use nix::sys::time::TimeValLike as _;
    let usage = getrusage(UsageWho::RUSAGE_SELF).ok()?;
    let micros = (usage.user_time() + usage.system_time()).num_microseconds();
    u64::try_from(micros).ok().map(Duration::from_micros)
}

#[cfg(not(unix))]
fn cpu() -> Option<Duration> {
    None
}
