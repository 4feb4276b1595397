//! Writes the example report: `cargo run -p report --example sample -- FILE.pdf [en|nl]`.

#[path = "../tests/support/mod.rs"]
mod support;

use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let file = arguments.next().ok_or("say which file to write")?;
    let language = arguments.next().unwrap_or_else(|| "en".to_owned());
    let rendered = report::render(&support::example(&language))?;
    std::fs::write(&file, &rendered.pdf)?;
    match rendered.warnings.into_iter().next() {
        Some(warning) => Err(warning.into()),
        None => Ok(()),
    }
}
