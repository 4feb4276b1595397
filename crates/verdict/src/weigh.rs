//! The weighing itself: every route in every future, first place counted.

use assessment::Profile;
use rand_xoshiro::Xoshiro256PlusPlus;
use rand_xoshiro::rand_core::SeedableRng;
use rayon::prelude::*;
use tco::{CostCase, RouteId, Side, Simulation};

use crate::criteria::Measure;
use crate::measure::{Circumstances, Contender, Scales};
use crate::outcome::{CriterionSummary, Reason, RouteShare, Standing, Verdict};
use crate::screen::screen;
use crate::weights;

/// Below this lead in share of futures, two routes are a tie.
const SMALLEST_LEAD: f64 = 0.08;

struct Weighed {
    weights: [f64; 8],
    scores: Vec<[f64; 8]>,
    values: Vec<f64>,
}

/// Weighs the routes in the futures of a simulation.
///
/// Future `i` draws weights and doubts from its own stream, seeded by `seed` and `i`; money and
/// quality are the simulation's own. The same case, facts and seed give the same verdict on
/// every system and any number of threads.
pub fn weigh(profile: &Profile, case: &CostCase, simulation: &Simulation, seed: u64) -> Verdict {
    let ruled_out = screen(profile, case, simulation);
    let contenders = Contender::all(case, simulation, |route| {
        ruled_out.iter().all(|out| out.route != route)
    });
    if contenders.is_empty() {
        return none_left(simulation.futures, ruled_out);
    }
    let scales = Scales::over(&contenders);
    let weighed: Vec<Weighed> = (0..simulation.futures)
        .into_par_iter()
        .map(|future| one_future(profile, &contenders, &scales, future, seed))
        .collect();
    let mut shares: Vec<RouteShare> = contenders
        .iter()
        .enumerate()
        .map(|(place, contender)| share(contender.id(), place, &weighed))
        .collect();
    shares.sort_by(|one, other| {
        other
            .first
            .total_cmp(&one.first)
            .then(other.value.total_cmp(&one.value))
    });
    let leader = shares[0].route;
    let cheaper_than_nothing = simulation.chance_cheaper(leader, RouteId::Nothing);
    let lead = shares[0].first - shares.get(1).map_or(0.0, |next| next.first);
    let standing = if cheaper_than_nothing.is_some_and(|chance| chance < 0.5) {
        Standing::NothingIsCheaper
    } else if lead < SMALLEST_LEAD {
        Standing::Tie
    } else {
        Standing::Clear
    };
    let criteria = criteria(&weighed);
    let compared_with = rival(&shares);
    let (reasons_for, reason_against) = reasons(&contenders, &weighed, leader, compared_with);
    Verdict {
        futures: simulation.futures,
        standing,
        winner: if standing == Standing::NothingIsCheaper {
            RouteId::Nothing
        } else {
            leader
        },
        tilt: tilt(&shares),
        shares,
        criteria,
        compared_with,
        reasons_for,
        reason_against,
        cheaper_than_nothing,
        ruled_out,
    }
}

fn none_left(futures: usize, ruled_out: Vec<crate::RuledOut>) -> Verdict {
    Verdict {
        futures,
        standing: Standing::NoneLeft,
        winner: RouteId::Nothing,
        shares: Vec::new(),
        criteria: Vec::new(),
        compared_with: None,
        reasons_for: Vec::new(),
        reason_against: None,
        tilt: 0.0,
        cheaper_than_nothing: None,
        ruled_out,
    }
}

fn one_future(
    profile: &Profile,
    contenders: &[Contender<'_>],
    scales: &Scales,
    future: usize,
    seed: u64,
) -> Weighed {
    // A multiple of the golden ratio keeps neighbouring futures' streams far apart.
    let stream_seed = seed ^ (future as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let mut stream = Xoshiro256PlusPlus::seed_from_u64(stream_seed);
    let weights = weights::drawn(profile, &mut stream);
    let circumstances = Circumstances::drawn(profile, &mut stream);
    let scores: Vec<[f64; 8]> = contenders
        .iter()
        .map(|contender| circumstances.scores(contender, future, scales, &mut stream))
        .collect();
    let values = scores
        .iter()
        .map(|scores| {
            weights
                .iter()
                .zip(scores)
                .map(|(weight, score)| weight * score)
                .sum()
        })
        .collect();
    Weighed {
        weights,
        scores,
        values,
    }
}

fn share(route: RouteId, place: usize, weighed: &[Weighed]) -> RouteShare {
    let futures = weighed.len().max(1) as f64;
    let routes = weighed.first().map_or(0, |future| future.values.len());
    let mut ranks = vec![0.0; routes];
    let mut value = 0.0;
    let mut scores = [0.0; 8];
    let mut central = [0.0; 8];
    for future in weighed {
        let own = future.values[place];
        let better = future.values.iter().filter(|other| **other > own).count();
        ranks[better] += 1.0;
        value += own;
        for (sum, score) in scores.iter_mut().zip(future.scores[place]) {
            *sum += score;
        }
        if better == 0 {
            for (sum, weight) in central.iter_mut().zip(future.weights) {
                *sum += weight;
            }
        }
    }
    let firsts = ranks.first().copied().unwrap_or(0.0);
    RouteShare {
        route,
        first: firsts / futures,
        rank_acceptability: ranks.into_iter().map(|rank| rank / futures).collect(),
        value: value / futures,
        scores: scores.map(|sum| sum / futures),
        central_weights: (firsts > 0.0).then(|| central.map(|sum| sum / firsts)),
    }
}

fn criteria(weighed: &[Weighed]) -> Vec<CriterionSummary> {
    let futures = weighed.len().max(1) as f64;
    let mut summary: Vec<CriterionSummary> = Measure::ALL
        .iter()
        .enumerate()
        .map(|(place, measure)| CriterionSummary {
            measure: *measure,
            weight: weighed
                .iter()
                .map(|future| future.weights[place])
                .sum::<f64>()
                / futures,
        })
        .collect();
    summary.sort_by(|one, other| other.weight.total_cmp(&one.weight));
    summary
}

/// The best of the other side: what the person is choosing between.
fn rival(shares: &[RouteShare]) -> Option<RouteId> {
    let leader = shares.first()?.route;
    let mut others: Vec<&RouteShare> = shares[1..].iter().collect();
    others.sort_by(|one, other| other.value.total_cmp(&one.value));
    others
        .iter()
        .find(|share| share.route.family() != leader.family())
        .or_else(|| others.first())
        .map(|share| share.route)
}

fn reasons(
    contenders: &[Contender<'_>],
    weighed: &[Weighed],
    leader: RouteId,
    compared_with: Option<RouteId>,
) -> (Vec<Reason>, Option<Reason>) {
    let place = |route| {
        contenders
            .iter()
            .position(|contender| contender.id() == route)
    };
    let Some(own) = place(leader) else {
        return (Vec::new(), None);
    };
    let other = compared_with.and_then(place);
    let futures = weighed.len().max(1) as f64;
    let mut all: Vec<Reason> = Measure::ALL
        .iter()
        .enumerate()
        .map(|(measure_place, measure)| {
            let sum: f64 = weighed
                .iter()
                .map(|future| {
                    // With nothing to compare with, the middle of the scale stands in.
                    let against = other.map_or(50.0, |other| future.scores[other][measure_place]);
                    future.weights[measure_place] * (future.scores[own][measure_place] - against)
                })
                .sum();
            Reason {
                measure: *measure,
                points: sum / futures,
            }
        })
        .collect();
    all.sort_by(|one, other| other.points.total_cmp(&one.points));
    let against = all.last().copied();
    all.retain(|reason| reason.points > 0.25);
    all.truncate(3);
    (all, against)
}

fn tilt(shares: &[RouteShare]) -> f64 {
    let side = |wanted: Side| -> f64 {
        shares
            .iter()
            .filter(|share| share.route.family() == wanted)
            .map(|share| share.first)
            .sum()
    };
    12.0 * (side(Side::Closed) - side(Side::Open))
}
