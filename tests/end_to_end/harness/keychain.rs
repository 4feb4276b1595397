//! A session bus with an unlocked keyring behind it: the Secret Service as on a desktop.

use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};

use super::process::{Group, wait_until};

pub(crate) struct Keychain {
    address: String,
    _keyring: Group,
    _bus: Group,
}

impl Keychain {
    /// Starts both with this environment, in which the home directory is the test's own. Without
    /// a password there is a keyring program and no keyring yet, as on a fresh account.
    pub(crate) fn start(environment: &[(String, String)], password: Option<&str>) -> Self {
        let with_environment = |program: &str| {
            let mut command = Command::new(program);
            command.env_clear().envs(environment.iter().cloned());
            command.stderr(Stdio::null());
            command
        };
        let mut bus = Group::start(
            with_environment("dbus-daemon")
                .args(["--session", "--nofork", "--nopidfile", "--print-address=1"])
                .stdin(Stdio::null())
                .stdout(Stdio::piped()),
        );
        let mut address = String::new();
        BufReader::new(bus.child().stdout.take().expect("a pipe was asked for"))
            .read_line(&mut address)
            .expect("the bus says where it listens");
        let address = address.trim().to_owned();

        let mut keyring = Group::start(
            with_environment("gnome-keyring-daemon")
                .args(["--foreground", "--components=secrets"])
                .args(password.map(|_| "--unlock"))
                .env("DBUS_SESSION_BUS_ADDRESS", &address)
                .stdin(Stdio::piped())
                .stdout(Stdio::null()),
        );
        // The password unlocks the keyring and makes it when there is none; it guards nothing.
        let mut input = keyring.child().stdin.take().expect("a pipe was asked for");
        if let Some(password) = password {
            input
                .write_all(password.as_bytes())
                .expect("the keyring reads its password");
        }
        drop(input);
        wait_until("the Secret Service is on the bus", || {
            let answer = with_environment("dbus-send")
                .env("DBUS_SESSION_BUS_ADDRESS", &address)
                .args([
                    "--session",
                    "--print-reply",
                    "--dest=org.freedesktop.DBus",
                    "/",
                ])
                .args([
                    "org.freedesktop.DBus.NameHasOwner",
                    "string:org.freedesktop.secrets",
                ])
                .output()
                .ok()?;
            String::from_utf8_lossy(&answer.stdout)
                .contains("boolean true")
                .then_some(())
        });
        Self {
            address,
            _keyring: keyring,
            _bus: bus,
        }
    }

    /// The value of `DBUS_SESSION_BUS_ADDRESS`.
    pub(crate) fn address(&self) -> &str {
        &self.address
    }
}
