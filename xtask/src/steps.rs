//! A list of checks that are all made, whatever the earlier ones said, and summed up at the end.

use std::time::{Duration, Instant};

use crate::counts::Counts;
use crate::failure::Failure;

/// What each step took and what came of it.
#[derive(Debug, Default)]
pub(crate) struct Steps {
    done: Vec<Step>,
    counts: Counts,
}

#[derive(Debug)]
struct Step {
    name: &'static str,
    time: Duration,
    failure: Option<String>,
    note: Option<String>,
}

impl Steps {
    /// Makes one check; a failure is kept for the end.
    pub(crate) fn step(&mut self, name: &'static str, check: impl FnOnce() -> Result<(), Failure>) {
        self.tests(name, |_| check());
    }

    /// Makes one check that counts tests.
    pub(crate) fn tests(
        &mut self,
        name: &'static str,
        check: impl FnOnce(&mut Counts) -> Result<(), Failure>,
    ) {
        println!("\n==> {name}");
        let start = Instant::now();
        let failure = check(&mut self.counts).err().map(|failure| {
            eprintln!("\n{failure}");
            failure.what().to_owned()
        });
        self.done.push(Step {
            name,
            time: start.elapsed(),
            failure,
            note: None,
        });
    }

    /// Says something about the last step that its result alone does not.
    pub(crate) fn note(&mut self, note: impl Into<String>) {
        if let Some(step) = self.done.last_mut() {
            step.note = Some(note.into());
        }
    }

    /// The tests counted so far.
    pub(crate) fn counts(&self) -> Counts {
        self.counts
    }

    /// Prints every step with its time.
    ///
    /// # Errors
    /// When any step failed.
    pub(crate) fn summary(&self) -> Result<(), Failure> {
        println!("\n==> Summary");
        let mut total = Duration::ZERO;
        for step in &self.done {
            total += step.time;
            let mark = if step.failure.is_some() {
                "FAILED"
            } else {
                "ok"
            };
            println!("{:>9}  {mark:<6}  {}", minutes(step.time), step.name);
            for line in step.failure.iter().chain(&step.note) {
                println!("{:>9}  {:6}  {line}", "", "");
            }
        }
        println!("{:>9}  in all", minutes(total));
        match self
            .done
            .iter()
            .filter(|step| step.failure.is_some())
            .count()
        {
            0 => Ok(()),
            failed => Err(Failure::new(
                format!("{failed} of {} steps failed.", self.done.len()),
                "",
            )),
        }
    }
}

fn minutes(time: Duration) -> String {
    let seconds = time.as_secs();
    if seconds < 60 {
        format!("{:.1} s", time.as_secs_f64())
    } else {
        format!("{} min {:02} s", seconds / 60, seconds % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_step_runs_and_one_failure_fails_the_whole() {
        let mut steps = Steps::default();
        let mut ran = 0;
        steps.step("first", || Err(Failure::new("It broke.", "")));
        steps.step("second", || {
            ran += 1;
            Ok(())
        });
        assert_eq!(ran, 1);
        assert_eq!(steps.summary().unwrap_err().what(), "1 of 2 steps failed.");
    }

    #[test]
    fn long_times_are_told_in_minutes() {
        assert_eq!(minutes(Duration::from_millis(1500)), "1.5 s");
        assert_eq!(minutes(Duration::from_secs(185)), "3 min 05 s");
    }
}
