//! Python packages to which tests hold the app: `SALib` for the sensitivity indices, the server
//! of llama.cpp for conversations with a person's own server, and the `LiteLLM` proxy for those
//! with providers.

use std::fs;
use std::path::PathBuf;

use crate::failure::Failure;
use crate::process::works;
use crate::{fingerprint, place, python};

/// Packages of one requirement file, in a folder of their own so that one can be renewed without
/// the other.
struct Reference {
    /// The requirement file in `xtask/pinned`.
    pinned: &'static str,
    /// The folder below `.local`, where the test looks for them.
    folder: &'static str,
    /// The file that says what was installed, below `.local/stamps`.
    stamp: &'static str,
    /// Whether what was installed was made for the Python that is here now.
    import: &'static str,
}

const REFERENCES: [Reference; 3] = [
    // crates/sensitivity/tests/salib.rs
    Reference {
        pinned: "salib.txt",
        folder: "python",
        stamp: "salib",
        import: "import sys; sys.path.insert(0, sys.argv[1]); import numpy, scipy.stats, SALib",
    },
    // crates/providers/tests/server
    Reference {
        pinned: "llama-server.txt",
        folder: "llama-server",
        stamp: "llama-server",
        import: "import sys; sys.path.insert(0, sys.argv[1]); import xllamacpp",
    },
    // crates/providers/tests/server/gateway.rs. All of it takes ten seconds to import; its
    // parts that are made for one Python take none.
    Reference {
        pinned: "litellm.txt",
        folder: "litellm",
        stamp: "litellm",
        import: "import sys; sys.path.insert(0, sys.argv[1]); import aiohttp, cryptography.fernet, orjson, pydantic_core, regex, tiktoken, tokenizers, uvicorn, yaml",
    },
];

/// Installs what is missing of them.
///
/// # Errors
/// When one cannot be had, or is not what was pinned.
pub(crate) fn ready() -> Result<(), Failure> {
    REFERENCES.iter().try_for_each(Reference::ready)
}

impl Reference {
    fn ready(&self) -> Result<(), Failure> {
        let pinned = place::root().join("xtask/pinned").join(self.pinned);
        let stamp = place::local().join("stamps").join(self.stamp);
        let folder: PathBuf = place::local().join(self.folder);
        let unreadable = |error: std::io::Error| {
            Failure::new(
                format!(
                    "{} or its folder could not be read or written: {error}.",
                    self.pinned
                ),
                format!(
                    "Check the permissions of {} and {}.",
                    pinned.display(),
                    folder.display()
                ),
            )
        };
        let fingerprint = fingerprint::of(std::slice::from_ref(&pinned)).map_err(unreadable)?;
        if fingerprint::is_current(&stamp, fingerprint)
            && works(python::python()?.args(["-c", self.import]).arg(&folder))
        {
            return Ok(());
        }
        if folder.exists() {
            // Packages of another version would stay beside the new ones.
            fs::remove_dir_all(&folder).map_err(unreadable)?;
        }
        python::install(self.pinned, &folder)?;
        fingerprint::remember(&stamp, fingerprint).map_err(unreadable)
    }
}
