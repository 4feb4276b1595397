//! The person's own model servers. Their keys are in the keychain; what may be shown of a key is
//! among the key marks, under `server:` and the server's id.

use jiff::Timestamp;
use rusqlite::Row;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::error::StoreError;
use crate::schema::Migration;
use crate::store::Store;
use crate::time;

pub(crate) const MIGRATIONS: &[Migration] = &[Migration {
    to: 4,
    sql: "CREATE TABLE servers (
              id         TEXT PRIMARY KEY,
              name       TEXT NOT NULL,
              address    TEXT NOT NULL,
              kind       TEXT NOT NULL,
              reach      TEXT,
              models     TEXT NOT NULL CHECK (json_valid(models)),
              allowed_at INTEGER,
              seen_at    INTEGER,
              added_at   INTEGER NOT NULL
          ) STRICT;",
}];

/// The identity of a server: a random UUID, given by the store.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ServerId(String);

impl ServerId {
    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The name under which the keychain holds its key.
    pub fn key_name(&self) -> String {
        format!("server:{}", self.0)
    }
}

impl From<&str> for ServerId {
    fn from(id: &str) -> Self {
        Self(id.to_owned())
    }
}

/// What there is to keep of a server.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewServer {
    /// The person's name for it.
    pub name: String,
    /// Its address.
    pub address: String,
    /// What runs there, as the caller names it.
    pub kind: String,
    /// How far a request travelled when it last answered, as the caller names it.
    pub reach: Option<String>,
    /// The models it had when it last answered, as a JSON list of names.
    pub models_json: String,
    /// When the person allowed it to be asked; none when they have not.
    pub allowed_at: Option<Timestamp>,
    /// When it last answered.
    pub seen_at: Option<Timestamp>,
}

/// A server.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Server {
    /// Its identity.
    pub id: ServerId,
    /// When it was saved first.
    pub added_at: Timestamp,
    /// What was kept.
    #[serde(flatten)]
    pub server: NewServer,
}

impl Store {
    /// Keeps a server: a new one, or other words for the one with this id.
    ///
    /// # Errors
    /// [`StoreError::Other`] when the models are not JSON.
    pub fn save_server(
        &mut self,
        id: Option<&ServerId>,
        server: &NewServer,
        now: Timestamp,
    ) -> Result<ServerId, StoreError> {
        let id = id
            .cloned()
            .unwrap_or_else(|| ServerId(Uuid::new_v4().to_string()));
        self.write(|transaction| {
            transaction.execute(
                "INSERT INTO servers (id, name, address, kind, reach, models, allowed_at, seen_at,
                     added_at)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
                 ON CONFLICT (id) DO UPDATE SET name = excluded.name,
                     address = excluded.address, kind = excluded.kind, reach = excluded.reach,
                     models = excluded.models, allowed_at = excluded.allowed_at,
                     seen_at = excluded.seen_at",
                (
                    id.as_str(),
                    &server.name,
                    &server.address,
                    &server.kind,
                    &server.reach,
                    &server.models_json,
                    server.allowed_at.map(time::to_column),
                    server.seen_at.map(time::to_column),
                    time::to_column(now),
                ),
            )?;
            Ok(())
        })?;
        Ok(id)
    }

    /// Every server, by name.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn servers(&self) -> Result<Vec<Server>, StoreError> {
        self.read(|transaction| {
            let mut statement = transaction.prepare_cached(
                "SELECT id, name, address, kind, reach, models, allowed_at, seen_at, added_at
                 FROM servers ORDER BY name COLLATE NOCASE, rowid",
            )?;
            let rows = statement.query_map([], from_row)?;
            Ok(rows.collect::<Result<_, _>>()?)
        })
    }

    /// Forgets a server. Returns whether it was there.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub fn remove_server(&mut self, id: &ServerId) -> Result<bool, StoreError> {
        self.write(|transaction| {
            Ok(transaction.execute("DELETE FROM servers WHERE id = ?1", [id.as_str()])? > 0)
        })
    }
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Server> {
    Ok(Server {
        id: ServerId(row.get("id")?),
        added_at: time::from_row(row, "added_at")?,
        server: NewServer {
            name: row.get("name")?,
            address: row.get("address")?,
            kind: row.get("kind")?,
            reach: row.get("reach")?,
            models_json: row.get("models")?,
            allowed_at: time::from_optional(row, "allowed_at")?,
            seen_at: time::from_optional(row, "seen_at")?,
        },
    })
}
