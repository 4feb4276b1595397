//! Waiting for a child's events while listening for Stop, for silence and for its heart.

use std::time::Duration;

use runner_protocol::{Event, Failure, Request, RequestId};
use tokio::time::{Instant, sleep_until};

use crate::worker::Worker;
use crate::{Adapter, ModelFile, RunnerConfig, RunnerError, StopSignal, WayOn};

/// How long the child may take to end an answer by itself after Stop. With the rest of the way
/// this keeps Stop within a second, whatever the model.
const STOP_GRACE: Duration = Duration::from_millis(700);

/// How often the memory of a working child is looked at.
const LOOK_AT_MEMORY: Duration = Duration::from_secs(1);

/// One request and the events that answer it.
pub(crate) struct Conversation<'worker> {
    worker: &'worker mut Worker,
    id: RequestId,
    stop: &'worker StopSignal,
    config: &'worker RunnerConfig,
    /// When patience with work that makes no progress ends.
    deadline: Instant,
    /// When a child that was not heard is asked for a sign of life, or when it should have given
    /// one.
    heart: Instant,
    asked_for_sign: bool,
    look_at_memory: Instant,
    cancelled: bool,
}

/// What came next.
pub(crate) enum Next {
    /// An event for this request.
    Event(Event),
    /// Stop was pressed and the child did not end its work in time, or it was to be killed. It has
    /// to be dropped.
    Unresponsive,
}

impl<'worker> Conversation<'worker> {
    /// Sends a request that carries `id`.
    pub(crate) async fn open(
        worker: &'worker mut Worker,
        id: RequestId,
        request: &Request,
        stop: &'worker StopSignal,
        config: &'worker RunnerConfig,
    ) -> Result<Self, RunnerError> {
        let stalled = RunnerError::Stalled {
            seconds: config.heartbeat_timeout.as_secs(),
        };
        tokio::time::timeout(config.heartbeat_timeout, worker.send(request))
            .await
            .map_err(|_| stalled)??;
        let now = Instant::now();
        Ok(Self {
            worker,
            id,
            stop,
            config,
            deadline: now + config.stall_timeout,
            heart: now + config.heartbeat,
            asked_for_sign: false,
            look_at_memory: now + LOOK_AT_MEMORY,
            cancelled: false,
        })
    }

    /// The next event for this request. On Stop the child is asked to end, once, and its
    /// remaining events still come.
    ///
    /// # Errors
    /// When the child died, talks nonsense, is silent too long or takes too much memory.
    pub(crate) async fn next(&mut self) -> Result<Next, RunnerError> {
        let mut killed = self.worker.killed.clone();
        loop {
            tokio::select! {
                // Stop goes first, so that a quick answer cannot drown it. What has arrived is heard
                // before anything is held against the child: after a computer has slept, all
                // times are up at once.
                biased;
                _ = killed.changed() => return Ok(Next::Unresponsive),
                () = self.stop.stopped(), if !self.cancelled => {
                    self.cancelled = true;
                    self.deadline = Instant::now() + STOP_GRACE;
                    let cancel = Request::Cancel { id: self.id };
                    let sending = self.worker.send(&cancel);
                    if tokio::time::timeout(STOP_GRACE, sending).await.is_err() {
                        return Ok(Next::Unresponsive);
                    }
                }
                event = self.worker.event() => {
                    let event = event?;
                    let now = Instant::now();
                    self.heart = now + self.config.heartbeat;
                    self.asked_for_sign = false;
                    if event.id() == self.id {
                        if !self.cancelled {
                            self.deadline = now + self.config.stall_timeout;
                        }
                        return Ok(Next::Event(event));
                    }
                }
                () = sleep_until(self.heart), if !self.cancelled => self.ask_for_sign().await?,
                () = sleep_until(self.look_at_memory) => {
                    self.look_at_memory = Instant::now() + LOOK_AT_MEMORY;
                    self.within_memory()?;
                }
                () = sleep_until(self.deadline) => {
                    return if self.cancelled {
                        Ok(Next::Unresponsive)
                    } else {
                        Err(stalled(self.config.stall_timeout))
                    };
                }
            }
        }
    }

    /// Asks for a sign of life, or despairs of the one asked for.
    async fn ask_for_sign(&mut self) -> Result<(), RunnerError> {
        let patience = self.config.heartbeat_timeout;
        if self.asked_for_sign {
            return Err(stalled(patience));
        }
        self.asked_for_sign = true;
        self.heart = Instant::now() + patience;
        let id = self.worker.next_id();
        let ping = Request::Ping { id };
        let sending = self.worker.send(&ping);
        tokio::time::timeout(patience, sending)
            .await
            .map_err(|_| stalled(patience))?
    }

    fn within_memory(&mut self) -> Result<(), RunnerError> {
        let held = self.worker.look_at_memory().unwrap_or(0);
        match self.config.memory_limit() {
            Some(limit) if held > limit => Err(RunnerError::OutOfMemory {
                detail: format!("the worker holds {held} bytes, the limit is {limit}"),
                way_on: WayOn::AskAgain,
            }),
            _ => Ok(()),
        }
    }
}

fn stalled(patience: Duration) -> RunnerError {
    RunnerError::Stalled {
        seconds: patience.as_secs(),
    }
}

/// What a worker's refusal means for the person who asked. Which way on there is depends on more
/// than the refusal and is put right where the rest is known (`way_on.rs`).
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
        Failure::OutOfMemory { detail } => RunnerError::OutOfMemory {
            detail,
            way_on: WayOn::AskAgain,
        },
        Failure::PromptEmpty => RunnerError::PromptEmpty,
        Failure::PromptTooLong { tokens, limit } => RunnerError::PromptTooLong {
            tokens,
            limit,
            way_on: WayOn::ShorterQuestion,
        },
        Failure::AdapterUnusable { detail } => RunnerError::AdapterUnusable {
            path: adapter.map_or(path, |adapter| adapter.file.path.display().to_string()),
            detail,
        },
        Failure::FormUnusable { detail } => RunnerError::FormUnusable { detail },
        Failure::Cancelled => RunnerError::WorkerProtocol {
            detail: "stopped without having been asked".to_owned(),
        },
        Failure::EngineIncomplete { detail } | Failure::BadRequest { detail } => {
            RunnerError::WorkerProtocol { detail }
        }
    }
}

/// An event that answers no such request.
pub(crate) fn out_of_turn() -> RunnerError {
    RunnerError::WorkerProtocol {
        detail: "an event out of turn".to_owned(),
    }
}
