//! How models fit computers: the cases of `cases/fits.toml`, what holds for every computer, and
//! what was measured.

#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod computers;

use std::sync::LazyLock;

use catalogue::Catalogue;
use computers::computer;
use proptest::prelude::*;
use quantities::{Bytes, Range};
use shelf::{
    Backend, Card, CardMaker, FitWord, Measured, ModelNeeds, ThisComputer, bandwidth_from, fit,
    stated_bandwidth,
};

fn needs(catalogue: &Catalogue, id: &str) -> ModelNeeds {
    let model = catalogue.open_model(id).unwrap();
    let file = model.files.iter().find(|file| file.can_be_fetched());
    file.map_or_else(
        || ModelNeeds::of_model(model),
        |file| ModelNeeds::of_model_file(model, file),
    )
}

#[test]
fn every_case_has_its_word() {
    let catalogue = Catalogue::built_in().unwrap();
    let cases: toml::Table = include_str!("cases/fits.toml").parse().unwrap();
    let text =
        |row: &toml::Value, key: &str| row.get(key).map(|it| it.as_str().unwrap().to_owned());
    let number = |row: &toml::Value, key: &str| {
        let value = &row[key];
        value
            .as_float()
            .unwrap_or_else(|| value.as_integer().unwrap() as f64)
    };
    let computers = cases["computer"].as_array().unwrap();
    let mut wrong = Vec::new();
    for case in cases["case"].as_array().unwrap() {
        let row = computers
            .iter()
            .find(|row| row["id"] == case["computer"])
            .unwrap();
        let cores = u32::try_from(row["cores"].as_integer().unwrap()).unwrap();
        let mut here = computer(number(row, "memory"), number(row, "free"), cores);
        here.processor = text(row, "processor").unwrap();
        let sets = row["sets"].as_array().unwrap();
        here.instruction_sets = sets
            .iter()
            .map(|set| set.as_str().unwrap().to_owned())
            .collect();
        if let Some(name) = text(row, "card") {
            let memory = Bytes::from_gigabytes(number(row, "card_memory"));
            here.cards.push(Card {
                bandwidth: stated_bandwidth(&catalogue, &name),
                name,
                maker: CardMaker::Nvidia,
                memory: Some(memory),
                free: Some(memory),
                shares_memory: false,
            });
            if row["backends"].as_array().unwrap().is_empty() {
                here.backends.clear();
            } else {
                here.backends.push(Backend::Cuda);
            }
        }
        let model = text(case, "model").unwrap();
        let fit = fit(&needs(&catalogue, &model), 4_096, &here, None);
        let reason = text(case, "reason");
        if text(case, "word").unwrap() != fit.word.id()
            || reason.is_some_and(|reason| reason != fit.reason.id())
        {
            wrong.push(format!("{} on {}: {fit:?}", model, case["computer"]));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Speeds of llama.cpp build 11434 on two cores of an AMD EPYC (Zen 4), quiet and busy.
const MEASURED: [(&str, f64, f64, f64); 2] = [
    // model, bytes of the file, slowest and fastest tokens a second
    ("smollm2-135m-instruct", 98_362_432.0, 60.0, 110.0),
    ("gemma-3-270m-it", 253_113_024.0, 54.0, 68.0),
];

fn two_cores() -> ThisComputer {
    ThisComputer {
        processor: "AMD EPYC".to_owned(),
        ..computer(24.0, 20.0, 2)
    }
}

fn measured_needs(catalogue: &Catalogue, id: &str, bytes: f64) -> ModelNeeds {
    let mut needs = ModelNeeds::of_model(catalogue.open_model(id).unwrap());
    needs.weights.stored = Bytes(bytes);
    needs.weights.read = Bytes(bytes);
    needs
}

#[test]
fn what_was_measured_lies_within_what_was_expected() {
    let catalogue = Catalogue::built_in().unwrap();
    for (id, bytes, slowest, fastest) in MEASURED {
        let needs = measured_needs(&catalogue, id, bytes);
        let fit = fit(&needs, 2_048, &two_cores(), None);
        let speed = fit.speed.unwrap();
        assert!(
            speed.low() <= slowest && fastest <= speed.high(),
            "{id}: {speed:?}"
        );
        assert!(
            (slowest * 0.7..=fastest * 1.4).contains(&speed.likely()),
            "{id}: {speed:?}"
        );
        let reading = fit.prompt_speed.unwrap();
        assert!(
            reading.low() <= 231.0 && 557.0 <= reading.high(),
            "{id}: {reading:?}"
        );
    }
}

#[test]
fn one_measured_speed_narrows_what_is_expected_of_another_model() {
    let catalogue = Catalogue::built_in().unwrap();
    let gemma = measured_needs(&catalogue, MEASURED[1].0, MEASURED[1].1);
    let smollm = measured_needs(&catalogue, MEASURED[0].0, MEASURED[0].1);
    let before = fit(&gemma, 2_048, &two_cores(), None).speed.unwrap();
    let here = ThisComputer {
        measured_bandwidth: bandwidth_from([(&smollm, 256, 103.0)]),
        ..two_cores()
    };
    let after = fit(&gemma, 2_048, &here, None).speed.unwrap();
    assert!(after.low() < 57.0 && 66.0 < after.high(), "{after:?}");
    assert!(after.high() / after.low() < before.high() / before.low());
    // And the other way round.
    let here = ThisComputer {
        measured_bandwidth: bandwidth_from([(&gemma, 256, 57.0), (&smollm, 256, 103.0)]),
        ..two_cores()
    };
    let after = fit(&smollm, 2_048, &here, None).speed.unwrap();
    assert!(after.low() < 90.0 && 110.0 < after.high(), "{after:?}");
}

#[test]
fn a_speed_that_says_nothing_of_the_memory_narrows_nothing() {
    let catalogue = Catalogue::built_in().unwrap();
    let smollm = measured_needs(&catalogue, MEASURED[0].0, 98_362_432.0);
    assert_eq!(bandwidth_from([(&smollm, 256, 500.0)]), None);
    assert_eq!(bandwidth_from([(&smollm, 256, 0.0)]), None);
    assert_eq!(bandwidth_from([]), None);
    // A model of a few hundred kilobytes lies in the processor's cache.
    let mut tiny = smollm;
    tiny.layers = 2.0;
    tiny.weights.read = Bytes(145e3);
    assert_eq!(bandwidth_from([(&tiny, 256, 100.0)]), None);
}

#[test]
fn a_measurement_takes_the_place_of_the_estimate() {
    let catalogue = Catalogue::built_in().unwrap();
    let needs = needs(&catalogue, "phi-4");
    let here = computer(32.0, 28.0, 6);
    assert_eq!(fit(&needs, 4_096, &here, None).word, FitWord::WillCrawl);
    let measured = Measured {
        decode: Some(9.0),
        prefill: Some(60.0),
    };
    let fit = fit(&needs, 4_096, &here, Some(measured));
    assert_eq!(fit.word, FitWord::Comfortable);
    assert!(fit.measured);
    assert!((fit.speed.unwrap().likely() - 9.0).abs() < 1e-9);
    assert!((fit.first_word_seconds.unwrap().likely() - 10.0).abs() < 1e-9);
}

#[test]
fn apples_chips_and_cards_are_found_by_their_names() {
    let catalogue = Catalogue::built_in().unwrap();
    let stated = |name: &str| stated_bandwidth(&catalogue, name).map(Range::likely);
    assert_eq!(stated("Apple M4 Pro"), Some(273e9));
    assert_eq!(stated("Apple M5"), Some(153.6e9));
    assert_eq!(stated("NVIDIA GeForce RTX 4090"), Some(1_008e9));
    assert_eq!(stated("NVIDIA L4"), Some(300e9));
    assert_eq!(stated("Intel(R) Core(TM) i5-3320M"), None);
    assert_eq!(stated(""), None);
}

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::built_in().unwrap());

proptest! {
    #[test]
    fn more_memory_is_never_worse_and_a_longer_conversation_never_better(
        model in 0_usize..200,
        memory in 2.0_f64..300.0,
        share in 0.1_f64..1.0,
        more in 1.0_f64..4.0,
        cores in 1_u32..64,
        tokens in 256_u64..100_000,
        longer in 1_u64..100_000,
        card in proptest::option::of(1.0_f64..100.0),
    ) {
        let models = CATALOGUE.open_models();
        let needs = ModelNeeds::of_model(&models[model % models.len()]);
        let mut here = computer(memory, memory * share, cores);
        if let Some(gigabytes) = card {
            here.cards.push(Card {
                name: "NVIDIA GeForce RTX 4090".to_owned(),
                maker: CardMaker::Nvidia,
                memory: Some(Bytes::from_gigabytes(gigabytes)),
                free: None,
                shares_memory: false,
                bandwidth: Some(Range::exact(1_008e9)),
            });
            here.backends.push(Backend::Vulkan);
        }
        let now = fit(&needs, tokens, &here, None);
        let mut larger = here.clone();
        larger.memory = here.memory * more;
        larger.free_memory = here.free_memory * more;
        prop_assert!(fit(&needs, tokens, &larger, None).word <= now.word);
        let long = fit(&needs, tokens + longer, &here, None);
        prop_assert!(long.word >= now.word);
        prop_assert!(long.needed.0 >= now.needed.0);
        if let (Some(long), Some(now)) = (long.speed, now.speed) {
            prop_assert!(long.likely() <= now.likely() * (1.0 + 1e-9));
        }
    }
}
