//! From the first click to the report.

use std::fs;
use std::process::Command;

use crate::answers::{answer_everything, title};
use crate::harness::{Computer, said};
use crate::models::ask;

#[tokio::test]
async fn a_manager_gets_from_the_first_click_to_a_report() {
    let computer = Computer::new();
    let (window, watch) = computer.open_watched().await;
    answer_everything(&window).await;

    window.wait_for_heading(&said("screens-check-title")).await;
    let change = format!(
        "{}: {}",
        said("screens-change"),
        said("question-audience-short")
    );
    window.click_button(&change).await;
    window.wait_for_heading(&title("audience")).await;
    window
        .choose(&said("question-audience-audience-staff-use"))
        .await;
    window.click_button(&said("screens-save-return")).await;
    window.wait_for_heading(&said("screens-check-title")).await;
    window
        .wait_for_text(&said("question-audience-audience-staff-use"))
        .await;

    window.click_button(&said("screens-to-costs")).await;
    window.wait_for_text(&said("costs-routes")).await;

    window.go_to(&said("app-stage-try")).await;
    ask(&window, "Say hello.").await;
    window.go_to(&said("app-stage-safeguards")).await;

    window.go_to(&said("app-stage-costs")).await;
    window.click_button(&said("costs-to-verdict")).await;
    window.wait_for_text(&said("verdict-for")).await;
    let recommendation = window.heading().await;
    window.click_button(&said("verdict-make-report")).await;
    window.wait_for_heading(&said("screens-report-title")).await;

    let report = computer.documents().join("report.pdf");
    window.click_button(&said("screens-report-save")).await;
    window.save_as(&report);
    window.wait_for_text("report.pdf").await;

    assert!(fs::read(&report).expect("the report").starts_with(b"%PDF"));
    assert!(
        Command::new("qpdf")
            .arg("--check")
            .arg(&report)
            .status()
            .expect("qpdf")
            .success(),
        "the report is a sound PDF"
    );
    let text = Command::new("pdftotext")
        .arg(&report)
        .arg("-")
        .output()
        .expect("pdftotext");
    let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        plain(&String::from_utf8_lossy(&text.stdout)).contains(&plain(&recommendation)),
        "the report recommends what the window does: {recommendation}"
    );

    // The rail says so, and the kernel saw the same.
    window.click_button(&said("nothing-has-left")).await;
    window.wait_for_heading(&said("screens-ledger-title")).await;
    window.wait_for_text(&said("screens-ledger-none")).await;
    window.close();
    assert!(watch.local() > 0 && watch.processes() > 2, "it was watched");
    assert_eq!(watch.beyond_this_computer(), Vec::<String>::new());
}

#[tokio::test]
async fn closing_the_save_dialog_saves_nothing_and_asks_nothing() {
    let computer = Computer::new();
    let window = computer.open().await;
    window.open_example("discharge-letters").await;
    window.go_to(&said("app-stage-report")).await;
    window.click_button(&said("screens-report-save")).await;
    window.cancel_dialog();
    window.wait_for_heading(&said("screens-report-title")).await;
    assert_eq!(
        fs::read_dir(computer.documents())
            .expect("a folder")
            .count(),
        0
    );
}

#[tokio::test]
async fn a_second_copy_says_that_the_first_is_open() {
    let computer = Computer::new();
    let first = computer.open().await;
    let second = computer.open().await;
    second.wait_for_text(&said("error-store-in-use")).await;
    second.assert_accessible("a second copy").await;
    assert!(!first.heading().await.is_empty());
}
