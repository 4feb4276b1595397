//! What left this computer, and what may be remembered of a key.

use rusqlite::Connection;
use store::{
    CaseId, Departure, KeyMark, KeyPlace, LedgerReach, LedgerTotals, NanoAmount, Outcome, Traffic,
};

use crate::{after, open, start};

fn chat(bytes_out: u64) -> Departure {
    Departure {
        host: "api.mistral.ai".to_owned(),
        reach: LedgerReach::Outside,
        country: Some("FR".to_owned()),
        why: "chat".to_owned(),
        case: Some(CaseId::from("a case since removed")),
        bytes_out,
        allowed_by: "the person, for this batch".to_owned(),
    }
}

fn answered(cost_nanos: i64) -> Outcome {
    Outcome {
        bytes_in: 2_048,
        tokens_out: Some(310),
        tokens_in: Some(120),
        cost: Some(NanoAmount {
            nanos: cost_nanos,
            currency: "EUR".to_owned(),
        }),
        ended: "answered".to_owned(),
    }
}

#[test]
fn at_first_nothing_has_left() {
    let home = tempfile::tempdir().unwrap();
    let store = open(home.path(), start());
    assert_eq!(store.ledger_totals().unwrap(), LedgerTotals::default());
    assert!(store.ledger().unwrap().is_empty());
}

#[test]
fn a_request_counts_from_before_it_leaves() {
    let home = tempfile::tempdir().unwrap();
    {
        let mut store = open(home.path(), start());
        let first = store.record_departure(&chat(1_000), after(1)).unwrap();
        store
            .record_outcome(&first, &answered(93_750), after(2))
            .unwrap();
        // The process dies before the second one ends.
        store.record_departure(&chat(500), after(3)).unwrap();
    }
    let store = open(home.path(), after(10));
    let totals = store.ledger_totals().unwrap();
    assert_eq!(
        (totals.requests, totals.bytes_out, totals.bytes_in),
        (2, 1_500, 2_048)
    );
    assert_eq!((totals.tokens_out, totals.tokens_in), (310, 120));
    assert_eq!(totals.cost_nanos["EUR"], 93_750);
    assert_eq!(totals.last_at, Some(after(3)));

    let newest_first = store.ledger().unwrap();
    assert_eq!(newest_first[0].outcome, None);
    assert_eq!(newest_first[1].departure, chat(1_000));
    assert_eq!(newest_first[1].outcome, Some((after(2), answered(93_750))));
}

#[test]
fn what_stays_is_written_down_and_does_not_count_as_having_left() {
    let home = tempfile::tempdir().unwrap();
    let mut store = open(home.path(), start());
    let to = |reach, bytes_out| Departure {
        reach,
        ..chat(bytes_out)
    };
    let own = store
        .record_departure(&to(LedgerReach::ThisComputer, 7), after(1))
        .unwrap();
    store.record_outcome(&own, &answered(1), after(2)).unwrap();
    let totals = store.ledger_totals().unwrap();
    assert_eq!(
        (totals.requests, totals.bytes_out, totals.last_at),
        (0, 0, None)
    );
    assert_eq!(totals.this_computer.requests, 1);

    store
        .record_departure(&to(LedgerReach::OwnNetwork, 40), after(3))
        .unwrap();
    store
        .record_departure(&to(LedgerReach::Outside, 2), after(4))
        .unwrap();
    let totals = store.ledger_totals().unwrap();
    assert_eq!((totals.requests, totals.bytes_out), (2, 42));
    assert_eq!(totals.last_at, Some(after(4)));
    assert_eq!(
        totals.own_network,
        Traffic {
            requests: 1,
            bytes_out: 40,
            bytes_in: 0,
            last_at: Some(after(3)),
        }
    );
    assert_eq!(totals.outside.requests, 1);
    let reaches: Vec<LedgerReach> = store
        .ledger()
        .unwrap()
        .iter()
        .map(|exchange| exchange.departure.reach)
        .collect();
    assert_eq!(
        reaches,
        [
            LedgerReach::Outside,
            LedgerReach::OwnNetwork,
            LedgerReach::ThisComputer
        ]
    );
}

#[test]
fn a_request_ends_once() {
    let home = tempfile::tempdir().unwrap();
    let mut store = open(home.path(), start());
    let id = store.record_departure(&chat(1_000), after(1)).unwrap();
    store.record_outcome(&id, &answered(1), after(2)).unwrap();
    assert!(store.record_outcome(&id, &answered(2), after(3)).is_err());
    assert_eq!(store.ledger_totals().unwrap().cost_nanos["EUR"], 1);
}

#[test]
fn the_file_itself_refuses_to_forget_what_left() {
    let home = tempfile::tempdir().unwrap();
    let path = {
        let mut store = open(home.path(), start());
        let id = store.record_departure(&chat(1_000), after(1)).unwrap();
        store.record_outcome(&id, &answered(1), after(2)).unwrap();
        store.path().to_path_buf()
    };
    let outside = Connection::open(path).unwrap();
    for statement in [
        "DELETE FROM ledger",
        "UPDATE ledger SET bytes_out = 0",
        "DELETE FROM ledger_outcomes",
        "UPDATE ledger_outcomes SET bytes_in = 0",
    ] {
        let refused = outside.execute(statement, []).unwrap_err().to_string();
        assert!(refused.contains("append-only"), "{statement}: {refused}");
    }
}

#[test]
fn a_key_leaves_its_last_four_characters_and_never_more() {
    let home = tempfile::tempdir().unwrap();
    let mark = KeyMark {
        provider: "anthropic".to_owned(),
        last_four: "7Qf2".to_owned(),
        stored_at: after(1),
        place: KeyPlace::Keychain,
    };
    {
        let mut store = open(home.path(), start());
        store.save_key_mark(&mark).unwrap();
        let whole = KeyMark {
            last_four: "sk-ant-whole-key".to_owned(),
            ..mark.clone()
        };
        assert!(store.save_key_mark(&whole).is_err());
        let session = KeyMark {
            provider: "openai".to_owned(),
            place: KeyPlace::Session,
            ..mark.clone()
        };
        store.save_key_mark(&session).unwrap();
        assert_eq!(store.key_marks().unwrap(), [mark.clone(), session]);
    }
    // A key held in memory went with its process, and so does its mark.
    let mut store = open(home.path(), after(10));
    assert_eq!(store.key_marks().unwrap(), [mark]);
    assert!(store.remove_key_mark("anthropic").unwrap());
    assert!(store.key_marks().unwrap().is_empty());
}

#[test]
fn a_setting_is_kept_until_it_is_given_back() {
    let home = tempfile::tempdir().unwrap();
    let mut store = open(home.path(), start());
    assert_eq!(store.setting("offline").unwrap(), None);
    store.save_setting("offline", "true").unwrap();
    store.save_setting("offline", "false").unwrap();
    store.save_setting("language", r#""nl""#).unwrap();
    assert_eq!(store.setting("offline").unwrap().as_deref(), Some("false"));
    assert_eq!(store.settings().unwrap().len(), 2);
    assert!(store.save_setting("language", "nl").is_err());
    assert!(store.remove_setting("offline").unwrap());
    assert_eq!(store.setting("offline").unwrap(), None);
}
