//! Rows on how prices and wages move, and on what models write to themselves.

use catalogue::{Catalogue, Topic};

use super::rows::topic;
use crate::assumption::AssumptionGroup::{People, Prices, Tokens};
use crate::error::TcoError;
use crate::future::Key;
use crate::keys::{Thinking, ThinkingKeys, TrendKeys};
use crate::sheet::{ANY_SHARE, Row, Sheet};

/// Words in the name of a measured setting in which a model thought before it answered.
const THOUGHT: [&str; 5] = ["reasoning", "high", "max", "medium", "thinking"];

/// The same for one in which it did so briefly or not at all.
const DID_NOT: [&str; 3] = ["non-reasoning", "minimal", "no thinking"];

/// Whether a model thinks first, by the settings in which its quality was measured: what a score
/// was reached with has to be paid for as well.
pub(super) fn thinking_of(catalogue: &Catalogue, model: &str) -> Thinking {
    let (mut thought, mut did_not) = (false, false);
    for fact in catalogue.quality(model) {
        let Some(variant) = &fact.variant else {
            continue;
        };
        let setting = variant.to_lowercase();
        let Some((_, setting)) = setting.split_once('(') else {
            continue;
        };
        if DID_NOT.iter().any(|word| setting.contains(word)) {
            did_not = true;
        } else if THOUGHT.iter().any(|word| setting.contains(word)) {
            thought = true;
        }
    }
    match (thought, did_not) {
        (true, true) => Thinking::ByChoice,
        (true, false) => Thinking::Always,
        (false, _) => Thinking::Never,
    }
}

/// Whether a model may think before it answers, so that more is written and paid for than what is
/// read. False for a model whose quality nobody measured.
pub fn may_think(catalogue: &Catalogue, model: &str) -> bool {
    thinking_of(catalogue, model) != Thinking::Never
}

/// Rows on the course of prices and wages.
pub(super) fn trends(sheet: &mut Sheet<'_>) -> Result<TrendKeys, TcoError> {
    let mut same_model = |id: &str| {
        let row = Row {
            id: id.to_owned(),
            label: format!("assumption-{id}"),
            ..topic(sheet, Prices, Topic::TokenPriceTrendSameModel)
        };
        sheet.add(row.together("token-prices"))
    };
    let closed = same_model("token-price-trend-closed")?;
    let hosted = same_model("token-price-trend-hosted")?;
    let row = topic(sheet, Prices, Topic::TokenPriceTrendSameQuality);
    let same_quality = sheet.add(row)?;
    let follows_cheaper = sheet.add(Row::judgement(
        Prices,
        "follows-cheaper",
        "assumption-unit-share",
        [0.0, 0.0, 0.5],
        ANY_SHARE,
    ))?;
    let row = topic(sheet, Prices, Topic::RentTrend);
    let rent = sheet.add(row)?;
    let row = topic(sheet, People, Topic::WageGrowth);
    let wages = sheet.add(row)?;
    Ok(TrendKeys {
        closed,
        hosted,
        same_quality,
        follows_cheaper,
        rent,
        wages,
    })
}

/// Rows on thinking; `share` is how much of it the work asks for.
pub(super) fn thinking(sheet: &mut Sheet<'_>, share: Key) -> Result<ThinkingKeys, TcoError> {
    let row = topic(sheet, Tokens, Topic::ReasoningFactor);
    Ok(ThinkingKeys {
        factor: sheet.add(row)?,
        share,
        by_choice: sheet.add(Row::judgement(
            Tokens,
            "thinking-by-choice",
            "assumption-unit-share",
            [0.0, 0.3, 1.0],
            ANY_SHARE,
        ))?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_score_reached_by_thinking_is_paid_for_as_thinking() {
        let catalogue = Catalogue::built_in().unwrap();
        for (model, wanted) in [
            ("claude-opus-4-8", Thinking::Always),
            ("claude-opus-4-5-20251101", Thinking::ByChoice),
            ("llama-3.3-70b-instruct", Thinking::Never),
        ] {
            assert_eq!(thinking_of(&catalogue, model), wanted, "{model}");
        }
    }
}
