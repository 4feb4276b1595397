//! `LiteLLM`'s price map, `model_prices_and_context_window.json`: one entry a model, prices for a token.
//!
//! Format and figures: <https://github.com/BerriAI/litellm>, MIT licence.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use crate::preview::{NotTaken, Why};
use crate::quote::{Quote, discount, number};

/// Prices by the provider's name in the list and the model's name there.
pub(crate) type Quotes = BTreeMap<(String, String), Quote>;

/// The list's own explanation of its fields.
const SAMPLE: &str = "sample_spec";

const PER_MILLION: u32 = 1_000_000;

/// Fields of an entry, and the catalogue's for the same.
const FIELDS: &[(&str, &str)] = &[
    ("input_cost_per_token", "input"),
    ("output_cost_per_token", "output"),
    ("cache_read_input_token_cost", "cached_input"),
    ("cache_creation_input_token_cost", "cache_write"),
];

/// The same above a number of prompt tokens: `input_cost_per_token_above_200k_tokens`.
const LONG: &[(&str, &str)] = &[
    ("input_cost_per_token", "long_context_input"),
    ("output_cost_per_token", "long_context_output"),
    ("cache_read_input_token_cost", "long_context_cached_input"),
];

/// True for an object that looks like the price map.
pub(crate) fn is_one(entries: &Map<String, Value>) -> bool {
    entries
        .values()
        .any(|entry| entry.get("litellm_provider").is_some())
}

pub(crate) fn read(entries: &Map<String, Value>, not_taken: &mut Vec<NotTaken>) -> Quotes {
    let mut quotes = Quotes::new();
    for (key, entry) in entries {
        if key == SAMPLE {
            continue;
        }
        let provider = entry.get("litellm_provider").and_then(Value::as_str);
        let (Some(entry), Some(provider)) = (entry.as_object(), provider) else {
            not_taken.push(NotTaken::new(key, Why::NoProvider));
            continue;
        };
        let is_text = entry
            .get("mode")
            .and_then(Value::as_str)
            .is_none_or(|mode| ["chat", "completion", "responses"].contains(&mode));
        if !is_text || !entry.contains_key("input_cost_per_token") {
            continue;
        }
        let quote = quote(key, entry, not_taken);
        let prefix = format!("{provider}/");
        let model = key.strip_prefix(&prefix).unwrap_or(key).to_owned();
        quotes.insert((provider.to_owned(), model), quote);
    }
    quotes
}

fn quote(key: &str, entry: &Map<String, Value>, not_taken: &mut Vec<NotTaken>) -> Quote {
    let mut quote = Quote {
        path: key.to_owned(),
        ..Quote::default()
    };
    let mut take = |name: &str, field: &'static str, into: &mut Vec<(&'static str, f64)>| {
        // Null stands for "not known" in this list.
        if let Some(value) = entry.get(name).filter(|value| !value.is_null()) {
            let path = format!("{key}, {name}");
            if let Some(price) = number(&path, value, PER_MILLION, not_taken) {
                into.push((field, price));
            }
        }
    };
    for (name, field) in FIELDS {
        take(name, field, &mut quote.prices);
    }
    if let Some(over) = tier(entry) {
        quote.long_over = Some(over * 1000);
        for (name, field) in LONG {
            take(
                &format!("{name}_above_{over}k_tokens"),
                field,
                &mut quote.prices,
            );
        }
    }
    let mut reduced = Vec::new();
    take("input_cost_per_token_batches", "batch", &mut reduced);
    if let (Some((_, reduced)), Some(full)) = (reduced.first(), quote.price("input"))
        && let Some(share) = discount(full, *reduced)
    {
        quote.prices.push(("batch_discount", share));
    }
    quote
}

/// Thousands of prompt tokens above which an entry has other prices; the lowest where it has several.
fn tier(entry: &Map<String, Value>) -> Option<u64> {
    entry
        .keys()
        .filter_map(|name| {
            name.strip_prefix("input_cost_per_token_above_")?
                .strip_suffix("k_tokens")?
                .parse()
                .ok()
        })
        .filter(|over| (1..=100_000).contains(over))
        .min()
}
