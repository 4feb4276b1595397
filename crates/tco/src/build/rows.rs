//! Rows of the kinds that recur.

use assessment::People;
use catalogue::{Country, Role, Topic, Unit, Wage};
use quantities::Currency;

use crate::assumption::AssumptionGroup;
use crate::error::TcoError;
use crate::future::{Choices, Key};
use crate::keys::Price;
use crate::sheet::{Row, Sheet, three};

/// A row with the figure of a topic.
pub(super) fn topic(sheet: &Sheet<'_>, group: AssumptionGroup, topic: Topic) -> Row {
    Row::fact(
        group,
        topic.code(),
        unit_of(topic.unit()),
        sheet.catalogue.economics(topic),
        sheet.catalogue,
    )
}

/// The words for a unit of the catalogue.
pub(super) fn unit_of(unit: Unit) -> &'static str {
    match unit {
        Unit::UsdPerMillionTokens => "assumption-unit-dollars-per-million-tokens",
        Unit::UsdPerHour => "assumption-unit-dollars-an-hour",
        Unit::Usd => "assumption-unit-dollars",
        Unit::Eur => "assumption-unit-euros",
        Unit::UsdPerYear => "assumption-unit-dollars-a-year",
        Unit::UsdPerMonth => "assumption-unit-dollars-a-month",
        Unit::UsdPerGigabyte => "assumption-unit-dollars-per-gigabyte",
        Unit::UsdPerGigabyteMonth => "assumption-unit-dollars-per-gigabyte-month",
        Unit::EurPerYear => "assumption-unit-euros-a-year",
        Unit::EurPerKilowattHour => "assumption-unit-euros-per-kilowatt-hour",
        Unit::UsdPerKilowattHour => "assumption-unit-dollars-per-kilowatt-hour",
        Unit::UsdPerKilowattMonth => "assumption-unit-dollars-per-kilowatt-month",
        Unit::EurPerKilowattMonth => "assumption-unit-euros-per-kilowatt-month",
        Unit::Share => "assumption-unit-share",
        Unit::SharePerYear => "assumption-unit-share-a-year",
        Unit::WorkingDays => "assumption-unit-days",
        Unit::WorkingDaysPerYear => "assumption-unit-days-a-year",
        Unit::Years => "assumption-unit-years",
        Unit::HoursPerMonth => "assumption-unit-hours-a-month",
        Unit::HoursPerYear => "assumption-unit-hours-a-year",
        Unit::Watts => "assumption-unit-watts",
        Unit::TokensPerWord => "assumption-unit-tokens-a-word",
        Unit::PerYear => "assumption-unit-times-a-year",
        Unit::Points => "assumption-unit-points",
        Unit::Count => "assumption-unit-hours",
        _ => "assumption-unit-factor",
    }
}

/// The role that looks after the model.
pub(super) fn role_of(people: People) -> Role {
    match people {
        People::Nobody | People::Generalists => Role::ItGeneralist,
        People::ServerPeople => Role::ServerAdministrator,
        People::MlEngineers => Role::MachineLearningEngineer,
    }
}

/// The pay of a role in a country, or in the nearest wider place.
pub(super) fn pay(
    sheet: &mut Sheet<'_>,
    group: AssumptionGroup,
    role: Role,
    country: Country,
) -> Result<Price, TcoError> {
    let wage: &Wage = sheet
        .catalogue
        .wage(role, country)
        .ok_or(TcoError::NoFigure {
            what: "pay",
            country: country.code().to_owned(),
        })?;
    let row = Row::fact(
        group,
        &format!("gross-pay-{}", role.code().replace('_', "-")),
        unit_of(wage.gross.unit),
        &wage.gross,
        sheet.catalogue,
    )
    .together("pay");
    sheet.price(row, wage.gross.unit.currency().unwrap_or(Currency::Eur))
}

/// A judgement with one set of figures for each option, and the one that is assumed.
pub(super) fn judged_by(
    group: AssumptionGroup,
    id: &str,
    unit: &'static str,
    allowed: (f64, f64),
    which: fn(&Choices) -> usize,
    figures: &[[f64; 3]],
    assumed: &Choices,
) -> Row {
    Row::judgement(group, id, unit, figures[which(assumed)], allowed).by(
        which,
        figures.iter().map(|figures| three(*figures)).collect(),
    )
}

/// A key whose only reader is a route that has it.
pub(super) fn effort(
    sheet: &mut Sheet<'_>,
    group: AssumptionGroup,
    wanted: Topic,
    together: &'static str,
) -> Result<Key, TcoError> {
    let row = topic(sheet, group, wanted).together(together);
    sheet.add(row)
}
