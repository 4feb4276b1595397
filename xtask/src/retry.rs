//! Trying again what depends on a network or on a busy package manager.

use std::thread::sleep;
use std::time::Duration;

use crate::failure::Failure;

const PAUSES: [Duration; 2] = [Duration::from_secs(3), Duration::from_secs(12)];

/// Tries three times with growing pauses; `between` may repair something before the next try.
///
/// # Errors
/// The last failure, when no try succeeded.
pub(crate) fn with_backoff<T>(
    attempt: impl FnMut() -> Result<T, Failure>,
    between: impl FnMut(),
) -> Result<T, Failure> {
    with_pauses(&PAUSES, attempt, between)
}

fn with_pauses<T>(
    pauses: &[Duration],
    mut attempt: impl FnMut() -> Result<T, Failure>,
    mut between: impl FnMut(),
) -> Result<T, Failure> {
    for pause in pauses {
        match attempt() {
            Ok(value) => return Ok(value),
            Err(failure) => {
                println!(
                    "    {} Trying again in {} s.",
                    failure.what(),
                    pause.as_secs()
                );
                sleep(*pause);
                between();
            }
        }
    }
    attempt()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_download_that_fails_twice_succeeds_at_the_third_try() {
        let mut tries = 0;
        let mut repairs = 0;
        let outcome = with_pauses(
            &[Duration::ZERO, Duration::ZERO],
            || {
                tries += 1;
                if tries < 3 {
                    Err(Failure::new("The line dropped.", ""))
                } else {
                    Ok(tries)
                }
            },
            || repairs += 1,
        );
        assert_eq!(outcome.unwrap(), 3);
        assert_eq!(repairs, 2);
    }

    #[test]
    fn the_last_failure_is_the_one_that_is_told() {
        let mut tries = 0;
        let outcome: Result<(), _> = with_pauses(
            &[Duration::ZERO],
            || {
                tries += 1;
                Err(Failure::new(format!("Failure {tries}."), ""))
            },
            || {},
        );
        assert_eq!(outcome.unwrap_err().what(), "Failure 2.");
    }
}
