//! Rows on who has to be there.

use crate::assumption::AssumptionGroup::{People, Upkeep};
use crate::error::TcoError;
use crate::keys::StaffKeys;
use crate::sheet::{ANY_DAYS, ANY_FACTOR, Row, Sheet};

/// Lays them out.
pub(super) fn lay_out(sheet: &mut Sheet<'_>) -> Result<StaffKeys, TcoError> {
    let a_year = "assumption-unit-days-a-year";
    let mut judged = |group, id: &str, unit, figures, allowed| {
        sheet.add(Row::judgement(group, id, unit, figures, allowed))
    };
    Ok(StaffKeys {
        turnover: judged(
            People,
            "staff-turnover",
            "assumption-unit-share-a-year",
            [0.04, 0.12, 0.25],
            ANY_FACTOR,
        )?,
        one_person_days: judged(
            People,
            "one-person-days",
            a_year,
            [80.0, 130.0, 180.0],
            (1.0, 366.0),
        )?,
        second_person_days: judged(
            People,
            "second-person-days",
            a_year,
            [4.0, 10.0, 25.0],
            ANY_DAYS,
        )?,
        vendor_days: judged(People, "vendor-days", a_year, [0.5, 2.0, 6.0], ANY_DAYS)?,
        vendor_days_own: judged(People, "vendor-days-own", a_year, [0.5, 1.5, 4.0], ANY_DAYS)?,
        migration_share: judged(
            Upkeep,
            "migration-share",
            "assumption-unit-share",
            [0.02, 0.08, 0.25],
            ANY_FACTOR,
        )?,
    })
}
