//! How a runner is set up.

use std::path::PathBuf;
use std::time::Duration;

/// How to find the worker and how much of the computer it may take.
#[derive(Debug, Clone)]
pub struct RunnerConfig {
    /// The worker program; `None` looks beside the running program.
    pub worker: Option<PathBuf>,
    /// Processor threads; `None` takes all usable cores but one, so that the rest of the
    /// computer stays quick. More threads than idle cores make llama.cpp many times slower.
    pub threads: Option<u32>,
    /// The most memory the worker may take, in bytes, the mapped model included; `None` takes the
    /// computer's whole memory as the limit. Under Linux the system refuses the worker more
    /// address space; elsewhere it is ended when it is seen to hold more.
    pub memory_limit_bytes: Option<u64>,
    /// How long a started worker may take to report.
    pub start_timeout: Duration,
    /// How long a worker may be silent before it is asked for a sign of life. It gives one at
    /// once, also while it computes.
    pub heartbeat: Duration,
    /// How long it may take to give one. A worker that does not is ended and replaced.
    pub heartbeat_timeout: Duration,
    /// How long a living worker may compute without any progress. It reports at every piece of a
    /// prompt and of an answer; a piece of a large model on a slow computer takes minutes.
    pub stall_timeout: Duration,
}

impl Default for RunnerConfig {
    fn default() -> Self {
        Self {
            worker: None,
            threads: None,
            memory_limit_bytes: None,
            start_timeout: Duration::from_secs(10),
            heartbeat: Duration::from_secs(2),
            heartbeat_timeout: Duration::from_secs(20),
            stall_timeout: Duration::from_mins(10),
        }
    }
}

impl RunnerConfig {
    pub(crate) fn threads(&self) -> u32 {
        self.threads
            .unwrap_or_else(|| machine::processor().usable_cores.saturating_sub(1))
            .max(1)
    }

    pub(crate) fn memory_limit(&self) -> Option<u64> {
        self.memory_limit_bytes.or_else(|| {
            let total = whole_bytes(machine::memory().total.0);
            (total > 0).then_some(total)
        })
    }
}

/// A quantity of bytes as a count.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "memory sizes are far below 2^53, and a negative or absurd figure saturates"
)]
pub(crate) fn whole_bytes(bytes: f64) -> u64 {
    bytes as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_always_at_least_one_thread() {
        assert!(RunnerConfig::default().threads() >= 1);
        let none = RunnerConfig {
            threads: Some(0),
            ..RunnerConfig::default()
        };
        assert_eq!(none.threads(), 1);
    }
}
