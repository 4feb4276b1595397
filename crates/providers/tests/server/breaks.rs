//! Every way in which a server can fail half-way: what arrived is kept, and what happened is
//! said.

use std::time::{Duration, Instant};

use futures_util::future::join_all;
use keys::Secret;
use providers::server::{ChatEvent, Ending, Server, ServerError, Usage, ask};

use crate::peer::{self, Peer, Step, chunk_of, head, json, last_chunk, peer, stream_head, whole};
use crate::support::{SHORT, at, never, outlet, question};
use crate::who::{Asked, EVERYBODY, Who};

async fn asked_of(peer: &Peer) -> Asked {
    Who::Own.ask(peer).await
}

async fn asked(steps: Vec<Step>) -> Asked {
    asked_of(&peer(move |_| steps.clone()).await).await
}

/// The words that were kept and the code of what broke them off.
async fn broken(who: Who, steps: Vec<Step>) -> (String, &'static str) {
    let (answer, _, endings) = who.ask(&peer(move |_| steps.clone()).await).await;
    let answer = answer.unwrap_or_else(|error| panic!("{who:?}: what arrived is kept: {error}"));
    assert!(!answer.is_whole());
    match answer.ending {
        Ending::Broken(error) => {
            assert_eq!(endings, [error.code()], "{who:?}: as the ledger has it");
            (answer.text, error.code())
        }
        other => panic!("{who:?}: {other:?}"),
    }
}

async fn refused_by(who: Who, steps: Vec<Step>) -> ServerError {
    let (answer, events, endings) = who.ask(&peer(move |_| steps.clone()).await).await;
    assert_eq!(events, [], "{who:?}");
    let error = answer.expect_err("nothing arrived");
    assert_eq!(endings, [error.code()], "{who:?}: as the ledger has it");
    error
}

async fn refused(steps: Vec<Step>) -> ServerError {
    refused_by(Who::Own, steps).await
}

const KEPT: &str = "Once upon";

#[tokio::test]
async fn a_connection_that_is_cut_keeps_what_arrived() {
    // In the middle of the chunks, in the middle of a line or a frame, and with a tidy end that
    // comes too early.
    for who in EVERYBODY {
        for more in [
            vec![],
            vec![who.half_a_chunk()],
            vec![who.half_a_message(), last_chunk()],
        ] {
            let kept = broken(who, who.half(more)).await;
            assert_eq!(kept, (KEPT.to_owned(), "server-cut-off"), "{who:?}");
        }
    }
}

#[tokio::test]
async fn a_connection_that_is_cut_before_the_first_word_is_an_error() {
    for who in EVERYBODY {
        for steps in [vec![who.head()], vec![who.head(), last_chunk()]] {
            assert_eq!(refused_by(who, steps).await, ServerError::CutOff, "{who:?}");
        }
    }
    let before_the_head = refused(vec![Step::Send(b"HTTP/1.1 200 OK\r\nconten".to_vec())]).await;
    assert!(matches!(before_the_head, ServerError::Connection(_)));
}

#[tokio::test]
async fn garbage_and_an_error_in_the_middle_keep_what_arrived() {
    for who in EVERYBODY {
        for (message, code) in who.bad_messages() {
            let steps = who.half(vec![message, last_chunk()]);
            assert_eq!(broken(who, steps).await, (KEPT.to_owned(), code), "{who:?}");
        }
    }
}

#[tokio::test]
async fn an_endless_message_comes_to_an_end() {
    let flood = chunk_of(&vec![b'a'; 1 << 16]);
    for who in EVERYBODY {
        let Step::Send(block) = flood.clone() else {
            unreachable!();
        };
        let steps = who.half(vec![who.endless(), Step::Forever(block)]);
        let kept = broken(who, steps).await;
        assert_eq!(kept, (KEPT.to_owned(), "server-too-much"), "{who:?}");
    }
}

#[tokio::test]
async fn silence_drops_and_pings_are_all_no_answer() {
    // All at once: most of it is waiting.
    join_all(EVERYBODY.map(|who| async move {
        let hang = who.half(vec![Step::Hang]);
        let stalled = (KEPT.to_owned(), "server-stalled");
        assert_eq!(broken(who, hang).await, stalled, "{who:?}");
        // A byte now and then keeps the connection alive, and the answer dead.
        let drip = who.half(vec![who.drops(), Step::Hang]);
        assert_eq!(broken(who, drip).await, stalled, "{who:?}");
        let pings = std::iter::repeat_n([who.ping(), Step::Wait(Duration::from_millis(50))], 60);
        let pings = [who.head()].into_iter().chain(pings.flatten()).collect();
        let error = refused_by(who, pings).await;
        assert_eq!(error, ServerError::Stalled { seconds: 2 }, "{who:?}");
        let error = refused_by(who, vec![Step::Hang]).await;
        assert_eq!(error.code(), "net-timed-out", "{who:?}");
    }))
    .await;
}

#[tokio::test]
async fn a_refusal_that_drips_is_taken_by_its_status() {
    join_all(EVERYBODY.map(|who| async move {
        let steps = vec![
            head(
                "500 Oops",
                "content-type: application/json\r\ncontent-length: 5000\r\n",
            ),
            Step::Drip(vec![b' '; 5_000], Duration::from_millis(20)),
        ];
        let began = Instant::now();
        let code = refused_by(who, steps).await.code();
        assert!(["server-failed", "closed-failed"].contains(&code), "{code}");
        assert!(began.elapsed() < Duration::from_secs(20), "{who:?}");
    }))
    .await;
}

#[tokio::test]
async fn a_page_and_a_stream_of_another_kind_are_no_answer() {
    for who in EVERYBODY {
        for kind in [
            "text/html; charset=utf-8",
            "text/plain",
            "application/octet-stream",
        ] {
            let page = whole(
                "200 OK",
                &format!("content-type: {kind}\r\n"),
                "<h1>Hello</h1>",
            );
            let error = refused_by(who, page).await;
            assert_eq!(error.code(), "server-wrong-content-type", "{who:?} {kind}");
        }
        let error = refused_by(who, json("200 OK", "{\"ok\":true}")).await;
        assert_eq!(error.code(), "server-garbled", "{who:?}");
    }
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
    join_all(EVERYBODY.map(|who| async move {
        let busy = peer(move |asked| match asked.number {
            0 => whole("429 Too Many Requests", "retry-after: 1\r\n", ""),
            1 => whole("503 Service Unavailable", "", ""),
            _ => who.answer("Hello."),
        })
        .await;
        let began = Instant::now();
        let (answer, events, endings) = who.ask(&busy).await;
        assert_eq!(answer.unwrap().text, "Hello.", "{who:?}");
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
        let (often, overloaded) = who.busy_codes();
        assert_eq!(endings, [often, overloaded, "answered"], "{who:?}");
    }))
    .await;
    let loading = peer(|asked| match asked.number {
        0 => json(
            "503 Service Unavailable",
            "{\"error\":{\"message\":\"Loading model\"}}",
        ),
        _ => peer::answer("Hello."),
    })
    .await;
    assert_eq!(asked_of(&loading).await.2, ["server-loading", "answered"]);
}

#[tokio::test]
async fn a_server_that_stays_busy_is_left_alone() {
    join_all(EVERYBODY.map(|who| async move {
        let busy = peer(|_| whole("429 Too Many Requests", "", "")).await;
        let (answer, ..) = who.ask(&busy).await;
        assert_eq!(answer.unwrap_err().code(), who.busy_codes().0, "{who:?}");
        assert_eq!(busy.asked(), 3, "{who:?}: once, and twice more");

        let tomorrow = peer(|_| whole("429 Too Many Requests", "retry-after: 3600\r\n", "")).await;
        let (answer, events, _) = who.ask(&tomorrow).await;
        let arguments = answer.unwrap_err().arguments();
        assert!(
            arguments.contains(&("seconds", "3600".to_owned())),
            "{who:?}"
        );
        assert_eq!((events.len(), tomorrow.asked()), (0, 1), "{who:?}");
    }))
    .await;
}

#[tokio::test]
async fn what_may_have_been_done_is_not_asked_twice() {
    for who in EVERYBODY {
        for status in ["500 Oops", "502 Bad Gateway"] {
            let failing = peer(move |_| json(status, "{\"error\":\"out of memory\"}")).await;
            let (answer, ..) = who.ask(&failing).await;
            let code = answer.unwrap_err().code();
            assert!(["server-failed", "closed-failed"].contains(&code), "{code}");
            assert_eq!(failing.asked(), 1, "{who:?}");
        }
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
        (Who::Own.half(vec![Step::Hang]), KEPT),
        (whole("429 Too Many Requests", "retry-after: 2\r\n", ""), ""),
    ] {
        let peer = slow(steps).await;
        let (outlet, paper) = outlet();
        let address = at(peer.address);
        let server = Server::new(&address, "the test");
        let began = Instant::now();
        let stop = tokio::time::sleep(Duration::from_millis(500));
        let answer = ask(&outlet, &server, &question(), |_| {}, stop)
            .await
            .unwrap();
        assert!(began.elapsed() < Duration::from_millis(1_500));
        assert_eq!(
            (answer.text.as_str(), &answer.ending),
            (kept, &Ending::Stopped)
        );
        // The end of a dropped request is on record as soon as it is dropped.
        assert_eq!(paper.endings().len(), 1);
    }
}
