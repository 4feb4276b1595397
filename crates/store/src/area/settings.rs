//! Settings: a name and a JSON value each.

use std::collections::BTreeMap;

use rusqlite::OptionalExtension;

use crate::error::StoreError;
use crate::schema::Migration;
use crate::store::Store;

pub(crate) const MIGRATIONS: &[Migration] = &[Migration {
    to: 1,
    sql: "CREATE TABLE settings (
              name  TEXT PRIMARY KEY,
              value TEXT NOT NULL CHECK (json_valid(value))
          ) STRICT, WITHOUT ROWID;",
}];

impl Store {
    /// A setting as JSON; `None` until it is first saved.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn setting(&self, name: &str) -> Result<Option<String>, StoreError> {
        self.read(|transaction| {
            Ok(transaction
                .prepare_cached("SELECT value FROM settings WHERE name = ?1")?
                .query_row([name], |row| row.get(0))
                .optional()?)
        })
    }

    /// Every setting that was ever saved, as JSON.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn settings(&self) -> Result<BTreeMap<String, String>, StoreError> {
        self.read(|transaction| {
            let mut statement = transaction.prepare_cached("SELECT name, value FROM settings")?;
            let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
            Ok(rows.collect::<Result<_, _>>()?)
        })
    }

    /// Keeps a setting.
    ///
    /// # Errors
    /// [`StoreError::Other`] when `value_json` is not JSON.
    pub fn save_setting(&mut self, name: &str, value_json: &str) -> Result<(), StoreError> {
        self.write(|transaction| {
            transaction.execute(
                "INSERT INTO settings (name, value) VALUES (?1, ?2)
                 ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                (name, value_json),
            )?;
            Ok(())
        })
    }

    /// Goes back to a setting's default. Returns whether one was saved.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub fn remove_setting(&mut self, name: &str) -> Result<bool, StoreError> {
        self.write(|transaction| {
            Ok(transaction.execute("DELETE FROM settings WHERE name = ?1", [name])? > 0)
        })
    }
}
