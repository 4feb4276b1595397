//! Reads numbers and texts from bytes, and never past them.

use crate::error::HeaderError;

/// Bytes of the beginning of a file, and how far they have been read.
pub(crate) struct Cursor<'a> {
    bytes: &'a [u8],
    at: usize,
    /// Length of the whole file.
    file_bytes: u64,
    big_endian: bool,
}

impl<'a> Cursor<'a> {
    pub(crate) const fn new(bytes: &'a [u8], file_bytes: u64) -> Self {
        Self {
            bytes,
            at: 0,
            file_bytes,
            big_endian: false,
        }
    }

    pub(crate) const fn set_big_endian(&mut self) {
        self.big_endian = true;
    }

    /// Bytes read so far.
    pub(crate) const fn position(&self) -> u64 {
        self.at as u64
    }

    /// The next `length` bytes. A length beyond the file is a damaged file; one beyond the bytes
    /// at hand asks for more of them. Nothing is set aside for a length that is only claimed.
    pub(crate) fn take(&mut self, length: u64, what: &str) -> Result<&'a [u8], HeaderError> {
        let needed = self.position().saturating_add(length);
        if needed > self.file_bytes {
            return Err(HeaderError::CutShort {
                what: what.to_owned(),
                file_bytes: self.file_bytes,
                needed,
            });
        }
        let taken = usize::try_from(needed)
            .ok()
            .and_then(|end| self.bytes.get(self.at..end))
            .ok_or(HeaderError::NeedsMore {
                have: self.bytes.len() as u64,
            })?;
        self.at += taken.len();
        Ok(taken)
    }

    fn array<const N: usize>(&mut self, what: &str) -> Result<[u8; N], HeaderError> {
        let mut array = [0; N];
        array.copy_from_slice(self.take(N as u64, what)?);
        if self.big_endian {
            array.reverse();
        }
        Ok(array)
    }

    pub(crate) fn u8(&mut self, what: &str) -> Result<u8, HeaderError> {
        Ok(self.array::<1>(what)?[0])
    }

    pub(crate) fn u16(&mut self, what: &str) -> Result<u16, HeaderError> {
        self.array(what).map(u16::from_le_bytes)
    }

    pub(crate) fn u32(&mut self, what: &str) -> Result<u32, HeaderError> {
        self.array(what).map(u32::from_le_bytes)
    }

    pub(crate) fn u64(&mut self, what: &str) -> Result<u64, HeaderError> {
        self.array(what).map(u64::from_le_bytes)
    }

    /// A length and so many bytes of text. Bytes that are not text are an error: names are
    /// compared and shown, and half a character is neither.
    pub(crate) fn text(&mut self, what: &str) -> Result<&'a str, HeaderError> {
        let length = self.u64(what)?;
        let bytes = self.take(length, what)?;
        std::str::from_utf8(bytes).map_err(|_| HeaderError::Damaged {
            place: what.to_owned(),
            value: format!("{} bytes that are no text", bytes.len()),
            allowed: "text in UTF-8",
        })
    }

    /// Passes over a length and so many bytes, whatever they are.
    pub(crate) fn skip_text(&mut self, what: &str) -> Result<(), HeaderError> {
        let length = self.u64(what)?;
        self.take(length, what).map(|_| ())
    }
}
