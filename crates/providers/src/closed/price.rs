//! What an answer cost, from the provider's own count and a price of the catalogue.

use crate::chat::Usage;
use crate::ledger::Cost;

/// What a provider charges for text, in billionths of a unit of money for a million tokens:
/// 2.50 dollars for a million tokens are 2,500,000,000.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TokenPrice {
    /// ISO 4217 code.
    pub currency: String,
    /// For what is read.
    pub prompt: u64,
    /// For what is read and was kept by the provider from an earlier request; as the rest of
    /// what is read where there is no such price.
    pub cached: Option<u64>,
    /// For what is written, thinking included.
    pub completion: u64,
}

impl TokenPrice {
    /// What these tokens cost, rounded up to a billionth: a cost is never told too low.
    /// None when it is beyond any sum of money.
    pub fn cost(&self, usage: &Usage) -> Option<Cost> {
        let cached = usage.cached_tokens.unwrap_or(0).min(usage.prompt_tokens);
        let fresh = usage.prompt_tokens - cached;
        let part = |tokens: u64, price: u64| u128::from(tokens) * u128::from(price);
        let millionths = part(fresh, self.prompt)
            + part(cached, self.cached.unwrap_or(self.prompt))
            + part(usage.completion_tokens, self.completion);
        Some(Cost {
            nanos: i64::try_from(millionths.div_ceil(1_000_000)).ok()?,
            currency: self.currency.clone(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn price() -> TokenPrice {
        TokenPrice {
            currency: "USD".to_owned(),
            prompt: 2_500_000_000,
            cached: Some(250_000_000),
            completion: 15_000_000_000,
        }
    }

    fn nanos(price: &TokenPrice, prompt: u64, cached: Option<u64>, completion: u64) -> i64 {
        let usage = Usage {
            prompt_tokens: prompt,
            completion_tokens: completion,
            cached_tokens: cached,
            reasoning_tokens: Some(completion / 2),
        };
        price.cost(&usage).unwrap().nanos
    }

    #[test]
    fn each_kind_of_token_has_its_price_and_thinking_is_written_text() {
        // A thousand read and two hundred written: 0.0025 and 0.003 dollars.
        assert_eq!(nanos(&price(), 1_000, None, 200), 5_500_000);
        // Eight hundred of the thousand at a tenth of the price.
        assert_eq!(nanos(&price(), 1_000, Some(800), 200), 3_700_000);
        let without = TokenPrice {
            cached: None,
            ..price()
        };
        assert_eq!(nanos(&without, 1_000, Some(800), 200), 5_500_000);
    }

    #[test]
    fn a_cost_is_rounded_up_and_never_overflows() {
        let cheap = TokenPrice {
            currency: "EUR".to_owned(),
            prompt: 1,
            cached: None,
            completion: u64::MAX,
        };
        assert_eq!(nanos(&cheap, 1, None, 0), 1);
        let usage = Usage {
            prompt_tokens: u64::MAX,
            completion_tokens: u64::MAX,
            cached_tokens: Some(u64::MAX),
            reasoning_tokens: None,
        };
        assert_eq!(cheap.cost(&usage), None);
    }
}
