//! When a route has paid itself back against another.

use serde::Serialize;

use crate::calendar::Calendar;
use crate::case::CostCase;
use crate::lanes::Lanes;
use crate::pair::{in_batches, plans};
use crate::rank::{SHOWN, place};
use crate::route::RouteId;

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

/// Month from which the first route, everything spent so far counted, stays cheaper than the
/// second. None where one of them cannot work.
///
/// The futures are those of [`crate::simulate`] with the same seed; they are drawn again, so
/// that nobody has to keep every month of every future.
pub fn break_even(
    case: &CostCase,
    futures: usize,
    seed: u64,
    first: RouteId,
    second: RouteId,
) -> Option<BreakEven> {
    let plans = plans(case, first, second)?;
    let calendar = Calendar::full(case.months as usize);
    let months = in_batches(
        case,
        &plans,
        &calendar,
        (futures, seed),
        None,
        |batch, choices, alike, start, rows| {
            let mut spent = Vec::new();
            batch.add_up_settled(choices, |route, _, ledger| {
                if route == 0 {
                    spent.clone_from(&ledger.spent);
                } else {
                    for (lane, future) in alike.iter().enumerate() {
                        rows[future.index - start] = first_month(&spent, &ledger.spent, lane);
                    }
                }
            });
        },
    );
    let mut ordered: Vec<u32> = months
        .iter()
        .map(|month| month.unwrap_or(u32::MAX))
        .collect();
    ordered.sort_unstable();
    let reached = ordered.iter().filter(|month| **month < u32::MAX).count();
    Some(BreakEven {
        chance: reached as f64 / futures.max(1) as f64,
        percentiles: SHOWN.map(|share| {
            let month = *ordered.get(place(share, ordered.len().max(1)))?;
            (month < u32::MAX).then_some(month)
        }),
        months,
    })
}

/// The first month from which what one route has spent stays at or below the other's.
fn first_month(one: &[Lanes], other: &[Lanes], lane: usize) -> Option<u32> {
    let dearer = one
        .iter()
        .zip(other)
        .rposition(|(one, other)| one.0[lane] > other.0[lane]);
    let month = dearer.map_or(0, |month| month + 1);
    (month < one.len())
        .then(|| u32::try_from(month).ok())
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_that_costs_ten_at_once_overtakes_a_bill_of_four_a_month_in_month_three() {
        let bill: Vec<Lanes> = [0.0, 4.0, 8.0, 12.0].map(Lanes::all).to_vec();
        let server = vec![Lanes::all(10.0); 4];
        assert_eq!(first_month(&server, &bill, 2), Some(3));
        assert_eq!(first_month(&bill, &server, 2), None);
        assert_eq!(first_month(&bill, &bill, 0), Some(0));
    }
}
