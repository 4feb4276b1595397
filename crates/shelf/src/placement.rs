//! Where a model's layers go: graphics cards as far as they hold them, the processor otherwise.

use quantities::Bytes;
use serde::{Deserialize, Serialize};

use crate::computer::ThisComputer;
use crate::hardware;
use crate::memory::Needed;
use capacity::Hardware;

/// Share of a card's free memory that is planned for; drivers and pieces that no longer fit
/// together take the rest, as in [`capacity::fit`].
const PLANNED_SHARE: f64 = 0.92;

/// Where a model computes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "where", rename_all = "snake_case")]
pub enum Placement {
    /// On the processor, in working memory.
    Processor,
    /// Wholly on a graphics card.
    Card {
        /// Its name.
        name: String,
    },
    /// Some layers on a graphics card, the others on the processor.
    Parted {
        /// The card's name.
        name: String,
        /// Share of the layers that the card holds, 0 to 1.
        share: f64,
    },
}

/// A placement with what it comes to.
pub(crate) struct Placed {
    pub placement: Placement,
    /// The card that works, where one does.
    pub card: Option<Hardware>,
    /// Share of the model on it.
    pub share: f64,
    /// Working memory that the rest takes.
    pub working_memory: Bytes,
}

/// On the usable card with the most room, as far as it goes.
///
/// Only one card is planned for. Apple's graphics part shares the working memory, so what it
/// holds is still taken from there.
pub(crate) fn place(needed: &Needed, computer: &ThisComputer) -> Placed {
    let on_processor = Placed {
        placement: Placement::Processor,
        card: None,
        share: 0.0,
        working_memory: needed.total(),
    };
    let best = computer
        .usable_cards()
        .map(|card| (card, hardware::card(card, computer)))
        .max_by(|(_, (_, one)), (_, (_, other))| one.0.total_cmp(&other.0));
    let Some((card, (hardware, room))) = best else {
        return on_processor;
    };
    // The room to compute in is taken on the card whatever it holds.
    let layers = (needed.weights + needed.conversation).0.max(1.0);
    let room = room.0 * PLANNED_SHARE - needed.computing.0;
    let share = (room / layers).clamp(0.0, 1.0);
    if share <= 0.0 {
        return on_processor;
    }
    let name = card.name.clone();
    let placement = if share >= 1.0 {
        Placement::Card { name }
    } else {
        Placement::Parted { name, share }
    };
    let working_memory = if card.shares_memory {
        needed.total()
    } else {
        Bytes(layers * (1.0 - share))
    };
    Placed {
        placement,
        card: Some(hardware),
        share,
        working_memory,
    }
}
