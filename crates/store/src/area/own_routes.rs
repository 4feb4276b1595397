//! Routes that a person added to a case, with figures of their own.

use jiff::Timestamp;
use rusqlite::{OptionalExtension, Transaction};

use crate::area::cases::{self, CaseId};
use crate::error::{Refusal, StoreError};
use crate::schema::Migration;
use crate::store::Store;

pub(crate) const MIGRATIONS: &[Migration] = &[Migration {
    to: 3,
    sql: "CREATE TABLE own_routes (
              case_id TEXT NOT NULL PRIMARY KEY REFERENCES cases (id) ON DELETE CASCADE,
              value   TEXT NOT NULL CHECK (json_valid(value))
          ) STRICT, WITHOUT ROWID;",
}];

impl Store {
    /// Keeps all the routes that a person added to a case, in place of those before.
    ///
    /// # Errors
    /// [`StoreError::NoSuchCase`]; [`StoreError::Other`] when `value_json` is not JSON.
    pub fn save_own_routes(
        &mut self,
        case: &CaseId,
        value_json: &str,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        self.write(|transaction| {
            cases::touch(transaction, case, now)?;
            transaction.execute(
                "INSERT INTO own_routes (case_id, value) VALUES (?1, ?2)
                 ON CONFLICT (case_id) DO UPDATE SET value = excluded.value",
                (case.as_str(), value_json),
            )?;
            Ok(())
        })
    }
}

pub(crate) fn of(transaction: &Transaction<'_>, case: &CaseId) -> Result<Option<String>, Refusal> {
    let mut statement =
        transaction.prepare_cached("SELECT value FROM own_routes WHERE case_id = ?1")?;
    Ok(statement
        .query_row([case.as_str()], |row| row.get(0))
        .optional()?)
}
