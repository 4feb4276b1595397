//! The price lists of genai-prices, `data.json` and `data_slim.json`: providers with models, prices for
//! a million tokens, some from a day on, some above a number of tokens.
//!
//! Format and figures: <https://github.com/pydantic/genai-prices>, MIT licence.

use jiff::civil::Date;
use serde_json::{Map, Value};

use crate::preview::{NotTaken, Why};
use crate::quote::{Quote, discount, number, value_of};

/// A model of the list and which names it answers to.
#[derive(Debug)]
pub(crate) struct Listed<'a> {
    /// The provider's id in the list.
    pub(crate) provider: &'a str,
    /// The model's id in the list.
    pub(crate) model: &'a str,
    matches: Option<&'a Value>,
    entry: &'a Map<String, Value>,
}

const FIELDS: &[(&str, &str, &str)] = &[
    ("input_mtok", "input", "long_context_input"),
    ("output_mtok", "output", "long_context_output"),
    (
        "cache_read_mtok",
        "cached_input",
        "long_context_cached_input",
    ),
    ("cache_write_mtok", "cache_write", ""),
];

/// Rules inside rules that are followed; the list has two.
const DEEPEST_RULE: usize = 8;

/// The providers, where a document is such a list: bare, or beside a table of units.
pub(crate) fn providers(document: &Value) -> Option<&Vec<Value>> {
    let listed = match document {
        Value::Array(providers) => providers,
        Value::Object(object) => object.get("providers")?.as_array()?,
        _ => return None,
    };
    listed
        .iter()
        .any(|provider| provider.get("models").is_some())
        .then_some(listed)
}

pub(crate) fn read<'a>(providers: &'a [Value], not_taken: &mut Vec<NotTaken>) -> Vec<Listed<'a>> {
    let mut listed = Vec::new();
    for (position, provider) in providers.iter().enumerate() {
        let id = provider.get("id").and_then(Value::as_str);
        let models = provider.get("models").and_then(Value::as_array);
        let (Some(id), Some(models)) = (id, models) else {
            let path = format!("provider #{}", position + 1);
            not_taken.push(NotTaken::new(&path, Why::NoProvider));
            continue;
        };
        for (position, model) in models.iter().enumerate() {
            let name = model.get("id").and_then(Value::as_str);
            let (Some(name), Some(entry)) = (name, model.as_object()) else {
                let path = format!("{id}, model #{}", position + 1);
                not_taken.push(NotTaken::new(&path, Why::NoModel));
                continue;
            };
            listed.push(Listed {
                provider: id,
                model: name,
                matches: entry.get("match"),
                entry,
            });
        }
    }
    listed
}

impl Listed<'_> {
    /// True where the list's own rule says that a model of this name is meant. Regular expressions
    /// are not followed: every model the catalogue has is also reached without one.
    pub(crate) fn answers_to(&self, name: &str) -> bool {
        self.matches.is_some_and(|rule| fits(rule, name, 0))
    }

    /// The prices on a day, and what is announced after it.
    pub(crate) fn quote(&self, today: Date, not_taken: &mut Vec<NotTaken>) -> Quote {
        let path = format!("{}/{}", self.provider, self.model);
        let mut quote = Quote {
            path: path.clone(),
            ..Quote::default()
        };
        let Some((now, later)) = dated(self.entry, today, &path, not_taken) else {
            return quote;
        };
        quote.prices = prices(now, &path, &mut quote.long_over, not_taken);
        if let Some((from, prices_then)) = later {
            let announced = prices(prices_then, &path, &mut None, not_taken);
            quote.announced = Some((from, announced));
        }
        if let Some(share) = self.batch(&path, &quote, not_taken) {
            quote.prices.push(("batch_discount", share));
        }
        quote
    }

    fn batch(&self, path: &str, quote: &Quote, not_taken: &mut Vec<NotTaken>) -> Option<f64> {
        let variant = self
            .entry
            .get("price_variants")?
            .as_array()?
            .iter()
            .find(|variant| {
                variant
                    .get("when")
                    .and_then(Value::as_object)
                    .is_some_and(|when| {
                        when.len() == 1
                            && when.get("processing").and_then(Value::as_str) == Some("batch")
                    })
            })?;
        let reduced = prices(
            variant.get("prices")?.as_object()?,
            &format!("{path}, batch"),
            &mut None,
            not_taken,
        );
        discount(quote.price("input")?, value_of(&reduced, "input")?)
    }
}

type Prices<'a> = &'a Map<String, Value>;

/// The prices that hold on a day, and the next ones with their first day.
fn dated<'a>(
    entry: &'a Map<String, Value>,
    today: Date,
    path: &str,
    not_taken: &mut Vec<NotTaken>,
) -> Option<(Prices<'a>, Option<(Date, Prices<'a>)>)> {
    let steps = match entry.get("prices") {
        Some(Value::Object(prices)) => return Some((prices, None)),
        Some(Value::Array(steps)) => steps,
        _ => {
            not_taken.push(NotTaken::new(path, Why::NoPrices));
            return None;
        }
    };
    let mut now: Option<(Option<Date>, Prices<'a>)> = None;
    let mut later: Option<(Date, Prices<'a>)> = None;
    for step in steps {
        let Some(prices) = step.get("prices").and_then(Value::as_object) else {
            not_taken.push(NotTaken::new(path, Why::NoPrices));
            continue;
        };
        let constraint = step.get("constraint").filter(|given| !given.is_null());
        let from = constraint
            .and_then(|given| given.get("start_date"))
            .and_then(Value::as_str)
            .and_then(|text| text.parse::<Date>().ok());
        if constraint.is_some() && from.is_none() {
            not_taken.push(NotTaken::new(path, Why::TimeOfDay));
            continue;
        }
        match from {
            Some(day) if day > today => {
                if later.is_none_or(|(first, _)| day < first) {
                    later = Some((day, prices));
                }
            }
            _ => {
                if now.is_none_or(|(latest, _)| from >= latest) {
                    now = Some((from, prices));
                }
            }
        }
    }
    now.map(|(_, prices)| (prices, later))
}

/// Prices of one step; where there is a dearer one for long requests, that too.
fn prices(
    given: Prices<'_>,
    path: &str,
    long_over: &mut Option<u64>,
    not_taken: &mut Vec<NotTaken>,
) -> Vec<(&'static str, f64)> {
    let mut found = Vec::new();
    for (name, field, long_field) in FIELDS {
        let Some(value) = given.get(*name).filter(|value| !value.is_null()) else {
            continue;
        };
        let path = format!("{path}, {name}");
        let Some(tiered) = value.as_object() else {
            if let Some(price) = number(&path, value, 1, not_taken) {
                found.push((*field, price));
            }
            continue;
        };
        let base = tiered.get("base").unwrap_or(&Value::Null);
        if let Some(price) = number(&path, base, 1, not_taken) {
            found.push((*field, price));
        }
        let tiers = tiered.get("tiers").and_then(Value::as_array);
        let Some([tier]) = tiers.map(Vec::as_slice) else {
            not_taken.push(NotTaken::new(&path, Why::Tiers));
            continue;
        };
        let start = tier.get("start").and_then(Value::as_u64);
        if long_field.is_empty() || start.is_none() {
            continue;
        }
        if let Some(price) = tier
            .get("price")
            .and_then(|price| number(&path, price, 1, not_taken))
        {
            *long_over = start;
            found.push((*long_field, price));
        }
    }
    found
}

fn fits(rule: &Value, name: &str, depth: usize) -> bool {
    let Some((kind, given)) = rule.as_object().and_then(|rule| rule.iter().next()) else {
        return false;
    };
    let text = given.as_str();
    let inner = given.as_array().filter(|_| depth < DEEPEST_RULE);
    match kind.as_str() {
        "equals" => text == Some(name),
        "starts_with" => text.is_some_and(|text| name.starts_with(text)),
        "ends_with" => text.is_some_and(|text| name.ends_with(text)),
        "contains" => text.is_some_and(|text| name.contains(text)),
        "or" => inner.is_some_and(|rules| rules.iter().any(|rule| fits(rule, name, depth + 1))),
        "and" => inner.is_some_and(|rules| {
            !rules.is_empty() && rules.iter().all(|rule| fits(rule, name, depth + 1))
        }),
        _ => false,
    }
}
