//! The outside of a data pack: a few lines with checksum and signature above the contents.
//!
//! ```text
//! steelyard-facts 1
//! sha256: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
//! minisign: RUQ…                  (second line of the .minisig file)
//! comment: timestamp:1796083200   (what follows "trusted comment: ")
//! proof: ilmr…                    (last line of the .minisig file)
//!
//! title = "Prices of December 2026"
//! …
//! ```
//!
//! Checksum and signature are those of everything after the first empty line, byte for byte, so that
//! `sha256sum` and `minisign -V` can check the same without this app. The checksum finds a damaged
//! file; only the signature says who made it.

use minisign_verify::{Error, PublicKey, Signature};
use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::error::ImportError;

/// First word of a pack.
pub(crate) const MARK: &str = "steelyard-facts";

/// Newest version of the format that is read.
const VERSION: u64 = 1;

/// What is known of who made a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Seal {
    /// Signed with the key that is trusted.
    Signed {
        /// What the signer put beside the signature, and signed with it.
        comment: String,
    },
    /// Signed, but no trusted key is set, or another one.
    SignerUnknown,
    /// The checksum fits, and there is no signature.
    ChecksumOnly,
    /// A price list of somebody else's, which carries neither.
    None,
}

/// Checks the lines above the contents and returns what they say with the contents.
pub(crate) fn open<'a>(text: &'a str, key: Option<&str>) -> Result<(Seal, &'a str), ImportError> {
    let normal = text.find("\n\n").map(|at| (at, 2));
    let windows = text.find("\r\n\r\n").map(|at| (at, 4));
    let (end, gap) = match (normal, windows) {
        (Some(one), Some(two)) => one.min(two),
        (one, two) => one
            .or(two)
            .ok_or_else(|| missing("contents", "an empty line, then TOML"))?,
    };
    let (head, body) = (&text[..end], &text[end + gap..]);
    let mut lines = head.lines();
    check_version(lines.next().unwrap_or_default())?;
    let mut head = Head::default();
    for (number, line) in lines.enumerate() {
        head.take(number + 2, line)?;
    }
    let stated = head
        .sha256
        .ok_or_else(|| missing("sha256", "64 digits 0-9 and a-f"))?;
    let found = checksum(body.as_bytes());
    if !stated.eq_ignore_ascii_case(&found) {
        return Err(ImportError::Checksum { stated, found });
    }
    let Some(minisign) = head.minisign else {
        return Ok((Seal::ChecksumOnly, body));
    };
    let comment = head.comment.unwrap_or_default();
    let proof = head
        .proof
        .ok_or_else(|| missing("proof", "the last line of the .minisig file"))?;
    let lines = format!("untrusted comment: \n{minisign}\ntrusted comment: {comment}\n{proof}");
    let signature = Signature::decode(&lines).map_err(|error| ImportError::Signature {
        detail: error.to_string(),
    })?;
    let Some(key) = key else {
        return Ok((Seal::SignerUnknown, body));
    };
    let key = public_key(key)?;
    match key.verify(body.as_bytes(), &signature, false) {
        Ok(()) => Ok((Seal::Signed { comment }, body)),
        Err(Error::UnexpectedKeyId) => Ok((Seal::SignerUnknown, body)),
        Err(error) => Err(ImportError::Signature {
            detail: error.to_string(),
        }),
    }
}

/// The text of a pack around contents, with their checksum and without a signature.
pub fn with_checksum(contents: &str) -> String {
    let sum = checksum(contents.as_bytes());
    format!("{MARK} {VERSION}\nsha256: {sum}\n\n{contents}")
}

/// Whether a text is a minisign public key: one line, or the two lines of a `.pub` file.
///
/// # Errors
/// [`ImportError::Key`].
pub fn check_key(key: &str) -> Result<(), ImportError> {
    public_key(key).map(|_| ())
}

fn public_key(key: &str) -> Result<PublicKey, ImportError> {
    let line = key.lines().map(str::trim).rfind(|line| !line.is_empty());
    PublicKey::from_base64(line.unwrap_or_default()).map_err(|_| ImportError::Key)
}

fn check_version(line: &str) -> Result<(), ImportError> {
    let version = line.strip_prefix(MARK).map(str::trim).unwrap_or_default();
    let found: u64 = version.parse().map_err(|_| ImportError::Field {
        path: "line 1".to_owned(),
        value: shortened(line),
        allowed: format!("{MARK} {VERSION}"),
    })?;
    match found {
        VERSION => Ok(()),
        _ => Err(ImportError::Version {
            found,
            known: VERSION,
        }),
    }
}

#[derive(Default)]
struct Head {
    sha256: Option<String>,
    minisign: Option<String>,
    comment: Option<String>,
    proof: Option<String>,
}

impl Head {
    fn take(&mut self, number: usize, line: &str) -> Result<(), ImportError> {
        let refused = || ImportError::Field {
            path: format!("line {number}"),
            value: shortened(line),
            allowed: "sha256: …, minisign: …, comment: …, proof: …, each once".to_owned(),
        };
        let (name, value) = line.split_once(':').ok_or_else(refused)?;
        let place = match name.trim() {
            "sha256" => &mut self.sha256,
            "minisign" => &mut self.minisign,
            "comment" => &mut self.comment,
            "proof" => &mut self.proof,
            _ => return Err(refused()),
        };
        match place.replace(value.trim().to_owned()) {
            None => Ok(()),
            Some(_) => Err(refused()),
        }
    }
}

fn missing(path: &str, allowed: &str) -> ImportError {
    ImportError::Missing {
        path: path.to_owned(),
        allowed: allowed.to_owned(),
    }
}

/// A value that may be long or hostile, as it stands in a message.
pub(crate) fn shortened(text: &str) -> String {
    const MOST: usize = 80;
    let mut short: String = text
        .chars()
        .take(MOST)
        .map(|letter| if letter.is_control() { ' ' } else { letter })
        .collect();
    if text.chars().nth(MOST).is_some() {
        short.push('…');
    }
    short
}

fn checksum(bytes: &[u8]) -> String {
    hex::encode(Sha256::digest(bytes))
}
