//! Why a provider cannot be asked where it was said to be.

use crate::server::AddressError;

/// Why a place cannot be used. Nothing was asked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EndpointError {
    /// The provider is asked at an address that its customer types, and there is none yet.
    #[error("{provider} has no address yet")]
    Missing {
        /// The provider's id.
        provider: String,
        /// What such an address looks like.
        example: &'static str,
    },
    /// The provider has no such place.
    #[error("{provider} has no place {region:?}")]
    NoSuchRegion {
        /// The provider's id.
        provider: String,
        /// What was asked for.
        region: String,
    },
    /// A key and text would cross other people's networks readable by all of them.
    #[error("{host} would be asked without encryption")]
    Unencrypted {
        /// The host.
        host: String,
    },
    /// What was typed is no address that can be asked.
    #[error(transparent)]
    Address(AddressError),
}

impl EndpointError {
    /// The stable code, which is also the name of the Fluent message.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Missing { .. } => "endpoint-missing",
            Self::NoSuchRegion { .. } => "endpoint-no-such-region",
            Self::Unencrypted { .. } => "endpoint-unencrypted",
            // The words are others than for a server of one's own: here a key is at stake.
            Self::Address(error) => match error {
                AddressError::NoScheme { .. } => "endpoint-no-scheme",
                AddressError::Scheme { .. } => "endpoint-scheme",
                AddressError::Credentials => "endpoint-credentials",
                AddressError::Query => "endpoint-query",
                AddressError::Empty | AddressError::Unreadable { .. } => "endpoint-unreadable",
            },
        }
    }

    /// What the Fluent message of this code fills in, by name. `provider` is the provider's
    /// id; a host may put its display name in its place.
    pub fn arguments(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Missing { provider, example } => vec![
                ("provider", provider.clone()),
                ("example", (*example).to_owned()),
            ],
            Self::NoSuchRegion { provider, region } => {
                vec![("provider", provider.clone()), ("region", region.clone())]
            }
            Self::Unencrypted { host } => vec![("host", host.clone())],
            Self::Address(error) => error.arguments(),
        }
    }
}

impl From<AddressError> for EndpointError {
    fn from(error: AddressError) -> Self {
        Self::Address(match error {
            AddressError::Empty => AddressError::Unreadable {
                detail: "empty".to_owned(),
            },
            // What is asked here is never asked without encryption.
            AddressError::NoScheme { proposed } => AddressError::NoScheme {
                proposed: proposed.replacen("http://", "https://", 1),
            },
            other => other,
        })
    }
}
