//! The safeguards screen.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::CaseView;

/// Which duties apply and what to do about them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SafeguardsView {
    /// The rail.
    pub case: CaseView,
    /// The finding, one sentence.
    pub headline: String,
    /// What this is and is not.
    pub lede: String,
    /// The duties.
    pub rows: Vec<SafeguardRow>,
}

/// One duty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SafeguardRow {
    /// Id.
    pub id: String,
    /// What to do.
    pub action: String,
    /// Why it applies, naming the answer.
    pub because: String,
    /// Law and article, or "good practice".
    pub law: String,
    /// Date from which it applies, in words; may be empty.
    pub applies_from: String,
    /// Who would usually do it.
    pub owner: String,
    /// When, such as "before the first use".
    pub due: String,
    /// Routes it applies to, in words.
    pub routes: String,
}
