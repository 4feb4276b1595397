//! What benchmarks say about a model, and the prior drawn from them.

use quantities::Range;
use serde::Serialize;

use crate::choices::choices;
use crate::error::CatalogueError;
use crate::fact::Fact;
use crate::row::Row;
use crate::unit::Unit;

choices! {
    /// Who ran a benchmark.
    MeasuredBy {
        /// The maker of the model.
        Vendor = "vendor",
        /// Somebody else.
        Independent = "independent",
        /// Nobody: our estimate by analogy, always with a wide range of its own.
        Estimate = "estimate",
    }
}

/// A benchmark, and how its scores translate to the common scale of the quality prior.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Benchmark {
    /// Id.
    pub id: String,
    /// Its name in the field.
    pub name: String,
    /// Score and common-scale points, rising; between them the line is straight.
    pub scale: Vec<(f64, f64)>,
    /// Half-width, in points, of the error of that translation.
    pub spread: f64,
    /// Lower is preferred when a model has several benchmarks.
    pub order: u64,
}

/// One score of one model.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct QualityFact {
    /// Id of the model, closed or open.
    pub model: String,
    /// Id of the benchmark.
    pub benchmark: String,
    /// The score, in points of that benchmark.
    pub score: Fact,
    /// Who ran it.
    pub measured_by: MeasuredBy,
    /// Version or setting that was measured, where it differs from the plain model.
    pub variant: Option<String>,
}

/// Points by which a vendor's own figure may flatter: makers choose prompts, settings and
/// attempts. Where both are known for MMLU-Pro (19 models) makers lie 0.6 points higher on average and
/// at most 6.3.
const VENDOR_SPREAD: f64 = 3.0;

impl Benchmark {
    pub(crate) const FILE: &'static str = "quality.toml";

    pub(crate) fn read(row: &Row<'_>) -> Result<Self, CatalogueError> {
        let scale = row.pairs("scale")?;
        let rises = scale.len() >= 2
            && scale
                .windows(2)
                .all(|pair| pair[0].0 < pair[1].0 && pair[0].1 <= pair[1].1);
        if !rises {
            let given = format!("{scale:?}");
            return Err(row.invalid("scale", given, "two pairs or more, rising"));
        }
        Ok(Self {
            id: row.id(),
            name: row.text("name")?,
            scale,
            spread: row.fact("spread", &[Unit::Points])?.value.likely(),
            order: row.count("order")?,
        })
    }

    /// A score of this benchmark on the common scale.
    pub fn on_common_scale(&self, score: f64) -> f64 {
        let end = self.scale.len() - 1;
        if score <= self.scale[0].0 {
            return self.scale[0].1;
        }
        if score >= self.scale[end].0 {
            return self.scale[end].1;
        }
        self.scale
            .windows(2)
            .find(|pair| score <= pair[1].0)
            .map_or(self.scale[end].1, |pair| {
                let along = (score - pair[0].0) / (pair[1].0 - pair[0].0);
                pair[0].1 + along * (pair[1].1 - pair[0].1)
            })
    }
}

impl QualityFact {
    pub(crate) fn read(row: &Row<'_>) -> Result<Self, CatalogueError> {
        Ok(Self {
            model: row.text("model")?,
            benchmark: row.text("benchmark")?,
            score: row.fact("score", &[Unit::Points])?,
            measured_by: row.choice("measured_by")?,
            variant: row.text_if_given("variant")?,
        })
    }
}

/// Draws the prior from a model's scores.
///
/// The common scale is that of MMLU-Pro (0–100), because most open models have been measured on
/// it by somebody other than their maker. The most preferred benchmark gives the value; its
/// translation error, the maker's own interest and the distance to every other benchmark the
/// model has widen the range. It is a starting point for a case without evidence of its own:
/// the user's own trial replaces it.
pub(crate) fn prior(scores: &[&QualityFact], benchmarks: &[Benchmark]) -> Option<Range> {
    let mut ranked: Vec<(u64, MeasuredBy, Range)> = scores
        .iter()
        .filter_map(|fact| {
            let benchmark = benchmarks
                .iter()
                .find(|benchmark| benchmark.id == fact.benchmark)?;
            let score = fact.score.value;
            let reach = benchmark.spread
                + match fact.measured_by {
                    MeasuredBy::Vendor => VENDOR_SPREAD,
                    MeasuredBy::Independent | MeasuredBy::Estimate => 0.0,
                };
            let range = Range::new(
                benchmark.on_common_scale(score.low()) - reach,
                benchmark.on_common_scale(score.likely()),
                benchmark.on_common_scale(score.high()) + reach,
            )
            .ok()?;
            Some((benchmark.order, fact.measured_by, range))
        })
        .collect();
    // An independent figure comes before the maker's own on the same benchmark.
    ranked.sort_by_key(|(order, measured_by, _)| (*order, *measured_by == MeasuredBy::Vendor));
    let (_, _, first) = *ranked.first()?;
    let widened = ranked.iter().skip(1).fold(first, |range, (_, _, other)| {
        range.widened_to(Range::exact(other.likely()))
    });
    Some(widened.clamped(0.0, 100.0))
}
