//! A share that was counted, with its doubt.

use serde::Serialize;
use thiserror::Error;

/// More were counted than there were.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("{hits} of {trials} cannot be counted")]
pub struct IntervalError {
    /// How many were counted.
    pub hits: u32,
    /// Out of how many.
    pub trials: u32,
}

impl IntervalError {
    /// Stable code; the words are the messages `error-<code>` and `error-<code>-hint`.
    pub const fn code(&self) -> &'static str {
        "trial-share"
    }
}

/// Quantile of the normal distribution for 95 %.
const Z: f64 = 1.959_963_984_540_054;

/// A share with the range in which the true share lies with 95 % confidence.
///
/// Wilson's score interval (E. B. Wilson, Journal of the American Statistical Association 22,
/// 1927): unlike the textbook formula it stays within 0 and 1 and is honest for few trials.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Interval {
    /// Lower end, 0–1.
    pub low: f64,
    /// The share that was counted, 0–1; one half where nothing was.
    pub share: f64,
    /// Upper end, 0–1.
    pub high: f64,
}

impl Interval {
    /// The interval for `hits` out of `trials`; from 0 to 1 where there were no trials.
    ///
    /// # Errors
    /// [`IntervalError`] if there were more hits than trials.
    pub fn of(hits: u32, trials: u32) -> Result<Self, IntervalError> {
        if hits > trials {
            return Err(IntervalError { hits, trials });
        }
        if trials == 0 {
            return Ok(Self {
                low: 0.0,
                share: 0.5,
                high: 1.0,
            });
        }
        let number = f64::from(trials);
        let share = f64::from(hits) / number;
        let spread = Z * Z / number;
        let middle = (share + spread / 2.0) / (1.0 + spread);
        let half =
            Z / (1.0 + spread) * (share * (1.0 - share) / number + spread / (4.0 * number)).sqrt();
        Ok(Self {
            low: (middle - half).max(0.0),
            share,
            high: (middle + half).min(1.0),
        })
    }

    /// True where one half lies inside: the counted share could be a tie.
    pub fn could_be_even(self) -> bool {
        self.low <= 0.5 && self.high >= 0.5
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fourteen_of_twenty_is_forty_eight_to_eighty_five_of_a_hundred() {
        let interval = Interval::of(14, 20).unwrap();
        assert!((interval.low - 0.481).abs() < 0.001, "{interval:?}");
        assert!((interval.high - 0.855).abs() < 0.001, "{interval:?}");
        assert!(interval.could_be_even());
    }

    #[test]
    fn the_same_share_of_more_votes_settles_it() {
        assert!(!Interval::of(28, 40).unwrap().could_be_even());
    }

    #[test]
    fn all_of_few_is_not_certainty() {
        let interval = Interval::of(5, 5).unwrap();
        assert!(interval.low < 0.6);
        assert!((interval.high - 1.0).abs() < 1e-9);
    }

    #[test]
    fn nothing_counted_says_nothing() {
        let interval = Interval::of(0, 0).unwrap();
        assert!(interval.low <= 0.0 && interval.high >= 1.0);
    }

    #[test]
    fn more_than_all_is_refused() {
        assert_eq!(Interval::of(3, 2).unwrap_err().code(), "trial-share");
    }
}
