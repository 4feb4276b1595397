//! What each screen shows, as plain data with every figure already worded.
//!
//! Figures are formatted once, here in Rust, so that the window, the charts and the report
//! cannot disagree about a digit. Screens hold no arithmetic.

mod ask;
mod case;
mod common;
mod costs;
mod figures;
mod home;
mod keys;
mod ledger;
mod question;
mod report;
mod safeguards;
mod sending;
mod servers;
mod settings;
mod shelf;
mod study;
mod verdict;

pub use ask::{
    AskDone, AskEvent, AskRequest, AskTarget, AskTurn, AskableView, ChooseModelRequest, TrialRow,
    TryRequest, TryView,
};
pub use case::{
    CaseRequest, CaseView, ExampleRequest, NewCaseRequest, RenameRequest, Stage, StepState,
    StepView,
};
pub use common::{ChartPointView, ChartView, Failure, Family, Notice, TableView};
pub use costs::{
    AssumptionGroup, AssumptionRow, ChangeAssumptionRequest, CostMonthsRequest, CostMonthsView,
    CostSensitivityView, CostsView, FindOutRow, OwnFigureView, OwnRouteView, PutBackRequest,
    RemoveOwnRouteRequest, RouteCostRow, SaveOwnRouteRequest, SourceView,
};
pub use figures::{
    FigureChangeRow, FigureKindRow, FigureRow, FiguresPreviewView, FiguresRequest, FiguresView,
    PackKeyRequest, PutBackFigureRequest, TakeOverRequest, TakenOverRow,
};
pub use home::{CaseRow, ExampleRow, HomeView, MachineCard, ModelCard, StartView};
pub use keys::{
    ChoosePlaceRequest, KeyCheckView, KeysView, PlaceChoiceView, PlaceView, ProviderRequest,
    ProviderRow, StoreKeyRequest, StoredKeyView,
};
pub use ledger::{ConsentRow, ExchangeRow, LedgerRequest, LedgerView};
pub use question::{
    AnswerRequest, AnswerSaved, CheckRow, CheckView, FieldView, KnownRow, PresetView,
    QuestionRequest, QuestionView, WhenView,
};
pub use report::{ReportView, SavedView};
pub use safeguards::{SafeguardRow, SafeguardsView};
pub use sending::{
    AllowSendingRequest, FoundDataView, RevokeSendingRequest, SendingAllowedView, SendingPart,
    SendingView,
};
pub use servers::{
    CheckServerRequest, FoundServerView, FoundServersView, ReachView, ReachWordView,
    SaveServerRequest, ServerCheckView, ServerRequest, ServerView, ServersView,
};
pub use settings::{SettingsRequest, SettingsView, Theme};
pub use shelf::{
    AddFoundRequest, AddModelRequest, CatalogueModelRequest, ComputerView, DownloadIdRequest,
    DownloadOffer, DownloadSettingsRequest, DownloadSettingsView, DownloadStateView, DownloadView,
    DownloadsView, DropEvent, FileOfferView, FitView, FitWordView, FoundModelView, LabelledView,
    RecommendedView, ShelfModelRequest, ShelfModelView, ShelfOriginView, ShelfView, SpeedView,
    StartDownloadRequest,
};
pub use study::{
    ClaimDraft, StudyDraft, StudyFinding, StudyOpened, StudyProblem, StudyResult, StudyView, Typed,
};
pub use verdict::{FlipRow, RouteRow, RuledOutRow, VerdictView};
