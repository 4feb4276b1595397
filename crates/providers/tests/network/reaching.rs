//! How far a request goes, and what the door makes of it.

use std::sync::Arc;

use providers::{Address, Network, Reach};

use crate::house::{Atlas, Direct, House};
use crate::server::{Server, give, head};

#[tokio::test]
async fn offline_nothing_is_looked_up_and_this_computer_may_be_asked() {
    let atlas = Atlas::of("models.test", &["192.0.2.1:443"]);
    let house = House::new(true, &Network::direct(), atlas.clone());
    let barred = house.get("https://models.test/").await.unwrap_err();
    assert_eq!(barred.code(), "door-offline");
    let barred = house.get("https://192.0.2.1/").await.unwrap_err();
    assert_eq!(barred.code(), "door-offline");
    assert!(atlas.asked.lock().unwrap().is_empty());
    assert!(house.ledger().is_empty());

    let server = Server::start(|request, out| give(request, out, b"here"));
    let port = server.at.port();
    let mut answer = house
        .get(&format!("http://localhost:{port}/"))
        .await
        .unwrap();
    assert_eq!(answer.reach(), Reach::ThisComputer);
    assert_eq!(answer.body(100).await.unwrap(), b"here");
    drop(answer);
    assert_eq!(house.endings(), ["answered"]);
    assert_eq!(house.totals().requests, 0);
}

#[tokio::test]
async fn offline_a_server_of_the_own_network_is_asked_once_it_is_saved() {
    // What counts is whether the door lets the request try, not who lives at that address.
    let atlas = Atlas::of("box.local", &["10.255.255.1:9"]);
    let house = House::new(true, &Network::direct(), atlas.clone());
    let barred = house.get("http://box.local:9/").await.unwrap_err();
    assert_eq!(barred.code(), "door-offline");
    let barred = house.get("http://10.255.255.1:9/").await.unwrap_err();
    assert_eq!(barred.code(), "door-own-network");
    assert!(house.ledger().is_empty());

    house.own_servers.set([("box.local".to_owned(), 9)]);
    let _whether_or_not_somebody_answers = house.get("http://box.local:9/").await;
    let ledger = house.ledger();
    assert_eq!(ledger[0].departure.host, "box.local");
    assert_eq!(house.totals().own_network.requests, 1);
    assert_eq!(house.totals().outside.requests, 0);

    // The saved name leads outside all of a sudden.
    atlas.moves("box.local", &["192.0.2.1:9"]);
    let barred = house.get("https://box.local:9/").await.unwrap_err();
    assert_eq!(barred.code(), "door-offline");
}

#[tokio::test]
async fn a_name_is_judged_anew_each_time_and_connected_to_where_it_was_judged() {
    let first = Server::start(|request, out| give(request, out, b"first"));
    let port = first.at.port();
    let atlas = Atlas::of("rebinding.test", &[&first.at.to_string()]);
    let house = House::new(false, &Network::direct(), atlas.clone());
    let url = format!("http://rebinding.test:{port}/");
    let mut answer = house.get(&url).await.unwrap();
    assert_eq!(answer.body(100).await.unwrap(), b"first");
    assert_eq!(
        atlas.asked.lock().unwrap().len(),
        1,
        "nobody looked it up twice"
    );
    assert_eq!(answer.reach(), Reach::ThisComputer);

    // The same name lies outside now: without encryption it is not asked at all.
    atlas.moves("rebinding.test", &["192.0.2.1:80"]);
    let refused = house.get(&url).await.unwrap_err();
    assert_eq!(refused.code(), "net-unencrypted");
    // Near and far at once is far.
    atlas.moves("rebinding.test", &["127.0.0.1:80", "192.0.2.1:80"]);
    let address = Address::parse(&url).unwrap();
    assert_eq!(house.outlet.reach(&address).await, Ok(Reach::Outside));
    assert_eq!(first.asked().len(), 1);
}

#[tokio::test]
async fn a_name_that_nobody_knows_is_said_so() {
    let house = House::new(false, &Network::direct(), Arc::new(Atlas::default()));
    let unknown = house.get("https://models.test/").await.unwrap_err();
    assert_eq!(unknown.code(), "net-host-not-found");
    assert!(house.ledger().is_empty());
}

#[tokio::test]
async fn a_redirect_from_here_to_the_own_network_passes_the_door_again() {
    let house = House::online();
    house.switch.set_offline(true);
    let server = Server::start(|_, out| {
        let to = "http://10.255.255.1/".to_owned();
        head(
            out,
            "307 Elsewhere",
            &[("location", to), ("content-length", "0".to_owned())],
        );
    });
    let barred = house.get(&server.url("/")).await.unwrap_err();
    assert_eq!(barred.code(), "door-own-network");
    assert_eq!(house.ledger().len(), 1);

    for place in [
        "file:///etc/passwd",
        "http://me:secret@127.0.0.1/",
        "gopher://x/",
    ] {
        let server = Server::start(move |_, out| {
            head(out, "302 Found", &[("location", place.to_owned())]);
        });
        let refused = house.get(&server.url("/")).await.unwrap_err();
        assert_eq!(refused.code(), "net-redirect-unsafe");
        assert!(!format!("{refused:?}").contains("secret"));
    }
}

#[tokio::test]
async fn an_answer_given_up_half_way_is_on_record_with_what_came() {
    let house = House::online();
    let server = Server::start(|request, out| {
        crate::server::give_head(request, out, &[b'x'; 1_000]);
        let _gone = out.write_all(&[b'x'; 600]);
        let _gone = out.flush();
        crate::server::fall_silent();
    });
    let mut answer = house.get(&server.url("/")).await.unwrap();
    while answer.bytes_in() < 600 {
        answer.next().await.unwrap();
    }
    drop(answer);
    let ledger = house.ledger();
    let (_, outcome) = ledger[0].outcome.as_ref().unwrap();
    assert_eq!(
        (outcome.ended.as_str(), outcome.bytes_in),
        ("interrupted", 600)
    );
}

#[tokio::test]
async fn a_body_longer_than_anybody_wants_is_left() {
    let house = House::online();
    let server = Server::start(|request, out| give(request, out, &[b'x'; 10_000]));
    let mut answer = house.get(&server.url("/")).await.unwrap();
    assert_eq!(answer.body(5_000).await.unwrap_err().code(), "net-too-long");
}
