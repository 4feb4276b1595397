//! Waiting for a child's events while listening for Stop and for silence.

use std::time::Duration;

use runner_protocol::{Event, Failure, Request, RequestId};
use tokio::time::{Instant, sleep_until};

use crate::worker::Worker;
use crate::{Adapter, ModelFile, RunnerError, StopSignal};

/// How long the child may take to end an answer by itself after Stop. With the rest of the way
/// this keeps Stop within a second, whatever the model.
const STOP_GRACE: Duration = Duration::from_millis(700);

/// One request and the events that answer it.
pub(crate) struct Conversation<'worker> {
    worker: &'worker mut Worker,
    id: RequestId,
    stop: &'worker StopSignal,
    stall_timeout: Duration,
    /// When patience ends.
    deadline: Instant,
    cancelled: bool,
}

/// What came next.
pub(crate) enum Next {
    /// An event for this request.
    Event(Event),
    /// Stop was pressed and the child did not end its work in time. It has to be dropped.
    Unresponsive,
}

impl<'worker> Conversation<'worker> {
    /// Sends a request that carries `id`.
    pub(crate) async fn open(
        worker: &'worker mut Worker,
        id: RequestId,
        request: &Request,
        stop: &'worker StopSignal,
        stall_timeout: Duration,
    ) -> Result<Self, RunnerError> {
        let stalled = RunnerError::Stalled {
            seconds: stall_timeout.as_secs(),
        };
        tokio::time::timeout(stall_timeout, worker.send(request))
            .await
            .map_err(|_| stalled)??;
        Ok(Self {
            worker,
            id,
            stop,
            stall_timeout,
            deadline: Instant::now() + stall_timeout,
            cancelled: false,
        })
    }

    /// The next event for this request. On Stop the child is asked to end, once, and its
    /// remaining events still come.
    ///
    /// # Errors
    /// When the child died, talks nonsense or is silent too long.
    pub(crate) async fn next(&mut self) -> Result<Next, RunnerError> {
        loop {
            tokio::select! {
                event = self.worker.event() => {
                    let event = event?;
                    if !self.cancelled {
                        self.deadline = Instant::now() + self.stall_timeout;
                    }
                    if event.id() == self.id {
                        return Ok(Next::Event(event));
                    }
                }
                () = self.stop.stopped(), if !self.cancelled => {
                    self.cancelled = true;
                    self.deadline = Instant::now() + STOP_GRACE;
                    let cancel = Request::Cancel { id: self.id };
                    let sending = self.worker.send(&cancel);
                    if tokio::time::timeout(STOP_GRACE, sending).await.is_err() {
                        return Ok(Next::Unresponsive);
                    }
                }
                () = sleep_until(self.deadline) => {
                    return if self.cancelled {
                        Ok(Next::Unresponsive)
                    } else {
                        Err(RunnerError::Stalled { seconds: self.stall_timeout.as_secs() })
                    };
                }
            }
        }
    }
}

/// What a worker's refusal means for the person who asked.
pub(crate) fn refusal(
    failure: Failure,
    model: &ModelFile,
    adapter: Option<&Adapter>,
) -> RunnerError {
    let path = model.path.display().to_string();
    match failure {
        Failure::ProcessorTooOld { lacking } => RunnerError::ProcessorTooOld { lacking },
        Failure::ModelUnreadable { detail } => RunnerError::ModelUnreadable { path, detail },
        Failure::ModelUnsupported { detail } => RunnerError::ModelUnsupported { path, detail },
        Failure::OutOfMemory { detail } => RunnerError::OutOfMemory { detail },
        Failure::PromptEmpty => RunnerError::PromptEmpty,
        Failure::PromptTooLong { tokens, limit } => RunnerError::PromptTooLong { tokens, limit },
        Failure::AdapterUnusable { detail } => RunnerError::AdapterUnusable {
            path: adapter.map_or(path, |adapter| adapter.file.path.display().to_string()),
            detail,
        },
        Failure::FormUnusable { detail } => RunnerError::FormUnusable { detail },
        Failure::Cancelled => RunnerError::WorkerProtocol {
            detail: "stopped without having been asked".to_owned(),
        },
        Failure::BadRequest { detail } => RunnerError::WorkerProtocol { detail },
    }
}

/// An event that answers no such request.
pub(crate) fn out_of_turn() -> RunnerError {
    RunnerError::WorkerProtocol {
        detail: "an event out of turn".to_owned(),
    }
}
