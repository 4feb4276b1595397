//! The cost model of a case with figures filled in: plain ones, or formulas.

use crate::case::CostCase;
use crate::driver::{Course, Fleet};
use crate::flow::{Flow, Listed};
use crate::formula::{Arena, Formula};
use crate::future::Choices;
use crate::items;
use crate::number::Number;
use crate::route::RouteId;
use crate::scene::{Demand, Scene};

/// What every available route costs, as amounts and the drivers they are multiplied with.
#[derive(Debug, Clone)]
pub struct Model<N> {
    /// Months of the horizon.
    pub months: usize,
    /// Work, prices and the value of money over time.
    pub course: Course<N>,
    /// The routes that can work, in the order of [`CostCase::routes`].
    pub routes: Vec<RouteModel<N>>,
}

/// What one route costs.
#[derive(Debug, Clone)]
pub struct RouteModel<N> {
    /// The route.
    pub route: RouteId,
    /// Everything it costs, in the order of [`crate::ItemId::ALL`].
    pub flows: Vec<Flow<N>>,
    /// Machines of its parts; none where a part has none. Empty for doing nothing.
    pub fleets: Vec<Option<Fleet<N>>>,
    /// Quality of the model, 0–100; none for doing nothing.
    pub quality: Option<N>,
    /// Share of a full-time person.
    pub effort: N,
}

impl<N: Number> Model<N> {
    pub(crate) fn new(case: &CostCase, values: &[N], choices: &Choices) -> Self {
        let demand = Demand::new(&case.common, values, choices);
        let routes = case
            .plans
            .iter()
            .map(|plan| {
                let scene = Scene::new(&case.common, values, choices, &demand, plan);
                let mut listed = Listed::new();
                items::put_all(&scene, &mut listed);
                RouteModel {
                    route: plan.route,
                    flows: listed.flows,
                    fleets: scene.legs().map(|leg| leg.fleet).collect(),
                    quality: scene.quality(),
                    effort: scene.effort(),
                }
            })
            .collect();
        Self {
            months: case.months as usize,
            course: demand.course,
            routes,
        }
    }
}

impl CostCase {
    /// The model as formulas of the assumptions, where these choices hold.
    ///
    /// With [`Arena::results`] of the values of a future that has these choices, every formula
    /// gives the figure that [`crate::evaluate`] has.
    pub fn formulas<'a>(&self, arena: &'a Arena, choices: &Choices) -> Model<Formula<'a>> {
        let values: Vec<Formula<'a>> = (0..self.assumptions.len())
            .map(|place| arena.assumption(place))
            .collect();
        Model::new(self, &values, choices)
    }
}
