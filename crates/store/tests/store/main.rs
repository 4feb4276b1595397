//! The store as its callers use it, on real files.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod backups;
mod cases;
mod consents;
mod damaged;
mod killed;
mod left;
mod opening;
mod shelf;
#[cfg(unix)]
mod unwritable;

use std::path::Path;
use std::process::Command;

use jiff::{SignedDuration, Timestamp};
use store::{OpenNotice, Store};

/// Half past nine on a Thursday; tests count seconds and days from here.
fn start() -> Timestamp {
    "2026-11-19T09:30:00Z".parse().unwrap()
}

fn after(seconds: i64) -> Timestamp {
    start() + SignedDuration::from_secs(seconds)
}

fn days_later(days: i64) -> Timestamp {
    start() + SignedDuration::from_hours(24 * days)
}

/// Opens where nothing should be amiss.
fn open(directory: &Path, now: Timestamp) -> Store {
    let (store, notices) = Store::open(directory, now).unwrap();
    assert_eq!(notices, Vec::<OpenNotice>::new());
    store
}

/// This test program, to run one of its tests as a process of its own: the test
/// finds the variable and plays the child's part.
fn this_program(test: &str) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", test, "--nocapture"]);
    command
}

/// The directory a child was given; `None` in the parent.
fn as_child() -> Option<std::path::PathBuf> {
    std::env::var_os(CHILD).map(Into::into)
}

const CHILD: &str = "STEELYARD_TEST_CHILD_DIRECTORY";
