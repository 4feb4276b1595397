//! What two routes cost with more or less work, and where they cost the same.

use serde::Serialize;

use crate::calendar::Calendar;
use crate::case::CostCase;
use crate::lanes::Lanes;
use crate::pair::{AtVolume, in_batches, plans};
use crate::rank::percentiles;
use crate::route::RouteId;

/// What two routes cost at several volumes of work. Money over the horizon, in the currency of
/// the case.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ByVolume {
    /// Pieces of work a month, as given.
    pub volumes: Vec<f64>,
    /// P10, P50, P90 of the first route at each volume.
    pub first: Vec<[f64; 3]>,
    /// P10, P50, P90 of the second route at each volume.
    pub second: Vec<[f64; 3]>,
    /// P10, P50, P90 of the volume from which the other of the two is the cheaper one, among the
    /// futures in which there is one between the least and the largest volume given.
    pub equal: Option<[f64; 3]>,
    /// Share of futures, 0–1, in which there is.
    pub chance: f64,
}

/// Costs of two routes at rising volumes in so many futures of the seed. None where the case has
/// no volume to change or one of the routes cannot work.
///
/// Machines are those of the case; how many of them there are follows the volume. Between two
/// volumes the difference is taken to be a straight line.
pub fn by_volume(
    case: &CostCase,
    (futures, seed): (usize, u64),
    (first, second): (RouteId, RouteId),
    volumes: &[f64],
) -> Option<ByVolume> {
    let plans = plans(case, first, second)?;
    let at = AtVolume::of(case)?;
    if futures == 0 {
        return None;
    }
    // One row a future: the costs of both routes at each volume.
    let rows: Vec<Vec<[f64; 2]>> = in_batches(
        case,
        &plans,
        &Calendar::ends(case.months as usize),
        (futures, seed),
        Vec::new(),
        |batch, choices, alike, start, rows| {
            for volume in volumes {
                let [first, second] = at.costs(batch, choices, Lanes::all(*volume));
                for (lane, future) in alike.iter().enumerate() {
                    rows[future.index - start].push([first.0[lane], second.0[lane]]);
                }
            }
        },
    );
    let column = |route: usize, volume: usize| {
        percentiles(
            &rows
                .iter()
                .map(|row| row[volume][route])
                .collect::<Vec<f64>>(),
        )
    };
    let equal: Vec<f64> = rows
        .iter()
        .filter_map(|row| crossing(volumes, row))
        .collect();
    Some(ByVolume {
        volumes: volumes.to_vec(),
        first: (0..volumes.len()).map(|place| column(0, place)).collect(),
        second: (0..volumes.len()).map(|place| column(1, place)).collect(),
        chance: equal.len() as f64 / futures as f64,
        equal: (!equal.is_empty()).then(|| percentiles(&equal)),
    })
}

/// The smallest volume at which the cheaper route becomes the dearer one.
fn crossing(volumes: &[f64], costs: &[[f64; 2]]) -> Option<f64> {
    let difference = |place: usize| costs[place][1] - costs[place][0];
    (1..volumes.len()).find_map(|place| {
        let (before, after) = (difference(place - 1), difference(place));
        if before * after >= 0.0 {
            return None;
        }
        let share = before / (before - after);
        Some(volumes[place - 1] + (volumes[place] - volumes[place - 1]) * share)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_for_a_hundred_and_a_bill_of_two_a_piece_are_equal_at_fifty_pieces() {
        let volumes = [0.0, 40.0, 80.0];
        let costs = volumes.map(|volume| [100.0, 2.0 * volume]);
        assert_eq!(crossing(&volumes, &costs), Some(50.0));
        assert_eq!(crossing(&volumes[..2], &costs[..2]), None);
    }
}
