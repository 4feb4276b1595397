//! Finding the worker program.

use std::path::{Path, PathBuf};

use crate::RunnerError;

/// The worker's file name without the system's ending for programs.
const PROGRAM: &str = "steelyard-runner-worker";

/// The worker to start: the one given, or the one beside the running program.
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

/// Where the worker is installed, seen from a program: in its folder. Cargo puts tests and
/// examples one folder below the programs they test.
fn beside(program: &Path) -> Vec<PathBuf> {
    let name = format!("{PROGRAM}{}", std::env::consts::EXE_SUFFIX);
    let Some(folder) = program.parent() else {
        return Vec::new();
    };
    let mut candidates = vec![folder.join(&name)];
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
    fn an_installed_worker_is_beside_the_program_and_nowhere_else() {
        let found = beside(Path::new("/usr/bin/steelyard"));
        assert_eq!(found.len(), 1);
        assert!(found[0].starts_with("/usr/bin"));
    }

    #[test]
    fn a_test_finds_the_worker_where_cargo_built_it() {
        let found = beside(Path::new("/src/target/debug/deps/answers-0123"));
        assert_eq!(found[1].parent(), Some(Path::new("/src/target/debug")));
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
