//! The one place that says what time it is.

use jiff::{Timestamp, tz::TimeZone};

/// Where the time comes from: the system for a person, a fixed moment for a test.
#[derive(Debug, Clone)]
pub enum Clock {
    /// The computer's clock and time zone.
    System,
    /// Always this moment, in UTC.
    Fixed(Timestamp),
}

impl Clock {
    /// Now.
    pub fn now(&self) -> Timestamp {
        match self {
            Self::System => Timestamp::now(),
            Self::Fixed(moment) => *moment,
        }
    }

    /// The time zone in which dates are shown.
    pub fn zone(&self) -> TimeZone {
        match self {
            Self::System => TimeZone::system(),
            Self::Fixed(_) => TimeZone::UTC,
        }
    }

    /// Today, where the person is.
    pub fn today(&self) -> jiff::civil::Date {
        self.now().to_zoned(self.zone()).date()
    }
}
