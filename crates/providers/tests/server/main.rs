//! Conversations with servers and providers: with the real server of llama.cpp, with the real
//! `LiteLLM` proxy before it, with one that says what the providers' documentation says, and with
//! one that fails half-way.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod breaks;
mod gateway;
mod kinds;
mod llama;
mod many;
mod peer;
mod recorded;
mod support;
mod who;
