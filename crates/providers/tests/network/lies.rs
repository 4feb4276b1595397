//! Servers that say one thing and send another.

use providers::download::arrived_so_far;

use crate::house::{House, expected, file};
use crate::server::{Server, etag, give, give_head, head};

fn length(bytes: usize) -> (&'static str, String) {
    ("content-length", bytes.to_string())
}

#[tokio::test]
async fn one_that_ignores_ranges_is_read_past_what_is_here() {
    let house = House::online();
    let bytes = file(80_000);
    let its = bytes.clone();
    let server = Server::start(move |request, out| {
        head(out, "200 OK", &[length(its.len())]);
        let cut = if request.number == 0 {
            50_000
        } else {
            its.len()
        };
        let _gone = out.write_all(&its[..cut]);
    });
    let (done, told) = house.must_have(&server.url("/m"), &bytes).await;
    assert_eq!(server.asked()[1].from(), Some(50_000));
    // What was here stayed, and only the rest was written.
    assert_eq!(done.fetched_bytes, 80_000);
    assert_eq!(told.last().unwrap().started_over, 0);
}

#[tokio::test]
async fn one_whose_file_changed_meanwhile_is_read_from_the_start() {
    let house = House::online();
    let bytes = file(80_000);
    let its = bytes.clone();
    let server = Server::start(move |request, out| {
        if request.number == 0 {
            let old = vec![b'x'; 80_000];
            head(out, "200 OK", &[length(old.len()), etag("old")]);
            let _gone = out.write_all(&old[..30_000]);
        } else if request.header("if-range") == Some("\"old\"") {
            head(out, "200 OK", &[length(its.len()), etag("new")]);
            let _gone = out.write_all(&its);
        } else {
            give(request, out, &its);
        }
    });
    let (_, told) = house.must_have(&server.url("/m"), &bytes).await;
    assert_eq!(told.last().unwrap().started_over, 1);
}

#[tokio::test]
async fn one_that_mixes_two_files_without_a_word_is_found_out_at_the_end() {
    let house = House::online();
    let bytes = file(80_000);
    let its = bytes.clone();
    let server = Server::start(move |request, out| {
        if request.number == 0 {
            head(out, "200 OK", &[length(its.len())]);
            let _gone = out.write_all(&vec![b'x'; 30_000]);
        } else {
            give(request, out, &its);
        }
    });
    let (_, told) = house.must_have(&server.url("/m"), &bytes).await;
    assert_eq!(told.last().unwrap().started_over, 1);
    assert_eq!(server.asked().len(), 3);
}

#[tokio::test]
async fn announced_lengths_are_not_believed() {
    // Announced, sent.
    for (announced, sent) in [
        (Some(90_000), 50_000),
        (Some(20_000), 20_000),
        (None, 500_000),
    ] {
        let house = House::online();
        let bytes = file(50_000);
        let its = bytes.clone();
        let server = Server::start(move |request, out| {
            if request.number > 0 {
                return give(request, out, &its);
            }
            match announced {
                Some(announced) => head(out, "200 OK", &[length(announced)]),
                None => head(out, "200 OK", &[]),
            }
            let body: Vec<u8> = its.iter().cycle().copied().take(sent).collect();
            let _gone = out.write_all(&body);
        });
        house.must_have(&server.url("/m"), &bytes).await;
    }
}

#[tokio::test]
async fn a_body_without_end_is_left_where_the_file_ends() {
    let house = House::online();
    let bytes = file(50_000);
    let its = bytes.clone();
    let server = Server::start(move |_, out| {
        head(
            out,
            "200 OK",
            &[("transfer-encoding", "chunked".to_owned())],
        );
        for piece in its.chunks(1_000).cycle() {
            let chunk = [b"3e8\r\n", piece, b"\r\n"].concat();
            if out.write_all(&chunk).is_err() {
                return;
            }
        }
    });
    let (done, _) = house.must_have(&server.url("/m"), &bytes).await;
    assert_eq!(done.fetched_bytes, 50_000);
    assert_eq!(house.endings(), ["answered"]);
}

#[tokio::test]
async fn another_file_of_the_same_length_is_removed() {
    let house = House::online();
    let server = Server::start(|request, out| give(request, out, &vec![b'x'; 50_000]));
    let request = house.request(&server.url("/m"), &file(50_000));
    let (done, _) = house.download(&request).await;
    assert_eq!(done.unwrap_err().code(), "download-damaged");
    assert!(!house.model().exists());
    assert!(house.left_over().is_empty());
    assert_eq!(server.asked().len(), 1);
}

#[tokio::test]
async fn a_file_shorter_than_published_is_told_with_both_lengths() {
    for knows_ranges in [true, false] {
        let house = House::online();
        let bytes = file(50_000);
        let its = bytes[..30_000].to_vec();
        let server = Server::start(move |request, out| {
            if knows_ranges {
                give(request, out, &its);
            } else {
                head(out, "200 OK", &[length(its.len())]);
                let _gone = out.write_all(&its);
            }
        });
        let (done, _) = house
            .download(&house.request(&server.url("/m"), &bytes))
            .await;
        let error = done.unwrap_err();
        assert_eq!(error.code(), "download-wrong-length");
        assert!(error.to_string().contains("30000"), "{error}");
    }
}

#[tokio::test]
async fn another_part_than_the_one_asked_for_is_not_taken() {
    let house = House::online();
    let bytes = file(60_000);
    let its = bytes.clone();
    let server = Server::start(move |request, out| match (request.number, request.from()) {
        (0, _) => {
            let body = give_head(request, out, &its);
            let _gone = out.write_all(&body[..20_000]);
        }
        (_, Some(_)) => {
            let range = ("content-range", "bytes 40000-59999/60000".to_owned());
            head(out, "206 Partial Content", &[length(20_000), range]);
            let _gone = out.write_all(&its[40_000..]);
        }
        (_, None) => give(request, out, &its),
    });
    house.must_have(&server.url("/m"), &bytes).await;
}

#[tokio::test]
async fn a_sign_in_page_and_a_packed_file_are_no_model() {
    let cases = [
        (
            ("content-type", "text/html; charset=utf-8"),
            "download-a-page",
        ),
        (("content-encoding", "gzip"), "download-encoded"),
    ];
    for ((name, value), code) in cases {
        let house = House::online();
        let server = Server::start(move |_, out| {
            let body = b"<html>Sign in to the hotel</html>";
            head(
                out,
                "200 OK",
                &[length(body.len()), (name, value.to_owned())],
            );
            let _gone = out.write_all(body);
        });
        let bytes = file(1_000);
        let (done, _) = house
            .download(&house.request(&server.url("/m"), &bytes))
            .await;
        assert_eq!(done.unwrap_err().code(), code);
        assert_eq!(server.asked().len(), 1);
        assert_eq!(arrived_so_far(&house.model(), &expected(&bytes)), 0);
    }
}
