//! The fixed words of the template.

use crate::{ReportDocument, ReportError};

/// Every fixed word the template shows. The caller looks each up in the
/// language of the report and passes it in [`ReportDocument::labels`].
pub const LABELS: &[&str] = &[
    "report-answers",
    "report-answers-note",
    "report-assumed",
    "report-assumptions",
    "report-assumptions-note",
    "report-attached",
    "report-best-fit",
    "report-checked",
    "report-column-answer",
    "report-column-assumption",
    "report-column-cost",
    "report-column-criterion",
    "report-column-due",
    "report-column-high",
    "report-column-item",
    "report-column-likely",
    "report-column-low",
    "report-column-meaning",
    "report-column-owner",
    "report-column-question",
    "report-column-range",
    "report-column-result",
    "report-column-route",
    "report-column-safeguard",
    "report-column-source",
    "report-column-value",
    "report-column-weight",
    "report-column-why",
    "report-column-wins",
    "report-cost",
    "report-costs",
    "report-costs-note",
    "report-criteria",
    "report-criteria-note",
    "report-decision-asked",
    "report-eyebrow",
    "report-flips",
    "report-flips-change",
    "report-how-sure",
    "report-limits",
    "report-limits-1",
    "report-limits-2",
    "report-limits-3",
    "report-made-with",
    "report-method",
    "report-method-1",
    "report-method-2",
    "report-method-3",
    "report-method-note",
    "report-next-steps",
    "report-next-steps-note",
    "report-not-sure",
    "report-of",
    "report-options",
    "report-options-note",
    "report-page",
    "report-published",
    "report-reason-against",
    "report-reasons-for",
    "report-ruled-out",
    "report-ruled-out-note",
    "report-safeguards",
    "report-safeguards-note",
    "report-signature",
    "report-signature-date",
    "report-signature-role",
    "report-signatures",
    "report-trial",
    "report-trial-answer",
    "report-trial-note",
    "report-trial-prompt",
    "report-trial-speed",
    "report-within-30",
    "report-within-60",
    "report-within-90",
    "report-yours",
];

/// Refuses a document that lacks one of [`LABELS`].
pub(crate) fn check(document: &ReportDocument) -> Result<(), ReportError> {
    match LABELS
        .iter()
        .find(|label| !document.labels.contains_key(**label))
    {
        Some(label) => Err(ReportError::LabelMissing {
            label: (*label).to_owned(),
        }),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn the_list_holds_what_the_template_uses_and_nothing_else() {
        let template = include_str!("report.typ");
        let used: BTreeSet<&str> = template
            .split('"')
            .filter(|part| part.starts_with("report-"))
            .collect();
        let listed: BTreeSet<&str> = LABELS.iter().copied().collect();
        assert_eq!(used, listed);
    }

    #[test]
    fn both_languages_have_every_label() {
        for text in [
            include_str!("../../words/locales/en/report.ftl"),
            include_str!("../../words/locales/nl/report.ftl"),
        ] {
            for label in LABELS {
                assert!(text.contains(&format!("\n{label} = ")), "{label}");
            }
        }
    }
}
