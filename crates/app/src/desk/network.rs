//! The settings of the network: proxy and mirror.

use providers::{Address, ProxyAddress};
use store::{KeyMark, KeyPlace};
use words::Argument;

use super::Desk;
use super::asking::json;
use super::door::{MIRROR, PROXY, PROXY_KEY, split_credentials};
use crate::AppError;
use crate::view::{DownloadSettingsRequest, DownloadSettingsView};

impl Desk {
    /// The settings of downloads.
    pub(super) fn download_settings(&self) -> Result<DownloadSettingsView, AppError> {
        let words = self.words();
        let folder = self.model_folder();
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
            if mirror.is_empty() {
                self.with_store(|store| Ok(store.remove_setting(MIRROR)?))?;
            } else {
                let address = Address::parse(mirror)?;
                let kept = json(&address.as_str())?;
                self.with_store(|store| Ok(store.save_setting(MIRROR, &kept)?))?;
            }
        }
        self.download_settings()
    }

    fn change_proxy(&self, proxy: &str) -> Result<(), AppError> {
        if proxy.is_empty() {
            self.forget_key(PROXY_KEY)?;
            self.with_store(|store| Ok(store.remove_setting(PROXY)?))?;
            return Ok(());
        }
        ProxyAddress::parse(proxy)?;
        let (shown, credentials) = split_credentials(proxy);
        let before = self.text_setting(PROXY)?;
        match credentials {
            Some(credentials) => {
                self.keys().put(PROXY_KEY, &credentials)?;
                let mark = KeyMark {
                    provider: PROXY_KEY.to_owned(),
                    // Of a password not even the end is shown.
                    last_four: String::new(),
                    stored_at: self.clock.now(),
                    place: KeyPlace::Keychain,
                };
                self.with_store(|store| Ok(store.save_key_mark(&mark)?))?;
            }
            // Another proxy does not get the password of the one before.
            None if before.as_deref() != Some(&shown) => self.forget_key(PROXY_KEY)?,
            None => {}
        }
        let kept = json(&shown)?;
        self.with_store(|store| Ok(store.save_setting(PROXY, &kept)?))
    }
}
