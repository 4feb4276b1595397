//! Disks that refuse: read-only ones, and full ones.

use std::fs::{self, Permissions};
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Command, Output};

use store::{OpenNotice, Store, StoreError};

use crate::{CHILD, after, as_child, open, start, this_program};

/// Who nobody is, on every Linux.
const NOBODY: u32 = 65_534;

/// Runs one test of this program as an ordinary user: permissions do not bind
/// root, who runs the tests in many containers.
fn as_ordinary_user(test: &str, directory: &Path) -> Output {
    let am_root = fs::metadata("/proc/self").is_ok_and(|own| own.uid() == 0);
    if !am_root {
        return this_program(test).env(CHILD, directory).output().unwrap();
    }
    // The build directory may be closed to others.
    let open_to_all = tempfile::tempdir().unwrap();
    fs::set_permissions(open_to_all.path(), Permissions::from_mode(0o755)).unwrap();
    let program = open_to_all.path().join("tests");
    fs::copy(std::env::current_exe().unwrap(), &program).unwrap();
    fs::set_permissions(&program, Permissions::from_mode(0o755)).unwrap();
    Command::new(program)
        .args(["--exact", test, "--nocapture"])
        .env(CHILD, directory)
        .current_dir("/")
        .uid(NOBODY)
        .gid(NOBODY)
        .output()
        .unwrap()
}

fn assert_said(child: &Output, what: &str) {
    let said = String::from_utf8_lossy(&child.stdout);
    let complained = String::from_utf8_lossy(&child.stderr);
    assert!(
        child.status.success() && said.contains(what),
        "{said}\n{complained}"
    );
}

#[test]
fn a_directory_that_cannot_be_written_to() {
    if let Some(directory) = as_child() {
        let refused = Store::open(&directory, start()).unwrap_err();
        assert!(
            matches!(&refused, StoreError::ReadOnly { path } if *path == directory),
            "{refused}"
        );
        let inside = Store::open(&directory.join("not yet made"), start()).unwrap_err();
        println!("refused with {} and {}", refused.code(), inside.code());
        return;
    }
    let home = tempfile::tempdir().unwrap();
    fs::set_permissions(home.path(), Permissions::from_mode(0o555)).unwrap();
    let child = as_ordinary_user(
        "unwritable::a_directory_that_cannot_be_written_to",
        home.path(),
    );
    assert_said(&child, "refused with store-read-only and store-read-only");
    assert_eq!(fs::read_dir(home.path()).unwrap().count(), 0);
}

#[test]
fn a_database_that_can_only_be_read() {
    if let Some(directory) = as_child() {
        let refused = Store::open(&directory, after(1)).unwrap_err();
        assert!(matches!(&refused, StoreError::ReadOnly { .. }), "{refused}");
        println!("refused with {}", refused.code());
        return;
    }
    let home = tempfile::tempdir().unwrap();
    open(home.path(), start())
        .create_case("Letters", "use", start())
        .unwrap();
    let database = home.path().join("steelyard.db");
    let before = fs::read(&database).unwrap();
    // The directory and the lock may be written to, the database may not.
    fs::set_permissions(home.path(), Permissions::from_mode(0o777)).unwrap();
    fs::set_permissions(
        home.path().join("steelyard.lock"),
        Permissions::from_mode(0o666),
    )
    .unwrap();
    fs::set_permissions(&database, Permissions::from_mode(0o444)).unwrap();
    let child = as_ordinary_user("unwritable::a_database_that_can_only_be_read", home.path());
    assert_said(&child, "refused with store-read-only");
    assert!(
        fs::read(&database).unwrap() == before,
        "not taken for damaged, not touched"
    );
}

/// On a real file system of 512 KiB where this account may mount one. Where it
/// may not, the same test runs against a page limit among the unit tests.
#[cfg(target_os = "linux")]
#[test]
fn a_disk_that_is_full() {
    if let Some(directory) = as_child() {
        fill_up(&directory);
        println!("refused, undone, and saved again with room");
        return;
    }
    let home = tempfile::tempdir().unwrap();
    let small = r#"mount -t tmpfs -o size=512k tmpfs "$1" && shift && exec "$@""#;
    let test = "unwritable::a_disk_that_is_full";
    let program = std::env::current_exe().unwrap();
    let attempts = ["--mount", "--user --map-root-user --mount"].map(|how| {
        Command::new("unshare")
            .args(how.split(' '))
            .args(["sh", "-c", small, "sh"])
            .arg(home.path())
            .arg(&program)
            .args(["--exact", test, "--nocapture"])
            .env(CHILD, home.path())
            .output()
            .unwrap()
    });
    let ran = attempts
        .iter()
        .find(|child| String::from_utf8_lossy(&child.stdout).contains("running 1 test"));
    match ran {
        Some(child) => assert_said(child, "refused, undone, and saved again with room"),
        None => println!("no small disk can be mounted here; see tests::full in the library"),
    }
}

#[cfg(target_os = "linux")]
fn fill_up(directory: &Path) {
    let mut store = open(directory, start());
    let id = store.create_case("Letters", "0", start()).unwrap().id;
    let ballast = directory.join("ballast");
    fs::write(&ballast, vec![0; 100 * 1024]).unwrap();
    let mut number = 0;
    let refused = loop {
        let long = format!("\"{}\"", "words ".repeat(500));
        let (question, place) = (format!("q{number}"), format!("{}", number + 1));
        match store.save_answer(&id, &question, &long, &place, after(number + 1)) {
            Ok(()) => number += 1,
            Err(error) => break error,
        }
    };
    assert!(matches!(refused, StoreError::DiskFull { .. }), "{refused}");
    assert!(number > 3, "some answers fit");
    let whole = |store: &Store| {
        let case = store.load_case(&id).unwrap();
        assert_eq!(i64::from(case.summary.answered), number);
        assert_eq!(case.summary.place, number.to_string());
        assert_eq!(case.summary.changed_at, after(number));
    };
    whole(&store);
    fs::remove_file(ballast).unwrap();
    store
        .set_place(&id, &number.to_string(), after(number))
        .unwrap();
    drop(store);
    // The room that is left does for the database, not for a copy of it.
    let (store, notices) = Store::open(directory, start()).unwrap();
    assert!(
        matches!(&notices[..], [OpenNotice::BackupNotMade { .. }]),
        "{notices:?}"
    );
    whole(&store);

    // A disk with no room for even a first page.
    let full = directory.join("second");
    fs::write(directory.join("ballast"), vec![0; 1024 * 1024]).unwrap_err();
    let refused = Store::open(&full, start()).unwrap_err();
    assert!(matches!(refused, StoreError::DiskFull { .. }), "{refused}");
}
