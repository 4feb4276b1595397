//! Countries a case can be set in, and the wider places whose figures stand in for them.

use crate::choices::choices;

choices! {
    /// Country of the user's organisation.
    Country {
        /// The Netherlands.
        Nl = "nl",
        /// Germany.
        De = "de",
        /// France.
        Fr = "fr",
        /// Belgium.
        Be = "be",
        /// Spain.
        Es = "es",
        /// Italy.
        It = "it",
        /// Poland.
        Pl = "pl",
        /// United Kingdom.
        Gb = "gb",
        /// United States.
        Us = "us",
        /// Switzerland.
        Ch = "ch",
        /// Ireland.
        Ie = "ie",
        /// Austria.
        At = "at",
        /// Another member of the European Union.
        OtherEu = "other_eu",
        /// Anywhere else.
        Other = "other",
    }
}

choices! {
    /// Place for which a figure holds: a country or a wider area.
    Place {
        /// The Netherlands.
        Nl = "nl",
        /// Germany.
        De = "de",
        /// France.
        Fr = "fr",
        /// Belgium.
        Be = "be",
        /// Spain.
        Es = "es",
        /// Italy.
        It = "it",
        /// Poland.
        Pl = "pl",
        /// United Kingdom.
        Gb = "gb",
        /// United States.
        Us = "us",
        /// Switzerland.
        Ch = "ch",
        /// Ireland.
        Ie = "ie",
        /// Austria.
        At = "at",
        /// The European Union as a whole.
        Eu = "eu",
        /// Europe as a whole.
        Europe = "europe",
        /// The world as a whole.
        World = "world",
    }
}

impl Country {
    /// True for members of the European Union.
    pub const fn in_eu(self) -> bool {
        !matches!(self, Self::Gb | Self::Us | Self::Ch | Self::Other)
    }

    /// Places whose figures may stand for this country, nearest first.
    pub const fn places(self) -> &'static [Place] {
        use Place::{At, Be, Ch, De, Es, Eu, Europe, Fr, Gb, Ie, It, Nl, Pl, Us, World};
        match self {
            Self::Nl => &[Nl, Eu, Europe, World],
            Self::De => &[De, Eu, Europe, World],
            Self::Fr => &[Fr, Eu, Europe, World],
            Self::Be => &[Be, Eu, Europe, World],
            Self::Es => &[Es, Eu, Europe, World],
            Self::It => &[It, Eu, Europe, World],
            Self::Pl => &[Pl, Eu, Europe, World],
            Self::Ie => &[Ie, Eu, Europe, World],
            Self::At => &[At, Eu, Europe, World],
            Self::OtherEu => &[Eu, Europe, World],
            Self::Gb => &[Gb, Europe, Eu, World],
            Self::Ch => &[Ch, Europe, Eu, World],
            Self::Us => &[Us, World, Europe, Eu],
            Self::Other => &[World, Europe, Eu],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_country_without_its_own_figure_falls_back_to_the_nearest_wider_place() {
        assert_eq!(Country::Nl.places()[1], Place::Eu);
        assert_eq!(Country::Gb.places()[1], Place::Europe);
        assert_eq!(Country::Other.places()[0], Place::World);
    }

    #[test]
    fn the_united_kingdom_and_switzerland_are_not_in_the_union() {
        assert!(!Country::Gb.in_eu());
        assert!(!Country::Ch.in_eu());
        assert!(Country::Ie.in_eu());
        assert!(Country::OtherEu.in_eu());
    }
}
