//! A number as it was written down, because how finely it was printed says what it claims.

/// A finite number with the text it was written as.
#[derive(Debug, Clone, PartialEq)]
pub struct Number {
    text: String,
    value: f64,
}

/// Digits that a whole number ending in zeros is taken to be printed with at least:
/// "1,740,000" may be rounded to 1.74 million, "8,600" is not taken to mean "some 9,000".
const LEAST_DIGITS: usize = 3;

impl Number {
    /// Reads a decimal number such as `833_806`, `0.870` or `100e6`; none if it is not one or
    /// is not finite.
    pub fn parse(text: &str) -> Option<Self> {
        let text: String = text
            .trim()
            .chars()
            .filter(|letter| *letter != '_')
            .collect();
        let text = text.strip_prefix('+').unwrap_or(&text).to_owned();
        // Rust reads "inf" and "nan" as numbers; nobody pays them.
        if !text.starts_with(|letter: char| letter.is_ascii_digit() || "-.".contains(letter)) {
            return None;
        }
        let value: f64 = text.parse().ok()?;
        value.is_finite().then_some(Self { text, value })
    }

    /// A number that was computed and not printed by anybody.
    pub fn exact(value: f64) -> Option<Self> {
        value.is_finite().then(|| Self {
            text: format!("{value}"),
            value,
        })
    }

    /// The number.
    pub fn value(&self) -> f64 {
        self.value
    }

    /// The text, in a form that TOML reads.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The value of the last place that is written: 1 for `8556`, 0.01 for `3.50`. An exponent
    /// is a way of typing, so `1.5e6` is as fine as `1_500_000`.
    pub fn last_place(&self) -> f64 {
        power_of_ten(self.last_exponent().min(0))
    }

    /// The value of the last place that may have been meant: as [`Number::last_place`], and for
    /// a whole number that ends in zeros the place before them, as long as three digits stay.
    pub fn coarsest_place(&self) -> f64 {
        let exponent = self.last_exponent();
        if exponent < 0 {
            return self.last_place();
        }
        let (mantissa, _) = self.parts();
        let digits: String = mantissa.chars().filter(char::is_ascii_digit).collect();
        let digits = digits.trim_start_matches('0');
        let zeros = digits.len() - digits.trim_end_matches('0').len();
        let typed = usize::try_from(exponent).unwrap_or(0);
        let spare = (digits.len() + typed).saturating_sub(LEAST_DIGITS);
        let zeros = (zeros + typed).min(spare);
        power_of_ten(i64::try_from(zeros).unwrap_or(0))
    }

    /// The power of ten of the last digit that is written.
    fn last_exponent(&self) -> i64 {
        let (mantissa, exponent) = self.parts();
        let decimals = mantissa.split_once('.').map_or(0, |(_, after)| after.len());
        exponent - i64::try_from(decimals).unwrap_or(0)
    }

    fn parts(&self) -> (&str, i64) {
        match self.text.split_once(['e', 'E']) {
            Some((mantissa, exponent)) => (mantissa, exponent.parse().unwrap_or(0)),
            None => (&self.text, 0),
        }
    }
}

fn power_of_ten(exponent: i64) -> f64 {
    // Reading the literal gives the nearest float, which a power does not always.
    format!("1e{exponent}").parse().unwrap_or(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_place_is_the_one_that_was_printed() {
        for (text, place, coarsest) in [
            ("8556", 1.0, 1.0),
            ("8_600", 1.0, 10.0),
            ("1_740_000", 1.0, 1e4),
            ("0.870", 0.001, 0.001),
            ("100e6", 1.0, 1e6),
            ("1.5e6", 1.0, 1e4),
            ("1.5e-3", 1e-4, 1e-4),
            ("0", 1.0, 1.0),
            ("-12", 1.0, 1.0),
        ] {
            let number = Number::parse(text).unwrap();
            assert_eq!(number.last_place(), place, "{text}");
            assert_eq!(number.coarsest_place(), coarsest, "{text}");
        }
    }

    #[test]
    fn what_is_no_amount_is_refused() {
        for text in ["", "nan", "inf", "-inf", "1e999", "twelve", "1,5", "e5"] {
            assert_eq!(Number::parse(text), None, "{text}");
        }
    }
}
