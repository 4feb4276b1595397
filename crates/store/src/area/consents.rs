//! Consents: what a person allowed to be sent to a closed model, and what became of each.
//!
//! A consent names the provider, the model, the host and the exact texts by their digest. It is
//! good for one sending. Rows are added, never changed: that one was used, or taken back, is a
//! row of its own.

use jiff::Timestamp;
use rusqlite::{OptionalExtension, Row, Transaction};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::area::cases::CaseId;
use crate::area::ledger::{NanoAmount, count, whole};
use crate::error::StoreError;
use crate::schema::Migration;
use crate::store::Store;
use crate::time;

pub(crate) const MIGRATIONS: &[Migration] = &[Migration {
    to: 5,
    // The case is no foreign key: what was allowed stays on record when a case goes. One row a
    // consent and kind of end, so that none is used twice however many ask at once.
    sql: "CREATE TABLE consents (
              id              TEXT PRIMARY KEY,
              at              INTEGER NOT NULL,
              provider        TEXT NOT NULL,
              model           TEXT NOT NULL,
              host            TEXT NOT NULL,
              country         TEXT,
              digest          TEXT NOT NULL CHECK (length(digest) = 64),
              texts           INTEGER NOT NULL CHECK (texts > 0),
              bytes           INTEGER NOT NULL CHECK (bytes >= 0),
              replaced        INTEGER NOT NULL CHECK (replaced >= 0),
              cost_low_nanos  INTEGER,
              cost_high_nanos INTEGER,
              cost_currency   TEXT,
              case_id         TEXT,
              allowed_by      TEXT NOT NULL,
              CHECK ((cost_low_nanos IS NULL) = (cost_currency IS NULL)),
              CHECK ((cost_high_nanos IS NULL) = (cost_currency IS NULL))
          ) STRICT;
          CREATE INDEX consents_by_time ON consents (at);
          CREATE TABLE consent_ends (
              consent TEXT NOT NULL REFERENCES consents (id),
              how     TEXT NOT NULL CHECK (how IN ('spent', 'revoked')),
              at      INTEGER NOT NULL,
              PRIMARY KEY (consent, how)
          ) STRICT;
          CREATE TRIGGER consents_are_never_changed BEFORE UPDATE ON consents
              BEGIN SELECT RAISE(ABORT, 'consents are append-only'); END;
          CREATE TRIGGER consents_are_never_shortened BEFORE DELETE ON consents
              BEGIN SELECT RAISE(ABORT, 'consents are append-only'); END;
          CREATE TRIGGER consent_ends_are_never_changed BEFORE UPDATE ON consent_ends
              BEGIN SELECT RAISE(ABORT, 'consents are append-only'); END;
          CREATE TRIGGER consent_ends_are_never_shortened BEFORE DELETE ON consent_ends
              BEGIN SELECT RAISE(ABORT, 'consents are append-only'); END;",
}];

/// The identity of a consent: a random UUID, given by the store.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ConsentId(String);

impl ConsentId {
    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for ConsentId {
    fn from(id: &str) -> Self {
        Self(id.to_owned())
    }
}

/// What a consent is for, which has to be the same when it is used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConsentScope {
    /// Id of the provider.
    pub provider: String,
    /// The model, as the provider names it.
    pub model: String,
    /// The host it goes to.
    pub host: String,
    /// SHA-256 of everything that is sent, in hexadecimal.
    pub digest: String,
}

/// What a person allows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewConsent {
    /// What it is for.
    pub scope: ConsentScope,
    /// Where it is processed, as the provider states it, ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// How many texts are sent.
    pub texts: u64,
    /// How long they are together.
    pub bytes: u64,
    /// How many things in them were replaced by placeholders.
    pub replaced: u64,
    /// What it was estimated to cost, from–to, where there is a price.
    pub cost: Option<(NanoAmount, NanoAmount)>,
    /// The case it belongs to.
    pub case: Option<CaseId>,
    /// Who allowed it, and how.
    pub allowed_by: String,
}

/// A consent as it was given, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consent {
    /// Its identity.
    pub id: ConsentId,
    /// When it was given.
    pub at: Timestamp,
    /// What was allowed.
    pub consent: NewConsent,
    /// When it was used.
    pub spent: Option<Timestamp>,
    /// When it was taken back.
    pub revoked: Option<Timestamp>,
}

/// What came of using a consent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spending {
    /// It is used now; what it is for may be sent, once.
    Spent,
    /// There is no such consent.
    Unknown,
    /// It was given for something else.
    ForSomethingElse,
    /// It was used before.
    SpentBefore,
    /// It was taken back.
    Revoked,
}

impl Store {
    /// Keeps a consent.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub fn give_consent(
        &mut self,
        consent: &NewConsent,
        now: Timestamp,
    ) -> Result<ConsentId, StoreError> {
        let id = ConsentId(Uuid::new_v4().to_string());
        let cost = consent.cost.as_ref();
        self.write(|transaction| {
            transaction.execute(
                "INSERT INTO consents
                     (id, at, provider, model, host, country, digest, texts, bytes, replaced,
                      cost_low_nanos, cost_high_nanos, cost_currency, case_id, allowed_by)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)",
                (
                    id.as_str(),
                    time::to_column(now),
                    &consent.scope.provider,
                    &consent.scope.model,
                    &consent.scope.host,
                    &consent.country,
                    &consent.scope.digest,
                    count(consent.texts),
                    count(consent.bytes),
                    count(consent.replaced),
                    cost.map(|(low, _)| low.nanos),
                    cost.map(|(_, high)| high.nanos),
                    cost.map(|(low, _)| &low.currency),
                    consent.case.as_ref().map(CaseId::as_str),
                    &consent.allowed_by,
                ),
            )?;
            Ok(())
        })?;
        Ok(id)
    }

    /// Uses a consent for what is about to be sent. Nothing may be sent unless this returned
    /// [`Spending::Spent`].
    ///
    /// # Errors
    /// When the database cannot be read or written.
    pub fn spend_consent(
        &mut self,
        id: &ConsentId,
        scope: &ConsentScope,
        now: Timestamp,
    ) -> Result<Spending, StoreError> {
        self.write(|transaction| {
            let Some(kept) = find(transaction, id)? else {
                return Ok(Spending::Unknown);
            };
            if kept.revoked.is_some() {
                return Ok(Spending::Revoked);
            }
            if kept.spent.is_some() {
                return Ok(Spending::SpentBefore);
            }
            if kept.consent.scope != *scope {
                return Ok(Spending::ForSomethingElse);
            }
            end(transaction, id, "spent", now)?;
            Ok(Spending::Spent)
        })
    }

    /// Takes a consent back. Once is enough; again changes nothing. Returns whether there is
    /// such a consent.
    ///
    /// # Errors
    /// When the database cannot be read or written.
    pub fn revoke_consent(&mut self, id: &ConsentId, now: Timestamp) -> Result<bool, StoreError> {
        self.write(|transaction| {
            let Some(kept) = find(transaction, id)? else {
                return Ok(false);
            };
            if kept.revoked.is_none() {
                end(transaction, id, "revoked", now)?;
            }
            Ok(true)
        })
    }

    /// A consent.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn consent(&self, id: &ConsentId) -> Result<Option<Consent>, StoreError> {
        self.read(|transaction| Ok(find(transaction, id)?))
    }

    /// Every consent, newest first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn consents(&self) -> Result<Vec<Consent>, StoreError> {
        self.read(|transaction| {
            let mut statement =
                transaction.prepare_cached(&format!("{SELECT} ORDER BY at DESC, rowid DESC"))?;
            let rows = statement.query_map([], from_row)?;
            Ok(rows.collect::<Result<_, _>>()?)
        })
    }
}

const SELECT: &str = "SELECT *,
        (SELECT at FROM consent_ends WHERE consent = id AND how = 'spent') AS spent_at,
        (SELECT at FROM consent_ends WHERE consent = id AND how = 'revoked') AS revoked_at
    FROM consents";

fn find(transaction: &Transaction<'_>, id: &ConsentId) -> rusqlite::Result<Option<Consent>> {
    transaction
        .prepare_cached(&format!("{SELECT} WHERE id = ?1"))?
        .query_row([id.as_str()], from_row)
        .optional()
}

fn end(
    transaction: &Transaction<'_>,
    id: &ConsentId,
    how: &str,
    now: Timestamp,
) -> rusqlite::Result<usize> {
    transaction.execute(
        "INSERT INTO consent_ends (consent, how, at) VALUES (?1, ?2, ?3)",
        (id.as_str(), how, time::to_column(now)),
    )
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Consent> {
    let currency: Option<String> = row.get("cost_currency")?;
    let amount = |column: &str| -> rusqlite::Result<Option<NanoAmount>> {
        let nanos: Option<i64> = row.get(column)?;
        Ok(nanos
            .zip(currency.clone())
            .map(|(nanos, currency)| NanoAmount { nanos, currency }))
    };
    Ok(Consent {
        id: ConsentId(row.get("id")?),
        at: time::from_row(row, "at")?,
        consent: NewConsent {
            scope: ConsentScope {
                provider: row.get("provider")?,
                model: row.get("model")?,
                host: row.get("host")?,
                digest: row.get("digest")?,
            },
            country: row.get("country")?,
            texts: whole(row, "texts")?,
            bytes: whole(row, "bytes")?,
            replaced: whole(row, "replaced")?,
            cost: amount("cost_low_nanos")?.zip(amount("cost_high_nanos")?),
            case: row
                .get::<_, Option<String>>("case_id")?
                .as_deref()
                .map(CaseId::from),
            allowed_by: row.get("allowed_by")?,
        },
        spent: time::from_optional(row, "spent_at")?,
        revoked: time::from_optional(row, "revoked_at")?,
    })
}
