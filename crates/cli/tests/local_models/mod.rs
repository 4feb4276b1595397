//! Models on this computer: what it is, what files are, and asking them.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

use app::view::AddModelRequest;
use app::{Clock, Desk, DeskPlaces};
use serde_json::Value;

use super::{error, json, steelyard};

mod asking;

/// The model that comes with the program.
pub(crate) fn bundled() -> String {
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../models/SmolLM2-135M-Instruct.Q4_1.gguf");
    path.display().to_string()
}

/// A tiny model with random weights.
pub(crate) fn tiny() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../runner/tests/fixtures/tiny-llama-q8_0.gguf")
}

/// Standard output as text.
pub(crate) fn said(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

#[test]
fn this_computer_is_described_for_programs_and_in_words() {
    let folder = tempfile::tempdir().unwrap();
    let machine = json(&steelyard(folder.path(), &["machine", "--json"]));
    assert_eq!(machine["version"], 1);
    let memory = |name: &str| machine["memory"][name].as_f64().unwrap();
    assert!(memory("total_bytes") >= memory("free_bytes") && memory("free_bytes") > 0.0);
    assert!(machine["processor"]["usable_cores"].as_u64().unwrap() >= 1);
    assert!(machine["disk"]["free_bytes"].as_f64().unwrap() > 0.0);
    let runs = machine["can_run"].as_array().unwrap();
    assert!(
        runs.iter().all(|one| one["fit"] != "will_not_run"),
        "{runs:?}"
    );
    let dutch = steelyard(folder.path(), &["machine", "--language", "nl"]);
    assert!(said(&dutch).contains("Geheugen"), "{}", said(&dutch));
}

#[test]
fn a_model_file_is_known_by_its_header_and_its_sum() {
    let folder = tempfile::tempdir().unwrap();
    let file = bundled();
    let arguments = ["model", "check", &file, "--sha256", "--json"];
    let checked = json(&steelyard(folder.path(), &arguments));
    assert_eq!(checked["architecture"], "llama");
    assert_eq!(checked["parameters"], 134_515_008);
    assert_eq!(checked["context_tokens"], 8192);
    assert_eq!(checked["has_chat_template"], true);
    assert_eq!(checked["licence"]["id"], "apache-2-0");
    assert_eq!(checked["known_as"]["model"], "smollm2-135m-instruct");
    assert_eq!(checked["can_run"], true);
    assert_eq!(checked["why_not"], Value::Null);
    let speed = checked["fit"]["tokens_per_second"].as_array().unwrap();
    assert!(speed[0].as_f64() < speed[2].as_f64());
    let longer = ["model", "check", &file, "--context", "8192", "--json"];
    let longer = json(&steelyard(folder.path(), &longer));
    assert_eq!(longer["fit"]["context_tokens"], 8192);
    assert!(longer["fit"]["needed_bytes"].as_f64() > checked["fit"]["needed_bytes"].as_f64());
    let plain = said(&steelyard(folder.path(), &["model", "check", &file]));
    assert!(plain.contains("keep the notices"), "{plain}");
}

#[test]
fn a_file_that_is_no_model_is_refused_with_its_reason() {
    let folder = tempfile::tempdir().unwrap();
    let here = folder.path();
    let whole = fs::read(tiny()).unwrap();
    let many_tensors = [
        &b"GGUF\x03\0\0\0"[..],
        &(1_u64 << 60).to_le_bytes(),
        &[0; 8],
    ]
    .concat();
    for (name, bytes) in [
        ("milk.gguf", b"milk".as_slice()),
        ("empty.gguf", b""),
        ("short.gguf", &whole[..whole.len() / 2]),
        ("many.gguf", &many_tensors),
    ] {
        fs::write(here.join(name), bytes).unwrap();
    }
    fs::create_dir(here.join("folder.gguf")).unwrap();
    for (name, status, code) in [
        ("none.gguf", 6, "file-missing"),
        ("folder.gguf", 6, "file-unreadable"),
        ("milk.gguf", 5, "model-file-not-one"),
        ("empty.gguf", 5, "model-file-cut-short"),
        ("short.gguf", 5, "model-file-cut-short"),
        ("many.gguf", 5, "model-file-cut-short"),
    ] {
        let output = steelyard(here, &["model", "check", name, "--json"]);
        assert_eq!(error(&output)["code"], code, "{name}");
        assert_eq!(output.status.code(), Some(status), "{name}");
        assert!(output.stdout.is_empty(), "{name}");
    }
}

#[test]
fn a_sound_file_of_something_else_is_described_and_cannot_be_run() {
    let folder = tempfile::tempdir().unwrap();
    let here = folder.path();
    let whole = fs::read(tiny()).unwrap();
    for (architecture, code) in [
        ("zebra", "model-unknown-architecture"),
        ("dream", "model-asked-otherwise"),
    ] {
        let mut renamed = whole.clone();
        for start in 0..renamed.len() - 5 {
            if &renamed[start..start + 5] == b"llama" {
                renamed[start..start + 5].copy_from_slice(architecture.as_bytes());
            }
        }
        fs::write(here.join("other.gguf"), renamed).unwrap();
        let output = steelyard(here, &["model", "check", "other.gguf", "--json"]);
        assert_eq!(output.status.code(), Some(5));
        let told: Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(told["architecture"], architecture);
        assert_eq!(told["can_run"], false);
        assert_eq!(told["why_not"]["code"], code);
        assert_eq!(told["fit"]["word"], "will_not_run");
        let plain = said(&steelyard(here, &["model", "check", "other.gguf"]));
        assert!(plain.contains("Will not run here"), "{plain}");
    }
}

#[test]
fn models_here_and_models_worth_having_are_listed() {
    let folder = tempfile::tempdir().unwrap();
    let here = folder.path();
    let kept = here.join(".lmstudio/models/maker/tiny-GGUF");
    fs::create_dir_all(&kept).unwrap();
    fs::copy(tiny(), kept.join("tiny-q8_0.gguf")).unwrap();
    let list = json(&steelyard(here, &["model", "list", "--json"]));
    let models = list["models"].as_array().unwrap();
    assert_eq!(models[0]["origin"], "bundled");
    assert_eq!(models[0]["can_run"], true);
    assert!(
        models.iter().any(|model| model["origin"] == "lm_studio"),
        "{models:?}"
    );
    let recommended = list["recommended"].as_array().unwrap();
    for family in ["llama", "mistral", "falcon", "gemma"] {
        assert!(
            recommended.iter().any(|one| one["family"] == family),
            "{family}"
        );
    }
    let plain = said(&steelyard(here, &["model", "list"]));
    assert!(plain.contains("kept by LM Studio"), "{plain}");
}

#[test]
fn what_the_window_has_on_its_shelf_is_listed_while_it_is_open() {
    let folder = tempfile::tempdir().unwrap();
    let here = folder.path();
    let places = DeskPlaces {
        data_folder: here.join(".local/share/steelyard"),
        ..DeskPlaces::here()
    };
    let window = Desk::new(places, Clock::System).unwrap();
    assert!(window.start().blocked.is_none());
    let offer = window.offer_file(&tiny()).unwrap().id;
    window
        .add_model(&AddModelRequest { offer, copy: false })
        .unwrap();

    let list = json(&steelyard(here, &["model", "list", "--json"]));
    let linked: Vec<&Value> = list["models"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|model| model["origin"] == "linked")
        .collect();
    assert_eq!(linked.len(), 1, "{list}");
    assert_eq!(linked[0]["can_run"], true);
    let plain = said(&steelyard(here, &["model", "list"]));
    assert!(plain.contains("your file, used where it lies"), "{plain}");
}
