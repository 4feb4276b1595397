//! Conversations with servers: the real one of llama.cpp, and one that fails half-way.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod breaks;
mod kinds;
mod llama;
mod many;
mod peer;
mod support;
