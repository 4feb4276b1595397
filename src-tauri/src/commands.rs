//! The commands as the window calls them, made from the one list.

use std::sync::Arc;

use app::view::{
    AddFoundRequest, AddModelRequest, AllowSendingRequest, AnswerRequest, AnswerSaved, AskDone,
    AskEvent, AskRequest, CaseRequest, CaseView, ChangeAssumptionRequest, CheckServerRequest,
    CheckView, ChooseModelRequest, ChoosePlaceRequest, CostMonthsRequest, CostMonthsView,
    CostSensitivityView, CostsView, DownloadIdRequest, DownloadSettingsRequest,
    DownloadSettingsView, DownloadsView, ExampleRequest, Failure, FiguresRequest, FiguresView,
    FoundServersView, HomeView, KeysView, LedgerRequest, LedgerView, NewCaseRequest,
    PackKeyRequest, ProviderRequest, PutBackFigureRequest, PutBackRequest, QuestionRequest,
    QuestionView, RemoveOwnRouteRequest, RenameRequest, ReportView, RevokeSendingRequest,
    SafeguardsView, SaveOwnRouteRequest, SaveServerRequest, SendingAllowedView, SendingView,
    ServerCheckView, ServerRequest, ServersView, SettingsRequest, SettingsView, ShelfModelRequest,
    ShelfView, StartDownloadRequest, StartView, StoreKeyRequest, StudyDraft, StudyOpened,
    StudyView, TakeOverRequest, TryRequest, TryView, VerdictView,
};
use app::{AppError, Desk};
use tauri::State;
use tauri::ipc::Channel;

/// Runs a command off the thread that draws, and words its error.
pub(crate) async fn run<T: Send + 'static>(
    desk: &Arc<Desk>,
    work: impl FnOnce(&Desk) -> Result<T, AppError> + Send + 'static,
) -> Result<T, Failure> {
    let words = desk.words();
    let desk = Arc::clone(desk);
    let done = tauri::async_runtime::spawn_blocking(move || work(&desk)).await;
    match done {
        Ok(result) => result.map_err(|error| {
            tracing::warn!(code = error.code(), "a command failed");
            error.failure(&words)
        }),
        Err(stopped) => {
            tracing::error!(
                panicked = !stopped.to_string().is_empty(),
                "a command stopped"
            );
            Err(AppError::Unexpected {
                detail: "a command stopped".to_owned(),
            }
            .failure(&words))
        }
    }
}

/// A request that should have come along and did not.
pub(crate) fn missing(desk: &Desk) -> Failure {
    AppError::Unexpected {
        detail: "the request is missing".to_owned(),
    }
    .failure(&desk.words())
}

macro_rules! given {
    ((), $desk:expr, $request:expr) => {
        $request.unwrap_or(())
    };
    ($named:tt, $desk:expr, $request:expr) => {
        $request.ok_or_else(|| missing($desk))?
    };
}

macro_rules! commands {
    ($($name:ident($request:tt) -> $response:tt;)+) => {$(
        #[tauri::command]
        pub(crate) async fn $name(
            desk: State<'_, Arc<Desk>>,
            request: Option<$request>,
        ) -> Result<$response, Failure> {
            let request = given!($request, &desk, request);
            run(&desk, move |desk| app::call::$name(desk, request)).await
        }
    )+};
}

app::with_commands!(commands);

/// Asks a model; pieces of the answer come through the channel.
#[tauri::command]
pub(crate) async fn ask(
    desk: State<'_, Arc<Desk>>,
    request: AskRequest,
    events: Channel<AskEvent>,
) -> Result<AskDone, Failure> {
    let words = desk.words();
    desk.ask(request, move |event| {
        // A window that closed no longer listens; the answer is kept all the same.
        let _ = events.send(event);
    })
    .await
    .map_err(|error| {
        tracing::warn!(code = error.code(), "asking failed");
        error.failure(&words)
    })
}
