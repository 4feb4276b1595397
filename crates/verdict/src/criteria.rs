//! The criteria and what a route scores on those that are matters of kind, not of measurement.
//!
//! Scores run from 0 (the worst that is on offer anywhere) to 100 (the best). They are the
//! authors' judgement of the arguments for and against open and closed models; each is drawn
//! with ten points of doubt on either side in every future.

use assessment::{Criterion, Degree, OwnWorld, People, Sensitivity};
use quantities::Range;
use serde::Serialize;
use tco::{RouteId, RouteKind};

/// What routes are weighed on: the person's seven criteria, and safeguards.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// Money over the horizon.
    Cost,
    /// Where the text goes.
    Privacy,
    /// How good the answers are.
    Quality,
    /// How soon an answer comes.
    Speed,
    /// Control and customisation.
    Control,
    /// Independence of one supplier.
    Independence,
    /// How easy it is with the people there are.
    Ease,
    /// Somebody answers for harmful or wrong output: filtering, safety, governance.
    Safeguards,
}

impl Measure {
    /// Every measure, in the order in which it is listed.
    pub const ALL: [Self; 8] = [
        Self::Cost,
        Self::Privacy,
        Self::Quality,
        Self::Speed,
        Self::Control,
        Self::Independence,
        Self::Ease,
        Self::Safeguards,
    ];

    /// Id; its name is the message `criterion-<id>`.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Cost => "cost",
            Self::Privacy => "privacy",
            Self::Quality => "quality",
            Self::Speed => "speed",
            Self::Control => "control",
            Self::Independence => "independence",
            Self::Ease => "ease",
            Self::Safeguards => "safeguards",
        }
    }

    pub(crate) const fn of(criterion: Criterion) -> Self {
        match criterion {
            Criterion::Cost => Self::Cost,
            Criterion::Privacy => Self::Privacy,
            Criterion::Quality => Self::Quality,
            Criterion::Speed => Self::Speed,
            Criterion::Control => Self::Control,
            Criterion::Independence => Self::Independence,
            Criterion::Ease => Self::Ease,
        }
    }
}

/// Doubt on either side of a judged score, in points.
pub(crate) const DOUBT: f64 = 10.0;

/// 100 less what is lost, where the loss matters only as much as the case makes it matter.
fn less_loss(score: f64, matters: f64) -> f64 {
    100.0 - (100.0 - score) * matters
}

/// Privacy: the fewer outside hands and countries, the better; nothing is lost where nothing
/// is private.
pub(crate) fn privacy(route: RouteId, sensitivity: Sensitivity) -> f64 {
    let score = match route.kind() {
        RouteKind::OwnServer | RouteKind::OwnComputers | RouteKind::Nothing => 100.0,
        RouteKind::Hybrid => 70.0,
        RouteKind::RentedGpu => 65.0,
        RouteKind::ClosedApiRegion => 50.0,
        RouteKind::HostedOpen => 45.0,
        RouteKind::ClosedApi => 15.0,
    };
    let matters = match sensitivity {
        Sensitivity::Nothing => 0.05,
        Sensitivity::Confidential => 0.7,
        Sensitivity::Personal => 0.85,
        Sensitivity::Special => 1.0,
    };
    less_loss(score, matters)
}

/// Control and customisation: a version that stays, a model that can be adapted.
pub(crate) fn control(route: RouteId, own_world: OwnWorld) -> f64 {
    let score = match route.kind() {
        RouteKind::OwnServer => 100.0,
        RouteKind::RentedGpu => 90.0,
        RouteKind::OwnComputers => 70.0,
        RouteKind::Hybrid => 60.0,
        RouteKind::HostedOpen => 50.0,
        RouteKind::ClosedApi | RouteKind::ClosedApiRegion => 25.0,
        RouteKind::Nothing => 80.0,
    };
    let matters = match own_world {
        OwnWorld::General => 0.6,
        OwnWorld::Documents => 0.75,
        OwnWorld::Exactly => 1.0,
    };
    less_loss(score, matters)
}

/// Independence: open weights can be taken elsewhere; a closed model ends when its provider
/// says so. An own server that stops is a supplier of one's own to depend on.
pub(crate) fn independence(route: RouteId, supplier: Degree, downtime: Degree) -> f64 {
    let score = match route.kind() {
        RouteKind::OwnServer | RouteKind::OwnComputers => 95.0,
        RouteKind::Nothing => 100.0,
        RouteKind::RentedGpu => 85.0,
        RouteKind::HostedOpen => 75.0,
        RouteKind::Hybrid => 60.0,
        RouteKind::ClosedApi | RouteKind::ClosedApiRegion => 20.0,
    };
    let weight = |degree: Degree| match degree {
        Degree::NoMatter => 0.1,
        Degree::Awkward => 0.5,
        Degree::Serious => 0.85,
        Degree::Unacceptable => 1.0,
    };
    let stops = match route.kind() {
        RouteKind::OwnServer => 20.0,
        RouteKind::RentedGpu | RouteKind::Hybrid => 10.0,
        _ => 0.0,
    };
    (less_loss(score, weight(supplier)) - stops * weight(downtime)).max(0.0)
}

/// Ease with the people there are: what the route asks for, and how far their skill and time
/// fall short of it.
pub(crate) fn ease(route: RouteId, people: People, effort: f64, time: f64) -> f64 {
    let simplicity: f64 = match route.kind() {
        RouteKind::Nothing => 100.0,
        RouteKind::ClosedApi => 95.0,
        RouteKind::HostedOpen => 88.0,
        RouteKind::ClosedApiRegion => 85.0,
        RouteKind::OwnComputers => 55.0,
        RouteKind::Hybrid => 50.0,
        RouteKind::RentedGpu => 45.0,
        RouteKind::OwnServer => 40.0,
    };
    let skill = match people {
        People::Nobody => 1.3,
        People::Generalists => 1.0,
        People::ServerPeople => 0.65,
        People::MlEngineers => 0.4,
    };
    let shortfall = (effort - time).max(0.0) * 40.0;
    (100.0 - (100.0 - simplicity) * skill - shortfall).clamp(0.0, 100.0)
}

/// Safeguards: a provider's own filtering and somebody to answer for it, or one's own.
pub(crate) fn safeguards(route: RouteId, people: People) -> f64 {
    let own_skill = match people {
        People::Nobody => -15.0,
        People::Generalists => 0.0,
        People::ServerPeople => 8.0,
        People::MlEngineers => 20.0,
    };
    match route.kind() {
        RouteKind::Nothing => 100.0,
        RouteKind::ClosedApiRegion => 82.0,
        RouteKind::ClosedApi => 75.0,
        RouteKind::Hybrid => 60.0 + own_skill / 2.0,
        RouteKind::HostedOpen => 58.0 + own_skill / 2.0,
        RouteKind::RentedGpu | RouteKind::OwnServer => 50.0 + own_skill,
        RouteKind::OwnComputers => 42.0 + own_skill,
    }
}

/// A judged score with its doubt, within 0–100.
pub(crate) fn doubtful(score: f64, u: f64) -> f64 {
    Range::new(score - DOUBT, score, score + DOUBT)
        .map_or(score, |range| range.quantile(u))
        .clamp(0.0, 100.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn privacy_hardly_matters_where_nothing_is_private() {
        let lost = |sensitivity| {
            privacy(RouteId::OwnServer, sensitivity) - privacy(RouteId::ClosedApi, sensitivity)
        };
        assert!(lost(Sensitivity::Nothing) < 5.0);
        assert!(lost(Sensitivity::Special) > 80.0);
    }

    #[test]
    fn an_own_server_is_easier_with_engineers_than_with_generalists() {
        let with = |people| ease(RouteId::OwnServer, people, 0.3, 0.3);
        assert!(with(People::MlEngineers) > with(People::ServerPeople));
        assert!(with(People::ServerPeople) > with(People::Generalists));
        assert!(with(People::Generalists) > with(People::Nobody));
    }

    #[test]
    fn too_little_time_makes_a_route_harder() {
        assert!(
            ease(RouteId::OwnServer, People::ServerPeople, 0.5, 0.1)
                < ease(RouteId::OwnServer, People::ServerPeople, 0.5, 0.5)
        );
    }
}
