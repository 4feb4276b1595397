//! Does a model fit a machine, how fast is it, and how many machines are needed.
//!
//! Everything here is an estimate from published shapes and data sheets, with its error stated
//! as a [`quantities::Range`]. A measurement on the machine itself beats it and takes its place
//! wherever there is one: [`Measured`].

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

mod class;
mod conversation;
mod hardware;
mod memory;
mod needs;
mod queueing;
mod replicas;
mod serving;
mod speed;

pub use class::{
    Fitted, HardwareClass, SECONDS_OF_A_STATE, SECONDS_OF_CHOOSING, SECONDS_OF_HANDING_OVER,
    SECONDS_OF_SERVING,
};
pub use conversation::{AttentionKernel, Conversation, EngineSetting, KeyValueRounding};
pub use hardware::{Hardware, Split};
pub use memory::{Fit, FitGrade, compute_buffer, computing_memory, fit, fit_of};
pub use needs::{ModelNeeds, Weights};
pub use queueing::{WaitingTarget, plannable_share, waiting_probability};
pub use replicas::{Load, MachinesNeeded, machines_and_power, replicas};
pub use serving::{Measured, Serving, ServingTarget, serving, serving_of};
pub use speed::{Workload, decode_tokens_per_second, prefill_tokens_per_second};
