//! The person's own servers.

use super::Desk;
use crate::AppError;
use crate::view::{
    CheckServerRequest, FoundServersView, SaveServerRequest, ServerCheckView, ServerRequest,
    ServersView,
};

impl Desk {
    /// The servers that were saved.
    ///
    /// # Errors
    /// The store's.
    pub fn servers(&self) -> Result<ServersView, AppError> {
        Ok(ServersView {
            servers: Vec::new(),
            offline: true,
        })
    }

    /// Looks for model servers on this computer.
    ///
    /// # Errors
    /// The store's.
    pub fn look_for_servers(&self) -> Result<FoundServersView, AppError> {
        Ok(FoundServersView {
            found: Vec::new(),
            sentence: String::new(),
        })
    }

    /// Asks a server what it is.
    ///
    /// # Errors
    /// When it cannot be asked or does not answer.
    pub fn check_server(&self, request: CheckServerRequest) -> Result<ServerCheckView, AppError> {
        Err(AppError::Unexpected {
            detail: request.address,
        })
    }

    /// Keeps a server.
    ///
    /// # Errors
    /// For an address that is none, and the store's and the keychain's.
    pub fn save_server(&self, request: SaveServerRequest) -> Result<ServersView, AppError> {
        Err(AppError::Unexpected {
            detail: request.address,
        })
    }

    /// Forgets a server and its key.
    ///
    /// # Errors
    /// The store's and the keychain's.
    pub fn remove_server(&self, request: &ServerRequest) -> Result<ServersView, AppError> {
        Err(AppError::Unexpected {
            detail: request.id.clone(),
        })
    }
}
