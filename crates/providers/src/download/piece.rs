//! What an answer brings of a file, by its head.

use super::Expected;
use super::error::DownloadError;
use crate::http::{Answer, NetError};

/// Why an attempt ended before the file was whole.
#[derive(Debug)]
pub(super) enum Trouble {
    /// It makes no sense to try again.
    Final(DownloadError),
    /// It may do better a little later.
    Passing(NetError),
    /// The server cannot be asked for a part of the file, or cannot be believed when it is.
    AskForAll(NetError),
    /// The answer ended where it said it would, and the file is longer.
    EndedShort(NetError),
    /// What is here is not how the file begins.
    BeganOtherwise(NetError),
}

impl From<DownloadError> for Trouble {
    fn from(error: DownloadError) -> Self {
        Self::Final(error)
    }
}

impl From<NetError> for Trouble {
    fn from(error: NetError) -> Self {
        if error.may_pass() {
            Self::Passing(error)
        } else {
            Self::Final(error.into())
        }
    }
}

/// Where in the file the body of an answer begins, when `from` was asked for.
///
/// Lengths are not believed here. A server may announce more or less than it has; the length
/// of the whole file and its fingerprint are known beforehand and decide at the end.
pub(super) fn begins_at(answer: &Answer, from: u64, expected: &Expected) -> Result<u64, Trouble> {
    let host = || answer.address().host().to_owned();
    let unbelievable = |detail: &str| NetError::BrokeOff {
        host: host(),
        detail: detail.to_owned(),
    };
    let range = answer.header("content-range").map(Range::read);
    match (answer.status(), range) {
        (200, _) => {
            is_the_file(answer)?;
            Ok(0)
        }
        (
            206,
            Some(Some(Range {
                first: Some(first),
                total,
            })),
        ) if first <= from && total.is_none_or(|total| total == expected.bytes) => {
            is_the_file(answer)?;
            Ok(first)
        }
        (206, _) => Err(Trouble::AskForAll(unbelievable(
            "another part of the file came",
        ))),
        (
            416,
            Some(Some(Range {
                total: Some(total), ..
            })),
        ) if total != expected.bytes => Err(Trouble::Final(DownloadError::WrongLength {
            expected_bytes: expected.bytes,
            found_bytes: total,
        })),
        (416, _) if from > 0 => Err(Trouble::AskForAll(unbelievable("no parts are given out"))),
        (status, _) => Err(answer
            .refusal()
            .unwrap_or(NetError::Status {
                host: host(),
                status,
            })
            .into()),
    }
}

/// Whether this is a file as it lies on the server, and not a page about it.
fn is_the_file(answer: &Answer) -> Result<(), Trouble> {
    let host = answer.address().host().to_owned();
    let content_type = answer.header("content-type").unwrap_or_default();
    if content_type.starts_with("text/html") || content_type.starts_with("application/xhtml") {
        return Err(Trouble::Final(DownloadError::APage {
            host,
            content_type: content_type.to_owned(),
        }));
    }
    match answer.header("content-encoding") {
        Some(encoding) if !encoding.eq_ignore_ascii_case("identity") => {
            Err(Trouble::Final(DownloadError::Encoded {
                host,
                encoding: encoding.to_owned(),
            }))
        }
        _ => Ok(()),
    }
}

/// A `Content-Range` (RFC 9110, section 14.4): `bytes 5-9/10`, `bytes 5-9/*` or `bytes */10`.
#[derive(Debug, PartialEq, Eq)]
struct Range {
    first: Option<u64>,
    total: Option<u64>,
}

impl Range {
    fn read(text: &str) -> Option<Self> {
        let (span, total) = text.trim().strip_prefix("bytes ")?.split_once('/')?;
        Some(Self {
            first: span
                .split_once('-')
                .and_then(|(first, _)| first.trim().parse().ok()),
            total: total.trim().parse().ok(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_content_range_is_read_in_its_three_forms() {
        let range = |first, total| Some(Range { first, total });
        assert_eq!(Range::read("bytes 5-9/10"), range(Some(5), Some(10)));
        assert_eq!(Range::read("bytes 5-9/*"), range(Some(5), None));
        assert_eq!(Range::read("bytes */10"), range(None, Some(10)));
        assert_eq!(Range::read("lines 1-2/3"), None);
    }
}
