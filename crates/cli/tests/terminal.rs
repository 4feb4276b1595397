//! The terminal as a script uses it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

mod local_models;

pub(crate) fn steelyard(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_steelyard"))
        .args(arguments)
        .current_dir(folder)
        .env("HOME", folder)
        .env_remove("XDG_DATA_HOME")
        .env("LANG", "en_GB.UTF-8")
        .output()
        .unwrap()
}

pub(crate) fn json(output: &Output) -> Value {
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    serde_json::from_slice(&output.stdout).unwrap()
}

pub(crate) fn error(output: &Output) -> Value {
    let text = String::from_utf8_lossy(&output.stderr);
    let mut value: Value = serde_json::from_str(text.trim()).unwrap();
    value["error"].take()
}

#[test]
fn a_case_is_made_answered_and_weighed() {
    let folder = tempfile::tempdir().unwrap();
    let here = folder.path();
    json(&steelyard(
        here,
        &["new", "case.json", "--title", "Ward letters", "--json"],
    ));
    let answered = json(&steelyard(
        here,
        &[
            "answer",
            "case.json",
            "volume",
            "pieces=about:9000",
            "words_in=600..1300",
            "language=dutch",
            "--json",
        ],
    ));
    assert_eq!(answered["open_questions"].as_array().unwrap().len(), 13);
    let verdict = json(&steelyard(here, &["verdict", "case.json", "--json"]));
    assert_eq!(verdict["title"], "Ward letters");
    assert_eq!(verdict["futures"], 10_000);
    let total: f64 = verdict["routes"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|route| route["share"].as_f64())
        .sum();
    assert!(
        (total - 1.0).abs() < 0.01,
        "first places add up to one: {total}"
    );
}

#[test]
fn the_same_case_gives_the_same_bytes() {
    let folder = tempfile::tempdir().unwrap();
    steelyard(folder.path(), &["example", "shop-chat", "-o", "case.json"]);
    let once = steelyard(folder.path(), &["verdict", "case.json", "--json"]);
    let twice = steelyard(folder.path(), &["verdict", "case.json", "--json"]);
    assert_eq!(once.stdout, twice.stdout);
}

/// The route that a specialist would sign for each worked example.
#[test]
fn the_three_examples_come_out_with_three_winners() {
    let folder = tempfile::tempdir().unwrap();
    for (name, winner) in [
        ("discharge-letters", "own_server"),
        ("shop-chat", "closed_api"),
        ("contract-review", "closed_api_region"),
    ] {
        let file = format!("{name}.json");
        steelyard(folder.path(), &["example", name, "-o", &file]);
        let verdict = json(&steelyard(folder.path(), &["verdict", &file, "--json"]));
        assert_eq!(verdict["winner"], winner, "{name}");
        assert_eq!(verdict["standing"], "clear", "{name}");
    }
}

#[test]
fn a_report_is_a_pdf_where_one_asked_for_it() {
    let folder = tempfile::tempdir().unwrap();
    steelyard(folder.path(), &["example", "shop-chat", "-o", "case.json"]);
    let made = json(&steelyard(
        folder.path(),
        &["report", "case.json", "-o", "report.pdf", "--json"],
    ));
    assert!(made["pages"].as_u64().unwrap() >= 5);
    let bytes = std::fs::read(folder.path().join("report.pdf")).unwrap();
    assert!(bytes.starts_with(b"%PDF-1.7"));
}

#[test]
fn a_workbook_is_a_spreadsheet_even_while_questions_are_open() {
    let folder = tempfile::tempdir().unwrap();
    steelyard(folder.path(), &["new", "case.json", "--title", "=1+1"]);
    let made = json(&steelyard(
        folder.path(),
        &["workbook", "case.json", "-o", "case.xlsx", "--json"],
    ));
    assert_eq!(made["path"], "case.xlsx");
    let bytes = std::fs::read(folder.path().join("case.xlsx")).unwrap();
    assert!(bytes.starts_with(b"PK"));
}

#[test]
fn the_bundled_model_answers_on_this_computer() {
    let folder = tempfile::tempdir().unwrap();
    let answer = json(&steelyard(
        folder.path(),
        &[
            "ask",
            "What is the capital of France?",
            "--max-tokens",
            "24",
            "--json",
        ],
    ));
    assert!(
        answer["answer"].as_str().unwrap().contains("Paris"),
        "{answer}"
    );
    assert!(answer["tokens_per_second"].as_f64().unwrap() > 0.0);
}

#[test]
fn every_mistake_has_its_code_its_hint_and_its_exit_status() {
    let folder = tempfile::tempdir().unwrap();
    let here = folder.path();
    steelyard(here, &["new", "case.json"]);
    std::fs::write(here.join("milk.json"), "milk").unwrap();
    std::fs::write(
        here.join("newer.json"),
        r#"{"format":"steelyard-case","version":99}"#,
    )
    .unwrap();
    let cases: [(&[&str], i32, &str); 9] = [
        (&["verdict", "none.json", "--json"], 6, "file-missing"),
        (
            &["verdict", "milk.json", "--json"],
            3,
            "case-file-unreadable",
        ),
        (&["verdict", "newer.json", "--json"], 3, "case-file-newer"),
        (&["new", "case.json", "--json"], 6, "file-exists"),
        (
            &["report", "case.json", "-o", "r.pdf", "--json"],
            4,
            "questions-open",
        ),
        (
            &["answer", "case.json", "speed", "speed=never", "--json"],
            3,
            "answer-unknown-option",
        ),
        (
            &[
                "answer",
                "case.json",
                "volume",
                "pieces=-3",
                "--unsure",
                "--json",
            ],
            3,
            "answer-below",
        ),
        (&["example", "moon-base", "--json"], 2, "no-such-example"),
        (
            &["ask", "Hello", "--model", "none.gguf", "--json"],
            5,
            "model-missing",
        ),
    ];
    for (arguments, status, code) in cases {
        let output = steelyard(here, arguments);
        assert_eq!(output.status.code(), Some(status), "{arguments:?}");
        let told = error(&output);
        assert_eq!(told["code"], code, "{arguments:?}");
        assert!(!told["hint"].as_str().unwrap().is_empty(), "{arguments:?}");
    }
    let kept = std::fs::read_to_string(here.join("case.json")).unwrap();
    assert!(
        kept.contains("\"answers\": {}"),
        "nothing wrong was kept: {kept}"
    );
}

/// A pack that makes an engineer dearer.
fn write_pack(folder: &Path) {
    // Printed by `sha256sum` over everything below the empty line.
    let sum = "17db861e4cb3de8cff4938a599327255145d6458d93abeb821c17ab058fd4f19";
    let body = "title = \"Prices of December\"\npublisher = \"A publisher\"\nmade_on = 2026-12-01\n\n[[sources.source]]\nid = \"letter\"\nkind = \"published\"\ntitle = \"Letter\"\npublisher = \"Somebody\"\npublished = 2026-12-01\nchecked = 2026-12-01\n\n[[economics.topic]]\nid = \"employer-on-cost\"\nfact = { low = 1.5, likely = 1.6, high = 1.7, unit = \"factor\", source = \"letter\" }\n";
    let text = format!("steelyard-facts 1\nsha256: {sum}\n\n{body}");
    std::fs::write(folder.join("december.pack"), text).unwrap();
}

#[test]
fn a_file_of_figures_is_checked_and_looked_at_and_a_pack_counts_where_it_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let here = folder.path();
    write_pack(here);
    let checked = json(&steelyard(
        here,
        &["facts", "check", "december.pack", "--json"],
    ));
    assert_eq!(checked["version"], 1);
    assert_eq!(checked["kind"], "pack");
    assert_eq!(checked["made_on"], "2026-12-01");
    assert_eq!(checked["seal"]["kind"], "checksum_only");
    assert_eq!(checked["changes"], 1);
    let preview = json(&steelyard(
        here,
        &["facts", "preview", "december.pack", "--json"],
    ));
    let change = &preview["changes"][0];
    assert_eq!(change["id"], "economics.topic/employer-on-cost/fact");
    assert_eq!(change["after"]["value"]["likely"], 1.6);
    assert_eq!(change["as_of"], "2026-12-01");
    assert_eq!(change["selected"], true);
    let written = steelyard(here, &["example", "shop-chat", "-o", "case.json"]);
    assert!(written.status.success());
    let with = steelyard(
        here,
        &["verdict", "case.json", "--json", "--facts", "december.pack"],
    );
    let without = steelyard(here, &["verdict", "case.json", "--json"]);
    assert_ne!(json(&with)["routes"], json(&without)["routes"]);
}

#[test]
fn a_damaged_pack_ends_with_the_code_for_wrong_input() {
    let folder = tempfile::tempdir().unwrap();
    let here = folder.path();
    write_pack(here);
    let whole = std::fs::read_to_string(here.join("december.pack")).unwrap();
    std::fs::write(here.join("december.pack"), whole.replace("1.6", "1.2")).unwrap();
    let output = steelyard(here, &["facts", "check", "december.pack", "--json"]);
    assert_eq!(output.status.code(), Some(3));
    assert_eq!(error(&output)["code"], "import-checksum");
    let output = steelyard(
        here,
        &["verdict", "none.json", "--json", "--facts", "gone.pack"],
    );
    assert_eq!(output.status.code(), Some(6));
}
