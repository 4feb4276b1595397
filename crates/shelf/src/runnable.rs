//! Whether the engine can run a file at all.

use model_file::{Header, ModelFacts, Purpose};
use serde::{Deserialize, Serialize};

use crate::architectures::{ASKED_OTHERWISE, EMBEDS, GUESSES_AHEAD, LOOKS, SPEAKS, WRITES};

/// Why a file cannot be run, on any computer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "why_not", rename_all = "snake_case")]
pub enum WhyNot {
    /// The engine does not know this architecture.
    UnknownArchitecture {
        /// As the file names it.
        architecture: String,
    },
    /// It is one part of a model that was divided among several files.
    OnePart {
        /// Which one, from 1.
        part: u64,
        /// How many there are.
        parts: u64,
    },
    /// It is an adapter (`LoRA`), which changes a model and is none itself.
    Adapter,
    /// It is the part of a model that looks at pictures.
    ImageReader,
    /// It holds words and no weights.
    NoWeights,
    /// It holds weights and no words.
    NoTokenizer,
    /// It turns texts into numbers for searching, and writes nothing.
    EmbedsOnly {
        /// As the file names it.
        architecture: String,
    },
    /// It makes or reads sound.
    Speech {
        /// As the file names it.
        architecture: String,
    },
    /// It guesses ahead for a larger model, and does nothing alone.
    GuessesAhead {
        /// As the file names it.
        architecture: String,
    },
    /// It is not asked one word after another, which is the only way this program asks.
    AskedOtherwise {
        /// As the file names it.
        architecture: String,
    },
    /// Its numbers are written highest byte first, for another kind of processor.
    OtherByteOrder,
}

impl WhyNot {
    /// Stable code; the words for people are the messages `error-CODE` and `error-CODE-hint`.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::UnknownArchitecture { .. } => "model-unknown-architecture",
            Self::OnePart { .. } => "model-one-part",
            Self::Adapter => "model-adapter",
            Self::ImageReader => "model-image-reader",
            Self::NoWeights => "model-no-weights",
            Self::NoTokenizer => "model-no-tokenizer",
            Self::EmbedsOnly { .. } => "model-embeds-only",
            Self::Speech { .. } => "model-speech",
            Self::GuessesAhead { .. } => "model-guesses-ahead",
            Self::AskedOtherwise { .. } => "model-asked-otherwise",
            Self::OtherByteOrder => "model-other-byte-order",
        }
    }

    /// The architecture, where that is why.
    pub fn architecture(&self) -> Option<&str> {
        match self {
            Self::UnknownArchitecture { architecture }
            | Self::EmbedsOnly { architecture }
            | Self::Speech { architecture }
            | Self::GuessesAhead { architecture }
            | Self::AskedOtherwise { architecture } => Some(architecture),
            _ => None,
        }
    }
}

/// Whether the engine runs models of an architecture, by its name in GGUF files.
///
/// # Errors
/// [`WhyNot`] where it does not, or not for writing text.
pub fn runs_architecture(architecture: &str) -> Result<(), WhyNot> {
    let named = || architecture.to_owned();
    let is_in = |list: &[&str]| list.binary_search(&architecture).is_ok();
    if is_in(WRITES) {
        Ok(())
    } else if is_in(LOOKS) {
        Err(WhyNot::ImageReader)
    } else if is_in(EMBEDS) {
        Err(WhyNot::EmbedsOnly {
            architecture: named(),
        })
    } else if is_in(SPEAKS) {
        Err(WhyNot::Speech {
            architecture: named(),
        })
    } else if is_in(GUESSES_AHEAD) {
        Err(WhyNot::GuessesAhead {
            architecture: named(),
        })
    } else if is_in(ASKED_OTHERWISE) {
        Err(WhyNot::AskedOtherwise {
            architecture: named(),
        })
    } else {
        Err(WhyNot::UnknownArchitecture {
            architecture: named(),
        })
    }
}

/// Whether the engine can run a file, from its whole header: as [`runnable`], and the byte order.
///
/// # Errors
/// [`WhyNot`], the most telling reason first.
pub fn runnable_file(header: &Header) -> Result<(), WhyNot> {
    runnable(&header.facts)?;
    if header.big_endian {
        Err(WhyNot::OtherByteOrder)
    } else {
        Ok(())
    }
}

/// Whether the engine can run a file, from what it says about its model. How much memory it takes
/// is another question: [`fit`].
///
/// # Errors
/// [`WhyNot`], the most telling reason first.
///
/// [`fit`]: crate::fit
pub fn runnable(file: &ModelFacts) -> Result<(), WhyNot> {
    if file.parts > 1 {
        return Err(WhyNot::OnePart {
            part: file.part,
            parts: file.parts,
        });
    }
    match file.purpose {
        Purpose::Adapter => return Err(WhyNot::Adapter),
        Purpose::ImageReader => return Err(WhyNot::ImageReader),
        Purpose::Model => runs_architecture(&file.architecture)?,
    }
    if file.parameters == 0 {
        Err(WhyNot::NoWeights)
    } else if file.vocabulary == 0 || file.tokenizer.is_none() {
        Err(WhyNot::NoTokenizer)
    } else {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_sorted_and_share_nothing() {
        let lists = [
            WRITES,
            EMBEDS,
            SPEAKS,
            GUESSES_AHEAD,
            ASKED_OTHERWISE,
            LOOKS,
        ];
        let mut all: Vec<&str> = Vec::new();
        for list in lists {
            assert!(list.is_sorted());
            all.extend(list);
        }
        all.sort_unstable();
        let count = all.len();
        all.dedup();
        assert_eq!(all.len(), count);
        assert_eq!(count, 153);
    }

    #[test]
    fn a_model_that_writes_is_told_from_one_that_does_not() {
        assert_eq!(runs_architecture("falcon-h1"), Ok(()));
        assert_eq!(
            runs_architecture("bert").unwrap_err().code(),
            "model-embeds-only"
        );
        let unknown = runs_architecture("mllama").unwrap_err();
        assert_eq!(unknown.architecture(), Some("mllama"));
    }
}
