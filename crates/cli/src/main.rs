//! `steelyard`: the same engine from a terminal, for automation and checks.
//!
//! Results go to standard output, everything else to standard error. With `--json` both are
//! JSON: a result as documented in `app::headless`, an error as `{"error": {code, message,
//! hint, field}}`.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

mod arguments;
mod ask;
mod exit;
mod print;
mod run;

use clap::Parser;

fn main() -> std::process::ExitCode {
    let arguments = arguments::Arguments::parse();
    let json = arguments.json();
    match run::run(arguments) {
        Ok(exit) => exit.into(),
        Err(failed) => {
            print::error(&failed.failure, json);
            failed.exit.into()
        }
    }
}
