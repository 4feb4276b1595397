//! What would change the verdict: for each input the smallest change that alters the winner.

use std::collections::BTreeMap;

use assessment::{Degree, Kept, Option_, People, Profile, Residency, Sensitivity, Speed, Stakes};
use catalogue::Catalogue;
use quantities::Range;
use serde::Serialize;
use tco::{CostCase, RouteId, TcoError, simulate};

use crate::outcome::Standing;
use crate::weigh::weigh;

/// A change of one input.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum FlipChange {
    /// A number on a page goes up or down to a value.
    Number {
        /// The value at which the winner changes, in the unit of the page.
        value: f64,
        /// The value now.
        now: f64,
    },
    /// Another option of a page.
    Choice {
        /// The option with which the winner changes.
        option: String,
        /// The option now.
        now: String,
    },
    /// Nothing reasonable does.
    None {
        /// The option or number now.
        now: String,
    },
}

/// One input, and what of it would alter the winner.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Flip {
    /// Page of the input.
    pub page: String,
    /// Field of the input.
    pub field: String,
    /// The smallest change.
    pub change: FlipChange,
    /// Who wins then; the same winner where nothing changes it.
    pub winner: RouteId,
}

/// Futures in which each change is tried: enough to tell a winner from a tie, few enough to
/// try a hundred changes while a person waits.
const FUTURES: usize = 300;

struct Trial<'a> {
    profile: &'a Profile,
    catalogue: &'a Catalogue,
    overrides: &'a BTreeMap<String, Range>,
    seed: u64,
}

impl Trial<'_> {
    /// Who comes first most often with a changed profile.
    fn winner(&self, change: impl FnOnce(&mut Profile)) -> Result<RouteId, TcoError> {
        let mut changed = self.profile.clone();
        change(&mut changed);
        let case = CostCase::build(&changed, self.catalogue, self.overrides)?;
        let simulation = simulate(&case, FUTURES, self.seed);
        let verdict = weigh(&changed, &case, &simulation, self.seed);
        Ok(match verdict.standing {
            // Among equals the leader of this small sample would be chance.
            Standing::Tie => verdict
                .shares
                .iter()
                .max_by(|one, other| one.value.total_cmp(&other.value))
                .map_or(verdict.winner, |share| share.route),
            _ => verdict.winner,
        })
    }

    fn number(
        &self,
        page: &str,
        field: &str,
        now: Range,
        limits: (f64, f64),
        set: impl Fn(&mut Profile, Range),
    ) -> Result<Flip, TcoError> {
        let likely = now.likely();
        let with = |factor: f64| {
            self.winner(|profile| set(profile, now.scaled(factor).clamped(limits.0, limits.1)))
        };
        let before = with(1.0)?;
        let mut nearest: Option<(f64, RouteId)> = None;
        for outward in [0.5, 2.0] {
            // Double or halve until the winner changes, then halve the last step.
            let (mut inside, mut outside, mut found) = (1.0, outward, None);
            for _ in 0..6 {
                let winner = with(outside)?;
                if winner != before {
                    found = Some(winner);
                    break;
                }
                inside = outside;
                outside *= outward;
            }
            if let Some(mut winner) = found {
                for _ in 0..5 {
                    let middle = libm::sqrt(inside * outside);
                    let there = with(middle)?;
                    if there == before {
                        inside = middle;
                    } else {
                        outside = middle;
                        winner = there;
                    }
                }
                let distance = |factor: f64| libm::fabs(libm::log(factor));
                if nearest.is_none_or(|(factor, _)| distance(outside) < distance(factor)) {
                    nearest = Some((outside, winner));
                }
            }
        }
        Ok(match nearest {
            Some((factor, winner)) => Flip {
                page: page.to_owned(),
                field: field.to_owned(),
                change: FlipChange::Number {
                    value: likely * factor,
                    now: likely,
                },
                winner,
            },
            None => unchanged(page, field, likely.to_string(), before),
        })
    }

    fn choice<T: Option_ + PartialEq>(
        &self,
        page: &str,
        field: &str,
        now: T,
        set: impl Fn(&mut Profile, T),
    ) -> Result<Flip, TcoError> {
        let before = self.winner(|_| {})?;
        let place = |option: T| T::ALL.iter().position(|other| *other == option);
        // Options are listed in order of degree, so the nearest is the smallest change.
        let mut others: Vec<T> = T::ALL
            .iter()
            .copied()
            .filter(|other| *other != now)
            .collect();
        let here = place(now).unwrap_or(0);
        others.sort_by_key(|other| place(*other).unwrap_or(0).abs_diff(here));
        for other in others {
            let winner = self.winner(|profile| set(profile, other))?;
            if winner != before {
                return Ok(Flip {
                    page: page.to_owned(),
                    field: field.to_owned(),
                    change: FlipChange::Choice {
                        option: other.id().to_owned(),
                        now: now.id().to_owned(),
                    },
                    winner,
                });
            }
        }
        Ok(unchanged(page, field, now.id().to_owned(), before))
    }
}

fn unchanged(page: &str, field: &str, now: String, winner: RouteId) -> Flip {
    Flip {
        page: page.to_owned(),
        field: field.to_owned(),
        change: FlipChange::None { now },
        winner,
    }
}

/// For each input that could matter, the smallest change of it alone that alters the winner;
/// inputs that alter it come first.
///
/// # Errors
/// [`TcoError`] as from building the case itself.
pub fn flips(
    profile: &Profile,
    catalogue: &Catalogue,
    overrides: &BTreeMap<String, Range>,
    seed: u64,
) -> Result<Vec<Flip>, TcoError> {
    let trial = Trial {
        profile,
        catalogue,
        overrides,
        seed,
    };
    let mut found = vec![
        trial.number(
            "volume",
            "pieces",
            profile.pieces_a_month,
            (1.0, 1e9),
            |profile, range| profile.pieces_a_month = range,
        )?,
        trial.choice(
            "residency",
            "residency",
            profile.residency,
            |profile, to: Residency| {
                profile.residency = to;
            },
        )?,
        trial.choice(
            "sensitivity",
            "sensitivity",
            profile.sensitivity.assumed(),
            |profile, to: Sensitivity| profile.sensitivity = Kept::sure(to),
        )?,
        trial.choice(
            "people",
            "people",
            profile.people.assumed(),
            |profile, to: People| {
                profile.people = Kept::sure(to);
                if to == People::Nobody {
                    profile.time_share = Range::exact(0.0);
                }
            },
        )?,
        trial.number(
            "stakes",
            "redo_minutes",
            profile.redo_minutes,
            (0.0, 10_000.0),
            |profile, range| profile.redo_minutes = range,
        )?,
        trial.choice(
            "stakes",
            "stakes",
            profile.stakes.assumed(),
            |profile, to: Stakes| {
                profile.stakes = Kept::sure(to);
            },
        )?,
        trial.choice(
            "speed",
            "speed",
            profile.speed.assumed(),
            |profile, to: Speed| {
                profile.speed = Kept::sure(to);
            },
        )?,
        trial.choice(
            "independence",
            "supplier",
            profile.supplier_dependence.assumed(),
            |profile, to: Degree| profile.supplier_dependence = Kept::sure(to),
        )?,
    ];
    found.sort_by_key(|flip| matches!(flip.change, FlipChange::None { .. }));
    Ok(found)
}
