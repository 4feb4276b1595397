//! Arithmetic of the cost model, whoever reads it.

use std::ops::{Add, Div, Mul, Sub};

/// A figure of the cost model.
///
/// The model is written once, over this trait, and has several readers: with `f64` it is one
/// future, with [`crate::Formula`] it is the formula that a spreadsheet shows. Whoever adds a
/// cost item therefore writes plain arithmetic and nothing else; choices between options stay
/// ordinary branches.
pub trait Number:
    Copy
    + Add<Output = Self>
    + Sub<Output = Self>
    + Mul<Output = Self>
    + Div<Output = Self>
    + Add<f64, Output = Self>
    + Sub<f64, Output = Self>
    + Mul<f64, Output = Self>
    + Div<f64, Output = Self>
{
    /// A figure that is the same in every future.
    fn constant(value: f64) -> Self;

    /// The smaller of two figures.
    fn smaller(self, other: Self) -> Self;

    /// The larger of two figures.
    fn larger(self, other: Self) -> Self;

    /// To a power that is the same in every future, such as 1/12.
    fn power(self, exponent: f64) -> Self;

    /// Up to a whole number. Figures are below 2^51 in size.
    fn rounded_up(self) -> Self;

    /// To the nearest whole number, halves upwards. Figures are below 2^51 in size.
    fn rounded(self) -> Self;

    /// Gives an intermediate figure a name, the message `cost-step-<name>`, under which a
    /// spreadsheet shows it in a cell of its own. Numbers stay as they are.
    fn named(self, name: &'static str) -> Self;

    /// One less this figure.
    fn rest_of_one(self) -> Self {
        Self::constant(1.0) - self
    }

    /// The figure, or zero where it is negative.
    fn at_least_zero(self) -> Self {
        self.larger(Self::constant(0.0))
    }

    /// The figure, or one where it is more.
    fn at_most_one(self) -> Self {
        self.smaller(Self::constant(1.0))
    }
}

/// Adding and taking away this figure leaves the nearest whole number: between 2^52 and 2^53
/// doubles have no fraction. It is exact, and needs no instruction that old processors lack.
const WHOLE: f64 = 6_755_399_441_055_744.0;

impl Number for f64 {
    #[inline]
    fn constant(value: f64) -> Self {
        value
    }

    #[inline]
    fn smaller(self, other: Self) -> Self {
        if self < other { self } else { other }
    }

    #[inline]
    fn larger(self, other: Self) -> Self {
        if self > other { self } else { other }
    }

    #[inline]
    fn power(self, exponent: f64) -> Self {
        libm::pow(self, exponent)
    }

    #[inline]
    fn rounded_up(self) -> Self {
        let nearest = (self + WHOLE) - WHOLE;
        nearest + if nearest < self { 1.0 } else { 0.0 }
    }

    #[inline]
    fn rounded(self) -> Self {
        -(-(self + 0.5)).rounded_up()
    }

    #[inline]
    fn named(self, _: &'static str) -> Self {
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_numbers_are_those_of_the_library() {
        for tenths in -40..400 {
            let value = f64::from(tenths) / 10.0;
            assert_eq!(
                value.rounded_up().to_bits() << 1,
                libm::ceil(value).to_bits() << 1
            );
        }
        assert_eq!(59.5_f64.rounded().to_bits(), 60.0_f64.to_bits());
        assert_eq!(36.2_f64.rounded().to_bits(), 36.0_f64.to_bits());
    }
}
