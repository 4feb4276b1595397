//! The case that is open and how far it has got.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The stages of an assessment, in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// The fourteen questions.
    Questions,
    /// Check your answers.
    Check,
    /// What each route costs.
    Costs,
    /// Try a model.
    Try,
    /// Duties and safeguards.
    Safeguards,
    /// The verdict.
    Verdict,
    /// The report.
    Report,
}

/// Names a case.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CaseRequest {
    /// Id of the case.
    pub case_id: String,
}

/// Starts a case.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct NewCaseRequest {
    /// Its title; a plain one is given when absent.
    pub title: Option<String>,
}

/// Opens a worked example.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ExampleRequest {
    /// Its name, such as `discharge-letters`.
    pub name: String,
}

/// Gives a case another title.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RenameRequest {
    /// Id of the case.
    pub case_id: String,
    /// The new title, 1–120 characters.
    pub title: String,
}

/// How far a stage has got.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum StepState {
    /// Not begun.
    Open,
    /// Finished.
    Done,
}

/// One line of the rail.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StepView {
    /// Which stage.
    pub stage: Stage,
    /// Whether it is finished.
    pub state: StepState,
    /// A short note such as "6 of 14"; may be empty.
    pub note: String,
}

/// The rail's view of the open case, sent along with every screen of the case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CaseView {
    /// Id of the case.
    pub id: String,
    /// Its title.
    pub title: String,
    /// "Saved a moment ago".
    pub saved: String,
    /// Where the person was last.
    pub stage: Stage,
    /// The question page when the stage is `questions`.
    pub page: Option<String>,
    /// The rail.
    pub steps: Vec<StepView>,
    /// "Nothing has left this computer", derived from the ledger.
    pub leaves: String,
    /// False once anything has left this computer.
    pub nothing_has_left: bool,
    /// "Figures as of 20 Nov 2026 · 3 edited by you".
    pub figures: String,
}
