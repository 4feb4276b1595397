//! The checks that read the code without running it.

use std::process::Command;

use crate::failure::Failure;
use crate::node::Node;
use crate::process::{cargo, run};
use crate::setup::{For, setup};
use crate::steps::Steps;
use crate::supply_chain;

/// Makes every static check.
///
/// # Errors
/// When set-up or any check failed.
pub(crate) fn lint() -> Result<(), Failure> {
    let node = setup(For::Running)?;
    let mut steps = Steps::default();
    quick(&mut steps, &node);
    clippy(&mut steps);
    steps.summary()
}

/// The checks that take seconds.
pub(crate) fn quick(steps: &mut Steps, node: &Node) {
    steps.step("Rust format", || {
        run(cargo().args(["fmt", "--all", "--check"]))
    });
    for (name, script) in [
        ("Interface format", "format:check"),
        ("eslint", "lint"),
        ("svelte-check", "check"),
    ] {
        steps.step(name, || run(node.npm().args(["run", "--silent", script])));
    }
    steps.step("Licences, forbidden crates, sources", supply_chain::check);
    let mut remark = None;
    steps.step("Known faults in dependencies", || {
        remark = supply_chain::advisories()?;
        Ok(())
    });
    if let Some(remark) = remark {
        steps.note(remark);
    }
}

/// clippy over everything, with warnings as errors.
pub(crate) fn clippy(steps: &mut Steps) {
    steps.step("clippy", || {
        run(cargo().args([
            "clippy",
            "--workspace",
            "--all-targets",
            "--",
            "-D",
            "warnings",
        ]))
    });
}

/// Has the compiler of our own crates lint them while it compiles them, with warnings as errors.
///
/// `cargo clippy` is `cargo check` with this program around the compiler. The program compiles as
/// well as checks, so that a run which compiles everything anyway need not check every dependency
/// a second time: on a fresh clone that takes far longer than the lints themselves.
pub(crate) fn linting(cargo: &mut Command) -> &mut Command {
    cargo
        .env("RUSTC_WORKSPACE_WRAPPER", "clippy-driver")
        // As `cargo clippy -- -D warnings` passes it on.
        .env(
            "CLIPPY_ARGS",
            "-D__CLIPPY_HACKERY__warnings__CLIPPY_HACKERY__",
        )
}
