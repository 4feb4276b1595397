//! Pulling the plug at any question loses nothing.

use crate::answers::{On, PAGES, answer, title};
use crate::harness::{Computer, said};

#[tokio::test]
async fn a_killed_app_opens_again_on_the_same_page_with_every_answer() {
    let computer = Computer::new();
    let mut window = computer.open().await;
    window.click_button(&said("home-start")).await;
    for (number, (page, answers)) in PAGES.into_iter().enumerate() {
        window.wait_for_heading(&title(page)).await;
        window.kill();
        window = computer.open().await;
        window.wait_for_heading(&title(page)).await;
        // Keyboard alone must do; pages with one figure to type in are sent off from the field.
        let on = if number % 2 == 0 {
            On::Enter
        } else {
            On::Button
        };
        answer(&window, page, answers, on).await;
    }
    window.wait_for_text(&said("question-use-use-draft")).await;
    window.kill();

    let window = computer.open().await;
    for words in [
        said("question-use-use-draft"),
        said("question-sensitivity-sensitivity-special"),
        "9,000".to_owned(),
    ] {
        window.wait_for_text(&words).await;
    }
}
