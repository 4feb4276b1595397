//! Reading and writing, beside llama-bench; and what the child process costs.

use std::time::Instant;

use runner::{AskRequest, AskSummary, Runner, StopSignal};

use crate::figures::{Verdicts, median, ratios, spread};
use crate::peers::Peers;
use crate::{Setting, protocol};

/// The length of the long question, as llama-bench's customary one.
const READ: u32 = 512;
/// The length of the long answer, likewise.
const WRITTEN: u32 = 128;
const ROOM: u32 = 1024;

struct Round {
    read_a_second: f64,
    written_a_second: f64,
    /// Of the time that the supervisor saw pass, the share that the worker did not.
    on_the_way: f64,
    /// How long one token took.
    token_seconds: f64,
}

pub(crate) async fn measure(setting: &Setting, peers: Option<&Peers>, verdicts: &mut Verdicts) {
    let runner = Runner::new(setting.config());
    // Loads the model, and says how long the questions are in tokens.
    let (long, _) = ask(&runner, setting, &long_question(0), 1).await;
    let (story, _) = ask(&runner, setting, &story(0), WRITTEN).await;
    assert_eq!(story.generated_tokens, WRITTEN, "the answer ended early");

    let mut ours = Vec::new();
    let mut read_by_bench = Vec::new();
    let mut written_by_bench = Vec::new();
    for round in 1..=setting.rounds {
        if let Some(peers) = peers {
            let length = long.prompt_tokens.to_string();
            read_by_bench.push(peers.bench(setting, &["-p", &length, "-n", "0"]));
        }
        ours.push(our_round(&runner, setting, round).await);
        if let Some(peers) = peers {
            let depth = story.prompt_tokens.to_string();
            let length = WRITTEN.to_string();
            written_by_bench.push(peers.bench(setting, &["-p", "0", "-n", &length, "-d", &depth]));
        }
    }

    let column = |figure: fn(&Round) -> f64| ours.iter().map(figure).collect::<Vec<f64>>();
    let read = column(|round| round.read_a_second);
    let written = column(|round| round.written_a_second);
    println!("\nTokens a second, median (lowest to highest)");
    println!(
        "  read {:>4}     worker      {}",
        long.prompt_tokens,
        spread(&read, 1)
    );
    if peers.is_some() {
        println!("                llama-bench {}", spread(&read_by_bench, 1));
    }
    println!(
        "  written {WRITTEN:>3}   worker      {}",
        spread(&written, 1)
    );
    if peers.is_some() {
        println!(
            "                llama-bench {}",
            spread(&written_by_bench, 1)
        );
        for (what, ratios) in [
            (
                "reading, worker / llama-bench",
                ratios(&read, &read_by_bench),
            ),
            (
                "writing, worker / llama-bench",
                ratios(&written, &written_by_bench),
            ),
        ] {
            println!("  {what}: {}", spread(&ratios, 3));
            verdicts.at_least(what, median(&ratios), 0.95);
        }
    }

    // What the worker spends on telling is part of its own time, so it is counted apart.
    let told = protocol::seconds_a_line() / median(&column(|round| round.token_seconds));
    let on_the_way = median(&column(|round| round.on_the_way));
    println!(
        "  the child process: {:.3} % on the way, {:.3} % in telling each token",
        on_the_way * 100.0,
        told * 100.0
    );
    verdicts.below(
        "time that the child process costs, in per cent",
        (on_the_way + told) * 100.0,
        2.0,
    );
}

async fn our_round(runner: &Runner, setting: &Setting, round: usize) -> Round {
    let (read, _) = ask(runner, setting, &long_question(round), 1).await;
    let (written, seen) = ask(runner, setting, &story(round), WRITTEN).await;
    let first = |summary: &AskSummary| summary.time_to_first_token_ms.unwrap() / 1000.0;
    let written_a_second = written.tokens_per_second.unwrap();
    let writing = f64::from(written.generated_tokens - 1) / written_a_second;
    Round {
        read_a_second: f64::from(read.prompt_tokens) / first(&read),
        written_a_second,
        on_the_way: (seen - first(&written) - writing) / seen,
        token_seconds: 1.0 / written_a_second,
    }
}

/// The answer and the wall time it took, in seconds.
async fn ask(
    runner: &Runner,
    setting: &Setting,
    (system, prompt): &(String, String),
    max_tokens: u32,
) -> (AskSummary, f64) {
    let mut request = AskRequest::new(setting.model.clone(), prompt.clone());
    request.system = Some(system.clone());
    request.max_tokens = max_tokens;
    request.context_tokens = ROOM;
    let begun = Instant::now();
    let summary = runner
        .ask(request, |_| (), StopSignal::new())
        .await
        .unwrap();
    (summary, begun.elapsed().as_secs_f64())
}

/// No two begin alike, so that nothing of the one before can be kept.
fn long_question(round: usize) -> (String, String) {
    let words = ["The", "ship", "sails", "over", "the", "wide", "sea", "and"];
    let filling = READ as usize - 40;
    let text: Vec<&str> = words.iter().copied().cycle().take(filling).collect();
    (format!("{} is the day.", day(round)), text.join(" "))
}

fn story(round: usize) -> (String, String) {
    (
        format!("{} is the day. You are a helpful AI assistant.", day(round)),
        "Write a very long story about the sea.".to_owned(),
    )
}

/// One token long, and another in every round.
fn day(round: usize) -> String {
    [
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
    ][round % 7]
        .to_owned()
}
