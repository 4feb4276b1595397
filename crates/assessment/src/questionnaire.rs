//! The pages and fields, read from data.

use std::collections::BTreeMap;

use serde::Deserialize;
use thiserror::Error;

const BUILT_IN: &str = include_str!("../data/questions.toml");

/// All pages in order.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Questionnaire {
    /// The pages.
    #[serde(rename = "page")]
    pub pages: Vec<Page>,
}

/// One page: one decision.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Page {
    /// Stable id, such as `sensitivity`.
    pub id: String,
    /// What is asked on it; the first field is the decision itself.
    #[serde(rename = "field")]
    pub fields: Vec<Field>,
}

/// What kind of answer a field takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FieldKind {
    /// One of the options.
    Choice,
    /// Any of the options.
    Choices,
    /// A number, exactly, about or between.
    Number,
    /// Own words.
    Text,
    /// The options in order, with ratings.
    Ranking,
}

/// One field.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Field {
    /// Id within the page.
    pub id: String,
    /// Kind of answer.
    pub kind: FieldKind,
    /// `cards` (the default) or `select`.
    #[serde(default = "cards")]
    pub display: String,
    /// Ids of the options of a choice or ranking.
    #[serde(default)]
    pub options: Vec<String>,
    /// Options that exclude the others.
    #[serde(default)]
    pub alone: Vec<String>,
    /// Unit of a number.
    pub unit: Option<String>,
    /// Smallest number allowed.
    pub minimum: Option<f64>,
    /// Largest number allowed.
    pub maximum: Option<f64>,
    /// Longest text allowed.
    pub limit: Option<u32>,
    /// May stay empty.
    #[serde(default)]
    pub optional: bool,
    /// What is assumed when the person is not sure.
    pub default: Option<toml::Value>,
    /// Low and high that go with a default number.
    pub range: Option<[f64; 2]>,
    /// Options kept open when the person is not sure, with weights.
    #[serde(default)]
    pub maybe: BTreeMap<String, f64>,
    /// Figures offered.
    #[serde(default)]
    pub presets: BTreeMap<String, f64>,
    /// Shown only while another field has one of these values.
    pub when: Option<When>,
}

/// The condition under which a field is shown.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct When {
    /// Another field of the page.
    pub field: String,
    /// Values of it that show this field.
    pub is: Vec<String>,
}

/// The question data is wrong; found by a test, never by a person.
#[derive(Debug, Error)]
#[error("questions.toml: {0}")]
pub struct QuestionnaireError(#[from] toml::de::Error);

fn cards() -> String {
    "cards".to_owned()
}

impl Questionnaire {
    /// The fourteen pages that ship with the app.
    ///
    /// # Errors
    /// [`QuestionnaireError`] if the data does not parse, which a test rules out.
    pub fn built_in() -> Result<Self, QuestionnaireError> {
        Ok(toml::from_str(BUILT_IN)?)
    }

    /// The page with an id.
    pub fn page(&self, id: &str) -> Option<&Page> {
        self.pages.iter().find(|page| page.id == id)
    }

    /// The page's place, from 0.
    pub fn position(&self, id: &str) -> Option<usize> {
        self.pages.iter().position(|page| page.id == id)
    }

    /// The page after one, if it is not the last.
    pub fn after(&self, id: &str) -> Option<&Page> {
        self.position(id)
            .and_then(|position| self.pages.get(position + 1))
    }

    /// The page before one, if it is not the first.
    pub fn before(&self, id: &str) -> Option<&Page> {
        self.position(id)
            .and_then(|position| position.checked_sub(1))
            .and_then(|position| self.pages.get(position))
    }
}

impl Page {
    /// The field with an id.
    pub fn field(&self, id: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.id == id)
    }
}

impl Field {
    /// The default of a choice.
    pub fn default_option(&self) -> Option<&str> {
        self.default.as_ref().and_then(toml::Value::as_str)
    }

    /// The default of a number.
    pub fn default_number(&self) -> Option<f64> {
        #[allow(clippy::cast_precision_loss)]
        self.default.as_ref().and_then(|value| {
            value
                .as_float()
                .or_else(|| value.as_integer().map(|whole| whole as f64))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_fourteen_pages_in_the_order_of_the_method() {
        let ids: Vec<String> = Questionnaire::built_in()
            .unwrap()
            .pages
            .into_iter()
            .map(|page| page.id)
            .collect();
        assert_eq!(
            ids,
            [
                "use",
                "audience",
                "volume",
                "rhythm",
                "stakes",
                "speed",
                "sensitivity",
                "residency",
                "organisation",
                "own_world",
                "people",
                "equipment",
                "independence",
                "priorities"
            ]
        );
    }

    #[test]
    fn every_default_lies_within_its_own_limits_and_options() {
        for page in Questionnaire::built_in().unwrap().pages {
            for field in page.fields {
                let name = format!("{}.{}", page.id, field.id);
                match field.kind {
                    FieldKind::Number => {
                        let (low, high) = (field.minimum.unwrap(), field.maximum.unwrap());
                        assert!(field.unit.is_some(), "{name} has no unit");
                        if let (Some(value), Some([from, to])) =
                            (field.default_number(), field.range)
                        {
                            assert!(
                                low <= from && from <= value && value <= to && to <= high,
                                "{name}"
                            );
                        } else {
                            assert!(field.optional, "{name} needs a default and a range");
                        }
                        for preset in field.presets.values() {
                            assert!((low..=high).contains(preset), "{name}");
                        }
                    }
                    FieldKind::Choice => {
                        let default = field.default_option().unwrap().to_owned();
                        assert!(field.options.contains(&default), "{name}");
                        for option in field.maybe.keys() {
                            assert!(field.options.contains(option), "{name} {option}");
                        }
                    }
                    FieldKind::Choices => assert!(!field.options.is_empty(), "{name}"),
                    FieldKind::Text => assert!(field.limit.is_some(), "{name}"),
                    FieldKind::Ranking => assert!(field.options.len() > 2, "{name}"),
                }
            }
        }
    }
}
