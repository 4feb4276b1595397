//! What the built-in catalogue must hold for the app to answer its questions.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use catalogue::{
    Catalogue, Country, EuHosting, Fact, Language, ModelStatus, RentRegion, Role, SourceKind,
    Tokenizer, Topic,
};
use jiff::civil::date;
use quantities::Currency;

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

#[test]
fn open_models_cover_the_families_people_ask_for() {
    let catalogue = catalogue();
    assert!(catalogue.open_models().len() >= 16);
    for family in [
        "llama", "mistral", "falcon", "gemma", "qwen", "phi", "gpt-oss", "granite", "smollm",
        "eurollm", "apertus", "deepseek",
    ] {
        assert!(
            catalogue
                .open_models()
                .iter()
                .any(|model| model.family == family),
            "no model of {family}"
        );
    }
    assert_eq!(
        catalogue
            .open_models()
            .iter()
            .filter(|model| model.bundled)
            .count(),
        1,
        "exactly one model comes with the app"
    );
}

#[test]
fn the_bundled_model_can_be_checked_to_the_byte() {
    let catalogue = catalogue();
    let model = catalogue
        .open_models()
        .iter()
        .find(|model| model.bundled)
        .unwrap();
    let file = model.four_bit_file().unwrap();
    assert!((file.bytes.value.likely() - 98_362_432.0).abs() < 0.5);
    assert!(file.sha256.is_some());
    assert!(catalogue.licence(&model.licence).unwrap().open_source);
}

#[test]
fn licences_that_shut_out_the_european_union_are_marked() {
    let catalogue = catalogue();
    let excluded = |id: &str| {
        let model = catalogue.open_model(id).unwrap();
        catalogue.licence(&model.licence).unwrap().excludes_eu
    };
    assert!(excluded("llama-4-scout"));
    assert!(excluded("llama-3.2-11b-vision-instruct"));
    assert!(!excluded("llama-3.2-3b-instruct"));
    assert!(!excluded("mistral-small-3.2-2506"));
}

#[test]
fn falcon_7b_has_one_head_of_keys_and_values() {
    assert_eq!(
        catalogue()
            .open_model("falcon-7b-instruct")
            .unwrap()
            .shape
            .kv_heads,
        1
    );
}

#[test]
fn file_sizes_agree_with_parameters() {
    for model in catalogue().open_models() {
        for file in &model.files {
            let bits = file.bytes.value.likely() * 8.0 / model.shape.parameters as f64;
            let (least, most) = match file.quantisation.as_str() {
                // Some totals count layers that the file leaves out.
                "Q8_0" => (7.8, 9.5),
                "MXFP4" => (4.0, 5.5),
                // Small models keep their large vocabulary at eight bits, and some files hold
                // the part that looks at pictures.
                _ => (4.0, 6.6),
            };
            assert!(
                (least..=most).contains(&bits),
                "{} {}: {bits:.2} bits a parameter",
                model.id,
                file.quantisation
            );
        }
    }
}

#[test]
fn good_open_models_are_offered_by_european_hosts() {
    let catalogue = catalogue();
    for id in [
        "llama-3.3-70b-instruct",
        "mistral-small-3.2-2506",
        "gpt-oss-120b",
    ] {
        let hosts = catalogue
            .hosted_offers(id)
            .filter(|offer| offer.eu_hosting == EuHosting::Yes)
            .count();
        assert!(hosts >= 3, "{id} has {hosts} European hosts");
    }
}

#[test]
fn machines_run_from_a_laptop_to_eight_accelerators() {
    let catalogue = catalogue();
    assert!(catalogue.machines().len() >= 10);
    for id in [
        "laptop-16gb",
        "mac-studio-m3-ultra-96gb",
        "server-1x-l40s",
        "server-8x-h100",
    ] {
        assert!(catalogue.machine(id).is_some(), "{id}");
    }
    let server = catalogue.machine("server-2x-rtx-pro-6000").unwrap();
    assert!(server.price().low() > 20_000.0 && server.price().high() < 60_000.0);
}

#[test]
fn every_accelerator_of_a_server_can_also_be_rented() {
    let catalogue = catalogue();
    for gpu in ["l40s", "rtx-pro-6000", "h100-pcie", "h100-sxm"] {
        assert!(catalogue.rent(gpu, RentRegion::Any).is_some(), "{gpu}");
    }
    assert!(catalogue.rent("l40s", RentRegion::Eu).is_some());
    assert!(catalogue.rent("h100-sxm", RentRegion::Eu).is_some());
}

#[test]
fn every_country_has_power_and_every_role_a_wage() {
    let catalogue = catalogue();
    for country in Country::ALL {
        assert!(
            catalogue.electricity(*country).is_some(),
            "{}",
            country.code()
        );
        for role in Role::ALL {
            let wage = catalogue.wage(*role, *country);
            assert!(wage.is_some(), "{} in {}", role.code(), country.code());
        }
    }
}

#[test]
fn a_dutch_office_takes_the_european_price_and_says_so() {
    let catalogue = catalogue();
    assert_eq!(
        catalogue.electricity(Country::Nl).unwrap().place.code(),
        "eu"
    );
    assert_eq!(
        catalogue
            .wage(Role::OfficeWorker, Country::Nl)
            .unwrap()
            .place
            .code(),
        "nl"
    );
}

#[test]
fn every_language_has_tokens_for_every_family_of_tokenizers() {
    let catalogue = catalogue();
    for language in Language::ALL {
        for tokenizer in Tokenizer::ALL {
            assert!(
                catalogue.tokens_per_word(*language, *tokenizer).is_some(),
                "{} {}",
                language.code(),
                tokenizer.code()
            );
        }
    }
    let likely = |language, tokenizer| {
        catalogue
            .tokens_per_word(language, tokenizer)
            .unwrap()
            .value
            .likely()
    };
    assert!(
        likely(Language::Nl, Tokenizer::Llama3) > likely(Language::En, Tokenizer::Llama3),
        "Dutch takes more tokens than English"
    );
}

#[test]
fn money_can_be_changed_between_any_two_currencies() {
    let catalogue = catalogue();
    for from in Currency::ALL {
        for to in Currency::ALL {
            if from != to {
                let rate = catalogue.exchange_rate(from, to).unwrap();
                assert!(
                    rate.low() > 0.0 && rate.low() <= rate.high(),
                    "{from} to {to}"
                );
            }
        }
    }
    let there = catalogue
        .exchange_rate(Currency::Eur, Currency::Usd)
        .unwrap()
        .likely();
    let back = catalogue
        .exchange_rate(Currency::Usd, Currency::Eur)
        .unwrap()
        .likely();
    assert!((there * back - 1.0).abs() < 1e-9);
}

#[test]
fn hours_in_a_month_are_730() {
    assert!((catalogue().economics(Topic::HoursPerMonth).value.likely() - 730.0).abs() < 1e-9);
}

#[test]
fn stronger_models_have_the_higher_prior_and_weak_evidence_the_wider_one() {
    let catalogue = catalogue();
    let prior = |id: &str| {
        catalogue
            .quality_prior(id)
            .unwrap_or_else(|| panic!("{id}"))
    };
    let ladder = [
        "smollm2-135m-instruct",
        "llama-3.1-8b-instruct",
        "llama-3.3-70b-instruct",
        "gpt-6-sol",
    ];
    for pair in ladder.windows(2) {
        assert!(
            prior(pair[0]).likely() < prior(pair[1]).likely(),
            "{pair:?}"
        );
    }
    let width = |id: &str| prior(id).high() - prior(id).low();
    assert!(width("eurollm-9b-instruct-2512") > width("llama-3.1-8b-instruct"));
    for range in catalogue
        .open_models()
        .iter()
        .filter_map(|model| catalogue.quality_prior(&model.id))
    {
        assert!(range.low() >= 0.0 && range.high() <= 100.0);
    }
}

#[test]
fn every_model_on_sale_has_a_prior() {
    let catalogue = catalogue();
    for model in catalogue.closed_models() {
        assert!(catalogue.quality_prior(&model.id).is_some(), "{}", model.id);
    }
    for model in catalogue.open_models() {
        assert!(catalogue.quality_prior(&model.id).is_some(), "{}", model.id);
    }
}

#[test]
fn no_source_names_a_path_on_somebody_s_computer() {
    for source in catalogue().sources() {
        let address = source.address.clone().unwrap_or_default();
        for text in [&source.title, &address] {
            assert!(
                !text.contains("/home/") && !text.contains("file:"),
                "{}",
                source.id
            );
        }
        if let Some(address) = &source.address {
            assert!(address.starts_with("http"), "{}: {address}", source.id);
        }
    }
}

#[test]
fn figures_of_artificial_analysis_carry_the_attribution_it_asks_for() {
    for source in catalogue().sources() {
        if source.publisher == "Artificial Analysis" {
            assert!(
                source
                    .attribution
                    .as_deref()
                    .unwrap()
                    .contains("artificialanalysis.ai")
            );
        }
    }
}

#[test]
fn estimates_are_marked_and_wide() {
    let catalogue = catalogue();
    let judged =
        |fact: &Fact| catalogue.source(&fact.source).unwrap().kind == SourceKind::Judgement;
    for topic in Topic::ALL {
        let fact = catalogue.economics(*topic);
        if judged(fact) {
            assert!(fact.value.low() < fact.value.high(), "{}", topic.code());
            assert!(fact.note.is_some(), "{}", topic.code());
        }
    }
    for model in catalogue.closed_models() {
        assert!(
            !judged(&model.prices.input),
            "{}: a price is never our guess",
            model.id
        );
    }
}
