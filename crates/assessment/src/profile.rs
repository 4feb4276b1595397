//! What the answers add up to: the usage profile that sizing, costing and weighing read.

use quantities::{Currency, Months, Range};
use serde::Serialize;

use crate::{Measurement, OwnRoute};

macro_rules! options {
    ($(#[$doc:meta])* $name:ident { $($(#[$option_doc:meta])* $variant:ident = $id:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($(#[$option_doc])* $variant,)+ }

        impl Option_ for $name {
            const ALL: &'static [Self] = &[$(Self::$variant,)+];

            fn id(self) -> &'static str {
                match self { $(Self::$variant => $id,)+ }
            }
        }
    };
}

/// An option of a choice, with the id that the questionnaire gives it.
pub trait Option_: Copy + Sized + 'static {
    /// Every option, in the order of the page.
    const ALL: &'static [Self];

    /// The id in the questionnaire.
    fn id(self) -> &'static str;

    /// The option with this id.
    fn from_id(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|option| option.id() == id)
    }
}

options!(
    /// What the model should do.
    Use {
        /// Answer customers.
        AnswerCustomers = "answer_customers",
        /// Summarise documents.
        Summarise = "summarise",
        /// Draft texts.
        Draft = "draft",
        /// Find answers in the organisation's own documents.
        FindInDocuments = "find_in_documents",
        /// Pull data out of letters and forms.
        Extract = "extract",
        /// Help programmers.
        Program = "program",
        /// Translate.
        Translate = "translate",
        /// Something else.
        Other = "other",
    }
);
options!(
    /// Who sees what it writes.
    Audience {
        /// A member of staff checks everything.
        StaffCheck = "staff_check",
        /// Staff use it as it comes.
        StaffUse = "staff_use",
        /// Customers, patients, pupils or citizens see it directly.
        Public = "public",
    }
);
options!(
    /// When it is used.
    Hours {
        /// Office hours.
        Office = "office",
        /// Evenings too.
        Evenings = "evenings",
        /// Round the clock.
        Always = "always",
    }
);
options!(
    /// What happens when an answer is wrong.
    Stakes {
        /// Someone rewrites it.
        Rewrite = "rewrite",
        /// It costs money.
        Money = "money",
        /// Someone could be harmed.
        Harm = "harm",
    }
);
options!(
    /// How long someone may wait.
    Speed {
        /// A conversation: first words within two seconds.
        Conversation = "conversation",
        /// Within a minute.
        Minute = "minute",
        /// By tomorrow.
        Tomorrow = "tomorrow",
    }
);
options!(
    /// The most sensitive thing people will put into it.
    Sensitivity {
        /// Nothing private.
        Nothing = "nothing",
        /// Internal or commercially confidential.
        Confidential = "confidential",
        /// Personal data.
        Personal = "personal",
        /// Specially protected personal data.
        Special = "special",
    }
);
options!(
    /// Where the text may go.
    Residency {
        /// Any provider with a contract.
        Any = "any",
        /// Only within the European Union, or the own country.
        Eu = "eu",
        /// Only machines the organisation controls.
        OwnMachines = "own_machines",
    }
);
options!(
    /// Sector of the organisation.
    Sector {
        /// Finance.
        Finance = "finance",
        /// Health care.
        Health = "health",
        /// Education.
        Education = "education",
        /// Government.
        Government = "government",
        /// Anything else.
        Other = "other",
    }
);
options!(
    /// Whether it must know the organisation's own world.
    OwnWorld {
        /// General knowledge is enough.
        General = "general",
        /// It must use the organisation's documents.
        Documents = "documents",
        /// It must write exactly in the organisation's way.
        Exactly = "exactly",
    }
);
options!(
    /// How good the examples at hand are.
    ExamplesQuality {
        /// Checked by someone who knows.
        Checked = "checked",
        /// Not checked.
        Unchecked = "unchecked",
        /// Nobody knows.
        Unknown = "unknown",
    }
);
options!(
    /// Who could look after it.
    People {
        /// Nobody.
        Nobody = "nobody",
        /// IT generalists.
        Generalists = "generalists",
        /// People who run servers.
        ServerPeople = "server_people",
        /// Machine-learning engineers.
        MlEngineers = "ml_engineers",
    }
);
options!(
    /// What is there already.
    Equipment {
        /// The computer this runs on.
        ThisComputer = "this_computer",
        /// The staff's computers.
        StaffComputers = "staff_computers",
        /// A server without a graphics card.
        ServerWithoutGpu = "server_without_gpu",
        /// A server with a graphics card.
        ServerWithGpu = "server_with_gpu",
        /// A contract with a cloud provider.
        CloudContract = "cloud_contract",
        /// Nothing.
        Nothing = "nothing",
    }
);
options!(
    /// How bad something would be.
    Degree {
        /// No matter.
        NoMatter = "no_matter",
        /// Awkward.
        Awkward = "awkward",
        /// Serious.
        Serious = "serious",
        /// Unacceptable.
        Unacceptable = "unacceptable",
    }
);
options!(
    /// What routes are weighed on (the person's own order of swings; safeguards are weighed
    /// along with the stakes and have no swing of their own on the page).
    Criterion {
        /// Money over the horizon.
        Cost = "cost",
        /// Where the text goes and who could see it.
        Privacy = "privacy",
        /// How good the answers are.
        Quality = "quality",
        /// How soon an answer comes.
        Speed = "speed",
        /// Control and customisation.
        Control = "control",
        /// Independence of one supplier.
        Independence = "independence",
        /// How easy it is to run with the people there are.
        Ease = "ease",
    }
);

/// Options still open, each with a weight; the first is the one assumed in plain sums.
///
/// A certain answer is one option. "I'm not sure yet" keeps several, and futures differ in
/// which of them came true.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Kept<T> {
    options: Vec<(T, f64)>,
}

impl<T: Copy + PartialEq> Kept<T> {
    /// One option, for sure.
    pub fn sure(option: T) -> Self {
        Self {
            options: vec![(option, 1.0)],
        }
    }

    /// `assumed` in plain sums; others by their weights. Weights are made to add to one.
    pub fn open(assumed: T, weighted: &[(T, f64)]) -> Self {
        let mut options: Vec<(T, f64)> = weighted
            .iter()
            .copied()
            .filter(|(_, weight)| *weight > 0.0)
            .collect();
        if let Some(position) = options.iter().position(|(option, _)| *option == assumed) {
            options.swap(0, position);
        } else {
            options.insert(0, (assumed, 1.0));
        }
        let total: f64 = options.iter().map(|(_, weight)| weight).sum();
        for (_, weight) in &mut options {
            *weight /= total;
        }
        Self { options }
    }

    /// The option that plain sums assume.
    pub fn assumed(&self) -> T {
        self.options[0].0
    }

    /// The option that holds in a future whose draw is `u` (0–1).
    pub fn drawn(&self, u: f64) -> T {
        let mut passed = 0.0;
        for (option, weight) in &self.options {
            passed += weight;
            if u < passed {
                return *option;
            }
        }
        self.assumed()
    }

    /// True when one option is left.
    pub fn is_sure(&self) -> bool {
        self.options.len() == 1
    }

    /// The options with their weights, which add to one.
    pub fn options(&self) -> &[(T, f64)] {
        &self.options
    }
}

/// How much the swing of a criterion matters: its rating, 0–100, with what is left open.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct SwingRange {
    /// The criterion.
    pub criterion: Criterion,
    /// Rating of its swing; exact when rated, wide under "I'm not sure yet".
    pub rating: Range,
}

/// Everything that sizing, costing and weighing need to know about a case.
///
/// Every number carries its own range; every choice may still be open.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Profile {
    /// What it should do.
    pub use_: Kept<Use>,
    /// Who sees what it writes.
    pub audience: Kept<Audience>,
    /// Pieces of work a month, today.
    pub pieces_a_month: Range,
    /// Words that go in with a piece.
    pub words_in: Range,
    /// Language id of the catalogue, such as `dutch`.
    pub language: String,
    /// When it is used.
    pub hours: Kept<Hours>,
    /// The busiest hour against the average hour of use.
    pub peak_factor: Range,
    /// Growth of the work a year, as a share (0.2 is 20 %).
    pub growth_a_year: Range,
    /// What happens when an answer is wrong.
    pub stakes: Kept<Stakes>,
    /// Minutes to redo one answer.
    pub redo_minutes: Range,
    /// Cost of an hour of the person who redoes it, in `currency`; none takes the catalogue's.
    pub hour_cost: Option<Range>,
    /// How long someone may wait.
    pub speed: Kept<Speed>,
    /// The most sensitive input.
    pub sensitivity: Kept<Sensitivity>,
    /// Where the text may go. Never open: a constraint is taken as stated or as assumed.
    pub residency: Residency,
    /// True when residency was answered, not assumed.
    pub residency_answered: bool,
    /// Sector.
    pub sector: Sector,
    /// Country id of the catalogue, such as `nl`.
    pub country: String,
    /// People in the organisation.
    pub organisation_people: Range,
    /// Turnover band id.
    pub turnover: String,
    /// Whether it must know the organisation's own world.
    pub own_world: Kept<OwnWorld>,
    /// Examples at hand for fine-tuning.
    pub examples: Range,
    /// How good they are.
    pub examples_quality: ExamplesQuality,
    /// Who could look after it.
    pub people: Kept<People>,
    /// Their time, as a share of one full-time person (0.3 is 30 %).
    pub time_share: Range,
    /// What is there already.
    pub equipment: Vec<Equipment>,
    /// How bad it would be to depend on one supplier.
    pub supplier_dependence: Kept<Degree>,
    /// How bad it would be to be down for a day.
    pub downtime: Kept<Degree>,
    /// The swings in the person's order.
    pub swings: Vec<SwingRange>,
    /// True when the person ranked the swings.
    pub swings_answered: bool,
    /// Over how long costs are counted.
    pub horizon: Months,
    /// The currency of the case.
    pub currency: Currency,
    /// Cost of capital a year, as a share.
    pub discount_rate: Range,
    /// Most that may be spent a year, in `currency`, if stated.
    pub budget_a_year: Option<Range>,
    /// Ids of the pages answered "I'm not sure yet" or not at all.
    pub unsure_pages: Vec<String>,
    /// Routes that the person added with figures of their own. Answers have none; a case does.
    pub own_routes: Vec<OwnRoute>,
    /// Speeds measured on the organisation's own computers. Answers have none; a case does.
    pub measurements: Vec<Measurement>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_open_answer_assumes_its_default_and_draws_the_others() {
        let kept = Kept::open(
            Speed::Minute,
            &[(Speed::Conversation, 1.0), (Speed::Minute, 3.0)],
        );
        assert_eq!(kept.assumed(), Speed::Minute);
        assert_eq!(kept.drawn(0.5), Speed::Minute);
        assert_eq!(kept.drawn(0.9), Speed::Conversation);
        assert!(!kept.is_sure());
    }
}
