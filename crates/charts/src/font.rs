//! Text widths from the very font that will be used.

use std::sync::LazyLock;

use ttf_parser::Face;

/// The weights of Inter that charts use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Weight {
    Regular,
    Medium,
    SemiBold,
    Bold,
}

impl Weight {
    const ALL: [Self; 4] = [Self::Regular, Self::Medium, Self::SemiBold, Self::Bold];

    /// The weight as CSS writes it.
    pub(crate) fn number(self) -> u16 {
        match self {
            Self::Regular => 400,
            Self::Medium => 500,
            Self::SemiBold => 600,
            Self::Bold => 700,
        }
    }

    /// plotters knows only normal and bold, so the weight travels in the family name.
    pub(crate) fn family(self) -> &'static str {
        match self {
            Self::Regular => "Inter:400",
            Self::Medium => "Inter:500",
            Self::SemiBold => "Inter:600",
            Self::Bold => "Inter:700",
        }
    }

    /// Reads back what [`Weight::family`] wrote.
    pub(crate) fn of_family(family: &str) -> Self {
        Self::ALL
            .into_iter()
            .find(|weight| weight.family() == family)
            .unwrap_or(Self::Regular)
    }

    fn face(self) -> Option<&'static Face<'static>> {
        FACES[self as usize].as_ref()
    }
}

static FACES: LazyLock<[Option<Face<'static>>; 4]> = LazyLock::new(|| {
    let parse = |bytes: &'static [u8]| Face::parse(bytes, 0).ok();
    [
        parse(include_bytes!("../../../assets/fonts/Inter-Regular.ttf")),
        parse(include_bytes!("../../../assets/fonts/Inter-Medium.ttf")),
        parse(include_bytes!("../../../assets/fonts/Inter-SemiBold.ttf")),
        parse(include_bytes!("../../../assets/fonts/Inter-Bold.ttf")),
    ]
});

/// Height of a capital letter as a share of the font size (Inter 4.001: 1490 of 2048 units).
pub(crate) const CAP_HEIGHT: f64 = 0.728;

/// The width of `text` in pixels. A character the font lacks counts as one em,
/// the width of the fallback glyphs of most scripts.
pub(crate) fn text_width(text: &str, weight: Weight, size: f64) -> f64 {
    let Some(face) = weight.face() else {
        return size * 0.6 * text.chars().count() as f64;
    };
    let em = f64::from(face.units_per_em());
    let units: f64 = text
        .chars()
        .map(|character| {
            face.glyph_index(character)
                .and_then(|glyph| face.glyph_hor_advance(glyph))
                .map_or(em, f64::from)
        })
        .sum();
    units / em * size
}

/// `text`, shortened with an ellipsis so that it is at most `room` pixels wide.
pub(crate) fn shorten(text: &str, weight: Weight, size: f64, room: f64) -> String {
    if text_width(text, weight, size) <= room {
        return text.to_owned();
    }
    let mut kept: String = text.to_owned();
    while kept.pop().is_some() {
        let candidate = format!("{}…", kept.trim_end());
        if text_width(&candidate, weight, size) <= room {
            return candidate;
        }
    }
    "…".to_owned()
}

/// `text` broken at spaces into lines of at most `room` pixels.
pub(crate) fn wrap(text: &str, weight: Weight, size: f64, room: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        if let Some(line) = lines.last_mut() {
            let longer = format!("{line} {word}");
            if text_width(&longer, weight, size) <= room {
                *line = longer;
                continue;
            }
        }
        lines.push(shorten(word, weight, size, room));
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bundled_faces_are_readable() {
        for weight in Weight::ALL {
            let face = weight.face().expect("the face parses");
            assert_eq!(face.weight().to_number(), weight.number());
            let cap_height = f64::from(face.capital_height().expect("a capital height"))
                / f64::from(face.units_per_em());
            assert!((cap_height - CAP_HEIGHT).abs() < 0.005, "{cap_height}");
        }
    }

    #[test]
    fn the_euro_sign_is_one_character_wide() {
        let euro = text_width("€", Weight::Regular, 20.0);
        assert!((10.0..15.0).contains(&euro), "{euro}");
    }

    #[test]
    fn long_text_is_shortened_or_wrapped_within_its_room() {
        let text = "A rather long name for a route";
        let short = shorten(text, Weight::Regular, 12.0, 80.0);
        assert!(short.ends_with('…') && text_width(&short, Weight::Regular, 12.0) <= 80.0);
        for line in wrap(text, Weight::Regular, 12.0, 80.0) {
            assert!(text_width(&line, Weight::Regular, 12.0) <= 80.0);
        }
    }
}
