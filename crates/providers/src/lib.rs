//! The one door through which anything may leave this computer.
//!
//! A [`Door`] lets a request out only when the [`OfflineSwitch`] is off and the
//! [`Ledger`] has written the request down. No socket is opened here yet: what
//! will open one needs a [`Passage`], and only a door gives one.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

mod directory;
mod door;
mod leaves;
mod ledger;

pub use directory::{PROVIDERS, Provider, provider};
pub use door::{Door, DoorError, OfflineSwitch, Passage};
pub use leaves::{LeavesStatus, LeftSoFar};
pub use ledger::{Cost, Ledger, LedgerRefusal, Outcome, Outgoing, Why};
