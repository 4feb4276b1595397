use std::collections::BTreeMap;

use proptest::prelude::*;
use store::{CaseId, NewTrial, StoreError};

use crate::{after, open, start};

#[test]
fn a_case_resumes_where_its_person_left_off() {
    let home = tempfile::tempdir().unwrap();
    let id = {
        let mut store = open(home.path(), start());
        let case = store
            .create_case("Discharge letters", "use", start())
            .unwrap();
        assert_eq!((case.place.as_str(), case.answered), ("use", 0));
        store
            .save_answer(&case.id, "use", r#""summarise""#, "audience", after(20))
            .unwrap();
        store
            .save_answer(
                &case.id,
                "audience",
                r#"{"who":"staff"}"#,
                "volume",
                after(40),
            )
            .unwrap();
        case.id
    };

    let store = open(home.path(), after(60));
    let case = store.load_case(&id).unwrap();
    assert_eq!(case.summary.title, "Discharge letters");
    assert_eq!(case.summary.place, "volume");
    assert_eq!(case.summary.answered, 2);
    assert_eq!(case.summary.created_at, start());
    assert_eq!(case.summary.changed_at, after(40));
    assert_eq!(case.answers["audience"], r#"{"who":"staff"}"#);
    assert_eq!(case.answers, store.answers(&id).unwrap());
}

#[test]
fn a_changed_answer_keeps_the_ones_before_it() {
    let home = tempfile::tempdir().unwrap();
    let mut store = open(home.path(), start());
    let id = store.create_case("Shop chat", "use", start()).unwrap().id;
    for (second, pieces) in [(1, "300"), (2, "900"), (3, "900"), (4, "1200")] {
        store
            .save_answer(&id, "volume", pieces, "rhythm", after(second))
            .unwrap();
    }

    assert_eq!(store.answers(&id).unwrap()["volume"], "1200");
    let history = store.answer_history(&id, "volume").unwrap();
    let before: Vec<_> = history
        .iter()
        .map(|previous| {
            (
                previous.answer.as_str(),
                previous.answered_at,
                previous.replaced_at,
            )
        })
        .collect();
    // Saying the same again replaces nothing.
    assert_eq!(
        before,
        [("300", after(1), after(2)), ("900", after(2), after(4))]
    );
}

#[test]
fn an_answer_that_is_not_json_is_refused_and_the_earlier_one_stands() {
    let home = tempfile::tempdir().unwrap();
    let mut store = open(home.path(), start());
    let id = store.create_case("Shop chat", "use", start()).unwrap().id;
    store
        .save_answer(&id, "volume", "300", "rhythm", after(1))
        .unwrap();

    let refused = store.save_answer(&id, "volume", "three hundred", "stakes", after(2));
    assert_eq!(refused.unwrap_err().code(), "store-other");

    let case = store.load_case(&id).unwrap();
    assert_eq!(case.answers["volume"], "300");
    assert_eq!(case.summary.place, "rhythm");
    assert_eq!(case.summary.changed_at, after(1));
    assert!(store.answer_history(&id, "volume").unwrap().is_empty());
}

#[test]
fn the_list_shows_the_case_changed_last_first() {
    let home = tempfile::tempdir().unwrap();
    let mut store = open(home.path(), start());
    let letters = store
        .create_case("Discharge letters", "use", start())
        .unwrap()
        .id;
    let chat = store.create_case("Shop chat", "use", after(1)).unwrap().id;
    store
        .rename_case(&letters, "Discharge letters, ward 4", after(2))
        .unwrap();

    let listed: Vec<_> = store
        .list_cases()
        .unwrap()
        .into_iter()
        .map(|case| case.title)
        .collect();
    assert_eq!(listed, ["Discharge letters, ward 4", "Shop chat"]);

    store.set_place(&chat, "verdict", after(3)).unwrap();
    let first = store.list_cases().unwrap().remove(0);
    assert_eq!((first.id, first.place.as_str()), (chat, "verdict"));
}

#[test]
fn a_deleted_case_can_be_brought_back_until_it_is_purged() {
    let home = tempfile::tempdir().unwrap();
    let mut store = open(home.path(), start());
    let id = store
        .create_case("Contract review", "use", start())
        .unwrap()
        .id;
    store
        .save_answer(&id, "use", r#""draft""#, "audience", after(1))
        .unwrap();

    store.delete_case(&id, after(2)).unwrap();
    assert!(store.list_cases().unwrap().is_empty());
    assert_eq!(store.deleted_cases().unwrap()[0].id, id);
    let refused = store.save_answer(&id, "use", r#""other""#, "audience", after(3));
    assert!(matches!(refused, Err(StoreError::NoSuchCase { .. })));

    store.undelete_case(&id).unwrap();
    assert_eq!(store.answers(&id).unwrap()["use"], r#""draft""#);

    store.delete_case(&id, after(4)).unwrap();
    assert_eq!(store.purge_deleted_cases(after(4)).unwrap(), 0);
    assert_eq!(store.purge_deleted_cases(after(5)).unwrap(), 1);
    assert_eq!(
        store.undelete_case(&id).unwrap_err().code(),
        "store-no-such-case"
    );
}

#[test]
fn purged_words_are_no_longer_in_the_file() {
    let home = tempfile::tempdir().unwrap();
    let said = "complaints about the Heron ward";
    let path = {
        let mut store = open(home.path(), start());
        let id = store.create_case("Letters", "use", start()).unwrap().id;
        store
            .save_answer(&id, "use", &format!("\"{said}\""), "audience", start())
            .unwrap();
        store.delete_case(&id, after(1)).unwrap();
        store.purge_deleted_cases(after(2)).unwrap();
        store.path().to_path_buf()
    };
    let bytes = std::fs::read(path).unwrap();
    assert!(
        !bytes
            .windows(said.len())
            .any(|window| window == said.as_bytes())
    );
}

#[test]
fn routes_of_ones_own_replace_those_before() {
    let home = tempfile::tempdir().unwrap();
    let mut store = open(home.path(), start());
    let id = store.create_case("Letters", "use", start()).unwrap().id;
    assert_eq!(store.load_case(&id).unwrap().own_routes, None);
    for routes in [r#"[{"name":"Quotation A"}]"#, "[]"] {
        store.save_own_routes(&id, routes, after(1)).unwrap();
        let case = store.load_case(&id).unwrap();
        assert_eq!(case.own_routes.as_deref(), Some(routes));
        assert_eq!(case.summary.changed_at, after(1));
    }
    assert!(store.save_own_routes(&id, "{ broken", after(2)).is_err());
}

#[test]
fn measured_speeds_stay_with_the_case_they_came_with() {
    let home = tempfile::tempdir().unwrap();
    let mut store = open(home.path(), start());
    let id = store.create_case("Letters", "use", start()).unwrap().id;
    assert_eq!(store.load_case(&id).unwrap().measurements, None);
    let speeds = r#"[{"model":"phi-4-mini-instruct"}]"#;
    store.save_case_measurements(&id, speeds, after(1)).unwrap();
    let case = store.load_case(&id).unwrap();
    assert_eq!(case.measurements.as_deref(), Some(speeds));
    assert!(
        store
            .save_case_measurements(&id, "{ broken", after(2))
            .is_err()
    );
}

#[test]
fn an_assumption_can_be_overridden_and_given_back() {
    let home = tempfile::tempdir().unwrap();
    let mut store = open(home.path(), start());
    let id = store.create_case("Letters", "use", start()).unwrap().id;
    store
        .save_override(&id, "power-price", r#"{"eur_per_kwh":0.31}"#, after(1))
        .unwrap();
    store
        .save_override(&id, "power-price", r#"{"eur_per_kwh":0.28}"#, after(2))
        .unwrap();
    store
        .save_override(&id, "discount-rate", "0.07", after(3))
        .unwrap();

    let case = store.load_case(&id).unwrap();
    assert_eq!(case.overrides["power-price"], r#"{"eur_per_kwh":0.28}"#);
    assert_eq!(case.summary.changed_at, after(3));

    assert!(store.remove_override(&id, "power-price", after(4)).unwrap());
    assert!(!store.remove_override(&id, "power-price", after(5)).unwrap());
    assert_eq!(
        store
            .overrides(&id)
            .unwrap()
            .into_keys()
            .collect::<Vec<_>>(),
        ["discount-rate"]
    );
}

#[test]
fn a_trial_is_kept_with_or_without_a_case() {
    let home = tempfile::tempdir().unwrap();
    let mut store = open(home.path(), start());
    let id = store.create_case("Letters", "use", start()).unwrap().id;
    let trial = NewTrial {
        case: None,
        model: "smollm2-135m-instruct".to_owned(),
        prompt: "Summarise: the patient may go home.".to_owned(),
        answer: "The patient may go".to_owned(),
        speeds_json: r#"{"tokens_per_second":41.5}"#.to_owned(),
        mode: "stopped".to_owned(),
    };
    let at_home = store.save_trial(&trial, after(1)).unwrap();
    let of_case = NewTrial {
        case: Some(id.clone()),
        ..trial.clone()
    };
    store.save_trial(&of_case, after(2)).unwrap();

    let kept = store.trials(None).unwrap();
    assert_eq!(kept.len(), 1);
    assert_eq!(
        (&kept[0].id, kept[0].at, &kept[0].trial),
        (&at_home, after(1), &trial)
    );
    assert_eq!(store.trials(Some(&id)).unwrap()[0].trial, of_case);

    assert!(store.remove_trial(&at_home).unwrap());
    assert!(store.trials(None).unwrap().is_empty());

    let nowhere = NewTrial {
        case: Some(CaseId::from("gone")),
        ..trial
    };
    assert_eq!(
        store.save_trial(&nowhere, after(3)).unwrap_err().code(),
        "store-no-such-case"
    );
}

#[test]
fn a_case_nobody_made_is_refused_by_every_method() {
    let home = tempfile::tempdir().unwrap();
    let mut store = open(home.path(), start());
    let id = CaseId::from("'; DROP TABLE cases; --");
    let codes = [
        store.load_case(&id).unwrap_err().code(),
        store.answers(&id).unwrap_err().code(),
        store.answer_history(&id, "use").unwrap_err().code(),
        store.overrides(&id).unwrap_err().code(),
        store.trials(Some(&id)).unwrap_err().code(),
        store.rename_case(&id, "x", start()).unwrap_err().code(),
        store.set_place(&id, "use", start()).unwrap_err().code(),
        store.delete_case(&id, start()).unwrap_err().code(),
        store
            .save_answer(&id, "use", "1", "use", start())
            .unwrap_err()
            .code(),
        store
            .save_override(&id, "power", "1", start())
            .unwrap_err()
            .code(),
        store
            .remove_override(&id, "power", start())
            .unwrap_err()
            .code(),
    ];
    assert!(
        codes.iter().all(|code| *code == "store-no-such-case"),
        "{codes:?}"
    );
    assert!(store.list_cases().unwrap().is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Whatever is answered in whatever order, the store holds the last answer to
    /// each question and the last place, also after it is opened again.
    #[test]
    fn the_last_answer_to_each_question_stands(
        given in proptest::collection::vec((0_u8..14, ".{0,40}", 0_u8..14), 1..20),
    ) {
        let home = tempfile::tempdir().unwrap();
        let mut expected = BTreeMap::new();
        let id = {
            let mut store = open(home.path(), start());
            let id = store.create_case("Case", "q0", start()).unwrap().id;
            for (second, (question, text, place)) in given.iter().enumerate() {
                let (question, answer) = (format!("q{question}"), json_text(text));
                let at = after(i64::try_from(second).unwrap());
                store.save_answer(&id, &question, &answer, &format!("q{place}"), at).unwrap();
                expected.insert(question, answer);
            }
            id
        };
        let case = open(home.path(), after(100)).load_case(&id).unwrap();
        prop_assert_eq!(&case.answers, &expected);
        prop_assert_eq!(case.summary.answered as usize, expected.len());
        prop_assert_eq!(case.summary.place, format!("q{}", given.last().unwrap().2));
    }
}

/// The text as a JSON string.
fn json_text(text: &str) -> String {
    let escaped: String = text
        .chars()
        .flat_map(|letter| match letter {
            '"' | '\\' => vec!['\\', letter],
            control if control.is_control() => {
                format!("\\u{:04x}", u32::from(control)).chars().collect()
            }
            plain => vec![plain],
        })
        .collect();
    format!("\"{escaped}\"")
}
