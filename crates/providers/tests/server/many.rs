//! Many questions at once.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use providers::server::Turn;
use providers::server::{ChatRequest, Ending, Server, ask_many};

use crate::peer::{self, Step, json, peer};
use crate::support::{SHORT, at, never, outlet};

fn questions(count: usize) -> Vec<ChatRequest> {
    (0..count)
        .map(|number| ChatRequest::new("granite", vec![Turn::user(format!("Number {number}."))]))
        .collect()
}

/// The number in the question that was asked.
fn number(body: &str) -> usize {
    let rest = &body[body.find("Number ").unwrap() + 7..];
    rest[..rest.find('.').unwrap()].parse().unwrap()
}

#[tokio::test]
async fn answers_come_in_the_order_of_the_questions_and_one_failure_stays_alone() {
    let server = peer(|asked| match number(&asked.body) {
        3 => json("500 Oops", "{}"),
        which => {
            // The later the question, the sooner the answer.
            let wait = Duration::from_millis(20 * (12 - which) as u64);
            let mut steps = vec![Step::Wait(wait)];
            steps.extend(peer::answer(&format!("Answer {which}.")));
            steps
        }
    })
    .await;
    let (outlet, paper) = outlet();
    let address = at(server.address);
    let asked = Server::new(&address, "the test").with_patience(SHORT);
    let mut events = vec![0; 12];
    let answers = ask_many(
        &outlet,
        &asked,
        &questions(12),
        4,
        |number, _| events[number] += 1,
        never(),
    )
    .await;
    assert_eq!(answers.len(), 12);
    for (which, answer) in answers.iter().enumerate() {
        match answer {
            Ok(answer) => assert_eq!(answer.text, format!("Answer {which}.")),
            Err(error) => assert_eq!((which, error.code()), (3, "server-failed")),
        }
    }
    assert_eq!(events, [1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1]);
    assert_eq!(server.asked(), 12);
    assert!(
        (2..=4).contains(&server.most_at_once()),
        "{}",
        server.most_at_once()
    );
    assert_eq!(paper.lines().len(), 12);
}

#[tokio::test]
async fn a_server_with_too_few_places_is_asked_again_until_all_have_their_answer() {
    static BUSY: AtomicUsize = AtomicUsize::new(0);
    let server = peer(|asked| {
        if asked.number % 2 == 0 && BUSY.fetch_add(1, Ordering::SeqCst) < 4 {
            json("429 Too Many Requests", "{}")
        } else {
            peer::answer(&format!("Answer {}.", number(&asked.body)))
        }
    })
    .await;
    let (outlet, _) = outlet();
    let address = at(server.address);
    let patience = providers::server::Patience {
        tries_again: 6,
        ..SHORT
    };
    let asked = Server::new(&address, "the test").with_patience(patience);
    let answers = ask_many(&outlet, &asked, &questions(6), 3, |_, _| {}, never()).await;
    let texts: Vec<String> = answers
        .into_iter()
        .map(|answer| answer.unwrap().text)
        .collect();
    let expected: Vec<String> = (0..6).map(|which| format!("Answer {which}.")).collect();
    assert_eq!(texts, expected);
    assert_eq!(server.asked(), 10);
}

#[tokio::test]
async fn after_stop_nothing_more_is_sent() {
    let server = peer(|asked| match number(&asked.body) {
        0 => peer::answer("Answer 0."),
        _ => vec![peer::stream_head(), peer::word("Half"), Step::Hang],
    })
    .await;
    let (outlet, paper) = outlet();
    let address = at(server.address);
    let asked = Server::new(&address, "the test");
    let stop = tokio::time::sleep(Duration::from_millis(400));
    let answers = ask_many(&outlet, &asked, &questions(8), 2, |_, _| {}, stop).await;
    let answers: Vec<_> = answers.into_iter().map(Result::unwrap).collect();
    let shown: Vec<(&str, &Ending)> = answers
        .iter()
        .map(|answer| (answer.text.as_str(), &answer.ending))
        .collect();
    assert_eq!(shown[0], ("Answer 0.", &Ending::Finished));
    assert_eq!(shown[1], ("Half", &Ending::Stopped));
    assert_eq!(shown[2], ("Half", &Ending::Stopped));
    assert_eq!(shown[3..], [("", &Ending::Stopped); 5]);
    assert_eq!((server.asked(), paper.lines().len()), (3, 3));
}
