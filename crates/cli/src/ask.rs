//! Asking a local model: one question, or a set of tasks.

use std::io::Read;
use std::path::Path;

use app::{AppError, AskSettings, FormFile, Headless, SetLineJson, SetMode, StopSignal};

use crate::arguments::AskArguments;
use crate::exit::Exit;
use crate::print;

/// Longest prompt read from standard input, in bytes.
const LONGEST_PROMPT: u64 = 1_000_000;

pub(crate) fn ask(headless: &Headless, asked: AskArguments) -> Result<Exit, AppError> {
    let mode = match (asked.exact, asked.fast) {
        (true, _) => Some(SetMode::Exact),
        (_, true) => Some(SetMode::Fast),
        _ => None,
    };
    let settings = AskSettings {
        model: asked.model,
        system: asked.system,
        turns: asked.turns,
        temperature: asked.temperature,
        seed: asked.seed,
        max_tokens: asked.max_tokens,
        context_tokens: asked.context,
        adapter: asked.adapter,
        form: asked
            .schema
            .map(FormFile::Schema)
            .or(asked.grammar.map(FormFile::Grammar)),
    };
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|error| AppError::Unexpected {
            detail: error.to_string(),
        })?;
    let answered = runtime.block_on(async {
        let stop = StopSignal::new();
        let pressed = tokio::spawn(stopping(stop.clone()));
        let answered = match (&asked.set, &asked.prompt) {
            (Some(set), _) => ask_set(headless, set, &settings, mode, asked.json, stop).await,
            (None, prompt) => {
                let prompt = prompt.as_deref().unwrap_or("-");
                ask_once(headless, prompt, &settings, asked.json, stop).await
            }
        };
        pressed.abort();
        answered
    });
    // Whatever still waits for the disk is of no use to anybody now.
    runtime.shutdown_background();
    answered
}

/// Presses Stop at Ctrl-C. A second one ends the program as it would have without this.
async fn stopping(stop: StopSignal) {
    if tokio::signal::ctrl_c().await.is_ok() {
        stop.stop();
    }
    if tokio::signal::ctrl_c().await.is_ok() {
        std::process::exit(Exit::Stopped as i32);
    }
}

async fn ask_once(
    headless: &Headless,
    prompt: &str,
    settings: &AskSettings,
    json: bool,
    stop: StopSignal,
) -> Result<Exit, AppError> {
    let mut typed = String::new();
    let prompt = if prompt == "-" {
        std::io::stdin()
            .take(LONGEST_PROMPT)
            .read_to_string(&mut typed)
            .map_err(|error| AppError::reading(Path::new("-"), &error))?;
        typed.as_str()
    } else {
        prompt
    };
    let show = |piece: &str| {
        if !json {
            print::piece(piece);
        }
    };
    let answer = headless.ask(prompt, settings, show, stop.clone()).await?;
    if json {
        print::json(&answer);
    } else {
        print::line("");
        let measured = headless.measured(&answer);
        if !measured.is_empty() {
            print::remark(&measured);
        }
    }
    Ok(if stop.is_stopped() {
        Exit::Stopped
    } else {
        Exit::Done
    })
}

async fn ask_set(
    headless: &Headless,
    path: &Path,
    settings: &AskSettings,
    mode: Option<SetMode>,
    json: bool,
    stop: StopSignal,
) -> Result<Exit, AppError> {
    let set = headless.task_set(path, settings, mode)?;
    if !json {
        print::remark(&headless.about_to_ask(&set));
    }
    let mut exit = Exit::Done;
    let tell = |line: SetLineJson| {
        if let SetLineJson::Summary(summary) = &line {
            if summary.stopped {
                exit = Exit::Stopped;
            } else if summary.refused > 0 {
                exit = Exit::Model;
            }
        }
        if json {
            print::json_line(&line);
        } else if let SetLineJson::Summary(_) = &line {
            for sentence in headless.set_lines(&line) {
                print::remark(&sentence);
            }
        } else {
            print::lines(&headless.set_lines(&line));
        }
    };
    headless.ask_set(&set, tell, stop).await?;
    Ok(exit)
}
