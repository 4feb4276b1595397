//! Everything a case shows has words in every language.
#![allow(missing_docs, clippy::unwrap_used, clippy::panic)]

mod support;

use std::collections::{BTreeMap, BTreeSet};

use assessment::{Kept, OwnWorld, Speed};
use tco::{
    Arena, AssumptionGroup, Availability, CostCase, ItemGroup, ItemId, Level, Node, Origin,
    Quantity, RouteId, Yours,
};

const ENGLISH: [&str; 3] = [
    include_str!("../../words/locales/en/assumptions.ftl"),
    include_str!("../../words/locales/en/costs.ftl"),
    include_str!("../../words/locales/en/routes.ftl"),
];
const DUTCH: [&str; 3] = [
    include_str!("../../words/locales/nl/assumptions.ftl"),
    include_str!("../../words/locales/nl/costs.ftl"),
    include_str!("../../words/locales/nl/routes.ftl"),
];

fn ids(files: [&'static str; 3]) -> BTreeSet<&'static str> {
    files
        .iter()
        .flat_map(|file| file.lines())
        .filter_map(|line| line.split_once(" = ").map(|(id, _)| id))
        .collect()
}

fn shown(case: &CostCase) -> BTreeSet<String> {
    let mut shown = BTreeSet::new();
    for row in case.assumptions() {
        shown.insert(row.label.clone());
        shown.insert(row.unit.clone());
        match &row.origin {
            Origin::WorkedOut { how } => shown.insert(how.clone()),
            Origin::Judgement { why } => shown.insert(why.clone()),
            Origin::Measured { .. } => shown.insert("assumption-how-measured-here".to_owned()),
            Origin::You { .. } | Origin::Catalogue { .. } => false,
        };
    }
    for route in case.routes() {
        shown.extend(route.reasons.iter().cloned());
        if let Availability::Unavailable { reason, .. } = &route.availability {
            shown.insert(reason.clone());
        }
    }
    shown
}

/// Intermediate figures, which the workbook names.
fn steps(case: &CostCase) -> Vec<String> {
    let arena = Arena::new();
    case.formulas(&arena, &case.likely().choices);
    arena
        .nodes()
        .into_iter()
        .filter_map(|(_, node)| match node {
            Node::Named { name, .. } => Some(format!("cost-step-{name}")),
            _ => None,
        })
        .collect()
}

#[test]
fn every_message_a_case_names_exists_in_english_and_dutch() {
    let mut wanted: BTreeSet<String> = BTreeSet::new();
    for name in ["office", "hospital", "web shop", "law firm", "registry"] {
        let mut profile = support::profile(name);
        profile.own_world = Kept::open(
            OwnWorld::General,
            &[(OwnWorld::Documents, 1.0), (OwnWorld::Exactly, 1.0)],
        );
        profile.speed = Kept::open(Speed::Minute, &[(Speed::Tomorrow, 1.0)]);
        profile.unsure_pages = vec!["volume".to_owned()];
        profile.own_routes = vec![assessment::OwnRoute {
            quality: Some(quantities::Range::exact(80.0)),
            cached_tokens: Some(quantities::Range::exact(0.1)),
            ..support::quotation()
        }];
        profile.measurements = support::measured_everywhere();
        let case = CostCase::build(&profile, &support::CATALOGUE, &BTreeMap::new()).unwrap();
        wanted.extend(shown(&case));
        wanted.extend(steps(&case));
    }
    let yours = [0, 1, 2].map(|place| {
        RouteId::Yours(Yours {
            place,
            side: assessment::OwnSide::Open,
            processed: assessment::Processed::Eu,
        })
    });
    for route in RouteId::ALL.into_iter().chain(yours) {
        for ending in ["", "-short", "-description"] {
            wanted.insert(format!("{}{ending}", route.message()));
        }
    }
    wanted.extend(AssumptionGroup::ALL.map(AssumptionGroup::message));
    wanted.extend(ItemGroup::ALL.map(ItemGroup::message));
    wanted.extend(ItemId::ALL.iter().map(|item| item.message()));
    wanted.extend(Level::ALL.map(|level| format!("cost-level-{}", level.id())));
    wanted.extend(
        [
            Quantity::Start,
            Quantity::End,
            Quantity::Month,
            Quantity::Pieces,
            Quantity::Units(0),
            Quantity::BusyHours(0),
            Quantity::Purchases(0),
            Quantity::LeftOver(0),
        ]
        .map(|quantity| format!("cost-driver-{}", quantity.id())),
    );
    for (language, there) in [("English", ids(ENGLISH)), ("Dutch", ids(DUTCH))] {
        let missing: Vec<&String> = wanted
            .iter()
            .filter(|id| !there.contains(id.as_str()))
            .collect();
        assert!(missing.is_empty(), "{language} lacks {missing:?}");
    }
    assert_eq!(ids(ENGLISH), ids(DUTCH));
}
