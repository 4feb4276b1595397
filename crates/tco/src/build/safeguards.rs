//! Rows on assessing, agreeing and guarding.

use assessment::{Profile, Sector};
use catalogue::Topic;

use super::common::harm_place;
use super::rows::{judged_by, topic};
use crate::assumption::AssumptionGroup::Safeguards;
use crate::error::TcoError;
use crate::future::Choices;
use crate::keys::SafeguardKeys;
use crate::sheet::{ANY_FACTOR, ANY_SHARE, Row, Sheet};

/// Lays them out.
pub(super) fn lay_out(
    sheet: &mut Sheet<'_>,
    profile: &Profile,
    assumed: &Choices,
) -> Result<SafeguardKeys, TcoError> {
    let mut work = |of: Topic| {
        let row = topic(sheet, Safeguards, of).together("safeguards");
        sheet.add(row)
    };
    let impact_days = work(Topic::ImpactAssessment)?;
    let legal_days = work(Topic::LegalReview)?;
    let guardrail_days = work(Topic::Guardrails)?;
    let red_team_days = work(Topic::RedTeaming)?;
    let record_days = work(Topic::RecordKeeping)?;
    let audit_days = work(Topic::Audit)?;
    let judged = Row::judgement;
    let guardrail_calls = sheet.add(judged(
        Safeguards,
        "guardrail-calls",
        "assumption-unit-share",
        [0.0, 0.03, 0.2],
        ANY_SHARE,
    ))?;
    let record_months = sheet.add(judged(
        Safeguards,
        "log-months",
        "assumption-unit-months",
        [1.0, 12.0, 60.0],
        (0.0, 1_200.0),
    ))?;
    let open = sheet.add(judged(
        Safeguards,
        "safeguards-open",
        "assumption-unit-factor",
        [0.9, 1.2, 1.8],
        ANY_FACTOR,
    ))?;
    let regulated = profile.sector != Sector::Other;
    let sector = sheet.add(judged(
        Safeguards,
        "safeguards-sector",
        "assumption-unit-factor",
        if regulated { [1.0, 1.5, 2.5] } else { [1.0; 3] },
        ANY_FACTOR,
    ))?;
    let harm = sheet.add(judged_by(
        Safeguards,
        "safeguards-harm",
        "assumption-unit-factor",
        ANY_FACTOR,
        harm_place,
        &[[1.0, 1.0, 1.0], [1.0, 1.2, 1.6], [1.2, 1.6, 3.0]],
        assumed,
    ))?;
    let yearly = sheet.add(judged(
        Safeguards,
        "safeguards-yearly",
        "assumption-unit-share-a-year",
        [0.1, 0.25, 0.5],
        ANY_FACTOR,
    ))?;
    Ok(SafeguardKeys {
        impact_days,
        legal_days,
        guardrail_days,
        guardrail_calls,
        red_team_days,
        record_days,
        record_months,
        audit_days,
        open,
        sector,
        harm,
        yearly,
    })
}
