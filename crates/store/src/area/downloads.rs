//! Models that are being fetched, so that fetching goes on after the program was ended.

use jiff::Timestamp;
use rusqlite::{Row, types::Type};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::error::StoreError;
use crate::schema::Migration;
use crate::store::Store;
use crate::time;

pub(crate) const MIGRATIONS: &[Migration] = &[Migration {
    to: 4,
    sql: "CREATE TABLE downloads (
              id         TEXT PRIMARY KEY,
              model      TEXT NOT NULL,
              file       TEXT NOT NULL,
              address    TEXT NOT NULL,
              host       TEXT NOT NULL,
              bytes      INTEGER NOT NULL CHECK (bytes >= 0),
              bytes_done INTEGER NOT NULL CHECK (bytes_done >= 0),
              state      TEXT NOT NULL CHECK (state IN
                  ('queued', 'running', 'paused', 'failed', 'done')),
              failure    TEXT CHECK (json_valid(failure)),
              shelf_id   TEXT,
              started_at INTEGER NOT NULL,
              changed_at INTEGER NOT NULL
          ) STRICT;",
}];

/// The identity of a download: a random UUID, given by the store.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct DownloadId(String);

impl DownloadId {
    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for DownloadId {
    fn from(id: &str) -> Self {
        Self(id.to_owned())
    }
}

/// Where a download stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DownloadState {
    /// It waits for its turn.
    Queued,
    /// It is coming in.
    Running,
    /// Paused by the person or by the end of the program.
    Paused,
    /// It broke off.
    Failed,
    /// It is whole and on the shelf.
    Done,
}

const STATES: [(DownloadState, &str); 5] = [
    (DownloadState::Queued, "queued"),
    (DownloadState::Running, "running"),
    (DownloadState::Paused, "paused"),
    (DownloadState::Failed, "failed"),
    (DownloadState::Done, "done"),
];

impl DownloadState {
    fn as_str(self) -> &'static str {
        STATES
            .iter()
            .find(|(state, _)| *state == self)
            .map_or("paused", |(_, name)| name)
    }
}

/// What is known when a download begins.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewDownload {
    /// Id of the model in the catalogue.
    pub model: String,
    /// Name of the file.
    pub file: String,
    /// The address it is fetched from, with its pinned revision.
    pub address: String,
    /// The host that the person agreed to ask.
    pub host: String,
    /// How long the file is.
    pub bytes: u64,
}

/// A download.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Download {
    /// Its identity.
    pub id: DownloadId,
    /// What is fetched.
    #[serde(flatten)]
    pub wanted: NewDownload,
    /// Where it stands.
    pub state: DownloadState,
    /// How much has come in; never goes back.
    pub bytes_done: u64,
    /// Why it broke off, as JSON.
    pub failure_json: Option<String>,
    /// Its id on the shelf, once it is there.
    pub shelf_id: Option<String>,
    /// When it began.
    pub started_at: Timestamp,
    /// When its state last changed.
    pub changed_at: Timestamp,
}

impl Store {
    /// Keeps that a download waits for its turn.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub fn queue_download(
        &mut self,
        wanted: &NewDownload,
        now: Timestamp,
    ) -> Result<DownloadId, StoreError> {
        let id = DownloadId(Uuid::new_v4().to_string());
        self.write(|transaction| {
            transaction.execute(
                "INSERT INTO downloads (id, model, file, address, host, bytes, bytes_done, state,
                     started_at, changed_at)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, 0, 'queued', ?7, ?7)",
                (
                    id.as_str(),
                    &wanted.model,
                    &wanted.file,
                    &wanted.address,
                    &wanted.host,
                    whole(wanted.bytes),
                    time::to_column(now),
                ),
            )?;
            Ok(())
        })?;
        Ok(id)
    }

    /// Keeps where a download stands. Returns whether there is such a download.
    ///
    /// # Errors
    /// [`StoreError::Other`] when the failure is not JSON.
    pub fn set_download_state(
        &mut self,
        id: &DownloadId,
        state: DownloadState,
        failure_json: Option<&str>,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        self.write(|transaction| {
            let changed = transaction.execute(
                "UPDATE downloads SET state = ?2, failure = ?3, changed_at = ?4 WHERE id = ?1",
                (
                    id.as_str(),
                    state.as_str(),
                    failure_json,
                    time::to_column(now),
                ),
            )?;
            Ok(changed > 0)
        })
    }

    /// Keeps how much has come in; less than before is not believed.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub fn set_download_progress(
        &mut self,
        id: &DownloadId,
        bytes_done: u64,
    ) -> Result<(), StoreError> {
        self.write(|transaction| {
            transaction.execute(
                "UPDATE downloads SET bytes_done = max(bytes_done, min(?2, bytes)) WHERE id = ?1",
                (id.as_str(), whole(bytes_done)),
            )?;
            Ok(())
        })
    }

    /// Keeps that a download is whole and on the shelf under this id.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub fn finish_download(
        &mut self,
        id: &DownloadId,
        shelf_id: &str,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        self.write(|transaction| {
            transaction.execute(
                "UPDATE downloads SET state = 'done', failure = NULL, bytes_done = bytes,
                     shelf_id = ?2, changed_at = ?3 WHERE id = ?1",
                (id.as_str(), shelf_id, time::to_column(now)),
            )?;
            Ok(())
        })
    }

    /// After a start: what was coming in or waited is paused, and what had arrived is forgotten.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub fn pause_unfinished_downloads(&mut self, now: Timestamp) -> Result<(), StoreError> {
        self.write(|transaction| {
            transaction.execute("DELETE FROM downloads WHERE state = 'done'", [])?;
            transaction.execute(
                "UPDATE downloads SET state = 'paused', changed_at = ?1
                 WHERE state IN ('queued', 'running')",
                [time::to_column(now)],
            )?;
            Ok(())
        })
    }

    /// Forgets a download. Returns whether it was there.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub fn remove_download(&mut self, id: &DownloadId) -> Result<bool, StoreError> {
        self.write(|transaction| {
            Ok(transaction.execute("DELETE FROM downloads WHERE id = ?1", [id.as_str()])? > 0)
        })
    }

    /// Every download, in the order in which they began.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn downloads(&self) -> Result<Vec<Download>, StoreError> {
        self.read(|transaction| {
            let mut statement = transaction.prepare_cached(
                "SELECT id, model, file, address, host, bytes, bytes_done, state, failure,
                        shelf_id, started_at, changed_at
                 FROM downloads ORDER BY started_at, rowid",
            )?;
            let rows = statement.query_map([], from_row)?;
            Ok(rows.collect::<Result<_, _>>()?)
        })
    }
}

fn whole(bytes: u64) -> i64 {
    i64::try_from(bytes).unwrap_or(i64::MAX)
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Download> {
    let name: String = row.get("state")?;
    let state = STATES
        .iter()
        .find(|(_, known)| *known == name)
        .map(|(state, _)| *state)
        .ok_or_else(|| {
            let detail = format!("no state {name:?}");
            rusqlite::Error::FromSqlConversionFailure(7, Type::Text, detail.into())
        })?;
    Ok(Download {
        id: DownloadId(row.get("id")?),
        wanted: NewDownload {
            model: row.get("model")?,
            file: row.get("file")?,
            address: row.get("address")?,
            host: row.get("host")?,
            bytes: row.get::<_, i64>("bytes")?.unsigned_abs(),
        },
        state,
        bytes_done: row.get::<_, i64>("bytes_done")?.unsigned_abs(),
        failure_json: row.get("failure")?,
        shelf_id: row.get("shelf_id")?,
        started_at: time::from_row(row, "started_at")?,
        changed_at: time::from_row(row, "changed_at")?,
    })
}
