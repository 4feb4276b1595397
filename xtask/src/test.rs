//! Every check and every test, from a fresh clone.
//!
//! The order is the cheapest on two cores: what takes seconds first, then the whole build with
//! every lint, and last the tests. Libraries, programs, tests and benchmarks are built by one
//! call, so that cargo settles on one set of features and compiles nothing twice.

use std::fs;

use crate::counts::Counts;
use crate::failure::Failure;
use crate::node::Node;
use crate::process::{cargo, run, run_watching};
use crate::setup::{For, setup};
use crate::steps::Steps;
use crate::{display, lint, place};

/// Runs all of it and closes with `N passed, N failed`.
///
/// # Errors
/// When set-up or any step failed.
pub(crate) fn test() -> Result<(), Failure> {
    let mut steps = Steps::default();
    let mut ready = None;
    steps.step("Set-up", || {
        ready = Some(setup(For::Testing)?);
        Ok(())
    });
    if let Some(node) = &ready {
        lint::quick(&mut steps, node);
        steps.tests("vitest", |counts| vitest(node, counts));
        let mut clean = false;
        steps.step("Build, and clippy in the same pass", || {
            run(lint::linting(cargo().args([
                "build",
                "--workspace",
                "--all-targets",
                "--keep-going",
            ])))?;
            clean = true;
            Ok(())
        });
        steps.tests(
            "Rust tests, in the real window where they need one",
            |counts| rust_tests(clean, counts),
        );
    }
    let outcome = steps.summary().map_err(|failure| {
        println!("\n{failure}");
        Failure::told()
    });
    let Counts { passed, failed } = steps.counts();
    // The last line, alone, for whoever reads only that.
    println!("\n{passed} passed, {failed} failed");
    outcome
}

fn vitest(node: &Node, counts: &mut Counts) -> Result<(), Failure> {
    let report = place::target().join("xtask/vitest.json");
    let _ = fs::remove_file(&report);
    let outcome = run(node
        .npm()
        .args(["run", "--silent", "test", "--"])
        .args(["--reporter=default", "--reporter=json"])
        .arg(format!("--outputFile.json={}", report.display())));
    match fs::read_to_string(&report)
        .ok()
        .as_deref()
        .and_then(Counts::from_vitest_report)
    {
        Some(counted) => *counts += counted,
        None if outcome.is_ok() => {
            return Err(Failure::new(
                "vitest left no report to count from.",
                format!("Expected at {}.", report.display()),
            ));
        }
        None => {}
    }
    outcome
}

/// `clean` says that the lints passed. Where they did not, the tests are compiled without them,
/// because a warning should not hide whether the app works.
fn rust_tests(clean: bool, counts: &mut Counts) -> Result<(), Failure> {
    let mut tests = cargo();
    tests.args(["test", "--workspace", "--no-fail-fast"]);
    if clean {
        lint::linting(&mut tests);
    }
    run_watching(&mut display::in_a_session_of_its_own(&tests), |line| {
        if let Some(counted) = Counts::from_cargo_line(line) {
            *counts += counted;
        }
    })
}
