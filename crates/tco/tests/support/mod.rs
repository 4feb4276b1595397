//! A plain profile that tests change.
#![allow(dead_code, unreachable_pub, clippy::unwrap_used, clippy::expect_used)]

use std::sync::LazyLock;

use assessment::{
    Audience, Degree, Equipment, ExamplesQuality, Hours, Kept, OwnRoute, OwnSide, OwnWorld, People,
    Processed, Profile, Residency, Sector, Sensitivity, Speed, Stakes, Use,
};
use catalogue::Catalogue;
use quantities::{Currency, Months, Range};

pub static CATALOGUE: LazyLock<Catalogue> =
    LazyLock::new(|| Catalogue::built_in().expect("the catalogue that comes with the app"));

fn range(low: f64, likely: f64, high: f64) -> Range {
    Range::new(low, likely, high).unwrap()
}

/// An office in the Netherlands that summarises 5,000 letters a month.
pub fn office() -> Profile {
    Profile {
        use_: Kept::sure(Use::Summarise),
        audience: Kept::sure(Audience::StaffUse),
        pieces_a_month: Range::about(5_000.0, 0.25),
        words_in: Range::about(900.0, 0.25),
        language: "dutch".to_owned(),
        hours: Kept::sure(Hours::Office),
        peak_factor: range(2.0, 4.0, 10.0),
        growth_a_year: range(0.0, 0.2, 0.6),
        stakes: Kept::sure(Stakes::Rewrite),
        redo_minutes: range(2.0, 8.0, 20.0),
        hour_cost: None,
        speed: Kept::sure(Speed::Minute),
        sensitivity: Kept::sure(Sensitivity::Personal),
        residency: Residency::Eu,
        residency_answered: true,
        sector: Sector::Other,
        country: "nl".to_owned(),
        organisation_people: Range::exact(100.0),
        turnover: "under_50m".to_owned(),
        own_world: Kept::sure(OwnWorld::General),
        examples: Range::exact(0.0),
        examples_quality: ExamplesQuality::Unknown,
        people: Kept::sure(People::Generalists),
        time_share: range(0.0, 0.1, 0.3),
        equipment: vec![Equipment::StaffComputers],
        supplier_dependence: Kept::sure(Degree::Awkward),
        downtime: Kept::sure(Degree::Awkward),
        swings: Vec::new(),
        swings_answered: false,
        horizon: Months(36),
        currency: Currency::Eur,
        discount_rate: range(0.03, 0.06, 0.1),
        budget_a_year: None,
        unsure_pages: Vec::new(),
        own_routes: Vec::new(),
        measurements: Vec::new(),
    }
}

/// A hospital that summarises 9,000 letters a month; staff check every one.
pub fn hospital() -> Profile {
    Profile {
        audience: Kept::sure(Audience::StaffCheck),
        pieces_a_month: Range::about(9_000.0, 0.25),
        stakes: Kept::sure(Stakes::Harm),
        sensitivity: Kept::sure(Sensitivity::Special),
        sector: Sector::Health,
        organisation_people: Range::exact(1_000.0),
        people: Kept::sure(People::ServerPeople),
        time_share: Range::exact(0.3),
        equipment: vec![Equipment::StaffComputers, Equipment::ServerWithoutGpu],
        ..office()
    }
}

/// A web shop with 600 short conversations a month and nobody to look after a machine.
pub fn web_shop() -> Profile {
    Profile {
        use_: Kept::sure(Use::AnswerCustomers),
        audience: Kept::sure(Audience::Public),
        pieces_a_month: Range::about(600.0, 0.25),
        words_in: Range::about(120.0, 0.25),
        hours: Kept::sure(Hours::Always),
        speed: Kept::sure(Speed::Conversation),
        sensitivity: Kept::sure(Sensitivity::Nothing),
        residency: Residency::Any,
        organisation_people: Range::exact(12.0),
        people: Kept::sure(People::Nobody),
        equipment: vec![Equipment::Nothing],
        ..office()
    }
}

/// A law firm that reviews 400 contracts of 8,000 words a month.
pub fn law_firm() -> Profile {
    Profile {
        use_: Kept::sure(Use::Extract),
        pieces_a_month: Range::about(400.0, 0.25),
        words_in: Range::about(8_000.0, 0.25),
        language: "english".to_owned(),
        stakes: Kept::sure(Stakes::Money),
        redo_minutes: range(10.0, 25.0, 60.0),
        hour_cost: Some(Range::about(120.0, 0.25)),
        sensitivity: Kept::sure(Sensitivity::Confidential),
        organisation_people: Range::exact(60.0),
        ..office()
    }
}

/// A patent office that translates a steady stream of long texts, with its own server people;
/// readers take the translation as it comes.
pub fn registry() -> Profile {
    Profile {
        use_: Kept::sure(Use::Translate),
        pieces_a_month: Range::about(400_000.0, 0.1),
        words_in: Range::about(1_500.0, 0.25),
        hours: Kept::sure(Hours::Always),
        peak_factor: range(1.2, 1.5, 2.0),
        growth_a_year: Range::exact(0.0),
        redo_minutes: range(0.0, 0.1, 0.3),
        speed: Kept::sure(Speed::Tomorrow),
        sensitivity: Kept::sure(Sensitivity::Nothing),
        people: Kept::sure(People::ServerPeople),
        equipment: vec![Equipment::ServerWithoutGpu],
        organisation_people: Range::exact(400.0),
        ..office()
    }
}

/// A supplier's quotation for a model on its own servers in the European Union.
pub fn quotation() -> OwnRoute {
    OwnRoute {
        once: Range::exact(12_000.0),
        a_month: range(900.0, 1_000.0, 1_300.0),
        a_year: Range::exact(600.0),
        a_request: Range::exact(0.001),
        residual_share: Range::exact(0.25),
        staff_days_a_month: range(0.5, 1.0, 2.0),
        ..OwnRoute::new("Quotation of March", OwnSide::Open, Processed::Eu)
    }
}

/// A profile by its name in the tables.
pub fn profile(name: &str) -> Profile {
    match name {
        "hospital" => hospital(),
        "web shop" => web_shop(),
        "law firm" => law_firm(),
        "registry" => registry(),
        _ => office(),
    }
}

/// Every open model of the catalogue, measured at a speed that suits most tasks.
pub fn measured_everywhere() -> Vec<assessment::Measurement> {
    CATALOGUE
        .open_models()
        .iter()
        .map(|model| measured(&model.id, 12.0, Some(150.0)))
        .collect()
}

/// A speed measured on 20 November 2026.
pub fn measured(model: &str, written: f64, read: Option<f64>) -> assessment::Measurement {
    assessment::Measurement {
        model: model.to_owned(),
        file_sha256: None,
        tokens_per_second: written,
        prompt_tokens_per_second: read,
        on: "2026-11-20".parse().unwrap(),
    }
}
