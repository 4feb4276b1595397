//! The faces of the report, parsed once.

use std::sync::LazyLock;

use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

static FACES: LazyLock<Vec<Font>> = LazyLock::new(|| {
    let faces: [&'static [u8]; 6] = [
        include_bytes!("../../../assets/fonts/Inter-Regular.ttf"),
        include_bytes!("../../../assets/fonts/Inter-Medium.ttf"),
        include_bytes!("../../../assets/fonts/Inter-SemiBold.ttf"),
        include_bytes!("../../../assets/fonts/Inter-Bold.ttf"),
        include_bytes!("../../../assets/fonts/SourceSerif4-Regular.ttf"),
        include_bytes!("../../../assets/fonts/SourceSerif4-SemiBold.ttf"),
    ];
    faces
        .into_iter()
        .flat_map(|face| Font::iter(Bytes::new(face)))
        .collect()
});

static BOOK: LazyLock<LazyHash<FontBook>> =
    LazyLock::new(|| LazyHash::new(FontBook::from_fonts(FACES.iter())));

/// The catalogue of faces.
pub(crate) fn book() -> &'static LazyHash<FontBook> {
    &BOOK
}

/// A face by its place in the catalogue.
pub(crate) fn face(index: usize) -> Option<Font> {
    FACES.get(index).cloned()
}

/// Whether the report can show `character`. Inter decides: headings fall back
/// to it where Source Serif has no glyph.
pub(crate) fn covers(character: char) -> bool {
    FACES
        .first()
        .is_some_and(|inter| inter.info().coverage.contains(u32::from(character)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_six_faces_are_there_under_their_families() {
        assert_eq!(FACES.len(), 6);
        let families: Vec<String> = FACES
            .iter()
            .map(|face| face.info().family.clone())
            .collect();
        assert_eq!(
            families.iter().filter(|family| *family == "Inter").count(),
            4
        );
        assert_eq!(
            families
                .iter()
                .filter(|family| *family == "Source Serif 4")
                .count(),
            2
        );
    }

    #[test]
    fn latin_greek_and_cyrillic_can_be_shown_and_emoji_cannot() {
        assert!(
            ['é', 'ß', 'λ', 'Ж', '€', '→', crate::clean::REPLACEMENT]
                .into_iter()
                .all(covers)
        );
        assert!(!['日', 'ש', '😀'].into_iter().any(covers));
    }
}
