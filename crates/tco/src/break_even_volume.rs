//! The volume of work from which one route is cheaper than another.

use serde::Serialize;

use crate::calendar::Calendar;
use crate::case::CostCase;
use crate::lanes::{Lanes, WIDTH};
use crate::pair::{AtVolume, in_batches, plans};
use crate::rank::percentiles;
use crate::route::RouteId;

/// How far below and above the likely volume is looked, as factors of ten.
const REACH: i32 = 3;

/// Volumes looked at on the way to one ten times as large. Machines come whole, so the difference
/// of two routes has steps; crossings closer together than this are not told apart.
const A_DECADE: i32 = 8;

/// Halvings of the gap between two volumes that lie on either side of a crossing.
const HALVINGS: usize = 20;

/// Where two routes cost the same in one future.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Crossing {
    /// From this many pieces a month on the first route stays the cheaper one. Machines come
    /// whole, so it may be that the two never cost exactly the same.
    At(f64),
    /// The first route is the cheaper one at every volume looked at.
    Always,
    /// At the largest volume looked at the first route is the dearer one.
    Never,
}

/// The volume of work from which a route is cheaper than another over the horizon.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct BreakEvenVolume {
    /// Smallest and largest volume looked at, in pieces a month at the start.
    pub looked_at: (f64, f64),
    /// In each future.
    pub crossings: Vec<Crossing>,
    /// Share of futures, 0–1, in which there is such a volume.
    pub chance: f64,
    /// Share of futures in which the first route is always cheaper.
    pub always: f64,
    /// Share of futures in which the first route is the dearer one at the largest volume.
    pub never: f64,
    /// P10, P50, P90 of the volume among the futures that have one; none where none has.
    pub percentiles: Option<[f64; 3]>,
}

/// Pieces a month, at the start, from which the first route costs less over the horizon than the
/// second, everything else as it is in each future: growth, users, machines as many as it takes.
///
/// The futures are those of [`crate::simulate`] with the same seed. Volumes from a thousandth to
/// a thousand times the likely one are looked at. None where one of the routes cannot work or
/// there is no work.
pub fn break_even_volume(
    case: &CostCase,
    futures: usize,
    seed: u64,
    first: RouteId,
    second: RouteId,
) -> Option<BreakEvenVolume> {
    let plans = plans(case, first, second)?;
    let at = AtVolume::of(case)?;
    let volumes = volumes(at.likely(case), at.largest(case));
    let (smallest, largest) = (*volumes.first()?, *volumes.last()?);
    let crossings = in_batches(
        case,
        &plans,
        &Calendar::ends(case.months as usize),
        (futures, seed),
        Crossing::Never,
        |batch, choices, alike, start, rows| {
            let mut dearer = |volumes: Lanes| {
                let [first, second] = at.costs(batch, choices, volumes);
                let mut dearer = [false; WIDTH];
                for (dearer, (one, other)) in dearer.iter_mut().zip(first.0.iter().zip(second.0)) {
                    *dearer = *one > other;
                }
                dearer
            };
            let bracket = last_bracket(&volumes, &mut dearer);
            let found = halved(bracket, &mut dearer);
            for (future, crossing) in alike.iter().zip(found) {
                rows[future.index - start] = crossing;
            }
        },
    );
    let found: Vec<f64> = crossings
        .iter()
        .filter_map(|crossing| match crossing {
            Crossing::At(volume) => Some(*volume),
            Crossing::Always | Crossing::Never => None,
        })
        .collect();
    let share = |wanted: Crossing| {
        let times = crossings.iter().filter(|found| **found == wanted).count();
        times as f64 / futures.max(1) as f64
    };
    Some(BreakEvenVolume {
        looked_at: (smallest, largest),
        chance: found.len() as f64 / futures.max(1) as f64,
        always: share(Crossing::Always),
        never: share(Crossing::Never),
        percentiles: (!found.is_empty()).then(|| percentiles(&found)),
        crossings,
    })
}

/// Volumes at even factors around the likely one, up to the largest allowed.
fn volumes(likely: f64, largest: f64) -> Vec<f64> {
    (-REACH * A_DECADE..=REACH * A_DECADE)
        .map(|step| likely * libm::pow(10.0, f64::from(step) / f64::from(A_DECADE)))
        .filter(|volume| *volume > 0.0 && *volume <= largest)
        .collect()
}

/// Where the crossing of one future lies.
#[derive(Clone, Copy)]
enum Bracket {
    /// Dearer at the one, cheaper at the other and all beyond.
    Between(f64, f64),
    Nowhere(Crossing),
}

/// For each future the two neighbouring volumes beyond which the first route stays cheaper.
fn last_bracket(
    volumes: &[f64],
    mut dearer: impl FnMut(Lanes) -> [bool; WIDTH],
) -> [Bracket; WIDTH] {
    let mut found = [Bracket::Nowhere(Crossing::Always); WIDTH];
    let mut open = [true; WIDTH];
    // From the largest down, so that nothing has to be looked at below the last crossing.
    for (place, volume) in volumes.iter().enumerate().rev() {
        let dearer = dearer(Lanes::all(*volume));
        for lane in 0..WIDTH {
            if open[lane] && dearer[lane] {
                open[lane] = false;
                found[lane] = volumes
                    .get(place + 1)
                    .map_or(Bracket::Nowhere(Crossing::Never), |beyond| {
                        Bracket::Between(*volume, *beyond)
                    });
            }
        }
        if open.iter().all(|open| !open) {
            break;
        }
    }
    found
}

/// Halves every bracket until its ends are as good as one.
fn halved(
    brackets: [Bracket; WIDTH],
    mut dearer: impl FnMut(Lanes) -> [bool; WIDTH],
) -> [Crossing; WIDTH] {
    let mut ends = brackets.map(|bracket| match bracket {
        Bracket::Between(below, above) => (below, above),
        Bracket::Nowhere(_) => (1.0, 1.0),
    });
    let any = brackets
        .iter()
        .any(|bracket| matches!(bracket, Bracket::Between(..)));
    for _ in 0..if any { HALVINGS } else { 0 } {
        let middle = ends.map(|(below, above)| f64::midpoint(below, above));
        for ((end, middle), dearer) in ends.iter_mut().zip(middle).zip(dearer(Lanes(middle))) {
            if dearer {
                end.0 = middle;
            } else {
                end.1 = middle;
            }
        }
    }
    let mut found = [Crossing::Never; WIDTH];
    for ((found, bracket), (_, above)) in found.iter_mut().zip(brackets).zip(ends) {
        *found = match bracket {
            Bracket::Between(..) => Crossing::At(above),
            Bracket::Nowhere(crossing) => crossing,
        };
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_for_a_hundred_is_cheaper_than_two_a_piece_from_fifty_pieces() {
        let volumes = volumes(10.0, 1e9);
        let dearer = |volumes: Lanes| volumes.0.map(|volume| 100.0 > 2.0 * volume);
        let found = halved(last_bracket(&volumes, dearer), dearer);
        let Crossing::At(volume) = found[0] else {
            panic!("{:?}", found[0])
        };
        assert!((volume - 50.0).abs() < 1e-3, "{volume}");
        let never = |_: Lanes| [true; WIDTH];
        assert_eq!(
            halved(last_bracket(&volumes, never), never)[3],
            Crossing::Never
        );
        let always = |_: Lanes| [false; WIDTH];
        assert_eq!(
            halved(last_bracket(&volumes, always), always)[3],
            Crossing::Always
        );
    }

    #[test]
    fn of_several_crossings_the_last_counts() {
        // Cheaper from 5 to 20 and from 60 on: a second machine is bought at 20.
        let dearer = |volumes: Lanes| {
            volumes
                .0
                .map(|volume| volume < 5.0 || (20.0..60.0).contains(&volume))
        };
        let found = halved(last_bracket(&volumes(10.0, 1e9), dearer), dearer);
        let Crossing::At(volume) = found[7] else {
            panic!("{:?}", found[7])
        };
        assert!((volume - 60.0).abs() < 1e-3, "{volume}");
    }
}
