//! Assumptions that a person replaced with a value of their own.

use std::collections::BTreeMap;

use jiff::Timestamp;
use rusqlite::Transaction;

use crate::area::cases::{self, CaseId};
use crate::error::{Refusal, StoreError};
use crate::schema::Migration;
use crate::store::Store;
use crate::time;

pub(crate) const MIGRATIONS: &[Migration] = &[Migration {
    to: 1,
    sql: "CREATE TABLE overrides (
              case_id       TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
              assumption_id TEXT NOT NULL,
              value         TEXT NOT NULL CHECK (json_valid(value)),
              set_at        INTEGER NOT NULL,
              PRIMARY KEY (case_id, assumption_id)
          ) STRICT, WITHOUT ROWID;",
}];

impl Store {
    /// Keeps a person's own value for an assumption.
    ///
    /// # Errors
    /// [`StoreError::NoSuchCase`]; [`StoreError::Other`] when `value_json` is not
    /// JSON.
    pub fn save_override(
        &mut self,
        case: &CaseId,
        assumption_id: &str,
        value_json: &str,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        self.write(|transaction| {
            cases::touch(transaction, case, now)?;
            transaction.execute(
                "INSERT INTO overrides (case_id, assumption_id, value, set_at)
                 VALUES (?1, ?2, ?3, ?4)
                 ON CONFLICT (case_id, assumption_id)
                 DO UPDATE SET value = excluded.value, set_at = excluded.set_at",
                (
                    case.as_str(),
                    assumption_id,
                    value_json,
                    time::to_column(now),
                ),
            )?;
            Ok(())
        })
    }

    /// Goes back to the catalogue's value. Returns whether there was an override.
    ///
    /// # Errors
    /// [`StoreError::NoSuchCase`].
    pub fn remove_override(
        &mut self,
        case: &CaseId,
        assumption_id: &str,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        self.write(|transaction| {
            cases::touch(transaction, case, now)?;
            let removed = transaction.execute(
                "DELETE FROM overrides WHERE case_id = ?1 AND assumption_id = ?2",
                (case.as_str(), assumption_id),
            )?;
            Ok(removed > 0)
        })
    }

    /// Assumption id to the person's own value, as JSON.
    ///
    /// # Errors
    /// [`StoreError::NoSuchCase`].
    pub fn overrides(&self, case: &CaseId) -> Result<BTreeMap<String, String>, StoreError> {
        self.read(|transaction| {
            cases::exists(transaction, case)?;
            all(transaction, case)
        })
    }
}

pub(crate) fn all(
    transaction: &Transaction<'_>,
    case: &CaseId,
) -> Result<BTreeMap<String, String>, Refusal> {
    let mut statement = transaction
        .prepare_cached("SELECT assumption_id, value FROM overrides WHERE case_id = ?1")?;
    let rows = statement.query_map([case.as_str()], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
