//! What is set about the network: the proxy, and how long one waits.

use std::fmt;
use std::time::Duration;

use hyper_util::client::proxy::matcher::Matcher;
use reqwest::Url;

use super::address::Address;
use super::error::NetError;

/// How requests reach the network.
#[derive(Debug, Clone, Default)]
pub struct Network {
    /// Through which proxy.
    pub proxy: ProxyChoice,
    /// How long is waited for what.
    pub times: Times,
    /// Certificates (DER) trusted beside those that the system trusts.
    pub further_roots: Vec<Vec<u8>>,
}

/// Which proxy requests to the outside take. Servers on this computer and on the own network
/// are asked directly in any case.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum ProxyChoice {
    /// What the system and the environment say, for the most part none.
    #[default]
    System,
    /// None, whatever the system says.
    Direct,
    /// This one.
    Through(ProxyAddress),
}

/// How long is waited for what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Times {
    /// For a name to be found and for a connection to be there.
    pub connect: Duration,
    /// For an answer to begin.
    pub first_word: Duration,
    /// For more of an answer that has begun.
    pub silence: Duration,
}

impl Default for Times {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(15),
            first_word: Duration::from_mins(1),
            silence: Duration::from_secs(30),
        }
    }
}

/// The address of a proxy, perhaps with a name and a password, which it never shows.
#[derive(Clone, PartialEq, Eq)]
pub struct ProxyAddress(Url);

impl ProxyAddress {
    /// Reads `http://`, `https://` or `socks5://`, host and port, perhaps with
    /// `name:password@` before the host. Without a scheme it is taken for `http://`.
    ///
    /// # Errors
    /// [`NetError::ProxyInvalid`], which repeats nothing of what was given.
    pub fn parse(text: &str) -> Result<Self, NetError> {
        let text = text.trim();
        if text.is_empty() || text.contains(char::is_whitespace) {
            return Err(NetError::ProxyInvalid);
        }
        let with_scheme = if text.contains("://") {
            text.to_owned()
        } else {
            format!("http://{text}")
        };
        // Names are looked up by the proxy: it knows more of them, and nobody else hears them.
        let with_scheme = match with_scheme.split_once("://") {
            Some(("socks5" | "SOCKS5" | "socks", rest)) => format!("socks5h://{rest}"),
            _ => with_scheme,
        };
        let url = Url::parse(&with_scheme).map_err(|_| NetError::ProxyInvalid)?;
        let is_spoken = matches!(url.scheme(), "http" | "https" | "socks5h");
        let is_bare = matches!(url.path(), "" | "/") && url.query().is_none();
        if !is_spoken || !is_bare || url.host_str().is_none_or(str::is_empty) {
            return Err(NetError::ProxyInvalid);
        }
        Ok(Self(url))
    }

    /// Host and port, for people.
    pub fn shown(&self) -> String {
        format!("{}:{}", self.host(), self.port())
    }

    pub(super) fn host(&self) -> &str {
        let host = self.0.host_str().unwrap_or_default();
        host.trim_start_matches('[').trim_end_matches(']')
    }

    pub(super) fn port(&self) -> u16 {
        self.0
            .port_or_known_default()
            .unwrap_or(if self.0.scheme() == "socks5h" {
                1080
            } else {
                80
            })
    }

    /// The whole address with its credentials, for the client and nobody else.
    pub(super) fn url(&self) -> &Url {
        &self.0
    }
}

impl fmt::Debug for ProxyAddress {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "ProxyAddress({})", self.shown())
    }
}

/// The proxies of the system, read once.
#[derive(Debug)]
pub(super) enum Proxies {
    None,
    One(ProxyAddress),
    System(Box<Matcher>),
}

impl Proxies {
    pub(super) fn of(choice: &ProxyChoice) -> Self {
        match choice {
            ProxyChoice::Direct => Self::None,
            ProxyChoice::Through(proxy) => Self::One(proxy.clone()),
            ProxyChoice::System => Self::System(Box::new(Matcher::from_system())),
        }
    }

    /// The proxy that a request to this address takes, if it goes outside.
    pub(super) fn for_address(&self, address: &Address) -> Result<Option<ProxyAddress>, NetError> {
        match self {
            Self::None => Ok(None),
            Self::One(proxy) => Ok(Some(proxy.clone())),
            Self::System(matcher) => {
                let Ok(uri) = address.origin_uri().parse() else {
                    return Ok(None);
                };
                matcher
                    .intercept(&uri)
                    .map(|found| of_system(&found))
                    .transpose()
            }
        }
    }
}

fn of_system(
    found: &hyper_util::client::proxy::matcher::Intercept,
) -> Result<ProxyAddress, NetError> {
    let mut proxy = ProxyAddress::parse(&found.uri().to_string())?;
    let credentials = match (found.raw_auth(), found.basic_auth()) {
        (Some((name, password)), _) => Some((name.to_owned(), password.to_owned())),
        (None, Some(header)) => header.to_str().ok().and_then(of_basic),
        (None, None) => None,
    };
    if let Some((name, password)) = credentials {
        proxy
            .0
            .set_username(&name)
            .and_then(|()| proxy.0.set_password(Some(&password)))
            .map_err(|()| NetError::ProxyInvalid)?;
    }
    Ok(proxy)
}

/// Name and password from `Basic bmFtZTpwYXNzd29yZA==` (RFC 7617).
fn of_basic(header: &str) -> Option<(String, String)> {
    let encoded = header.strip_prefix("Basic ")?.trim_end_matches('=');
    let mut bits = 0_u32;
    let mut count = 0;
    let mut decoded = Vec::new();
    for byte in encoded.bytes() {
        let value = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => return None,
        };
        bits = (bits << 6) | u32::from(value);
        count += 6;
        if count >= 8 {
            count -= 8;
            decoded.push(u8::try_from((bits >> count) & 0xff).ok()?);
        }
    }
    let text = String::from_utf8(decoded).ok()?;
    let (name, password) = text.split_once(':')?;
    Some((name.to_owned(), password.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_proxy_is_read_as_people_write_it_and_keeps_its_password_to_itself() {
        for (text, host_and_port) in [
            ("proxy.example:3128", "proxy.example:3128"),
            ("http://me:s3cret@proxy.example:3128", "proxy.example:3128"),
            ("https://proxy.example", "proxy.example:443"),
            ("socks5://10.0.0.1", "10.0.0.1:1080"),
            ("socks5h://10.0.0.1:9050/", "10.0.0.1:9050"),
        ] {
            let proxy = ProxyAddress::parse(text).unwrap();
            assert_eq!(proxy.shown(), host_and_port);
            assert!(!format!("{proxy:?}").contains("s3cret"));
        }
        for text in [
            "",
            "a b",
            "ftp://x",
            "http://x/path",
            "socks4://x",
            "http://",
        ] {
            assert_eq!(
                ProxyAddress::parse(text),
                Err(NetError::ProxyInvalid),
                "{text}"
            );
        }
    }

    #[test]
    fn credentials_of_the_system_are_read_back() {
        assert_eq!(
            of_basic("Basic QWxhZGRpbjpvcGVuc2VzYW1l"),
            Some(("Aladdin".to_owned(), "opensesame".to_owned()))
        );
        assert_eq!(of_basic("Bearer x"), None);
    }
}
