//! The ledger: every request that passed the door, with how far it went. Rows are
//! added, never changed; the database itself refuses anything else.
//!
//! A request is written down before its first byte leaves and again when it
//! ends, so that a process killed in between still shows that something left.

use std::collections::BTreeMap;

use jiff::Timestamp;
use rusqlite::{Row, Transaction};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::area::cases::CaseId;
use crate::error::StoreError;
use crate::schema::Migration;
use crate::store::Store;
use crate::time;

pub(crate) const MIGRATIONS: &[Migration] = &[FIRST, REACH];

/// What left before it was told apart how far it went counts as having gone outside.
const REACH: Migration = Migration {
    to: 4,
    sql: "ALTER TABLE ledger ADD COLUMN reach TEXT NOT NULL DEFAULT 'outside'
              CHECK (reach IN ('this-computer', 'own-network', 'outside'));
          CREATE INDEX ledger_by_reach ON ledger (reach);",
};

const FIRST: Migration = Migration {
    to: 2,
    // The case is no foreign key: what left stays on record when a case goes.
    sql: "CREATE TABLE ledger (
              id         TEXT PRIMARY KEY,
              at         INTEGER NOT NULL,
              host       TEXT NOT NULL,
              country    TEXT,
              why        TEXT NOT NULL,
              case_id    TEXT,
              bytes_out  INTEGER NOT NULL CHECK (bytes_out >= 0),
              allowed_by TEXT NOT NULL
          ) STRICT;
          CREATE INDEX ledger_by_time ON ledger (at);
          CREATE TABLE ledger_outcomes (
              id            TEXT PRIMARY KEY REFERENCES ledger (id),
              at            INTEGER NOT NULL,
              bytes_in      INTEGER NOT NULL CHECK (bytes_in >= 0),
              tokens_out    INTEGER,
              tokens_in     INTEGER,
              cost_nanos    INTEGER,
              cost_currency TEXT,
              ended         TEXT NOT NULL,
              CHECK ((cost_nanos IS NULL) = (cost_currency IS NULL))
          ) STRICT;
          CREATE TRIGGER ledger_is_never_changed BEFORE UPDATE ON ledger
              BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
          CREATE TRIGGER ledger_is_never_shortened BEFORE DELETE ON ledger
              BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
          CREATE TRIGGER ledger_outcomes_are_never_changed BEFORE UPDATE ON ledger_outcomes
              BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
          CREATE TRIGGER ledger_outcomes_are_never_shortened BEFORE DELETE ON ledger_outcomes
              BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;",
};

/// The identity of an outgoing request: a random UUID, given by the store.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct OutgoingId(String);

impl OutgoingId {
    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for OutgoingId {
    fn from(id: &str) -> Self {
        Self(id.to_owned())
    }
}

/// How far a request went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LedgerReach {
    /// The computer talked to itself; nothing left.
    ThisComputer,
    /// To a server on the same network.
    OwnNetwork,
    /// Anywhere else.
    Outside,
}

impl LedgerReach {
    /// The name in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::ThisComputer => "this-computer",
            Self::OwnNetwork => "own-network",
            Self::Outside => "outside",
        }
    }

    /// The table has no other names; whatever it had would not count as near.
    fn from_column(name: &str) -> Self {
        match name {
            "this-computer" => Self::ThisComputer,
            "own-network" => Self::OwnNetwork,
            _ => Self::Outside,
        }
    }
}

/// What is known before a request leaves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Departure {
    /// The host it goes to.
    pub host: String,
    /// How far that host is.
    pub reach: LedgerReach,
    /// The country of processing as the provider states it, ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// What for, as the caller names it.
    pub why: String,
    /// The case it belongs to.
    pub case: Option<CaseId>,
    /// The size of the body.
    pub bytes_out: u64,
    /// Who allowed it, and how.
    pub allowed_by: String,
}

/// An exact amount of money in billionths of a unit: a token often costs less
/// than a millionth of a dollar.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NanoAmount {
    /// Billionths of one unit of the currency.
    pub nanos: i64,
    /// ISO 4217 code.
    pub currency: String,
}

/// What is known once a request has ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// The size of what came back.
    pub bytes_in: u64,
    /// Tokens sent, as the provider counts them.
    pub tokens_out: Option<u64>,
    /// Tokens received, as the provider counts them.
    pub tokens_in: Option<u64>,
    /// What the provider charges for it.
    pub cost: Option<NanoAmount>,
    /// How it ended, as the caller names it.
    pub ended: String,
}

/// One request in the ledger.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exchange {
    /// Its identity.
    pub id: OutgoingId,
    /// When it left.
    pub at: Timestamp,
    /// What left.
    pub departure: Departure,
    /// When it ended and what came of it; none while it is under way, or when
    /// the process died before it ended.
    pub outcome: Option<(Timestamp, Outcome)>,
}

/// Sums over the requests that went equally far.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Traffic {
    /// Requests, whether or not they ended well.
    pub requests: u64,
    /// Bytes sent.
    pub bytes_out: u64,
    /// Bytes received.
    pub bytes_in: u64,
    /// When the last one left.
    pub last_at: Option<Timestamp>,
}

/// Sums over what left this computer, and beside them what it said to itself.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LedgerTotals {
    /// Requests that left this computer, whether or not they ended well.
    pub requests: u64,
    /// Bytes sent.
    pub bytes_out: u64,
    /// Bytes received.
    pub bytes_in: u64,
    /// Tokens sent, where a provider said so.
    pub tokens_out: u64,
    /// Tokens received, where a provider said so.
    pub tokens_in: u64,
    /// Billionths of a unit, by currency.
    pub cost_nanos: BTreeMap<String, i64>,
    /// When something last left.
    pub last_at: Option<Timestamp>,
    /// Of what left, the part that went to servers on the own network.
    pub own_network: Traffic,
    /// Of what left, the part that went further.
    pub outside: Traffic,
    /// What passed the door and did not leave.
    pub this_computer: Traffic,
}

impl Store {
    /// Writes down that a request is about to leave. Nothing may be sent unless
    /// this returned `Ok`.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub fn record_departure(
        &mut self,
        departure: &Departure,
        now: Timestamp,
    ) -> Result<OutgoingId, StoreError> {
        let id = OutgoingId(Uuid::new_v4().to_string());
        self.write(|transaction| {
            transaction.execute(
                "INSERT INTO ledger (id, at, host, country, why, case_id, bytes_out, allowed_by,
                                     reach)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
                (
                    id.as_str(),
                    time::to_column(now),
                    &departure.host,
                    &departure.country,
                    &departure.why,
                    departure.case.as_ref().map(CaseId::as_str),
                    count(departure.bytes_out),
                    &departure.allowed_by,
                    departure.reach.as_str(),
                ),
            )?;
            Ok(())
        })?;
        Ok(id)
    }

    /// Writes down how a request ended, once.
    ///
    /// # Errors
    /// [`StoreError::Other`] for an id that is not in the ledger, or has ended
    /// already.
    pub fn record_outcome(
        &mut self,
        id: &OutgoingId,
        outcome: &Outcome,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        self.write(|transaction| {
            transaction.execute(
                "INSERT INTO ledger_outcomes
                     (id, at, bytes_in, tokens_out, tokens_in, cost_nanos, cost_currency, ended)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                (
                    id.as_str(),
                    time::to_column(now),
                    count(outcome.bytes_in),
                    outcome.tokens_out.map(count),
                    outcome.tokens_in.map(count),
                    outcome.cost.as_ref().map(|cost| cost.nanos),
                    outcome.cost.as_ref().map(|cost| &cost.currency),
                    &outcome.ended,
                ),
            )?;
            Ok(())
        })
    }

    /// Every request that passed the door, newest first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn ledger(&self) -> Result<Vec<Exchange>, StoreError> {
        self.read(|transaction| {
            let mut statement = transaction.prepare_cached(
                "SELECT ledger.id, ledger.at, host, country, why, case_id, bytes_out, allowed_by,
                        reach, ended, ledger_outcomes.at AS ended_at, bytes_in, tokens_out, tokens_in,
                        cost_nanos, cost_currency
                 FROM ledger LEFT JOIN ledger_outcomes USING (id)
                 ORDER BY ledger.at DESC, ledger.rowid DESC",
            )?;
            let rows = statement.query_map([], exchange)?;
            Ok(rows.collect::<Result<_, _>>()?)
        })
    }

    /// Sums over the whole ledger.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn ledger_totals(&self) -> Result<LedgerTotals, StoreError> {
        self.read(|transaction| {
            let mut totals = LedgerTotals {
                cost_nanos: cost_by_currency(transaction)?,
                ..LedgerTotals::default()
            };
            let mut statement = transaction.prepare_cached(
                "SELECT reach,
                        count(*) AS requests,
                        coalesce(sum(bytes_out), 0) AS bytes_out,
                        coalesce(sum(bytes_in), 0) AS bytes_in,
                        coalesce(sum(tokens_out), 0) AS tokens_out,
                        coalesce(sum(tokens_in), 0) AS tokens_in,
                        max(ledger.at) AS last_at
                 FROM ledger LEFT JOIN ledger_outcomes USING (id)
                 GROUP BY reach",
            )?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                totals.add(row)?;
            }
            Ok(totals)
        })
    }
}

impl LedgerTotals {
    fn add(&mut self, row: &Row<'_>) -> rusqlite::Result<()> {
        let traffic = Traffic {
            requests: whole(row, "requests")?,
            bytes_out: whole(row, "bytes_out")?,
            bytes_in: whole(row, "bytes_in")?,
            last_at: time::from_optional(row, "last_at")?,
        };
        match LedgerReach::from_column(&row.get::<_, String>("reach")?) {
            LedgerReach::ThisComputer => {
                self.this_computer = traffic;
                return Ok(());
            }
            LedgerReach::OwnNetwork => self.own_network = traffic,
            LedgerReach::Outside => self.outside = traffic,
        }
        self.requests += traffic.requests;
        self.bytes_out += traffic.bytes_out;
        self.bytes_in += traffic.bytes_in;
        self.tokens_out += whole(row, "tokens_out")?;
        self.tokens_in += whole(row, "tokens_in")?;
        self.last_at = self.last_at.max(traffic.last_at);
        Ok(())
    }
}

fn cost_by_currency(transaction: &Transaction<'_>) -> rusqlite::Result<BTreeMap<String, i64>> {
    let mut statement = transaction.prepare_cached(
        "SELECT cost_currency, sum(cost_nanos) FROM ledger_outcomes
         WHERE cost_currency IS NOT NULL GROUP BY cost_currency",
    )?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    rows.collect()
}

fn exchange(row: &Row<'_>) -> rusqlite::Result<Exchange> {
    let outcome = match time::from_optional(row, "ended_at")? {
        Some(at) => Some((at, outcome(row)?)),
        None => None,
    };
    Ok(Exchange {
        id: OutgoingId(row.get("id")?),
        at: time::from_row(row, "at")?,
        departure: Departure {
            host: row.get("host")?,
            reach: LedgerReach::from_column(&row.get::<_, String>("reach")?),
            country: row.get("country")?,
            why: row.get("why")?,
            case: row.get::<_, Option<String>>("case_id")?.map(CaseId::from),
            bytes_out: whole(row, "bytes_out")?,
            allowed_by: row.get("allowed_by")?,
        },
        outcome,
    })
}

fn outcome(row: &Row<'_>) -> rusqlite::Result<Outcome> {
    let cost = match (row.get("cost_nanos")?, row.get("cost_currency")?) {
        (Some(nanos), Some(currency)) => Some(NanoAmount { nanos, currency }),
        _ => None,
    };
    Ok(Outcome {
        bytes_in: whole(row, "bytes_in")?,
        tokens_out: row
            .get::<_, Option<i64>>("tokens_out")?
            .map(i64::unsigned_abs),
        tokens_in: row
            .get::<_, Option<i64>>("tokens_in")?
            .map(i64::unsigned_abs),
        cost,
        ended: row.get("ended")?,
    })
}

/// `SQLite` counts to 2^63; no request and no text comes near it.
pub(crate) fn count(value: u64) -> i64 {
    i64::try_from(value).unwrap_or(i64::MAX)
}

pub(crate) fn whole(row: &Row<'_>, column: &str) -> rusqlite::Result<u64> {
    row.get::<_, i64>(column).map(i64::unsigned_abs)
}
