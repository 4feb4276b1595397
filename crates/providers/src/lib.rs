//! The one door through which anything may leave this computer, and what goes through it.
//!
//! A [`Door`] lets a request out only when the [`OfflineSwitch`] allows it and the [`Ledger`]
//! has written it down, with how far it goes ([`Reach`]). An [`Outlet`] is what opens
//! connections; it needs a [`Passage`] for each request, and only a door gives one.
//! [`download`] fetches large files through it, [`server`] asks the person's own model servers,
//! [`closed`] the companies of the directory ([`PROVIDERS`]).

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

mod chat;
pub mod closed;
mod directory;
mod door;
pub mod download;
mod http;
mod leaves;
mod ledger;
mod reach;
pub mod server;

pub use directory::{Dialect, PROVIDERS, Places, Provider, Region, provider};
pub use door::{Door, DoorError, INTERRUPTED, Now, OfflineSwitch, OwnServers, Passage};
pub use http::{
    Address, Answer, Call, LookUp, Names, NetError, Network, Outlet, ProxyAddress, ProxyChoice,
    Purpose, SystemNames, Times, Url,
};
pub use leaves::{LeavesStatus, LeftSoFar};
pub use ledger::{Cost, Ending, Ledger, LedgerEntry, LedgerRefusal, Outcome, Outgoing, Why};
pub use reach::{Reach, names_this_computer};
