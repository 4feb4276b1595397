//! Listening for requests while the engine computes, and giving signs of life meanwhile.

use std::io::{self, BufRead};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

use runner_protocol::{Event, Request, RequestId, from_line};

use crate::outbox::send;
use crate::process;

/// How long the engine may take to notice that standard input closed.
const FAREWELL: Duration = Duration::from_secs(1);

/// Which requests are to be stopped.
#[derive(Debug, Default)]
pub(crate) struct Cancellation {
    highest: AtomicU64,
    closing: AtomicBool,
}

impl Cancellation {
    /// Whether this request is to stop. Cheap enough to ask at every token.
    pub(crate) fn reaches(&self, id: RequestId) -> bool {
        self.closing.load(Ordering::Relaxed) || id <= self.highest.load(Ordering::Relaxed)
    }

    fn cancel(&self, id: RequestId) {
        self.highest.fetch_max(id, Ordering::Relaxed);
    }

    fn close(&self) {
        self.closing.store(true, Ordering::Relaxed);
    }
}

/// A request, or why a line was none.
pub(crate) type Inbound = Result<Request, String>;

/// Starts listening on standard input. The channel closes when the input does.
pub(crate) fn listen(cancellation: &Arc<Cancellation>) -> Receiver<Inbound> {
    let (sender, receiver) = channel();
    let cancellation = Arc::clone(cancellation);
    thread::spawn(move || {
        for line in io::stdin().lock().lines() {
            let inbound = match line {
                Ok(line) => from_line::<Request>(&line).map_err(|error| describe(&error)),
                Err(error) if error.kind() == io::ErrorKind::InvalidData => Err(error.to_string()),
                Err(_) => break,
            };
            match inbound {
                Ok(Request::Cancel { id }) => cancellation.cancel(id),
                Ok(Request::Ping { id }) => {
                    if send(&Event::Pong { id }).is_err() {
                        break;
                    }
                }
                inbound => {
                    if sender.send(inbound).is_err() {
                        break;
                    }
                }
            }
        }
        cancellation.close();
        drop(sender);
        thread::sleep(FAREWELL);
        process::end_now();
    });
    receiver
}

/// Where and how a line was broken, without quoting it: it may hold a person's words.
fn describe(error: &serde_json::Error) -> String {
    format!("{:?} error at column {}", error.classify(), error.column())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cancel_reaches_its_request_and_never_the_next() {
        let cancellation = Cancellation::default();
        cancellation.cancel(4);
        cancellation.cancel(2);
        assert!(cancellation.reaches(4));
        assert!(!cancellation.reaches(5));
    }

    #[test]
    fn closed_input_stops_everything() {
        let cancellation = Cancellation::default();
        cancellation.close();
        assert!(cancellation.reaches(u64::MAX));
    }

    #[test]
    fn a_broken_line_is_described_without_quoting_it() {
        let error = from_line::<Request>(r#"{"request":"our merger plan"}"#).unwrap_err();
        assert!(!describe(&error).contains("merger"));
    }
}
