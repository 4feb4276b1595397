//! What the journeys are driven with.

mod accessibility;
mod computer;
mod dialog;
mod hand;
mod keychain;
mod page;
mod process;
mod screen;
mod sockets;
pub(crate) mod stand_in;
mod watch;
mod window;
mod words;

pub(crate) use computer::{Computer, Theme, files_below};
pub(crate) use window::Window;
pub(crate) use words::{said, said_with};
