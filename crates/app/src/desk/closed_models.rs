//! The models of providers that can be asked: closed ones, and open ones on others' machines.

use catalogue::{Catalogue, Fact, LongContextTier, ModelStatus, TokenPrices, Tokenizer};
use jiff::civil::Date;
use providers::closed::{Endpoint, Place, TokenPrice};
use providers::{Places, Provider, Reach};
use store::KeyCheck;
use words::Argument;

use super::Desk;
use super::keys::known;
use super::provider_rows::{models_setting, place_setting};
use super::servers::reach_at;
use crate::AppError;
use crate::present::Presenter;
use crate::view::{AskTarget, AskableView};

/// Models that a provider lists and the catalogue does not know, of which at most this many are
/// offered.
const MOST_UNKNOWN: usize = 60;

/// Billionths of a dollar in one.
const NANOS: f64 = 1e9;

/// Dollars in billionths, to the nearest.
#[expect(
    clippy::cast_possible_truncation,
    reason = "a cast keeps to the bounds, and no price comes near them"
)]
pub(super) fn nanos(dollars: f64) -> i64 {
    (dollars * NANOS).round() as i64
}

/// A model of a provider, with what the catalogue knows of it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct OfferedModel {
    /// As the provider names it.
    pub(super) id: String,
    /// For people.
    pub(super) name: String,
    /// Its id in the catalogue; none where it does not stand there.
    pub(super) catalogued: Option<String>,
    pub(super) prices: Option<TokenPrices>,
    /// Prices of long requests.
    pub(super) long_context: Option<LongContextTier>,
    /// The longest answer it writes, in tokens, where known.
    pub(super) longest: Option<u64>,
    pub(super) tokenizer: Tokenizer,
}

/// Dollars for a million tokens.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Dollars {
    pub(super) read: f64,
    pub(super) written: f64,
    pub(super) cached: Option<f64>,
}

/// A provider's model at the place where it is asked.
pub(super) struct ClosedTarget {
    pub(super) provider: &'static Provider,
    pub(super) endpoint: Endpoint,
    pub(super) model: OfferedModel,
}

impl OfferedModel {
    /// Whether it writes to itself before it answers, which is paid for as well.
    pub(super) fn may_think(&self, catalogue: &Catalogue) -> bool {
        self.catalogued
            .as_deref()
            .is_some_and(|model| tco::may_think(catalogue, model))
    }

    /// What a request that reads so many tokens is charged on a day.
    pub(super) fn dollars_for_a_million(&self, tokens: f64, day: Date) -> Option<Dollars> {
        let on = |fact: &Fact| fact.on(day).likely();
        let long = self
            .long_context
            .as_ref()
            .filter(|tier| tokens > tier.over_tokens as f64);
        let prices = self.prices.as_ref()?;
        let (read, written, cached) = match long {
            Some(tier) => (&tier.input, &tier.output, &tier.cached_input),
            None => (&prices.input, &prices.output, &prices.cached_input),
        };
        Some(Dollars {
            read: on(read),
            written: on(written),
            cached: cached.as_ref().map(on),
        })
    }

    /// The same as the ledger reckons with it; `factor` is what a place costs more.
    pub(super) fn token_price(&self, tokens: f64, factor: f64, day: Date) -> Option<TokenPrice> {
        let dollars = self.dollars_for_a_million(tokens, day)?;
        let nanos = |dollars: f64| nanos(dollars * factor).unsigned_abs();
        Some(TokenPrice {
            currency: "USD".to_owned(),
            prompt: nanos(dollars.read),
            cached: dollars.cached.map(nanos),
            completion: nanos(dollars.written),
        })
    }

    fn unknown(id: &str) -> Self {
        Self {
            id: id.to_owned(),
            name: id.to_owned(),
            catalogued: None,
            prices: None,
            long_context: None,
            longest: None,
            tokenizer: Tokenizer::Unknown,
        }
    }
}

impl ClosedTarget {
    /// Where it is processed, in words; that of the company where the provider binds itself to
    /// no place.
    pub(super) fn country(&self, presenter: &Presenter<'_>) -> String {
        self.endpoint.country(Some(&self.model.id)).map_or_else(
            || presenter.text("closed-place-unknown"),
            |code| presenter.country(code),
        )
    }

    /// What the provider charges for staying in the place that was chosen, as a factor.
    pub(super) fn price_factor(&self, catalogue: &Catalogue) -> f64 {
        let in_europe = self.endpoint.processed_in(&self.model.id) == Some("EU");
        catalogue
            .provider(self.provider.id)
            .and_then(|known| known.data.eu_residency_factor.as_ref())
            .filter(|_| in_europe)
            .map_or(1.0, |factor| factor.value.likely())
    }
}

impl Desk {
    /// The models of the providers for which a key is held.
    pub(super) fn askable_closed(
        &self,
        presenter: &Presenter<'_>,
    ) -> Result<Vec<AskableView>, AppError> {
        let (marks, checks) =
            self.with_store(|store| Ok((store.key_marks()?, store.key_checks()?)))?;
        let mut askable = Vec::new();
        for provider in &providers::PROVIDERS {
            if !marks.iter().any(|mark| mark.provider == provider.id) {
                continue;
            }
            let Ok(endpoint) = self.endpoint(provider) else {
                continue;
            };
            let check = checks.iter().find(|check| check.provider == provider.id);
            for model in self.offered(provider, check)? {
                let target = ClosedTarget {
                    provider,
                    endpoint: endpoint.clone(),
                    model,
                };
                askable.push(askable_view(presenter, &target));
            }
        }
        Ok(askable)
    }

    /// The model of a provider, at the place that was chosen.
    ///
    /// # Errors
    /// For a provider that there is not, one without an address, and a model that was retired.
    pub(super) fn closed_target(
        &self,
        provider: &str,
        model: &str,
    ) -> Result<ClosedTarget, AppError> {
        let provider = known(provider)?;
        let endpoint = self.endpoint(provider)?;
        let retired =
            self.facts.catalogue.closed_model(model).filter(|known| {
                known.provider == provider.id && known.status == ModelStatus::Retired
            });
        if let Some(retired) = retired {
            return Err(AppError::told(
                "closed-model-retired",
                vec![
                    ("model", retired.name.clone()),
                    ("provider", provider.name.to_owned()),
                ],
            ));
        }
        let model = offered_by(&self.facts.catalogue, provider, self.today())
            .into_iter()
            .find(|one| one.id == model)
            .unwrap_or_else(|| OfferedModel::unknown(model));
        Ok(ClosedTarget {
            provider,
            endpoint,
            model,
        })
    }

    /// A provider at the place that was chosen.
    pub(super) fn endpoint(&self, provider: &'static Provider) -> Result<Endpoint, AppError> {
        let kept = self.text_setting(&place_setting(provider.id))?;
        Ok(Endpoint::new(
            provider,
            &Place::of(provider, kept.as_deref()),
        )?)
    }

    pub(super) fn today(&self) -> Date {
        self.clock.now().to_zoned(self.clock.zone()).date()
    }

    /// What a provider offers: what the catalogue has of it and, where it said which models the
    /// key may ask, only those of them; what it alone knows where the catalogue has nothing.
    fn offered(
        &self,
        provider: &'static Provider,
        check: Option<&KeyCheck>,
    ) -> Result<Vec<OfferedModel>, AppError> {
        let typed = self.text_setting(&models_setting(provider.id))?;
        if let Some(typed) = typed.filter(|_| !provider.lists_what_can_be_asked) {
            return Ok(typed
                .split(',')
                .map(str::trim)
                .filter(|name| !name.is_empty())
                .map(OfferedModel::unknown)
                .collect());
        }
        if !provider.lists_what_can_be_asked {
            return Ok(Vec::new());
        }
        let listed: Vec<String> = check
            .and_then(|check| serde_json::from_str(&check.models_json).ok())
            .unwrap_or_default();
        let catalogued = offered_by(&self.facts.catalogue, provider, self.today());
        if catalogued.is_empty() {
            return Ok(listed
                .iter()
                .take(MOST_UNKNOWN)
                .map(|id| OfferedModel::unknown(id))
                .collect());
        }
        let may_be_asked: Vec<OfferedModel> = catalogued
            .iter()
            .filter(|model| listed.contains(&model.id))
            .cloned()
            .collect();
        Ok(if may_be_asked.is_empty() {
            catalogued
        } else {
            may_be_asked
        })
    }
}

/// The models on sale today: the provider's own, then the open ones on its machines.
pub(super) fn offered_by(
    catalogue: &Catalogue,
    provider: &Provider,
    today: Date,
) -> Vec<OfferedModel> {
    let mut models: Vec<OfferedModel> = catalogue
        .closed_models()
        .iter()
        .filter(|model| model.provider == provider.id && model.status == ModelStatus::Current)
        .map(|model| OfferedModel {
            id: model.id.clone(),
            name: model.name.clone(),
            catalogued: Some(model.id.clone()),
            prices: Some(model.prices.clone()),
            long_context: model.long_context.clone(),
            longest: model.max_output_tokens,
            tokenizer: model.tokenizer,
        })
        .collect();
    // What a customer rents in Azure has a name of its own.
    let Some(host) = provider
        .catalogue_host
        .filter(|_| matches!(provider.places, Places::Regions(_)))
    else {
        return models;
    };
    for open in catalogue.open_models() {
        for offer in catalogue.hosted_offers(&open.id) {
            let on_sale = offer.ends.is_none_or(|last| today <= last);
            let twice = models.iter().any(|one| one.id == offer.host_model);
            if offer.host == host && on_sale && !twice {
                models.push(OfferedModel {
                    id: offer.host_model.clone(),
                    name: open.name.clone(),
                    catalogued: Some(open.id.clone()),
                    prices: Some(offer.prices.clone()),
                    long_context: None,
                    longest: None,
                    tokenizer: open.tokenizer,
                });
            }
        }
    }
    models
}

fn askable_view(presenter: &Presenter<'_>, target: &ClosedTarget) -> AskableView {
    let country = target.country(presenter);
    let provider = Argument::from(target.provider.name);
    let facts = match &target.model.prices {
        Some(prices) => {
            let price = |fact: &Fact| {
                let dollars = fact.on(presenter.today()).likely();
                Argument::from(presenter.words.price(dollars, "USD"))
            };
            presenter.with(
                "closed-facts",
                &[
                    ("provider", provider),
                    ("country", Argument::from(&country)),
                    ("read", price(&prices.input)),
                    ("written", price(&prices.output)),
                    (
                        "date",
                        Argument::from(presenter.words.date(prices.output.checked)),
                    ),
                ],
            )
        }
        None => presenter.with(
            "closed-facts-no-price",
            &[
                ("provider", provider),
                ("country", Argument::from(&country)),
            ],
        ),
    };
    AskableView {
        target: AskTarget::Closed {
            provider: target.provider.id.to_owned(),
            model: target.model.id.clone(),
        },
        name: target.model.name.clone(),
        facts,
        fit: None,
        reach: reach_at(presenter, &target.endpoint.host(), Reach::Outside),
        ready: true,
        failure: None,
    }
}
