//! Routes that a person adds with figures of their own.

use assessment::{CaseFileError, OwnRoute, OwnSide, Processed, check_own_routes};
use quantities::Range;

use super::Desk;
use super::changes::Change;
use crate::AppError;
use crate::present::own_figure_label;
use crate::view::{CostsView, RemoveOwnRouteRequest, SaveOwnRouteRequest};

impl Desk {
    /// Adds a route of the person's own, or replaces the one at a place.
    ///
    /// # Errors
    /// [`AppError::FigureOrder`], [`AppError::FigureNotAllowed`], and
    /// [`AppError::CaseFile`] for a name that cannot be used or one route too many; nothing is
    /// changed then.
    pub fn save_own_route(&self, request: &SaveOwnRouteRequest) -> Result<CostsView, AppError> {
        let (case, state) = self.load(&request.case_id)?;
        let route = self.own_route(request)?;
        let mut routes = case.own_routes.clone();
        let place = request.place.and_then(|place| usize::try_from(place).ok());
        match place.and_then(|place| routes.get_mut(place)) {
            Some(there) => *there = route,
            None => routes.push(route),
        }
        check_own_routes(&routes).map_err(CaseFileError::from)?;
        let change = Change::OwnRoutes {
            before: case.own_routes.clone(),
            after: routes,
        };
        self.make(case, state, vec![change])
    }

    /// Takes a route of the person's own out; it can be undone.
    ///
    /// # Errors
    /// The store's.
    pub fn remove_own_route(&self, request: &RemoveOwnRouteRequest) -> Result<CostsView, AppError> {
        let (case, state) = self.load(&request.case_id)?;
        let after = case
            .own_routes
            .iter()
            .zip(0_u32..)
            .filter(|(_, place)| *place != request.place)
            .map(|(route, _)| route.clone())
            .collect();
        let change = Change::OwnRoutes {
            before: case.own_routes.clone(),
            after,
        };
        self.make(case, state, vec![change])
    }

    fn own_route(&self, request: &SaveOwnRouteRequest) -> Result<OwnRoute, AppError> {
        let side = match request.side.as_str() {
            "open" => OwnSide::Open,
            _ => OwnSide::Closed,
        };
        let processed = match request.processed.as_str() {
            "own_machines" => Processed::OwnMachines,
            "eu" => Processed::Eu,
            _ => Processed::Elsewhere,
        };
        let mut route = OwnRoute::new(request.name.trim(), side, processed);
        for (field, figures) in &request.figures {
            let words = self.words();
            let label = || own_figure_label(&self.presenter(&words), field);
            let [low, likely, high] = *figures;
            let range = Range::new(low, likely, high).map_err(|_| AppError::FigureOrder {
                id: field.clone(),
                label: label(),
                figures: *figures,
            })?;
            match field.as_str() {
                "quality" => route.quality = Some(range),
                "once" => route.once = range,
                "a_month" => route.a_month = range,
                "a_year" => route.a_year = range,
                "input_tokens" => route.input_tokens = range,
                "cached_tokens" => route.cached_tokens = Some(range),
                "output_tokens" => route.output_tokens = range,
                "a_request" => route.a_request = range,
                "residual_share" => route.residual_share = range,
                "staff_days_a_month" => route.staff_days_a_month = range,
                _ => return Err(AppError::NoSuchAssumption { id: field.clone() }),
            }
        }
        for (field, range, (smallest, largest)) in route.figures() {
            let outside = [range.low(), range.likely(), range.high()]
                .into_iter()
                .find(|value| !(smallest..=largest).contains(value));
            if let Some(value) = outside {
                let words = self.words();
                return Err(AppError::FigureNotAllowed {
                    id: field.to_owned(),
                    label: own_figure_label(&self.presenter(&words), field),
                    value,
                    smallest,
                    largest,
                });
            }
        }
        Ok(route)
    }
}
