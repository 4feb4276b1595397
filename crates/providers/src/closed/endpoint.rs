//! Where a provider is asked, and in which country.

use std::net::SocketAddr;

use super::endpoint_error::EndpointError;
use crate::chat::Patience;
use crate::directory::{Dialect, Places, Provider, Region};
use crate::http::Url;
use crate::reach::names_this_computer;
use crate::server::ServerAddress;

/// The place that a person chose for a provider.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Place {
    /// The provider's first.
    #[default]
    Usual,
    /// One of the provider's regions, by its id.
    Region(String),
    /// An address that the person typed.
    Address(String),
}

impl Place {
    /// What is kept of a choice, as a place of this provider: an id of one of its regions, or
    /// an address where its customers type one. Nothing and an empty text are the usual place.
    pub fn of(provider: &Provider, kept: Option<&str>) -> Self {
        match (kept.map(str::trim), provider.places) {
            (None | Some(""), _) => Self::Usual,
            (Some(id), Places::Regions(_)) => Self::Region(id.to_owned()),
            (Some(address), Places::Typed { .. }) => Self::Address(address.to_owned()),
        }
    }
}

/// A provider at the place where it is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Endpoint {
    pub(super) provider: &'static Provider,
    region: Option<&'static Region>,
    pub(super) at: At,
    pub(super) patience: Patience,
}

/// Where the paths of a protocol begin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum At {
    /// The protocol of OpenAI, with whatever stands before its version.
    OpenAi(ServerAddress),
    /// A host whose paths the protocol knows from the root on.
    Root(Url),
    /// A resource in Azure.
    Azure(AzureAddress),
}

/// A resource in Azure: its root, and what an address of the older kind says beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct AzureAddress {
    pub(super) root: Url,
    /// The version that each request of the older kind names; none for the newer kind, whose
    /// paths begin with `/openai/v1`.
    pub(super) api_version: Option<String>,
}

impl Endpoint {
    /// A provider at the place that was chosen.
    ///
    /// # Errors
    /// [`EndpointError`]; nothing is asked.
    pub fn new(provider: &'static Provider, place: &Place) -> Result<Self, EndpointError> {
        match (provider.places, place) {
            (Places::Regions(regions), Place::Usual) => {
                let first = regions.first().ok_or_else(|| no_region(provider, ""))?;
                Self::in_region(provider, first)
            }
            (Places::Regions(_), Place::Region(id)) => {
                let region = provider.region(id).ok_or_else(|| no_region(provider, id))?;
                Self::in_region(provider, region)
            }
            // Where a provider has hosts of its own, its key goes to no other.
            (Places::Regions(_), Place::Address(address)) => Err(no_region(provider, address)),
            (Places::Typed { .. }, Place::Address(typed) | Place::Region(typed))
                if !typed.trim().is_empty() =>
            {
                Self::typed(provider, typed)
            }
            (Places::Typed { example }, _) => Err(EndpointError::Missing {
                provider: provider.id.to_owned(),
                example,
            }),
        }
    }

    /// The same protocol spoken by a program on this computer, such as a gateway. The address
    /// is one of this computer's own, so that a key for a provider can go to nobody else.
    ///
    /// # Errors
    /// [`EndpointError::NoSuchRegion`] for an address that is not of this computer.
    pub fn on_this_computer(
        provider: &'static Provider,
        address: SocketAddr,
    ) -> Result<Self, EndpointError> {
        if !address.ip().to_canonical().is_loopback() {
            return Err(no_region(provider, &address.to_string()));
        }
        Ok(Self {
            provider,
            region: None,
            at: at(provider.dialect, &format!("http://{address}"))?,
            patience: Patience::default(),
        })
    }

    fn in_region(
        provider: &'static Provider,
        region: &'static Region,
    ) -> Result<Self, EndpointError> {
        Ok(Self {
            provider,
            region: Some(region),
            at: at(provider.dialect, region.address)?,
            patience: Patience::default(),
        })
    }

    fn typed(provider: &'static Provider, typed: &str) -> Result<Self, EndpointError> {
        let typed = Self {
            provider,
            region: None,
            at: at(provider.dialect, typed)?,
            patience: Patience::default(),
        };
        // On this computer nobody listens in.
        if typed.at.url().scheme() != "https" && !typed.is_on_this_computer() {
            return Err(EndpointError::Unencrypted {
                host: typed.at.url().host_str().unwrap_or_default().to_owned(),
            });
        }
        Ok(typed)
    }

    /// With this patience.
    pub fn with_patience(self, patience: Patience) -> Self {
        Self { patience, ..self }
    }

    /// The provider.
    pub fn provider(&self) -> &'static Provider {
        self.provider
    }

    /// The host that is asked, as the ledger will have it.
    pub fn host(&self) -> String {
        let url = self.at.url();
        url.host_str()
            .unwrap_or_default()
            .trim_matches(['[', ']'])
            .to_owned()
    }

    /// Whether a program on this computer stands in for the provider, such as a gateway.
    pub fn is_on_this_computer(&self) -> bool {
        names_this_computer(&self.host())
    }

    /// Where this model is processed here, as the provider states it: ISO 3166-1 alpha-2, or
    /// `EU`. None where the provider does not bind itself to a place, or nobody stated one.
    pub fn processed_in(&self, model: &str) -> Option<&'static str> {
        // Amazon's own profiles spread over the countries of an area, or the whole world.
        if self.provider.dialect == Dialect::Bedrock {
            for (start, place) in [
                ("eu.", Some("EU")),
                ("us.", Some("US")),
                ("global.", None),
                ("apac.", None),
            ] {
                if model.starts_with(start) {
                    return place;
                }
            }
        }
        self.region?.processed_in
    }

    /// The country for the ledger: where it is processed, where that is stated, and else the
    /// country of the company that takes the request.
    pub fn country(&self, model: Option<&str>) -> Option<&'static str> {
        self.processed_in(model.unwrap_or_default())
            .or(self.provider.country)
    }
}

impl At {
    pub(super) fn url(&self) -> Url {
        match self {
            Self::OpenAi(address) => address.at(""),
            Self::Root(url) => url.clone(),
            Self::Azure(azure) => azure.root.clone(),
        }
    }
}

fn at(dialect: Dialect, address: &str) -> Result<At, EndpointError> {
    Ok(match dialect {
        Dialect::OpenAi => At::OpenAi(ServerAddress::parse(address)?),
        Dialect::AzureOpenAi => At::Azure(azure(address)?),
        Dialect::Anthropic | Dialect::Google | Dialect::Bedrock => {
            let mut root = ServerAddress::parse(address)?.at("");
            root.set_path("/");
            At::Root(root)
        }
    })
}

/// What people copy from the portal of Azure: the endpoint of a resource, or the target of a
/// deployment with its path and `?api-version=`.
fn azure(typed: &str) -> Result<AzureAddress, EndpointError> {
    let (address, query) = match typed.trim().split_once('?') {
        Some((address, query)) => (address, query),
        None => (typed.trim(), ""),
    };
    let mut root = ServerAddress::parse(address)?.at("");
    let is_of_the_older_kind = root.path().contains("/deployments/");
    let api_version = query
        .split('&')
        .find_map(|pair| pair.strip_prefix("api-version="))
        .filter(|version| {
            version
                .chars()
                .all(|letter| letter.is_ascii_alphanumeric() || letter == '-')
        })
        .filter(|_| is_of_the_older_kind)
        .map(str::to_owned);
    // A gateway may stand before it under a path of its own.
    let path = root.path().to_owned();
    let before = path.split("/openai").next().unwrap_or_default();
    root.set_path(&format!("{}/", before.trim_end_matches('/')));
    Ok(AzureAddress { root, api_version })
}

fn no_region(provider: &Provider, region: &str) -> EndpointError {
    EndpointError::NoSuchRegion {
        provider: provider.id.to_owned(),
        region: region.chars().take(100).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::directory::{PROVIDERS, provider};

    fn typed(id: &str, address: &str) -> Result<Endpoint, EndpointError> {
        Endpoint::new(provider(id).unwrap(), &Place::Address(address.to_owned()))
    }

    #[test]
    fn every_provider_has_a_usual_place_or_wants_an_address() {
        for provider in &PROVIDERS {
            match (provider.places, Endpoint::new(provider, &Place::Usual)) {
                (Places::Regions(regions), Ok(endpoint)) => {
                    assert!(regions[0].address.contains(&endpoint.host()));
                }
                (Places::Typed { .. }, Err(error)) => assert_eq!(error.code(), "endpoint-missing"),
                other => panic!("{other:?}"),
            }
        }
    }

    #[test]
    fn a_chosen_region_changes_host_and_country() {
        let openai = provider("openai").unwrap();
        let usual = Endpoint::new(openai, &Place::of(openai, None)).unwrap();
        assert_eq!(
            (usual.host().as_str(), usual.processed_in("gpt-6")),
            ("api.openai.com", None)
        );
        assert_eq!(usual.country(None), Some("US"));
        let europe = Endpoint::new(openai, &Place::of(openai, Some("eu"))).unwrap();
        assert_eq!(
            (europe.host().as_str(), europe.country(None)),
            ("eu.api.openai.com", Some("EU"))
        );
        let nowhere = Endpoint::new(openai, &Place::of(openai, Some("mars")));
        assert_eq!(nowhere.unwrap_err().code(), "endpoint-no-such-region");
        let elsewhere = typed("openai", "https://evil.example/v1");
        assert_eq!(elsewhere.unwrap_err().code(), "endpoint-no-such-region");
    }

    #[test]
    fn a_profile_of_amazon_says_where_it_is_processed() {
        let amazon = provider("amazon").unwrap();
        let frankfurt = Endpoint::new(amazon, &Place::Region("eu-central-1".into())).unwrap();
        for (model, place) in [
            ("amazon.nova-lite-v1:0", Some("DE")),
            ("eu.anthropic.claude-sonnet-4-5-20250929-v1:0", Some("EU")),
            ("global.anthropic.claude-sonnet-4-5-20250929-v1:0", None),
        ] {
            assert_eq!(frankfurt.processed_in(model), place, "{model}");
        }
    }

    #[test]
    fn addresses_of_azure_are_read_as_the_portal_shows_them() {
        for (address, host, version) in [
            ("https://res.openai.azure.com", "res.openai.azure.com", None),
            (
                "https://res.openai.azure.com/openai/v1/",
                "res.openai.azure.com",
                None,
            ),
            (
                "https://res.openai.azure.com/openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21",
                "res.openai.azure.com",
                Some("2024-10-21"),
            ),
            (
                "https://res.cognitiveservices.azure.com/openai/deployments/gpt-4o/chat/completions?api-version=2025-01-01-preview",
                "res.cognitiveservices.azure.com",
                Some("2025-01-01-preview"),
            ),
        ] {
            let endpoint = typed("azure", address).unwrap();
            assert_eq!(endpoint.host(), host, "{address}");
            let At::Azure(azure) = &endpoint.at else {
                panic!("{endpoint:?}");
            };
            assert_eq!(azure.api_version.as_deref(), version, "{address}");
            assert_eq!(azure.root.path(), "/");
        }
    }

    #[test]
    fn what_cannot_be_asked_is_said_and_no_password_repeated() {
        for (address, code) in [
            ("", "endpoint-missing"),
            ("  ", "endpoint-missing"),
            ("api.provider.example/v1", "endpoint-no-scheme"),
            ("ftp://api.provider.example", "endpoint-scheme"),
            ("http://api.provider.example/v1", "endpoint-unencrypted"),
            ("http://10.0.0.7:8000", "endpoint-unencrypted"),
            (
                "https://me:s3cret@api.provider.example",
                "endpoint-credentials",
            ),
            ("me:s3cret@api.provider.example", "endpoint-credentials"),
            (
                "https://api.provider.example/v1?key=s3cret",
                "endpoint-query",
            ),
            ("https://a b/", "endpoint-unreadable"),
            ("https://host:99999/", "endpoint-unreadable"),
        ] {
            let error = typed("other", address).unwrap_err();
            assert_eq!(error.code(), code, "{address}");
            assert!(!format!("{error} {error:?} {:?}", error.arguments()).contains("s3cret"));
        }
        let proposed = typed("other", "api.provider.example/v1").unwrap_err();
        assert_eq!(
            proposed.arguments(),
            [("proposed", "https://api.provider.example/v1".to_owned())]
        );
    }

    #[test]
    fn a_program_on_this_computer_can_stand_in_and_nobody_else() {
        let anthropic = provider("anthropic").unwrap();
        let here = Endpoint::on_this_computer(anthropic, "127.0.0.1:4000".parse().unwrap());
        assert_eq!(here.unwrap().host(), "127.0.0.1");
        for elsewhere in [
            "10.0.0.7:443",
            "192.0.2.1:443",
            "[2001:db8::1]:443",
            "0.0.0.0:80",
        ] {
            let refused = Endpoint::on_this_computer(anthropic, elsewhere.parse().unwrap());
            assert_eq!(refused.unwrap_err().code(), "endpoint-no-such-region");
        }
        assert!(typed("other", "http://localhost:4000/v1").is_ok());
    }
}
