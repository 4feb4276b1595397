//! Checks that every chart makes before it draws.

use crate::ChartError;

/// Refuses infinities and not-a-numbers, which would silently vanish from a picture.
pub(crate) fn finite(series: &str, values: &[f64]) -> Result<(), ChartError> {
    match values.iter().position(|value| !value.is_finite()) {
        Some(position) => Err(ChartError::NotFinite {
            series: series.to_owned(),
            position,
        }),
        None => Ok(()),
    }
}

/// Refuses a list that does not match the others of its chart.
pub(crate) fn length(series: &str, expected: usize, found: usize) -> Result<(), ChartError> {
    if expected == found {
        return Ok(());
    }
    Err(ChartError::Length {
        series: series.to_owned(),
        expected,
        found,
    })
}

/// Refuses a chart without anything in it.
pub(crate) fn not_empty<T>(series: &str, items: &[T]) -> Result<(), ChartError> {
    if items.is_empty() {
        return Err(ChartError::Empty {
            series: series.to_owned(),
        });
    }
    Ok(())
}

/// Refuses values beyond the scale on which they are drawn.
pub(crate) fn on_scale(
    series: &str,
    values: &[f64],
    low: i32,
    high: i32,
) -> Result<(), ChartError> {
    finite(series, values)?;
    let scale = f64::from(low)..=f64::from(high);
    match values.iter().position(|value| !scale.contains(value)) {
        Some(position) => Err(ChartError::OutOfScale {
            series: series.to_owned(),
            position,
            low,
            high,
        }),
        None => Ok(()),
    }
}
