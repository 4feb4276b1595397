//! The PDF report a board can sign.
//!
//! A [`ReportDocument`] holds words and figures that are ready to be shown;
//! [`render`] typesets it with an embedded template, embedded fonts and no
//! access to anything else. The result is tagged and archivable (PDF/UA-1 and
//! PDF/A-3a), carries the case as an attachment, and is the same to the byte
//! for the same document on every system.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

mod charts;
mod clean;
mod document;
mod error;
mod fonts;
mod labels;
mod render;
mod world;

pub use document::{
    Answer, Assumption, CostFigures, CostRange, Criterion, Decision, Figure, Flip, NextSteps,
    ReportDocument, RouteCost, RouteOption, RuledOut, Safeguard, Side, Signatory, TrialRecord,
};
pub use error::ReportError;
pub use labels::LABELS;
pub use render::{Rendered, render};
