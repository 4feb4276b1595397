//! Indices against functions whose indices are known exactly.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod functions;

use functions::{COST_INPUTS, cost, ishigami, sobol_g};
use sensitivity::{Sampling, SensitivityError, sobol, sobol_of_groups, tornado};

fn near(found: f64, wanted: f64, within: f64) {
    assert!(
        (found - wanted).abs() < within,
        "{found} instead of {wanted}"
    );
}

#[test]
fn ishigami_comes_out_as_worked_out_by_hand() {
    // Variance: 49/8 + 0.1 π⁴/5 + 0.01 π⁸/18 + 1/2.
    let found = &sobol(3, 1, &Sampling::new(8192, 1), ishigami).unwrap()[0];
    for (input, (first, total)) in [(0.3139, 0.5576), (0.4424, 0.4424), (0.0, 0.2437)]
        .into_iter()
        .enumerate()
    {
        near(found.first[input].value, first, 0.01);
        near(found.total[input].value, total, 0.01);
        assert!(found.first[input].low <= found.first[input].value);
        assert!(found.total[input].high >= found.total[input].value);
    }
    near(found.mean, 3.5, 0.01);
    near(found.variance, 13.8446, 0.1);
}

#[test]
fn a_result_far_above_its_spread_has_the_same_indices_as_one_around_zero() {
    let around_zero = &sobol(3, 1, &Sampling::new(1024, 3), ishigami).unwrap()[0];
    let far_above = &sobol(3, 1, &Sampling::new(1024, 3), |x, y| {
        ishigami(x, y);
        y[0] += 1e6;
    })
    .unwrap()[0];
    for (one, other) in around_zero.first.iter().zip(&far_above.first) {
        near(one.value, other.value, 1e-6);
    }
}

#[test]
fn a_group_explains_what_its_inputs_explain_together() {
    // The first and the third input of Ishigami interact; as a group they have no interaction
    // left, so first and total index are the same.
    let groups = [vec![0, 2], vec![1]];
    let found = &sobol_of_groups(3, &groups, 1, &Sampling::new(8192, 2), ishigami).unwrap()[0];
    near(found.first[0].value, 0.5576, 0.01);
    near(found.total[0].value, 0.5576, 0.01);
    near(found.first[1].value, 0.4424, 0.01);
}

#[test]
fn two_outputs_at_once_are_those_of_each_alone() {
    let both = |x: &[f64], y: &mut [f64]| {
        ishigami(x, &mut y[..1]);
        sobol_g(x, &mut y[1..]);
    };
    let sampling = Sampling::new(256, 4);
    let together = sobol(8, 2, &sampling, both).unwrap();
    assert_eq!(together[0], sobol(8, 1, &sampling, ishigami).unwrap()[0]);
    assert_eq!(together[1], sobol(8, 1, &sampling, sobol_g).unwrap()[0]);
}

#[test]
fn one_thread_and_seven_give_the_same_bits() {
    let on = |threads| {
        rayon::ThreadPoolBuilder::new()
            .num_threads(threads)
            .build()
            .unwrap()
            .install(|| sobol(COST_INPUTS, 1, &Sampling::new(512, 9), cost).unwrap())
    };
    let (one, seven) = (on(1), on(7));
    for (one, seven) in one[0].total.iter().zip(&seven[0].total) {
        assert_eq!(one.value.to_bits(), seven.value.to_bits());
        assert_eq!(one.low.to_bits(), seven.low.to_bits());
    }
    assert_eq!(one, seven);
}

#[test]
fn what_never_changes_depends_on_nothing() {
    let found = &sobol(2, 1, &Sampling::new(64, 1), |_, y| y[0] = 5.0).unwrap()[0];
    assert!(found.variance.abs() < 1e-12);
    assert!(found.total.iter().all(|total| total.value.abs() < 1e-12));
}

#[test]
fn four_hundred_inputs_are_possible() {
    let only_the_last = |x: &[f64], y: &mut [f64]| y[0] = x[399];
    let found = &sobol(400, 1, &Sampling::new(64, 1), only_the_last).unwrap()[0];
    near(found.total[399].value, 1.0, 0.1);
    assert!(
        found.total[..399]
            .iter()
            .all(|total| total.value.abs() < 1e-12)
    );
}

#[test]
fn a_question_that_makes_no_sense_is_refused() {
    let refused = sobol(3, 1, &Sampling::new(4, 1), ishigami).unwrap_err();
    assert_eq!(refused.code(), "sensitivity-samples");
    let refused = sobol_of_groups(3, &[vec![0, 3]], 1, &Sampling::new(64, 1), ishigami);
    assert_eq!(
        refused.unwrap_err(),
        SensitivityError::Group { group: 0, input: 3 }
    );
    let refused = sobol(1, 1, &Sampling::new(64, 1), |_, y| y[0] = f64::NAN);
    assert_eq!(
        refused.unwrap_err(),
        SensitivityError::NotFinite { output: 0, row: 0 }
    );
}

#[test]
fn a_tornado_shows_both_ends_of_each_input() {
    let swings = tornado(
        2,
        |input, share| if input == 0 { 10.0 * share } else { -share },
    );
    near(swings[0].at_low, 1.0, 1e-12);
    near(swings[0].at_high, 9.0, 1e-12);
    near(swings[1].width(), 0.8, 1e-12);
}
