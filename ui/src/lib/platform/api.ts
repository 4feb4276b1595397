import type { AddFoundRequest } from "$lib/api/generated/AddFoundRequest";
import type { AddModelRequest } from "$lib/api/generated/AddModelRequest";
import type { AllowSendingRequest } from "$lib/api/generated/AllowSendingRequest";
import type { AnswerRequest } from "$lib/api/generated/AnswerRequest";
import type { AnswerSaved } from "$lib/api/generated/AnswerSaved";
import type { AskDone } from "$lib/api/generated/AskDone";
import type { AskEvent } from "$lib/api/generated/AskEvent";
import type { AskRequest } from "$lib/api/generated/AskRequest";
import type { CaseRequest } from "$lib/api/generated/CaseRequest";
import type { CaseView } from "$lib/api/generated/CaseView";
import type { CatalogueModelRequest } from "$lib/api/generated/CatalogueModelRequest";
import type { ChangeAssumptionRequest } from "$lib/api/generated/ChangeAssumptionRequest";
import type { CheckServerRequest } from "$lib/api/generated/CheckServerRequest";
import type { CheckView } from "$lib/api/generated/CheckView";
import type { ChooseModelRequest } from "$lib/api/generated/ChooseModelRequest";
import type { ChoosePlaceRequest } from "$lib/api/generated/ChoosePlaceRequest";
import type { CostMonthsRequest } from "$lib/api/generated/CostMonthsRequest";
import type { CostMonthsView } from "$lib/api/generated/CostMonthsView";
import type { CostSensitivityView } from "$lib/api/generated/CostSensitivityView";
import type { CostsView } from "$lib/api/generated/CostsView";
import type { DownloadIdRequest } from "$lib/api/generated/DownloadIdRequest";
import type { DownloadSettingsRequest } from "$lib/api/generated/DownloadSettingsRequest";
import type { DownloadSettingsView } from "$lib/api/generated/DownloadSettingsView";
import type { DownloadsView } from "$lib/api/generated/DownloadsView";
import type { DropEvent } from "$lib/api/generated/DropEvent";
import type { ExampleRequest } from "$lib/api/generated/ExampleRequest";
import type { FiguresPreviewView } from "$lib/api/generated/FiguresPreviewView";
import type { FiguresRequest } from "$lib/api/generated/FiguresRequest";
import type { FiguresView } from "$lib/api/generated/FiguresView";
import type { FileOfferView } from "$lib/api/generated/FileOfferView";
import type { FoundServersView } from "$lib/api/generated/FoundServersView";
import type { HomeView } from "$lib/api/generated/HomeView";
import type { KeysView } from "$lib/api/generated/KeysView";
import type { LedgerRequest } from "$lib/api/generated/LedgerRequest";
import type { LedgerView } from "$lib/api/generated/LedgerView";
import type { NewCaseRequest } from "$lib/api/generated/NewCaseRequest";
import type { PackKeyRequest } from "$lib/api/generated/PackKeyRequest";
import type { ProviderRequest } from "$lib/api/generated/ProviderRequest";
import type { PutBackFigureRequest } from "$lib/api/generated/PutBackFigureRequest";
import type { PutBackRequest } from "$lib/api/generated/PutBackRequest";
import type { QuestionRequest } from "$lib/api/generated/QuestionRequest";
import type { QuestionView } from "$lib/api/generated/QuestionView";
import type { RemoveOwnRouteRequest } from "$lib/api/generated/RemoveOwnRouteRequest";
import type { RenameRequest } from "$lib/api/generated/RenameRequest";
import type { ReportView } from "$lib/api/generated/ReportView";
import type { RevokeSendingRequest } from "$lib/api/generated/RevokeSendingRequest";
import type { SafeguardsView } from "$lib/api/generated/SafeguardsView";
import type { SavedView } from "$lib/api/generated/SavedView";
import type { SaveOwnRouteRequest } from "$lib/api/generated/SaveOwnRouteRequest";
import type { SaveServerRequest } from "$lib/api/generated/SaveServerRequest";
import type { SendingAllowedView } from "$lib/api/generated/SendingAllowedView";
import type { SendingView } from "$lib/api/generated/SendingView";
import type { ServerCheckView } from "$lib/api/generated/ServerCheckView";
import type { ServerRequest } from "$lib/api/generated/ServerRequest";
import type { ServersView } from "$lib/api/generated/ServersView";
import type { SettingsRequest } from "$lib/api/generated/SettingsRequest";
import type { SettingsView } from "$lib/api/generated/SettingsView";
import type { ShelfModelRequest } from "$lib/api/generated/ShelfModelRequest";
import type { ShelfView } from "$lib/api/generated/ShelfView";
import type { StartDownloadRequest } from "$lib/api/generated/StartDownloadRequest";
import type { StartView } from "$lib/api/generated/StartView";
import type { StoreKeyRequest } from "$lib/api/generated/StoreKeyRequest";
import type { StudyDraft } from "$lib/api/generated/StudyDraft";
import type { StudyOpened } from "$lib/api/generated/StudyOpened";
import type { StudyView } from "$lib/api/generated/StudyView";
import type { TakeOverRequest } from "$lib/api/generated/TakeOverRequest";
import type { TryRequest } from "$lib/api/generated/TryRequest";
import type { TryView } from "$lib/api/generated/TryView";
import type { VerdictView } from "$lib/api/generated/VerdictView";
import { call, stream } from "$backend";
import { asFailure } from "./failure";

/** Every rejection leaves as a `CommandFailure`. */
async function run<Response>(called: Promise<Response>): Promise<Response> {
  try {
    return await called;
  } catch (rejection) {
    throw asFailure(rejection);
  }
}

export const start = () => run(call<StartView>("start"));
export const home = () => run(call<HomeView>("home"));
export const createCase = (request: NewCaseRequest) => run(call<CaseView>("create_case", request));
export const openCase = (request: CaseRequest) => run(call<CaseView>("open_case", request));
export const openExample = (request: ExampleRequest) =>
  run(call<CaseView>("open_example", request));
export const renameCase = (request: RenameRequest) => run(call<CaseView>("rename_case", request));
export const deleteCase = (request: CaseRequest) => run(call<HomeView>("delete_case", request));
export const restoreCase = (request: CaseRequest) => run(call<HomeView>("restore_case", request));
export const importCase = () => run(call<CaseView | null>("import_case"));
export const exportCase = (request: CaseRequest) =>
  run(call<SavedView | null>("export_case", request));
export const question = (request: QuestionRequest) => run(call<QuestionView>("question", request));
export const answer = (request: AnswerRequest) => run(call<AnswerSaved>("answer", request));
export const checkAnswers = (request: CaseRequest) =>
  run(call<CheckView>("check_answers", request));
export const costs = (request: CaseRequest) => run(call<CostsView>("costs", request));
export const changeAssumption = (request: ChangeAssumptionRequest) =>
  run(call<CostsView>("change_assumption", request));
export const putBackAssumption = (request: PutBackRequest) =>
  run(call<CostsView>("put_back_assumption", request));
export const putBackAll = (request: CaseRequest) => run(call<CostsView>("put_back_all", request));
export const undoChange = (request: CaseRequest) => run(call<CostsView>("undo_change", request));
export const redoChange = (request: CaseRequest) => run(call<CostsView>("redo_change", request));
export const saveOwnRoute = (request: SaveOwnRouteRequest) =>
  run(call<CostsView>("save_own_route", request));
export const removeOwnRoute = (request: RemoveOwnRouteRequest) =>
  run(call<CostsView>("remove_own_route", request));
export const costMonths = (request: CostMonthsRequest) =>
  run(call<CostMonthsView>("cost_months", request));
export const costSensitivity = (request: CaseRequest) =>
  run(call<CostSensitivityView>("cost_sensitivity", request));
export const tryModel = (request: TryRequest) => run(call<TryView>("try_model", request));
export const chooseModel = (request: ChooseModelRequest) =>
  run(call<TryView>("choose_model", request));
export const stopAsking = () => run(call<null>("stop_asking"));
export const safeguards = (request: CaseRequest) =>
  run(call<SafeguardsView>("safeguards", request));
export const verdict = (request: CaseRequest) => run(call<VerdictView>("verdict", request));
export const report = (request: CaseRequest) => run(call<ReportView>("report", request));
export const saveReport = (request: CaseRequest) =>
  run(call<SavedView | null>("save_report", request));
export const saveWorkbook = (request: CaseRequest) =>
  run(call<SavedView | null>("save_workbook", request));
export const providers = () => run(call<KeysView>("providers"));
export const storeKey = (request: StoreKeyRequest) => run(call<KeysView>("store_key", request));
export const checkKey = (request: ProviderRequest) => run(call<KeysView>("check_key", request));
export const choosePlace = (request: ChoosePlaceRequest) =>
  run(call<KeysView>("choose_place", request));
export const removeKey = (request: ProviderRequest) => run(call<KeysView>("remove_key", request));
export const study = () => run(call<StudyOpened>("study"));
export const studyExample = () => run(call<StudyOpened>("study_example"));
export const checkStudy = (draft: StudyDraft) => run(call<StudyView>("check_study", draft));
export const importStudy = () => run(call<StudyOpened | null>("import_study"));
export const exportStudy = (draft: StudyDraft) =>
  run(call<SavedView | null>("export_study", draft));
export const settings = () => run(call<SettingsView>("settings"));
export const changeSettings = (request: SettingsRequest) =>
  run(call<SettingsView>("change_settings", request));

export const prepareSending = (request: AskRequest) =>
  run(call<SendingView>("prepare_sending", request));
export const allowSending = (request: AllowSendingRequest) =>
  run(call<SendingAllowedView>("allow_sending", request));
export const revokeSending = (request: RevokeSendingRequest) =>
  run(call<null>("revoke_sending", request));
export const ledger = (request: LedgerRequest) => run(call<LedgerView>("ledger", request));
export const saveLedger = (request: LedgerRequest) =>
  run(call<SavedView | null>("save_ledger", request));

export const ask = (request: AskRequest, onEvent: (event: AskEvent) => void) =>
  run(stream<AskEvent, AskDone>("ask", request, onEvent));

export const figures = (request: FiguresRequest) => run(call<FiguresView>("figures", request));
export const previewFigures = () => run(call<FiguresPreviewView | null>("preview_figures"));
export const takeOverFigures = (request: TakeOverRequest) =>
  run(call<FiguresView>("take_over_figures", request));
export const undoFigures = () => run(call<FiguresView>("undo_figures"));
export const putBackFigure = (request: PutBackFigureRequest) =>
  run(call<FiguresView>("put_back_figure", request));
export const trustPackKey = (request: PackKeyRequest) =>
  run(call<FiguresView>("trust_pack_key", request));

export const models = () => run(call<ShelfView>("models"));
export const addModel = (request: AddModelRequest) => run(call<ShelfView>("add_model", request));
export const addFound = (request: AddFoundRequest) => run(call<ShelfView>("add_found", request));
export const removeModel = (request: ShelfModelRequest) =>
  run(call<ShelfView>("remove_model", request));
export const measureModel = (request: ShelfModelRequest) =>
  run(call<ShelfView>("measure_model", request));
export const chooseModelFile = () => run(call<FileOfferView | null>("choose_model_file"));
export const droppedModelFile = () => run(call<FileOfferView | null>("dropped_model_file"));
export const bringFileFor = (request: CatalogueModelRequest) =>
  run(call<ShelfView | null>("bring_file_for", request));
export const watchDrops = (onEvent: (event: DropEvent) => void) =>
  run(stream<DropEvent, null>("watch_drops", {}, onEvent));

export const downloads = () => run(call<DownloadsView>("downloads"));
export const startDownload = (request: StartDownloadRequest) =>
  run(call<DownloadsView>("start_download", request));
export const pauseDownload = (request: DownloadIdRequest) =>
  run(call<DownloadsView>("pause_download", request));
export const resumeDownload = (request: DownloadIdRequest) =>
  run(call<DownloadsView>("resume_download", request));
export const cancelDownload = (request: DownloadIdRequest) =>
  run(call<DownloadsView>("cancel_download", request));
export const changeDownloadSettings = (request: DownloadSettingsRequest) =>
  run(call<DownloadSettingsView>("change_download_settings", request));

export const servers = () => run(call<ServersView>("servers"));
export const lookForServers = () => run(call<FoundServersView>("look_for_servers"));
export const checkServer = (request: CheckServerRequest) =>
  run(call<ServerCheckView>("check_server", request));
export const saveServer = (request: SaveServerRequest) =>
  run(call<ServersView>("save_server", request));
export const removeServer = (request: ServerRequest) =>
  run(call<ServersView>("remove_server", request));
