//! What a model file says about itself, read from its header.
//!
//! The file is GGUF, the format of llama.cpp: a table of named values, a table of tensors, and
//! then the weights. Only the two tables are read, from bytes that the caller hands over, so that
//! nothing here touches a disk. A file on somebody's computer may come from anywhere; the reader
//! therefore believes no length it has not seen the bytes of, and a damaged file is an error that
//! says what is wrong with it.
//!
//! Source of the format: `docs/gguf.md` of the ggml repository; of the meaning of the values:
//! llama.cpp's model loader, build 11434.
//!
//! ```
//! let mut file = Vec::new();
//! file.extend(b"GGUF");
//! file.extend(3_u32.to_le_bytes());
//! file.extend(0_u64.to_le_bytes()); // tensors
//! file.extend(0_u64.to_le_bytes()); // values
//! let error = model_file::Header::read(&file, file.len() as u64).unwrap_err();
//! assert_eq!(error.code(), "model-file-value-missing"); // it does not name its architecture
//! ```

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

mod attention;
mod cursor;
mod error;
mod facts;
mod header;
mod tables;
mod tensor;
mod value;

pub use attention::{KeyValues, LayerKind, Window};
pub use error::HeaderError;
pub use facts::{Experts, ModelFacts, Purpose};
pub use header::Header;
pub use tensor::{Tensor, TensorType};
pub use value::Value;
