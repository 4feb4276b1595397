//! Waiting for a keychain, but not for ever: its question may be open on another
//! screen, or on none.

use std::sync::mpsc;
use std::time::Duration;

use crate::error::KeyError;

/// How long any one call waits for the keychain.
pub const TIME_LIMIT: Duration = Duration::from_secs(20);

/// Runs `work` on a thread of its own and waits for it up to `limit`.
///
/// A thread that is late is left to end by itself: there is no safe way to stop
/// it, and what it holds is zeroed when it does end.
pub(crate) fn within<T: Send + 'static>(
    limit: Duration,
    work: impl FnOnce() -> Result<T, KeyError> + Send + 'static,
) -> Result<T, KeyError> {
    let (sender, receiver) = mpsc::channel();
    std::thread::Builder::new()
        .name("keychain".to_owned())
        .spawn(move || {
            // Nobody listens any more when the limit has passed.
            let _ = sender.send(work());
        })
        .map_err(|error| KeyError::Other {
            detail: error.to_string(),
        })?;
    receiver.recv_timeout(limit).unwrap_or_else(|error| {
        Err(match error {
            mpsc::RecvTimeoutError::Timeout => KeyError::Timeout {
                seconds: limit.as_secs(),
            },
            mpsc::RecvTimeoutError::Disconnected => KeyError::Other {
                detail: "the keychain's library stopped unexpectedly".to_owned(),
            },
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_keychain_that_never_answers_is_given_up() {
        let stuck = within(Duration::from_millis(20), || {
            std::thread::sleep(Duration::from_secs(5));
            Ok(())
        });
        assert_eq!(stuck.unwrap_err().code(), "keychain-timeout");
    }

    #[test]
    fn a_library_that_panics_is_an_error_like_any_other() {
        let broken = within::<()>(TIME_LIMIT, || panic!("a bug in a store"));
        assert_eq!(broken.unwrap_err().code(), "keychain-other");
    }
}
