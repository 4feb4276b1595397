//! The constants of the speed estimate are those that fit the measurements, and the estimate errs
//! on hardware and models it has not seen by no more than it says.
//!
//! Each measurement is held back in turn: it is estimated from constants fitted without any row of
//! the same hardware and without any row of the same model. The error is counted over all rows and
//! shown for each source and each kind of hardware.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout
)]

mod support;

use std::collections::BTreeMap;

use capacity::{
    HardwareClass, SECONDS_OF_A_STATE, SECONDS_OF_CHOOSING, SECONDS_OF_HANDING_OVER,
    SECONDS_OF_SERVING,
};
use support::fit::{Constants, fit};
use support::measurements::{Measurement, measurements, sources};

/// Measured ÷ estimated − 1 turned into how far the estimate lies from the measurement.
fn error(estimate: f64, measured: f64) -> f64 {
    (estimate / measured - 1.0).abs()
}

fn quantile(values: &[f64], share: f64) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let mut place = share * (sorted.len() - 1) as f64;
    for pair in sorted.windows(2) {
        if place < 1.0 {
            return pair[0] + (pair[1] - pair[0]) * place;
        }
        place -= 1.0;
    }
    sorted[sorted.len() - 1]
}

/// Every measurement on one accelerator with its estimate from a fit that has seen neither of two
/// things about it.
fn held_back(
    all: &[Measurement],
    things: fn(&Measurement) -> (&str, &str),
) -> Vec<(&Measurement, f64)> {
    let mut fits: BTreeMap<(&str, &str), Constants> = BTreeMap::new();
    all.iter()
        .filter(|row| row.accelerators == 1)
        .map(|row| {
            let (one, other) = things(row);
            let constants = fits.entry((one, other)).or_insert_with(|| {
                let seen: Vec<&Measurement> = all
                    .iter()
                    .filter(|row| things(row).0 != one && things(row).1 != other)
                    .collect();
                fit(&seen)
            });
            (row, constants.tokens_a_second(row))
        })
        .collect()
}

fn hardware_and_model(row: &Measurement) -> (&str, &str) {
    (&row.hardware, &row.model)
}

fn hardware_and_source(row: &Measurement) -> (&str, &str) {
    (&row.hardware, &row.source)
}

fn report<'a>(name: &str, rows: impl Iterator<Item = &'a (&'a Measurement, f64)>) -> (f64, f64) {
    let errors: Vec<f64> = rows
        .map(|(row, estimate)| error(*estimate, row.tokens_a_second))
        .collect();
    let (median, ninth) = (quantile(&errors, 0.5), quantile(&errors, 0.9));
    println!(
        "{name:<24} {:>4} rows   median {:>5.1} %   90th percentile {:>5.1} %",
        errors.len(),
        100.0 * median,
        100.0 * ninth
    );
    (median, ninth)
}

#[test]
fn estimates_on_unseen_hardware_and_models_err_by_eight_per_cent_or_less() {
    let all = measurements();
    let held = held_back(&all, hardware_and_model);
    println!("Estimated without the row's hardware and without its model:");
    for source in sources().keys() {
        if held.iter().any(|(row, _)| row.source == *source) {
            report(source, held.iter().filter(|(row, _)| row.source == *source));
        }
    }
    for class in HardwareClass::ALL {
        let name = format!("{class:?}");
        report(&name, held.iter().filter(|(row, _)| row.class == class));
    }
    let (median, ninth) = report("all", held.iter());
    assert!(median <= 0.08, "median error {median}");
    assert!(ninth <= 0.20, "90th percentile {ninth}");
}

#[test]
fn estimates_without_the_whole_source_err_hardly_more() {
    let all = measurements();
    let held = held_back(&all, hardware_and_source);
    println!("Estimated without the row's hardware and without anything from its source:");
    let (median, ninth) = report("all", held.iter());
    assert!(median <= 0.08, "median error {median}");
    assert!(ninth <= 0.20, "90th percentile {ninth}");
}

#[test]
fn the_constants_are_those_that_fit_the_measurements() {
    let all = measurements();
    let fitted = fit(&all.iter().collect::<Vec<_>>());
    let near = |what: &str, code: f64, data: f64| {
        assert!(
            (code / data - 1.0).abs() < 2e-3,
            "{what}: {code} in code, {data} fitted"
        );
    };
    for class in HardwareClass::ALL {
        let code = class.fitted();
        let name = format!("{class:?}");
        let (full, rounded) = fitted.efficiencies(class);
        near(&name, code.efficiency_rounded, rounded);
        // Classes without a run at 16 bits take the other figure for both.
        near(&name, code.efficiency_16_bit, full.unwrap_or(rounded));
        near(&name, code.seconds_a_layer, fitted.seconds_a_layer(class));
    }
    near("choosing", SECONDS_OF_CHOOSING, fitted.get("mixture"));
    near("state", SECONDS_OF_A_STATE, fitted.get("state"));
    near("serving", SECONDS_OF_SERVING, fitted.get("served"));
    near(
        "handing over",
        SECONDS_OF_HANDING_OVER,
        fitted.get("hand over"),
    );
}

/// A class with fewer rows than this has its error widened by half, on the scale of factors.
const FEW_ROWS: usize = 20;

#[test]
fn the_range_of_an_estimate_is_the_error_on_what_was_held_back() {
    let all = measurements();
    let held = held_back(&all, hardware_and_model);
    for class in HardwareClass::ALL {
        let factors: Vec<f64> = held
            .iter()
            .filter(|(row, _)| row.class == class)
            .map(|(row, estimate)| row.tokens_a_second / estimate)
            .collect();
        let widen = if factors.len() < FEW_ROWS { 1.5 } else { 1.0 };
        let (low, high) = class.fitted().error;
        let (least, most) = (
            libm::pow(quantile(&factors, 0.1), widen),
            libm::pow(quantile(&factors, 0.9), widen).max(1.05),
        );
        println!(
            "{class:?}: {least:.3} to {most:.3} of {} rows",
            factors.len()
        );
        assert!(
            (low - least).abs() < 0.006,
            "{class:?}: {low} in code, {least}"
        );
        assert!(
            (high - most).abs() < 0.006,
            "{class:?}: {high} in code, {most}"
        );
    }
}

#[test]
fn the_formula_of_the_fit_is_the_one_the_program_uses() {
    let all = measurements();
    let fitted = fit(&all.iter().collect::<Vec<_>>());
    let mut compared = 0;
    for row in all.iter().filter(|row| row.served && row.is_of_today()) {
        let program = row.estimate_of_the_program();
        let formula = fitted.tokens_a_second(row);
        assert!(
            (program / formula - 1.0).abs() < 5e-3,
            "{} on {}: {program} and {formula}",
            row.model,
            row.hardware
        );
        compared += 1;
    }
    assert!(compared > 50, "{compared}");
}

#[test]
fn every_measurement_is_possible_and_says_where_it_is_from() {
    let sources = sources();
    for row in measurements() {
        assert!(sources.contains_key(&row.source), "{}", row.source);
        let read_a_second = row.read_bytes * row.tokens_a_second;
        assert!(
            read_a_second < row.bandwidth,
            "{} on {} is faster than its memory",
            row.model,
            row.hardware
        );
        assert!(row.read_bytes <= row.file_bytes);
        assert!(!row.date.is_empty());
    }
}
