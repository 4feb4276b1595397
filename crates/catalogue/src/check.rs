//! What must hold across rows and files: checked when the catalogue is built and when a pack of
//! figures comes in.

use std::collections::BTreeSet;

use quantities::Range;
use toml::Value;

use crate::economics::Topic;
use crate::error::CatalogueError;
use crate::figure::Figure;
use crate::overlay::cite;
use crate::source::Source;
use crate::tables::Tables;

/// No price list, data sheet or statistic in the catalogue is older than this.
const EARLIEST_YEAR: i16 = 2000;

impl Tables {
    /// Everything that must hold of files that are published: [`Tables::check_rows`], and no source
    /// that nobody cites.
    ///
    /// # Errors
    /// The first mistake, with file, row, field, value and what is allowed.
    pub fn check(&self) -> Result<(), CatalogueError> {
        self.check_rows()?;
        self.check_orphans()
    }

    /// Reads every row, then checks what must hold between rows: no row and no figure twice, days
    /// and years that can be, and figures that agree with each other.
    ///
    /// # Errors
    /// The first mistake, with file, row, field, value and what is allowed.
    pub fn check_rows(&self) -> Result<(), CatalogueError> {
        self.catalogue()?;
        self.check_twice()?;
        let figures = self.figures()?;
        figures.iter().try_for_each(plausible)?;
        figures
            .iter()
            .try_for_each(|figure| agrees(figure, &figures))
    }

    fn check_twice(&self) -> Result<(), CatalogueError> {
        let mut seen = BTreeSet::new();
        for at in self.rows() {
            let id = at.id();
            if !seen.insert(id.clone()) {
                return Err(CatalogueError::Duplicate {
                    file: at.file.to_owned(),
                    id,
                });
            }
        }
        Ok(())
    }

    /// Refuses a source that nobody cites. A citation of a source that is not there is refused when
    /// the row is read.
    fn check_orphans(&self) -> Result<(), CatalogueError> {
        let mut cited = BTreeSet::new();
        for at in self.rows().filter(|at| at.file != Source::FILE) {
            cite(&Value::Table(at.table.clone()), &mut cited);
        }
        match self.sources()?.keys().find(|id| !cited.contains(*id)) {
            None => Ok(()),
            Some(id) => Err(CatalogueError::Orphan {
                file: Source::FILE.to_owned(),
                id: id.clone(),
            }),
        }
    }
}

fn invalid(figure: &Figure, field: &str, value: String, allowed: String) -> CatalogueError {
    CatalogueError::Invalid {
        file: figure.file.clone(),
        row: figure.row.clone(),
        field: field.to_owned(),
        value,
        allowed,
    }
}

/// Days that can be, and limits that are tighter than those of the unit.
fn plausible(figure: &Figure) -> Result<(), CatalogueError> {
    let fact = &figure.fact;
    if fact.published.year() < EARLIEST_YEAR {
        let allowed = format!("{EARLIEST_YEAR}-01-01 or later");
        return Err(invalid(
            figure,
            "published",
            fact.published.to_string(),
            allowed,
        ));
    }
    if let Some(change) = fact.change
        && change.from <= fact.published
    {
        let allowed = format!("a day after {}", fact.published);
        return Err(invalid(
            figure,
            "changes_on",
            change.from.to_string(),
            allowed,
        ));
    }
    let Some((lowest, highest)) = limits(figure) else {
        return Ok(());
    };
    let within = |range: Range| lowest <= range.low() && range.high() <= highest;
    let shown = |range: Range| format!("{} to {}", range.low(), range.high());
    for range in [Some(fact.value), fact.change.map(|change| change.value)] {
        if let Some(range) = range
            && !within(range)
        {
            let allowed = format!("{lowest} to {highest} {}", fact.unit.code());
            return Err(invalid(figure, &figure.field, shown(range), allowed));
        }
    }
    Ok(())
}

/// Limits of a field or a topic. They catch a slip of the pen, not a figure that surprises.
fn limits(figure: &Figure) -> Option<(f64, f64)> {
    match (figure.file.as_str(), figure.field.as_str()) {
        ("closed_models.toml" | "hosted.toml", "batch_discount") => Some((0.0, 0.95)),
        ("providers.toml", "eu_residency_factor") => Some((1.0, 2.0)),
        ("economics.toml", "fact") => figure
            .keys
            .first()
            .and_then(|id| Topic::from_code(id))
            .and_then(topic_limits),
        _ => None,
    }
}

fn topic_limits(topic: Topic) -> Option<(f64, f64)> {
    match topic {
        Topic::HoursPerMonth => Some((728.0, 744.0)),
        Topic::WorkingHoursPerYear => Some((1_200.0, 2_200.0)),
        Topic::EmployerOnCost => Some((1.0, 2.0)),
        Topic::CostOfCapital => Some((0.0, 0.3)),
        Topic::PowerUsageDataCentre | Topic::PowerUsageOnSite => Some((1.0, 3.0)),
        Topic::HardwareLife => Some((1.0, 12.0)),
        Topic::ResidualAfterThreeYears => Some((0.0, 0.9)),
        Topic::ReasoningFactor => Some((1.0, 20.0)),
        Topic::WordsPerPage => Some((100.0, 1_000.0)),
        _ => None,
    }
}

/// Fields of the same row of which one is never above the other.
const NOT_ABOVE: &[(&str, &str)] = &[
    ("cached_input", "input"),
    ("input", "long_context_input"),
    ("output", "long_context_output"),
    ("long_context_cached_input", "long_context_input"),
    ("idle_power", "load_power"),
];

fn agrees(figure: &Figure, all: &[Figure]) -> Result<(), CatalogueError> {
    for (smaller, larger) in NOT_ABOVE {
        if figure.field != *smaller {
            continue;
        }
        let id = format!("{}/{larger}", figure.row);
        let Some(other) = all.iter().find(|other| other.id == id) else {
            continue;
        };
        let (value, limit) = (figure.fact.value.likely(), other.fact.value.likely());
        if value > limit {
            let allowed = format!("{limit} or less, as {larger}");
            return Err(invalid(figure, smaller, value.to_string(), allowed));
        }
    }
    Ok(())
}
