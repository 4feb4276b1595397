//! What a person can put in a field.

use quantities::Range;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How far "about" reaches on either side of the figure given.
pub const ABOUT_SHARE: f64 = 0.25;

/// A number as a person gives one: exactly, about, or between two figures.
///
/// The way it was given is kept, so that the page shows the same words again.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "mode", rename_all = "snake_case", deny_unknown_fields)]
pub enum NumberEntry {
    /// This figure.
    Exactly {
        /// The figure.
        value: f64,
    },
    /// This figure, give or take a quarter.
    About {
        /// The figure.
        value: f64,
    },
    /// Somewhere between two figures.
    Between {
        /// The lower one.
        low: f64,
        /// The higher one.
        high: f64,
    },
}

impl NumberEntry {
    /// The range that the entry stands for. "Between" peaks in the middle.
    pub fn range(self) -> Range {
        match self {
            Self::Exactly { value } => Range::exact(value),
            Self::About { value } => Range::about(value, ABOUT_SHARE),
            Self::Between { low, high } => {
                let middle = f64::midpoint(low, high);
                Range::new(low, middle, high).unwrap_or(Range::exact(low))
            }
        }
    }

    /// Every figure that was typed, for checking each against the limits.
    pub fn figures(self) -> Vec<f64> {
        match self {
            Self::Exactly { value } | Self::About { value } => vec![value],
            Self::Between { low, high } => vec![low, high],
        }
    }
}

/// One criterion with how much its swing from worst to best matters, 0–100.
///
/// Swing weighting: the most important swing is 100, the others are rated against it
/// (UK Government Analysis Function, *An Introductory Guide to MCDA*, 2024).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RankedSwing {
    /// Id of the criterion.
    pub criterion: String,
    /// Rating of its swing, 0–100.
    pub rating: f64,
}

/// The content of one field.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(untagged)]
pub enum FieldValue {
    /// A number.
    Number(NumberEntry),
    /// Criteria in order of the importance of their swings.
    Ranking(Vec<RankedSwing>),
    /// Several options.
    Many(Vec<String>),
    /// One option, or text in the person's own words.
    Text(String),
}
