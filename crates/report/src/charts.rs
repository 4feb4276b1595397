//! Checks and cleans the pictures.

use crate::clean::clean;
use crate::{Figure, ReportError};

/// The SVG of a figure, fit for the typesetter; replaced characters are counted.
pub(crate) fn prepare(
    name: &str,
    figure: &Figure,
    replaced: &mut usize,
) -> Result<String, ReportError> {
    let invalid = |detail: String| ReportError::ChartInvalid {
        chart: name.to_owned(),
        detail,
    };
    if figure.alt.trim().is_empty() {
        return Err(invalid("it has no description".into()));
    }
    // Markup is ASCII, so cleaning the file changes only the words in it.
    let svg = clean(&figure.svg, replaced);
    let tree = roxmltree::Document::parse(&svg).map_err(|error| invalid(error.to_string()))?;
    if tree.root_element().tag_name().name() != "svg" {
        return Err(invalid("its root element is not svg".into()));
    }
    // Style variables belong to a page on screen; on paper they would print black.
    if svg.contains("var(--") {
        return Err(invalid("its colours are those of the screen".into()));
    }
    Ok(svg)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn attempt(svg: &str, alt: &str) -> Result<String, ReportError> {
        let figure = Figure {
            svg: svg.into(),
            alt: alt.into(),
            ..Figure::default()
        };
        prepare("beam", &figure, &mut 0)
    }

    #[test]
    fn a_picture_must_be_an_svg_in_print_colours_with_a_description() {
        assert!(attempt("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "a balance").is_ok());
        for (svg, alt) in [
            ("<svg", "a"),
            ("", "a"),
            ("<p/>", "a"),
            ("<svg fill=\"var(--open)\"/>", "a"),
            ("<svg/>", " "),
        ] {
            assert_eq!(
                attempt(svg, alt).unwrap_err().code(),
                "report-chart-invalid"
            );
        }
    }
}
