//! Reading the header of a model file on this computer.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use model_file::{Header, HeaderError};

use crate::AppError;

/// Bytes read first; most headers are shorter.
const FIRST: u64 = 4 << 20;
/// The most that is read. Headers of models with the largest vocabularies have some twenty MiB.
const MOST: u64 = 256 << 20;

/// The header of a file, and the length of the file. Never reads the weights, so it takes moments
/// whatever the size.
///
/// # Errors
/// [`AppError::File`] where it cannot be read, [`AppError::ModelFile`] where it is no model file,
/// is cut short or is damaged.
pub(crate) fn read_header(path: &Path) -> Result<(Header, u64), AppError> {
    let failed = |error: std::io::Error| AppError::reading(path, &error);
    let metadata = std::fs::metadata(path).map_err(failed)?;
    if !metadata.is_file() {
        return Err(failed(std::io::ErrorKind::IsADirectory.into()));
    }
    let length = metadata.len();
    let mut file = File::open(path).map_err(failed)?;
    let mut bytes = Vec::new();
    let mut wanted = FIRST;
    loop {
        let more = wanted - bytes.len() as u64;
        (&mut file)
            .take(more)
            .read_to_end(&mut bytes)
            .map_err(failed)?;
        match Header::read(&bytes, length) {
            Err(HeaderError::NeedsMore { .. }) if wanted < MOST && bytes.len() as u64 == wanted => {
                wanted *= 4;
            }
            Err(error) => return Err(error.into()),
            Ok(header) => return Ok((header, length)),
        }
    }
}
