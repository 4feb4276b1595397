//! "Nothing has left this computer", derived and never declared.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// Sums over the whole ledger.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct LeftSoFar {
    /// Requests that left, whether or not they ended well.
    pub requests: u64,
    /// Bytes sent.
    pub bytes_out: u64,
    /// When something last left.
    pub last_at: Option<Timestamp>,
}

/// What can truthfully be said of what left.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "status", rename_all = "kebab-case")]
pub enum LeavesStatus {
    /// No request was ever let out.
    NothingHasLeft,
    /// At least one was, if only an empty one.
    HasLeft {
        /// How many.
        requests: u64,
        /// Bytes sent.
        bytes_out: u64,
        /// When the last one left.
        last_at: Option<Timestamp>,
    },
}

impl From<LeftSoFar> for LeavesStatus {
    fn from(sums: LeftSoFar) -> Self {
        if sums.requests == 0 {
            return Self::NothingHasLeft;
        }
        Self::HasLeft {
            requests: sums.requests,
            bytes_out: sums.bytes_out,
            last_at: sums.last_at,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_ledger_means_nothing_has_left() {
        assert_eq!(
            LeavesStatus::from(LeftSoFar::default()),
            LeavesStatus::NothingHasLeft
        );
    }

    #[test]
    fn an_empty_request_is_something_all_the_same() {
        let sums = LeftSoFar {
            requests: 1,
            bytes_out: 0,
            last_at: None,
        };
        assert!(matches!(
            LeavesStatus::from(sums),
            LeavesStatus::HasLeft { requests: 1, .. }
        ));
    }
}
