//! The named values of a header.

use crate::cursor::Cursor;
use crate::error::HeaderError;

/// Numbers of a list that are kept. A list of one number a layer is far shorter; the longer ones
/// are vocabularies, of which only the length matters here.
const NUMBERS_KEPT: u64 = 4_096;

/// Bytes of a text that are kept; a longer one is remembered by its length.
const TEXT_KEPT: usize = 4_096;

/// A value of the header.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// A whole number.
    Whole(i128),
    /// A number with a fraction.
    Fraction(f64),
    /// True or false.
    Flag(bool),
    /// A text of at most 4,096 bytes.
    Text(String),
    /// A longer text, such as a chat template: its length in bytes.
    LongText(usize),
    /// A list of at most 4,096 whole numbers or flags.
    Numbers(Vec<i128>),
    /// Any other list: how many things it has.
    List(u64),
}

impl Value {
    /// The whole number, or none.
    pub fn whole(&self) -> Option<u64> {
        match self {
            Self::Whole(number) => u64::try_from(*number).ok(),
            _ => None,
        }
    }

    pub(crate) fn read(cursor: &mut Cursor<'_>, key: &str) -> Result<Self, HeaderError> {
        let kind = cursor.u32(key)?;
        match kind {
            8 => {
                let text = cursor.text(key)?;
                Ok(if text.len() > TEXT_KEPT {
                    Self::LongText(text.len())
                } else {
                    Self::Text(text.to_owned())
                })
            }
            9 => Self::read_list(cursor, key),
            _ => Self::read_plain(cursor, kind, key),
        }
    }

    fn read_list(cursor: &mut Cursor<'_>, key: &str) -> Result<Self, HeaderError> {
        let kind = cursor.u32(key)?;
        let length = cursor.u64(key)?;
        if kind == 8 {
            for _ in 0..length {
                cursor.skip_text(key)?;
            }
            return Ok(Self::List(length));
        }
        let Some(width) = width_of(kind) else {
            return Err(unknown_kind(key, kind));
        };
        let whole = !matches!(kind, 6 | 12);
        if !whole || length > NUMBERS_KEPT {
            cursor.take(length.saturating_mul(width), key)?;
            return Ok(Self::List(length));
        }
        let mut numbers = Vec::new();
        for _ in 0..length {
            numbers.push(match Self::read_plain(cursor, kind, key)? {
                Self::Whole(number) => number,
                Self::Flag(flag) => i128::from(flag),
                _ => return Err(unknown_kind(key, kind)),
            });
        }
        Ok(Self::Numbers(numbers))
    }

    fn read_plain(cursor: &mut Cursor<'_>, kind: u32, key: &str) -> Result<Self, HeaderError> {
        Ok(match kind {
            0 => Self::Whole(cursor.u8(key)?.into()),
            1 => Self::Whole(cursor.u8(key)?.cast_signed().into()),
            2 => Self::Whole(cursor.u16(key)?.into()),
            3 => Self::Whole(cursor.u16(key)?.cast_signed().into()),
            4 => Self::Whole(cursor.u32(key)?.into()),
            5 => Self::Whole(cursor.u32(key)?.cast_signed().into()),
            6 => Self::Fraction(f32::from_bits(cursor.u32(key)?).into()),
            7 => Self::Flag(cursor.u8(key)? != 0),
            10 => Self::Whole(cursor.u64(key)?.into()),
            11 => Self::Whole(cursor.u64(key)?.cast_signed().into()),
            12 => Self::Fraction(f64::from_bits(cursor.u64(key)?)),
            _ => return Err(unknown_kind(key, kind)),
        })
    }
}

/// Bytes of one value of a kind that has a fixed width.
const fn width_of(kind: u32) -> Option<u64> {
    match kind {
        0 | 1 | 7 => Some(1),
        2 | 3 => Some(2),
        4..=6 => Some(4),
        10..=12 => Some(8),
        _ => None,
    }
}

fn unknown_kind(key: &str, kind: u32) -> HeaderError {
    HeaderError::Damaged {
        place: key.to_owned(),
        value: format!("a value of kind {kind}"),
        allowed: "kinds 0 to 12, and no list of lists",
    }
}
