//! Functions that sensitivity methods are tried on, on the unit hypercube.
#![allow(dead_code, unreachable_pub, missing_docs)]

use std::f64::consts::{PI, TAU};

/// Ishigami and Homma (1990): sin a + 7 sin² b + 0.1 c⁴ sin a, each from −π to π.
pub fn ishigami(x: &[f64], y: &mut [f64]) {
    let angle = [0, 1, 2].map(|input| TAU * x[input] - PI);
    let (sine, square) = (libm::sin(angle[1]), angle[2] * angle[2]);
    y[0] = libm::sin(angle[0]) * (1.0 + 0.1 * square * square) + 7.0 * sine * sine;
}

/// Weights of [`sobol_g`]: the larger, the less its input does.
pub const SOBOL_G: [f64; 8] = [0.0, 1.0, 4.5, 9.0, 99.0, 99.0, 99.0, 99.0];

/// Saltelli and Sobol (1995): the product of (|4x − 2| + a) ÷ (1 + a).
pub fn sobol_g(x: &[f64], y: &mut [f64]) {
    y[0] = x
        .iter()
        .zip(SOBOL_G)
        .map(|(x, a)| ((4.0 * x - 2.0).abs() + a) / (1.0 + a))
        .product();
}

/// How many inputs [`cost`] has.
pub const COST_INPUTS: usize = 6;

/// The gap between three years of a bill for tokens and a server: volume × growth × price on one
/// side; machines in whole numbers, hours and a wage on the other. Steps, products and
/// differences, as costs have them.
pub fn cost(x: &[f64], y: &mut [f64]) {
    let between = |input: usize, low: f64, high: f64| low + (high - low) * x[input];
    let pieces = between(0, 2_000.0, 60_000.0);
    let growth = between(1, -0.1, 0.5);
    let price = between(2, 0.002, 0.02);
    let machine = between(3, 8_000.0, 25_000.0);
    let days = between(4, 20.0, 110.0);
    let day = between(5, 250.0, 600.0);
    let last = pieces * (1.0 + growth) * (1.0 + growth);
    let bill = price * 12.0 * (pieces + pieces * (1.0 + growth) + last);
    let machines = libm::ceil(last / 40_000.0);
    y[0] = machines * machine + 3.0 * days * day - bill;
}
