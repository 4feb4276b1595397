//! What a question to a closed model will cost, before it is asked.

use catalogue::{Catalogue, Language, Tokenizer, Topic};
use jiff::civil::Date;

use super::closed_models::OfferedModel;

/// A run of letters without a space counts as one word for every so many: a number, an address
/// or a line of code is cut into many tokens. A judgement, and used for the upper end only.
const LETTERS_A_WORD: usize = 12;

/// From–to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Span {
    pub(super) low: f64,
    pub(super) high: f64,
}

/// What a question takes.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Estimate {
    /// Tokens that are read.
    pub(super) tokens: Span,
    /// Dollars: from reading alone to the longest answer; none where there is no price.
    pub(super) dollars: Option<Span>,
}

/// The longest answer that is asked for, in tokens. A model that thinks before it answers gets
/// room for that as well, as the catalogue's factor has it; without, it may think its answer away.
pub(super) fn with_room_to_think(
    catalogue: &Catalogue,
    model: &OfferedModel,
    answer_tokens: u32,
) -> u32 {
    if !model.may_think(catalogue) {
        return answer_tokens;
    }
    let factor = catalogue.economics(Topic::ReasoningFactor).value.high();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a cast keeps to the bounds"
    )]
    let room = (f64::from(answer_tokens) * factor).ceil() as u32;
    let most = model
        .longest
        .and_then(|longest| u32::try_from(longest).ok())
        .unwrap_or(u32::MAX);
    room.clamp(answer_tokens.min(most), most)
}

/// What is asked of whom.
pub(super) struct Question<'a> {
    pub(super) model: &'a OfferedModel,
    /// What the place costs more, as a factor.
    pub(super) price_factor: f64,
    pub(super) texts: &'a [&'a str],
    /// The language of the texts, where the case says it. Nothing here looks at them.
    pub(super) language: Option<Language>,
    /// The longest answer, in tokens.
    pub(super) longest: u32,
}

/// Works out what a question and its answer take on a day.
pub(super) fn estimate(catalogue: &Catalogue, asked: &Question<'_>, day: Date) -> Estimate {
    let Question {
        model,
        price_factor,
        texts,
        language,
        longest,
    } = *asked;
    let per_word = tokens_per_word(catalogue, model.tokenizer, language);
    let (mut words, mut pieces) = (0_usize, 0);
    for word in texts.iter().flat_map(|text| text.split_whitespace()) {
        words += 1;
        pieces += word.chars().count().div_ceil(LETTERS_A_WORD);
    }
    let tokens = Span {
        low: (words as f64 * per_word.low).floor(),
        high: (pieces as f64 * per_word.high).ceil(),
    };
    let dollars = model
        .dollars_for_a_million(tokens.low, day)
        .zip(model.dollars_for_a_million(tokens.high, day))
        .map(|(at_least, at_most)| Span {
            low: price_factor * tokens.low * at_least.read / 1e6,
            high: price_factor
                * (tokens.high * at_most.read + f64::from(longest) * at_most.written)
                / 1e6,
        });
    Estimate { tokens, dollars }
}

/// Tokens a word: from English to the language of the case, in which many a text stands in the
/// other; from the language that takes fewest to the one that takes most where none is known.
fn tokens_per_word(
    catalogue: &Catalogue,
    tokenizer: Tokenizer,
    language: Option<Language>,
) -> Span {
    let mut span = Span {
        low: f64::INFINITY,
        high: 1.0,
    };
    let possible = Language::ALL
        .iter()
        .filter(|one| language.is_none_or(|said| **one == said || **one == Language::En));
    for language in possible {
        let known = catalogue
            .tokens_per_word(*language, tokenizer)
            .or_else(|| catalogue.tokens_per_word(*language, Tokenizer::Unknown));
        if let Some(fact) = known {
            span.low = span.low.min(fact.value.low());
            span.high = span.high.max(fact.value.high());
        }
    }
    Span {
        low: if span.low.is_finite() { span.low } else { 1.0 },
        ..span
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::closed_models::offered_by;

    fn model(id: &str) -> (Catalogue, OfferedModel) {
        let catalogue = Catalogue::built_in().unwrap();
        let day = "2026-11-22".parse().unwrap();
        let provider = providers::provider("anthropic").unwrap();
        let model = offered_by(&catalogue, provider, day)
            .into_iter()
            .find(|model| model.id == id)
            .unwrap();
        (catalogue, model)
    }

    #[test]
    fn a_cost_runs_from_reading_alone_to_the_longest_answer() {
        let (catalogue, model) = model("claude-haiku-4-5-20251001");
        let day = "2026-11-22".parse().unwrap();
        let text = "word ".repeat(1_000);
        let texts = [text.as_str()];
        let mut asked = Question {
            model: &model,
            price_factor: 1.0,
            texts: &texts,
            language: Some(Language::Nl),
            longest: 500,
        };
        let found = estimate(&catalogue, &asked, day);
        assert!(found.tokens.low >= 1_000.0 && found.tokens.high < 2_600.0);
        let price = model.dollars_for_a_million(0.0, day).unwrap();
        let dollars = found.dollars.unwrap();
        assert!((dollars.low - found.tokens.low * price.read / 1e6).abs() < 1e-12);
        let most = (found.tokens.high * price.read + 500.0 * price.written) / 1e6;
        assert!((dollars.high - most).abs() < 1e-12);
        // A region that costs a tenth more, and a text that may stand in any language.
        asked.price_factor = 1.1;
        let dearer = estimate(&catalogue, &asked, day);
        assert!((dearer.dollars.unwrap().high - 1.1 * most).abs() < 1e-12);
        let charged = model.token_price(0.0, 1.1, day).unwrap();
        assert!((charged.completion as f64 - 1.1e9 * price.written).abs() < 1.0);
        asked.language = None;
        assert!(estimate(&catalogue, &asked, day).tokens.high > found.tokens.high);
    }

    #[test]
    fn a_text_without_spaces_is_not_one_word() {
        let (catalogue, model) = model("claude-haiku-4-5-20251001");
        let text = "x".repeat(12_000);
        let asked = Question {
            model: &model,
            price_factor: 1.0,
            texts: &[&text],
            language: None,
            longest: 1,
        };
        let found = estimate(&catalogue, &asked, "2026-11-22".parse().unwrap());
        assert!(found.tokens.high >= 1_000.0, "{found:?}");
    }

    #[test]
    fn only_a_model_that_thinks_gets_room_for_it() {
        let (catalogue, thinks) = model("claude-opus-4-8");
        assert!(with_room_to_think(&catalogue, &thinks, 500) > 500);
        let plain = OfferedModel {
            catalogued: None,
            ..thinks
        };
        assert_eq!(with_room_to_think(&catalogue, &plain, 500), 500);
    }
}
