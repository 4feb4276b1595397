//! A closed model is asked: what would leave is shown first, and all that left is on record.

use std::fs;

use crate::harness::stand_in::{MODEL, StandIn};
use crate::harness::{Computer, Theme, Window, said, said_with};
use crate::models::{go_online, section};
use crate::secrets::places_with;

const KEY: &str = "key-of-a-stand-in-7c1e0d24b6f8-qrst";
const MAIL: &str = "anna.jansen@example.nl";
const ACCOUNT: &str = "NL91ABNA0417164300";

/// The place for any host that speaks like OpenAI.
const ANOTHER: &str = "Another provider";

fn of(what: &str, provider: &str) -> String {
    format!("{}: {provider}", said(what))
}

/// Adds a key and keeps it in the keychain.
async fn add_key(window: &Window, provider: &str, key: &str) {
    window.go_to(&said("app-keys")).await;
    window.click_button(&of("keys-add", provider)).await;
    let label = said_with("keys-paste", &[("provider", provider)]);
    window.type_into(&label, key).await;
    window.click_button(&said("keys-store")).await;
    window.wait_for_text(&key[key.len() - 4..]).await;
}

/// Opens the list of models and takes the first of a provider.
async fn choose_closed(window: &Window) -> String {
    window.go_to(&said("app-assessments")).await;
    window.click_button(&said("home-ask")).await;
    window.wait_for_heading(&said("try-title")).await;
    window.click_button(&said("try-another")).await;
    window.wait_for_text(&said("screens-sending-closed")).await;
    let name = window
        .read("return document.querySelector('input[value^=\"closed/\"]').closest('label').querySelector('.name').innerText")
        .await;
    window.choose(&name).await;
    window
        .wait_for("the closed model", async || {
            section(window, "model-name").await.starts_with(&name)
        })
        .await;
    name
}

/// Says where the provider is, adds a key, and has it checked, which sends the key and no text.
async fn connect(window: &Window, provider: &StandIn) {
    window.go_to(&said("app-keys")).await;
    window
        .click_button(&of("screens-keys-place-choose", ANOTHER))
        .await;
    let label = said_with("screens-keys-place-address", &[("provider", ANOTHER)]);
    window
        .type_into(&label, &format!("{}/v1", provider.address()))
        .await;
    window.assert_accessible("an address of a provider").await;
    window.click_button(&said("screens-keys-place-keep")).await;
    window.wait_for_text(&said("screens-keys-place-kept")).await;
    add_key(window, ANOTHER, KEY).await;
    // Where a program on this computer sends a text on to is not known, so it is not asked
    // offline either.
    window.click_button(&of("keys-check", ANOTHER)).await;
    window
        .wait_for_text(&said("screens-keys-check-offline"))
        .await;
    window
        .click_button(&said("screens-sending-to-settings"))
        .await;
    go_online(window).await;
    assert!(provider.heard().is_empty(), "nobody was asked so far");
    window.go_to(&said("app-keys")).await;
    window.click_button(&of("keys-check", ANOTHER)).await;
    window.click_button(&said("screens-keys-check-now")).await;
    window
        .wait_for("the key to be checked", async || {
            !provider.heard().is_empty()
        })
        .await;
    window
        .wait_for("the result", async || {
            !window.has("button", &said("screens-keys-check-now")).await
        })
        .await;
    // A key has left, and the rail says so at once.
    window
        .wait_for("the rail", async || {
            !window.text().await.contains(&said("nothing-has-left"))
        })
        .await;
    window.screenshot("keys-checked").await;
    assert!(provider.heard().iter().all(|heard| heard.body.is_empty()));
}

/// The text as it is shown before it leaves, without the small words beside it.
async fn shown_text(window: &Window) -> String {
    window
        .read(
            "const copy = document.querySelector('.text').cloneNode(true); \
             copy.querySelectorAll('.kind').forEach((kind) => kind.remove()); \
             return copy.textContent",
        )
        .await
}

async fn ledger(window: &Window) -> String {
    window.go_to(&said("app-settings")).await;
    window.click_button(&said("screens-ledger-title")).await;
    window.wait_for_heading(&said("screens-ledger-title")).await;
    window.text().await
}

#[tokio::test]
async fn offline_everything_is_shown_and_nothing_leaves() {
    let mut computer = Computer::with_keychain();
    computer.set_theme(Theme::Dark);
    let window = computer.open().await;
    add_key(&window, "Mistral", KEY).await;
    choose_closed(&window).await;
    window.assert_accessible("a closed model chosen").await;
    let prompt = format!("Write to {MAIL} about {ACCOUNT}.");
    window.type_into(&said("try-prompt"), &prompt).await;
    window.click_button(&said("screens-sending-look")).await;

    window.wait_for_text("Mistral").await;
    window.wait_for_text(&said("screens-sending-offline")).await;
    assert!(!window.has("button", &said("screens-sending-send")).await);
    let replaced = shown_text(&window).await;
    assert!(
        !replaced.contains(MAIL) && !replaced.contains(ACCOUNT),
        "{replaced}"
    );
    window.choose(&said("screens-sending-as-written")).await;
    window
        .wait_for("the text as it was written", async || {
            shown_text(&window).await.contains(&prompt)
        })
        .await;
    window.screenshot("sending-offline").await;
    window.assert_accessible("what would leave").await;

    // The way on, and back: the text has waited.
    window
        .click_button(&said("screens-sending-to-settings"))
        .await;
    window.wait_for_text(&said("settings-offline-on")).await;
    window.go_to(&said("app-assessments")).await;
    window.click_button(&said("home-ask")).await;
    window.wait_for_heading(&said("try-title")).await;
    let waiting = window
        .read("return document.getElementById('prompt').value")
        .await;
    assert_eq!(waiting, prompt);

    let record = ledger(&window).await;
    assert!(record.contains(&said("screens-ledger-none")), "{record}");
    assert!(record.contains(&said("nothing-has-left")), "{record}");
    assert_eq!(window.conversations_with_others(), Vec::<String>::new());
}

#[tokio::test]
async fn what_was_allowed_is_sent_word_for_word_and_is_on_record() {
    let provider = StandIn::start();
    let computer = Computer::with_keychain();
    let window = computer.open().await;

    connect(&window, &provider).await;

    // Only what was allowed leaves, in the form that was shown.
    let model = choose_closed(&window).await;
    assert!(model.contains(MODEL), "{model}");
    let prompt = format!("Write to {MAIL} about {ACCOUNT}.");
    window.type_into(&said("try-prompt"), &prompt).await;
    window.click_button(&said("screens-sending-look")).await;
    window.wait_for_text(&said("screens-sending-text")).await;
    let shown = shown_text(&window).await;
    window.screenshot("sending").await;
    window.assert_accessible("what would leave").await;
    let before = provider.heard().len();
    window.click_button(&said("screens-sending-send")).await;
    window
        .wait_for("the answer, with what was replaced put back", async || {
            section(&window, "answer-title")
                .await
                .contains(&format!("You wrote: {prompt}"))
        })
        .await;
    window.screenshot("sent").await;
    window.assert_accessible("an answer from outside").await;
    let heard = provider.heard();
    assert_eq!(
        heard.len(),
        before + 1,
        "one question was allowed: {heard:?}"
    );
    let question = heard.last().expect("a question");
    assert!(question.headers.contains(KEY), "its own key went along");
    assert!(!question.body.contains(MAIL) && !question.body.contains(ACCOUNT));
    let body: serde_json::Value = serde_json::from_str(&question.body).expect("JSON");
    let sent = body["messages"]
        .as_array()
        .and_then(|messages| messages.last())
        .and_then(|message| message["content"].as_str())
        .expect("the question");
    assert!(shown.contains(sent), "shown: {shown}\nsent: {sent}");

    // The next question is shown again before it leaves, and may be refused.
    window
        .type_into(
            &said("try-prompt-next"),
            "Please break off half-way through this.",
        )
        .await;
    window.click_button(&said("screens-sending-look")).await;
    window.wait_for_text(&said("screens-sending-text")).await;
    window.click_button(&said("screens-sending-refuse")).await;
    window.wait_for_text(&said("try-prompt-next")).await;
    assert_eq!(provider.heard().len(), before + 1, "nothing was sent");
    window.click_button(&said("screens-sending-look")).await;
    window.click_button(&said("screens-sending-send")).await;
    window
        .wait_for("what arrived before it broke off", async || {
            let answer = section(&window, "answer-title").await;
            answer.contains("You wrote:") && answer.contains(&said("error-server-cut-off"))
        })
        .await;
    window.screenshot("sent-broken").await;

    // Everything is on record, and can be taken along.
    let record = ledger(&window).await;
    window.screenshot("ledger").await;
    window.assert_accessible("the ledger").await;
    assert!(record.contains("127.0.0.1"), "{record}");
    assert!(record.contains(&said("reach-passed-on")), "{record}");
    assert!(
        !record.contains(&said("nothing-has-left")),
        "what is passed on counts as having left: {record}"
    );
    assert!(record.contains(MODEL), "the consent: {record}");
    let table = computer.documents().join("ledger.csv");
    window.click_button(&said("screens-ledger-save")).await;
    window.save_as(&table);
    window
        .wait_for("the table", async || {
            fs::read_to_string(&table).is_ok_and(|text| text.contains("127.0.0.1"))
        })
        .await;
    window.wait_for_text("ledger.csv").await;
    window
        .type_into(&said("screens-ledger-search"), "no such words anywhere")
        .await;
    window.wait_for_text(&said("screens-ledger-no-match")).await;

    assert_eq!(
        places_with(KEY, &computer, &window).await,
        Vec::<String>::new()
    );
    assert_eq!(window.conversations_with_others(), Vec::<String>::new());
}
