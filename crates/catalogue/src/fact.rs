//! A figure that can be traced: value, unit, source and dates travel together.

use jiff::civil::Date;
use quantities::Range;
use serde::Serialize;

use crate::unit::Unit;

/// A figure with its unit, source, dates and range.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Fact {
    /// Low, likely and high, in [`Fact::unit`]. Today's value where a change is announced.
    pub value: Range,
    /// The unit.
    pub unit: Unit,
    /// Id of the source; see [`crate::Catalogue::source`].
    pub source: String,
    /// Year of the money in which the figure stands: the year it was published unless the file says
    /// otherwise. `None` where it is not money.
    pub price_year: Option<i16>,
    /// Day on which the source published the figure.
    pub published: Date,
    /// Day on which we last saw the figure there.
    pub checked: Date,
    /// Id of a remark; its words are the message `catalogue-note-<id>`.
    pub note: Option<String>,
    /// An announced change of the value.
    pub change: Option<Change>,
}

/// An announced change of a value, such as the end of an introductory price.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Change {
    /// First day on which the new value applies.
    pub from: Date,
    /// The new value, in the unit of the fact.
    pub value: Range,
}

impl Fact {
    /// The value that applies on a day.
    pub fn on(&self, day: Date) -> Range {
        match self.change {
            Some(change) if day >= change.from => change.value,
            _ => self.value,
        }
    }

    /// The value that stays: after an announced change where there is one.
    /// A cost over years is reckoned with this, not with an introductory price.
    pub fn lasting(&self) -> Range {
        self.change.map_or(self.value, |change| change.value)
    }
}
