//! This computer as the shelf weighs models against it.

use std::path::Path;

use catalogue::Catalogue;
use machine::{GraphicsMaker, Machine};
use shelf::{Card, CardMaker, ThisComputer, stated_bandwidth};

/// This computer with its free memory now and the free space where `models` are kept.
pub(crate) fn this_computer(
    machine: &Machine,
    catalogue: &Catalogue,
    models: &Path,
) -> ThisComputer {
    ThisComputer {
        memory: machine.memory.total,
        free_memory: machine.memory.available,
        processor: machine.processor.name.clone(),
        architecture: machine.processor.architecture.clone(),
        usable_cores: machine.processor.usable_cores,
        instruction_sets: machine.instruction_sets.clone(),
        cards: machine
            .graphics
            .iter()
            .map(|card| Card {
                bandwidth: stated_bandwidth(catalogue, &card.name),
                name: card.name.clone(),
                maker: maker(card.maker),
                memory: card.memory,
                free: card.free,
                shares_memory: card.shares_memory,
            })
            .collect(),
        // The worker that is shipped computes on the processor.
        backends: Vec::new(),
        free_disk: machine::free_disk_space(models),
        bandwidth: stated_bandwidth(catalogue, &machine.processor.name),
        measured_bandwidth: None,
    }
}

fn maker(maker: GraphicsMaker) -> CardMaker {
    match maker {
        GraphicsMaker::Nvidia => CardMaker::Nvidia,
        GraphicsMaker::Amd => CardMaker::Amd,
        GraphicsMaker::Intel => CardMaker::Intel,
        GraphicsMaker::Apple => CardMaker::Apple,
    }
}
