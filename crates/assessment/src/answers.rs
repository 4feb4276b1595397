//! Answers, page by page, and the checks that each must pass before it is kept.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::{Field, FieldKind, FieldValue, NumberEntry, Page, Questionnaire, RankedSwing};

/// What a person answered on one page.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PageAnswer {
    /// "I'm not sure yet". Fields that were filled all the same are kept.
    #[serde(default)]
    pub unsure: bool,
    /// Field id to value.
    #[serde(default)]
    pub values: BTreeMap<String, FieldValue>,
}

/// All answers of a case: page id to answer.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Answers {
    /// The pages that were answered.
    pub pages: BTreeMap<String, PageAnswer>,
}

/// An answer that cannot be kept as it is. Nothing that was kept before is lost.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum AnswerError {
    /// There is no such page.
    #[error("no question {page:?}; the questions are: {allowed}")]
    UnknownQuestion {
        /// What was given.
        page: String,
        /// The pages there are.
        allowed: String,
    },
    /// The page has no such field.
    #[error("question {page} has no field {field:?}; its fields are: {allowed}")]
    UnknownField {
        /// Page.
        page: String,
        /// What was given.
        field: String,
        /// The fields there are.
        allowed: String,
    },
    /// The field has no such option.
    #[error("{page}.{field}: {given:?} is not an option; the options are: {allowed}")]
    UnknownOption {
        /// Page.
        page: String,
        /// Field.
        field: String,
        /// What was given.
        given: String,
        /// The options there are.
        allowed: String,
    },
    /// A field that is needed is empty.
    #[error("{page}.{field} is needed, or answer \"not sure yet\"")]
    Missing {
        /// Page.
        page: String,
        /// Field.
        field: String,
    },
    /// A number was needed.
    #[error("{page}.{field} takes {expected}")]
    WrongKind {
        /// Page.
        page: String,
        /// Field.
        field: String,
        /// What it takes.
        expected: &'static str,
    },
    /// A number is infinite or not a number.
    #[error("{page}.{field}: that is not a number to reckon with")]
    NotFinite {
        /// Page.
        page: String,
        /// Field.
        field: String,
    },
    /// A number is too small.
    #[error("{page}.{field}: {given} is below the least that is allowed, {minimum}")]
    Below {
        /// Page.
        page: String,
        /// Field.
        field: String,
        /// What was given.
        given: f64,
        /// The least allowed.
        minimum: f64,
    },
    /// A number is too large.
    #[error("{page}.{field}: {given} is above the most that is allowed, {maximum}")]
    Above {
        /// Page.
        page: String,
        /// Field.
        field: String,
        /// What was given.
        given: f64,
        /// The most allowed.
        maximum: f64,
    },
    /// "Between" with the higher figure first.
    #[error("{page}.{field}: {low} is above {high}; give the lower figure first")]
    RangeOrder {
        /// Page.
        page: String,
        /// Field.
        field: String,
        /// First figure.
        low: f64,
        /// Second figure.
        high: f64,
    },
    /// A text is too long.
    #[error("{page}.{field} is {length} characters; at most {limit} are kept")]
    TooLong {
        /// Page.
        page: String,
        /// Field.
        field: String,
        /// Its length in characters.
        length: usize,
        /// The most allowed.
        limit: u32,
    },
    /// A ranking does not name every criterion once, with falling ratings from 100.
    #[error("{page}.{field}: {problem}")]
    Ranking {
        /// Page.
        page: String,
        /// Field.
        field: String,
        /// What is wrong.
        problem: String,
    },
}

impl AnswerError {
    /// Stable code for programs and for the words.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::UnknownQuestion { .. } => "answer-unknown-question",
            Self::UnknownField { .. } => "answer-unknown-field",
            Self::UnknownOption { .. } => "answer-unknown-option",
            Self::Missing { .. } => "answer-missing",
            Self::WrongKind { .. } | Self::NotFinite { .. } => "answer-not-a-number",
            Self::Below { .. } => "answer-below",
            Self::Above { .. } => "answer-above",
            Self::RangeOrder { .. } => "answer-range-order",
            Self::TooLong { .. } => "answer-too-long",
            Self::Ranking { .. } => "answer-ranking-incomplete",
        }
    }

    /// Page and field that are wrong; the field is absent for an unknown question.
    pub fn place(&self) -> (&str, Option<&str>) {
        match self {
            Self::UnknownQuestion { page, .. } => (page, None),
            Self::UnknownField { page, field, .. }
            | Self::UnknownOption { page, field, .. }
            | Self::Missing { page, field }
            | Self::WrongKind { page, field, .. }
            | Self::NotFinite { page, field }
            | Self::Below { page, field, .. }
            | Self::Above { page, field, .. }
            | Self::RangeOrder { page, field, .. }
            | Self::TooLong { page, field, .. }
            | Self::Ranking { page, field, .. } => (page, Some(field)),
        }
    }
}

impl Answers {
    /// Pages not answered yet, in order.
    pub fn missing<'a>(&self, questionnaire: &'a Questionnaire) -> Vec<&'a Page> {
        questionnaire
            .pages
            .iter()
            .filter(|page| !self.pages.contains_key(&page.id))
            .collect()
    }

    /// The answer of a page.
    pub fn page(&self, id: &str) -> Option<&PageAnswer> {
        self.pages.get(id)
    }

    /// Keeps an answer after checking it; the one before stays when the check fails.
    ///
    /// # Errors
    /// [`AnswerError`] naming the field, the value and what is allowed.
    pub fn put(
        &mut self,
        questionnaire: &Questionnaire,
        page_id: &str,
        answer: PageAnswer,
    ) -> Result<(), AnswerError> {
        let page = questionnaire
            .page(page_id)
            .ok_or_else(|| AnswerError::UnknownQuestion {
                page: page_id.to_owned(),
                allowed: list(questionnaire.pages.iter().map(|page| page.id.as_str())),
            })?;
        check(page, &answer)?;
        self.pages.insert(page_id.to_owned(), answer);
        Ok(())
    }

    /// Checks every page, as after reading a file.
    ///
    /// # Errors
    /// The first [`AnswerError`] in the order of the pages' ids.
    pub fn check_all(&self, questionnaire: &Questionnaire) -> Result<(), AnswerError> {
        let mut checked = Self::default();
        for (page, answer) in &self.pages {
            checked.put(questionnaire, page, answer.clone())?;
        }
        Ok(())
    }
}

fn list<'a>(items: impl Iterator<Item = &'a str>) -> String {
    items.collect::<Vec<_>>().join(", ")
}

fn check(page: &Page, answer: &PageAnswer) -> Result<(), AnswerError> {
    if let Some(unknown) = answer.values.keys().find(|id| page.field(id).is_none()) {
        return Err(AnswerError::UnknownField {
            page: page.id.clone(),
            field: unknown.clone(),
            allowed: list(page.fields.iter().map(|field| field.id.as_str())),
        });
    }
    for field in &page.fields {
        match answer.values.get(&field.id) {
            Some(value) => check_value(&page.id, field, value)?,
            None if answer.unsure || field.optional || !shown(field, answer) => {}
            None => {
                return Err(AnswerError::Missing {
                    page: page.id.clone(),
                    field: field.id.clone(),
                });
            }
        }
    }
    Ok(())
}

fn shown(field: &Field, answer: &PageAnswer) -> bool {
    field.when.as_ref().is_none_or(|when| {
        matches!(answer.values.get(&when.field), Some(FieldValue::Text(chosen)) if when.is.contains(chosen))
    })
}

fn check_value(page: &str, field: &Field, value: &FieldValue) -> Result<(), AnswerError> {
    let wrong = |expected| {
        Err(AnswerError::WrongKind {
            page: page.to_owned(),
            field: field.id.clone(),
            expected,
        })
    };
    match (field.kind, value) {
        (FieldKind::Choice, FieldValue::Text(option)) => check_option(page, field, option),
        (FieldKind::Choice, _) => wrong("one option"),
        (FieldKind::Choices, FieldValue::Many(options)) => {
            for option in options {
                check_option(page, field, option)?;
            }
            if options.is_empty() {
                return Err(AnswerError::Missing {
                    page: page.to_owned(),
                    field: field.id.clone(),
                });
            }
            Ok(())
        }
        // An empty ranking and an empty choice look alike in JSON.
        (FieldKind::Choices, FieldValue::Ranking(none)) if none.is_empty() => {
            Err(AnswerError::Missing {
                page: page.to_owned(),
                field: field.id.clone(),
            })
        }
        (FieldKind::Choices, _) => wrong("a list of options"),
        (FieldKind::Number, FieldValue::Number(number)) => check_number(page, field, *number),
        (FieldKind::Number, _) => wrong("a number"),
        (FieldKind::Text, FieldValue::Text(text)) => {
            let length = text.chars().count();
            match field.limit {
                Some(limit) if length > limit as usize => Err(AnswerError::TooLong {
                    page: page.to_owned(),
                    field: field.id.clone(),
                    length,
                    limit,
                }),
                _ => Ok(()),
            }
        }
        (FieldKind::Text, _) => wrong("a text"),
        (FieldKind::Ranking, FieldValue::Ranking(swings)) => check_ranking(page, field, swings),
        (FieldKind::Ranking, _) => wrong("a ranking"),
    }
}

fn check_option(page: &str, field: &Field, option: &str) -> Result<(), AnswerError> {
    if field.options.iter().any(|known| known == option) {
        Ok(())
    } else {
        Err(AnswerError::UnknownOption {
            page: page.to_owned(),
            field: field.id.clone(),
            given: option.to_owned(),
            allowed: list(field.options.iter().map(String::as_str)),
        })
    }
}

fn check_number(page: &str, field: &Field, number: NumberEntry) -> Result<(), AnswerError> {
    for given in number.figures() {
        if !given.is_finite() {
            return Err(AnswerError::NotFinite {
                page: page.to_owned(),
                field: field.id.clone(),
            });
        }
        if let Some(minimum) = field.minimum.filter(|minimum| given < *minimum) {
            return Err(AnswerError::Below {
                page: page.to_owned(),
                field: field.id.clone(),
                given,
                minimum,
            });
        }
        if let Some(maximum) = field.maximum.filter(|maximum| given > *maximum) {
            return Err(AnswerError::Above {
                page: page.to_owned(),
                field: field.id.clone(),
                given,
                maximum,
            });
        }
    }
    match number {
        NumberEntry::Between { low, high } if low > high => Err(AnswerError::RangeOrder {
            page: page.to_owned(),
            field: field.id.clone(),
            low,
            high,
        }),
        _ => Ok(()),
    }
}

fn check_ranking(page: &str, field: &Field, swings: &[RankedSwing]) -> Result<(), AnswerError> {
    let problem = |problem: String| {
        Err(AnswerError::Ranking {
            page: page.to_owned(),
            field: field.id.clone(),
            problem,
        })
    };
    for swing in swings {
        check_option(page, field, &swing.criterion)?;
        if !(0.0..=100.0).contains(&swing.rating) {
            return problem(format!(
                "{} is rated {}; ratings go from 0 to 100",
                swing.criterion, swing.rating
            ));
        }
    }
    for option in &field.options {
        match swings
            .iter()
            .filter(|swing| swing.criterion == *option)
            .count()
        {
            1 => {}
            0 => return problem(format!("{option} is not placed")),
            _ => return problem(format!("{option} is placed twice")),
        }
    }
    match swings
        .windows(2)
        .find(|pair| pair[1].rating > pair[0].rating)
    {
        Some(pair) => problem(format!(
            "{} is placed below {} but rated higher",
            pair[1].criterion, pair[0].criterion
        )),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn questionnaire() -> Questionnaire {
        Questionnaire::built_in().unwrap()
    }

    fn answer(json: &str) -> PageAnswer {
        serde_json::from_str(json).unwrap()
    }

    fn refused(page: &str, json: &str) -> AnswerError {
        Answers::default()
            .put(&questionnaire(), page, answer(json))
            .unwrap_err()
    }

    #[test]
    fn a_volume_given_about_is_kept_as_given() {
        let mut answers = Answers::default();
        let given = answer(
            r#"{"values":{"pieces":{"mode":"about","value":9000},"words_in":{"mode":"between","low":600,"high":1200},"language":"dutch"}}"#,
        );
        answers
            .put(&questionnaire(), "volume", given.clone())
            .unwrap();
        assert_eq!(answers.page("volume"), Some(&given));
    }

    #[test]
    fn a_wrong_answer_names_the_field_the_value_and_what_is_allowed() {
        let cases = [
            ("colour", r#"{"unsure":true}"#, "answer-unknown-question"),
            (
                "speed",
                r#"{"values":{"speed":"yesterday"}}"#,
                "answer-unknown-option",
            ),
            (
                "speed",
                r#"{"values":{"haste":"minute"}}"#,
                "answer-unknown-field",
            ),
            ("speed", r#"{"values":{}}"#, "answer-missing"),
            (
                "speed",
                r#"{"values":{"speed":["minute"]}}"#,
                "answer-not-a-number",
            ),
            (
                "equipment",
                r#"{"values":{"equipment":[]}}"#,
                "answer-missing",
            ),
            (
                "volume",
                r#"{"unsure":true,"values":{"pieces":{"mode":"exactly","value":-3}}}"#,
                "answer-below",
            ),
            (
                "volume",
                r#"{"unsure":true,"values":{"pieces":{"mode":"exactly","value":1e12}}}"#,
                "answer-above",
            ),
            (
                "volume",
                r#"{"unsure":true,"values":{"pieces":{"mode":"between","low":9,"high":3}}}"#,
                "answer-range-order",
            ),
            (
                "priorities",
                r#"{"unsure":true,"values":{"ranking":[{"criterion":"cost","rating":100}]}}"#,
                "answer-ranking-incomplete",
            ),
        ];
        for (page, json, code) in cases {
            assert_eq!(refused(page, json).code(), code, "{page} {json}");
        }
        let too_many = refused(
            "volume",
            r#"{"unsure":true,"values":{"pieces":{"mode":"exactly","value":1e12}}}"#,
        );
        assert_eq!(
            too_many.to_string(),
            "volume.pieces: 1000000000000 is above the most that is allowed, 1000000000"
        );
    }

    #[test]
    fn a_refused_answer_leaves_the_one_before() {
        let mut answers = Answers::default();
        let questionnaire = questionnaire();
        answers
            .put(
                &questionnaire,
                "speed",
                answer(r#"{"values":{"speed":"minute"}}"#),
            )
            .unwrap();
        let before = answers.clone();
        assert!(
            answers
                .put(
                    &questionnaire,
                    "speed",
                    answer(r#"{"values":{"speed":"never"}}"#)
                )
                .is_err()
        );
        assert_eq!(answers, before);
    }

    #[test]
    fn a_follow_up_is_asked_only_where_it_is_shown() {
        let mut answers = Answers::default();
        let general = answer(r#"{"values":{"own_world":"general"}}"#);
        assert!(answers.put(&questionnaire(), "own_world", general).is_ok());
        let exactly = refused("own_world", r#"{"values":{"own_world":"exactly"}}"#);
        assert_eq!(exactly.place(), ("own_world", Some("examples")));
    }
}
