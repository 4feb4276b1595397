//! Sobol indices by Saltelli's sampling.
//!
//! Two independent sets of points A and B, and for each input (or group) the points of A with
//! that input's coordinates from B. First-order indices are estimated as in Saltelli et al.,
//! *Computer Physics Communications* 181 (2010) 259–270, table 2 (b); total ones as in Jansen,
//! *Computer Physics Communications* 117 (1999) 35–43, equation (f) of the same table.

use rayon::prelude::*;
use serde::Serialize;

use crate::error::SensitivityError;
use crate::points;
use crate::stream::Stream;

/// How many standard deviations hold 95 of 100 draws of a normal distribution.
const NINETY_FIVE: f64 = 1.959_963_984_540_054;

const FEWEST: usize = 8;

/// Samples whose points are held in memory at once.
const SAMPLES_AT_ONCE: usize = 128;

/// How to sample.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sampling {
    /// Points of A, and of B: the model runs `samples × (groups + 2)` times. Powers of two are
    /// balanced best. From 8 to 65,536.
    pub samples: usize,
    /// Bootstrap resamples behind each interval; none gives intervals of no width.
    pub resamples: usize,
    /// The seed: the same one gives the same bits on any number of threads.
    pub seed: u64,
}

impl Sampling {
    /// This many samples with 100 resamples.
    pub const fn new(samples: usize, seed: u64) -> Self {
        Self {
            samples,
            resamples: 100,
            seed,
        }
    }
}

/// An estimate with the interval that holds the true value in about 95 of 100 samples.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize)]
pub struct Estimate {
    /// The estimate. Sampling can push an index slightly below 0 or above 1.
    pub value: f64,
    /// Low end of the interval.
    pub low: f64,
    /// High end of the interval.
    pub high: f64,
}

/// What one output depends on.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Indices {
    /// Mean of the output.
    pub mean: f64,
    /// Its variance. Where it is zero, every index is zero.
    pub variance: f64,
    /// Share of the variance that each group explains by itself.
    pub first: Vec<Estimate>,
    /// Share of the variance that goes when everything but the group is known: what it explains
    /// by itself and together with others.
    pub total: Vec<Estimate>,
}

/// Sobol indices of every input, for each of `outputs` outputs.
///
/// `model` reads a point with `inputs` coordinates between 0 and 1 and fills in the outputs.
///
/// # Errors
/// [`SensitivityError`] when the number of samples is out of bounds or an output is not finite.
pub fn sobol(
    inputs: usize,
    outputs: usize,
    sampling: &Sampling,
    model: impl Fn(&[f64], &mut [f64]) + Sync,
) -> Result<Vec<Indices>, SensitivityError> {
    let groups: Vec<Vec<usize>> = (0..inputs).map(|input| vec![input]).collect();
    sobol_of_groups(inputs, &groups, outputs, sampling, model)
}

/// Sobol indices of groups of inputs that are taken together, for each of `outputs` outputs.
///
/// Inputs of no group vary as well and get no index.
///
/// # Errors
/// As [`sobol`], and when a group names an input that is not there, or twice.
pub fn sobol_of_groups(
    inputs: usize,
    groups: &[Vec<usize>],
    outputs: usize,
    sampling: &Sampling,
    model: impl Fn(&[f64], &mut [f64]) + Sync,
) -> Result<Vec<Indices>, SensitivityError> {
    let one_by_one = |points: &[f64], found: &mut [f64]| {
        if inputs == 0 {
            found
                .par_chunks_mut(outputs)
                .for_each(|found| model(&[], found));
        } else {
            points
                .par_chunks(inputs)
                .zip(found.par_chunks_mut(outputs))
                .for_each(|(point, found)| model(point, found));
        }
    };
    sobol_of_many(inputs, groups, outputs, sampling, one_by_one)
}

/// The same for a model that takes many points at once, because it is faster that way.
///
/// `model` reads points with `inputs` coordinates each, one after the other, and fills in
/// `outputs` figures for each. It may share out the work among threads as it likes.
///
/// # Errors
/// As [`sobol_of_groups`].
pub fn sobol_of_many(
    inputs: usize,
    groups: &[Vec<usize>],
    outputs: usize,
    sampling: &Sampling,
    model: impl Fn(&[f64], &mut [f64]),
) -> Result<Vec<Indices>, SensitivityError> {
    if !(FEWEST..=points::MOST).contains(&sampling.samples) {
        return Err(SensitivityError::Samples {
            given: sampling.samples,
            fewest: FEWEST,
            most: points::MOST,
        });
    }
    for (place, group) in groups.iter().enumerate() {
        for (before, input) in group.iter().enumerate() {
            if *input >= inputs || group[..before].contains(input) {
                return Err(SensitivityError::Group {
                    group: place,
                    input: *input,
                });
            }
        }
    }
    if outputs == 0 {
        return Ok(Vec::new());
    }
    let runs = run(inputs, groups, outputs, sampling, model)?;
    let resamples = resamples(sampling);
    Ok((0..outputs)
        .map(|output| runs.indices(output, &resamples))
        .collect())
}

/// What the model gave, a row for each sample: at A, at B, and at A with each group from B.
struct Runs {
    values: Vec<f64>,
    samples: usize,
    groups: usize,
    outputs: usize,
}

fn run(
    inputs: usize,
    groups: &[Vec<usize>],
    outputs: usize,
    sampling: &Sampling,
    model: impl Fn(&[f64], &mut [f64]),
) -> Result<Runs, SensitivityError> {
    let row = groups.len() + 2;
    let mut values = vec![0.0; sampling.samples * row * outputs];
    let mut points = vec![0.0; SAMPLES_AT_ONCE.min(sampling.samples) * row * inputs];
    for (chunk, values) in values
        .chunks_mut(SAMPLES_AT_ONCE * row * outputs)
        .enumerate()
    {
        let samples = values.len() / (row * outputs);
        let points = &mut points[..samples * row * inputs];
        if inputs > 0 {
            points
                .par_chunks_mut(row * inputs)
                .enumerate()
                .for_each(|(sample, points)| {
                    let index = chunk * SAMPLES_AT_ONCE + sample;
                    points_of_a_sample(index, inputs, groups, sampling.seed, points);
                });
        }
        model(points, values);
    }
    if let Some(place) = values.iter().position(|value| !value.is_finite()) {
        return Err(SensitivityError::NotFinite {
            output: place % outputs,
            row: place / ((groups.len() + 2) * outputs),
        });
    }
    Ok(Runs {
        values,
        samples: sampling.samples,
        groups: groups.len(),
        outputs,
    })
}

/// Writes a point of A, one of B, and for each group the point of A with that group from B.
fn points_of_a_sample(
    index: usize,
    inputs: usize,
    groups: &[Vec<usize>],
    seed: u64,
    points: &mut [f64],
) {
    let (both, mixed) = points.split_at_mut(2 * inputs);
    points::point(index, seed, both);
    let (a, b) = both.split_at(inputs);
    for (group, mixed) in groups.iter().zip(mixed.chunks_mut(inputs)) {
        mixed.copy_from_slice(a);
        for input in group {
            mixed[*input] = b[*input];
        }
    }
}

/// The rows of each resample, drawn with replacement; the first is the sample itself.
fn resamples(sampling: &Sampling) -> Vec<Vec<usize>> {
    std::iter::once((0..sampling.samples).collect())
        .chain((0..sampling.resamples).map(|resample| {
            let mut stream = Stream::new(sampling.seed, resample as u64);
            (0..sampling.samples)
                .map(|_| stream.below(sampling.samples))
                .collect()
        }))
        .collect()
}

impl Runs {
    fn column(&self, of: usize, output: usize) -> impl Iterator<Item = f64> + '_ {
        self.values
            .iter()
            .skip(of * self.outputs + output)
            .step_by((self.groups + 2) * self.outputs)
            .copied()
    }

    fn indices(&self, output: usize, resamples: &[Vec<usize>]) -> Indices {
        let (a, b): (Vec<f64>, Vec<f64>) = (
            self.column(0, output).collect(),
            self.column(1, output).collect(),
        );
        let mean = (a.iter().sum::<f64>() + b.iter().sum::<f64>()) / (2 * self.samples) as f64;
        // Without this the first-order estimate carries the error of the mean's square, which
        // for costs far above their spread is larger than the index itself.
        let (a, b): (Vec<f64>, Vec<f64>) = (
            a.iter().map(|value| value - mean).collect(),
            b.iter().map(|value| value - mean).collect(),
        );
        let variances: Vec<f64> = resamples
            .par_iter()
            .map(|rows| variance(&a, &b, rows))
            .collect();
        let estimates: Vec<(Estimate, Estimate)> = (0..self.groups)
            .into_par_iter()
            .map(|group| {
                let rows: Vec<(f64, f64)> = self
                    .column(2 + group, output)
                    .zip(a.iter().zip(&b))
                    .map(|(mixed, (a, b))| {
                        let change = mixed - mean - a;
                        (b * change, 0.5 * change * change)
                    })
                    .collect();
                let (first, total): (Vec<f64>, Vec<f64>) = resamples
                    .iter()
                    .zip(&variances)
                    .map(|(places, variance)| shares(&rows, places, *variance))
                    .unzip();
                (with_interval(&first), with_interval(&total))
            })
            .collect();
        let (first, total) = estimates.into_iter().unzip();
        Indices {
            mean,
            variance: variances[0],
            first,
            total,
        }
    }
}

/// Variance of A and B together in these rows.
fn variance(a: &[f64], b: &[f64], rows: &[usize]) -> f64 {
    let (mut sum, mut squares) = (0.0, 0.0);
    for row in rows {
        sum += a[*row] + b[*row];
        squares += a[*row] * a[*row] + b[*row] * b[*row];
    }
    let count = (2 * rows.len()) as f64;
    let mean = sum / count;
    (squares / count - mean * mean).max(0.0)
}

/// First-order and total index from these rows.
fn shares(rows: &[(f64, f64)], places: &[usize], variance: f64) -> (f64, f64) {
    if variance <= 0.0 {
        return (0.0, 0.0);
    }
    let (mut first, mut total) = (0.0, 0.0);
    for place in places {
        first += rows[*place].0;
        total += rows[*place].1;
    }
    let count = places.len() as f64 * variance;
    (first / count, total / count)
}

/// The first of these, within the spread of the others.
fn with_interval(values: &[f64]) -> Estimate {
    let Some((value, resampled)) = values.split_first() else {
        return Estimate::default();
    };
    let spread = if resampled.len() < 2 {
        0.0
    } else {
        let mean = resampled.iter().sum::<f64>() / resampled.len() as f64;
        let squares: f64 = resampled
            .iter()
            .map(|one| (one - mean) * (one - mean))
            .sum();
        (squares / (resampled.len() - 1) as f64).sqrt()
    };
    Estimate {
        value: *value,
        low: value - NINETY_FIVE * spread,
        high: value + NINETY_FIVE * spread,
    }
}
