//! Trials on the user's own tasks: what was asked and answered, how fast, and what votes settle.
//!
//! Nothing here reads, writes or asks; hosts hand in what happened.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

mod interval;
mod lines;
mod record;
mod tasks;
mod votes;

pub use interval::{Interval, IntervalError};
pub use lines::LinesError;
pub use record::{Ending, Mode, Pace, Record};
pub use tasks::{Speaker, Task, Turn, Turns, read_tasks, read_turns};
pub use votes::{FEWEST_VOTES, Finding, Votes};
