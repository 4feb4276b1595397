//! Total cost of ownership by month and route, in thousands of futures.
//!
//! [`CostCase::build`] chooses a model and a machine for each route and lays out every
//! [`Assumption`] with its range and origin. [`evaluate`] adds up one [`Future`]; [`simulate`]
//! adds up thousands, the same ones for every route, and gives the same bits whatever the
//! system and the number of threads.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

mod assumption;
mod build;
mod case;
mod error;
mod evaluate;
mod future;
mod group;
mod influence;
mod items;
mod keys;
mod route;
mod scene;
mod sheet;
mod simulate;
mod simulation;

pub use assumption::{Assumption, AssumptionGroup, Origin};
pub use build::language_of;
pub use case::CostCase;
pub use error::TcoError;
pub use evaluate::{RouteCost, evaluate};
pub use future::{Choices, Future};
pub use group::ItemGroup;
pub use influence::influence;
pub use route::{Availability, MachineChoice, ModelChoice, Route, RouteId, RouteSpeed, Side};
pub use simulate::simulate;
pub use simulation::{BreakEven, RouteSimulation, Simulation, percentiles};
