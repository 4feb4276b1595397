//! Money, with the currency's sign, rounded to what is known.

use crate::Words;
use crate::figure::Figure;

/// Three digits are what a cost over years is known to, at best.
const SIGNIFICANT: i16 = 3;

/// The units money is told in, largest first: from which power of ten each is used, which
/// power it stands for, and its message.
///
/// Thousands start at ten thousand: "€ 9,950" is as short as "€ 9.95 k" and easier to read.
const UNITS: [(i16, i16, &str); 3] = [
    (9, 9, "format-billion"),
    (6, 6, "format-million"),
    (4, 3, "format-thousand"),
];

impl Words {
    /// Money in whole units: "€ 251,000", "€ 251.000".
    pub fn money(&self, amount: f64, currency: &str) -> String {
        match Figure::new(amount) {
            Some(figure) => self.with_sign(&figure.rounded(0), None, currency),
            None => self.none(),
        }
    }

    /// A price of something small, such as a million tokens or a kilowatt-hour: two decimals,
    /// up to four where they are needed, three significant digits below a cent:
    /// "€ 15.00", "€ 2.76", "€ 0.075".
    pub fn price(&self, amount: f64, currency: &str) -> String {
        match Figure::new(amount) {
            Some(figure) => {
                let figure = below_a_cent_or(figure, 4);
                self.with_sign(&figure.with_decimals(2), None, currency)
            }
            None => self.none(),
        }
    }

    /// Money rounded to three significant digits, in the unit that fits a table:
    /// "€ 251 k", "€ 1.2 m", "€ 9,950"; in Dutch "€ 251 k", "€ 1,2 mln".
    pub fn money_short(&self, amount: f64, currency: &str) -> String {
        match Figure::new(amount) {
            Some(figure) => {
                let figure = rounded_to_what_is_known(figure);
                match unit(&figure) {
                    Some((power, id)) => {
                        self.with_sign(&figure.in_units_of(power), Some(id), currency)
                    }
                    None => self.with_sign(&two_or_no_decimals(figure), None, currency),
                }
            }
            None => self.none(),
        }
    }

    /// A range of money sharing sign and unit, both ends rounded alike:
    /// "€ 214 – 296 k", "€ 0.95 – 1.2 m"; below zero "€ −20 to 35 k".
    pub fn money_range(&self, low: f64, high: f64, currency: &str) -> String {
        let (low, high) = if low > high { (high, low) } else { (low, high) };
        let (Some(low), Some(high)) = (Figure::new(low), Figure::new(high)) else {
            return self.none();
        };
        let wider = if low.magnitude() > high.magnitude() {
            rounded_to_what_is_known(low.clone())
        } else {
            rounded_to_what_is_known(high.clone())
        };
        let power = unit(&wider);
        // The larger end sets how finely both are told.
        let position = (wider.magnitude() - SIGNIFICANT + 1).max(match power {
            Some(_) => i16::MIN,
            None if wider.magnitude() >= 1 => 0,
            None => -2,
        });
        let ends = [low, high].map(|end| end.rounded(position));
        // "€ 1.00 – 1.40": cents at one end ask for cents at the other.
        let decimals = if ends.iter().all(Figure::is_whole) {
            0
        } else {
            2
        };
        let [low, high] = ends.map(|end| match power {
            Some((power, _)) => end.in_units_of(power),
            None => end.with_decimals(decimals),
        });
        let range = self.joined(&low, &high);
        let number = self.in_unit(range, power.map(|(_, id)| id));
        self.text_with(
            "format-money",
            &[
                ("symbol", self.symbol(currency).into()),
                ("number", number.into()),
            ],
        )
    }

    /// The sign of a currency, or its code where there is none: "€", "CHF".
    pub fn symbol(&self, currency: &str) -> String {
        let id = format!("currency-{}", currency.to_ascii_lowercase());
        if self.has(&id) {
            self.text(&id)
        } else {
            currency.to_owned()
        }
    }

    fn with_sign(&self, figure: &Figure, unit: Option<&str>, currency: &str) -> String {
        let number = self.in_unit(self.numbers().digits(figure), unit);
        let id = if figure.negative {
            "format-money-below-zero"
        } else {
            "format-money"
        };
        self.text_with(
            id,
            &[
                ("symbol", self.symbol(currency).into()),
                ("number", number.into()),
            ],
        )
    }

    fn in_unit(&self, number: String, unit: Option<&str>) -> String {
        match unit {
            Some(id) => self.text_with(id, &[("number", number.into())]),
            None => number,
        }
    }
}

fn unit(figure: &Figure) -> Option<(i16, &'static str)> {
    UNITS
        .into_iter()
        .find(|(from, _, _)| figure.magnitude() >= *from)
        .map(|(_, power, id)| (power, id))
}

/// Three significant digits; whole units from ten upwards; cents below.
fn rounded_to_what_is_known(figure: Figure) -> Figure {
    match figure.magnitude() {
        magnitude if magnitude >= SIGNIFICANT => figure.significant(SIGNIFICANT),
        magnitude if magnitude >= 1 => figure.rounded(0),
        _ => below_a_cent_or(figure, 2),
    }
}

fn below_a_cent_or(figure: Figure, decimals: i16) -> Figure {
    if figure.magnitude() < -2 {
        figure.significant(SIGNIFICANT)
    } else {
        figure.rounded(-decimals)
    }
}

/// "€ 3" and "€ 3.20", never "€ 3.2".
fn two_or_no_decimals(figure: Figure) -> Figure {
    if figure.is_whole() {
        figure
    } else {
        figure.with_decimals(2)
    }
}
