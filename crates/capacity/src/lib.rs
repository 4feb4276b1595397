//! Does a model fit a machine, how fast is it, and how many machines are needed.
//!
//! Everything here is an estimate from published shapes and data sheets, with its error stated
//! as a [`quantities::Range`]. A measurement on the machine itself beats it and should be used
//! in its place wherever there is one.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

mod hardware;
mod memory;
mod replicas;
mod serving;
mod speed;

pub use hardware::Hardware;
pub use memory::{Fit, FitGrade, compute_buffer, conversation_memory, fit, weight_bytes};
pub use replicas::{Load, replicas};
pub use serving::{Serving, ServingTarget, serving};
pub use speed::{Workload, decode_tokens_per_second, prefill_tokens_per_second};
