//! Apple's chips carry their graphics and share their memory with it.

use super::{GraphicsCard, GraphicsMaker};

/// The graphics of an Apple chip, by the name of the chip. Macs with processors of another maker
/// are not looked into.
pub(super) fn cards() -> Vec<GraphicsCard> {
    let chip = crate::processor::processor().name;
    if !chip.starts_with("Apple") {
        return Vec::new();
    }
    vec![GraphicsCard {
        name: chip,
        maker: GraphicsMaker::Apple,
        memory: None,
        free: None,
        shares_memory: true,
    }]
}
