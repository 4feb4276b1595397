//! Sixteen short tasks with a common instruction, beside llama-server.

use std::thread;
use std::time::Instant;

use runner::{AskSetRequest, Runner, SetMode, StopSignal};

use crate::Setting;
use crate::figures::{Verdicts, median, ratios, spread};
use crate::peers::{Peers, Server};

/// Length of each answer.
const WRITTEN: u32 = 64;
const ROOM: u32 = 512;

const INSTRUCTION: &str = "You are an assistant at the desk of a public library. Answer in \
    English, in complete sentences and in a friendly tone. Tell the reader what to do step by \
    step, explain each step in full, and give an example for each of them. Never mention prices, \
    never promise a date, and do not name any member of the staff. When something is not known, \
    say so, and name the place where the reader can ask.";

const TASKS: [&str; 16] = [
    "Explain how to borrow a book for the first time.",
    "Write a letter about a book that was returned late.",
    "Describe how to find a novel on the shelves.",
    "Explain how to reserve a study room.",
    "Write an invitation to a reading for children.",
    "Describe how to renew a loan from home.",
    "Explain how to use the printer in the hall.",
    "Write a notice about the summer opening hours.",
    "Describe how to become a volunteer at the library.",
    "Explain how to look up an old newspaper.",
    "Write a welcome to new readers from abroad.",
    "Describe how to report a damaged book.",
    "Explain how to join the book club.",
    "Write a short text about the history of reading.",
    "Describe how to get a card for a child.",
    "Explain how to order a book from another library.",
];

/// Tokens written and seconds taken.
type Took = (u32, f64);

/// What a round asks: its instruction and its tasks. Tasks are never asked twice, or answers
/// could be kept between rounds.
struct Round {
    instruction: String,
    tasks: Vec<String>,
}

impl Round {
    /// With an instruction that nobody was given before.
    fn new(number: usize) -> Self {
        Self {
            instruction: format!("Desk {}. {INSTRUCTION}", number + 1),
            ..Self::again(number)
        }
    }

    /// With an instruction that is the same each time.
    fn again(number: usize) -> Self {
        let ask = |task| format!("Reader {} asks: {task}", number + 1);
        Self {
            instruction: INSTRUCTION.to_owned(),
            tasks: TASKS.iter().map(ask).collect(),
        }
    }
}

pub(crate) async fn measure(setting: &Setting, peers: Option<&Peers>, verdicts: &mut Verdicts) {
    let runner = Runner::new(setting.config());
    let servers = peers.map(|peers| {
        let slots = u32::try_from(TASKS.len()).unwrap();
        (peers.server(setting, 1), peers.server(setting, slots))
    });
    // Both sides have the model in memory before the clock starts.
    ours(&runner, setting, &Round::new(0), 1).await;
    if let Some((single, parallel)) = &servers {
        one_after_another(single, &Round::new(0), 1);
        at_once(parallel, &Round::new(0), 1);
    }
    let mut side_by_side = Vec::new();
    let mut one_by_one = Vec::new();
    let mut slots = Vec::new();
    let mut slots_that_know = Vec::new();
    for number in 1..=setting.rounds {
        let round = Round::new(number);
        side_by_side.push(ours(&runner, setting, &round, WRITTEN).await);
        if let Some((single, parallel)) = &servers {
            one_by_one.push(one_after_another(single, &round, WRITTEN));
            slots.push(at_once(parallel, &round, WRITTEN));
            // Untimed, so that each slot holds the instruction when the clock starts.
            at_once(parallel, &Round::again(0), 1);
            slots_that_know.push(at_once(parallel, &Round::again(number), WRITTEN));
        }
    }
    println!(
        "\n{} tasks of at most {WRITTEN} tokens: tokens a second, median (lowest to highest)",
        TASKS.len()
    );
    let ours = say("worker, side by side", &side_by_side);
    if servers.is_some() {
        for (name, took, wanted) in [
            ("llama-server, one after another", &one_by_one, 2.0),
            ("llama-server, its own slots", &slots, 1.0),
            ("its slots, instruction kept", &slots_that_know, 1.0),
        ] {
            let theirs = say(name, took);
            let ratios = ratios(&ours, &theirs);
            let what = format!("a set, worker / {name}");
            println!("  {what}: {}", spread(&ratios, 3));
            verdicts.at_least(&what, median(&ratios), wanted);
        }
    }
}

fn say(name: &str, took: &[Took]) -> Vec<f64> {
    let speeds: Vec<f64> = took
        .iter()
        .map(|(tokens, seconds)| f64::from(*tokens) / seconds)
        .collect();
    let tokens: Vec<f64> = took.iter().map(|(tokens, _)| f64::from(*tokens)).collect();
    println!(
        "  {name:<32} {:<26} {:.0} tokens",
        spread(&speeds, 1),
        median(&tokens)
    );
    speeds
}

async fn ours(runner: &Runner, setting: &Setting, round: &Round, most: u32) -> Took {
    let mut request = AskSetRequest::new(setting.model.clone(), round.tasks.clone(), SetMode::Fast);
    request.system = Some(round.instruction.clone());
    request.max_tokens = most;
    request.context_tokens = ROOM;
    let begun = Instant::now();
    let summary = runner
        .ask_set(request, |_| (), StopSignal::new())
        .await
        .unwrap();
    let seconds = begun.elapsed().as_secs_f64();
    let written = summary.answers.into_iter();
    let tokens = written.map(|answer| answer.unwrap().generated_tokens).sum();
    (tokens, seconds)
}

fn one_after_another(server: &Server, round: &Round, most: u32) -> Took {
    let begun = Instant::now();
    let tokens = round
        .tasks
        .iter()
        .map(|task| server.ask(&round.instruction, task, most))
        .sum();
    (tokens, begun.elapsed().as_secs_f64())
}

fn at_once(server: &Server, round: &Round, most: u32) -> Took {
    let begun = Instant::now();
    let tokens = thread::scope(|scope| {
        let asked: Vec<_> = round
            .tasks
            .iter()
            .map(|task| scope.spawn(|| server.ask(&round.instruction, task, most)))
            .collect();
        asked.into_iter().map(|one| one.join().unwrap()).sum()
    });
    (tokens, begun.elapsed().as_secs_f64())
}
