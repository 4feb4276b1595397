//! The values that given shares of futures do not exceed.

use crate::lanes::{Lanes, WIDTH};
use crate::number::Number;

/// The shares of futures at which ranges are shown: one of ten, the middle, nine of ten.
pub(crate) const SHOWN: [f64; 3] = [0.1, 0.5, 0.9];

/// P10, P50, P90 of a list: the smallest values that these shares of the list do not exceed,
/// by the nearest rank. Zeros for an empty list.
pub fn percentiles(values: &[f64]) -> [f64; 3] {
    Ranking::new().percentiles(values)
}

/// Buckets into which [`Ranking`] sorts a list.
const BUCKETS: usize = 1_024;

/// From here on, sorting into buckets first pays.
const MANY: usize = 512;

/// Values that are looked at together.
const LOOK: usize = 32;

/// Finds ranks in lists, one after another, without allocating for each.
///
/// A list is sorted into buckets of equal width, and only the buckets in which a rank lies are
/// sorted further. Which buckets there are changes the work, never the result.
#[derive(Debug)]
pub(crate) struct Ranking {
    counts: Vec<usize>,
    bucket_of: Vec<u16>,
    near: Vec<f64>,
}

impl Ranking {
    pub(crate) fn new() -> Self {
        Self {
            counts: vec![0; BUCKETS],
            bucket_of: Vec::new(),
            near: Vec::new(),
        }
    }

    /// P10, P50, P90 of a list, as [`percentiles`]. Values are finite.
    pub(crate) fn percentiles(&mut self, values: &[f64]) -> [f64; 3] {
        if values.is_empty() {
            return [0.0; 3];
        }
        let places = SHOWN.map(|share| place(share, values.len()));
        let (low, high) = limits(values);
        if low >= high {
            return [low; 3];
        }
        let scale = (BUCKETS - 1) as f64 / (high - low);
        if values.len() < MANY || !scale.is_finite() {
            self.near.clear();
            self.near.extend_from_slice(values);
            return places.map(|place| {
                let (_, value, _) = self.near.select_nth_unstable_by(place, f64::total_cmp);
                *value
            });
        }
        self.counts.fill(0);
        self.bucket_of.clear();
        self.bucket_of.extend(values.iter().map(|value| {
            // Between zero and the last bucket.
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
            let bucket = ((value - low) * scale) as i32 as u16;
            bucket
        }));
        for bucket in &self.bucket_of {
            self.counts[usize::from(*bucket) % BUCKETS] += 1;
        }
        let (mut bucket, mut before) = (0_u16, 0);
        places.map(|place| {
            while before + self.counts[usize::from(bucket)] <= place {
                before += self.counts[usize::from(bucket)];
                bucket += 1;
            }
            self.gather(values, bucket);
            let rank = place - before;
            let (_, value, _) = self.near.select_nth_unstable_by(rank, f64::total_cmp);
            *value
        })
    }

    /// Collects the values in a bucket.
    fn gather(&mut self, values: &[f64], bucket: u16) {
        self.near.clear();
        // Most of a list lies elsewhere, which is seen for many values at once.
        for (values, buckets) in values.chunks(LOOK).zip(self.bucket_of.chunks(LOOK)) {
            let there = buckets.iter().map(|of| u16::from(*of == bucket));
            if there.sum::<u16>() > 0 {
                let of_bucket = values.iter().zip(buckets).filter(|(_, of)| **of == bucket);
                self.near.extend(of_bucket.map(|(value, _)| *value));
            }
        }
    }
}

/// The smallest and the largest value of a list.
fn limits(values: &[f64]) -> (f64, f64) {
    // In eight strands, which do not wait for each other.
    let (mut low, mut high) = (Lanes::all(f64::MAX), Lanes::all(f64::MIN));
    let (strands, rest) = values.as_chunks::<WIDTH>();
    for strand in strands {
        low = Lanes(*strand).smaller(low);
        high = Lanes(*strand).larger(high);
    }
    let all = |strands: Lanes| strands.0.into_iter().chain(rest.iter().copied());
    (
        all(low).fold(f64::MAX, Number::smaller),
        all(high).fold(f64::MIN, Number::larger),
    )
}

/// Rank of a share of a list.
pub(crate) fn place(share: f64, length: usize) -> usize {
    // The product is at least zero and below `length`, so it fits.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let place = ((length - 1) as f64 * share + 0.5) as usize;
    place
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn of_the_numbers_one_to_eleven_the_tenth_part_is_two_and_the_middle_six() {
        let numbers: Vec<f64> = (1..=11).rev().map(f64::from).collect();
        for (found, wanted) in percentiles(&numbers).into_iter().zip([2.0, 6.0, 10.0]) {
            assert!((found - wanted).abs() < 1e-12);
        }
    }

    proptest! {
        #[test]
        fn ranks_are_those_of_the_sorted_list(
            values in prop::collection::vec(prop_oneof![-1e9..1e9f64, Just(0.0), 0.0..1e-3f64], 1..1500),
        ) {
            let mut sorted = values.clone();
            sorted.sort_by(f64::total_cmp);
            let wanted = SHOWN.map(|share| sorted[place(share, sorted.len())]);
            prop_assert_eq!(percentiles(&values).map(f64::to_bits), wanted.map(f64::to_bits));
        }
    }
}
