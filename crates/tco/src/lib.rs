//! Total cost of ownership by month and route, in thousands of futures.
//!
//! [`CostCase::build`] chooses a model and a machine for each route and lays out every
//! [`Assumption`] with its range and origin. [`evaluate`] adds up one [`Future`]; [`simulate`]
//! adds up thousands, the same ones for every route, and gives the same bits whatever the
//! system and the number of threads.
//!
//! # One model, several readers
//!
//! What a route costs is written once, in `items/`, as [`Flow`]s: an amount of money for one of
//! a [`Driver`], which is a monthly series such as the pieces of work or the machines in use.
//! Amounts are arithmetic over a [`Number`], so the same lines give
//!
//! - with `f64`, the months of one future ([`evaluate`]) and the sums of thousands ([`simulate`]);
//! - with [`Formula`], the formulas of a spreadsheet ([`CostCase::formulas`]).
//!
//! To read the formulas: make an [`Arena`], call [`CostCase::formulas`], and take from the
//! [`Model`] its [`Course`] (work, prices and discounting over time), and for each route its
//! flows and its [`Fleet`]s. Each of those figures is a [`Formula`]: plain, or a node of the arena.
//! [`Arena::nodes`] lists nodes so that each comes after those it refers to; [`Node::Assumption`]
//! gives the place of an assumption, [`Node::Named`] an intermediate figure worth a cell. The
//! table on [`Quantity`] says how a driver follows month by month. [`Arena::results`] computes
//! all nodes at once, for results written in advance. The cost of an item in a month is the sum over its flows of amount × quantity × level.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

mod assumption;
mod batch;
mod break_even;
mod break_even_volume;
mod build;
mod by_volume;
mod calendar;
mod case;
mod draw;
mod driver;
mod error;
mod evaluate;
mod flow;
mod formula;
mod future;
mod group;
mod items;
mod keys;
mod lanes;
mod ledger;
mod model;
mod number;
mod pair;
mod point;
mod rank;
mod route;
mod scene;
mod sensitivity;
mod series;
mod sheet;
mod simulate;
mod simulation;
mod swings;

pub use assumption::{Assumption, AssumptionGroup, Origin};
pub use break_even::{BreakEven, break_even};
pub use break_even_volume::{BreakEvenVolume, Crossing, break_even_volume};
pub use build::{language_of, may_think};
pub use by_volume::{ByVolume, by_volume};
pub use case::CostCase;
pub use driver::{Course, Driver, Fleet, FleetSize, HOURS_PER_MONTH, Level, Ownership, Quantity};
pub use error::TcoError;
pub use evaluate::{ItemCost, RouteCost, evaluate};
pub use flow::Flow;
pub use formula::{Arena, Formula, Node, NodeId, Operand};
pub use future::{Choices, Future};
pub use group::ItemGroup;
pub use items::ItemId;
pub use model::{Model, RouteModel};
pub use number::Number;
pub use point::Input;
pub use rank::percentiles;
pub use route::{
    Availability, MachineChoice, ModelChoice, Route, RouteId, RouteKind, RouteSpeed, Side, Yours,
};
pub use sensitivity::{
    CostSensitivity, InputIndices, InputSensitivity, cost_sensitivity, how_far_each_moves,
};
pub use series::{discount_factors, present_value};
pub use simulate::simulate;
pub use simulation::{RouteSimulation, Simulation};
pub use swings::{Swings, swings};
