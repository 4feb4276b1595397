//! What each route scores on each measure in one future.

use assessment::{Profile, Speed};
use rand_xoshiro::Xoshiro256PlusPlus;
use tco::{CostCase, Route, RouteId, RouteSimulation, Simulation};

use crate::criteria::{self, Measure, doubtful};
use crate::weights::unit;

/// Smallest span of the cost scale, as a share of the dearest route's middle cost: two routes
/// that differ by pennies are not best and worst.
const SMALLEST_COST_SPAN: f64 = 0.5;

/// Smallest span of the quality scale in points, for the same reason.
const SMALLEST_QUALITY_SPAN: f64 = 25.0;

/// The scales on which money and quality become points: fixed before the futures are drawn,
/// the same for every route.
pub(crate) struct Scales {
    cheapest: f64,
    cost_span: f64,
    best_quality: f64,
    quality_span: f64,
}

/// A route that is being weighed.
pub(crate) struct Contender<'a> {
    pub(crate) route: &'a Route,
    pub(crate) costs: &'a RouteSimulation,
}

impl<'a> Contender<'a> {
    pub(crate) fn all(
        case: &'a CostCase,
        simulation: &'a Simulation,
        still_in: impl Fn(RouteId) -> bool,
    ) -> Vec<Self> {
        case.routes()
            .iter()
            .filter(|route| route.id != RouteId::Nothing && still_in(route.id))
            .filter_map(|route| {
                simulation
                    .route(route.id)
                    .map(|costs| Self { route, costs })
            })
            .collect()
    }

    pub(crate) fn id(&self) -> RouteId {
        self.route.id
    }
}

impl Scales {
    pub(crate) fn over(contenders: &[Contender<'_>]) -> Self {
        let ranges: Vec<[f64; 3]> = contenders
            .iter()
            .map(|contender| tco::percentiles(&contender.costs.totals))
            .collect();
        let cheapest = ranges.iter().map(|range| range[0]).fold(f64::MAX, f64::min);
        let dearest = ranges.iter().map(|range| range[2]).fold(0.0, f64::max);
        let dearest_middle = ranges.iter().map(|range| range[1]).fold(0.0, f64::max);
        let qualities: Vec<[f64; 3]> = contenders
            .iter()
            .map(|contender| tco::percentiles(&contender.costs.quality))
            .collect();
        let best = qualities.iter().map(|range| range[2]).fold(0.0, f64::max);
        let worst = qualities
            .iter()
            .map(|range| range[0])
            .fold(f64::MAX, f64::min);
        Self {
            cheapest,
            cost_span: (dearest - cheapest)
                .max(SMALLEST_COST_SPAN * dearest_middle)
                .max(1.0),
            best_quality: best,
            quality_span: (best - worst).max(SMALLEST_QUALITY_SPAN),
        }
    }

    fn cost(&self, total: f64) -> f64 {
        (100.0 - 100.0 * (total - self.cheapest) / self.cost_span).clamp(0.0, 100.0)
    }

    fn quality(&self, quality: f64) -> f64 {
        (100.0 - 100.0 * (self.best_quality - quality) / self.quality_span).clamp(0.0, 100.0)
    }
}

/// What did not depend on the route in one future: the open answers as they came out.
pub(crate) struct Circumstances {
    sensitivity: assessment::Sensitivity,
    own_world: assessment::OwnWorld,
    supplier: assessment::Degree,
    downtime: assessment::Degree,
    people: assessment::People,
    speed: Speed,
    time: f64,
}

impl Circumstances {
    pub(crate) fn drawn(profile: &Profile, stream: &mut Xoshiro256PlusPlus) -> Self {
        Self {
            sensitivity: profile.sensitivity.drawn(unit(stream)),
            own_world: profile.own_world.drawn(unit(stream)),
            supplier: profile.supplier_dependence.drawn(unit(stream)),
            downtime: profile.downtime.drawn(unit(stream)),
            people: profile.people.drawn(unit(stream)),
            speed: profile.speed.drawn(unit(stream)),
            time: profile.time_share.quantile(unit(stream)),
        }
    }

    /// Scores of one route in this future, in the order of [`Measure::ALL`].
    pub(crate) fn scores(
        &self,
        contender: &Contender<'_>,
        future: usize,
        scales: &Scales,
        stream: &mut Xoshiro256PlusPlus,
    ) -> [f64; 8] {
        let route = contender.id();
        let at = |values: &[f64]| values.get(future).copied().unwrap_or(0.0);
        let effort = at(&contender.costs.effort);
        let mut judged = |score: f64| doubtful(score, unit(stream));
        [
            scales.cost(at(&contender.costs.totals)),
            judged(criteria::privacy(route, self.sensitivity)),
            scales.quality(at(&contender.costs.quality)),
            judged(self.speed_score(contender.route)),
            judged(criteria::control(route, self.own_world)),
            judged(criteria::independence(route, self.supplier, self.downtime)),
            judged(criteria::ease(route, self.people, effort, self.time)),
            judged(criteria::safeguards(route, self.people)),
        ]
    }

    /// Full marks for what the person asked for; falling to none at ten times the wait.
    fn speed_score(&self, route: &Route) -> f64 {
        let Some(speed) = route.speed else {
            return 50.0;
        };
        let (first_word, words_a_second) = match self.speed {
            // Reading aloud is about three words a second, reading about four.
            Speed::Conversation => (2.0, 4.0),
            Speed::Minute => (20.0, 4.0),
            Speed::Tomorrow => return 100.0,
        };
        let wait = ratio(speed.first_word_seconds.likely(), first_word);
        let pace = ratio(words_a_second, speed.words_a_second.likely());
        100.0 - 100.0 * ((wait.max(pace) - 1.0) / 9.0).clamp(0.0, 1.0)
    }
}

fn ratio(value: f64, against: f64) -> f64 {
    if against > 0.0 { value / against } else { 10.0 }
}

/// Place of a measure in the arrays of scores and weights.
pub(crate) fn place(measure: Measure) -> usize {
    Measure::ALL
        .iter()
        .position(|other| *other == measure)
        .unwrap_or(0)
}
