//! Values typed on a command line.

use crate::{AnswerError, Field, FieldKind, FieldValue, NumberEntry, RankedSwing};

impl Field {
    /// Reads a value as typed: a number as `9000`, `about:9000` or `600..1300`; several options
    /// with commas; a ranking as `cost:100,privacy:80,…`.
    ///
    /// Limits and options are checked when the answer is put, not here.
    ///
    /// # Errors
    /// [`AnswerError::WrongKind`] when a figure is no figure.
    pub fn parse(&self, page: &str, text: &str) -> Result<FieldValue, AnswerError> {
        let figure = |text: &str| {
            text.trim()
                .parse::<f64>()
                .map_err(|_| AnswerError::WrongKind {
                    page: page.to_owned(),
                    field: self.id.clone(),
                    expected: "a number: 9000, about:9000 or 600..1300",
                })
        };
        Ok(match self.kind {
            FieldKind::Choice | FieldKind::Text => FieldValue::Text(text.to_owned()),
            FieldKind::Choices => {
                FieldValue::Many(text.split(',').map(|part| part.trim().to_owned()).collect())
            }
            FieldKind::Number => {
                FieldValue::Number(if let Some(about) = text.strip_prefix("about:") {
                    NumberEntry::About {
                        value: figure(about)?,
                    }
                } else if let Some((low, high)) = text.split_once("..") {
                    NumberEntry::Between {
                        low: figure(low)?,
                        high: figure(high)?,
                    }
                } else {
                    NumberEntry::Exactly {
                        value: figure(text)?,
                    }
                })
            }
            FieldKind::Ranking => FieldValue::Ranking(
                text.split(',')
                    .map(|part| {
                        let (criterion, rating) = part.split_once(':').unwrap_or((part, "x"));
                        Ok(RankedSwing {
                            criterion: criterion.trim().to_owned(),
                            rating: figure(rating)?,
                        })
                    })
                    .collect::<Result<_, AnswerError>>()?,
            ),
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::{FieldValue, NumberEntry, Questionnaire};

    #[test]
    fn numbers_are_typed_exactly_about_or_between() {
        let questionnaire = Questionnaire::built_in().unwrap();
        let pieces = questionnaire
            .page("volume")
            .unwrap()
            .field("pieces")
            .unwrap();
        let read = |text| pieces.parse("volume", text);
        assert_eq!(
            read("about:9000"),
            Ok(FieldValue::Number(NumberEntry::About { value: 9000.0 }))
        );
        assert_eq!(
            read("600..1300"),
            Ok(FieldValue::Number(NumberEntry::Between {
                low: 600.0,
                high: 1300.0
            }))
        );
        assert_eq!(read("many").unwrap_err().code(), "answer-not-a-number");
    }
}
