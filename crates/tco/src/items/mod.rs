//! Cost items: one function and one row each.
//!
//! A function says what its item costs as flows, each an amount of money for one of a driver:
//! `flows.add(price, Quantity::Units(leg.part))` is a price for each machine in every month.
//! Amounts are nominal, in the currency of the case, and plain arithmetic over [`Number`].

mod fitting;
mod machines;
mod people;
mod quality;
mod running;
mod safeguards;
mod tokens;
mod yours;

use serde::Serialize;

use crate::flow::Flows;
use crate::group::ItemGroup;
use crate::number::Number;
use crate::scene::Scene;

/// Declares the items: id, group and function in one row.
macro_rules! items {
    ($($(#[doc = $doc:literal])+ $name:ident = $id:literal in $group:ident by $function:path;)+) => {
        /// A cost item.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
        #[serde(rename_all = "kebab-case")]
        pub enum ItemId {
            $($(#[doc = $doc])+ $name,)+
        }

        impl ItemId {
            /// Every item, in the order of its group.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// Id; its name is the message `cost-item-<id>`.
            pub const fn id(self) -> &'static str {
                match self {
                    $(Self::$name => $id,)+
                }
            }

            /// The group under which it is summed.
            pub const fn group(self) -> ItemGroup {
                match self {
                    $(Self::$name => ItemGroup::$group,)+
                }
            }
        }

        /// Puts the flows of every item of a route.
        #[inline]
        pub(crate) fn put_all<N: Number>(scene: &Scene<'_, N>, flows: &mut impl Flows<N>) {
            $(
                flows.item(ItemId::$name);
                $function(scene, flows);
            )+
        }
    };
}

impl ItemId {
    /// Fluent id of its name.
    pub fn message(self) -> String {
        format!("cost-item-{}", self.id())
    }
}

items! {
    /// Tokens read and billed in full.
    TokensRead = "tokens-read" in Tokens by tokens::read;
    /// Instructions, the same in every call, of which a provider remembers a share.
    TokensInstructions = "tokens-instructions" in Tokens by tokens::instructions;
    /// Tokens of the answer.
    TokensWritten = "tokens-written" in Tokens by tokens::written;
    /// Tokens that a model writes to itself before it answers.
    TokensReasoned = "tokens-reasoned" in Tokens by tokens::reasoned;
    /// What a person says that requests cost.
    YoursRequests = "yours-requests" in Tokens by yours::requests;
    /// Machines bought, and bought again.
    MachinesBought = "machines-bought" in Machines by machines::bought;
    /// What machines bring at the horizon.
    MachinesLeftOver = "machines-left-over" in Machines by machines::left_over;
    /// Network, racks, cables and spare parts.
    NetworkAndRack = "network-and-rack" in Machines by machines::network_and_rack;
    /// Machines rented.
    MachinesRented = "machines-rented" in Machines by machines::rented;
    /// What a person says is paid once, less what comes back.
    YoursOnce = "yours-once" in Machines by yours::once;
    /// Memory for the staff's own computers, and new ones for some.
    StaffComputers = "staff-computers" in Machines by machines::staff_computers;
    /// Electricity.
    Electricity = "electricity" in Running by running::electricity;
    /// Room in a data centre.
    Colocation = "colocation" in Running by running::colocation;
    /// Hardware support.
    SupportContract = "support-contract" in Running by running::support_contract;
    /// Work that failing accelerators cause.
    Failures = "failures" in Running by running::failures;
    /// Files kept and text moved.
    Storage = "storage" in Running by running::storage;
    /// Supported serving software.
    ServingLicence = "serving-licence" in Running by running::serving_licence;
    /// What a person says is paid every month and year.
    YoursRegular = "yours-regular" in Running by yours::regular;
    /// Keeping it going.
    Upkeep = "upkeep" in People by people::upkeep;
    /// Days that a person says their people take.
    YoursStaff = "yours-staff" in People by yours::staff;
    /// Those who can stand in for the first person.
    SecondPerson = "second-person" in People by people::second_person;
    /// Contracts and terms of suppliers.
    Vendors = "vendors" in People by people::vendors;
    /// Teaching the people who use it.
    Training = "training" in People by people::training;
    /// Checking every answer.
    Checking = "checking" in People by people::checking;
    /// Testing each new model.
    Evaluation = "evaluation" in KeepingGood by people::evaluation;
    /// Adapting what is connected where a model is withdrawn.
    Migration = "migration" in KeepingGood by people::migration;
    /// Following security warnings.
    Security = "security" in KeepingGood by people::security;
    /// Connecting it to what is there.
    Integration = "integration" in MakingFit by fitting::integration;
    /// Deciding which of two models gets a piece.
    Router = "router" in MakingFit by fitting::router;
    /// Looking things up in documents.
    Retrieval = "retrieval" in MakingFit by fitting::retrieval;
    /// The store in which documents are found.
    RetrievalStore = "retrieval-store" in MakingFit by fitting::retrieval_store;
    /// Fine-tuning.
    Tuning = "tuning" in MakingFit by fitting::tuning;
    /// The assessment that the law asks for.
    ImpactAssessment = "impact-assessment" in Safeguards by safeguards::impact_assessment;
    /// Reading and settling contracts and licences.
    LegalReview = "legal-review" in Safeguards by safeguards::legal_review;
    /// Filters for what goes in and comes out.
    Guardrails = "guardrails" in Safeguards by safeguards::guardrails;
    /// What filters read.
    GuardrailCalls = "guardrail-calls" in Safeguards by safeguards::guardrail_calls;
    /// Trying to break it.
    RedTeaming = "red-teaming" in Safeguards by safeguards::red_teaming;
    /// Records of what was asked and answered.
    Records = "records" in Safeguards by safeguards::records;
    /// Audits.
    Audit = "audit" in Safeguards by safeguards::audit;
    /// Leaving at the horizon.
    Leaving = "leaving" in Leaving by fitting::leaving;
    /// Answers that people redo.
    Redo = "redo" in Quality by quality::redo;
    /// The work without AI.
    ByHand = "by-hand" in ByHand by quality::by_hand;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_stand_in_the_order_of_their_groups() {
        assert!(ItemId::ALL.is_sorted_by_key(|item| item.group()));
    }
}
