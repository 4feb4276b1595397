//! Open-weight models: shape, files, licence.

use jiff::civil::Date;
use serde::Serialize;

use crate::choices::choices;
use crate::download::EngineFormat;
use crate::error::CatalogueError;
use crate::fact::Fact;
use crate::language::Tokenizer;
use crate::row::Row;
use crate::unit::Unit;

choices! {
    /// Which layers remember how much of the text.
    AttentionKind {
        /// Every layer remembers everything.
        Full = "full",
        /// Some layers remember only a window; see [`Attention::SlidingWindow`].
        SlidingWindow = "sliding_window",
        /// Only some layers use attention at all.
        Hybrid = "hybrid",
        /// Layers remember a compressed form (multi-head latent attention).
        Latent = "latent",
    }
}

/// How the memory for a conversation grows with its length.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Attention {
    /// All layers hold every token.
    Full,
    /// `full_layers` hold every token, the others at most `window_tokens`.
    SlidingWindow {
        /// Layers that hold every token.
        full_layers: u64,
        /// Tokens the other layers hold.
        window_tokens: u64,
    },
    /// Only `full_layers` hold tokens; the others have a state of fixed size, and so have all where
    /// there are none.
    Hybrid {
        /// Layers that hold every token.
        full_layers: u64,
    },
    /// Each layer holds `latent + rope` numbers a token, without a factor 2 for keys and values.
    Latent {
        /// Width of the compressed form.
        latent: u64,
        /// Width of the part that carries positions.
        rope: u64,
    },
}

/// The numbers that memory and speed are reckoned from, all as the model's configuration has them.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Shape {
    /// Parameters, all.
    pub parameters: u64,
    /// Parameters used for each token; the same as `parameters` unless it is a mixture of experts.
    pub active_parameters: u64,
    /// Layers.
    pub layers: u64,
    /// Heads of keys and values. Where layers differ, those of the layers with the most numbers a
    /// token, so that memory reckoned from them is not too small.
    pub kv_heads: u64,
    /// Width of a head.
    pub head_dim: u64,
    /// How memory grows with length.
    pub attention: Attention,
}

/// What layers keep of the text where they differ from each other: in width, or because later
/// layers read what earlier ones keep. [`Shape`] alone errs on the side of more memory.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct CacheShape {
    /// Layers that keep keys and values of their own, those with a window among them.
    pub layers: u64,
    /// Heads of keys and values in layers that hold every token.
    pub full_kv_heads: u64,
    /// Width of a head in those layers.
    pub full_head_dim: u64,
    /// Heads of keys and values in layers with a window.
    pub window_kv_heads: u64,
    /// Width of a head in those layers.
    pub window_head_dim: u64,
}

/// One file that holds the model.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ModelFile {
    /// How the weights are rounded, such as `Q4_K_M`.
    pub quantisation: String,
    /// Size.
    pub bytes: Fact,
    /// Repository that holds the file.
    pub repository: Option<String>,
    /// Name of the file there.
    pub name: Option<String>,
    /// Commit of the repository at which the file was seen, where known. A check sum alone pins the
    /// content too, but the file of that name may have been replaced since.
    pub revision: Option<String>,
    /// Check sum of exactly this file, in hexadecimal.
    pub sha256: Option<String>,
    /// Which programs load it; llama.cpp unless stated.
    pub engine: EngineFormat,
}

/// An open-weight model.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct OpenModel {
    /// Id.
    pub id: String,
    /// Name for people.
    pub name: String,
    /// Family; see [`Family`].
    pub family: String,
    /// Repository of the original weights on Hugging Face.
    pub repository: String,
    /// Day of release, where known.
    pub released: Option<Date>,
    /// Shape.
    pub shape: Shape,
    /// What layers keep, where they differ from each other.
    pub cache: Option<CacheShape>,
    /// Tokens it can take in one request.
    pub context_tokens: u64,
    /// Name of its architecture in GGUF files.
    pub gguf_architecture: String,
    /// Id of its licence.
    pub licence: String,
    /// Languages its maker names, by ISO 639-1 code; empty where the maker names none.
    pub languages: Vec<String>,
    /// Family of its tokenizer.
    pub tokenizer: Tokenizer,
    /// Files.
    pub files: Vec<ModelFile>,
    /// True for the model that comes with the app.
    pub bundled: bool,
    /// Id of the source of the shape.
    pub source: String,
    /// Day on which we last read it.
    pub checked: Date,
}

/// A family of open-weight models and how often its maker adds to it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Family {
    /// Name, as [`OpenModel::family`] has it.
    pub id: String,
    /// Who makes it.
    pub vendor: String,
    /// Country of the maker's seat, ISO 3166 code in capitals.
    pub country: String,
    /// Months with a release in each year, over the span of releases seen.
    pub release_months_per_year: Option<Fact>,
    /// Month of the latest release seen, as its first day.
    pub latest: Option<Date>,
}

impl OpenModel {
    pub(crate) const FILE: &'static str = "open_models.toml";

    pub(crate) fn read(row: &Row<'_>) -> Result<Self, CatalogueError> {
        let (source, checked) = row.source("source")?;
        let shape = Shape::read(row)?;
        Ok(Self {
            id: row.id(),
            name: row.text("name")?,
            family: row.text("family")?,
            repository: row.text("repository")?,
            released: row.date_if_given("released")?,
            shape,
            cache: CacheShape::read_if_given(row, &shape)?,
            context_tokens: row.count("context_tokens")?,
            gguf_architecture: row.text("gguf_architecture")?,
            licence: row.text("licence")?,
            languages: row.texts("languages")?,
            tokenizer: row.choice("tokenizer")?,
            files: row
                .inner("files")?
                .iter()
                .map(|file| {
                    let read = ModelFile::read(file)?;
                    file.finish()?;
                    Ok(read)
                })
                .collect::<Result<_, CatalogueError>>()?,
            bundled: row.flag("bundled")?,
            source,
            checked,
        })
    }

    /// The four-bit file, which is the usual choice for one's own machines, where its size is known.
    pub fn four_bit_file(&self) -> Option<&ModelFile> {
        self.files.iter().find(|file| {
            let rounding = file.quantisation.as_str();
            // Some makers of files keep important layers wider and say so in front.
            let rounding = rounding.strip_prefix("UD-").unwrap_or(rounding);
            rounding.starts_with("Q4") || rounding.starts_with("MXFP4")
        })
    }

    /// True where each token uses only part of the parameters.
    pub const fn is_mixture_of_experts(&self) -> bool {
        self.shape.active_parameters < self.shape.parameters
    }
}

impl Shape {
    fn read(row: &Row<'_>) -> Result<Self, CatalogueError> {
        let layers = row.count("layers")?;
        let attention = match row.choice("attention")? {
            AttentionKind::Full => Attention::Full,
            AttentionKind::SlidingWindow => Attention::SlidingWindow {
                full_layers: row.count("full_layers")?,
                window_tokens: row.count("window_tokens")?,
            },
            AttentionKind::Hybrid => Attention::Hybrid {
                full_layers: row.count_if_given("full_layers")?.unwrap_or(0),
            },
            AttentionKind::Latent => Attention::Latent {
                latent: row.count("latent")?,
                rope: row.count("rope")?,
            },
        };
        if let Attention::SlidingWindow { full_layers, .. } | Attention::Hybrid { full_layers } =
            attention
            && full_layers > layers
        {
            return Err(row.invalid("full_layers", full_layers, format!("1 to {layers}")));
        }
        let parameters = row.count("parameters")?;
        let active_parameters = row
            .count_if_given("active_parameters")?
            .unwrap_or(parameters);
        if active_parameters > parameters {
            let allowed = format!("1 to {parameters}");
            return Err(row.invalid("active_parameters", active_parameters, allowed));
        }
        Ok(Self {
            parameters,
            active_parameters,
            layers,
            kv_heads: row.count("kv_heads")?,
            head_dim: row.count("head_dim")?,
            attention,
        })
    }
}

impl CacheShape {
    fn read_if_given(row: &Row<'_>, shape: &Shape) -> Result<Option<Self>, CatalogueError> {
        let layers = row.count_if_given("cache_layers")?;
        let full = (
            row.count_if_given("full_kv_heads")?,
            row.count_if_given("full_head_dim")?,
        );
        let window = (
            row.count_if_given("window_kv_heads")?,
            row.count_if_given("window_head_dim")?,
        );
        if layers.is_none() && full == (None, None) && window == (None, None) {
            return Ok(None);
        }
        let layers = layers.unwrap_or(shape.layers);
        let Attention::SlidingWindow { full_layers, .. } = shape.attention else {
            return Err(row.invalid("cache_layers", layers, "only with sliding_window"));
        };
        if layers < full_layers || layers > shape.layers {
            let allowed = format!("{full_layers} to {}", shape.layers);
            return Err(row.invalid("cache_layers", layers, allowed));
        }
        Ok(Some(Self {
            layers,
            full_kv_heads: full.0.unwrap_or(shape.kv_heads),
            full_head_dim: full.1.unwrap_or(shape.head_dim),
            window_kv_heads: window.0.unwrap_or(shape.kv_heads),
            window_head_dim: window.1.unwrap_or(shape.head_dim),
        }))
    }
}

impl ModelFile {
    fn read(row: &Row<'_>) -> Result<Self, CatalogueError> {
        let sha256 = row.text_if_given("sha256")?;
        if let Some(sum) = &sha256 {
            let hexadecimal = sum
                .bytes()
                .all(|digit| digit.is_ascii_digit() || (b'a'..=b'f').contains(&digit));
            if sum.len() != 64 || !hexadecimal {
                return Err(row.invalid("sha256", sum, "64 digits 0-9 and a-f"));
            }
        }
        let revision = row.text_if_given("revision")?;
        if let Some(commit) = &revision
            && (commit.len() != 40 || !commit.bytes().all(|digit| digit.is_ascii_hexdigit()))
        {
            return Err(row.invalid("revision", commit, "40 digits 0-9 and a-f"));
        }
        Ok(Self {
            quantisation: row.text("quantisation")?,
            bytes: row.fact("bytes", &[Unit::Bytes])?,
            repository: row.text_if_given("repository")?,
            name: row.text_if_given("name")?,
            revision,
            sha256,
            engine: row
                .choice_if_given("engine")?
                .unwrap_or(EngineFormat::LlamaCpp),
        })
    }
}

impl Family {
    pub(crate) const FILE: &'static str = "families.toml";

    pub(crate) fn read(row: &Row<'_>) -> Result<Self, CatalogueError> {
        Ok(Self {
            id: row.id(),
            vendor: row.text("vendor")?,
            country: row.country_code("country")?,
            release_months_per_year: row
                .fact_if_given("release_months_per_year", &[Unit::PerYear])?,
            latest: row.date_if_given("latest")?,
        })
    }
}
