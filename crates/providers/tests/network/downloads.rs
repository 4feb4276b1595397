//! Downloads from servers that do their best on a bad line.

use std::sync::Arc;
use std::time::Duration;

use providers::Address;
use providers::download::{Phase, Stop, arrived_so_far, discard, download};

use crate::house::{House, expected, file};
use crate::server::{Server, fall_silent, give, give_head, head};

#[tokio::test]
async fn a_file_arrives_whole_and_the_ledger_says_so() {
    let house = House::online();
    let bytes = file(300_000);
    let its = bytes.clone();
    let server = Server::start(move |request, out| give(request, out, &its));
    let (done, told) = house.must_have(&server.url("/model.gguf"), &bytes).await;
    assert_eq!((done.fetched_bytes, done.was_here), (300_000, false));
    assert_eq!(told.last().unwrap().phase, Phase::Whole);

    let ledger = house.ledger();
    assert_eq!(ledger.len(), 1);
    assert_eq!(ledger[0].departure.why, "model-download");
    assert_eq!(ledger[0].outcome.as_ref().unwrap().1.ended, "answered");
    assert!(ledger[0].outcome.as_ref().unwrap().1.bytes_in >= 300_000);
    // The server is on this computer: it is on record, and nothing has left.
    assert_eq!(house.totals().requests, 0);
    assert_eq!(house.totals().this_computer.requests, 1);

    // Asked for again, it is there.
    let (done, _) = house.must_have(&server.url("/model.gguf"), &bytes).await;
    assert!(done.was_here);
    assert_eq!(server.asked().len(), 1);
}

#[tokio::test]
async fn a_line_that_drops_again_and_again_costs_no_byte_twice() {
    let house = House::online();
    let bytes = file(200_000);
    let its = bytes.clone();
    let server = Server::start(move |request, out| {
        let body = give_head(request, out, &its);
        let _gone = out.write_all(&body[..body.len().min(30_000)]);
    });
    let (done, told) = house.must_have(&server.url("/m"), &bytes).await;
    assert_eq!(done.fetched_bytes, 200_000);
    let asked = server.asked();
    assert_eq!(asked.len(), 7);
    assert_eq!(asked[1].from(), Some(30_000));
    assert_eq!(asked[1].header("if-range"), Some("\"one\""));
    assert_eq!(asked[1].header("accept-encoding"), Some("identity"));
    assert!(
        told.iter()
            .any(|progress| matches!(progress.phase, Phase::Waiting { .. }))
    );
    assert_eq!(house.endings().last().unwrap(), "answered");
    assert_eq!(house.endings()[0], "interrupted");
}

#[tokio::test]
async fn a_line_that_stalls_is_taken_up_anew() {
    let house = House::online();
    let bytes = file(60_000);
    let its = bytes.clone();
    let server = Server::start(move |request, out| {
        let body = give_head(request, out, &its);
        if request.number == 0 {
            let _gone = out.write_all(&body[..20_000]);
            let _gone = out.flush();
            fall_silent();
        } else {
            let _gone = out.write_all(body);
        }
    });
    let (_, told) = house.must_have(&server.url("/m"), &bytes).await;
    let waited = told.iter().find_map(|progress| match &progress.phase {
        Phase::Waiting { after, .. } => Some(after.code()),
        _ => None,
    });
    assert_eq!(waited, Some("net-stalled"));
    assert_eq!(server.asked()[1].from(), Some(20_000));
}

#[tokio::test]
async fn a_server_that_sends_a_byte_now_and_then_is_not_waited_for() {
    let house = House::online();
    let bytes = file(40_000);
    let its = bytes.clone();
    let server = Server::start(move |request, out| {
        let body = give_head(request, out, &its);
        if request.number > 0 {
            let _gone = out.write_all(body);
            return;
        }
        for byte in body {
            if out.write_all(&[*byte]).and_then(|()| out.flush()).is_err() {
                return;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
    });
    house.must_have(&server.url("/m"), &bytes).await;
    assert_eq!(server.asked().len(), 2);
}

#[tokio::test]
async fn one_stopped_goes_on_where_it_was_and_one_discarded_leaves_nothing() {
    let house = House::online();
    let bytes = file(100_000);
    let its = bytes.clone();
    let server = Server::start(move |request, out| {
        let body = give_head(request, out, &its);
        if request.number == 0 {
            let _gone = out.write_all(&body[..50_000]);
            let _gone = out.flush();
            fall_silent();
        } else {
            let _gone = out.write_all(body);
        }
    });
    let request = house.request(&server.url("/m"), &bytes);
    let stop = Stop::default();
    let signal = stop.clone();
    let watched = (house.model(), expected(&bytes));
    std::thread::spawn(move || {
        while arrived_so_far(&watched.0, &watched.1) < 50_000 {
            std::thread::sleep(Duration::from_millis(2));
        }
        signal.stop();
    });
    let stopped = download(&house.outlet, &request, &mut |_| {}, &stop).await;
    assert_eq!(stopped.unwrap_err().code(), "download-stopped");
    assert_eq!(house.endings(), ["interrupted"]);
    assert_eq!(arrived_so_far(&house.model(), &expected(&bytes)), 50_000);
    // Another file under the same name does not go on from these bytes.
    assert_eq!(arrived_so_far(&house.model(), &expected(b"another")), 0);

    let (done, told) = house.must_have(&server.url("/m"), &bytes).await;
    assert_eq!(done.fetched_bytes, 50_000);
    assert_eq!(
        (told[0].phase.clone(), told[0].bytes),
        (Phase::Checking, 50_000)
    );

    std::fs::write(house.folder.path().join("models/model.gguf.part"), b"x").unwrap();
    discard(&house.model()).unwrap();
    assert!(house.left_over().is_empty());
}

#[tokio::test]
async fn a_mirror_gives_the_same_file_under_its_own_address() {
    let house = House::online();
    let bytes = file(90_000);
    let its = bytes.clone();
    let source = Server::start(|_, out| head(out, "500 Down", &[]));
    let mirror = Server::start(move |request, out| give(request, out, &its));
    let mut request = house.request(&source.url("/org/model/resolve/abc/m.gguf"), &bytes);
    request.mirror = Some(Address::parse(&mirror.url("/hub/")).unwrap());
    house.download(&request).await.0.unwrap();
    assert_eq!(mirror.asked()[0].path, "/hub/org/model/resolve/abc/m.gguf");
    assert!(source.asked().is_empty());
}

#[tokio::test]
async fn a_file_begun_at_one_server_is_finished_at_another() {
    let house = House::online();
    let bytes = file(90_000);
    let (its, too) = (bytes.clone(), bytes.clone());
    let first = Server::start(move |request, out| {
        let body = give_head(request, out, &its);
        let cut = if request.number == 0 { 40_000 } else { 0 };
        let _gone = out.write_all(&body[..cut]);
    });
    let request = house.request(&first.url("/m"), &bytes);
    house.download(&request).await.0.unwrap_err();
    let second = Server::start(move |request, out| give(request, out, &too));
    let (done, _) = house.must_have(&second.url("/m"), &bytes).await;
    assert_eq!(done.fetched_bytes, 50_000);
    assert_eq!(second.asked()[0].from(), Some(40_000));
    // The tag was the first server's.
    assert_eq!(second.asked()[0].header("if-range"), None);
}

#[tokio::test]
async fn redirects_are_followed_and_each_is_on_record() {
    let house = House::online();
    let bytes = file(30_000);
    let its = bytes.clone();
    let store = Arc::new(Server::start(move |request, out| give(request, out, &its)));
    let to = store.url("/blob?sig=1");
    let hub = Server::start(move |request, out| {
        let place = if request.path == "/m" {
            "/m2".to_owned()
        } else {
            to.clone()
        };
        head(
            out,
            "302 Found",
            &[("location", place), ("content-length", "0".to_owned())],
        );
    });
    house.must_have(&hub.url("/m"), &bytes).await;
    assert_eq!(house.endings(), ["answered", "answered", "answered"]);
    assert_eq!(store.asked()[0].path, "/blob?sig=1");
}

#[tokio::test]
async fn only_one_fetches_a_file_at_a_time() {
    let house = House::online();
    let bytes = file(50_000);
    let server = Server::start(|_, _| fall_silent());
    let request = house.request(&server.url("/m"), &bytes);
    let stop = Stop::default();
    let (outlet, first, signal) = (house.outlet.clone(), request.clone(), stop.clone());
    let running =
        tokio::spawn(async move { download(&outlet, &first, &mut |_| {}, &signal).await });
    while server.asked().is_empty() {
        tokio::time::sleep(Duration::from_millis(2)).await;
    }
    let (second, _) = house.download(&request).await;
    assert_eq!(second.unwrap_err().code(), "download-in-use");
    stop.stop();
    assert_eq!(
        running.await.unwrap().unwrap_err().code(),
        "download-stopped"
    );
}
