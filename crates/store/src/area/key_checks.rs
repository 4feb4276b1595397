//! What a provider said when it was asked whether a key works. Never a key.

use jiff::Timestamp;
use rusqlite::Row;
use serde::{Deserialize, Serialize};

use crate::error::StoreError;
use crate::schema::Migration;
use crate::store::Store;
use crate::time;

pub(crate) const MIGRATIONS: &[Migration] = &[Migration {
    to: 5,
    sql: "CREATE TABLE key_checks (
              provider TEXT PRIMARY KEY,
              at       INTEGER NOT NULL,
              host     TEXT NOT NULL,
              code     TEXT NOT NULL,
              said     TEXT NOT NULL CHECK (json_valid(said)),
              models   TEXT NOT NULL CHECK (json_valid(models))
          ) STRICT, WITHOUT ROWID;",
}];

/// What came of a check.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeyCheck {
    /// The provider's id.
    pub provider: String,
    /// When it was asked.
    pub at: Timestamp,
    /// The host that was asked.
    pub host: String,
    /// What it said, as the caller names it; the code of an error when the key does not work.
    pub code: String,
    /// What the sentence of that fills in, as JSON.
    pub said_json: String,
    /// The models the key may ask, as JSON.
    pub models_json: String,
}

impl Store {
    /// Keeps what came of the latest check of a provider's key.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub fn save_key_check(&mut self, check: &KeyCheck) -> Result<(), StoreError> {
        self.write(|transaction| {
            transaction.execute(
                "INSERT INTO key_checks (provider, at, host, code, said, models)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6)
                 ON CONFLICT (provider) DO UPDATE SET
                     at = excluded.at, host = excluded.host, code = excluded.code,
                     said = excluded.said, models = excluded.models",
                (
                    &check.provider,
                    time::to_column(check.at),
                    &check.host,
                    &check.code,
                    &check.said_json,
                    &check.models_json,
                ),
            )?;
            Ok(())
        })
    }

    /// Forgets the check of a key that is gone or replaced, or of a place that was changed.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub fn forget_key_check(&mut self, provider: &str) -> Result<(), StoreError> {
        self.write(|transaction| {
            transaction.execute("DELETE FROM key_checks WHERE provider = ?1", [provider])?;
            Ok(())
        })
    }

    /// The latest check of each provider's key.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn key_checks(&self) -> Result<Vec<KeyCheck>, StoreError> {
        self.read(|transaction| {
            let mut statement = transaction.prepare_cached(
                "SELECT provider, at, host, code, said, models FROM key_checks ORDER BY provider",
            )?;
            let rows = statement.query_map([], from_row)?;
            Ok(rows.collect::<Result<_, _>>()?)
        })
    }
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<KeyCheck> {
    Ok(KeyCheck {
        provider: row.get("provider")?,
        at: time::from_row(row, "at")?,
        host: row.get("host")?,
        code: row.get("code")?,
        said_json: row.get("said")?,
        models_json: row.get("models")?,
    })
}
