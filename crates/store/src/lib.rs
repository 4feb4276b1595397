//! Everything a person does in Steelyard, kept in one `SQLite` file.
//!
//! [`Store::open`] takes a data directory and owns it until it is dropped: it
//! locks the directory, checks `steelyard.db`, sets a damaged file aside,
//! restores the newest good backup, migrates an older file and makes the day's
//! backup. What a person should hear about that comes back as [`OpenNotice`]s.
//!
//! Every write is one transaction, on disk before the call returns. A process
//! killed at any moment leaves the state before the call or after it.
//!
//! The store reads no clock: callers pass the time, as a [`jiff::Timestamp`],
//! which is kept to the microsecond. Calls may wait for the disk, so hosts make
//! them off the thread that draws.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

mod area;
mod backup;
mod damage;
mod error;
mod open;
mod schema;
mod store;
mod time;

pub use area::answers::PreviousAnswer;
pub use area::cases::{Case, CaseId, CaseSummary};
pub use area::consents::{Consent, ConsentId, ConsentScope, NewConsent, Spending};
pub use area::downloads::{Download, DownloadId, DownloadState, NewDownload};
pub use area::key_checks::KeyCheck;
pub use area::key_marks::{KeyMark, KeyPlace};
pub use area::ledger::{
    Departure, Exchange, LedgerReach, LedgerTotals, NanoAmount, Outcome, OutgoingId, Traffic,
};
pub use area::servers::{NewServer, Server, ServerId};
pub use area::shelf::{NewShelfModel, ShelfId, ShelfMeasurement, ShelfModel, ShelfOrigin};
pub use area::trials::{LocalTrial, NewTrial, TrialId};
pub use backup::BackupFile;
pub use error::{OpenNotice, StoreError};
pub use store::Store;

#[cfg(test)]
mod tests;
