//! What a hand does with the mouse outside the page: dragging a file in, closing the window.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use super::process::{Group, is_alive, wait_until};
use super::window::Window;

/// Not the one of a version manager: the system's own has the system's libraries.
const PYTHON: &str = "/usr/bin/python3";

/// Where the file stands on the screen, and where in the window it is held before it is let go.
const FROM: (i32, i32) = (1190, 50);
const TO: (i32, i32) = (690, 400);

/// A file that is held over the window.
pub(crate) struct Held<'a> {
    window: &'a Window,
    _source: Group,
}

impl Window {
    /// Drags a file from another program over the window and holds it there.
    pub(crate) fn drag_in(&self, file: &Path) -> Held<'_> {
        let mut source = Group::start(
            Command::new(PYTHON)
                .arg(script("drag_source.py"))
                .arg(file)
                .args([(FROM.0 - 40).to_string(), (FROM.1 - 30).to_string()])
                .env("DISPLAY", &self.display)
                .env("GDK_BACKEND", "x11")
                .stdout(Stdio::piped())
                .stderr(Stdio::inherit()),
        );
        let output = source.child().stdout.take().expect("a pipe was asked for");
        let mut line = String::new();
        BufReader::new(output)
            .read_line(&mut line)
            .expect("the other program shows its window");
        assert_eq!(line.trim(), "ready", "is python3-gi installed?");
        self.move_mouse(FROM);
        self.xdotool(&["mousedown", "1"]);
        // A drag begins after some pixels, and the window learns of it from the moves that follow.
        for step in 1..=10 {
            let along = |from: i32, to: i32| from + (to - from) * step / 10;
            self.move_mouse((along(FROM.0, TO.0), along(FROM.1, TO.1)));
            std::thread::sleep(Duration::from_millis(60));
        }
        Held {
            window: self,
            _source: source,
        }
    }

    /// Closes the window by its cross and waits until the app has ended.
    pub(crate) fn close(self) {
        let app = self.process();
        let number = self.xdotool(&["search", "--onlyvisible", "--name", "^Steelyard$"]);
        let number = number.lines().next().expect("a window").to_owned();
        let asked = Command::new(PYTHON)
            .arg(script("close_window.py"))
            .arg(number)
            .env("DISPLAY", &self.display)
            .status()
            .expect("python3 starts");
        assert!(asked.success(), "is python3-xlib installed?");
        wait_until("the app ends", || (!is_alive(app)).then_some(()));
    }

    fn move_mouse(&self, (x, y): (i32, i32)) {
        self.xdotool(&["mousemove", &x.to_string(), &y.to_string()]);
    }
}

impl Held<'_> {
    /// Lets the file go.
    pub(crate) fn drop_it(self) {
        self.window.xdotool(&["mouseup", "1"]);
        // The other program hands the file over before it ends.
        std::thread::sleep(Duration::from_millis(500));
    }
}

fn script(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/end_to_end/harness")
        .join(name)
}
