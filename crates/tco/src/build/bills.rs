//! Rows on what tokens cost with somebody else, and the bill they make up.

use assessment::Speed;
use catalogue::{ClosedModel, Fact, HostedOffer, LongContextTier, OpenModel};
use quantities::Currency;

use super::desk::Desk;
use super::rows::unit_of;
use crate::assumption::AssumptionGroup::Prices;
use crate::driver::Level;
use crate::error::TcoError;
use crate::future::Key;
use crate::keys::{LongBill, Price, TokenBill};
use crate::sheet::{ANY_FACTOR, Row};

/// Whose tokens they are: the end of an id, a name for people, and the word under which prices
/// rise and fall together.
#[derive(Clone, Copy)]
struct Seller<'n> {
    place: &'n str,
    name: &'n str,
    together: &'static str,
}

impl<'a> Desk<'_, 'a, '_> {
    /// The bill of a closed model; with `region` for keeping text in the European Union.
    pub(super) fn closed_bill(
        &mut self,
        model: &'a ClosedModel,
        region: bool,
    ) -> Result<TokenBill, TcoError> {
        let seller = Seller {
            place: &model.id,
            name: &model.name,
            together: "closed-prices",
        };
        let prices = &model.prices;
        Ok(TokenBill {
            market: Level::ClosedTokens,
            cached: self.token_price_if_any("cached", seller, prices.cached_input.as_ref())?,
            cache_write: self.token_price_if_any(
                "cache-write",
                seller,
                prices.cache_write.as_ref(),
            )?,
            batch_discount: self.batch_discount(model)?,
            residency_factor: if region {
                Some(self.residency_factor(model)?)
            } else {
                None
            },
            long: match &model.long_context {
                None => None,
                Some(tier) => Some(self.long_bill(seller, tier)?),
            },
            input: self.token_price("input", seller, &prices.input)?,
            output: self.token_price("output", seller, &prices.output)?,
        })
    }

    /// The bill of an open model with a host.
    pub(super) fn hosted_bill(
        &mut self,
        model: &OpenModel,
        offer: &HostedOffer,
    ) -> Result<TokenBill, TcoError> {
        let seller = Seller {
            place: &format!("hosted-{}", model.id),
            name: &format!("{} ({})", model.name, offer.host),
            together: "hosted-prices",
        };
        let prices = &offer.prices;
        Ok(TokenBill {
            market: Level::HostedTokens,
            cached: self.token_price_if_any("cached", seller, prices.cached_input.as_ref())?,
            cache_write: self.token_price_if_any(
                "cache-write",
                seller,
                prices.cache_write.as_ref(),
            )?,
            input: self.token_price("input", seller, &prices.input)?,
            output: self.token_price("output", seller, &prices.output)?,
            long: None,
            batch_discount: None,
            residency_factor: None,
        })
    }

    fn token_price(
        &mut self,
        what: &str,
        seller: Seller<'_>,
        fact: &Fact,
    ) -> Result<Price, TcoError> {
        let row = Row::fact(
            Prices,
            &format!("price-{what}-{}", seller.place),
            unit_of(fact.unit),
            fact,
            self.sheet.catalogue,
        )
        .labelled(
            &format!("assumption-price-{what}"),
            &[("model", seller.name)],
        )
        .together(seller.together);
        self.sheet.price(row, Currency::Usd)
    }

    fn token_price_if_any(
        &mut self,
        what: &str,
        seller: Seller<'_>,
        fact: Option<&Fact>,
    ) -> Result<Option<Price>, TcoError> {
        fact.map(|fact| self.token_price(what, seller, fact))
            .transpose()
    }

    fn long_bill(
        &mut self,
        seller: Seller<'_>,
        tier: &LongContextTier,
    ) -> Result<LongBill, TcoError> {
        Ok(LongBill {
            over_tokens: tier.over_tokens as f64,
            input: self.token_price("long-input", seller, &tier.input)?,
            cached: self.token_price_if_any("long-cached", seller, tier.cached_input.as_ref())?,
            output: self.token_price("long-output", seller, &tier.output)?,
        })
    }

    /// The discount for work that can wait until tomorrow, where in some future it can.
    fn batch_discount(&mut self, model: &ClosedModel) -> Result<Option<Key>, TcoError> {
        let may_wait = self
            .profile
            .speed
            .options()
            .iter()
            .any(|(speed, _)| *speed == Speed::Tomorrow);
        let Some(fact) = model.batch_discount.as_ref().filter(|_| may_wait) else {
            return Ok(None);
        };
        let row = Row::fact(
            Prices,
            &format!("batch-discount-{}", model.id),
            unit_of(fact.unit),
            fact,
            self.sheet.catalogue,
        )
        .labelled("assumption-batch-discount", &[("model", &model.name)]);
        self.sheet.add(row).map(Some)
    }

    fn residency_factor(&mut self, model: &ClosedModel) -> Result<Key, TcoError> {
        let catalogue = self.sheet.catalogue;
        let row = match catalogue
            .provider(&model.provider)
            .and_then(|provider| provider.data.eu_residency_factor.as_ref())
        {
            Some(fact) => Row::fact(
                Prices,
                "residency-factor",
                unit_of(fact.unit),
                fact,
                catalogue,
            ),
            None => Row::judgement(
                Prices,
                "residency-factor",
                "assumption-unit-factor",
                [1.0, 1.05, 1.2],
                ANY_FACTOR,
            ),
        };
        self.sheet.add(row)
    }
}
