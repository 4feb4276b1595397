//! Asks a model in a file on this computer: `cargo run -p runner --example ask -- FILE QUESTION`.
//! For the model that comes with the program FILE is `bundled`; it is checked before it is loaded.
//!
//! Needs the worker: `cargo build -p runner-worker` first.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use runner::{AskEvent, AskRequest, BUNDLED_MODEL, ModelFile, Runner, RunnerConfig, StopSignal};

#[tokio::main]
async fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let (Some(path), Some(question)) = (arguments.next(), arguments.next()) else {
        let _ = writeln!(std::io::stderr(), "usage: ask FILE QUESTION");
        return ExitCode::from(2);
    };
    let begun = Instant::now();
    let model = if path == "bundled" {
        BUNDLED_MODEL.in_folder(Path::new("models"))
    } else {
        ModelFile {
            path: PathBuf::from(path),
            expected: None,
        }
    };
    let bundled = model.expected.is_some();
    let mut request = AskRequest::new(model, question);
    request.system = bundled.then(|| BUNDLED_MODEL.system.to_owned());
    let runner = Runner::new(RunnerConfig::default());
    let mut out = std::io::stdout();
    let mut first_word = None;
    let show = |event: AskEvent| {
        if let AskEvent::Text { piece } = event {
            first_word.get_or_insert_with(|| begun.elapsed());
            let _ = out.write_all(piece.as_bytes());
            let _ = out.flush();
        }
    };
    let answer = runner.ask(request, show, StopSignal::new()).await;
    match answer {
        Ok(summary) => {
            let _ = writeln!(
                std::io::stderr(),
                "\n{} tokens, {:.1} a second; {} read, {:.1} a second; first word after {:.2?}, \
                 model loaded in {:.0} ms; at most {} MB; {:?}",
                summary.generated_tokens,
                summary.tokens_per_second.unwrap_or_default(),
                summary.prompt_tokens,
                summary.prompt_tokens_per_second.unwrap_or_default(),
                first_word.unwrap_or_default(),
                summary.load_ms,
                summary.peak_memory_bytes.unwrap_or_default() / 1_000_000,
                summary.energy,
            );
            ExitCode::SUCCESS
        }
        Err(error) => {
            let _ = writeln!(std::io::stderr(), "{}: {error}", error.code());
            ExitCode::FAILURE
        }
    }
}
