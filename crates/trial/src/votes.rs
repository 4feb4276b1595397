//! Votes between two masked answers, and whether they settle anything.

use serde::{Deserialize, Serialize};

use crate::interval::{Interval, IntervalError};

/// Comparisons below which nothing is called settled, however one-sided they are.
pub const FEWEST_VOTES: u32 = 30;

/// Votes on pairs of answers by two models.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Votes {
    /// The first was better.
    pub first: u32,
    /// The second was better.
    pub second: u32,
    /// They were about the same.
    pub same: u32,
    /// Neither would do.
    pub neither: u32,
}

/// What votes say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "finding", rename_all = "snake_case")]
pub enum Finding {
    /// Too few comparisons to say anything.
    TooFew {
        /// How many more are needed at least.
        more: u32,
    },
    /// Enough comparisons, and the difference could still be chance.
    CouldBeChance,
    /// The first is better.
    First,
    /// The second is better.
    Second,
}

impl Votes {
    /// All comparisons.
    pub const fn total(self) -> u32 {
        self.first
            .saturating_add(self.second)
            .saturating_add(self.same)
            .saturating_add(self.neither)
    }

    /// Share of the votes with a preference that went to the first. Votes for both or neither
    /// say nothing about which is better and are left out.
    ///
    /// # Errors
    /// [`IntervalError`] never for votes that fit in a `u32` together.
    pub fn preference(self) -> Result<Interval, IntervalError> {
        Interval::of(self.first, self.first.saturating_add(self.second))
    }

    /// What the votes say.
    ///
    /// # Errors
    /// As [`Votes::preference`].
    pub fn finding(self) -> Result<Finding, IntervalError> {
        let missing = FEWEST_VOTES.saturating_sub(self.total());
        if missing > 0 {
            return Ok(Finding::TooFew { more: missing });
        }
        let preference = self.preference()?;
        Ok(if preference.could_be_even() {
            Finding::CouldBeChance
        } else if preference.share > 0.5 {
            Finding::First
        } else {
            Finding::Second
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn votes(first: u32, second: u32, same: u32) -> Votes {
        Votes {
            first,
            second,
            same,
            neither: 0,
        }
    }

    #[test]
    fn twenty_votes_settle_nothing_even_when_all_agree() {
        assert_eq!(votes(20, 0, 0).finding(), Ok(Finding::TooFew { more: 10 }));
    }

    #[test]
    fn a_small_lead_could_be_chance() {
        assert_eq!(votes(18, 14, 4).finding(), Ok(Finding::CouldBeChance));
    }

    #[test]
    fn a_large_lead_is_a_finding_for_either_side() {
        assert_eq!(votes(30, 8, 2).finding(), Ok(Finding::First));
        assert_eq!(votes(8, 30, 2).finding(), Ok(Finding::Second));
    }

    #[test]
    fn thirty_times_the_same_is_a_tie() {
        assert_eq!(votes(0, 0, 30).finding(), Ok(Finding::CouldBeChance));
    }
}
