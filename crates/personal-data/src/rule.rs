//! A rule: where something may stand, what must stand near it, and what settles it.

use regex::Regex;

use crate::kind::{Confidence, Kind};

/// What is asked of the words near by.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Context {
    /// Nothing: the text speaks for itself.
    Nothing,
    /// No word for some other number right before it, unless one of these is there too. For
    /// numbers whose check one of ten or so random numbers passes.
    NoOtherNumber(&'static [&'static str]),
    /// One of these words a little before it.
    One(&'static [&'static str]),
}

/// How much of a candidate is taken, and what speaks for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Taken {
    /// Bytes from the start of the candidate.
    pub(crate) length: usize,
    pub(crate) confidence: Confidence,
}

impl Taken {
    /// All of a candidate where it looks right, nothing where it does not.
    pub(crate) fn by_looks(candidate: &str, right: bool) -> Option<Self> {
        right.then_some(Self {
            length: candidate.len(),
            confidence: Confidence::Pattern,
        })
    }

    /// All of a candidate where its check digits are right, nothing where they are not.
    pub(crate) fn checked(candidate: &str, right: bool) -> Option<Self> {
        right.then_some(Self {
            length: candidate.len(),
            confidence: Confidence::Checked,
        })
    }
}

/// A way in which one kind of data is written.
pub(crate) struct Rule {
    pub(crate) kind: Kind,
    /// What a candidate looks like. Candidates are short, so that hostile text costs no more
    /// time than other text.
    pub(crate) pattern: Regex,
    pub(crate) context: Context,
    pub(crate) settle: fn(&str) -> Option<Taken>,
}

impl Rule {
    /// A rule; none where the pattern is no pattern, which the tests rule out.
    pub(crate) fn new(
        kind: Kind,
        pattern: &str,
        context: Context,
        settle: fn(&str) -> Option<Taken>,
    ) -> Option<Self> {
        Some(Self {
            kind,
            pattern: Regex::new(pattern).ok()?,
            context,
            settle,
        })
    }
}
