//! A file that came by another way than the network, such as on a stick.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::Path;

use sha2::{Digest, Sha256};

use super::error::DownloadError;
use super::part::{beside, discard, put_in_place};
use super::{Expected, Stop};

const BLOCK: usize = 1 << 20;

/// Room that is left free on the disk, for everything else that runs on the computer.
pub(super) const SPARE_BYTES: u64 = 256 << 20;

/// Copies a file to its place under the same checks that a download passes: room on the disk,
/// length, SHA-256, and its name only once it is whole. `progress` hears the bytes copied.
/// What a broken-off download of the same file left is removed afterwards.
///
/// # Errors
/// [`DownloadError`]; nothing is left of the copy then.
pub fn bring(
    source: &Path,
    expected: &Expected,
    destination: &Path,
    free_space: fn(&Path) -> Option<u64>,
    progress: &mut (dyn FnMut(u64) + Send),
    stop: &Stop,
) -> Result<(), DownloadError> {
    let mut from = File::open(source).map_err(|error| DownloadError::reading(source, &error))?;
    let found = from
        .metadata()
        .map_err(|error| DownloadError::reading(source, &error))?;
    if !found.is_file() {
        return Err(DownloadError::reading(
            source,
            &io::ErrorKind::IsADirectory.into(),
        ));
    }
    if found.len() != expected.bytes {
        return Err(DownloadError::WrongLength {
            expected_bytes: expected.bytes,
            found_bytes: found.len(),
        });
    }
    let folder = destination.parent().unwrap_or(destination);
    has_room(folder, expected.bytes, free_space)?;
    let copy = beside(destination, ".brought");
    let copied = fs::create_dir_all(folder)
        .map_err(|error| DownloadError::writing(folder, &error))
        .and_then(|()| copy_checked(&mut from, source, &copy, expected, progress, stop))
        .and_then(|()| put_in_place(&copy, destination));
    if copied.is_err() {
        let _nothing_is_left_of_it = fs::remove_file(&copy);
    } else {
        discard(destination)?;
    }
    copied
}

fn copy_checked(
    from: &mut File,
    source: &Path,
    copy: &Path,
    expected: &Expected,
    progress: &mut (dyn FnMut(u64) + Send),
    stop: &Stop,
) -> Result<(), DownloadError> {
    let unwritable = |error: io::Error| DownloadError::writing(copy, &error);
    let mut to = File::create(copy).map_err(unwritable)?;
    let mut hasher = Sha256::new();
    let mut block = vec![0; BLOCK];
    let mut copied = 0;
    loop {
        if stop.is_stopped() {
            return Err(DownloadError::Stopped);
        }
        let read = from
            .read(&mut block)
            .map_err(|error| DownloadError::reading(source, &error))?;
        if read == 0 {
            break;
        }
        to.write_all(&block[..read]).map_err(unwritable)?;
        hasher.update(&block[..read]);
        copied += read as u64;
        progress(copied);
    }
    to.sync_all().map_err(unwritable)?;
    if copied != expected.bytes {
        return Err(DownloadError::WrongLength {
            expected_bytes: expected.bytes,
            found_bytes: copied,
        });
    }
    let found_sha256 = hex::encode(hasher.finalize());
    if !found_sha256.eq_ignore_ascii_case(&expected.sha256) {
        return Err(DownloadError::Damaged { found_sha256 });
    }
    Ok(())
}

/// Whether what is still to be written fits on the disk of a folder.
pub(super) fn has_room(
    folder: &Path,
    bytes: u64,
    free_space: fn(&Path) -> Option<u64>,
) -> Result<(), DownloadError> {
    let needed_bytes = bytes.saturating_add(SPARE_BYTES);
    match free_space(folder) {
        Some(free_bytes) if bytes > 0 && free_bytes < needed_bytes => Err(DownloadError::NoRoom {
            folder: folder.display().to_string(),
            needed_bytes,
            free_bytes,
        }),
        _ => Ok(()),
    }
}
