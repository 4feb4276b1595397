//! Costs, safeguards, verdict: what follows from the answers.

use assessment::CaseFile;
use quantities::Range;
use store::CaseId;

use super::Desk;
use crate::AppError;
use crate::present::{
    CaseState, case_view, costs_view, page_message, safeguards_view, verdict_view,
};
use crate::view::{
    CaseRequest, ChangeAssumptionRequest, ChartView, CostsView, Family, PutBackRequest,
    SafeguardsView, Stage, TableView, VerdictView,
};

impl Desk {
    /// What every route costs, and every figure behind it.
    ///
    /// # Errors
    /// The store's.
    pub fn costs(&self, request: &CaseRequest) -> Result<CostsView, AppError> {
        self.arrive(&request.case_id, Stage::Costs)?;
        let (case, state) = self.load(&request.case_id)?;
        let assessed = self.assessed(&case)?;
        let words = self.words();
        let presenter = self.presenter(&words);
        costs_view(&presenter, case_view(&presenter, &state), &assessed)
    }

    /// Puts a person's own figure in the place of an assumption.
    ///
    /// # Errors
    /// [`AppError::Figures`], [`AppError::Costs`] when out of bounds and
    /// [`AppError::NoSuchAssumption`]; the figure before then still stands.
    pub fn change_assumption(
        &self,
        request: &ChangeAssumptionRequest,
    ) -> Result<CostsView, AppError> {
        let [low, likely, high] = request.figures;
        let range = Range::new(low, likely, high).map_err(|error| AppError::Figures {
            id: request.id.clone(),
            problem: error.to_string(),
        })?;
        let (mut case, _) = self.load(&request.case_id)?;
        if self
            .assessed(&case)?
            .cost_case
            .position(&request.id)
            .is_none()
        {
            return Err(AppError::NoSuchAssumption {
                id: request.id.clone(),
            });
        }
        case.assumptions.insert(request.id.clone(), range);
        // Assessed before it is kept: a figure that cannot be used is refused, not stored.
        self.assessed(&case)?;
        let json = serde_json::to_string(&range).map_err(|error| AppError::unexpected(&error))?;
        let now = self.clock.now();
        self.with_store(|store| {
            let id = CaseId::from(request.case_id.as_str());
            Ok(store.save_override(&id, &request.id, &json, now)?)
        })?;
        self.costs(&CaseRequest {
            case_id: request.case_id.clone(),
        })
    }

    /// Puts a figure back as the catalogue or the answers have it.
    ///
    /// # Errors
    /// The store's.
    pub fn put_back_assumption(&self, request: &PutBackRequest) -> Result<CostsView, AppError> {
        let now = self.clock.now();
        self.with_store(|store| {
            let id = CaseId::from(request.case_id.as_str());
            store.remove_override(&id, &request.id, now)?;
            Ok(())
        })?;
        self.costs(&CaseRequest {
            case_id: request.case_id.clone(),
        })
    }

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
