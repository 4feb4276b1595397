//! Graphics cards, as far as the system and its drivers tell.

#[cfg(target_os = "macos")]
mod apple;
#[cfg(any(target_os = "linux", windows))]
mod nvidia;
#[cfg(target_os = "linux")]
mod sysfs;

use quantities::Bytes;
use serde::{Deserialize, Serialize};

/// Who makes a graphics card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GraphicsMaker {
    /// NVIDIA.
    Nvidia,
    /// AMD.
    Amd,
    /// Intel.
    Intel,
    /// Apple, on the same chip as the processor.
    Apple,
}

/// A graphics card, or the graphics part of the processor.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct GraphicsCard {
    /// The maker's name for it, or the maker and the number of the device where no list of names
    /// is installed.
    pub name: String,
    /// Who makes it.
    pub maker: GraphicsMaker,
    /// Memory of its own; none where the driver does not say or it has none.
    pub memory: Option<Bytes>,
    /// What of that memory is free now; none where the driver does not say.
    pub free: Option<Bytes>,
    /// True when it works in the computer's own memory.
    pub shares_memory: bool,
}

/// Energy that the graphics cards have taken since their driver started, in joules: the cards'
/// own counters, everything that ran on them included. `None` where no card counts; only NVIDIA's
/// from about 2017 on are asked.
pub fn cards_energy() -> Option<f64> {
    #[cfg(any(target_os = "linux", windows))]
    return nvidia::energy();
    #[cfg(not(any(target_os = "linux", windows)))]
    None
}

/// The cards of this computer: NVIDIA's first, then in the order of the system's own list. Empty
/// where there are none or their drivers do not show them. Under Windows only NVIDIA's are seen.
pub(crate) fn cards() -> Vec<GraphicsCard> {
    #[allow(unused_mut)] // On systems where only one maker is looked for.
    let mut cards = Vec::new();
    #[cfg(any(target_os = "linux", windows))]
    cards.extend(nvidia::cards());
    #[cfg(target_os = "linux")]
    cards.extend(sysfs::cards());
    #[cfg(target_os = "macos")]
    cards.extend(apple::cards());
    cards
}
