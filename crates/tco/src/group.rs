//! The groups into which cost items fall.

use serde::Serialize;

/// A group of cost items.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ItemGroup {
    /// Tokens billed by a provider or host.
    Tokens,
    /// Machines bought or rented.
    Machines,
    /// Electricity, space, support contracts.
    Running,
    /// People who keep it going, training, checking by staff.
    People,
    /// Upgrades, re-evaluation, security.
    KeepingGood,
    /// Integration, retrieval, fine-tuning.
    MakingFit,
    /// Assessment, legal review, guardrails.
    Safeguards,
    /// Leaving the route at the end.
    Leaving,
    /// Answers that people must redo, as money.
    Quality,
    /// The work done by hand, on the route without AI.
    ByHand,
}

impl ItemGroup {
    /// Every group, in the order in which charts stack them.
    pub const ALL: [Self; 10] = [
        Self::Tokens,
        Self::Machines,
        Self::Running,
        Self::People,
        Self::KeepingGood,
        Self::MakingFit,
        Self::Safeguards,
        Self::Leaving,
        Self::Quality,
        Self::ByHand,
    ];

    /// Id; its name is the message `cost-group-<id with hyphens>`.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Tokens => "tokens",
            Self::Machines => "machines",
            Self::Running => "running",
            Self::People => "people",
            Self::KeepingGood => "keeping_good",
            Self::MakingFit => "making_fit",
            Self::Safeguards => "safeguards",
            Self::Leaving => "leaving",
            Self::Quality => "quality",
            Self::ByHand => "by_hand",
        }
    }

    /// Fluent id of its name.
    pub fn message(self) -> String {
        format!("cost-group-{}", self.id().replace('_', "-"))
    }
}
