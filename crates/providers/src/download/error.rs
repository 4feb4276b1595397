//! Why a file could not be had.

use std::io;
use std::path::Path;

use crate::http::NetError;

/// Why a file could not be fetched or brought. What arrived is kept unless the variant says
/// otherwise.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DownloadError {
    /// The network, the server or the door.
    #[error(transparent)]
    Net(#[from] NetError),
    /// There is too little room on the disk. Nothing was fetched.
    #[error("{needed_bytes} bytes are needed in {folder} and {free_bytes} are free")]
    NoRoom {
        /// The folder the file was to go to.
        folder: String,
        /// Bytes still to be written.
        needed_bytes: u64,
        /// Bytes that are free.
        free_bytes: u64,
    },
    /// The disk filled up while the file was written.
    #[error("the disk is full: {path}")]
    DiskFull {
        /// The file being written.
        path: String,
    },
    /// The file cannot be written.
    #[error("{path} cannot be written: {detail}")]
    Unwritable {
        /// The file.
        path: String,
        /// What the system says.
        detail: String,
    },
    /// A file that was brought cannot be read.
    #[error("{path} cannot be read: {detail}")]
    Unreadable {
        /// The file.
        path: String,
        /// What the system says.
        detail: String,
    },
    /// A page came instead of the file: a sign-in page or an error in words.
    #[error("{host} sent {content_type} in place of the file")]
    APage {
        /// The host.
        host: String,
        /// What it says it sent.
        content_type: String,
    },
    /// Something on the way packed the file, so that its bytes are not those asked for.
    #[error("{host} sent the file encoded as {encoding}")]
    Encoded {
        /// The host.
        host: String,
        /// How it says it is packed.
        encoding: String,
    },
    /// The file has another length than it should.
    #[error("the file has {found_bytes} bytes and should have {expected_bytes}")]
    WrongLength {
        /// What it should have.
        expected_bytes: u64,
        /// What it has.
        found_bytes: u64,
    },
    /// The file has the right length and other contents. What arrived is removed: nobody can
    /// tell which part of it is wrong.
    #[error("the file is not the one that was published: {found_sha256}")]
    Damaged {
        /// Its fingerprint.
        found_sha256: String,
    },
    /// The same file is being fetched already, here or by another copy of the app.
    #[error("{path} is being fetched already")]
    InUse {
        /// The file.
        path: String,
    },
    /// It was asked to stop.
    #[error("stopped")]
    Stopped,
}

impl DownloadError {
    /// The stable code, which is also the name of the Fluent message.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Net(error) => error.code(),
            Self::NoRoom { .. } => "download-no-room",
            Self::DiskFull { .. } => "download-disk-full",
            Self::Unwritable { .. } => "download-unwritable",
            Self::Unreadable { .. } => "download-unreadable",
            Self::APage { .. } => "download-a-page",
            Self::Encoded { .. } => "download-encoded",
            Self::WrongLength { .. } => "download-wrong-length",
            Self::Damaged { .. } => "download-damaged",
            Self::InUse { .. } => "download-in-use",
            Self::Stopped => "download-stopped",
        }
    }

    pub(super) fn writing(path: &Path, error: &io::Error) -> Self {
        let path = path.display().to_string();
        match error.kind() {
            io::ErrorKind::StorageFull
            | io::ErrorKind::QuotaExceeded
            | io::ErrorKind::FileTooLarge => Self::DiskFull { path },
            _ => Self::Unwritable {
                path,
                detail: error.to_string(),
            },
        }
    }

    pub(super) fn reading(path: &Path, error: &io::Error) -> Self {
        Self::Unreadable {
            path: path.display().to_string(),
            detail: error.to_string(),
        }
    }
}
