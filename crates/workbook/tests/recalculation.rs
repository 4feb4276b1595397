//! A spreadsheet program works the workbook out anew and finds the engine's figures.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::collections::BTreeMap;

use support::Made;
use support::spreadsheet::{Cells, cell, worked_out};
use tco::{CostCase, Future, evaluate};
use words::Language;
use workbook::{Content, Draft, Figure, Outcome, draft};

const EXAMPLES: [&str; 3] = ["discharge-letters", "shop-chat", "contract-review"];

/// Workbooks with changed figures, of each example.
const CHANGED: usize = 4;

/// What a figure of money may differ.
const HALF_A_CENT: f64 = 0.005;

#[test]
fn a_spreadsheet_finds_the_engines_figures() {
    let made: Vec<Made> = EXAMPLES
        .iter()
        .map(|name| Made::example(name, Language::English))
        .collect();
    let mut drafts: BTreeMap<String, (&Made, Future, Draft)> = BTreeMap::new();
    for (name, made) in EXAMPLES.iter().zip(&made) {
        let name = name.replace('-', "");
        let futures = std::iter::once(made.case.likely())
            .chain((0..CHANGED).map(|index| made.changed(index)));
        for (index, future) in futures.enumerate() {
            let draft = draft(&made.source(), &future);
            drafts.insert(format!("{name}{index}"), (made, future, draft));
        }
    }
    let files: Vec<(String, Vec<u8>)> = drafts
        .iter()
        .map(|(name, (_, _, draft))| {
            let bytes = draft.clone().without_results().to_bytes().unwrap();
            (name.clone(), bytes)
        })
        .collect();
    let found = worked_out(&files);
    for (name, (made, future, draft)) in &drafts {
        let cells = &found[name];
        every_formula_comes_to_what_the_draft_says(name, draft, cells);
        the_engine_agrees(name, &made.case, future, draft, cells);
    }
    for name in EXAMPLES {
        let name = name.replace('-', "");
        for index in 1..=CHANGED {
            let (_, _, first) = &drafts[&format!("{name}0")];
            let (_, _, other) = &drafts[&format!("{name}{index}")];
            assert_eq!(formulas(first), formulas(other), "{name}");
        }
    }
}

/// Formulas must not depend on the figures that are typed in.
fn formulas(draft: &Draft) -> Vec<(String, u32, u16, String)> {
    draft
        .cells()
        .filter_map(|cell| match cell.content {
            Content::Formula(formula, _) => Some((
                cell.sheet.to_owned(),
                cell.row,
                cell.column,
                formula.clone(),
            )),
            _ => None,
        })
        .collect()
}

fn every_formula_comes_to_what_the_draft_says(name: &str, draft: &Draft, cells: &Cells) {
    let mut count = 0;
    let mut wrong = Vec::new();
    for there in draft.cells() {
        let Content::Formula(formula, outcome) = there.content else {
            continue;
        };
        count += 1;
        let found = cell(cells, there.sheet, there.row, there.column);
        let agrees = match outcome {
            Outcome::Number(wanted) => found
                .parse::<f64>()
                .is_ok_and(|found| (found - wanted).abs() <= 1e-9 * wanted.abs().max(1e-3)),
            Outcome::Truth(wanted) => found == wanted.to_string().to_uppercase(),
            Outcome::Words(wanted) => found == wanted,
        };
        if !agrees {
            wrong.push(format!(
                "{name} {}!{},{}: {found:?} instead of {outcome:?} for ={formula}",
                there.sheet, there.row, there.column
            ));
        }
    }
    assert!(count > 3000, "{name} has {count} formulas");
    assert!(
        wrong.is_empty(),
        "{} of {count}:\n{}",
        wrong.len(),
        wrong[..wrong.len().min(12)].join("\n")
    );
}

/// Totals, present values, groups, and every item in every month, against the engine itself.
fn the_engine_agrees(name: &str, case: &CostCase, future: &Future, draft: &Draft, cells: &Cells) {
    let near = |figure: Figure, wanted: f64| {
        let place = draft
            .place_of(figure)
            .unwrap_or_else(|| panic!("{name} lacks {figure:?}"));
        let found = cell(cells, &place.sheet, place.row, place.column);
        let found: f64 = found
            .parse()
            .unwrap_or_else(|_| panic!("{name} {figure:?}: {found:?}"));
        assert!(
            (found - wanted).abs() < HALF_A_CENT,
            "{name} {figure:?}: {found} instead of {wanted}"
        );
    };
    for cost in evaluate(case, future) {
        near(Figure::Total(cost.route), cost.total);
        near(Figure::PresentValue(cost.route), cost.present_value);
        for (month, amount) in (0..).zip(&cost.by_month) {
            near(Figure::Month(cost.route, month), *amount);
        }
        for (group, sum) in &cost.items {
            near(Figure::Group(cost.route, *group), *sum);
        }
        for item in &cost.by_item {
            for (month, amount) in (0..).zip(&item.by_month) {
                near(Figure::Item(cost.route, item.item, month), *amount);
            }
        }
    }
}
