//! Settings.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Light, dark, or as the system says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the system says.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// What can be set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SettingsView {
    /// `en` or `nl`.
    pub language: String,
    /// Theme.
    pub theme: Theme,
    /// Folder where cases are kept, to be shown.
    pub data_folder: String,
    /// Whether nothing may leave this computer; on at first start.
    pub offline: bool,
}

/// Changes what is given and leaves the rest.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SettingsRequest {
    /// `en` or `nl`.
    pub language: Option<String>,
    /// Theme.
    pub theme: Option<Theme>,
    /// Whether nothing may leave this computer.
    pub offline: Option<bool>,
}
