//! Files that are dragged over the window.
//!
//! The web view learns that something hovers or was dropped. Where the file lies stays on this
//! side: the desk keeps it until the screen asks what it is.

use std::sync::{Arc, Mutex, PoisonError};

use app::Desk;
use app::view::DropEvent;
use tauri::ipc::Channel;
use tauri::{DragDropEvent, Manager, Runtime, State, Window, WindowEvent};

/// Who is told of files over the window: the screen that asked last.
#[derive(Default)]
pub(crate) struct Watcher(Mutex<Option<Channel<DropEvent>>>);

impl Watcher {
    fn watch(&self, events: Channel<DropEvent>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(events);
    }

    fn tell(&self, event: DropEvent) {
        let events = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(events) = events.as_ref() {
            // A page that was left no longer listens, and nobody misses what it would show.
            let _ = events.send(event);
        }
    }
}

/// Tells the web view of files over the window from now on.
#[tauri::command]
#[allow(
    clippy::needless_pass_by_value,
    reason = "a command is handed its arguments"
)]
pub(crate) fn watch_drops(watcher: State<'_, Watcher>, events: Channel<DropEvent>) {
    watcher.watch(events);
}

/// Follows what is dragged over a window.
pub(crate) fn follow<R: Runtime>(window: &Window<R>, event: &WindowEvent) {
    let WindowEvent::DragDrop(drag) = event else {
        return;
    };
    let Some(watcher) = window.try_state::<Watcher>() else {
        return;
    };
    match drag {
        DragDropEvent::Enter { .. } => watcher.tell(DropEvent::Over),
        DragDropEvent::Drop { paths, .. } => {
            // One file is looked at; of several, the first.
            if let (Some(path), Some(desk)) = (paths.first(), window.try_state::<Arc<Desk>>()) {
                desk.dropped(path);
                watcher.tell(DropEvent::Dropped);
            } else {
                watcher.tell(DropEvent::Left);
            }
        }
        DragDropEvent::Leave => watcher.tell(DropEvent::Left),
        // Every movement of the mouse; the screen knows already.
        _ => {}
    }
}
