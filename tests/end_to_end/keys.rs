//! Keys of providers, in the system's keychain or for this session only.

use crate::harness::{Computer, Window, said, said_with};
use crate::secrets::places_with;

const PROVIDER: &str = "OpenAI";
const KEY: &str = "sk-test-3f9a77c1e0d24b6f8a5c-wxyz";

pub(crate) async fn add_key(window: &Window) {
    window.go_to(&said("app-keys")).await;
    window
        .click_button(&format!("{}: {PROVIDER}", said("keys-add")))
        .await;
    window
        .type_into(&said_with("keys-paste", &[("provider", PROVIDER)]), KEY)
        .await;
}

#[tokio::test]
async fn a_key_is_kept_in_the_keychain_read_back_and_removed() {
    let computer = Computer::with_keychain();
    let window = computer.open().await;
    add_key(&window).await;
    window.click_button(&said("keys-store")).await;
    window.wait_for_text("wxyz").await;
    assert_eq!(
        places_with(KEY, &computer, &window).await,
        Vec::<String>::new()
    );
    window.kill();

    let window = computer.open().await;
    window.go_to(&said("app-keys")).await;
    window.wait_for_text("wxyz").await;
    // What a check would send is said first; offline it is not sent.
    window
        .click_button(&format!("{}: {PROVIDER}", said("keys-check")))
        .await;
    window
        .wait_for_text(&said("screens-keys-check-offline"))
        .await;
    assert!(!window.has("button", &said("screens-keys-check-now")).await);
    window.assert_accessible("what a check sends").await;
    window.screenshot("keys-check-offline").await;
    window.click_button(&said("app-cancel")).await;

    window
        .click_button(&format!("{}: {PROVIDER}", said("keys-remove")))
        .await;
    window.click_button(&said("keys-remove-yes")).await;
    window
        .wait_for_text(&said_with("keys-removed", &[("provider", PROVIDER)]))
        .await;
    assert!(!window.text().await.contains("wxyz"));
    assert_eq!(
        places_with(KEY, &computer, &window).await,
        Vec::<String>::new()
    );
    assert_eq!(window.conversations_with_others(), Vec::<String>::new());
}

#[tokio::test]
async fn without_a_keychain_it_is_explained_and_a_key_lasts_for_the_session() {
    let computer = Computer::new();
    let window = computer.open().await;
    add_key(&window).await;
    window.wait_for_text(&said("keys-session-explained")).await;
    window.assert_accessible("keys without a keychain").await;
    window.screenshot("keys-without-keychain").await;
    window.click_button(&said("keys-keep")).await;
    window.wait_for_text(&said("keys-session-only")).await;
    assert_eq!(
        places_with(KEY, &computer, &window).await,
        Vec::<String>::new()
    );
    window.kill();

    let window = computer.open().await;
    window.go_to(&said("app-keys")).await;
    window.wait_for_text(&said("keys-none")).await;
    assert!(!window.text().await.contains("wxyz"));
}

#[tokio::test]
async fn a_keychain_that_refuses_is_explained_and_the_key_need_not_be_pasted_again() {
    let computer = Computer::with_keychain_never_set_up();
    let window = computer.open().await;
    add_key(&window).await;
    window.click_button(&said("keys-store")).await;
    window
        .wait_for_text(&said("error-keychain-no-collection"))
        .await;
    window.screenshot("keys-refused-by-keychain").await;
    window.assert_accessible("a keychain that refuses").await;
    window.click_button(&said("keys-keep")).await;
    window.wait_for_text(&said("keys-session-only")).await;
    assert_eq!(
        places_with(KEY, &computer, &window).await,
        Vec::<String>::new()
    );
}
