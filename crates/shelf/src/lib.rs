//! Which models run on this computer, how well and how fast, and which are worth having.
//!
//! The computer is handed in ([`ThisComputer`]); nothing here looks at it. Memory follows the
//! rules of llama.cpp through [`capacity`]; speed is an estimate with its error stated until the
//! model has run here, and a measurement then takes its place.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

mod architectures;
mod computer;
mod file;
mod fit;
mod hardware;
mod largest;
mod memory;
mod placement;
mod recommended;
mod runnable;
mod speed;

pub use capacity::{Measured, ModelNeeds};
pub use computer::{Backend, Card, CardMaker, ThisComputer};
pub use file::{USUAL_CONTEXT_TOKENS, fit_of_file};
pub use fit::{Fit, FitReason, FitWord, READING_TOKENS_A_SECOND, TOKENS_A_WORD, fit};
pub use hardware::{MemorySpeed, memory_speed, stated_bandwidth};
pub use largest::largest_that_run;
pub use memory::{Needed, needed};
pub use placement::Placement;
pub use recommended::{Recommended, Wanted, recommended};
pub use runnable::{WhyNot, runnable, runnable_file, runs_architecture};
pub use speed::{FIRST_WORD_PROMPT_TOKENS, bandwidth_from};
