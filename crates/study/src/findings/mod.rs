//! What is odd about a study's inputs, and where its claims differ from them.
//!
//! A claim agrees when the computed figure rounds to it at the precision it was printed with,
//! or lies within half a per cent. One that differs is tried against every known mistake: the
//! study is computed again with the mistake built into its inputs, and the mistake is named
//! only when that gives what was printed.

mod claims;
mod mistakes;
mod remarks;

use serde::Serialize;

use crate::Study;

/// What a finding says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Code {
    /// A claim differs from what the study's own inputs come to.
    StatedDiffers,
    /// A one-off is spread into the running cost and counted as a one-off too, or counted twice.
    CapitalCountedTwice,
    /// The bill of a machine that is paid for busy or idle was multiplied by its utilisation.
    RentTimesUtilisation,
    /// The cost of several units was divided by the capacity of one.
    OneUnitsCapacity,
    /// The price of long requests was charged on the part above the threshold only.
    MarginalLongContext,
    /// All of the capacity was taken to carry work.
    FullUtilisation,
    /// Two counts of the hours in a month were mixed, or another than the study's was used.
    HoursDoNotMatch,
    /// Electricity was left out.
    PowerIgnored,
    /// More work than the machines can do.
    BeyondCapacity,
}

impl Code {
    /// Its name in the output.
    pub const fn id(self) -> &'static str {
        match self {
            Self::StatedDiffers => "stated_differs",
            Self::CapitalCountedTwice => "capital_counted_twice",
            Self::RentTimesUtilisation => "rent_times_utilisation",
            Self::OneUnitsCapacity => "one_units_capacity",
            Self::MarginalLongContext => "marginal_long_context",
            Self::FullUtilisation => "full_utilisation",
            Self::HoursDoNotMatch => "hours_do_not_match",
            Self::PowerIgnored => "power_ignored",
            Self::BeyondCapacity => "beyond_capacity",
        }
    }
}

/// Why a claim may differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cause {
    /// No known mistake gives what was printed; or the finding is no claim.
    Unknown,
    /// One mistake does, and no other.
    Named(Code),
    /// Two mistakes together do, the weightier first, and none alone.
    Both([Code; 2]),
    /// Two mistakes come to the same arithmetic, so both are what was done: the plainer first.
    Same([Code; 2]),
    /// Several do, each by itself, so none is named.
    Either(Vec<Code>),
}

impl Cause {
    /// The mistake to name.
    pub fn likely(&self) -> Option<Code> {
        match self {
            Self::Named(code) | Self::Both([code, _]) | Self::Same([code, _]) => Some(*code),
            Self::Unknown | Self::Either(_) => None,
        }
    }
}

/// One finding.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// What it says.
    pub code: Code,
    /// The field it is about, such as `stated[0].hours`.
    pub place: String,
    /// What the study says there; none where the field is not given.
    pub stated: Option<f64>,
    /// What its own inputs come to; none where that figure does not exist.
    pub computed: Option<f64>,
    /// Why a claim may differ.
    pub cause: Cause,
}

/// Everything there is to say about a study: first about its inputs, then about its claims. A
/// claim whose cause is known gives two findings: that it differs, and the mistake.
pub(crate) fn of(study: &Study) -> Vec<Finding> {
    let mut findings = remarks::of(study);
    findings.extend(claims::of(study));
    findings
}
