//! A future: one value for every assumption and one option for every open choice.

use assessment::{
    Audience, Degree, Hours, Kept, OwnWorld, People, Profile, Sensitivity, Speed, Stakes, Use,
};
use serde::Serialize;

/// Place of an assumption in a case and of its value in a future.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Key(pub(crate) usize);

/// The option that holds, for every choice that costs depend on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Choices {
    /// What the model does.
    pub use_: Use,
    /// Who sees what it writes.
    pub audience: Audience,
    /// When it is used.
    pub hours: Hours,
    /// What happens when an answer is wrong.
    pub stakes: Stakes,
    /// How long someone may wait.
    pub speed: Speed,
    /// The most sensitive input.
    pub sensitivity: Sensitivity,
    /// Whether it must know the organisation's own world.
    pub own_world: OwnWorld,
    /// Who could look after it.
    pub people: People,
    /// How bad it would be to be down for a day.
    pub downtime: Degree,
}

/// How many draws [`Choices::drawn`] takes.
pub(crate) const CHOICES: usize = 9;

/// A choice that is drawn.
pub(crate) struct DrawnChoice {
    /// Id of its page of the questionnaire.
    pub page: &'static str,
    /// True where a profile leaves it open.
    pub is_open: fn(&Profile) -> bool,
}

/// The choices that are drawn, in the order of their draws.
pub(crate) const DRAWN_CHOICES: [DrawnChoice; CHOICES] = [
    DrawnChoice {
        page: "use",
        is_open: |profile| !profile.use_.is_sure(),
    },
    DrawnChoice {
        page: "audience",
        is_open: |profile| !profile.audience.is_sure(),
    },
    DrawnChoice {
        page: "rhythm",
        is_open: |profile| !profile.hours.is_sure(),
    },
    DrawnChoice {
        page: "stakes",
        is_open: |profile| !profile.stakes.is_sure(),
    },
    DrawnChoice {
        page: "speed",
        is_open: |profile| !profile.speed.is_sure(),
    },
    DrawnChoice {
        page: "sensitivity",
        is_open: |profile| !profile.sensitivity.is_sure(),
    },
    DrawnChoice {
        page: "own_world",
        is_open: |profile| !profile.own_world.is_sure(),
    },
    DrawnChoice {
        page: "people",
        is_open: |profile| !profile.people.is_sure(),
    },
    DrawnChoice {
        page: "independence",
        is_open: |profile| !profile.downtime.is_sure(),
    },
];

impl Choices {
    /// The options that plain sums assume.
    pub fn assumed(profile: &Profile) -> Self {
        Self::of(profile, |_| None)
    }

    /// The options that hold where the draws are `u`, each 0–1.
    pub(crate) fn drawn(profile: &Profile, u: [f64; CHOICES]) -> Self {
        Self::of(profile, |choice| Some(u[choice]))
    }

    /// The assumed options, but for one choice that is drawn.
    pub(crate) fn assumed_but(profile: &Profile, choice: usize, u: f64) -> Self {
        Self::of(profile, |other| (other == choice).then_some(u))
    }

    /// A number that two sets of choices share only when they are the same.
    pub(crate) fn key(&self) -> u64 {
        [
            self.use_ as u64,
            self.audience as u64,
            self.hours as u64,
            self.stakes as u64,
            self.speed as u64,
            self.sensitivity as u64,
            self.own_world as u64,
            self.people as u64,
            self.downtime as u64,
        ]
        .into_iter()
        .fold(0, |key, option| key << 4 | option)
    }

    fn of(profile: &Profile, u: impl Fn(usize) -> Option<f64>) -> Self {
        fn pick<T: Copy + PartialEq>(kept: &Kept<T>, u: Option<f64>) -> T {
            u.map_or_else(|| kept.assumed(), |u| kept.drawn(u))
        }
        Self {
            use_: pick(&profile.use_, u(0)),
            audience: pick(&profile.audience, u(1)),
            hours: pick(&profile.hours, u(2)),
            stakes: pick(&profile.stakes, u(3)),
            speed: pick(&profile.speed, u(4)),
            sensitivity: pick(&profile.sensitivity, u(5)),
            own_world: pick(&profile.own_world, u(6)),
            people: pick(&profile.people, u(7)),
            downtime: pick(&profile.downtime, u(8)),
        }
    }
}

/// One value for every assumption, in the order of the case, and the choices that hold.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Future {
    /// Values, in the order of [`crate::CostCase::assumptions`].
    pub values: Vec<f64>,
    /// Choices.
    pub choices: Choices,
}
