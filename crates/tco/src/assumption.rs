//! Assumptions: every figure behind a cost, with its range and where it comes from.

use catalogue::SourceKind;
use quantities::Range;
use serde::Serialize;

/// The heading under which an assumption is listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum AssumptionGroup {
    /// How much work there is.
    Volume,
    /// How work turns into tokens, and what tokens cost.
    Tokens,
    /// Prices over time.
    Prices,
    /// Machines, bought or rented.
    Machines,
    /// Electricity, space and support.
    Running,
    /// People who keep it going.
    People,
    /// Keeping it good.
    Upkeep,
    /// Making it fit.
    Fitting,
    /// Safeguards.
    Safeguards,
    /// Quality, and what a wrong answer costs.
    Quality,
    /// Exchange rates and the cost of capital.
    Money,
}

impl AssumptionGroup {
    /// Every group, in the order of the page.
    pub const ALL: [Self; 11] = [
        Self::Volume,
        Self::Tokens,
        Self::Prices,
        Self::Machines,
        Self::Running,
        Self::People,
        Self::Upkeep,
        Self::Fitting,
        Self::Safeguards,
        Self::Quality,
        Self::Money,
    ];

    /// Id; its heading is the message `assumption-group-<id>`.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Volume => "volume",
            Self::Tokens => "tokens",
            Self::Prices => "prices",
            Self::Machines => "machines",
            Self::Running => "running",
            Self::People => "people",
            Self::Upkeep => "upkeep",
            Self::Fitting => "fitting",
            Self::Safeguards => "safeguards",
            Self::Quality => "quality",
            Self::Money => "money",
        }
    }

    /// Fluent id of the heading.
    pub fn message(self) -> String {
        format!("assumption-group-{}", self.id())
    }
}

/// Where the range of an assumption comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "from", rename_all = "snake_case")]
pub enum Origin {
    /// The person's own answer.
    You {
        /// Id of the page of the questionnaire.
        page: String,
    },
    /// A fact of the catalogue.
    Catalogue {
        /// Id of the source.
        source_id: String,
        /// Day of publication, as 2026-11-22.
        published: String,
        /// Day on which it was last checked, as 2026-11-22.
        checked: String,
        /// How the source came to the figure.
        kind: SourceKind,
        /// Id of a remark; its words are the message `catalogue-note-<id>`.
        note: Option<String>,
    },
    /// Measured on a computer of the organisation.
    Measured {
        /// Day of the measurement, as 2026-11-22. The sentence is the message
        /// `assumption-how-measured-here` with `date`.
        on: String,
    },
    /// Worked out from other figures.
    WorkedOut {
        /// Fluent id of how.
        how: String,
    },
    /// The authors' judgement, because nothing citable was found.
    Judgement {
        /// Fluent id of why.
        why: String,
    },
}

/// One figure behind the costs.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Assumption {
    /// Stable id, such as `pieces-a-month`.
    pub id: String,
    /// The heading under which it is listed.
    pub group: AssumptionGroup,
    /// Fluent id of what it is.
    pub label: String,
    /// Arguments of the label, such as `("model", "Mistral Small")`.
    pub label_arguments: Vec<(String, String)>,
    /// Fluent id of its unit; `currency` is passed as the code of the case's currency.
    pub unit: String,
    /// Low, likely and high that are used.
    pub range: Range,
    /// Low, likely and high before the person changed them; none when unchanged.
    pub original: Option<Range>,
    /// Smallest and largest figure that can be entered.
    pub allowed: (f64, f64),
    /// Where the figure comes from, before any change.
    pub origin: Origin,
}
