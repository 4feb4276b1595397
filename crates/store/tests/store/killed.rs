//! SIGKILL, over and over, while answers are being saved.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use store::Store;

use crate::{CHILD, after, as_child, open, this_program};

const ROUNDS: u64 = 30;

#[test]
fn nothing_acknowledged_is_lost() {
    if let Some(directory) = as_child() {
        answer_until_killed(&directory);
    }
    let home = tempfile::tempdir().unwrap();
    let mut killed_while_saving = 0;
    for round in 0..ROUNDS {
        // From "before the store is open" to "in full swing".
        let patience = Duration::from_millis(round * 7 % 90);
        let acknowledged = kill_after(home.path(), patience);
        if acknowledged.is_some() {
            killed_while_saving += 1;
        }
        assert_whole(home.path(), acknowledged);
    }
    assert!(
        killed_while_saving >= 5,
        "only {killed_while_saving} of {ROUNDS} got to saving"
    );
}

/// The child: answer number n says n, moves to place n, at second n.
fn answer_until_killed(directory: &Path) -> ! {
    let (mut store, notices) = Store::open(directory, after(0)).unwrap();
    assert!(notices.is_empty(), "{notices:?}");
    let case = match store.list_cases().unwrap().pop() {
        Some(case) => case,
        None => store.create_case("Letters", "0", after(0)).unwrap(),
    };
    let mut out = std::io::stdout();
    let mut number: i64 = case.place.parse().unwrap();
    loop {
        number += 1;
        let (question, said) = (format!("q{}", number % 14), number.to_string());
        store
            .save_answer(&case.id, &question, &said, &said, after(number))
            .unwrap();
        writeln!(out, "acknowledged {number}").unwrap();
        out.flush().unwrap();
    }
}

/// Runs a child, kills it, and returns the last answer it was told is safe.
fn kill_after(directory: &Path, patience: Duration) -> Option<i64> {
    let mut child = this_program("killed::nothing_acknowledged_is_lost")
        .env(CHILD, directory)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let number = |line: String| line.strip_prefix("acknowledged ")?.parse().ok();
    // Most rounds wait for the first answer; some do not wait at all, to hit
    // the opening.
    let mut last = if patience.as_millis().is_multiple_of(3) {
        None
    } else {
        lines.by_ref().map(Result::unwrap).find_map(number)
    };
    std::thread::sleep(patience);
    child.kill().unwrap();
    child.wait().unwrap();
    for line in lines {
        last = line.ok().and_then(number).or(last);
    }
    last
}

/// Every acknowledged answer is there, and the answer, the place and the time of
/// the last transaction agree.
fn assert_whole(directory: &Path, acknowledged: Option<i64>) {
    let store = open(directory, after(0));
    let Some(summary) = store.list_cases().unwrap().pop() else {
        assert_eq!(acknowledged, None);
        return;
    };
    let answers = store.answers(&summary.id).unwrap();
    let newest: i64 = answers
        .values()
        .map(|said| said.parse().unwrap())
        .max()
        .unwrap_or(0);
    let acknowledged = acknowledged.unwrap_or(0);
    assert!(
        newest >= acknowledged,
        "answer {acknowledged} was acknowledged, {newest} is there"
    );
    assert_eq!(summary.place, newest.to_string());
    assert_eq!(summary.changed_at, after(newest));
    for behind in 0..newest.min(14) {
        let number = newest - behind;
        assert_eq!(answers[&format!("q{}", number % 14)], number.to_string());
    }
    for question in answers.keys() {
        let history = store.answer_history(&summary.id, question).unwrap();
        let standing: i64 = answers[question].parse().unwrap();
        let before = i64::try_from(history.len()).unwrap();
        assert_eq!(
            before,
            (standing - 1) / 14,
            "every earlier answer to {question}"
        );
    }
}
