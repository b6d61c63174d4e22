//! What a process has used so far.

use serde::{Deserialize, Serialize};

/// CPU time and memory, where the system says.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
pub(super) struct Usage {
    /// Seconds of CPU time.
    pub(super) cpu_seconds: Option<f64>,
    /// The most memory at any time, in megabytes.
    pub(super) peak_mb: Option<f64>,
}

impl Usage {
    /// Of this process.
    #[cfg(unix)]
    pub(super) fn own() -> Self {
        Self::of(nix::sys::resource::UsageWho::RUSAGE_SELF)
    }

    /// Of the processes that this one started and has seen end.
    #[cfg(unix)]
    pub(super) fn children() -> Self {
        Self::of(nix::sys::resource::UsageWho::RUSAGE_CHILDREN)
    }

    #[cfg(unix)]
    fn of(who: nix::sys::resource::UsageWho) -> Self {
        use nix::sys::time::TimeValLike as _;
        // macOS counts bytes where others count kilobytes.
        let unit = if cfg!(target_os = "macos") { 1e6 } else { 1e3 };
        let Ok(usage) = nix::sys::resource::getrusage(who) else {
            return Self::default();
        };
        let micros = (usage.user_time() + usage.system_time()).num_microseconds();
        #[expect(clippy::cast_precision_loss, reason = "shown with one decimal")]
        let (micros, peak) = (micros as f64, usage.max_rss() as f64);
        Self {
            cpu_seconds: Some(rounded(micros / 1e6)),
            peak_mb: Some(rounded(peak / unit)),
        }
    }

    #[cfg(not(unix))]
    pub(super) fn own() -> Self {
        Self::default()
    }

    #[cfg(not(unix))]
    pub(super) fn children() -> Self {
        Self::default()
    }
}

/// What is worth reading of a figure.
pub(super) fn rounded(value: f64) -> f64 {
    (value * 1e3).round() / 1e3
}
