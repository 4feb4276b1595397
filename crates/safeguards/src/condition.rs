//! Conditions on the answers. An answer that is still open makes a condition possible, not true.

use assessment::{
    Audience, Degree, Kept, OwnWorld, Profile, Residency, Sector, Sensitivity, Stakes,
};
use catalogue::{CommercialUse, Licence};
use serde::{Deserialize, Serialize};

/// Whether something holds for a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Truth {
    /// It does not.
    No,
    /// It may: an answer is still open, or it depends on what was not asked.
    Maybe,
    /// It does.
    Yes,
}

/// What can be asked of a case. A rule names those that must all hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Condition {
    /// Personal data can be in the text.
    PersonalData,
    /// Specially protected personal data can be in the text.
    SpecialData,
    /// The text is at least confidential.
    ConfidentialText,
    /// Special data; or personal data together with many pieces, outside readers or a sector
    /// in which people depend on the organisation.
    HighPrivacyRisk,
    /// The text, or the eyes on it, may be in another country. A provider within the region can
    /// have owners and staff outside it.
    MayLeaveTheRegion,
    /// The organisation wants its own style, for which a model may be trained.
    WantsOwnStyle,
    /// People outside read what it writes without anyone checking.
    PublicReaders,
    /// Outside readers, or a model trained on examples.
    PublicReadersOrOwnStyle,
    /// Outside readers, or a mistake that costs money or harms.
    PublicReadersOrStakes,
    /// Nobody checks everything it writes.
    UncheckedReaders,
    /// An answer reaches people unchecked and can cost them something.
    ActsOnPeople,
    /// Someone could be harmed.
    Harm,
    /// A use in which decisions about people are near; whether they are depends on the use.
    DecidesAboutPeople,
    /// Someone could be harmed, or the sector is one of those that the annexes name.
    SensitiveSectorOrHarm,
    /// Finance.
    Finance,
    /// Health care.
    Health,
    /// Education.
    Education,
    /// Government.
    Government,
    /// Government or finance.
    GovernmentOrFinance,
    /// Health care of some size, or government: often an essential or important entity, as
    /// national law decides.
    MayBeEssentialEntity,
    /// Depending on one supplier is at least awkward.
    SupplierMatters,
    /// Being down for a day is serious.
    DowntimeMatters,
    /// Depends on the exact use, which was not asked.
    DependsOnUse,
    /// Depends on whether what it writes is used in the European Union.
    DependsOnMarkets,
    /// The licence forbids business.
    LicenceNotForBusiness,
    /// The licence is not given to organisations in the European Union.
    LicenceNotInTheUnion,
    /// The licence allows business within conditions.
    LicenceWithConditions,
    /// The licence lists forbidden uses.
    LicenceUsePolicy,
    /// The licence asks to show a name.
    LicenceAttribution,
    /// The licence is not known yet.
    LicenceNotKnown,
}

/// Pieces of work a month from which personal data are taken as many; the law has no number.
const MANY_PIECES: f64 = 5_000.0;

/// Staff from which an enterprise is no longer small (Recommendation 2003/361/EC).
const NOT_SMALL: f64 = 50.0;

impl Condition {
    /// Whether it holds for a profile and the licence of the open model.
    pub fn holds(self, profile: &Profile, licence: Option<&Licence>) -> Truth {
        let sector = |wanted| certain(profile.sector == wanted);
        match self {
            Self::PersonalData => personal(profile),
            Self::SpecialData => kept(&profile.sensitivity, |it| it == Sensitivity::Special),
            Self::ConfidentialText => kept(&profile.sensitivity, |it| it != Sensitivity::Nothing),
            Self::HighPrivacyRisk => high_privacy_risk(profile),
            Self::MayLeaveTheRegion => match profile.residency {
                Residency::Any => Truth::Yes,
                Residency::Eu => Truth::Maybe,
                Residency::OwnMachines => Truth::No,
            },
            Self::WantsOwnStyle => own_style(profile),
            Self::PublicReaders => public(profile),
            Self::PublicReadersOrOwnStyle => public(profile).max(own_style(profile)),
            Self::PublicReadersOrStakes => {
                public(profile).max(kept(&profile.stakes, |it| it != Stakes::Rewrite))
            }
            Self::UncheckedReaders => kept(&profile.audience, |it| it != Audience::StaffCheck),
            Self::ActsOnPeople => kept(&profile.audience, |it| it != Audience::StaffCheck)
                .min(kept(&profile.stakes, |it| it != Stakes::Rewrite)),
            Self::Harm => harm(profile),
            // Only the exact use decides whether it is one of the uses that the law names.
            Self::DecidesAboutPeople => harm(profile).max(named_sector(profile)).min(Truth::Maybe),
            Self::SensitiveSectorOrHarm => harm(profile).max(named_sector(profile)),
            Self::Finance => sector(Sector::Finance),
            Self::Health => sector(Sector::Health),
            Self::Education => sector(Sector::Education),
            Self::Government => sector(Sector::Government),
            Self::GovernmentOrFinance => sector(Sector::Government).max(sector(Sector::Finance)),
            Self::MayBeEssentialEntity => sector(Sector::Government)
                .max(
                    sector(Sector::Health)
                        .min(certain(profile.organisation_people.high() >= NOT_SMALL)),
                )
                .min(Truth::Maybe),
            Self::SupplierMatters => {
                kept(&profile.supplier_dependence, |it| it != Degree::NoMatter)
            }
            Self::DowntimeMatters => kept(&profile.downtime, |it| {
                matches!(it, Degree::Serious | Degree::Unacceptable)
            }),
            Self::DependsOnUse | Self::DependsOnMarkets => Truth::Maybe,
            Self::LicenceNotForBusiness => {
                of_licence(licence, |it| it.commercial_use == CommercialUse::No)
            }
            Self::LicenceNotInTheUnion => of_licence(licence, |it| it.excludes_eu),
            Self::LicenceWithConditions => of_licence(licence, |it| {
                it.commercial_use == CommercialUse::WithConditions
            }),
            Self::LicenceUsePolicy => of_licence(licence, |it| it.has_use_policy),
            Self::LicenceAttribution => of_licence(licence, |it| it.requires_attribution),
            Self::LicenceNotKnown => certain(licence.is_none()),
        }
    }
}

fn certain(holds: bool) -> Truth {
    if holds { Truth::Yes } else { Truth::No }
}

/// Yes where every option left satisfies it, maybe where some do.
fn kept<T: Copy + PartialEq>(answer: &Kept<T>, satisfies: impl Fn(T) -> bool) -> Truth {
    let mut options = answer
        .options()
        .iter()
        .map(|(option, _)| satisfies(*option));
    let met = options.clone().filter(|holds| *holds).count();
    if options.all(|holds| holds) {
        Truth::Yes
    } else if met > 0 {
        Truth::Maybe
    } else {
        Truth::No
    }
}

fn of_licence(licence: Option<&Licence>, holds: impl Fn(&Licence) -> bool) -> Truth {
    certain(licence.is_some_and(holds))
}

fn personal(profile: &Profile) -> Truth {
    kept(&profile.sensitivity, |it| {
        matches!(it, Sensitivity::Personal | Sensitivity::Special)
    })
}

fn public(profile: &Profile) -> Truth {
    kept(&profile.audience, |it| it == Audience::Public)
}

fn own_style(profile: &Profile) -> Truth {
    kept(&profile.own_world, |it| it == OwnWorld::Exactly)
}

fn harm(profile: &Profile) -> Truth {
    kept(&profile.stakes, |it| it == Stakes::Harm)
}

fn named_sector(profile: &Profile) -> Truth {
    certain(profile.sector != Sector::Other)
}

fn high_privacy_risk(profile: &Profile) -> Truth {
    let special = kept(&profile.sensitivity, |it| it == Sensitivity::Special);
    let many = if profile.pieces_a_month.low() >= MANY_PIECES {
        Truth::Yes
    } else if profile.pieces_a_month.high() >= MANY_PIECES {
        Truth::Maybe
    } else {
        Truth::No
    };
    let exposed = many.max(public(profile)).max(named_sector(profile));
    // Beside special data the law weighs several signs together: a person must judge.
    special.max(personal(profile).min(exposed).min(Truth::Maybe))
}

#[cfg(test)]
mod tests {
    use assessment::{Answers, Questionnaire, profile_of};

    use super::*;

    fn profile(json: &str) -> Profile {
        let answers: Answers = serde_json::from_str(json).unwrap();
        profile_of(&Questionnaire::built_in().unwrap(), &answers)
    }

    #[test]
    fn an_open_answer_is_possible_and_a_given_one_certain() {
        let open = profile("{}");
        assert_eq!(Condition::PersonalData.holds(&open, None), Truth::Maybe);
        let given = profile(r#"{"sensitivity":{"values":{"sensitivity":"special"}}}"#);
        assert_eq!(Condition::SpecialData.holds(&given, None), Truth::Yes);
        let harmless = profile(r#"{"sensitivity":{"values":{"sensitivity":"nothing"}}}"#);
        assert_eq!(Condition::PersonalData.holds(&harmless, None), Truth::No);
    }

    #[test]
    fn an_impact_assessment_is_certain_only_with_special_data() {
        let personal = profile(
            r#"{"sensitivity":{"values":{"sensitivity":"personal"}},
                "audience":{"values":{"audience":"public"}}}"#,
        );
        assert_eq!(
            Condition::HighPrivacyRisk.holds(&personal, None),
            Truth::Maybe
        );
    }

    #[test]
    fn text_that_stays_on_own_machines_goes_nowhere() {
        let own = profile(r#"{"residency":{"values":{"residency":"own_machines"}}}"#);
        assert_eq!(Condition::MayLeaveTheRegion.holds(&own, None), Truth::No);
    }
}
