//! The rows of data, and what is checked when they are read.

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::{Deserialize, Deserializer, Serialize};
use tco::{RouteId, RouteKind, Side};
use thiserror::Error;

use crate::condition::Condition;
use crate::territory::Territory;

const BUILT_IN: &str = include_str!("../data/duties.toml");

macro_rules! ids {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $id:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum $name { $($(#[$variant_doc])* #[serde(rename = $id)] $variant,)+ }

        impl $name {
            /// All of them, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// Id in the data.
            pub const fn id(self) -> &'static str {
                match self { $(Self::$variant => $id,)+ }
            }
        }
    };
}

ids!(
    /// What a duty rests on. The words are `law-<id>`, with `$article` and `$parts` where it has
    /// articles.
    Law {
        /// General Data Protection Regulation.
        Gdpr = "gdpr",
        /// The same as it stands in the United Kingdom.
        UkGdpr = "uk_gdpr",
        /// Swiss Federal Act on Data Protection.
        SwissFadp = "swiss_fadp",
        /// Privacy laws of American states.
        UsStatePrivacy = "us_state_privacy",
        /// Colorado SB 26-189.
        UsColorado = "us_colorado",
        /// Privacy law of another country.
        NationalPrivacy = "national_privacy",
        /// AI Act as amended by Regulation (EU) 2026/1744.
        AiAct = "ai_act",
        /// Medical Device Regulation.
        Mdr = "mdr",
        /// National rules on health records and professional secrecy.
        NationalHealth = "national_health",
        /// Health Insurance Portability and Accountability Act, 45 CFR part 164.
        Hipaa = "hipaa",
        /// Digital Operational Resilience Act.
        Dora = "dora",
        /// Rules of the national supervisor of finance.
        NationalFinance = "national_finance",
        /// Directive on the security of network and information systems.
        Nis2 = "nis2",
        /// Family Educational Rights and Privacy Act, 34 CFR part 99.
        Ferpa = "ferpa",
        /// National rules on procurement, records and algorithms of public bodies.
        NationalPublic = "national_public",
        /// Data Act.
        DataAct = "data_act",
        /// Licence of the open model.
        Licence = "licence",
        /// No law: what careful organisations do.
        GoodPractice = "good_practice",
    }
);

ids!(
    /// Who would usually see to it. The words are `owner-<id>`.
    Owner {
        /// Data protection officer, or whoever looks after privacy.
        Privacy = "privacy",
        /// Lawyer.
        Lawyer = "lawyer",
        /// Information technology.
        It = "it",
        /// Information security.
        Security = "security",
        /// Management.
        Management = "management",
        /// Purchasing.
        Procurement = "procurement",
        /// Risk management.
        Risk = "risk",
        /// Quality and patient safety.
        Quality = "quality",
        /// Head of the team that uses it.
        Team = "team",
    }
);

ids!(
    /// By when. The words are `due-<id>`; duties are listed in this order.
    Due {
        /// Before a contract is signed.
        BeforeSigning = "before_signing",
        /// Before a model is trained on examples.
        BeforeTraining = "before_training",
        /// Before it is used for real work.
        BeforeFirstUse = "before_first_use",
        /// Within a month of the first use.
        Within30Days = "within_30_days",
        /// Within three months of the first use.
        Within90Days = "within_90_days",
        /// Before the day from which the law applies.
        BeforeTheDate = "before_the_date",
        /// Each month.
        EveryMonth = "every_month",
        /// Each time the model or the instructions change.
        AtEachChange = "at_each_change",
    }
);

ids!(
    /// Routes that a duty concerns.
    RouteGroup {
        /// Every route with a model.
        Ai = "ai",
        /// Text is processed on machines of somebody else.
        Leaves = "leaves",
        /// There is an open model.
        Open = "open",
        /// The organisation itself runs the model.
        SelfRun = "self_run",
    }
);

impl RouteGroup {
    /// The routes of the group, in the order of [`RouteId::ALL`].
    pub fn routes(self) -> Vec<RouteId> {
        RouteId::ALL
            .into_iter()
            .filter(|route| self.holds(*route))
            .collect()
    }

    /// True for a route of the group.
    pub fn holds(self, route: RouteId) -> bool {
        let kind = route.kind();
        match self {
            Self::Ai => kind != RouteKind::Nothing,
            Self::Leaves => !matches!(
                kind,
                RouteKind::OwnServer | RouteKind::OwnComputers | RouteKind::Nothing
            ),
            Self::Open => !matches!(route.family(), Side::Closed | Side::Neutral),
            Self::SelfRun => matches!(
                kind,
                RouteKind::RentedGpu
                    | RouteKind::OwnServer
                    | RouteKind::OwnComputers
                    | RouteKind::Hybrid
            ),
        }
    }
}

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Id of the row.
    pub id: String,
    /// Row whose words are used; its own where none is given.
    pub words: Option<String>,
    /// What it rests on.
    pub law: Law,
    /// Article or section as printed, such as `5, 6` or `44–49`.
    pub article: Option<String>,
    /// Annex as printed, such as `III`.
    pub annex: Option<String>,
    /// Day from which it applies.
    #[serde(default, deserialize_with = "day_if_given")]
    pub applies_from: Option<Date>,
    /// Day on which summaries of it were last compared.
    #[serde(deserialize_with = "day")]
    pub checked: Date,
    /// Where the text is, or what the row rests on.
    pub source: String,
    /// Territories; everywhere when empty.
    pub places: Vec<Territory>,
    /// Conditions that must all hold.
    pub when: Vec<Condition>,
    /// Routes it concerns.
    pub routes: RouteGroup,
    /// Who would usually see to it.
    pub owner: Owner,
    /// By when.
    pub due: Due,
    /// Page of the answer that makes it apply.
    pub page: String,
}

fn day<'de, D: Deserializer<'de>>(from: D) -> Result<Date, D::Error> {
    let written = toml::value::Datetime::deserialize(from)?;
    written
        .to_string()
        .parse()
        .map_err(serde::de::Error::custom)
}

fn day_if_given<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Date>, D::Error> {
    day(from).map(Some)
}

/// A set of duties that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum RulesError {
    /// It is not TOML, or a row has a wrong field.
    #[error("the duties cannot be read: {detail}")]
    Unreadable {
        /// What the reader found, with line and column.
        detail: String,
    },
    /// Two rows have the same id.
    #[error("the duty {id} appears twice")]
    Duplicate {
        /// The id.
        id: String,
    },
    /// A row of a law with articles lacks the article or the day.
    #[error("the duty {id} lacks its article or the day from which it applies")]
    Incomplete {
        /// The id.
        id: String,
    },
}

impl RulesError {
    /// Stable code; the words are the messages `error-<code>` and `error-<code>-hint`.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Unreadable { .. } => "duties-unreadable",
            Self::Duplicate { .. } => "duties-duplicate",
            Self::Incomplete { .. } => "duties-incomplete",
        }
    }
}

/// A checked set of duties.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rules {
    rows: Vec<Rule>,
}

#[derive(Deserialize)]
struct File {
    duty: Vec<Rule>,
}

impl Rules {
    /// The set that ships with the app.
    ///
    /// # Errors
    /// [`RulesError`] if the shipped file is wrong, which a test rules out.
    pub fn built_in() -> Result<Self, RulesError> {
        Self::parse(BUILT_IN)
    }

    /// Reads a set, with the same checks.
    ///
    /// # Errors
    /// [`RulesError`] naming the row.
    pub fn parse(text: &str) -> Result<Self, RulesError> {
        let file: File = toml::from_str(text).map_err(|error| RulesError::Unreadable {
            detail: error.to_string(),
        })?;
        let mut seen = BTreeSet::new();
        for rule in &file.duty {
            if !seen.insert(&rule.id) {
                return Err(RulesError::Duplicate {
                    id: rule.id.clone(),
                });
            }
            // Someone who quotes a law to a lawyer needs the place and the day.
            let european = matches!(
                rule.law,
                Law::Gdpr
                    | Law::UkGdpr
                    | Law::SwissFadp
                    | Law::AiAct
                    | Law::Mdr
                    | Law::Dora
                    | Law::Nis2
                    | Law::DataAct
            );
            if european && (rule.article.is_none() || rule.applies_from.is_none()) {
                return Err(RulesError::Incomplete {
                    id: rule.id.clone(),
                });
            }
        }
        Ok(Self { rows: file.duty })
    }

    /// The rows, in the order of the file.
    pub fn rows(&self) -> &[Rule] {
        &self.rows
    }

    /// The day on which the row that was left longest was checked; none for an empty set.
    pub fn checked(&self) -> Option<Date> {
        self.rows.iter().map(|rule| rule.checked).min()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROW: &str = r#"
        [[duty]]
        id = "a"
        law = "gdpr"
        article = "28"
        applies_from = 2018-05-25
        checked = 2026-11-22
        source = "x"
        places = ["eu"]
        when = ["personal_data"]
        routes = "leaves"
        owner = "lawyer"
        due = "before_signing"
        page = "sensitivity"
    "#;

    #[test]
    fn a_row_keeps_its_law_its_article_and_its_day() {
        let rules = Rules::parse(ROW).unwrap();
        let rule = &rules.rows()[0];
        assert_eq!(rule.article.as_deref(), Some("28"));
        assert_eq!(rule.applies_from, Some(jiff::civil::date(2018, 5, 25)));
        assert_eq!(rules.checked(), Some(jiff::civil::date(2026, 11, 22)));
    }

    #[test]
    fn a_law_without_its_day_is_refused() {
        let without = ROW.replace("applies_from = 2018-05-25", "");
        assert_eq!(
            Rules::parse(&without),
            Err(RulesError::Incomplete { id: "a".into() })
        );
    }

    #[test]
    fn a_row_may_not_appear_twice_or_name_an_unknown_condition() {
        let twice = format!("{ROW}{ROW}");
        assert_eq!(Rules::parse(&twice).unwrap_err().code(), "duties-duplicate");
        let unknown = ROW.replace("personal_data", "full_moon");
        assert_eq!(
            Rules::parse(&unknown).unwrap_err().code(),
            "duties-unreadable"
        );
    }

    #[test]
    fn rented_machines_belong_to_somebody_else_but_are_run_by_the_organisation() {
        assert!(RouteGroup::Leaves.routes().contains(&RouteId::RentedGpu));
        assert!(RouteGroup::SelfRun.routes().contains(&RouteId::RentedGpu));
        assert!(!RouteGroup::SelfRun.routes().contains(&RouteId::HostedOpen));
        assert!(!RouteGroup::Leaves.routes().contains(&RouteId::OwnServer));
    }
}
