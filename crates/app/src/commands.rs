//! The commands, declared once. Hosts and the window's typed bindings are made from this list.

/// Calls a macro with every command as `name(RequestType) -> ResponseType`.
///
/// `()` stands for no request or no response. `ask` is not in the list because it also streams;
/// hosts that have a screen add it by hand.
#[macro_export]
macro_rules! with_commands {
    ($callback:ident) => {
        $callback! {
            start(()) -> StartView;
            home(()) -> HomeView;
            create_case(NewCaseRequest) -> CaseView;
            open_case(CaseRequest) -> CaseView;
            open_example(ExampleRequest) -> CaseView;
            rename_case(RenameRequest) -> CaseView;
            delete_case(CaseRequest) -> HomeView;
            restore_case(CaseRequest) -> HomeView;
            question(QuestionRequest) -> QuestionView;
            answer(AnswerRequest) -> AnswerSaved;
            check_answers(CaseRequest) -> CheckView;
            costs(CaseRequest) -> CostsView;
            change_assumption(ChangeAssumptionRequest) -> CostsView;
            put_back_assumption(PutBackRequest) -> CostsView;
            put_back_all(CaseRequest) -> CostsView;
            undo_change(CaseRequest) -> CostsView;
            redo_change(CaseRequest) -> CostsView;
            save_own_route(SaveOwnRouteRequest) -> CostsView;
            remove_own_route(RemoveOwnRouteRequest) -> CostsView;
            cost_months(CostMonthsRequest) -> CostMonthsView;
            cost_sensitivity(CaseRequest) -> CostSensitivityView;
            try_model(TryRequest) -> TryView;
            choose_model(ChooseModelRequest) -> TryView;
            stop_asking(()) -> ();
            prepare_sending(AskRequest) -> SendingView;
            allow_sending(AllowSendingRequest) -> SendingAllowedView;
            revoke_sending(RevokeSendingRequest) -> ();
            ledger(LedgerRequest) -> LedgerView;
            safeguards(CaseRequest) -> SafeguardsView;
            verdict(CaseRequest) -> VerdictView;
            report(CaseRequest) -> ReportView;
            models(()) -> ShelfView;
            add_model(AddModelRequest) -> ShelfView;
            add_found(AddFoundRequest) -> ShelfView;
            remove_model(ShelfModelRequest) -> ShelfView;
            measure_model(ShelfModelRequest) -> ShelfView;
            downloads(()) -> DownloadsView;
            start_download(StartDownloadRequest) -> DownloadsView;
            pause_download(DownloadIdRequest) -> DownloadsView;
            resume_download(DownloadIdRequest) -> DownloadsView;
            cancel_download(DownloadIdRequest) -> DownloadsView;
            change_download_settings(DownloadSettingsRequest) -> DownloadSettingsView;
            servers(()) -> ServersView;
            look_for_servers(()) -> FoundServersView;
            check_server(CheckServerRequest) -> ServerCheckView;
            save_server(SaveServerRequest) -> ServersView;
            remove_server(ServerRequest) -> ServersView;
            providers(()) -> KeysView;
            store_key(StoreKeyRequest) -> KeysView;
            check_key(ProviderRequest) -> KeysView;
            remove_key(ProviderRequest) -> KeysView;
            choose_place(ChoosePlaceRequest) -> KeysView;
            study(()) -> StudyOpened;
            study_example(()) -> StudyOpened;
            check_study(StudyDraft) -> StudyView;
            settings(()) -> SettingsView;
            change_settings(SettingsRequest) -> SettingsView;
            figures(FiguresRequest) -> FiguresView;
            take_over_figures(TakeOverRequest) -> FiguresView;
            undo_figures(()) -> FiguresView;
            put_back_figure(PutBackFigureRequest) -> FiguresView;
            trust_pack_key(PackKeyRequest) -> FiguresView;
        }
    };
}

/// Commands that a host adds by hand, because they stream or open a dialog of the system.
pub const HOST_COMMANDS: [(&str, &str, &str); 13] = [
    ("ask", "AskRequest", "AskDone"),
    ("choose_model_file", "null", "FileOfferView | null"),
    ("dropped_model_file", "null", "FileOfferView | null"),
    ("watch_drops", "null", "null"),
    (
        "bring_file_for",
        "CatalogueModelRequest",
        "ShelfView | null",
    ),
    ("import_case", "null", "CaseView | null"),
    ("preview_figures", "null", "FiguresPreviewView | null"),
    ("export_case", "CaseRequest", "SavedView | null"),
    ("save_report", "CaseRequest", "SavedView | null"),
    ("save_workbook", "CaseRequest", "SavedView | null"),
    ("save_ledger", "LedgerRequest", "SavedView | null"),
    ("import_study", "null", "StudyOpened | null"),
    ("export_study", "StudyDraft", "SavedView | null"),
];

macro_rules! names {
    ($($name:ident($request:ty) -> $response:ty;)+) => {
        &[$((stringify!($name), stringify!($request), stringify!($response)),)+]
    };
}

/// Name, request type and response type of every command in the list.
pub const COMMANDS: &[(&str, &str, &str)] = with_commands!(names);
