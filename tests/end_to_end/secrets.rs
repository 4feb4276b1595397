//! Where a secret must not be: in a file, in what other programs see of a process, in the page.

use std::fs;

use crate::harness::{Computer, Window, files_below};

/// Everything the page holds that a script could read: its text, its fields, what it keeps.
const PAGE: &str = "
return JSON.stringify([
  document.documentElement.outerHTML,
  [...document.querySelectorAll('input, textarea')].map((field) => field.value),
  Object.entries({ ...localStorage }),
  Object.entries({ ...sessionStorage }),
  document.cookie,
  location.href,
  history.state,
]);";

/// Every place that holds `secret` while the app runs. None is what a person was promised.
pub(crate) async fn places_with(secret: &str, computer: &Computer, window: &Window) -> Vec<String> {
    let holds = |bytes: &[u8]| {
        bytes
            .windows(secret.len())
            .any(|part| part == secret.as_bytes())
    };
    let mut places: Vec<String> = files_below(computer.home())
        .into_iter()
        .filter(|path| holds(&fs::read(path).unwrap_or_default()))
        .map(|path| path.display().to_string())
        .collect();
    for process in window.processes() {
        for what in ["cmdline", "environ"] {
            let seen = fs::read(format!("/proc/{process}/{what}")).unwrap_or_default();
            if holds(&seen) {
                places.push(format!("{what} of process {process}"));
            }
        }
    }
    if window.read(PAGE).await.contains(secret) {
        places.push("the page".to_owned());
    }
    places
}
