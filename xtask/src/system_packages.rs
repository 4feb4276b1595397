//! The packages of the operating system that building and testing need.

use std::process::Command;

use crate::failure::Failure;
use crate::process::{capture, program, run, works};
use crate::retry::with_backoff;

/// Packages that building the app needs on Debian and Ubuntu.
///
/// `WebKitGTK` draws the window; cmake, clang and libclang build llama.cpp and its bindings;
/// ccache makes a second build of llama.cpp five times cheaper.
pub(crate) const BUILD: &[&str] = &[
    "build-essential",
    "pkg-config",
    "cmake",
    "clang",
    "libclang-dev",
    "ccache",
    "libwebkit2gtk-4.1-dev",
];

/// Packages that the tests need as well: a display, a driver for the window, a keychain,
/// tools that look into the report, another program to drag a file from, one that writes down
/// every connection, and a spreadsheet that works the workbook out anew.
///
/// xauth is only a recommendation of xvfb, and xvfb-run does not work without it.
pub(crate) const TEST: &[&str] = &[
    "webkit2gtk-driver",
    "xvfb",
    "xauth",
    "dbus",
    "dbus-x11",
    "gnome-keyring",
    "poppler-utils",
    "qpdf",
    "xdotool",
    "python3-gi",
    "gir1.2-gtk-3.0",
    "python3-xlib",
    "strace",
    "libreoffice-calc-nogui",
];

/// Whether this system has Debian's package manager.
pub(crate) fn is_debian() -> bool {
    cfg!(target_os = "linux") && works(program("dpkg-query").arg("--version"))
}

/// Installs those of `packages` that are missing, if any.
///
/// # Errors
/// When the packages could not be installed after three tries, or only an administrator could.
pub(crate) fn install_missing(packages: &[&str]) -> Result<(), Failure> {
    let missing = missing(packages);
    if missing.is_empty() {
        return Ok(());
    }
    println!("    Installing {}.", missing.join(" "));
    let by_hand = format!(
        "To do it by hand:\n    sudo apt-get update\n    sudo apt-get install -y --no-install-recommends {}",
        missing.join(" ")
    );
    if !is_root() && !works(program("sudo").args(["-n", "true"])) {
        return Err(Failure::usage(
            "System packages are missing, and installing them needs an administrator.",
            by_hand,
        ));
    }
    with_backoff(
        || {
            run(apt_get().arg("update"))?;
            run(apt_get()
                .args(["install", "-y", "--no-install-recommends"])
                .args(&missing))
        },
        || {
            // An interrupted installation leaves packages half configured, and every later
            // one fails until they are seen to.
            let _ = run(as_root("dpkg").args(["--configure", "-a"]));
            let _ = run(apt_get().args(["-f", "install", "-y"]));
        },
    )
    .map_err(|failure| {
        Failure::new(
            failure.what(),
            format!(
                "The package manager failed three times; its own words are above. Usual causes: \
                 no connection, a full disk, or another installation that is still running.\n{by_hand}"
            ),
        )
    })
}

/// What to install, and how, where this program does not install anything itself.
pub(crate) fn advice_for_other_systems() -> Option<&'static str> {
    if cfg!(target_os = "macos") {
        let ready =
            works(program("xcode-select").arg("-p")) && works(program("cmake").arg("--version"));
        (!ready).then_some(
            "This Mac still needs:\n    \
             xcode-select --install     (compiler and Python)\n    \
             brew install cmake ccache  (cmake builds llama.cpp)",
        )
    } else if cfg!(target_os = "windows") {
        let ready =
            works(program("cmake").arg("--version")) && works(program("clang").arg("--version"));
        (!ready).then_some(
            "This computer still needs:\n    \
             winget install Microsoft.VisualStudio.2022.BuildTools  (with \"Desktop development with C++\")\n    \
             winget install LLVM.LLVM Kitware.CMake Python.Python.3.13\n    \
             winget install Microsoft.EdgeWebView2Runtime           (already there on Windows 11)",
        )
    } else {
        let ready = works(program("pkg-config").args(["--exists", "webkit2gtk-4.1"]))
            && works(program("cmake").arg("--version"))
            && works(program("clang").arg("--version"));
        (!ready).then_some(
            "Packages are installed by themselves on Debian and Ubuntu only. Here, install a C++ \
             compiler, pkg-config, cmake, clang with libclang, and the development files of \
             WebKitGTK 4.1 (Fedora: webkit2gtk4.1-devel, Arch: webkit2gtk-4.1).",
        )
    }
}

fn missing<'a>(packages: &[&'a str]) -> Vec<&'a str> {
    packages
        .iter()
        .copied()
        .filter(|package| {
            capture(program("dpkg-query").args(["-W", "-f", "${db:Status-Status}", package]))
                .is_none_or(|status| status != "installed")
        })
        .collect()
}

fn is_root() -> bool {
    capture(program("id").arg("-u")).is_some_and(|identifier| identifier == "0")
}

fn as_root(name: &str) -> Command {
    // sudo clears the environment, so the settings travel as words of the command.
    let mut command = if is_root() {
        program("env")
    } else {
        let mut command = program("sudo");
        command.args(["-n", "env"]);
        command
    };
    command.args(["DEBIAN_FRONTEND=noninteractive", "NEEDRESTART_MODE=a", name]);
    command
}

fn apt_get() -> Command {
    let mut command = as_root("apt-get");
    command.args(["-q", "-o", "DPkg::Lock::Timeout=300"]);
    command
}
