//! The shape of the database, as steps from one version to the next.

use rusqlite::{Connection, TransactionBehavior};

use crate::area;

/// `Stly`, so that a file moved elsewhere still says whose it is.
pub(crate) const APPLICATION_ID: u32 = 0x5374_6C79;

/// One step that one area contributes to reaching a version.
///
/// A step that has shipped is never edited: databases that took it exist.
pub(crate) struct Migration {
    /// The version that this step is part of.
    pub(crate) to: u32,
    /// Run as a batch, in one transaction with every other step.
    pub(crate) sql: &'static str,
}

/// Counts changes, so that a backup is made only when something changed.
const OWN: &[Migration] = &[Migration {
    to: 1,
    sql: "CREATE TABLE revision (
              only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
              number   INTEGER NOT NULL
          ) STRICT;
          INSERT INTO revision VALUES (1, 0);",
}];

/// In the order in which steps of the same version run: a table before the
/// tables that refer to it.
const AREAS: &[&[Migration]] = &[
    OWN,
    area::cases::MIGRATIONS,
    area::answers::MIGRATIONS,
    area::overrides::MIGRATIONS,
    area::own_routes::MIGRATIONS,
    area::measurements::MIGRATIONS,
    area::trials::MIGRATIONS,
    area::settings::MIGRATIONS,
    area::ledger::MIGRATIONS,
    area::key_marks::MIGRATIONS,
    area::key_checks::MIGRATIONS,
    area::consents::MIGRATIONS,
    area::shelf::MIGRATIONS,
    area::downloads::MIGRATIONS,
    area::servers::MIGRATIONS,
];

/// The newest version this program knows.
pub(crate) fn newest() -> u32 {
    AREAS
        .iter()
        .flat_map(|steps| steps.iter())
        .map(|step| step.to)
        .max()
        .unwrap_or(0)
}

/// The version a database is at; 0 for one that has no tables yet.
pub(crate) fn version(connection: &Connection) -> rusqlite::Result<u32> {
    connection.pragma_query_value(None, "user_version", |row| row.get(0))
}

/// Takes a database to the newest version in one transaction.
pub(crate) fn migrate(connection: &mut Connection) -> rusqlite::Result<()> {
    let from = version(connection)?;
    let to = newest();
    if from >= to {
        return Ok(());
    }
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    for step in (from + 1..=to).flat_map(steps_to) {
        transaction.execute_batch(step.sql)?;
    }
    transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
    transaction.pragma_update(None, "user_version", to)?;
    transaction.commit()?;
    tracing::info!(from, to, "migrated the database");
    Ok(())
}

fn steps_to(version: u32) -> impl Iterator<Item = &'static Migration> {
    AREAS
        .iter()
        .flat_map(|steps| steps.iter())
        .filter(move |step| step.to == version)
}
