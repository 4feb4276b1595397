//! Other people's price lists, tried on excerpts of the real ones.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use catalogue::{Catalogue, Tables};
use catalogue_import::{Change, FileKind, Flag, Preview, What, Why};
use jiff::civil::date;
use serde_json::{Value, json};
use support::{TODAY, accepted, all_ids, look, look_at};

const LITELLM: &str = include_str!("fixtures/litellm-excerpt.json");
const GENAI: &str = include_str!("fixtures/genai-prices-excerpt.json");

fn change<'a>(preview: &'a Preview, id: &str) -> &'a Change {
    preview
        .changes
        .iter()
        .find(|change| change.id == id)
        .unwrap_or_else(|| panic!("no {id} in {:#?}", all_ids(preview)))
}

/// The excerpt of `LiteLLM`'s map with one field of one entry set.
fn litellm_with(entry: &str, field: &str, value: Value) -> Preview {
    let mut document: Value = serde_json::from_str(LITELLM).unwrap();
    document[entry][field] = value;
    look("prices.json", &document.to_string()).unwrap()
}

fn genai_with(prices: &Value) -> Preview {
    let document = json!([{ "id": "openai", "models": [{ "id": "gpt-4o", "prices": prices }] }]);
    look("data.json", &document.to_string()).unwrap()
}

const INPUT: &str = "closed_models.model/gpt-4o/input";

#[test]
fn both_lists_are_known_by_what_is_in_them() {
    let preview = look("whatever.json", LITELLM).unwrap();
    assert_eq!(preview.kind, FileKind::Litellm);
    assert_eq!(preview.publisher, "BerriAI");
    let preview = look("whatever.json", GENAI).unwrap();
    assert_eq!(preview.kind, FileKind::GenaiPrices);
    let beside_units = format!("{{\"units\":{{}},\"providers\":{GENAI}}}");
    let preview = look("whatever.json", &beside_units).unwrap();
    assert_eq!(preview.kind, FileKind::GenaiPrices);
}

#[test]
fn a_price_for_a_token_becomes_one_for_a_million_without_dust() {
    let preview = litellm_with("gpt-4o", "input_cost_per_token", json!(2.7e-06));
    let price = change(&preview, INPUT);
    assert_eq!(price.what, What::Changed);
    assert_eq!(
        price.after.as_ref().unwrap().value.likely().to_string(),
        "2.7"
    );
    assert!(price.flags.is_empty() && price.selected);
}

#[test]
fn what_the_list_has_as_we_do_only_gets_its_later_day() {
    let preview = look("prices.json", LITELLM).unwrap();
    for field in ["input", "output", "cached_input"] {
        let price = change(&preview, &format!("closed_models.model/gpt-4o/{field}"));
        assert_eq!(price.what, What::Confirmed, "{field}");
        let after = price.after.as_ref().unwrap();
        assert_eq!((after.published, after.checked), (date(2026, 12, 1), TODAY));
        assert!(price.selected);
    }
}

#[test]
fn batch_prices_become_the_discount_they_are() {
    let preview = litellm_with("gpt-4o", "input_cost_per_token_batches", json!(1e-06));
    let id = "closed_models.model/gpt-4o/batch_discount";
    let discount = change(&preview, id).after.as_ref().unwrap().value.likely();
    assert_eq!(discount.to_string(), "0.6");
}

#[test]
fn the_long_price_counts_where_it_begins_as_in_the_catalogue() {
    let field = "input_cost_per_token_above_272k_tokens";
    let preview = litellm_with("gpt-5.4", field, json!(5.5e-06));
    let id = "closed_models.model/gpt-5.4/long_context_input";
    assert_eq!(
        change(&preview, id)
            .after
            .as_ref()
            .unwrap()
            .value
            .likely()
            .to_string(),
        "5.5"
    );
    let elsewhere = LITELLM.replace("272k", "100k");
    let preview = look("prices.json", &elsewhere).unwrap();
    assert!(!all_ids(&preview).contains(&id.to_owned()));
    let why = preview.not_taken.iter().find(|not| not.what == "gpt-5.4");
    assert_eq!(
        why.map(|not| (not.why, not.value.as_str())),
        Some((Why::OtherTier, "100000"))
    );
}

#[test]
fn euros_under_the_name_of_dollars_are_pointed_out() {
    let preview = look("prices.json", LITELLM).unwrap();
    let id = "hosted.offer/llama-3.3-70b-instruct/OVHcloud AI Endpoints/Meta-Llama-3_3-70B-Instruct/input";
    let price = change(&preview, id);
    assert!(price.flags.contains(&Flag::EuroAsDollar), "{price:?}");
    assert!(!price.selected);
}

#[test]
fn where_sources_disagree_the_catalogues_own_stays_unless_the_person_chooses() {
    let preview = look("prices.json", LITELLM).unwrap();
    let price = change(&preview, "closed_models.model/mistral-large-4/input");
    assert!(price.flags.contains(&Flag::OtherSource), "{price:?}");
    assert!(!price.selected);
}

#[test]
fn an_announced_price_stays_known_to_the_catalogue() {
    // The map knows today's price and nothing of the day on which it doubles.
    let document: Value = serde_json::from_str(LITELLM).unwrap();
    assert_eq!(
        document["gemini/gemini-4-argon"]["input_cost_per_token"],
        json!(2e-06)
    );
    let text = LITELLM.as_bytes();
    let tables = Tables::built_in().unwrap();
    let days = catalogue_import::Days {
        today: date(2026, 11, 25),
        file: date(2026, 11, 24),
    };
    let given = catalogue_import::Given {
        name: "prices.json",
        bytes: text,
        key: None,
        days,
    };
    let preview = catalogue_import::preview(given, &tables).unwrap();
    let price = change(&preview, "closed_models.model/gemini-4-argon/input");
    assert_eq!(price.what, What::Confirmed);
    let announced = price.after.as_ref().unwrap().change.unwrap();
    assert_eq!(announced.from, date(2026, 12, 1));
    assert_eq!(announced.value.likely().to_string(), "4");
}

#[test]
fn a_zero_a_slip_of_the_unit_and_a_doubling_are_never_chosen_for_the_person() {
    for (price, flag) in [
        (0.0, Flag::Zero),
        (5.1e-06, Flag::Large),
        (1e-09, Flag::Extreme),
    ] {
        let preview = litellm_with("gpt-4o", "input_cost_per_token", json!(price));
        let price = change(&preview, INPUT);
        assert!(price.flags.contains(&flag), "{:?}", price.flags);
        assert!(!price.selected);
    }
}

#[test]
fn what_cannot_be_a_price_is_listed_with_its_place_and_the_rest_goes_on() {
    for value in [
        json!("NaN"),
        json!(-1e-06),
        json!([1]),
        json!(true),
        json!({"a": 1}),
    ] {
        let preview = litellm_with("gpt-4o", "input_cost_per_token", value.clone());
        let not = preview
            .not_taken
            .iter()
            .find(|not| not.why == Why::NotANumber)
            .unwrap();
        assert_eq!(not.what, "gpt-4o, input_cost_per_token");
        assert_eq!(not.value, value.to_string());
        assert!(!all_ids(&preview).contains(&INPUT.to_owned()));
        assert!(preview.changes.len() > 5);
    }
    let preview = litellm_with("gpt-4o", "input_cost_per_token", json!(2.0));
    let not = preview
        .not_taken
        .iter()
        .find(|not| not.why == Why::Implausible)
        .unwrap();
    assert_eq!(not.what, "gpt-4o, input");
    assert_eq!(not.value, "2000000");
}

#[test]
fn models_the_catalogue_does_not_have_are_listed_and_other_hosts_counted() {
    let mut document: Value = serde_json::from_str(LITELLM).unwrap();
    let entry = document["gpt-4o"].clone();
    document["gpt-99"] = entry.clone();
    document["snowflake/gpt-4o"] = entry;
    document["snowflake/gpt-4o"]["litellm_provider"] = json!("snowflake");
    let preview = look("prices.json", &document.to_string()).unwrap();
    assert!(
        preview.unknown.contains(&"openai/gpt-99".to_owned()),
        "{:?}",
        preview.unknown
    );
    assert_eq!(preview.elsewhere, 1);
    assert!(
        !preview
            .unknown
            .iter()
            .any(|name| name.contains("embedding"))
    );
}

#[test]
fn prices_that_begin_later_are_announced() {
    let preview = genai_with(&json!([
        { "prices": { "input_mtok": 2.5, "output_mtok": 10 } },
        { "constraint": { "start_date": "2027-01-01" }, "prices": { "input_mtok": 4, "output_mtok": 16 } },
        { "constraint": { "start_date": "2020-01-01" }, "prices": { "input_mtok": 3, "output_mtok": 10 } },
        { "constraint": { "start_time": "00:30:00Z" }, "prices": { "input_mtok": 1 } }
    ]));
    let input = change(&preview, INPUT).after.clone().unwrap();
    assert_eq!(
        input.value.likely().to_string(),
        "3",
        "the step that has begun"
    );
    let announced = input.change.unwrap();
    assert_eq!(
        (announced.from, announced.value.likely().to_string()),
        (date(2027, 1, 1), "4".to_owned())
    );
    assert!(
        preview
            .not_taken
            .iter()
            .any(|not| not.why == Why::TimeOfDay)
    );
}

#[test]
fn a_tier_of_genai_prices_is_the_price_of_the_whole_request() {
    let mut document: Value = serde_json::from_str(GENAI).unwrap();
    for provider in document.as_array_mut().unwrap() {
        for model in provider["models"].as_array_mut().unwrap() {
            if model["id"] == "gpt-5.4" {
                model["prices"]["input_mtok"]["tiers"][0]["price"] = json!(5.5);
            }
        }
    }
    let preview = look("data.json", &document.to_string()).unwrap();
    let id = "closed_models.model/gpt-5.4/long_context_input";
    assert_eq!(
        change(&preview, id)
            .after
            .as_ref()
            .unwrap()
            .value
            .likely()
            .to_string(),
        "5.5"
    );
}

#[test]
fn a_name_with_its_day_is_the_same_model_and_a_later_model_is_not() {
    let listed = |rule: Value| {
        let document = json!([{ "id": "anthropic", "models": [{
            "id": "claude-sonnet-4-5", "match": rule, "prices": { "input_mtok": 3.3, "output_mtok": 15 }
        }] }]);
        look("data.json", &document.to_string()).unwrap()
    };
    let preview = listed(json!({ "starts_with": "claude-sonnet-4-5" }));
    let price = change(
        &preview,
        "closed_models.model/claude-sonnet-4-5-20250929/input",
    );
    assert!(!price.flags.contains(&Flag::OtherName));
    let preview = listed(
        json!({ "or": [{ "equals": "x" }, { "and": [{ "starts_with": "claude" }, { "contains": "sonnet-5" }] }] }),
    );
    let price = change(&preview, "closed_models.model/claude-sonnet-5/input");
    assert!(price.flags.contains(&Flag::OtherName));
    assert!(!price.selected);
}

#[test]
fn a_batch_variant_is_a_discount() {
    let document = json!([{ "id": "openai", "models": [{ "id": "gpt-4o",
        "prices": { "input_mtok": 2.5, "output_mtok": 10 },
        "price_variants": [{ "when": { "processing": "batch" }, "prices": { "input_mtok": 1 } }] }] }]);
    let preview = look("data.json", &document.to_string()).unwrap();
    let id = "closed_models.model/gpt-4o/batch_discount";
    assert_eq!(
        change(&preview, id)
            .after
            .as_ref()
            .unwrap()
            .value
            .likely()
            .to_string(),
        "0.6"
    );
}

#[test]
fn what_is_chosen_by_default_can_be_taken_over_as_it_is() {
    for (name, text) in [("prices.json", LITELLM), ("data.json", GENAI)] {
        let preview = look(name, text).unwrap();
        let chosen: Vec<String> = preview.selected().into_iter().collect();
        assert!(!chosen.is_empty());
        let overlay = accepted(&preview, &chosen);
        assert_eq!(overlay.len(), chosen.len());
        let tables = Tables::built_in().unwrap().with(&overlay).unwrap();
        assert!(tables.left_out.is_empty());
        tables.tables.check_rows().unwrap();
        assert_ne!(
            tables.tables.catalogue().unwrap(),
            Catalogue::built_in().unwrap()
        );
        // Looking again at the same file finds nothing that was not offered before.
        let again = look_at(name, text.as_bytes(), None, &tables.tables).unwrap();
        assert!(again.changes.len() <= preview.changes.len());
        assert!(again.selected().is_empty(), "{:?}", again.selected());
    }
}
