//! Rows on how much work there is and how it turns into text.

use assessment::{Audience, Hours, Option_, Profile, TaskShape, Use, task_shape};
use quantities::Range;

use crate::assumption::AssumptionGroup::{Quality, Tokens, Volume};
use crate::assumption::Origin;
use crate::error::TcoError;
use crate::future::{Choices, Key};
use crate::sheet::{ANY_FACTOR, ANY_SHARE, Row, Sheet, three};

/// Keys of these rows.
pub(super) struct VolumeKeys {
    pub pieces: Key,
    pub growth: Key,
    pub words_in: Key,
    pub busiest_hour: Key,
    pub hours_of_use: Key,
    pub organisation_people: Key,
    pub pieces_per_user: Key,
    pub instruction_words: Key,
    pub context_words: Key,
    pub output_share: Key,
    pub calls: Key,
    pub reasoning_share: Key,
    pub cached_share: Key,
    pub quality_sensitivity: Key,
}

fn place<T: Option_ + PartialEq>(option: T) -> usize {
    T::ALL
        .iter()
        .position(|other| *other == option)
        .unwrap_or_default()
}

pub(super) fn use_place(choices: &Choices) -> usize {
    place(choices.use_)
}

fn hours_place(choices: &Choices) -> usize {
    place(choices.hours)
}

fn audience_place(choices: &Choices) -> usize {
    place(choices.audience)
}

/// Hours a month in which the work comes in: 21.7 working days of 9 hours, 26 days of 13 hours,
/// or all 730. Within a tenth, because days off differ.
fn hours_of_use(hours: Hours) -> Range {
    match hours {
        Hours::Office => Range::about(195.0, 0.1),
        Hours::Evenings => Range::about(340.0, 0.1),
        Hours::Always => Range::exact(730.0),
    }
}

/// Pieces of work that one member of staff brings a month.
fn pieces_per_user(audience: Audience) -> Range {
    match audience {
        Audience::StaffCheck | Audience::StaffUse => three([20.0, 80.0, 400.0]),
        // Nobody on the staff brings them; these are what one person can look after.
        Audience::Public => three([300.0, 2_000.0, 20_000.0]),
    }
}

#[allow(clippy::too_many_lines)] // One row after another, in the order of the page.
pub(super) fn lay_out(sheet: &mut Sheet<'_>, profile: &Profile) -> Result<VolumeKeys, TcoError> {
    let answered = |sheet: &Sheet<'_>, group, id: &str, unit, range, allowed, page: &str| {
        Row::new(group, id, unit, range, allowed, sheet.answered(page))
    };
    let row = answered(
        sheet,
        Volume,
        "pieces-a-month",
        "assumption-unit-pieces-a-month",
        profile.pieces_a_month,
        (0.0, 1e9),
        "volume",
    );
    let pieces = sheet.add(row)?;
    let row = answered(
        sheet,
        Volume,
        "words-in",
        "assumption-unit-words",
        profile.words_in,
        (1.0, 2e6),
        "volume",
    );
    let words_in = sheet.add(row)?;
    let row = answered(
        sheet,
        Volume,
        "growth",
        "assumption-unit-share-a-year",
        profile.growth_a_year,
        (-0.9, 10.0),
        "rhythm",
    );
    let growth = sheet.add(row)?;
    let row = answered(
        sheet,
        Volume,
        "busiest-hour",
        "assumption-unit-factor",
        profile.peak_factor,
        (1.0, 100.0),
        "rhythm",
    );
    let busiest_hour = sheet.add(row)?;
    let how = |id: &str| Origin::WorkedOut {
        how: format!("assumption-how-{id}"),
    };
    let row = Row::new(
        Volume,
        "hours-of-use",
        "assumption-unit-hours-a-month",
        hours_of_use(profile.hours.assumed()),
        (1.0, 744.0),
        how("hours-of-use"),
    )
    .by(
        hours_place,
        Hours::ALL
            .iter()
            .map(|hours| hours_of_use(*hours))
            .collect(),
    );
    let hours = sheet.add(row)?;
    let row = answered(
        sheet,
        Volume,
        "organisation-people",
        "assumption-unit-people",
        profile.organisation_people,
        (1.0, 5e6),
        "organisation",
    );
    let organisation_people = sheet.add(row)?;
    let audience = pieces_per_user(profile.audience.assumed());
    let row = Row::judgement(
        Volume,
        "pieces-per-user",
        "assumption-unit-pieces-a-month",
        [audience.low(), audience.likely(), audience.high()],
        (0.1, 1e9),
    )
    .by(
        audience_place,
        Audience::ALL
            .iter()
            .map(|option| pieces_per_user(*option))
            .collect(),
    );
    let per_user = sheet.add(row)?;

    let assumed = task_shape(profile.use_.assumed());
    let mut shaped = |group, id: &str, unit, allowed, part: fn(TaskShape) -> Range| {
        let row = Row {
            range: part(assumed),
            ..Row::judgement(group, id, unit, [0.0; 3], allowed)
        }
        .by(
            use_place,
            Use::ALL
                .iter()
                .map(|use_| part(task_shape(*use_)))
                .collect(),
        );
        sheet.add(row)
    };
    let words = (0.0, 1e6);
    Ok(VolumeKeys {
        instruction_words: shaped(
            Tokens,
            "instruction-words",
            "assumption-unit-words",
            words,
            |shape| shape.instruction_words,
        )?,
        context_words: shaped(
            Tokens,
            "context-words",
            "assumption-unit-words",
            words,
            |shape| shape.context_words,
        )?,
        output_share: shaped(
            Tokens,
            "output-share",
            "assumption-unit-factor",
            ANY_FACTOR,
            |shape| shape.output_share,
        )?,
        calls: shaped(
            Tokens,
            "calls",
            "assumption-unit-times",
            (1.0, 1_000.0),
            |shape| shape.calls,
        )?,
        reasoning_share: shaped(
            Tokens,
            "reasoning-share",
            "assumption-unit-factor",
            ANY_FACTOR,
            |shape| shape.reasoning_share,
        )?,
        quality_sensitivity: shaped(
            Quality,
            "quality-sensitivity",
            "assumption-unit-share-a-point",
            ANY_SHARE,
            |shape| shape.quality_sensitivity,
        )?,
        cached_share: sheet.add(Row::judgement(
            Tokens,
            "cached-share",
            "assumption-unit-share",
            [0.0, 0.3, 0.8],
            ANY_SHARE,
        ))?,
        pieces,
        growth,
        words_in,
        busiest_hour,
        hours_of_use: hours,
        organisation_people,
        pieces_per_user: per_user,
    })
}
