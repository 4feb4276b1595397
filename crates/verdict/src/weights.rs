//! Weights: drawn among those that agree with what the person said.

use assessment::{Audience, Profile, Sector, Stakes};
use rand_xoshiro::Xoshiro256PlusPlus;
use rand_xoshiro::rand_core::Rng;

use crate::criteria::Measure;
use crate::measure::place;

/// Doubt on either side of a stated rating, in points of 100.
const RATING_DOUBT: f64 = 12.0;

/// A number from 0 up to 1 with 53 random bits: the same on every system.
pub(crate) fn unit(stream: &mut Xoshiro256PlusPlus) -> f64 {
    #[allow(clippy::cast_precision_loss)]
    let bits = (stream.next_u64() >> 11) as f64;
    bits / 9_007_199_254_740_992.0
}

/// One set of weights, adding to one, in the order of [`Measure::ALL`].
///
/// A stated order is kept in every draw, and ratings move by up to [`RATING_DOUBT`] points.
/// Without a stated order the weights are drawn evenly over all that are possible (exponential
/// spacings; Rubinstein 1982), as SMAA-2 does. Safeguards have no swing on the page: their
/// rating follows from what a wrong answer can do.
pub(crate) fn drawn(profile: &Profile, stream: &mut Xoshiro256PlusPlus) -> [f64; 8] {
    let mut ratings = [0.0; 8];
    if profile.swings_answered {
        let mut drawn: Vec<f64> = profile
            .swings
            .iter()
            .map(|swing| {
                let spread = RATING_DOUBT * (2.0 * unit(stream) - 1.0);
                (swing.rating.likely() + spread).clamp(0.0, 112.0)
            })
            .collect();
        drawn.sort_by(|one, other| other.total_cmp(one));
        for (swing, rating) in profile.swings.iter().zip(drawn) {
            ratings[place(Measure::of(swing.criterion))] = rating;
        }
    } else {
        for swing in &profile.swings {
            let u = 1.0 - unit(stream);
            ratings[place(Measure::of(swing.criterion))] = -libm::log(u) * 50.0;
        }
    }
    let likely = safeguards_rating(
        profile.stakes.drawn(unit(stream)),
        profile.audience.drawn(unit(stream)),
        profile.sector,
    );
    ratings[place(Measure::Safeguards)] =
        (likely + RATING_DOUBT * (2.0 * unit(stream) - 1.0)).max(0.0);
    let total: f64 = ratings.iter().sum();
    if total > 0.0 {
        ratings.map(|rating| rating / total)
    } else {
        [1.0 / 8.0; 8]
    }
}

/// How much it matters that somebody answers for the output, against a most important swing
/// of 100: more where people can be harmed, where nobody checks, and in finance, health care,
/// education and government.
fn safeguards_rating(stakes: Stakes, audience: Audience, sector: Sector) -> f64 {
    let stakes: f64 = match stakes {
        Stakes::Rewrite => 10.0,
        Stakes::Money => 25.0,
        Stakes::Harm => 45.0,
    };
    let audience = match audience {
        Audience::StaffCheck => 0.6,
        Audience::StaffUse => 1.0,
        Audience::Public => 1.4,
    };
    let sector = if sector == Sector::Other { 1.0 } else { 1.2 };
    (stakes * audience * sector).min(100.0)
}

#[cfg(test)]
mod tests {
    use assessment::{Answers, Questionnaire, profile_of};
    use rand_xoshiro::rand_core::SeedableRng;

    use super::*;

    fn profile(json: &str) -> Profile {
        let answers: Answers = serde_json::from_str(json).unwrap();
        profile_of(&Questionnaire::built_in().unwrap(), &answers)
    }

    const RANKED: &str = r#"{"priorities":{"values":{"ranking":[
        {"criterion":"privacy","rating":100},{"criterion":"cost","rating":95},
        {"criterion":"quality","rating":50},{"criterion":"speed","rating":10},
        {"criterion":"control","rating":10},{"criterion":"independence","rating":5},
        {"criterion":"ease","rating":0}],"horizon":"36","currency":"EUR",
        "discount_rate":{"mode":"exactly","value":6}}}}"#;

    #[test]
    fn the_stated_order_holds_in_every_draw() {
        let profile = profile(RANKED);
        let mut stream = Xoshiro256PlusPlus::seed_from_u64(7);
        for _ in 0..1_000 {
            let weights = drawn(&profile, &mut stream);
            assert!((weights.iter().sum::<f64>() - 1.0).abs() < 1e-9);
            assert!(weights[place(Measure::Privacy)] >= weights[place(Measure::Cost)]);
            assert!(weights[place(Measure::Cost)] >= weights[place(Measure::Quality)]);
            assert!(weights[place(Measure::Independence)] >= weights[place(Measure::Ease)]);
        }
    }

    #[test]
    fn who_could_not_say_gets_every_order() {
        let profile = profile("{}");
        let mut stream = Xoshiro256PlusPlus::seed_from_u64(7);
        let mut first = [0u32; 8];
        for _ in 0..2_000 {
            let weights = drawn(&profile, &mut stream);
            let largest = weights
                .iter()
                .enumerate()
                .max_by(|one, other| one.1.total_cmp(other.1))
                .unwrap();
            first[largest.0] += 1;
        }
        assert!(first[..7].iter().all(|times| *times > 150), "{first:?}");
    }
}
