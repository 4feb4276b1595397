//! The open database and the two ways into it.

use std::fs::File;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, Transaction, TransactionBehavior};

use crate::error::{Refusal, StoreError};

/// An open data directory. Dropping it lets another copy of the app in.
///
/// Its methods are grouped by area: cases, answers, overrides of assumptions,
/// local trials, settings, the ledger of what left, and marks of stored keys.
#[derive(Debug)]
pub struct Store {
    pub(crate) connection: Connection,
    pub(crate) path: PathBuf,
    // Declared last: fields are dropped in order, and the lock must outlive
    // the connection.
    // None where it was opened only to look.
    pub(crate) _lock: Option<DirectoryLock>,
}

/// The lock that says a copy of the app is running. The operating system lets go
/// of it when the process ends, however it ends.
#[derive(Debug)]
pub(crate) struct DirectoryLock(pub(crate) File);

impl Drop for DirectoryLock {
    fn drop(&mut self) {
        // Closing is not enough: a child process that is being started at this
        // moment holds a copy of the descriptor until it runs its own program.
        if let Err(error) = self.0.unlock() {
            tracing::warn!(%error, "the directory stays locked until the process ends");
        }
    }
}

impl Store {
    /// The database file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Runs `change` in one transaction, on disk when this returns `Ok` and
    /// undone as a whole otherwise.
    pub(crate) fn write<T>(
        &mut self,
        change: impl FnOnce(&Transaction<'_>) -> Result<T, Refusal>,
    ) -> Result<T, StoreError> {
        write_to(&mut self.connection, change).map_err(|refusal| refusal.at(&self.path))
    }

    /// Runs `query` against one unchanging state of the database.
    pub(crate) fn read<T>(
        &self,
        query: impl FnOnce(&Transaction<'_>) -> Result<T, Refusal>,
    ) -> Result<T, StoreError> {
        self.connection
            .unchecked_transaction()
            .map_err(Refusal::from)
            .and_then(|transaction| query(&transaction))
            .map_err(|refusal| refusal.at(&self.path))
    }
}

fn write_to<T>(
    connection: &mut Connection,
    change: impl FnOnce(&Transaction<'_>) -> Result<T, Refusal>,
) -> Result<T, Refusal> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let value = change(&transaction)?;
    transaction.execute("UPDATE revision SET number = number + 1", [])?;
    transaction.commit()?;
    Ok(value)
}
