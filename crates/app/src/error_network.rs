//! What the sentences of the network's errors and of downloads are filled in with.

use providers::NetError;
use providers::download::DownloadError;
use providers::server::ServerError;
use words::Words;

pub(crate) fn net_arguments(error: &NetError, words: &Words) -> Vec<(&'static str, String)> {
    match error {
        NetError::TooLong { host, limit_bytes } => vec![
            ("host", host.clone()),
            ("limit", words.bytes(*limit_bytes as f64)),
        ],
        _ => error.arguments(),
    }
}

pub(crate) fn download_arguments(
    error: &DownloadError,
    words: &Words,
) -> Vec<(&'static str, String)> {
    match error {
        DownloadError::Net(error) => net_arguments(error, words),
        DownloadError::NoRoom {
            folder,
            needed_bytes,
            free_bytes,
        } => vec![
            ("folder", folder.clone()),
            ("needed", words.bytes(*needed_bytes as f64)),
            ("free", words.bytes(*free_bytes as f64)),
        ],
        DownloadError::DiskFull { path } | DownloadError::InUse { path } => {
            vec![("path", path.clone())]
        }
        DownloadError::Unwritable { path, detail } | DownloadError::Unreadable { path, detail } => {
            vec![("path", path.clone()), ("detail", detail.clone())]
        }
        DownloadError::APage { host, content_type } => {
            vec![("host", host.clone()), ("type", content_type.clone())]
        }
        DownloadError::Encoded { host, encoding } => {
            vec![("host", host.clone()), ("encoding", encoding.clone())]
        }
        // Both in full: they may differ in the last digit alone.
        DownloadError::WrongLength {
            expected_bytes,
            found_bytes,
        } => vec![
            ("expected", words.integer(*expected_bytes as f64)),
            ("found", words.integer(*found_bytes as f64)),
        ],
        DownloadError::Damaged { .. } | DownloadError::Stopped => Vec::new(),
    }
}

pub(crate) fn server_arguments(error: &ServerError, words: &Words) -> Vec<(&'static str, String)> {
    match error {
        ServerError::Connection(error) => net_arguments(error, words),
        _ => named(error.arguments())
            .into_iter()
            .map(|(name, text)| match (name, text.parse::<u32>()) {
                // A status is a name; the rest are figures, written as the language does.
                ("tokens" | "limit" | "seconds" | "mebibytes", Ok(figure)) => {
                    (name, words.integer(f64::from(figure)))
                }
                _ => (name, text),
            })
            .collect(),
    }
}

/// With the name of a provider in the place of its id.
pub(crate) fn named(arguments: Vec<(&'static str, String)>) -> Vec<(&'static str, String)> {
    arguments
        .into_iter()
        .map(|(name, text)| match providers::provider(&text) {
            Some(provider) if name == "provider" => (name, provider.name.to_owned()),
            _ => (name, text),
        })
        .collect()
}
