//! Ties the worker's life to this program's by the system itself.

use tokio::process::Child;

/// Holds the worker to this program: Windows ends it when this is dropped, and when this program
/// is gone for whatever reason, also one that is stuck and does not see that its input has closed.
///
/// Elsewhere it does nothing: there the worker looks for its parent itself, in a thread of its own
/// that nothing of llama.cpp holds up.
#[derive(Debug)]
pub(crate) struct Job {
    #[cfg(windows)]
    _object: Option<win32job::Job>,
}

#[cfg(windows)]
impl Job {
    /// Without one the worker still ends with its input, so a system that refuses it is only
    /// written down.
    pub(crate) fn holding(child: &Child) -> Self {
        let object = child.raw_handle().and_then(|handle| {
            let held = win32job::Job::create().and_then(|job| {
                let mut limits = job.query_extended_limit_info()?;
                limits.limit_kill_on_job_close();
                job.set_extended_limit_info(&limits)?;
                job.assign_process(handle as isize)?;
                Ok(job)
            });
            held.inspect_err(|error| tracing::warn!(%error, "no job object for the worker"))
                .ok()
        });
        Self { _object: object }
    }
}

#[cfg(not(windows))]
impl Job {
    pub(crate) fn holding(_child: &Child) -> Self {
        Self {}
    }
}
