//! An address of the web that may be asked.

use std::fmt;

use reqwest::Url;

use super::error::NetError;

/// Far above any real address.
const LONGEST: usize = 4_000;

/// An address that begins with `http://` or `https://`, has a host and no credentials.
///
/// ```
/// use providers::Address;
///
/// let address = Address::parse("https://models.example/repo/resolve/abc/file.gguf").unwrap();
/// assert_eq!(address.host(), "models.example");
/// assert_eq!(address.port(), 443);
/// assert!(Address::parse("models.example/repo").is_err());
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Address(Url);

impl Address {
    /// Reads an address.
    ///
    /// # Errors
    /// [`NetError::AddressInvalid`], [`NetError::AddressWithoutScheme`],
    /// [`NetError::AddressScheme`] or [`NetError::AddressHasCredentials`].
    pub fn parse(text: &str) -> Result<Self, NetError> {
        let text = text.trim();
        let invalid = || NetError::AddressInvalid {
            address: shown(text),
        };
        if text.is_empty() || text.len() > LONGEST || text.contains(char::is_whitespace) {
            return Err(invalid());
        }
        // `localhost:8000` would be read as an address of the scheme `localhost`.
        if !text.contains("://") {
            return Err(NetError::AddressWithoutScheme {
                address: shown(text),
            });
        }
        Self::from_url(Url::parse(text).map_err(|_| invalid())?)
    }

    /// Takes an address that was parsed elsewhere.
    ///
    /// # Errors
    /// As [`Address::parse`].
    pub fn from_url(url: Url) -> Result<Self, NetError> {
        if !matches!(url.scheme(), "http" | "https") {
            return Err(NetError::AddressScheme {
                scheme: url.scheme().to_owned(),
            });
        }
        let Some(host) = url.host_str().filter(|host| !host.is_empty()) else {
            return Err(NetError::AddressInvalid {
                address: shown(url.as_str()),
            });
        };
        if !url.username().is_empty() || url.password().is_some() {
            return Err(NetError::AddressHasCredentials {
                host: host.to_owned(),
            });
        }
        Ok(Self(url))
    }

    /// The host, a name or an address of the network, without brackets.
    pub fn host(&self) -> &str {
        let host = self.0.host_str().unwrap_or_default();
        host.strip_prefix('[')
            .and_then(|host| host.strip_suffix(']'))
            .unwrap_or(host)
    }

    /// The port, the usual one where none is named.
    pub fn port(&self) -> u16 {
        self.0.port_or_known_default().unwrap_or_default()
    }

    /// Whether what is sent there is encrypted.
    pub fn is_encrypted(&self) -> bool {
        self.0.scheme() == "https"
    }

    /// Scheme, host and port: what two addresses share that lead to the same server.
    pub fn origin(&self) -> String {
        format!("{}://{}:{}", self.0.scheme(), self.host(), self.port())
    }

    /// The origin as the rules of the system's proxies read it.
    pub(super) fn origin_uri(&self) -> String {
        let host = self.0.host_str().unwrap_or_default();
        format!("{}://{host}:{}/", self.0.scheme(), self.port())
    }

    /// The whole address.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    pub(crate) fn url(&self) -> &Url {
        &self.0
    }

    /// Where a redirect leads, which may be told relative to this address.
    pub(crate) fn redirected(&self, location: &str) -> Result<Self, NetError> {
        let unsafe_ = |to: String| NetError::RedirectUnsafe {
            host: self.host().to_owned(),
            to,
        };
        let url = self
            .0
            .join(location)
            .map_err(|_| unsafe_(shown(location)))?;
        let scheme = url.scheme().to_owned();
        let host = url.host_str().unwrap_or_default().to_owned();
        Self::from_url(url).map_err(|_| unsafe_(format!("{scheme}://{host}")))
    }

    /// The same file at a mirror: the mirror's scheme, host and path, then this address's
    /// path and query.
    ///
    /// ```
    /// use providers::Address;
    ///
    /// let at_source = Address::parse("https://huggingface.co/a/b/resolve/c/d.gguf").unwrap();
    /// let mirror = Address::parse("https://mirror.example/hf/").unwrap();
    /// assert_eq!(
    ///     at_source.at_mirror(&mirror).as_str(),
    ///     "https://mirror.example/hf/a/b/resolve/c/d.gguf"
    /// );
    /// ```
    pub fn at_mirror(&self, mirror: &Self) -> Self {
        let mut url = mirror.0.clone();
        let prefix = url.path().trim_end_matches('/').to_owned();
        url.set_path(&format!("{prefix}{}", self.0.path()));
        url.set_query(self.0.query());
        url.set_fragment(None);
        Self(url)
    }
}

impl fmt::Display for Address {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.0.as_str())
    }
}

/// What was given, short enough for a sentence, and without what may be a password.
fn shown(text: &str) -> String {
    let after = text.rsplit_once('@').map_or(text, |(_, after)| after);
    after.chars().take(200).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_asked_is_said_and_no_password_repeated() {
        let cases = [
            ("", "net-address-invalid"),
            ("https://", "net-address-invalid"),
            ("https://a b/", "net-address-invalid"),
            ("https://host:99999/", "net-address-invalid"),
            ("localhost:8000", "net-address-without-scheme"),
            ("192.168.1.5/v1", "net-address-without-scheme"),
            ("ftp://host/file", "net-address-scheme"),
            ("file:///etc/passwd", "net-address-scheme"),
            ("https://me:secret@host/", "net-address-credentials"),
            ("me:secret@host/", "net-address-without-scheme"),
            ("https://me:secret@host:99999/", "net-address-invalid"),
        ];
        for (text, code) in cases {
            let error = Address::parse(text).unwrap_err();
            assert_eq!(error.code(), code, "{text}");
            assert!(!format!("{error:?} {error}").contains("secret"), "{text}");
        }
    }

    #[test]
    fn a_host_is_read_without_its_brackets() {
        let address = Address::parse("http://[::1]:8000/v1").unwrap();
        assert_eq!((address.host(), address.port()), ("::1", 8000));
        assert!(!address.is_encrypted());
    }
}
