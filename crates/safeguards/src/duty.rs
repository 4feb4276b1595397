//! From rules and answers to the list of duties.

use assessment::Profile;
use catalogue::Licence;
use jiff::civil::Date;
use serde::Serialize;
use tco::RouteId;

use crate::condition::Truth;
use crate::rule::{Due, Law, Owner, Rule, Rules};
use crate::territory::Territory;

/// What the duties are looked up for.
#[derive(Debug, Clone, Copy)]
pub struct Setting<'a> {
    /// What the answers add up to.
    pub profile: &'a Profile,
    /// The route that is likely to be taken; none lists the duties of every route.
    pub route: Option<RouteId>,
    /// Licence of the open model; none where it is not known yet.
    pub licence: Option<&'a Licence>,
}

/// One duty that applies, or may.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Duty {
    /// Id of the rule.
    pub id: String,
    /// Fluent id of what to do.
    pub action: String,
    /// Fluent id of why.
    pub because: String,
    /// Page of the answer that makes it apply.
    pub page: String,
    /// Whether it applies or may; never [`Truth::No`].
    pub applies: Truth,
    /// What it rests on; the words are `law-<id>` with hyphens.
    pub law: Law,
    /// Article or section as printed.
    pub article: Option<String>,
    /// How many articles that is, for choosing between singular and plural: 1, or 2 for more.
    pub articles: u32,
    /// Annex as printed.
    pub annex: Option<String>,
    /// Day from which it applies; none for good practice and where it differs by country.
    pub applies_from: Option<Date>,
    /// Day on which summaries of it were last compared.
    pub checked: Date,
    /// Where the text is, or what it rests on.
    pub source: String,
    /// Who would usually see to it; the words are `owner-<id>` with hyphens.
    pub owner: Owner,
    /// By when; the words are `due-<id>` with hyphens.
    pub due: Due,
    /// Routes to which it applies.
    pub routes: Vec<RouteId>,
}

impl Duty {
    /// Fluent id of what it rests on.
    pub fn law_message(&self) -> String {
        format!("law-{}", self.law.id().replace('_', "-"))
    }

    /// Fluent id of who sees to it.
    pub fn owner_message(&self) -> String {
        format!("owner-{}", self.owner.id().replace('_', "-"))
    }

    /// Fluent id of when.
    pub fn due_message(&self) -> String {
        format!("due-{}", self.due.id().replace('_', "-"))
    }
}

/// The duties that apply, or may, in the order in which they fall due; law before good practice.
pub fn duties(rules: &Rules, setting: &Setting<'_>) -> Vec<Duty> {
    let territory = Territory::of_country(&setting.profile.country);
    let mut found: Vec<Duty> = rules
        .rows()
        .iter()
        .filter(|rule| rule.places.is_empty() || rule.places.contains(&territory))
        .filter(|rule| setting.route.is_none_or(|route| rule.routes.holds(route)))
        .filter_map(|rule| {
            let applies = applies(rule, setting);
            (applies > Truth::No).then(|| duty(rule, applies))
        })
        .collect();
    // A stable sort: within a day the order of the file stands.
    found.sort_by_key(|duty| (duty.due, duty.law == Law::GoodPractice));
    found
}

fn applies(rule: &Rule, setting: &Setting<'_>) -> Truth {
    rule.when
        .iter()
        .map(|condition| condition.holds(setting.profile, setting.licence))
        .min()
        .unwrap_or(Truth::Yes)
}

fn duty(rule: &Rule, applies: Truth) -> Duty {
    let words = rule.words.as_ref().unwrap_or(&rule.id);
    let several = |article: &String| article.contains([',', '–']);
    Duty {
        id: rule.id.clone(),
        action: format!("safeguard-{words}-action"),
        because: format!("safeguard-{words}-because"),
        page: rule.page.clone(),
        applies,
        law: rule.law,
        article: rule.article.clone(),
        articles: if rule.article.as_ref().is_some_and(several) {
            2
        } else {
            1
        },
        annex: rule.annex.clone(),
        applies_from: rule.applies_from,
        checked: rule.checked,
        source: rule.source.clone(),
        owner: rule.owner,
        due: rule.due,
        routes: rule.routes.routes(),
    }
}
