//! The questions, the answers, the case and its file format, and the profile they add up to.
//!
//! A case flows one way: [`Answers`] are checked against the [`Questionnaire`] and become a
//! [`Profile`], in which every doubt is a range or a set of weighted options.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

mod answers;
mod case;
mod examples;
mod measurement;
mod own_route;
mod parse;
mod profile;
mod questionnaire;
mod read;
mod shape;
mod value;

pub use answers::{AnswerError, Answers, PageAnswer};
pub use case::{CASE_FORMAT_VERSION, CaseFile, CaseFileError};
pub use examples::{EXAMPLE_NAMES, example};
pub use measurement::{
    MOST_MEASUREMENTS, Measurement, MeasurementError, POSSIBLE_SPEEDS, check_measurements,
    latest_of,
};
pub use own_route::{
    MOST_OWN_ROUTES, OwnRoute, OwnRouteError, OwnSide, Processed, check_own_routes,
};
pub use profile::{
    Audience, Criterion, Degree, Equipment, ExamplesQuality, Hours, Kept, Option_, OwnWorld,
    People, Profile, Residency, Sector, Sensitivity, Speed, Stakes, SwingRange, Use,
};
pub use questionnaire::{Field, FieldKind, Page, Questionnaire, QuestionnaireError, When};
pub use read::profile_of;
pub use shape::{TaskShape, task_shape};
pub use value::{ABOUT_SHARE, FieldValue, NumberEntry, RankedSwing};
