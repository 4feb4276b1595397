//! From nothing to the first word, with the files no longer in memory.

use std::path::Path;
use std::process::Command;
use std::time::Instant;

use runner::{AskEvent, AskRequest, BUNDLED_MODEL, Runner, StopSignal};

use crate::Setting;
use crate::figures::{Verdicts, median, spread};

/// Set in the child: a file is checked once in the life of a program, so each start has to be
/// one of a program of its own.
const IN_CHILD: &str = "STEELYARD_BENCH_FIRST_WORD";

pub(crate) fn measure(setting: &Setting, verdicts: &mut Verdicts) {
    if setting.model.expected.is_none() {
        println!("\nThe start is measured with the bundled model alone.");
        return;
    }
    let mut seconds = Vec::new();
    for _ in 0..setting.rounds {
        let cold = [&setting.model.path, &setting.worker]
            .into_iter()
            .all(|file| forget(file));
        if !cold {
            println!("\nA cold start is not measured: this system keeps the files in memory.");
            return;
        }
        seconds.push(first_word_in_a_program_of_its_own(setting));
    }
    let what = "start to first word, cold, in seconds";
    println!(
        "\n  {what}, SHA-256 check included: {}",
        spread(&seconds, 2)
    );
    verdicts.below(what, median(&seconds), 2.0);
}

/// Answers for the child, when this is one; its only word is the time.
pub(crate) async fn answer_as_child(setting: &Setting) -> bool {
    if std::env::var_os(IN_CHILD).is_none() {
        return false;
    }
    let begun = Instant::now();
    let runner = Runner::new(setting.config());
    let mut request = AskRequest::new(setting.model.clone(), "What is the capital of France?");
    request.system = Some(BUNDLED_MODEL.system.to_owned());
    request.max_tokens = 4;
    let mut first = None;
    runner
        .ask(
            request,
            |event| {
                if matches!(event, AskEvent::Text { .. }) {
                    first.get_or_insert_with(|| begun.elapsed().as_secs_f64());
                }
            },
            StopSignal::new(),
        )
        .await
        .unwrap();
    println!("{}", first.expect("a word"));
    true
}

fn first_word_in_a_program_of_its_own(setting: &Setting) -> f64 {
    let output = Command::new(std::env::current_exe().unwrap())
        .args(["--threads", &setting.threads.to_string()])
        .arg("--worker")
        .arg(&setting.worker)
        .env(IN_CHILD, "1")
        .output()
        .unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    text.trim().parse().expect("the child says its time")
}

/// Has the system drop what it holds of a file in memory.
#[cfg(target_os = "linux")]
fn forget(file: &Path) -> bool {
    use rustix::fs::{Advice, fadvise, fsync};
    let file = std::fs::File::open(file).unwrap();
    // What is not yet written to disk cannot be dropped.
    fsync(&file).is_ok() && fadvise(&file, 0, None, Advice::DontNeed).is_ok()
}

/// Other systems have no such request.
#[cfg(not(target_os = "linux"))]
fn forget(_: &Path) -> bool {
    false
}
