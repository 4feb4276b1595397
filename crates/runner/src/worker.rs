//! The child process, its pipes and its end.

use std::collections::VecDeque;
use std::path::Path;
use std::process::{ExitStatus, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use runner_protocol::{
    Event, Failure, OnCards, PROTOCOL_VERSION, Request, RequestId, from_line, to_line,
};
use tokio::io::{AsyncBufReadExt, AsyncRead, AsyncWriteExt, BufReader, Lines};
use tokio::process::{Child, ChildStdin, ChildStdout, Command};
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio::time::timeout;

use crate::config::whole_bytes;
use crate::job::Job;
use crate::model_file::ModelFile;
use crate::runner::Checked;
use crate::{Adapter, DeathCause, RunnerConfig, RunnerError, WayOn, locate};

/// Lines of standard error kept for a report of the child's end.
const LINES_KEPT: usize = 20;
/// Characters kept of each.
const LINE_LENGTH: usize = 500;
/// How long to wait for the details once the child's output has closed.
const POST_MORTEM: Duration = Duration::from_secs(2);
/// How long a child that was told to end may take.
const FAREWELL: Duration = Duration::from_secs(1);
/// How long a child without work may take to give a sign of life. If it takes longer, starting
/// another is quicker than waiting.
const IDLE_PATIENCE: Duration = Duration::from_secs(3);

/// The model a child holds.
pub(crate) struct Loaded {
    pub(crate) model: ModelFile,
    pub(crate) adapter: Option<Adapter>,
    /// Of the model, then of the adapter.
    pub(crate) fingerprint: Checked,
    pub(crate) facts: runner_protocol::ModelFacts,
    /// What of it graphics cards hold, where they hold any.
    pub(crate) on_cards: Option<OnCards>,
    /// Room of the context that the child keeps for the next answer; 0 before the first.
    pub(crate) context_tokens: u32,
}

impl Loaded {
    /// How many conversations with this much room can be worked on at the same time: as many as
    /// asked for, or as take half of the memory now free, at least one.
    pub(crate) fn side_by_side(&mut self, context_tokens: u32, wanted: u32) -> u32 {
        let room = u64::from(context_tokens.min(self.facts.context_length));
        let each = self.facts.context_token_bytes.saturating_mul(room).max(1);
        // The context of single questions goes before the one for a set comes.
        self.context_tokens = 0;
        let affordable = whole_bytes(machine::memory().available.0) / 2 / each;
        u32::try_from(affordable)
            .map_or(wanted, |affordable| wanted.min(affordable))
            .max(1)
    }

    /// Refuses a context that does not fit in the memory now free. llama.cpp fills it on creation,
    /// and a computer that runs out of memory may end any program, not only the greedy one.
    pub(crate) fn make_room(&mut self, context_tokens: u32) -> Result<(), RunnerError> {
        let room = context_tokens.min(self.facts.context_length);
        if room == self.context_tokens {
            return Ok(());
        }
        let per_token = self.facts.context_token_bytes;
        let needed = per_token.saturating_mul(u64::from(room));
        // The old context goes before the new one comes.
        let freed = per_token.saturating_mul(u64::from(self.context_tokens));
        let available = whole_bytes(machine::memory().available.0).saturating_add(freed);
        if needed > available {
            return Err(RunnerError::OutOfMemory {
                detail: format!(
                    "a context of {room} tokens takes {needed} bytes, {available} are free"
                ),
                way_on: WayOn::AskAgain,
            });
        }
        self.context_tokens = room;
        Ok(())
    }
}

/// A running child process. Dropping it ends it.
pub(crate) struct Worker {
    child: Child,
    input: ChildStdin,
    output: Lines<BufReader<ChildStdout>>,
    last_lines: Arc<Mutex<VecDeque<String>>>,
    errors: JoinHandle<()>,
    /// Dropped with the rest, and at the latest with this program.
    _job: Job,
    last_id: RequestId,
    pub(crate) loaded: Option<Loaded>,
    /// The most memory it was seen to hold, in bytes.
    most_memory: Option<u64>,
    /// Changes when it is to be killed in the middle of its work.
    pub(crate) killed: watch::Receiver<()>,
}

impl Worker {
    /// Starts a child and agrees on the protocol.
    pub(crate) async fn start(
        config: &RunnerConfig,
        killed: watch::Receiver<()>,
    ) -> Result<Self, RunnerError> {
        let path = locate::worker(config.worker.as_deref())?;
        let mut worker = Self::spawn(&path, killed)?;
        let id = worker.next_id();
        let hello = Request::Hello {
            id,
            protocol_version: PROTOCOL_VERSION,
            memory_limit_bytes: config.memory_limit(),
        };
        let greeting = async {
            worker.send(&hello).await?;
            worker.event().await
        };
        let event = timeout(config.start_timeout, greeting)
            .await
            .map_err(|_| RunnerError::WorkerStart {
                path: path.display().to_string(),
                detail: format!("no word from it in {} s", config.start_timeout.as_secs()),
            })??;
        match event {
            Event::Ready {
                protocol_version: PROTOCOL_VERSION,
                engine_version,
                routines,
                ..
            } => {
                let pid = worker.child.id();
                tracing::info!(engine_version, routines, pid, "worker started");
                Ok(worker)
            }
            Event::Ready {
                protocol_version, ..
            } => Err(RunnerError::WorkerProtocol {
                detail: format!(
                    "{} speaks version {protocol_version}, this program version {PROTOCOL_VERSION}",
                    path.display()
                ),
            }),
            Event::Failed {
                failure: Failure::ProcessorTooOld { lacking },
                ..
            } => Err(RunnerError::ProcessorTooOld { lacking }),
            Event::Failed {
                failure: Failure::EngineIncomplete { detail },
                ..
            } => Err(RunnerError::WorkerStart {
                path: path.display().to_string(),
                detail,
            }),
            _ => Err(RunnerError::WorkerProtocol {
                detail: "the first event is not `ready`".to_owned(),
            }),
        }
    }

    fn spawn(path: &Path, killed: watch::Receiver<()>) -> Result<Self, RunnerError> {
        let could_not = |detail: String| RunnerError::WorkerStart {
            path: path.display().to_string(),
            detail,
        };
        // A path that begins here and not at the root would end elsewhere from another folder.
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        let mut command = Command::new(&path);
        if let Some(folder) = path.parent() {
            // Windows looks for libraries in the current folder too, so that is the worker's own.
            command.current_dir(folder);
        }
        command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .kill_on_drop(true)
            // An abort would otherwise wait for a debugger to print a backtrace.
            .env("GGML_NO_BACKTRACE", "1")
            // OpenMP threads that wait by spinning starve each other on a busy computer.
            .env("GOMP_SPINCOUNT", "1000")
            // Each of the C library's arenas counts 64 MB against the limit on address space.
            .env("MALLOC_ARENA_MAX", "2")
            // Names a library that llama.cpp would load into itself.
            .env_remove("GGML_BACKEND_PATH");
        // Ctrl-C in a terminal is the program's to handle, not the child's.
        #[cfg(unix)]
        command.process_group(0);
        let mut child = command
            .spawn()
            .map_err(|error| could_not(error.to_string()))?;
        let job = Job::holding(&child);
        let (Some(input), Some(output), Some(errors)) =
            (child.stdin.take(), child.stdout.take(), child.stderr.take())
        else {
            return Err(could_not("its pipes are missing".to_owned()));
        };
        let last_lines = Arc::new(Mutex::new(VecDeque::new()));
        let errors = tokio::spawn(keep_last_lines(errors, Arc::clone(&last_lines)));
        Ok(Self {
            child,
            input,
            output: BufReader::new(output).lines(),
            last_lines,
            errors,
            _job: job,
            last_id: 0,
            loaded: None,
            most_memory: None,
            killed,
        })
    }

    /// Whether it holds this model with this adapter, or none yet.
    pub(crate) fn may_hold(
        &self,
        (model, adapter, checked): (&ModelFile, Option<&Adapter>, &Checked),
    ) -> bool {
        self.loaded.as_ref().is_none_or(|loaded| {
            loaded.model == *model
                && loaded.adapter.as_ref() == adapter
                && loaded.fingerprint == *checked
        })
    }

    /// Whether graphics cards compute a part of the model it holds.
    pub(crate) fn uses_cards(&self) -> bool {
        self.loaded
            .as_ref()
            .is_some_and(|loaded| loaded.on_cards.is_some())
    }

    pub(crate) fn process_id(&self) -> Option<u32> {
        self.child.id()
    }

    /// Whether it is still there and gives a sign of life.
    pub(crate) async fn is_alive(&mut self) -> bool {
        if !matches!(self.child.try_wait(), Ok(None)) {
            return false;
        }
        let ping = self.next_id();
        let asking = async {
            self.send(&Request::Ping { id: ping }).await.ok()?;
            // Late words of an answer that was stopped may come first.
            while self.event().await.ok()?.id() != ping {}
            Some(())
        };
        matches!(timeout(IDLE_PATIENCE, asking).await, Ok(Some(())))
    }

    /// What it holds of the computer's memory now, in bytes; remembers the most.
    pub(crate) fn look_at_memory(&mut self) -> Option<u64> {
        let memory = machine::process_memory(self.child.id()?)?;
        let resident = whole_bytes(memory.resident.0);
        let most = memory
            .most
            .map_or(resident, |most| whole_bytes(most.0).max(resident));
        self.most_memory = self.most_memory.max(Some(most));
        Some(resident)
    }

    /// The most memory it was seen to hold, in bytes.
    pub(crate) fn most_memory(&mut self) -> Option<u64> {
        self.look_at_memory();
        self.most_memory
    }

    /// Tells it to end and sees to it that it does.
    pub(crate) async fn end(mut self) {
        let id = self.next_id();
        let farewell = async {
            self.send(&Request::Shutdown { id }).await.ok()?;
            self.child.wait().await.ok()
        };
        if timeout(FAREWELL, farewell).await.is_err() {
            let _ = self.child.kill().await;
        }
    }

    pub(crate) fn next_id(&mut self) -> RequestId {
        self.last_id += 1;
        self.last_id
    }

    pub(crate) async fn send(&mut self, request: &Request) -> Result<(), RunnerError> {
        let line = to_line(request).map_err(|error| RunnerError::WorkerProtocol {
            detail: error.to_string(),
        })?;
        let written = async {
            self.input.write_all(line.as_bytes()).await?;
            self.input.flush().await
        };
        match written.await {
            Ok(()) => Ok(()),
            Err(_) => Err(self.death().await),
        }
    }

    /// The next event. Can be given up and asked again without losing one.
    pub(crate) async fn event(&mut self) -> Result<Event, RunnerError> {
        match self.output.next_line().await {
            Ok(Some(line)) => from_line(&line).map_err(|error| RunnerError::WorkerProtocol {
                // Its message could quote a line with words of an answer.
                detail: format!("not an event ({:?} error)", error.classify()),
            }),
            Ok(None) => Err(self.death().await),
            Err(error) => Err(RunnerError::WorkerProtocol {
                detail: error.to_string(),
            }),
        }
    }

    /// Finds out why the child's pipes have closed.
    async fn death(&mut self) -> RunnerError {
        let status = timeout(POST_MORTEM, self.child.wait()).await;
        let _ = timeout(POST_MORTEM, &mut self.errors).await;
        let status = status.ok().and_then(Result::ok);
        let signal = status.and_then(signal_of);
        let last_lines: Vec<String> = self
            .last_lines
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .iter()
            .cloned()
            .collect();
        tracing::warn!(?status, ?last_lines, "worker died");
        if let Some(line) = last_lines.iter().find(|line| speaks_of_memory(line)) {
            return RunnerError::OutOfMemory {
                detail: line.clone(),
                way_on: WayOn::AskAgain,
            };
        }
        RunnerError::WorkerDied {
            cause: DeathCause::from_signal(signal),
            signal,
            exit_code: status.and_then(|status| status.code()),
            last_lines,
            way_on: WayOn::AskAgain,
        }
    }
}

/// The last words of a process that was refused memory: C++'s and Rust's.
fn speaks_of_memory(line: &str) -> bool {
    line.contains("std::bad_alloc")
        || (line.starts_with("memory allocation of ") && line.ends_with("failed"))
}

#[cfg(unix)]
fn signal_of(status: ExitStatus) -> Option<i32> {
    std::os::unix::process::ExitStatusExt::signal(&status)
}

#[cfg(not(unix))]
fn signal_of(_: ExitStatus) -> Option<i32> {
    None
}

async fn keep_last_lines(errors: impl AsyncRead + Unpin, kept: Arc<Mutex<VecDeque<String>>>) {
    let mut errors = BufReader::new(errors);
    let mut line = Vec::new();
    while errors
        .read_until(b'\n', &mut line)
        .await
        .is_ok_and(|count| count > 0)
    {
        let text: String = String::from_utf8_lossy(&line)
            .trim_end()
            .chars()
            .take(LINE_LENGTH)
            .collect();
        line.clear();
        if text.is_empty() {
            continue;
        }
        let mut kept = kept.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.len() == LINES_KEPT {
            kept.pop_front();
        }
        kept.push_back(text);
    }
}
