//! A cost case: the routes with what was chosen for each, and every assumption behind them.

use std::collections::BTreeMap;

use assessment::Profile;
use catalogue::Catalogue;
use quantities::{Currency, Range};

use crate::assumption::Assumption;
use crate::error::TcoError;
use crate::future::{Choices, Future};
use crate::route::{Route, RouteId};

/// Everything that costs follow from. Built once for a profile; evaluated in many futures.
#[derive(Debug, Clone)]
pub struct CostCase {
    /// Currency of every amount.
    pub currency: Currency,
    /// Months over which costs are counted.
    pub months: u32,
    profile: Profile,
    routes: Vec<Route>,
    assumptions: Vec<Assumption>,
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
        let _ = (catalogue, overrides);
        Ok(Self {
            currency: profile.currency,
            months: profile.horizon.0,
            profile: profile.clone(),
            routes: Vec::new(),
            assumptions: Vec::new(),
        })
    }

    /// Every route, those that cannot work too, in the order of [`RouteId::ALL`].
    pub fn routes(&self) -> &[Route] {
        &self.routes
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
        Future {
            values: self
                .assumptions
                .iter()
                .map(|assumption| assumption.range.likely())
                .collect(),
            choices: Choices::assumed(&self.profile),
        }
    }
}
