//! What llama.cpp logs as errors.
//!
//! Its binding says only "null result" when a model does not load; the reason is in the log.
//! Of the lines of lesser weight only the one is read that tells which routines were loaded, which
//! its binding does not tell at all.

use std::fmt;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use runner_protocol::Failure;
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Level, Metadata, Subscriber};

use crate::routines::name_of_set;

/// More lines than this tell nothing new.
const LINES_KEPT: usize = 8;

/// How llama.cpp tells that it loaded the routines for a processor; the path of their file follows.
const LOADED_ROUTINES: &str = "loaded CPU backend from ";

/// The error lines since the last [`LogTail::clear`], and which routines compute.
#[derive(Debug, Clone, Default)]
pub(crate) struct LogTail {
    lines: Arc<Mutex<Vec<String>>>,
    routines: Arc<OnceLock<String>>,
}

impl LogTail {
    /// Starts collecting, in place of llama.cpp's own writing to standard error.
    pub(crate) fn install() -> Self {
        let tail = Self::default();
        // A second subscriber is refused; there is only this call.
        let _ = tracing::subscriber::set_global_default(Collector(tail.clone()));
        llama_cpp_2::send_logs_to_tracing(llama_cpp_2::LogOptions::default());
        tail
    }

    /// Forgets what was logged before, so that the next failure is not blamed on it.
    pub(crate) fn clear(&self) {
        self.lines().clear();
    }

    /// Why the engine refused: not enough memory, or a model it cannot run. The first line is
    /// the cause and those after it the consequences, but all are given.
    pub(crate) fn failure(&self, otherwise: &str) -> Failure {
        let detail = self.words().unwrap_or_else(|| otherwise.to_owned());
        if speaks_of_memory(&detail) {
            Failure::OutOfMemory { detail }
        } else {
            Failure::ModelUnsupported { detail }
        }
    }

    /// The lines joined; `None` when nothing was logged.
    pub(crate) fn words(&self) -> Option<String> {
        let lines = self.lines();
        (!lines.is_empty()).then(|| lines.join("; "))
    }

    /// The name of the set of routines that was loaded; `None` when none was, as where they are
    /// compiled in.
    #[cfg(any(test, feature = "every-cpu"))]
    pub(crate) fn routines(&self) -> Option<String> {
        self.routines.get().cloned()
    }

    fn lines(&self) -> MutexGuard<'_, Vec<String>> {
        self.lines.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The words with which llama.cpp and the C library say that memory ran out.
fn speaks_of_memory(text: &str) -> bool {
    ["allocate", "bad_alloc", "out of memory"]
        .iter()
        .any(|words| text.contains(words))
}

struct Collector(LogTail);

impl Subscriber for Collector {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        [Level::ERROR, Level::INFO].contains(metadata.level())
    }

    fn event(&self, event: &Event<'_>) {
        let mut message = Message::default();
        event.record(&mut message);
        let text = message.0.trim();
        if *event.metadata().level() != Level::ERROR {
            let set = text.split_once(LOADED_ROUTINES);
            if let Some(set) = set.and_then(|(_, file)| name_of_set(Path::new(file))) {
                let _ = self.0.routines.set(set.to_owned());
            }
            return;
        }
        let mut lines = self.0.lines();
        if !text.is_empty() && lines.len() < LINES_KEPT {
            lines.push(text.to_owned());
        }
    }

    // Spans are not collected; the numbers and calls below only complete the trait.
    fn new_span(&self, _: &Attributes<'_>) -> Id {
        Id::from_u64(1)
    }
    fn record(&self, _: &Id, _: &Record<'_>) {}
    fn record_follows_from(&self, _: &Id, _: &Id) {}
    fn enter(&self, _: &Id) {}
    fn exit(&self, _: &Id) {}
}

#[derive(Default)]
struct Message(String);

impl Visit for Message {
    fn record_str(&mut self, field: &Field, value: &str) {
        if field.name() == "message" {
            value.clone_into(&mut self.0);
        }
    }

    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        if field.name() == "message" {
            self.0 = format!("{value:?}");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn failure_after(line: &str) -> Failure {
        let tail = LogTail::default();
        tracing::subscriber::with_default(Collector(tail.clone()), || {
            tracing::info!("loaded meta data");
            tracing::error!("{line}");
        });
        tail.failure("null result")
    }

    #[test]
    fn the_reason_in_the_log_is_the_reason_reported() {
        assert_eq!(
            failure_after("unknown model architecture: 'zzznet'"),
            Failure::ModelUnsupported {
                detail: "unknown model architecture: 'zzznet'".to_owned()
            }
        );
    }

    #[test]
    fn the_routines_that_were_loaded_are_found_in_the_log() {
        let tail = LogTail::default();
        tracing::subscriber::with_default(Collector(tail.clone()), || {
            tracing::info!("llama_context: constructing");
            tracing::info!("loaded CPU backend from /opt/engine/libggml-cpu-zen4.so");
        });
        assert_eq!(tail.routines().as_deref(), Some("zen4"));
        assert_eq!(tail.words(), None);
    }

    #[test]
    fn too_little_memory_is_told_apart_from_a_bad_model() {
        assert!(matches!(
            failure_after("failed to allocate buffer for kv cache"),
            Failure::OutOfMemory { .. }
        ));
    }

    #[test]
    fn an_earlier_error_is_not_blamed_after_a_clear() {
        let tail = LogTail::default();
        tail.lines().push("old".to_owned());
        tail.clear();
        assert_eq!(
            tail.failure("null result"),
            Failure::ModelUnsupported {
                detail: "null result".to_owned()
            }
        );
    }
}
