//! Keychains that misbehave in ways a real one cannot be asked to. The real one
//! is in `tests/real_keychain.rs`.

use std::sync::Mutex;

use keyring_core::mock;

use super::*;

const KEY: &str = "sk-ant-api03-0123456789abcdef-7Qf2";

fn secret() -> Secret {
    Secret::new(KEY.to_owned())
}

fn keeping(store: &Arc<mock::Store>) -> Keychain {
    let store = Arc::clone(store);
    Keychain::with(
        move || Ok(Arc::clone(&store) as Arc<CredentialStore>),
        TIME_LIMIT,
    )
}

/// The next call on the entry fails with this.
fn fail_next(store: &Arc<mock::Store>, error: Error) {
    use keyring_core::api::CredentialStoreApi;
    let entry = store.build(SERVICE, "anthropic", None).unwrap();
    entry
        .as_any()
        .downcast_ref::<mock::Cred>()
        .unwrap()
        .set_error(error);
}

#[test]
fn a_key_is_kept_shown_by_its_end_and_removed() {
    let keychain = keeping(&mock::Store::new().unwrap());
    assert_eq!(keychain.status("anthropic").unwrap(), None);
    assert_eq!(
        keychain.put("anthropic", &secret()).unwrap().last_four,
        "7Qf2"
    );
    assert_eq!(keychain.read("anthropic").unwrap().expose(), KEY);
    keychain.remove("anthropic").unwrap();
    assert_eq!(
        keychain.remove("anthropic").unwrap_err().code(),
        "key-not-found"
    );
}

#[test]
fn a_keychain_that_forgets_between_two_connections_is_found_out() {
    // What happened to others: a missing feature made a store that lived in
    // memory, and every start had lost the keys.
    let keychain = Keychain::with(|| Ok(mock::Store::new()?), TIME_LIMIT);
    assert_eq!(
        keychain.put("anthropic", &secret()).unwrap_err(),
        KeyError::ReadBack
    );
}

#[test]
fn a_keychain_that_gives_back_something_else_is_found_out() {
    use keyring_core::api::CredentialStoreApi;
    let other = mock::Store::new().unwrap();
    other
        .build(SERVICE, "anthropic", None)
        .unwrap()
        .set_secret(b"sk-ant-api03-0123456789abcdef-OLD1")
        .unwrap();
    // Writes go to one store, reads come from the other.
    let turns = Mutex::new([other, mock::Store::new().unwrap()].to_vec());
    let keychain = Keychain::with(
        move || Ok(turns.lock().unwrap().pop().unwrap() as Arc<CredentialStore>),
        TIME_LIMIT,
    );
    assert_eq!(
        keychain.put("anthropic", &secret()).unwrap_err(),
        KeyError::ReadBack
    );
}

#[test]
fn a_bad_key_never_reaches_the_keychain() {
    let untouched = Keychain::with(|| panic!("must not be asked"), TIME_LIMIT);
    let refused = untouched.put("openai", &secret()).unwrap_err();
    assert_eq!(refused.code(), "key-of-another-provider");
}

#[test]
fn a_keychain_that_does_not_answer_is_given_up() {
    let stuck = Keychain::with(
        || {
            std::thread::sleep(Duration::from_secs(5));
            Ok(mock::Store::new()?)
        },
        Duration::from_millis(20),
    );
    assert_eq!(
        stuck.put("anthropic", &secret()).unwrap_err().code(),
        "keychain-timeout"
    );
    assert!(matches!(
        stuck.probed(),
        KeychainState::Unavailable {
            reason: KeyError::Timeout { .. }
        }
    ));
}

#[test]
fn no_error_repeats_what_was_stored() {
    let store = mock::Store::new().unwrap();
    let keychain = keeping(&store);
    keychain.put("anthropic", &secret()).unwrap();
    for error in [
        Error::BadEncoding(KEY.as_bytes().to_vec()),
        Error::BadDataFormat(KEY.as_bytes().to_vec(), "bad padding".into()),
        Error::NoStorageAccess("refused".into()),
        Error::PlatformFailure("broken".into()),
        Error::TooLong("secret".to_owned(), 2_560),
    ] {
        fail_next(&store, error);
        let told = keychain.read("anthropic").unwrap_err();
        let arguments = told.arguments();
        assert!(!format!("{told} {told:?} {arguments:?}").contains("0123456789"));
    }
}
