//! What thousands of futures say about each route.

use serde::Serialize;

use crate::group::ItemGroup;
use crate::rank::percentiles;
use crate::route::RouteId;

/// Every route that can work, in the same futures.
///
/// Element `i` of every list of futures belongs to the same future on every route, so
/// differences between routes are taken future by future.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Simulation {
    /// How many futures.
    pub futures: usize,
    /// Months of the horizon.
    pub months: u32,
    /// The seed.
    pub seed: u64,
    /// Months at which what has been spent is kept: the start, every year's end, the horizon and
    /// even steps between. Few, however long the horizon.
    pub checkpoints: Vec<u32>,
    /// A row for each available route, in the order of [`crate::CostCase::routes`].
    pub routes: Vec<RouteSimulation>,
}

/// One route in every future. Money is in the currency of the case.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RouteSimulation {
    /// The route.
    pub route: RouteId,
    /// Plain sum over the horizon, in each future.
    pub totals: Vec<f64>,
    /// The same, discounted at the cost of capital.
    pub present_values: Vec<f64>,
    /// Quality of the model, 0–100, in each future; empty for doing nothing.
    pub quality: Vec<f64>,
    /// Share of a full-time person, in each future.
    pub effort: Vec<f64>,
    /// P10, P50, P90 of what has been spent by the end of each of [`Simulation::checkpoints`].
    pub cumulative: Vec<[f64; 3]>,
    /// P10, P50, P90 over the horizon of each group that costs anything.
    pub items: Vec<(ItemGroup, [f64; 3])>,
    /// P10, P50, P90 of a month's cost in the first year, without what is paid before the start.
    pub first_year_monthly: [f64; 3],
}

impl Simulation {
    /// The row of a route; none when it cannot work.
    pub fn route(&self, route: RouteId) -> Option<&RouteSimulation> {
        self.routes.iter().find(|row| row.route == route)
    }

    /// P10, P50, P90 of the plain sum of a route.
    pub fn percentiles(&self, route: RouteId) -> Option<[f64; 3]> {
        self.route(route).map(|row| percentiles(&row.totals))
    }

    /// P10, P50, P90 of the present value of a route.
    pub fn present_value_percentiles(&self, route: RouteId) -> Option<[f64; 3]> {
        self.route(route)
            .map(|row| percentiles(&row.present_values))
    }

    /// P10, P50, P90 of what has been spent on a route by the end of each month, for drawing;
    /// element 0 is the start. Between checkpoints on a straight line.
    pub fn spent_by_month(&self, route: RouteId) -> Option<Vec<[f64; 3]>> {
        let row = self.route(route)?;
        let mut months = vec![*row.cumulative.first()?];
        for (ends, spent) in self.checkpoints.windows(2).zip(row.cumulative.windows(2)) {
            let width = f64::from(ends[1] - ends[0]);
            for month in ends[0] + 1..=ends[1] {
                let passed = f64::from(month - ends[0]) / width;
                months.push(std::array::from_fn(|shown| {
                    spent[0][shown] * (1.0 - passed) + spent[1][shown] * passed
                }));
            }
        }
        Some(months)
    }

    /// Share of futures, 0–1, in which the first route costs less than the second; a tie counts half.
    pub fn chance_cheaper(&self, first: RouteId, second: RouteId) -> Option<f64> {
        let (first, second) = (self.route(first)?, self.route(second)?);
        let score: f64 = first
            .totals
            .iter()
            .zip(&second.totals)
            .map(|(first, second)| match first.total_cmp(second) {
                std::cmp::Ordering::Less => 1.0,
                std::cmp::Ordering::Equal => 0.5,
                std::cmp::Ordering::Greater => 0.0,
            })
            .sum();
        Some(score / self.futures as f64)
    }

    /// Expected regret of each route: what it costs on average more than the route that turns
    /// out to be the cheapest, in the order of [`Simulation::routes`].
    ///
    /// With `nothing` the work without AI is one of the routes; without, it is left out, so that
    /// regret is what choosing another model or place would have saved.
    pub fn expected_regret(&self, nothing: bool) -> Vec<(RouteId, f64)> {
        let among: Vec<&RouteSimulation> = self
            .routes
            .iter()
            .filter(|row| nothing || row.route != RouteId::Nothing)
            .collect();
        let cheapest = |future: usize| {
            let totals = among.iter().map(|row| row.totals[future]);
            totals.fold(f64::INFINITY, f64::min)
        };
        let least: Vec<f64> = (0..self.futures).map(cheapest).collect();
        among
            .iter()
            .map(|row| {
                let more = row
                    .totals
                    .iter()
                    .zip(&least)
                    .map(|(cost, least)| cost - least);
                (row.route, more.sum::<f64>() / self.futures.max(1) as f64)
            })
            .collect()
    }

    /// The cheapest route with a model (by its middle future) and the cheapest on another side,
    /// hybrids passed over: the two whose gap the person is deciding about.
    pub fn leading(&self) -> Option<(RouteId, RouteId)> {
        let mut ranked: Vec<(f64, RouteId)> = self
            .routes
            .iter()
            .filter(|row| row.route != RouteId::Nothing)
            .map(|row| (percentiles(&row.totals)[1], row.route))
            .collect();
        ranked.sort_by(|one, other| one.0.total_cmp(&other.0));
        let (_, first) = *ranked.first()?;
        let rival = ranked
            .iter()
            .find(|(_, route)| route.family() != first.family() && *route != RouteId::Hybrid)
            .or_else(|| ranked.get(1))?;
        Some((first, rival.1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn route(route: RouteId, totals: &[f64]) -> RouteSimulation {
        RouteSimulation {
            route,
            totals: totals.to_vec(),
            present_values: totals.to_vec(),
            quality: Vec::new(),
            effort: Vec::new(),
            cumulative: Vec::new(),
            items: Vec::new(),
            first_year_monthly: [0.0; 3],
        }
    }

    #[test]
    fn regret_is_what_the_best_choice_would_have_saved() {
        let simulation = Simulation {
            futures: 2,
            months: 12,
            seed: 1,
            checkpoints: vec![0, 12],
            routes: vec![
                route(RouteId::ClosedApi, &[10.0, 40.0]),
                route(RouteId::OwnServer, &[30.0, 20.0]),
                route(RouteId::Nothing, &[6.0, 90.0]),
            ],
        };
        let regret = |nothing| -> Vec<f64> {
            let found = simulation.expected_regret(nothing);
            found.into_iter().map(|(_, regret)| regret).collect()
        };
        assert_eq!(regret(false), [10.0, 10.0]);
        assert_eq!(regret(true), [12.0, 12.0, 35.0]);
    }

    #[test]
    fn between_checkpoints_money_is_spent_evenly() {
        let simulation = Simulation {
            futures: 1,
            months: 3,
            seed: 1,
            checkpoints: vec![0, 2, 3],
            routes: vec![RouteSimulation {
                route: RouteId::Nothing,
                totals: vec![7.0],
                present_values: vec![7.0],
                quality: Vec::new(),
                effort: vec![0.0],
                cumulative: vec![[1.0; 3], [5.0; 3], [7.0; 3]],
                items: Vec::new(),
                first_year_monthly: [0.0; 3],
            }],
        };
        let months = simulation.spent_by_month(RouteId::Nothing).unwrap();
        let middle: Vec<f64> = months.iter().map(|month| month[1]).collect();
        assert_eq!(middle, [1.0, 3.0, 5.0, 7.0]);
    }
}
