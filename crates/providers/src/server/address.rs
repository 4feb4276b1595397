//! The address of a server as a person types or pastes it.

use std::fmt;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use crate::http::Url;
use crate::reach::names_this_computer;

/// Far above any real address.
const LONGEST: usize = 1_000;

/// Ends of paths that people copy along from a manual or a command line. Longer ones come
/// before those they end with. What stands before them is kept: a gateway may serve several
/// models under paths of its own.
const ENDS: [&str; 15] = [
    "/chat/completions",
    "/completions",
    "/embeddings",
    "/responses",
    "/models",
    "/api/chat",
    "/api/generate",
    "/api/tags",
    "/api/version",
    "/api/ps",
    "/api/show",
    "/health",
    "/props",
    "/version",
    "/docs",
];

/// Why an address cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AddressError {
    /// Nothing was typed.
    #[error("no address")]
    Empty,
    /// It does not begin with `http://` or `https://`.
    #[error("no scheme; {proposed} may be meant")]
    NoScheme {
        /// The same with the scheme that is most likely meant.
        proposed: String,
    },
    /// It begins with something else, such as `ftp://`.
    #[error("scheme {scheme:?}")]
    Scheme {
        /// What it begins with.
        scheme: String,
    },
    /// It has a user name or a password in it. Not repeated here: it may be a real one.
    #[error("credentials in the address")]
    Credentials,
    /// Something follows the path, after `?` or `#`.
    #[error("a query or a fragment in the address")]
    Query,
    /// It is no address.
    #[error("no address: {detail}")]
    Unreadable {
        /// What the reader of addresses says of it.
        detail: String,
    },
}

impl AddressError {
    /// The stable code, which is also the name of the Fluent message.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Empty => "server-address-empty",
            Self::NoScheme { .. } => "server-address-no-scheme",
            Self::Scheme { .. } => "server-address-scheme",
            Self::Credentials => "server-address-credentials",
            Self::Query => "server-address-query",
            Self::Unreadable { .. } => "server-address-unreadable",
        }
    }

    /// What the Fluent message of this code fills in, by name.
    pub fn arguments(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::NoScheme { proposed } => vec![("proposed", proposed.clone())],
            Self::Scheme { scheme } => vec![("scheme", scheme.clone())],
            Self::Unreadable { detail } => vec![("detail", detail.clone())],
            Self::Empty | Self::Credentials | Self::Query => Vec::new(),
        }
    }
}

/// Where a server is: a scheme, a host, a port and perhaps a path before its own.
///
/// ```
/// use providers::server::ServerAddress;
///
/// let address = ServerAddress::parse("http://10.0.0.7:8000/v1/chat/completions").unwrap();
/// assert_eq!(address.to_string(), "http://10.0.0.7:8000");
/// assert_eq!(address.api("models").as_str(), "http://10.0.0.7:8000/v1/models");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ServerAddress {
    /// Scheme, host, port and the path before the server's own, ending in `/`.
    root: Url,
    /// The version segment of the OpenAI protocol, nearly always `v1`.
    version: String,
}

impl ServerAddress {
    /// Reads an address as it was typed. The host alone will do; the end of a path that was
    /// copied along does no harm, and `0.0.0.0`, which servers print when they listen
    /// everywhere, is taken for this computer.
    ///
    /// # Errors
    /// [`AddressError`], which never repeats a user name or a password.
    pub fn parse(typed: &str) -> Result<Self, AddressError> {
        let typed = typed
            .trim()
            .trim_matches(['"', '\'', '<', '>', '`', ',', ';'])
            .trim();
        if typed.is_empty() {
            return Err(AddressError::Empty);
        }
        if typed.len() > LONGEST || typed.contains(char::is_whitespace) {
            return Err(AddressError::Unreadable {
                detail: "spaces in it, or too long".to_owned(),
            });
        }
        let Some((scheme, rest)) = typed.split_once("://") else {
            return Err(without_scheme(typed));
        };
        if !scheme.eq_ignore_ascii_case("http") && !scheme.eq_ignore_ascii_case("https") {
            return Err(AddressError::Scheme {
                scheme: scheme.chars().take(20).collect(),
            });
        }
        if has_credentials(rest) {
            return Err(AddressError::Credentials);
        }
        if rest.contains(['?', '#']) {
            return Err(AddressError::Query);
        }
        let url = Url::parse(typed).map_err(|error| AddressError::Unreadable {
            detail: error.to_string(),
        })?;
        Self::from_url(url)
    }

    fn from_url(mut url: Url) -> Result<Self, AddressError> {
        let unreadable = |detail: &str| AddressError::Unreadable {
            detail: detail.to_owned(),
        };
        let host = url.host_str().ok_or_else(|| unreadable("no host"))?;
        let here: Option<IpAddr> = match host.trim_matches(['[', ']']).parse() {
            Ok(IpAddr::V4(ip)) if ip.is_unspecified() => Some(Ipv4Addr::LOCALHOST.into()),
            Ok(IpAddr::V6(ip)) if ip.is_unspecified() => Some(Ipv6Addr::LOCALHOST.into()),
            _ => None,
        };
        if let Some(here) = here {
            url.set_ip_host(here).map_err(|()| unreadable("no host"))?;
        }
        let (before, version) = split_path(url.path());
        url.set_path(&format!("{before}/"));
        Ok(Self { root: url, version })
    }

    /// A path of the OpenAI protocol, such as `models` or `chat/completions`.
    pub fn api(&self, path: &str) -> Url {
        self.at(&format!("{}/{path}", self.version))
    }

    /// A path of the server's own, such as `api/version` or `props`.
    pub fn at(&self, path: &str) -> Url {
        let mut url = self.root.clone();
        url.set_path(&format!("{}{path}", self.root.path()));
        url
    }

    /// The host, without brackets round an IPv6 address.
    pub fn host(&self) -> &str {
        self.root
            .host_str()
            .unwrap_or_default()
            .trim_matches(['[', ']'])
    }

    /// The port, the scheme's own where none was typed.
    pub fn port(&self) -> u16 {
        self.root.port_or_known_default().unwrap_or_default()
    }

    /// Whether it is written as an address of this computer: `localhost` or a loopback address.
    /// A name that is looked up is not, wherever it leads.
    pub fn is_of_this_computer(&self) -> bool {
        names_this_computer(self.host())
    }

    /// Whether what is sent there is encrypted on the way.
    pub fn is_encrypted(&self) -> bool {
        self.root.scheme() == "https"
    }
}

impl fmt::Display for ServerAddress {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.root.as_str().trim_end_matches('/'))?;
        if self.version != "v1" {
            write!(formatter, "/{}", self.version)?;
        }
        Ok(())
    }
}

/// Whether a user name or a password stands before the host.
fn has_credentials(rest: &str) -> bool {
    let authority = rest.split(['/', '\\', '?', '#']).next().unwrap_or(rest);
    authority.contains('@')
}

/// An address without scheme, with the proposal of the likeliest one: own machines and names
/// of the own network rarely have a certificate, names of the world always have.
fn without_scheme(typed: &str) -> AddressError {
    let bare = typed.trim_start_matches('/');
    if has_credentials(bare) {
        return AddressError::Credentials;
    }
    // `mailto:somebody` and the like: a scheme whose address has no slashes. A port is digits.
    if let Some((scheme, rest)) = bare.split_once(':')
        && !bare.starts_with('[')
        && !rest.starts_with(|letter: char| letter.is_ascii_digit() || letter == ':')
        && !scheme.contains(['.', '/', ':'])
        && !scheme.eq_ignore_ascii_case("localhost")
    {
        if scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https") {
            // One slash, or none.
            return AddressError::NoScheme {
                proposed: format!("{scheme}://{}", rest.trim_start_matches('/')),
            };
        }
        return AddressError::Scheme {
            scheme: scheme.chars().take(20).collect(),
        };
    }
    let plain = Url::parse(&format!("http://{bare}"));
    let bare_ipv6 = || Url::parse(&format!("http://[{bare}]"));
    let (url, bare) = match plain {
        Ok(url) => (url, bare.to_owned()),
        Err(_) if bare_ipv6().is_ok() => match bare_ipv6() {
            Ok(url) => (url, format!("[{bare}]")),
            Err(error) => {
                return AddressError::Unreadable {
                    detail: error.to_string(),
                };
            }
        },
        Err(error) => {
            return AddressError::Unreadable {
                detail: error.to_string(),
            };
        }
    };
    let scheme = match url.domain() {
        Some(name) if is_public_name(name) && url.port().is_none() => "https",
        _ => "http",
    };
    AddressError::NoScheme {
        proposed: format!("{scheme}://{bare}"),
    }
}

/// Whether a name looks like one of the world's rather than of the own network's.
fn is_public_name(name: &str) -> bool {
    const OWN: [&str; 8] = [
        ".local",
        ".lan",
        ".internal",
        ".intern",
        ".home.arpa",
        ".localhost",
        ".corp",
        ".home",
    ];
    name.contains('.') && !OWN.iter().any(|end| name.ends_with(end))
}

/// What stands before the server's own paths, without a slash at its end, and the version
/// segment of the OpenAI protocol.
fn split_path(path: &str) -> (String, String) {
    let mut path = path.trim_end_matches('/');
    if let Some(end) = ENDS.iter().find(|end| path.ends_with(**end)) {
        path = path[..path.len() - end.len()].trim_end_matches('/');
    }
    // LM Studio has lists of its own beside those of OpenAI.
    path = path
        .strip_suffix("/api/v0")
        .unwrap_or(path)
        .trim_end_matches('/');
    match path.rsplit_once('/') {
        Some((before, last)) if is_version(last) => {
            (before.trim_end_matches('/').to_owned(), last.to_owned())
        }
        _ => (path.to_owned(), "v1".to_owned()),
    }
}

/// `v1`, `v3`: the letter and a number.
fn is_version(segment: &str) -> bool {
    segment.strip_prefix('v').is_some_and(|number| {
        !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn models(typed: &str) -> String {
        ServerAddress::parse(typed)
            .unwrap_or_else(|error| panic!("{typed}: {error}"))
            .api("models")
            .to_string()
    }

    #[test]
    fn whatever_is_pasted_from_a_manual_leads_to_the_same_place() {
        for typed in [
            "http://10.0.0.7:8000",
            "http://10.0.0.7:8000/",
            "http://10.0.0.7:8000/v1",
            "http://10.0.0.7:8000/v1/",
            "http://10.0.0.7:8000//v1//",
            "http://10.0.0.7:8000/v1/models",
            "http://10.0.0.7:8000/v1/chat/completions",
            "http://10.0.0.7:8000/api/tags",
            "http://10.0.0.7:8000/api/v0/models",
            "http://10.0.0.7:8000/health",
            "  \"HTTP://10.0.0.7:8000/v1\",\r\n",
            "<http://10.0.0.7:8000>",
        ] {
            assert_eq!(models(typed), "http://10.0.0.7:8000/v1/models", "{typed}");
        }
    }

    #[test]
    fn paths_of_a_gateway_ports_and_ipv6_are_kept() {
        for (typed, expected) in [
            ("https://ai.example.org", "https://ai.example.org/v1/models"),
            (
                "https://ai.example.org:8443/llm/",
                "https://ai.example.org:8443/llm/v1/models",
            ),
            (
                "https://ai.example.org/llm/v1/",
                "https://ai.example.org/llm/v1/models",
            ),
            (
                "https://ai.example.org/api/v1",
                "https://ai.example.org/api/v1/models",
            ),
            (
                "https://ai.example.org/api/v3",
                "https://ai.example.org/api/v3/models",
            ),
            (
                "http://[fd00::7]:11434/v1",
                "http://[fd00::7]:11434/v1/models",
            ),
            ("http://[::1]:8080", "http://[::1]:8080/v1/models"),
            (
                "http://Server-3.local:1234",
                "http://server-3.local:1234/v1/models",
            ),
            ("http://0.0.0.0:8000", "http://127.0.0.1:8000/v1/models"),
            ("http://[::]:8000", "http://[::1]:8000/v1/models"),
        ] {
            assert_eq!(models(typed), expected, "{typed}");
        }
    }

    #[test]
    fn an_address_is_shown_as_it_can_be_typed_again() {
        for typed in [
            "http://10.0.0.7:8000",
            "https://ai.example.org/api/v3",
            "https://ai.example.org/llm",
            "http://[fd00::7]:11434",
        ] {
            let address = ServerAddress::parse(typed).unwrap();
            assert_eq!(address.to_string(), typed);
            assert_eq!(ServerAddress::parse(&address.to_string()), Ok(address));
        }
        let address = ServerAddress::parse("http://[fd00::7]:11434").unwrap();
        assert_eq!((address.host(), address.port()), ("fd00::7", 11434));
        assert_eq!(
            ServerAddress::parse("https://ai.example.org")
                .unwrap()
                .port(),
            443
        );
    }

    #[test]
    fn a_missing_scheme_is_proposed() {
        for (typed, proposed) in [
            ("192.168.1.20:8000", "http://192.168.1.20:8000"),
            ("localhost:11434", "http://localhost:11434"),
            ("localhost", "http://localhost"),
            ("gpu-server", "http://gpu-server"),
            ("gpu-server:8000/v1", "http://gpu-server:8000/v1"),
            ("gpu.lan/v1", "http://gpu.lan/v1"),
            ("ai.example.org/v1", "https://ai.example.org/v1"),
            ("ai.example.org:8000", "http://ai.example.org:8000"),
            ("[fd00::7]:8000", "http://[fd00::7]:8000"),
            ("fd00::7", "http://[fd00::7]"),
            ("//10.0.0.7:8000", "http://10.0.0.7:8000"),
            ("http:/10.0.0.7:8000", "http://10.0.0.7:8000"),
        ] {
            let refused = ServerAddress::parse(typed).unwrap_err();
            assert_eq!(
                refused,
                AddressError::NoScheme {
                    proposed: proposed.to_owned()
                },
                "{typed}"
            );
            assert!(ServerAddress::parse(proposed).is_ok());
        }
    }

    #[test]
    fn what_is_no_address_says_why_and_never_repeats_a_password() {
        for (typed, code) in [
            ("", "server-address-empty"),
            (" \n", "server-address-empty"),
            ("ftp://10.0.0.7", "server-address-scheme"),
            ("file:///etc/passwd", "server-address-scheme"),
            ("mailto:someone", "server-address-scheme"),
            ("javascript:alert(1)", "server-address-scheme"),
            ("http://ann:hunter2@10.0.0.7", "server-address-credentials"),
            (
                "https://hunter2@ai.example.org/v1",
                "server-address-credentials",
            ),
            ("ann:hunter2@10.0.0.7:8000", "server-address-credentials"),
            (
                "http://10.0.0.7:8000/v1?key=hunter2",
                "server-address-query",
            ),
            ("http://10.0.0.7:8000/#hunter2", "server-address-query"),
            ("http://", "server-address-unreadable"),
            ("http://10.0.0.7:99999", "server-address-unreadable"),
            ("http://10.0 .0.7", "server-address-unreadable"),
            ("http://exa mple.org", "server-address-unreadable"),
            ("my server", "server-address-unreadable"),
        ] {
            let refused = ServerAddress::parse(typed).expect_err(typed);
            assert_eq!(refused.code(), code, "{typed}");
            let told = format!("{refused} {refused:?} {:?}", refused.arguments());
            assert!(!told.contains("hunter2"), "{told}");
        }
    }
}
