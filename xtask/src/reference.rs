//! `SALib`, the package to which a test holds the sensitivity indices.

use std::fs;
use std::path::PathBuf;

use crate::failure::Failure;
use crate::process::works;
use crate::{fingerprint, place, python};

const PINNED: &str = "salib.txt";

/// Whether what was installed was made for the Python that is here now.
const IMPORT: &str = "\
import sys
sys.path.insert(0, sys.argv[1])
import numpy, scipy.stats, SALib
";

/// Where Python packages lie that only tests import; `crates/sensitivity/tests/salib.rs` looks
/// for them there.
fn folder() -> PathBuf {
    place::local().join("python")
}

/// Installs `SALib` unless it is there and works.
///
/// # Errors
/// When it cannot be had, or is not what was pinned.
pub(crate) fn ready() -> Result<(), Failure> {
    let pinned = place::root().join("xtask/pinned").join(PINNED);
    let stamp = place::local().join("stamps/salib");
    let unreadable = |error: std::io::Error| {
        Failure::new(
            format!("{PINNED} or its folder could not be read or written: {error}."),
            format!(
                "Check the permissions of {} and {}.",
                pinned.display(),
                folder().display()
            ),
        )
    };
    let fingerprint = fingerprint::of(std::slice::from_ref(&pinned)).map_err(unreadable)?;
    if fingerprint::is_current(&stamp, fingerprint)
        && works(python::python()?.args(["-c", IMPORT]).arg(folder()))
    {
        return Ok(());
    }
    if folder().exists() {
        // Packages of another version would stay beside the new ones.
        fs::remove_dir_all(folder()).map_err(unreadable)?;
    }
    python::install(PINNED, &folder())?;
    fingerprint::remember(&stamp, fingerprint).map_err(unreadable)
}
