//! Where a model's file can be fetched from.

use serde::Serialize;

use crate::choices::choices;
use crate::open::ModelFile;

/// Begins the repository of a file in Ollama's registry: `registry.ollama.ai/library/llama3.1:8b`.
const OLLAMA: &str = "registry.ollama.ai/";

choices! {
    /// Which programs load a file.
    EngineFormat {
        /// llama.cpp, and what is built on it.
        LlamaCpp = "llama_cpp",
        /// Ollama's own engine alone: one file holds the text part and the image part, or values
        /// and tensors have names of their own. llama.cpp refuses it.
        Ollama = "ollama",
    }
}

/// A place a file can be fetched from, pinned to its content.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "from", rename_all = "snake_case")]
pub enum DownloadAddress {
    /// A file in a repository on Hugging Face.
    HuggingFace {
        /// The repository, such as `ggml-org/gpt-oss-20b-GGUF`.
        repository: String,
        /// The commit; none where only the check sum pins it.
        revision: Option<String>,
        /// Name of the file.
        name: String,
    },
    /// A blob in Ollama's registry. Its address contains its check sum.
    Ollama {
        /// The model, such as `library/llama3.1`.
        model: String,
        /// The tag under which it was listed, such as `8b`.
        tag: String,
        /// Check sum, in hexadecimal.
        sha256: String,
    },
}

impl DownloadAddress {
    /// The web address.
    ///
    /// ```
    /// let address = catalogue::DownloadAddress::HuggingFace {
    ///     repository: "maker/model-GGUF".to_owned(),
    ///     revision: None,
    ///     name: "model-Q4_K_M.gguf".to_owned(),
    /// };
    /// assert_eq!(
    ///     address.url(),
    ///     "https://huggingface.co/maker/model-GGUF/resolve/main/model-Q4_K_M.gguf"
    /// );
    /// ```
    pub fn url(&self) -> String {
        match self {
            Self::HuggingFace {
                repository,
                revision,
                name,
            } => {
                let revision = revision.as_deref().unwrap_or("main");
                format!("https://huggingface.co/{repository}/resolve/{revision}/{name}")
            }
            Self::Ollama { model, sha256, .. } => {
                format!("https://registry.ollama.ai/v2/{model}/blobs/sha256:{sha256}")
            }
        }
    }

    /// The computer that is asked, such as `huggingface.co`.
    pub const fn host(&self) -> &'static str {
        match self {
            Self::HuggingFace { .. } => "huggingface.co",
            Self::Ollama { .. } => "registry.ollama.ai",
        }
    }
}

impl ModelFile {
    /// Where it can be fetched; none where its repository, name or check sum is not known.
    pub fn download(&self) -> Option<DownloadAddress> {
        let repository = self.repository.as_ref()?;
        let sha256 = self.sha256.clone()?;
        if let Some(model) = repository.strip_prefix(OLLAMA) {
            let (model, tag) = model.split_once(':')?;
            return Some(DownloadAddress::Ollama {
                model: model.to_owned(),
                tag: tag.to_owned(),
                sha256,
            });
        }
        Some(DownloadAddress::HuggingFace {
            repository: repository.clone(),
            revision: self.revision.clone(),
            name: self.name.clone()?,
        })
    }

    /// True where it can be fetched and used here: its address, its exact size and its check sum
    /// are known, and the engine loads it.
    pub fn can_be_fetched(&self) -> bool {
        self.bytes.value.is_exact()
            && self.engine == EngineFormat::LlamaCpp
            && self.download().is_some()
    }

    /// A name to keep it under: its own, or the model's with the rounding, such as
    /// `llama3.1-8b-Q4_K_M.gguf`.
    pub fn file_name(&self) -> String {
        if let Some(name) = &self.name {
            return name.clone();
        }
        let repository = self.repository.as_deref().unwrap_or("model");
        let last = repository.rsplit('/').next().unwrap_or(repository);
        format!("{}-{}.gguf", last.replace(':', "-"), self.quantisation)
    }
}
