//! Cases: one assessment each, with the place where its person left off.

use std::collections::BTreeMap;
use std::fmt;

use jiff::Timestamp;
use rusqlite::{OptionalExtension, Row, Transaction};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::error::{Refusal, StoreError};
use crate::schema::Migration;
use crate::store::Store;
use crate::{area, time};

pub(crate) const MIGRATIONS: &[Migration] = &[Migration {
    to: 1,
    sql: "CREATE TABLE cases (
              id         TEXT PRIMARY KEY,
              title      TEXT NOT NULL,
              place      TEXT NOT NULL,
              created_at INTEGER NOT NULL,
              changed_at INTEGER NOT NULL,
              deleted_at INTEGER
          ) STRICT;",
}];

/// The identity of a case: a random UUID, given by the store.
///
/// Any text is accepted when one comes in from outside; one that names no case
/// gives [`StoreError::NoSuchCase`].
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CaseId(String);

impl CaseId {
    fn random() -> Self {
        Self(Uuid::new_v4().to_string())
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<String> for CaseId {
    fn from(id: String) -> Self {
        Self(id)
    }
}

impl From<&str> for CaseId {
    fn from(id: &str) -> Self {
        Self(id.to_owned())
    }
}

impl fmt::Display for CaseId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// A case as a list shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseSummary {
    /// Its identity.
    pub id: CaseId,
    /// What its person calls it.
    pub title: String,
    /// When it was started.
    pub created_at: Timestamp,
    /// When an answer, an override, the title or the place last changed.
    pub changed_at: Timestamp,
    /// The question id or stage to resume at, as the caller last gave it.
    pub place: String,
    /// How many questions have an answer.
    pub answered: u32,
}

/// A case with everything its person said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Case {
    /// What a list shows.
    pub summary: CaseSummary,
    /// Question id to answer, as JSON.
    pub answers: BTreeMap<String, String>,
    /// Assumption id to the person's own value, as JSON.
    pub overrides: BTreeMap<String, String>,
    /// Routes that the person added, as one JSON list; none where there never was one.
    #[serde(default)]
    pub own_routes: Option<String>,
    /// Measured speeds that came with it, as one JSON list; none where there never was one.
    #[serde(default)]
    pub measurements: Option<String>,
}

/// Every column of [`CaseSummary`]; a caller adds its own `WHERE`.
const SUMMARY: &str = "SELECT id, title, place, created_at, changed_at,
        (SELECT count(*) FROM answers WHERE case_id = cases.id) AS answered
     FROM cases";

impl Store {
    /// Starts a case at `first_place`.
    ///
    /// # Errors
    /// [`StoreError::DiskFull`], [`StoreError::ReadOnly`] and the like; nothing is
    /// then kept of the case.
    pub fn create_case(
        &mut self,
        title: &str,
        first_place: &str,
        now: Timestamp,
    ) -> Result<CaseSummary, StoreError> {
        let id = CaseId::random();
        self.write(|transaction| {
            transaction.execute(
                "INSERT INTO cases (id, title, place, created_at, changed_at)
                 VALUES (?1, ?2, ?3, ?4, ?4)",
                (id.as_str(), title, first_place, time::to_column(now)),
            )?;
            summary(transaction, &id)
        })
    }

    /// Every case that is not deleted, the one changed last first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn list_cases(&self) -> Result<Vec<CaseSummary>, StoreError> {
        self.summaries("WHERE deleted_at IS NULL ORDER BY changed_at DESC, id")
    }

    /// Every deleted case that can still be brought back, the one deleted last
    /// first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn deleted_cases(&self) -> Result<Vec<CaseSummary>, StoreError> {
        self.summaries("WHERE deleted_at IS NOT NULL ORDER BY deleted_at DESC, id")
    }

    /// A case with its answers and overrides.
    ///
    /// # Errors
    /// [`StoreError::NoSuchCase`].
    pub fn load_case(&self, id: &CaseId) -> Result<Case, StoreError> {
        self.read(|transaction| {
            Ok(Case {
                summary: summary(transaction, id)?,
                answers: area::answers::all(transaction, id)?,
                overrides: area::overrides::all(transaction, id)?,
                own_routes: area::own_routes::VALUES.of(transaction, id)?,
                measurements: area::measurements::VALUES.of(transaction, id)?,
            })
        })
    }

    /// Gives a case another title.
    ///
    /// # Errors
    /// [`StoreError::NoSuchCase`].
    pub fn rename_case(
        &mut self,
        id: &CaseId,
        title: &str,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        self.write(|transaction| {
            touch(transaction, id, now)?;
            transaction.execute(
                "UPDATE cases SET title = ?2 WHERE id = ?1",
                (id.as_str(), title),
            )?;
            Ok(())
        })
    }

    /// Remembers where its person is, without a new answer.
    ///
    /// # Errors
    /// [`StoreError::NoSuchCase`].
    pub fn set_place(
        &mut self,
        id: &CaseId,
        place: &str,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        self.write(|transaction| move_to(transaction, id, place, now))
    }

    /// Takes a case off the list. [`Store::undelete_case`] brings it back until
    /// [`Store::purge_deleted_cases`].
    ///
    /// # Errors
    /// [`StoreError::NoSuchCase`].
    pub fn delete_case(&mut self, id: &CaseId, now: Timestamp) -> Result<(), StoreError> {
        self.write(|transaction| {
            let found = transaction.execute(
                "UPDATE cases SET deleted_at = ?2 WHERE id = ?1 AND deleted_at IS NULL",
                (id.as_str(), time::to_column(now)),
            )?;
            found_or_refuse(found, id)
        })
    }

    /// Brings a deleted case back as it was.
    ///
    /// # Errors
    /// [`StoreError::NoSuchCase`] when it was not deleted or is already gone.
    pub fn undelete_case(&mut self, id: &CaseId) -> Result<CaseSummary, StoreError> {
        self.write(|transaction| {
            let found = transaction.execute(
                "UPDATE cases SET deleted_at = NULL WHERE id = ?1 AND deleted_at IS NOT NULL",
                [id.as_str()],
            )?;
            found_or_refuse(found, id)?;
            summary(transaction, id)
        })
    }

    /// Removes for good what was deleted before a moment, with its answers and
    /// trials, and overwrites its text in the file. Returns how many cases went.
    /// Backups keep their copy until they rotate away.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub fn purge_deleted_cases(&mut self, before: Timestamp) -> Result<usize, StoreError> {
        self.write(|transaction| {
            Ok(transaction.execute(
                "DELETE FROM cases WHERE deleted_at < ?1",
                [time::to_column(before)],
            )?)
        })
    }

    fn summaries(&self, which: &str) -> Result<Vec<CaseSummary>, StoreError> {
        self.read(|transaction| {
            let mut statement = transaction.prepare_cached(&format!("{SUMMARY} {which}"))?;
            let rows = statement.query_map([], from_row)?;
            Ok(rows.collect::<Result<_, _>>()?)
        })
    }
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<CaseSummary> {
    Ok(CaseSummary {
        id: CaseId(row.get("id")?),
        title: row.get("title")?,
        created_at: time::from_row(row, "created_at")?,
        changed_at: time::from_row(row, "changed_at")?,
        place: row.get("place")?,
        answered: row.get("answered")?,
    })
}

fn summary(transaction: &Transaction<'_>, id: &CaseId) -> Result<CaseSummary, Refusal> {
    transaction
        .prepare_cached(&format!("{SUMMARY} WHERE id = ?1 AND deleted_at IS NULL"))?
        .query_row([id.as_str()], from_row)
        .optional()?
        .ok_or_else(|| Refusal::NoSuchCase(id.to_string()))
}

fn found_or_refuse(found: usize, id: &CaseId) -> Result<(), Refusal> {
    if found == 0 {
        return Err(Refusal::NoSuchCase(id.to_string()));
    }
    Ok(())
}

/// Refuses a case that is not there, or is deleted.
pub(crate) fn exists(transaction: &Transaction<'_>, id: &CaseId) -> Result<(), Refusal> {
    let found = transaction
        .prepare_cached("SELECT 1 FROM cases WHERE id = ?1 AND deleted_at IS NULL")?
        .exists([id.as_str()])?;
    found_or_refuse(usize::from(found), id)
}

/// Marks a case as changed, refusing one that is not there.
pub(crate) fn touch(
    transaction: &Transaction<'_>,
    id: &CaseId,
    now: Timestamp,
) -> Result<(), Refusal> {
    let found = transaction.execute(
        "UPDATE cases SET changed_at = ?2 WHERE id = ?1 AND deleted_at IS NULL",
        (id.as_str(), time::to_column(now)),
    )?;
    found_or_refuse(found, id)
}

/// Marks a case as changed and moves its person to `place`.
pub(crate) fn move_to(
    transaction: &Transaction<'_>,
    id: &CaseId,
    place: &str,
    now: Timestamp,
) -> Result<(), Refusal> {
    touch(transaction, id, now)?;
    transaction.execute(
        "UPDATE cases SET place = ?2 WHERE id = ?1",
        (id.as_str(), place),
    )?;
    Ok(())
}
