//! What can go wrong, told so that a person can act on it.

use std::path::{Path, PathBuf};

use rusqlite::ErrorCode;
use rusqlite::ffi;

use crate::backup::BackupFile;

/// Why the store refused.
///
/// `Display` is for logs. Sentences for people are found by [`StoreError::code`]
/// in the Fluent files, filled from [`StoreError::arguments`].
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Another copy of the app holds the data directory.
    #[error("the data directory {path} is in use by another process")]
    InUse {
        /// The data directory.
        path: PathBuf,
    },
    /// The file was written by a newer version; it has not been touched.
    #[error("{path} has schema version {theirs}, this program knows up to {ours}")]
    Newer {
        /// The database.
        path: PathBuf,
        /// The schema version found.
        theirs: u32,
        /// The newest schema version this program knows.
        ours: u32,
    },
    /// The file broke while it was in use. Opening the store again sets it aside.
    #[error("{path} is damaged")]
    Damaged {
        /// The database.
        path: PathBuf,
    },
    /// Nothing can be written there: a read-only disk, or no permission.
    #[error("{path} cannot be written to")]
    ReadOnly {
        /// The directory or file that refused.
        path: PathBuf,
    },
    /// The disk is full. The change was undone as a whole.
    #[error("no room left to write {path}")]
    DiskFull {
        /// The database.
        path: PathBuf,
    },
    /// No such case, or it has been deleted.
    #[error("no case {id}")]
    NoSuchCase {
        /// The id asked for.
        id: String,
    },
    /// Anything else, with the words of the operating system or `SQLite`.
    #[error("{path}: {detail}")]
    Other {
        /// The file concerned.
        path: PathBuf,
        /// For logs; holds no text a person typed.
        detail: String,
    },
}

impl StoreError {
    /// The stable code, which is also the name of the Fluent message.
    pub fn code(&self) -> &'static str {
        match self {
            Self::InUse { .. } => "store-in-use",
            Self::Newer { .. } => "store-newer",
            Self::Damaged { .. } => "store-damaged",
            Self::ReadOnly { .. } => "store-read-only",
            Self::DiskFull { .. } => "store-disk-full",
            Self::NoSuchCase { .. } => "store-no-such-case",
            Self::Other { .. } => "store-other",
        }
    }

    /// What the Fluent message of this code fills in, by name.
    pub fn arguments(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::InUse { path }
            | Self::Damaged { path }
            | Self::ReadOnly { path }
            | Self::DiskFull { path } => vec![("path", path.display().to_string())],
            Self::Newer { path, theirs, ours } => vec![
                ("path", path.display().to_string()),
                ("theirs", theirs.to_string()),
                ("ours", ours.to_string()),
            ],
            Self::NoSuchCase { id } => vec![("id", id.clone())],
            Self::Other { path, detail } => vec![
                ("path", path.display().to_string()),
                ("detail", detail.clone()),
            ],
        }
    }

    pub(crate) fn from_sqlite(error: &rusqlite::Error, path: &Path) -> Self {
        let path = path.to_path_buf();
        match error.sqlite_error() {
            // Growing the shared-memory file beside a WAL database is the first
            // thing to fail on a full disk, and SQLite reports it as I/O.
            Some(cause) if cause.extended_code == ffi::SQLITE_IOERR_SHMSIZE => {
                Self::DiskFull { path }
            }
            Some(cause) => match cause.code {
                ErrorCode::DiskFull => Self::DiskFull { path },
                ErrorCode::ReadOnly | ErrorCode::PermissionDenied => Self::ReadOnly { path },
                ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => Self::Damaged { path },
                _ => Self::Other {
                    path,
                    detail: error.to_string(),
                },
            },
            None => Self::Other {
                path,
                detail: error.to_string(),
            },
        }
    }

    pub(crate) fn from_io(error: &std::io::Error, path: &Path) -> Self {
        use std::io::ErrorKind::{
            PermissionDenied, QuotaExceeded, ReadOnlyFilesystem, StorageFull,
        };
        let path = path.to_path_buf();
        match error.kind() {
            PermissionDenied | ReadOnlyFilesystem => Self::ReadOnly { path },
            StorageFull | QuotaExceeded => Self::DiskFull { path },
            _ => Self::Other {
                path,
                detail: error.to_string(),
            },
        }
    }
}

/// Why a closure given to [`crate::Store`] for one transaction gave up.
#[derive(Debug)]
pub(crate) enum Refusal {
    Sqlite(rusqlite::Error),
    NoSuchCase(String),
}

impl Refusal {
    pub(crate) fn at(self, path: &Path) -> StoreError {
        match self {
            Self::Sqlite(error) => StoreError::from_sqlite(&error, path),
            Self::NoSuchCase(id) => StoreError::NoSuchCase { id },
        }
    }
}

impl From<rusqlite::Error> for Refusal {
    fn from(error: rusqlite::Error) -> Self {
        Self::Sqlite(error)
    }
}

/// Something that happened while opening, which did not stop it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OpenNotice {
    /// The database was damaged. It is kept, and work goes on with a backup or,
    /// without one, with an empty database.
    Damaged {
        /// Where the damaged file now is. Nothing overwrites it.
        kept_at: PathBuf,
        /// The backup put in its place.
        restored_from: Option<BackupFile>,
    },
    /// There was no database, or an empty one, but there were backups.
    Missing {
        /// The backup put in its place.
        restored_from: BackupFile,
    },
    /// The day's backup could not be made. The database itself is fine.
    BackupNotMade {
        /// The directory that backups go to.
        directory: PathBuf,
        /// For logs.
        detail: String,
    },
}

impl OpenNotice {
    /// The stable code, which is also the name of the Fluent message.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Damaged {
                restored_from: Some(_),
                ..
            } => "store-damaged-restored",
            Self::Damaged {
                restored_from: None,
                ..
            } => "store-damaged-fresh",
            Self::Missing { .. } => "store-missing-restored",
            Self::BackupNotMade { .. } => "store-backup-not-made",
        }
    }

    /// What the Fluent message of this code fills in, by name. `day` is an ISO
    /// date.
    pub fn arguments(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Damaged {
                kept_at,
                restored_from,
            } => {
                let mut named = vec![("kept_at", kept_at.display().to_string())];
                if let Some(backup) = restored_from {
                    named.push(("day", backup.day.to_string()));
                }
                named
            }
            Self::Missing { restored_from } => vec![("day", restored_from.day.to_string())],
            Self::BackupNotMade { directory, detail } => vec![
                ("path", directory.display().to_string()),
                ("detail", detail.clone()),
            ],
        }
    }
}
