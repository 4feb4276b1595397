//! Rows that all routes share.

use assessment::{
    Audience, Equipment, Hours, Option_, OwnWorld, People, Profile, Sensitivity, Stakes, Use,
    task_shape,
};
use catalogue::{Country, Place, Role, Topic};
use quantities::{Currency, Range};

use super::rows::{judged_by, pay, role_of, topic, unit_of};
use super::{prices, safeguards, staff, surroundings, volume};
use crate::assumption::AssumptionGroup::{
    Fitting, Machines, Money, Quality, Running, Safeguards, Upkeep,
};
use crate::assumption::{AssumptionGroup as Group, Origin};
use crate::error::TcoError;
use crate::future::Choices;
use crate::keys::{Common, HourCost, Price, RetrievalKeys, TuningKeys};
use crate::sheet::{ANY_AMOUNT, ANY_DAYS, ANY_FACTOR, ANY_SHARE, Row, Sheet, three};

fn people_place(choices: &Choices) -> usize {
    usize::from(choices.people == People::Nobody)
}

pub(super) fn hours_place(choices: &Choices) -> usize {
    Hours::ALL
        .iter()
        .position(|hours| *hours == choices.hours)
        .unwrap_or_default()
}

fn sensitivity_place(choices: &Choices) -> usize {
    Sensitivity::ALL
        .iter()
        .position(|option| *option == choices.sensitivity)
        .unwrap_or_default()
}

pub(super) fn harm_place(choices: &Choices) -> usize {
    Stakes::ALL
        .iter()
        .position(|option| *option == choices.stakes)
        .unwrap_or_default()
}

fn consequence_place(choices: &Choices) -> usize {
    let caught = usize::from(choices.audience == Audience::StaffCheck);
    harm_place(choices) * 2 + caught
}

/// Words that a person works through in a minute by hand, without the writing that redoing an
/// answer takes.
fn words_a_minute(use_: Use) -> f64 {
    match use_ {
        Use::Translate => 8.0,
        Use::Draft | Use::Program => 40.0,
        Use::AnswerCustomers => 60.0,
        Use::FindInDocuments | Use::Other => 100.0,
        Use::Extract | Use::Summarise => 150.0,
    }
}

/// Minutes that a piece takes by hand today: working through the words, and writing what
/// redoing an answer would write. The limits are wide because nobody was asked.
fn minutes_by_hand(use_: Use, words: Range, redo: Range) -> Range {
    let pace = words_a_minute(use_);
    three([
        0.5 * (words.low() / pace + redo.low()),
        words.likely() / pace + redo.likely(),
        2.0 * (words.high() / pace + redo.high()),
    ])
}

/// Lays out every row that does not depend on the choice of models and machines.
#[allow(clippy::too_many_lines)] // One row after another; splitting would hide the order of the page.
pub(super) fn lay_out(
    sheet: &mut Sheet<'_>,
    profile: &Profile,
    country: Country,
) -> Result<Common, TcoError> {
    let assumed = Choices::assumed(profile);
    let volume = volume::lay_out(sheet, profile)?;
    let judged = Row::judgement;

    let trends = prices::trends(sheet)?;
    let thinking = prices::thinking(sheet, volume.reasoning_share)?;

    let plannable_share = sheet.add(judged(
        Machines,
        "plannable-share",
        "assumption-unit-share",
        [0.4, 0.6, 0.75],
        (0.01, 1.0),
    ))?;
    let rent = surroundings::rent(sheet, &assumed)?;
    let row = topic(sheet, Machines, Topic::HardwareLife);
    let hardware_life = sheet.add(row)?;
    let row = topic(sheet, Machines, Topic::ResidualAfterThreeYears);
    let residual = sheet.add(row)?;
    let surroundings = surroundings::lay_out(sheet)?;
    let already_owned = if profile.equipment.contains(&Equipment::ServerWithGpu) {
        Some(sheet.add(judged(
            Machines,
            "already-owned",
            "assumption-unit-share",
            [0.0, 0.5, 1.0],
            ANY_SHARE,
        ))?)
    } else {
        None
    };
    let has_computers = profile.equipment.contains(&Equipment::StaffComputers)
        || profile.equipment.contains(&Equipment::ThisComputer);
    let computers_to_replace = sheet.add(judged(
        Machines,
        "computers-to-replace",
        "assumption-unit-share",
        if has_computers {
            [0.0, 0.1, 0.4]
        } else {
            [0.2, 0.5, 1.0]
        },
        ANY_SHARE,
    ))?;
    let row = judged(
        Machines,
        "memory-upgrade",
        "assumption-unit-dollars",
        [0.0, 80.0, 300.0],
        ANY_AMOUNT,
    );
    let memory_upgrade = sheet.price(row, Currency::Usd)?;

    let electricity = sheet
        .catalogue
        .electricity(country)
        .ok_or(TcoError::NoFigure {
            what: "electricity",
            country: country.code().to_owned(),
        })?;
    let row = Row::fact(
        Running,
        "electricity-price",
        unit_of(electricity.price.unit),
        &electricity.price,
        sheet.catalogue,
    );
    let electricity = sheet.price(
        row,
        electricity.price.unit.currency().unwrap_or(Currency::Eur),
    )?;
    let row = topic(sheet, Running, Topic::PowerUsageOnSite);
    let power_usage = sheet.add(row)?;
    let row = topic(sheet, Running, Topic::PowerUsageDataCentre);
    let power_usage_data_centre = sheet.add(row)?;
    let in_europe = country.places().contains(&Place::Europe);
    let space = if in_europe {
        Topic::ColocationEurope
    } else {
        Topic::Colocation
    };
    let row = Row {
        id: "colocation".to_owned(),
        label: "assumption-colocation".to_owned(),
        ..topic(sheet, Running, space)
    };
    let colocation = sheet.price(row, space.unit().currency().unwrap_or(Currency::Usd))?;
    let has_server_room = profile.equipment.contains(&Equipment::ServerWithGpu)
        || profile.equipment.contains(&Equipment::ServerWithoutGpu);
    let colocated_share = sheet.add(judged(
        Running,
        "colocated-share",
        "assumption-unit-share",
        if has_server_room {
            [0.0, 0.0, 0.2]
        } else {
            [0.0, 0.3, 1.0]
        },
        ANY_SHARE,
    ))?;
    let row = topic(sheet, Running, Topic::SupportContract);
    let support_contract = sheet.add(row)?;
    let row = topic(sheet, Running, Topic::FailuresPerAcceleratorYear);
    let failures = sheet.add(row)?;
    let failure_days = sheet.add(judged(
        Running,
        "failure-days",
        "assumption-unit-days",
        [0.5, 1.5, 5.0],
        ANY_DAYS,
    ))?;

    let staff_pay = pay(sheet, Group::People, role_of(assumed.people), country)?;
    let row = topic(sheet, Group::People, Topic::EmployerOnCost);
    let on_cost = sheet.add(row)?;
    let row = topic(sheet, Group::People, Topic::WorkingHoursPerYear);
    let working_hours = sheet.add(row)?;
    let outside_help = sheet.add(judged_by(
        Group::People,
        "outside-help",
        "assumption-unit-factor",
        (0.1, 20.0),
        people_place,
        &[[1.0, 1.0, 1.0], [1.3, 2.0, 3.0]],
        &assumed,
    ))?;
    let small_project = sheet.add(judged(
        Group::People,
        "small-project",
        "assumption-unit-share",
        [0.15, 0.3, 0.6],
        ANY_SHARE,
    ))?;
    let further_machine_effort = sheet.add(judged(
        Group::People,
        "further-machine-effort",
        "assumption-unit-share",
        [0.1, 0.25, 0.5],
        ANY_FACTOR,
    ))?;
    let on_call = sheet.add(judged_by(
        Group::People,
        "on-call",
        "assumption-unit-factor",
        (0.1, 20.0),
        hours_place,
        &[[1.0, 1.0, 1.0], [1.0, 1.1, 1.4], [1.0, 1.3, 2.0]],
        &assumed,
    ))?;
    let row = topic(sheet, Group::People, Topic::TrainingPerUser);
    let training_days = sheet.add(row)?;
    let checking_share = sheet.add(judged(
        Group::People,
        "checking-share",
        "assumption-unit-share",
        [0.1, 0.25, 0.5],
        ANY_FACTOR,
    ))?;

    let staff = staff::lay_out(sheet)?;

    let row = topic(sheet, Upkeep, Topic::EvaluationPerUpgrade);
    let evaluation_days = sheet.add(row)?;
    let security_days = sheet.add(judged(
        Upkeep,
        "security-days",
        "assumption-unit-days-a-year",
        [1.0, 3.0, 8.0],
        ANY_DAYS,
    ))?;

    let keeps = |wanted: OwnWorld| {
        profile
            .own_world
            .options()
            .iter()
            .any(|(option, _)| *option == wanted)
    };
    let retrieval = if keeps(OwnWorld::Documents) {
        Some(RetrievalKeys {
            days: sheet.add(judged(
                Fitting,
                "retrieval-days",
                "assumption-unit-days",
                [8.0, 25.0, 70.0],
                ANY_DAYS,
            ))?,
            yearly_share: sheet.add(judged(
                Fitting,
                "retrieval-yearly-share",
                "assumption-unit-share-a-year",
                [0.1, 0.25, 0.5],
                ANY_FACTOR,
            ))?,
            store: retrieval_store(sheet)?,
        })
    } else {
        None
    };
    let tuning = if keeps(OwnWorld::Exactly) {
        Some(tuning_keys(sheet)?)
    } else {
        None
    };
    let router_days = sheet.add(judged(
        Fitting,
        "router-days",
        "assumption-unit-days",
        [5.0, 15.0, 40.0],
        ANY_DAYS,
    ))?;
    let hybrid_share = sheet.add(judged_by(
        Group::Volume,
        "hybrid-share",
        "assumption-unit-share",
        ANY_SHARE,
        sensitivity_place,
        &[
            [0.0, 0.1, 0.3],
            [0.1, 0.3, 0.7],
            [0.2, 0.5, 0.9],
            [0.4, 0.7, 1.0],
        ],
        &assumed,
    ))?;

    let legal_pay = pay(sheet, Safeguards, Role::LegalSpecialist, country)?;
    let safeguards = safeguards::lay_out(sheet, profile, &assumed)?;

    // Beyond what the work needs, a better model saves nothing.
    let quality_needed = sheet.add(judged_by(
        Quality,
        "quality-needed",
        "assumption-unit-points",
        (0.0, 100.0),
        harm_place,
        &[[75.0, 84.0, 93.0], [78.0, 87.0, 95.0], [80.0, 90.0, 97.0]],
        &assumed,
    ))?;
    let redone_anyway = sheet.add(judged(
        Quality,
        "redone-anyway",
        "assumption-unit-share",
        [0.01, 0.03, 0.08],
        ANY_SHARE,
    ))?;
    let origin = sheet.answered("stakes");
    let redo_minutes = sheet.add(Row::new(
        Quality,
        "redo-minutes",
        "assumption-unit-minutes",
        profile.redo_minutes,
        (0.0, 10_000.0),
        origin,
    ))?;
    let hour_cost = match profile.hour_cost {
        Some(range) => {
            let origin = sheet.answered("stakes");
            HourCost::Answered(sheet.add(Row::new(
                Quality,
                "hour-cost",
                "assumption-unit-money-an-hour",
                range,
                (0.0, 10_000.0),
                origin,
            ))?)
        }
        None => HourCost::FromPay(pay(sheet, Quality, Role::OfficeWorker, country)?),
    };
    // Where staff check everything, a wrong answer is caught before it does its worst.
    let consequence = sheet.add(judged_by(
        Quality,
        "consequence",
        "assumption-unit-factor",
        ANY_FACTOR,
        consequence_place,
        &[
            [1.0, 1.2, 2.0],
            [1.0, 1.0, 1.2],
            [1.0, 2.0, 5.0],
            [1.0, 1.2, 2.0],
            [1.0, 3.0, 10.0],
            [1.0, 1.5, 3.0],
        ],
        &assumed,
    ))?;
    let (words, redo) = (sheet.range(volume.words_in), sheet.range(redo_minutes));
    let row = Row::new(
        Quality,
        "minutes-by-hand",
        "assumption-unit-minutes",
        minutes_by_hand(assumed.use_, words, redo),
        (0.0, 100_000.0),
        Origin::WorkedOut {
            how: "assumption-how-minutes-by-hand".to_owned(),
        },
    )
    .by(
        volume::use_place,
        Use::ALL
            .iter()
            .map(|use_| minutes_by_hand(*use_, words, redo))
            .collect(),
    );
    let minutes_by_hand = sheet.add(row)?;
    let origin = sheet.answered("priorities");
    let discount_rate = sheet.add(Row::new(
        Money,
        "discount-rate",
        "assumption-unit-share-a-year",
        profile.discount_rate,
        (0.0, 0.5),
        origin,
    ))?;

    Ok(Common {
        pieces: volume.pieces,
        growth: volume.growth,
        words_in: volume.words_in,
        busiest_hour: volume.busiest_hour,
        hours_of_use: volume.hours_of_use,
        organisation_people: volume.organisation_people,
        pieces_per_user: volume.pieces_per_user,
        instruction_words: volume.instruction_words,
        context_words: volume.context_words,
        output_share: volume.output_share,
        output_limits: Use::ALL
            .iter()
            .map(|use_| task_shape(*use_).output_limits)
            .collect(),
        calls: volume.calls,
        thinking,
        cached_share: volume.cached_share,
        trends,
        plannable_share,
        rent,
        surroundings,
        hardware_life,
        residual,
        already_owned,
        computers_to_replace,
        memory_upgrade,
        electricity,
        power_usage,
        power_usage_data_centre,
        colocation,
        colocated_share,
        support_contract,
        failures,
        failure_days,
        staff_pay,
        legal_pay,
        on_cost,
        working_hours,
        outside_help,
        small_project,
        further_machine_effort,
        on_call,
        training_days,
        checking_share,
        staff,
        evaluation_days,
        security_days,
        retrieval,
        tuning,
        router_days,
        hybrid_share,
        safeguards,
        quality_needed,
        redone_anyway,
        quality_sensitivity: volume.quality_sensitivity,
        redo_minutes,
        hour_cost,
        consequence,
        minutes_by_hand,
        discount_rate,
    })
}

/// Fine-tuning is done on one large accelerator, rented for the purpose.
fn tuning_keys(sheet: &mut Sheet<'_>) -> Result<TuningKeys, TcoError> {
    let row = topic(sheet, Fitting, Topic::TuningLabelling).together("tuning");
    let labelling_days = sheet.add(row)?;
    let row = topic(sheet, Fitting, Topic::TuningEngineering).together("tuning");
    let engineering_days = sheet.add(row)?;
    let row = topic(sheet, Fitting, Topic::TuningAcceleratorHours).together("tuning");
    let accelerator_hours = sheet.add(row)?;
    let large = sheet
        .catalogue
        .all_rents()
        .iter()
        .filter(|rent| rent.memory.value.likely() >= 80.0)
        .min_by(|one, other| {
            one.price
                .value
                .likely()
                .total_cmp(&other.price.value.likely())
        });
    let rent = match large {
        None => None,
        Some(rent) => {
            let row = Row::fact(
                Fitting,
                "tuning-rent",
                unit_of(rent.price.unit),
                &rent.price,
                sheet.catalogue,
            )
            .labelled(
                "assumption-tuning-rent",
                &[("machine", &super::desk::card_name(&rent.gpu))],
            )
            .together("rents");
            Some(sheet.price(row, Currency::Usd)?)
        }
    };
    Ok(TuningKeys {
        labelling_days,
        engineering_days,
        accelerator_hours,
        rent,
        redone: sheet.add(Row::judgement(
            Fitting,
            "tuning-redone",
            "assumption-unit-times-a-year",
            [0.0, 0.2, 1.0],
            ANY_FACTOR,
        ))?,
    })
}

fn retrieval_store(sheet: &mut Sheet<'_>) -> Result<Price, TcoError> {
    let row = topic(sheet, Fitting, Topic::RetrievalStore);
    sheet.price(row, Currency::Usd)
}
