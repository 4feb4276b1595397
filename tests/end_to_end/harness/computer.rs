//! A computer with an empty home directory, a screen, and a keychain or none.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::keychain::Keychain;
use super::screen::Screen;
use super::watch::Watch;
use super::window::{Window, app};

/// How the desktop is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Theme {
    Light,
    Dark,
}

impl Theme {
    pub(crate) const BOTH: [Self; 2] = [Self::Light, Self::Dark];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

pub(crate) struct Computer {
    // Ended before the screen and the home directory that it uses go.
    keychain: Option<Keychain>,
    screen: Screen,
    home: TempDir,
    theme: Theme,
}

impl Computer {
    /// A computer on which nothing keeps secrets.
    pub(crate) fn new() -> Self {
        let home = TempDir::with_prefix("steelyard-").expect("a temporary directory");
        for folder in ["data", "config", "cache", "state", "run", "documents"] {
            fs::create_dir(home.path().join(folder)).expect("an empty folder");
        }
        // The session's folder must be closed to others, or libraries refuse to use it.
        fs::set_permissions(home.path().join("run"), fs::Permissions::from_mode(0o700))
            .expect("our own folder");
        Self {
            keychain: None,
            screen: Screen::new(),
            home,
            theme: Theme::Light,
        }
    }

    /// A computer with a keychain that is unlocked.
    pub(crate) fn with_keychain() -> Self {
        let mut computer = Self::new();
        computer.keychain = Some(Keychain::start(&computer.environment(), Some("tests")));
        computer
    }

    /// A computer with the program for a keychain, in which none was ever set up.
    pub(crate) fn with_keychain_never_set_up() -> Self {
        let mut computer = Self::new();
        computer.keychain = Some(Keychain::start(&computer.environment(), None));
        computer
    }

    /// The desktop's light or dark setting, for windows opened from now on.
    pub(crate) fn set_theme(&mut self, theme: Theme) {
        self.theme = theme;
    }

    /// Starts the app and waits until it shows something.
    pub(crate) async fn open(&self) -> Window {
        Window::open(self, app()).await
    }

    /// Starts the app with every call about the network written down, its own and those of
    /// everything it starts, from its first moment on.
    pub(crate) async fn open_watched(&self) -> (Window, Watch) {
        let watch = Watch::new(self.home());
        let window = Window::open(self, &watch.program(app())).await;
        (window, watch)
    }

    pub(crate) fn home(&self) -> &Path {
        self.home.path()
    }

    /// An empty folder of the user's own.
    pub(crate) fn documents(&self) -> PathBuf {
        self.home.path().join("documents")
    }

    /// What the app has written down of itself for technicians.
    pub(crate) fn log(&self) -> String {
        let mut text = String::new();
        for file in files_below(&self.home().join("data")) {
            if file.extension().is_some_and(|ending| ending == "log") {
                text += &fs::read_to_string(&file).unwrap_or_default();
            }
        }
        text
    }

    pub(crate) fn display(&self) -> &str {
        self.screen.display()
    }

    /// Everything the app gets to know, and nothing of the machine the tests run on.
    pub(crate) fn environment(&self) -> Vec<(String, String)> {
        let below_home = |folder: &str| self.home.path().join(folder).display().to_string();
        let bus = self
            .keychain
            .as_ref()
            .map_or("unix:path=/nonexistent/bus", Keychain::address);
        let mut environment = vec![
            ("HOME", self.home.path().display().to_string()),
            ("XDG_DATA_HOME", below_home("data")),
            ("XDG_CONFIG_HOME", below_home("config")),
            ("XDG_CACHE_HOME", below_home("cache")),
            ("XDG_STATE_HOME", below_home("state")),
            ("XDG_RUNTIME_DIR", below_home("run")),
            ("DISPLAY", self.display().to_owned()),
            ("DBUS_SESSION_BUS_ADDRESS", bus.to_owned()),
            ("GDK_BACKEND", "x11".to_owned()),
            // Settings and the accessibility bus would be looked for on the session bus.
            ("GSETTINGS_BACKEND", "memory".to_owned()),
            ("NO_AT_BRIDGE", "1".to_owned()),
            ("LC_ALL", "C.UTF-8".to_owned()),
            ("TZ", "UTC".to_owned()),
            ("PATH", std::env::var("PATH").unwrap_or_default()),
        ];
        if self.theme == Theme::Dark {
            environment.push(("GTK_THEME", "Adwaita:dark".to_owned()));
        }
        environment
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value))
            .collect()
    }
}

/// Every file below a folder.
pub(crate) fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        match entry.file_type() {
            Ok(kind) if kind.is_dir() => found.extend(files_below(&path)),
            Ok(kind) if kind.is_file() => found.push(path),
            _ => {}
        }
    }
    found
}
