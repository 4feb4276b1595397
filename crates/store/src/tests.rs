//! What only shows with a hand on the connection: limits set from inside, which
//! work on every system and for every account.

use jiff::{SignedDuration, Timestamp};

use crate::{CaseId, Store, StoreError};

fn start() -> Timestamp {
    "2026-11-19T09:30:00Z".parse().unwrap()
}

fn after(seconds: i64) -> Timestamp {
    start() + SignedDuration::from_secs(seconds)
}

fn with_one_answer(directory: &std::path::Path) -> (Store, CaseId) {
    let (mut store, _) = Store::open(directory, start()).unwrap();
    let id = store.create_case("Letters", "use", start()).unwrap().id;
    store
        .save_answer(&id, "use", "1", "audience", after(1))
        .unwrap();
    (store, id)
}

#[test]
fn full() {
    let home = tempfile::tempdir().unwrap();
    let (mut store, id) = with_one_answer(home.path());
    let pages: u32 = store
        .connection
        .pragma_query_value(None, "page_count", |row| row.get(0))
        .unwrap();
    let limit = |store: &Store, pages: u32| {
        let set: u32 = store
            .connection
            .pragma_update_and_check(None, "max_page_count", pages, |row| row.get(0))
            .unwrap();
        assert_eq!(set, pages);
    };
    limit(&store, pages);
    let long = format!("\"{}\"", "words ".repeat(5_000));

    let refused = store
        .save_answer(&id, "use", &long, "volume", after(2))
        .unwrap_err();
    assert!(matches!(refused, StoreError::DiskFull { .. }), "{refused}");
    let case = store.load_case(&id).unwrap();
    assert_eq!(case.answers["use"], "1");
    assert_eq!(case.summary.place, "audience");
    assert_eq!(case.summary.changed_at, after(1));
    assert!(store.answer_history(&id, "use").unwrap().is_empty());

    limit(&store, pages + 100);
    store
        .save_answer(&id, "use", &long, "volume", after(3))
        .unwrap();
    assert_eq!(store.answers(&id).unwrap()["use"], long);
}

#[test]
fn a_disk_that_turns_read_only_while_in_use() {
    let home = tempfile::tempdir().unwrap();
    let (mut store, id) = with_one_answer(home.path());
    store
        .connection
        .pragma_update(None, "query_only", true)
        .unwrap();

    let refused = store
        .save_answer(&id, "use", "2", "volume", after(2))
        .unwrap_err();
    assert!(matches!(refused, StoreError::ReadOnly { .. }), "{refused}");
    assert_eq!(store.answers(&id).unwrap()["use"], "1");
}

#[test]
fn every_commit_is_flushed_to_disk() {
    let home = tempfile::tempdir().unwrap();
    let (store, _) = Store::open(home.path(), start()).unwrap();
    let setting = |name: &str| -> String {
        store
            .connection
            .pragma_query_value(None, name, |row| {
                row.get::<_, String>(0)
                    .or_else(|_| row.get::<_, i64>(0).map(|n| n.to_string()))
            })
            .unwrap()
    };
    assert_eq!(setting("journal_mode"), "wal");
    assert_eq!(setting("synchronous"), "2", "FULL");
    assert_eq!(setting("foreign_keys"), "1");
    assert_eq!(setting("secure_delete"), "1");
}
