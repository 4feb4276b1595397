//! Machines of a part of a route, month by month, as columns.

use tco::{Fleet, FleetSize, Formula, HOURS_PER_MONTH, Ownership};

use crate::monthly::{MONTH, Monthly, beside, driver_column, row};
use crate::place::{Span, here, letters};
use crate::style::Digits;
use crate::workings::Workings;

/// Cells of another sheet by month: `'Months'!$D7`, and what they come to.
pub(crate) struct Pieces<'a> {
    pub(crate) cell: &'a dyn Fn(u32) -> String,
    pub(crate) values: &'a [f64],
}

/// Columns of one part's machines, by what drives costs.
#[derive(Debug, Clone, Default)]
pub(crate) struct FleetColumns {
    pub(crate) units: Option<u16>,
    pub(crate) busy_hours: Option<u16>,
    pub(crate) purchases: Option<u16>,
    pub(crate) left_over: Option<u16>,
}

/// Words over the columns.
pub(crate) struct Heads {
    pub(crate) units: String,
    pub(crate) busy_hours: String,
    pub(crate) installed: String,
    pub(crate) purchases: String,
    pub(crate) left_over: String,
}

/// Adds the columns of one part's machines to those of its route.
pub(crate) fn add(
    columns: &mut Vec<Monthly>,
    workings: &Workings<'_>,
    fleet: &Fleet<Formula<'_>>,
    pieces: &Pieces<'_>,
    heads: Heads,
) -> FleetColumns {
    let mut found = FleetColumns::default();
    let units_column = driver_column(columns.len());
    let units = units(workings, fleet, pieces, units_column);
    let unit_values: Vec<f64> = units.iter().map(|(_, value)| *value).collect();
    let digits = if matches!(fleet.size, FleetSize::Stepped { .. }) {
        Digits::Whole
    } else {
        Digits::Decimals(1)
    };
    columns.push(monthly(heads.units, digits, units));
    found.units = Some(units_column);

    found.busy_hours = Some(driver_column(columns.len()));
    let (hours, hours_value) = workings.factor(fleet.hours_a_piece);
    let busy = per_month(pieces.values, |month, pieces_value| {
        let row = row(month);
        (
            format!(
                "MIN({}*{hours},{}*{HOURS_PER_MONTH})",
                (pieces.cell)(row),
                here(row, units_column)
            ),
            (pieces_value * hours_value).min(unit_values[month] * HOURS_PER_MONTH),
        )
    });
    columns.push(monthly(heads.busy_hours, Digits::Decimals(1), busy));

    if let Some(ownership) = &fleet.ownership {
        let bought = Bought {
            units: units_column,
            unit_values: &unit_values,
            installed: driver_column(columns.len()),
            life: workings.factor(ownership.life),
        };
        let (installed, values) = bought.installed();
        columns.push(monthly(heads.installed, Digits::Whole, installed));
        found.purchases = Some(driver_column(columns.len()));
        let purchases = bought.purchases(&values, workings, ownership);
        let paid: Vec<f64> = purchases.iter().map(|(_, value)| *value).collect();
        columns.push(monthly(heads.purchases, Digits::Decimals(2), purchases));
        found.left_over = Some(driver_column(columns.len()));
        let kept = workings.factor(ownership.kept_step);
        let left_over = bought.left_over(&paid, kept, driver_column(columns.len() - 1));
        columns.push(monthly(heads.left_over, Digits::Decimals(4), left_over));
    }
    found
}

fn monthly(head: String, digits: Digits, cells: Vec<(String, f64)>) -> Monthly {
    Monthly {
        head,
        digits,
        cells,
    }
}

fn per_month(values: &[f64], cell: impl Fn(usize, f64) -> (String, f64)) -> Vec<(String, f64)> {
    values
        .iter()
        .enumerate()
        .map(|(month, value)| cell(month, *value))
        .collect()
}

/// Machines in each month; bought ones stay when work shrinks.
fn units(
    workings: &Workings<'_>,
    fleet: &Fleet<Formula<'_>>,
    pieces: &Pieces<'_>,
    column: u16,
) -> Vec<(String, f64)> {
    let (load_a_piece, spare) = match fleet.size {
        FleetSize::Steady(units) => {
            let (formula, value) = workings.factor(units);
            return per_month(pieces.values, |_, _| (formula.clone(), value));
        }
        FleetSize::Stepped {
            load_a_piece,
            spare,
            ..
        } => (workings.factor(load_a_piece), spare),
    };
    let (load, load_value) = load_a_piece;
    let mut most: f64 = 0.0;
    let mut cells = Vec::new();
    for (month, pieces_value) in pieces.values.iter().enumerate() {
        let row = row(month);
        let needed = libm::ceil(pieces_value * load_value).max(1.0) + spare;
        let plus = if spare > 0.0 {
            format!("+{spare}")
        } else {
            String::new()
        };
        let formula = format!("MAX(1,ROUNDUP({}*{load},0)){plus}", (pieces.cell)(row));
        if fleet.stays() && month > 0 {
            most = needed.max(most);
            cells.push((format!("MAX({},{formula})", here(row - 1, column)), most));
        } else {
            most = needed;
            cells.push((formula, needed));
        }
    }
    cells
}

/// Machines that were bought: the columns that follow from their number.
struct Bought<'a> {
    units: u16,
    unit_values: &'a [f64],
    installed: u16,
    /// Months until a machine is replaced.
    life: (String, f64),
}

impl Bought<'_> {
    fn horizon(&self) -> usize {
        self.unit_values.len() - 1
    }

    /// More than before, and again those that were installed a life ago.
    fn installed(&self) -> (Vec<(String, f64)>, Vec<f64>) {
        let (life, life_value) = &self.life;
        // A few hundred at most, so it fits.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let life_months = *life_value as usize;
        let horizon = self.horizon();
        let mut values: Vec<f64> = Vec::new();
        let mut cells = Vec::new();
        for (month, now) in self.unit_values.iter().enumerate() {
            let at = row(month);
            let cell = if month == 0 {
                values.push(*now);
                here(at, self.units)
            } else {
                let again = if month >= life_months && month < horizon {
                    values[month - life_months]
                } else {
                    0.0
                };
                values.push(now - self.unit_values[month - 1] + again);
                let so_far = format!(
                    "{}${}:{}",
                    letters(self.installed),
                    row(0) + 1,
                    here(at - 1, self.installed)
                );
                let number = beside(at, MONTH);
                format!(
                    "{}-{}+IF(AND({number}>={life},{number}<{horizon}),INDEX({so_far},{number}-{life}+1),0)",
                    here(at, self.units),
                    here(at - 1, self.units),
                )
            };
            cells.push((cell, values[month]));
        }
        (cells, values)
    }

    /// What is there already takes the place of the first machine, once.
    fn purchases(
        &self,
        installed: &[f64],
        workings: &Workings<'_>,
        ownership: &Ownership<Formula<'_>>,
    ) -> Vec<(String, f64)> {
        let (owned, owned_value) = workings.factor(ownership.owned);
        per_month(installed, |month, value| {
            let cell = here(row(month), self.installed);
            if month == 0 && owned != "0" {
                (format!("{cell}-{owned}"), value - owned_value)
            } else {
                (cell, value)
            }
        })
    }

    /// At the horizon, machines that are still there, as the share of their price they bring.
    fn left_over(
        &self,
        paid: &[f64],
        (kept, kept_value): (String, f64),
        column: u16,
    ) -> Vec<(String, f64)> {
        let horizon = self.horizon();
        let months = Span::down("", MONTH, row(0), row(horizon)).here();
        let purchases = Span::down("", column, row(0), row(horizon)).here();
        let (life, life_value) = &self.life;
        per_month(paid, |month, _| {
            if month < horizon {
                return ("0".to_owned(), 0.0);
            }
            let formula = format!(
                "SUMPRODUCT(({horizon}-{months}<={life})*{purchases}*{kept}^({horizon}-{months}))"
            );
            let mut factor = 1.0;
            let mut sum = 0.0;
            for (age, paid) in paid.iter().rev().enumerate() {
                if age as f64 <= *life_value {
                    sum += paid * factor;
                }
                factor *= kept_value;
            }
            (formula, sum)
        })
    }
}
