//! Every figure of a set of data files in one list, each under an id that stays the same.

use jiff::civil::Date;
use serde::Serialize;
use toml::{Table, Value};

use crate::error::CatalogueError;
use crate::fact::Fact;
use crate::review::FigureKind;
use crate::row::Row;
use crate::source::Source;
use crate::tables::{RowAt, Tables, inner_key};
use crate::unit::Unit;

/// A figure and where it stands.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Figure {
    /// Id among all figures: the row's id and the field. Compared and shown, never taken apart.
    pub id: String,
    /// Id of its row.
    pub row: String,
    /// Name of the file, such as `rents.toml`.
    pub file: String,
    /// Name of the rows there, such as `rent`.
    pub row_kind: String,
    /// The field, such as `input`; `parts/whole/price` inside a row inside the row.
    pub field: String,
    /// What the row is called, where it has a name for people.
    pub name: Option<String>,
    /// The values that tell the row from others, in order, such as role and place.
    pub keys: Vec<String>,
    /// Kind, which decides when it should be looked at again.
    pub kind: FigureKind,
    /// The figure.
    pub fact: Fact,
}

/// A row that states something without a figure, such as the terms of a licence, with its source.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Statement {
    /// Id of the row.
    pub row: String,
    /// What the row is called, where it has a name for people.
    pub name: Option<String>,
    /// Kind, which decides when it should be looked at again.
    pub kind: FigureKind,
    /// Id of the source.
    pub source: String,
    /// Day on which the source was published.
    pub published: Date,
    /// Day on which we last read it.
    pub checked: Date,
}

impl Figure {
    /// True when it should have been looked at again by `today`: too long ago, or an announced
    /// change has come.
    pub fn is_past_review(&self, today: Date) -> bool {
        self.kind.is_past_review(self.fact.checked, today)
            || self
                .fact
                .change
                .is_some_and(|change| change.from <= today && self.fact.checked < change.from)
    }
}

/// True when a figure changes by more than half of what it was: above one and a half times or below
/// half. From zero every change is one.
pub fn is_large_change(before: f64, after: f64) -> bool {
    (after - before).abs() > 0.5 * before.abs()
}

/// A table with a unit is a figure.
pub(crate) fn is_fact(value: &Value) -> bool {
    value
        .as_table()
        .is_some_and(|table| table.contains_key("unit"))
}

/// A row that was read for its figures only, with the fields that hold one and their paths.
pub(crate) fn fact_fields(row: &Table) -> Vec<(String, Option<(String, usize)>)> {
    let mut fields = Vec::new();
    for (field, value) in row {
        if is_fact(value) {
            fields.push((field.clone(), None));
        }
        for (position, inner) in value.as_array().into_iter().flatten().enumerate() {
            for (name, value) in inner.as_table().into_iter().flatten() {
                if is_fact(value) {
                    fields.push((name.clone(), Some((field.clone(), position))));
                }
            }
        }
    }
    fields
}

impl Tables {
    /// Every figure, in the order of files and rows.
    ///
    /// # Errors
    /// [`CatalogueError`] for a figure that cannot be read.
    pub fn figures(&self) -> Result<Vec<Figure>, CatalogueError> {
        let sources = self.sources()?;
        let mut figures = Vec::new();
        for at in self.rows() {
            if at.file == Source::FILE {
                continue;
            }
            let row = Row::new(at.file, at.position, at.table, &sources);
            for (name, inside) in fact_fields(at.table) {
                let (field, fact) = match inside {
                    None => (name.clone(), row.fact(&name, Unit::ALL)?),
                    Some((list, position)) => {
                        let inner = row.inner(&list)?;
                        let key = at.table[&list][position]
                            .as_table()
                            .map(|table| inner_key(&list, table))
                            .unwrap_or_default();
                        let fact = inner[position].fact(&name, Unit::ALL)?;
                        (format!("{list}/{key}/{name}"), fact)
                    }
                };
                figures.push(figure(&at, field, fact));
            }
        }
        Ok(figures)
    }

    /// Every row that cites a source as a whole.
    ///
    /// # Errors
    /// [`CatalogueError`] for a source that is not there.
    pub fn statements(&self) -> Result<Vec<Statement>, CatalogueError> {
        let sources = self.sources()?;
        let mut statements = Vec::new();
        for at in self.rows() {
            if at.file == Source::FILE || !at.table.contains_key("source") {
                continue;
            }
            let row = Row::new(at.file, at.position, at.table, &sources);
            let (source, checked) = row.source("source")?;
            statements.push(Statement {
                row: at.id(),
                name: name_of(at.table),
                kind: FigureKind::of(at.file, at.kind, ""),
                published: sources
                    .get(&source)
                    .map_or(checked, |origin| origin.published),
                source,
                checked,
            });
        }
        Ok(statements)
    }
}

fn name_of(row: &Table) -> Option<String> {
    row.get("name").and_then(Value::as_str).map(str::to_owned)
}

fn figure(at: &RowAt<'_>, field: String, fact: Fact) -> Figure {
    let row = at.id();
    Figure {
        id: format!("{row}/{field}"),
        file: at.file.to_owned(),
        row_kind: at.kind.to_owned(),
        name: name_of(at.table),
        keys: at.keys(),
        kind: FigureKind::of(at.file, at.kind, &field),
        row,
        field,
        fact,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_is_large_beyond_half_of_what_it_was() {
        assert!(!is_large_change(2.0, 3.0));
        assert!(is_large_change(2.0, 3.01));
        assert!(!is_large_change(2.0, 1.0));
        assert!(is_large_change(2.0, 0.99));
        assert!(is_large_change(0.0, 0.01));
        assert!(!is_large_change(0.0, 0.0));
        assert!(is_large_change(-0.1, 0.1));
    }

    #[test]
    fn every_figure_has_an_id_of_its_own() {
        let figures = Tables::built_in().unwrap().figures().unwrap();
        let mut ids: Vec<_> = figures.iter().map(|figure| &figure.id).collect();
        ids.sort();
        let all = ids.len();
        let twice: Vec<_> = ids.windows(2).filter(|pair| pair[0] == pair[1]).collect();
        assert!(twice.is_empty(), "{twice:?}");
        assert!(all > 1000, "{all}");
        let price = figures
            .iter()
            .find(|figure| figure.id == "closed_models.model/gpt-4o/input")
            .unwrap();
        assert_eq!(price.name.as_deref(), Some("GPT-4o"));
        assert_eq!(price.kind, FigureKind::ClosedPrice);
    }
}
