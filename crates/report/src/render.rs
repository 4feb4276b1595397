//! From document to PDF.

use serde_json::{Value, json};
use typst::diag::SourceDiagnostic;
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::clean::clean_all;
use crate::world::ReportWorld;
use crate::{ReportDocument, ReportError, charts, labels};

/// A finished report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendered {
    /// The file.
    pub pdf: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// How many characters no font could show and were replaced by □.
    pub replaced_characters: usize,
    /// What the typesetter warned about; empty unless the template has a fault.
    pub warnings: Vec<String>,
}

/// Typesets a report. The same document gives the same bytes on every system.
///
/// # Errors
/// [`ReportError::LabelMissing`] when a fixed word is not supplied,
/// [`ReportError::ChartInvalid`] when a chart cannot be printed,
/// [`ReportError::Typeset`] when the typesetter refuses, which no input should cause.
pub fn render(document: &ReportDocument) -> Result<Rendered, ReportError> {
    labels::check(document)?;
    let mut replaced = 0;
    let mut files = Vec::new();
    let mut present = serde_json::Map::new();
    for (name, figure) in document.figures() {
        let svg = charts::prepare(name, figure, &mut replaced)?;
        files.push((format!("charts/{name}.svg"), svg.into_bytes()));
        present.insert(name.to_owned(), Value::Bool(true));
    }
    let mut data = serde_json::to_value(document).map_err(|error| typeset(error.to_string()))?;
    clean_all(&mut data, &mut replaced);
    if let Value::Object(fields) = &mut data {
        fields.insert("charts".to_owned(), Value::Object(present));
        fields.insert("has_case".to_owned(), json!(!document.case_json.is_empty()));
        fields.insert(
            "day".to_owned(),
            json!([
                document.date.year(),
                document.date.month(),
                document.date.day()
            ]),
        );
    }
    files.push(("data.json".to_owned(), data.to_string().into_bytes()));
    files.push(("case.json".to_owned(), document.case_json.clone()));

    let rendered = export(document, files, replaced);
    // Without this each report leaves about 19 MiB in the typesetter's memory.
    typst::comemo::evict(1);
    rendered
}

fn export(
    document: &ReportDocument,
    files: Vec<(String, Vec<u8>)>,
    replaced_characters: usize,
) -> Result<Rendered, ReportError> {
    let world = ReportWorld::new(files)?;
    let compiled = typst::compile::<PagedDocument>(&world);
    let warnings = compiled.warnings.iter().map(words).collect();
    let paged = compiled.output.map_err(|errors| refused(&errors))?;
    let standards = PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_3a])
        .map_err(|error| typeset(error.message().to_string()))?;
    let options = PdfOptions {
        ident: Smart::Custom(format!(
            "steelyard {} {}",
            document.case_name, document.date
        )),
        creator: Smart::Custom(Some("Steelyard".to_owned())),
        standards,
        ..PdfOptions::default()
    };
    let pdf = typst_pdf::pdf(&paged, &options).map_err(|errors| refused(&errors))?;
    Ok(Rendered {
        pdf,
        pages: paged.pages().len(),
        replaced_characters,
        warnings,
    })
}

fn words(diagnostic: &SourceDiagnostic) -> String {
    diagnostic.message.to_string()
}

fn refused(errors: &[SourceDiagnostic]) -> ReportError {
    typeset(errors.iter().map(words).collect::<Vec<_>>().join("; "))
}

fn typeset(detail: String) -> ReportError {
    ReportError::Typeset { detail }
}
