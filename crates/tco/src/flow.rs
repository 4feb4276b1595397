//! Flows: what an item costs, and with which driver.

use crate::driver::Driver;
use crate::items::ItemId;

/// One part of what an item costs: in every month the amount times the driver.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Flow<N> {
    /// The item.
    pub item: ItemId,
    /// Money for one of the driver, in the currency of the case; below zero where money comes in.
    pub amount: N,
    /// How many there are in each month.
    pub driver: Driver,
}

/// Where items put what they cost.
pub(crate) trait Flows<N> {
    /// From here on flows are those of an item.
    fn item(&mut self, item: ItemId);

    /// Adds a flow of that item.
    fn add(&mut self, amount: N, driver: impl Into<Driver>);
}

/// Flows one after another, as the table of a month and a spreadsheet want them.
pub(crate) struct Listed<N> {
    item: ItemId,
    pub flows: Vec<Flow<N>>,
}

impl<N> Listed<N> {
    pub(crate) fn new() -> Self {
        Self {
            item: ItemId::ALL[0],
            flows: Vec::new(),
        }
    }
}

impl<N> Flows<N> for Listed<N> {
    fn item(&mut self, item: ItemId) {
        self.item = item;
    }

    fn add(&mut self, amount: N, driver: impl Into<Driver>) {
        self.flows.push(Flow {
            item: self.item,
            amount,
            driver: driver.into(),
        });
    }
}
