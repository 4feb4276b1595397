//! The shelf: what is here, how it fits, and what could be fetched.

use crate::harness::{Computer, Window, said, said_with};

const BUNDLED: &str = "SmolLM2-135M-Instruct";

/// What stands under a heading.
async fn section(window: &Window, heading: &str) -> String {
    window
        .read(&format!(
            "return document.querySelector('[aria-labelledby=\"{heading}\"]')?.innerText ?? ''"
        ))
        .await
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
    window.wait_for_text(&said("settings-offline-on")).await;
    window.choose(&said("settings-offline-switch")).await;
    window.wait_for_text(&said("settings-offline-off")).await;

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
