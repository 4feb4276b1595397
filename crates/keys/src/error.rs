//! What can be wrong with a key or a keychain, told so that a person can act.

/// Why a key was refused, or could not be kept or found.
///
/// No variant holds a key or part of one.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum KeyError {
    /// Nothing was entered.
    #[error("the key for {provider} is empty")]
    Empty {
        /// The provider's id.
        provider: String,
    },
    /// White space or a line break inside.
    #[error("the key for {provider} has white space inside")]
    HasSpaces {
        /// The provider's id.
        provider: String,
    },
    /// A character no key has, often from a word processor.
    #[error("the key for {provider} has a character that keys do not have")]
    HasOddCharacters {
        /// The provider's id.
        provider: String,
    },
    /// Not what this provider's keys begin with.
    #[error("a key for {provider} begins with {expected}")]
    WrongPrefix {
        /// The provider's id.
        provider: String,
        /// What its keys begin with.
        expected: &'static str,
    },
    /// Begins as the keys of someone else do.
    #[error("the key for {provider} begins like one of {looks_like}")]
    OfAnotherProvider {
        /// The provider it was entered for.
        provider: String,
        /// The name of the company whose keys begin so.
        looks_like: &'static str,
    },
    /// Only part of a key.
    #[error("the key for {provider} has fewer than {shortest} characters")]
    TooShort {
        /// The provider's id.
        provider: String,
        /// The fewest characters its keys have.
        shortest: usize,
    },
    /// Something other than a key was pasted.
    #[error("the key for {provider} has more than {longest} characters")]
    TooLong {
        /// The provider's id.
        provider: String,
        /// The most characters accepted.
        longest: usize,
    },
    /// This computer offers no keychain: no session bus, or nothing on it that
    /// keeps secrets.
    #[error("no keychain: {detail}")]
    KeychainMissing {
        /// For logs.
        detail: String,
    },
    /// There is a keychain, locked, and no window could ask for its password.
    #[error("the keychain is locked")]
    KeychainLocked,
    /// There is a keychain service, without a keychain to put a key in.
    #[error("the keychain service has no default collection")]
    KeychainNoCollection,
    /// The system asked, and its question was closed.
    #[error("the question of the keychain was dismissed")]
    KeychainDismissed,
    /// The keychain did not answer in time.
    #[error("the keychain did not answer in {seconds} s")]
    Timeout {
        /// How long was waited.
        seconds: u64,
    },
    /// What was read back is not what was written.
    #[error("the keychain gave back something else than was stored")]
    ReadBack,
    /// No key is stored for this provider.
    #[error("no key for {provider}")]
    NotFound {
        /// The provider's id.
        provider: String,
    },
    /// Anything else, in the words of the system.
    #[error("the keychain failed: {detail}")]
    Other {
        /// For logs; never a key.
        detail: String,
    },
}

impl KeyError {
    /// The stable code, which is also the name of the Fluent message.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Empty { .. } => "key-empty",
            Self::HasSpaces { .. } => "key-has-spaces",
            Self::HasOddCharacters { .. } => "key-has-odd-characters",
            Self::WrongPrefix { .. } => "key-wrong-prefix",
            Self::OfAnotherProvider { .. } => "key-of-another-provider",
            Self::TooShort { .. } => "key-too-short",
            Self::TooLong { .. } => "key-too-long",
            Self::KeychainMissing { .. } => "keychain-missing",
            Self::KeychainLocked => "keychain-locked",
            Self::KeychainNoCollection => "keychain-no-collection",
            Self::KeychainDismissed => "keychain-dismissed",
            Self::Timeout { .. } => "keychain-timeout",
            Self::ReadBack => "keychain-read-back",
            Self::NotFound { .. } => "key-not-found",
            Self::Other { .. } => "keychain-other",
        }
    }

    /// What the Fluent message of this code fills in, by name. `provider` is the
    /// provider's id; a host may put its display name in its place.
    pub fn arguments(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Empty { provider }
            | Self::HasSpaces { provider }
            | Self::HasOddCharacters { provider }
            | Self::NotFound { provider } => vec![("provider", provider.clone())],
            Self::WrongPrefix { provider, expected } => vec![
                ("provider", provider.clone()),
                ("expected", (*expected).to_owned()),
            ],
            Self::OfAnotherProvider {
                provider,
                looks_like,
            } => vec![
                ("provider", provider.clone()),
                ("looks_like", (*looks_like).to_owned()),
            ],
            Self::TooShort { provider, shortest } => vec![
                ("provider", provider.clone()),
                ("shortest", shortest.to_string()),
            ],
            Self::TooLong { provider, longest } => vec![
                ("provider", provider.clone()),
                ("longest", longest.to_string()),
            ],
            Self::KeychainMissing { detail } | Self::Other { detail } => {
                vec![("detail", detail.clone())]
            }
            Self::Timeout { seconds } => vec![("seconds", seconds.to_string())],
            Self::KeychainLocked
            | Self::KeychainNoCollection
            | Self::KeychainDismissed
            | Self::ReadBack => Vec::new(),
        }
    }

    /// Whether keeping a key for this session only is a way out.
    pub fn session_is_a_way_out(&self) -> bool {
        matches!(
            self,
            Self::KeychainMissing { .. }
                | Self::KeychainLocked
                | Self::KeychainNoCollection
                | Self::KeychainDismissed
                | Self::Timeout { .. }
                | Self::ReadBack
                | Self::Other { .. }
        )
    }
}
