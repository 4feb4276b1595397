//! Opening: lock, check, set aside, restore, back up, migrate; in that order.

use std::fs::{DirBuilder, File, TryLockError};
use std::path::Path;
use std::time::Duration;

use jiff::Timestamp;
use rusqlite::{Connection, OpenFlags};

use crate::damage::{self, Condition};
use crate::error::{OpenNotice, StoreError};
use crate::store::{DirectoryLock, Store};
use crate::{backup, schema};

/// The database's name in the data directory.
const DATABASE: &str = "steelyard.db";
/// Held, not read: its lock says that a copy of the app is running.
const LOCK: &str = "steelyard.lock";
/// How long another process may hold the database.
const BUSY: Duration = Duration::from_secs(5);

impl Store {
    /// Opens the store in a data directory, made if it is not there.
    ///
    /// A damaged database is set aside, never overwritten, and the newest good
    /// backup takes its place. A database from before is backed up, then
    /// migrated. Both come back as notices for the person.
    ///
    /// # Errors
    /// [`StoreError::InUse`] when another copy of the app is running,
    /// [`StoreError::Newer`] for a newer version's file, which is not touched,
    /// [`StoreError::ReadOnly`], [`StoreError::DiskFull`].
    pub fn open(directory: &Path, now: Timestamp) -> Result<(Self, Vec<OpenNotice>), StoreError> {
        create(directory)?;
        let lock = lock(directory)?;
        let path = directory.join(DATABASE);
        let mut notices = Vec::new();
        match damage::inspect(&path)? {
            Condition::Sound => {}
            Condition::Absent => {
                if damage::has_orphaned_log(&path) {
                    damage::set_aside(&path, now)?;
                }
                if let Some(restored_from) = backup::restore_newest(&path)? {
                    notices.push(OpenNotice::Missing { restored_from });
                }
            }
            Condition::Damaged => notices.push(replace(&path, now)?),
        }
        let connection = match prepare(&path, now, &mut notices) {
            // Damage that only shows once every page is read.
            Err(StoreError::Damaged { .. }) => {
                notices.push(replace(&path, now)?);
                prepare(&path, now, &mut notices)?
            }
            prepared => prepared?,
        };
        let mut store = Self {
            connection,
            path,
            _lock: Some(lock),
        };
        store.forget_session_keys()?;
        Ok((store, notices))
    }
}

impl Store {
    /// Opens what is kept in a data directory only to look at it, beside a running copy of the app
    /// too. Whatever is written through it is refused. None where nothing is kept yet, or where
    /// another version of the app keeps it in another shape.
    ///
    /// # Errors
    /// [`StoreError::Damaged`], and when the file cannot be read.
    pub fn look(directory: &Path) -> Result<Option<Self>, StoreError> {
        let path = directory.join(DATABASE);
        if !path.is_file() {
            return Ok(None);
        }
        let open = || {
            let connection = Connection::open_with_flags(
                &path,
                OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX,
            )?;
            connection.busy_timeout(BUSY)?;
            connection.pragma_update(None, "trusted_schema", false)?;
            let version = schema::version(&connection)?;
            Ok((connection, version))
        };
        let (connection, version) =
            open().map_err(|error| StoreError::from_sqlite(&error, &path))?;
        Ok((version == schema::newest()).then_some(Self {
            connection,
            path,
            _lock: None,
        }))
    }
}

/// Makes the data directory, for its owner's eyes only.
fn create(directory: &Path) -> Result<(), StoreError> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder
        .create(directory)
        .map_err(|error| StoreError::from_io(&error, directory))
}

/// Takes the directory for this process.
fn lock(directory: &Path) -> Result<DirectoryLock, StoreError> {
    let path = directory.join(LOCK);
    let file = File::options()
        .create(true)
        .truncate(false)
        .write(true)
        .open(&path)
        .map_err(|error| match StoreError::from_io(&error, &path) {
            StoreError::ReadOnly { .. } => StoreError::ReadOnly {
                path: directory.to_path_buf(),
            },
            other => other,
        })?;
    match file.try_lock() {
        Ok(()) => Ok(DirectoryLock(file)),
        Err(TryLockError::WouldBlock) => Err(StoreError::InUse {
            path: directory.to_path_buf(),
        }),
        Err(TryLockError::Error(error)) => Err(StoreError::from_io(&error, &path)),
    }
}

fn replace(path: &Path, now: Timestamp) -> Result<OpenNotice, StoreError> {
    let kept_at = damage::set_aside(path, now)?;
    let restored_from = backup::restore_newest(path)?;
    Ok(OpenNotice::Damaged {
        kept_at,
        restored_from,
    })
}

/// Connects, backs up what is there, and migrates it.
fn prepare(
    path: &Path,
    now: Timestamp,
    notices: &mut Vec<OpenNotice>,
) -> Result<Connection, StoreError> {
    let told = |error: rusqlite::Error| StoreError::from_sqlite(&error, path);
    let mut connection = connect(path).map_err(told)?;
    if connection.is_readonly("main").map_err(told)? {
        return Err(StoreError::ReadOnly {
            path: path.to_path_buf(),
        });
    }
    let version = schema::version(&connection).map_err(told)?;
    if version > 0 {
        let directory = backup::directory(path);
        let before_migration = version < schema::newest();
        match backup::make_if_due(&connection, &directory, now, before_migration) {
            Ok(_) => {}
            Err(error) => notices.push(OpenNotice::BackupNotMade {
                directory,
                detail: error.to_string(),
            }),
        }
    }
    schema::migrate(&mut connection).map_err(told)?;
    Ok(connection)
}

pub(crate) fn connect(path: &Path) -> rusqlite::Result<Connection> {
    let connection = Connection::open_with_flags(
        path,
        OpenFlags::SQLITE_OPEN_READ_WRITE
            | OpenFlags::SQLITE_OPEN_CREATE
            | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )?;
    connection.busy_timeout(BUSY)?;
    // A file system without shared memory answers with another mode; commits
    // are as durable there, only slower.
    let mode: String =
        connection.pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get(0))?;
    tracing::debug!(mode, "opened the database");
    // On disk when the call returns, through a power cut as well; on macOS that
    // takes the two `fullfsync` settings, which others ignore.
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "fullfsync", true)?;
    connection.pragma_update(None, "checkpoint_fullfsync", true)?;
    connection.pragma_update(None, "foreign_keys", true)?;
    // What a person removes is overwritten, not only unlinked.
    connection.pragma_update(None, "secure_delete", true)?;
    // A file that someone else prepared gets no say in what runs.
    connection.pragma_update(None, "trusted_schema", false)?;
    Ok(connection)
}
