//! Is this file sound, ours, and no newer than we are? And where a damaged one
//! goes.

use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::time::Duration;

use jiff::Timestamp;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode, OpenFlags, ffi};

use crate::error::StoreError;
use crate::schema;

/// What was found at the database's path.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Condition {
    /// A database of ours, of a version we know, that passes its checks.
    Sound,
    /// No file, or an empty one.
    Absent,
    /// A file that is not a database, not ours, or fails its checks.
    Damaged,
}

/// What a check of one file found.
enum Checked {
    Sound,
    Newer(u32),
    Damaged(String),
}

/// Looks at the file without changing it.
pub(crate) fn inspect(path: &Path) -> Result<Condition, StoreError> {
    let header = match read_header(path) {
        Ok(header) => header,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Condition::Absent),
        Err(error) => return Err(StoreError::from_io(&error, path)),
    };
    if header.is_empty() {
        return Ok(Condition::Absent);
    }
    // A newer file is recognised from its header, before SQLite opens it:
    // opening alone may fold a write-ahead log into the file.
    if let Some(theirs) = version_in(&header).filter(|version| *version > schema::newest()) {
        return Err(newer(path, theirs));
    }
    match check(path) {
        Ok(Checked::Sound) => Ok(Condition::Sound),
        Ok(Checked::Newer(theirs)) => Err(newer(path, theirs)),
        Ok(Checked::Damaged(reason)) => {
            tracing::error!(path = %path.display(), reason, "the database is damaged");
            Ok(Condition::Damaged)
        }
        Err(error) if says_damaged(&error) => {
            tracing::error!(path = %path.display(), %error, "the database is damaged");
            Ok(Condition::Damaged)
        }
        Err(error) => Err(StoreError::from_sqlite(&error, path)),
    }
}

fn newer(path: &Path, theirs: u32) -> StoreError {
    StoreError::Newer {
        path: path.to_path_buf(),
        theirs,
        ours: schema::newest(),
    }
}

/// The first 100 bytes, opened for writing too so that a read-only file is told
/// apart here rather than as an obscure failure later.
fn read_header(path: &Path) -> std::io::Result<Vec<u8>> {
    let file = File::options().read(true).write(true).open(path)?;
    let mut header = Vec::with_capacity(100);
    file.take(100).read_to_end(&mut header)?;
    Ok(header)
}

/// The schema version in the header of a database of ours, at the offsets given
/// in <https://www.sqlite.org/fileformat.html#the_database_header>.
fn version_in(header: &[u8]) -> Option<u32> {
    let number = |at: usize| -> Option<u32> {
        let bytes: [u8; 4] = header.get(at..at + 4)?.try_into().ok()?;
        Some(u32::from_be_bytes(bytes))
    };
    let ours = header.starts_with(b"SQLite format 3\0") && number(68)? == schema::APPLICATION_ID;
    if ours { number(60) } else { None }
}

fn check(path: &Path) -> rusqlite::Result<Checked> {
    let connection = Connection::open_with_flags(
        path,
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )?;
    connection.busy_timeout(Duration::from_secs(5))?;
    // A damaged file is evidence: its write-ahead log stays beside it.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    check_open(&connection)
}

fn check_open(connection: &Connection) -> rusqlite::Result<Checked> {
    let owner: u32 = connection.pragma_query_value(None, "application_id", |row| row.get(0))?;
    let version = schema::version(connection)?;
    let tables: u32 =
        connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    if owner == 0 && version == 0 && tables == 0 {
        // Created, then stopped before its first table.
        return Ok(Checked::Sound);
    }
    if owner != schema::APPLICATION_ID {
        return Ok(Checked::Damaged(
            "another application's database".to_owned(),
        ));
    }
    if version > schema::newest() {
        return Ok(Checked::Newer(version));
    }
    let verdict: String = connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    if verdict != "ok" {
        return Ok(Checked::Damaged(verdict));
    }
    Ok(match revision(connection) {
        Ok(_) => Checked::Sound,
        Err(error) => Checked::Damaged(error.to_string()),
    })
}

/// How many changes the database has seen.
pub(crate) fn revision(connection: &Connection) -> rusqlite::Result<i64> {
    connection.query_row("SELECT number FROM revision", [], |row| row.get(0))
}

/// The revision of a backup, if it could be put in place of the database.
pub(crate) fn revision_of_sound(path: &Path) -> Option<i64> {
    let connection = Connection::open_with_flags(
        path,
        OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )
    .ok()?;
    match check_open(&connection) {
        Ok(Checked::Sound) => revision(&connection).ok(),
        _ => None,
    }
}

fn says_damaged(error: &rusqlite::Error) -> bool {
    error.sqlite_error().is_some_and(|cause| {
        matches!(
            cause.code,
            ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase
        ) || matches!(
            cause.extended_code,
            ffi::SQLITE_IOERR_SHORT_READ | ffi::SQLITE_IOERR_CORRUPTFS
        )
    })
}

/// Moves a damaged database, with what `SQLite` keeps beside it, to a name that
/// nothing has yet, and returns that name.
pub(crate) fn set_aside(path: &Path, now: Timestamp) -> Result<PathBuf, StoreError> {
    let kept_at = unused_name(path, now);
    // The database goes first: without its log it might pass for sound, at an
    // older state, should this be interrupted.
    for side in SIDES {
        let from = beside(path, side);
        match fs::rename(&from, beside(&kept_at, side)) {
            Ok(()) => {}
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
            Err(error) => return Err(StoreError::from_io(&error, &from)),
        }
    }
    Ok(kept_at)
}

/// Two files damaged in the same second get different names.
fn unused_name(path: &Path, now: Timestamp) -> PathBuf {
    let stamp = now.strftime("%Y%m%d-%H%M%S");
    let mut name = path.with_file_name(format!("steelyard.damaged-{stamp}.db"));
    let mut attempt = 1;
    while SIDES.iter().any(|side| beside(&name, side).exists()) {
        attempt += 1;
        name = path.with_file_name(format!("steelyard.damaged-{stamp}-{attempt}.db"));
    }
    name
}

/// The database and the two files that `SQLite` keeps beside it.
const SIDES: [&str; 3] = ["", "-wal", "-shm"];

pub(crate) fn beside(path: &Path, side: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(side);
    PathBuf::from(name)
}

/// A log without its database would be replayed into whatever takes the
/// database's place.
pub(crate) fn has_orphaned_log(path: &Path) -> bool {
    beside(path, "-wal")
        .metadata()
        .is_ok_and(|file| file.len() > 0)
}
