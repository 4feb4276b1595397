//! A full report, hostile words included, and what the file says about itself.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::io::Read as _;

use report::{ReportDocument, ReportError, TrialRecord, render};

fn hostile() -> ReportDocument {
    let mut document = support::example("en");
    document.case_name = "Letters 日本 😀 #panic(\"x\") \u{202e}gnp.exe".into();
    document.organisation = "<script>alert(1)</script> & \"Sons\"".into();
    document.decision.recommendation =
        "$ x^2 $ *bold* _it_ = heading #read(\"/etc/passwd\")".into();
    document.options[0].name = "שלום עולם".into();
    document.answers[0].answer = "A note. ".repeat(250);
    document.answers[1].answer = "x".repeat(2_000);
    document.trials.push(TrialRecord {
        prompt: "[content] @ref <label> \\ \\u{41} // comment\n#let x = 1; #set page(fill: red)"
            .into(),
        answer: "\u{0}\u{7}\t\u{fb01}ne \u{feff}".into(),
        model: "`code` ```raw```".into(),
        ..TrialRecord::default()
    });
    document
}

/// A PDF with its compressed parts unpacked, so that its dictionaries can be read as text.
struct Unpacked {
    text: String,
    embedded: Vec<Vec<u8>>,
}

fn find(haystack: &[u8], needle: &[u8]) -> Option<usize> {
    haystack
        .windows(needle.len())
        .position(|window| window == needle)
}

fn unpack(pdf: &[u8]) -> Unpacked {
    let mut text = String::new();
    let mut embedded = Vec::new();
    let mut rest = pdf;
    while let Some(start) = find(rest, b"stream\n") {
        let (before, after) = rest.split_at(start + b"stream\n".len());
        let before = String::from_utf8_lossy(before);
        let dictionary = before.rsplit(" obj").next().unwrap().to_owned();
        text.push_str(&before);
        let end = find(after, b"endstream").unwrap();
        let mut content = Vec::new();
        if dictionary.contains("/FlateDecode") {
            let _ = flate2::read::ZlibDecoder::new(&after[..end]).read_to_end(&mut content);
        } else {
            content.extend_from_slice(after[..end].strip_suffix(b"\n").unwrap_or(&after[..end]));
        }
        if dictionary.contains("/EmbeddedFile") {
            embedded.push(content);
        } else {
            text.push_str(&String::from_utf8_lossy(&content));
        }
        rest = &after[end + b"endstream".len()..];
    }
    text.push_str(&String::from_utf8_lossy(rest));
    Unpacked { text, embedded }
}

impl Unpacked {
    /// How many structure elements of a kind the file holds.
    fn elements(&self, kind: &str) -> usize {
        let tight = self.text.replace("/S /", "/S/");
        let needle = format!("/S/{kind}");
        tight
            .match_indices(&needle)
            .filter(|(at, _)| {
                !tight[at + needle.len()..].starts_with(|next: char| next.is_ascii_alphanumeric())
            })
            .count()
    }

    fn every_figure_has_a_description(&self) -> bool {
        self.text
            .replace("/S /", "/S/")
            .split("/S/Figure")
            .skip(1)
            .filter_map(|after| after.split("/StructElem").next())
            .all(|dictionary| dictionary.contains("/Alt"))
    }

    fn has(&self, words: &str) -> bool {
        self.text.contains(words)
    }
}

#[test]
fn the_example_is_a_tagged_archive_file_with_headed_tables_and_described_pictures() {
    let rendered = render(&support::example("en")).unwrap();
    assert_eq!(rendered.warnings, Vec::<String>::new());
    assert_eq!(rendered.replaced_characters, 0);

    let file = unpack(&rendered.pdf);
    assert!(file.has("/Lang (en)") || file.has("/Lang(en)"));
    assert!(file.has("/StructTreeRoot"));

    let tables = file.elements("Table");
    assert!(tables >= 8, "{tables} tables");
    assert_eq!(file.elements("THead"), tables);
    assert_eq!(file.elements("Figure"), 5);
    assert!(file.every_figure_has_a_description());
    // Page 1, options, answers, costs, criteria, safeguards, trial, assumptions, method, steps.
    assert_eq!(file.elements("H1"), 10);

    assert!(file.has("<pdfuaid:part>1</pdfuaid:part>"));
    assert!(file.has("<pdfaid:part>3</pdfaid:part>"));
    assert!(file.has("<pdfaid:conformance>A</pdfaid:conformance>"));
}

#[test]
fn the_case_is_attached_unchanged() {
    let document = support::example("en");
    let file = unpack(&render(&document).unwrap().pdf);
    assert_eq!(file.embedded, [document.case_json]);
}

#[test]
fn hostile_words_are_shown_and_nothing_more() {
    let rendered = render(&hostile()).unwrap();
    assert_eq!(rendered.warnings, Vec::<String>::new());
    // Two of Japanese, an emoji, and eight Hebrew letters.
    assert!(rendered.replaced_characters >= 11);
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let document = hostile();
    assert_eq!(render(&document).unwrap(), render(&document).unwrap());
}

#[test]
fn parts_without_data_are_absent() {
    let full = support::example("en");
    let bare = ReportDocument {
        language: "en".into(),
        labels: full.labels.clone(),
        case_name: "Bare".into(),
        date: full.date,
        decision: report::Decision {
            recommendation: "Find out more before you decide.".into(),
            ..report::Decision::default()
        },
        ..ReportDocument::default()
    };
    let rendered = render(&bare).unwrap();
    assert_eq!(rendered.warnings, Vec::<String>::new());
    let file = unpack(&rendered.pdf);
    // The recommendation and the method.
    assert_eq!(file.elements("H1"), 2);
    assert_eq!(file.elements("Table"), 0);
    assert_eq!(file.elements("Figure"), 0);
}

#[test]
fn the_dutch_report_says_so() {
    let rendered = render(&support::example("nl")).unwrap();
    let file = unpack(&rendered.pdf);
    assert!(file.has("/Lang (nl)") || file.has("/Lang(nl)"));
}

#[test]
fn a_missing_word_is_named() {
    let mut document = support::example("en");
    document.labels.remove("report-how-sure");
    let error = render(&document).unwrap_err();
    assert_eq!(error.code(), "report-label-missing");
    assert_eq!(
        error,
        ReportError::LabelMissing {
            label: "report-how-sure".into()
        }
    );
}

#[test]
fn a_damaged_chart_is_named() {
    let mut document = support::example("en");
    if let Some(figure) = &mut document.shares_chart {
        figure.svg.truncate(200);
    }
    let error = render(&document).unwrap_err();
    assert_eq!(error.code(), "report-chart-invalid");
    assert!(error.to_string().contains("shares"));
}
