//! Enumerations whose variants have a fixed code in the data files.

/// Declares an enumeration with its codes, so that a reader can name what is allowed.
macro_rules! choices {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        pub enum $name {
            $($(#[$variant_doc])* #[serde(rename = $code)] $variant),+
        }

        impl $name {
            /// Every variant, in the order in which they are offered.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The code used in data files, saved cases and message ids.
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$variant => $code),+
                }
            }

            /// The variant with a code, or `None` for a code that does not exist.
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|choice| choice.code() == code)
            }
        }

        impl crate::choices::Choice for $name {
            fn parse(code: &str) -> Option<Self> {
                Self::from_code(code)
            }

            fn allowed() -> String {
                Self::ALL.iter().map(|choice| choice.code()).collect::<Vec<_>>().join(", ")
            }
        }
    };
}

pub(crate) use choices;

/// What the reader of data files needs to know about an enumeration.
pub(crate) trait Choice: Sized {
    fn parse(code: &str) -> Option<Self>;
    fn allowed() -> String;
}
