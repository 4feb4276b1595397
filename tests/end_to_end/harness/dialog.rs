//! The system's own dialogs, which WebDriver cannot see, driven by keyboard and mouse.

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use super::process::wait_until;
use super::window::Window;

impl Window {
    /// Answers the open "save as" dialog with this file.
    pub(crate) fn save_as(&self, file: &Path) {
        let dialog = self.dialog();
        // There is no window manager on this screen to hand over the keyboard.
        self.xdotool(&["windowfocus", "--sync", &dialog]);
        std::thread::sleep(Duration::from_millis(500));
        self.xdotool(&["key", "ctrl+a"]);
        self.xdotool(&["type", "--delay", "20", &file.display().to_string()]);
        self.xdotool(&["key", "Return"]);
        wait_until("the dialog closes", || {
            (!self.dialogs().contains(&dialog)).then_some(())
        });
    }

    /// Answers the open "choose a file" dialog with this file.
    pub(crate) fn choose_file(&self, file: &Path) {
        let dialog = self.dialog();
        self.xdotool(&["windowfocus", "--sync", &dialog]);
        std::thread::sleep(Duration::from_millis(500));
        // Opens the line in which a path can be typed.
        self.xdotool(&["key", "ctrl+l"]);
        self.xdotool(&["type", "--delay", "20", &file.display().to_string()]);
        let mut looks = 0;
        wait_until("the dialog closes", || {
            let open = self.dialogs().contains(&dialog);
            // On a busy machine the first Return only completes what was typed.
            if open && looks % 100 == 0 {
                self.xdotool(&["key", "Return"]);
            }
            looks += 1;
            (!open).then_some(())
        });
    }

    /// Closes the open dialog without an answer.
    pub(crate) fn cancel_dialog(&self) {
        let dialog = self.dialog();
        self.xdotool(&["windowfocus", "--sync", &dialog]);
        self.xdotool(&["key", "Escape"]);
        wait_until("the dialog closes", || {
            (!self.dialogs().contains(&dialog)).then_some(())
        });
    }

    fn dialog(&self) -> String {
        wait_until("a dialog opens", || self.dialogs().into_iter().next())
    }

    /// Visible windows of the app other than the one with the page in it.
    fn dialogs(&self) -> Vec<String> {
        let process = self.process().to_string();
        let windows = self.xdotool(&["search", "--onlyvisible", "--all", "--pid", &process]);
        windows
            .lines()
            .filter(|window| self.xdotool(&["getwindowname", window]).trim() != "Steelyard")
            .map(str::to_owned)
            .collect()
    }

    pub(super) fn xdotool(&self, words: &[&str]) -> String {
        let output = Command::new("xdotool")
            .args(words)
            .env("DISPLAY", &self.display)
            .output()
            .expect("xdotool starts");
        String::from_utf8_lossy(&output.stdout).into_owned()
    }
}
