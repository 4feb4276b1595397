//! Round figures for an axis.

/// The next round figure from `rough` upwards: 1, 2, 2.5 or 5 times a power of ten.
pub(crate) fn round_step(rough: f64) -> f64 {
    let magnitude = libm::pow(10.0, libm::floor(libm::log10(rough)));
    [1.0, 2.0, 2.5, 5.0, 10.0]
        .into_iter()
        .map(|factor| factor * magnitude)
        .find(|step| *step >= rough * 0.999)
        .unwrap_or(10.0 * magnitude)
}

/// Ticks at round figures that cover `low` to `high`, zero included, about
/// `wanted` of them. Steps are 1, 2, 2.5 or 5 times a power of ten.
pub(crate) fn ticks(low: f64, high: f64, wanted: f64) -> Vec<f64> {
    let low = low.min(0.0);
    let mut high = high.max(0.0);
    if high - low <= 0.0 {
        high = 1.0;
    }
    let rough = (high - low) / wanted;
    let step = round_step(rough);
    let first = (low / step).floor();
    let last = (high / step - 1e-9).ceil();
    let mut ticks = Vec::new();
    let mut index = first;
    while index <= last {
        ticks.push(index * step);
        index += 1.0;
    }
    ticks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_round_and_cover_the_values() {
        assert_eq!(
            ticks(0.0, 296_000.0, 4.0),
            [0.0, 100_000.0, 200_000.0, 300_000.0]
        );
        assert_eq!(ticks(12.0, 980.0, 4.0), [0.0, 250.0, 500.0, 750.0, 1000.0]);
        assert_eq!(
            ticks(-30.0, 50.0, 4.0),
            [-40.0, -20.0, 0.0, 20.0, 40.0, 60.0]
        );
    }

    #[test]
    fn nothing_but_zero_still_has_an_axis() {
        assert!(ticks(0.0, 0.0, 4.0).len() >= 2);
    }
}
