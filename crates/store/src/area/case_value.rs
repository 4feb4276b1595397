//! One JSON value a case, kept whole in a table of its own with the columns `case_id` and `value`.

use jiff::Timestamp;
use rusqlite::{OptionalExtension, Transaction};

use crate::area::cases::{self, CaseId};
use crate::error::{Refusal, StoreError};
use crate::store::Store;

/// A table with a value for each case that has one.
pub(crate) struct CaseValue {
    /// The table's name, which the migrations of its area made.
    pub(crate) table: &'static str,
}

impl CaseValue {
    /// Keeps the value of a case in place of the one before.
    pub(crate) fn save(
        &self,
        store: &mut Store,
        case: &CaseId,
        value_json: &str,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let table = self.table;
        store.write(|transaction| {
            cases::touch(transaction, case, now)?;
            transaction.execute(
                &format!(
                    "INSERT INTO {table} (case_id, value) VALUES (?1, ?2)
                     ON CONFLICT (case_id) DO UPDATE SET value = excluded.value"
                ),
                (case.as_str(), value_json),
            )?;
            Ok(())
        })
    }

    /// The value of a case.
    pub(crate) fn of(
        &self,
        transaction: &Transaction<'_>,
        case: &CaseId,
    ) -> Result<Option<String>, Refusal> {
        let table = self.table;
        let mut statement =
            transaction.prepare_cached(&format!("SELECT value FROM {table} WHERE case_id = ?1"))?;
        Ok(statement
            .query_row([case.as_str()], |row| row.get(0))
            .optional()?)
    }
}
