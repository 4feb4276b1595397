//! The desktop program.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::process::ExitCode;

fn main() -> ExitCode {
    #[cfg(target_os = "linux")]
    if std::env::var_os("DISPLAY").is_none() && std::env::var_os("WAYLAND_DISPLAY").is_none() {
        complain(
            "Steelyard needs a display to open its window. On a machine without one use the `steelyard` command.",
        );
        return ExitCode::from(2);
    }
    match steelyard_desktop::run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            complain(&format!("Steelyard cannot open its window: {error}"));
            ExitCode::FAILURE
        }
    }
}

/// There is no window to say it in.
#[allow(clippy::print_stderr)]
fn complain(sentence: &str) {
    eprintln!("{sentence}");
}
