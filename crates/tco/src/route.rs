//! The routes: ways of getting the job done, and who and what stands behind each.

use assessment::{OwnSide, Processed};
use quantities::Range;
use serde::{Serialize, Serializer};

/// One way of getting the job done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum RouteId {
    /// Closed model through its provider's API.
    ClosedApi,
    /// The same under a regional contract.
    ClosedApiRegion,
    /// Open-weight model through somebody else's API.
    HostedOpen,
    /// Open-weight model on rented accelerators.
    RentedGpu,
    /// Open-weight model on an owned server.
    OwnServer,
    /// Open-weight model on the staff's own computers.
    OwnComputers,
    /// The sensitive share on an open route, the rest on a closed one.
    Hybrid,
    /// No AI for this: people do the work as they do today.
    Nothing,
    /// One that the person added with figures of their own.
    Yours(Yours),
}

/// What kind of route it is, where a person's own route is judged like others of its kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RouteKind {
    /// Closed model through its provider's API.
    ClosedApi,
    /// The same under a regional contract.
    ClosedApiRegion,
    /// Open-weight model through somebody else's API.
    HostedOpen,
    /// Open-weight model on rented accelerators.
    RentedGpu,
    /// A model on servers of one's own.
    OwnServer,
    /// Open-weight model on the staff's own computers.
    OwnComputers,
    /// Two models that share the work.
    Hybrid,
    /// No AI for this.
    Nothing,
}

/// A route that a person added, as far as its kind matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Yours {
    /// Its place among the person's routes, from 0.
    pub place: u8,
    /// Open or closed model.
    pub side: OwnSide,
    /// Where the text goes.
    pub processed: Processed,
}

impl Serialize for RouteId {
    /// As its id.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}

/// The side of the balance on which a route lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// An open-weight model.
    Open,
    /// A closed model.
    Closed,
    /// Both together.
    Mixed,
    /// Neither.
    Neutral,
}

impl RouteId {
    /// Every route that a case always has, in the order in which they are listed. Those that a
    /// person adds follow them in [`crate::CostCase::routes`].
    pub const ALL: [Self; 8] = [
        Self::ClosedApi,
        Self::ClosedApiRegion,
        Self::HostedOpen,
        Self::RentedGpu,
        Self::OwnServer,
        Self::OwnComputers,
        Self::Hybrid,
        Self::Nothing,
    ];

    /// Id in saved cases; messages are `route-<id with hyphens>`.
    pub const fn id(self) -> &'static str {
        match self {
            Self::ClosedApi => "closed_api",
            Self::ClosedApiRegion => "closed_api_region",
            Self::HostedOpen => "hosted_open",
            Self::RentedGpu => "rented_gpu",
            Self::OwnServer => "own_server",
            Self::OwnComputers => "own_computers",
            Self::Hybrid => "hybrid",
            Self::Nothing => "nothing",
            Self::Yours(yours) => match yours.place {
                0 => "yours_1",
                1 => "yours_2",
                _ => "yours_3",
            },
        }
    }

    /// The route of [`RouteId::ALL`] with an id; a case's own are found among its routes.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|route| route.id() == id)
    }

    /// Fluent id of its name; `-short` and `-description` follow it.
    pub fn message(self) -> String {
        format!("route-{}", self.id().replace('_', "-"))
    }

    /// The side of the balance on which it lies.
    pub const fn family(self) -> Side {
        match self {
            Self::ClosedApi | Self::ClosedApiRegion => Side::Closed,
            Self::HostedOpen | Self::RentedGpu | Self::OwnServer | Self::OwnComputers => Side::Open,
            Self::Hybrid => Side::Mixed,
            Self::Nothing => Side::Neutral,
            Self::Yours(yours) => match yours.side {
                OwnSide::Open => Side::Open,
                OwnSide::Closed => Side::Closed,
            },
        }
    }

    /// What kind of route it is: who runs the model, and where. For one that the person added,
    /// the kind that it is most like.
    pub const fn kind(self) -> RouteKind {
        match self {
            Self::ClosedApi => RouteKind::ClosedApi,
            Self::ClosedApiRegion => RouteKind::ClosedApiRegion,
            Self::HostedOpen => RouteKind::HostedOpen,
            Self::RentedGpu => RouteKind::RentedGpu,
            Self::OwnServer => RouteKind::OwnServer,
            Self::OwnComputers => RouteKind::OwnComputers,
            Self::Hybrid => RouteKind::Hybrid,
            Self::Nothing => RouteKind::Nothing,
            Self::Yours(yours) => match (yours.processed, yours.side) {
                (Processed::OwnMachines, _) => RouteKind::OwnServer,
                (Processed::Eu | Processed::Elsewhere, OwnSide::Open) => RouteKind::HostedOpen,
                (Processed::Eu, OwnSide::Closed) => RouteKind::ClosedApiRegion,
                (Processed::Elsewhere, OwnSide::Closed) => RouteKind::ClosedApi,
            },
        }
    }
}

/// The model chosen for a route.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ModelChoice {
    /// Id in the catalogue.
    pub id: String,
    /// Name for people.
    pub name: String,
    /// Who makes it.
    pub vendor: String,
    /// Country of the maker's seat, ISO 3166 code in capitals; empty where not known.
    pub vendor_country: String,
    /// Id of the licence in the catalogue; none for a closed model.
    pub licence_id: Option<String>,
    /// True for an open-weight model.
    pub open: bool,
}

/// The machine chosen for a route, with the number the plain sum needs at the start.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MachineChoice {
    /// Id in the catalogue, or the name of the rented accelerator.
    pub id: String,
    /// Name for people.
    pub name: String,
    /// How many at the start, in the plain sum.
    pub units: u64,
}

/// How fast a route answers.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct RouteSpeed {
    /// Seconds to the first word.
    pub first_word_seconds: Range,
    /// Words a second after that, for one person, at a busy moment.
    pub words_a_second: Range,
}

/// Whether a route can work at all.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum Availability {
    /// It can.
    Available,
    /// It cannot, for a technical reason.
    Unavailable {
        /// Fluent id of the reason.
        reason: String,
        /// Id of the page whose answer is behind it.
        page: String,
    },
}

/// A route with everything that was chosen for it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Route {
    /// Which route.
    pub id: RouteId,
    /// Side of the balance.
    pub side: Side,
    /// The model; for a hybrid the open one. None for doing nothing and where none was found.
    pub model: Option<ModelChoice>,
    /// The closed model of a hybrid.
    pub second_model: Option<ModelChoice>,
    /// The machine, on routes that have one.
    pub machine: Option<MachineChoice>,
    /// Company that runs the model, on routes where somebody else does.
    pub host: Option<String>,
    /// Where the text is processed: an ISO 3166 code in capitals, `EU`, or `any`.
    pub country_of_processing: String,
    /// Why this model and machine, as Fluent ids.
    pub reasons: Vec<String>,
    /// Share of one full-time person that it takes to keep going.
    pub effort_share: Range,
    /// How fast it answers; none for doing nothing.
    pub speed: Option<RouteSpeed>,
    /// Quality that benchmarks let one expect, 0–100; none for doing nothing.
    pub quality: Option<Range>,
    /// Share of the work that stays on the open side, 0–1; 1 on open routes, 0 on closed ones.
    pub open_share: f64,
    /// Whether it can work.
    pub availability: Availability,
}

impl Route {
    /// True when the route can work.
    pub fn is_available(&self) -> bool {
        self.availability == Availability::Available
    }
}
