//! Medians, and what they are held against.

/// The middle of some figures.
pub(crate) fn median(figures: &[f64]) -> f64 {
    let mut sorted = figures.to_vec();
    sorted.sort_by(f64::total_cmp);
    let middle = sorted.len() / 2;
    if sorted.len() % 2 == 1 {
        sorted[middle]
    } else {
        f64::midpoint(sorted[middle - 1], sorted[middle])
    }
}

/// The ratios of two sides that took turns, round by round: what else the computer does falls
/// on both sides of each.
pub(crate) fn ratios(ours: &[f64], theirs: &[f64]) -> Vec<f64> {
    ours.iter()
        .zip(theirs)
        .map(|(one, other)| one / other)
        .collect()
}

/// The median with the lowest and the highest.
pub(crate) fn spread(figures: &[f64], digits: usize) -> String {
    let lowest = figures.iter().copied().fold(f64::INFINITY, f64::min);
    let highest = figures.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let middle = median(figures);
    format!("{middle:.digits$} ({lowest:.digits$} to {highest:.digits$})")
}

/// What was wanted and what came out.
#[derive(Default)]
pub(crate) struct Verdicts(Vec<(bool, String)>);

impl Verdicts {
    pub(crate) fn at_least(&mut self, what: &str, figure: f64, wanted: f64) {
        let line = format!("{what}: {figure:.3}, wanted at least {wanted}");
        self.0.push((figure >= wanted, line));
    }

    pub(crate) fn below(&mut self, what: &str, figure: f64, limit: f64) {
        let line = format!("{what}: {figure:.3}, wanted below {limit}");
        self.0.push((figure < limit, line));
    }

    pub(crate) fn print(&self) {
        println!();
        for (met, line) in &self.0 {
            println!("{:<7} {line}", if *met { "met" } else { "NOT MET" });
        }
    }
}
