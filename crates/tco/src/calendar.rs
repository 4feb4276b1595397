//! The months at which what has been spent is kept.

/// Steps between checkpoints, in months. Each divides a year, so that every year's end is one.
const STEPS: [usize; 6] = [1, 2, 3, 4, 6, 12];

/// Checkpoints up to which a finer step is taken.
const FEW: usize = 11;

/// Months of the horizon, and those of them that are kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Calendar {
    pub months: usize,
    /// Months that are kept, in order: the start first, the horizon last.
    pub checkpoints: Vec<usize>,
}

impl Calendar {
    /// The start, the end of every year, the horizon, and even steps between; few, however many
    /// months there are.
    pub(crate) fn sparse(months: usize) -> Self {
        let step = STEPS
            .into_iter()
            .find(|step| months / step < FEW)
            .unwrap_or_else(|| 12 * months.div_ceil(12 * (FEW - 1)));
        let mut checkpoints: Vec<usize> = (0..months).step_by(step).collect();
        checkpoints.push(months);
        Self {
            months,
            checkpoints,
        }
    }

    /// Every month.
    pub(crate) fn full(months: usize) -> Self {
        Self {
            months,
            checkpoints: (0..=months).collect(),
        }
    }

    /// Only the start and the horizon.
    pub(crate) fn ends(months: usize) -> Self {
        let mut checkpoints = vec![0, months];
        checkpoints.dedup();
        Self {
            months,
            checkpoints,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_year_ends_at_a_checkpoint_and_there_are_few() {
        for months in 0..=120 {
            let checkpoints = Calendar::sparse(months).checkpoints;
            assert!(checkpoints.len() <= FEW + 1, "{months}: {checkpoints:?}");
            assert_eq!(checkpoints.first(), Some(&0));
            assert_eq!(checkpoints.last(), Some(&months));
            assert!(checkpoints.is_sorted_by(|one, other| one < other));
            for year in (12..=months).step_by(12) {
                assert!(checkpoints.contains(&year), "{months}: {checkpoints:?}");
            }
        }
        assert_eq!(Calendar::sparse(36).checkpoints.len(), 10);
    }
}
