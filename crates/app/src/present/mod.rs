//! From results to what is read: the only place where figures and words meet.

mod answers;
mod case_view;
mod chart;
mod cost_months;
mod cost_sensitivity;
mod costs;
mod figure_words;
mod figures;
pub(crate) mod fit;
mod gap_chart;
mod own_routes;
mod question;
mod report;
mod safeguards;
mod sending;
mod shelf;
mod source;
pub(crate) mod study;
mod verdict;
mod workbook;

pub(crate) use answers::{field_label, page_message};
pub(crate) use case_view::{
    CaseState, case_view, changed, changed_when, leaves, place_of, place_text,
};
pub(crate) use cost_months::cost_months_view;
pub(crate) use cost_sensitivity::cost_sensitivity_view;
pub(crate) use costs::{assumption_label, costs_view};
pub(crate) use figures::{FiguresNow, figures_view, must_trust, preview_view};
pub(crate) use own_routes::own_figure_label;
pub(crate) use question::{check_view, question_view};
pub(crate) use report::{report_document, report_view};
pub(crate) use safeguards::safeguards_view;
pub(crate) use sending::{fact_source, terms};
pub(crate) use verdict::{family_chip, headline, verdict_view, winner_row};
pub(crate) use workbook::workbook_file;

use jiff::{Timestamp, civil::Date, tz::TimeZone};
use tco::{Route, RouteId, Side};
use words::{Argument, Words};

use crate::{Assessed, Facts, view::Family};

/// What every presenter needs.
pub(crate) struct Presenter<'a> {
    pub(crate) words: &'a Words,
    pub(crate) facts: &'a Facts,
    pub(crate) now: Timestamp,
    pub(crate) zone: TimeZone,
}

impl Presenter<'_> {
    pub(crate) fn today(&self) -> Date {
        self.now.to_zoned(self.zone.clone()).date()
    }

    pub(crate) fn text(&self, id: &str) -> String {
        self.words.text(id)
    }

    pub(crate) fn with(&self, id: &str, arguments: &[(&str, Argument<'_>)]) -> String {
        self.words.text_with(id, arguments)
    }

    /// Name of a route, such as "Own server".
    pub(crate) fn route(&self, route: RouteId) -> String {
        self.text(&format!("{}-short", route.message()))
    }

    /// A route inside a sentence, such as "an open model on a server of your own".
    pub(crate) fn route_in_words(&self, route: RouteId) -> String {
        self.text(&format!("route-in-words-{}", route.id().replace('_', "-")))
    }

    /// Name of a route of a case: what the person called it, where it is one of theirs.
    pub(crate) fn route_of(&self, assessed: &Assessed, route: RouteId) -> String {
        own_name(assessed, route).map_or_else(|| self.route(route), str::to_owned)
    }

    /// A route of a case inside a sentence.
    pub(crate) fn route_of_in_words(&self, assessed: &Assessed, route: RouteId) -> String {
        own_name(assessed, route).map_or_else(
            || self.route_in_words(route),
            |name| self.with("route-in-words-named", &[("name", Argument::from(name))]),
        )
    }

    /// "3 years".
    pub(crate) fn years(&self, assessed: &Assessed) -> String {
        self.words.years(assessed.profile.horizon.years())
    }

    pub(crate) fn money_short(&self, assessed: &Assessed, amount: f64) -> String {
        self.words
            .money_short(amount, assessed.cost_case.currency.code())
    }
}

/// What a person called a route of their own; none for the others.
fn own_name(assessed: &Assessed, route: RouteId) -> Option<&str> {
    let RouteId::Yours(yours) = route else {
        return None;
    };
    assessed
        .case
        .own_routes
        .get(usize::from(yours.place))
        .map(|own| own.name.as_str())
}

/// What stands behind a route: the model, and the machine where there is one.
pub(crate) fn detail(route: &Route) -> String {
    let models = [&route.model, &route.second_model];
    models
        .into_iter()
        .flatten()
        .map(|model| model.name.clone())
        .chain(route.machine.iter().map(|machine| machine.name.clone()))
        .chain(route.host.clone())
        .collect::<Vec<_>>()
        .join(" · ")
}

/// The side of the balance, as screens colour it.
pub(crate) const fn family(side: Side) -> Family {
    match side {
        Side::Open => Family::Open,
        Side::Closed => Family::Closed,
        Side::Mixed => Family::Mixed,
        Side::Neutral => Family::Neutral,
    }
}

/// The word for a side in message ids.
pub(crate) const fn side_id(side: Side) -> &'static str {
    match side {
        Side::Open => "open",
        Side::Closed => "closed",
        Side::Mixed => "mixed",
        Side::Neutral => "neutral",
    }
}
