//! Every screen in both themes: axe finds nothing, and a picture is kept to be looked at.

use crate::harness::{Computer, Theme, Window, said};

/// Screens reached from Home's rail.
const HOUSE: [&str; 4] = [
    "app-models",
    "screens-servers-title",
    "app-keys",
    "app-settings",
];

/// Screens of a case, reached from its rail.
const STAGES: [&str; 6] = [
    "app-stage-questions",
    "app-stage-costs",
    "app-stage-try",
    "app-stage-safeguards",
    "app-stage-verdict",
    "app-stage-report",
];

async fn look(window: &Window, screen: &str, theme: Theme, problems: &mut Vec<String>) {
    let name = format!("{}-{}", screen.trim_start_matches("app-"), theme.name());
    window
        .wait_for("the screen to finish loading", async || {
            window
                .read("return document.querySelector('[aria-busy=\"true\"], .busy') ? 'busy' : 'done'")
                .await
                == "done"
                && !window.heading().await.is_empty()
        })
        .await;
    window.screenshot(&name).await;
    let failure = window
        .read("return document.querySelector('main .failure')?.innerText ?? ''")
        .await;
    if !failure.is_empty() {
        problems.push(format!("{name} failed: {failure}"));
    }
    let found = window.axe().await;
    problems.extend(
        found
            .into_iter()
            .map(|problem| format!("{name}: {problem}")),
    );
}

async fn every_screen(theme: Theme) {
    let mut computer = Computer::with_keychain();
    computer.set_theme(theme);
    let window = computer.open().await;
    let mut problems = Vec::new();
    look(&window, "home-empty", theme, &mut problems).await;
    for screen in HOUSE {
        window.go_to(&said(screen)).await;
        window.wait_for_heading("").await;
        look(&window, screen, theme, &mut problems).await;
    }
    // The rail's own sentence leads to what it is derived from.
    window.click_button(&said("nothing-has-left")).await;
    window.wait_for_heading(&said("screens-ledger-title")).await;
    look(&window, "ledger-empty", theme, &mut problems).await;
    window.go_to(&said("app-assessments")).await;
    window.click_button(&said("home-example")).await;
    look(&window, "home-examples", theme, &mut problems).await;
    window.click_button(&said("home-example")).await;
    window.open_example("discharge-letters").await;
    for screen in STAGES {
        window.go_to(&said(screen)).await;
        look(&window, screen, theme, &mut problems).await;
    }
    window.click_button(&said("app-all-assessments")).await;
    window.wait_for_heading(&said("home-title")).await;
    look(&window, "home", theme, &mut problems).await;
    window.click_button(&said("home-ask")).await;
    window.wait_for_heading(&said("try-title")).await;
    look(&window, "ask", theme, &mut problems).await;
    assert!(problems.is_empty(), "axe:\n  {}", problems.join("\n  "));
}

#[tokio::test]
async fn every_screen_is_accessible_in_light() {
    every_screen(Theme::Light).await;
}

#[tokio::test]
async fn every_screen_is_accessible_in_dark() {
    every_screen(Theme::Dark).await;
}

#[tokio::test]
async fn every_question_is_accessible() {
    let computer = Computer::new();
    let window = computer.open().await;
    let mut problems = Vec::new();
    window.click_button(&said("home-start")).await;
    for (page, answers) in crate::answers::PAGES {
        window.wait_for_heading(&crate::answers::title(page)).await;
        look(
            &window,
            &format!("question-{page}"),
            Theme::Light,
            &mut problems,
        )
        .await;
        crate::answers::answer(&window, page, answers, crate::answers::On::Button).await;
    }
    window.wait_for_heading(&said("screens-check-title")).await;
    look(&window, "check", Theme::Light, &mut problems).await;
    assert!(problems.is_empty(), "axe:\n  {}", problems.join("\n  "));
}
