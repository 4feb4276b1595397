//! A model file is dragged in from another program.

use std::fs;

use crate::harness::{Computer, said};
use crate::models::{section, tiny_model};

#[tokio::test]
async fn a_file_that_is_dropped_on_the_window_is_read_and_shown() {
    let computer = Computer::new();
    // A name that has to be written differently in an address.
    let file = computer.documents().join("my tiny modèl.gguf");
    fs::copy(tiny_model(), &file).expect("a copy of the tiny model");
    let window = computer.open().await;
    window.go_to(&said("app-models")).await;
    window.wait_for_text(&said("screens-models-here")).await;

    let held = window.drag_in(&file);
    window.wait_for_text(&said("screens-models-drop")).await;
    window.screenshot("models-drop").await;
    held.drop_it();
    window
        .wait_for("the file to be shown", async || {
            section(&window, "offer")
                .await
                .contains("my tiny modèl.gguf")
        })
        .await;
    assert!(
        !window.text().await.contains(&said("screens-models-drop")),
        "nothing hovers any more"
    );
    window.click_button(&said("screens-models-link")).await;
    window
        .wait_for("it to be on the shelf", async || {
            section(&window, "offer").await.is_empty()
        })
        .await;
    let here = section(&window, "here").await;
    assert!(here.contains(&said("screens-models-ask")), "{here}");
    assert_eq!(window.conversations_with_others(), Vec::<String>::new());
}
