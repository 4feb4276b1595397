//! Plain numbers, shares and ranges.

use crate::Words;
use crate::figure::Figure;

impl Words {
    /// What stands for a figure that does not exist.
    pub fn none(&self) -> String {
        self.text("format-none")
    }

    /// A whole number, grouped: "9,000", "9.000".
    pub fn integer(&self, value: f64) -> String {
        self.decimal(value, 0)
    }

    /// A number with exactly so many decimals: "2.50", "2,50".
    pub fn decimal(&self, value: f64, digits: u8) -> String {
        match decimal_figure(value, digits) {
            Some(figure) => self.numbers().signed(&figure),
            None => self.none(),
        }
    }

    /// A number with at most so many decimals, and none that are zero: "3", "2.5".
    pub fn short_decimal(&self, value: f64, digits: u8) -> String {
        match Figure::new(value) {
            Some(figure) => self.numbers().signed(&figure.rounded(-i16::from(digits))),
            None => self.none(),
        }
    }

    /// A share from 0 to 1 as a percentage: "38%", "2.5%".
    pub fn percent(&self, share: f64, digits: u8) -> String {
        match Figure::new(share) {
            Some(figure) => {
                let digits = i16::from(digits);
                let hundredths = figure
                    .in_units_of(-2)
                    .rounded(-digits)
                    .with_decimals(digits);
                let number = self.numbers().signed(&hundredths);
                self.text_with("format-percent", &[("number", number.into())])
            }
            None => self.none(),
        }
    }

    /// A share from 0 to 1 as a count: "81 of 100". A share that only rounds to none or to all
    /// is said as "fewer than 1 of 100" or "more than 99 of 100", because a rounded certainty
    /// is not one.
    pub fn of_hundred(&self, share: f64) -> String {
        let Some(figure) = Figure::new(share) else {
            return self.none();
        };
        let count = figure.in_units_of(-2).rounded(0);
        let (id, number) = if share > 0.0 && count.size.absolute.is_zero() {
            ("format-of-hundred-fewer", self.integer(1.0))
        } else if share < 1.0 && count.magnitude() == 2 {
            ("format-of-hundred-more", self.integer(99.0))
        } else {
            ("format-of-hundred", self.numbers().signed(&count))
        };
        self.text_with(id, &[("number", number.into())])
    }

    /// A range of plain numbers: "210 – 340". Ends that look alike are written once; a range
    /// that goes below zero is written with "to", since a dash beside a minus misleads.
    pub fn range(&self, low: f64, high: f64, digits: u8) -> String {
        let (low, high) = if low > high { (high, low) } else { (low, high) };
        match (decimal_figure(low, digits), decimal_figure(high, digits)) {
            (Some(low), Some(high)) => self.joined(&low, &high),
            _ => self.none(),
        }
    }

    /// The two ends of a range, already rounded and in order.
    pub(crate) fn joined(&self, low: &Figure, high: &Figure) -> String {
        let (below, above) = (self.numbers().signed(low), self.numbers().signed(high));
        if below == above {
            return above;
        }
        let id = if low.negative {
            "format-range-below-zero"
        } else {
            "format-range"
        };
        self.text_with(id, &[("low", below.into()), ("high", above.into())])
    }
}

fn decimal_figure(value: f64, digits: u8) -> Option<Figure> {
    let digits = i16::from(digits);
    Some(Figure::new(value)?.rounded(-digits).with_decimals(digits))
}
