//! The worker as it is installed: the program, llama.cpp's libraries, and its routines for every
//! generation of processors, all in one folder.

use std::env::consts::EXE_SUFFIX;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::Failure;
use crate::place;
use crate::process::{capture, cargo};

/// The folder's name in an installation; `crates/runner/src/locate.rs` looks there.
pub(crate) const FOLDER: &str = "engine";
/// What `cargo build` is told beside what it is told otherwise.
pub(crate) const FEATURES: [&str; 2] = ["--features", "runner-worker/every-cpu"];
const PROGRAM: &str = "steelyard-runner-worker";

/// Copies everything the worker needs into a folder, and names the copies. `build` is the build
/// that has just been made, as words for cargo.
///
/// # Errors
/// When a part was not built, or cannot be written.
pub(crate) fn lay_out(folder: &Path, build: &[&str]) -> Result<Vec<PathBuf>, Failure> {
    let llama = folder_of_build(build).ok_or_else(|| {
        Failure::new(
            "Cargo does not say where it built llama.cpp.",
            "Build once more; if that does not help, the form of cargo's messages has changed.",
        )
    })?;
    // Parts of an earlier release would be loaded beside those of this one.
    let _ = fs::remove_dir_all(folder);
    fs::create_dir_all(folder).map_err(|error| unwritable(folder, &error))?;
    let program = format!("{PROGRAM}{EXE_SUFFIX}");
    let mut parts = vec![place::target().join("release").join(program)];
    parts.extend(
        files(&llama.join(LIBRARIES))
            .into_iter()
            .filter(|file| is_library(file)),
    );
    let before = parts.len();
    parts.extend(files(&llama.join("backends")));
    if before < 2 || parts.len() == before {
        return Err(Failure::new(
            format!("llama.cpp's libraries are not in {}.", llama.display()),
            "The worker has to be built with the feature `every-cpu`.",
        ));
    }
    parts
        .iter()
        .map(|part| {
            let copy = folder.join(part.file_name().unwrap_or_default());
            // What lies there is often a link to a file with a longer name.
            fs::copy(part, &copy)
                .map(|_bytes| copy)
                .map_err(|error| unwritable(part, &error))
        })
        .collect()
}

/// Starts the worker where it was laid out and greets it: every library must be found there, and
/// routines that this computer can run. Says which those are.
///
/// # Errors
/// When it does not start, or does not say that it is ready.
pub(crate) fn try_out(folder: &Path) -> Result<String, Failure> {
    let worker = folder.join(format!("{PROGRAM}{EXE_SUFFIX}"));
    // It ends by itself when its input does, so the greeting comes from a file.
    let greeting = folder.with_extension("greeting");
    let said = fs::write(&greeting, GREETING)
        .and_then(|()| fs::File::open(&greeting))
        .and_then(|input| {
            Command::new(&worker)
                .current_dir(place::root())
                .env_remove("LD_LIBRARY_PATH")
                .stdin(input)
                .output()
        });
    let _ = fs::remove_file(&greeting);
    let said = said.map_err(|error| unwritable(&worker, &error))?;
    let words = String::from_utf8_lossy(&said.stdout);
    let routines = words
        .split_once("\"routines\":\"")
        .and_then(|(_, rest)| rest.split_once('"'));
    routines.map(|(name, _)| name.to_owned()).ok_or_else(|| {
        Failure::new(
            format!("{} does not start as it is installed.", worker.display()),
            format!("{words}{}", String::from_utf8_lossy(&said.stderr)),
        )
    })
}

/// A line of `crates/runner-protocol`. The worker answers whatever version it is greeted with.
const GREETING: &str = "{\"request\":\"hello\",\"id\":1,\"protocol_version\":0}\n";

/// Where llama.cpp installs what a program is linked with, below where it was built.
const LIBRARIES: &str = if cfg!(windows) { "bin" } else { "lib" };

/// Whether it is a library under the name by which a program asks for it: `libllama.so.0`, and not
/// `libllama.so` or `libllama.so.0.0.1`.
fn is_library(file: &Path) -> bool {
    let name = file
        .file_name()
        .and_then(|name| name.to_str())
        .unwrap_or_default();
    let number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if cfg!(windows) {
        file.extension().is_some_and(|extension| extension == "dll")
    } else if cfg!(target_os = "macos") {
        name.strip_suffix(".dylib")
            .and_then(|name| name.rsplit_once('.'))
            .is_some_and(|(name, version)| number(version) && !name.contains('.'))
    } else {
        name.split_once(".so.")
            .is_some_and(|(_, version)| number(version))
    }
}

/// Where the build script of llama.cpp's binding put its results, from cargo's own messages about
/// a build that has nothing left to do.
fn folder_of_build(build: &[&str]) -> Option<PathBuf> {
    let messages = capture(cargo().args(build).arg("--message-format=json"))?;
    messages.lines().find_map(out_dir).map(PathBuf::from)
}

/// The folder in a message that tells of this build script. This program reads no JSON otherwise,
/// and a path in it needs only its backslashes halved.
fn out_dir(message: &str) -> Option<String> {
    let about = |text: &str| message.contains(text);
    if !about("\"reason\":\"build-script-executed\"") || !about("llama-cpp-sys-2@") {
        return None;
    }
    let (_, rest) = message.split_once("\"out_dir\":\"")?;
    let (path, _) = rest.split_once('"')?;
    Some(path.replace("\\\\", "\\"))
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.is_file())
        .collect();
    files.sort();
    files
}

fn unwritable(path: &Path, error: &std::io::Error) -> Failure {
    Failure::new(
        format!("{} could not be copied: {error}.", path.display()),
        "Check the permissions and the free disk space of this clone.",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folder_is_read_from_the_message_about_the_build_script() {
        let message = r#"{"reason":"build-script-executed","package_id":"registry+https://github.com/rust-lang/crates.io-index#llama-cpp-sys-2@0.1.161","linked_libs":[],"env":[],"out_dir":"C:\\src\\target\\out"}"#;
        assert_eq!(out_dir(message).as_deref(), Some(r"C:\src\target\out"));
        let other = message.replace("llama-cpp-sys-2@", "ring@");
        assert_eq!(out_dir(&other), None);
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn libraries_travel_under_the_name_that_is_asked_for() {
        for (name, wanted) in [
            ("libllama.so.0", true),
            ("libggml-base.so.0", true),
            ("libllama.so", false),
            ("libllama.so.0.0.1", false),
            ("cmake", false),
        ] {
            assert_eq!(is_library(Path::new(name)), wanted, "{name}");
        }
    }
}
