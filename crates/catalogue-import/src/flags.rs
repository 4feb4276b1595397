//! What about a change deserves a second look before it is taken over.

use catalogue::{Fact, is_large_change};
use serde::Serialize;

/// A reason to look twice. A change that has one is never chosen by default.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Flag {
    /// The new price is zero.
    Zero,
    /// A thousand times as much or more, or a thousandth or less: most likely another unit.
    Extreme,
    /// More than half above or below what it was.
    Large,
    /// The list is known to have this host's euros as dollars, or the ratio is that of the two.
    EuroAsDollar,
    /// The list has the model under another name and says that it answers to this one too. A rule
    /// such as "starts with claude-sonnet-5" also takes in models that came later.
    OtherName,
    /// The catalogue uses another source for this figure, and the two disagree.
    OtherSource,
    /// The catalogue keeps a range, which one value would replace.
    NarrowsRange,
    /// The catalogue knows of an announced change, which would be forgotten.
    DropsAnnouncement,
    /// The figure is older than the one it would replace.
    Older,
}

impl Flag {
    /// Every flag.
    pub const ALL: &'static [Self] = &[
        Self::Zero,
        Self::Extreme,
        Self::Large,
        Self::EuroAsDollar,
        Self::OtherName,
        Self::OtherSource,
        Self::NarrowsRange,
        Self::DropsAnnouncement,
        Self::Older,
    ];

    /// Stable code; its words are `figures-flag-<code>` with dashes.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Zero => "zero",
            Self::Extreme => "extreme",
            Self::Large => "large",
            Self::EuroAsDollar => "euro_as_dollar",
            Self::OtherName => "other_name",
            Self::OtherSource => "other_source",
            Self::NarrowsRange => "narrows_range",
            Self::DropsAnnouncement => "drops_announcement",
            Self::Older => "older",
        }
    }
}

/// How far a ratio of two prices may lie from the exchange rate to look like a mix-up of currencies.
const NEAR_THE_RATE: f64 = 0.03;

/// True when a dollar price looks like the euro price it stands beside: lower by the rate.
pub(crate) fn looks_like_euros(before: f64, after: f64, dollars_for_a_euro: f64) -> bool {
    before > 0.0 && (after / before * dollars_for_a_euro - 1.0).abs() < NEAR_THE_RATE
}

/// What a new figure says by itself and against the one it would replace.
pub(crate) fn of(before: Option<&Fact>, after: &Fact) -> Vec<Flag> {
    let mut flags = Vec::new();
    let new = after.value.likely();
    if new == 0.0
        && after.unit.currency().is_some()
        && before.is_none_or(|old| old.value.likely() != 0.0)
    {
        flags.push(Flag::Zero);
    }
    let Some(before) = before else {
        return flags;
    };
    let old = before.value.likely();
    if old > 0.0 && new > 0.0 && (new / old >= 1000.0 || old / new >= 1000.0) {
        flags.push(Flag::Extreme);
    }
    if before.unit != after.unit || is_large_change(old, new) {
        flags.push(Flag::Large);
    }
    if !before.value.is_exact() && after.value.is_exact() {
        flags.push(Flag::NarrowsRange);
    }
    let coming = before
        .change
        .is_some_and(|change| change.from > after.checked);
    if coming && after.change.is_none() {
        flags.push(Flag::DropsAnnouncement);
    }
    if after.published < before.published {
        flags.push(Flag::Older);
    }
    flags
}
