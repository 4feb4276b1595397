use std::fs;
use std::path::Path;

use rusqlite::Connection;
use store::{OpenNotice, Store};

use crate::{after, days_later, open, start};

fn backups(directory: &Path) -> Vec<String> {
    let Ok(entries) = fs::read_dir(directory.join("backups")) else {
        return Vec::new();
    };
    let mut names: Vec<_> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn a_backup_is_made_once_a_day_and_only_of_something_new() {
    let home = tempfile::tempdir().unwrap();
    open(home.path(), start());
    open(home.path(), after(60));
    assert!(backups(home.path()).is_empty(), "nothing to keep yet");

    open(home.path(), after(120))
        .create_case("Letters", "use", after(120))
        .unwrap();
    open(home.path(), after(180))
        .create_case("Chat", "use", after(180))
        .unwrap();
    assert_eq!(backups(home.path()), ["steelyard-20261119.db"]);
    open(home.path(), after(240));
    assert_eq!(
        cases_in(&home.path().join("backups/steelyard-20261119.db")),
        1,
        "once a day"
    );

    open(home.path(), days_later(1));
    open(home.path(), days_later(2));
    assert_eq!(
        backups(home.path()),
        ["steelyard-20261119.db", "steelyard-20261120.db"]
    );
    assert_eq!(
        cases_in(&home.path().join("backups/steelyard-20261120.db")),
        2
    );
}

#[test]
fn seven_days_are_kept_and_other_files_are_left_alone() {
    let home = tempfile::tempdir().unwrap();
    fs::create_dir(home.path().join("backups")).unwrap();
    fs::write(home.path().join("backups/steelyard-mine.db"), "my own copy").unwrap();
    for day in 0..10 {
        let mut store = open(home.path(), days_later(day));
        store
            .create_case("Letters", "use", days_later(day))
            .unwrap();
    }
    let expected: Vec<_> = (22..=28)
        .map(|day| format!("steelyard-202611{day}.db"))
        .collect();
    let (mine, made): (Vec<_>, Vec<_>) = backups(home.path())
        .into_iter()
        .partition(|name| name == "steelyard-mine.db");
    assert_eq!(made, expected);
    assert_eq!(mine.len(), 1);
}

#[test]
fn a_backup_that_cannot_be_made_is_told_and_stops_nothing() {
    let home = tempfile::tempdir().unwrap();
    open(home.path(), start())
        .create_case("Letters", "use", start())
        .unwrap();
    fs::write(
        home.path().join("backups"),
        "a file where the directory should be",
    )
    .unwrap();

    let (store, notices) = Store::open(home.path(), days_later(1)).unwrap();
    assert!(
        matches!(&notices[..], [OpenNotice::BackupNotMade { .. }]),
        "{notices:?}"
    );
    assert_eq!(notices[0].code(), "store-backup-not-made");
    assert_eq!(store.list_cases().unwrap().len(), 1);
}

/// Read as anyone would, with nothing beside the file.
fn cases_in(backup: &Path) -> u32 {
    assert!(!backup.with_extension("db-wal").exists());
    Connection::open(backup)
        .unwrap()
        .query_row("SELECT count(*) FROM cases", [], |row| row.get(0))
        .unwrap()
}
