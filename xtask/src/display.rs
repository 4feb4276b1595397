//! A display and a keychain for tests, on a machine that has neither.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use crate::process::program;

/// Whether a window can be opened here.
pub(crate) fn is_there() -> bool {
    !cfg!(target_os = "linux")
        || ["DISPLAY", "WAYLAND_DISPLAY"]
            .iter()
            .any(|name| env::var_os(name).is_some_and(|value| !value.is_empty()))
}

/// An empty home directory, a session bus and an unlocked keyring of its own.
///
/// The keyring's password protects nothing: the directory is gone when the tests end.
const SESSION: &str = r#"
set -eu
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
export HOME="$home" XDG_DATA_HOME="$home/data" XDG_CONFIG_HOME="$home/config"
export XDG_CACHE_HOME="$home/cache" XDG_STATE_HOME="$home/state" XDG_RUNTIME_DIR="$home/run"
mkdir -p "$XDG_DATA_HOME" "$XDG_CONFIG_HOME" "$XDG_CACHE_HOME" "$XDG_STATE_HOME"
mkdir -m 700 "$XDG_RUNTIME_DIR"
dbus-run-session -- sh -c '
    printf tests | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1
    exec "$@"
' session "$@"
"#;

/// Wraps a command so that it runs with a screen, a session bus and a keychain of its own.
///
/// On Linux a virtual screen is used even where a real one exists: tests must not take the
/// keyboard from whoever sits there, nor touch their keychain. Other systems run the command as
/// it is; the tests that need this session are not compiled there.
pub(crate) fn in_a_session_of_its_own(command: &Command) -> Command {
    let words = || std::iter::once(command.get_program()).chain(command.get_args());
    let mut wrapped = if cfg!(target_os = "linux") {
        let mut wrapped = program("xvfb-run");
        wrapped
            .args([
                "-a",
                "-s",
                "-screen 0 1280x900x24 -noreset",
                "sh",
                "-c",
                SESSION,
                "session",
            ])
            .args(words());
        // These are found through HOME, which is about to change.
        for (name, folder) in [
            ("CARGO_HOME", ".cargo"),
            ("RUSTUP_HOME", ".rustup"),
            ("CCACHE_DIR", ".cache/ccache"),
        ] {
            if env::var_os(name).is_none()
                && let Some(home) = env::var_os("HOME")
            {
                wrapped.env(name, PathBuf::from(home).join(folder));
            }
        }
        wrapped
    } else {
        let mut words = words();
        let mut plain = Command::new(words.next().unwrap_or_default());
        plain.args(words);
        plain
    };
    if let Some(folder) = command.get_current_dir() {
        wrapped.current_dir(folder);
    }
    for (name, value) in command.get_envs() {
        if let Some(value) = value {
            wrapped.env(name, value);
        }
    }
    wrapped
}
