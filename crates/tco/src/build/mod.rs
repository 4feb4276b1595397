//! From a profile and the catalogue to a cost case.

mod bills;
mod choose;
mod common;
mod desk;
mod effort;
mod prices;
mod routes;
mod rows;
mod safeguards;
mod staff;
mod surroundings;
mod volume;
mod yardstick;
mod yours;

pub use prices::may_think;

use std::collections::BTreeMap;

use assessment::{Profile, check_own_routes};
use catalogue::{Catalogue, Country, Language};
use quantities::Range;

use crate::case::CostCase;
use crate::error::TcoError;
use crate::future::Choices;
use crate::sheet::Sheet;
use yardstick::Yardstick;

/// Place of the task that holds, in the order of [`assessment::Use`].
pub(crate) fn use_place(choices: &Choices) -> usize {
    volume::use_place(choices)
}

/// The catalogue's language for the questionnaire's; none where no text was measured.
pub fn language_of(id: &str) -> Option<Language> {
    match id {
        "english" => Some(Language::En),
        "dutch" => Some(Language::Nl),
        "german" => Some(Language::De),
        "french" => Some(Language::Fr),
        "spanish" => Some(Language::Es),
        "italian" => Some(Language::It),
        "portuguese" => Some(Language::Pt),
        "polish" => Some(Language::Pl),
        "swedish" => Some(Language::Sv),
        "danish" => Some(Language::Da),
        "finnish" => Some(Language::Fi),
        "czech" => Some(Language::Cs),
        "greek" => Some(Language::El),
        other => Language::from_code(other),
    }
}

pub(crate) fn case(
    profile: &Profile,
    catalogue: &Catalogue,
    overrides: &BTreeMap<String, Range>,
) -> Result<CostCase, TcoError> {
    check_own_routes(&profile.own_routes)?;
    let country = Country::from_code(&profile.country).unwrap_or(Country::Other);
    let mut sheet = Sheet::new(
        catalogue,
        profile.currency,
        overrides,
        &profile.unsure_pages,
    );
    let common = common::lay_out(&mut sheet, profile, country)?;
    let yardstick = Yardstick::new(&sheet, profile, &common, country);
    let (routes, plans) = routes::lay_out(&mut sheet, profile, &common, &yardstick)?;
    Ok(CostCase {
        currency: profile.currency,
        months: profile.horizon.0,
        profile: profile.clone(),
        routes,
        assumptions: sheet.assumptions,
        draws: sheet.draws,
        uniform_count: sheet.uniform_count,
        common,
        plans,
    })
}
