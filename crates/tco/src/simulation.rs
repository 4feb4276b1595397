//! What thousands of futures say about each route.

use serde::Serialize;

use crate::group::ItemGroup;
use crate::route::RouteId;

/// The shares of futures at which ranges are shown: one of ten, the middle, nine of ten.
const SHOWN: [f64; 3] = [0.1, 0.5, 0.9];

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
    /// A row for each available route, in the order of [`RouteId::ALL`].
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
    /// P10, P50, P90 of what has been spent by the end of each month; element 0 is the start.
    pub cumulative: Vec<[f64; 3]>,
    /// P10, P50, P90 over the horizon of each group that costs anything.
    pub items: Vec<(ItemGroup, [f64; 3])>,
    /// P10, P50, P90 of a month's cost in the first year, without what is paid before the start.
    pub first_year_monthly: [f64; 3],
    /// Spent by the end of each month in each future, month by month.
    #[serde(skip)]
    pub(crate) paths: Vec<f64>,
}

/// When a route has paid itself back against another.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct BreakEven {
    /// In each future: the first month from which the route stays the cheaper one to the
    /// horizon; none where it does not get there.
    pub months: Vec<Option<u32>>,
    /// Share of futures in which it gets there, 0–1.
    pub chance: f64,
    /// P10, P50, P90 of that month over all futures; none where that many futures do not
    /// get there within the horizon.
    pub percentiles: [Option<u32>; 3],
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

    /// Month from which the first route, everything spent so far counted, stays cheaper than the second.
    pub fn break_even_month(&self, first: RouteId, second: RouteId) -> Option<BreakEven> {
        let (first, second) = (self.route(first)?, self.route(second)?);
        let cheaper = |future: usize, month: u32| {
            let place = month as usize * self.futures + future;
            first.paths[place] <= second.paths[place]
        };
        let months: Vec<Option<u32>> = (0..self.futures)
            .map(|future| {
                (0..=self.months)
                    .rev()
                    .take_while(|month| cheaper(future, *month))
                    .last()
            })
            .collect();
        let mut ordered: Vec<u32> = months
            .iter()
            .map(|month| month.unwrap_or(u32::MAX))
            .collect();
        ordered.sort_unstable();
        let reached = ordered.iter().filter(|month| **month < u32::MAX).count();
        Some(BreakEven {
            chance: reached as f64 / self.futures as f64,
            percentiles: SHOWN.map(|share| {
                let month = ordered[place(share, ordered.len())];
                (month < u32::MAX).then_some(month)
            }),
            months,
        })
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

/// P10, P50, P90 of a list: the smallest values that these shares of the list do not exceed,
/// by the nearest rank. Zeros for an empty list.
pub fn percentiles(values: &[f64]) -> [f64; 3] {
    let mut scratch = values.to_vec();
    percentiles_of(&mut scratch)
}

/// The same, in a list that may be reordered.
pub(crate) fn percentiles_of(values: &mut [f64]) -> [f64; 3] {
    let Some(last) = values.len().checked_sub(1) else {
        return [0.0; 3];
    };
    let mut found = [0.0; 3];
    let mut end = last;
    // From high to low, so that each selection only has to look at what lies below the last one.
    for shown in (0..3).rev() {
        let place = place(SHOWN[shown], values.len());
        let (_, value, _) = values[..=end].select_nth_unstable_by(place, f64::total_cmp);
        found[shown] = *value;
        end = place;
    }
    found
}

fn place(share: f64, length: usize) -> usize {
    // The product is at least zero and below `length`, so it fits.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let place = ((length - 1) as f64 * share + 0.5) as usize;
    place
}

#[cfg(test)]
mod tests {
    use super::*;

    fn route(route: RouteId, paths: Vec<f64>, futures: usize) -> RouteSimulation {
        RouteSimulation {
            route,
            totals: paths[paths.len() - futures..].to_vec(),
            present_values: Vec::new(),
            quality: Vec::new(),
            effort: Vec::new(),
            cumulative: Vec::new(),
            items: Vec::new(),
            first_year_monthly: [0.0; 3],
            paths,
        }
    }

    #[test]
    fn a_server_that_costs_ten_at_once_overtakes_a_bill_of_four_a_month_in_month_three() {
        let simulation = Simulation {
            futures: 1,
            months: 3,
            seed: 1,
            routes: vec![
                route(RouteId::ClosedApi, vec![0.0, 4.0, 8.0, 12.0], 1),
                route(RouteId::OwnServer, vec![10.0, 10.0, 10.0, 10.0], 1),
            ],
        };
        let found = simulation
            .break_even_month(RouteId::OwnServer, RouteId::ClosedApi)
            .unwrap();
        assert_eq!(found.months, [Some(3)]);
        let other = simulation
            .break_even_month(RouteId::ClosedApi, RouteId::OwnServer)
            .unwrap();
        assert_eq!(other.percentiles, [None; 3]);
        assert_eq!(
            simulation.chance_cheaper(RouteId::OwnServer, RouteId::ClosedApi),
            Some(1.0)
        );
    }

    #[test]
    fn of_the_numbers_one_to_eleven_the_tenth_part_is_two_and_the_middle_six() {
        let numbers: Vec<f64> = (1..=11).rev().map(f64::from).collect();
        for (found, wanted) in percentiles(&numbers).into_iter().zip([2.0, 6.0, 10.0]) {
            assert!((found - wanted).abs() < 1e-12);
        }
    }
}
