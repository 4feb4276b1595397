//! The tensors of a file and how many bytes they take.

use crate::cursor::Cursor;
use crate::error::HeaderError;
use crate::tables::TENSOR_TYPES;

/// Most dimensions of a tensor, as in ggml.
const MOST_DIMENSIONS: u32 = 4;

/// How the numbers of a tensor are stored: in blocks of some numbers that take some bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TensorType {
    /// Number of the type in the file.
    pub id: u32,
    /// Name, as llama.cpp shows it.
    pub name: &'static str,
    /// Numbers of a block.
    pub block_numbers: u64,
    /// Bytes of a block.
    pub block_bytes: u64,
}

/// One tensor: a block of weights with a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tensor {
    /// Name, such as `blk.0.attn_k.weight`.
    pub name: String,
    /// How its numbers are stored.
    pub kind: TensorType,
    /// How many numbers it has.
    pub numbers: u64,
    /// How many bytes they take.
    pub bytes: u64,
    /// Where they begin, from the start of the weights.
    pub offset: u64,
}

impl Tensor {
    pub(crate) fn read(cursor: &mut Cursor<'_>) -> Result<Self, HeaderError> {
        let name = cursor.text("a tensor's name")?.to_owned();
        let damaged = |value: String, allowed| HeaderError::Damaged {
            place: name.clone(),
            value,
            allowed,
        };
        let dimensions = cursor.u32(&name)?;
        if dimensions > MOST_DIMENSIONS {
            return Err(damaged(format!("{dimensions} dimensions"), "0 to 4"));
        }
        let (mut numbers, mut row) = (1_u64, 1);
        for dimension in 0..dimensions {
            let length = cursor.u64(&name)?;
            if dimension == 0 {
                row = length;
            }
            numbers = numbers
                .checked_mul(length)
                .filter(|numbers| *numbers < 1 << 60)
                .ok_or_else(|| damaged(format!("a side of {length}"), "fewer than 2^60 numbers"))?;
        }
        let id = cursor.u32(&name)?;
        let kind = TENSOR_TYPES
            .iter()
            .find(|kind| kind.id == id)
            .copied()
            .ok_or_else(|| damaged(format!("type {id}"), "a type that llama.cpp knows"))?;
        if !row.is_multiple_of(kind.block_numbers) {
            let value = format!("rows of {row} in blocks of {}", kind.block_numbers);
            return Err(damaged(value, "rows of whole blocks"));
        }
        let offset = cursor.u64(&name)?;
        Ok(Self {
            kind,
            numbers,
            bytes: (numbers / kind.block_numbers).saturating_mul(kind.block_bytes),
            offset,
            name,
        })
    }

    /// The layer it belongs to, from a name that begins `blk.N.`.
    pub fn layer(&self) -> Option<u64> {
        self.name
            .strip_prefix("blk.")?
            .split('.')
            .next()?
            .parse()
            .ok()
    }

    /// The name without the layer.
    pub fn role(&self) -> &str {
        self.name
            .strip_prefix("blk.")
            .and_then(|rest| rest.split_once('.'))
            .map_or(&self.name, |(_, role)| role)
    }
}
