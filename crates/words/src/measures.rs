//! Tokens, bytes, speed and stretches of time.

use crate::Words;
use crate::figure::Figure;

/// Bytes of one gigabyte of memory, which the trade counts in powers of two and still calls GB.
const MEMORY_GIGABYTE: f64 = 1_073_741_824.0;

const TOKEN_UNITS: [(i16, i16, &str); 4] = [
    (12, 12, "format-tokens-trillion"),
    (9, 9, "format-tokens-billion"),
    (6, 6, "format-tokens-million"),
    (4, 3, "format-thousand"),
];

const BYTE_UNITS: [(i16, i16, &str); 4] = [
    (12, 12, "format-terabytes"),
    (9, 9, "format-gigabytes"),
    (6, 6, "format-megabytes"),
    (3, 3, "format-kilobytes"),
];

const MINUTE: f64 = 60.0;
const HOUR: f64 = 60.0 * MINUTE;
const DAY: f64 = 24.0 * HOUR;

impl Words {
    /// A number of tokens, short: "31 M", "3.1 M", "850 k"; in Dutch "31 mln".
    pub fn tokens(&self, count: f64) -> String {
        self.scaled(count, &TOKEN_UNITS, "format-plain")
    }

    /// The size of a file or a download, in decimal units: "98 MB", "4.4 GB".
    pub fn bytes(&self, bytes: f64) -> String {
        self.scaled(bytes, &BYTE_UNITS, "format-bytes")
    }

    /// The size of a memory, as its maker counts it (2^30 bytes a GB): "24 GB".
    pub fn memory(&self, bytes: f64) -> String {
        self.scaled(bytes / MEMORY_GIGABYTE, &[], "format-gigabytes")
    }

    /// Speed in tokens: "12 tokens/s", "4.5 tokens/s". For a manager say
    /// [`Words::words_a_second`].
    pub fn speed(&self, tokens_per_second: f64) -> String {
        self.scaled(tokens_per_second, &[], "format-speed")
    }

    /// Speed in words: "9 words a second".
    pub fn words_a_second(&self, words_per_second: f64) -> String {
        self.counted(words_per_second, "format-words-a-second")
    }

    /// "3 years", "1 year", "2.5 years"; in Dutch "3 jaar".
    pub fn years(&self, years: f64) -> String {
        self.counted(years, "format-years")
    }

    /// "36 months"; in Dutch "36 maanden".
    pub fn months(&self, months: f64) -> String {
        self.counted(months, "format-months")
    }

    /// A wait, in the unit a person would use: "0.4 seconds", "45 seconds", "3 minutes",
    /// "2 hours", "5 days". Seconds go up to 90 and minutes up to 90, so that "1 minute" never
    /// hides half of one.
    pub fn seconds(&self, seconds: f64) -> String {
        let size = seconds.abs();
        if size < 1.5 * MINUTE {
            self.counted(seconds, "format-seconds")
        } else if size < 1.5 * HOUR {
            self.counted(seconds / MINUTE, "format-minutes")
        } else if size < 2.0 * DAY {
            self.counted(seconds / HOUR, "format-hours")
        } else {
            self.counted(seconds / DAY, "format-days")
        }
    }

    /// The message gets the text and, to choose between singular and plural, the number.
    fn counted(&self, value: f64, id: &str) -> String {
        let Some(figure) = Figure::new(value) else {
            return self.none();
        };
        let figure = rounded(figure, 0);
        let plural: f64 = figure.size.to_string().parse().unwrap_or(value);
        let number = self.numbers().signed(&figure);
        self.text_with(id, &[("number", number.into()), ("n", plural.into())])
    }

    fn scaled(&self, value: f64, units: &[(i16, i16, &str)], plain: &str) -> String {
        let Some(figure) = Figure::new(value) else {
            return self.none();
        };
        let power_of = |figure: &Figure| {
            units
                .iter()
                .find(|(from, _, _)| figure.magnitude() >= *from)
                .map_or((0, plain), |(_, power, id)| (*power, *id))
        };
        let (power, _) = power_of(&figure);
        let figure = rounded(figure, power);
        // 999.6 M is 1,000 M after rounding, and that is 1 bn.
        let (power, id) = power_of(&figure);
        let number = self.numbers().signed(&figure.in_units_of(power));
        self.text_with(id, &[("number", number.into())])
    }
}

/// Whole units from ten upwards, one decimal below, and the first digit of what is smaller
/// still: 0.04 of a token a second is slow, but it is not nothing.
fn rounded(figure: Figure, power: i16) -> Figure {
    let magnitude = figure.magnitude();
    if magnitude > power {
        figure.rounded(power)
    } else {
        figure.rounded(magnitude.min(power - 1))
    }
}
