//! The border between the web view and the rest.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::reading::{files, none, program_lines, root, shown, text};

#[test]
fn only_the_platform_folder_speaks_to_tauri() {
    let ui = root().join("ui/src");
    let door = ui.join("lib/platform");
    let breaches: Vec<String> = files(&ui, &[".ts", ".svelte", ".js"])
        .into_iter()
        .filter(|file| !file.starts_with(&door))
        .filter(|file| {
            let source = text(file);
            source.contains("@tauri-apps") || source.contains("__TAURI")
        })
        .map(|file| shown(&file))
        .collect();
    none(
        &breaches,
        "Only ui/src/lib/platform may import @tauri-apps:",
    );
}

#[test]
fn the_web_view_reaches_no_network() {
    let settings: Value = serde_json::from_str(&text(&root().join("tauri.conf.json"))).unwrap();
    let policy = settings["app"]["security"]["csp"].as_str().unwrap();
    assert!(policy.contains("default-src 'none'"), "{policy}");
    assert!(!policy.contains("unsafe-"), "{policy}");
    let hosts: Vec<&str> = policy
        .split([' ', ';'])
        .filter(|word| word.contains("//") || word.contains('*'))
        .collect();
    // Windows and Android carry calls to Rust over this name; it never leaves the process.
    assert_eq!(hosts, ["http://ipc.localhost"]);
    assert_eq!(settings["app"]["withGlobalTauri"], Value::Null);
}

#[test]
fn the_window_may_call_exactly_the_commands_that_exist() {
    let registered = registered();
    let allowed = allowed();
    let mut breaches: Vec<String> = registered
        .difference(&allowed)
        .map(|name| format!("{name} is registered, but every call to it is refused"))
        .collect();
    breaches.extend(
        allowed
            .difference(&registered)
            .map(|name| format!("{name} is allowed, but there is no such command")),
    );
    none(
        &breaches,
        "src-tauri/permissions and generate_handler! list the same commands:",
    );
}

#[test]
fn what_the_window_adds_is_in_the_list_that_types_are_made_from() {
    let listed: BTreeSet<String> = app::HOST_COMMANDS
        .iter()
        .map(|(name, _, _)| (*name).to_owned())
        .collect();
    assert_eq!(added_by_hand(), listed);
}

#[test]
fn the_window_may_do_nothing_else() {
    let mut breaches = Vec::new();
    for file in files(&root().join("src-tauri/capabilities"), &[".json"]) {
        let capability: Value = serde_json::from_str(&text(&file)).unwrap();
        for permission in capability["permissions"].as_array().unwrap() {
            let name = permission
                .as_str()
                .or_else(|| permission["identifier"].as_str())
                .unwrap_or_default();
            // What Tauri and its plugins offer by themselves: windows, paths, files, shells.
            let is_broad =
                name.ends_with(":default") || name.starts_with("fs:") || name.starts_with("shell:");
            if is_broad || capability.get("remote").is_some() {
                breaches.push(format!("{}: {name}", shown(&file)));
            }
        }
    }
    none(&breaches, "A capability names single commands:");
}

/// The commands of `app`'s one list, and those that the window's host adds by hand.
fn registered() -> BTreeSet<String> {
    app::COMMANDS
        .iter()
        .map(|(name, _, _)| (*name).to_owned())
        .chain(added_by_hand())
        .collect()
}

/// The names written out inside `generate_handler![…]`, without their modules.
fn added_by_hand() -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for file in files(&root().join("src-tauri/src"), &[".rs"]) {
        let source = text(&file);
        let program: String = program_lines(&source)
            .into_iter()
            .flat_map(|(_, line)| [line, "\n"])
            .collect();
        for list in program.split("generate_handler![").skip(1) {
            let list = list.split(']').next().unwrap_or_default();
            names.extend(
                list.split(',')
                    // `$(commands::$name,)+` stands for the one list.
                    .filter(|path| !path.contains('$') && path.contains("::"))
                    .filter_map(|path| path.rsplit("::").next())
                    .map(|name| name.trim().to_owned()),
            );
        }
    }
    names
}

/// The names inside `commands.allow = […]`.
fn allowed() -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for file in files(&root().join("src-tauri/permissions"), &[".toml"]) {
        let source: String = text(&file)
            .lines()
            .map(|line| line.split('#').next().unwrap_or_default())
            .collect::<Vec<_>>()
            .join("\n");
        // A command may have the word in its name.
        for list in source.split("commands.allow").skip(1) {
            let Some(list) = list.trim_start().strip_prefix('=') else {
                continue;
            };
            let list = list.split(']').next().unwrap_or_default();
            names.extend(list.split('"').skip(1).step_by(2).map(str::to_owned));
        }
    }
    names
}
