//! The sums of a route over the horizon, for several futures at once.
//!
//! Amounts are gathered by driver, and a driver is summed over the months only once: what it
//! comes to over the horizon, discounted, and by each checkpoint. Nothing is allocated after the
//! first use.

use crate::calendar::Calendar;
use crate::driver::{Course, Driver, Fleet, HOURS_PER_MONTH, Level, Quantity};
use crate::flow::Flows;
use crate::group::ItemGroup;
use crate::items::ItemId;
use crate::lanes::{Lanes, WIDTH};
use crate::number::Number;

const LEVELS: usize = Level::ALL.len();
const GROUPS: usize = ItemGroup::ALL.len();

/// Quantities, parts told apart.
const QUANTITIES: usize = 12;
/// Quantities before those that belong to a part of a route.
const SHARED: usize = 4;
const SLOTS: usize = QUANTITIES * LEVELS;

/// Place of a driver.
#[inline]
fn slot(driver: Driver) -> usize {
    let quantity = match driver.quantity {
        Quantity::Start => 0,
        Quantity::End => 1,
        Quantity::Month => 2,
        Quantity::Pieces => 3,
        Quantity::Units(part) => SHARED + part.min(1),
        Quantity::BusyHours(part) => SHARED + 2 + part.min(1),
        Quantity::Purchases(part) => SHARED + 4 + part.min(1),
        Quantity::LeftOver(part) => SHARED + 6 + part.min(1),
    };
    quantity * LEVELS + driver.level.place()
}

/// What a driver comes to.
#[derive(Clone, Copy)]
struct Sums {
    total: Lanes,
    present_value: Lanes,
}

const NONE: Sums = Sums {
    total: Lanes::ZERO,
    present_value: Lanes::ZERO,
};

/// The machines of one part, month by month.
struct PartSeries {
    fleet: Option<Fleet<Lanes>>,
    units: Vec<Lanes>,
    purchases: Vec<Lanes>,
    has_purchases: bool,
}

/// Gathers the flows of one route after another.
pub(crate) struct Ledger {
    calendar: Calendar,
    level_steps: [Lanes; LEVELS],
    discount: Vec<Lanes>,
    pieces: Vec<Lanes>,
    levels: [Vec<Lanes>; LEVELS],
    has_level: [bool; LEVELS],
    parts: [PartSeries; 2],
    sums: Vec<Sums>,
    /// What a driver comes to by each checkpoint, one driver after another.
    by_checkpoint: Vec<Lanes>,
    has_sums: [bool; SLOTS],
    /// Drivers of the route, and the amounts for one of each.
    used: Vec<usize>,
    amounts: Vec<Lanes>,
    is_used: [bool; SLOTS],
    group: usize,
    /// Sums of the route by group.
    pub groups: [Lanes; GROUPS],
    pub has_group: [bool; GROUPS],
    /// Spent by each checkpoint on the route.
    pub spent: Vec<Lanes>,
    pub total: Lanes,
    pub present_value: Lanes,
}

impl Ledger {
    pub(crate) fn new(calendar: Calendar) -> Self {
        let series = || vec![Lanes::ZERO; calendar.months + 1];
        let part = || PartSeries {
            fleet: None,
            units: series(),
            purchases: series(),
            has_purchases: false,
        };
        let checkpoints = calendar.checkpoints.len();
        Self {
            level_steps: [Lanes::all(1.0); LEVELS],
            discount: series(),
            pieces: series(),
            levels: std::array::from_fn(|_| series()),
            has_level: [false; LEVELS],
            parts: [part(), part()],
            sums: vec![NONE; SLOTS],
            by_checkpoint: vec![Lanes::ZERO; SLOTS * checkpoints],
            has_sums: [false; SLOTS],
            used: Vec::with_capacity(SLOTS),
            amounts: vec![Lanes::ZERO; SLOTS],
            is_used: [false; SLOTS],
            group: 0,
            groups: [Lanes::ZERO; GROUPS],
            has_group: [false; GROUPS],
            spent: vec![Lanes::ZERO; checkpoints],
            total: Lanes::ZERO,
            present_value: Lanes::ZERO,
            calendar,
        }
    }

    /// Begins with other futures.
    pub(crate) fn begin(&mut self, course: &Course<Lanes>) {
        let mut factor = Lanes::all(1.0);
        for discount in &mut self.discount {
            *discount = factor;
            factor = factor * course.discount_step;
        }
        let mut pieces = course.pieces;
        for month in &mut self.pieces[1..] {
            *month = pieces;
            pieces = pieces * course.growth_step;
        }
        self.has_level = [false; LEVELS];
        self.has_sums = [false; SLOTS];
        self.level_steps = course.level_steps;
    }

    /// Begins with another route of these futures.
    pub(crate) fn begin_route(&mut self, fleets: [Option<&Fleet<Lanes>>; 2]) {
        for (part, fleet) in self.parts.iter_mut().zip(fleets) {
            part.fleet = fleet.copied();
            part.has_purchases = false;
            let Some(fleet) = fleet else { continue };
            let mut most = Lanes::ZERO;
            for (units, pieces) in part.units.iter_mut().zip(&self.pieces) {
                let needed = fleet.needed(*pieces);
                most = if fleet.stays() {
                    needed.larger(most)
                } else {
                    needed
                };
                *units = most;
            }
        }
        self.has_sums[SHARED * LEVELS..].fill(false);
        for slot in self.used.drain(..) {
            self.is_used[slot] = false;
        }
        self.groups = [Lanes::ZERO; GROUPS];
        self.has_group = [false; GROUPS];
    }

    /// Adds up the route.
    pub(crate) fn finish_route(&mut self) {
        let checkpoints = self.calendar.checkpoints.len();
        let (mut total, mut present_value) = (Lanes::ZERO, Lanes::ZERO);
        for slot in &self.used {
            let (amount, sums) = (self.amounts[*slot], &self.sums[*slot]);
            total = total + amount * sums.total;
            present_value = present_value + amount * sums.present_value;
        }
        self.total = total;
        self.present_value = present_value;
        // One checkpoint after the other, so that its sum need not be fetched and put back.
        for (place, spent) in self.spent.iter_mut().enumerate() {
            let mut sum = Lanes::ZERO;
            for slot in &self.used {
                sum = sum + self.amounts[*slot] * self.by_checkpoint[slot * checkpoints + place];
            }
            *spent = sum;
        }
    }

    fn ready_level(&mut self, level: Level) {
        let place = level.place();
        if self.has_level[place] {
            return;
        }
        self.has_level[place] = true;
        let step = self.level_steps[place];
        let mut now = Lanes::all(1.0);
        self.levels[place][0] = now;
        for month in &mut self.levels[place][1..] {
            *month = now;
            now = now * step;
        }
    }

    /// Sums a driver over the months.
    fn add_up(&mut self, driver: Driver, slot: usize) {
        self.has_sums[slot] = true;
        self.ready_level(driver.level);
        let checkpoints = self.calendar.checkpoints.len();
        let start = slot * checkpoints;
        let out = &mut self.by_checkpoint[start..start + checkpoints];
        let horizon = self.calendar.months;
        let levels = &self.levels[driver.level.place()][..];
        let flat = driver.level == Level::Flat;
        let once = |month: usize, amount: Lanes, out: &mut [Lanes]| {
            let total = if flat { amount } else { amount * levels[month] };
            for (spent, checkpoint) in out.iter_mut().zip(&self.calendar.checkpoints) {
                *spent = if *checkpoint >= month {
                    total
                } else {
                    Lanes::ZERO
                };
            }
            Sums {
                total,
                present_value: total * self.discount[month],
            }
        };
        let months = Months {
            checkpoints: &self.calendar.checkpoints,
            discount: &self.discount,
            levels: if flat { None } else { Some(levels) },
        };
        self.sums[slot] = match driver.quantity {
            Quantity::Start => once(0, Lanes::all(1.0), out),
            Quantity::End => once(horizon, Lanes::all(1.0), out),
            Quantity::Month => months.sum(out, |_| Lanes::all(1.0), Lanes::ZERO),
            Quantity::Pieces => months.sum(out, |month| self.pieces[month], Lanes::ZERO),
            Quantity::Units(part) => {
                let units = &self.parts[part.min(1)].units[..];
                months.sum(out, |month| units[month], Lanes::ZERO)
            }
            Quantity::BusyHours(part) => {
                let part = &self.parts[part.min(1)];
                let hours = part.fleet.map_or(Lanes::ZERO, |fleet| fleet.hours_a_piece);
                let busy = |month: usize| {
                    (self.pieces[month] * hours).smaller(part.units[month] * HOURS_PER_MONTH)
                };
                months.sum(out, busy, Lanes::ZERO)
            }
            Quantity::Purchases(part) => {
                let part = &mut self.parts[part.min(1)];
                part.ready_purchases();
                let bought = &part.purchases[..];
                months.sum(out, |month| bought[month], bought[0])
            }
            Quantity::LeftOver(part) => {
                let part = &mut self.parts[part.min(1)];
                part.ready_purchases();
                once(horizon, part.left_over(), out)
            }
        };
    }
}

/// The months over which a series is summed.
struct Months<'a> {
    checkpoints: &'a [usize],
    discount: &'a [Lanes],
    levels: Option<&'a [Lanes]>,
}

impl Months<'_> {
    /// Sums a series; `at_start` is its value in month 0, where every level of prices is 1.
    #[inline]
    fn sum(&self, out: &mut [Lanes], of: impl Fn(usize) -> Lanes, at_start: Lanes) -> Sums {
        match self.levels {
            None => self.sum_of(out, of, at_start),
            Some(levels) => self.sum_of(out, |month| of(month) * levels[month], at_start),
        }
    }

    #[inline]
    fn sum_of(&self, out: &mut [Lanes], of: impl Fn(usize) -> Lanes, at_start: Lanes) -> Sums {
        let (mut total, mut present_value) = (at_start, at_start);
        let mut month = 1;
        for (spent, checkpoint) in out.iter_mut().zip(self.checkpoints) {
            while month <= *checkpoint {
                let value = of(month);
                total = total + value;
                present_value = present_value + value * self.discount[month];
                month += 1;
            }
            *spent = total;
        }
        Sums {
            total,
            present_value,
        }
    }
}

impl PartSeries {
    fn lives(&self) -> [usize; WIDTH] {
        let life = self
            .fleet
            .and_then(|fleet| fleet.ownership)
            .map_or(Lanes::all(f64::MAX), |own| own.life);
        // Whole months, a few hundred at most.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        life.0.map(|life| life as usize)
    }

    /// Machines paid for in each month.
    fn ready_purchases(&mut self) {
        if self.has_purchases {
            return;
        }
        self.has_purchases = true;
        let lives = self.lives();
        let shortest = lives.iter().copied().min().unwrap_or(usize::MAX);
        let horizon = self.units.len() - 1;
        let mut before = Lanes::ZERO;
        for month in 0..=horizon {
            let mut new = self.units[month] - before;
            before = self.units[month];
            if month >= shortest && month < horizon {
                for (lane, life) in lives.iter().enumerate() {
                    if month >= *life {
                        new.0[lane] += self.purchases[month - life].0[lane];
                    }
                }
            }
            self.purchases[month] = new;
        }
        if let Some(own) = self.fleet.and_then(|fleet| fleet.ownership) {
            self.purchases[0] = self.purchases[0] - own.owned;
        }
    }

    /// What is left of machines at the horizon.
    fn left_over(&self) -> Lanes {
        let Some(own) = self.fleet.and_then(|fleet| fleet.ownership) else {
            return Lanes::ZERO;
        };
        let horizon = self.units.len() - 1;
        let lives = self.lives();
        let longest = lives.iter().copied().max().unwrap_or(0);
        let mut kept = Lanes::all(1.0);
        let mut left = Lanes::ZERO;
        for age in 0..=longest.min(horizon) {
            let worth = self.purchases[horizon - age] * kept;
            for (lane, life) in lives.iter().enumerate() {
                if age <= *life {
                    left.0[lane] += worth.0[lane];
                }
            }
            kept = kept * own.kept_step;
        }
        left
    }
}

impl Flows<Lanes> for Ledger {
    #[inline]
    fn item(&mut self, item: ItemId) {
        self.group = item.group() as usize;
    }

    #[inline]
    fn add(&mut self, amount: Lanes, driver: impl Into<Driver>) {
        let driver = driver.into();
        let slot = slot(driver);
        if !self.has_sums[slot] {
            self.add_up(driver, slot);
        }
        if self.is_used[slot] {
            self.amounts[slot] = self.amounts[slot] + amount;
        } else {
            self.is_used[slot] = true;
            self.used.push(slot);
            self.amounts[slot] = amount;
        }
        self.has_group[self.group] = true;
        self.groups[self.group] = self.groups[self.group] + amount * self.sums[slot].total;
    }
}
