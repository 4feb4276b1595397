//! Text goes to a provider once it was allowed, and everything about it is on record.

use app::Desk;
use app::view::*;
use serde_json::json;

use crate::desk;
use crate::peer::{Ends, KEY, Peer};

/// A desk that is online and knows the peer as a provider, with a key for this session.
fn desk_with(peer: &Peer, folder: &std::path::Path) -> Desk {
    let desk = desk(folder);
    stay_offline(&desk, false);
    desk.choose_place(&ChoosePlaceRequest {
        provider: "other".to_owned(),
        place: peer.address(),
        models: None,
    })
    .unwrap();
    store_key(&desk, "other", KEY);
    desk
}

fn stay_offline(desk: &Desk, offline: bool) {
    desk.change_settings(&SettingsRequest {
        language: None,
        theme: None,
        offline: Some(offline),
    })
    .unwrap();
}

fn store_key(desk: &Desk, provider: &str, key: &str) -> KeysView {
    let request = json!({ "provider": provider, "key": key, "session_only": true });
    desk.store_key(serde_json::from_value(request).unwrap())
        .unwrap()
}

fn question(prompt: &str) -> AskRequest {
    AskRequest {
        case_id: None,
        model: Some(AskTarget::Closed {
            provider: "other".to_owned(),
            model: "peer-large".to_owned(),
        }),
        turns: Vec::new(),
        prompt: prompt.to_owned(),
        system: Some("Be brief.".to_owned()),
        temperature: None,
        seed: None,
        max_tokens: 100,
        consent: None,
    }
}

fn allowed(desk: &Desk, request: &AskRequest, replace: bool) -> AskRequest {
    let id = desk.prepare_sending(request).unwrap().id;
    let given = desk
        .allow_sending(&AllowSendingRequest { id, replace })
        .unwrap();
    AskRequest {
        consent: Some(given.consent),
        ..request.clone()
    }
}

/// Asks, and gives back what was shown on the way as well.
fn ask(desk: &Desk, request: AskRequest) -> Result<(AskDone, String), String> {
    let mut shown = String::new();
    let asked = desk.ask(request, |event| {
        if let AskEvent::Text { piece } = event {
            shown.push_str(&piece);
        }
    });
    runtime()
        .block_on(asked)
        .map(|done| (done, shown))
        .map_err(|error| error.code().to_owned())
}

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .unwrap()
}

fn row<'a>(done: &'a AskDone, label: &str) -> &'a str {
    let found = done.rows.iter().find(|row| row.label == label);
    &found
        .unwrap_or_else(|| panic!("{label}: {:?}", done.rows))
        .value
}

#[test]
fn what_leaves_is_shown_first_with_personal_data_marked_as_a_window_counts() {
    let folder = tempfile::tempdir().unwrap();
    let peer = Peer::open(&[], Ends::Whole);
    let desk = desk_with(&peer, folder.path());
    let text = "Ça va 🙂? Mail jan@voorbeeld.nl, BSN 111222333.";
    let view = desk.prepare_sending(&question(text)).unwrap();
    let parts: Vec<_> = view.parts.iter().map(|part| part.text.as_str()).collect();
    assert_eq!(parts, ["Be brief.", text]);
    assert_eq!(
        view.replaced_parts[1].text,
        "Ça va 🙂? Mail [E-MAIL 1], BSN [PERSONAL NUMBER 1]."
    );
    let units: Vec<u16> = text.encode_utf16().collect();
    let marked: Vec<_> = view
        .found
        .iter()
        .map(|found| {
            let piece = &units[found.start as usize..found.end as usize];
            (found.part, String::from_utf16(piece).unwrap(), found.sure)
        })
        .collect();
    assert_eq!(
        marked,
        [
            (1, "jan@voorbeeld.nl".to_owned(), false),
            (1, "111222333".to_owned(), true)
        ]
    );
    assert!(peer.questions().is_empty());
}

#[test]
fn a_consent_is_for_one_text_and_once() {
    let folder = tempfile::tempdir().unwrap();
    let peer = Peer::open(&["Fine."], Ends::Whole);
    let desk = desk_with(&peer, folder.path());
    let asked = question("May this leave?");
    assert_eq!(
        ask(&desk, asked.clone()).unwrap_err(),
        "sending-not-allowed"
    );
    let with_consent = allowed(&desk, &asked, false);
    for other in [
        AskRequest {
            prompt: "And this?".to_owned(),
            ..with_consent.clone()
        },
        AskRequest {
            system: None,
            ..with_consent.clone()
        },
        AskRequest {
            max_tokens: 2_000,
            ..with_consent.clone()
        },
        AskRequest {
            model: Some(AskTarget::Closed {
                provider: "other".to_owned(),
                model: "peer-small".to_owned(),
            }),
            ..with_consent.clone()
        },
    ] {
        assert_eq!(ask(&desk, other).unwrap_err(), "sending-something-else");
    }
    assert!(peer.questions().is_empty());
    assert!(ask(&desk, with_consent.clone()).is_ok());
    assert_eq!(ask(&desk, with_consent).unwrap_err(), "sending-spent");

    let taken_back = allowed(&desk, &asked, false);
    let id = taken_back.consent.clone().unwrap();
    desk.revoke_sending(&RevokeSendingRequest { id }).unwrap();
    assert_eq!(ask(&desk, taken_back).unwrap_err(), "sending-revoked");
    assert_eq!(peer.questions().len(), 1);
}

#[test]
fn placeholders_leave_and_come_back_as_what_they_stand_for() {
    let folder = tempfile::tempdir().unwrap();
    let peer = Peer::open(
        &["I wrote to [E-", "MAIL 1", "] and [nobody", "] else."],
        Ends::Whole,
    );
    let desk = desk_with(&peer, folder.path());
    let asked = question("Write to jan@voorbeeld.nl.");
    let (done, shown) = ask(&desk, allowed(&desk, &asked, true)).unwrap();
    assert_eq!(
        done.answer,
        "I wrote to jan@voorbeeld.nl and [nobody] else."
    );
    assert_eq!(shown, done.answer);
    assert_eq!(
        (done.reason.as_str(), done.broke_off.as_ref()),
        ("end_of_answer", None)
    );
    assert_eq!(row(&done, "Tokens"), "31 read, 12 written");
    assert_eq!(row(&done, "Placeholders put back"), "1");

    // The conversation goes on with what was shown, and the same placeholder leaves.
    let next = AskRequest {
        turns: vec![AskTurn {
            prompt: asked.prompt.clone(),
            answer: done.answer,
        }],
        prompt: "And to piet@voorbeeld.nl?".to_owned(),
        ..asked
    };
    ask(&desk, allowed(&desk, &next, true)).unwrap();
    let heard = peer.questions();
    for one in &heard {
        assert!(!one.body.contains("voorbeeld.nl"), "{}", one.body);
        assert_eq!(one.authorization, format!("Bearer {KEY}"));
    }
    let sent: serde_json::Value = serde_json::from_str(&heard[1].body).unwrap();
    let texts: Vec<_> = sent["messages"]
        .as_array()
        .unwrap()
        .iter()
        .map(|turn| turn["content"].as_str().unwrap())
        .collect();
    assert_eq!(
        texts,
        [
            "Be brief.",
            "Write to [E-MAIL 1].",
            "I wrote to [E-MAIL 1] and [nobody] else.",
            "And to [E-MAIL 2]?"
        ]
    );
}

#[test]
fn what_arrived_before_the_stream_broke_is_kept_and_told() {
    let folder = tempfile::tempdir().unwrap();
    let peer = Peer::open(&["Half an ", "answer"], Ends::Cut);
    let desk = desk_with(&peer, folder.path());
    let asked = allowed(&desk, &question("Go on."), false);
    let (done, _) = ask(&desk, asked).unwrap();
    assert_eq!(done.answer, "Half an answer");
    assert!(done.broke_off.is_some());
    let tried = desk.try_model(&TryRequest::default()).unwrap().trials;
    assert_eq!(tried[0].answer, "Half an answer");
}

#[test]
fn taking_a_consent_back_stops_what_is_being_sent_under_it() {
    let folder = tempfile::tempdir().unwrap();
    let peer = Peer::open(&["It begins"], Ends::Silent);
    let desk = desk_with(&peer, folder.path());
    let request = allowed(&desk, &question("Go on."), false);
    let id = request.consent.clone().unwrap();
    let asked = desk.ask(request, |event| {
        if let AskEvent::Text { .. } = event {
            let shown = desk.ledger(&LedgerRequest::default()).unwrap();
            assert_eq!(shown.consents[0].state, "Being used now");
            desk.revoke_sending(&RevokeSendingRequest { id: id.clone() })
                .unwrap();
        }
    });
    let done = runtime().block_on(asked).unwrap();
    assert_eq!(
        (done.reason.as_str(), done.answer.as_str()),
        ("stopped", "It begins")
    );
    let ledger = desk.ledger(&LedgerRequest::default()).unwrap();
    assert_eq!(ledger.consents[0].state, "Used, and stopped · 10:00");
    assert!(!ledger.consents[0].can_revoke);
    assert_eq!(ledger.exchanges[0].outcome, "Broken off");
}

#[test]
fn everything_that_was_sent_and_allowed_is_on_record_and_the_key_nowhere() {
    let folder = tempfile::tempdir().unwrap();
    let peer = Peer::open(&["Fine."], Ends::Whole);
    let desk = desk_with(&peer, folder.path());
    let case = desk
        .create_case(&NewCaseRequest {
            title: Some("=Letters".to_owned()),
        })
        .unwrap();
    let asked = AskRequest {
        case_id: Some(case.id),
        ..question("May this leave?")
    };
    let request = allowed(&desk, &asked, false);
    let consent = request.consent.clone();
    ask(&desk, request).unwrap();
    allowed(&desk, &asked, false);

    let ledger = desk.ledger(&LedgerRequest::default()).unwrap();
    let [exchange] = &ledger.exchanges[..] else {
        panic!("{:?}", ledger.exchanges);
    };
    assert_eq!(
        (exchange.host.as_str(), exchange.failed),
        ("127.0.0.1", false)
    );
    assert_eq!(exchange.why, "A question to a model");
    assert_eq!(exchange.case, "=Letters");
    assert_eq!(exchange.tokens, "31 sent, 12 received");
    assert_eq!(exchange.consent, consent);
    // A program on this computer was asked, and where it sends the text on to is not known.
    assert_eq!(
        (exchange.reach.word, exchange.reach.label.as_str()),
        (ReachWordView::Outside, "Passed on from here")
    );
    assert!(!ledger.nothing_has_left);
    let states: Vec<_> = ledger
        .consents
        .iter()
        .map(|row| (row.state.as_str(), row.can_revoke))
        .collect();
    assert_eq!(states, [("Not used yet", true), ("Used · 10:00", false)]);

    let find = |search: &str| {
        let search = search.to_owned();
        desk.ledger(&LedgerRequest { search })
            .unwrap()
            .exchanges
            .len()
    };
    assert_eq!((find("letters question"), find("letters mistral")), (1, 0));
    let path = folder.path().join("ledger.csv");
    desk.save_ledger(&LedgerRequest::default(), &path).unwrap();
    let table = std::fs::read_to_string(&path).unwrap();
    assert!(table.starts_with("\u{feff}\"When\","), "{table}");
    assert!(table.contains("\"'=Letters\""), "{table}");

    let views = [
        json!(ledger),
        json!(desk.providers().unwrap()),
        json!(desk.prepare_sending(&asked).unwrap()),
        json!(desk.try_model(&TryRequest::default()).unwrap()),
    ];
    for view in views {
        assert!(!view.to_string().contains(KEY), "{view}");
    }
    for file in std::fs::read_dir(folder.path()).unwrap() {
        let path = file.unwrap().path();
        if path.is_file() {
            let bytes = std::fs::read(&path).unwrap();
            let found = bytes.windows(KEY.len()).any(|part| part == KEY.as_bytes());
            assert!(!found, "{}", path.display());
        }
    }
}

#[test]
fn a_key_is_checked_with_the_provider_and_what_it_said_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let peer = Peer::open(&[], Ends::Whole);
    let desk = desk_with(&peer, folder.path());
    let check = || {
        let request = ProviderRequest {
            provider: "other".to_owned(),
        };
        let view = desk.check_key(&request).unwrap();
        let row = view.providers.into_iter().find(|row| row.id == "other");
        row.unwrap().last_check.unwrap()
    };
    let works = check();
    assert!(works.works, "{works:?}");
    let offered = desk.try_model(&TryRequest::default()).unwrap().models;
    let peers: Vec<_> = offered
        .iter()
        .filter(|model| matches!(model.target, AskTarget::Closed { .. }))
        .map(|model| (model.name.as_str(), model.reach.word))
        .collect();
    assert_eq!(peers, [("peer-large", ReachWordView::Outside)]);

    let replaced = store_key(&desk, "other", "sk-test-another-key-ABCD");
    let row = replaced.providers.iter().find(|row| row.id == "other");
    let row = row.unwrap();
    assert_eq!(row.last_check, None);
    assert_eq!(row.stored.as_ref().unwrap().last_four, "ABCD");
    let refused = check();
    assert!(!refused.works);
    assert_eq!(refused.failure.unwrap().code, "closed-key-wrong");
    // It is still there when the screen is opened again, and no text ever left.
    assert!(
        desk.providers()
            .unwrap()
            .providers
            .iter()
            .any(|row| { row.last_check.as_ref().is_some_and(|check| !check.works) })
    );
    assert!(peer.questions().is_empty());
}

#[test]
fn offline_nothing_goes_to_a_provider_and_the_consent_stays_unused() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(folder.path());
    store_key(&desk, "anthropic", "sk-ant-api03-0123456789abcdef");
    let models = desk.try_model(&TryRequest::default()).unwrap().models;
    let claude = models
        .iter()
        .find(|model| matches!(&model.target, AskTarget::Closed { provider, .. } if provider == "anthropic"))
        .unwrap();
    assert!(
        claude.facts.starts_with("Anthropic · United States · $"),
        "{}",
        claude.facts
    );
    let asked = AskRequest {
        model: Some(claude.target.clone()),
        ..question("May this leave?")
    };
    let view = desk.prepare_sending(&asked).unwrap();
    assert!(view.offline && view.key_missing.is_none());
    assert!(view.cost.contains('$'), "{}", view.cost);
    assert!(view.retention.contains("30"), "{}", view.retention);
    assert!(view.terms_source.is_some() && view.price_source.is_some());
    let request = allowed(&desk, &asked, false);
    assert_eq!(ask(&desk, request).unwrap_err(), "door-offline");
    let check = desk.check_key(&ProviderRequest {
        provider: "anthropic".to_owned(),
    });
    assert_eq!(check.unwrap_err().code(), "door-offline");
    let ledger = desk.ledger(&LedgerRequest::default()).unwrap();
    assert!(ledger.exchanges.is_empty() && ledger.nothing_has_left);
    assert_eq!(ledger.consents[0].state, "Not used yet");
}

#[test]
fn offline_a_provider_is_not_asked_by_way_of_this_computer_either() {
    let folder = tempfile::tempdir().unwrap();
    let peer = Peer::open(&["Fine."], Ends::Whole);
    let desk = desk_with(&peer, folder.path());
    stay_offline(&desk, true);
    let asked = question("May this leave?");
    assert!(desk.prepare_sending(&asked).unwrap().offline);
    let request = allowed(&desk, &asked, false);
    assert_eq!(ask(&desk, request).unwrap_err(), "door-offline");
    assert!(peer.questions().is_empty());
}

#[test]
fn a_model_that_was_retired_is_not_offered_and_not_asked() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(folder.path());
    store_key(&desk, "openai", "sk-proj-0123456789abcdefghij");
    let retired = AskTarget::Closed {
        provider: "openai".to_owned(),
        model: "gpt-4-turbo".to_owned(),
    };
    let offered = desk.try_model(&TryRequest::default()).unwrap().models;
    assert!(offered.iter().all(|model| model.target != retired));
    let refused = desk.prepare_sending(&AskRequest {
        model: Some(retired),
        ..question("Still there?")
    });
    assert_eq!(refused.unwrap_err().code(), "closed-model-retired");
}

#[test]
fn a_server_of_ones_own_is_asked_without_a_consent_and_stands_in_the_ledger() {
    let folder = tempfile::tempdir().unwrap();
    let peer = Peer::open(&["From ", "next door."], Ends::Whole);
    let desk = desk(folder.path());
    let saved = json!({
        "id": null, "name": "Box", "address": peer.address(), "key": KEY,
        "session_only": true, "allowed": true,
    });
    let servers = desk
        .save_server(serde_json::from_value(saved).unwrap())
        .unwrap();
    assert_eq!(servers.servers[0].models, ["peer-large"]);
    let request = AskRequest {
        model: Some(AskTarget::Server {
            id: servers.servers[0].id.clone(),
            model: "peer-large".to_owned(),
        }),
        ..question("Write to jan@voorbeeld.nl.")
    };
    let (done, shown) = ask(&desk, request).unwrap();
    assert_eq!(
        (done.answer.as_str(), shown.as_str()),
        ("From next door.", "From next door.")
    );
    assert_eq!(row(&done, "Tokens"), "31 read, 12 written");
    // What stays near goes as it was written.
    assert!(peer.questions()[0].body.contains("jan@voorbeeld.nl"));
    let ledger = desk.ledger(&LedgerRequest::default()).unwrap();
    assert_eq!(ledger.exchanges[0].allowed_by, "You, by saving it as Box");
    assert!(ledger.nothing_has_left && ledger.consents.is_empty());
}
