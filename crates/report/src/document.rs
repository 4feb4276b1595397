//! What stands in the report. Every string is ready to be shown: figures are
//! formatted, sentences are complete, in the language of the report.
//!
//! An empty list or an empty string leaves its part of the report out.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Everything in one report.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportDocument {
    /// Language tag, such as `en` or `nl`.
    pub language: String,
    /// Every fixed word of the template by message id; see [`crate::LABELS`].
    pub labels: BTreeMap<String, String>,
    /// The name of the case: "Discharge letters".
    pub case_name: String,
    /// Who decides: "St Anne's Hospital"; may be empty.
    pub organisation: String,
    /// The day the report is made. It is also the time stamp of the file.
    pub date: Date,
    /// The same day in words.
    pub date_text: String,
    /// Page 1.
    pub decision: Decision,
    /// The routes compared, doing nothing among them.
    pub options: Vec<RouteOption>,
    /// Routes that an answer ruled out.
    pub ruled_out: Vec<RuledOut>,
    /// The answers given.
    pub answers: Vec<Answer>,
    /// What each route costs.
    pub costs: CostFigures,
    /// The criteria and their weights, heaviest first.
    pub criteria: Vec<Criterion>,
    /// The dot plot of criteria.
    pub criteria_chart: Option<Figure>,
    /// Futures won by route.
    pub shares_chart: Option<Figure>,
    /// Duties and who takes care of them.
    pub safeguards: Vec<Safeguard>,
    /// What was tried on this computer.
    pub trials: Vec<TrialRecord>,
    /// The figures the result rests on.
    pub assumptions: Vec<Assumption>,
    /// Figures about the method: "10,000 futures, drawn with seed 42".
    pub method_notes: Vec<String>,
    /// What to do after the decision.
    pub next_steps: NextSteps,
    /// The case as JSON, attached to the PDF so that it can be opened again.
    #[serde(skip)]
    pub case_json: Vec<u8>,
}

/// Page 1: enough for a board on its own.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// "The board is asked to approve …".
    pub asked: String,
    /// The recommendation in one sentence.
    pub recommendation: String,
    /// The side the recommendation is on.
    pub side: Side,
    /// The side in words: "Open model".
    pub side_text: String,
    /// "81 of 100".
    pub futures_won: String,
    /// What that means and who comes next.
    pub futures_detail: String,
    /// "€ 251 k".
    pub cost: String,
    /// "€ 214 k to € 296 k over 36 months, in 8 of 10 futures".
    pub cost_detail: String,
    /// The reasons that weigh most, three at best.
    pub reasons_for: Vec<String>,
    /// The reason that weighs against.
    pub reason_against: String,
    /// The smallest changes that alter the winner.
    pub flips: Vec<Flip>,
    /// The balance.
    pub beam: Option<Figure>,
    /// What weighs most: "privacy 38%, cost 24%"; stands under the balance.
    pub weights_text: String,
    /// Who signs.
    pub signatories: Vec<Signatory>,
}

/// The side a route is on, which decides its colour.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Side {
    /// An open-weight model.
    Open,
    /// A closed model.
    Closed,
    /// Both together.
    Mixed,
    /// Neither, or no verdict.
    #[default]
    Neutral,
}

/// A change that would alter the verdict.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Flip {
    /// "Fewer than 2,600 letters a month".
    pub change: String,
    /// "You said 9,000".
    pub said: String,
    /// "API wins".
    pub result: String,
}

/// Someone who signs.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signatory {
    /// "Chair of the board".
    pub role: String,
}

/// A picture with its words.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figure {
    /// The SVG text, in print colours.
    #[serde(skip_serializing, default)]
    pub svg: String,
    /// The finding, set over the picture.
    pub title: String,
    /// What is shown and in which unit; may be empty.
    pub subtitle: String,
    /// What someone who cannot see the picture should know. Never empty.
    pub alt: String,
}

/// A route that was compared.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RouteOption {
    /// "Own server".
    pub name: String,
    /// "Mistral Small"; may be empty.
    pub detail: String,
    /// Its side.
    pub side: Side,
    /// Whether it is the recommended one.
    pub chosen: bool,
    /// "€ 251 k".
    pub cost: String,
    /// "214 – 296".
    pub range: String,
    /// "81 of 100".
    pub wins: String,
    /// What it means for the organisation, in a sentence.
    pub meaning: String,
}

/// A route that an answer ruled out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RuledOut {
    /// The route.
    pub name: String,
    /// Why it cannot be chosen.
    pub reason: String,
    /// The answer that ruled it out.
    pub answer: String,
}

/// An answer given.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// The question as it was asked.
    pub question: String,
    /// The answer in words; empty when `not_sure`.
    pub answer: String,
    /// Whether the answer was "I'm not sure yet".
    pub not_sure: bool,
    /// What was assumed instead.
    pub assumed: String,
}

/// The money.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CostFigures {
    /// Period, currency and price year in a sentence.
    pub basis: String,
    /// One row a route.
    pub routes: Vec<CostRange>,
    /// The items of each route.
    pub items: Vec<RouteCost>,
    /// Cumulative cost by route.
    pub cumulative: Option<Figure>,
    /// Cost by group of items.
    pub by_item: Option<Figure>,
}

/// Low, likely, high.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CostRange {
    /// The route or the item.
    pub name: String,
    /// One future in ten is cheaper.
    pub low: String,
    /// The middle of the futures.
    pub likely: String,
    /// One future in ten is dearer.
    pub high: String,
}

/// The items of one route.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RouteCost {
    /// The route.
    pub route: String,
    /// Its items.
    pub items: Vec<CostRange>,
}

/// What was weighed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Criterion {
    /// "Privacy".
    pub name: String,
    /// "38%", or a range.
    pub weight: String,
    /// Worst and best of the routes on it.
    pub meaning: String,
}

/// A duty or a precaution.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Safeguard {
    /// What to do.
    pub action: String,
    /// Why: the article and the date from which it applies.
    pub why: String,
    /// Who; empty leaves a line to write on.
    pub owner: String,
    /// By when; empty leaves a line to write on.
    pub due: String,
}

/// A prompt that was answered on this computer.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrialRecord {
    /// What was asked.
    pub prompt: String,
    /// What came back.
    pub answer: String,
    /// Which model, in which file.
    pub model: String,
    /// "14 words a second".
    pub speed: String,
    /// When; may be empty.
    pub date: String,
}

/// A figure the result rests on.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assumption {
    /// What it is.
    pub name: String,
    /// Its value.
    pub value: String,
    /// The unit; may be empty.
    pub unit: String,
    /// Low to high; may be empty.
    pub range: String,
    /// Where it comes from.
    pub source: String,
    /// When the source was published; may be empty.
    pub published: String,
    /// When it was last checked; may be empty.
    pub checked: String,
    /// Whether the user changed it.
    pub yours: bool,
}

/// What to do after the decision.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct NextSteps {
    /// Within 30 days.
    pub days_30: Vec<String>,
    /// Within 60 days.
    pub days_60: Vec<String>,
    /// Within 90 days.
    pub days_90: Vec<String>,
}

impl ReportDocument {
    /// The charts with their names, in the order of the report.
    pub(crate) fn figures(&self) -> Vec<(&'static str, &Figure)> {
        [
            ("beam", &self.decision.beam),
            ("cumulative", &self.costs.cumulative),
            ("by-item", &self.costs.by_item),
            ("criteria", &self.criteria_chart),
            ("shares", &self.shares_chart),
        ]
        .into_iter()
        .filter_map(|(name, figure)| figure.as_ref().map(|figure| (name, figure)))
        .collect()
    }
}
