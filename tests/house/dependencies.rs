//! Who may depend on what.

use std::process::Command;

use serde_json::Value;

use crate::reading::{ENGINES, files, is_test_file, none, program_lines, root, shown, text};

const DESKTOP: &str = "steelyard-desktop";

/// The crates of the house that each one may name. A case flows one way, so whoever is named
/// stands before whoever names it.
const MAY_NAME: &[(&str, &[&str])] = &[
    ("quantities", &[]),
    ("catalogue", &["quantities"]),
    ("assessment", &["quantities", "catalogue"]),
    ("model-file", &["quantities", "catalogue"]),
    (
        "capacity",
        &["quantities", "catalogue", "assessment", "model-file"],
    ),
    (
        "shelf",
        &["quantities", "catalogue", "model-file", "capacity"],
    ),
    ("sensitivity", &[]),
    (
        "tco",
        &[
            "quantities",
            "catalogue",
            "assessment",
            "capacity",
            "sensitivity",
        ],
    ),
    (
        "tuning",
        &["quantities", "catalogue", "assessment", "capacity", "tco"],
    ),
    (
        "safeguards",
        &[
            "quantities",
            "catalogue",
            "assessment",
            "capacity",
            "tco",
            "tuning",
        ],
    ),
    (
        "verdict",
        &[
            "quantities",
            "catalogue",
            "assessment",
            "capacity",
            "tco",
            "tuning",
            "safeguards",
        ],
    ),
    (
        "study",
        &["quantities", "catalogue", "assessment", "capacity", "tco"],
    ),
    ("catalogue-import", &["quantities", "catalogue"]),
    ("trial", &["quantities"]),
    ("personal-data", &[]),
    ("words", &["quantities"]),
    ("charts", &["quantities"]),
    ("report", &["quantities", "words", "charts"]),
    (
        "workbook",
        &[
            "quantities",
            "catalogue",
            "assessment",
            "capacity",
            "tco",
            "words",
        ],
    ),
    ("runner-protocol", &[]),
    ("runner-worker", &["runner-protocol"]),
    ("machine", &["quantities"]),
    ("runner", &["runner-protocol", "machine"]),
    ("keys", &[]),
    ("providers", &["quantities", "keys"]),
    ("store", &[]),
    (
        "app",
        &[
            "quantities",
            "catalogue",
            "assessment",
            "capacity",
            "tco",
            "tuning",
            "safeguards",
            "verdict",
            "trial",
            "words",
            "charts",
            "report",
            "sensitivity",
            "study",
            "model-file",
            "personal-data",
            "shelf",
            "catalogue-import",
            "workbook",
            "machine",
            "runner",
            "providers",
            "keys",
            "store",
        ],
    ),
    ("cli", &["app"]),
    (DESKTOP, &["app"]),
    ("xtask", &[]),
];

/// Whether a crate is one of a kind, by its name.
type IsTheirs = fn(&str) -> bool;

/// Other people's crates that only one crate of the house may name.
const ONLY: &[(&str, IsTheirs)] = &[
    (DESKTOP, |name| {
        name.starts_with("tauri") || ["wry", "tao"].contains(&name)
    }),
    ("runner-worker", |name| name.starts_with("llama-cpp")),
    ("keys", |name| {
        name.starts_with("keyring") || name.ends_with("keyring-store") || name == "secret-service"
    }),
    ("store", |name| {
        name.contains("sqlite") || name == "sqlx" || name == "diesel"
    }),
    ("report", |name| name.starts_with("typst")),
    ("workbook", |name| name.contains("xlsx")),
    ("charts", |name| name.starts_with("plotters")),
    ("words", |name| name.starts_with("fluent") || name == "icu"),
    ("providers", |name| name.starts_with("aws-")),
    ("providers", |name| {
        [
            "reqwest",
            "ureq",
            "hyper",
            "hyper-util",
            "h2",
            "isahc",
            "surf",
            "attohttpc",
            "curl",
            "minreq",
            "tungstenite",
            "tokio-tungstenite",
            "rustls",
            "rustls-platform-verifier",
            "native-tls",
            "openssl",
        ]
        .contains(&name)
    }),
];

/// What an engine may not name: runtimes, the file system, the clock, the machine, chance.
const NOT_IN_ENGINES: &[&str] = &[
    "tokio",
    "async-std",
    "smol",
    "futures",
    "mio",
    "socket2",
    "rusqlite",
    "tauri",
    "sysinfo",
    "directories",
    "dirs",
    "tempfile",
    "rustix",
    "libc",
    "nix",
    "walkdir",
    "notify",
    "fs-err",
    "getrandom",
    "fastrand",
    "uuid",
    "chrono",
    "time",
    "tracing-subscriber",
    "tracing-appender",
];

struct Dependency {
    from: String,
    to: String,
    is_for_tests: bool,
    uses_default_features: bool,
    features: Vec<String>,
}

fn metadata() -> Value {
    let output = Command::new(env!("CARGO"))
        .args([
            "metadata",
            "--format-version",
            "1",
            "--no-deps",
            "--offline",
        ])
        .current_dir(root())
        .output()
        .expect("cargo metadata runs");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    serde_json::from_slice(&output.stdout).expect("cargo metadata is JSON")
}

fn dependencies() -> Vec<Dependency> {
    let metadata = metadata();
    let mut all = Vec::new();
    for package in metadata["packages"].as_array().expect("packages") {
        for dependency in package["dependencies"].as_array().expect("dependencies") {
            all.push(Dependency {
                from: package["name"].as_str().expect("a name").to_owned(),
                to: dependency["name"].as_str().expect("a name").to_owned(),
                is_for_tests: dependency["kind"] == "dev",
                uses_default_features: dependency["uses_default_features"] == true,
                features: dependency["features"]
                    .as_array()
                    .expect("features")
                    .iter()
                    .filter_map(|feature| feature.as_str().map(str::to_owned))
                    .collect(),
            });
        }
    }
    all
}

/// What the program is made of; tests may look anywhere they like, except upwards.
fn of_the_program() -> impl Iterator<Item = Dependency> {
    dependencies()
        .into_iter()
        .filter(|dependency| !dependency.is_for_tests)
}

#[test]
fn every_crate_has_its_place() {
    let metadata = metadata();
    let breaches: Vec<String> = metadata["packages"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|package| package["name"].as_str())
        .filter(|name| !MAY_NAME.iter().any(|(known, _)| known == name))
        .map(str::to_owned)
        .collect();
    none(
        &breaches,
        "A new crate needs a line in MAY_NAME that says what it may know:",
    );
}

#[test]
fn a_case_flows_one_way() {
    let breaches: Vec<String> = of_the_program()
        .filter(|dependency| MAY_NAME.iter().any(|(name, _)| *name == dependency.to))
        .filter(|dependency| {
            !MAY_NAME
                .iter()
                .any(|(from, to)| *from == dependency.from && to.contains(&dependency.to.as_str()))
        })
        .map(|dependency| format!("{} names {}", dependency.from, dependency.to))
        .collect();
    none(
        &breaches,
        "A crate may know only what MAY_NAME lists for it:",
    );
}

#[test]
fn each_outside_thing_has_one_door() {
    let mut breaches = Vec::new();
    for dependency in of_the_program() {
        for (door, is_theirs) in ONLY {
            if is_theirs(&dependency.to) && dependency.from != *door {
                breaches.push(format!(
                    "{} names {}, which is for {door} alone",
                    dependency.from, dependency.to
                ));
            }
        }
    }
    none(&breaches, "One crate links each outside thing:");
}

/// What opens a connection: the names of the clients, and the sockets of the library that every
/// crate has at hand.
const OPENS_A_CONNECTION: &[&str] = &[
    "reqwest::",
    "hyper::",
    "hyper_util::",
    "rustls::",
    "rustls_platform_verifier::",
    "TcpStream",
    "UdpSocket",
    "lookup_host",
    "ToSocketAddrs",
];

/// The only folder whose code may do so. Everything in it goes through the door.
const THE_WAY_OUT: &str = "crates/providers/src/http/";

#[test]
fn only_the_way_out_opens_a_connection() {
    let mut breaches = Vec::new();
    for folder in ["crates", "src-tauri"] {
        for file in files(&root().join(folder), &[".rs"]) {
            let path = shown(&file);
            let measures = path.contains("/tests/") || path.contains("/benches/");
            if is_test_file(&file) || measures || path.starts_with(THE_WAY_OUT) {
                continue;
            }
            for (number, line) in program_lines(&text(&file)) {
                for name in OPENS_A_CONNECTION {
                    if line.contains(name) {
                        breaches.push(format!("{path}:{number}: {name}"));
                    }
                }
            }
        }
    }
    none(
        &breaches,
        "What leaves this computer passes the door, the offline switch and the ledger:",
    );
}

#[test]
fn the_client_makes_no_other_way_to_encrypt() {
    let breaches: Vec<String> = of_the_program()
        .filter(|dependency| ["reqwest", "hyper-util", "rustls"].contains(&dependency.to.as_str()))
        .filter(|dependency| {
            dependency.uses_default_features
                || dependency.features.iter().any(|feature| {
                    feature.contains("native-tls")
                        || feature.contains("openssl")
                        || feature.contains("aws")
                        || feature == "rustls"
                })
        })
        .map(|dependency| format!("{} names {}", dependency.from, dependency.to))
        .collect();
    none(
        &breaches,
        "One library encrypts, on every system the same: rustls with ring:",
    );
}

#[test]
fn engines_name_no_runtime_no_files_and_no_clock() {
    let breaches: Vec<String> = of_the_program()
        .filter(|dependency| ENGINES.contains(&dependency.from.as_str()))
        .filter(|dependency| NOT_IN_ENGINES.contains(&dependency.to.as_str()))
        .map(|dependency| format!("{} names {}", dependency.from, dependency.to))
        .collect();
    none(
        &breaches,
        "Engines do no I/O, read no clock and spawn nothing:",
    );
}

#[test]
fn engines_get_their_randomness_from_outside() {
    let from_the_system = ["thread_rng", "os_rng", "sys_rng", "std_rng"];
    let breaches: Vec<String> = of_the_program()
        .filter(|dependency| ENGINES.contains(&dependency.from.as_str()))
        .filter(|dependency| dependency.to == "rand")
        .filter(|dependency| {
            dependency.uses_default_features
                || dependency
                    .features
                    .iter()
                    .any(|feature| from_the_system.contains(&feature.as_str()))
        })
        .map(|dependency| format!("{} asks rand for the system's randomness", dependency.from))
        .collect();
    none(
        &breaches,
        "The same case, facts and seed give the same bytes:",
    );
}

#[test]
fn the_application_does_not_know_its_windows() {
    let breaches: Vec<String> = dependencies()
        .into_iter()
        .filter(|dependency| dependency.from == "app" && dependency.to.contains("tauri"))
        .map(|dependency| dependency.to)
        .collect();
    none(&breaches, "app serves the window and the terminal alike:");
}

#[test]
fn unsafe_code_is_forbidden_everywhere_but_in_the_worker() {
    let workspace = text(&root().join("Cargo.toml"));
    assert!(workspace.contains("unsafe_code = \"forbid\""));
    let metadata = metadata();
    let mut breaches = Vec::new();
    for package in metadata["packages"].as_array().unwrap() {
        let name = package["name"].as_str().unwrap();
        let manifest = text(package["manifest_path"].as_str().unwrap().as_ref());
        if name != "runner-worker" && !manifest.contains("[lints]\nworkspace = true") {
            breaches.push(name.to_owned());
        }
    }
    none(&breaches, "These crates do not take the workspace's lints:");
}
