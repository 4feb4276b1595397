//! Is fine-tuning worth it, and are the examples good enough?
//!
//! A first rule, on the careful side: training a model on examples is only worth a thought when
//! the work must be written exactly in the organisation's way, and only possible with enough
//! examples that somebody checked and somebody to do it. Done badly it makes a model worse,
//! which is why [`Readiness::Possible`] always comes with cautions.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

use assessment::{ExamplesQuality, OwnWorld, People, Profile, Sensitivity};
use serde::Serialize;

/// Examples below which training teaches a model little more than its instructions can. Our
/// judgement: suppliers name figures from fifty to some thousands, and style takes more than
/// format.
pub const FEWEST_EXAMPLES: f64 = 500.0;

/// Share of a person's time below which nobody can prepare, train, test and repeat. Our
/// judgement.
pub const LEAST_TIME: f64 = 0.1;

/// Why it is too early. The words are the messages `tuning-not-yet-<id>`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Obstacle {
    /// There are fewer than [`FEWEST_EXAMPLES`] examples.
    TooFewExamples,
    /// Nobody checked the examples, so mistakes in them would be learnt too.
    UncheckedExamples,
    /// There is nobody who could train and test a model.
    NobodyToDoIt,
    /// There is less time for it than [`LEAST_TIME`].
    NoTime,
}

impl Obstacle {
    /// Fluent id of the sentence.
    pub const fn message(self) -> &'static str {
        match self {
            Self::TooFewExamples => "tuning-not-yet-too-few-examples",
            Self::UncheckedExamples => "tuning-not-yet-unchecked-examples",
            Self::NobodyToDoIt => "tuning-not-yet-nobody-to-do-it",
            Self::NoTime => "tuning-not-yet-no-time",
        }
    }
}

/// What to mind when it is possible. The words are the messages `tuning-caution-<id>`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Caution {
    /// Done badly it makes a model worse, and only a test with examples kept apart shows it.
    CanMakeItWorse,
    /// It has to be done again with each new model.
    AgainForEachModel,
    /// Facts change; they belong in documents that are looked up, not in a model.
    NotForFacts,
    /// Personal data in the examples can come back in answers.
    PersonalDataInExamples,
}

impl Caution {
    /// Fluent id of the sentence.
    pub const fn message(self) -> &'static str {
        match self {
            Self::CanMakeItWorse => "tuning-caution-can-make-it-worse",
            Self::AgainForEachModel => "tuning-caution-again-for-each-model",
            Self::NotForFacts => "tuning-caution-not-for-facts",
            Self::PersonalDataInExamples => "tuning-caution-personal-data-in-examples",
        }
    }
}

/// Whether fine-tuning is worth a thought now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum Readiness {
    /// Instructions, or looking things up, do what is asked.
    NotNeeded,
    /// It may help, but something is missing first.
    NotYet {
        /// What is missing.
        reasons: Vec<Obstacle>,
    },
    /// It can be tried.
    Possible {
        /// What to mind.
        cautions: Vec<Caution>,
    },
}

impl Readiness {
    /// Fluent id of the finding.
    pub const fn message(&self) -> &'static str {
        match self {
            Self::NotNeeded => "tuning-not-needed",
            Self::NotYet { .. } => "tuning-not-yet",
            Self::Possible { .. } => "tuning-possible",
        }
    }
}

/// Judges whether fine-tuning is worth a thought for a case.
///
/// Doubt counts against it: the low end of the number of examples, and examples that nobody
/// knows the quality of are taken as unchecked.
pub fn readiness(profile: &Profile) -> Readiness {
    if profile.own_world.assumed() != OwnWorld::Exactly {
        return Readiness::NotNeeded;
    }
    let checks = [
        (
            profile.examples.low() < FEWEST_EXAMPLES,
            Obstacle::TooFewExamples,
        ),
        (
            profile.examples_quality != ExamplesQuality::Checked,
            Obstacle::UncheckedExamples,
        ),
        (
            matches!(
                profile.people.assumed(),
                People::Nobody | People::Generalists
            ),
            Obstacle::NobodyToDoIt,
        ),
        (profile.time_share.likely() < LEAST_TIME, Obstacle::NoTime),
    ];
    let reasons: Vec<Obstacle> = checks
        .into_iter()
        .filter_map(|(missing, obstacle)| missing.then_some(obstacle))
        .collect();
    if !reasons.is_empty() {
        return Readiness::NotYet { reasons };
    }
    let mut cautions = vec![
        Caution::CanMakeItWorse,
        Caution::AgainForEachModel,
        Caution::NotForFacts,
    ];
    let may_be_personal = profile
        .sensitivity
        .options()
        .iter()
        .any(|(option, _)| matches!(option, Sensitivity::Personal | Sensitivity::Special));
    if may_be_personal {
        cautions.push(Caution::PersonalDataInExamples);
    }
    Readiness::Possible { cautions }
}

#[cfg(test)]
mod tests {
    use assessment::{Answers, Questionnaire, profile_of};

    use super::*;

    fn judged(own_world: &str, people: &str) -> Readiness {
        let json = format!(
            r#"{{"own_world":{{"values":{{{own_world}}}}},
                "people":{{"values":{{{people}}}}},
                "sensitivity":{{"values":{{"sensitivity":"personal"}}}}}}"#
        );
        let answers: Answers = serde_json::from_str(&json).unwrap();
        readiness(&profile_of(&Questionnaire::built_in().unwrap(), &answers))
    }

    const ENGINEERS: &str = r#""people":"ml_engineers","time_share":{"mode":"exactly","value":50}"#;

    #[test]
    fn documents_to_look_things_up_in_need_no_training() {
        assert_eq!(
            judged(r#""own_world":"documents""#, ENGINEERS),
            Readiness::NotNeeded
        );
    }

    #[test]
    fn a_hundred_unchecked_examples_and_nobody_to_train_are_three_reasons_to_wait() {
        let found = judged(
            r#""own_world":"exactly","examples":{"mode":"exactly","value":100},
               "examples_quality":"unchecked""#,
            r#""people":"generalists","time_share":{"mode":"exactly","value":20}"#,
        );
        assert_eq!(
            found,
            Readiness::NotYet {
                reasons: vec![
                    Obstacle::TooFewExamples,
                    Obstacle::UncheckedExamples,
                    Obstacle::NobodyToDoIt,
                ]
            }
        );
    }

    #[test]
    fn with_checked_examples_and_engineers_it_is_possible_and_never_without_cautions() {
        let found = judged(
            r#""own_world":"exactly","examples":{"mode":"exactly","value":3000},
               "examples_quality":"checked""#,
            ENGINEERS,
        );
        let Readiness::Possible { cautions } = found else {
            panic!("{found:?}");
        };
        assert!(cautions.contains(&Caution::CanMakeItWorse));
        assert!(cautions.contains(&Caution::PersonalDataInExamples));
    }

    #[test]
    fn every_finding_has_its_words() {
        let obstacles = [
            Obstacle::TooFewExamples,
            Obstacle::UncheckedExamples,
            Obstacle::NobodyToDoIt,
            Obstacle::NoTime,
        ];
        let cautions = [
            Caution::CanMakeItWorse,
            Caution::AgainForEachModel,
            Caution::NotForFacts,
            Caution::PersonalDataInExamples,
        ];
        for language in words::Language::ALL {
            let words = words::Words::new(language);
            for id in obstacles
                .map(Obstacle::message)
                .into_iter()
                .chain(cautions.map(Caution::message))
                .chain(["tuning-not-needed", "tuning-not-yet", "tuning-possible"])
            {
                assert!(words.has(id), "{language}: {id}");
            }
        }
    }
}
