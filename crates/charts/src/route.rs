//! How a route is named and told apart.

use crate::ink::{Dash, Role};

/// Which side a route belongs to. It decides the colour, and only the colour:
/// the name, the dash and the mark tell routes apart without it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RouteKind {
    /// An open-weight model, wherever it runs.
    Open,
    /// A closed model through its provider.
    Closed,
    /// Both together.
    Mixed,
    /// Neither: doing nothing, or a route of the user's own.
    Neutral,
}

impl RouteKind {
    pub(crate) fn role(self) -> Role {
        match self {
            Self::Open => Role::Open,
            Self::Closed => Role::Closed,
            Self::Mixed => Role::Mixed,
            Self::Neutral => Role::InkSoft,
        }
    }
}

/// A route as it is named on a chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RouteLabel {
    /// Short name, such as "Own server".
    pub name: String,
    /// What it runs, such as "Mistral Small"; may be empty.
    pub detail: String,
    /// Which side it belongs to.
    pub kind: RouteKind,
    /// Whether it is the route the reader is asked to look at.
    pub chosen: bool,
}

impl RouteLabel {
    /// Name and detail in one string, for tables and for errors.
    pub(crate) fn full(&self) -> String {
        if self.detail.is_empty() {
            self.name.clone()
        } else {
            format!("{} · {}", self.name, self.detail)
        }
    }
}

/// The dash of each route: the first of a kind is solid, its siblings are not,
/// so three open routes stay apart in black and white.
pub(crate) fn dashes<'a>(routes: impl Iterator<Item = &'a RouteLabel>) -> Vec<Dash> {
    const PATTERNS: [Dash; 5] = [
        Dash::Solid,
        Dash::Dashed,
        Dash::Dotted,
        Dash::Alternating,
        Dash::Long,
    ];
    // A chart's chosen route comes first in the eye and so gets the solid line.
    let routes: Vec<&RouteLabel> = routes.collect();
    routes
        .iter()
        .enumerate()
        .map(|(index, route)| {
            let before = routes
                .iter()
                .enumerate()
                .filter(|(other_index, other)| {
                    other.kind == route.kind
                        && (other.chosen, *other_index) != (route.chosen, index)
                        && (!other.chosen, *other_index) < (!route.chosen, index)
                })
                .count();
            PATTERNS[before % PATTERNS.len()]
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn route(kind: RouteKind, chosen: bool) -> RouteLabel {
        RouteLabel {
            name: "a".into(),
            detail: String::new(),
            kind,
            chosen,
        }
    }

    #[test]
    fn routes_of_one_kind_get_different_dashes_and_the_chosen_one_is_solid() {
        let routes = [
            route(RouteKind::Open, false),
            route(RouteKind::Open, true),
            route(RouteKind::Closed, false),
            route(RouteKind::Open, false),
        ];
        assert_eq!(
            dashes(routes.iter()),
            [Dash::Dashed, Dash::Solid, Dash::Solid, Dash::Dotted]
        );
    }
}
