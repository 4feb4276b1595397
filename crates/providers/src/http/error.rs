//! Why nothing came back, told apart as far as a person can act on it.

use crate::door::DoorError;

/// Why a request was not sent, or brought no answer, or not all of it.
///
/// No variant repeats a user name, a password or a path: a host and a figure are enough.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NetError {
    /// The door did not let it out.
    #[error(transparent)]
    Door(#[from] DoorError),
    /// It is no address of the web.
    #[error("{address:?} is no address")]
    AddressInvalid {
        /// What was given.
        address: String,
    },
    /// It does not begin with `http://` or `https://`.
    #[error("{address:?} has no scheme")]
    AddressWithoutScheme {
        /// What was given.
        address: String,
    },
    /// It begins with something that is not spoken here, such as `ftp://`.
    #[error("scheme {scheme:?}")]
    AddressScheme {
        /// What it begins with.
        scheme: String,
    },
    /// There is a user name or a password in it.
    #[error("credentials in the address of {host}")]
    AddressHasCredentials {
        /// The host of the address.
        host: String,
    },
    /// A value that cannot stand in a request: it has characters such as line breaks.
    #[error("the header {name} cannot be sent")]
    Unsendable {
        /// Name of the header.
        name: String,
    },
    /// It would cross other people's networks readable by all of them.
    #[error("{host} is outside and not asked without encryption")]
    Unencrypted {
        /// The host.
        host: String,
    },
    /// Nobody knows the name.
    #[error("no such host: {host}")]
    HostNotFound {
        /// The host.
        host: String,
    },
    /// The computer is there, and nothing listens.
    #[error("{host} refused the connection at port {port}")]
    Refused {
        /// The host.
        host: String,
        /// The port.
        port: u16,
    },
    /// No way to the computer.
    #[error("{host} cannot be reached: {detail}")]
    Unreachable {
        /// The host.
        host: String,
        /// For logs.
        detail: String,
    },
    /// No connection, or no first word, within the time there is for it.
    #[error("{host} did not answer in {seconds} s")]
    TimedOut {
        /// The host.
        host: String,
        /// How long was waited, rounded up.
        seconds: u64,
    },
    /// The answer began and came to a halt.
    #[error("nothing more came from {host} for {seconds} s")]
    Stalled {
        /// The host.
        host: String,
        /// How long was waited, rounded up.
        seconds: u64,
    },
    /// The connection ended before the answer did.
    #[error("the connection to {host} broke off: {detail}")]
    BrokeOff {
        /// The host.
        host: String,
        /// For logs.
        detail: String,
    },
    /// The certificate was issued by nobody whom this computer trusts.
    #[error("the certificate of {host} is not trusted")]
    CertificateUntrusted {
        /// The host.
        host: String,
    },
    /// The certificate is out of date, or not valid yet, or this computer's clock is wrong.
    #[error("the certificate of {host} is not valid today")]
    CertificateExpired {
        /// The host.
        host: String,
    },
    /// The certificate is somebody else's.
    #[error("the certificate of {host} is for another name")]
    CertificateName {
        /// The host.
        host: String,
    },
    /// Encryption failed in another way; often the other end does not encrypt at all.
    #[error("no encrypted connection to {host}: {detail}")]
    Encryption {
        /// The host.
        host: String,
        /// For logs.
        detail: String,
    },
    /// The address of the proxy cannot be used.
    #[error("the address of the proxy cannot be used")]
    ProxyInvalid,
    /// The proxy cannot be reached.
    #[error("no connection to the proxy {proxy}")]
    ProxyUnreachable {
        /// Host and port of the proxy.
        proxy: String,
    },
    /// The proxy wants a name and a password, or others than it got.
    #[error("the proxy {proxy} wants credentials")]
    ProxyCredentials {
        /// Host and port of the proxy.
        proxy: String,
    },
    /// The proxy does not pass it on.
    #[error("the proxy {proxy} does not connect to {host}: {detail}")]
    ProxyRefused {
        /// Host and port of the proxy.
        proxy: String,
        /// The host it was to connect to.
        host: String,
        /// For logs.
        detail: String,
    },
    /// One redirect after another.
    #[error("{host} redirects without end")]
    RedirectedTooOften {
        /// The host that was asked first.
        host: String,
    },
    /// A redirect that would give up encryption, lead nearer than it came from, or to no
    /// usable address.
    #[error("{host} redirects to {to}, which is not followed")]
    RedirectUnsafe {
        /// The host that redirects.
        host: String,
        /// Where to, as scheme and host.
        to: String,
    },
    /// What came back is not HTTP.
    #[error("{host} does not speak HTTP: {detail}")]
    NotHttp {
        /// The host.
        host: String,
        /// For logs.
        detail: String,
    },
    /// It wants a key, an account or a consent (401, 403).
    #[error("{host} does not allow it ({status})")]
    NotAllowed {
        /// The host.
        host: String,
        /// The status.
        status: u16,
    },
    /// There is nothing at this address (404, 410).
    #[error("{host} has nothing there ({status})")]
    NotThere {
        /// The host.
        host: String,
        /// The status.
        status: u16,
    },
    /// It was asked too often (429).
    #[error("{host} was asked too often")]
    TooMany {
        /// The host.
        host: String,
        /// When to come again, in seconds, when it says so.
        retry_after_seconds: Option<u64>,
    },
    /// It failed (5xx).
    #[error("{host} failed ({status})")]
    ServerFailed {
        /// The host.
        host: String,
        /// The status.
        status: u16,
        /// When to come again, in seconds, when it says so.
        retry_after_seconds: Option<u64>,
    },
    /// It answered with another status that is no success.
    #[error("{host} answered {status}")]
    Status {
        /// The host.
        host: String,
        /// The status.
        status: u16,
    },
    /// More came back than anybody could want.
    #[error("{host} sent more than {limit_bytes} bytes")]
    TooLong {
        /// The host.
        host: String,
        /// Where reading ended, in bytes.
        limit_bytes: u64,
    },
}

impl NetError {
    /// The stable code, which is also the name of the Fluent message.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Door(error) => error.code(),
            Self::AddressInvalid { .. } => "net-address-invalid",
            Self::AddressWithoutScheme { .. } => "net-address-without-scheme",
            Self::AddressScheme { .. } => "net-address-scheme",
            Self::AddressHasCredentials { .. } => "net-address-credentials",
            Self::Unsendable { .. } => "net-unsendable",
            Self::Unencrypted { .. } => "net-unencrypted",
            Self::HostNotFound { .. } => "net-host-not-found",
            Self::Refused { .. } => "net-refused",
            Self::Unreachable { .. } => "net-unreachable",
            Self::TimedOut { .. } => "net-timed-out",
            Self::Stalled { .. } => "net-stalled",
            Self::BrokeOff { .. } => "net-broke-off",
            Self::CertificateUntrusted { .. } => "net-certificate-untrusted",
            Self::CertificateExpired { .. } => "net-certificate-expired",
            Self::CertificateName { .. } => "net-certificate-name",
            Self::Encryption { .. } => "net-encryption",
            Self::ProxyInvalid => "net-proxy-invalid",
            Self::ProxyUnreachable { .. } => "net-proxy-unreachable",
            Self::ProxyCredentials { .. } => "net-proxy-credentials",
            Self::ProxyRefused { .. } => "net-proxy-refused",
            Self::RedirectedTooOften { .. } => "net-redirected-too-often",
            Self::RedirectUnsafe { .. } => "net-redirect-unsafe",
            Self::NotHttp { .. } => "net-not-http",
            Self::NotAllowed { .. } => "net-not-allowed",
            Self::NotThere { .. } => "net-not-there",
            Self::TooMany { .. } => "net-too-many",
            Self::ServerFailed { .. } => "net-server-failed",
            Self::Status { .. } => "net-status",
            Self::TooLong { .. } => "net-too-long",
        }
    }

    /// What the Fluent message of this code fills in, by name.
    pub fn arguments(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Door(error) => error.arguments(),
            Self::AddressInvalid { address } | Self::AddressWithoutScheme { address } => {
                vec![("address", address.clone())]
            }
            Self::AddressScheme { scheme } => vec![("scheme", scheme.clone())],
            Self::Unsendable { name } => vec![("name", name.clone())],
            Self::AddressHasCredentials { host }
            | Self::Unencrypted { host }
            | Self::HostNotFound { host }
            | Self::CertificateUntrusted { host }
            | Self::CertificateExpired { host }
            | Self::CertificateName { host }
            | Self::RedirectedTooOften { host }
            | Self::TooMany { host, .. } => vec![("host", host.clone())],
            Self::Refused { host, port } => {
                vec![("host", host.clone()), ("port", port.to_string())]
            }
            Self::Unreachable { host, detail }
            | Self::BrokeOff { host, detail }
            | Self::Encryption { host, detail }
            | Self::NotHttp { host, detail } => {
                vec![("host", host.clone()), ("detail", detail.clone())]
            }
            Self::TimedOut { host, seconds } | Self::Stalled { host, seconds } => {
                vec![("host", host.clone()), ("seconds", seconds.to_string())]
            }
            Self::ProxyInvalid => Vec::new(),
            Self::ProxyUnreachable { proxy } | Self::ProxyCredentials { proxy } => {
                vec![("proxy", proxy.clone())]
            }
            Self::ProxyRefused {
                proxy,
                host,
                detail,
            } => vec![
                ("proxy", proxy.clone()),
                ("host", host.clone()),
                ("detail", detail.clone()),
            ],
            Self::RedirectUnsafe { host, to } => {
                vec![("host", host.clone()), ("to", to.clone())]
            }
            Self::NotAllowed { host, status }
            | Self::NotThere { host, status }
            | Self::ServerFailed { host, status, .. }
            | Self::Status { host, status } => {
                vec![("host", host.clone()), ("status", status.to_string())]
            }
            Self::TooLong { host, limit_bytes } => {
                vec![("host", host.clone()), ("limit", limit_bytes.to_string())]
            }
        }
    }

    /// The error that a status stands for; none for a success.
    pub fn of_status(host: &str, status: u16, retry_after_seconds: Option<u64>) -> Option<Self> {
        let host = host.to_owned();
        Some(match status {
            200..=299 => return None,
            401 | 403 => Self::NotAllowed { host, status },
            404 | 410 => Self::NotThere { host, status },
            429 => Self::TooMany {
                host,
                retry_after_seconds,
            },
            500..=599 => Self::ServerFailed {
                host,
                status,
                retry_after_seconds,
            },
            _ => Self::Status { host, status },
        })
    }

    /// Whether the same request may do better a little later, without anybody changing
    /// anything.
    pub fn may_pass(&self) -> bool {
        match self {
            Self::Refused { .. }
            | Self::Unreachable { .. }
            | Self::TimedOut { .. }
            | Self::Stalled { .. }
            | Self::BrokeOff { .. }
            | Self::HostNotFound { .. }
            | Self::ProxyUnreachable { .. }
            | Self::NotHttp { .. }
            | Self::TooMany { .. }
            | Self::ServerFailed { .. } => true,
            Self::Status { status, .. } => matches!(status, 408 | 425),
            _ => false,
        }
    }

    /// When to come again, in seconds, when the server says so.
    pub fn retry_after_seconds(&self) -> Option<u64> {
        match self {
            Self::TooMany {
                retry_after_seconds,
                ..
            }
            | Self::ServerFailed {
                retry_after_seconds,
                ..
            } => *retry_after_seconds,
            _ => None,
        }
    }
}
