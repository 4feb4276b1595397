//! Installers, made by the Tauri command line tool.

use std::env::consts::EXE_SUFFIX;
use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::Failure;
use crate::process::{capture, cargo, program, run};
use crate::setup::{For, setup};
use crate::{engine, model, place};

/// Programs that lie beside the app in an installation. The worker has a folder of its own.
const BESIDE_THE_APP: &[&str] = &["steelyard"];

/// Everything that is carried, built in one go.
const BUILD: [&str; 6] = [
    "build",
    "--release",
    "--workspace",
    "--bins",
    engine::FEATURES[0],
    engine::FEATURES[1],
];

/// Builds the app for release with everything it carries, and packs it.
///
/// # Errors
/// When set-up, the build or the packing fails.
pub(crate) fn bundle() -> Result<(), Failure> {
    let node = setup(For::Running)?;
    println!("==> Release build");
    run(cargo().args(BUILD))?;
    let triple = host_triple()?;
    let folder = place::target().join("bundle");
    for name in BESIDE_THE_APP {
        lay_beside(&folder, name, &triple)?;
    }
    let engine = engine::lay_out(&folder.join(engine::FOLDER), &BUILD)?;
    let routines = engine::try_out(&folder.join(engine::FOLDER))?;
    println!("    The engine starts; for this processor it takes the routines `{routines}`.");
    println!("==> Bundle");
    let config = folder.join("carried.json");
    fs::write(&config, carried(&folder, &engine)).map_err(|error| unwritable(&config, &error))?;
    let mut tauri = node.npm();
    tauri
        .args(["exec", "--", "tauri", "build", "--ci", "--config"])
        .arg(&config)
        // The tool's package lies in ui/, the app it builds one folder above.
        .env("TAURI_APP_PATH", place::root());
    if cfg!(target_os = "linux") {
        tauri.args(["--bundles", "deb"]);
    }
    run(&mut tauri)?;
    println!("    {}", place::target().join("release/bundle").display());
    Ok(())
}

/// The settings that add what an installation carries.
///
/// Named only here and not in tauri.conf.json: what is named there must exist for every build
/// of the app, and is copied into each profile's folder.
///
/// The packages name libgomp, which llama.cpp computes with and which not every system has.
fn carried(folder: &Path, engine: &[PathBuf]) -> String {
    let quoted = |path: PathBuf| format!("\"{}\"", path.display().to_string().replace('\\', "/"));
    let programs: Vec<String> = BESIDE_THE_APP
        .iter()
        .map(|name| quoted(folder.join(name)))
        .collect();
    let assets = place::root().join("assets");
    let files: Vec<String> = [
        (model::path(), format!("models/{}", model::FILE)),
        (
            assets.join("licences/README.md"),
            "licences/README.md".to_owned(),
        ),
        (
            assets.join("licences/Apache-2.0.txt"),
            "licences/Apache-2.0.txt".to_owned(),
        ),
        (
            assets.join("fonts/Inter-OFL.txt"),
            "licences/Inter-OFL.txt".to_owned(),
        ),
        (
            assets.join("fonts/SourceSerif4-OFL.txt"),
            "licences/SourceSerif4-OFL.txt".to_owned(),
        ),
    ]
    .into_iter()
    .chain(engine.iter().filter_map(|part| {
        let name = part.file_name()?.to_str()?;
        Some((part.clone(), format!("{}/{name}", engine::FOLDER)))
    }))
    .map(|(from, to)| format!("{}: \"{to}\"", quoted(from)))
    .collect();
    format!(
        "{{\"bundle\": {{\"externalBin\": [{}], \"resources\": {{{}}}, \
         \"linux\": {{\"deb\": {{\"depends\": [\"libgomp1\"]}}, \
         \"rpm\": {{\"depends\": [\"libgomp\"]}}}}}}}}\n",
        programs.join(", "),
        files.join(", ")
    )
}

/// Tauri wants a program that is carried along under a name that ends with its target.
fn lay_beside(folder: &Path, name: &str, triple: &str) -> Result<(), Failure> {
    fs::create_dir_all(folder).map_err(|error| unwritable(folder, &error))?;
    let built = place::target()
        .join("release")
        .join(format!("{name}{EXE_SUFFIX}"));
    let laid = folder.join(format!("{name}-{triple}{EXE_SUFFIX}"));
    fs::copy(&built, &laid)
        .map(|_bytes| ())
        .map_err(|error| unwritable(&laid, &error))
}

fn host_triple() -> Result<String, Failure> {
    capture(program("rustc").arg("-vV"))
        .and_then(|version| {
            version
                .lines()
                .find_map(|line| line.strip_prefix("host: ").map(str::to_owned))
        })
        .ok_or_else(|| Failure::new("rustc does not say which system it builds for.", ""))
}

fn unwritable(path: &Path, error: &std::io::Error) -> Failure {
    Failure::new(
        format!("{} could not be written: {error}.", path.display()),
        "Check the permissions and the free disk space of this clone.",
    )
}
