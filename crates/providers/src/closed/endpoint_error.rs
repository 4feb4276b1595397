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
    /// The address does not begin with `https://`.
    #[error("no scheme; {proposed} may be meant")]
    NoScheme {
        /// The same with the scheme.
        proposed: String,
    },
    /// It begins with something else, such as `ftp://`.
    #[error("scheme {scheme:?}")]
    Scheme {
        /// What it begins with.
        scheme: String,
    },
    /// A key and text would cross other people's networks readable by all of them.
    #[error("{host} would be asked without encryption")]
    Unencrypted {
        /// The host.
        host: String,
    },
    /// It has a user name or a password in it. Not repeated here: it may be a real one.
    #[error("credentials in the address")]
    Credentials,
    /// Something follows the path, after `?` or `#`, that means nothing here.
    #[error("a query or a fragment in the address")]
    Query,
    /// It is no address.
    #[error("no address: {detail}")]
    Unreadable {
        /// What the reader of addresses says of it.
        detail: String,
    },
}

impl EndpointError {
    /// The stable code, which is also the name of the Fluent message.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Missing { .. } => "endpoint-missing",
            Self::NoSuchRegion { .. } => "endpoint-no-such-region",
            Self::NoScheme { .. } => "endpoint-no-scheme",
            Self::Scheme { .. } => "endpoint-scheme",
            Self::Unencrypted { .. } => "endpoint-unencrypted",
            Self::Credentials => "endpoint-credentials",
            Self::Query => "endpoint-query",
            Self::Unreadable { .. } => "endpoint-unreadable",
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
            Self::NoScheme { proposed } => vec![("proposed", proposed.clone())],
            Self::Scheme { scheme } => vec![("scheme", scheme.clone())],
            Self::Unencrypted { host } => vec![("host", host.clone())],
            Self::Unreadable { detail } => vec![("detail", detail.clone())],
            Self::Credentials | Self::Query => Vec::new(),
        }
    }
}

impl From<AddressError> for EndpointError {
    fn from(error: AddressError) -> Self {
        match error {
            AddressError::Empty => Self::Unreadable {
                detail: "empty".to_owned(),
            },
            // What is asked here is never asked without encryption.
            AddressError::NoScheme { proposed } => Self::NoScheme {
                proposed: proposed.replacen("http://", "https://", 1),
            },
            AddressError::Scheme { scheme } => Self::Scheme { scheme },
            AddressError::Credentials => Self::Credentials,
            AddressError::Query => Self::Query,
            AddressError::Unreadable { detail } => Self::Unreadable { detail },
        }
    }
}
