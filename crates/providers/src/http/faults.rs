//! What a failed request means for the person who waits for it.

use std::error::Error;
use std::io;

use rustls::CertificateError;

use super::address::Address;
use super::error::NetError;
use super::network::ProxyAddress;
use super::route::seconds;

/// What is known of the request that failed.
pub(super) struct Asked<'a> {
    pub(super) address: &'a Address,
    pub(super) proxy: Option<&'a ProxyAddress>,
    pub(super) connect_within: std::time::Duration,
}

/// The error that a person can act on.
pub(super) fn told_apart(error: &reqwest::Error, asked: &Asked<'_>) -> NetError {
    let host = asked.address.host().to_owned();
    let detail = deepest(error);
    if let Some(encryption) = find::<rustls::Error>(error) {
        return of_encryption(encryption, host);
    }
    if let Some(proxy) = asked.proxy
        && error.is_connect()
    {
        return of_proxy(error, proxy, host, detail);
    }
    if error.is_timeout() {
        return NetError::TimedOut {
            host,
            seconds: seconds(asked.connect_within),
        };
    }
    match find::<io::Error>(error).map(io::Error::kind) {
        Some(io::ErrorKind::ConnectionRefused) => NetError::Refused {
            host,
            port: asked.address.port(),
        },
        Some(io::ErrorKind::TimedOut) => NetError::TimedOut {
            host,
            seconds: seconds(asked.connect_within),
        },
        _ if error.is_connect() => NetError::Unreachable { host, detail },
        None if is_no_http(error) => NetError::NotHttp { host, detail },
        _ => NetError::BrokeOff { host, detail },
    }
}

fn of_encryption(error: &rustls::Error, host: String) -> NetError {
    let rustls::Error::InvalidCertificate(certificate) = error else {
        return NetError::Encryption {
            host,
            detail: error.to_string(),
        };
    };
    match certificate {
        CertificateError::Expired
        | CertificateError::ExpiredContext { .. }
        | CertificateError::NotValidYet
        | CertificateError::NotValidYetContext { .. } => NetError::CertificateExpired { host },
        CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. } => {
            NetError::CertificateName { host }
        }
        _ => NetError::CertificateUntrusted { host },
    }
}

/// The library says what a proxy answered in words alone.
fn of_proxy(
    error: &reqwest::Error,
    proxy: &ProxyAddress,
    host: String,
    detail: String,
) -> NetError {
    let words = all_words(error);
    let proxy = proxy.shown();
    let says = |part: &str| words.contains(part);
    let wants_credentials = says("proxy authorization required")
        || says("credentials not accepted")
        || says("authentication");
    let never_spoke = says("underlying connection") || says("io error") || says("failed parsing");
    if wants_credentials {
        NetError::ProxyCredentials { proxy }
    } else if says("unsuccessful") || (says("socks error") && !never_spoke) {
        NetError::ProxyRefused {
            proxy,
            host,
            detail,
        }
    } else {
        NetError::ProxyUnreachable { proxy }
    }
}

/// The parser's complaints have no type that could be asked.
fn is_no_http(error: &reqwest::Error) -> bool {
    let words = all_words(error);
    [
        "invalid http",
        "invalid header",
        "parse error",
        "message head",
    ]
    .iter()
    .any(|part| words.contains(part))
}

fn all_words(error: &reqwest::Error) -> String {
    let mut words = String::new();
    let mut next: Option<&dyn Error> = Some(error);
    while let Some(error) = next {
        words.push_str(&error.to_string().to_lowercase());
        words.push('\n');
        next = error.source();
    }
    words
}

fn deepest(error: &reqwest::Error) -> String {
    let mut deepest: &dyn Error = error;
    while let Some(source) = deepest.source() {
        deepest = source;
    }
    deepest.to_string()
}

/// The first error of a type among the causes, those wrapped in an [`io::Error`] too: asked
/// for its source, such an error skips the one it wraps.
fn find<'a, T: Error + 'static>(error: &'a (dyn Error + 'static)) -> Option<&'a T> {
    if let Some(found) = error.downcast_ref::<T>() {
        return Some(found);
    }
    let wrapped = error
        .downcast_ref::<io::Error>()
        .and_then(io::Error::get_ref)
        .and_then(|inner| find::<T>(inner));
    wrapped.or_else(|| error.source().and_then(find::<T>))
}
