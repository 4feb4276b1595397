//! What a person changed on the costs screen since the app began, so that it can be undone.

use assessment::{CaseFile, OwnRoute};
use quantities::Range;

/// Steps that are kept for one case.
const MOST: usize = 50;

/// Something of a case before and after a change.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Change {
    /// The person's own figure for an assumption; none where the original stands.
    Figure {
        id: String,
        before: Option<Range>,
        after: Option<Range>,
    },
    /// The routes that the person added.
    OwnRoutes {
        before: Vec<OwnRoute>,
        after: Vec<OwnRoute>,
    },
}

impl Change {
    /// The change that undoes this one.
    pub(super) fn turned(&self) -> Self {
        match self.clone() {
            Self::Figure { id, before, after } => Self::Figure {
                id,
                before: after,
                after: before,
            },
            Self::OwnRoutes { before, after } => Self::OwnRoutes {
                before: after,
                after: before,
            },
        }
    }

    /// Whether it changes something.
    pub(super) fn is_one(&self) -> bool {
        match self {
            Self::Figure { before, after, .. } => before != after,
            Self::OwnRoutes { before, after } => before != after,
        }
    }

    /// Makes the change in a case.
    pub(super) fn make(&self, case: &mut CaseFile) {
        match self {
            Self::Figure { id, after, .. } => {
                match after {
                    Some(range) => case.assumptions.insert(id.clone(), *range),
                    None => case.assumptions.remove(id),
                };
            }
            Self::OwnRoutes { after, .. } => case.own_routes.clone_from(after),
        }
    }
}

/// The changes of one case, a step each; a step holds several figures when all were put back.
#[derive(Debug, Default)]
pub(super) struct Changes {
    done: Vec<Vec<Change>>,
    undone: Vec<Vec<Change>>,
}

impl Changes {
    /// Remembers a step; what was undone before it can no longer be done again.
    pub(super) fn add(&mut self, step: Vec<Change>) {
        self.undone.clear();
        self.done.push(step);
        if self.done.len() > MOST {
            self.done.remove(0);
        }
    }

    /// The step that would be undone.
    pub(super) fn last(&self) -> Option<&[Change]> {
        self.done.last().map(Vec::as_slice)
    }

    /// The step that would be done again.
    pub(super) fn next(&self) -> Option<&[Change]> {
        self.undone.last().map(Vec::as_slice)
    }

    /// Notes that the last step was undone.
    pub(super) fn went_back(&mut self) {
        self.undone.extend(self.done.pop());
    }

    /// Notes that the step undone last was done again.
    pub(super) fn went_forward(&mut self) {
        self.done.extend(self.undone.pop());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn step(id: &str) -> Vec<Change> {
        vec![Change::Figure {
            id: id.to_owned(),
            before: None,
            after: Some(Range::exact(1.0)),
        }]
    }

    #[test]
    fn steps_go_back_and_forth_in_order() {
        let mut changes = Changes::default();
        changes.add(step("one"));
        changes.add(step("two"));
        changes.went_back();
        assert_eq!(changes.last(), Some(&step("one")[..]));
        assert_eq!(changes.next(), Some(&step("two")[..]));
        changes.went_forward();
        assert_eq!(changes.last(), Some(&step("two")[..]));
        assert_eq!(changes.next(), None);
    }

    #[test]
    fn a_new_change_ends_what_could_be_done_again() {
        let mut changes = Changes::default();
        changes.add(step("one"));
        changes.went_back();
        changes.add(step("two"));
        assert_eq!(changes.next(), None);
        for _ in 0..MOST + 10 {
            changes.add(step("more"));
        }
        assert_eq!(changes.done.len(), MOST);
    }
}
