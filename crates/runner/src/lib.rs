//! Finds, checks and runs local models through a supervised child process.
//!
//! A [`Runner`] answers questions with a model in a file on this computer. The model is held by
//! a child process (`runner-worker`), because llama.cpp ends the process it runs in on some
//! damaged files and when memory runs out: that costs one answer here and never the program.
//! The child and its loaded model are kept between questions; a child that died is replaced at
//! the next one.
//!
//! ```no_run
//! # async fn example() -> Result<(), runner::RunnerError> {
//! use runner::{AskEvent, AskRequest, BUNDLED_MODEL, Runner, RunnerConfig, StopSignal};
//!
//! let runner = Runner::new(RunnerConfig::default());
//! let model = BUNDLED_MODEL.in_folder("models".as_ref());
//! let mut request = AskRequest::new(model, "What is the capital of France?");
//! request.system = Some(BUNDLED_MODEL.system.to_owned());
//! let summary = runner
//!     .ask(
//!         request,
//!         |event| {
//!             if let AskEvent::Text { piece } = event {
//!                 let _ = piece; // show it
//!             }
//!         },
//!         StopSignal::new(),
//!     )
//!     .await?;
//! assert!(summary.text.contains("Paris"));
//! # Ok(())
//! # }
//! ```
//!
//! Nothing of a question or an answer is logged, and `{:?}` of the types here does not show it.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

mod ask;
mod config;
mod conversation;
mod energy;
mod error;
pub mod found;
mod job;
mod locate;
mod model_file;
mod runner;
mod score;
mod set;
mod stop;
mod way_on;
mod worker;

pub use ask::{Adapter, AskEvent, AskRequest, AskSummary, OutputForm, Turn};
pub use config::RunnerConfig;
pub use energy::{EnergyBasis, EnergyEstimate};
pub use error::{DeathCause, RunnerError};
pub use model_file::{
    BUNDLED_MODEL, BundledModel, ExpectedContents, ModelFile, sha256_of, verify_model,
};
pub use runner::Runner;
pub use runner_protocol::{FinishReason, ModelFacts, OnCards, PromptForm};
pub use score::Score;
pub use set::{AskSetRequest, SetEvent, SetMode, SetSummary};
pub use stop::StopSignal;
pub use way_on::WayOn;
