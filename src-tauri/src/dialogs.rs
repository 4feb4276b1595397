//! Commands that ask for a file through the system's own dialog, so that the web view never
//! names a path.

use std::path::PathBuf;
use std::sync::Arc;

use app::Desk;
use app::view::{CaseRequest, CaseView, Failure, SavedView};
use tauri::{AppHandle, Runtime, State};
use tauri_plugin_dialog::{DialogExt, FilePath};

use crate::commands::run;

/// Brings in a case file that the person chooses; none when they close the dialog.
#[tauri::command]
pub(crate) async fn import_case<R: Runtime>(
    window: AppHandle<R>,
    desk: State<'_, Arc<Desk>>,
) -> Result<Option<CaseView>, Failure> {
    run(&desk, move |desk| {
        let chosen = window
            .dialog()
            .file()
            .add_filter("Steelyard", &["json"])
            .blocking_pick_file();
        path(chosen).map(|path| desk.import_case(&path)).transpose()
    })
    .await
}

/// Writes a case where the person says.
#[tauri::command]
pub(crate) async fn export_case<R: Runtime>(
    window: AppHandle<R>,
    desk: State<'_, Arc<Desk>>,
    request: CaseRequest,
) -> Result<Option<SavedView>, Failure> {
    run(&desk, move |desk| {
        let chosen = window
            .dialog()
            .file()
            .set_file_name(desk.file_name(&request, "json")?)
            .add_filter("Steelyard", &["json"])
            .blocking_save_file();
        path(chosen)
            .map(|path| desk.export_case(&request, &path))
            .transpose()
    })
    .await
}

/// Writes the report where the person says.
#[tauri::command]
pub(crate) async fn save_report<R: Runtime>(
    window: AppHandle<R>,
    desk: State<'_, Arc<Desk>>,
    request: CaseRequest,
) -> Result<Option<SavedView>, Failure> {
    run(&desk, move |desk| {
        let chosen = window
            .dialog()
            .file()
            .set_file_name(desk.file_name(&request, "pdf")?)
            .add_filter("PDF", &["pdf"])
            .blocking_save_file();
        path(chosen)
            .map(|path| desk.save_report(&request, &path))
            .transpose()
    })
    .await
}

fn path(chosen: Option<FilePath>) -> Option<PathBuf> {
    chosen.and_then(|file| file.into_path().ok())
}
