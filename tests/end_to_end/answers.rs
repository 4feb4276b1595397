//! The fourteen pages, answered as a hospital would that wants its discharge letters drafted.

use fantoccini::key::Key;

use crate::harness::{Window, said};

/// What is done on a page. Fields and options are named as in `questions.toml`.
pub(crate) enum Answer {
    /// One or several of some choices.
    Pick(&'static str, &'static str),
    /// An entry of a list.
    Select(&'static str, &'static str),
    /// A figure.
    Fill(&'static str, &'static str),
    /// "I'm not sure yet".
    Unsure,
}

use Answer::{Fill, Pick, Select, Unsure};

/// Every page in order, with an answer.
pub(crate) const PAGES: [(&str, &[Answer]); 14] = [
    ("use", &[Pick("use", "draft")]),
    ("audience", &[Pick("audience", "staff_check")]),
    (
        "volume",
        &[
            Select("language", "dutch"),
            Fill("words_in", "900"),
            Fill("pieces", "9000"),
        ],
    ),
    (
        "rhythm",
        &[
            Pick("hours", "office"),
            Fill("busiest", "4"),
            Fill("growth", "10"),
        ],
    ),
    (
        "stakes",
        &[Pick("stakes", "rewrite"), Fill("redo_minutes", "8")],
    ),
    ("speed", &[Unsure]),
    ("sensitivity", &[Pick("sensitivity", "special")]),
    ("residency", &[Pick("residency", "own_machines")]),
    (
        "organisation",
        &[
            Pick("sector", "health"),
            Select("country", "nl"),
            Select("turnover", "under_1b"),
            Fill("people", "3000"),
        ],
    ),
    ("own_world", &[Pick("own_world", "general")]),
    (
        "people",
        &[Pick("people", "server_people"), Fill("time_share", "20")],
    ),
    ("equipment", &[Pick("equipment", "this_computer")]),
    (
        "independence",
        &[Pick("supplier", "serious"), Pick("downtime", "awkward")],
    ),
    ("priorities", &[Unsure]),
];

/// The heading of a page.
pub(crate) fn title(page: &str) -> String {
    word(&["question", page, "title"])
}

/// How a page goes on to the next.
#[derive(Clone, Copy)]
pub(crate) enum On {
    Button,
    Enter,
}

/// Answers the page that is open and goes on.
pub(crate) async fn answer(window: &Window, page: &str, answers: &[Answer], on: On) {
    for answer in answers {
        match answer {
            Pick(field, option) => {
                let group = word(&["question", page, field, "label"]);
                let option = word(&["question", page, field, option]);
                window.choose_in(&group, &option).await;
            }
            Select(field, option) => {
                let label = word(&["question", page, field, "label"]);
                let option = word(&["question", page, field, option]);
                window.select(&label, &option).await;
            }
            Fill(field, figure) => {
                let label = word(&["question", page, field, "label"]);
                window.type_into(&label, figure).await;
            }
            Unsure => window.choose(&said("screens-unsure")).await,
        }
    }
    match on {
        On::Button => window.click_button(&said("screens-continue")).await,
        On::Enter => window.press(Key::Enter).await,
    }
}

/// Starts an assessment from Home and answers every page.
pub(crate) async fn answer_everything(window: &Window) {
    window.click_button(&said("home-start")).await;
    for (page, answers) in PAGES {
        window.wait_for_heading(&title(page)).await;
        answer(window, page, answers, On::Button).await;
    }
}

fn word(parts: &[&str]) -> String {
    said(&parts.join("-").replace('_', "-"))
}
