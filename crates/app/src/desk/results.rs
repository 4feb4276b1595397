//! Safeguards and verdict: what follows from the answers.

use assessment::CaseFile;

use super::Desk;
use crate::AppError;
use crate::present::{CaseState, case_view, page_message, safeguards_view, verdict_view};
use crate::view::{CaseRequest, ChartView, Family, SafeguardsView, Stage, TableView, VerdictView};

impl Desk {
    /// Which duties apply and what to do about them.
    ///
    /// # Errors
    /// The store's.
    pub fn safeguards(&self, request: &CaseRequest) -> Result<SafeguardsView, AppError> {
        self.arrive(&request.case_id, Stage::Safeguards)?;
        let (case, state) = self.load(&request.case_id)?;
        let assessed = self.assessed(&case)?;
        let words = self.words();
        let presenter = self.presenter(&words);
        Ok(safeguards_view(
            &presenter,
            case_view(&presenter, &state),
            &assessed,
        ))
    }

    /// The verdict, or which questions are still open.
    ///
    /// # Errors
    /// The store's.
    pub fn verdict(&self, request: &CaseRequest) -> Result<VerdictView, AppError> {
        self.arrive(&request.case_id, Stage::Verdict)?;
        let (case, state) = self.load(&request.case_id)?;
        let missing = self.missing_pages(&case);
        if !missing.is_empty() {
            return Ok(self.not_ready(&state, missing));
        }
        let assessed = self.assessed(&case)?;
        let flips = self.flips(&assessed)?;
        self.keep_verdict(&request.case_id, &assessed)?;
        let words = self.words();
        let presenter = self.presenter(&words);
        verdict_view(&presenter, case_view(&presenter, &state), &assessed, &flips)
    }

    /// Pages still to answer: id and short name.
    pub(super) fn missing_pages(&self, case: &CaseFile) -> Vec<(String, String)> {
        let words = self.words();
        self.facts
            .missing(case)
            .into_iter()
            .map(|page| {
                let label = words.text(&page_message(&page, "short"));
                (page, label)
            })
            .collect()
    }

    fn not_ready(&self, state: &CaseState, missing: Vec<(String, String)>) -> VerdictView {
        let words = self.words();
        let empty = || ChartView {
            title: String::new(),
            subtitle: String::new(),
            svg: String::new(),
            width: 0,
            height: 0,
            points: Vec::new(),
            table: TableView {
                columns: Vec::new(),
                rows: Vec::new(),
            },
        };
        VerdictView {
            case: case_view(&self.presenter(&words), state),
            ready: false,
            missing,
            tag: String::new(),
            family: Family::Neutral,
            headline: String::new(),
            how_sure: String::new(),
            tie: false,
            find_out_next: None,
            reasons_for: Vec::new(),
            reason_against: String::new(),
            tilt: 0.0,
            balance: String::new(),
            weighs_most: String::new(),
            flips: Vec::new(),
            routes: Vec::new(),
            ruled_out: Vec::new(),
            cumulative: empty(),
            shares: empty(),
        }
    }
}
