//! Plain measured quantities, one type a unit.

use std::ops::{Add, Mul, Sub};

use serde::{Deserialize, Serialize};

macro_rules! quantity {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Default, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub f64);

        impl Add for $name {
            type Output = Self;
            fn add(self, other: Self) -> Self {
                Self(self.0 + other.0)
            }
        }

        impl Sub for $name {
            type Output = Self;
            fn sub(self, other: Self) -> Self {
                Self(self.0 - other.0)
            }
        }

        impl Mul<f64> for $name {
            type Output = Self;
            fn mul(self, factor: f64) -> Self {
                Self(self.0 * factor)
            }
        }

        impl std::iter::Sum for $name {
            fn sum<I: Iterator<Item = Self>>(each: I) -> Self {
                each.fold(Self::default(), Add::add)
            }
        }
    };
}

quantity!(
    /// Tokens: the pieces of words that models read, write and are billed by.
    Tokens
);
quantity!(
    /// Bytes of memory or disk.
    Bytes
);
quantity!(
    /// Bytes a second, for memory bandwidth.
    BytesPerSecond
);
quantity!(
    /// Tokens a second.
    TokensPerSecond
);
quantity!(
    /// Electrical power in watts.
    Watts
);
quantity!(
    /// Hours.
    Hours
);
quantity!(
    /// A share of a whole, 0 to 1.
    Share
);

impl Bytes {
    /// Bytes in a gibibyte (2³⁰).
    pub const PER_GIBIBYTE: f64 = 1_073_741_824.0;

    /// From gigabytes of 10⁹ bytes, as makers of machines state them.
    pub fn from_gigabytes(gigabytes: f64) -> Self {
        Self(gigabytes * 1e9)
    }

    /// In gigabytes of 10⁹ bytes.
    pub fn gigabytes(self) -> f64 {
        self.0 / 1e9
    }

    /// In gibibytes of 2³⁰ bytes.
    pub fn gibibytes(self) -> f64 {
        self.0 / Self::PER_GIBIBYTE
    }
}

impl Watts {
    /// Energy in kilowatt-hours when drawn for some hours.
    pub fn kilowatt_hours(self, hours: Hours) -> f64 {
        self.0 * hours.0 / 1000.0
    }
}

/// A whole number of months.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Months(pub u32);

impl Months {
    /// The same length in years.
    pub fn years(self) -> f64 {
        f64::from(self.0) / 12.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kilowatt_for_a_day_is_twenty_four_kilowatt_hours() {
        assert!((Watts(1000.0).kilowatt_hours(Hours(24.0)) - 24.0).abs() < 1e-12);
    }

    #[test]
    fn tokens_add_up() {
        let month: Tokens = [Tokens(2.0), Tokens(3.0)].into_iter().sum();
        assert_eq!(month, Tokens(5.0));
    }
}
