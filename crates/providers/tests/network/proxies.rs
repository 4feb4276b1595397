//! Small proxies of the two kinds, in front of a server that encrypts.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::thread;

use keys::Secret;
use providers::{Network, ProxyAddress, ProxyChoice, Reach};

use crate::encryption::Identity;
use crate::house::{Atlas, Direct, House, file};
use crate::server::{Request, Server, give, head};

/// Passes bytes both ways until either end is done.
fn pass_on(client: TcpStream, to: SocketAddr) {
    let server = TcpStream::connect(to).unwrap();
    let (mut from, mut into) = (client.try_clone().unwrap(), server.try_clone().unwrap());
    let upwards = thread::spawn(move || {
        let _ends = std::io::copy(&mut from, &mut into);
        let _gone = into.shutdown(std::net::Shutdown::Write);
    });
    let (mut from, mut into) = (server, client);
    let _ends = std::io::copy(&mut from, &mut into);
    let _gone = into.shutdown(std::net::Shutdown::Both);
    let _ended = upwards.join();
}

/// A proxy that speaks HTTP and wants a name and a password (`me` and `s3cret`).
fn http_proxy(to: SocketAddr) -> Server {
    Server::taking(move |number, mut stream, asked| {
        let Some(request) = Request::read(number, &mut stream) else {
            return;
        };
        asked.lock().unwrap().push(request.clone());
        if request.header("proxy-authorization") != Some("Basic bWU6czNjcmV0") {
            let wants = ("proxy-authenticate", "Basic".to_owned());
            return head(&mut stream, "407 Who are you", &[wants]);
        }
        if request.path.starts_with("forbidden.test") {
            return head(&mut stream, "403 Forbidden", &[]);
        }
        let _gone = stream.write_all(b"HTTP/1.1 200 Connected\r\n\r\n");
        pass_on(stream, to);
    })
}

/// A proxy that speaks SOCKS 5 (RFC 1928) with name and password (RFC 1929), and finds names
/// itself. It remembers the names it was given.
fn socks_proxy(to: SocketAddr) -> Server {
    Server::taking(move |_, mut stream, _| {
        let mut take = |bytes: usize| {
            let mut taken = vec![0; bytes];
            stream.read_exact(&mut taken).map(|()| taken)
        };
        let Ok(greeting) = take(2) else { return };
        let methods = take(usize::from(greeting[1])).unwrap();
        if !methods.contains(&2) {
            let _gone = stream.write_all(&[5, 0xff]);
            return;
        }
        stream.write_all(&[5, 2]).unwrap();
        let mut take = |bytes: usize| {
            let mut taken = vec![0; bytes];
            stream.read_exact(&mut taken).unwrap();
            taken
        };
        let name_length = usize::from(take(2)[1]);
        let name = take(name_length);
        let password_length = usize::from(take(1)[0]);
        let password = take(password_length);
        let is_known = name == b"me" && password == b"s3cret";
        stream.write_all(&[1, u8::from(!is_known)]).unwrap();
        if !is_known {
            return;
        }
        let mut take = |bytes: usize| {
            let mut taken = vec![0; bytes];
            stream.read_exact(&mut taken).unwrap();
            taken
        };
        // 3 is a name; an address here would have been looked up on the wrong side.
        assert_eq!(take(4), [5, 1, 0, 3]);
        let host_length = usize::from(take(1)[0]);
        let host = take(host_length);
        take(2);
        let reply = if host == b"models.test" { 0 } else { 2 };
        stream
            .write_all(&[5, reply, 0, 1, 0, 0, 0, 0, 0, 0])
            .unwrap();
        if reply == 0 {
            pass_on(stream, to);
        }
    })
}

fn house(proxy: &str, identity: &Identity) -> House {
    let network = Network {
        proxy: ProxyChoice::Through(ProxyAddress::parse(proxy).unwrap()),
        further_roots: vec![identity.root.clone()],
        ..Network::direct()
    };
    House::new(false, &network, std::sync::Arc::new(Atlas::default()))
}

#[tokio::test]
async fn a_file_comes_through_either_kind_of_proxy_and_counts_as_from_outside() {
    let identity = Identity::of("models.test", 2100);
    let bytes = file(120_000);
    let its = bytes.clone();
    let server = identity.serve(move |request, out| give(request, out, &its));
    let http = http_proxy(server.at);
    let socks = socks_proxy(server.at);
    for proxy in [
        format!("http://me:s3cret@{}", http.at),
        format!("socks5://me:s3cret@{}", socks.at),
    ] {
        // Names are found by the proxy: the atlas of this house is empty.
        let house = house(&proxy, &identity);
        house.must_have("https://models.test/m", &bytes).await;
        assert_eq!(house.totals().outside.requests, 1);
        let ledger = format!("{:?}", house.ledger());
        assert!(ledger.contains("models.test") && !ledger.contains("s3cret"));
        assert!(!format!("{:?}", house.outlet).contains("s3cret"));
    }
    assert_eq!(http.asked()[0].path, "models.test:443");
}

#[tokio::test]
async fn what_a_proxy_refuses_is_told_apart() {
    let identity = Identity::of("models.test", 2100);
    let server = identity.serve(|request, out| give(request, out, b"x"));
    let http = http_proxy(server.at);
    let socks = socks_proxy(server.at);
    let nobody = Server::taking(|_, _, _| {}).at;
    let (http, socks) = (http.at, socks.at);
    let (known, forbidden) = ("models.test", "forbidden.test");
    let (login, refused) = ("net-proxy-credentials", "net-proxy-refused");
    let unreachable = "net-proxy-unreachable";
    let cases = [
        (format!("http://{http}"), known, login),
        (format!("http://me:wrong@{http}"), known, login),
        (format!("http://me:s3cret@{http}"), forbidden, refused),
        (format!("socks5://me:wrong@{socks}"), known, login),
        (format!("socks5://{socks}"), known, login),
        (format!("socks5://me:s3cret@{socks}"), forbidden, refused),
        (format!("http://{nobody}"), known, unreachable),
        ("http://proxy.nowhere:3128".to_owned(), known, unreachable),
    ];
    for (proxy, host, code) in cases {
        let house = house(&proxy, &identity);
        let error = house.get(&format!("https://{host}/")).await.unwrap_err();
        assert_eq!(error.code(), code, "{proxy} {host}: {error:?}");
        assert!(!format!("{error:?} {error}").contains("s3cret"));
    }
}

#[tokio::test]
async fn this_computer_is_asked_without_the_proxy() {
    let server = Server::start(|request, out| give(request, out, b"near"));
    let house = House::through("http://192.0.2.1:3128");
    let mut answer = house.get(&server.url("/")).await.unwrap();
    assert_eq!(answer.reach(), Reach::ThisComputer);
    assert_eq!(answer.body(10).await.unwrap(), b"near");
}

#[tokio::test]
async fn a_redirect_from_outside_leads_neither_nearer_nor_out_of_encryption() {
    let identity = Identity::of("models.test", 2100);
    let inside = Server::start(|request, out| give(request, out, b"the router's settings"));
    let places = [
        format!("https://127.0.0.1:{}/", inside.at.port()),
        "https://192.168.1.1/admin".to_owned(),
        "https://[::1]/".to_owned(),
        "http://models.test/m".to_owned(),
    ];
    for place in places {
        let to = place.clone();
        let server = identity.serve(move |_, out| {
            head(
                out,
                "302 Found",
                &[("location", to.clone()), ("content-length", "0".to_owned())],
            );
        });
        let proxy = http_proxy(server.at);
        let house = house(&format!("http://me:s3cret@{}", proxy.at), &identity);
        let error = house.get("https://models.test/m").await.unwrap_err();
        assert_eq!(error.code(), "net-redirect-unsafe", "{place}");
        assert_eq!(house.ledger().len(), 1, "{place}");
    }
    assert!(inside.asked().is_empty());
}

#[tokio::test]
async fn a_secret_is_not_passed_on_to_another_server() {
    let near = House::online();
    let second = Server::start(|request, out| give(request, out, b"x"));
    let to = second.url("/");
    let first = Server::start(move |_, out| {
        head(
            out,
            "302 Found",
            &[("location", to.clone()), ("content-length", "0".to_owned())],
        );
    });
    let purpose = providers::Purpose::new(providers::Why::ServerCheck, "the test");
    let call = providers::Call::get(providers::Address::parse(&first.url("/")).unwrap(), purpose)
        .secret_header(
            "authorization",
            "Bearer ",
            &Secret::new("s3cret".to_owned()),
        )
        .header("x-plain", "yes");
    assert!(!format!("{call:?}").contains("s3cret"));
    near.outlet.send(call).await.unwrap();
    assert_eq!(
        first.asked()[0].header("authorization"),
        Some("Bearer s3cret")
    );
    assert_eq!(second.asked()[0].header("authorization"), None);
    assert_eq!(second.asked()[0].header("x-plain"), Some("yes"));
}
