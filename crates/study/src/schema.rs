//! Every key that a study file may have, what it takes and within which bounds.

/// What a key takes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Kind {
    /// Words.
    Text,
    /// The id of a route.
    Route,
    /// A currency by its ISO 4217 code.
    Currency,
    /// One of these words.
    Choice(&'static [&'static str]),
    /// A number from `least` to `most`.
    Number {
        /// Smallest number that is allowed.
        least: f64,
        /// Largest number that is allowed.
        most: f64,
    },
    /// A whole number from `least` to `most`.
    Whole {
        /// Smallest number that is allowed.
        least: f64,
        /// Largest number that is allowed.
        most: f64,
    },
    /// The ids of two routes.
    Pair,
}

/// One key of a table.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Key {
    /// Its name; a dotted one belongs to an inline table.
    pub name: &'static str,
    /// What it takes.
    pub kind: Kind,
}

const fn key(name: &'static str, kind: Kind) -> Key {
    Key { name, kind }
}

const fn number(least: f64, most: f64) -> Kind {
    Kind::Number { least, most }
}

/// Hours of the longest month: 31 days.
pub(crate) const LONGEST_MONTH: f64 = 744.0;
/// More money than any machine room costs in any currency; a slip of the finger is larger.
const AMOUNT: Kind = number(0.0, 1e15);
/// A price of a million tokens, an hour or a kilowatt-hour.
const PRICE: Kind = number(0.0, 1e9);
const TOKENS: Kind = number(0.0, 1e18);
const REQUESTS: Kind = number(0.0, 1e15);
/// A figure that a study prints may be anything: that is what is to be found out.
const CLAIM: Kind = number(-1e18, 1e18);

/// Above the tables.
pub const HEAD: &[Key] = &[
    key("version", number(-1e9, 1e9)),
    key("title", Kind::Text),
    key("source", Kind::Text),
    key("currency", Kind::Currency),
    key("hours_per_month", number(1.0, LONGEST_MONTH)),
    key(
        "horizon_months",
        Kind::Whole {
            least: 1.0,
            most: 600.0,
        },
    ),
    key("discount_rate", number(0.0, 1.0)),
];

/// `[workload]`, a month.
pub const WORKLOAD: &[Key] = &[
    key("input_tokens", TOKENS),
    key("cached_input_tokens", TOKENS),
    key("output_tokens", TOKENS),
    key("requests", REQUESTS),
];

/// `[[route]]`.
pub const ROUTE: &[Key] = &[
    key("id", Kind::Text),
    key("label", Kind::Text),
    key("one_off", AMOUNT),
    key("residual", AMOUNT),
    key("per_hour", AMOUNT),
    key("per_month", AMOUNT),
    key("per_year", AMOUNT),
    key("operating_hours", number(0.0, LONGEST_MONTH)),
    key("power_kw", number(0.0, 1e6)),
    key("pue", number(1.0, 10.0)),
    key("electricity_price", PRICE),
    key(
        "units",
        Kind::Whole {
            least: 1.0,
            most: 1e6,
        },
    ),
    key("sized_for.requests_per_second", number(0.0, 1e9)),
    key("sized_for.each_unit", number(0.0, 1e9)),
    key("tokens_per_second", number(0.0, 1e9)),
    key("utilisation", number(0.0, 1.0)),
    key("billed", Kind::Choice(&["always", "when_used"])),
    key("input_price", PRICE),
    key("cached_input_price", PRICE),
    key("output_price", PRICE),
    key("per_request", PRICE),
    key("long_context.above_input_tokens", number(1.0, 1e9)),
    key("long_context.input_price", PRICE),
    key("long_context.output_price", PRICE),
    key("batch_factor", number(0.01, 10.0)),
];

/// `[[ask]]`.
pub const ASK: &[Key] = &[key("break_even", Kind::Pair)];

/// `[[stated]]`: about a pair of routes or about one route.
pub const STATED: &[Key] = &[
    key("break_even", Kind::Pair),
    key("route", Kind::Route),
    key("months", CLAIM),
    key("hours", CLAIM),
    key("tokens_per_month", CLAIM),
    key("requests_per_month", CLAIM),
    key("units", CLAIM),
    key("one_off", CLAIM),
    key("monthly", CLAIM),
    key("total", CLAIM),
    key("net_present_value", CLAIM),
    key("capacity_tokens", CLAIM),
    key("per_million_tokens", CLAIM),
    key("per_million_output_tokens", CLAIM),
    key("per_thousand_requests", CLAIM),
];

/// The names of the tables, beside the keys of the head.
pub(crate) const TABLES: [&str; 4] = ["workload", "route", "ask", "stated"];

/// The key of that name.
pub(crate) fn find(keys: &'static [Key], name: &str) -> Option<&'static Key> {
    keys.iter().find(|key| key.name == name)
}

/// The word of a list that is spelled most like another.
pub(crate) fn nearest<'a>(given: &str, known: impl IntoIterator<Item = &'a str>) -> String {
    let given = given.to_lowercase();
    known
        .into_iter()
        .map(|name| {
            // Letters that were swapped, left out or added weigh most; what begins alike decides
            // between words of which one is a part of the other.
            let letters = strsim::normalized_damerau_levenshtein(&given, &name.to_lowercase());
            let beginning = strsim::jaro_winkler(&given, &name.to_lowercase());
            (letters + beginning, name)
        })
        .fold(None, |best: Option<(f64, &str)>, next| match best {
            Some(best) if best.0 >= next.0 => Some(best),
            _ => Some(next),
        })
        .map_or_else(String::new, |(_, name)| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_finger_finds_the_key_that_was_meant() {
        for (given, meant) in [
            ("per_huor", "per_hour"),
            ("utilization", "utilisation"),
            ("oneoff", "one_off"),
            ("power", "power_kw"),
            ("token_per_second", "tokens_per_second"),
            ("cached_price", "cached_input_price"),
            ("Units", "units"),
        ] {
            let names = ROUTE.iter().map(|key| key.name);
            assert_eq!(nearest(given, names), meant, "{given}");
        }
    }
}
