//! Which closed models the built-in catalogue holds, and what it says of their prices.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use catalogue::{Catalogue, ModelStatus};
use jiff::civil::date;

fn catalogue() -> Catalogue {
    Catalogue::built_in().unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn every_member_of_the_gpt_4_family_is_there() {
    let catalogue = catalogue();
    for id in [
        "gpt-4",
        "gpt-4-32k",
        "gpt-4-turbo",
        "gpt-4-vision-preview",
        "gpt-4o-2024-05-13",
        "gpt-4o",
        "chatgpt-4o-latest",
        "gpt-4o-mini",
        "gpt-4.1",
        "gpt-4.1-mini",
        "gpt-4.1-nano",
        "gpt-4.5-preview",
    ] {
        let model = catalogue.closed_model(id);
        assert_eq!(model.unwrap_or_else(|| panic!("{id}")).family, "GPT-4");
    }
}

#[test]
fn every_member_of_the_claude_family_is_there() {
    let catalogue = catalogue();
    let members = [
        ("Claude 1", vec!["claude-v1"]),
        ("Claude 2", vec!["claude-2", "claude-2.1"]),
        (
            "Claude Haiku",
            vec![
                "claude-3-haiku-20240307",
                "claude-3-5-haiku-20241022",
                "claude-haiku-4-5-20251001",
                "claude-haiku-5-5",
            ],
        ),
        (
            "Claude Sonnet",
            vec![
                "claude-3-sonnet-20240229",
                "claude-3-5-sonnet-20240620",
                "claude-3-5-sonnet-20241022",
                "claude-3-7-sonnet-20250219",
                "claude-sonnet-4-20250514",
                "claude-sonnet-4-5-20250929",
                "claude-sonnet-4-6",
                "claude-sonnet-5",
                "claude-sonnet-5-5",
            ],
        ),
        (
            "Claude Opus",
            vec![
                "claude-3-opus-20240229",
                "claude-opus-4-20250514",
                "claude-opus-4-1-20250805",
                "claude-opus-4-5-20251101",
                "claude-opus-4-6",
                "claude-opus-4-7",
                "claude-opus-4-8",
                "claude-opus-5",
                "claude-opus-5-5",
            ],
        ),
        (
            "Claude Fable",
            vec!["claude-fable-5", "claude-fable-5-1", "claude-fable-5-2"],
        ),
        (
            "Claude Mythos",
            vec![
                "claude-mythos-preview",
                "claude-mythos-5",
                "claude-mythos-5-1",
                "claude-mythos-5-2",
            ],
        ),
    ];
    for (family, ids) in members {
        for id in ids {
            let model = catalogue.closed_model(id);
            assert_eq!(model.unwrap_or_else(|| panic!("{id}")).family, family);
        }
    }
}

#[test]
fn closed_models_cover_what_is_on_sale_and_what_went_before() {
    let catalogue = catalogue();
    assert!(catalogue.closed_models().len() >= 120);
    let current: Vec<_> = catalogue
        .closed_models()
        .iter()
        .filter(|model| model.status == ModelStatus::Current)
        .collect();
    assert!(current.len() >= 40, "{} current models", current.len());
    for family in [
        "GPT-5",
        "GPT-6",
        "Claude Haiku",
        "Claude Sonnet",
        "Claude Opus",
        "Gemini",
        "Mistral",
        "Command",
        "Grok",
        "Nova",
        "Muse",
    ] {
        assert!(
            current.iter().any(|model| model.family == family),
            "no current model of {family}"
        );
    }
}

#[test]
fn every_closed_model_has_a_price_for_reading_and_a_higher_one_for_writing() {
    for model in catalogue().closed_models() {
        let (read, written) = (model.prices.input.value, model.prices.output.value);
        assert!(read.likely() > 0.0, "{}", model.id);
        assert!(written.likely() >= read.likely(), "{}", model.id);
        if let Some(cached) = &model.prices.cached_input {
            assert!(cached.value.likely() < read.likely(), "{}", model.id);
        }
        if let Some(tier) = &model.long_context {
            assert!(tier.input.value.likely() > read.likely(), "{}", model.id);
        }
    }
}

#[test]
fn every_claude_since_3_has_a_price_for_writing_to_the_cache() {
    for model in catalogue().closed_models() {
        let old = ["Claude 1", "Claude 2"].contains(&model.family.as_str());
        if model.family.starts_with("Claude") && !old {
            let write = model.prices.cache_write.as_ref();
            let write = write.unwrap_or_else(|| panic!("{}", model.id));
            let factor = write.value.likely() / model.prices.input.value.likely();
            assert!((1.2..=1.25).contains(&factor), "{}: {factor}", model.id);
        }
    }
}

#[test]
fn a_model_that_is_switched_off_says_so_in_its_status() {
    let catalogue = catalogue();
    let today = catalogue.as_of();
    for model in catalogue.closed_models() {
        if let Some(shutdown) = model.shutdown {
            assert_eq!(
                shutdown < today,
                model.status == ModelStatus::Retired,
                "{} ends on {shutdown}",
                model.id
            );
        }
    }
}

#[test]
fn an_introductory_price_carries_its_end_and_what_follows() {
    let catalogue = catalogue();
    let input = &catalogue
        .closed_model("gemini-4-argon")
        .unwrap()
        .prices
        .input;
    assert!((input.on(date(2026, 11, 30)).likely() - 2.0).abs() < 1e-9);
    assert!((input.on(date(2026, 12, 1)).likely() - 4.0).abs() < 1e-9);
    assert!((input.lasting().likely() - 4.0).abs() < 1e-9);
}

#[test]
fn every_introductory_price_says_when_it_ends_and_no_change_lies_in_the_past() {
    let catalogue = catalogue();
    let mut introductory = 0;
    for model in catalogue.closed_models() {
        let prices = &model.prices;
        let facts = [
            Some(&prices.input),
            Some(&prices.output),
            prices.cached_input.as_ref(),
        ];
        for fact in facts.into_iter().flatten() {
            let announced = fact.note.as_deref() == Some("introductory-price");
            assert_eq!(announced, fact.change.is_some(), "{}", model.id);
            if let Some(change) = fact.change {
                introductory += 1;
                assert!(change.from > catalogue.as_of(), "{}", model.id);
                assert!(change.value.likely() > fact.value.likely(), "{}", model.id);
            }
        }
    }
    assert!(introductory >= 12, "{introductory}");
}

#[test]
fn the_price_of_a_day_gone_by_can_be_looked_up() {
    let catalogue = catalogue();
    let input = |id: &str, day| {
        let step = catalogue.price_history(id).find(|step| step.holds_on(day));
        step.map(|step| step.prices.input.value.likely())
    };
    assert_eq!(input("o3", date(2025, 5, 1)), Some(10.0));
    assert_eq!(input("o3", date(2025, 6, 10)), Some(2.0));
    assert_eq!(input("gemini-4-argon", date(2026, 12, 1)), Some(4.0));
    assert_eq!(input("gpt-4", date(2024, 1, 1)), None, "it never changed");
}

#[test]
fn the_last_step_of_a_history_is_the_price_that_stands_with_the_model() {
    let catalogue = catalogue();
    for model in catalogue.closed_models() {
        if let Some(last) = catalogue.price_history(&model.id).last() {
            let now = model.prices.input.lasting();
            let then = last.prices.input.value.likely();
            assert!(now.low() <= then && then <= now.high(), "{}", model.id);
            assert!(last.until.is_none(), "{}", model.id);
        }
    }
}

#[test]
fn sources_that_disagree_widen_the_range() {
    let catalogue = catalogue();
    let price = &catalogue
        .closed_model("mistral-large-4")
        .unwrap()
        .prices
        .input;
    assert!(price.value.high() > price.value.low());
    assert_eq!(price.note.as_deref(), Some("sources-disagree"));
}
