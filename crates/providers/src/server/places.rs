//! Where a model server usually listens on this computer.

use std::net::IpAddr;

use super::address::ServerAddress;
use super::kind::ServerKind;

/// The addresses at which servers on this computer are looked for, all of them of this
/// computer: the usual port of each product, and where Ollama was told to listen.
///
/// `ollama_host` is the value of the variable `OLLAMA_HOST`, which is how Ollama is moved to
/// another port. One that names another computer is passed over.
pub fn usual_places(ollama_host: Option<&str>) -> Vec<ServerAddress> {
    let ports = [
        ServerKind::Ollama,
        ServerKind::LmStudio,
        ServerKind::Vllm,
        ServerKind::LlamaCpp,
    ]
    .into_iter()
    .filter_map(ServerKind::usual_port)
    .map(|port| format!("http://127.0.0.1:{port}"));
    let moved = ollama_host.and_then(ollama_address);
    let mut places: Vec<ServerAddress> = Vec::new();
    for place in moved.into_iter().chain(ports) {
        if let Ok(address) = ServerAddress::parse(&place)
            && !places.contains(&address)
        {
            places.push(address);
        }
    }
    places
}

/// `OLLAMA_HOST` as an address of this computer: a scheme, a host and a port, each of which
/// may be missing.
fn ollama_address(value: &str) -> Option<String> {
    let value = value.trim().trim_matches(['"', '\'']).trim();
    if value.is_empty() {
        return None;
    }
    let (scheme, rest, port) = match value.split_once("://") {
        Some(("https", rest)) => ("https", rest, 443),
        Some(("http", rest)) => ("http", rest, 80),
        Some(_) => return None,
        None => ("http", value, 11_434),
    };
    let authority = rest.split('/').next().unwrap_or(rest);
    let (host, port) = match authority.rsplit_once(':') {
        // The last colon of a bare IPv6 address is no port's.
        Some((host, typed)) if !host.contains(':') || host.ends_with(']') => {
            (host, typed.parse().ok()?)
        }
        _ => (authority, port),
    };
    let bare = host.trim_matches(['[', ']']);
    let here = match bare.parse::<IpAddr>() {
        Ok(ip) => ip.is_loopback() || ip.is_unspecified(),
        Err(_) => bare.is_empty() || bare.eq_ignore_ascii_case("localhost"),
    };
    let host = match bare.parse::<IpAddr>() {
        Ok(IpAddr::V6(_)) => "[::1]",
        Ok(IpAddr::V4(ip)) if ip.is_loopback() => bare,
        _ => "127.0.0.1",
    };
    here.then(|| format!("{scheme}://{host}:{port}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(ollama_host: Option<&str>) -> Vec<String> {
        usual_places(ollama_host)
            .iter()
            .map(ToString::to_string)
            .collect()
    }

    #[test]
    fn the_usual_ports_are_looked_at_on_this_computer_only() {
        assert_eq!(
            places(None),
            [
                "http://127.0.0.1:11434",
                "http://127.0.0.1:1234",
                "http://127.0.0.1:8000",
                "http://127.0.0.1:8080",
            ]
        );
    }

    #[test]
    fn ollama_is_found_where_it_was_moved_to() {
        for (value, first) in [
            ("0.0.0.0:11500", "http://127.0.0.1:11500"),
            ("0.0.0.0", "http://127.0.0.1:11434"),
            (":11500", "http://127.0.0.1:11500"),
            ("localhost:11500", "http://127.0.0.1:11500"),
            ("http://127.0.0.2:9000/", "http://127.0.0.2:9000"),
            ("http://localhost", "http://127.0.0.1"),
            ("[::]:11500", "http://[::1]:11500"),
            ("::1", "http://[::1]:11434"),
        ] {
            assert_eq!(places(Some(value))[0], first, "{value}");
        }
        for elsewhere in [
            "10.0.0.7:11434",
            "gpu-server",
            "ftp://localhost",
            "",
            "localhost:x",
        ] {
            assert_eq!(places(Some(elsewhere)), places(None), "{elsewhere}");
        }
    }
}
