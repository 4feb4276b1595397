//! Stop, pressed from anywhere.

use std::sync::Arc;

use tokio::sync::watch;

/// A Stop button for one question. Clones are the same button.
#[derive(Debug, Clone)]
pub struct StopSignal(Arc<watch::Sender<bool>>);

impl StopSignal {
    /// A button not pressed yet.
    pub fn new() -> Self {
        Self(Arc::new(watch::Sender::new(false)))
    }

    /// Presses it. It stays pressed.
    pub fn stop(&self) {
        self.0.send_replace(true);
    }

    /// Whether it was pressed.
    pub fn is_stopped(&self) -> bool {
        *self.0.borrow()
    }

    /// Waits until it is pressed.
    pub async fn stopped(&self) {
        // Cannot fail: `self` keeps the sender alive.
        let _ = self.0.subscribe().wait_for(|stopped| *stopped).await;
    }
}

impl Default for StopSignal {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_press_before_anyone_waits_is_not_lost() {
        let stop = StopSignal::new();
        assert!(!stop.is_stopped());
        stop.clone().stop();
        stop.stopped().await;
        assert!(stop.is_stopped());
    }
}
