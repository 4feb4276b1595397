//! The shelf: what is here, a file that is added, one that is none, and what could be fetched.

use std::fs;
use std::path::{Path, PathBuf};

use crate::harness::{Computer, Window, said, said_with};

const BUNDLED: &str = "SmolLM2-135M-Instruct";

/// A model of random weights, small enough to load and answer at once.
pub(crate) fn tiny_model() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("crates/runner/tests/fixtures/tiny-llama-q8_0.gguf")
}

/// Turns the offline switch off, in the settings.
pub(crate) async fn go_online(window: &Window) {
    window.wait_for_text(&said("settings-offline-on")).await;
    window.choose(&said("settings-offline-switch")).await;
    window.wait_for_text(&said("settings-offline-off")).await;
}

/// What stands under a heading.
pub(crate) async fn section(window: &Window, heading: &str) -> String {
    window
        .read(&format!(
            "return document.querySelector('[aria-labelledby=\"{heading}\"]')?.innerText ?? ''"
        ))
        .await
}

async fn look_at(window: &Window, file: &Path) {
    window.click_button(&said("screens-models-add")).await;
    window.choose_file(file);
    window
        .wait_for("the file to be shown", async || {
            !section(window, "offer").await.is_empty()
        })
        .await;
}

/// Asks and waits until the answer is complete.
pub(crate) async fn ask(window: &Window, prompt: &str) {
    let next = said("try-prompt-next");
    let label = if window.has("field", &next).await {
        next
    } else {
        said("try-prompt")
    };
    window.type_into(&label, prompt).await;
    window.click_button(&said("try-ask")).await;
    window
        .wait_for("the whole answer", async || {
            let answer = section(window, "answer-title").await;
            answer.contains(prompt)
                && answer.contains(&said("try-measures"))
                && !window.has("button", &said("try-stop")).await
        })
        .await;
}

#[tokio::test]
async fn a_file_is_shown_before_it_is_linked_and_then_answers() {
    let computer = Computer::new();
    let file = computer.documents().join("tiny.gguf");
    fs::copy(tiny_model(), &file).expect("a copy of the tiny model");
    let none = computer.documents().join("holiday.gguf");
    fs::write(&none, "Dear diary, the sea was warm.").expect("a file that is no model");
    let window = computer.open().await;
    window.go_to(&said("app-models")).await;

    // What is no model is said to be none, and the window stays.
    look_at(&window, &none).await;
    let offer = section(&window, "offer").await;
    assert!(
        offer.contains(&said("screens-models-offer-cannot")),
        "{offer}"
    );
    assert!(
        !offer.contains(&said("screens-models-link")),
        "it cannot be added: {offer}"
    );
    window.screenshot("models-broken-file").await;
    window.click_button(&said("screens-models-not-now")).await;

    look_at(&window, &file).await;
    window.screenshot("models-offer").await;
    window.assert_accessible("an offered file").await;
    let offer = section(&window, "offer").await;
    assert!(offer.contains("tiny.gguf"), "where it lies: {offer}");
    window.click_button(&said("screens-models-link")).await;
    window
        .wait_for("it to be on the shelf", async || {
            section(&window, "here").await.contains("tiny.gguf")
                || section(&window, "offer").await.is_empty()
        })
        .await;
    assert_eq!(
        fs::read(&file).expect("the file"),
        fs::read(tiny_model()).expect("the model"),
        "it is used where it lies"
    );

    let name = window
        .read("return document.querySelector('[aria-labelledby=\"here\"] li:last-child h3').innerText")
        .await;
    window
        .click_button(&format!("{}: {name}", said("screens-models-ask")))
        .await;
    window.wait_for_heading(&said("try-title")).await;
    assert!(section(&window, "model-name").await.contains(&name));
    ask(&window, "Hello").await;
    assert!(section(&window, "answer-title").await.contains(&name));
    assert_eq!(window.conversations_with_others(), Vec::<String>::new());
}

#[tokio::test]
async fn another_model_is_chosen_and_remembers_what_was_said() {
    let computer = Computer::new();
    let file = computer.documents().join("tiny.gguf");
    fs::copy(tiny_model(), &file).expect("a copy of the tiny model");
    let window = computer.open().await;
    window.go_to(&said("app-models")).await;
    look_at(&window, &file).await;
    window.click_button(&said("screens-models-copy")).await;
    window
        .wait_for("it to be on the shelf", async || {
            section(&window, "offer").await.is_empty()
        })
        .await;
    let name = window
        .read("return document.querySelector('[aria-labelledby=\"here\"] li:last-child h3').innerText")
        .await;
    // A copy stands on its own.
    fs::remove_file(&file).expect("our own file");

    window
        .click_button(&format!("{}: {BUNDLED}", said("screens-models-ask")))
        .await;
    window.wait_for_heading(&said("try-title")).await;
    window.click_button(&said("try-another")).await;
    window.screenshot("try-models").await;
    window.assert_accessible("the list of models").await;
    window.choose(&name).await;
    window
        .wait_for("the other model", async || {
            section(&window, "model-name").await.starts_with(&name)
        })
        .await;
    ask(&window, "Hello").await;
    window.click_button(&said("try-new")).await;

    // Back to the model that has room for two turns.
    window.click_button(&said("try-another")).await;
    window.choose(BUNDLED).await;
    window
        .wait_for("the first model again", async || {
            section(&window, "model-name").await.starts_with(BUNDLED)
        })
        .await;
    ask(&window, "Say hello.").await;
    ask(&window, "And once more.").await;
    let thread = window
        .read("return document.querySelector('main ol')?.innerText ?? ''")
        .await;
    assert!(
        thread.contains("Say hello."),
        "the first turn stays: {thread}"
    );
    window.screenshot("try-conversation").await;
    window.assert_accessible("a conversation").await;
    window.click_button(&said("try-new")).await;
    window
        .wait_for("an empty conversation", async || {
            section(&window, "answer-title").await.is_empty()
        })
        .await;

    // Taken off the shelf, its copy goes with it.
    window.go_to(&said("app-models")).await;
    window
        .click_button(&format!("{}: {name}", said("screens-models-remove")))
        .await;
    window
        .click_button(&said("screens-models-remove-yes"))
        .await;
    window
        .wait_for_text(&said_with("screens-models-removed", &[("name", &name)]))
        .await;
    assert!(!section(&window, "here").await.contains(&name));
}

#[tokio::test]
async fn nothing_is_fetched_while_offline_and_the_way_out_is_shown() {
    let computer = Computer::new();
    let window = computer.open().await;
    window.go_to(&said("app-models")).await;
    window.wait_for_text(&said("screens-models-here")).await;
    let here = section(&window, "here").await;
    assert!(here.contains(BUNDLED), "{here}");
    let fit = window
        .read("return document.querySelector('[aria-labelledby=\"here\"] .tag')?.innerText ?? ''")
        .await;
    assert!(!fit.is_empty(), "how it fits is said in a word: {here}");

    window.click_button(&said("screens-models-fetch")).await;
    window.wait_for_text(&said("screens-models-consent")).await;
    window.screenshot("models-consent-offline").await;
    window.assert_accessible("what fetching takes").await;
    let fetch = said_with("screens-models-fetch-from", &[("host", "")]);
    assert!(
        !window.has("button", fetch.trim()).await,
        "offline nothing is fetched"
    );
    window
        .click_button(&said("screens-models-to-settings"))
        .await;
    go_online(&window).await;

    window.go_to(&said("app-models")).await;
    window.click_button(&said("screens-models-fetch")).await;
    window.wait_for_text(&said("screens-models-consent")).await;
    window
        .wait_for("a way to fetch it", async || {
            window.has("button", fetch.trim()).await
        })
        .await;
    window.screenshot("models-consent").await;
    assert_eq!(window.conversations_with_others(), Vec::<String>::new());
}
