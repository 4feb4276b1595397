//! Several futures side by side, so that one instruction counts for more than one of them.

use std::ops::{Add, Div, Mul, Sub};

use crate::number::Number;

/// Futures that are counted together.
pub(crate) const WIDTH: usize = 8;

/// One figure in each of several futures. Each future's arithmetic is that of `f64`, so results
/// do not depend on which futures are counted together.
#[derive(Debug, Clone, Copy, PartialEq)]
#[repr(align(16))]
pub(crate) struct Lanes(pub(crate) [f64; WIDTH]);

impl Lanes {
    pub(crate) const ZERO: Self = Self([0.0; WIDTH]);

    #[inline]
    pub(crate) fn all(value: f64) -> Self {
        Self([value; WIDTH])
    }

    #[inline]
    fn each(self, of: impl Fn(f64) -> f64) -> Self {
        let mut result = self;
        for value in &mut result.0 {
            *value = of(*value);
        }
        result
    }

    #[inline]
    fn with(self, other: Self, of: impl Fn(f64, f64) -> f64) -> Self {
        let mut result = self;
        for (value, other) in result.0.iter_mut().zip(other.0) {
            *value = of(*value, other);
        }
        result
    }
}

impl Add for Lanes {
    type Output = Self;
    #[inline]
    fn add(self, other: Self) -> Self {
        self.with(other, |one, other| one + other)
    }
}

impl Sub for Lanes {
    type Output = Self;
    #[inline]
    fn sub(self, other: Self) -> Self {
        self.with(other, |one, other| one - other)
    }
}

impl Mul for Lanes {
    type Output = Self;
    #[inline]
    fn mul(self, other: Self) -> Self {
        self.with(other, |one, other| one * other)
    }
}

impl Div for Lanes {
    type Output = Self;
    #[inline]
    fn div(self, other: Self) -> Self {
        self.with(other, |one, other| one / other)
    }
}

impl Add<f64> for Lanes {
    type Output = Self;
    #[inline]
    fn add(self, other: f64) -> Self {
        self.each(|one| one + other)
    }
}

impl Sub<f64> for Lanes {
    type Output = Self;
    #[inline]
    fn sub(self, other: f64) -> Self {
        self.each(|one| one - other)
    }
}

impl Mul<f64> for Lanes {
    type Output = Self;
    #[inline]
    fn mul(self, other: f64) -> Self {
        self.each(|one| one * other)
    }
}

impl Div<f64> for Lanes {
    type Output = Self;
    #[inline]
    fn div(self, other: f64) -> Self {
        self.each(|one| one / other)
    }
}

impl Number for Lanes {
    #[inline]
    fn constant(value: f64) -> Self {
        Self::all(value)
    }

    #[inline]
    fn smaller(self, other: Self) -> Self {
        self.with(other, Number::smaller)
    }

    #[inline]
    fn larger(self, other: Self) -> Self {
        self.with(other, Number::larger)
    }

    #[inline]
    fn power(self, exponent: f64) -> Self {
        self.each(|base| base.power(exponent))
    }

    #[inline]
    fn rounded_up(self) -> Self {
        self.each(Number::rounded_up)
    }

    #[inline]
    fn rounded(self) -> Self {
        self.each(Number::rounded)
    }

    #[inline]
    fn named(self, _: &'static str) -> Self {
        self
    }
}
