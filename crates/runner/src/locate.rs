//! Finding the worker program.

use std::path::{Path, PathBuf};

use crate::RunnerError;

/// The worker's file name without the system's ending for programs.
const PROGRAM: &str = "steelyard-runner-worker";
/// The folder in which an installation has it, with its libraries.
const FOLDER: &str = "engine";

/// The worker to start: the one given, or the one of the running program's installation.
pub(crate) fn worker(given: Option<&Path>) -> Result<PathBuf, RunnerError> {
    let candidates = match given {
        Some(path) => vec![path.to_owned()],
        None => std::env::current_exe().map_or_else(|_| Vec::new(), |program| beside(&program)),
    };
    candidates
        .iter()
        .find(|path| path.is_file())
        .cloned()
        .ok_or_else(|| RunnerError::WorkerMissing {
            tried: candidates
                .iter()
                .map(|path| path.display().to_string())
                .collect(),
        })
}

/// Where the worker is, seen from a program: in its folder as Cargo builds it, or in a folder of
/// its own where an installer puts what a program carries. Cargo puts tests and examples one
/// folder below the programs they test.
fn beside(program: &Path) -> Vec<PathBuf> {
    let name = format!("{PROGRAM}{}", std::env::consts::EXE_SUFFIX);
    let Some(folder) = program.parent() else {
        return Vec::new();
    };
    let mut candidates = vec![folder.join(&name), folder.join(FOLDER).join(&name)];
    if let Some(above) = folder.parent() {
        if folder.ends_with("bin") {
            // Debian and RPM packages: /usr/bin beside /usr/lib/Steelyard.
            candidates.push(above.join("lib/Steelyard").join(FOLDER).join(&name));
        }
        if folder.ends_with("Contents/MacOS") {
            candidates.push(above.join("Resources").join(FOLDER).join(&name));
        }
    }
    let is_cargos = ["deps", "examples"].iter().any(|sub| folder.ends_with(sub));
    if let Some(parent) = folder.parent().filter(|_| is_cargos) {
        candidates.push(parent.join(&name));
    }
    candidates
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_installed_worker_is_where_the_installer_put_it_and_nowhere_else() {
        for (program, installed, candidates) in [
            (
                "/usr/bin/steelyard",
                "/usr/lib/Steelyard/engine/steelyard-runner-worker",
                3,
            ),
            (
                "/Applications/Steelyard.app/Contents/MacOS/steelyard-desktop",
                "/Applications/Steelyard.app/Contents/Resources/engine/steelyard-runner-worker",
                3,
            ),
            (
                "/opt/Steelyard/steelyard-desktop",
                "/opt/Steelyard/engine/steelyard-runner-worker",
                2,
            ),
        ] {
            let found = beside(Path::new(program));
            let installed = format!("{installed}{}", std::env::consts::EXE_SUFFIX);
            assert!(found.contains(&PathBuf::from(installed)), "{found:?}");
            assert_eq!(found.len(), candidates, "{found:?}");
        }
    }

    #[test]
    fn a_test_finds_the_worker_where_cargo_built_it() {
        let found = beside(Path::new("/src/target/debug/deps/answers-0123"));
        let last = found.last().unwrap();
        assert_eq!(last.parent(), Some(Path::new("/src/target/debug")));
    }

    #[test]
    fn a_missing_worker_is_reported_with_every_path_tried() {
        let error = worker(Some(Path::new("/nowhere/worker"))).unwrap_err();
        assert_eq!(
            error,
            RunnerError::WorkerMissing {
                tried: vec!["/nowhere/worker".to_owned()]
            }
        );
    }
}
