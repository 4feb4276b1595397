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
mod error_files;
mod error_network;
mod error_shelf;
mod headless;
mod headless_ask;
mod headless_facts;
mod headless_machine;
mod headless_model;
mod headless_models;
mod headless_set;
mod kept_shelf;
mod model_header;
mod places;
mod present;
mod study_file;
mod this_computer;
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
pub use error_shelf::ShelfError;
pub use headless::{Headless, JSON_VERSION, RouteJson, VerdictJson};
pub use headless_ask::{AnswerJson, AskSettings, FormFile, SettingsJson, WrittenJson};
pub use headless_facts::{FactsCheckJson, FactsPreviewJson, Told};
pub use headless_machine::{CanRunJson, CardJson, DiskJson, MachineJson, MemoryJson};
pub use headless_model::{FitJson, HeaderJson, KnownJson, LicenceJson, ModelCheckJson};
pub use headless_models::{ListedJson, ModelListJson, OriginJson, RecommendedJson};
pub use headless_set::{SMALL_SET, SetLineJson, SetSummaryJson, TaskAnswerJson, TaskSet};
pub use places::DeskPlaces;
pub use runner::found::Places as FoundPlaces;
pub use runner::{SetMode, StopSignal};
pub use study_file::{FindingJson, StudyChecked, StudyJson};
