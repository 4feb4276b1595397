//! Languages and how many tokens a word takes in each.

use crate::choices::choices;
use crate::error::CatalogueError;
use crate::fact::Fact;
use crate::row::Row;
use crate::unit::Unit;
use serde::Serialize;

choices! {
    /// Language of the user's texts, by ISO 639-1 code.
    Language {
        /// English.
        En = "en",
        /// Dutch.
        Nl = "nl",
        /// German.
        De = "de",
        /// French.
        Fr = "fr",
        /// Spanish.
        Es = "es",
        /// Italian.
        It = "it",
        /// Portuguese.
        Pt = "pt",
        /// Polish.
        Pl = "pl",
        /// Swedish.
        Sv = "sv",
        /// Danish.
        Da = "da",
        /// Finnish.
        Fi = "fi",
        /// Czech.
        Cs = "cs",
        /// Hungarian.
        Hu = "hu",
        /// Romanian.
        Ro = "ro",
        /// Greek.
        El = "el",
    }
}

choices! {
    /// Family of the piece of software that cuts words into tokens.
    Tokenizer {
        /// OpenAI's o200k, since GPT-4o and in gpt-oss.
        O200k = "o200k",
        /// OpenAI's cl100k, of GPT-3.5 and GPT-4.
        Cl100k = "cl100k",
        /// Llama 3 and its relatives.
        Llama3 = "llama3",
        /// Mistral's Tekken.
        Tekken = "tekken",
        /// DeepSeek V3 and later.
        Deepseek = "deepseek",
        /// Not public or not measured: the range spans every family that was.
        Unknown = "unknown",
    }
}

/// Tokens a word in one language with one family of tokenizers.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TokensPerWord {
    /// The language.
    pub language: Language,
    /// The family.
    pub tokenizer: Tokenizer,
    /// Tokens for each word.
    pub tokens: Fact,
}

impl TokensPerWord {
    pub(crate) const FILE: &'static str = "tokens.toml";

    pub(crate) fn read(row: &Row<'_>) -> Result<Self, CatalogueError> {
        Ok(Self {
            language: row.choice("language")?,
            tokenizer: row.choice("tokenizer")?,
            tokens: row.fact("tokens", &[Unit::TokensPerWord])?,
        })
    }
}
