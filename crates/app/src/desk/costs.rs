//! Costs: what every route costs, and every figure behind it, changed and put back.

use std::sync::Arc;

use assessment::CaseFile;
use quantities::Range;
use store::CaseId;
use tco::RouteId;

use super::asking::json;
use super::changes::{Change, Changes};
use super::{Desk, locked};
use crate::present::{
    CaseState, assumption_label, case_view, cost_months_view, cost_sensitivity_view, costs_view,
};
use crate::view::{
    CaseRequest, ChangeAssumptionRequest, CostMonthsRequest, CostMonthsView, CostSensitivityView,
    CostsView, PutBackRequest, Stage,
};
use crate::{AppError, Assessed};

impl Desk {
    /// What every route costs, and every figure behind it.
    ///
    /// # Errors
    /// The store's.
    pub fn costs(&self, request: &CaseRequest) -> Result<CostsView, AppError> {
        self.arrive(&request.case_id, Stage::Costs)?;
        let (case, state) = self.load(&request.case_id)?;
        let assessed = self.assessed(&case)?;
        self.show(&state, &assessed)
    }

    /// Puts a person's own figure in the place of an assumption.
    ///
    /// # Errors
    /// [`AppError::NoSuchAssumption`], [`AppError::FigureOrder`] and
    /// [`AppError::FigureNotAllowed`]; the figure before then still stands.
    pub fn change_assumption(
        &self,
        request: &ChangeAssumptionRequest,
    ) -> Result<CostsView, AppError> {
        let (case, state) = self.load(&request.case_id)?;
        // Worked out already when the costs were shown, so this costs nothing.
        let assessed = self.assessed(&case)?;
        let after = self.checked(&assessed, request)?;
        let change = Change::Figure {
            id: request.id.clone(),
            before: case.assumptions.get(&request.id).copied(),
            after: Some(after),
        };
        self.make(case, state, vec![change])
    }

    /// Puts a figure back as the catalogue or the answers have it.
    ///
    /// # Errors
    /// The store's.
    pub fn put_back_assumption(&self, request: &PutBackRequest) -> Result<CostsView, AppError> {
        let (case, state) = self.load(&request.case_id)?;
        let change = Change::Figure {
            id: request.id.clone(),
            before: case.assumptions.get(&request.id).copied(),
            after: None,
        };
        self.make(case, state, vec![change])
    }

    /// Puts every figure back; one undo brings all of them in again.
    ///
    /// # Errors
    /// The store's.
    pub fn put_back_all(&self, request: &CaseRequest) -> Result<CostsView, AppError> {
        let (case, state) = self.load(&request.case_id)?;
        let changes = case
            .assumptions
            .iter()
            .map(|(id, range)| Change::Figure {
                id: id.clone(),
                before: Some(*range),
                after: None,
            })
            .collect();
        self.make(case, state, changes)
    }

    /// Undoes the last change of a figure since the app began; without one it changes nothing.
    ///
    /// # Errors
    /// The store's.
    pub fn undo_change(&self, request: &CaseRequest) -> Result<CostsView, AppError> {
        let (mut case, mut state) = self.load(&request.case_id)?;
        let step = self.with_changes(&state.id, |changes| changes.last().map(<[_]>::to_vec));
        let step: Vec<Change> = step.iter().flatten().map(Change::turned).collect();
        let assessed = self.keep(&mut case, &mut state, &step)?;
        self.with_changes(&state.id, Changes::went_back);
        self.show(&state, &assessed)
    }

    /// Does again what was undone last; without such it changes nothing.
    ///
    /// # Errors
    /// The store's.
    pub fn redo_change(&self, request: &CaseRequest) -> Result<CostsView, AppError> {
        let (mut case, mut state) = self.load(&request.case_id)?;
        let step = self.with_changes(&state.id, |changes| changes.next().map(<[_]>::to_vec));
        let assessed = self.keep(&mut case, &mut state, &step.unwrap_or_default())?;
        self.with_changes(&state.id, Changes::went_forward);
        self.show(&state, &assessed)
    }

    /// What one route costs, item by item, by month and by year.
    ///
    /// # Errors
    /// The store's.
    pub fn cost_months(&self, request: &CostMonthsRequest) -> Result<CostMonthsView, AppError> {
        let (case, _) = self.load(&request.case_id)?;
        let assessed = self.assessed(&case)?;
        let words = self.words();
        let mut routes = assessed.cost_case.routes().iter().map(|route| route.id);
        let route = routes
            .find(|route| route.id() == request.route)
            .unwrap_or(RouteId::Nothing);
        Ok(cost_months_view(&self.presenter(&words), &assessed, route))
    }

    /// What the costs hang on: how they change with the volume, and what is worth finding out.
    /// Takes longer than the costs themselves, and so is asked for after they are shown.
    ///
    /// # Errors
    /// The store's.
    pub fn cost_sensitivity(&self, request: &CaseRequest) -> Result<CostSensitivityView, AppError> {
        let (case, _) = self.load(&request.case_id)?;
        let assessed = self.assessed(&case)?;
        let words = self.words();
        cost_sensitivity_view(&self.presenter(&words), &assessed)
    }

    fn show(&self, state: &CaseState, assessed: &Assessed) -> Result<CostsView, AppError> {
        let words = self.words();
        let presenter = self.presenter(&words);
        let named = |step: &[Change]| match step {
            [Change::OwnRoutes { .. }] => presenter.text("costs-own-routes"),
            [Change::Figure { id, .. }] => assessed
                .cost_case
                .position(id)
                .and_then(|place| assessed.cost_case.assumptions().get(place))
                .map_or_else(
                    || presenter.text("costs-a-figure"),
                    |row| assumption_label(&presenter, row),
                ),
            _ => presenter.text("costs-all-figures"),
        };
        let (undo, redo) = self.with_changes(&state.id, |changes| {
            (changes.last().map(named), changes.next().map(named))
        });
        let mut view = costs_view(&presenter, case_view(&presenter, state), assessed)?;
        view.undo = undo;
        view.redo = redo;
        Ok(view)
    }

    /// The three figures as a range, within what is allowed for the assumption.
    fn checked(
        &self,
        assessed: &Assessed,
        request: &ChangeAssumptionRequest,
    ) -> Result<Range, AppError> {
        let row = assessed
            .cost_case
            .position(&request.id)
            .and_then(|place| assessed.cost_case.assumptions().get(place))
            .ok_or_else(|| AppError::NoSuchAssumption {
                id: request.id.clone(),
            })?;
        let words = self.words();
        let label = || assumption_label(&self.presenter(&words), row);
        let (smallest, largest) = row.allowed;
        let outside = request
            .figures
            .into_iter()
            .find(|figure| !(smallest..=largest).contains(figure));
        if let Some(value) = outside {
            return Err(AppError::FigureNotAllowed {
                id: request.id.clone(),
                label: label(),
                value,
                smallest,
                largest,
            });
        }
        let [low, likely, high] = request.figures;
        Range::new(low, likely, high).map_err(|_| AppError::FigureOrder {
            id: request.id.clone(),
            label: label(),
            figures: request.figures,
        })
    }

    /// Makes a change, remembers it and shows what follows.
    pub(super) fn make(
        &self,
        mut case: CaseFile,
        mut state: CaseState,
        mut changes: Vec<Change>,
    ) -> Result<CostsView, AppError> {
        changes.retain(Change::is_one);
        let assessed = self.keep(&mut case, &mut state, &changes)?;
        if !changes.is_empty() {
            self.with_changes(&state.id, |kept| kept.add(changes));
        }
        self.show(&state, &assessed)
    }

    /// Assesses a case with its changes and only then keeps them: a figure that cannot be used
    /// is refused, not stored.
    fn keep(
        &self,
        case: &mut CaseFile,
        state: &mut CaseState,
        changes: &[Change],
    ) -> Result<Arc<Assessed>, AppError> {
        for change in changes {
            change.make(case);
        }
        let assessed = self.assessed(case)?;
        let now = self.clock.now();
        let id = CaseId::from(state.id.as_str());
        self.with_store(|store| {
            for change in changes {
                match change {
                    Change::Figure {
                        id: assumption,
                        after: Some(range),
                        ..
                    } => store.save_override(&id, assumption, &json(range)?, now)?,
                    Change::Figure { id: assumption, .. } => {
                        store.remove_override(&id, assumption, now)?;
                    }
                    Change::OwnRoutes { after, .. } => {
                        store.save_own_routes(&id, &json(after)?, now)?;
                    }
                }
            }
            Ok(())
        })?;
        if !changes.is_empty() {
            state.edited = case.assumptions.len();
            state.changed_at = now;
        }
        Ok(assessed)
    }

    fn with_changes<T>(&self, case_id: &str, work: impl FnOnce(&mut Changes) -> T) -> T {
        work(locked(&self.changes).entry(case_id.to_owned()).or_default())
    }
}
