//! The cost model as formulas, for a reader that computes it elsewhere.

use std::cell::RefCell;
use std::ops::{Add, Div, Mul, Sub};

use crate::number::Number;

/// Where the nodes of formulas are kept. Formulas share nodes: what is used twice is there once.
#[derive(Debug, Default)]
pub struct Arena {
    nodes: RefCell<Vec<Node>>,
}

/// Place of a node in its arena. A node only refers to nodes with smaller places.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(usize);

/// What a node computes with.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Operand {
    /// A plain figure.
    Constant(f64),
    /// The result of another node.
    Node(NodeId),
}

/// One step of a formula.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Node {
    /// The value of an assumption, by its place in [`crate::CostCase::assumptions`].
    Assumption(usize),
    /// An intermediate figure with a name, the message `cost-step-<name>`. The same name may
    /// stand on several nodes: once for each route, and for each part of a hybrid.
    Named {
        /// Its name.
        name: &'static str,
        /// What it is.
        of: Operand,
    },
    /// Sum.
    Add(Operand, Operand),
    /// Difference.
    Subtract(Operand, Operand),
    /// Product.
    Multiply(Operand, Operand),
    /// Quotient.
    Divide(Operand, Operand),
    /// The smaller of two.
    Smaller(Operand, Operand),
    /// The larger of two.
    Larger(Operand, Operand),
    /// To a plain power.
    Power(Operand, f64),
    /// Up to a whole number.
    RoundedUp(Operand),
    /// To the nearest whole number.
    Rounded(Operand),
}

/// A figure of the model as the formula that leads to it.
#[derive(Debug, Clone, Copy)]
pub enum Formula<'a> {
    /// A plain figure.
    Constant(f64),
    /// A node of an arena.
    Node(&'a Arena, NodeId),
}

impl Arena {
    /// An arena without nodes.
    pub fn new() -> Self {
        Self::default()
    }

    /// The formula that is the value of an assumption.
    pub fn assumption(&self, place: usize) -> Formula<'_> {
        self.add(Node::Assumption(place))
    }

    /// A node.
    pub fn node(&self, id: NodeId) -> Node {
        self.nodes.borrow()[id.0]
    }

    /// Every node, those that others refer to first.
    pub fn nodes(&self) -> Vec<(NodeId, Node)> {
        let nodes = self.nodes.borrow();
        nodes
            .iter()
            .enumerate()
            .map(|(place, node)| (NodeId(place), *node))
            .collect()
    }

    /// The result of every node where assumptions have these values, in the order of
    /// [`Arena::nodes`].
    pub fn results(&self, values: &[f64]) -> Vec<f64> {
        let nodes = self.nodes.borrow();
        let mut results: Vec<f64> = Vec::with_capacity(nodes.len());
        for node in nodes.iter() {
            let of = |operand: Operand| match operand {
                Operand::Constant(value) => value,
                Operand::Node(id) => results[id.0],
            };
            let result = match *node {
                Node::Assumption(place) => values[place],
                Node::Named { of: figure, .. } => of(figure),
                Node::Add(one, other) => of(one) + of(other),
                Node::Subtract(one, other) => of(one) - of(other),
                Node::Multiply(one, other) => of(one) * of(other),
                Node::Divide(one, other) => of(one) / of(other),
                Node::Smaller(one, other) => Number::smaller(of(one), of(other)),
                Node::Larger(one, other) => Number::larger(of(one), of(other)),
                Node::Power(base, exponent) => Number::power(of(base), exponent),
                Node::RoundedUp(figure) => Number::rounded_up(of(figure)),
                Node::Rounded(figure) => Number::rounded(of(figure)),
            };
            results.push(result);
        }
        results
    }

    fn add(&self, node: Node) -> Formula<'_> {
        let mut nodes = self.nodes.borrow_mut();
        nodes.push(node);
        Formula::Node(self, NodeId(nodes.len() - 1))
    }
}

impl<'a> Formula<'a> {
    /// The formula as an operand of its arena's nodes.
    pub fn operand(self) -> Operand {
        match self {
            Self::Constant(value) => Operand::Constant(value),
            Self::Node(_, id) => Operand::Node(id),
        }
    }

    /// The figure, where it is the same in every future.
    pub fn plain(self) -> Option<f64> {
        match self {
            Self::Constant(value) => Some(value),
            Self::Node(..) => None,
        }
    }

    /// Its result, from [`Arena::results`].
    pub fn result(self, results: &[f64]) -> f64 {
        match self {
            Self::Constant(value) => value,
            Self::Node(_, id) => results[id.0],
        }
    }

    fn arena(self) -> Option<&'a Arena> {
        match self {
            Self::Constant(_) => None,
            Self::Node(arena, _) => Some(arena),
        }
    }

    fn is(self, value: f64) -> bool {
        self.plain()
            .is_some_and(|plain| plain.to_bits() == value.to_bits())
    }

    fn two(
        self,
        other: Self,
        node: impl Fn(Operand, Operand) -> Node,
        plain: impl Fn(f64, f64) -> f64,
    ) -> Self {
        match (self, other) {
            (Self::Constant(one), Self::Constant(other)) => Self::Constant(plain(one, other)),
            _ => self.arena().or(other.arena()).map_or(self, |arena| {
                arena.add(node(self.operand(), other.operand()))
            }),
        }
    }

    fn one(self, node: impl Fn(Operand) -> Node, plain: impl Fn(f64) -> f64) -> Self {
        match self {
            Self::Constant(value) => Self::Constant(plain(value)),
            Self::Node(arena, id) => arena.add(node(Operand::Node(id))),
        }
    }
}

impl Add for Formula<'_> {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        if self.is(0.0) {
            other
        } else if other.is(0.0) {
            self
        } else {
            self.two(other, Node::Add, |one, other| one + other)
        }
    }
}

impl Sub for Formula<'_> {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        if other.is(0.0) {
            self
        } else {
            self.two(other, Node::Subtract, |one, other| one - other)
        }
    }
}

impl Mul for Formula<'_> {
    type Output = Self;
    fn mul(self, other: Self) -> Self {
        if self.is(1.0) {
            other
        } else if other.is(1.0) {
            self
        } else if self.is(0.0) || other.is(0.0) {
            // Assumptions are finite, so nothing is lost.
            Self::Constant(0.0)
        } else {
            self.two(other, Node::Multiply, |one, other| one * other)
        }
    }
}

impl Div for Formula<'_> {
    type Output = Self;
    fn div(self, other: Self) -> Self {
        if other.is(1.0) {
            self
        } else {
            self.two(other, Node::Divide, |one, other| one / other)
        }
    }
}

impl Add<f64> for Formula<'_> {
    type Output = Self;
    fn add(self, other: f64) -> Self {
        self + Self::Constant(other)
    }
}

impl Sub<f64> for Formula<'_> {
    type Output = Self;
    fn sub(self, other: f64) -> Self {
        self - Self::Constant(other)
    }
}

impl Mul<f64> for Formula<'_> {
    type Output = Self;
    fn mul(self, other: f64) -> Self {
        self * Self::Constant(other)
    }
}

impl Div<f64> for Formula<'_> {
    type Output = Self;
    fn div(self, other: f64) -> Self {
        self / Self::Constant(other)
    }
}

impl Number for Formula<'_> {
    fn constant(value: f64) -> Self {
        Self::Constant(value)
    }

    fn smaller(self, other: Self) -> Self {
        self.two(other, Node::Smaller, Number::smaller)
    }

    fn larger(self, other: Self) -> Self {
        self.two(other, Node::Larger, Number::larger)
    }

    fn power(self, exponent: f64) -> Self {
        self.one(
            |base| Node::Power(base, exponent),
            |base| Number::power(base, exponent),
        )
    }

    fn rounded_up(self) -> Self {
        self.one(Node::RoundedUp, Number::rounded_up)
    }

    fn rounded(self) -> Self {
        self.one(Node::Rounded, Number::rounded)
    }

    fn named(self, name: &'static str) -> Self {
        self.one(|of| Node::Named { name, of }, |value| value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_formula_remembers_how_and_computes_what() {
        let arena = Arena::new();
        let (price, pieces) = (arena.assumption(0), arena.assumption(1));
        let bill = (price * pieces * 1.0 + 0.0).named("bill");
        let results = arena.results(&[2.0, 21.0]);
        assert!((bill.result(&results) - 42.0).abs() < 1e-12);
        let Formula::Node(_, id) = bill else { panic!() };
        let Node::Named {
            name: "bill",
            of: Operand::Node(product),
        } = arena.node(id)
        else {
            panic!()
        };
        assert!(matches!(arena.node(product), Node::Multiply(..)));
        assert_eq!(arena.nodes().len(), 4);
    }

    #[test]
    fn what_costs_nothing_leaves_no_formula() {
        let arena = Arena::new();
        assert_eq!((arena.assumption(0) * 0.0).plain(), Some(0.0));
        assert_eq!(
            Formula::constant(3.0)
                .larger(Formula::constant(4.0))
                .plain(),
            Some(4.0)
        );
    }
}
