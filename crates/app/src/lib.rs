//! Every command once: request, response, error. Orchestrates the house and knows no Tauri.
//!
//! [`Desk`] is a person's desk: the open store, the facts, the words, the local model and the
//! keychain. Its methods are the commands; both hosts (the window and the terminal) call them.
//! [`Assessed`] is a case taken all the way from answers to verdict, and the `present` modules
//! turn it into what screens and the report show.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

mod assess;
pub mod call;
mod clock;
mod commands;
mod current;
mod desk;
mod error;
mod headless;
mod headless_facts;
mod places;
mod present;
mod study_file;
pub mod view;

#[cfg(test)]
mod bindings;

/// Hosts read values and words through the application, not beside it.
pub use {assessment, words};

pub use assess::{Assessed, FUTURES, Facts, SEED};
pub use clock::Clock;
pub use commands::{COMMANDS, HOST_COMMANDS};
pub use desk::Desk;
pub use error::AppError;
pub use headless::{AnswerJson, Headless, JSON_VERSION, RouteJson, VerdictJson};
pub use headless_facts::{FactsCheckJson, FactsPreviewJson, Told};
pub use places::DeskPlaces;
pub use study_file::{FindingJson, StudyChecked, StudyJson};
