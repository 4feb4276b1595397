//! Draws: streams of uniform numbers, and what becomes of them.

use quantities::Range;
use rand_xoshiro::Xoshiro256PlusPlus;
use rand_xoshiro::rand_core::{Rng, SeedableRng};

use crate::lanes::Lanes;

/// A stream of uniform draws from 0 to below 1.
#[derive(Debug, Clone)]
pub(crate) struct Stream(Xoshiro256PlusPlus);

impl Stream {
    /// The stream of one future: neighbours must not be alike, so seed and index are mixed with
    /// the finaliser of `MurmurHash3` first.
    #[inline]
    pub(crate) fn new(seed: u64, index: u64) -> Self {
        let mut mixed = seed ^ index.wrapping_mul(0xD6E8_FEB8_6659_FD93);
        mixed = (mixed ^ (mixed >> 33)).wrapping_mul(0xFF51_AFD7_ED55_8CCD);
        mixed = (mixed ^ (mixed >> 33)).wrapping_mul(0xC4CE_B9FE_1A85_EC53);
        Self(Xoshiro256PlusPlus::seed_from_u64(mixed ^ (mixed >> 33)))
    }

    /// The next draw.
    #[inline]
    pub(crate) fn next(&mut self) -> f64 {
        const STEP: f64 = 1.0 / (1_u64 << 53) as f64;
        // The upper 53 bits, as many as a double holds; they fit a signed integer, which
        // processors turn into a double faster.
        #[allow(clippy::cast_possible_wrap)]
        let upper = (self.0.next_u64() >> 11) as i64;
        upper as f64 * STEP
    }
}

/// A range with what its triangular quantile needs worked out.
///
/// The values are those of [`Range::quantile`], to the last digits.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Triangle {
    low: f64,
    high: f64,
    /// Draws below this lie on the rising side.
    split: f64,
    rising: f64,
    falling: f64,
}

impl Triangle {
    pub(crate) fn of(range: Range) -> Self {
        let width = range.high() - range.low();
        if width <= 0.0 {
            return Self {
                low: range.likely(),
                high: range.likely(),
                split: 0.0,
                rising: 0.0,
                falling: 0.0,
            };
        }
        Self {
            low: range.low(),
            high: range.high(),
            split: (range.likely() - range.low()) / width,
            rising: width * (range.likely() - range.low()),
            falling: width * (range.high() - range.likely()),
        }
    }

    /// True where every draw gives the same value.
    pub(crate) fn is_exact(&self) -> bool {
        self.low >= self.high
    }

    /// The values below which shares of futures lie.
    ///
    /// Step by step over all of them and without a branch, which a random draw would send the
    /// wrong way half of the time.
    #[inline]
    pub(crate) fn quantiles(&self, shares: &Lanes, values: &mut Lanes) {
        let mut reach = Lanes::ZERO;
        for (reach, share) in reach.0.iter_mut().zip(shares.0) {
            let (rising, falling) = (share * self.rising, (1.0 - share) * self.falling);
            *reach = if share < self.split { rising } else { falling };
        }
        for reach in &mut reach.0 {
            *reach = reach.sqrt();
        }
        for ((value, share), reach) in values.0.iter_mut().zip(shares.0).zip(reach.0) {
            let (rising, falling) = (self.low + reach, self.high - reach);
            *value = if share < self.split { rising } else { falling };
        }
    }

    /// The value below which a share of futures lies.
    pub(crate) fn quantile(&self, share: f64) -> f64 {
        let rises = share < self.split;
        let squared = if rises {
            share * self.rising
        } else {
            (1.0 - share) * self.falling
        };
        let reach = squared.sqrt();
        if rises {
            self.low + reach
        } else {
            self.high - reach
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_quantile_is_that_of_the_range() {
        for (low, likely, high) in [
            (0.0, 25.0, 100.0),
            (3.0, 3.0, 3.0),
            (-1.0, -1.0, 4.0),
            (2.0, 5.0, 5.0),
        ] {
            let range = Range::new(low, likely, high).unwrap();
            let triangle = Triangle::of(range);
            for step in 0..=1_000 {
                let share = f64::from(step) / 1_000.0;
                let (found, wanted) = (triangle.quantile(share), range.quantile(share));
                assert!((found - wanted).abs() < 1e-6, "{found} instead of {wanted}");
                let mut together = Lanes::ZERO;
                triangle.quantiles(&Lanes::all(share), &mut together);
                assert_eq!(together, Lanes::all(found));
            }
        }
    }
}
