//! Reporting to the supervisor.

use std::io::{self, Write};

use runner_protocol::{Event, Failure, RequestId, to_line};

/// Writes one event as one line and makes sure it has left.
///
/// # Errors
/// When standard output is closed: nobody is listening any more.
pub(crate) fn send(event: &Event) -> io::Result<()> {
    send_all(std::slice::from_ref(event))
}

/// Writes events as one line each, all at once: side by side there is one for every answer at
/// every step.
///
/// # Errors
/// As [`send`].
pub(crate) fn send_all(events: &[Event]) -> io::Result<()> {
    let mut lines = String::new();
    for event in events {
        lines.push_str(&to_line(event)?);
    }
    let mut out = io::stdout().lock();
    out.write_all(lines.as_bytes())?;
    out.flush()
}

/// Reports that a request could not be done.
pub(crate) fn send_failure(id: RequestId, failure: Failure) -> io::Result<()> {
    send(&Event::Failed { id, failure })
}
