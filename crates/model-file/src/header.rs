//! The two tables of a header.

use std::collections::BTreeMap;

use crate::cursor::Cursor;
use crate::error::HeaderError;
use crate::facts::ModelFacts;
use crate::tensor::Tensor;
use crate::value::Value;

/// Where the weights begin and each tensor lies, in bytes, unless the file says otherwise.
const ALIGNMENT: u64 = 32;

/// The header of a model file.
#[derive(Debug, Clone, PartialEq)]
pub struct Header {
    /// Version of the format, 2 or 3.
    pub version: u32,
    /// True where numbers are stored highest byte first.
    pub big_endian: bool,
    /// The named values.
    pub values: BTreeMap<String, Value>,
    /// The tensors, in the file's order.
    pub tensors: Vec<Tensor>,
    /// Length of the header: where the weights begin.
    pub header_bytes: u64,
    /// What all this says about the model.
    pub facts: ModelFacts,
}

impl Header {
    /// Reads the header from the beginning of a file.
    ///
    /// `bytes` is as much of the beginning as the caller has read, `file_bytes` the length of the
    /// whole file. A few MiB hold most headers; those of models with a large vocabulary need some
    /// ten.
    ///
    /// # Errors
    /// [`HeaderError::NeedsMore`] where the header goes on beyond `bytes`: call again with more.
    /// Every other error means that the file is no model file, is cut short or is damaged.
    pub fn read(bytes: &[u8], file_bytes: u64) -> Result<Self, HeaderError> {
        let mut cursor = Cursor::new(bytes, file_bytes);
        if cursor.take(4, "the header")? != b"GGUF" {
            return Err(HeaderError::NotAModelFile);
        }
        let mut version = cursor.u32("the version")?;
        // A version is a small number; one that only fills the high half was written the other
        // way round.
        let big_endian = version != 0 && version.trailing_zeros() >= 16;
        if big_endian {
            cursor.set_big_endian();
            version = version.swap_bytes();
        }
        if !(2..=3).contains(&version) {
            return Err(HeaderError::UnknownVersion { version });
        }
        let tensor_count = cursor.u64("the number of tensors")?;
        let value_count = cursor.u64("the number of values")?;

        let mut values = BTreeMap::new();
        for _ in 0..value_count {
            let key = cursor.text("a value's key")?.to_owned();
            let value = Value::read(&mut cursor, &key)?;
            if values.insert(key.clone(), value).is_some() {
                return Err(HeaderError::Damaged {
                    place: key,
                    value: "the same key twice".to_owned(),
                    allowed: "each key once",
                });
            }
        }
        let mut tensors = Vec::new();
        for _ in 0..tensor_count {
            tensors.push(Tensor::read(&mut cursor)?);
        }

        let alignment = alignment(&values)?;
        let header_bytes = cursor.position().next_multiple_of(alignment);
        check_places(&tensors, alignment, header_bytes, file_bytes)?;
        let facts = ModelFacts::new(&values, &tensors)?;
        Ok(Self {
            version,
            big_endian,
            values,
            tensors,
            header_bytes,
            facts,
        })
    }
}

fn alignment(values: &BTreeMap<String, Value>) -> Result<u64, HeaderError> {
    let key = "general.alignment";
    let Some(value) = values.get(key) else {
        return Ok(ALIGNMENT);
    };
    value
        .whole()
        .filter(|alignment| alignment.is_power_of_two() && *alignment <= 1 << 20)
        .ok_or_else(|| HeaderError::Damaged {
            place: key.to_owned(),
            value: format!("{value:?}"),
            allowed: "a power of two up to 1,048,576",
        })
}

/// Refuses tensors that lie outside the file, upon one another, or under one name.
fn check_places(
    tensors: &[Tensor],
    alignment: u64,
    header_bytes: u64,
    file_bytes: u64,
) -> Result<(), HeaderError> {
    let mut names: Vec<&str> = tensors.iter().map(|tensor| tensor.name.as_str()).collect();
    names.sort_unstable();
    if let Some(twice) = names.windows(2).find(|pair| pair[0] == pair[1]) {
        return Err(HeaderError::Damaged {
            place: twice[0].to_owned(),
            value: "two tensors of this name".to_owned(),
            allowed: "each name once",
        });
    }
    let mut in_order: Vec<&Tensor> = tensors.iter().collect();
    in_order.sort_by_key(|tensor| tensor.offset);
    let mut free_from = 0_u64;
    for tensor in in_order {
        let damaged = |value: String, allowed| HeaderError::Damaged {
            place: tensor.name.clone(),
            value,
            allowed,
        };
        if !tensor.offset.is_multiple_of(alignment) {
            let value = format!("begins at byte {}", tensor.offset);
            return Err(damaged(value, "a multiple of the file's alignment"));
        }
        if tensor.offset < free_from {
            let value = format!("begins at byte {}, inside another", tensor.offset);
            return Err(damaged(value, "tensors that do not overlap"));
        }
        free_from = tensor.offset.saturating_add(tensor.bytes);
        let needed = header_bytes.saturating_add(free_from);
        if needed > file_bytes {
            return Err(HeaderError::CutShort {
                what: tensor.name.clone(),
                file_bytes,
                needed,
            });
        }
    }
    Ok(())
}
