//! Which efforts of the catalogue a route takes.

use catalogue::Topic;

use crate::route::RouteId;

/// The topics with the effort that a route takes.
pub(super) struct Effort {
    pub integration: Topic,
    pub upkeep: Topic,
    pub upgrades: Topic,
    pub retirements: Retirements,
    pub exit: Topic,
    pub legal_factor: f64,
}

/// Who can withdraw the model.
pub(super) enum Retirements {
    /// Nobody: the files are there.
    None,
    /// Whoever hosts it.
    Host,
    /// Whoever makes and sells it.
    Maker,
}

/// The topics of a route.
pub(super) fn effort_of(route: RouteId) -> Effort {
    let open = |integration, upkeep, exit| Effort {
        integration,
        upkeep,
        upgrades: Topic::UpgradesPerYearOpen,
        retirements: Retirements::None,
        exit,
        legal_factor: 1.0,
    };
    let closed = |legal_factor| Effort {
        integration: Topic::IntegrationClosedApi,
        upkeep: Topic::UpkeepClosedApi,
        upgrades: Topic::UpgradesPerYearClosed,
        retirements: Retirements::Maker,
        exit: Topic::ExitClosedApi,
        legal_factor,
    };
    match route {
        RouteId::HostedOpen => Effort {
            retirements: Retirements::Host,
            ..open(
                Topic::IntegrationHostedOpen,
                Topic::UpkeepHostedOpen,
                Topic::ExitClosedApi,
            )
        },
        RouteId::RentedGpu => open(
            Topic::IntegrationRentedGpu,
            Topic::UpkeepRentedGpu,
            Topic::ExitClosedApi,
        ),
        RouteId::OwnServer => open(
            Topic::IntegrationOwnServer,
            Topic::UpkeepOwnServer,
            Topic::ExitOwnServer,
        ),
        RouteId::OwnComputers => open(
            Topic::IntegrationOwnComputers,
            Topic::UpkeepOwnComputers,
            Topic::ExitOwnServer,
        ),
        // A regional contract with zero retention is negotiated, not clicked.
        RouteId::ClosedApiRegion => closed(2.0),
        RouteId::ClosedApi | RouteId::Hybrid | RouteId::Nothing | RouteId::Yours(_) => closed(1.0),
    }
}
