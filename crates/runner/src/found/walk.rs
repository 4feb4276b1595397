//! Walking through folders that somebody else made: never in a circle and never for long.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::Found;

/// The most folders and files looked at in one place.
const MOST_ENTRIES: usize = 20_000;

/// Every file at most `depth` folders below this one, in order of path. Links are followed, but
/// no folder is entered twice. A folder that is not there has no files.
pub(super) fn files_below(folder: &Path, depth: usize, found: &mut Found) -> Vec<PathBuf> {
    at_most(MOST_ENTRIES, folder, depth, found)
}

fn at_most(most: usize, folder: &Path, depth: usize, found: &mut Found) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut entered = HashSet::new();
    let mut ahead = vec![(folder.to_owned(), 0)];
    let mut looked_at = 0;
    while let Some((folder, level)) = ahead.pop() {
        let Ok(target) = folder.canonicalize() else {
            continue;
        };
        if !entered.insert(target) {
            continue;
        }
        let Ok(entries) = fs::read_dir(&folder) else {
            found.unreadable.push(folder);
            continue;
        };
        for entry in entries.flatten() {
            looked_at += 1;
            if looked_at > most {
                found.cut_short = true;
                files.sort();
                return files;
            }
            let path = entry.path();
            // Follows links; one that leads nowhere is passed over.
            match fs::metadata(&path) {
                Ok(about) if about.is_dir() && level < depth => ahead.push((path, level + 1)),
                Ok(about) if about.is_file() => files.push(path),
                _ => {}
            }
        }
    }
    files.sort();
    files
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn more_than_is_looked_at_is_cut_short_and_too_deep_is_not_entered() {
        let folder = tempfile::tempdir().unwrap();
        let deep = folder.path().join("a").join("b");
        fs::create_dir_all(&deep).unwrap();
        for name in ["one", "two", "three"] {
            fs::write(folder.path().join(name), "").unwrap();
        }
        fs::write(deep.join("four"), "").unwrap();
        let mut found = Found::default();
        assert_eq!(at_most(100, folder.path(), 2, &mut found).len(), 4);
        assert_eq!(at_most(100, folder.path(), 1, &mut found).len(), 3);
        assert!(!found.cut_short);
        assert!(at_most(2, folder.path(), 2, &mut found).len() <= 2);
        assert!(found.cut_short);
    }
}
