//! Every command with the same shape, so that a host can make its own from the list alone.

use crate::view::{
    AddFoundRequest, AddModelRequest, AllowSendingRequest, AnswerRequest, AnswerSaved, AskRequest,
    CaseRequest, CaseView, ChangeAssumptionRequest, CheckServerRequest, CheckView,
    ChooseModelRequest, ChoosePlaceRequest, CostMonthsRequest, CostMonthsView, CostSensitivityView,
    CostsView, DownloadIdRequest, DownloadSettingsRequest, DownloadSettingsView, DownloadsView,
    ExampleRequest, FiguresRequest, FiguresView, FoundServersView, HomeView, KeysView,
    LedgerRequest, LedgerView, NewCaseRequest, PackKeyRequest, ProviderRequest,
    PutBackFigureRequest, PutBackRequest, QuestionRequest, QuestionView, RemoveOwnRouteRequest,
    RenameRequest, ReportView, RevokeSendingRequest, SafeguardsView, SaveOwnRouteRequest,
    SaveServerRequest, SendingAllowedView, SendingView, ServerCheckView, ServerRequest,
    ServersView, SettingsRequest, SettingsView, ShelfModelRequest, ShelfView, StartDownloadRequest,
    StartView, StoreKeyRequest, StudyDraft, StudyOpened, StudyView, TakeOverRequest, TryRequest,
    TryView, VerdictView,
};
use crate::{AppError, Desk};

macro_rules! calls {
    ($($(#[$doc:meta])* $name:ident: $request:ty => $response:ty = |$desk:ident, $given:pat_param| $body:expr;)+) => {$(
        $(#[$doc])*
        ///
        /// # Errors
        /// As the method of [`Desk`] of the same name.
        pub fn $name($desk: &Desk, $given: $request) -> Result<$response, AppError> {
            $body
        }
    )+};
}

calls! {
    /// See [`Desk::start`].
    start: () => StartView = |desk, ()| Ok(desk.start());
    /// See [`Desk::home`].
    home: () => HomeView = |desk, ()| desk.home();
    /// See [`Desk::create_case`].
    create_case: NewCaseRequest => CaseView = |desk, request| desk.create_case(&request);
    /// See [`Desk::open_case`].
    open_case: CaseRequest => CaseView = |desk, request| desk.open_case(&request);
    /// See [`Desk::open_example`].
    open_example: ExampleRequest => CaseView = |desk, request| desk.open_example(&request);
    /// See [`Desk::rename_case`].
    rename_case: RenameRequest => CaseView = |desk, request| desk.rename_case(&request);
    /// See [`Desk::delete_case`].
    delete_case: CaseRequest => HomeView = |desk, request| desk.delete_case(&request);
    /// See [`Desk::restore_case`].
    restore_case: CaseRequest => HomeView = |desk, request| desk.restore_case(&request);
    /// See [`Desk::question`].
    question: QuestionRequest => QuestionView = |desk, request| desk.question(&request);
    /// See [`Desk::answer`].
    answer: AnswerRequest => AnswerSaved = |desk, request| desk.answer(request);
    /// See [`Desk::check_answers`].
    check_answers: CaseRequest => CheckView = |desk, request| desk.check_answers(&request);
    /// See [`Desk::costs`].
    costs: CaseRequest => CostsView = |desk, request| desk.costs(&request);
    /// See [`Desk::change_assumption`].
    change_assumption: ChangeAssumptionRequest => CostsView = |desk, request| desk.change_assumption(&request);
    /// See [`Desk::put_back_assumption`].
    put_back_assumption: PutBackRequest => CostsView = |desk, request| desk.put_back_assumption(&request);
    /// See [`Desk::put_back_all`].
    put_back_all: CaseRequest => CostsView = |desk, request| desk.put_back_all(&request);
    /// See [`Desk::undo_change`].
    undo_change: CaseRequest => CostsView = |desk, request| desk.undo_change(&request);
    /// See [`Desk::redo_change`].
    redo_change: CaseRequest => CostsView = |desk, request| desk.redo_change(&request);
    /// See [`Desk::save_own_route`].
    save_own_route: SaveOwnRouteRequest => CostsView = |desk, request| desk.save_own_route(&request);
    /// See [`Desk::remove_own_route`].
    remove_own_route: RemoveOwnRouteRequest => CostsView = |desk, request| desk.remove_own_route(&request);
    /// See [`Desk::cost_months`].
    cost_months: CostMonthsRequest => CostMonthsView = |desk, request| desk.cost_months(&request);
    /// See [`Desk::cost_sensitivity`].
    cost_sensitivity: CaseRequest => CostSensitivityView = |desk, request| desk.cost_sensitivity(&request);
    /// See [`Desk::try_model`].
    try_model: TryRequest => TryView = |desk, request| desk.try_model(&request);
    /// See [`Desk::choose_model`].
    choose_model: ChooseModelRequest => TryView = |desk, request| desk.choose_model(&request);
    /// See [`Desk::stop_asking`].
    stop_asking: () => () = |desk, ()| { desk.stop_asking(); Ok(()) };
    /// See [`Desk::prepare_sending`].
    prepare_sending: AskRequest => SendingView = |desk, request| desk.prepare_sending(&request);
    /// See [`Desk::allow_sending`].
    allow_sending: AllowSendingRequest => SendingAllowedView = |desk, request| desk.allow_sending(&request);
    /// See [`Desk::revoke_sending`].
    revoke_sending: RevokeSendingRequest => () = |desk, request| desk.revoke_sending(&request);
    /// See [`Desk::ledger`].
    ledger: LedgerRequest => LedgerView = |desk, request| desk.ledger(&request);
    /// See [`Desk::safeguards`].
    safeguards: CaseRequest => SafeguardsView = |desk, request| desk.safeguards(&request);
    /// See [`Desk::verdict`].
    verdict: CaseRequest => VerdictView = |desk, request| desk.verdict(&request);
    /// See [`Desk::report`].
    report: CaseRequest => ReportView = |desk, request| desk.report(&request);
    /// See [`Desk::models`].
    models: () => ShelfView = |desk, ()| desk.models();
    /// See [`Desk::add_model`].
    add_model: AddModelRequest => ShelfView = |desk, request| desk.add_model(&request);
    /// See [`Desk::add_found`].
    add_found: AddFoundRequest => ShelfView = |desk, request| desk.add_found(&request);
    /// See [`Desk::remove_model`].
    remove_model: ShelfModelRequest => ShelfView = |desk, request| desk.remove_model(&request);
    /// See [`Desk::measure_model`].
    measure_model: ShelfModelRequest => ShelfView = |desk, request| desk.measure_model(&request);
    /// See [`Desk::downloads`].
    downloads: () => DownloadsView = |desk, ()| desk.downloads();
    /// See [`Desk::start_download`].
    start_download: StartDownloadRequest => DownloadsView = |desk, request| desk.start_download(&request);
    /// See [`Desk::pause_download`].
    pause_download: DownloadIdRequest => DownloadsView = |desk, request| desk.pause_download(&request);
    /// See [`Desk::resume_download`].
    resume_download: DownloadIdRequest => DownloadsView = |desk, request| desk.resume_download(&request);
    /// See [`Desk::cancel_download`].
    cancel_download: DownloadIdRequest => DownloadsView = |desk, request| desk.cancel_download(&request);
    /// See [`Desk::change_download_settings`].
    change_download_settings: DownloadSettingsRequest => DownloadSettingsView = |desk, request| desk.change_download_settings(&request);
    /// See [`Desk::servers`].
    servers: () => ServersView = |desk, ()| desk.servers();
    /// See [`Desk::look_for_servers`].
    look_for_servers: () => FoundServersView = |desk, ()| desk.look_for_servers();
    /// See [`Desk::check_server`].
    check_server: CheckServerRequest => ServerCheckView = |desk, request| desk.check_server(request);
    /// See [`Desk::save_server`].
    save_server: SaveServerRequest => ServersView = |desk, request| desk.save_server(request);
    /// See [`Desk::remove_server`].
    remove_server: ServerRequest => ServersView = |desk, request| desk.remove_server(&request);
    /// See [`Desk::providers`].
    providers: () => KeysView = |desk, ()| desk.providers();
    /// See [`Desk::store_key`].
    store_key: StoreKeyRequest => KeysView = |desk, request| desk.store_key(request);
    /// See [`Desk::check_key`].
    check_key: ProviderRequest => KeysView = |desk, request| desk.check_key(&request);
    /// See [`Desk::remove_key`].
    remove_key: ProviderRequest => KeysView = |desk, request| desk.remove_key(&request);
    /// See [`Desk::choose_place`].
    choose_place: ChoosePlaceRequest => KeysView = |desk, request| desk.choose_place(&request);
    /// See [`Desk::study`].
    study: () => StudyOpened = |desk, ()| desk.study();
    /// See [`Desk::study_example`].
    study_example: () => StudyOpened = |desk, ()| desk.study_example();
    /// See [`Desk::check_study`].
    check_study: StudyDraft => StudyView = |desk, draft| desk.check_study(&draft);
    /// See [`Desk::settings`].
    settings: () => SettingsView = |desk, ()| desk.settings();
    /// See [`Desk::change_settings`].
    change_settings: SettingsRequest => SettingsView = |desk, request| desk.change_settings(&request);
    /// See [`Desk::figures`].
    figures: FiguresRequest => FiguresView = |desk, request| desk.figures(&request);
    /// See [`Desk::take_over_figures`].
    take_over_figures: TakeOverRequest => FiguresView = |desk, request| desk.take_over_figures(&request);
    /// See [`Desk::undo_figures`].
    undo_figures: () => FiguresView = |desk, ()| desk.undo_figures();
    /// See [`Desk::put_back_figure`].
    put_back_figure: PutBackFigureRequest => FiguresView = |desk, request| desk.put_back_figure(&request);
    /// See [`Desk::trust_pack_key`].
    trust_pack_key: PackKeyRequest => FiguresView = |desk, request| desk.trust_pack_key(&request);
}
