//! The one place that opens connections. Each request needs a [`Passage`](crate::Passage) of
//! the door before anything of it is sent.
//!
//! An [`Outlet`] takes a [`Call`], finds out where it would connect to, has the door let it
//! out, connects to the judged addresses and no others, and hands back an [`Answer`] that is
//! read piece by piece. Redirects are followed here, one passage each, because the rules that
//! hold for the first address hold for every further one.

mod address;
mod answer;
mod call;
mod client;
mod error;
mod faults;
mod names;
mod network;
mod outlet;
mod route;

pub use address::Address;
pub use answer::Answer;
pub use call::{Call, Purpose};
pub use error::NetError;
pub use names::{LookUp, Names, SystemNames};
pub use network::{Network, ProxyAddress, ProxyChoice, Times};
pub use outlet::Outlet;
/// A parsed address of the web, for code that takes addresses apart itself.
pub use reqwest::Url;
pub(crate) use route::seconds;
