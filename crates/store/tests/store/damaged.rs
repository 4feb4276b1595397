use std::fs::{self, File};
use std::io::{Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use store::{CaseId, OpenNotice, Store};

use crate::{after, days_later, open, start};

/// Bytes no database page begins with, the same in every run.
fn noise(length: usize) -> Vec<u8> {
    let mut state = 0x9E37_79B9_7F4A_7C15_u64;
    (0..length)
        .map(|_| {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1);
            state.to_be_bytes()[0]
        })
        .collect()
}

/// Two days of work: a backup of the first day exists, the second day's answer
/// is in the database only.
fn two_days(directory: &Path) -> (PathBuf, CaseId) {
    let id = {
        let mut store = open(directory, start());
        let id = store.create_case("Letters", "use", start()).unwrap().id;
        for question in 0..200 {
            let long = format!("\"{}\"", "words ".repeat(40));
            store
                .save_answer(&id, &format!("q{question}"), &long, "q", start())
                .unwrap();
        }
        id
    };
    let mut store = open(directory, days_later(1));
    store
        .save_answer(&id, "second-day", "2", "q", days_later(1))
        .unwrap();
    (store.path().to_path_buf(), id)
}

/// Opening sets `damaged` aside unchanged and goes on with the first day.
fn assert_set_aside_and_restored(directory: &Path, id: &CaseId, damaged: &[u8]) {
    let (store, notices) = Store::open(directory, days_later(2)).unwrap();
    let [
        OpenNotice::Damaged {
            kept_at,
            restored_from: Some(backup),
        },
    ] = &notices[..]
    else {
        panic!("{notices:?}");
    };
    assert_eq!(notices[0].code(), "store-damaged-restored");
    assert_eq!(
        kept_at,
        &directory.join("steelyard.damaged-20261121-093000.db")
    );
    assert!(fs::read(kept_at).unwrap() == damaged, "kept as it was");
    assert_eq!(backup.day.to_string(), "2026-11-20");
    let case = store.load_case(id).unwrap();
    assert_eq!(case.summary.answered, 200);
    drop(store);
    open(directory, days_later(2));
}

#[test]
fn pages_overwritten_in_the_middle() {
    let home = tempfile::tempdir().unwrap();
    let (path, id) = two_days(home.path());
    let middle = fs::metadata(&path).unwrap().len() / 8192 * 4096;
    let mut file = File::options().write(true).open(&path).unwrap();
    file.seek(SeekFrom::Start(middle)).unwrap();
    file.write_all(&noise(3 * 4096)).unwrap();
    drop(file);
    let damaged = fs::read(&path).unwrap();
    assert_set_aside_and_restored(home.path(), &id, &damaged);
}

#[test]
fn a_file_cut_short() {
    let home = tempfile::tempdir().unwrap();
    let (path, id) = two_days(home.path());
    let whole = fs::read(&path).unwrap();
    fs::write(&path, &whole[..whole.len() * 2 / 3]).unwrap();
    assert_set_aside_and_restored(home.path(), &id, &whole[..whole.len() * 2 / 3]);
}

#[test]
fn a_file_cut_to_its_first_bytes() {
    let home = tempfile::tempdir().unwrap();
    let (path, id) = two_days(home.path());
    let whole = fs::read(&path).unwrap();
    fs::write(&path, &whole[..60]).unwrap();
    assert_set_aside_and_restored(home.path(), &id, &whole[..60]);
}

#[test]
fn a_text_file_in_its_place() {
    let home = tempfile::tempdir().unwrap();
    let (path, id) = two_days(home.path());
    let text = "Dear colleague, I saved my notes over this. ".repeat(400);
    fs::write(&path, &text).unwrap();
    assert_set_aside_and_restored(home.path(), &id, text.as_bytes());
}

#[test]
fn another_applications_database_in_its_place() {
    let home = tempfile::tempdir().unwrap();
    let (path, id) = two_days(home.path());
    fs::remove_file(&path).unwrap();
    Connection::open(&path)
        .unwrap()
        .execute_batch("CREATE TABLE bookmarks (url TEXT); INSERT INTO bookmarks VALUES ('x');")
        .unwrap();
    let theirs = fs::read(&path).unwrap();
    assert_set_aside_and_restored(home.path(), &id, &theirs);
}

#[test]
fn our_own_file_without_its_tables() {
    let home = tempfile::tempdir().unwrap();
    let (path, id) = two_days(home.path());
    Connection::open(&path)
        .unwrap()
        .execute_batch("DROP TABLE revision")
        .unwrap();
    let damaged = {
        // Closing the last connection folded the log in.
        fs::read(&path).unwrap()
    };
    assert_set_aside_and_restored(home.path(), &id, &damaged);
}

#[test]
fn without_a_backup_the_damaged_file_is_kept_and_work_starts_afresh() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("steelyard.db");
    fs::write(&path, noise(50_000)).unwrap();

    let (mut store, notices) = Store::open(home.path(), start()).unwrap();
    let [
        OpenNotice::Damaged {
            kept_at,
            restored_from: None,
        },
    ] = &notices[..]
    else {
        panic!("{notices:?}");
    };
    assert_eq!(notices[0].code(), "store-damaged-fresh");
    assert_eq!(fs::read(kept_at).unwrap(), noise(50_000));
    store.create_case("Letters", "use", start()).unwrap();
}

#[test]
fn two_damaged_files_in_one_second_are_both_kept() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("steelyard.db");
    for text in ["first", "second"] {
        fs::write(&path, text).unwrap();
        Store::open(home.path(), start()).unwrap();
    }
    let kept = |name: &str| fs::read_to_string(home.path().join(name)).unwrap();
    assert_eq!(kept("steelyard.damaged-20261119-093000.db"), "first");
    assert_eq!(kept("steelyard.damaged-20261119-093000-2.db"), "second");
}

#[test]
fn a_damaged_backup_is_passed_over_for_the_one_before() {
    let home = tempfile::tempdir().unwrap();
    let (path, id) = two_days(home.path());
    open(home.path(), days_later(2))
        .create_case("Later", "use", days_later(2))
        .unwrap();
    fs::write(
        home.path().join("backups/steelyard-20261121.db"),
        noise(9_000),
    )
    .unwrap();
    fs::write(&path, noise(9_000)).unwrap();

    let (store, notices) = Store::open(home.path(), days_later(3)).unwrap();
    let [
        OpenNotice::Damaged {
            restored_from: Some(backup),
            ..
        },
    ] = &notices[..]
    else {
        panic!("{notices:?}");
    };
    assert_eq!(backup.day.to_string(), "2026-11-20");
    assert_eq!(store.load_case(&id).unwrap().summary.answered, 200);
}

#[test]
fn a_lost_or_emptied_database_comes_back_from_its_backup() {
    for emptied in [false, true] {
        let home = tempfile::tempdir().unwrap();
        let (path, id) = two_days(home.path());
        if emptied {
            fs::write(&path, "").unwrap();
        } else {
            fs::remove_file(&path).unwrap();
        }
        // A log left behind belongs to the file that is gone.
        fs::write(home.path().join("steelyard.db-wal"), noise(5_000)).unwrap();

        let (store, notices) = Store::open(home.path(), days_later(2)).unwrap();
        assert_eq!(notices.len(), 1, "{notices:?}");
        assert_eq!(notices[0].code(), "store-missing-restored");
        assert_eq!(store.load_case(&id).unwrap().summary.answered, 200);
    }
}

#[test]
fn what_a_damaged_file_leaves_beside_it_is_kept_with_it() {
    let home = tempfile::tempdir().unwrap();
    fs::write(home.path().join("steelyard.db"), noise(9_000)).unwrap();
    fs::write(home.path().join("steelyard.db-wal"), noise(500)).unwrap();
    let (_store, notices) = Store::open(home.path(), after(0)).unwrap();
    let OpenNotice::Damaged { kept_at, .. } = &notices[0] else {
        panic!("{notices:?}");
    };
    let mut log = kept_at.clone().into_os_string();
    log.push("-wal");
    assert_eq!(fs::read(log).unwrap(), noise(500));
}
