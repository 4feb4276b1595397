//! The first screen, and what stands between a person and it when something is wrong.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{CaseView, Failure, Family, Notice, SettingsView, Stage};

/// Answer to the first command of the window.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StartView {
    /// Language and theme.
    pub settings: SettingsView,
    /// Why no case can be opened (second copy, newer database, read-only disk), if so.
    pub blocked: Option<Failure>,
    /// The case that was open when the app last ended, to go on where the person was.
    pub resume: Option<CaseView>,
    /// What happened while opening, such as a damaged database that was kept aside.
    pub notices: Vec<Notice>,
}

/// Everything on Home.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HomeView {
    /// The person's cases, latest first.
    pub cases: Vec<CaseRow>,
    /// The worked examples.
    pub examples: Vec<ExampleRow>,
    /// What this computer can run.
    pub machine: MachineCard,
    /// The model that came with the app.
    pub model: ModelCard,
    /// "Nothing has left this computer".
    pub leaves: String,
    /// False once anything has left.
    pub nothing_has_left: bool,
    /// "Steelyard 0.1 · figures as of 20 Nov 2026".
    pub about: String,
}

/// One case on Home.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CaseRow {
    /// Id of the case.
    pub id: String,
    /// Its title.
    pub title: String,
    /// "Changed today, 13:04".
    pub changed: String,
    /// The winning route, or "Question 6 of 14".
    pub place: String,
    /// Family of the winner; neutral while undecided.
    pub family: Family,
    /// "Open 81 of 100", or "Undecided".
    pub chip: String,
    /// Cost of the winner over the horizon, or a dash.
    pub cost: String,
    /// Where opening it leads.
    pub stage: Stage,
    /// Question page when `stage` is `questions`.
    pub page: Option<String>,
    /// "Verdict ready" or "Continue".
    pub action: String,
}

/// A worked example.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ExampleRow {
    /// Name for `open_example`, such as `discharge-letters`.
    pub name: String,
    /// Title.
    pub title: String,
    /// One sentence about it.
    pub lede: String,
}

/// What this computer has, in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MachineCard {
    /// "24 GB memory, 2 cores, no graphics card."
    pub has: String,
    /// "Comfortable up to 4 billion parameters, slow up to 14 billion."
    pub can_run: String,
}

/// The bundled model.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ModelCard {
    /// Its name.
    pub name: String,
    /// "135 million parameters · 98 MB · Apache-2.0".
    pub facts: String,
    /// Whether it can be asked.
    pub ready: bool,
    /// Why not, when it cannot.
    pub failure: Option<Failure>,
}
