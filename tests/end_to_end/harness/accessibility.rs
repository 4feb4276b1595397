//! Automatic accessibility checks in the real web view.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use super::window::Window;

/// Every rule that concerns WCAG 2.2 AA, and axe's own good practice.
const RUN: &str = "
const done = arguments[arguments.length - 1];
axe.run(document, { resultTypes: ['violations'] }).then(
  (results) => done(results.violations.map((violation) => ({
    id: violation.id,
    help: violation.help,
    where: violation.nodes.map((node) => node.target.join(' ') + ' ' + node.any.concat(node.all, node.none).map((check) => check.message).join('; ')),
  }))),
  (error) => done([{ id: 'axe', help: String(error), where: [] }]),
);";

impl Window {
    /// What axe finds on the page as it is now, one sentence each.
    pub(crate) async fn axe(&self) -> Vec<String> {
        let is_loaded = self.read("return typeof window.axe").await == "object";
        if !is_loaded {
            let file =
                Path::new(env!("CARGO_MANIFEST_DIR")).join("ui/node_modules/axe-core/axe.min.js");
            let source = fs::read_to_string(&file)
                .unwrap_or_else(|error| panic!("{}: {error}; run `npm ci` in ui/", file.display()));
            self.client
                .execute(&source, Vec::new())
                .await
                .expect("axe can be loaded into the page");
        }
        // Text that is still fading in has less contrast than it will have.
        self.client
            .execute_async(
                "const done = arguments[0]; Promise.allSettled(document.getAnimations().map((animation) => animation.finished)).then(() => done(null));",
                Vec::new(),
            )
            .await
            .expect("animations end");
        let violations = self
            .client
            .execute_async(RUN, Vec::new())
            .await
            .expect("axe answers");
        violations
            .as_array()
            .cloned()
            .unwrap_or_else(|| vec![json!({ "id": "axe", "help": violations.to_string() })])
            .iter()
            .map(sentence)
            .collect()
    }

    /// Fails with everything axe finds.
    pub(crate) async fn assert_accessible(&self, screen: &str) {
        let violations = self.axe().await;
        assert!(
            violations.is_empty(),
            "axe on {screen}:\n  {}",
            violations.join("\n  ")
        );
    }
}

fn sentence(violation: &Value) -> String {
    let places: Vec<&str> = violation["where"]
        .as_array()
        .map(|places| places.iter().filter_map(Value::as_str).collect())
        .unwrap_or_default();
    format!(
        "{}: {}\n      {}",
        violation["id"].as_str().unwrap_or_default(),
        violation["help"].as_str().unwrap_or_default(),
        places.join("\n      ")
    )
}
