//! The window's TypeScript types, kept in step with the views.
//!
//! `STEELYARD_WRITE_BINDINGS=1 cargo test -p app bindings` writes them; without the variable the
//! test compares.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use ts_rs::{Config, TS};

use crate::view::*;
use crate::{COMMANDS, HOST_COMMANDS};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/src/lib/api/generated")
}

fn commands() -> String {
    let all: Vec<(&str, String, String)> = COMMANDS
        .iter()
        .chain(&HOST_COMMANDS)
        .map(|(name, request, response)| {
            let plain = |text: &str| {
                if text == "()" {
                    "null".to_owned()
                } else {
                    text.to_owned()
                }
            };
            (*name, plain(request), plain(response))
        })
        .collect();
    let mut types: Vec<&str> = all
        .iter()
        .flat_map(|(_, request, response)| [request.as_str(), response.as_str()])
        .flat_map(|text| text.split(" | "))
        .filter(|name| *name != "null")
        .collect();
    types.sort_unstable();
    types.dedup();
    let mut text = String::from("// Generated from the list of commands. Do not edit.\n");
    for name in types {
        let _ = writeln!(text, "import type {{ {name} }} from './{name}';");
    }
    text.push_str(
        "\n/** Every command: its request and its response. */\nexport type Commands = {\n",
    );
    for (name, request, response) in all {
        let _ = writeln!(
            text,
            "  {name}: {{ request: {request}; response: {response} }};"
        );
    }
    text.push_str("};\n");
    text
}

fn generate(into: &Path) {
    let config = Config::new().with_out_dir(into).with_large_int("number");
    macro_rules! export {
        ($($name:ty),+ $(,)?) => { $(<$name>::export_all(&config).unwrap();)+ };
    }
    export!(
        StartView,
        HomeView,
        NewCaseRequest,
        CaseRequest,
        ExampleRequest,
        RenameRequest,
        QuestionRequest,
        QuestionView,
        AnswerRequest,
        AnswerSaved,
        CheckView,
        CostsView,
        CostMonthsRequest,
        SaveOwnRouteRequest,
        RemoveOwnRouteRequest,
        CostMonthsView,
        CostSensitivityView,
        ChangeAssumptionRequest,
        PutBackRequest,
        TryRequest,
        TryView,
        AskRequest,
        AskEvent,
        SendingView,
        AllowSendingRequest,
        SendingAllowedView,
        RevokeSendingRequest,
        LedgerRequest,
        LedgerView,
        AskDone,
        SafeguardsView,
        VerdictView,
        ReportView,
        SavedView,
        ShelfView,
        FileOfferView,
        DropEvent,
        CatalogueModelRequest,
        AddModelRequest,
        AddFoundRequest,
        ShelfModelRequest,
        DownloadsView,
        StartDownloadRequest,
        DownloadIdRequest,
        DownloadSettingsRequest,
        DownloadSettingsView,
        ServersView,
        FoundServersView,
        CheckServerRequest,
        ServerCheckView,
        SaveServerRequest,
        ServerRequest,
        ChooseModelRequest,
        KeysView,
        StoreKeyRequest,
        ProviderRequest,
        ChoosePlaceRequest,
        StudyDraft,
        StudyOpened,
        StudyView,
        SettingsView,
        FiguresRequest,
        FiguresView,
        FiguresPreviewView,
        TakeOverRequest,
        PutBackFigureRequest,
        PackKeyRequest,
        SettingsRequest,
        Failure,
    );
    std::fs::write(into.join("commands.ts"), commands()).unwrap();
}

fn read(folder: &Path) -> BTreeMap<String, String> {
    std::fs::read_dir(folder)
        .into_iter()
        .flatten()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "ts"))
        .map(|path| {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            (name, std::fs::read_to_string(&path).unwrap())
        })
        .collect()
}

#[test]
fn the_windows_types_are_those_of_the_views() {
    let fresh = tempfile::tempdir().unwrap();
    generate(fresh.path());
    let wanted = read(fresh.path());
    assert!(wanted.len() > 30);
    if std::env::var_os("STEELYARD_WRITE_BINDINGS").is_some() {
        let folder = folder();
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).unwrap();
        for (name, text) in &wanted {
            std::fs::write(folder.join(name), text).unwrap();
        }
    }
    assert!(
        read(&folder()) == wanted,
        "the types of the window are out of step; run `cargo xtask bindings`"
    );
}
