//! The TypeScript types of the commands, written from their Rust declarations.

use crate::failure::Failure;
use crate::process::{cargo, run};

/// Writes `ui/src/lib/api/generated`.
///
/// The same tests compare instead of writing when run without this variable, so types that
/// were not written anew fail `cargo xtask test`.
///
/// # Errors
/// When the crate does not build or a file cannot be written.
pub(crate) fn write() -> Result<(), Failure> {
    println!("==> Bindings");
    run(cargo()
        .args(["test", "--package", "app", "bindings"])
        .env("STEELYARD_WRITE_BINDINGS", "1"))
}
