use std::fs;
use std::path::Path;

use rusqlite::Connection;
use store::{CaseId, Store, StoreError};

use crate::{CHILD, after, as_child, open, start, this_program};

#[test]
fn a_first_start_makes_its_directory_and_says_nothing() {
    let home = tempfile::tempdir().unwrap();
    let data = home.path().join("share").join("steelyard");
    let store = open(&data, start());
    assert!(store.list_cases().unwrap().is_empty());
    assert_eq!(store.path(), data.join("steelyard.db"));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = fs::metadata(&data).unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0, "others may not look in");
    }
}

#[test]
fn a_second_copy_in_the_same_process_is_told_so() {
    let home = tempfile::tempdir().unwrap();
    let first = open(home.path(), start());
    let refused = Store::open(home.path(), start()).unwrap_err();
    assert!(matches!(&refused, StoreError::InUse { path } if path == home.path()));
    drop(first);
    open(home.path(), after(1));
}

#[test]
fn a_second_copy_in_another_process_is_told_so() {
    if let Some(directory) = as_child() {
        let code = Store::open(&directory, start()).unwrap_err().code();
        println!("refused with {code}");
        return;
    }
    let home = tempfile::tempdir().unwrap();
    let _first = open(home.path(), start());
    let child = this_program("opening::a_second_copy_in_another_process_is_told_so")
        .env(CHILD, home.path())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&child.stdout).into_owned();
    assert!(said.contains("refused with store-in-use"), "{said}");
}

#[test]
fn what_is_kept_can_be_looked_at_beside_a_running_copy() {
    let home = tempfile::tempdir().unwrap();
    assert!(Store::look(home.path()).unwrap().is_none(), "nothing yet");
    let mut running = open(home.path(), start());
    let case = running.create_case("Kept", "use", start()).unwrap().id;

    let mut looking = Store::look(home.path()).unwrap().unwrap();
    assert_eq!(looking.list_cases().unwrap().len(), 1);
    running.create_case("Another", "use", after(1)).unwrap();
    assert_eq!(looking.list_cases().unwrap().len(), 2);
    let refused = looking.delete_case(&case, after(2)).unwrap_err();
    assert_eq!(refused.code(), "store-read-only");
    assert_eq!(running.list_cases().unwrap().len(), 2);
}

#[test]
fn a_newer_database_is_left_as_it_is() {
    let home = tempfile::tempdir().unwrap();
    let path = one_case(home.path());
    let ours: u32 = {
        let connection = Connection::open(&path).unwrap();
        let ours = connection
            .pragma_query_value(None, "user_version", |row| row.get(0))
            .unwrap();
        connection
            .pragma_update(None, "user_version", ours + 7)
            .unwrap();
        ours
    };
    let before = contents(home.path());

    let refused = Store::open(home.path(), after(10)).unwrap_err();
    assert_eq!(refused.code(), "store-newer");
    assert!(matches!(
        refused,
        StoreError::Newer { theirs, ours: known, .. } if theirs == ours + 7 && known == ours
    ));
    assert_eq!(contents(home.path()), before);
}

#[test]
fn a_newer_database_whose_version_is_still_in_its_log_is_left_as_it_is() {
    let home = tempfile::tempdir().unwrap();
    let path = one_case(home.path());
    // Copied while the newer program still has it open, as after a power cut.
    let newer = tempfile::tempdir().unwrap();
    let connection = Connection::open(&path).unwrap();
    connection.pragma_update(None, "user_version", 9).unwrap();
    for name in ["steelyard.db", "steelyard.db-wal"] {
        fs::copy(home.path().join(name), newer.path().join(name)).unwrap();
    }
    let files = |directory: &Path| {
        ["steelyard.db", "steelyard.db-wal"].map(|name| fs::read(directory.join(name)).unwrap())
    };
    let before = files(newer.path());

    let refused = Store::open(newer.path(), after(10)).unwrap_err();
    assert!(
        matches!(refused, StoreError::Newer { theirs: 9, .. }),
        "{refused}"
    );
    assert!(files(newer.path()) == before);
}

#[test]
fn a_version_1_database_keeps_everything_and_is_backed_up_first() {
    let home = tempfile::tempdir().unwrap();
    Connection::open(home.path().join("steelyard.db"))
        .unwrap()
        .execute_batch(include_str!("version-1.sql"))
        .unwrap();

    let mut store = open(home.path(), start());
    let id = CaseId::from("7d4e3a52-6d0c-4f6a-9f0e-1c2d3e4f5a6b");
    let case = store.load_case(&id).unwrap();
    assert_eq!(case.summary.title, "Discharge letters");
    assert_eq!(case.summary.place, "volume");
    assert_eq!(
        case.summary.changed_at,
        "2026-01-01T00:01:00Z".parse().unwrap()
    );
    assert_eq!(case.answers["use"], r#""summarise""#);
    assert_eq!(
        store.setting("theme").unwrap().as_deref(),
        Some(r#""dark""#)
    );

    // What version 2 added works on the old case.
    store
        .save_answer(&id, "use", r#""draft""#, "volume", start())
        .unwrap();
    assert_eq!(
        store.answer_history(&id, "use").unwrap()[0].answer,
        r#""summarise""#
    );
    assert!(store.ledger().unwrap().is_empty());

    let backup = Connection::open(home.path().join("backups/steelyard-20261119.db")).unwrap();
    let version: u32 = backup
        .pragma_query_value(None, "user_version", |row| row.get(0))
        .unwrap();
    assert_eq!(version, 1);
}

#[test]
fn a_new_database_and_a_migrated_one_have_the_same_shape() {
    let (new, old) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    Connection::open(old.path().join("steelyard.db"))
        .unwrap()
        .execute_batch(include_str!("version-1.sql"))
        .unwrap();
    let shape = |directory: &Path| -> Vec<String> {
        let path = open(directory, start()).path().to_path_buf();
        let connection = Connection::open(path).unwrap();
        let mut statement = connection
            .prepare("SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_schema ORDER BY 1")
            .unwrap();
        let rows = statement
            .query_map([], |row| row.get::<_, String>(0))
            .unwrap();
        // Indentation is the only thing that may differ.
        rows.map(|row| {
            row.unwrap()
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" ")
        })
        .collect()
    };
    assert_eq!(shape(new.path()), shape(old.path()));
}

/// A closed store with one case in it.
fn one_case(directory: &Path) -> std::path::PathBuf {
    let mut store = open(directory, start());
    store.create_case("Letters", "use", start()).unwrap();
    store.path().to_path_buf()
}

/// Every file but the lock, by name.
fn contents(directory: &Path) -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<_> = fs::read_dir(directory)
        .unwrap()
        .map(Result::unwrap)
        .filter(|entry| entry.file_name() != "steelyard.lock")
        .map(|entry| {
            let name = entry.file_name().into_string().unwrap();
            (name, fs::read(entry.path()).unwrap())
        })
        .collect();
    files.sort();
    files
}
