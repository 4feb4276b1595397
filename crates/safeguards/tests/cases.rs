//! The worked examples, and a few cases beside them, with the duties a specialist would name.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeSet;

use assessment::{Answers, Profile, Questionnaire, example, profile_of};
use catalogue::Catalogue;
use safeguards::{Due, Duty, Law, Owner, Rules, Setting, Truth, duties};
use tco::RouteId;
use words::{Language, Words, sources};

fn of_example(name: &str) -> Profile {
    let questionnaire = Questionnaire::built_in().unwrap();
    let case = example(name, &questionnaire).unwrap().unwrap();
    profile_of(&questionnaire, &case.answers)
}

fn of_answers(json: &str) -> Profile {
    let answers: Answers = serde_json::from_str(json).unwrap();
    profile_of(&Questionnaire::built_in().unwrap(), &answers)
}

fn list(profile: &Profile, route: RouteId) -> Vec<Duty> {
    let setting = Setting {
        profile,
        route: Some(route),
        licence: None,
    };
    duties(&Rules::built_in().unwrap(), &setting)
}

fn truth(list: &[Duty], id: &str) -> Truth {
    list.iter()
        .find(|duty| duty.id == id)
        .map_or(Truth::No, |duty| duty.applies)
}

#[test]
fn health_data_on_an_own_server_need_a_ground_but_no_processor() {
    let duties = list(&of_example("discharge-letters"), RouteId::OwnServer);
    assert_eq!(truth(&duties, "gdpr-special-ground"), Truth::Yes);
    assert_eq!(truth(&duties, "gdpr-impact-assessment"), Truth::Yes);
    assert_eq!(truth(&duties, "gdpr-security"), Truth::Yes);
    assert_eq!(truth(&duties, "gdpr-processor-agreement"), Truth::No);
    assert_eq!(truth(&duties, "gdpr-transfers"), Truth::No);
    assert_eq!(truth(&duties, "human-review"), Truth::Yes);
    assert_eq!(truth(&duties, "security-updates"), Truth::Yes);
    assert_eq!(truth(&duties, "medical-device"), Truth::Maybe);
}

#[test]
fn the_same_letters_through_an_api_need_an_agreement_and_no_updates_of_ones_own() {
    let duties = list(&of_example("discharge-letters"), RouteId::ClosedApi);
    assert_eq!(truth(&duties, "gdpr-processor-agreement"), Truth::Yes);
    assert_eq!(truth(&duties, "security-updates"), Truth::No);
    assert_eq!(truth(&duties, "guardrails"), Truth::No);
}

#[test]
fn a_chat_that_customers_see_says_that_it_is_a_machine() {
    let duties = list(&of_example("shop-chat"), RouteId::ClosedApi);
    let transparency = duties
        .iter()
        .find(|duty| duty.id == "ai-transparency")
        .unwrap();
    assert_eq!(transparency.applies, Truth::Yes);
    assert_eq!(
        transparency.applies_from,
        Some(jiff::civil::date(2026, 8, 2))
    );
    assert_eq!(transparency.page, "audience");
}

#[test]
fn duties_of_high_risk_users_wait_until_december_2027_and_are_never_certain() {
    let duties = list(&of_example("discharge-letters"), RouteId::OwnServer);
    let deployer = duties
        .iter()
        .find(|duty| duty.id == "ai-deployer-duties")
        .unwrap();
    assert_eq!(deployer.applies, Truth::Maybe);
    assert_eq!(deployer.applies_from, Some(jiff::civil::date(2027, 12, 2)));
    assert_eq!(deployer.due, Due::BeforeTheDate);
}

#[test]
fn an_american_hospital_signs_a_business_associate_agreement() {
    let profile = of_answers(
        r#"{"sensitivity":{"values":{"sensitivity":"special"}},
            "organisation":{"values":{"sector":"health","country":"us"}}}"#,
    );
    let away = list(&profile, RouteId::ClosedApi);
    assert_eq!(truth(&away, "hipaa-agreement"), Truth::Yes);
    assert_eq!(truth(&away, "gdpr-legal-basis"), Truth::No);
    assert_eq!(truth(&away, "ai-act-from-outside"), Truth::Maybe);
    let inside = list(&profile, RouteId::OwnServer);
    assert_eq!(truth(&inside, "hipaa-agreement"), Truth::No);
    assert_eq!(truth(&inside, "hipaa-security"), Truth::Yes);
}

#[test]
fn a_british_and_a_swiss_organisation_get_their_own_law() {
    for (country, law) in [("gb", Law::UkGdpr), ("ch", Law::SwissFadp)] {
        let profile = of_answers(&format!(
            r#"{{"sensitivity":{{"values":{{"sensitivity":"personal"}}}},
                "organisation":{{"values":{{"sector":"other","country":"{country}"}}}}}}"#
        ));
        let duties = list(&profile, RouteId::HostedOpen);
        assert!(duties.iter().any(|duty| duty.law == law), "{country}");
        assert!(duties.iter().all(|duty| duty.law != Law::Gdpr), "{country}");
    }
}

#[test]
fn a_bank_registers_its_supplier() {
    let profile = of_answers(r#"{"organisation":{"values":{"sector":"finance","country":"nl"}}}"#);
    assert_eq!(
        truth(&list(&profile, RouteId::HostedOpen), "dora-third-party"),
        Truth::Yes
    );
    assert_eq!(
        truth(&list(&profile, RouteId::OwnServer), "dora-own-risk"),
        Truth::Yes
    );
}

#[test]
fn a_licence_that_excludes_the_union_is_named_before_first_use() {
    let catalogue = Catalogue::built_in().unwrap();
    let licence = catalogue
        .licences()
        .iter()
        .find(|licence| licence.excludes_eu)
        .unwrap();
    let profile = of_example("contract-review");
    let setting = Setting {
        profile: &profile,
        route: Some(RouteId::OwnServer),
        licence: Some(licence),
    };
    let duties = duties(&Rules::built_in().unwrap(), &setting);
    assert_eq!(truth(&duties, "licence-not-in-the-union"), Truth::Yes);
    assert_eq!(truth(&duties, "licence-read"), Truth::No);
}

#[test]
fn doing_nothing_brings_no_duty() {
    assert!(list(&of_example("discharge-letters"), RouteId::Nothing).is_empty());
}

#[test]
fn what_falls_due_first_stands_first() {
    let duties = list(&of_example("shop-chat"), RouteId::ClosedApi);
    assert!(duties.is_sorted_by_key(|duty| duty.due));
}

#[test]
fn every_page_that_is_named_exists() {
    let questionnaire = Questionnaire::built_in().unwrap();
    for rule in Rules::built_in().unwrap().rows() {
        assert!(questionnaire.page(&rule.page).is_some(), "{}", rule.id);
    }
}

#[test]
fn every_duty_has_its_words_and_no_words_are_left_over() {
    let rules = Rules::built_in().unwrap();
    let mut needed: BTreeSet<String> = rules
        .rows()
        .iter()
        .flat_map(|rule| {
            let words = rule.words.as_ref().unwrap_or(&rule.id);
            [
                format!("safeguard-{words}-action"),
                format!("safeguard-{words}-because"),
            ]
        })
        .collect();
    let hyphens = |id: &str| id.replace('_', "-");
    needed.extend(
        Law::ALL
            .iter()
            .map(|law| format!("law-{}", hyphens(law.id()))),
    );
    needed.extend(
        Owner::ALL
            .iter()
            .map(|owner| format!("owner-{}", hyphens(owner.id()))),
    );
    needed.extend(
        Due::ALL
            .iter()
            .map(|due| format!("due-{}", hyphens(due.id()))),
    );
    for language in Language::ALL {
        let words = Words::new(language);
        for id in &needed {
            assert!(words.has(id), "{language}: {id}");
        }
        let file = sources(language)
            .find(|source| source.area == "safeguards")
            .unwrap();
        for line in file.text.lines() {
            let id = line.split(" =").next().unwrap_or_default();
            let of_a_row = ["safeguard-", "law-", "owner-", "due-"]
                .iter()
                .any(|start| id.starts_with(start));
            assert!(
                !of_a_row || needed.contains(id),
                "{language}: {id} is not used"
            );
        }
    }
}
