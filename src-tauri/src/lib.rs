//! The desktop window: a thin host around [`app::Desk`].

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

mod commands;
mod dialogs;
mod drops;
mod logging;

use std::sync::Arc;

use app::{Clock, Desk, DeskPlaces};
use tauri::{Manager, RunEvent};

macro_rules! handler {
    ($($name:ident($request:tt) -> $response:tt;)+) => {
        tauri::generate_handler![
            $(commands::$name,)+
            commands::ask,
            dialogs::choose_model_file,
            dialogs::dropped_model_file,
            drops::watch_drops,
            dialogs::bring_file_for,
            dialogs::import_case,
            dialogs::preview_figures,
            dialogs::export_case,
            dialogs::save_report,
            dialogs::save_workbook,
            dialogs::save_ledger,
            dialogs::import_study,
            dialogs::export_study,
        ]
    };
}

/// Opens the window and returns when it is closed and what it had begun has come to its end.
///
/// # Errors
/// When the window cannot be opened, such as without a display.
pub fn run() -> Result<(), Box<dyn std::error::Error>> {
    let mut places = DeskPlaces::here();
    let mut log = logging::start(&places.data_folder);
    tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .manage(drops::Watcher::default())
        .on_window_event(drops::follow)
        .setup(move |window| {
            if let Ok(resources) = window.path().resource_dir() {
                places.model_folders.push(resources.join("models"));
            }
            window.manage(Arc::new(Desk::new(places, Clock::System)?));
            Ok(())
        })
        .invoke_handler(app::with_commands!(handler))
        .build(tauri::generate_context!())?
        .run(move |host, event| {
            // The last window is gone, and the process ends when this returns.
            if matches!(event, RunEvent::Exit) {
                if let Some(desk) = host.try_state::<Arc<Desk>>() {
                    desk.end();
                }
                // What was logged is on disk once this is gone.
                log.take();
            }
        });
    Ok(())
}
