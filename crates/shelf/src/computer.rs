//! What of this computer matters to a model.

use quantities::{Bytes, Range};
use serde::{Deserialize, Serialize};

/// Who makes a graphics card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CardMaker {
    /// NVIDIA.
    Nvidia,
    /// AMD.
    Amd,
    /// Intel.
    Intel,
    /// Apple, on the same chip as the processor.
    Apple,
}

/// A way of computing on graphics cards that the worker at hand was built with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Backend {
    /// NVIDIA's own.
    Cuda,
    /// Vulkan, for cards of NVIDIA, AMD and Intel.
    Vulkan,
    /// Apple's.
    Metal,
}

impl Backend {
    /// Whether it computes on cards of this maker.
    pub const fn serves(self, maker: CardMaker) -> bool {
        match self {
            Self::Cuda => matches!(maker, CardMaker::Nvidia),
            Self::Vulkan => !matches!(maker, CardMaker::Apple),
            Self::Metal => matches!(maker, CardMaker::Apple),
        }
    }
}

/// A graphics card, or the graphics part of the processor.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Card {
    /// The maker's name for it, such as `NVIDIA GeForce RTX 4090`.
    pub name: String,
    /// Who makes it.
    pub maker: CardMaker,
    /// Memory of its own; none where the driver does not say or it has none.
    pub memory: Option<Bytes>,
    /// What of that memory is free now; none where the driver does not say.
    pub free: Option<Bytes>,
    /// True when it works in the computer's own memory.
    pub shares_memory: bool,
    /// Bandwidth of its memory in bytes a second, where known; see
    /// [`stated_bandwidth`](crate::stated_bandwidth). None: a wide estimate.
    pub bandwidth: Option<Range>,
}

/// This computer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ThisComputer {
    /// All working memory.
    pub memory: Bytes,
    /// What of it programs can take now without the system having to swap.
    pub free_memory: Bytes,
    /// The maker's name for the processor; empty where the system does not say. Tells servers,
    /// which have more memory channels, from desk machines.
    pub processor: String,
    /// The processor's instruction set, such as `x86_64` or `aarch64`.
    pub architecture: String,
    /// Physical cores that a model may use here, at least 1.
    pub usable_cores: u32,
    /// Instruction sets that make models faster here, such as `AVX2` or `DotProd`; the widest
    /// first.
    pub instruction_sets: Vec<String>,
    /// Graphics cards that the system shows. They count only where [`Self::backends`] has a way
    /// to compute on them.
    pub cards: Vec<Card>,
    /// What the worker at hand computes on beside the processor. The shipped one: nothing.
    pub backends: Vec<Backend>,
    /// Free space on the disk that models are kept on, where the system says.
    pub free_disk: Option<Bytes>,
    /// Bandwidth of the working memory in bytes a second, where the processor's maker states it;
    /// see [`stated_bandwidth`](crate::stated_bandwidth). None: a wide estimate.
    pub bandwidth: Option<Range>,
    /// Bandwidth of the working memory that follows from speeds measured here; see
    /// [`bandwidth_from`](crate::bandwidth_from). It takes the place of what is stated, and
    /// narrows the expected speed of models that have not run here yet.
    pub measured_bandwidth: Option<Range>,
}

impl ThisComputer {
    /// The cards that the worker at hand can compute on and that have memory of their own or, on
    /// Apple's chips, share it.
    pub(crate) fn usable_cards(&self) -> impl Iterator<Item = &Card> {
        self.cards.iter().filter(|card| {
            let own = !card.shares_memory && card.memory.is_some();
            (own || card.maker == CardMaker::Apple)
                && self
                    .backends
                    .iter()
                    .any(|backend| backend.serves(card.maker))
        })
    }
}
