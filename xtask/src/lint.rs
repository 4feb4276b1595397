//! The checks that read the code without running it.

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
