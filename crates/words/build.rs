//! Lists the message files, so that adding an area or a language's file is adding a file.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs, io};

/// The folders below `locales/`; a new language is a folder, a line here and a `Language`.
const FOLDERS: [&str; 2] = ["en", "nl"];

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let root = env::var("CARGO_MANIFEST_DIR")?;
    let mut code = String::from("&[\n");
    for folder in FOLDERS {
        let directory = Path::new(&root).join("locales").join(folder);
        println!("cargo::rerun-if-changed={}", directory.display());
        for area in areas(&directory)? {
            writeln!(
                code,
                "    Source {{ folder: {folder:?}, area: {area:?}, text: include_str!(concat!(\
                 env!(\"CARGO_MANIFEST_DIR\"), \"/locales/{folder}/{area}.ftl\")) }},"
            )?;
        }
    }
    code.push(']');
    fs::write(Path::new(&env::var("OUT_DIR")?).join("sources.rs"), code)?;
    Ok(())
}

/// The names of the `.ftl` files of one folder, in an order that is the same everywhere.
fn areas(directory: &Path) -> io::Result<BTreeSet<String>> {
    let mut areas = BTreeSet::new();
    for entry in fs::read_dir(directory)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "ftl")
            && let Some(area) = path.file_stem().and_then(|stem| stem.to_str())
        {
            areas.insert(area.to_owned());
        }
    }
    Ok(areas)
}
