//! One idea a file.

use crate::reading::{files, none, root, shown, text};

const LONGEST: usize = 600;

#[test]
fn no_file_is_too_long_to_be_read_at_one_sitting() {
    let mut sources = Vec::new();
    for folder in ["crates", "src-tauri", "xtask", "tests"] {
        sources.extend(files(&root().join(folder), &[".rs"]));
    }
    sources.extend(files(&root().join("ui/src"), &[".ts", ".svelte", ".css"]));
    let breaches: Vec<String> = sources
        .iter()
        .filter(|file| {
            !file
                .components()
                .any(|part| part.as_os_str() == "generated")
        })
        .map(|file| (file, text(file).lines().count()))
        .filter(|(_, lines)| *lines > LONGEST)
        .map(|(file, lines)| format!("{}: {lines} lines", shown(file)))
        .collect();
    none(&breaches, "Split these by idea:");
}
