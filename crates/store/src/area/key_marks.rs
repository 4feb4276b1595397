//! That a key exists, where, and its last four characters. Never the key.

use jiff::Timestamp;
use rusqlite::{Row, types::Type};
use serde::{Deserialize, Serialize};

use crate::error::StoreError;
use crate::schema::Migration;
use crate::store::Store;
use crate::time;

pub(crate) const MIGRATIONS: &[Migration] = &[Migration {
    to: 2,
    // The length check is the last line of defence against a whole key being
    // passed by mistake.
    sql: "CREATE TABLE key_marks (
              provider  TEXT PRIMARY KEY,
              last_four TEXT NOT NULL CHECK (length(last_four) <= 4),
              stored_at INTEGER NOT NULL,
              place     TEXT NOT NULL CHECK (place IN ('keychain', 'session'))
          ) STRICT, WITHOUT ROWID;",
}];

/// Where a key is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum KeyPlace {
    /// In the operating system's keychain.
    Keychain,
    /// In memory until the app closes; the mark goes when the store next opens.
    Session,
}

impl KeyPlace {
    fn as_str(self) -> &'static str {
        match self {
            Self::Keychain => "keychain",
            Self::Session => "session",
        }
    }
}

/// What may be shown of a stored key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeyMark {
    /// The provider's id.
    pub provider: String,
    /// The last four characters of the key.
    pub last_four: String,
    /// When it was stored.
    pub stored_at: Timestamp,
    /// Where it is held.
    pub place: KeyPlace,
}

impl Store {
    /// Remembers that a key was stored, replacing an earlier mark of the same
    /// provider.
    ///
    /// # Errors
    /// [`StoreError::Other`] when `last_four` is longer than four characters.
    pub fn save_key_mark(&mut self, mark: &KeyMark) -> Result<(), StoreError> {
        self.write(|transaction| {
            transaction.execute(
                "INSERT INTO key_marks (provider, last_four, stored_at, place)
                 VALUES (?1, ?2, ?3, ?4)
                 ON CONFLICT (provider) DO UPDATE SET
                     last_four = excluded.last_four,
                     stored_at = excluded.stored_at,
                     place = excluded.place",
                (
                    &mark.provider,
                    &mark.last_four,
                    time::to_column(mark.stored_at),
                    mark.place.as_str(),
                ),
            )?;
            Ok(())
        })
    }

    /// Forgets that a key was stored. Returns whether there was a mark.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub fn remove_key_mark(&mut self, provider: &str) -> Result<bool, StoreError> {
        self.write(|transaction| {
            Ok(transaction.execute("DELETE FROM key_marks WHERE provider = ?1", [provider])? > 0)
        })
    }

    /// Every mark, by provider id.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn key_marks(&self) -> Result<Vec<KeyMark>, StoreError> {
        self.read(|transaction| {
            let mut statement = transaction.prepare_cached(
                "SELECT provider, last_four, stored_at, place FROM key_marks ORDER BY provider",
            )?;
            let rows = statement.query_map([], from_row)?;
            Ok(rows.collect::<Result<_, _>>()?)
        })
    }

    /// Drops the marks of keys that lived in the memory of a process now gone.
    pub(crate) fn forget_session_keys(&mut self) -> Result<(), StoreError> {
        let stale = self
            .key_marks()?
            .iter()
            .any(|mark| mark.place == KeyPlace::Session);
        if !stale {
            return Ok(());
        }
        self.write(|transaction| {
            transaction.execute("DELETE FROM key_marks WHERE place = 'session'", [])?;
            Ok(())
        })
    }
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<KeyMark> {
    let place = match row.get::<_, String>("place")?.as_str() {
        "keychain" => KeyPlace::Keychain,
        "session" => KeyPlace::Session,
        other => {
            return Err(rusqlite::Error::FromSqlConversionFailure(
                3,
                Type::Text,
                format!("unknown place {other}").into(),
            ));
        }
    };
    Ok(KeyMark {
        provider: row.get("provider")?,
        last_four: row.get("last_four")?,
        stored_at: time::from_row(row, "stored_at")?,
        place,
    })
}
