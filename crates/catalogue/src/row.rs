//! Reads one row of a data file and refuses what does not fit, naming the place.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;

use jiff::civil::Date;
use quantities::Range;
use toml::{Table, Value};

use crate::choices::Choice;
use crate::error::CatalogueError;
use crate::fact::{Change, Fact};
use crate::source::{Source, SourceKind};
use crate::unit::Unit;

/// One row, with the names needed to say where a mistake is.
pub(crate) struct Row<'a> {
    file: &'a str,
    name: String,
    table: &'a Table,
    sources: &'a BTreeMap<String, Source>,
    read: RefCell<BTreeSet<String>>,
}

impl<'a> Row<'a> {
    pub(crate) fn new(
        file: &'a str,
        position: usize,
        table: &'a Table,
        sources: &'a BTreeMap<String, Source>,
    ) -> Self {
        let name = table
            .get("id")
            .and_then(Value::as_str)
            .map_or_else(|| format!("#{}", position + 1), str::to_owned);
        Self {
            file,
            name,
            table,
            sources,
            read: RefCell::default(),
        }
    }

    /// The id, or the place in the file for a row without one.
    pub(crate) fn id(&self) -> String {
        self.read.borrow_mut().insert("id".to_owned());
        self.name.clone()
    }

    fn get(&self, field: &str) -> Option<&'a Value> {
        self.read.borrow_mut().insert(field.to_owned());
        self.table.get(field)
    }

    fn require(&self, field: &str) -> Result<&'a Value, CatalogueError> {
        self.get(field).ok_or_else(|| CatalogueError::MissingField {
            file: self.file.to_owned(),
            row: self.name.clone(),
            field: field.to_owned(),
        })
    }

    pub(crate) fn invalid(
        &self,
        field: &str,
        value: impl Display,
        allowed: impl Into<String>,
    ) -> CatalogueError {
        CatalogueError::Invalid {
            file: self.file.to_owned(),
            row: self.name.clone(),
            field: field.to_owned(),
            value: value.to_string(),
            allowed: allowed.into(),
        }
    }

    pub(crate) fn text(&self, field: &str) -> Result<String, CatalogueError> {
        match self.require(field)? {
            Value::String(text) if !text.trim().is_empty() => Ok(text.clone()),
            other => Err(self.invalid(field, other, "text that is not empty")),
        }
    }

    pub(crate) fn text_if_given(&self, field: &str) -> Result<Option<String>, CatalogueError> {
        self.get(field).map(|_| self.text(field)).transpose()
    }

    pub(crate) fn texts(&self, field: &str) -> Result<Vec<String>, CatalogueError> {
        let allowed = "a list of texts";
        let value = self.require(field)?;
        value
            .as_array()
            .ok_or_else(|| self.invalid(field, value, allowed))?
            .iter()
            .map(|item| {
                item.as_str()
                    .map(str::to_owned)
                    .ok_or_else(|| self.invalid(field, item, allowed))
            })
            .collect()
    }

    pub(crate) fn flag(&self, field: &str) -> Result<bool, CatalogueError> {
        match self.get(field) {
            None => Ok(false),
            Some(Value::Boolean(flag)) => Ok(*flag),
            Some(other) => Err(self.invalid(field, other, "true, false")),
        }
    }

    pub(crate) fn count(&self, field: &str) -> Result<u64, CatalogueError> {
        let value = self.require(field)?;
        value
            .as_integer()
            .and_then(|number| u64::try_from(number).ok())
            .filter(|number| *number > 0)
            .ok_or_else(|| self.invalid(field, value, "a whole number above 0"))
    }

    pub(crate) fn count_if_given(&self, field: &str) -> Result<Option<u64>, CatalogueError> {
        self.get(field).map(|_| self.count(field)).transpose()
    }

    pub(crate) fn choice<T: Choice>(&self, field: &str) -> Result<T, CatalogueError> {
        let value = self.require(field)?;
        value
            .as_str()
            .and_then(T::parse)
            .ok_or_else(|| self.invalid(field, value, T::allowed()))
    }

    pub(crate) fn choice_if_given<T: Choice>(
        &self,
        field: &str,
    ) -> Result<Option<T>, CatalogueError> {
        self.get(field).map(|_| self.choice(field)).transpose()
    }

    pub(crate) fn country_code(&self, field: &str) -> Result<String, CatalogueError> {
        let code = self.text(field)?;
        if code.len() == 2 && code.bytes().all(|letter| letter.is_ascii_uppercase()) {
            Ok(code)
        } else {
            Err(self.invalid(field, code, "two capital letters (ISO 3166)"))
        }
    }

    pub(crate) fn date(&self, field: &str) -> Result<Date, CatalogueError> {
        let value = self.require(field)?;
        self.as_date(field, value)
    }

    pub(crate) fn date_if_given(&self, field: &str) -> Result<Option<Date>, CatalogueError> {
        self.get(field)
            .map(|value| self.as_date(field, value))
            .transpose()
    }

    fn as_date(&self, field: &str, value: &Value) -> Result<Date, CatalogueError> {
        let text = match value {
            Value::Datetime(date) => date.to_string(),
            Value::String(text) => text.clone(),
            other => other.to_string(),
        };
        text.parse()
            .map_err(|_| self.invalid(field, text, "a day written as 2026-11-22"))
    }

    fn number(&self, field: &str, value: &Value) -> Result<f64, CatalogueError> {
        match value {
            // Data files hold prices and sizes far below 2^53.
            #[allow(clippy::cast_precision_loss)]
            Value::Integer(number) => Ok(*number as f64),
            Value::Float(number) if number.is_finite() => Ok(*number),
            other => Err(self.invalid(field, other, "a finite number")),
        }
    }

    /// Pairs of numbers, as `[[0, 0], [100, 90]]`.
    pub(crate) fn pairs(&self, field: &str) -> Result<Vec<(f64, f64)>, CatalogueError> {
        let value = self.require(field)?;
        let allowed = "a list of pairs of numbers";
        value
            .as_array()
            .ok_or_else(|| self.invalid(field, value, allowed))?
            .iter()
            .map(|pair| match pair.as_array().map(Vec::as_slice) {
                Some([from, to]) => Ok((self.number(field, from)?, self.number(field, to)?)),
                _ => Err(self.invalid(field, pair, allowed)),
            })
            .collect()
    }

    /// Id of a source and the day on which it was last read.
    pub(crate) fn source(&self, field: &str) -> Result<(String, Date), CatalogueError> {
        let id = self.text(field)?;
        match self.sources.get(&id) {
            Some(source) => Ok((id, source.checked)),
            None => Err(self.invalid(field, id, "the id of a row in sources.toml")),
        }
    }

    /// Rows inside this row, such as the parts of a machine.
    pub(crate) fn inner(&self, field: &str) -> Result<Vec<Row<'a>>, CatalogueError> {
        let Some(value) = self.get(field) else {
            return Ok(Vec::new());
        };
        let allowed = "a list of tables";
        value
            .as_array()
            .ok_or_else(|| self.invalid(field, value, allowed))?
            .iter()
            .enumerate()
            .map(|(position, item)| {
                let table = item
                    .as_table()
                    .ok_or_else(|| self.invalid(field, item, allowed))?;
                let mut row = Row::new(self.file, position, table, self.sources);
                row.name = format!("{}, {field} {}", self.name, position + 1);
                Ok(row)
            })
            .collect()
    }

    pub(crate) fn fact_if_given(
        &self,
        field: &str,
        units: &[Unit],
    ) -> Result<Option<Fact>, CatalogueError> {
        self.get(field).map(|_| self.fact(field, units)).transpose()
    }

    /// A fact: `{ value = 2.5, unit = "usd_per_million_tokens", source = "price-map" }`, or with
    /// `low`, `likely` and `high`. Dates are the source's unless the fact gives its own.
    pub(crate) fn fact(&self, field: &str, units: &[Unit]) -> Result<Fact, CatalogueError> {
        let value = self.require(field)?;
        let table = value
            .as_table()
            .ok_or_else(|| self.invalid(field, value, "a fact with value, unit and source"))?;
        let inner = Row {
            file: self.file,
            name: format!("{}, {field}", self.name),
            table,
            sources: self.sources,
            read: RefCell::default(),
        };
        let fact = inner.as_fact(units)?;
        inner.finish()?;
        Ok(fact)
    }

    fn as_fact(&self, units: &[Unit]) -> Result<Fact, CatalogueError> {
        let unit: Unit = self.choice("unit")?;
        if !units.contains(&unit) {
            let allowed: Vec<_> = units.iter().map(|unit| unit.code()).collect();
            return Err(self.invalid("unit", unit.code(), allowed.join(", ")));
        }
        let source = self.text("source")?;
        let Some(origin) = self.sources.get(&source) else {
            return Err(self.invalid("source", source, "the id of a row in sources.toml"));
        };
        let published = self.date_if_given("published")?.unwrap_or(origin.published);
        let checked = self.date_if_given("checked")?.unwrap_or(origin.checked);
        if published > checked {
            return Err(self.invalid("published", published, format!("{checked} or earlier")));
        }
        let price_year = self.price_year(unit, published)?;
        let note = self.text_if_given("note")?;
        let value = self.range("", unit)?;
        let change = match self.date_if_given("changes_on")? {
            None => None,
            Some(from) => Some(Change {
                from,
                value: self.range("then_", unit)?,
            }),
        };
        if origin.kind == SourceKind::Judgement {
            if note.is_none() {
                return Err(CatalogueError::MissingField {
                    file: self.file.to_owned(),
                    row: self.name.clone(),
                    field: "note".to_owned(),
                });
            }
            if value.is_exact() {
                let allowed = "low, likely and high that differ, because it is an estimate";
                return Err(self.invalid("value", value.likely(), allowed));
            }
        }
        Ok(Fact {
            value,
            unit,
            source,
            price_year,
            published,
            checked,
            note,
            change,
        })
    }

    /// The year of the money: that of publication, or an earlier one where the file gives it.
    fn price_year(&self, unit: Unit, published: Date) -> Result<Option<i16>, CatalogueError> {
        let Some(value) = self.get("price_year") else {
            return Ok(unit.currency().map(|_| published.year()));
        };
        let allowed = || format!("a year up to {}, for a figure in money", published.year());
        value
            .as_integer()
            .and_then(|year| i16::try_from(year).ok())
            .filter(|year| unit.currency().is_some() && (1990..=published.year()).contains(year))
            .map(Some)
            .ok_or_else(|| self.invalid("price_year", value, allowed()))
    }

    /// Reads `value`, or `low`, `likely` and `high`, each with a prefix.
    fn range(&self, prefix: &str, unit: Unit) -> Result<Range, CatalogueError> {
        let field = |name: &str| format!("{prefix}{name}");
        let bounded = |name: String| -> Result<f64, CatalogueError> {
            let number = self.number(&name, self.require(&name)?)?;
            let (lowest, highest) = unit.plausible();
            if (lowest..=highest).contains(&number) {
                Ok(number)
            } else {
                let allowed = format!("{lowest} to {highest} {}", unit.code());
                Err(self.invalid(&name, number, allowed))
            }
        };
        if self.get(&field("likely")).is_none() {
            return bounded(field("value")).map(Range::exact);
        }
        let (low, likely, high) = (
            bounded(field("low"))?,
            bounded(field("likely"))?,
            bounded(field("high"))?,
        );
        Range::new(low, likely, high).map_err(|_| {
            let given = format!("{low}, {likely}, {high}");
            self.invalid(
                &field("likely"),
                given,
                "low, likely and high that do not fall",
            )
        })
    }

    /// Refuses fields that nothing has read.
    pub(crate) fn finish(&self) -> Result<(), CatalogueError> {
        let read = self.read.borrow();
        match self.table.keys().find(|field| !read.contains(*field)) {
            None => Ok(()),
            Some(field) => Err(CatalogueError::UnknownField {
                file: self.file.to_owned(),
                row: self.name.clone(),
                field: field.clone(),
            }),
        }
    }
}
