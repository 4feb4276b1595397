//! Measurements, and the fit of the speed estimate to them.

#![allow(dead_code, unreachable_pub)]

pub mod fit;
pub mod measurements;
