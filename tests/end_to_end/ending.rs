//! The window is closed while a model writes.

use crate::harness::{Computer, said};
use crate::models::section;

#[tokio::test]
async fn closing_the_window_keeps_what_was_written_and_leaves_no_model_behind() {
    let computer = Computer::new();
    let window = computer.open().await;
    window.click_button(&said("home-ask")).await;
    let prompt = "Write a very long story about a lighthouse, in many chapters.";
    window.type_into(&said("try-prompt"), prompt).await;
    window.click_button(&said("try-ask")).await;
    window
        .wait_for("some words", async || {
            section(&window, "answer-title").await.len() > 200
        })
        .await;
    let written = section(&window, "answer-title").await;
    window.close();

    let log = computer.log();
    assert!(log.contains("ended"), "it ended by itself: {log}");
    assert!(!log.contains("without waiting"), "{log}");

    let window = computer.open().await;
    window.click_button(&said("home-ask")).await;
    window.wait_for_text(&said("try-earlier")).await;
    let kept = section(&window, "earlier-title").await;
    assert!(kept.contains(prompt), "{kept}");
    let answer = window
        .read(
            "return document.querySelector('[aria-labelledby=\"earlier-title\"] p.prewrap').textContent",
        )
        .await;
    let beginning: String = answer.chars().take(60).collect();
    assert!(
        written.contains(beginning.trim()),
        "what had been written: {written}\nwhat was kept: {answer}"
    );
}
