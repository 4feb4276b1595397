//! Asking a model with all that can be set, and asking a set of tasks.

use std::fmt::Write as _;
use std::fs;

use serde_json::{Value, json as object};

use super::{said, tiny};
use crate::{error, json, steelyard};

fn lines(text: &str) -> Vec<Value> {
    text.lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

#[test]
fn a_question_is_asked_with_all_that_can_be_set() {
    let folder = tempfile::tempdir().unwrap();
    let here = folder.path();
    fs::write(
        here.join("turns.jsonl"),
        "{\"role\":\"user\",\"content\":\"My name is Ada.\"}\n\
         {\"role\":\"assistant\",\"content\":\"Hello Ada.\"}\n",
    )
    .unwrap();
    let schema = object!({
        "type": "object",
        "properties": { "name": { "type": "string", "maxLength": 12 } },
        "required": ["name"],
        "additionalProperties": false
    });
    fs::write(here.join("name.json"), schema.to_string()).unwrap();
    let answer = json(&steelyard(
        here,
        &[
            "ask",
            "What is my name?",
            "--turns",
            "turns.jsonl",
            "--schema",
            "name.json",
            "--system",
            "You are brief.",
            "--temperature",
            "0.5",
            "--seed",
            "7",
            "--context",
            "512",
            "--max-tokens",
            "40",
            "--json",
        ],
    ));
    let written: Value = serde_json::from_str(answer["answer"].as_str().unwrap()).unwrap();
    assert!(written["name"].is_string(), "{answer}");
    assert_eq!(answer["settings"]["earlier_turns"], 1);
    assert_eq!(answer["settings"]["seed"], 7);
    assert_eq!(answer["settings"]["form"], "schema");
    assert!(answer["prompt_tokens_per_second"].as_f64().unwrap() > 0.0);
    let energy = &answer["energy"];
    assert!(
        energy["low"].as_f64() <= energy["high"].as_f64(),
        "{energy}"
    );
}

#[test]
fn a_small_set_is_asked_exactly_and_a_task_that_does_not_fit_stops_no_other() {
    let folder = tempfile::tempdir().unwrap();
    let here = folder.path();
    let model = tiny().display().to_string();
    let long = "word ".repeat(400);
    let tasks = [
        object!({"id": "first", "prompt": "Hello there", "max_tokens": 6}),
        object!({"prompt": long}),
        object!({"id": "third", "prompt": "Hello there", "system": "Be kind.", "max_tokens": 6}),
    ];
    let text: Vec<String> = tasks.iter().map(ToString::to_string).collect();
    fs::write(here.join("tasks.jsonl"), text.join("\n")).unwrap();
    let asked = ["--model", &model, "--context", "256", "--json"];
    let set = [&["ask", "--set", "tasks.jsonl"][..], &asked].concat();
    let output = steelyard(here, &set);
    assert_eq!(output.status.code(), Some(5), "one was refused");
    let told = lines(&said(&output));
    let order: Vec<&Value> = told.iter().map(|line| &line["line"]).collect();
    assert_eq!(order, [&object!(1), &object!(2), &object!(3), &Value::Null]);
    assert!(told[..3].iter().all(|line| line["mode"] == "exact"));
    assert_eq!(told[0]["id"], "first");
    assert_eq!(told[1]["error"]["code"], "prompt-too-long");
    assert_eq!(told[1].get("answer"), None);
    let summary = &told[3];
    assert_eq!(summary["kind"], "summary");
    assert_eq!(
        (&summary["answered"], &summary["refused"]),
        (&object!(2), &object!(1))
    );
    let alone = [&["ask", "Hello there", "--max-tokens", "6"][..], &asked].concat();
    let alone = json(&steelyard(here, &alone));
    assert_eq!(alone["answer"], told[0]["answer"]);
}

#[test]
fn a_larger_set_is_asked_side_by_side_and_told_in_the_order_of_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let here = folder.path();
    let model = tiny().display().to_string();
    let mut text = String::new();
    for number in 1..=10 {
        let task = object!({"prompt": format!("Task {number}"), "max_tokens": 4 + number % 2});
        writeln!(text, "{task}").unwrap();
    }
    fs::write(here.join("tasks.jsonl"), text).unwrap();
    let set = ["ask", "--set", "tasks.jsonl", "--model", &model];
    let output = steelyard(here, &[&set[..], &["--json"]].concat());
    assert_eq!(output.status.code(), Some(0));
    let told = lines(&said(&output));
    let order: Vec<u64> = told
        .iter()
        .filter_map(|line| line["line"].as_u64())
        .collect();
    assert_eq!(order, (1..=10).collect::<Vec<_>>());
    assert!(told.iter().all(|line| line["mode"] == "fast"));
    assert_eq!(told[10]["answered"], 10);
    let plain = steelyard(here, &[&set[..], &["--exact"]].concat());
    let remark = String::from_utf8_lossy(&plain.stderr);
    assert!(remark.contains("one by one (exact mode)"), "{remark}");
    assert!(remark.contains("10 answered, 0 refused"), "{remark}");
    assert!(said(&plain).contains("── Line 10"), "{}", said(&plain));
}

#[test]
fn a_slip_in_a_set_is_named_before_anything_is_asked() {
    let folder = tempfile::tempdir().unwrap();
    let here = folder.path();
    fs::write(
        here.join("tasks.jsonl"),
        "{\"prompt\":\"One\"}\n{\"promt\":\"Two\"}\n",
    )
    .unwrap();
    let output = steelyard(here, &["ask", "--set", "tasks.jsonl", "--json"]);
    assert_eq!(output.status.code(), Some(3));
    assert!(output.stdout.is_empty());
    let told = error(&output);
    assert_eq!(told["code"], "lines-unknown-field");
    assert_eq!(told["field"], "promt");
    assert!(
        told["message"].as_str().unwrap().contains("Line 2"),
        "{told}"
    );
    for wrong in [
        &["ask", "--json"][..],
        &["ask", "Hello", "--set", "tasks.jsonl"],
        &["ask", "Hello", "--fast"],
        &["ask", "Hello", "--temperature", "9"],
        &["ask", "Hello", "--schema", "a", "--grammar", "b"],
    ] {
        assert_eq!(steelyard(here, wrong).status.code(), Some(2), "{wrong:?}");
    }
}

#[cfg(unix)]
#[test]
fn ctrl_c_keeps_what_was_finished() {
    use std::io::{BufRead, BufReader};
    use std::process::{Command, Stdio};

    let folder = tempfile::tempdir().unwrap();
    let task = |tokens: u32| object!({"prompt": "Write a very long story about the sea.", "max_tokens": tokens});
    let text = format!("{}\n{}\n{}\n", task(2), task(8000), task(8000));
    fs::write(folder.path().join("tasks.jsonl"), text).unwrap();
    let mut child = Command::new(env!("CARGO_BIN_EXE_steelyard"))
        .args([
            "ask",
            "--set",
            "tasks.jsonl",
            "--temperature",
            "1",
            "--seed",
            "7",
            "--json",
        ])
        .args(["--context", "8192"])
        .current_dir(folder.path())
        .env("HOME", folder.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut told = BufReader::new(child.stdout.take().unwrap()).lines();
    let first: Value = serde_json::from_str(&told.next().unwrap().unwrap()).unwrap();
    assert_eq!(first["line"], 1);
    let pressed = Command::new("kill")
        .args(["-INT", &child.id().to_string()])
        .status()
        .unwrap();
    assert!(pressed.success());
    let rest: Vec<String> = told.map(Result::unwrap).collect();
    let summary: Value = serde_json::from_str(rest.last().unwrap()).unwrap();
    assert_eq!(summary["stopped"], true);
    assert_eq!(
        (&summary["answered"], &summary["left"]),
        (&object!(1), &object!(2))
    );
    assert_eq!(child.wait().unwrap().code(), Some(130));
}
