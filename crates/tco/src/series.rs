//! Drivers month by month, and the value of money over time.

use crate::driver::{Course, Driver, Fleet, HOURS_PER_MONTH, Level, Quantity};
use crate::number::Number;

/// Factors from an amount at the end of each month to its value at the start; element 0 is the
/// start itself. `rate` is the cost of capital a year, 0.06 for six per cent.
pub fn discount_factors(rate: f64, months: usize) -> Vec<f64> {
    geometric(1.0, discount_step(rate), months + 1)
}

/// Value at the start of amounts at the end of each month; element 0 is paid at the start.
pub fn present_value(amounts: &[f64], rate: f64) -> f64 {
    let factors = discount_factors(rate, amounts.len().saturating_sub(1));
    amounts
        .iter()
        .zip(factors)
        .map(|(amount, factor)| amount * factor)
        .sum()
}

/// Factor to the value of an amount a month later, at a rate a year.
pub(crate) fn discount_step<N: Number>(rate: N) -> N {
    (rate + 1.0).power(-1.0 / 12.0)
}

/// Factor to the next month of what changes by a rate a year.
pub(crate) fn monthly_step<N: Number>(rate: N) -> N {
    (rate + 1.0).power(1.0 / 12.0)
}

fn geometric(first: f64, step: f64, length: usize) -> Vec<f64> {
    let mut now = first;
    (0..length)
        .map(|_| {
            let value = now;
            now *= step;
            value
        })
        .collect()
}

impl Course<f64> {
    /// Pieces of work in each month.
    pub fn pieces_by_month(&self, months: usize) -> Vec<f64> {
        let mut pieces = vec![0.0];
        pieces.extend(geometric(self.pieces, self.growth_step, months));
        pieces
    }

    /// Level of prices in each month.
    pub fn level_by_month(&self, level: Level, months: usize) -> Vec<f64> {
        let mut levels = vec![1.0];
        levels.extend(geometric(1.0, self.level_steps[level.place()], months));
        levels
    }

    /// Factors to the value at the start.
    pub fn discount_by_month(&self, months: usize) -> Vec<f64> {
        geometric(1.0, self.discount_step, months + 1)
    }

    /// A driver month by month. `fleets` are those of the route, by its parts.
    pub fn driver_by_month(
        &self,
        driver: Driver,
        fleets: &[Option<Fleet<f64>>],
        months: usize,
    ) -> Vec<f64> {
        let fleet = |part: usize| fleets.get(part).and_then(Option::as_ref);
        let of = |part: usize, series: fn(&Fleet<f64>, &[f64]) -> Vec<f64>| {
            fleet(part).map_or_else(
                || vec![0.0; months + 1],
                |fleet| series(fleet, &self.pieces_by_month(months)),
            )
        };
        let mut series = match driver.quantity {
            Quantity::Start => single(0, months),
            Quantity::End => single(months, months),
            Quantity::Month => {
                let mut series = vec![1.0; months + 1];
                series[0] = 0.0;
                series
            }
            Quantity::Pieces => self.pieces_by_month(months),
            Quantity::Units(part) => {
                let mut series = of(part, Fleet::units_by_month);
                series[0] = 0.0;
                series
            }
            Quantity::BusyHours(part) => of(part, Fleet::busy_hours_by_month),
            Quantity::Purchases(part) => of(part, Fleet::purchases_by_month),
            Quantity::LeftOver(part) => of(part, Fleet::left_over_by_month),
        };
        if driver.level != Level::Flat {
            for (value, level) in series
                .iter_mut()
                .zip(self.level_by_month(driver.level, months))
            {
                *value *= level;
            }
        }
        series
    }
}

fn single(month: usize, months: usize) -> Vec<f64> {
    let mut series = vec![0.0; months + 1];
    series[month] = 1.0;
    series
}

impl Fleet<f64> {
    /// Machines in each month, those before the start too.
    pub fn units_by_month(&self, pieces: &[f64]) -> Vec<f64> {
        let mut most = 0.0;
        pieces
            .iter()
            .map(|pieces| {
                let needed = self.needed(*pieces);
                most = if self.stays() {
                    needed.larger(most)
                } else {
                    needed
                };
                most
            })
            .collect()
    }

    /// Hours in which machines work, in each month.
    pub fn busy_hours_by_month(&self, pieces: &[f64]) -> Vec<f64> {
        self.units_by_month(pieces)
            .into_iter()
            .zip(pieces)
            .map(|(units, pieces)| (pieces * self.hours_a_piece).smaller(units * HOURS_PER_MONTH))
            .collect()
    }

    /// Months until a machine is replaced.
    pub fn life_in_months(&self) -> usize {
        // A few hundred at most, so it fits.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        self.ownership.map_or(usize::MAX, |own| own.life as usize)
    }

    /// Machines paid for in each month.
    pub fn purchases_by_month(&self, pieces: &[f64]) -> Vec<f64> {
        let life = self.life_in_months();
        let horizon = pieces.len() - 1;
        let units = self.units_by_month(pieces);
        let mut installed = Vec::with_capacity(units.len());
        for (month, now) in units.iter().enumerate() {
            let before = if month == 0 { 0.0 } else { units[month - 1] };
            let again = if month >= life && month < horizon {
                installed[month - life]
            } else {
                0.0
            };
            installed.push(now - before + again);
        }
        installed[0] -= self.ownership.map_or(0.0, |own| own.owned);
        installed
    }

    /// What is left of machines at the horizon, in the last month.
    pub fn left_over_by_month(&self, pieces: &[f64]) -> Vec<f64> {
        let horizon = pieces.len() - 1;
        let mut series = vec![0.0; pieces.len()];
        if let Some(own) = self.ownership {
            let first = horizon.saturating_sub(self.life_in_months());
            let mut kept = 1.0;
            for purchases in self.purchases_by_month(pieces)[first..].iter().rev() {
                series[horizon] += purchases * kept;
                kept *= own.kept_step;
            }
        }
        series
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::driver::{FleetSize, Ownership};

    fn near(found: &[f64], wanted: &[f64]) {
        assert_eq!(found.len(), wanted.len());
        for (found, wanted) in found.iter().zip(wanted) {
            assert!((found - wanted).abs() < 1e-9, "{found} instead of {wanted}");
        }
    }

    fn doubling() -> Course<f64> {
        Course {
            pieces: 100.0,
            growth_step: 2.0,
            level_steps: [1.0, 0.5, 1.0, 1.0, 1.0, 1.0],
            discount_step: 0.9,
        }
    }

    fn bought(life: f64) -> Fleet<f64> {
        Fleet {
            size: FleetSize::Stepped {
                load_a_piece: 0.01,
                spare: 0.0,
                stay: true,
            },
            hours_a_piece: 1.0,
            ownership: Some(Ownership {
                owned: 0.5,
                life,
                kept_step: 0.9,
            }),
        }
    }

    #[test]
    fn a_hundred_today_is_worth_what_the_rate_leaves() {
        assert!((present_value(&[0.0; 13], 0.1)).abs() < 1e-12);
        let mut amounts = [0.0; 13];
        amounts[12] = 110.0;
        assert!((present_value(&amounts, 0.1) - 100.0).abs() < 1e-9);
    }

    #[test]
    fn pieces_double_and_prices_halve() {
        let course = doubling();
        near(&course.pieces_by_month(3), &[0.0, 100.0, 200.0, 400.0]);
        let driver = Quantity::Pieces.at(Level::ClosedTokens);
        near(
            &course.driver_by_month(driver, &[], 3),
            &[0.0, 100.0, 100.0, 100.0],
        );
    }

    #[test]
    fn machines_are_bought_when_needed_and_again_when_worn_out() {
        let course = doubling();
        let fleets = [Some(bought(2.0))];
        let of = |quantity: Quantity| course.driver_by_month(quantity.into(), &fleets, 4);
        near(&of(Quantity::Units(0)), &[0.0, 1.0, 2.0, 4.0, 8.0]);
        // Month 2: one more and the first again; month 3: two more, none is old enough.
        near(&of(Quantity::Purchases(0)), &[0.5, 0.0, 2.0, 2.0, 4.0]);
        near(
            &of(Quantity::LeftOver(0)),
            &[0.0, 0.0, 0.0, 0.0, 4.0 + 1.8 + 1.62],
        );
        near(
            &of(Quantity::BusyHours(0)),
            &[0.0, 100.0, 200.0, 400.0, 800.0],
        );
    }
}
