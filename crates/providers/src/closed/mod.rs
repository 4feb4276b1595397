//! Closed models, and hosts of open ones, behind a company's API.
//!
//! [`Endpoint::new`] says where a provider is asked, [`check_key`] and [`models`] ask it
//! nothing that costs, [`ask`] sends a conversation and reads the answer as it is written. The
//! protocols are spoken here and not by a client crate: those open their own connections, keep
//! keys in plain strings and hide what a server says about waiting and how many bytes went, and
//! then the door could not keep its word. Every request goes through an
//! [`Outlet`](crate::http::Outlet).

mod anthropic;
mod asked;
mod bedrock;
mod endpoint;
mod endpoint_error;
mod google;
mod lists;
mod price;
mod refusal;
mod speak;

pub use crate::chat::{
    ChatAnswer, ChatEvent, ChatRequest, Ending, Patience, Role, ServedModel, ServerError, Turn,
    Usage,
};
pub use endpoint::{Endpoint, Place};
pub use endpoint_error::EndpointError;
pub use price::TokenPrice;
pub use speak::{KeyAnswer, Permission, ask, check_key, models};
