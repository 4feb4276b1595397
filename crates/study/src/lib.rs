//! Checking someone else's sum: a published study or a quotation, computed consistently.
//!
//! A study file says what its authors put in and what they claim. Reading it takes three
//! steps, each of which can be had by itself:
//!
//! 1. [`read`] turns TOML into a [`Sheet`]: every field as it was written, none of them unknown.
//!    A form fills in a sheet as well, and [`write`] turns a sheet back into TOML.
//! 2. [`check`] turns a sheet into a [`Study`]: every figure within its bounds, every route
//!    that is named there.
//! 3. [`compute`] gives an [`Outcome`]: what the study's own inputs come to, and where its
//!    claims differ from that.
//!
//! ```
//! let sheet = study::read(
//!     r#"
//!     version = 1
//!     currency = "USD"
//!     horizon_months = 60
//!     [[route]]
//!     id = "owned"
//!     one_off = 833_806
//!     per_hour = 0.87
//!     [[route]]
//!     id = "rented"
//!     per_hour = 98.32
//!     [[stated]]
//!     break_even = ["owned", "rented"]
//!     hours = 8556
//!     "#,
//! )
//! .unwrap();
//! let outcome = study::compute(&study::check(&sheet).unwrap());
//! assert_eq!(outcome.break_even[0].hours.unwrap().round(), 8556.0);
//! assert!(outcome.findings.is_empty());
//! ```

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]
// Inputs are compared with what was typed, so equal means equal to the last digit.
#![allow(clippy::float_cmp)]

mod break_even;
mod check;
mod currencies;
mod error;
mod figures;
mod findings;
mod inputs;
mod number;
mod schema;
mod sheet;
mod toml_in;
mod toml_out;

pub use break_even::BreakEven;
pub use check::check;
pub use error::{Place, StudyError};
pub use figures::RouteFigures;
pub use findings::{Cause, Code, Finding};
pub use inputs::{
    Billed, Claim, Figure, LongContext, Route, SizedFor, Stated, Study, Subject, Workload,
};
pub use number::Number;
pub use schema::{ASK, HEAD, Key, Kind, ROUTE, STATED, WORKLOAD};
pub use sheet::{Entry, Fields, Sheet};
pub use toml_in::read;
pub use toml_out::write;

/// Version of the format of study files.
pub const VERSION: u32 = 1;

/// A study file with two mistakes in its claims, to show what checking one is like.
pub const EXAMPLE: &str = include_str!("../data/example.toml");

/// What a study's own inputs come to, and where its claims differ from that.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// Every route, in the order of the file.
    pub routes: Vec<RouteFigures>,
    /// Every pair that was asked for, then every pair about which something is stated.
    pub break_even: Vec<BreakEven>,
    /// What is odd about the inputs, then what is stated and differs.
    pub findings: Vec<Finding>,
}

/// Computes a study from its own inputs and holds its claims against the result.
pub fn compute(study: &Study) -> Outcome {
    let routes = study
        .routes
        .iter()
        .map(|route| figures::of(study, route))
        .collect();
    let mut pairs: Vec<[usize; 2]> = Vec::new();
    let stated = study
        .stated
        .iter()
        .filter_map(|stated| match stated.subject {
            Subject::Pair(pair) => Some(pair),
            Subject::Route(_) => None,
        });
    for pair in study.asks.iter().copied().chain(stated) {
        let [first, second] = pair;
        if !pairs.contains(&pair) && !pairs.contains(&[second, first]) {
            pairs.push(pair);
        }
    }
    Outcome {
        routes,
        break_even: pairs
            .into_iter()
            .map(|pair| break_even::of(study, pair))
            .collect(),
        findings: findings::of(study),
    }
}
