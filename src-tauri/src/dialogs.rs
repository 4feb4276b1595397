//! Commands that ask for a file through the system's own dialog, so that the web view never
//! names a path.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use app::view::{
    CaseRequest, CaseView, CatalogueModelRequest, Failure, FiguresPreviewView, FileOfferView,
    LedgerRequest, SavedView, ShelfView, StudyDraft, StudyOpened,
};
use app::{AppError, Desk};
use tauri::{AppHandle, Runtime, State};
use tauri_plugin_dialog::{DialogExt, FilePath};

use crate::commands::run;

/// Looks at a model file that the person chooses; none when they close the dialog.
#[tauri::command]
pub(crate) async fn choose_model_file<R: Runtime>(
    window: AppHandle<R>,
    desk: State<'_, Arc<Desk>>,
) -> Result<Option<FileOfferView>, Failure> {
    run(&desk, move |desk| {
        model_file(&window)
            .map(|path| desk.offer_file(&path))
            .transpose()
    })
    .await
}

/// Looks at the model file that was last dropped on the window; none when none was.
#[tauri::command]
pub(crate) async fn dropped_model_file(
    desk: State<'_, Arc<Desk>>,
) -> Result<Option<FileOfferView>, Failure> {
    run(&desk, Desk::dropped_file).await
}

/// Takes a file of a model in the catalogue that came another way, such as on a stick; none
/// when the person closes the dialog.
#[tauri::command]
pub(crate) async fn bring_file_for<R: Runtime>(
    window: AppHandle<R>,
    desk: State<'_, Arc<Desk>>,
    request: CatalogueModelRequest,
) -> Result<Option<ShelfView>, Failure> {
    run(&desk, move |desk| {
        model_file(&window)
            .map(|path| desk.bring_file(&request, &path))
            .transpose()
    })
    .await
}

fn model_file<R: Runtime>(window: &AppHandle<R>) -> Option<PathBuf> {
    path(
        window
            .dialog()
            .file()
            .add_filter("GGUF", &["gguf"])
            .blocking_pick_file(),
    )
}

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

/// Looks at a file of figures that the person chooses; none when they close the dialog.
#[tauri::command]
pub(crate) async fn preview_figures<R: Runtime>(
    window: AppHandle<R>,
    desk: State<'_, Arc<Desk>>,
) -> Result<Option<FiguresPreviewView>, Failure> {
    run(&desk, move |desk| {
        let chosen = window
            .dialog()
            .file()
            .add_filter(
                "Steelyard, LiteLLM, genai-prices",
                &["json", "pack", "toml"],
            )
            .blocking_pick_file();
        path(chosen)
            .map(|path| desk.preview_figures(&path))
            .transpose()
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
    save(
        window,
        &desk,
        request,
        ("Steelyard", "json"),
        Desk::export_case,
    )
    .await
}

/// Writes the report where the person says.
#[tauri::command]
pub(crate) async fn save_report<R: Runtime>(
    window: AppHandle<R>,
    desk: State<'_, Arc<Desk>>,
    request: CaseRequest,
) -> Result<Option<SavedView>, Failure> {
    save(window, &desk, request, ("PDF", "pdf"), Desk::save_report).await
}

/// Brings in a study file that the person chooses; none when they close the dialog.
#[tauri::command]
pub(crate) async fn import_study<R: Runtime>(
    window: AppHandle<R>,
    desk: State<'_, Arc<Desk>>,
) -> Result<Option<StudyOpened>, Failure> {
    run(&desk, move |desk| {
        let chosen = window
            .dialog()
            .file()
            .add_filter("TOML", &["toml"])
            .blocking_pick_file();
        path(chosen)
            .map(|path| desk.import_study(&path))
            .transpose()
    })
    .await
}

/// Writes the study of the form where the person says.
#[tauri::command]
pub(crate) async fn export_study<R: Runtime>(
    window: AppHandle<R>,
    desk: State<'_, Arc<Desk>>,
    request: StudyDraft,
) -> Result<Option<SavedView>, Failure> {
    run(&desk, move |desk| {
        let chosen = window
            .dialog()
            .file()
            .set_file_name(Desk::study_file_name(&request))
            .add_filter("TOML", &["toml"])
            .blocking_save_file();
        path(chosen)
            .map(|path| desk.export_study(&request, &path))
            .transpose()
    })
    .await
}

/// Writes the costs as a workbook where the person says.
#[tauri::command]
pub(crate) async fn save_workbook<R: Runtime>(
    window: AppHandle<R>,
    desk: State<'_, Arc<Desk>>,
    request: CaseRequest,
) -> Result<Option<SavedView>, Failure> {
    let kind = ("Excel, LibreOffice", "xlsx");
    save(window, &desk, request, kind, Desk::save_workbook).await
}

/// Writes what has left this computer as a table where the person says.
#[tauri::command]
pub(crate) async fn save_ledger<R: Runtime>(
    window: AppHandle<R>,
    desk: State<'_, Arc<Desk>>,
    request: LedgerRequest,
) -> Result<Option<SavedView>, Failure> {
    run(&desk, move |desk| {
        let chosen = window
            .dialog()
            .file()
            .set_file_name(desk.ledger_file_name())
            .add_filter("CSV", &["csv"])
            .blocking_save_file();
        path(chosen)
            .map(|path| desk.save_ledger(&request, &path))
            .transpose()
    })
    .await
}

/// Asks for a place and writes there; none when the person closes the dialog.
async fn save<R: Runtime>(
    window: AppHandle<R>,
    desk: &Arc<Desk>,
    request: CaseRequest,
    (kind, ending): (&'static str, &'static str),
    write: fn(&Desk, &CaseRequest, &Path) -> Result<SavedView, AppError>,
) -> Result<Option<SavedView>, Failure> {
    run(desk, move |desk| {
        let chosen = window
            .dialog()
            .file()
            .set_file_name(desk.file_name(&request, ending)?)
            .add_filter(kind, &[ending])
            .blocking_save_file();
        path(chosen)
            .map(|path| write(desk, &request, &path))
            .transpose()
    })
    .await
}

fn path(chosen: Option<FilePath>) -> Option<PathBuf> {
    chosen.and_then(|file| file.into_path().ok())
}
