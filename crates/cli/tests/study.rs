//! `steelyard study` as a script uses it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::fs;
use std::process::{Command, Output};

use serde_json::{Value, json};

const STUDY: &str = r#"
version = 1
title = "Owned eight-GPU server against on-demand rent"
currency = "USD"
hours_per_month = 730
horizon_months = 60

[[route]]
id = "owned"
one_off = 833_806
per_hour = 0.87

[[route]]
id = "rented"
per_hour = 98.32

[[ask]]
break_even = ["owned", "rented"]

[[stated]]
break_even = ["owned", "rented"]
hours = 8556
months = 11.88
"#;

fn study(text: &str, arguments: &[&str]) -> Output {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("study.toml"), text).unwrap();
    Command::new(env!("CARGO_BIN_EXE_steelyard"))
        .args(["study", "study.toml"])
        .args(arguments)
        .current_dir(folder.path())
        .env("HOME", folder.path())
        .env("LANG", "en_GB.UTF-8")
        .output()
        .unwrap()
}

#[test]
fn figures_and_findings_come_as_documented() {
    let output = study(STUDY, &["--json"]);
    assert_eq!(output.status.code(), Some(0));
    let result: Value = serde_json::from_slice(&output.stdout).unwrap();
    let keys: Vec<&String> = result.as_object().unwrap().keys().collect();
    assert_eq!(keys.len(), 5);
    assert_eq!(
        result["routes"][0],
        json!({
            "id": "owned", "units": 1, "one_off": 833_806.0, "monthly": 635.1, "total": 871_912.0,
            "net_present_value": 871_912.0, "capacity_tokens": null, "per_million_tokens": null,
            "per_million_output_tokens": null, "per_thousand_requests": null
        })
    );
    assert_eq!(
        result["break_even"][0]["routes"],
        json!(["owned", "rented"])
    );
    assert_eq!(result["break_even"][0]["tokens_per_month"], Value::Null);
    let first = &result["findings"][0];
    assert_eq!(first["code"], "stated_differs");
    assert_eq!(first["where"], "stated[0].months");
    assert_eq!(first["stated"], 11.88);
    assert_eq!(first["likely_cause"], "hours_do_not_match");
    assert!(first["message"].as_str().unwrap().contains("11.88"));
    assert_eq!(result["findings"][1]["code"], "hours_do_not_match");
    assert_eq!(result["findings"].as_array().unwrap().len(), 2);
}

#[test]
fn people_read_tables_and_sentences() {
    let output = study(STUDY, &[]);
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.contains("Over all months"), "{text}");
    assert!(text.contains("871,912"), "{text}");
    assert!(text.contains("11.72"), "{text}");
    assert!(text.contains("One finding."), "{text}");
}

#[test]
fn a_study_that_cannot_be_used_names_the_field_and_ends_with_3() {
    for (from, to, code, field) in [
        (
            "per_hour = 0.87",
            "per_huor = 0.87",
            "study-unknown-key",
            "route[0].per_huor",
        ),
        (
            "per_hour = 98.32",
            "per_hour = -98.32",
            "study-out-of-bounds",
            "route[1].per_hour",
        ),
        ("\"USD\"", "\"dollars\"", "study-unknown-choice", "currency"),
        ("version = 1", "version = 3", "study-version", "version"),
    ] {
        let output = study(&STUDY.replace(from, to), &["--json"]);
        assert_eq!(output.status.code(), Some(3), "{to}");
        assert!(output.stdout.is_empty());
        let error: Value = serde_json::from_slice(&output.stderr).unwrap();
        assert_eq!(error["error"]["code"], code);
        assert_eq!(error["error"]["field"], field);
        let message = error["error"]["message"].as_str().unwrap();
        assert!(message.contains(field), "{message}");
    }
}

#[test]
fn a_file_that_is_no_text_is_refused() {
    let output = study("", &["--json"]);
    assert_eq!(output.status.code(), Some(3));
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("study.toml"), [b'a', b'\n', 0xff, 0xfe]).unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_steelyard"))
        .args(["study", "study.toml", "--json"])
        .current_dir(folder.path())
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(3));
    let error: Value = serde_json::from_slice(&output.stderr).unwrap();
    assert_eq!(error["error"]["code"], "study-syntax");
}
