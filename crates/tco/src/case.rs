//! A cost case: the routes with what was chosen for each, and every assumption behind them.

use std::collections::BTreeMap;

use assessment::Profile;
use catalogue::Catalogue;
use quantities::{Currency, Range};

use crate::assumption::Assumption;
use crate::build;
use crate::error::TcoError;
use crate::future::{Choices, Future};
use crate::keys::{Common, Plan};
use crate::route::{Route, RouteId};
use crate::sheet::Draw;

/// Everything that costs follow from. Built once for a profile; evaluated in many futures.
#[derive(Debug, Clone)]
pub struct CostCase {
    /// Currency of every amount.
    pub currency: Currency,
    /// Months over which costs are counted.
    pub months: u32,
    pub(crate) profile: Profile,
    pub(crate) routes: Vec<Route>,
    pub(crate) assumptions: Vec<Assumption>,
    pub(crate) draws: Vec<Draw>,
    pub(crate) uniform_count: usize,
    pub(crate) common: Common,
    pub(crate) plans: Vec<Plan>,
}

impl CostCase {
    /// Chooses a model and a machine for each route and lays out every assumption.
    ///
    /// `overrides` are figures that the person changed, by the id of the assumption; ids that
    /// this case does not have are passed over, because a changed answer can bring them back.
    ///
    /// # Errors
    /// [`TcoError`] when a changed figure is out of bounds or the catalogue lacks a figure.
    pub fn build(
        profile: &Profile,
        catalogue: &Catalogue,
        overrides: &BTreeMap<String, Range>,
    ) -> Result<Self, TcoError> {
        build::case(profile, catalogue, overrides)
    }

    /// Every route, those that cannot work too: in the order of [`RouteId::ALL`], then those that
    /// the person added.
    pub fn routes(&self) -> &[Route] {
        &self.routes
    }

    /// The same case with only some of its routes to be added up. The others are listed still.
    pub fn only(&self, routes: &[RouteId]) -> Self {
        let mut case = self.clone();
        case.plans.retain(|plan| routes.contains(&plan.route));
        case
    }

    /// A route.
    pub fn route(&self, id: RouteId) -> Option<&Route> {
        self.routes.iter().find(|route| route.id == id)
    }

    /// Every assumption.
    pub fn assumptions(&self) -> &[Assumption] {
        &self.assumptions
    }

    /// Place of an assumption in [`Future::values`].
    pub fn position(&self, id: &str) -> Option<usize> {
        self.assumptions
            .iter()
            .position(|assumption| assumption.id == id)
    }

    /// The future of the plain sum: every assumption at its likely value, choices as assumed.
    pub fn likely(&self) -> Future {
        self.likely_with(Choices::assumed(&self.profile))
    }

    /// Every assumption at its likely value where these choices hold.
    pub fn likely_with(&self, choices: Choices) -> Future {
        let values = (0..self.assumptions.len())
            .map(|place| self.range_where(place, &choices).likely())
            .collect();
        Future { values, choices }
    }

    /// The range of an assumption where these choices hold.
    pub(crate) fn range_where(&self, place: usize, choices: &Choices) -> Range {
        self.draws[place]
            .by_choice
            .as_ref()
            .map_or(self.assumptions[place].range, |by| {
                by.ranges[(by.which)(choices)]
            })
    }
}
