//! From a fresh clone to the open window.

use crate::failure::Failure;
use crate::process::{cargo, program, run as run_to_the_end};
use crate::setup::{For, setup};
use crate::{display, place};

/// Sets up, builds, and starts the app with these arguments.
///
/// # Errors
/// When there is no display, or set-up or the build fails, or the app ends with a failure.
pub(crate) fn run(arguments: &[String]) -> Result<(), Failure> {
    if !display::is_there() {
        return Err(Failure::usage(
            "There is no display here, so no window can be opened.",
            "In a desktop session this works as it is. On a machine without a screen, lend it a \
             virtual one:\n    xvfb-run -a cargo xtask run\n\
             Everything the window does is also done by the command line tool: \
             cargo run --bin steelyard -- --help",
        ));
    }
    setup(For::Running)?;
    println!("==> Build");
    // The worker that holds the engine is started from beside the app's own program.
    run_to_the_end(cargo().args(["build", "--workspace", "--bins"]))?;
    println!("==> Steelyard");
    let app = place::target()
        .join("debug")
        .join(format!("steelyard-desktop{}", std::env::consts::EXE_SUFFIX));
    run_to_the_end(program(&app.to_string_lossy()).args(arguments))
}
