//! Cost items: one function and one row each.
//!
//! A function adds what its item costs to each month: element 0 is what is paid before the
//! start, elements 1 to the horizon are the months. Amounts are nominal, in the currency of
//! the case.

mod fitting;
mod machines;
mod people;
mod quality;
mod running;
mod safeguards;
mod tokens;

use crate::group::ItemGroup;
use crate::scene::Scene;

/// Adds what an item costs to each month.
type Cost = fn(&Scene<'_>, &mut [f64]);

/// Every item with its group, in the order of [`ItemGroup::ALL`].
pub(crate) const ITEMS: &[(ItemGroup, Cost)] = &[
    (ItemGroup::Tokens, tokens::read),
    (ItemGroup::Tokens, tokens::written),
    (ItemGroup::Machines, machines::bought),
    (ItemGroup::Machines, machines::rented),
    (ItemGroup::Machines, machines::staff_computers),
    (ItemGroup::Running, running::electricity),
    (ItemGroup::Running, running::colocation),
    (ItemGroup::Running, running::support_contract),
    (ItemGroup::Running, running::failures),
    (ItemGroup::People, people::upkeep),
    (ItemGroup::People, people::training),
    (ItemGroup::People, people::checking),
    (ItemGroup::KeepingGood, people::evaluation),
    (ItemGroup::KeepingGood, people::security),
    (ItemGroup::MakingFit, fitting::integration),
    (ItemGroup::MakingFit, fitting::router),
    (ItemGroup::MakingFit, fitting::retrieval),
    (ItemGroup::MakingFit, fitting::tuning),
    (ItemGroup::Safeguards, safeguards::safeguards),
    (ItemGroup::Leaving, fitting::exit),
    (ItemGroup::Quality, quality::redo),
    (ItemGroup::ByHand, quality::by_hand),
];
