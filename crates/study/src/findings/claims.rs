//! Claims held against the consistent figures, and the mistakes that explain those that differ.

use std::collections::BTreeSet;

use super::mistakes::{self, Mistake};
use super::{Cause, Code, Finding};
use crate::{Claim, Figure, Number, Study, Subject, break_even, figures};

/// Share by which a claim may differ and still agree: studies round on the way.
const AGREES: f64 = 0.005;
/// Share within which a mistake reproduces a claim whose author rounded on the way.
const REPRODUCES: f64 = 0.0001;
/// Share beyond which nothing is reproduced, however coarsely it was printed.
const COARSEST: f64 = 0.05;
/// Share within which a figure was hit on the spot.
const ON_THE_SPOT: f64 = 1e-9;
/// Two mistakes at once are tried only on a claim printed as finely as this, half its last
/// place over the whole: there are so many pairs that one of them fits a coarse figure by chance.
const FINE: f64 = 1e-4;

pub(super) fn of(study: &Study) -> Vec<Finding> {
    let mut differing: Vec<(Finding, Cause)> = Vec::new();
    for (index, stated) in study.stated.iter().enumerate() {
        let mut known: Option<Vec<Mistake>> = None;
        for claim in &stated.claims {
            let computed = figure(study, stated.subject, claim.figure);
            if computed.is_some_and(|computed| agrees(&claim.number, computed)) {
                continue;
            }
            let mistakes = known.get_or_insert_with(|| mistakes::about(study, stated.subject));
            let cause = cause(study, stated.subject, claim, computed, mistakes);
            let finding = Finding {
                code: Code::StatedDiffers,
                place: format!("stated[{index}].{}", claim.figure.id()),
                stated: Some(claim.number.value()),
                computed,
                cause: Cause::Unknown,
            };
            differing.push((finding, cause));
        }
    }
    // A mistake that one claim gives away is the likeliest for another that leaves a choice.
    // Where none does: an hourly bill times the utilisation over the tokens of that utilisation
    // is the whole bill over the whole capacity, so the two mistakes are one.
    let named: BTreeSet<Code> = differing
        .iter()
        .filter_map(|(_, cause)| match cause {
            Cause::Named(code) => Some(*code),
            _ => None,
        })
        .collect();
    let mut findings = Vec::new();
    for (finding, cause) in differing {
        let cause = match cause {
            Cause::Either(codes) => {
                let known: Vec<Code> = codes
                    .iter()
                    .copied()
                    .filter(|code| named.contains(code))
                    .collect();
                match (known.as_slice(), codes.as_slice()) {
                    ([code], _) => Cause::Named(*code),
                    (_, [Code::RentTimesUtilisation, Code::FullUtilisation]) => {
                        Cause::Same([Code::FullUtilisation, Code::RentTimesUtilisation])
                    }
                    _ => Cause::Either(codes),
                }
            }
            other => other,
        };
        let codes: Vec<Code> = match &cause {
            Cause::Named(code) => vec![*code],
            Cause::Both(codes) | Cause::Same(codes) => codes.to_vec(),
            Cause::Unknown | Cause::Either(_) => Vec::new(),
        };
        let mistakes = codes.into_iter().map(|code| Finding {
            code,
            ..finding.clone()
        });
        let mistakes: Vec<Finding> = mistakes.collect();
        findings.push(Finding { cause, ..finding });
        findings.extend(mistakes);
    }
    findings
}

/// A figure of a subject; none where it does not exist.
fn figure(study: &Study, subject: Subject, figure: Figure) -> Option<f64> {
    match subject {
        Subject::Pair(pair) => break_even::of(study, pair).get(figure),
        Subject::Route(at) => figures::of(study, &study.routes[at]).get(figure),
    }
}

fn mistaken(study: &Study, subject: Subject, of: Figure, mistakes: &[&Mistake]) -> Option<f64> {
    let mut bent = study.clone();
    let mut factor = 1.0;
    for mistake in mistakes {
        (mistake.bend)(&mut bent);
        factor *= mistake.months_factor;
    }
    let value = figure(&bent, subject, of)?;
    Some(if of == Figure::Months {
        value * factor
    } else {
        value
    })
}

fn agrees(stated: &Number, computed: f64) -> bool {
    let apart = (computed - stated.value()).abs();
    apart <= half(stated.last_place()) || apart <= AGREES * stated.value().abs()
}

/// Half a place, with room for what floats make of a figure that ends in a five.
fn half(place: f64) -> f64 {
    place / 2.0 * (1.0 + ON_THE_SPOT)
}

/// How well a mistake gives what was printed.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    OnTheSpot,
    AsPrinted,
    Rounded,
}

fn fit(stated: &Number, value: f64) -> Option<Fit> {
    let size = stated.value().abs();
    let apart = (value - stated.value()).abs();
    if apart > COARSEST * size {
        None
    } else if apart <= ON_THE_SPOT * size {
        Some(Fit::OnTheSpot)
    } else if apart <= half(stated.last_place()) {
        Some(Fit::AsPrinted)
    } else if apart <= half(stated.coarsest_place()).max(REPRODUCES * size) {
        Some(Fit::Rounded)
    } else {
        None
    }
}

fn cause(
    study: &Study,
    subject: Subject,
    claim: &Claim,
    computed: Option<f64>,
    mistakes: &[Mistake],
) -> Cause {
    let stated = &claim.number;
    let fits: Vec<(Fit, Code)> = mistakes
        .iter()
        .filter_map(|mistake| {
            let value = mistaken(study, subject, claim.figure, &[mistake])?;
            Some((fit(stated, value)?, mistake.code))
        })
        .collect();
    for best in [Fit::OnTheSpot, Fit::AsPrinted, Fit::Rounded] {
        let codes: BTreeSet<Code> = fits
            .iter()
            .filter(|(fit, _)| *fit <= best)
            .map(|(_, code)| *code)
            .collect();
        let codes: Vec<Code> = codes.into_iter().collect();
        match codes.as_slice() {
            [] => {}
            [code] => return Cause::Named(*code),
            _ => return Cause::Either(codes),
        }
    }
    two_at_once(study, subject, claim, computed, mistakes)
}

fn two_at_once(
    study: &Study,
    subject: Subject,
    claim: &Claim,
    computed: Option<f64>,
    mistakes: &[Mistake],
) -> Cause {
    let stated = &claim.number;
    if half(stated.last_place()) > FINE * stated.value().abs() {
        return Cause::Unknown;
    }
    let common: Vec<&Mistake> = mistakes.iter().filter(|mistake| mistake.common).collect();
    let mut found: BTreeSet<[Code; 2]> = BTreeSet::new();
    for (index, first) in common.iter().enumerate() {
        for second in &common[index + 1..] {
            if first.code == second.code {
                continue;
            }
            let value = mistaken(study, subject, claim.figure, &[*first, *second]);
            let as_printed = value
                .and_then(|value| fit(stated, value))
                .is_some_and(|fit| fit <= Fit::AsPrinted);
            if as_printed {
                let mut codes = [first.code, second.code];
                let far = |mistake: &Mistake| {
                    let alone = mistaken(study, subject, claim.figure, &[mistake]);
                    match (alone, computed) {
                        (Some(alone), Some(computed)) => (alone - computed).abs(),
                        _ => f64::INFINITY,
                    }
                };
                if far(second) > far(first) {
                    codes.reverse();
                }
                found.insert(codes);
            }
        }
    }
    let mut found = found.into_iter();
    match (found.next(), found.next()) {
        (Some(codes), None) => Cause::Both(codes),
        _ => Cause::Unknown,
    }
}
