//! Routes that a person adds with figures of their own: a supplier's quotation, a published sum.

use quantities::Range;
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// How many routes of their own a person can add.
pub const MOST_OWN_ROUTES: usize = 3;

/// Letters that a name may have.
const LONGEST_NAME: usize = 60;

/// The side of the balance on which an own route lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OwnSide {
    /// An open-weight model.
    Open,
    /// A closed model.
    Closed,
}

/// Where an own route processes the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Processed {
    /// On machines that the organisation controls.
    OwnMachines,
    /// By somebody else within the European Union.
    Eu,
    /// By somebody else, elsewhere or nobody knows where.
    Elsewhere,
}

/// A route with figures of one's own. Money is in the currency of the case.
///
/// The figures hold what the route asks of the organisation: connecting it, keeping it going and
/// leaving it are in them. What every route brings is counted beside them: training, checking and
/// redoing answers, safeguards, documents and fine-tuning.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnRoute {
    /// What it is called.
    pub name: String,
    /// Open or closed model.
    pub side: OwnSide,
    /// Where the text goes.
    pub processed: Processed,
    /// Quality, 0–100; none where nobody knows, which counts as what the work needs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quality: Option<Range>,
    /// Paid once, before the start.
    #[serde(default = "nothing")]
    pub once: Range,
    /// Paid every month.
    #[serde(default = "nothing")]
    pub a_month: Range,
    /// Paid every year, spread over its months.
    #[serde(default = "nothing")]
    pub a_year: Range,
    /// For a million tokens read.
    #[serde(default = "nothing")]
    pub input_tokens: Range,
    /// For a million tokens that the supplier remembers; none where they cost what others do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cached_tokens: Option<Range>,
    /// For a million tokens written.
    #[serde(default = "nothing")]
    pub output_tokens: Range,
    /// For one request to the model.
    #[serde(default = "nothing")]
    pub a_request: Range,
    /// Share of what is paid once that comes back at the horizon, 0–1.
    #[serde(default = "nothing")]
    pub residual_share: Range,
    /// Days a month of the people who look after it.
    #[serde(default = "nothing")]
    pub staff_days_a_month: Range,
}

fn nothing() -> Range {
    Range::exact(0.0)
}

/// Something in an own route that is not possible.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum OwnRouteError {
    /// More than there is room for.
    #[error("{found} routes of one's own; {MOST_OWN_ROUTES} are allowed")]
    TooMany {
        /// How many there are.
        found: usize,
    },
    /// No name, or one too long.
    #[error("own route {route}: the name has {found} letters; 1 to {LONGEST_NAME} are allowed")]
    Name {
        /// Which route, from 1.
        route: usize,
        /// Letters of the name.
        found: usize,
    },
    /// A figure that is not possible.
    #[error("own route {route}, {field}: {value} is not between {smallest} and {largest}")]
    OutOfBounds {
        /// Which route, from 1.
        route: usize,
        /// Field, as in the case file.
        field: &'static str,
        /// Figure that was given.
        value: f64,
        /// Smallest figure allowed.
        smallest: f64,
        /// Largest figure allowed.
        largest: f64,
    },
}

impl OwnRouteError {
    /// Stable code; its words are `error-<code>` and `error-<code>-hint`.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::TooMany { .. } => "own-routes-too-many",
            Self::Name { .. } => "own-route-name",
            Self::OutOfBounds { .. } => "own-route-out-of-bounds",
        }
    }
}

impl OwnRoute {
    /// A route that costs nothing yet.
    pub fn new(name: impl Into<String>, side: OwnSide, processed: Processed) -> Self {
        Self {
            name: name.into(),
            side,
            processed,
            quality: None,
            once: nothing(),
            a_month: nothing(),
            a_year: nothing(),
            input_tokens: nothing(),
            cached_tokens: None,
            output_tokens: nothing(),
            a_request: nothing(),
            residual_share: nothing(),
            staff_days_a_month: nothing(),
        }
    }

    /// Every figure with its field and the smallest and largest that are allowed.
    pub fn figures(&self) -> Vec<(&'static str, Range, (f64, f64))> {
        const MONEY: (f64, f64) = (0.0, 1e9);
        const TOKENS: (f64, f64) = (0.0, 1e5);
        let mut figures = vec![
            ("once", self.once, MONEY),
            ("a_month", self.a_month, MONEY),
            ("a_year", self.a_year, MONEY),
            ("input_tokens", self.input_tokens, TOKENS),
            ("output_tokens", self.output_tokens, TOKENS),
            ("a_request", self.a_request, (0.0, 1e6)),
            ("residual_share", self.residual_share, (0.0, 1.0)),
            ("staff_days_a_month", self.staff_days_a_month, (0.0, 1e4)),
        ];
        if let Some(quality) = self.quality {
            figures.push(("quality", quality, (0.0, 100.0)));
        }
        if let Some(cached) = self.cached_tokens {
            figures.push(("cached_tokens", cached, TOKENS));
        }
        figures
    }
}

/// Checks every figure of a person's own routes.
///
/// # Errors
/// [`OwnRouteError`] with the route, the field, the value and what is allowed.
pub fn check_own_routes(routes: &[OwnRoute]) -> Result<(), OwnRouteError> {
    if routes.len() > MOST_OWN_ROUTES {
        return Err(OwnRouteError::TooMany {
            found: routes.len(),
        });
    }
    for (route, own) in (1..).zip(routes) {
        let found = own.name.trim().chars().count();
        if !(1..=LONGEST_NAME).contains(&found) {
            return Err(OwnRouteError::Name { route, found });
        }
        for (field, range, (smallest, largest)) in own.figures() {
            for value in [range.low(), range.likely(), range.high()] {
                // A figure that is not a number is in no range.
                if !(smallest..=largest).contains(&value) {
                    return Err(OwnRouteError::OutOfBounds {
                        route,
                        field,
                        value,
                        smallest,
                        largest,
                    });
                }
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quotation() -> OwnRoute {
        OwnRoute {
            once: Range::exact(20_000.0),
            a_month: Range::about(900.0, 0.1),
            ..OwnRoute::new("Quotation of March", OwnSide::Open, Processed::Eu)
        }
    }

    #[test]
    fn a_quotation_is_written_with_what_it_has_and_read_again() {
        let text = r#"{"name": "Quotation", "side": "closed", "processed": "elsewhere",
            "a_month": {"low": 800, "likely": 900, "high": 1000}}"#;
        let route: OwnRoute = serde_json::from_str(text).unwrap();
        assert_eq!(route.once, Range::exact(0.0));
        let again: OwnRoute =
            serde_json::from_str(&serde_json::to_string(&route).unwrap()).unwrap();
        assert_eq!(again, route);
        assert_eq!(check_own_routes(&[route]), Ok(()));
    }

    #[test]
    fn an_impossible_figure_is_refused_with_its_field_and_what_is_allowed() {
        for (value, range) in [
            (-5.0, Range::exact(-5.0)),
            (f64::INFINITY, Range::exact(f64::INFINITY)),
            (2e9, Range::exact(2e9)),
        ] {
            let route = OwnRoute {
                a_month: range,
                ..quotation()
            };
            assert_eq!(
                check_own_routes(&[quotation(), route]),
                Err(OwnRouteError::OutOfBounds {
                    route: 2,
                    field: "a_month",
                    value,
                    smallest: 0.0,
                    largest: 1e9
                })
            );
        }
        let million_per_cent = OwnRoute {
            residual_share: Range::exact(10_000.0),
            ..quotation()
        };
        let refused = check_own_routes(&[million_per_cent]).unwrap_err();
        assert_eq!(refused.code(), "own-route-out-of-bounds");
        let not_a_number = OwnRoute {
            once: Range::exact(f64::NAN),
            ..quotation()
        };
        assert!(check_own_routes(&[not_a_number]).is_err());
    }

    #[test]
    fn three_routes_have_room_and_each_has_a_name() {
        let four = vec![quotation(); 4];
        assert_eq!(
            check_own_routes(&four),
            Err(OwnRouteError::TooMany { found: 4 })
        );
        let nameless = OwnRoute {
            name: "  ".to_owned(),
            ..quotation()
        };
        assert_eq!(
            check_own_routes(&[nameless]),
            Err(OwnRouteError::Name { route: 1, found: 0 })
        );
    }
}
