//! Answers, with every answer they replaced.

use std::collections::BTreeMap;

use jiff::Timestamp;
use rusqlite::{OptionalExtension, Transaction};
use serde::{Deserialize, Serialize};

use crate::area::cases::{self, CaseId};
use crate::error::{Refusal, StoreError};
use crate::schema::Migration;
use crate::store::Store;
use crate::time;

pub(crate) const MIGRATIONS: &[Migration] = &[
    Migration {
        to: 1,
        sql: "CREATE TABLE answers (
                  case_id     TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
                  question_id TEXT NOT NULL,
                  answer      TEXT NOT NULL CHECK (json_valid(answer)),
                  answered_at INTEGER NOT NULL,
                  PRIMARY KEY (case_id, question_id)
              ) STRICT, WITHOUT ROWID;",
    },
    Migration {
        to: 2,
        sql: "CREATE TABLE answer_history (
                  id          INTEGER PRIMARY KEY,
                  case_id     TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
                  question_id TEXT NOT NULL,
                  answer      TEXT NOT NULL,
                  answered_at INTEGER NOT NULL,
                  replaced_at INTEGER NOT NULL
              ) STRICT;
              CREATE INDEX answer_history_by_question
                  ON answer_history (case_id, question_id, id);",
    },
];

/// An answer that was changed later.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PreviousAnswer {
    /// What it was, as JSON.
    pub answer: String,
    /// When it was given.
    pub answered_at: Timestamp,
    /// When another took its place.
    pub replaced_at: Timestamp,
}

impl Store {
    /// Keeps an answer and moves its person on, both or neither. It is on disk
    /// when this returns. The answer it replaces, if it differs, goes to the
    /// history.
    ///
    /// # Errors
    /// [`StoreError::NoSuchCase`]; [`StoreError::DiskFull`]; [`StoreError::Other`]
    /// when `answer_json` is not JSON. The earlier answer then still stands.
    pub fn save_answer(
        &mut self,
        case: &CaseId,
        question_id: &str,
        answer_json: &str,
        next_place: &str,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        self.write(|transaction| {
            cases::move_to(transaction, case, next_place, now)?;
            let earlier: Option<String> = transaction
                .prepare_cached(
                    "SELECT answer FROM answers WHERE case_id = ?1 AND question_id = ?2",
                )?
                .query_row((case.as_str(), question_id), |row| row.get(0))
                .optional()?;
            match earlier {
                Some(earlier) if earlier == answer_json => return Ok(()),
                Some(_) => keep_in_history(transaction, case, question_id, now)?,
                None => {}
            }
            transaction.execute(
                "INSERT INTO answers (case_id, question_id, answer, answered_at)
                 VALUES (?1, ?2, ?3, ?4)
                 ON CONFLICT (case_id, question_id)
                 DO UPDATE SET answer = excluded.answer, answered_at = excluded.answered_at",
                (
                    case.as_str(),
                    question_id,
                    answer_json,
                    time::to_column(now),
                ),
            )?;
            Ok(())
        })
    }

    /// Question id to answer, as JSON.
    ///
    /// # Errors
    /// [`StoreError::NoSuchCase`].
    pub fn answers(&self, case: &CaseId) -> Result<BTreeMap<String, String>, StoreError> {
        self.read(|transaction| {
            cases::exists(transaction, case)?;
            all(transaction, case)
        })
    }

    /// What a question was answered before, oldest first; the answer that
    /// stands is not among them.
    ///
    /// # Errors
    /// [`StoreError::NoSuchCase`].
    pub fn answer_history(
        &self,
        case: &CaseId,
        question_id: &str,
    ) -> Result<Vec<PreviousAnswer>, StoreError> {
        self.read(|transaction| {
            cases::exists(transaction, case)?;
            let mut statement = transaction.prepare_cached(
                "SELECT answer, answered_at, replaced_at FROM answer_history
                 WHERE case_id = ?1 AND question_id = ?2 ORDER BY id",
            )?;
            let rows = statement.query_map((case.as_str(), question_id), |row| {
                Ok(PreviousAnswer {
                    answer: row.get("answer")?,
                    answered_at: time::from_row(row, "answered_at")?,
                    replaced_at: time::from_row(row, "replaced_at")?,
                })
            })?;
            Ok(rows.collect::<Result<_, _>>()?)
        })
    }
}

fn keep_in_history(
    transaction: &Transaction<'_>,
    case: &CaseId,
    question_id: &str,
    now: Timestamp,
) -> rusqlite::Result<()> {
    transaction.execute(
        "INSERT INTO answer_history (case_id, question_id, answer, answered_at, replaced_at)
         SELECT case_id, question_id, answer, answered_at, ?3 FROM answers
         WHERE case_id = ?1 AND question_id = ?2",
        (case.as_str(), question_id, time::to_column(now)),
    )?;
    Ok(())
}

pub(crate) fn all(
    transaction: &Transaction<'_>,
    case: &CaseId,
) -> Result<BTreeMap<String, String>, Refusal> {
    let mut statement =
        transaction.prepare_cached("SELECT question_id, answer FROM answers WHERE case_id = ?1")?;
    let rows = statement.query_map([case.as_str()], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
