//! What is worth having on some computers, and what cannot be run at all.

#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod computers;

use std::collections::BTreeSet;

use catalogue::{Catalogue, Language};
use model_file::Header;
use shelf::{FitReason, FitWord, ThisComputer, Wanted, WhyNot, recommended, runnable};

fn computer(gigabytes: f64, cores: u32) -> ThisComputer {
    computers::computer(gigabytes, gigabytes * 0.6, cores)
}

/// The families of which a file must be had wherever anything runs.
const FAMILIES: [&str; 10] = [
    "llama", "mistral", "falcon", "gemma", "qwen", "phi", "gpt-oss", "smollm", "granite", "eurollm",
];

#[test]
fn every_large_family_has_a_file_with_exact_size_and_check_sum() {
    let catalogue = Catalogue::built_in().unwrap();
    let rows = recommended(&catalogue, &computer(64.0, 16), &Wanted::default());
    for family in FAMILIES {
        let row = rows.iter().find(|row| row.family.id == family).unwrap();
        let file = row.file.unwrap_or_else(|| panic!("no file of {family}"));
        assert!(file.bytes.value.is_exact(), "{family}");
        assert!(
            file.download().unwrap().url().starts_with("https://"),
            "{family}"
        );
        assert_ne!(row.fit.word, FitWord::WillNotRun, "{family}: {:?}", row.fit);
        assert!(row.licence_allows, "{family}");
    }
}

#[test]
fn a_weak_computer_gets_small_models_first_and_hears_why_others_will_not_run() {
    let catalogue = Catalogue::built_in().unwrap();
    let rows = recommended(&catalogue, &computer(8.0, 2), &Wanted::default());
    let comfortable: BTreeSet<&str> = rows
        .iter()
        .take_while(|row| row.fit.word == FitWord::Comfortable)
        .map(|row| row.family.id.as_str())
        .collect();
    for family in ["llama", "falcon", "gemma", "smollm", "eurollm"] {
        assert!(comfortable.contains(family), "{family}: {comfortable:?}");
    }
    let gpt_oss = rows.iter().find(|row| row.family.id == "gpt-oss").unwrap();
    assert_eq!(gpt_oss.fit.reason.id(), "too-little-memory");
    assert!(rows.is_sorted_by_key(|row| row.fit.word));
}

#[test]
fn a_language_and_a_licence_decide_which_model_of_a_family_comes_first() {
    let catalogue = Catalogue::built_in().unwrap();
    let wanted = Wanted {
        languages: vec![Language::Nl],
        ..Wanted::default()
    };
    let rows = recommended(&catalogue, &computer(64.0, 16), &wanted);
    let eurollm = rows.iter().find(|row| row.family.id == "eurollm").unwrap();
    assert!(eurollm.speaks);
    let llama = rows.iter().find(|row| row.family.id == "llama").unwrap();
    assert!(!llama.speaks);
    assert!(!llama.licence.unwrap().excludes_eu);
}

/// Every model that can be fetched is one the engine runs.
#[test]
fn nothing_is_offered_that_the_engine_does_not_run() {
    let catalogue = Catalogue::built_in().unwrap();
    for model in catalogue.open_models() {
        if model.files.iter().any(catalogue::ModelFile::can_be_fetched) {
            assert_eq!(
                shelf::runs_architecture(&model.gguf_architecture),
                Ok(()),
                "{}",
                model.id
            );
        }
    }
}

/// A header of named values and no tensors.
fn header(texts: &[(&str, &str)], numbers: &[(&str, u32)]) -> Header {
    let mut file = Vec::new();
    let text = |file: &mut Vec<u8>, text: &str| {
        file.extend((text.len() as u64).to_le_bytes());
        file.extend(text.as_bytes());
    };
    file.extend(b"GGUF");
    file.extend(3_u32.to_le_bytes());
    file.extend(0_u64.to_le_bytes());
    file.extend(((texts.len() + numbers.len()) as u64).to_le_bytes());
    for (key, value) in texts {
        text(&mut file, key);
        file.extend(8_u32.to_le_bytes());
        text(&mut file, value);
    }
    for (key, value) in numbers {
        text(&mut file, key);
        file.extend(4_u32.to_le_bytes());
        file.extend(value.to_le_bytes());
    }
    file.resize(file.len().next_multiple_of(32), 0);
    Header::read(&file, file.len() as u64).unwrap()
}

#[test]
fn what_is_no_model_to_talk_to_is_named() {
    let why = |texts: &[(&str, &str)], numbers: &[(&str, u32)]| {
        runnable(&header(texts, numbers).facts).unwrap_err()
    };
    let architecture = "general.architecture";
    assert_eq!(
        why(&[(architecture, "llama"), ("general.type", "adapter")], &[]),
        WhyNot::Adapter
    );
    assert_eq!(why(&[(architecture, "clip")], &[]), WhyNot::ImageReader);
    assert_eq!(
        why(&[], &[("split.no", 2), ("split.count", 3)]),
        WhyNot::OnePart { part: 3, parts: 3 }
    );
    let shape = [("bert.block_count", 2), ("bert.embedding_length", 64)];
    assert_eq!(
        why(&[(architecture, "bert")], &shape).code(),
        "model-embeds-only"
    );
    let shape = [("llama.block_count", 2), ("llama.embedding_length", 64)];
    assert_eq!(why(&[(architecture, "llama")], &shape), WhyNot::NoWeights);
    let shape = [("zzznet.block_count", 2), ("zzznet.embedding_length", 64)];
    assert_eq!(
        why(&[(architecture, "zzznet")], &shape),
        WhyNot::UnknownArchitecture {
            architecture: "zzznet".to_owned()
        }
    );
}

#[test]
fn a_family_whose_kind_is_unknown_says_so() {
    let catalogue = Catalogue::built_in().unwrap();
    let rows = recommended(&catalogue, &computer(64.0, 16), &Wanted::default());
    for row in rows {
        if let FitReason::CannotBeRun(why) = &row.fit.reason {
            assert!(why.architecture().is_some());
        }
    }
}
