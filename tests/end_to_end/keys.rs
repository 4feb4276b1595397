//! Keys of providers, in the system's keychain or for this session only.

use std::fs;
use std::path::Path;

use crate::harness::{Computer, Window, said, said_with};

const PROVIDER: &str = "OpenAI";
const KEY: &str = "sk-test-3f9a77c1e0d24b6f8a5c-wxyz";

async fn add_key(window: &Window) {
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
    assert!(
        !window.text().await.contains(KEY),
        "the window shows no key"
    );
    window.kill();

    let window = computer.open().await;
    window.go_to(&said("app-keys")).await;
    window.wait_for_text("wxyz").await;
    window
        .click_button(&format!("{}: {PROVIDER}", said("keys-check")))
        .await;
    let keychain = said("keychain-name");
    window
        .wait_for_text(&said_with("keys-checked", &[("keychain", &keychain)]))
        .await;

    window
        .click_button(&format!("{}: {PROVIDER}", said("keys-remove")))
        .await;
    window.click_button(&said("keys-remove-yes")).await;
    window
        .wait_for_text(&said_with("keys-removed", &[("provider", PROVIDER)]))
        .await;
    assert!(!window.text().await.contains("wxyz"));
    assert_eq!(files_with_the_key(computer.home()), Vec::<String>::new());
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
    assert_eq!(files_with_the_key(computer.home()), Vec::<String>::new());
    window.kill();

    let window = computer.open().await;
    window.go_to(&said("app-keys")).await;
    window.wait_for_text(&said("keys-none")).await;
    assert!(!window.text().await.contains("wxyz"));
}

/// Every file below the home directory that holds the key in plain text.
fn files_with_the_key(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder").flatten() {
        let path = entry.path();
        let kind = entry.file_type().expect("a kind");
        if kind.is_dir() {
            found.extend(files_with_the_key(&path));
        } else if kind.is_file() {
            let content = fs::read(&path).unwrap_or_default();
            if content
                .windows(KEY.len())
                .any(|part| part == KEY.as_bytes())
            {
                found.push(path.display().to_string());
            }
        }
    }
    found
}
