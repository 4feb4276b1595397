//! The models on the shelf, and how fast each ran when it last did.

use jiff::Timestamp;
use rusqlite::{OptionalExtension, Row, types::Type};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::error::StoreError;
use crate::schema::Migration;
use crate::store::Store;
use crate::time;

pub(crate) const MIGRATIONS: &[Migration] = &[Migration {
    to: 4,
    // A measurement is no child of its model: the model that comes with the program has one
    // too, and is not in the table.
    sql: "CREATE TABLE shelf_models (
              id              TEXT PRIMARY KEY,
              path            TEXT NOT NULL UNIQUE,
              origin          TEXT NOT NULL CHECK (origin IN
                  ('linked', 'copied', 'downloaded', 'ollama', 'lm-studio')),
              name            TEXT NOT NULL,
              catalogue_model TEXT,
              catalogue_file  TEXT,
              bytes           INTEGER NOT NULL CHECK (bytes >= 0),
              sha256          TEXT CHECK (length(sha256) = 64),
              facts           TEXT NOT NULL CHECK (json_valid(facts)),
              added_at        INTEGER NOT NULL
          ) STRICT;
          CREATE TABLE shelf_measurements (
              model                    TEXT PRIMARY KEY,
              tokens_a_second          REAL NOT NULL CHECK (tokens_a_second > 0),
              prompt_tokens_a_second   REAL CHECK (prompt_tokens_a_second > 0),
              time_to_first_token      REAL CHECK (time_to_first_token >= 0),
              memory_bytes             INTEGER CHECK (memory_bytes >= 0),
              computer                 TEXT NOT NULL,
              at                       INTEGER NOT NULL
          ) STRICT, WITHOUT ROWID;",
}];

/// The identity of a model on the shelf: a random UUID, given by the store.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ShelfId(String);

impl ShelfId {
    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for ShelfId {
    fn from(id: &str) -> Self {
        Self(id.to_owned())
    }
}

/// How a model came onto the shelf.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ShelfOrigin {
    /// The person's file, used where it lies.
    Linked,
    /// A copy of the person's file in the program's own folder.
    Copied,
    /// Fetched by the program.
    Downloaded,
    /// Kept by Ollama, used where it lies.
    Ollama,
    /// Kept by LM Studio, used where it lies.
    LmStudio,
}

const ORIGINS: [(ShelfOrigin, &str); 5] = [
    (ShelfOrigin::Linked, "linked"),
    (ShelfOrigin::Copied, "copied"),
    (ShelfOrigin::Downloaded, "downloaded"),
    (ShelfOrigin::Ollama, "ollama"),
    (ShelfOrigin::LmStudio, "lm-studio"),
];

impl ShelfOrigin {
    fn as_str(self) -> &'static str {
        ORIGINS
            .iter()
            .find(|(origin, _)| *origin == self)
            .map_or("linked", |(_, name)| name)
    }

    /// Whether the file is the program's own, to be deleted with the entry.
    pub fn is_ours(self) -> bool {
        matches!(self, Self::Copied | Self::Downloaded)
    }
}

/// What there is to keep of a model on the shelf.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewShelfModel {
    /// Where its file is; no two models share one.
    pub path: String,
    /// How it came here.
    pub origin: ShelfOrigin,
    /// Its name for people.
    pub name: String,
    /// Its id in the catalogue, when it was recognised.
    pub catalogue_model: Option<String>,
    /// Which of that model's files it is.
    pub catalogue_file: Option<String>,
    /// Length of its file.
    pub bytes: u64,
    /// SHA-256 of its file in lower-case hexadecimal, when it was worked out.
    pub sha256: Option<String>,
    /// What its header says, as JSON.
    pub facts_json: String,
}

/// A model on the shelf.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShelfModel {
    /// Its identity.
    pub id: ShelfId,
    /// When it was put there.
    pub added_at: Timestamp,
    /// What was kept.
    #[serde(flatten)]
    pub model: NewShelfModel,
}

/// How fast a model ran on this computer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ShelfMeasurement {
    /// Tokens written a second.
    pub tokens_a_second: f64,
    /// Tokens of the question read a second.
    pub prompt_tokens_a_second: Option<f64>,
    /// Seconds from the question to the first token, loading not included.
    pub time_to_first_token: Option<f64>,
    /// The most memory it took, in bytes.
    pub memory_bytes: Option<u64>,
    /// The computer, in words: processor and cores.
    pub computer: String,
    /// When it was measured.
    pub at: Timestamp,
}

impl Store {
    /// Puts a model on the shelf; one that is there with the same path is replaced and keeps its
    /// id.
    ///
    /// # Errors
    /// [`StoreError::Other`] when the facts are not JSON or the checksum is none.
    pub fn save_shelf_model(
        &mut self,
        model: &NewShelfModel,
        now: Timestamp,
    ) -> Result<ShelfId, StoreError> {
        let id = ShelfId(Uuid::new_v4().to_string());
        self.write(|transaction| {
            let kept: String = transaction.query_row(
                "INSERT INTO shelf_models (id, path, origin, name, catalogue_model,
                     catalogue_file, bytes, sha256, facts, added_at)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
                 ON CONFLICT (path) DO UPDATE SET origin = excluded.origin,
                     name = excluded.name, catalogue_model = excluded.catalogue_model,
                     catalogue_file = excluded.catalogue_file, bytes = excluded.bytes,
                     sha256 = excluded.sha256, facts = excluded.facts
                 RETURNING id",
                (
                    id.as_str(),
                    &model.path,
                    model.origin.as_str(),
                    &model.name,
                    &model.catalogue_model,
                    &model.catalogue_file,
                    i64::try_from(model.bytes).unwrap_or(i64::MAX),
                    &model.sha256,
                    &model.facts_json,
                    time::to_column(now),
                ),
                |row| row.get(0),
            )?;
            Ok(ShelfId(kept))
        })
    }

    /// The models on the shelf, in the order in which they came.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn shelf_models(&self) -> Result<Vec<ShelfModel>, StoreError> {
        self.read(|transaction| {
            let mut statement = transaction.prepare_cached(
                "SELECT id, path, origin, name, catalogue_model, catalogue_file, bytes, sha256,
                        facts, added_at
                 FROM shelf_models ORDER BY added_at, rowid",
            )?;
            let rows = statement.query_map([], from_row)?;
            Ok(rows.collect::<Result<_, _>>()?)
        })
    }

    /// Takes a model off the shelf, with its measurement. Its file is not touched. Returns
    /// whether it was there.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub fn remove_shelf_model(&mut self, id: &ShelfId) -> Result<bool, StoreError> {
        self.write(|transaction| {
            transaction.execute(
                "DELETE FROM shelf_measurements WHERE model = ?1",
                [id.as_str()],
            )?;
            Ok(transaction.execute("DELETE FROM shelf_models WHERE id = ?1", [id.as_str()])? > 0)
        })
    }

    /// Keeps how fast a model ran, in place of what was measured before.
    ///
    /// # Errors
    /// [`StoreError::Other`] for a speed that is none.
    pub fn save_measurement(
        &mut self,
        model: &ShelfId,
        measured: &ShelfMeasurement,
    ) -> Result<(), StoreError> {
        self.write(|transaction| {
            transaction.execute(
                "INSERT INTO shelf_measurements (model, tokens_a_second, prompt_tokens_a_second,
                     time_to_first_token, memory_bytes, computer, at)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
                 ON CONFLICT (model) DO UPDATE SET tokens_a_second = excluded.tokens_a_second,
                     prompt_tokens_a_second = coalesce(excluded.prompt_tokens_a_second,
                         prompt_tokens_a_second),
                     time_to_first_token = coalesce(excluded.time_to_first_token,
                         time_to_first_token),
                     memory_bytes = coalesce(excluded.memory_bytes, memory_bytes),
                     computer = excluded.computer, at = excluded.at",
                (
                    model.as_str(),
                    measured.tokens_a_second,
                    measured.prompt_tokens_a_second,
                    measured.time_to_first_token,
                    measured
                        .memory_bytes
                        .map(|bytes| i64::try_from(bytes).unwrap_or(i64::MAX)),
                    &measured.computer,
                    time::to_column(measured.at),
                ),
            )?;
            Ok(())
        })
    }

    /// How fast a model ran when it last did; none when it never has.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn measurement(&self, model: &ShelfId) -> Result<Option<ShelfMeasurement>, StoreError> {
        self.read(|transaction| {
            Ok(transaction
                .prepare_cached(
                    "SELECT tokens_a_second, prompt_tokens_a_second, time_to_first_token,
                            memory_bytes, computer, at
                     FROM shelf_measurements WHERE model = ?1",
                )?
                .query_row([model.as_str()], |row| {
                    Ok(ShelfMeasurement {
                        tokens_a_second: row.get("tokens_a_second")?,
                        prompt_tokens_a_second: row.get("prompt_tokens_a_second")?,
                        time_to_first_token: row.get("time_to_first_token")?,
                        memory_bytes: row
                            .get::<_, Option<i64>>("memory_bytes")?
                            .map(i64::unsigned_abs),
                        computer: row.get("computer")?,
                        at: time::from_row(row, "at")?,
                    })
                })
                .optional()?)
        })
    }
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<ShelfModel> {
    let name: String = row.get("origin")?;
    let origin = ORIGINS
        .iter()
        .find(|(_, known)| *known == name)
        .map(|(origin, _)| *origin)
        .ok_or_else(|| {
            let detail = format!("no origin {name:?}");
            rusqlite::Error::FromSqlConversionFailure(2, Type::Text, detail.into())
        })?;
    Ok(ShelfModel {
        id: ShelfId(row.get("id")?),
        added_at: time::from_row(row, "added_at")?,
        model: NewShelfModel {
            path: row.get("path")?,
            origin,
            name: row.get("name")?,
            catalogue_model: row.get("catalogue_model")?,
            catalogue_file: row.get("catalogue_file")?,
            bytes: row.get::<_, i64>("bytes")?.unsigned_abs(),
            sha256: row.get("sha256")?,
            facts_json: row.get("facts")?,
        },
    })
}
