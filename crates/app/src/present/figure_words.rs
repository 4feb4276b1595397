//! What a figure of the catalogue is called, and how it is written.

use catalogue::{Change as Announced, Fact, FigureKind, Unit};
use quantities::Range;
use words::Argument;

use super::Presenter;

/// Where a figure stands, as far as its name needs it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Place<'a> {
    pub(crate) file: &'a str,
    pub(crate) row_kind: &'a str,
    pub(crate) field: &'a str,
    pub(crate) name: Option<&'a str>,
    pub(crate) keys: &'a [String],
}

impl Presenter<'_> {
    /// "GPT-4o: price of text that is read".
    pub(crate) fn figure_label(&self, place: Place<'_>) -> String {
        let row = self.row_label(place);
        let field = self.field_label(place.field);
        if field.is_empty() {
            return row;
        }
        self.with(
            "figures-label",
            &[
                ("row", Argument::from(row)),
                ("field", Argument::from(field)),
            ],
        )
    }

    /// What a row is called.
    fn row_label(&self, place: Place<'_>) -> String {
        let key = |at: usize| place.keys.get(at).map_or("", String::as_str);
        let worded = |prefix: &str, code: &str| {
            let id = format!("{prefix}-{}", code.replace('_', "-"));
            if self.words.has(&id) {
                self.text(&id)
            } else {
                code.to_owned()
            }
        };
        let pair = |first: String, second: String| {
            self.with(
                "figures-row",
                &[
                    ("first", Argument::from(first)),
                    ("second", Argument::from(second)),
                ],
            )
        };
        match (place.file, place.row_kind) {
            ("hosted.toml", _) => pair(self.model_name(key(0)), key(1).to_owned()),
            ("price_history.toml", _) => {
                let from = key(1)
                    .parse()
                    .map_or_else(|_| key(1).to_owned(), |day| self.words.date(day));
                pair(self.model_name(key(0)), from)
            }
            ("quality.toml", "score") => {
                let benchmark = self
                    .facts
                    .catalogue
                    .benchmarks()
                    .iter()
                    .find(|row| row.id == key(1))
                    .map_or_else(|| key(1).to_owned(), |row| row.name.clone());
                pair(self.model_name(key(0)), benchmark)
            }
            ("rents.toml", _) => pair(
                key(0).to_uppercase().replace('-', " "),
                worded("catalogue-rent-region", key(1)),
            ),
            ("electricity.toml", _) => worded("catalogue-place", key(0)),
            ("wages.toml", _) => pair(
                worded("catalogue-role", key(0)),
                worded("catalogue-place", key(1)),
            ),
            ("economics.toml", "topic") => worded("catalogue-topic", key(0)),
            ("economics.toml", _) => pair(key(0).to_owned(), key(1).to_owned()),
            ("tokens.toml", _) => pair(
                worded("catalogue-language", key(0)),
                worded("catalogue-tokenizer", key(1)),
            ),
            _ => place
                .name
                .map_or_else(|| place.keys.join(", "), str::to_owned),
        }
    }

    fn model_name(&self, id: &str) -> String {
        let catalogue = &self.facts.catalogue;
        catalogue
            .closed_model(id)
            .map(|model| model.name.clone())
            .or_else(|| catalogue.open_model(id).map(|model| model.name.clone()))
            .unwrap_or_else(|| id.to_owned())
    }

    /// What a field is called. Inside a row inside the row its key comes first.
    fn field_label(&self, field: &str) -> String {
        if field == "fact" {
            // The only figure of its row needs no name beside that of the row.
            return String::new();
        }
        let (list, inner) = field.split_once('/').unwrap_or(("", field));
        let (key, name) = inner.rsplit_once('/').unwrap_or(("", inner));
        let id = format!("figures-field-{}", name.replace('_', "-"));
        let text = if self.words.has(&id) {
            self.text(&id)
        } else {
            name.replace('_', " ")
        };
        let key = if list == "parts" {
            self.text(&format!("catalogue-part-kind-{key}"))
        } else {
            key.to_owned()
        };
        if key.is_empty() {
            text
        } else {
            format!("{key}, {text}")
        }
    }

    /// "2.5 US dollars per million tokens", with a range where there is one.
    pub(crate) fn fact_text(&self, fact: &Fact) -> String {
        self.value_text(fact.value, fact.unit)
    }

    /// A value with its range and unit.
    pub(crate) fn value_text(&self, range: Range, unit: Unit) -> String {
        let likely = self.plain_figure(range.likely(), unit);
        let figure = if range.is_exact() {
            likely
        } else {
            self.with(
                "figures-range",
                &[
                    ("likely", Argument::from(likely)),
                    ("low", Argument::from(self.plain_figure(range.low(), unit))),
                    (
                        "high",
                        Argument::from(self.plain_figure(range.high(), unit)),
                    ),
                ],
            )
        };
        if is_worded_alone(unit) {
            return figure;
        }
        let unit = self.text(&format!("catalogue-unit-{}", unit.code().replace('_', "-")));
        format!("{figure} {unit}")
    }

    /// A number with as many digits as the figure was published with, up to four behind the point.
    fn plain_figure(&self, value: f64, unit: Unit) -> String {
        match unit {
            Unit::Bytes => self.words.bytes(value),
            Unit::Share | Unit::SharePerYear => self.words.percent(value, 1),
            _ if value.abs() >= 1_000.0 => self.words.integer(value),
            _ if value.abs() < 0.001 && value != 0.0 => self.words.short_decimal(value, 6),
            _ => self.words.short_decimal(value, 4),
        }
    }

    /// "from 1 December 2026: 4 US dollars per million tokens".
    pub(crate) fn announced_text(&self, change: Announced, unit: Unit) -> String {
        self.with(
            "figures-announced",
            &[
                ("date", Argument::from(self.words.date(change.from))),
                ("value", Argument::from(self.value_text(change.value, unit))),
            ],
        )
    }

    /// Name of a kind of figures.
    pub(crate) fn kind_name(&self, kind: FigureKind) -> String {
        self.text(&format!("figures-kind-{}", kind.code().replace('_', "-")))
    }
}

/// Units that a formatted figure already carries.
const fn is_worded_alone(unit: Unit) -> bool {
    matches!(unit, Unit::Bytes | Unit::Share)
}
