//! The sheet on which a case's assumptions are laid out, one row each.

use std::collections::{BTreeMap, BTreeSet};

use catalogue::{Catalogue, Fact};
use quantities::{Currency, Range};

use crate::assumption::{Assumption, AssumptionGroup, Origin};
use crate::draw::Triangle;
use crate::error::TcoError;
use crate::future::{Choices, Key};
use crate::keys::Price;

/// Ranges by the option that holds of an open choice.
#[derive(Debug, Clone)]
pub(crate) struct ByChoice {
    /// Which of `ranges` holds.
    pub which: fn(&Choices) -> usize,
    pub ranges: Vec<Range>,
}

/// How the value of a row is drawn.
#[derive(Debug, Clone)]
pub(crate) struct Draw {
    /// Which of a future's uniform draws; rows that move together share one.
    pub uniform: usize,
    pub by_choice: Option<ByChoice>,
    /// The range, or each range by choice, ready to draw from.
    pub triangles: Vec<Triangle>,
}

impl Draw {
    /// True where futures differ.
    pub(crate) fn is_open(&self) -> bool {
        self.by_choice.is_some() || !self.triangles[0].is_exact()
    }

    /// The value where a future's draw is `share` and these choices hold.
    pub(crate) fn value(&self, choices: &Choices, share: f64) -> f64 {
        let option = self.by_choice.as_ref().map_or(0, |by| (by.which)(choices));
        self.triangles[option].quantile(share)
    }
}

/// A row before it is laid out.
pub(crate) struct Row {
    pub id: String,
    pub group: AssumptionGroup,
    pub label: String,
    pub arguments: Vec<(String, String)>,
    pub unit: &'static str,
    pub range: Range,
    pub by_choice: Option<ByChoice>,
    pub allowed: (f64, f64),
    pub origin: Origin,
    /// Rows with the same word here rise and fall together.
    pub together: Option<&'static str>,
}

pub(crate) const ANY_SHARE: (f64, f64) = (0.0, 1.0);
pub(crate) const ANY_AMOUNT: (f64, f64) = (0.0, 1e9);
pub(crate) const ANY_FACTOR: (f64, f64) = (0.0, 100.0);
pub(crate) const ANY_DAYS: (f64, f64) = (0.0, 10_000.0);

impl Row {
    /// A row whose label is `assumption-<id>`.
    pub(crate) fn new(
        group: AssumptionGroup,
        id: &str,
        unit: &'static str,
        range: Range,
        allowed: (f64, f64),
        origin: Origin,
    ) -> Self {
        Self {
            id: id.to_owned(),
            group,
            label: format!("assumption-{id}"),
            arguments: Vec::new(),
            unit,
            range,
            by_choice: None,
            allowed,
            origin,
            together: None,
        }
    }

    /// A row that rests on the authors' judgement; the reason is `assumption-why-<id>`.
    pub(crate) fn judgement(
        group: AssumptionGroup,
        id: &str,
        unit: &'static str,
        figures: [f64; 3],
        allowed: (f64, f64),
    ) -> Self {
        let origin = Origin::Judgement {
            why: format!("assumption-why-{id}"),
        };
        Self::new(group, id, unit, three(figures), allowed, origin)
    }

    /// A row with the value of a fact: the lasting one where a change is announced.
    pub(crate) fn fact(
        group: AssumptionGroup,
        id: &str,
        unit: &'static str,
        fact: &Fact,
        catalogue: &Catalogue,
    ) -> Self {
        let origin = origin_of(fact, catalogue);
        Self::new(
            group,
            id,
            unit,
            fact.lasting(),
            fact.unit.plausible(),
            origin,
        )
    }

    pub(crate) fn labelled(mut self, label: &str, arguments: &[(&str, &str)]) -> Self {
        label.clone_into(&mut self.label);
        self.arguments = arguments
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect();
        self
    }

    pub(crate) fn together(mut self, word: &'static str) -> Self {
        self.together = Some(word);
        self
    }

    /// Other ranges where other options hold; the row's own range is that of the assumed one.
    pub(crate) fn by(mut self, which: fn(&Choices) -> usize, ranges: Vec<Range>) -> Self {
        self.by_choice = Some(ByChoice { which, ranges });
        self
    }
}

/// A range from three figures that are in order where they are written.
pub(crate) fn three(figures: [f64; 3]) -> Range {
    Range::new(figures[0], figures[1], figures[2]).unwrap_or(Range::exact(figures[1]))
}

fn origin_of(fact: &Fact, catalogue: &Catalogue) -> Origin {
    Origin::Catalogue {
        source_id: fact.source.clone(),
        published: fact.published.to_string(),
        checked: fact.checked.to_string(),
        kind: catalogue
            .source(&fact.source)
            .map_or(catalogue::SourceKind::Published, |source| source.kind),
        note: fact.note.clone(),
    }
}

/// Assumptions laid out so far.
pub(crate) struct Sheet<'a> {
    pub catalogue: &'a Catalogue,
    pub currency: Currency,
    overrides: &'a BTreeMap<String, Range>,
    pub assumptions: Vec<Assumption>,
    pub draws: Vec<Draw>,
    uniforms: BTreeMap<&'static str, usize>,
    pub uniform_count: usize,
    /// Pages that were left open; figures behind them are ours.
    unsure: BTreeSet<&'a str>,
}

impl<'a> Sheet<'a> {
    pub(crate) fn new(
        catalogue: &'a Catalogue,
        currency: Currency,
        overrides: &'a BTreeMap<String, Range>,
        unsure_pages: &'a [String],
    ) -> Self {
        Self {
            catalogue,
            currency,
            overrides,
            assumptions: Vec::new(),
            draws: Vec::new(),
            uniforms: BTreeMap::new(),
            uniform_count: 0,
            unsure: unsure_pages.iter().map(String::as_str).collect(),
        }
    }

    /// Lays out a row; a row with an id that is there already is that row.
    ///
    /// A changed figure takes the place of the row's range, whatever option holds.
    pub(crate) fn add(&mut self, row: Row) -> Result<Key, TcoError> {
        if let Some(there) = self.find(&row.id) {
            return Ok(there);
        }
        let changed = self.overrides.get(&row.id).copied();
        if let Some(range) = changed {
            let (smallest, largest) = row.allowed;
            for value in [range.low(), range.high()] {
                if !(smallest..=largest).contains(&value) {
                    return Err(TcoError::OutOfBounds {
                        id: row.id,
                        value,
                        smallest,
                        largest,
                    });
                }
            }
        }
        let known = row.together.and_then(|word| self.uniforms.get(word));
        let uniform = if let Some(uniform) = known {
            *uniform
        } else {
            let uniform = self.uniform_count;
            self.uniform_count += 1;
            if let Some(word) = row.together {
                self.uniforms.insert(word, uniform);
            }
            uniform
        };
        let by_choice = row.by_choice.filter(|_| changed.is_none());
        let range = changed.unwrap_or(row.range);
        let triangles = match &by_choice {
            Some(by) => by.ranges.iter().copied().map(Triangle::of).collect(),
            None => vec![Triangle::of(range)],
        };
        self.draws.push(Draw {
            uniform,
            by_choice,
            triangles,
        });
        self.assumptions.push(Assumption {
            id: row.id,
            group: row.group,
            label: row.label,
            label_arguments: row.arguments,
            unit: row.unit.to_owned(),
            range,
            original: changed.map(|_| row.range),
            allowed: row.allowed,
            origin: row.origin,
        });
        Ok(Key(self.assumptions.len() - 1))
    }

    fn find(&self, id: &str) -> Option<Key> {
        self.assumptions
            .iter()
            .position(|assumption| assumption.id == id)
            .map(Key)
    }

    /// The origin of a figure from a page of the questionnaire.
    pub(crate) fn answered(&self, page: &str) -> Origin {
        if self.unsure.contains(page) {
            Origin::Judgement {
                why: "assumption-why-unanswered".to_owned(),
            }
        } else {
            Origin::You {
                page: page.to_owned(),
            }
        }
    }

    /// The range that is used.
    pub(crate) fn range(&self, key: Key) -> Range {
        self.assumptions[key.0].range
    }

    /// The likely value that is used.
    pub(crate) fn likely(&self, key: Key) -> f64 {
        self.range(key).likely()
    }

    /// The likely value of a price in the currency of the case.
    pub(crate) fn likely_price(&self, price: Price) -> f64 {
        self.likely(price.amount) * price.rate.map_or(1.0, |rate| self.likely(rate))
    }

    /// A row with a price, and the rate from `from` to the currency of the case.
    pub(crate) fn price(&mut self, row: Row, from: Currency) -> Result<Price, TcoError> {
        let rate = self.rate(from)?;
        Ok(Price {
            amount: self.add(row)?,
            rate,
        })
    }

    /// The rate from a currency to that of the case; none for that currency itself.
    pub(crate) fn rate(&mut self, from: Currency) -> Result<Option<Key>, TcoError> {
        let to = self.currency;
        if from == to {
            return Ok(None);
        }
        let catalogue = self.catalogue;
        let range = catalogue
            .exchange_rate(from, to)
            .ok_or(TcoError::NoExchangeRate {
                from: from.code(),
                to: to.code(),
            })?;
        let pair = |one: Currency, other: Currency| {
            move |row: &&catalogue::ExchangeRate| {
                (row.from, row.to) == (one, other) || (row.from, row.to) == (other, one)
            }
        };
        let rows = catalogue.exchange_rates();
        // A rate by way of the euro takes the origin of its first half.
        let origin = rows
            .iter()
            .find(pair(from, to))
            .or_else(|| rows.iter().find(pair(from, Currency::Eur)))
            .map_or(
                Origin::WorkedOut {
                    how: "assumption-how-exchange-rate".to_owned(),
                },
                |row| origin_of(&row.rate, catalogue),
            );
        let id = format!("exchange-rate-{}", from.code().to_lowercase());
        let row = Row::new(
            AssumptionGroup::Money,
            &id,
            "assumption-unit-rate",
            range,
            (0.01, 100.0),
            origin,
        )
        .labelled(
            "assumption-exchange-rate",
            &[("from", from.code()), ("to", to.code())],
        );
        self.add(row).map(Some)
    }
}
