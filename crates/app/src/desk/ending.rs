//! The desk is cleared when its host ends.

use std::time::Duration;

use super::{Desk, locked};

/// How long the end may take. A stopped answer ends within a second; keeping it waits for the disk.
const LONGEST: Duration = Duration::from_secs(3);

/// How often it is looked whether the answer has been kept.
const LOOK: Duration = Duration::from_millis(20);

impl Desk {
    /// Stops the answer that is being written, keeps what there is of it, and ends the local
    /// model. Hosts call this once, when their last window has closed.
    ///
    /// A model that does not end in time is ended by its own means: it sees that nobody listens.
    pub fn end(&self) {
        self.stop_asking();
        let ended = self.background.wait(async {
            tokio::time::timeout(LONGEST, async {
                self.runner.drain().await;
                // Whoever asked holds this until the answer is in the store.
                while locked(&self.asking).is_some() {
                    tokio::time::sleep(LOOK).await;
                }
            })
            .await
        });
        if let Ok(Ok(())) = ended {
            tracing::info!("ended");
        } else {
            self.runner.kill();
            tracing::warn!("ended without waiting for the model any longer");
        }
    }
}
