//! From the engine's formulas to those of a spreadsheet.
//!
//! Every named step becomes a cell with a name of its own; what has no name is written out where
//! it is used.

use std::collections::BTreeMap;

use tco::{Formula, Node, NodeId, Operand};

/// How tightly an operation binds, from loosest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Binding {
    Sum,
    Product,
    Power,
    Whole,
}

/// Writes formulas whose named steps have cells.
pub(crate) struct Printer<'a> {
    nodes: BTreeMap<NodeId, Node>,
    /// Names of the cells of assumptions, in the order of the case.
    assumptions: &'a [String],
    /// Names of the cells of steps.
    steps: BTreeMap<NodeId, String>,
}

impl<'a> Printer<'a> {
    pub(crate) fn new(nodes: &[(NodeId, Node)], assumptions: &'a [String]) -> Self {
        Self {
            nodes: nodes.iter().copied().collect(),
            assumptions,
            steps: BTreeMap::new(),
        }
    }

    /// From now on the step is written as the name of its cell.
    pub(crate) fn give(&mut self, step: NodeId, cell_name: String) {
        self.steps.insert(step, cell_name);
    }

    /// A formula, without `=`.
    pub(crate) fn write(&self, formula: Formula<'_>) -> String {
        self.operand(formula.operand(), Binding::Sum)
    }

    /// A formula as a factor of a longer one.
    pub(crate) fn factor(&self, formula: Formula<'_>) -> String {
        self.operand(formula.operand(), Binding::Whole)
    }

    /// What an operand computes, where a step is asked for its own formula.
    pub(crate) fn operand_of_step(&self, of: Operand) -> String {
        self.operand(of, Binding::Sum)
    }

    fn operand(&self, operand: Operand, at_least: Binding) -> String {
        let id = match operand {
            Operand::Constant(value) => return constant(value, at_least),
            Operand::Node(id) => id,
        };
        if let Some(name) = self.steps.get(&id) {
            return name.clone();
        }
        let Some(node) = self.nodes.get(&id) else {
            return String::from("0");
        };
        let (text, binding) = self.node(*node);
        if binding < at_least {
            format!("({text})")
        } else {
            text
        }
    }

    fn node(&self, node: Node) -> (String, Binding) {
        let two = |one, sign: &str, other, binding, right| {
            let (one, other) = (self.operand(one, binding), self.operand(other, right));
            (format!("{one}{sign}{other}"), binding)
        };
        let call = |name: &str, parts: &[Operand], ending: &str| {
            let parts: Vec<String> = parts
                .iter()
                .map(|part| self.operand(*part, Binding::Sum))
                .collect();
            (
                format!("{name}({}{ending})", parts.join(",")),
                Binding::Whole,
            )
        };
        match node {
            Node::Assumption(place) => (
                self.assumptions.get(place).cloned().unwrap_or_default(),
                Binding::Whole,
            ),
            Node::Named { of, .. } => (self.operand(of, Binding::Whole), Binding::Whole),
            Node::Add(one, other) => two(one, "+", other, Binding::Sum, Binding::Product),
            Node::Subtract(one, other) => two(one, "-", other, Binding::Sum, Binding::Product),
            Node::Multiply(one, other) => two(one, "*", other, Binding::Product, Binding::Power),
            Node::Divide(one, other) => two(one, "/", other, Binding::Product, Binding::Power),
            Node::Smaller(one, other) => call("MIN", &[one, other], ""),
            Node::Larger(one, other) => call("MAX", &[one, other], ""),
            Node::Power(base, exponent) => (
                format!(
                    "{}^{}",
                    self.operand(base, Binding::Whole),
                    fraction(exponent)
                ),
                Binding::Power,
            ),
            // Figures that are rounded are never below zero, so up is away from zero.
            Node::RoundedUp(figure) => call("ROUNDUP", &[figure], ",0"),
            Node::Rounded(figure) => call("ROUND", &[figure], ",0"),
        }
    }
}

/// A plain figure; one below zero stands in brackets unless it stands alone.
fn constant(value: f64, at_least: Binding) -> String {
    if value < 0.0 && at_least > Binding::Sum {
        format!("({value})")
    } else {
        format!("{value}")
    }
}

/// An exponent; one of a whole number as it is said: `(1/12)`.
fn fraction(exponent: f64) -> String {
    let inverse = 1.0 / exponent;
    let whole = libm::round(inverse);
    if (inverse - whole).abs() < 1e-9 && whole.abs() > 1.0 {
        let sign = if whole < 0.0 { "-" } else { "" };
        format!("({sign}1/{})", whole.abs())
    } else {
        constant(exponent, Binding::Whole)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tco::{Arena, Number};

    fn written(arena: &Arena, formula: Formula<'_>) -> String {
        let names: Vec<String> = ["a_x", "a_y", "a_z"].map(str::to_owned).into();
        Printer::new(&arena.nodes(), &names).write(formula)
    }

    #[test]
    fn brackets_stand_where_the_order_needs_them() {
        let arena = Arena::new();
        let (x, y, z) = (
            arena.assumption(0),
            arena.assumption(1),
            arena.assumption(2),
        );
        for (formula, wanted) in [
            (x * y + z, "a_x*a_y+a_z"),
            (x * (y + z), "a_x*(a_y+a_z)"),
            (x - (y - z), "a_x-(a_y-a_z)"),
            (x / (y * z), "a_x/(a_y*a_z)"),
            (x / y * z, "a_x/a_y*a_z"),
            ((x + 1.0).power(-1.0 / 12.0), "(a_x+1)^(-1/12)"),
            (
                Formula::constant(1.0) - x.smaller(y).rounded_up(),
                "1-ROUNDUP(MIN(a_x,a_y),0)",
            ),
            (x.at_least_zero().rounded(), "ROUND(MAX(a_x,0),0)"),
            (x * -2.5, "a_x*(-2.5)"),
        ] {
            assert_eq!(written(&arena, formula), wanted);
        }
    }

    #[test]
    fn a_step_with_a_cell_is_written_as_its_name() {
        let arena = Arena::new();
        let day = (arena.assumption(0) / 220.0).named("staff-day");
        let cost = day * arena.assumption(1);
        let names: Vec<String> = ["a_pay", "a_days"].map(str::to_owned).into();
        let mut printer = Printer::new(&arena.nodes(), &names);
        assert_eq!(printer.write(cost), "(a_pay/220)*a_days");
        let Operand::Node(id) = day.operand() else {
            panic!("a node")
        };
        printer.give(id, "w_staff_day".to_owned());
        assert_eq!(printer.write(cost), "w_staff_day*a_days");
    }
}
