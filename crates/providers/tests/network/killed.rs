//! A process that is killed in the middle of a download.

use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;

use providers::download::arrived_so_far;

use crate::house::{House, expected, file};
use crate::server::{Server, give, give_head};

const URL: &str = "STEELYARD_TEST_DOWNLOAD_URL";
const TO: &str = "STEELYARD_TEST_DOWNLOAD_TO";
const LENGTH: usize = 400_000;

#[tokio::test]
async fn the_next_run_goes_on_where_a_killed_one_was() {
    if let (Ok(url), Ok(to)) = (std::env::var(URL), std::env::var(TO)) {
        return fetch_until_killed(&url, to.into()).await;
    }
    let house = House::online();
    let bytes = file(LENGTH);
    let its = bytes.clone();
    let server = Server::start(move |request, out| {
        if request.number > 0 {
            return give(request, out, &its);
        }
        for piece in give_head(request, out, &its).chunks(4_000) {
            if out.write_all(piece).and_then(|()| out.flush()).is_err() {
                return;
            }
            std::thread::sleep(Duration::from_millis(10));
        }
    });
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args([
            "--exact",
            "killed::the_next_run_goes_on_where_a_killed_one_was",
        ])
        .env(URL, server.url("/m"))
        .env(TO, house.model())
        .stdout(std::process::Stdio::null())
        .spawn()
        .unwrap();
    let known = expected(&bytes);
    while arrived_so_far(&house.model(), &known) < 100_000 {
        assert!(child.try_wait().unwrap().is_none(), "it ended by itself");
        tokio::time::sleep(Duration::from_millis(2)).await;
    }
    child.kill().unwrap();
    child.wait().unwrap();

    let before = arrived_so_far(&house.model(), &known);
    assert!((100_000..LENGTH as u64).contains(&before));
    let (done, told) = house.must_have(&server.url("/m"), &bytes).await;
    assert_eq!(done.fetched_bytes, LENGTH as u64 - before);
    assert_eq!(told[0].bytes, before);
}

async fn fetch_until_killed(url: &str, to: PathBuf) {
    let house = House::online();
    let request = crate::house::request(url, &file(LENGTH), &to);
    house.download(&request).await.0.unwrap();
}
