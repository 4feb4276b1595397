//! From a float to digits: rounding in decimal, grouping by ICU4X.

use fixed_decimal::{Decimal, FloatPrecision, Sign, SignedRoundingMode, UnsignedRoundingMode};
use fluent_bundle::FluentValue;
use fluent_bundle::types::FluentNumber;
use icu::decimal::DecimalFormatter;
use icu::decimal::options::{DecimalFormatterOptions, GroupingStrategy};
use intl_memoizer::Memoizable;
use intl_memoizer::concurrent::IntlLangMemoizer;
use unic_langid::LanguageIdentifier;

use crate::Language;

/// A minus that is as wide as a digit's plus, and that a screen reader reads as "minus".
const MINUS: char = '\u{2212}';

/// A number to be written: its size in decimal and whether it is below zero.
///
/// Rounding is done on the shortest decimal that names the float, halves away from zero, so
/// 1.005 becomes 1.01 as a person expects; rounding the binary value would give 1.00.
#[derive(Clone, Debug)]
pub(crate) struct Figure {
    pub(crate) size: Decimal,
    pub(crate) negative: bool,
}

impl Figure {
    /// `None` for a figure that does not exist: not a number, or infinite.
    pub(crate) fn new(value: f64) -> Option<Self> {
        let size = Decimal::try_from_f64(value.abs(), FloatPrecision::RoundTrip).ok()?;
        Some(Self {
            size,
            negative: value < 0.0,
        })
    }

    /// The power of ten of the first digit: 2 for 251, −2 for 0.04; 0 for zero.
    pub(crate) fn magnitude(&self) -> i16 {
        self.size.absolute.nonzero_magnitude_start()
    }

    /// Rounded to a power of ten: 0 for whole, −2 for hundredths, 3 for thousands.
    pub(crate) fn rounded(mut self, position: i16) -> Self {
        let half_up = SignedRoundingMode::Unsigned(UnsignedRoundingMode::HalfExpand);
        self.size.round_with_mode(position, half_up);
        self.size.absolute.trim_end();
        // A loss of four cents, shown in whole euros, is 0 and not −0.
        self.negative &= !self.size.absolute.is_zero();
        self
    }

    /// Rounded to so many significant digits.
    pub(crate) fn significant(self, digits: i16) -> Self {
        let position = self.magnitude() - digits + 1;
        self.rounded(position)
    }

    /// Divided by a power of ten, exactly.
    pub(crate) fn in_units_of(mut self, power: i16) -> Self {
        self.size.absolute.multiply_pow10(-power);
        // 0.38 in hundredths would keep its zero: 038.
        self.size.absolute.trim_start();
        self.size.absolute.trim_end();
        self
    }

    /// With at least so many decimals.
    pub(crate) fn with_decimals(mut self, decimals: i16) -> Self {
        self.size.absolute.pad_end(-decimals);
        self
    }

    pub(crate) fn is_whole(&self) -> bool {
        self.size.absolute.nonzero_magnitude_end() >= 0
    }
}

/// Groups digits and places the decimal sign as a language does.
pub(crate) struct NumberFormatter {
    /// Compiled-in data makes `None` unreachable; digits without grouping would still be right.
    formatter: Option<DecimalFormatter>,
}

impl NumberFormatter {
    pub(crate) fn new(language: Language) -> Self {
        Self::with_grouping(language, GroupingStrategy::Auto)
    }

    fn with_grouping(language: Language, grouping: GroupingStrategy) -> Self {
        let mut options = DecimalFormatterOptions::default();
        options.grouping_strategy = Some(grouping);
        Self {
            formatter: DecimalFormatter::try_new(language.locale().into(), options).ok(),
        }
    }

    /// The digits without a sign.
    pub(crate) fn digits(&self, figure: &Figure) -> String {
        let size = figure.size.clone().with_sign(Sign::None);
        match &self.formatter {
            Some(formatter) => formatter.format_to_string(&size),
            None => size.to_string(),
        }
    }

    /// The digits, with a minus where the figure is below zero.
    pub(crate) fn signed(&self, figure: &Figure) -> String {
        let digits = self.digits(figure);
        if figure.negative {
            format!("{MINUS}{digits}")
        } else {
            digits
        }
    }
}

/// The formatter of `NUMBER()` inside a message; the key is whether digits are grouped.
struct Memoized(NumberFormatter);

impl Memoizable for Memoized {
    type Args = bool;
    type Error = std::convert::Infallible;

    fn construct(language: LanguageIdentifier, grouped: bool) -> Result<Self, Self::Error> {
        let language = language.to_string().parse().unwrap_or_default();
        let grouping = if grouped {
            GroupingStrategy::Auto
        } else {
            GroupingStrategy::Never
        };
        Ok(Self(NumberFormatter::with_grouping(language, grouping)))
    }
}

/// Writes a number placed in a message. Fluent's own way has no grouping and a decimal point
/// in every language.
pub(crate) fn format_fluent_number(
    value: &FluentValue<'_>,
    memoizer: &IntlLangMemoizer,
) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    let Some(figure) = fluent_figure(number) else {
        return Some("–".to_owned());
    };
    memoizer
        .with_try_get::<Memoized, _, _>(number.options.use_grouping, |formatter| {
            formatter.0.signed(&figure)
        })
        .ok()
}

fn fluent_figure(number: &FluentNumber) -> Option<Figure> {
    // What `Intl.NumberFormat` does when a message says nothing: at most three decimals.
    const MOST_DECIMALS: usize = 3;
    let least = number.options.minimum_fraction_digits.unwrap_or(0);
    let most = number
        .options
        .maximum_fraction_digits
        .unwrap_or(MOST_DECIMALS.max(least));
    let position = |digits: usize| i16::try_from(digits).unwrap_or(i16::MAX);
    let figure = Figure::new(number.value)?.rounded(-position(most));
    Some(figure.with_decimals(position(least)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_round_away_from_zero_as_written() {
        for (value, position, expected) in [
            (1.005, -2, "1.01"),
            (2.675, -2, "2.68"),
            (0.5, 0, "1"),
            (-0.004, -2, "0"),
            (999_600.0, 3, "1000000"),
            (0.0, 0, "0"),
        ] {
            let figure = Figure::new(value).unwrap().rounded(position);
            assert_eq!(figure.size.to_string(), expected, "{value}");
            assert!(!figure.negative, "{value}");
        }
    }

    #[test]
    fn significant_digits_count_from_the_first() {
        for (value, expected) in [
            (251_234.0, "251000"),
            (1_234_567.0, "1230000"),
            (0.012_345, "0.0123"),
            (999_900.0, "1000000"),
        ] {
            let figure = Figure::new(value).unwrap().significant(3);
            assert_eq!(figure.size.to_string(), expected, "{value}");
        }
    }

    #[test]
    fn what_is_no_number_is_no_figure() {
        for value in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            assert!(Figure::new(value).is_none());
        }
    }
}
