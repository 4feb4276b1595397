//! What else the built-in catalogue must hold for the app to answer its questions.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeSet;

use catalogue::{
    Catalogue, Country, EuHosting, Fact, Language, MachineKind, RentRegion, Role, SourceKind,
    Tokenizer, Topic,
};
use quantities::Currency;

fn catalogue() -> Catalogue {
    Catalogue::built_in().unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn machines_run_from_a_laptop_to_eight_accelerators() {
    let catalogue = catalogue();
    assert!(catalogue.machines().len() >= 31);
    for kind in MachineKind::ALL {
        let machines = catalogue.machines().iter();
        let count = machines.filter(|machine| machine.kind == *kind).count();
        assert!(count >= 4, "{}: {count}", kind.code());
    }
    for id in [
        "laptop-16gb",
        "macbook-m5-32gb",
        "mac-mini-m4-pro-64gb",
        "mac-studio-m3-ultra-96gb",
        "workstation-2x-rtx-5090",
        "server-1x-l4",
        "server-1x-l40s",
        "server-8x-h100",
        "server-8x-b200",
        "server-8x-mi300x",
    ] {
        assert!(catalogue.machine(id).is_some(), "{id}");
    }
    let server = catalogue.machine("server-2x-rtx-pro-6000").unwrap();
    assert!(server.price().low() > 20_000.0 && server.price().high() < 60_000.0);
}

#[test]
fn more_accelerators_of_one_kind_cost_more_and_hold_more() {
    let catalogue = catalogue();
    let machines = catalogue.machines();
    for one in machines {
        for other in machines {
            let same = one.gpu.is_some() && one.gpu == other.gpu && one.kind == other.kind;
            if same && one.gpus < other.gpus {
                let (small, large) = (one.price().likely(), other.price().likely());
                assert!(small < large, "{} and {}", one.id, other.id);
                let (small, large) = (one.memory.value.likely(), other.memory.value.likely());
                assert!(small < large, "{} and {}", one.id, other.id);
            }
        }
    }
}

#[test]
fn hosts_in_the_european_union_are_marked_as_such() {
    let catalogue = catalogue();
    let offers: Vec<_> = catalogue
        .open_models()
        .iter()
        .flat_map(|model| catalogue.hosted_offers(&model.id))
        .collect();
    assert!(offers.len() >= 270, "{}", offers.len());
    let european: BTreeSet<_> = offers
        .iter()
        .filter(|offer| offer.eu_hosting == EuHosting::Yes)
        .map(|offer| (offer.host.as_str(), offer.country.as_str()))
        .collect();
    assert!(european.len() >= 9, "{european:?}");
    for (host, country) in european {
        let union = ["DE", "FR", "IT", "NL", "PL", "SE"];
        assert!(union.contains(&country), "{host} sits in {country}");
    }
    for offer in offers {
        let (model, host) = (&offer.model, &offer.host);
        assert!(
            offer.ends.is_none_or(|ends| ends > catalogue.as_of()),
            "{host} no longer offers {model}"
        );
        let (read, written) = (&offer.prices.input.value, &offer.prices.output.value);
        assert!(
            read.likely() > 0.0 && written.likely() > 0.0,
            "{model} at {host}"
        );
    }
}

#[test]
fn a_price_that_may_be_euros_written_as_dollars_spans_both_readings() {
    let catalogue = catalogue();
    let offer = catalogue
        .hosted_offers("llama-3.3-70b-instruct")
        .find(|offer| offer.host.starts_with("Scaleway"))
        .unwrap();
    let price = offer.prices.input.value;
    assert!((price.high() / price.low() - 1.17).abs() < 0.01);
    assert_eq!(
        offer.prices.input.note.as_deref(),
        Some("currency-uncertain")
    );
    // This host's dollars come from two sources that agree with each other.
    let offer = catalogue
        .hosted_offers("gpt-oss-120b")
        .find(|offer| offer.host.starts_with("OVH"))
        .unwrap();
    assert!((offer.prices.input.value.likely() - 0.09).abs() < 1e-9);
}

#[test]
fn tokens_are_known_in_fifteen_languages_of_the_union() {
    assert_eq!(Language::ALL.len(), 15);
    assert_eq!(Tokenizer::ALL.len(), 6);
}

#[test]
fn what_money_costs_is_known_by_sector_and_for_public_bodies() {
    let catalogue = catalogue();
    assert!(catalogue.sector_capital().len() >= 10);
    for sector in catalogue.sector_capital() {
        let rate = sector.rate.value.likely();
        assert!((0.03..=0.12).contains(&rate), "{}: {rate}", sector.id);
    }
    let public = catalogue.economics(Topic::PublicDiscountRate);
    assert!((public.value.likely() - 0.035).abs() < 1e-9);
}

#[test]
fn finds_about_used_accelerators_contradict_each_other_and_the_range_spans_them() {
    let catalogue = catalogue();
    let after_three: Vec<_> = catalogue
        .resales()
        .iter()
        .filter(|find| find.years == 3)
        .map(|find| find.left.value.likely())
        .collect();
    assert!(after_three.len() >= 2);
    let spread = catalogue.economics(Topic::ResidualAfterThreeYears).value;
    for left in after_three {
        assert!(spread.low() <= left && left <= spread.high(), "{left}");
    }
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
