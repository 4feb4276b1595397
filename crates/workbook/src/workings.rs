//! The sheet with the steps between assumptions and months: a cell with a name for each.

use std::collections::{BTreeMap, BTreeSet};

use tco::{Formula, Node, NodeId, Operand, RouteId};

use crate::formula::Printer;
use crate::names::Names;
use crate::place::Place;
use crate::sheet::Sheet;
use crate::source::Source;
use crate::style::{Digits, Style};

const STEP: u16 = 0;
const VALUE: u16 = 1;
const HOW: u16 = 2;
const NAME: u16 = 3;
const USED_BY: u16 = 4;
const COLUMNS: u16 = 5;

/// Formulas that lead to the figures of one route, or to what all routes share.
pub(crate) struct Roots<'a> {
    /// None for what all routes share.
    pub(crate) route: Option<RouteId>,
    pub(crate) formulas: Vec<Formula<'a>>,
}

/// A row of the sheet.
#[derive(Debug, Clone)]
struct Row {
    label: String,
    formula: String,
    value: f64,
    cell_name: String,
    used_by: String,
}

/// The rows of the sheet, and what is written on it so far.
pub(crate) struct Workings<'a> {
    source: &'a Source<'a>,
    printer: Printer<'a>,
    results: &'a [f64],
    routes: Vec<RouteId>,
    /// Rows by what they belong to: nothing for all routes.
    rows: BTreeMap<Option<RouteId>, Vec<Row>>,
}

impl<'a> Workings<'a> {
    /// Gives every named step that a root leads to a cell.
    ///
    /// `nodes` and `results` are those of the arena, `assumptions` the names of their cells.
    pub(crate) fn new(
        source: &'a Source<'a>,
        nodes: &[(NodeId, Node)],
        results: &'a [f64],
        assumptions: &'a [String],
        roots: &[Roots<'_>],
        names: &mut Names,
    ) -> Self {
        let mut workings = Self {
            source,
            printer: Printer::new(nodes, assumptions),
            results,
            routes: roots.iter().filter_map(|root| root.route).collect(),
            rows: BTreeMap::new(),
        };
        let users = users(nodes, roots);
        workings.steps(nodes, &users, names);
        workings
    }

    fn steps(
        &mut self,
        nodes: &[(NodeId, Node)],
        users: &BTreeMap<NodeId, BTreeSet<Option<RouteId>>>,
        names: &mut Names,
    ) {
        // What is computed in the same way is one step, whoever asks for it.
        let mut same: BTreeMap<(&str, String), Vec<usize>> = BTreeMap::new();
        let mut first: BTreeMap<NodeId, NodeId> = BTreeMap::new();
        let mut plain = Vec::new();
        for (place, (id, node)) in nodes.iter().enumerate() {
            let Node::Named { name, of } = *node else {
                continue;
            };
            if !users.contains_key(id) {
                continue;
            }
            let formula = self.printer.operand_of_step(of);
            let places = same.entry((name, formula)).or_default();
            places.push(place);
            let leader = nodes[places[0]].0;
            first.insert(*id, leader);
            // For the comparison alone: a name that no other step has.
            self.printer.give(*id, format!("step_{}", places[0]));
            if leader == *id {
                plain.push((place, *id, name, of));
            }
        }
        for (place, id, name, of) in plain {
            let together: BTreeSet<Option<RouteId>> = first
                .iter()
                .filter(|(_, leader)| **leader == id)
                .filter_map(|(member, _)| users.get(member))
                .flatten()
                .copied()
                .collect();
            let scope = match together.len() {
                1 => together.first().copied().flatten(),
                _ => None,
            };
            let cell_name = match scope {
                None => names.cell("w", name),
                Some(route) => names.cell("w", &format!("{}_{name}", route.id())),
            };
            let row = Row {
                label: self.source.text(&format!("cost-step-{name}")),
                used_by: self.used_by(&together),
                formula: self.printer.operand_of_step(of),
                value: self.results.get(place).copied().unwrap_or_default(),
                cell_name: cell_name.clone(),
            };
            self.rows.entry(scope).or_default().push(row);
            let members: Vec<NodeId> = first
                .iter()
                .filter(|(_, leader)| **leader == id)
                .map(|(member, _)| *member)
                .collect();
            for member in members {
                self.printer.give(member, cell_name.clone());
            }
        }
    }

    /// The routes that use a step, in words.
    fn used_by(&self, routes: &BTreeSet<Option<RouteId>>) -> String {
        let named: Vec<RouteId> = routes.iter().map_while(|route| *route).collect();
        let rest = |route: &RouteId| !named.contains(route);
        let left_out: Vec<RouteId> = self.routes.iter().copied().filter(rest).collect();
        // What belongs to no route in particular belongs to all.
        if named.len() < routes.len() || left_out.is_empty() {
            self.source.text("workbook-workings-shared")
        } else if left_out == [RouteId::Nothing] {
            self.source.text("workbook-workings-with-ai")
        } else {
            let words: Vec<String> = named
                .iter()
                .map(|route| self.source.route(*route))
                .collect();
            words.join(", ")
        }
    }

    /// Gives an amount of a route a cell, and returns its name with its value.
    pub(crate) fn amount(
        &mut self,
        route: RouteId,
        item: &str,
        label: String,
        amount: Formula<'_>,
        names: &mut Names,
    ) -> (String, f64) {
        let value = amount.result(self.results);
        let cell_name = names.cell("x", &format!("{}_{item}", route.id()));
        self.rows.entry(Some(route)).or_default().push(Row {
            label,
            formula: self.printer.write(amount),
            value,
            cell_name: cell_name.clone(),
            used_by: self.source.route(route),
        });
        (cell_name, value)
    }

    /// A formula as a factor, and its value.
    pub(crate) fn factor(&self, formula: Formula<'_>) -> (String, f64) {
        (self.printer.factor(formula), formula.result(self.results))
    }

    /// Lays out the sheet; returns it with the names of its cells.
    pub(crate) fn lay_out(&self, name: &str) -> (Sheet, Vec<(String, Place)>) {
        let source = self.source;
        let mut sheet = Sheet::new(name.to_owned());
        let head = sheet.heading(
            &source.text("workbook-sheet-workings"),
            &source.text("workbook-workings-lede"),
        );
        sheet.words(
            head,
            STEP,
            Style::Head,
            &source.text("workbook-column-step"),
        );
        let words = source.text("workbook-column-value");
        sheet.words(head, VALUE, Style::HeadFigures, &words);
        for (column, id) in [
            (HOW, "workbook-column-how"),
            (NAME, "workbook-column-name"),
            (USED_BY, "workbook-column-used-by"),
        ] {
            sheet.words(head, column, Style::HeadBeside, &source.text(id));
        }
        let mut found = Vec::new();
        let mut row = head + 1;
        for (scope, rows) in &self.rows {
            let words = match scope {
                None => source.text("workbook-workings-shared"),
                Some(route) => source.route(*route),
            };
            sheet.section(row, COLUMNS, &words);
            row += 1;
            for step in rows {
                sheet.words(row, STEP, Style::Words, &step.label);
                let style = Style::Figure(Digits::of(step.value));
                sheet.sum(row, VALUE, style, step.formula.clone(), step.value);
                sheet.words(row, HOW, Style::Faint, &format!("={}", step.formula));
                sheet.words(row, NAME, Style::Faint, &step.cell_name);
                sheet.words(row, USED_BY, Style::Faint, &step.used_by);
                found.push((step.cell_name.clone(), Place::new(name, row, VALUE)));
                row += 1;
            }
        }
        sheet.frozen = (head + 1, 1);
        sheet.heads_from = head;
        sheet.widths = vec![52.0, 14.0, 64.0, 40.0, 34.0];
        (sheet, found)
    }
}

/// For every node the routes that it leads to; none stands for what all routes share.
fn users(
    nodes: &[(NodeId, Node)],
    roots: &[Roots<'_>],
) -> BTreeMap<NodeId, BTreeSet<Option<RouteId>>> {
    let mut users: BTreeMap<NodeId, BTreeSet<Option<RouteId>>> = BTreeMap::new();
    for root in roots {
        for formula in &root.formulas {
            if let Operand::Node(id) = formula.operand() {
                users.entry(id).or_default().insert(root.route);
            }
        }
    }
    // A node only refers to earlier ones, so going backwards reaches all.
    for (id, node) in nodes.iter().rev() {
        let Some(of_this) = users.get(id).cloned() else {
            continue;
        };
        for operand in operands(*node) {
            if let Operand::Node(part) = operand {
                users
                    .entry(part)
                    .or_default()
                    .extend(of_this.iter().copied());
            }
        }
    }
    users
}

fn operands(node: Node) -> Vec<Operand> {
    match node {
        Node::Assumption(_) => Vec::new(),
        Node::Named { of, .. } | Node::Power(of, _) | Node::RoundedUp(of) | Node::Rounded(of) => {
            vec![of]
        }
        Node::Add(one, other)
        | Node::Subtract(one, other)
        | Node::Multiply(one, other)
        | Node::Divide(one, other)
        | Node::Smaller(one, other)
        | Node::Larger(one, other) => vec![one, other],
    }
}
