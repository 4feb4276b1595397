//! Prompts that were tried on a model of this computer, with what came back.

use jiff::Timestamp;
use rusqlite::Row;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::area::cases::{self, CaseId};
use crate::error::StoreError;
use crate::schema::Migration;
use crate::store::Store;
use crate::time;

pub(crate) const MIGRATIONS: &[Migration] = &[Migration {
    to: 1,
    sql: "CREATE TABLE trials (
              id      TEXT PRIMARY KEY,
              case_id TEXT REFERENCES cases (id) ON DELETE CASCADE,
              model   TEXT NOT NULL,
              prompt  TEXT NOT NULL,
              answer  TEXT NOT NULL,
              speeds  TEXT NOT NULL CHECK (json_valid(speeds)),
              mode    TEXT NOT NULL,
              at      INTEGER NOT NULL
          ) STRICT;
          CREATE INDEX trials_by_case ON trials (case_id, at);",
}];

/// The identity of a trial: a random UUID, given by the store.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TrialId(String);

impl TrialId {
    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for TrialId {
    fn from(id: &str) -> Self {
        Self(id.to_owned())
    }
}

/// What there is to keep of a trial.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewTrial {
    /// The case it belongs to; none when it was asked from Home.
    pub case: Option<CaseId>,
    /// The model, as its runner names it.
    pub model: String,
    /// What the person asked.
    pub prompt: String,
    /// What came back, which may be cut short by Stop.
    pub answer: String,
    /// Measured speeds, as JSON.
    pub speeds_json: String,
    /// How it was asked and how it ended, as the caller names it.
    pub mode: String,
}

/// A trial as it was kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LocalTrial {
    /// Its identity.
    pub id: TrialId,
    /// When it was kept.
    pub at: Timestamp,
    /// What was kept.
    #[serde(flatten)]
    pub trial: NewTrial,
}

impl Store {
    /// Keeps a trial.
    ///
    /// # Errors
    /// [`StoreError::NoSuchCase`] when it names a case that is not there;
    /// [`StoreError::Other`] when the speeds are not JSON.
    pub fn save_trial(&mut self, trial: &NewTrial, now: Timestamp) -> Result<TrialId, StoreError> {
        let id = TrialId(Uuid::new_v4().to_string());
        self.write(|transaction| {
            if let Some(case) = &trial.case {
                cases::exists(transaction, case)?;
            }
            transaction.execute(
                "INSERT INTO trials (id, case_id, model, prompt, answer, speeds, mode, at)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                (
                    id.as_str(),
                    trial.case.as_ref().map(CaseId::as_str),
                    &trial.model,
                    &trial.prompt,
                    &trial.answer,
                    &trial.speeds_json,
                    &trial.mode,
                    time::to_column(now),
                ),
            )?;
            Ok(())
        })?;
        Ok(id)
    }

    /// The trials of a case, or those of no case, newest first.
    ///
    /// # Errors
    /// [`StoreError::NoSuchCase`].
    pub fn trials(&self, case: Option<&CaseId>) -> Result<Vec<LocalTrial>, StoreError> {
        self.read(|transaction| {
            if let Some(case) = case {
                cases::exists(transaction, case)?;
            }
            let mut statement = transaction.prepare_cached(
                "SELECT id, case_id, model, prompt, answer, speeds, mode, at FROM trials
                 WHERE case_id IS ?1 ORDER BY at DESC, id",
            )?;
            let rows = statement.query_map([case.map(CaseId::as_str)], from_row)?;
            Ok(rows.collect::<Result<_, _>>()?)
        })
    }

    /// Removes a trial. Returns whether it was there.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub fn remove_trial(&mut self, id: &TrialId) -> Result<bool, StoreError> {
        self.write(|transaction| {
            Ok(transaction.execute("DELETE FROM trials WHERE id = ?1", [id.as_str()])? > 0)
        })
    }
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<LocalTrial> {
    Ok(LocalTrial {
        id: TrialId(row.get("id")?),
        at: time::from_row(row, "at")?,
        trial: NewTrial {
            case: row.get::<_, Option<String>>("case_id")?.map(CaseId::from),
            model: row.get("model")?,
            prompt: row.get("prompt")?,
            answer: row.get("answer")?,
            speeds_json: row.get("speeds")?,
            mode: row.get("mode")?,
        },
    })
}
