//! One command for each thing a person does with this repository.
//!
//! `cargo xtask run` and `cargo xtask test` start from a fresh clone: they install what
//! is missing, build, and go on without a question. Every command may be repeated; a
//! second run only does what has changed. Nothing here depends on another crate, so the
//! first answer comes seconds after the clone.

// A command line tool speaks on the terminal.
#![allow(clippy::print_stdout, clippy::print_stderr)]
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

mod baseline;
mod bindings;
mod bundle;
mod counts;
mod display;
mod engine;
mod failure;
mod fingerprint;
mod lint;
mod model;
mod node;
mod peers;
mod place;
mod process;
mod python;
mod reference;
mod retry;
mod run;
mod setup;
mod steps;
mod supply_chain;
mod system_packages;
mod test;

use std::process::ExitCode;

use failure::Failure;

const USAGE: &str = "\
Usage: cargo xtask <command>

  run        set up, build, and open the window
  test       set up, then run every check and every test, those in the real window included
  lint       the checks that need no build of the app: formats, eslint, svelte-check, clippy, licences
  setup      install what is missing, fetch the bundled model and what tests compare with
  bindings   write the TypeScript types of the commands from the Rust declarations
  baseline   take the catalogue's figures of today as agreed; a change by more than half needs its reason
  peers      build llama.cpp's own benchmark and server, which `cargo bench -p runner` measures beside
  bundle     build the installers for this system (on Debian and Ubuntu a .deb)

`run` passes what follows `--` on to the app.
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (command, rest) = match arguments.split_first() {
        Some((command, rest)) => (command.as_str(), rest),
        None => ("help", &[][..]),
    };
    let outcome = match command {
        "run" => run::run(rest.strip_prefix(&["--".to_owned()][..]).unwrap_or(rest)),
        "test" => test::test(),
        "lint" => lint::lint(),
        "setup" => setup::setup(setup::For::Testing).map(|_tools| ()),
        "bindings" => bindings::write(),
        "baseline" => baseline::write(),
        "peers" => peers::peers(),
        "bundle" => bundle::bundle(),
        "help" | "-h" | "--help" => {
            print!("{USAGE}");
            Ok(())
        }
        unknown => Err(Failure::usage(
            format!("There is no command `{unknown}`."),
            USAGE,
        )),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            if !failure.is_told() {
                eprintln!("\n{failure}");
            }
            ExitCode::from(failure.exit_code())
        }
    }
}
