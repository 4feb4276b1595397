//! A value that is not known exactly: low, likely and high.

use serde::{Deserialize, Serialize};
use thiserror::Error;
use ts_rs::TS;

/// Low, likely and high of an uncertain value, in a unit that its owner states.
///
/// Read as a triangular distribution: `low` and `high` are taken as the limits and `likely`
/// as the mode. A plain value is a range whose three figures are the same.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, TS)]
#[serde(try_from = "Raw", into = "Raw")]
#[ts(as = "Raw", rename = "Range")]
pub struct Range {
    low: f64,
    likely: f64,
    high: f64,
}

#[derive(Serialize, Deserialize, TS)]
struct Raw {
    low: f64,
    likely: f64,
    high: f64,
}

/// Three figures that do not make a range.
#[derive(Debug, Clone, Copy, PartialEq, Error)]
pub enum RangeError {
    /// A figure is infinite or not a number.
    #[error("{0} is not a finite number")]
    NotFinite(f64),
    /// The figures are not in order.
    #[error("low {low}, likely {likely} and high {high} must not fall")]
    OutOfOrder {
        /// Lowest value given.
        low: f64,
        /// Most likely value given.
        likely: f64,
        /// Highest value given.
        high: f64,
    },
}

impl Range {
    /// A range from its three figures.
    ///
    /// # Errors
    /// [`RangeError`] if a figure is not finite or they are not in order.
    pub fn new(low: f64, likely: f64, high: f64) -> Result<Self, RangeError> {
        for figure in [low, likely, high] {
            if !figure.is_finite() {
                return Err(RangeError::NotFinite(figure));
            }
        }
        if low <= likely && likely <= high {
            Ok(Self { low, likely, high })
        } else {
            Err(RangeError::OutOfOrder { low, likely, high })
        }
    }

    /// A plain value. Not-finite figures become zero width at zero, so callers check input first.
    pub const fn exact(value: f64) -> Self {
        Self {
            low: value,
            likely: value,
            high: value,
        }
    }

    /// "About" a value: `share` below to `share` above it, so `about(100, 0.25)` is 75–125.
    pub fn about(value: f64, share: f64) -> Self {
        let reach = (value * share).abs();
        Self {
            low: value - reach,
            likely: value,
            high: value + reach,
        }
    }

    /// The lowest value.
    pub const fn low(self) -> f64 {
        self.low
    }

    /// The most likely value.
    pub const fn likely(self) -> f64 {
        self.likely
    }

    /// The highest value.
    pub const fn high(self) -> f64 {
        self.high
    }

    /// True when the three figures are one.
    pub fn is_exact(self) -> bool {
        self.low >= self.high
    }

    /// All three figures times a factor; a negative factor turns the range round.
    pub fn scaled(self, factor: f64) -> Self {
        let (a, b) = (self.low * factor, self.high * factor);
        Self {
            low: a.min(b),
            likely: self.likely * factor,
            high: a.max(b),
        }
    }

    /// The range with both limits kept at or above `floor` and at or below `ceiling`.
    pub fn clamped(self, floor: f64, ceiling: f64) -> Self {
        Self {
            low: self.low.clamp(floor, ceiling),
            likely: self.likely.clamp(floor, ceiling),
            high: self.high.clamp(floor, ceiling),
        }
    }

    /// The smallest range that holds this one and another; the likely value stays this one's.
    pub fn widened_to(self, other: Self) -> Self {
        Self {
            low: self.low.min(other.low),
            likely: self.likely,
            high: self.high.max(other.high),
        }
    }

    /// Inverse of the triangular distribution function: the value below which a share
    /// `u` (0–1) of futures lies. Uses only the square root, which IEEE 754 rounds exactly,
    /// so that every system draws the same value.
    ///
    /// Source of the formula: the standard inverse transform, e.g. Kotz and van Dorp,
    /// *Beyond Beta* (2004), chapter 1.
    pub fn quantile(self, u: f64) -> f64 {
        let width = self.high - self.low;
        if width <= 0.0 {
            return self.likely;
        }
        let u = u.clamp(0.0, 1.0);
        let below = self.likely - self.low;
        if u * width < below {
            self.low + (u * width * below).sqrt()
        } else {
            self.high - ((1.0 - u) * width * (self.high - self.likely)).sqrt()
        }
    }

    /// The mean of the triangular distribution.
    pub fn mean(self) -> f64 {
        (self.low + self.likely + self.high) / 3.0
    }
}

impl TryFrom<Raw> for Range {
    type Error = RangeError;

    fn try_from(raw: Raw) -> Result<Self, Self::Error> {
        Self::new(raw.low, raw.likely, raw.high)
    }
}

impl From<Range> for Raw {
    fn from(range: Range) -> Self {
        Self {
            low: range.low,
            likely: range.likely,
            high: range.high,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_range_that_falls_is_refused_with_its_figures() {
        assert_eq!(
            Range::new(3.0, 2.0, 4.0),
            Err(RangeError::OutOfOrder {
                low: 3.0,
                likely: 2.0,
                high: 4.0
            })
        );
    }

    #[test]
    fn the_likely_value_divides_the_futures_as_a_triangle_does() {
        let range = Range::new(0.0, 25.0, 100.0).unwrap();
        assert!((range.quantile(0.25) - 25.0).abs() < 1e-9);
        assert!(range.quantile(0.0).abs() < 1e-9);
        assert!((range.quantile(1.0) - 100.0).abs() < 1e-9);
    }

    proptest! {
        #[test]
        fn a_drawn_value_never_leaves_the_range(a in -1e9..1e9f64, b in 0.0..1e9f64, c in 0.0..1e9f64, u in 0.0..=1.0f64) {
            let range = Range::new(a, a + b, a + b + c).unwrap();
            let drawn = range.quantile(u);
            prop_assert!(drawn >= range.low() - 1e-3 && drawn <= range.high() + 1e-3);
        }

        #[test]
        fn more_of_the_futures_never_means_less(a in 0.0..1e6f64, b in 0.0..1e6f64, c in 0.0..1e6f64, u in 0.0..1.0f64, v in 0.0..1.0f64) {
            let range = Range::new(a, a + b, a + b + c).unwrap();
            let (less, more) = if u < v { (u, v) } else { (v, u) };
            prop_assert!(range.quantile(less) <= range.quantile(more) + 1e-6);
        }

        #[test]
        fn scaling_keeps_the_order(a in 0.0..1e6f64, b in 0.0..1e6f64, factor in -10.0..10.0f64) {
            let scaled = Range::new(a, a, a + b).unwrap().scaled(factor);
            prop_assert!(scaled.low() <= scaled.likely() && scaled.likely() <= scaled.high());
        }
    }
}
