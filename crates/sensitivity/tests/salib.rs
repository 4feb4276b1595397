//! Indices against those of `SALib`, the package that practitioners use.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod functions;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use functions::{COST_INPUTS, SOBOL_G, cost, ishigami, sobol_g};
use sensitivity::{Estimate, Sampling, sobol};
use serde::Deserialize;

const SAMPLES: usize = 8192;

/// The answer of `SALib` for one function; the names are its own.
#[derive(Deserialize)]
#[allow(non_snake_case)]
struct Salib {
    S1: Vec<f64>,
    S1_conf: Vec<f64>,
    ST: Vec<f64>,
    ST_conf: Vec<f64>,
}

/// The folder of this crate. Cargo names it at run time as well, so a moved clone still works.
fn here() -> PathBuf {
    std::env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from)
}

fn salib(packages: &Path) -> BTreeMap<String, Salib> {
    let answer = ["python3", "python"]
        .into_iter()
        .find_map(|python| {
            Command::new(python)
                .arg(here().join("tests/salib.py"))
                .arg(packages)
                .arg(SAMPLES.to_string())
                .output()
                .ok()
        })
        .expect("Python 3 is not here. Run `cargo xtask setup`, which installs it or says how.");
    assert!(
        answer.status.success(),
        "SALib did not answer. Run `cargo xtask setup`, which installs it into {}.\n{}",
        packages.display(),
        String::from_utf8_lossy(&answer.stderr)
    );
    serde_json::from_slice(&answer.stdout).unwrap()
}

fn agree(function: &str, which: &str, ours: &[Estimate], theirs: &[f64], within: &[f64]) {
    assert_eq!(ours.len(), theirs.len());
    for (input, ((ours, theirs), within)) in ours.iter().zip(theirs).zip(within).enumerate() {
        assert!(
            (ours.value - theirs).abs() <= *within,
            "{function}, {which} of input {input}: {} here, {theirs} ± {within} there",
            ours.value
        );
    }
}

#[test]
fn indices_lie_within_the_confidence_intervals_of_salib() {
    let packages = here().join("../../.local/python");
    let theirs = salib(&packages);
    let sampling = Sampling::new(SAMPLES, 1);
    let ours = [
        ("ishigami", sobol(3, 1, &sampling, ishigami)),
        ("sobol_g", sobol(SOBOL_G.len(), 1, &sampling, sobol_g)),
        ("cost", sobol(COST_INPUTS, 1, &sampling, cost)),
    ];
    assert_eq!(theirs.len(), ours.len());
    for (function, found) in ours {
        let (ours, theirs) = (&found.unwrap()[0], &theirs[function]);
        agree(
            function,
            "first-order index",
            &ours.first,
            &theirs.S1,
            &theirs.S1_conf,
        );
        agree(
            function,
            "total index",
            &ours.total,
            &theirs.ST,
            &theirs.ST_conf,
        );
    }
}
