//! The three worked examples.

use std::collections::BTreeSet;

use crate::harness::{Computer, Window, said};

/// Names of the examples, as `steelyard example` takes them.
pub(crate) const EXAMPLES: [&str; 3] = ["discharge-letters", "shop-chat", "contract-review"];

impl Window {
    /// Opens an example from Home.
    pub(crate) async fn open_example(&self, name: &str) {
        self.click_button(&said("home-example")).await;
        let open = format!(
            "{}: {}",
            said("home-open"),
            said(&format!("example-{name}-title"))
        );
        self.click_button(&open).await;
        self.wait_for_text(&said("app-all-assessments")).await;
    }
}

#[tokio::test]
async fn each_example_opens_and_has_a_verdict_of_its_own() {
    let computer = Computer::new();
    let window = computer.open().await;
    let mut verdicts = BTreeSet::new();
    for name in EXAMPLES {
        window.open_example(name).await;
        window.go_to(&said("app-stage-verdict")).await;
        window.wait_for_text(&said("verdict-against")).await;
        verdicts.insert(window.heading().await);
        window.click_button(&said("app-all-assessments")).await;
        window.wait_for_heading(&said("home-title")).await;
    }
    assert_eq!(verdicts.len(), EXAMPLES.len(), "{verdicts:?}");
}
