//! The worked examples that ship with the app, as ordinary case files.

use crate::{CaseFile, CaseFileError, Questionnaire};

/// Their names, in the order in which they are offered.
pub const EXAMPLE_NAMES: [&str; 3] = ["discharge-letters", "shop-chat", "contract-review"];

/// The example with a name; `None` if there is no such example.
///
/// # Errors
/// [`CaseFileError`] if the shipped file is wrong, which a test rules out.
pub fn example(
    name: &str,
    questionnaire: &Questionnaire,
) -> Option<Result<CaseFile, CaseFileError>> {
    let text = match name {
        "discharge-letters" => include_str!("../data/examples/discharge-letters.json"),
        "shop-chat" => include_str!("../data/examples/shop-chat.json"),
        "contract-review" => include_str!("../data/examples/contract-review.json"),
        _ => return None,
    };
    Some(CaseFile::from_json(text, questionnaire))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_example_answers_every_question() {
        let questionnaire = Questionnaire::built_in().unwrap();
        for name in EXAMPLE_NAMES {
            let case = example(name, &questionnaire).unwrap().unwrap();
            assert!(
                case.answers.missing(&questionnaire).is_empty(),
                "{name} leaves questions open"
            );
        }
    }
}
