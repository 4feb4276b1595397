//! Checking someone else's sum: the form as it is typed, and what it comes to.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::TableView;

/// What is typed in the fields of one table, by the name of the field. A field of an inline
/// table has a dotted name, as `long_context.input_price`.
pub type Typed = BTreeMap<String, String>;

/// The form as it is typed, complete or not.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub struct StudyDraft {
    /// Title, source, currency and the study's conventions.
    pub head: Typed,
    /// The work of a month.
    pub workload: Typed,
    /// The routes.
    pub routes: Vec<Typed>,
    /// Pairs of route ids whose break-even is asked for.
    pub asks: Vec<[String; 2]>,
    /// What the study claims.
    pub stated: Vec<ClaimDraft>,
}

/// What the study claims about a route or a pair, as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub struct ClaimDraft {
    /// The id of one route, or of the two of a break-even; empty where none is chosen yet.
    pub routes: Vec<String>,
    /// The figures.
    pub figures: Typed,
}

/// The study that was being typed in, and what it comes to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StudyOpened {
    /// The form.
    pub draft: StudyDraft,
    /// What it comes to.
    pub view: StudyView,
}

/// What a form comes to, or what stands in the way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StudyView {
    /// Fields that cannot be used.
    pub problems: Vec<StudyProblem>,
    /// The result; none while a field cannot be used or there is no route.
    pub result: Option<StudyResult>,
}

/// A field that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StudyProblem {
    /// Where it is, such as `route[0].per_hour`.
    pub path: String,
    /// What is wrong and what is allowed.
    pub message: String,
    /// What to do.
    pub hint: String,
}

/// A study worked out from its own inputs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StudyResult {
    /// From what it was worked out.
    pub sentence: String,
    /// Every figure of every route.
    pub routes: TableView,
    /// Every break-even that was asked for or claimed; none where there is none.
    pub break_even: Option<TableView>,
    /// What was found, in a sentence.
    pub summary: String,
    /// What was found, one by one.
    pub findings: Vec<StudyFinding>,
}

/// One finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StudyFinding {
    /// Stable code.
    pub code: String,
    /// The field it is about.
    pub path: String,
    /// Route and figure, or the whole remark where nothing is stated.
    pub title: String,
    /// What the study says; empty for a remark.
    pub stated: String,
    /// What its inputs give; empty for a remark.
    pub computed: String,
    /// Why it may differ.
    pub cause: String,
    /// Whether a mistake is named.
    pub is_named: bool,
}
