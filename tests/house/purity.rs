//! Engines touch nothing outside, and count the same on every system.

use crate::reading::{ENGINES, files, is_test_file, none, program_lines, root, shown, text};

/// Modules of the standard library that reach outside, and the calls that read a clock.
const OUTSIDE: &[&str] = &[
    "std::fs",
    "std::net",
    "std::process",
    "std::env::",
    "std::os::",
    "SystemTime",
    "Instant::now",
    "Timestamp::now",
    "Zoned::now",
    "thread::spawn",
    "rand::rng()",
    "println!",
    "eprintln!",
];

/// The same modules inside `use std::{…}`.
const OUTSIDE_MODULES: &[&str] = &["fs", "net", "process", "env", "os"];

/// Functions whose last digit differs between systems; `libm` has them all.
const INEXACT: &[&str] = &[
    ".powf(",
    ".powi(",
    ".exp()",
    ".exp2()",
    ".exp_m1()",
    ".ln()",
    ".ln_1p()",
    ".log(",
    ".log2()",
    ".log10()",
    ".sin()",
    ".cos()",
    ".tan()",
    ".atan2(",
    ".sinh()",
    ".cosh()",
    ".tanh()",
    ".cbrt()",
];

/// Collections that hand out their contents in another order each time the program runs.
const UNORDERED: &[&str] = &["HashMap", "HashSet"];

fn breaches_of(patterns: &[&str], but_not: impl Fn(&str) -> bool) -> Vec<String> {
    let mut breaches = Vec::new();
    for engine in ENGINES {
        for file in files(&root().join("crates").join(engine).join("src"), &[".rs"]) {
            if is_test_file(&file) {
                continue;
            }
            for (number, line) in program_lines(&text(&file)) {
                for pattern in patterns {
                    if line.contains(pattern) && !but_not(line) {
                        breaches.push(format!("{}:{number}: {pattern}", shown(&file)));
                    }
                }
            }
        }
    }
    breaches
}

#[test]
fn engines_touch_nothing_outside() {
    none(
        &breaches_of(OUTSIDE, |_| false),
        "Time, randomness and facts are passed in to an engine:",
    );
}

#[test]
fn engines_import_nothing_from_outside() {
    let mut breaches = Vec::new();
    for engine in ENGINES {
        for file in files(&root().join("crates").join(engine).join("src"), &[".rs"]) {
            if is_test_file(&file) {
                continue;
            }
            let source = text(&file);
            let program: String = program_lines(&source)
                .into_iter()
                .flat_map(|(_, line)| [line, "\n"])
                .collect();
            for imports in program.split("use std::{").skip(1) {
                let names = imports.split(';').next().unwrap_or_default();
                for name in names.split([',', '{', '}', ':', ' ', '\n']) {
                    if OUTSIDE_MODULES.contains(&name) {
                        breaches.push(format!("{}: std::{name}", shown(&file)));
                    }
                }
            }
        }
    }
    none(
        &breaches,
        "Time, randomness and facts are passed in to an engine:",
    );
}

#[test]
fn engines_count_the_same_on_every_system() {
    none(
        &breaches_of(INEXACT, |line| line.contains("libm::")),
        "The system's own mathematics differs in the last digit; use libm:",
    );
}

#[test]
fn engines_keep_their_order() {
    none(
        &breaches_of(UNORDERED, |_| false),
        "The same case gives the same bytes, so use BTreeMap and BTreeSet:",
    );
}
