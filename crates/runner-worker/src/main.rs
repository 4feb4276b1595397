//! The child process that holds llama.cpp.
//!
//! llama.cpp ends its process on some model files that look valid, on a file cut short while it
//! is mapped, on a processor it was not built for and on memory running out. None of these can
//! be caught, so they happen here, where they cost a question and not the program.
//!
//! Requests come in on standard input, events go out on standard output, both as described in
//! `runner_protocol`. One thread listens, so that Stop is heard while the engine computes; the
//! main thread computes. Nothing of a prompt or an answer is written anywhere else.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

mod cards;
mod engine;
mod facts;
mod generate;
mod inbox;
mod layout;
mod log_tail;
mod outbox;
mod process;
mod processor;
mod prompt;
mod routines;
mod sampler;
mod score;
mod set;
mod step;
mod token_text;

use std::process::ExitCode;
use std::sync::Arc;
use std::sync::mpsc::Receiver;

use runner_protocol::{Failure, Request};

fn main() -> ExitCode {
    process::end_with_parent();
    let cancellation = Arc::new(inbox::Cancellation::default());
    let requests = inbox::listen(&cancellation);
    let log = log_tail::LogTail::install();
    let routines = match routines::load(&log) {
        Ok(routines) => routines,
        Err(failure) => return refuse(&requests, failure),
    };
    match engine::serve(&requests, &cancellation, &log, routines.as_deref()) {
        Ok(()) => ExitCode::SUCCESS,
        // Standard output is gone, and with it everyone who could be told why.
        Err(_) => ExitCode::FAILURE,
    }
}

/// Answers the greeting with why nothing else will be answered.
fn refuse(requests: &Receiver<inbox::Inbound>, failure: Failure) -> ExitCode {
    if let Ok(Ok(Request::Hello { id, .. })) = requests.recv() {
        let _ = outbox::send_failure(id, failure);
    }
    ExitCode::FAILURE
}
