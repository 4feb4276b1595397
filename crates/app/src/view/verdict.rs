//! The verdict screen.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{CaseView, ChartView, Family};

/// The verdict, or what is missing for one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct VerdictView {
    /// The rail.
    pub case: CaseView,
    /// False while questions are open; then only `missing` is filled.
    pub ready: bool,
    /// Pages still to answer, as (id, label).
    pub missing: Vec<(String, String)>,
    /// "Open model", "Closed model", "Both together", "A tie".
    pub tag: String,
    /// Family of the winner; neutral for a tie.
    pub family: Family,
    /// "Run Mistral Small on one server of your own."
    pub headline: String,
    /// "It came out best in 81 of 100 futures …, the next best in 14."
    pub how_sure: String,
    /// True when no route stands out.
    pub tie: bool,
    /// What to find out next, when that would settle it.
    pub find_out_next: Option<String>,
    /// Up to three reasons that weigh most for it.
    pub reasons_for: Vec<String>,
    /// The one that weighs against it.
    pub reason_against: String,
    /// The balance, −12 (open) to 12 (closed) degrees.
    pub tilt: f64,
    /// The balance in words, for a screen reader.
    pub balance: String,
    /// "What weighs most: privacy 38 %, cost 24 %, quality 22 %".
    pub weighs_most: String,
    /// What would change the verdict.
    pub flips: Vec<FlipRow>,
    /// The routes compared, best first.
    pub routes: Vec<RouteRow>,
    /// Routes that an answer rules out.
    pub ruled_out: Vec<RuledOutRow>,
    /// Cumulative cost.
    pub cumulative: ChartView,
    /// In how many of 100 futures each route comes first.
    pub shares: ChartView,
}

/// The smallest change of one input that alters the winner, or that none does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FlipRow {
    /// "Fewer than 2,600 letters a month".
    pub change: String,
    /// "you said 9,000".
    pub now: String,
    /// Who wins then, or "No change".
    pub outcome: String,
    /// Family of that winner.
    pub family: Family,
}

/// One route in the comparison.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RouteRow {
    /// Id of the route.
    pub route: String,
    /// Its name.
    pub name: String,
    /// Model or machine.
    pub detail: String,
    /// Side of the balance.
    pub family: Family,
    /// The winner.
    pub best: bool,
    /// Cost over the horizon, P50.
    pub cost: String,
    /// 8 of 10 futures.
    pub cost_range: String,
    /// Where the text goes.
    pub privacy: String,
    /// Quality, 0–100; none for doing nothing.
    pub quality: Option<f64>,
    /// Quality in words.
    pub quality_shown: String,
    /// Effort to run, "0.3 person".
    pub effort: String,
    /// "81 of 100".
    pub wins: String,
}

/// A route that cannot be had.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RuledOutRow {
    /// Id of the route.
    pub route: String,
    /// Its name.
    pub name: String,
    /// Which answer ruled it out and why.
    pub reason: String,
    /// Page of that answer.
    pub page: String,
}
