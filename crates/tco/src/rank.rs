//! The values that given shares of futures do not exceed.

/// The shares of futures at which ranges are shown: one of ten, the middle, nine of ten.
pub(crate) const SHOWN: [f64; 3] = [0.1, 0.5, 0.9];

/// P10, P50, P90 of a list: the smallest values that these shares of the list do not exceed,
/// by the nearest rank. Zeros for an empty list.
pub fn percentiles(values: &[f64]) -> [f64; 3] {
    let mut scratch = values.to_vec();
    percentiles_of(&mut scratch)
}

/// The same, in a list that may be reordered.
pub(crate) fn percentiles_of(values: &mut [f64]) -> [f64; 3] {
    let Some(last) = values.len().checked_sub(1) else {
        return [0.0; 3];
    };
    let mut found = [0.0; 3];
    let mut end = last;
    // From high to low, so that each selection only has to look at what lies below the last one.
    for shown in (0..3).rev() {
        let place = place(SHOWN[shown], values.len());
        let (_, value, _) = values[..=end].select_nth_unstable_by(place, f64::total_cmp);
        found[shown] = *value;
        end = place;
    }
    found
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
    use super::*;

    #[test]
    fn of_the_numbers_one_to_eleven_the_tenth_part_is_two_and_the_middle_six() {
        let numbers: Vec<f64> = (1..=11).rev().map(f64::from).collect();
        for (found, wanted) in percentiles(&numbers).into_iter().zip([2.0, 6.0, 10.0]) {
            assert!((found - wanted).abs() < 1e-12);
        }
    }
}
