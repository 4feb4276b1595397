//! Providers: where each is asked, whether its key works, and what is shown of both.

use ::keys::KeychainState;
use catalogue::ModelStatus;
use providers::closed::{Endpoint, KeyAnswer, Permission, Place, check_key, models};
use providers::server::ServerError;
use providers::{Dialect, PROVIDERS, Places, Provider, Region};
use store::{KeyCheck, KeyMark};
use words::Argument;

use super::Desk;
use super::asking::json;
use super::keys::known;
use crate::AppError;
use crate::error::told_failure;
use crate::error_network::server_arguments;
use crate::present::{Presenter, changed_when};
use crate::view::{
    ChoosePlaceRequest, KeyCheckView, KeysView, PlaceChoiceView, PlaceView, ProviderRequest,
    ProviderRow,
};

/// What the ledger says of a check.
const CHECKED: &str = "the person, checking the key";

/// The most names of models that are kept of a provider's list.
const MOST_MODELS: usize = 2_000;

impl Desk {
    /// The providers, and what may be shown of their keys.
    ///
    /// # Errors
    /// The store's.
    pub fn providers(&self) -> Result<KeysView, AppError> {
        let words = self.words();
        let presenter = self.presenter(&words);
        let (marks, checks) =
            self.with_store(|store| Ok((store.key_marks()?, store.key_checks()?)))?;
        let failure = match self.keys().keychain() {
            KeychainState::Available(_) => None,
            KeychainState::Unavailable { reason } => {
                // It may have been started since.
                match self.keys().look_again() {
                    KeychainState::Available(_) => None,
                    KeychainState::Unavailable { .. } => {
                        Some(AppError::from(reason).failure(&words))
                    }
                }
            }
        };
        Ok(KeysView {
            keychain_failure: failure,
            keychain: words.text("keychain-name"),
            offline: self.switch.is_offline(),
            providers: PROVIDERS
                .iter()
                .map(|provider| self.provider_row(&presenter, provider, &marks, &checks))
                .collect::<Result<_, _>>()?,
        })
    }

    fn provider_row(
        &self,
        presenter: &Presenter<'_>,
        provider: &'static Provider,
        marks: &[KeyMark],
        checks: &[KeyCheck],
    ) -> Result<ProviderRow, AppError> {
        let words = presenter.words;
        let kept = self.text_setting(&place_setting(provider.id))?;
        let models = self.text_setting(&models_setting(provider.id))?;
        let endpoint = Endpoint::new(provider, &Place::of(provider, kept.as_deref())).ok();
        let host = endpoint.as_ref().map(Endpoint::host).unwrap_or_default();
        let country = endpoint
            .as_ref()
            .map_or(provider.country, |endpoint| endpoint.country(None))
            .map(|code| presenter.country(code));
        Ok(ProviderRow {
            id: provider.id.to_owned(),
            name: provider.name.to_owned(),
            about: about(presenter, provider),
            check_sends: check_sends(presenter, &host, country.as_deref()),
            country: country.unwrap_or_else(|| words.none()),
            place: place_choice(presenter, provider, endpoint.as_ref(), kept, models),
            host,
            key_page: provider.key_page.to_owned(),
            key_shape: provider.key_prefix_hint.map_or_else(String::new, |prefix| {
                presenter.with("keys-shape", &[("prefix", Argument::from(prefix))])
            }),
            stored: self.stored_key(presenter, provider.id, marks),
            last_check: checks
                .iter()
                .find(|check| check.provider == provider.id)
                .map(|check| check_view(presenter, provider, check)),
        })
    }

    /// Chooses where a provider is asked; an empty place is its usual one.
    ///
    /// # Errors
    /// [`AppError::NoSuchProvider`], and for a place it does not have.
    pub fn choose_place(&self, request: &ChoosePlaceRequest) -> Result<KeysView, AppError> {
        let provider = known(&request.provider)?;
        let setting = place_setting(provider.id);
        let place = request.place.trim();
        if !place.is_empty() {
            Endpoint::new(provider, &Place::of(provider, Some(place)))?;
        }
        let before = self.text_setting(&setting)?.unwrap_or_default();
        self.keep_text_setting(&setting, place)?;
        if let Some(models) = &request.models {
            self.keep_text_setting(&models_setting(provider.id), models.trim())?;
        }
        if before != place {
            self.with_store(|store| Ok(store.forget_key_check(provider.id)?))?;
            // Where the person types the address, the key was given for the one before.
            if matches!(provider.places, Places::Typed { .. }) && !before.is_empty() {
                self.forget_key(provider.id)?;
            }
        }
        self.providers()
    }

    /// Asks a provider whether it knows the key, and which models it may ask. The key leaves and
    /// no text; it costs nothing. What came of it is kept, never the key.
    ///
    /// # Errors
    /// [`AppError::Key`] when the key is not there or is another one, and when the provider
    /// could not be asked at all. That it refuses the key is no error: it is what was asked.
    pub fn check_key(&self, request: &ProviderRequest) -> Result<KeysView, AppError> {
        let provider = known(&request.provider)?;
        self.read_back(provider.id)?;
        let endpoint = self.endpoint(provider)?;
        self.may_ask(&endpoint.host())?;
        let outlet = self.outlet()?;
        let permission = Permission {
            case: None,
            allowed_by: CHECKED,
        };
        let key = self.provider_key(provider)?;
        let (said, listed) = self.background.wait(async {
            let said = check_key(&outlet, &endpoint, &key, permission).await;
            let listed = match &said {
                Ok(KeyAnswer::Works { .. } | KeyAnswer::NotTold { .. })
                    if provider.lists_what_can_be_asked =>
                {
                    models(&outlet, &endpoint, &key, permission)
                        .await
                        .unwrap_or_default()
                }
                _ => Vec::new(),
            };
            (said, listed)
        })?;
        drop(key);
        let words = self.words();
        let (code, arguments) = match said {
            Ok(KeyAnswer::Works { models }) => (WORKS, vec![("count", models.to_string())]),
            Ok(KeyAnswer::MayNotList) => (MAY_NOT_LIST, Vec::new()),
            Ok(KeyAnswer::NotTold { .. }) => (NOT_TOLD, Vec::new()),
            // Nothing was said of the key.
            Err(error @ ServerError::Connection(_)) => return Err(error.into()),
            Err(error) => (error.code(), server_arguments(&error, &words)),
        };
        let names: Vec<&str> = listed
            .iter()
            .take(MOST_MODELS)
            .map(|model| model.id.as_str())
            .collect();
        let check = KeyCheck {
            provider: provider.id.to_owned(),
            at: self.clock.now(),
            host: endpoint.host(),
            code: code.to_owned(),
            said_json: json(&arguments)?,
            models_json: json(&names)?,
        };
        self.with_store(|store| Ok(store.save_key_check(&check)?))?;
        self.providers()
    }
}

/// The key works.
const WORKS: &str = "works";

/// The key is known, and may not list models.
const MAY_NOT_LIST: &str = "may-not-list";

/// The provider tells its list to anybody.
const NOT_TOLD: &str = "not-told";

fn check_view(presenter: &Presenter<'_>, provider: &Provider, check: &KeyCheck) -> KeyCheckView {
    let said: Vec<(String, String)> = serde_json::from_str(&check.said_json).unwrap_or_default();
    let id = match check.code.as_str() {
        WORKS => "keys-check-works",
        MAY_NOT_LIST => "keys-check-may-not-list",
        NOT_TOLD => "keys-check-not-told",
        _ => "keys-check-does-not-work",
    };
    let count = said
        .iter()
        .find(|(name, _)| name == "count")
        .and_then(|(_, count)| count.parse::<usize>().ok())
        .unwrap_or(0);
    let works = matches!(check.code.as_str(), WORKS | MAY_NOT_LIST);
    KeyCheckView {
        works,
        sentence: presenter.with(
            id,
            &[
                ("when", Argument::from(changed_when(presenter, check.at))),
                ("provider", Argument::from(provider.name)),
                ("count", Argument::from(count)),
            ],
        ),
        failure: (!works && check.code != NOT_TOLD)
            .then(|| told_failure(&check.code, &said, presenter.words)),
    }
}

/// The setting that keeps where a provider is asked.
pub(super) fn place_setting(provider: &str) -> String {
    format!("place:{provider}")
}

/// The setting that keeps which models of a provider can be asked, where it does not list them.
pub(super) fn models_setting(provider: &str) -> String {
    format!("models:{provider}")
}

/// What a check of a key sends, and where to; nothing where the provider has no address yet.
fn check_sends(presenter: &Presenter<'_>, host: &str, country: Option<&str>) -> String {
    if host.is_empty() {
        return String::new();
    }
    let place = country.map(|country| {
        let host = ("host", Argument::from(host));
        presenter.with(
            "keys-check-at",
            &[host, ("country", Argument::from(country))],
        )
    });
    let place = place.unwrap_or_else(|| host.to_owned());
    presenter.with("keys-check-sends", &[("where", Argument::from(place))])
}

/// What a provider is known for: the families of its models, or what kind of host it is.
fn about(presenter: &Presenter<'_>, provider: &Provider) -> String {
    let mut families: Vec<&str> = Vec::new();
    for model in presenter.facts.catalogue.closed_models() {
        if model.provider == provider.id
            && model.status == ModelStatus::Current
            && !families.contains(&model.family.as_str())
        {
            families.push(&model.family);
        }
    }
    if !families.is_empty() {
        return families.join(" · ");
    }
    let kind = match provider.dialect {
        Dialect::AzureOpenAi => "keys-about-azure",
        Dialect::Bedrock => "keys-about-bedrock",
        _ if provider.country.is_some() => "keys-about-hosted",
        _ => "keys-about-other",
    };
    presenter.text(kind)
}

fn place_choice(
    presenter: &Presenter<'_>,
    provider: &'static Provider,
    endpoint: Option<&Endpoint>,
    kept: Option<String>,
    models: Option<String>,
) -> Option<PlaceChoiceView> {
    match provider.places {
        Places::Regions(regions) if regions.len() < 2 => None,
        Places::Regions(regions) => Some(PlaceChoiceView {
            options: regions
                .iter()
                .filter_map(|region| place_view(presenter, provider, region))
                .collect(),
            chosen: kept
                .filter(|id| endpoint.is_some() && provider.region(id).is_some())
                .or_else(|| regions.first().map(|region| region.id.to_owned()))
                .unwrap_or_default(),
            typed: None,
            models: None,
            sentence: presenter.text("keys-place-choose"),
        }),
        Places::Typed { example } => Some(PlaceChoiceView {
            options: Vec::new(),
            chosen: String::new(),
            typed: Some(kept.unwrap_or_default()),
            models: (!provider.lists_what_can_be_asked).then(|| models.unwrap_or_default()),
            sentence: presenter.with("keys-place-type", &[("example", Argument::from(example))]),
        }),
    }
}

fn place_view(
    presenter: &Presenter<'_>,
    provider: &'static Provider,
    region: &Region,
) -> Option<PlaceView> {
    let endpoint = Endpoint::new(provider, &Place::Region(region.id.to_owned())).ok()?;
    let label = match region.processed_in {
        Some(code) => presenter.with(
            "keys-place",
            &[
                ("country", Argument::from(presenter.country(code))),
                ("id", Argument::from(region.id)),
            ],
        ),
        None => presenter.text("keys-place-anywhere"),
    };
    Some(PlaceView {
        id: region.id.to_owned(),
        label,
        host: endpoint.host(),
    })
}
