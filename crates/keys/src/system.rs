//! The keychain of each operating system, and what its errors mean.

use std::error::Error as StdError;
use std::sync::Arc;

use keyring_core::{CredentialStore, Error};

use crate::error::KeyError;

/// Connects to the Secret Service over the session bus.
#[cfg(all(unix, not(target_os = "macos")))]
pub(crate) fn connect() -> Result<Arc<CredentialStore>, Error> {
    Ok(zbus_secret_service_keyring_store::Store::new()?)
}

/// Opens the login keychain.
#[cfg(target_os = "macos")]
pub(crate) fn connect() -> Result<Arc<CredentialStore>, Error> {
    Ok(apple_native_keyring_store::keychain::Store::new()?)
}

/// Opens the Credential Manager.
#[cfg(windows)]
pub(crate) fn connect() -> Result<Arc<CredentialStore>, Error> {
    Ok(windows_native_keyring_store::Store::new()?)
}

/// What a system's own error means; `None` when it is nothing we know.
#[cfg(not(all(unix, not(target_os = "macos"))))]
pub(crate) fn told(_cause: &(dyn StdError + Send + Sync + 'static)) -> Option<KeyError> {
    None
}

/// What a system's own error means; `None` when it is nothing we know.
#[cfg(all(unix, not(target_os = "macos")))]
pub(crate) fn told(cause: &(dyn StdError + Send + Sync + 'static)) -> Option<KeyError> {
    secret_service::told(cause, a_question_can_be_shown())
}

/// Without a display the service closes its own question at once, which is not
/// the person's doing.
#[cfg(all(unix, not(target_os = "macos")))]
fn a_question_can_be_shown() -> bool {
    ["WAYLAND_DISPLAY", "DISPLAY"]
        .iter()
        .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}

#[cfg(all(unix, not(target_os = "macos")))]
mod secret_service {
    use std::error::Error as StdError;

    use ::secret_service::Error;
    use zbus::fdo;

    use crate::error::KeyError;

    pub(super) fn told(
        cause: &(dyn StdError + Send + Sync + 'static),
        a_question_can_be_shown: bool,
    ) -> Option<KeyError> {
        let missing = || KeyError::KeychainMissing {
            detail: cause.to_string(),
        };
        match cause.downcast_ref::<Error>()? {
            Error::NoResult => Some(KeyError::KeychainNoCollection),
            Error::Prompt | Error::PromptDisconnected if a_question_can_be_shown => {
                Some(KeyError::KeychainDismissed)
            }
            Error::Locked | Error::Prompt | Error::PromptDisconnected => {
                Some(KeyError::KeychainLocked)
            }
            Error::Unavailable => Some(missing()),
            Error::Zbus(error) => from_bus(error, missing),
            Error::ZbusFdo(error) => says_nobody(error).then(missing),
            _ => None,
        }
    }

    fn from_bus(error: &zbus::Error, missing: impl Fn() -> KeyError) -> Option<KeyError> {
        match error {
            zbus::Error::Address(_)
            | zbus::Error::Connection(..)
            | zbus::Error::InputOutput(_)
            | zbus::Error::Handshake(_)
            | zbus::Error::InterfaceNotFound => Some(missing()),
            zbus::Error::FDO(error) => says_nobody(error).then(missing),
            zbus::Error::MethodError(name, ..) => from_name(name.as_str(), missing),
            _ => None,
        }
    }

    /// By the names that D-Bus and the Secret Service specification give.
    fn from_name(name: &str, missing: impl Fn() -> KeyError) -> Option<KeyError> {
        match name {
            "org.freedesktop.DBus.Error.ServiceUnknown"
            | "org.freedesktop.DBus.Error.NameHasNoOwner"
            | "org.freedesktop.DBus.Error.NoReply" => Some(missing()),
            "org.freedesktop.Secret.Error.IsLocked" => Some(KeyError::KeychainLocked),
            "org.freedesktop.Secret.Error.NoSuchObject" => Some(KeyError::KeychainNoCollection),
            _ if name.starts_with("org.freedesktop.DBus.Error.Spawn.") => Some(missing()),
            _ => None,
        }
    }

    fn says_nobody(error: &fdo::Error) -> bool {
        matches!(
            error,
            fdo::Error::ServiceUnknown(_)
                | fdo::Error::NameHasNoOwner(_)
                | fdo::Error::NoReply(_)
                | fdo::Error::SpawnExecFailed(_)
                | fdo::Error::SpawnForkFailed(_)
                | fdo::Error::SpawnServiceNotFound(_)
                | fdo::Error::SpawnFailed(_)
        )
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        fn code(error: &Error, a_question_can_be_shown: bool) -> Option<&'static str> {
            told(error, a_question_can_be_shown).map(|error| error.code())
        }

        #[test]
        fn a_closed_question_is_the_persons_doing_only_where_one_can_be_shown() {
            assert_eq!(code(&Error::Prompt, true), Some("keychain-dismissed"));
            assert_eq!(code(&Error::Prompt, false), Some("keychain-locked"));
        }

        #[test]
        fn every_way_of_having_no_keychain_has_a_name() {
            let unknown = fdo::Error::ServiceUnknown("org.freedesktop.secrets".to_owned());
            assert_eq!(code(&Error::Unavailable, true), Some("keychain-missing"));
            assert_eq!(
                code(&Error::ZbusFdo(unknown), true),
                Some("keychain-missing")
            );
            assert_eq!(code(&Error::NoResult, true), Some("keychain-no-collection"));
            assert_eq!(code(&Error::Locked, true), Some("keychain-locked"));
            assert_eq!(code(&Error::Crypto("padding"), true), None);
        }
    }
}
