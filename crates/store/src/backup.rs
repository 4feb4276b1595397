//! One copy a day, the last seven days on which something changed.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};

use crate::damage;
use crate::error::StoreError;

/// How many days of backups are kept.
const KEPT: usize = 7;

/// A backup on disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackupFile {
    /// The file, an ordinary `SQLite` database.
    pub path: PathBuf,
    /// The day it was made, in UTC.
    pub day: Date,
}

/// The directory beside the database that backups go to.
pub(crate) fn directory(database: &Path) -> PathBuf {
    database.with_file_name("backups")
}

/// Every backup, newest first. An unreadable directory has none.
pub(crate) fn all(directory: &Path) -> Vec<BackupFile> {
    let Ok(entries) = fs::read_dir(directory) else {
        return Vec::new();
    };
    let mut found: Vec<BackupFile> = entries
        .filter_map(Result::ok)
        .filter_map(|entry| {
            let day = day_in(entry.file_name().to_str()?)?;
            Some(BackupFile {
                path: entry.path(),
                day,
            })
        })
        .collect();
    found.sort_by_key(|backup| std::cmp::Reverse(backup.day));
    found
}

fn day_in(name: &str) -> Option<Date> {
    let digits = name.strip_prefix("steelyard-")?.strip_suffix(".db")?;
    if digits.len() != 8 {
        return None;
    }
    Date::strptime("%Y%m%d", digits).ok()
}

/// Copies the database when it changed since the last backup, at most once a
/// day; `regardless_of_day` makes a second one, before a migration.
pub(crate) fn make_if_due(
    connection: &Connection,
    directory: &Path,
    now: Timestamp,
    regardless_of_day: bool,
) -> Result<Option<BackupFile>, StoreError> {
    let revision =
        damage::revision(connection).map_err(|error| StoreError::from_sqlite(&error, directory))?;
    let day = now.to_zoned(TimeZone::UTC).date();
    let path = directory.join(format!("steelyard-{}.db", day.strftime("%Y%m%d")));
    let newest = all(directory)
        .into_iter()
        .find_map(|backup| damage::revision_of_sound(&backup.path));
    let unchanged = revision == 0 || newest == Some(revision);
    let made_today = !regardless_of_day && damage::revision_of_sound(&path).is_some();
    if unchanged || made_today {
        return Ok(None);
    }
    make(connection, &path)?;
    rotate(directory);
    Ok(Some(BackupFile { path, day }))
}

/// Writes under a name that is never taken for a backup, then renames: a backup
/// is whole or absent.
fn make(connection: &Connection, path: &Path) -> Result<(), StoreError> {
    if let Some(directory) = path.parent() {
        fs::create_dir_all(directory).map_err(|error| StoreError::from_io(&error, directory))?;
    }
    let part = path.with_extension("db.part");
    remove_if_there(&part)?;
    let written = copy_into(connection, &part)
        .map_err(|error| StoreError::from_sqlite(&error, &part))
        .and_then(|()| put_in_place(&part, path));
    if written.is_err() {
        // Half a copy on a full disk only takes room. The error that matters is
        // the first one.
        let _ = remove_if_there(&part);
    }
    written
}

fn copy_into(connection: &Connection, part: &Path) -> rusqlite::Result<()> {
    let mut copy = Connection::open(part)?;
    match Backup::new(connection, &mut copy)?.step(-1)? {
        StepResult::Done => {}
        unfinished => {
            let why = format!("the backup stopped: {unfinished:?}");
            return Err(rusqlite::Error::ToSqlConversionFailure(why.into()));
        }
    }
    // One file, with nothing beside it, is what a person can carry elsewhere.
    copy.pragma_update(None, "journal_mode", "DELETE")?;
    copy.close().map_err(|(_, error)| error)
}

/// Puts the newest sound backup in the database's place.
pub(crate) fn restore_newest(database: &Path) -> Result<Option<BackupFile>, StoreError> {
    let newest = all(&directory(database))
        .into_iter()
        .find(|backup| damage::revision_of_sound(&backup.path).is_some());
    let Some(backup) = newest else {
        return Ok(None);
    };
    let part = damage::beside(database, ".part");
    let restored = fs::copy(&backup.path, &part)
        .map_err(|error| StoreError::from_io(&error, &part))
        .and_then(|_| put_in_place(&part, database));
    if restored.is_err() {
        let _ = remove_if_there(&part);
    }
    restored?;
    tracing::warn!(day = %backup.day, "restored a backup");
    Ok(Some(backup))
}

/// Renames a finished file over `to`, after its bytes are on disk.
fn put_in_place(part: &Path, to: &Path) -> Result<(), StoreError> {
    File::options()
        .read(true)
        .write(true)
        .open(part)
        .and_then(|file| file.sync_all())
        .and_then(|()| fs::rename(part, to))
        .and_then(|()| sync_directory_of(to))
        .map_err(|error| StoreError::from_io(&error, to))
}

/// A rename is durable once its directory is; Windows has no such call.
fn sync_directory_of(path: &Path) -> std::io::Result<()> {
    match path.parent() {
        Some(directory) if cfg!(unix) => File::open(directory)?.sync_all(),
        _ => Ok(()),
    }
}

/// Removes the oldest beyond [`KEPT`]. One that cannot be removed now is tried
/// again after the next backup.
fn rotate(directory: &Path) {
    for backup in all(directory).into_iter().skip(KEPT) {
        if let Err(error) = fs::remove_file(&backup.path) {
            tracing::warn!(path = %backup.path.display(), %error, "an old backup stays");
        }
    }
}

fn remove_if_there(path: &Path) -> Result<(), StoreError> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(StoreError::from_io(&error, path))
        }
        _ => Ok(()),
    }
}
