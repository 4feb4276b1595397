//! A virtual screen of a test's own, so that its windows and its keyboard meet no one else's.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use super::process::Group;

pub(crate) struct Screen {
    display: String,
    _server: Group,
}

impl Screen {
    pub(crate) fn new() -> Self {
        let mut server = Group::start(
            Command::new("Xvfb")
                .args([
                    "-displayfd",
                    "1",
                    "-screen",
                    "0",
                    "1280x900x24",
                    // Without this the server starts over whenever its last window goes, and
                    // refuses a window that opens just then.
                    "-noreset",
                    "-nolisten",
                    "tcp",
                ])
                .stdin(Stdio::null())
                .stdout(Stdio::piped())
                .stderr(Stdio::null()),
        );
        let output = server.child().stdout.take().expect("a pipe was asked for");
        let mut number = String::new();
        BufReader::new(output)
            .read_line(&mut number)
            .expect("Xvfb says which display it took");
        let number = number.trim();
        assert!(!number.is_empty(), "Xvfb ended before it was ready");
        Self {
            display: format!(":{number}"),
            _server: server,
        }
    }

    /// The value of `DISPLAY`.
    pub(crate) fn display(&self) -> &str {
        &self.display
    }
}
