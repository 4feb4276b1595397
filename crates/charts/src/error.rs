//! Why a chart cannot be drawn.

use thiserror::Error;

/// Why a chart cannot be drawn, naming the series that is at fault.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ChartError {
    /// There is nothing to draw.
    #[error("chart has nothing to draw: {series}")]
    Empty {
        /// What was expected to hold something.
        series: String,
    },
    /// A value is infinite or not a number.
    #[error("value {position} of {series} is not a finite number")]
    NotFinite {
        /// The route or row the value belongs to.
        series: String,
        /// Which value, counted from 0.
        position: usize,
    },
    /// Lists that belong together differ in length.
    #[error("{series} has {found} values where {expected} are needed")]
    Length {
        /// The route or row that is too short or too long.
        series: String,
        /// How many values the other lists hold.
        expected: usize,
        /// How many this one holds.
        found: usize,
    },
    /// A value lies outside the scale of the chart.
    #[error("value {position} of {series} lies outside {low} to {high}")]
    OutOfScale {
        /// The route or row the value belongs to.
        series: String,
        /// Which value, counted from 0.
        position: usize,
        /// Lowest value of the scale.
        low: i32,
        /// Highest value of the scale.
        high: i32,
    },
    /// plotters could not place an element.
    #[error("drawing failed: {0}")]
    Drawing(String),
}

impl ChartError {
    /// The stable code of the error, under which its words are found.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Empty { .. } => "chart-empty",
            Self::NotFinite { .. } => "chart-not-finite",
            Self::Length { .. } => "chart-length",
            Self::OutOfScale { .. } => "chart-out-of-scale",
            Self::Drawing(_) => "chart-drawing",
        }
    }

    /// The route or row at fault, when there is one.
    pub fn series(&self) -> Option<&str> {
        match self {
            Self::Empty { series }
            | Self::NotFinite { series, .. }
            | Self::Length { series, .. }
            | Self::OutOfScale { series, .. } => Some(series),
            Self::Drawing(_) => None,
        }
    }
}
