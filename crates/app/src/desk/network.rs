//! The settings of the network: proxy and mirror.

use providers::{Address, ProxyAddress};
use store::KeyPlace;
use words::Argument;

use super::Desk;
use super::door::{MIRROR, PROXY, PROXY_KEY, split_credentials};
use crate::AppError;
use crate::view::{DownloadSettingsRequest, DownloadSettingsView};

impl Desk {
    /// The settings of downloads.
    pub(super) fn download_settings(&self) -> Result<DownloadSettingsView, AppError> {
        let words = self.words();
        let folder = self.places.own_models();
        Ok(DownloadSettingsView {
            proxy: self.text_setting(PROXY)?,
            proxy_has_password: self.has_proxy_password()?,
            mirror: self.text_setting(MIRROR)?,
            free: machine::free_disk_space(&folder).map_or_else(
                || words.none(),
                |free| {
                    words.text_with(
                        "disk-free",
                        &[("free", Argument::from(words.bytes(free.0)))],
                    )
                },
            ),
            folder: folder.display().to_string(),
        })
    }

    /// Changes proxy and mirror; an empty text removes one. A name and a password for the proxy
    /// go to the keychain and nowhere else.
    ///
    /// # Errors
    /// [`NetError`] for an address that is none, [`AppError::Key`], and the store's.
    pub fn change_download_settings(
        &self,
        request: &DownloadSettingsRequest,
    ) -> Result<DownloadSettingsView, AppError> {
        if let Some(proxy) = &request.proxy {
            self.change_proxy(proxy.expose().trim())?;
        }
        if let Some(mirror) = request.mirror.as_deref().map(str::trim) {
            let kept = if mirror.is_empty() {
                String::new()
            } else {
                Address::parse(mirror)?.as_str().to_owned()
            };
            self.keep_text_setting(MIRROR, &kept)?;
        }
        self.download_settings()
    }

    fn change_proxy(&self, proxy: &str) -> Result<(), AppError> {
        if proxy.is_empty() {
            self.forget_key(PROXY_KEY)?;
            return self.keep_text_setting(PROXY, "");
        }
        ProxyAddress::parse(proxy)?;
        let (shown, credentials) = split_credentials(proxy);
        let before = self.text_setting(PROXY)?;
        match credentials {
            Some(credentials) => {
                self.keys().put(PROXY_KEY, &credentials)?;
                // Of a password not even the end is shown.
                self.mark_key(PROXY_KEY, String::new(), KeyPlace::Keychain)?;
            }
            // Another proxy does not get the password of the one before.
            None if before.as_deref() != Some(&shown) => self.forget_key(PROXY_KEY)?,
            None => {}
        }
        self.keep_text_setting(PROXY, &shown)
    }
}
