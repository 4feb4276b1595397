//! Measured speeds that came with a case, from another computer.

use jiff::Timestamp;
use rusqlite::{OptionalExtension, Transaction};

use crate::area::cases::{self, CaseId};
use crate::error::{Refusal, StoreError};
use crate::schema::Migration;
use crate::store::Store;

pub(crate) const MIGRATIONS: &[Migration] = &[Migration {
    to: 4,
    sql: "CREATE TABLE case_measurements (
              case_id TEXT NOT NULL PRIMARY KEY REFERENCES cases (id) ON DELETE CASCADE,
              value   TEXT NOT NULL CHECK (json_valid(value))
          ) STRICT, WITHOUT ROWID;",
}];

impl Store {
    /// Keeps all the measured speeds that came with a case, in place of those before. What is
    /// measured on this computer is kept with its model on the shelf instead.
    ///
    /// # Errors
    /// [`StoreError::NoSuchCase`]; [`StoreError::Other`] when `value_json` is not JSON.
    pub fn save_case_measurements(
        &mut self,
        case: &CaseId,
        value_json: &str,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        self.write(|transaction| {
            cases::touch(transaction, case, now)?;
            transaction.execute(
                "INSERT INTO case_measurements (case_id, value) VALUES (?1, ?2)
                 ON CONFLICT (case_id) DO UPDATE SET value = excluded.value",
                (case.as_str(), value_json),
            )?;
            Ok(())
        })
    }
}

pub(crate) fn of(transaction: &Transaction<'_>, case: &CaseId) -> Result<Option<String>, Refusal> {
    let mut statement =
        transaction.prepare_cached("SELECT value FROM case_measurements WHERE case_id = ?1")?;
    Ok(statement
        .query_row([case.as_str()], |row| row.get(0))
        .optional()?)
}
