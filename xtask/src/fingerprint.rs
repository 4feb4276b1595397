//! Has anything changed since the last time?
//!
//! Contents are compared, not times: a checkout of another branch and back touches every
//! time and changes nothing.

use std::fs;
use std::hash::Hasher;
use std::io;
use std::path::{Path, PathBuf};

/// A number that changes when the names or the contents of these files and folders do.
///
/// A path that does not exist counts as empty.
///
/// # Errors
/// When something that exists cannot be read.
pub(crate) fn of(paths: &[PathBuf]) -> io::Result<u64> {
    let mut hasher = std::collections::hash_map::DefaultHasher::new();
    for path in paths {
        add(path, &mut hasher)?;
    }
    Ok(hasher.finish())
}

fn add(path: &Path, hasher: &mut impl Hasher) -> io::Result<()> {
    if path.is_dir() {
        let mut entries = fs::read_dir(path)?
            .map(|entry| entry.map(|entry| entry.path()))
            .collect::<io::Result<Vec<_>>>()?;
        entries.sort();
        for entry in entries {
            add(&entry, hasher)?;
        }
    } else if path.is_file() {
        hasher.write(path.to_string_lossy().as_bytes());
        hasher.write(&fs::read(path)?);
    }
    Ok(())
}

/// Whether `stamp` holds this fingerprint.
pub(crate) fn is_current(stamp: &Path, fingerprint: u64) -> bool {
    fs::read_to_string(stamp).is_ok_and(|text| text.trim() == fingerprint.to_string())
}

/// Writes the fingerprint down for the next time.
///
/// # Errors
/// When the file cannot be written.
pub(crate) fn remember(stamp: &Path, fingerprint: u64) -> io::Result<()> {
    if let Some(folder) = stamp.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(stamp, fingerprint.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_changed_file_changes_the_fingerprint_and_an_untouched_one_does_not() {
        let folder = std::env::temp_dir().join(format!("xtask-fingerprint-{}", std::process::id()));
        fs::create_dir_all(folder.join("inner")).unwrap();
        fs::write(folder.join("inner/a"), "one").unwrap();
        let paths = [folder.clone(), folder.join("absent")];
        let before = of(&paths).unwrap();
        assert_eq!(of(&paths).unwrap(), before);

        fs::write(folder.join("inner/a"), "two").unwrap();
        assert_ne!(of(&paths).unwrap(), before);

        let stamp = folder.join("stamp");
        assert!(!is_current(&stamp, before));
        remember(&stamp, before).unwrap();
        assert!(is_current(&stamp, before));
        fs::remove_dir_all(folder).unwrap();
    }
}
