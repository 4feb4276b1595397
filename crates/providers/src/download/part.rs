//! What has arrived of a file, on the disk.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::error::DownloadError;
use super::{Expected, Stop};

/// Read at once when a part is checked.
const BLOCK: usize = 1 << 20;

/// What is noted beside a part, so that it is continued only with more of the same file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Note {
    /// Length and fingerprint that the whole file must have.
    pub(super) expected: Expected,
    /// The address it comes from, with its pinned revision.
    pub(super) address: String,
    /// The tag by which that address knows these very bytes again.
    pub(super) etag: Option<String>,
}

/// A file that is arriving. While it is open no other process can add to it.
pub(super) struct Part {
    file: File,
    path: PathBuf,
    note_path: PathBuf,
    destination: PathBuf,
    hasher: Sha256,
    /// Bytes that are here, all of them in the hasher.
    pub(super) length: u64,
    note: Note,
}

/// How many bytes of a file have arrived, without looking into them; for a list.
pub fn arrived_so_far(destination: &Path, expected: &Expected) -> u64 {
    let known = read_note(&beside(destination, ".part.json"))
        .is_some_and(|note| note.expected == *expected);
    let length = fs::metadata(beside(destination, ".part")).map_or(0, |found| found.len());
    if known && length <= expected.bytes {
        length
    } else {
        0
    }
}

/// Removes what has arrived of a file that is no longer wanted.
///
/// # Errors
/// [`DownloadError::Unwritable`].
pub fn discard(destination: &Path) -> Result<(), DownloadError> {
    for path in [
        beside(destination, ".part"),
        beside(destination, ".part.json"),
    ] {
        match fs::remove_file(&path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                return Err(DownloadError::writing(&path, &error));
            }
            _ => {}
        }
    }
    Ok(())
}

pub(super) fn beside(destination: &Path, ending: &str) -> PathBuf {
    let mut name = destination.file_name().unwrap_or_default().to_os_string();
    name.push(ending);
    destination.with_file_name(name)
}

fn read_note(path: &Path) -> Option<Note> {
    serde_json::from_slice(&fs::read(path).ok()?).ok()
}

impl Part {
    /// Opens what has arrived so far, or begins. What belongs to another file is given up.
    pub(super) fn open(
        destination: &Path,
        address: &str,
        expected: &Expected,
    ) -> Result<Self, DownloadError> {
        let path = beside(destination, ".part");
        let note_path = beside(destination, ".part.json");
        let unwritable = |error: &io::Error| DownloadError::writing(&path, error);
        if let Some(folder) = destination.parent() {
            fs::create_dir_all(folder).map_err(|error| unwritable(&error))?;
        }
        let file = OpenOptions::new()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .open(&path)
            .map_err(|error| unwritable(&error))?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                return Err(DownloadError::InUse {
                    path: destination.display().to_string(),
                });
            }
            Err(TryLockError::Error(error)) => return Err(unwritable(&error)),
        }
        let found = read_note(&note_path).filter(|note| note.expected == *expected);
        let length = file.metadata().map_err(|error| unwritable(&error))?.len();
        let goes_on = found.is_some() && length <= expected.bytes;
        // A mirror has tags of its own; the bytes are the same.
        let etag = found
            .filter(|note| note.address == address)
            .and_then(|note| note.etag);
        let note = Note {
            expected: expected.clone(),
            address: address.to_owned(),
            etag,
        };
        let mut part = Self {
            file,
            path,
            note_path,
            destination: destination.to_path_buf(),
            hasher: Sha256::new(),
            length: if goes_on { length } else { 0 },
            note,
        };
        if !goes_on {
            part.start_over()?;
        }
        Ok(part)
    }

    /// Reads what arrived before, so that the fingerprint goes on from there.
    pub(super) async fn check(&mut self, stop: &Stop) -> Result<(), DownloadError> {
        let failed = |error: io::Error| DownloadError::writing(&self.path, &error);
        self.file.seek(SeekFrom::Start(0)).map_err(failed)?;
        self.hasher = Sha256::new();
        let mut block = vec![0; BLOCK];
        let mut left = self.length;
        while left > 0 {
            if stop.is_stopped() {
                return Err(DownloadError::Stopped);
            }
            let wanted = usize::try_from(left).unwrap_or(BLOCK).min(BLOCK);
            let read = self.file.read(&mut block[..wanted]).map_err(failed)?;
            if read == 0 {
                break;
            }
            self.hasher.update(&block[..read]);
            left -= read as u64;
            tokio::task::yield_now().await;
        }
        self.length -= left;
        Ok(())
    }

    /// Forgets everything that arrived.
    pub(super) fn start_over(&mut self) -> Result<(), DownloadError> {
        self.hasher = Sha256::new();
        self.length = 0;
        self.note.etag = None;
        let cleared = match self.file.metadata() {
            Ok(found) if found.len() == 0 => Ok(()),
            _ => self.file.set_len(0),
        };
        cleared.map_err(|error| DownloadError::writing(&self.path, &error))?;
        self.keep_note()
    }

    /// Remembers by which tag the server knows these bytes again.
    pub(super) fn remember(&mut self, etag: Option<&str>) -> Result<(), DownloadError> {
        if self.note.etag.as_deref() == etag {
            return Ok(());
        }
        self.note.etag = etag.map(str::to_owned);
        self.keep_note()
    }

    /// The tag, when it stands for these very bytes and not for something like them
    /// (RFC 9110, section 13.1.5).
    pub(super) fn strong_etag(&self) -> Option<&str> {
        self.note
            .etag
            .as_deref()
            .filter(|etag| !etag.starts_with("W/"))
    }

    fn keep_note(&self) -> Result<(), DownloadError> {
        let failed = |error: &io::Error| DownloadError::writing(&self.note_path, error);
        let json = serde_json::to_vec(&self.note).map_err(|error| failed(&error.into()))?;
        // A note that is cut off halfway would cost everything that arrived.
        let fresh = beside(&self.note_path, ".new");
        fs::write(&fresh, json).map_err(|error| failed(&error))?;
        fs::rename(&fresh, &self.note_path).map_err(|error| failed(&error))
    }

    pub(super) fn add(&mut self, bytes: &[u8]) -> Result<(), DownloadError> {
        let written = self
            .file
            .seek(SeekFrom::Start(self.length))
            .and_then(|_| self.file.write_all(bytes));
        if let Err(error) = written {
            // Half a piece may have been written, which the fingerprint does not know.
            let _kept_as_far_as_it_is_known = self.file.set_len(self.length);
            return Err(DownloadError::writing(&self.path, &error));
        }
        self.hasher.update(bytes);
        self.length += bytes.len() as u64;
        Ok(())
    }

    /// The fingerprint of what is here.
    pub(super) fn fingerprint(&self) -> String {
        hex::encode(self.hasher.clone().finalize())
    }

    /// Puts what is here on the disk, so that not even a power cut takes it.
    pub(super) fn settle(&self) -> Result<(), DownloadError> {
        self.file
            .sync_data()
            .map_err(|error| DownloadError::writing(&self.path, &error))
    }

    /// Gives the whole file its name.
    pub(super) fn finish(self) -> Result<(), DownloadError> {
        self.file
            .sync_all()
            .and_then(|()| self.file.unlock())
            .map_err(|error| DownloadError::writing(&self.path, &error))?;
        drop(self.file);
        put_in_place(&self.path, &self.destination)?;
        let _a_note_without_a_part_is_ignored = fs::remove_file(&self.note_path);
        Ok(())
    }
}

/// Renames a file and makes the new name last.
pub(super) fn put_in_place(from: &Path, to: &Path) -> Result<(), DownloadError> {
    fs::rename(from, to).map_err(|error| DownloadError::writing(to, &error))?;
    #[cfg(unix)]
    if let Some(folder) = to.parent() {
        File::open(folder)
            .and_then(|folder| folder.sync_all())
            .map_err(|error| DownloadError::writing(to, &error))?;
    }
    Ok(())
}
