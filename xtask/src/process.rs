//! Starting other programs and saying which one failed.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use crate::failure::Failure;
use crate::place;

/// A program to be started in the root of the repository.
pub(crate) fn program(name: &str) -> Command {
    let mut command = Command::new(name);
    command.current_dir(place::root());
    command
}

/// The cargo that started us, so that a toolchain chosen with `cargo +…` stays chosen.
pub(crate) fn cargo() -> Command {
    program(&std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned()))
}

/// Runs to the end with its output on the terminal.
///
/// # Errors
/// When the program cannot be started or ends with anything but success.
pub(crate) fn run(command: &mut Command) -> Result<(), Failure> {
    println!("    {}", shown(command));
    let status = command
        .status()
        .map_err(|error| not_started(command, &error))?;
    if status.success() {
        Ok(())
    } else {
        Err(ended(command, status))
    }
}

/// Runs to the end, passing each line of output on to the terminal and to `watch`.
///
/// # Errors
/// As [`run`].
pub(crate) fn run_watching(
    command: &mut Command,
    mut watch: impl FnMut(&str),
) -> Result<(), Failure> {
    println!("    {}", shown(command));
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| not_started(command, &error))?;
    if let Some(output) = child.stdout.take() {
        let mut reader = BufReader::new(output);
        let mut line = Vec::new();
        // A test may print bytes that are no text; they must not end the reading.
        while reader
            .read_until(b'\n', &mut line)
            .is_ok_and(|read| read > 0)
        {
            let text = String::from_utf8_lossy(&line);
            print!("{text}");
            watch(text.trim_end());
            line.clear();
        }
    }
    let status = child.wait().map_err(|error| not_started(command, &error))?;
    if status.success() {
        Ok(())
    } else {
        Err(ended(command, status))
    }
}

/// The trimmed standard output, if the program is there and ended with success.
pub(crate) fn capture(command: &mut Command) -> Option<String> {
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()
        .ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Whether the program starts and ends with success.
pub(crate) fn works(command: &mut Command) -> bool {
    capture(command).is_some()
}

/// The command as one would type it.
pub(crate) fn shown(command: &Command) -> String {
    std::iter::once(command.get_program())
        .chain(command.get_args())
        .map(|word| {
            let word = word.to_string_lossy();
            if word.contains('\n') {
                // A script; its text says less than the words around it.
                "'…'".to_owned()
            } else if word.contains([' ', '"']) {
                format!("'{word}'")
            } else {
                word.into_owned()
            }
        })
        .collect::<Vec<_>>()
        .join(" ")
}

fn not_started(command: &Command, error: &std::io::Error) -> Failure {
    Failure::new(
        format!("`{}` could not be started: {error}.", shown(command)),
        "Is it installed and on the PATH? `cargo xtask setup` installs what it can.",
    )
}

fn ended(command: &Command, status: std::process::ExitStatus) -> Failure {
    Failure::new(
        format!("`{}` failed ({status}).", shown(command)),
        "Its own words are above.",
    )
}
