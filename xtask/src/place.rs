//! Where things lie in the repository.

use std::path::PathBuf;

/// The root of the repository.
///
/// Cargo names the manifest at run time as well, so a clone that was moved still works.
pub(crate) fn root() -> PathBuf {
    let manifest = std::env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    manifest.parent().map_or(manifest.clone(), PathBuf::from)
}

/// The web interface.
pub(crate) fn ui() -> PathBuf {
    root().join("ui")
}

/// Tools and downloads of this clone alone, never committed.
pub(crate) fn local() -> PathBuf {
    root().join(".local")
}

/// Where cargo builds.
pub(crate) fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}
