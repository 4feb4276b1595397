//! Every way in which a server can fail half-way: what arrived is kept, and what happened is
//! said.

use std::time::{Duration, Instant};

use keys::Secret;
use providers::server::{ChatAnswer, ChatEvent, Ending, Server, ServerError, Usage, ask};

use crate::peer::{
    self, Peer, Step, chunk, head, json, last_chunk, peer, stream_head, whole, word,
};
use crate::support::{SHORT, at, never, outlet, question};

type Asked = (Result<ChatAnswer, ServerError>, Vec<ChatEvent>, Vec<String>);

async fn asked_of(peer: &Peer) -> Asked {
    let (outlet, paper) = outlet();
    let address = at(peer.address);
    let server = Server::new(&address, "the test").with_patience(SHORT);
    let mut events = Vec::new();
    let answer = ask(
        &outlet,
        &server,
        &question(),
        |event| events.push(event),
        never(),
    )
    .await;
    (answer, events, paper.endings())
}

async fn asked(steps: Vec<Step>) -> Asked {
    asked_of(&peer(move |_| steps.clone()).await).await
}

/// The words that were kept and the code of what broke them off.
async fn broken(steps: Vec<Step>) -> (String, &'static str) {
    let (answer, _, endings) = asked(steps).await;
    let answer = answer.expect("what arrived is kept");
    assert!(!answer.is_whole());
    match answer.ending {
        Ending::Broken(error) => {
            assert_eq!(endings, [error.code()], "as the ledger has it");
            (answer.text, error.code())
        }
        other => panic!("{other:?}"),
    }
}

async fn refused(steps: Vec<Step>) -> ServerError {
    let (answer, events, endings) = asked(steps).await;
    assert_eq!(events, []);
    let error = answer.expect_err("nothing arrived");
    assert_eq!(endings, [error.code()], "as the ledger has it");
    error
}

fn half(more: Vec<Step>) -> Vec<Step> {
    let mut steps = vec![stream_head(), word("Once "), word("upon")];
    steps.extend(more);
    steps
}

const KEPT: &str = "Once upon";

#[tokio::test]
async fn a_connection_that_is_cut_keeps_what_arrived() {
    // In the middle of the chunks, in the middle of a line, and with a tidy end that comes too
    // early.
    let cut = half(vec![]);
    assert_eq!(broken(cut).await, (KEPT.to_owned(), "server-cut-off"));
    let half_a_line = half(vec![Step::Send(b"40\r\ndata: {\"choi".to_vec())]);
    assert_eq!(
        broken(half_a_line).await,
        (KEPT.to_owned(), "server-cut-off")
    );
    let early = half(vec![chunk("data: {\"choices\":[{\"del"), last_chunk()]);
    assert_eq!(broken(early).await, (KEPT.to_owned(), "server-cut-off"));
}

#[tokio::test]
async fn a_connection_that_is_cut_before_the_first_word_is_an_error() {
    assert_eq!(refused(vec![stream_head()]).await, ServerError::CutOff);
    assert_eq!(
        refused(vec![stream_head(), last_chunk()]).await,
        ServerError::CutOff
    );
    let before_the_head = refused(vec![Step::Send(b"HTTP/1.1 200 OK\r\nconten".to_vec())]).await;
    assert!(matches!(before_the_head, ServerError::Connection(_)));
}

#[tokio::test]
async fn garbage_and_an_error_in_the_middle_keep_what_arrived() {
    for (piece, code) in [
        (
            "data: {\"choices\":[{\"delta\":{\"content\":\n\n",
            "server-garbled",
        ),
        ("data: <html>gateway</html>\n\n", "server-garbled"),
        (
            "data: {\"error\":{\"message\":\"out of memory\"}}\n\n",
            "server-failed",
        ),
    ] {
        let steps = half(vec![chunk(piece), last_chunk()]);
        assert_eq!(broken(steps).await, (KEPT.to_owned(), code), "{piece}");
    }
}

#[tokio::test]
async fn an_endless_line_comes_to_an_end() {
    let flood = vec![b'a'; 1 << 16];
    let mut block = format!("{:x}\r\n", flood.len()).into_bytes();
    block.extend(&flood);
    block.extend(b"\r\n");
    let steps = half(vec![chunk("data: "), Step::Forever(block)]);
    assert_eq!(broken(steps).await, (KEPT.to_owned(), "server-too-much"));
}

#[tokio::test]
async fn silence_drops_and_comments_are_all_no_answer() {
    let hang = half(vec![Step::Hang]);
    assert_eq!(broken(hang).await, (KEPT.to_owned(), "server-stalled"));
    // A byte now and then keeps the connection alive, and the answer dead.
    let drops = Step::Drip(
        b"40\r\ndata: {\"choices\":[{\"delta\":{}}]}".to_vec(),
        Duration::from_millis(50),
    );
    let drip = half(vec![drops, Step::Hang]);
    assert_eq!(broken(drip).await, (KEPT.to_owned(), "server-stalled"));
    let pings = std::iter::repeat_n(
        [chunk(": ping\n\n"), Step::Wait(Duration::from_millis(50))],
        60,
    );
    let comments = [stream_head()].into_iter().chain(pings.flatten()).collect();
    assert_eq!(refused(comments).await, ServerError::Stalled { seconds: 1 });
    assert_eq!(refused(vec![Step::Hang]).await.code(), "net-timed-out");
}

#[tokio::test]
async fn a_page_is_no_answer() {
    let page = whole(
        "200 OK",
        "content-type: text/html; charset=utf-8\r\n",
        "<h1>Hello</h1>",
    );
    assert_eq!(
        refused(page).await,
        ServerError::WrongContentType {
            found: "text/html".to_owned()
        }
    );
    assert_eq!(
        refused(whole("200 OK", "", "hm")).await.code(),
        "server-wrong-content-type"
    );
    assert_eq!(
        refused(json("200 OK", "{\"ok\":true}")).await.code(),
        "server-garbled"
    );
    assert_eq!(
        refused(json("200 OK", "{\"cho")).await.code(),
        "server-garbled"
    );
    let moved = whole(
        "307 Temporary Redirect",
        "location: http://192.0.2.1/v1\r\n",
        "",
    );
    assert_eq!(refused(moved).await.code(), "server-refused");
}

#[tokio::test]
async fn what_is_only_unusual_is_an_answer() {
    let (answer, _, endings) = asked(json(
        "200 OK",
        "{\"model\":\"granite-4\",\"choices\":[{\"message\":{\"content\":\"Hello.\"},\"finish_reason\":\"length\"}],\"usage\":{\"prompt_tokens\":9,\"completion_tokens\":2}}",
    ))
    .await;
    let answer = answer.unwrap();
    assert_eq!(answer.text, "Hello.");
    assert_eq!(answer.ending, Ending::LengthReached);
    assert_eq!(answer.answered_by.as_deref(), Some("granite-4"));
    assert_eq!(
        answer.usage,
        Some(Usage {
            prompt_tokens: 9,
            completion_tokens: 2,
            ..Usage::default()
        })
    );
    assert_eq!(endings, ["answered"]);

    // Without `[DONE]`, without a count, with the connection as the only end.
    let (answer, ..) = asked(vec![
        head("200 OK", "content-type: text/event-stream; charset=utf-8\r\n"),
        Step::Send(b"\xef\xbb\xbfevent: message\rdata: {\"choices\":[{\"delta\":{\"content\":\"Hello.\"},\"finish_reason\":\"stop\"}],\"usage\":null}\r\r".to_vec()),
    ])
    .await;
    let answer = answer.unwrap();
    assert_eq!(
        (answer.text.as_str(), answer.ending),
        ("Hello.", Ending::Finished)
    );
    assert_eq!(
        answer.usage, None,
        "nothing is counted that the server did not count"
    );
}

#[tokio::test]
async fn a_busy_server_is_asked_again_when_it_says() {
    let busy = peer(|asked| match asked.number {
        0 => whole("429 Too Many Requests", "retry-after: 1\r\n", ""),
        1 => json(
            "503 Service Unavailable",
            "{\"error\":{\"message\":\"Loading model\"}}",
        ),
        _ => peer::answer("Hello."),
    })
    .await;
    let began = Instant::now();
    let (answer, events, endings) = asked_of(&busy).await;
    assert_eq!(answer.unwrap().text, "Hello.");
    assert_eq!(
        events,
        [
            ChatEvent::Waiting {
                wait: Duration::from_secs(1)
            },
            ChatEvent::Waiting {
                wait: SHORT.first_wait * 2
            },
            ChatEvent::Text("Hello.".to_owned()),
        ]
    );
    assert!(began.elapsed() >= Duration::from_secs(1));
    assert_eq!(endings, ["server-busy", "server-loading", "answered"]);
}

#[tokio::test]
async fn a_server_that_stays_busy_is_left_alone() {
    let busy = peer(|_| whole("429 Too Many Requests", "", "")).await;
    let (answer, ..) = asked_of(&busy).await;
    assert_eq!(answer.unwrap_err().code(), "server-busy");
    assert_eq!(busy.asked(), 3, "once, and twice more");

    let tomorrow = peer(|_| whole("429 Too Many Requests", "retry-after: 3600\r\n", "")).await;
    let (answer, events, _) = asked_of(&tomorrow).await;
    assert_eq!(
        answer.unwrap_err(),
        ServerError::Busy {
            status: 429,
            retry_after_seconds: Some(3_600)
        }
    );
    assert_eq!((events.len(), tomorrow.asked()), (0, 1));
}

#[tokio::test]
async fn what_may_have_been_done_is_not_asked_twice() {
    for (status, code) in [
        ("500 Oops", "server-failed"),
        ("502 Bad Gateway", "server-failed"),
    ] {
        let failing = peer(move |_| json(status, "{\"error\":\"out of memory\"}")).await;
        let (answer, ..) = asked_of(&failing).await;
        assert_eq!(answer.unwrap_err().code(), code);
        assert_eq!(failing.asked(), 1);
    }
}

#[tokio::test]
async fn an_unknown_model_and_a_long_question_are_named() {
    let error = refused(json(
        "404 Not Found",
        "{\"error\":{\"message\":\"model 'granite' not found\",\"type\":\"api_error\"}}",
    ))
    .await;
    assert_eq!(
        error,
        ServerError::NoSuchModel {
            model: "granite".to_owned(),
            said: "model 'granite' not found".to_owned()
        }
    );
    let error = refused(json(
        "400 Bad Request",
        "{\"error\":{\"message\":\"This model's maximum context length is 4096 tokens. However, you requested 5031 tokens in the messages.\"}}",
    ))
    .await;
    assert!(matches!(
        error,
        ServerError::ContextTooLong {
            prompt_tokens: Some(5_031),
            limit_tokens: Some(4_096),
            ..
        }
    ));
}

#[tokio::test]
async fn a_key_goes_to_the_server_and_nowhere_else() {
    let echo = peer(|asked| {
        assert!(
            asked
                .head
                .contains("authorization: Bearer sk-local-0123456789")
        );
        json(
            "400 Bad Request",
            "{\"error\":\"who is sk-local-0123456789?\"}",
        )
    })
    .await;
    let (outlet, paper) = outlet();
    let (address, key) = (
        at(echo.address),
        Secret::new("sk-local-0123456789".to_owned()),
    );
    let server = Server::new(&address, "the test").with_key(Some(&key));
    let error = ask(&outlet, &server, &question(), |_| {}, never())
        .await
        .unwrap_err();
    let told = format!(
        "{error} {error:?} {:?} {server:?} {:?}",
        error.arguments(),
        paper.lines()
    );
    assert!(told.contains("who is [key]?"));
    assert!(!told.contains("0123456789"), "{told}");
}

#[tokio::test]
async fn stop_ends_an_answer_at_once_wherever_it_is() {
    let slow = |more: Vec<Step>| async move { peer(move |_| more.clone()).await };
    for (steps, kept) in [
        (vec![Step::Hang], ""),
        (vec![stream_head(), Step::Hang], ""),
        (half(vec![Step::Hang]), KEPT),
        (whole("429 Too Many Requests", "retry-after: 2\r\n", ""), ""),
    ] {
        let peer = slow(steps).await;
        let (outlet, paper) = outlet();
        let address = at(peer.address);
        let server = Server::new(&address, "the test");
        let began = Instant::now();
        let stop = tokio::time::sleep(Duration::from_millis(200));
        let answer = ask(&outlet, &server, &question(), |_| {}, stop)
            .await
            .unwrap();
        assert!(began.elapsed() < Duration::from_millis(1_200));
        assert_eq!(
            (answer.text.as_str(), &answer.ending),
            (kept, &Ending::Stopped)
        );
        // The end of a dropped request is on record as soon as it is dropped.
        assert_eq!(paper.endings().len(), 1);
    }
}
