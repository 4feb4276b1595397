//! Rows on the terms of rent and on what stands around machines.

use catalogue::Topic;
use quantities::Currency;

use super::common::hours_place;
use super::rows::{judged_by, topic};
use crate::assumption::AssumptionGroup::{Machines, Running};
use crate::error::TcoError;
use crate::future::Choices;
use crate::keys::{RentKeys, SurroundingKeys};
use crate::sheet::{ANY_FACTOR, ANY_SHARE, Row, Sheet};

/// Rows on the terms of rent.
pub(super) fn rent(sheet: &mut Sheet<'_>, assumed: &Choices) -> Result<RentKeys, TcoError> {
    // Rented machines that wait through the night are billed for it; only some are switched off.
    let hours = sheet.add(judged_by(
        Machines,
        "rented-hours",
        "assumption-unit-hours-a-month",
        (1.0, 744.0),
        hours_place,
        &[
            [200.0, 400.0, 730.0],
            [330.0, 550.0, 730.0],
            [730.0, 730.0, 730.0],
        ],
        assumed,
    ))?;
    let starting_hours = sheet.add(Row::judgement(
        Machines,
        "rented-starting-hours",
        "assumption-unit-hours-a-month",
        [2.0, 10.0, 40.0],
        (0.0, 744.0),
    ))?;
    // Who leaves machines on anyway gains by reserving them.
    let reserved_share = sheet.add(judged_by(
        Machines,
        "reserved-share",
        "assumption-unit-share",
        ANY_SHARE,
        hours_place,
        &[[0.0, 0.0, 0.3], [0.0, 0.1, 0.6], [0.0, 0.4, 1.0]],
        assumed,
    ))?;
    let row = topic(sheet, Machines, Topic::ReservedDiscount);
    Ok(RentKeys {
        hours,
        starting_hours,
        reserved_share,
        reserved_discount: sheet.add(row)?,
    })
}

/// Rows on what stands around machines.
pub(super) fn lay_out(sheet: &mut Sheet<'_>) -> Result<SurroundingKeys, TcoError> {
    let network_and_rack = sheet.add(Row::judgement(
        Machines,
        "network-and-rack",
        "assumption-unit-share",
        [0.0, 0.05, 0.15],
        ANY_FACTOR,
    ))?;
    let spare_parts = sheet.add(Row::judgement(
        Machines,
        "spare-parts",
        "assumption-unit-share",
        [0.0, 0.02, 0.08],
        ANY_FACTOR,
    ))?;
    let stored_gigabytes = sheet.add(Row::judgement(
        Running,
        "stored-gigabytes",
        "assumption-unit-gigabytes",
        [20.0, 100.0, 600.0],
        (0.0, 1e7),
    ))?;
    let row = topic(sheet, Running, Topic::CloudStorage);
    let storage = sheet.price(row, Currency::Usd)?;
    let row = topic(sheet, Running, Topic::CloudEgress);
    let egress = sheet.price(row, Currency::Usd)?;
    let row = Row {
        // Some pay a quarter of the list price, others nothing.
        allowed: (0.0, 100_000.0),
        ..topic(sheet, Running, Topic::ServingLicence)
    };
    let licence = sheet.price(row, Currency::Usd)?;
    let licensed_share = sheet.add(Row::judgement(
        Running,
        "licensed-share",
        "assumption-unit-share",
        [0.0, 0.0, 0.4],
        ANY_SHARE,
    ))?;
    Ok(SurroundingKeys {
        network_and_rack,
        spare_parts,
        stored_gigabytes,
        storage,
        egress,
        licence,
        licensed_share,
    })
}
