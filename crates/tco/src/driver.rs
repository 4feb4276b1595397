//! Drivers: the monthly series with which amounts are multiplied.
//!
//! Each follows from its figures and from the month before, so that a spreadsheet can hold it as
//! a column with one formula. A driver is one quantity times one level of prices.

use serde::Serialize;

use crate::number::Number;

/// Hours in a month: 8,760 hours a year over 12 months.
pub const HOURS_PER_MONTH: f64 = 730.0;

/// How much of something there is in each month.
///
/// A month has a number: 0 is what is paid before the start, 1 to the horizon are the months.
/// The number with units, busy hours, purchases and what is left over is the part of the route:
/// 0, or 1 for the closed part of a hybrid. The steps are those of [`Course`] and [`Fleet`]:
///
/// | series | month 0 | month 1 | month *m* |
/// |---|---|---|---|
/// | level of prices | 1 | 1 | before × step |
/// | pieces | 0 | pieces at the start | before × growth step |
/// | discount factor | 1 | step | before × step |
/// | units, bought | spare + 1 | | the larger of before, and spare + the larger of 1 and pieces × load a piece rounded up |
/// | units, rented | | | spare + the larger of 1 and pieces × load a piece rounded up |
/// | units, steady | | | steady |
/// | busy hours | 0 | | the smaller of pieces × hours a piece, and units × 730 |
/// | installed | units | | units − units before, + installed *life* months before where *m* is before the horizon |
/// | purchases | installed − owned | | installed |
/// | left over | 0 | | 0; at the horizon the sum of purchases of the last *life* months, each × kept step^(horizon − its month) |
///
/// Units count as a driver from month 1 on, and a driver's level of prices multiplies all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Quantity {
    /// One in month 0.
    Start,
    /// One in the last month.
    End,
    /// One in every month from the first.
    Month,
    /// Pieces of work.
    Pieces,
    /// Machines in use, from month 1.
    Units(usize),
    /// Hours in which machines work.
    BusyHours(usize),
    /// Machines paid for.
    Purchases(usize),
    /// Machines there at the horizon, each as the share of its price that it still brings.
    LeftOver(usize),
}

/// Which course of prices an amount follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// None: nominal amounts that stay.
    Flat,
    /// Tokens of closed models.
    ClosedTokens,
    /// Tokens of hosted open models.
    HostedTokens,
    /// The same quality of answers, whichever model gives it.
    SameQuality,
    /// Rented accelerators.
    Rent,
    /// An hour of work.
    Wages,
}

impl Level {
    /// Every level.
    pub const ALL: [Self; 6] = [
        Self::Flat,
        Self::ClosedTokens,
        Self::HostedTokens,
        Self::SameQuality,
        Self::Rent,
        Self::Wages,
    ];

    /// Place in [`Level::ALL`].
    pub const fn place(self) -> usize {
        self as usize
    }

    /// Id; its name is the message `cost-level-<id>`.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Flat => "flat",
            Self::ClosedTokens => "closed-tokens",
            Self::HostedTokens => "hosted-tokens",
            Self::SameQuality => "same-quality",
            Self::Rent => "rent",
            Self::Wages => "wages",
        }
    }
}

/// A monthly series: a quantity at a level of prices.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Driver {
    /// How much.
    pub quantity: Quantity,
    /// At which prices.
    pub level: Level,
}

impl Quantity {
    /// Id; its name is the message `cost-driver-<id>`.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::End => "end",
            Self::Month => "month",
            Self::Pieces => "pieces",
            Self::Units(_) => "units",
            Self::BusyHours(_) => "busy-hours",
            Self::Purchases(_) => "purchases",
            Self::LeftOver(_) => "left-over",
        }
    }

    /// The driver at a level of prices.
    pub const fn at(self, level: Level) -> Driver {
        Driver {
            quantity: self,
            level,
        }
    }
}

impl From<Quantity> for Driver {
    fn from(quantity: Quantity) -> Self {
        quantity.at(Level::Flat)
    }
}

/// The course of what all routes share.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Course<N> {
    /// Pieces of work in the first month.
    pub pieces: N,
    /// Factor from a month's pieces to the next month's.
    pub growth_step: N,
    /// Factor from a month's level of prices to the next month's, in the order of [`Level::ALL`].
    pub level_steps: [N; Level::ALL.len()],
    /// Factor from the value of an amount to its value a month later.
    pub discount_step: N,
}

/// How many machines a part of a route has.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum FleetSize<N> {
    /// The same in every month.
    Steady(N),
    /// Enough for the busiest hour.
    Stepped {
        /// Share of one machine's busiest hour that one piece a month takes.
        load_a_piece: N,
        /// Machines beside those that are needed.
        spare: f64,
        /// Machines stay when work shrinks, because they were bought.
        stay: bool,
    },
}

/// What happens to machines that were bought.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ownership<N> {
    /// Machines there already, which need not be bought at the start; their successors must.
    pub owned: N,
    /// Months until a machine is replaced: a whole number, at least one.
    pub life: N,
    /// Factor from what a machine would bring to what it would bring a month later.
    pub kept_step: N,
}

/// The machines of one part of a route.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fleet<N> {
    /// How many.
    pub size: FleetSize<N>,
    /// Hours of one machine's time that a piece takes.
    pub hours_a_piece: N,
    /// None where machines are rented or there anyway.
    pub ownership: Option<Ownership<N>>,
}

impl<N: Number> Fleet<N> {
    /// Machines that a month's pieces need, whatever there was before.
    pub fn needed(&self, pieces: N) -> N {
        match self.size {
            FleetSize::Steady(units) => units,
            FleetSize::Stepped {
                load_a_piece,
                spare,
                ..
            } => {
                (pieces * load_a_piece)
                    .rounded_up()
                    .larger(N::constant(1.0))
                    + spare
            }
        }
    }

    /// True where machines stay when work shrinks.
    pub const fn stays(&self) -> bool {
        matches!(self.size, FleetSize::Stepped { stay: true, .. })
    }
}
