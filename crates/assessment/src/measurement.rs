//! Speeds that were measured with a model on a computer of the organisation.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// Most measurements that a case holds.
pub const MOST_MEASUREMENTS: usize = 100;

/// Slowest and fastest speed that is believed, in tokens a second.
pub const POSSIBLE_SPEEDS: (f64, f64) = (0.01, 1e6);

/// A model that ran on a computer of the organisation, and how fast it was, one answer at a time.
///
/// A case carries its measurements, so that it gives the same result wherever it is opened. They
/// take the place of the estimate for that model on computers of the staff, which are taken to be
/// like the one that measured; a figure that the person changes comes before both.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Measurement {
    /// Id of the model in the catalogue.
    pub model: String,
    /// Check sum of the file that ran, in hexadecimal, where known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_sha256: Option<String>,
    /// Tokens written a second.
    pub tokens_per_second: f64,
    /// Tokens of a prompt read a second, where measured.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prompt_tokens_per_second: Option<f64>,
    /// Day of the measurement.
    pub on: Date,
}

/// A measurement that is not possible.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum MeasurementError {
    /// More than a case holds.
    #[error("{found} measured speeds; {MOST_MEASUREMENTS} are allowed")]
    TooMany {
        /// How many there are.
        found: usize,
    },
    /// A speed that is not possible.
    #[error("{model}, {field}: {value} is not between {smallest} and {largest}")]
    OutOfBounds {
        /// Id of the model.
        model: String,
        /// Field, as in the case file.
        field: &'static str,
        /// Speed that was given.
        value: f64,
        /// Slowest speed allowed.
        smallest: f64,
        /// Fastest speed allowed.
        largest: f64,
    },
}

impl MeasurementError {
    /// Stable code; its words are `error-<code>` and `error-<code>-hint`.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::TooMany { .. } => "measurements-too-many",
            Self::OutOfBounds { .. } => "measurement-out-of-bounds",
        }
    }
}

/// Checks every speed.
///
/// # Errors
/// [`MeasurementError`] with the model, the field, the value and what is allowed.
pub fn check_measurements(measurements: &[Measurement]) -> Result<(), MeasurementError> {
    if measurements.len() > MOST_MEASUREMENTS {
        return Err(MeasurementError::TooMany {
            found: measurements.len(),
        });
    }
    let (smallest, largest) = POSSIBLE_SPEEDS;
    for measurement in measurements {
        let speeds = [
            ("tokens_per_second", Some(measurement.tokens_per_second)),
            (
                "prompt_tokens_per_second",
                measurement.prompt_tokens_per_second,
            ),
        ];
        for (field, speed) in speeds {
            // A figure that is not a number is in no range.
            if let Some(value) = speed
                && !(smallest..=largest).contains(&value)
            {
                return Err(MeasurementError::OutOfBounds {
                    model: measurement.model.clone(),
                    field,
                    value,
                    smallest,
                    largest,
                });
            }
        }
    }
    Ok(())
}

/// The latest measurement of a model; of two on one day the later in the list.
pub fn latest_of<'a>(measurements: &'a [Measurement], model: &str) -> Option<&'a Measurement> {
    measurements
        .iter()
        .filter(|measurement| measurement.model == model)
        .max_by_key(|measurement| measurement.on)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn measured(speed: f64, on: &str) -> Measurement {
        Measurement {
            model: "phi-4-mini-instruct".to_owned(),
            file_sha256: None,
            tokens_per_second: speed,
            prompt_tokens_per_second: None,
            on: on.parse().unwrap(),
        }
    }

    #[test]
    fn the_latest_measurement_of_a_model_counts() {
        let all = [
            measured(8.0, "2026-11-02"),
            measured(9.0, "2026-11-20"),
            measured(7.0, "2026-11-20"),
        ];
        let latest = latest_of(&all, "phi-4-mini-instruct").unwrap();
        assert!((latest.tokens_per_second - 7.0).abs() < 1e-12);
        assert_eq!(latest_of(&all, "phi-4"), None);
    }

    #[test]
    fn an_impossible_speed_is_refused_by_its_name() {
        for speed in [0.0, -1.0, f64::NAN, f64::INFINITY] {
            let refused = check_measurements(&[measured(speed, "2026-11-22")]).unwrap_err();
            assert_eq!(refused.code(), "measurement-out-of-bounds");
        }
        assert_eq!(check_measurements(&[measured(8.0, "2026-11-22")]), Ok(()));
    }
}
