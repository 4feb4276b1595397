//! How many tests passed and failed, read from the closing lines of the test runners.

use std::ops::AddAssign;

/// Tests that ran.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    pub(crate) passed: u64,
    pub(crate) failed: u64,
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

impl Counts {
    /// Reads `test result: ok. 3 passed; 0 failed; …`, the closing line of one Rust test program.
    pub(crate) fn from_cargo_line(line: &str) -> Option<Self> {
        let rest = line.trim().strip_prefix("test result:")?;
        let before = |word: &str| -> Option<u64> {
            let end = rest.find(word)?;
            rest[..end].split_whitespace().next_back()?.parse().ok()
        };
        Some(Self {
            passed: before(" passed")?,
            failed: before(" failed")?,
        })
    }

    /// Reads the two sums of vitest's JSON report.
    pub(crate) fn from_vitest_report(report: &str) -> Option<Self> {
        let after = |key: &str| -> Option<u64> {
            let (_, rest) = report.split_once(&format!("\"{key}\":"))?;
            let digits: String = rest
                .trim_start()
                .chars()
                .take_while(char::is_ascii_digit)
                .collect();
            digits.parse().ok()
        };
        Some(Self {
            passed: after("numPassedTests")?,
            failed: after("numFailedTests")?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_closing_line_of_a_rust_test_program_is_read() {
        let line = "test result: FAILED. 12 passed; 2 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.03s";
        assert_eq!(
            Counts::from_cargo_line(line),
            Some(Counts {
                passed: 12,
                failed: 2
            })
        );
        assert_eq!(Counts::from_cargo_line("test home::opens ... ok"), None);
    }

    #[test]
    fn the_report_of_vitest_is_read() {
        let report =
            r#"{"numTotalTestSuites":4,"numFailedTests":1,"numPassedTests":37,"success":false}"#;
        assert_eq!(
            Counts::from_vitest_report(report),
            Some(Counts {
                passed: 37,
                failed: 1
            })
        );
        assert_eq!(Counts::from_vitest_report("{}"), None);
    }
}
