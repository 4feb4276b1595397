//! The catalogue's figures as they are agreed, to hold the next change against.

use crate::failure::Failure;
use crate::process::{cargo, run};

/// Writes `crates/catalogue/baseline/figures.tsv`.
///
/// The same test compares instead of writing when run without this variable. It refuses either way
/// as long as a figure changed by more than half and `changes.toml` does not say why.
///
/// # Errors
/// When the crate does not build, a change is not recorded, or the file cannot be written.
pub(crate) fn write() -> Result<(), Failure> {
    println!("==> Baseline of the catalogue");
    run(cargo()
        .args(["test", "--package", "catalogue", "--test", "baseline"])
        .env("STEELYARD_WRITE_BASELINE", "1"))
}
