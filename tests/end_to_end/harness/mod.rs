//! What the journeys are driven with.

mod accessibility;
mod computer;
mod dialog;
mod keychain;
mod page;
mod process;
mod screen;
mod sockets;
mod window;
mod words;

pub(crate) use computer::{Computer, Theme};
pub(crate) use window::Window;
pub(crate) use words::{said, said_with};
