//! Asks a model in a file on this computer: `cargo run -p runner --example ask -- FILE QUESTION`.
//!
//! Needs the worker: `cargo build -p runner-worker` first.

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use runner::{AskEvent, AskRequest, ModelFile, Runner, RunnerConfig, StopSignal};

#[tokio::main]
async fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let (Some(path), Some(question)) = (arguments.next(), arguments.next()) else {
        let _ = writeln!(std::io::stderr(), "usage: ask FILE QUESTION");
        return ExitCode::from(2);
    };
    let model = ModelFile {
        path: PathBuf::from(path),
        expected: None,
    };
    let runner = Runner::new(RunnerConfig::default());
    let mut out = std::io::stdout();
    let show = |event: AskEvent| {
        if let AskEvent::Text { piece } = event {
            let _ = out.write_all(piece.as_bytes());
            let _ = out.flush();
        }
    };
    let answer = runner
        .ask(AskRequest::new(model, question), show, StopSignal::new())
        .await;
    match answer {
        Ok(summary) => {
            let speed = summary.tokens_per_second.unwrap_or_default();
            let _ = writeln!(
                std::io::stderr(),
                "\n{} tokens, {speed:.1} a second",
                summary.generated_tokens
            );
            ExitCode::SUCCESS
        }
        Err(error) => {
            let _ = writeln!(std::io::stderr(), "{}: {error}", error.code());
            ExitCode::FAILURE
        }
    }
}
