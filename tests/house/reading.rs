//! Reading the repository's own files.

use std::fs;
use std::path::{Path, PathBuf};

/// The crates that only calculate. Time, randomness and facts are passed in to them.
pub(crate) const ENGINES: &[&str] = &[
    "quantities",
    "catalogue",
    "assessment",
    "capacity",
    "tco",
    "sensitivity",
    "study",
    "model-file",
    "shelf",
    "catalogue-import",
    "verdict",
    "safeguards",
    "tuning",
    "trial",
    "personal-data",
    "charts",
    "words",
];

/// The root of the repository.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every file below `folder` with one of these endings, in order; nothing if there is no such
/// folder. Built and fetched things are left out.
pub(crate) fn files(folder: &Path, endings: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    collect(folder, endings, &mut found);
    found.sort();
    found
}

fn collect(folder: &Path, endings: &[&str], found: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for path in entries.map(|entry| entry.unwrap().path()) {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() {
            if !["node_modules", "dist", "target"].contains(&name.as_str()) {
                collect(&path, endings, found);
            }
        } else if endings.iter().any(|ending| name.ends_with(ending)) {
            found.push(path);
        }
    }
}

/// The text of a file.
pub(crate) fn text(file: &Path) -> String {
    fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

/// The path as one would write it in a review.
pub(crate) fn shown(file: &Path) -> String {
    file.strip_prefix(root())
        .unwrap_or(file)
        .to_string_lossy()
        .replace('\\', "/")
}

/// The lines of a Rust file that are part of the program, with their numbers: no comments, and
/// nothing after the point where the file's own tests begin.
pub(crate) fn program_lines(source: &str) -> Vec<(usize, &str)> {
    let mut lines = Vec::new();
    let mut numbered = source.lines().enumerate().peekable();
    while let Some((index, line)) = numbered.next() {
        let starts_tests = line.trim() == "#[cfg(test)]"
            && numbered
                .peek()
                .is_some_and(|(_, next)| next.trim_start().contains("mod ") && next.ends_with('{'));
        if starts_tests {
            break;
        }
        let code = line.split("//").next().unwrap_or_default();
        if !code.trim().is_empty() {
            lines.push((index + 1, code));
        }
    }
    lines
}

/// Whether the file holds tests rather than program.
pub(crate) fn is_test_file(file: &Path) -> bool {
    file.components().any(|part| part.as_os_str() == "tests")
        || file
            .file_name()
            .is_some_and(|name| name == "tests.rs" || name.to_string_lossy().ends_with("_tests.rs"))
}

/// Fails with every breach at once, so that one run shows the whole repair.
pub(crate) fn none(breaches: &[String], rule: &str) {
    assert!(breaches.is_empty(), "{rule}\n  {}", breaches.join("\n  "));
}

#[test]
fn comments_and_tests_are_no_program() {
    let source =
        "//! std::fs\nuse a; // std::net\n\n#[cfg(test)]\nmod tests {\n    use std::fs;\n}\n";
    let lines = program_lines(source);
    assert_eq!(lines, [(2, "use a; ")]);
}
