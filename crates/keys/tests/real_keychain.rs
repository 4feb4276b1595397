//! Against a real Secret Service, gnome-keyring on a session bus of its own:
//! each test starts itself again inside that session and plays the app's part
//! there.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use keys::{KeyStatus, Keychain, KeychainState, Keys, Secret};

/// Tells a test that it is the child, and where its home is.
const CHILD: &str = "STEELYARD_TEST_CHILD_HOME";

/// A bus with nothing on it that could be started.
const EMPTY_BUS: &str = r#"<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>"#;

const UNLOCK: &str = r#"printf 'the login password' |
    gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1 && exec "$@""#;
const LEAVE_LOCKED: &str =
    r#"gnome-keyring-daemon --start --components=secrets >/dev/null 2>&1 && exec "$@""#;

/// What the child finds on its session bus.
#[derive(Clone, Copy)]
enum Session {
    Unlocked,
    Locked,
    /// Locked, on a screen that does not exist: the question cannot be answered.
    LockedOnAScreen,
    EmptyBus,
    NoBus,
}

fn as_child() -> Option<PathBuf> {
    std::env::var_os(CHILD).map(PathBuf::from)
}

/// Runs a test of this program again, in a session of its own.
fn run(test: &str, home: &Path, session: Session) -> Output {
    for directory in ["run", "share", "cache", "config"] {
        fs::create_dir_all(home.join(directory)).unwrap();
    }
    let runtime = home.join("run");
    fs::set_permissions(&runtime, fs::Permissions::from_mode(0o700)).unwrap();
    let bus_config = home.join("bus.conf");
    fs::write(&bus_config, EMPTY_BUS).unwrap();

    let (launcher, arguments) = match session {
        Session::Unlocked => ("dbus-run-session", vec!["--", "sh", "-c", UNLOCK, "sh"]),
        Session::Locked | Session::LockedOnAScreen => (
            "dbus-run-session",
            vec!["--", "sh", "-c", LEAVE_LOCKED, "sh"],
        ),
        Session::EmptyBus => (
            "dbus-run-session",
            vec!["--config-file", bus_config.to_str().unwrap(), "--"],
        ),
        Session::NoBus => (
            "env",
            vec!["DBUS_SESSION_BUS_ADDRESS=unix:path=/nowhere/bus"],
        ),
    };
    let mut command = Command::new(launcher);
    command
        .args(arguments)
        .arg(std::env::current_exe().unwrap())
        .args(["--exact", test, "--nocapture"])
        .env(CHILD, home)
        .env("HOME", home)
        .env("XDG_DATA_HOME", home.join("share"))
        .env("XDG_CACHE_HOME", home.join("cache"))
        .env("XDG_CONFIG_HOME", home.join("config"))
        .env("XDG_RUNTIME_DIR", &runtime);
    for inherited in [
        "DBUS_SESSION_BUS_ADDRESS",
        "GNOME_KEYRING_CONTROL",
        "DISPLAY",
        "WAYLAND_DISPLAY",
    ] {
        command.env_remove(inherited);
    }
    if matches!(session, Session::LockedOnAScreen) {
        command.env("DISPLAY", ":987");
    }
    command.output().unwrap_or_else(|error| {
        panic!("{launcher}: {error}; this test needs the packages dbus and gnome-keyring")
    })
}

fn assert_said(child: &Output, what: &str) -> String {
    let said = String::from_utf8_lossy(&child.stdout).into_owned();
    let complained = String::from_utf8_lossy(&child.stderr).into_owned();
    assert!(
        child.status.success() && said.contains(what),
        "expected {what:?}; is gnome-keyring installed?\n{said}\n{complained}"
    );
    said + &complained
}

const MIDDLE: &str = "0123456789abcdef";

/// A key as Anthropic makes them. It is put together here, so that it is whole on
/// no command line and in no file.
fn key(end: &str) -> Secret {
    Secret::new(format!("sk-ant-{}-{}{end}", "api03", MIDDLE.repeat(3)))
}

/// Every file below a directory.
fn files(directory: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(directory).unwrap().map(Result::unwrap) {
        let kind = entry.file_type().unwrap();
        if kind.is_dir() {
            found.extend(files(&entry.path()));
        } else if kind.is_file() {
            found.push(entry.path());
        }
    }
    found
}

#[test]
fn a_key_outlives_its_session_and_is_in_no_file() {
    let test = "a_key_outlives_its_session_and_is_in_no_file";
    if as_child().is_some() {
        let keys = Keys::open();
        match keys.status("anthropic").unwrap() {
            KeyStatus::Absent => {
                keys.put("anthropic", &key("OLD1")).unwrap();
                let replaced = keys.put("anthropic", &key("7Qf2")).unwrap();
                let read = keys.read("anthropic").unwrap();
                println!("stored, ends in {}; {keys:?} {read:?}", replaced.last_four);
            }
            KeyStatus::InKeychain(stored) => {
                assert_eq!(
                    keys.read("anthropic").unwrap().expose(),
                    key("7Qf2").expose()
                );
                assert_eq!(keys.status("openai").unwrap(), KeyStatus::Absent);
                keys.remove("anthropic").unwrap();
                assert_eq!(keys.status("anthropic").unwrap(), KeyStatus::Absent);
                assert_eq!(keys.read("anthropic").unwrap_err().code(), "key-not-found");
                println!("found again, ended in {}, removed", stored.last_four);
            }
            KeyStatus::ForThisSession(_) => panic!("nobody chose that"),
        }
        return;
    }
    let home = tempfile::tempdir().unwrap();
    let said = assert_said(
        &run(test, home.path(), Session::Unlocked),
        "stored, ends in 7Qf2",
    );
    assert!(!said.contains(MIDDLE), "{said}");
    let written = files(home.path());
    assert!(
        written
            .iter()
            .any(|file| file.extension().is_some_and(|kind| kind == "keyring")),
        "the real store wrote its file: {written:?}"
    );
    for file in &written {
        let bytes = fs::read(file).unwrap();
        let clear = bytes
            .windows(MIDDLE.len())
            .any(|window| window == MIDDLE.as_bytes());
        assert!(!clear, "the key is readable in {}", file.display());
    }

    let again = run(test, home.path(), Session::Unlocked);
    assert_said(&again, "found again, ended in 7Qf2, removed");
    let gone = run(test, home.path(), Session::Unlocked);
    assert_said(&gone, "stored, ends in 7Qf2");
}

#[test]
fn without_a_session_bus_there_is_no_keychain() {
    let test = "without_a_session_bus_there_is_no_keychain";
    if as_child().is_some() {
        let KeychainState::Unavailable { reason } = Keychain::open() else {
            panic!("found one");
        };
        println!("refused with {}", reason.code());
        return;
    }
    let home = tempfile::tempdir().unwrap();
    assert_said(
        &run(test, home.path(), Session::NoBus),
        "refused with keychain-missing",
    );
}

#[test]
fn with_nothing_on_the_bus_a_key_is_held_for_the_session_only() {
    let test = "with_nothing_on_the_bus_a_key_is_held_for_the_session_only";
    if as_child().is_some() {
        let keys = Keys::open();
        let refused = keys.put("anthropic", &key("7Qf2")).unwrap_err();
        assert!(refused.session_is_a_way_out());
        keys.put_for_session("anthropic", key("7Qf2")).unwrap();
        assert!(matches!(
            keys.status("anthropic").unwrap(),
            KeyStatus::ForThisSession(_)
        ));
        println!("refused with {}, held", refused.code());
        return;
    }
    let home = tempfile::tempdir().unwrap();
    assert_said(
        &run(test, home.path(), Session::EmptyBus),
        "refused with keychain-missing, held",
    );
}

#[test]
fn a_service_without_a_keychain_says_so_when_a_key_comes() {
    let test = "a_service_without_a_keychain_says_so_when_a_key_comes";
    if as_child().is_some() {
        let keys = Keys::open();
        assert_eq!(keys.status("anthropic").unwrap(), KeyStatus::Absent);
        println!(
            "refused with {}",
            keys.put("anthropic", &key("7Qf2")).unwrap_err().code()
        );
        return;
    }
    let home = tempfile::tempdir().unwrap();
    assert_said(
        &run(test, home.path(), Session::Locked),
        "refused with keychain-no-collection",
    );
}

#[test]
fn a_locked_keychain_is_not_taken_for_an_empty_one() {
    let test = "a_locked_keychain_is_not_taken_for_an_empty_one";
    if as_child().is_some() {
        let keys = Keys::open();
        match keys.put("anthropic", &key("7Qf2")) {
            Ok(_) => println!("stored"),
            Err(put) => {
                let another = Secret::new("sk-0123456789abcdefghij".to_owned());
                let codes = [
                    put,
                    keys.read("anthropic").unwrap_err(),
                    keys.remove("anthropic").unwrap_err(),
                    keys.status("anthropic").unwrap_err(),
                    keys.put("openai", &another).unwrap_err(),
                ]
                .map(|error| error.code());
                println!("refused with {codes:?}");
            }
        }
        return;
    }
    let home = tempfile::tempdir().unwrap();
    let every = |code: &str| format!("refused with {:?}", [code; 5]);
    assert_said(&run(test, home.path(), Session::Unlocked), "stored");
    assert_said(
        &run(test, home.path(), Session::Locked),
        &every("keychain-locked"),
    );
    assert_said(
        &run(test, home.path(), Session::LockedOnAScreen),
        &every("keychain-dismissed"),
    );
    assert_said(&run(test, home.path(), Session::Unlocked), "stored");
}
