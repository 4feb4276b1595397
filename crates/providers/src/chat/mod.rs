//! What all conversations with a model over the network have in common, whoever answers: the
//! question, the answer piece by piece, patience, stopping, asking again, and errors.
//!
//! A [`Party`] is whoever is asked, a [`Tongue`] the way in which it writes.

mod answer;
mod ask;
mod error;
mod frames;
mod listing;
pub(crate) mod openai;
mod party;
mod refusal;
mod request;
mod stream;

pub(crate) use answer::Setting;
pub use answer::{ChatAnswer, ChatEvent, Ending, Usage};
pub(crate) use ask::ask_in_turn;
pub use error::ServerError;
pub(crate) use error::said;
pub(crate) use frames::Framing;
#[cfg(test)]
pub(crate) use frames::tests::frame;
pub use listing::ServedModel;
pub(crate) use listing::{from_openai, named, tidy};
pub use party::Patience;
pub(crate) use party::{LONGEST_LIST, Party, on_record, refusal_of, sent};
pub(crate) use refusal::{Refusal, figures, is_no_model, is_too_long, objection, sentence};
pub use request::{ChatRequest, Role, Turn};
pub(crate) use stream::{Heard, StreamReader, Tongue, unreadable};
