//! Hard constraints: which routes an answer rules out, and which answer it was.

use assessment::{People, Profile, Residency, Sensitivity};
use serde::Serialize;
use tco::{Availability, CostCase, ItemGroup, RouteId, RouteKind, Simulation};

/// Why a route is out of the question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "reason", rename_all = "snake_case")]
pub enum ScreenReason {
    /// The text may only be on machines the organisation controls.
    OnlyOwnMachines,
    /// The text may only be processed within the European Union, and here it is not.
    OutsideTheUnion,
    /// There is nobody to run it.
    NobodyToRunIt,
    /// Splitting off the sensitive share makes no sense where nothing is sensitive.
    NothingToSplit,
    /// Even in the cheapest tenth of futures the bills exceed the stated budget.
    OverBudget,
    /// It cannot work for a technical reason, given as a Fluent id.
    CannotWork {
        /// Fluent id of the reason.
        message: String,
    },
}

impl ScreenReason {
    /// Fluent id of the sentence.
    pub fn message(&self) -> String {
        match self {
            Self::OnlyOwnMachines => "ruled-out-only-own-machines".to_owned(),
            Self::OutsideTheUnion => "ruled-out-outside-the-union".to_owned(),
            Self::NobodyToRunIt => "ruled-out-nobody-to-run-it".to_owned(),
            Self::NothingToSplit => "ruled-out-nothing-to-split".to_owned(),
            Self::OverBudget => "ruled-out-over-budget".to_owned(),
            Self::CannotWork { message } => message.clone(),
        }
    }
}

/// A route that an answer rules out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RuledOut {
    /// The route.
    pub route: RouteId,
    /// Id of the page with the answer that ruled it out.
    pub page: String,
    /// Why.
    #[serde(flatten)]
    pub reason: ScreenReason,
}

/// The routes that the answers rule out. Doing nothing is never ruled out.
///
/// Only answers given rule a route out for lack of people; where the person is not sure, the
/// futures in which nobody is there count against the route instead.
pub fn screen(profile: &Profile, case: &CostCase, simulation: &Simulation) -> Vec<RuledOut> {
    case.routes()
        .iter()
        .filter(|route| route.id != RouteId::Nothing)
        .filter_map(|route| {
            let found = if let Availability::Unavailable { reason, page } = &route.availability {
                Some((
                    ScreenReason::CannotWork {
                        message: reason.clone(),
                    },
                    page.as_str(),
                ))
            } else {
                by_residency(profile, route.id, &route.country_of_processing)
                    .map(|reason| (reason, "residency"))
                    .or_else(|| by_people(profile, route.id).map(|reason| (reason, "people")))
                    .or_else(|| by_sense(profile, route.id).map(|reason| (reason, "sensitivity")))
                    .or_else(|| {
                        by_budget(profile, route.id, simulation)
                            .map(|reason| (reason, "priorities"))
                    })
            };
            found.map(|(reason, page)| RuledOut {
                route: route.id,
                page: page.to_owned(),
                reason,
            })
        })
        .collect()
}

fn by_residency(profile: &Profile, route: RouteId, processed_in: &str) -> Option<ScreenReason> {
    match profile.residency {
        Residency::Any => None,
        Residency::Eu => (!within_the_union(processed_in) && leaves(route))
            .then_some(ScreenReason::OutsideTheUnion),
        Residency::OwnMachines => leaves(route).then_some(ScreenReason::OnlyOwnMachines),
    }
}

/// True where the text is processed on machines that somebody else controls.
pub(crate) const fn leaves(route: RouteId) -> bool {
    !matches!(
        route.kind(),
        RouteKind::OwnServer | RouteKind::OwnComputers | RouteKind::Nothing
    )
}

/// `EU` or the code of a member state.
fn within_the_union(place: &str) -> bool {
    const MEMBERS: [&str; 28] = [
        "EU", "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU",
        "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
    ];
    MEMBERS.contains(&place)
}

fn by_people(profile: &Profile, route: RouteId) -> Option<ScreenReason> {
    let needs_someone = matches!(
        route,
        RouteId::OwnServer | RouteId::RentedGpu | RouteId::Hybrid
    );
    let nobody = profile.people.is_sure() && profile.people.assumed() == People::Nobody;
    (needs_someone && nobody).then_some(ScreenReason::NobodyToRunIt)
}

fn by_sense(profile: &Profile, route: RouteId) -> Option<ScreenReason> {
    let nothing_private =
        profile.sensitivity.is_sure() && profile.sensitivity.assumed() == Sensitivity::Nothing;
    (route == RouteId::Hybrid && nothing_private).then_some(ScreenReason::NothingToSplit)
}

/// Bills only: work that people redo is a cost, but not one that a budget line pays.
fn by_budget(profile: &Profile, route: RouteId, simulation: &Simulation) -> Option<ScreenReason> {
    let budget = profile.budget_a_year?;
    let years = f64::from(simulation.months) / 12.0;
    let bills: f64 = simulation
        .route(route)?
        .items
        .iter()
        .filter(|(group, _)| !matches!(group, ItemGroup::Quality | ItemGroup::ByHand))
        .map(|(_, [low, ..])| low)
        .sum();
    (bills > budget.high() * years).then_some(ScreenReason::OverBudget)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_own_building_is_never_outside() {
        assert!(!leaves(RouteId::OwnServer));
        assert!(leaves(RouteId::RentedGpu));
        assert!(leaves(RouteId::Hybrid));
    }

    #[test]
    fn a_data_centre_in_finland_is_within_the_union_and_one_anywhere_is_not() {
        assert!(within_the_union("FI"));
        assert!(within_the_union("EU"));
        assert!(!within_the_union("any"));
        assert!(!within_the_union("US"));
    }
}
