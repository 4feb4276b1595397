//! Fits the constants of the speed estimate.
//!
//! The seconds of a token are a sum of known amounts times unknown constants: seconds of reading ÷
//! efficiency, layers × time a layer, and so on. The constants make the relative errors small:
//! least squares in which a row that is far off counts by its distance and not by its square
//! (Huber, *Annals of Mathematical Statistics* 35(1), 1964, by reweighting), with a weak pull
//! towards what is plausible, so that a class with few rows keeps to it.

use std::collections::BTreeMap;

use capacity::HardwareClass;

use super::measurements::Measurement;

/// How strongly the plausible value of a constant counts, against one for each row.
const PULL: f64 = 0.5;
/// Relative error from which a row counts by its distance.
const FAR_OFF: f64 = 0.05;
/// Rounds of reweighting; the constants stand still after about twenty.
const ROUNDS: usize = 60;

/// Constants by name.
pub struct Constants(BTreeMap<String, f64>);

/// Classes of one die and of two share everything but an extra time a layer.
fn family(class: HardwareClass) -> &'static str {
    match class {
        HardwareClass::NvidiaCard => "nvidia card",
        HardwareClass::NvidiaStacked => "nvidia stacked",
        HardwareClass::AmdCard => "amd card",
        HardwareClass::Apple | HardwareClass::AppleUltra => "apple",
        HardwareClass::SharedMemory => "shared memory",
        HardwareClass::Processor => "processor",
    }
}

/// Starting kernels takes the same time on one maker's cards, whatever their memory.
fn maker(class: HardwareClass) -> &'static str {
    match class {
        HardwareClass::NvidiaCard | HardwareClass::NvidiaStacked => "nvidia",
        other => family(other),
    }
}

fn reading(class: HardwareClass, is_16_bit: bool) -> String {
    let width = if is_16_bit { "16 bit" } else { "rounded" };
    format!("{}, {width}", family(class))
}

fn layer(class: HardwareClass, today: bool) -> String {
    let era = if today { "today" } else { "2024" };
    format!("{}, a layer {era}", maker(class))
}

/// The known amounts of a row, by the constant each belongs to.
fn amounts(row: &Measurement) -> Vec<(String, f64)> {
    let mut amounts = vec![
        (reading(row.class, row.is_16_bit), row.seconds_of_reading()),
        (layer(row.class, row.is_of_today()), row.layers),
    ];
    let mut add = |name: &str, amount: f64| {
        if amount > 0.0 {
            amounts.push((name.to_owned(), amount));
        }
    };
    if row.class == HardwareClass::AppleUltra {
        add("two dies", row.layers);
    }
    add("served", f64::from(u8::from(row.served)));
    add("state", row.layers - row.attention_layers);
    if row.mixture {
        add("mixture", row.layers);
    }
    add("hand over", row.accelerators as f64 - 1.0);
    amounts
}

/// What a constant plausibly is, before anything was measured.
fn plausible(name: &str) -> f64 {
    match name {
        "two dies" => 30e-6,
        "served" => 300e-6,
        "state" => 50e-6,
        "mixture" => 40e-6,
        "hand over" => 200e-6,
        _ if name.ends_with("a layer today") => 50e-6,
        _ if name.ends_with("a layer 2024") => 90e-6,
        _ if name.starts_with("nvidia stacked") => 1.0 / 0.6,
        _ if name.starts_with("processor") => 1.0 / 0.6,
        _ if name.ends_with("16 bit") => 1.0 / 0.85,
        _ => 1.0 / 0.8,
    }
}

/// Every constant that any measurement may need, so that a fit without some rows has them too.
fn names() -> Vec<String> {
    let mut names: Vec<String> = ["two dies", "served", "state", "mixture", "hand over"]
        .map(str::to_owned)
        .into();
    for class in HardwareClass::ALL {
        for first in [true, false] {
            names.push(reading(class, first));
            names.push(layer(class, first));
        }
    }
    names.sort();
    names.dedup();
    names
}

pub fn fit(rows: &[&Measurement]) -> Constants {
    let names = names();
    let place: BTreeMap<&str, usize> = names
        .iter()
        .enumerate()
        .map(|(place, name)| (name.as_str(), place))
        .collect();
    // Divided by the measured seconds, each row asks for a sum of 1.
    let table: Vec<Vec<(usize, f64)>> = rows
        .iter()
        .map(|row| {
            amounts(row)
                .into_iter()
                .map(|(name, amount)| (place[name.as_str()], amount * row.tokens_a_second))
                .collect()
        })
        .collect();
    let scale: Vec<f64> = names.iter().map(|name| plausible(name)).collect();
    let mut weights = vec![1.0; rows.len()];
    let mut constants = scale.clone();
    for _ in 0..ROUNDS {
        // In units of the plausible values, which keeps the equations well scaled.
        let mut matrix = vec![vec![0.0; names.len()]; names.len()];
        let mut right = vec![PULL; names.len()];
        for (index, row) in matrix.iter_mut().enumerate() {
            row[index] = PULL;
        }
        for (row, weight) in table.iter().zip(&weights) {
            for (one, amount) in row {
                right[*one] += weight * amount * scale[*one];
                for (other, another) in row {
                    matrix[*one][*other] += weight * amount * scale[*one] * another * scale[*other];
                }
            }
        }
        let solved = solve(matrix, right);
        constants = solved
            .iter()
            .zip(&scale)
            .map(|(x, scale)| x * scale)
            .collect();
        for (row, weight) in table.iter().zip(&mut weights) {
            let sum: f64 = row.iter().map(|(at, amount)| amount * constants[*at]).sum();
            *weight = FAR_OFF / (sum - 1.0).abs().max(FAR_OFF);
        }
    }
    Constants(names.into_iter().zip(constants).collect())
}

/// Solves symmetric positive equations by elimination; the pull keeps every pivot above zero.
fn solve(mut matrix: Vec<Vec<f64>>, mut right: Vec<f64>) -> Vec<f64> {
    let size = right.len();
    for pivot in 0..size {
        for below in pivot + 1..size {
            let factor = matrix[below][pivot] / matrix[pivot][pivot];
            let above = matrix[pivot].clone();
            for (number, above) in matrix[below].iter_mut().zip(above).skip(pivot) {
                *number -= factor * above;
            }
            right[below] -= factor * right[pivot];
        }
    }
    let mut solved = vec![0.0; size];
    for row in (0..size).rev() {
        let known: f64 = (row + 1..size).map(|at| matrix[row][at] * solved[at]).sum();
        solved[row] = (right[row] - known) / matrix[row][row];
    }
    solved
}

impl Constants {
    pub fn get(&self, name: &str) -> f64 {
        self.0[name]
    }

    pub fn tokens_a_second(&self, row: &Measurement) -> f64 {
        let seconds: f64 = amounts(row)
            .iter()
            .map(|(name, amount)| self.get(name) * amount)
            .sum();
        1.0 / seconds
    }

    /// Share of the bandwidth with 16 bits, where any row has them, and rounded.
    pub fn efficiencies(&self, class: HardwareClass) -> (Option<f64>, f64) {
        let measured_at_16_bit =
            matches!(family(class), "nvidia card" | "nvidia stacked" | "apple");
        (
            measured_at_16_bit.then(|| 1.0 / self.get(&reading(class, true))),
            1.0 / self.get(&reading(class, false)),
        )
    }

    pub fn seconds_a_layer(&self, class: HardwareClass) -> f64 {
        let extra = if class == HardwareClass::AppleUltra {
            self.get("two dies")
        } else {
            0.0
        };
        self.get(&layer(class, true)) + extra
    }
}
