//! Routes that a person adds, as a form shows them.

use assessment::{MOST_OWN_ROUTES, OwnRoute, OwnSide, Processed};
use quantities::Range;
use words::Argument;

use super::Presenter;
use super::question::figures;
use crate::Assessed;
use crate::view::{OwnFigureView, OwnRouteView};

/// Fields of the form in their order, each with the message of its unit.
const FIELDS: [(&str, &str); 10] = [
    ("once", "assumption-unit-money"),
    ("a_month", "assumption-unit-money-a-month"),
    ("a_year", "assumption-unit-money-a-year"),
    ("input_tokens", "assumption-unit-money-per-million-tokens"),
    ("cached_tokens", "assumption-unit-money-per-million-tokens"),
    ("output_tokens", "assumption-unit-money-per-million-tokens"),
    ("a_request", "assumption-unit-money-a-request"),
    ("staff_days_a_month", "assumption-unit-days-a-month"),
    ("residual_share", "costs-own-unit-share"),
    ("quality", "costs-own-unit-quality"),
];

/// Fields that may be left empty.
const OPTIONAL: [&str; 2] = ["quality", "cached_tokens"];

/// What a figure of an own route is, in words.
pub(crate) fn own_figure_label(presenter: &Presenter<'_>, field: &str) -> String {
    presenter.text(&format!("costs-own-{}", field.replace('_', "-")))
}

/// The routes that the person added.
pub(crate) fn own_routes(presenter: &Presenter<'_>, assessed: &Assessed) -> Vec<OwnRouteView> {
    assessed
        .case
        .own_routes
        .iter()
        .map(|route| own_route(presenter, assessed, route))
        .collect()
}

/// An empty form; none when there is no room for another route.
pub(crate) fn own_route_new(
    presenter: &Presenter<'_>,
    assessed: &Assessed,
) -> Option<OwnRouteView> {
    let blank = OwnRoute::new("", OwnSide::Closed, Processed::Eu);
    (assessed.case.own_routes.len() < MOST_OWN_ROUTES)
        .then(|| own_route(presenter, assessed, &blank))
}

fn own_route(presenter: &Presenter<'_>, assessed: &Assessed, route: &OwnRoute) -> OwnRouteView {
    // Fields that are left empty have bounds all the same.
    let filled = OwnRoute {
        quality: route.quality.or(Some(Range::exact(0.0))),
        cached_tokens: route.cached_tokens.or(Some(Range::exact(0.0))),
        ..route.clone()
    };
    let bounds = filled.figures();
    let given = route.figures();
    let currency = assessed.cost_case.currency.code();
    OwnRouteView {
        name: route.name.clone(),
        side: match route.side {
            OwnSide::Open => "open",
            OwnSide::Closed => "closed",
        }
        .to_owned(),
        processed: match route.processed {
            Processed::OwnMachines => "own_machines",
            Processed::Eu => "eu",
            Processed::Elsewhere => "elsewhere",
        }
        .to_owned(),
        figures: FIELDS
            .iter()
            .map(|(field, unit)| OwnFigureView {
                field: (*field).to_owned(),
                label: own_figure_label(presenter, field),
                unit: presenter.with(unit, &[("currency", Argument::from(currency))]),
                optional: OPTIONAL.contains(field),
                figures: given
                    .iter()
                    .find(|(other, ..)| other == field)
                    .map(|(_, range, _)| figures(*range)),
                allowed: bounds
                    .iter()
                    .find(|(other, ..)| other == field)
                    .map_or([0.0; 2], |(.., (smallest, largest))| [*smallest, *largest]),
            })
            .collect(),
    }
}
