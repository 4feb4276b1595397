//! Other people's price lists held against the catalogue's models and offers.

use std::collections::{BTreeMap, BTreeSet};

use catalogue::{AcceptedField, Fact, Figure, RowAt, Tables, Unit};
use jiff::civil::Date;
use serde_json::Value;

use crate::draft::Draft;
use crate::flags::{Flag, looks_like_euros};
use crate::genai_prices::{self, Listed};
use crate::litellm::{self, Quotes};
use crate::names::{self, EURO_AS_DOLLAR_IN_LITELLM, HOSTS, PROVIDERS};
use crate::preview::{FileKind, NotTaken, Why};
use crate::quote::Quote;

/// A price list as the catalogue cites it.
pub(crate) struct ListSource {
    /// Id without the day.
    pub(crate) id: &'static str,
    pub(crate) title: &'static str,
    pub(crate) publisher: &'static str,
    pub(crate) address: &'static str,
}

pub(crate) const LITELLM: ListSource = ListSource {
    id: "litellm-price-map",
    title: "LiteLLM price map",
    publisher: "BerriAI",
    address: "https://github.com/BerriAI/litellm",
};

pub(crate) const GENAI_PRICES: ListSource = ListSource {
    id: "genai-prices",
    title: "genai-prices",
    publisher: "Pydantic",
    address: "https://github.com/pydantic/genai-prices",
};

/// Fields of a closed model and of an offer that a list can give.
const CLOSED_FIELDS: &[&str] = &[
    "input",
    "output",
    "cached_input",
    "cache_write",
    "batch_discount",
    "long_context_input",
    "long_context_output",
    "long_context_cached_input",
];
const HOSTED_FIELDS: &[&str] = &["input", "output", "cached_input", "cache_write"];

/// A list, with the way to find a model in it.
pub(crate) enum List<'a> {
    Litellm(Quotes),
    Genai(Vec<Listed<'a>>),
}

impl<'a> List<'a> {
    /// Recognises a list.
    pub(crate) fn read(document: &'a Value, not_taken: &mut Vec<NotTaken>) -> Option<Self> {
        if let Some(providers) = genai_prices::providers(document) {
            return Some(Self::Genai(genai_prices::read(providers, not_taken)));
        }
        let entries = document.as_object().filter(|map| litellm::is_one(map))?;
        Some(Self::Litellm(litellm::read(entries, not_taken)))
    }

    pub(crate) const fn kind(&self) -> FileKind {
        match self {
            Self::Litellm(_) => FileKind::Litellm,
            Self::Genai(_) => FileKind::GenaiPrices,
        }
    }

    pub(crate) const fn source(&self) -> &'static ListSource {
        match self {
            Self::Litellm(_) => &LITELLM,
            Self::Genai(_) => &GENAI_PRICES,
        }
    }

    /// The prices of a model, where they stand in the list, and whether under another name.
    fn find(
        &self,
        who: &'static names::Names,
        model: &str,
        today: Date,
        not_taken: &mut Vec<NotTaken>,
    ) -> Option<Found> {
        match self {
            Self::Litellm(quotes) => who.litellm.iter().find_map(|provider| {
                let key = ((*provider).to_owned(), model.to_owned());
                quotes.get(&key).map(|quote| Found {
                    key,
                    quote: quote.clone(),
                    other_name: false,
                })
            }),
            Self::Genai(listed) => {
                let provider = who.genai_prices?;
                let theirs = || listed.iter().filter(|listed| listed.provider == provider);
                let found = theirs()
                    .find(|listed| listed.model == model)
                    .or_else(|| theirs().find(|listed| listed.answers_to(model)))?;
                Some(Found {
                    key: (found.provider.to_owned(), found.model.to_owned()),
                    quote: found.quote(today, not_taken),
                    other_name: found.model != model && !is_dated(found.model, model),
                })
            }
        }
    }

    /// Models of known providers that nobody asked for, and how many there are of others.
    fn rest(&self, used: &BTreeSet<(String, String)>) -> (Vec<String>, usize) {
        let is_known = |provider: &str| {
            PROVIDERS.iter().chain(HOSTS).any(|names| match self {
                Self::Litellm(_) => names.litellm.contains(&provider),
                Self::Genai(_) => names.genai_prices == Some(provider),
            })
        };
        let all: Vec<(String, String)> = match self {
            Self::Litellm(quotes) => quotes.keys().cloned().collect(),
            Self::Genai(listed) => listed
                .iter()
                .map(|listed| (listed.provider.to_owned(), listed.model.to_owned()))
                .collect(),
        };
        let (known, others): (Vec<_>, Vec<_>) = all
            .into_iter()
            .filter(|key| !used.contains(key))
            .partition(|(provider, _)| is_known(provider));
        let mut unknown: Vec<String> = known
            .into_iter()
            .map(|(provider, model)| format!("{provider}/{model}"))
            .collect();
        unknown.sort();
        unknown.dedup();
        (unknown, others.len())
    }

    /// Holds the list against every closed model and every offer.
    pub(crate) fn compare(
        &self,
        tables: &Tables,
        figures: &BTreeMap<String, Figure>,
        days: Days,
        dollars_for_a_euro: Option<f64>,
        draft: &mut Draft,
    ) {
        let source = self.source();
        let source_id = format!("{}@{}", source.id, days.file);
        draft
            .overlay
            .sources
            .insert(source_id.clone(), source.row(&source_id, days));
        let mut used = BTreeSet::new();
        for row in tables.rows() {
            let text = |field: &str| row.table.get(field).and_then(toml::Value::as_str);
            let (who, model, fields) = match (row.file, row.kind) {
                ("closed_models.toml", "model") => (
                    names::find(PROVIDERS, text("provider")),
                    text("id"),
                    CLOSED_FIELDS,
                ),
                ("hosted.toml", "offer") => (
                    names::find(HOSTS, text("host")),
                    text("host_model"),
                    HOSTED_FIELDS,
                ),
                _ => continue,
            };
            let (Some(who), Some(model)) = (who, model) else {
                continue;
            };
            let Some(found) = self.find(who, model, days.today, &mut draft.not_taken) else {
                continue;
            };
            used.insert(found.key);
            let mut row = Offer {
                row,
                fields,
                quote: found.quote,
                other_name: found.other_name,
                source_id: &source_id,
                lineage: source.id,
                euro_trap: matches!(self, Self::Litellm(_))
                    && EURO_AS_DOLLAR_IN_LITELLM.contains(&who.ours),
                dollars_for_a_euro: dollars_for_a_euro
                    .filter(|_| text("eu_hosting").is_some_and(|eu| eu == "yes")),
                days,
            };
            row.compare(figures, draft);
        }
        (draft.unknown, draft.elsewhere) = self.rest(&used);
    }
}

/// A model of a list.
struct Found {
    key: (String, String),
    quote: Quote,
    other_name: bool,
}

/// True where one name is the other with the day of its release behind it, as
/// `claude-sonnet-4-5-20250929`.
fn is_dated(plain: &str, dated: &str) -> bool {
    dated
        .strip_prefix(plain)
        .and_then(|rest| rest.strip_prefix('-'))
        .is_some_and(|day| day.len() == 8 && day.bytes().all(|digit| digit.is_ascii_digit()))
}

/// The days that matter when a list comes in.
#[derive(Debug, Clone, Copy)]
pub struct Days {
    /// The day on which it is looked at.
    pub today: Date,
    /// The day of the file, which counts as the day of publication: the lists carry none.
    pub file: Date,
}

impl ListSource {
    fn row(&self, id: &str, days: Days) -> String {
        format!(
            "{{ id = \"{id}\", kind = \"published\", title = \"{} of {}\", publisher = \"{}\", address = \"{}\", published = {}, checked = {} }}",
            self.title, days.file, self.publisher, self.address, days.file, days.today
        )
    }
}

/// One row of the catalogue beside its entry in a list.
struct Offer<'a> {
    row: RowAt<'a>,
    fields: &'static [&'static str],
    quote: Quote,
    other_name: bool,
    source_id: &'a str,
    lineage: &'static str,
    euro_trap: bool,
    dollars_for_a_euro: Option<f64>,
    days: Days,
}

impl Offer<'_> {
    fn compare(&mut self, figures: &BTreeMap<String, Figure>, draft: &mut Draft) {
        self.check_tier(draft);
        let row_id = self.row.id();
        for field in self.fields {
            let Some(price) = self.quote.price(field) else {
                continue;
            };
            let unit = if *field == "batch_discount" {
                Unit::Share
            } else {
                Unit::UsdPerMillionTokens
            };
            let (lowest, highest) = unit.plausible();
            if !(lowest..=highest).contains(&price) {
                draft.not_taken.push(NotTaken {
                    what: format!("{}, {field}", self.quote.path),
                    why: Why::Implausible,
                    value: price.to_string(),
                });
                continue;
            }
            let id = format!("{row_id}/{field}");
            let before = figures.get(&id).map(|figure| &figure.fact);
            self.offer(id, field, price, unit, before, draft);
        }
    }

    /// Long prices count only where they begin at the same length as in the catalogue.
    fn check_tier(&mut self, draft: &mut Draft) {
        let ours = self
            .row
            .table
            .get("long_context_over")
            .and_then(toml::Value::as_integer)
            .and_then(|over| u64::try_from(over).ok());
        if self.quote.long_over == ours || !self.fields.contains(&"long_context_input") {
            return;
        }
        if let Some(over) = self.quote.long_over {
            draft.not_taken.push(NotTaken {
                what: self.quote.path.clone(),
                why: Why::OtherTier,
                value: over.to_string(),
            });
        }
        self.quote
            .prices
            .retain(|(field, _)| !field.starts_with("long_context"));
    }

    fn offer(
        &self,
        id: String,
        field: &str,
        price: f64,
        unit: Unit,
        before: Option<&Fact>,
        draft: &mut Draft,
    ) {
        let same_price = before.is_some_and(|fact| near(fact.value.likely(), price));
        let announced = self.announced(field, price, before, same_price);
        let lineage = before.is_none_or(|fact| fact.source.split('@').next() == Some(self.lineage));
        if same_price
            && let Some(fact) = before
            && (!lineage || !fact.value.is_exact() || fact.checked >= self.days.today)
        {
            // Agreement from elsewhere is welcome, but the better source stays.
            draft.same += 1;
            return;
        }
        let mut flags = Vec::new();
        if self.other_name {
            flags.push(Flag::OtherName);
        }
        if !same_price && !lineage {
            flags.push(Flag::OtherSource);
        }
        let like_euros = before
            .zip(self.dollars_for_a_euro)
            .is_some_and(|(fact, rate)| looks_like_euros(fact.value.likely(), price, rate));
        if !same_price && (self.euro_trap || like_euros) {
            flags.push(Flag::EuroAsDollar);
        }
        let note = before
            .filter(|_| same_price)
            .and_then(|fact| fact.note.as_ref())
            .map_or_else(String::new, |note| format!(", note = \"{note}\""));
        let value = format!(
            "{{ value = {price}, unit = \"{}\", source = \"{}\"{note}{announced} }}",
            unit.code(),
            self.source_id
        );
        draft.overlay.fields.insert(
            id.clone(),
            AcceptedField {
                value,
                on: self.days.today,
            },
        );
        draft.marked.insert(id, flags);
    }

    /// The announced change to write with a figure: the list's, or the catalogue's where it still
    /// lies ahead and the list, which knows of none, has the same price today.
    fn announced(
        &self,
        field: &str,
        price: f64,
        before: Option<&Fact>,
        same_price: bool,
    ) -> String {
        let listed = self.quote.announced.as_ref().and_then(|(from, prices)| {
            let then = crate::quote::value_of(prices, field)?;
            (!near(then, price)).then_some((*from, then))
        });
        let kept = before
            .filter(|_| same_price)
            .and_then(|fact| fact.change)
            .filter(|change| change.from > self.days.today && change.value.is_exact())
            .map(|change| (change.from, change.value.likely()));
        listed.or(kept).map_or_else(String::new, |(from, then)| {
            format!(", changes_on = {from}, then_value = {then}")
        })
    }
}

/// Equal up to what writing a price down and reading it back may do.
fn near(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-9 * one.abs().max(other.abs())
}
