//! The bundled model answers on this computer.

use std::time::{Duration, Instant};

use crate::harness::{Computer, Window, said};

async fn answer_so_far(window: &Window) -> String {
    window
        .read(
            "return document.querySelector('[aria-labelledby=\"answer-title\"]')?.innerText ?? ''",
        )
        .await
}

async fn ask(window: &Window, prompt: &str) {
    window.click_button(&said("home-ask")).await;
    window.type_into(&said("try-prompt"), prompt).await;
    window.click_button(&said("try-ask")).await;
}

#[tokio::test]
async fn words_appear_as_they_are_made_and_nothing_leaves() {
    let computer = Computer::new();
    let window = computer.open().await;
    // Long enough that looking at the page, which takes a moment, sees it grow.
    ask(
        &window,
        "Write a very long story about a lighthouse, in many chapters.",
    )
    .await;
    window.wait_for_text(&said("try-step-writing")).await;

    let mut lengths = vec![answer_so_far(&window).await.len()];
    let is_writing = async || window.has("button", &said("try-stop")).await;
    while is_writing().await {
        let length = answer_so_far(&window).await.len();
        if lengths.last() != Some(&length) {
            lengths.push(length);
        }
        assert_eq!(window.conversations_with_others(), Vec::<String>::new());
    }
    assert!(lengths.len() > 3, "the answer came in pieces: {lengths:?}");
    // "words a second"
    window.wait_for_text("second").await;
}

#[tokio::test]
async fn stop_works_within_a_second() {
    let computer = Computer::new();
    let window = computer.open().await;
    ask(
        &window,
        "Write a very long story about a lighthouse, in many chapters.",
    )
    .await;
    window.wait_for_text(&said("try-step-writing")).await;
    window
        .wait_for("some words", async || {
            answer_so_far(&window).await.len() > 80
        })
        .await;

    let pressed = Instant::now();
    window.click_button(&said("try-stop")).await;
    window.wait_for_text(&said("try-end-stopped")).await;
    let took = pressed.elapsed();
    // The click and the reading of the page are in this time as well.
    assert!(took < Duration::from_secs(1), "stopping took {took:?}");
    assert!(
        answer_so_far(&window).await.len() > 80,
        "what was written stays"
    );
}
