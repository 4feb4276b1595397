//! What a person allowed to be sent, used once, taken back, never forgotten.

use rusqlite::Connection;
use store::{ConsentId, ConsentScope, KeyCheck, NanoAmount, NewConsent, Spending};

use crate::{after, open, start};

fn scope(digest: char) -> ConsentScope {
    ConsentScope {
        provider: "mistral".to_owned(),
        model: "mistral-large".to_owned(),
        host: "api.mistral.ai".to_owned(),
        digest: digest.to_string().repeat(64),
    }
}

fn consent() -> NewConsent {
    let nanos = |nanos| NanoAmount {
        nanos,
        currency: "USD".to_owned(),
    };
    NewConsent {
        scope: scope('a'),
        country: Some("EU".to_owned()),
        texts: 3,
        bytes: 1_200,
        replaced: 2,
        cost: Some((nanos(40_000), nanos(3_100_000))),
        case: None,
        allowed_by: "the person".to_owned(),
    }
}

#[test]
fn a_consent_is_good_once_and_for_what_it_names() {
    let home = tempfile::tempdir().unwrap();
    let mut store = open(home.path(), start());
    let id = store.give_consent(&consent(), after(1)).unwrap();
    let mut spend =
        |id: &ConsentId, scope: &ConsentScope| store.spend_consent(id, scope, after(2)).unwrap();
    assert_eq!(spend(&"nobody".into(), &scope('a')), Spending::Unknown);
    assert_eq!(spend(&id, &scope('b')), Spending::ForSomethingElse);
    let elsewhere = ConsentScope {
        host: "evil.example".to_owned(),
        ..scope('a')
    };
    assert_eq!(spend(&id, &elsewhere), Spending::ForSomethingElse);
    // A refusal does not use it up.
    assert_eq!(spend(&id, &scope('a')), Spending::Spent);
    assert_eq!(spend(&id, &scope('a')), Spending::SpentBefore);
    let kept = store.consent(&id).unwrap().unwrap();
    assert_eq!(kept.consent, consent());
    assert_eq!((kept.spent, kept.revoked), (Some(after(2)), None));
}

#[test]
fn a_consent_that_was_taken_back_allows_nothing() {
    let home = tempfile::tempdir().unwrap();
    let mut store = open(home.path(), start());
    let first = store.give_consent(&consent(), after(1)).unwrap();
    let second = store.give_consent(&consent(), after(2)).unwrap();
    assert!(store.revoke_consent(&first, after(3)).unwrap());
    assert!(store.revoke_consent(&first, after(4)).unwrap());
    assert!(!store.revoke_consent(&"nobody".into(), after(4)).unwrap());
    let spent = store.spend_consent(&first, &scope('a'), after(5)).unwrap();
    assert_eq!(spent, Spending::Revoked);
    // Also one that is in use, so that it is on record that it was stopped.
    store.spend_consent(&second, &scope('a'), after(5)).unwrap();
    store.revoke_consent(&second, after(6)).unwrap();
    let newest_first = store.consents().unwrap();
    let ends: Vec<_> = newest_first
        .iter()
        .map(|one| (one.id.clone(), one.spent, one.revoked))
        .collect();
    assert_eq!(
        ends,
        [
            (second, Some(after(5)), Some(after(6))),
            (first, None, Some(after(3)))
        ]
    );
}

#[test]
fn the_file_itself_refuses_to_forget_what_was_allowed() {
    let home = tempfile::tempdir().unwrap();
    let path = {
        let mut store = open(home.path(), start());
        let id = store.give_consent(&consent(), after(1)).unwrap();
        store.spend_consent(&id, &scope('a'), after(2)).unwrap();
        store.path().to_path_buf()
    };
    let outside = Connection::open(path).unwrap();
    for statement in [
        "DELETE FROM consents",
        "UPDATE consents SET bytes = 0",
        "DELETE FROM consent_ends",
        "UPDATE consent_ends SET how = 'revoked'",
    ] {
        let refused = outside.execute(statement, []).unwrap_err().to_string();
        assert!(refused.contains("append-only"), "{statement}: {refused}");
    }
}

#[test]
fn of_each_provider_the_latest_check_is_kept() {
    let home = tempfile::tempdir().unwrap();
    let mut store = open(home.path(), start());
    let check = |code: &str, at| KeyCheck {
        provider: "mistral".to_owned(),
        at,
        host: "api.mistral.ai".to_owned(),
        code: code.to_owned(),
        said_json: "{}".to_owned(),
        models_json: "[]".to_owned(),
    };
    store
        .save_key_check(&check("closed-wrong-key", after(1)))
        .unwrap();
    store.save_key_check(&check("works", after(2))).unwrap();
    assert_eq!(store.key_checks().unwrap(), [check("works", after(2))]);
    store.forget_key_check("mistral").unwrap();
    assert!(store.key_checks().unwrap().is_empty());
}
