//! "Nothing has left this computer", derived and never declared.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// Sums over the requests of the ledger that went equally far.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeftSoFar {
    /// Requests, whether or not they ended well.
    pub requests: u64,
    /// Bytes sent.
    pub bytes_out: u64,
    /// When the last one left.
    pub last_at: Option<Timestamp>,
}

/// What can truthfully be said of what left. What the computer said to itself is not in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "status", rename_all = "kebab-case")]
pub enum LeavesStatus {
    /// No request was ever let out further than this computer.
    NothingHasLeft,
    /// Something left, and all of it stayed on the own network.
    StayedOnOwnNetwork {
        /// What went to servers on the own network.
        own_network: LeftSoFar,
    },
    /// At least one request went outside, if only an empty one.
    HasLeft {
        /// What went outside.
        outside: LeftSoFar,
        /// What went to servers on the own network.
        own_network: LeftSoFar,
    },
}

impl LeavesStatus {
    /// From the sums of what went to the own network and of what went outside.
    pub fn of(own_network: LeftSoFar, outside: LeftSoFar) -> Self {
        match (own_network.requests, outside.requests) {
            (0, 0) => Self::NothingHasLeft,
            (_, 0) => Self::StayedOnOwnNetwork { own_network },
            _ => Self::HasLeft {
                outside,
                own_network,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NONE: LeftSoFar = LeftSoFar {
        requests: 0,
        bytes_out: 0,
        last_at: None,
    };
    const AN_EMPTY_ONE: LeftSoFar = LeftSoFar {
        requests: 1,
        ..NONE
    };

    #[test]
    fn an_empty_ledger_means_nothing_has_left() {
        assert_eq!(LeavesStatus::of(NONE, NONE), LeavesStatus::NothingHasLeft);
    }

    #[test]
    fn an_empty_request_is_something_all_the_same() {
        assert!(matches!(
            LeavesStatus::of(NONE, AN_EMPTY_ONE),
            LeavesStatus::HasLeft { .. }
        ));
    }

    #[test]
    fn what_stayed_on_the_own_network_is_told_apart() {
        assert_eq!(
            LeavesStatus::of(AN_EMPTY_ONE, NONE),
            LeavesStatus::StayedOnOwnNetwork {
                own_network: AN_EMPTY_ONE
            }
        );
    }
}
