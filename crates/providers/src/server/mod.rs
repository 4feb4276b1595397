//! The user's own model server: vLLM, Ollama, LM Studio, llama.cpp's server, or any other that
//! speaks the protocol of OpenAI.
//!
//! [`ServerAddress::parse`] reads what a person types. [`find_on_this_computer`] looks where
//! servers usually listen, [`probe`] finds out what answers at an address and which models it
//! has, [`ask`] and [`ask_many`] hold conversations. Every request goes through an
//! [`Outlet`](crate::http::Outlet), so the door has the last word and the ledger has a line of
//! each, and how far it went is known from the address connected to.

mod address;
mod ask;
mod connection;
mod kind;
mod listing;
mod many;
mod places;
mod probe;
mod refusal;

pub use crate::chat::{
    ChatAnswer, ChatEvent, ChatRequest, Ending, Patience, Role, ServedModel, ServerError, Turn,
    Usage,
};
pub use address::{AddressError, ServerAddress};
pub use ask::ask;
pub use connection::Server;
pub use kind::ServerKind;
pub use many::{MOST_AT_ONCE, ask_many};
pub use places::usual_places;
pub use probe::{FoundServer, find_at, find_on_this_computer, probe};
