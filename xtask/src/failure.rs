//! What went wrong and what to do about it, for a person at a terminal.

use std::fmt;

/// A command that could not be carried out.
#[derive(Debug)]
pub(crate) struct Failure {
    what: String,
    advice: String,
    exit_code: u8,
}

impl Failure {
    /// Something failed; `advice` says what the reader can do next.
    pub(crate) fn new(what: impl Into<String>, advice: impl Into<String>) -> Self {
        Self {
            what: what.into(),
            advice: advice.into(),
            exit_code: 1,
        }
    }

    /// The request cannot be met on this machine as it stands, or makes no sense.
    pub(crate) fn usage(what: impl Into<String>, advice: impl Into<String>) -> Self {
        Self {
            exit_code: 2,
            ..Self::new(what, advice)
        }
    }

    /// Something failed, and the reader knows it already.
    pub(crate) fn told() -> Self {
        Self::new("", "")
    }

    /// Whether there is anything left to say.
    pub(crate) fn is_told(&self) -> bool {
        self.what.is_empty()
    }

    /// 1 when something failed, 2 when the machine or the request has to change first.
    pub(crate) fn exit_code(&self) -> u8 {
        self.exit_code
    }

    /// The first sentence alone.
    pub(crate) fn what(&self) -> &str {
        &self.what
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.what)?;
        if !self.advice.is_empty() {
            write!(formatter, "\n{}", self.advice)?;
        }
        Ok(())
    }
}
