//! Which duties apply to a case, why, and who does what by when.
//!
//! Duties are rows of data ([`Rules`]) with law, article, the day from which it applies and the
//! day on which it was last checked; conditions on the answers decide which of them apply.
//! What comes out prepares a conversation with a lawyer. It is not advice, and an empty list
//! does not mean that nothing applies.
//!
//! ```
//! use assessment::{Answers, Questionnaire, profile_of};
//! use safeguards::{Rules, Setting, duties};
//! use tco::RouteId;
//!
//! let questionnaire = Questionnaire::built_in().unwrap();
//! let profile = profile_of(&questionnaire, &Answers::default());
//! let setting = Setting { profile: &profile, route: Some(RouteId::ClosedApi), licence: None };
//! let list = duties(&Rules::built_in().unwrap(), &setting);
//! assert!(list.iter().any(|duty| duty.id == "gdpr-processor-agreement"));
//! ```

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

mod condition;
mod duty;
mod rule;
mod territory;

pub use condition::{Condition, Truth};
pub use duty::{Duty, Setting, duties};
pub use rule::{Due, Law, Owner, RouteGroup, Rule, Rules, RulesError};
pub use territory::Territory;
