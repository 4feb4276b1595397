//! Screens, criteria, weights, rank acceptability, flips and plain reasons.
//!
//! Hard constraints rule routes out first, each by the answer behind it. What is left is weighed
//! in the same futures in which its cost was counted: weights are drawn among those that agree
//! with what the person said, values with their doubt, and the verdict is how often each route
//! comes first (SMAA-2: Lahdelma and Salminen, *Operations Research* 49(3), 2001). A verdict
//! therefore never comes without its uncertainty.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

mod criteria;
mod flips;
mod measure;
mod outcome;
mod screen;
mod weigh;
mod weights;

pub use criteria::Measure;
pub use flips::{Flip, FlipChange, flips};
pub use outcome::{CriterionSummary, Reason, RouteShare, Standing, Verdict};
pub use screen::{RuledOut, ScreenReason, screen};
pub use weigh::weigh;
