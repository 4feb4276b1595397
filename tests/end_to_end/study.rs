//! Checking someone else's sum: an example, a change, a file, and a restart.

use std::fs;

use crate::harness::{Computer, Theme, Window, said, said_with};

async fn open_the_screen(window: &Window) {
    window.click_button(&said("study-home-open")).await;
    window.wait_for_heading(&said("study-title")).await;
}

async fn look(theme: Theme) {
    let mut computer = Computer::new();
    computer.set_theme(theme);
    let window = computer.open().await;
    open_the_screen(&window).await;
    window.assert_accessible("study-empty").await;
    window
        .screenshot(&format!("study-empty-{}", theme.name()))
        .await;
    window.click_button(&said("study-example")).await;
    window
        .wait_for_text(&said("study-mistake-power-ignored"))
        .await;
    window.screenshot(&format!("study-{}", theme.name())).await;
    window.assert_accessible("study").await;
    window
        .type_into(&said("study-field-horizon-months"), "0")
        .await;
    window.wait_for_text(&said("study-problems")).await;
    window
        .screenshot(&format!("study-wrong-{}", theme.name()))
        .await;
    window.assert_accessible("study-wrong").await;
}

#[tokio::test]
async fn the_study_screen_is_accessible_in_light() {
    look(Theme::Light).await;
}

#[tokio::test]
async fn the_study_screen_is_accessible_in_dark() {
    look(Theme::Dark).await;
}

#[tokio::test]
async fn a_sum_is_checked_saved_as_a_file_and_there_again_after_a_restart() {
    let computer = Computer::new();
    let window = computer.open().await;
    open_the_screen(&window).await;
    window.click_button(&said("study-example")).await;
    window
        .wait_for_text(&said("study-mistake-rent-times-utilisation"))
        .await;
    window
        .type_into(&said("study-field-title"), "What the supplier wrote")
        .await;

    let file = computer.documents().join("supplier.toml");
    window.click_button(&said("study-export")).await;
    window.save_as(&file);
    window
        .wait_for_text(&said_with(
            "study-saved",
            &[("path", &file.display().to_string())],
        ))
        .await;
    let text = fs::read_to_string(&file).unwrap();
    assert!(
        text.contains("title = \"What the supplier wrote\""),
        "{text}"
    );
    assert!(text.contains("one_off = 96000"), "{text}");

    // Nothing is saved by hand: the form is there again after the app was killed.
    window.kill();
    let window = computer.open().await;
    open_the_screen(&window).await;
    window
        .wait_for("the title to be there again", async || {
            window
                .read("return document.getElementById('study-title')?.value ?? ''")
                .await
                == "What the supplier wrote"
        })
        .await;
    window
        .wait_for_text(&said("study-mistake-rent-times-utilisation"))
        .await;
}
