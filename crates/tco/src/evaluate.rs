//! Costs in one future.

use serde::Serialize;

use crate::case::CostCase;
use crate::future::Future;
use crate::group::ItemGroup;
use crate::route::RouteId;

/// What one route costs in one future.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RouteCost {
    /// The route.
    pub route: RouteId,
    /// Plain sum over the horizon.
    pub total: f64,
    /// The same, discounted.
    pub present_value: f64,
    /// Quality of the model, 0–100; none for doing nothing.
    pub quality: Option<f64>,
    /// Share of a full-time person.
    pub effort: f64,
    /// Cost in each month; element 0 is what is paid before the start.
    pub by_month: Vec<f64>,
    /// Sum over the horizon of each group that costs anything.
    pub items: Vec<(ItemGroup, f64)>,
}

/// Costs of every available route in one future, in the order of [`RouteId::ALL`].
pub fn evaluate(case: &CostCase, future: &Future) -> Vec<RouteCost> {
    let _ = (case, future);
    Vec::new()
}
