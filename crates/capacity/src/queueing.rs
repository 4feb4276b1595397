//! How full machines may be planned so that people do not wait long.
//!
//! Requests arrive at random around the mean of their hour (a Poisson process) and each takes one
//! of the places a machine has for answers; a request that finds all places taken waits. That is
//! the queue M/M/c, whose waiting probability Erlang published in 1917. Source: Gross, Shortle,
//! Thompson and Harris, *Fundamentals of Queueing Theory*, 4th edition, 2008, section 2.3.
//! Answers differ less in length than the model's exponential times, so it errs on the side of
//! more waiting.

/// What people put up with.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WaitingTarget {
    /// Seconds that a request may wait for its turn.
    pub seconds: f64,
    /// Share of requests that may wait longer, 0–1.
    pub share_that_may: f64,
    /// Seconds that a request occupies its place, on average.
    pub seconds_in_place: f64,
}

/// Share of its time that may be planned where nobody waits: work of the night runs back to back,
/// and a tenth stays free for restarts.
const PLANNED_WITHOUT_WAITING: f64 = 0.9;

/// Least share that is planned. Below it a further machine costs more than the waiting it saves.
const LEAST_PLANNED: f64 = 0.05;

/// Steps of bisection; each halves what is uncertain, so the share is exact to 10⁻⁹.
const STEPS: u32 = 30;

/// Probability that a request finds all `places` taken, with `busy` of them taken on average
/// (Erlang's formula C). 1 where there is as much work as places, or more.
///
/// Reckoned by the recurrence of Erlang's formula B, which overflows nowhere.
pub fn waiting_probability(places: u64, busy: f64) -> f64 {
    let share = busy / places.max(1) as f64;
    if share >= 1.0 {
        return 1.0;
    }
    if busy <= 0.0 {
        return 0.0;
    }
    let mut lost = 1.0;
    for place in 1..=places.max(1) {
        lost = busy * lost / (place as f64 + busy * lost);
    }
    lost / (1.0 - share * (1.0 - lost))
}

/// Share of the time of `machines` machines that may be planned so that at most the share allowed
/// waits longer than the target, each machine having `places` for answers at the same time.
///
/// It rises with the number of machines and of places, since many places even out what one
/// cannot. An infinite wait plans nine tenths.
pub fn plannable_share(target: &WaitingTarget, machines: u64, places: u64) -> f64 {
    if target.seconds.is_infinite() || target.share_that_may >= 1.0 {
        return PLANNED_WITHOUT_WAITING;
    }
    let all = machines.max(1).saturating_mul(places.max(1));
    let wait_in_services = target.seconds.max(0.0) / target.seconds_in_place.max(1e-9);
    let waits_longer = |share: f64| {
        let leaving = all as f64 * (1.0 - share) * wait_in_services;
        waiting_probability(all, share * all as f64) * libm::exp(-leaving)
    };
    let (mut kept, mut broken) = (0.0, PLANNED_WITHOUT_WAITING);
    if waits_longer(broken) <= target.share_that_may {
        return PLANNED_WITHOUT_WAITING;
    }
    for _ in 0..STEPS {
        let middle = f64::midpoint(kept, broken);
        if waits_longer(middle) <= target.share_that_may {
            kept = middle;
        } else {
            broken = middle;
        }
    }
    kept.max(LEAST_PLANNED)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEN_SECONDS_IN_PLACE: WaitingTarget = WaitingTarget {
        seconds: 5.0,
        share_that_may: 0.05,
        seconds_in_place: 10.0,
    };

    /// The textbook's table: two places with one taken on average wait with probability 1/3;
    /// one place waits as often as it is taken.
    #[test]
    fn erlangs_formula_gives_the_textbooks_figures() {
        assert!((waiting_probability(2, 1.0) - 1.0 / 3.0).abs() < 1e-12);
        assert!((waiting_probability(1, 0.4) - 0.4).abs() < 1e-12);
        assert!((waiting_probability(10, 8.0) - 0.409_180).abs() < 1e-5);
        assert!((waiting_probability(3, 3.0) - 1.0).abs() < 1e-12);
    }

    #[test]
    fn more_places_may_be_planned_fuller() {
        let share = |places| plannable_share(&TEN_SECONDS_IN_PLACE, 1, places);
        assert!(share(1) < share(4) && share(4) < share(32));
        assert!(share(32) <= 0.9);
        let machines = plannable_share(&TEN_SECONDS_IN_PLACE, 4, 1);
        assert!((machines - share(4)).abs() < 1e-12);
    }

    #[test]
    fn the_share_planned_keeps_to_the_target() {
        let share = plannable_share(&TEN_SECONDS_IN_PLACE, 1, 8);
        let longer = waiting_probability(8, share * 8.0) * libm::exp(-8.0 * (1.0 - share) * 0.5);
        assert!((longer - 0.05).abs() < 1e-6, "{longer}");
    }

    #[test]
    fn work_of_the_night_is_planned_to_nine_tenths() {
        let night = WaitingTarget {
            seconds: f64::INFINITY,
            ..TEN_SECONDS_IN_PLACE
        };
        assert!((plannable_share(&night, 1, 1) - 0.9).abs() < 1e-12);
    }
}
