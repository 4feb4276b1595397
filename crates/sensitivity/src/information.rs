//! What it is worth to know more before one chooses.
//!
//! One chooses the option with the least expected loss. Whoever knew the future would choose the
//! least loss of that future; the difference is the expected value of perfect information
//! (Raiffa and Schlaifer, *Applied Statistical Decision Theory*, 1961).

use serde::Serialize;

use crate::error::SensitivityError;

/// How many parts the futures are cut into, by the input that one could find out about. More
/// parts follow a curve more closely and have fewer futures each; for ten thousand futures the
/// two errors are of one size here.
const PARTS: usize = 20;

/// What each option loses in each future. The same futures for every option.
#[derive(Debug, Clone)]
pub struct Losses<'a> {
    options: Vec<&'a [f64]>,
    futures: usize,
}

/// What it is worth to find out about one input, with both of its one-sided estimates.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize)]
pub struct PartialValue {
    /// Half-way between the two.
    pub value: f64,
    /// An estimate that is on average too low: which option is best in a part is learnt from one
    /// half of its futures and paid for in the other.
    pub low: f64,
    /// An estimate that is on average too high: learnt and paid for in the same futures, so that
    /// chance looks like knowledge.
    pub high: f64,
}

impl<'a> Losses<'a> {
    /// Takes one list of losses for each option.
    ///
    /// # Errors
    /// [`SensitivityError`] when there is no option or no future, the lists differ in length, or
    /// a loss is not finite.
    pub fn new(options: Vec<&'a [f64]>) -> Result<Self, SensitivityError> {
        let futures = options.first().map_or(0, |first| first.len());
        if futures == 0 {
            return Err(SensitivityError::Length {
                given: 0,
                wanted: 1,
            });
        }
        for (output, losses) in options.iter().enumerate() {
            if losses.len() != futures {
                return Err(SensitivityError::Length {
                    given: losses.len(),
                    wanted: futures,
                });
            }
            if let Some(row) = losses.iter().position(|loss| !loss.is_finite()) {
                return Err(SensitivityError::NotFinite { output, row });
            }
        }
        Ok(Self { options, futures })
    }

    /// Mean loss of each option.
    pub fn expected(&self) -> Vec<f64> {
        self.options
            .iter()
            .map(|losses| losses.iter().sum::<f64>() / self.futures as f64)
            .collect()
    }

    /// The option with the least mean loss; the first of equals.
    pub fn best(&self) -> usize {
        least(&self.expected())
    }

    /// For each option: how much more it loses on average than the best option of each future.
    pub fn expected_regret(&self) -> Vec<f64> {
        let foreseen = (0..self.futures)
            .map(|future| {
                self.options
                    .iter()
                    .map(|losses| losses[future])
                    .fold(f64::INFINITY, f64::min)
            })
            .sum::<f64>()
            / self.futures as f64;
        self.expected()
            .into_iter()
            .map(|expected| (expected - foreseen).max(0.0))
            .collect()
    }

    /// Expected value of perfect information: what one would pay at most to know the future
    /// before choosing. It is the expected regret of the best option.
    pub fn evpi(&self) -> f64 {
        self.expected_regret()[self.best()]
    }

    /// Expected value of partial perfect information: what one would pay at most to know one
    /// input before choosing.
    ///
    /// `input` is that input's value in each future. The futures are ordered by it and cut into
    /// parts of one size; within a part its value is as good as known (Strong and Oakley,
    /// *Medical Decision Making* 33(6), 2013). That way the futures of one simulation serve for
    /// every input. An input with few different values is cut by value instead.
    ///
    /// # Errors
    /// [`SensitivityError::Length`] when there is not one value for each future.
    pub fn evppi(&self, input: &[f64]) -> Result<PartialValue, SensitivityError> {
        if input.len() != self.futures {
            return Err(SensitivityError::Length {
                given: input.len(),
                wanted: self.futures,
            });
        }
        let mut order: Vec<usize> = (0..self.futures).collect();
        // Stable, so equal values stay in the order of the futures.
        order.sort_by(|one, other| input[*one].total_cmp(&input[*other]));
        let expected = self.expected();
        let fallback = least(&expected);
        // The whole is added up in the order of the parts too, so that a part that changes
        // nothing is worth exactly nothing.
        let (mut now, mut learnt, mut unlearnt) = (0.0, 0.0, 0.0);
        for part in parts(&order, input) {
            let halves = [0, 1].map(|half| -> Vec<f64> {
                self.options
                    .iter()
                    .map(|losses| {
                        part.iter()
                            .skip(half)
                            .step_by(2)
                            .map(|future| losses[*future])
                            .sum()
                    })
                    .collect()
            });
            let whole: Vec<f64> = halves[0]
                .iter()
                .zip(&halves[1])
                .map(|(one, other)| one + other)
                .collect();
            now += whole[fallback];
            learnt += whole[least(&whole)];
            unlearnt += if part.len() < 2 {
                whole[fallback]
            } else {
                halves[0][least(&halves[1])] + halves[1][least(&halves[0])]
            };
        }
        let count = self.futures as f64;
        let high = ((now - learnt) / count).max(0.0);
        let low = ((now - unlearnt) / count).clamp(0.0, high);
        Ok(PartialValue {
            value: f64::midpoint(low, high),
            low,
            high,
        })
    }
}

/// The place of the least of these; the first of equals.
fn least(values: &[f64]) -> usize {
    values
        .iter()
        .enumerate()
        .min_by(|one, other| one.1.total_cmp(other.1))
        .map_or(0, |(place, _)| place)
}

/// Cuts futures in the order of an input: by value where there are few, else into equal parts.
fn parts<'o>(order: &'o [usize], input: &[f64]) -> Vec<&'o [usize]> {
    let same = |one: &usize, other: &usize| input[*one].total_cmp(&input[*other]).is_eq();
    let by_value: Vec<&[usize]> = order.chunk_by(same).take(PARTS + 1).collect();
    if by_value.len() <= PARTS {
        return by_value;
    }
    (0..PARTS)
        .map(|part| &order[part * order.len() / PARTS..(part + 1) * order.len() / PARTS])
        .filter(|part| !part.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stream::Stream;

    /// `count` draws of a standard normal distribution (Box and Muller, 1958).
    fn normal(seed: u64, count: usize) -> Vec<f64> {
        let mut stream = Stream::new(seed, 0);
        let mut uniform = || (stream.below(1 << 52) as f64 + 0.5) / (1_u64 << 52) as f64;
        (0..count)
            .map(|_| {
                let (one, other) = (uniform(), uniform());
                libm::sqrt(-2.0 * libm::log(one)) * libm::cos(std::f64::consts::TAU * other)
            })
            .collect()
    }

    /// Mean of what lies above zero of a normal distribution with mean zero: its density at zero.
    const UNIT_LOSS: f64 = 0.398_942_280_401_432_7;

    #[test]
    fn with_a_normal_gain_the_values_are_those_of_the_closed_form() {
        // One option loses nothing, the other −(3x + 4y): 5 times a standard normal in all.
        let (x, y) = (normal(1, 10_000), normal(2, 10_000));
        let nothing = vec![0.0; x.len()];
        let other: Vec<f64> = x
            .iter()
            .zip(&y)
            .map(|(x, y)| -(3.0 * x + 4.0 * y))
            .collect();
        let losses = Losses::new(vec![&nothing, &other]).unwrap();
        let near = |found: f64, wanted: f64| {
            assert!((found - wanted).abs() < 0.06, "{found} instead of {wanted}");
        };
        near(losses.evpi(), 5.0 * UNIT_LOSS);
        for (input, wanted) in [(&x, 3.0 * UNIT_LOSS), (&y, 4.0 * UNIT_LOSS)] {
            let found = losses.evppi(input).unwrap();
            near(found.value, wanted);
            assert!(found.low <= found.high);
        }
        let unrelated = losses.evppi(&normal(3, 10_000)).unwrap();
        assert!(unrelated.low < 0.02, "{unrelated:?}");
    }

    #[test]
    fn knowing_which_of_two_equally_likely_futures_comes_is_worth_half_of_the_difference() {
        let (one, other) = ([0.0, 10.0], [10.0, 0.0]);
        let losses = Losses::new(vec![&one, &other]).unwrap();
        assert!((losses.evpi() - 5.0).abs() < 1e-12);
        assert!((losses.expected_regret()[1] - 5.0).abs() < 1e-12);
        assert!((losses.evppi(&[0.0, 1.0]).unwrap().high - 5.0).abs() < 1e-12);
    }

    #[test]
    fn where_one_option_is_always_best_nothing_is_worth_finding_out() {
        let (cheap, dear) = (normal(4, 500), vec![100.0; 500]);
        let losses = Losses::new(vec![&dear, &cheap]).unwrap();
        assert_eq!(losses.best(), 1);
        assert!(losses.evpi().abs() < 1e-12);
        assert!(losses.evppi(&cheap).unwrap().high.abs() < 1e-12);
        assert!(losses.expected_regret()[0] > 90.0);
    }

    #[test]
    fn lists_of_unequal_length_and_losses_without_end_are_refused() {
        assert_eq!(
            Losses::new(vec![&[1.0, 2.0], &[1.0]]).unwrap_err().code(),
            "sensitivity-length"
        );
        assert_eq!(
            Losses::new(vec![&[1.0], &[f64::NAN]]).unwrap_err(),
            SensitivityError::NotFinite { output: 1, row: 0 }
        );
        assert!(Losses::new(Vec::new()).is_err());
    }
}
