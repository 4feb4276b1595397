//! Requests and downloads against servers and proxies that misbehave, through the real door
//! and into the real ledger.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod bringing;
mod directory;
mod downloads;
mod encryption;
mod house;
mod killed;
mod lies;
mod proxies;
mod reaching;
mod refusals;
mod server;
