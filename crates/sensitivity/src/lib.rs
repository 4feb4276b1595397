//! What an uncertain result depends on, and what it is worth to know more.
//!
//! Three questions, each with its field's own measure:
//!
//! - *What moves the result?* [`sobol`] shares out its variance: a first-order index is what an
//!   input explains alone, a total index what it explains together with all others.
//! - *What is it worth to find out first?* [`Losses`] gives the expected value of perfect
//!   information, whole and for one input, and the regret of each option.
//! - *How does it look one input at a time?* [`tornado`], for show: it sees no interaction.
//!
//! Inputs are points of the unit hypercube; whoever asks turns a coordinate into a figure by its
//! quantile function. Nothing here knows what the figures mean.
//!
//! ```
//! use sensitivity::{Sampling, sobol};
//!
//! // The first input does twice as much as the second, so four times as much of the variance.
//! let indices = sobol(2, 1, &Sampling::new(1024, 7), |x, y| y[0] = 2.0 * x[0] + x[1]).unwrap();
//! assert!((indices[0].first[0].value - 0.8).abs() < 0.01);
//! assert!((indices[0].total[1].value - 0.2).abs() < 0.01);
//! ```

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

mod error;
mod information;
mod points;
mod sobol;
mod stream;
mod tornado;

pub use error::SensitivityError;
pub use information::{Losses, PartialValue};
pub use sobol::{Estimate, Indices, Sampling, sobol, sobol_of_groups, sobol_of_many};
pub use tornado::{Swing, tornado};
