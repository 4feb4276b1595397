//! Servers that say no, and disks that have no room.

use std::net::TcpListener;
use std::path::Path;

use crate::house::{House, file};
use crate::server::{Server, give, head};

const NOTHING: (&str, &str) = ("content-length", "0");

fn with(extra: Option<(&'static str, &'static str)>) -> Vec<(&'static str, String)> {
    [Some(NOTHING), extra]
        .into_iter()
        .flatten()
        .map(|(name, value)| (name, value.to_owned()))
        .collect()
}

#[tokio::test]
async fn a_no_that_stays_a_no_is_asked_for_once() {
    let cases = [
        ("401 Unauthorized", None, "net-not-allowed"),
        ("403 Forbidden", None, "net-not-allowed"),
        ("404 Not Found", None, "net-not-there"),
        ("410 Gone", None, "net-not-there"),
        ("418 I'm a teapot", None, "net-status"),
        (
            "429 Too Many",
            Some(("retry-after", "9999")),
            "net-too-many",
        ),
        (
            "503 Busy",
            Some(("retry-after", "Fri, 20 Nov 2026 11:00:00 GMT")),
            "net-server-failed",
        ),
    ];
    for (status, extra, code) in cases {
        let house = House::online();
        let server = Server::start(move |_, out| head(out, status, &with(extra)));
        let request = house.request(&server.url("/m"), &file(1_000));
        let (done, _) = house.download(&request).await;
        assert_eq!(done.unwrap_err().code(), code, "{status}");
        assert_eq!(server.asked().len(), 1, "{status}");
    }
}

#[tokio::test]
async fn a_no_that_may_pass_is_asked_again() {
    let cases = [
        ("429 Too Many", Some(("retry-after", "1"))),
        ("429 Too Many", None),
        (
            "503 Busy",
            Some(("retry-after", "Fri, 20 Nov 2026 10:00:01 GMT")),
        ),
        ("500 Oh", None),
        ("408 Slow", None),
    ];
    for (status, extra) in cases {
        let house = House::online();
        let bytes = file(1_000);
        let its = bytes.clone();
        let server = Server::start(move |request, out| {
            if request.number == 0 {
                head(out, status, &with(extra));
            } else {
                give(request, out, &its);
            }
        });
        house.must_have(&server.url("/m"), &bytes).await;
    }
}

#[tokio::test]
async fn one_that_is_always_ill_is_given_up() {
    let house = House::online();
    let server = Server::start(|_, out| head(out, "502 Bad Gateway", &with(None)));
    let request = house.request(&server.url("/m"), &file(1_000));
    let (done, _) = house.download(&request).await;
    assert_eq!(done.unwrap_err().code(), "net-server-failed");
    assert_eq!(server.asked().len(), 4);
}

#[tokio::test]
async fn one_that_sends_round_in_circles_is_left() {
    let house = House::online();
    let server = Server::start(|request, out| {
        let next = format!("{}x", request.path);
        head(
            out,
            "302 Found",
            &[("location", next), ("content-length", "0".to_owned())],
        );
    });
    let request = house.request(&server.url("/m"), &file(1_000));
    let (done, _) = house.download(&request).await;
    assert_eq!(done.unwrap_err().code(), "net-redirected-too-often");
    assert_eq!(house.ledger().len(), 9);
}

#[tokio::test]
async fn one_that_is_not_there_is_told_from_one_that_talks_nonsense() {
    let house = House::online();
    let nobody = TcpListener::bind(("127.0.0.1", 0))
        .unwrap()
        .local_addr()
        .unwrap();
    let refused = house.get(&format!("http://{nobody}/")).await.unwrap_err();
    assert_eq!(refused.code(), "net-refused");

    let server = Server::start(|_, out| {
        let _gone = out.write_all(b"220 mail.example ESMTP ready\r\n");
    });
    let nonsense = house.get(&server.url("/")).await.unwrap_err();
    assert_eq!(nonsense.code(), "net-not-http");

    let silent = Server::start(|_, _| crate::server::fall_silent());
    let silence = house.get(&silent.url("/")).await.unwrap_err();
    assert_eq!(silence.code(), "net-timed-out");
    let gone = Server::start(|_, _| {});
    let gone = house.get(&gone.url("/")).await.unwrap_err();
    assert_eq!(gone.code(), "net-broke-off");
    assert_eq!(
        house.endings(),
        [
            "net-refused",
            "net-not-http",
            "net-timed-out",
            "net-broke-off"
        ]
    );
}

#[tokio::test]
async fn without_room_on_the_disk_nothing_is_asked() {
    let house = House::online();
    let server = Server::start(|_, _| {});
    let mut request = house.request(&server.url("/m"), &file(1_000));
    request.free_space = |_| Some(100_000);
    let (done, _) = house.download(&request).await;
    assert_eq!(done.unwrap_err().code(), "download-no-room");
    assert!(server.asked().is_empty());
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_disk_that_fills_up_is_named() {
    let house = House::online();
    let bytes = file(50_000);
    let its = bytes.clone();
    let server = Server::start(move |request, out| give(request, out, &its));
    std::fs::create_dir(house.folder.path().join("models")).unwrap();
    let part = house.folder.path().join("models/model.gguf.part");
    std::os::unix::fs::symlink(Path::new("/dev/full"), part).unwrap();
    let (done, _) = house
        .download(&house.request(&server.url("/m"), &bytes))
        .await;
    assert_eq!(done.unwrap_err().code(), "download-disk-full");
}

#[cfg(unix)]
#[tokio::test]
async fn a_folder_that_cannot_be_made_is_named() {
    let house = House::online();
    std::fs::write(house.folder.path().join("models"), b"a file").unwrap();
    let server = Server::start(|_, _| {});
    let (done, _) = house
        .download(&house.request(&server.url("/m"), &file(10)))
        .await;
    assert_eq!(done.unwrap_err().code(), "download-unwritable");
    assert!(server.asked().is_empty());
}
