//! What a person changed on the costs screen since the app began, so that it can be undone.

use quantities::Range;

/// Steps that are kept for one case.
const MOST: usize = 50;

/// One figure before and after a change; none where the original stands.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Change {
    pub(super) id: String,
    pub(super) before: Option<Range>,
    pub(super) after: Option<Range>,
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
        vec![Change {
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
