//! Work that goes on while commands come and go: downloads, and models that are measured.

use tokio::runtime::{Builder, Runtime};

use crate::AppError;

/// A runtime of the desk's own, so that downloads go on whichever host the desk has.
#[derive(Debug)]
pub(super) struct Background(Option<Runtime>);

impl Background {
    pub(super) fn new() -> Result<Self, AppError> {
        Builder::new_multi_thread()
            .worker_threads(1)
            .thread_name("steelyard-background")
            .enable_all()
            .build()
            .map(|runtime| Self(Some(runtime)))
            .map_err(|error| AppError::unexpected(&error))
    }

    /// Begins work that goes on by itself, on a thread of its own: it may wait for the disk.
    pub(super) fn spawn<F: Future<Output = ()>>(&self, work: impl FnOnce() -> F + Send + 'static) {
        if let Some(runtime) = &self.0 {
            let handle = runtime.handle().clone();
            runtime.spawn_blocking(move || handle.block_on(work()));
        }
    }

    /// Waits for work. Commands run on threads that may wait.
    pub(super) fn wait<T>(&self, work: impl Future<Output = T>) -> Result<T, AppError> {
        match &self.0 {
            Some(runtime) => Ok(runtime.block_on(work)),
            None => Err(AppError::unexpected(&"the background has ended")),
        }
    }
}

impl Drop for Background {
    fn drop(&mut self) {
        // Waiting for it here would stop whoever drops the desk.
        if let Some(runtime) = self.0.take() {
            runtime.shutdown_background();
        }
    }
}
