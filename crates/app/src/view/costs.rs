//! The costs screen.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{CaseView, ChartView, Family, TableView};

/// What every route costs, and every figure behind it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct CostsView {
    /// The rail.
    pub case: CaseView,
    /// The finding, one sentence.
    pub headline: String,
    /// How to read it, one or two sentences.
    pub lede: String,
    /// "3 years · euros · 6 % cost of capital · 10,000 futures".
    pub basis: String,
    /// A row a route that applies, cheapest first.
    pub routes: Vec<RouteCostRow>,
    /// Cumulative cost by month with bands.
    pub cumulative: ChartView,
    /// Cost by group of items.
    pub by_item: ChartView,
    /// How the difference between the two leading routes is spread; none with fewer than two.
    pub distribution: Option<ChartView>,
    /// Which figures move that difference most; none where none does.
    pub tornado: Option<ChartView>,
    /// Every figure used.
    pub groups: Vec<AssumptionGroup>,
    /// How many figures there are.
    pub assumption_count: u32,
    /// How many move the result much.
    pub matter_count: u32,
    /// How many the person changed.
    pub edited_count: u32,
    /// How many are older than a year.
    pub old_count: u32,
    /// Questions not answered yet; the figures then rest on stated defaults.
    pub unanswered: u32,
    /// What would be undone; none when nothing was changed since the app began.
    pub undo: Option<String>,
    /// What would be done again; none when nothing was undone.
    pub redo: Option<String>,
    /// Routes that the person added.
    pub own_routes: Vec<OwnRouteView>,
    /// An empty form for another; none when there is no room.
    pub own_route_new: Option<OwnRouteView>,
}

/// One route's cost.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RouteCostRow {
    /// Id of the route, such as `own_server`.
    pub route: String,
    /// Its name.
    pub name: String,
    /// The model or machine behind it.
    pub detail: String,
    /// Side of the balance.
    pub family: Family,
    /// Cost over the horizon in the middle future (P50).
    pub likely: String,
    /// "214 – 296 k": 8 of 10 futures.
    pub range: String,
    /// "+ € 70 k" more than the cheapest in the middle future; a word for the cheapest itself.
    pub difference: String,
    /// Cost a month in the first year.
    pub monthly: String,
    /// Present value at the cost of capital.
    pub present_value: String,
    /// The same in 8 of 10 futures.
    pub present_range: String,
    /// Reason when an answer rules it out; it is then shown but not compared.
    pub ruled_out: Option<String>,
}

/// Figures under one heading.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct AssumptionGroup {
    /// Heading.
    pub label: String,
    /// Figures.
    pub rows: Vec<AssumptionRow>,
}

/// One figure with its origin.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct AssumptionRow {
    /// Id of the assumption.
    pub id: String,
    /// What it is.
    pub label: String,
    /// Its unit in words.
    pub unit: String,
    /// Lowest, worded; a dash for a plain value.
    pub low: String,
    /// Likely, worded.
    pub likely: String,
    /// Highest, worded; a dash for a plain value.
    pub high: String,
    /// The three figures as numbers, for the edit form.
    pub figures: [f64; 3],
    /// Smallest and largest figure allowed when editing.
    pub allowed: [f64; 2],
    /// Where it comes from.
    pub source: SourceView,
    /// Older than a year.
    pub old: bool,
    /// Changed by the person.
    pub edited: bool,
    /// The original in words, when changed.
    pub original: Option<String>,
    /// How far it moves the result, 0–1 of the largest.
    pub moves: f64,
    /// Whether that is enough to be among those that matter most.
    pub matters: bool,
    /// The same in words.
    pub moves_shown: String,
}

/// The origin of a figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SourceView {
    /// `you`, `published`, `measured`, `judgement` or `worked_out`.
    pub kind: String,
    /// The kind in words.
    pub kind_shown: String,
    /// Title of the source.
    pub title: String,
    /// Where it can be looked up, as text; may be empty.
    pub locator: String,
    /// Publication date in words; may be empty.
    pub published: String,
    /// Date last checked in words; may be empty.
    pub checked: String,
    /// A remark, such as why two sources disagree; may be empty.
    pub note: String,
}

/// Changes a figure.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ChangeAssumptionRequest {
    /// Id of the case.
    pub case_id: String,
    /// Id of the assumption.
    pub id: String,
    /// Low, likely, high.
    pub figures: [f64; 3],
}

/// Puts a figure back as it was.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PutBackRequest {
    /// Id of the case.
    pub case_id: String,
    /// Id of the assumption.
    pub id: String,
}

/// Asks for one route by month.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CostMonthsRequest {
    /// Id of the case.
    pub case_id: String,
    /// Id of the route.
    pub route: String,
}

/// One route item by item, every figure at its likely value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CostMonthsView {
    /// Id of the route.
    pub route: String,
    /// Its name.
    pub name: String,
    /// An item a row, a year a column, with the start and the total.
    pub years: TableView,
    /// A month a row, an item a column, with the total.
    pub months: TableView,
    /// Why the total is not that of the middle future.
    pub note: String,
}

/// What the costs hang on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct CostSensitivityView {
    /// Cost of the two leading routes by volume; none with fewer than two.
    pub volume: Option<ChartView>,
    /// What is worth finding out before choosing, most first.
    pub find_out: Vec<FindOutRow>,
    /// What knowing everything would be worth, as a sentence; empty with fewer than two routes.
    pub find_out_all: String,
}

/// Something that could be found out before choosing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct FindOutRow {
    /// What it is: a figure, several that move together, or an open question.
    pub label: String,
    /// Id of the first assumption; none for an open question.
    pub assumption: Option<String>,
    /// Id of the page of an open question; none for a figure.
    pub page: Option<String>,
    /// What it explains of the doubt about the difference, 0–1.
    pub explains: f64,
    /// The same in words: "31%".
    pub explains_shown: String,
    /// What finding it out is worth at most, in money; a dash where it is worth nothing.
    pub worth: String,
}

/// A route with figures of the person's own, as its form shows it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct OwnRouteView {
    /// What it is called.
    pub name: String,
    /// `open` or `closed`.
    pub side: String,
    /// `own_machines`, `eu` or `elsewhere`.
    pub processed: String,
    /// Its figures, in the order of the form.
    pub figures: Vec<OwnFigureView>,
}

/// One figure of such a route.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct OwnFigureView {
    /// Its field, as in the case file.
    pub field: String,
    /// What it is.
    pub label: String,
    /// Its unit.
    pub unit: String,
    /// Whether it may be left empty.
    pub optional: bool,
    /// Low, likely, high; none where it was left empty.
    pub figures: Option<[f64; 3]>,
    /// Smallest and largest figure allowed.
    pub allowed: [f64; 2],
}

/// Adds a route of the person's own, or replaces one.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SaveOwnRouteRequest {
    /// Id of the case.
    pub case_id: String,
    /// Place among the person's routes, from 0; none for another one.
    pub place: Option<u32>,
    /// What it is called.
    pub name: String,
    /// `open` or `closed`.
    pub side: String,
    /// `own_machines`, `eu` or `elsewhere`.
    pub processed: String,
    /// Low, likely and high by field; a field that is left out costs nothing.
    pub figures: BTreeMap<String, [f64; 3]>,
}

/// Takes a route of the person's own out.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RemoveOwnRouteRequest {
    /// Id of the case.
    pub case_id: String,
    /// Place among the person's routes, from 0.
    pub place: u32,
}
