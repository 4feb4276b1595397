//! Models in folders laid out as Ollama and LM Studio lay them out.

#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::fs;
use std::path::{Path, PathBuf};

use runner::found::{Found, FoundIn, FoundModel, Places, found};

/// A file that begins as a GGUF file does, with this many bytes.
fn gguf(path: &Path, bytes: usize) {
    let mut contents = b"GGUF".to_vec();
    contents.resize(bytes, 7);
    written(path, contents);
}

fn written(path: &Path, contents: impl AsRef<[u8]>) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, contents).unwrap();
}

fn sum(digit: char) -> String {
    digit.to_string().repeat(64)
}

/// A manifest as Ollama writes it.
fn manifest(weights: &str, size: u64) -> String {
    format!(
        r#"{{"schemaVersion":2,"mediaType":"application/vnd.docker.distribution.manifest.v2+json",
        "config":{{"mediaType":"application/vnd.docker.container.image.v1+json","digest":"sha256:{}","size":483}},
        "layers":[{{"mediaType":"application/vnd.ollama.image.model","digest":"sha256:{weights}","size":{size}}},
        {{"mediaType":"application/vnd.ollama.image.template","digest":"sha256:{}","size":12}}]}}"#,
        sum('c'),
        sum('d')
    )
}

fn in_ollama(folder: &Path) -> Found {
    found(&Places {
        ollama: vec![folder.to_owned()],
        lm_studio: Vec::new(),
    })
}

fn in_lm_studio(folder: &Path) -> Found {
    found(&Places {
        ollama: Vec::new(),
        lm_studio: vec![folder.to_owned()],
    })
}

fn names(found: &Found) -> Vec<&str> {
    let names = found.models.iter().map(|model| model.name.as_str());
    names.collect()
}

#[test]
fn ollamas_models_are_found_with_their_names_sizes_and_sums() {
    let folder = tempfile::tempdir().unwrap();
    let (library, blobs) = (
        folder.path().join("manifests/registry.ollama.ai/library"),
        folder.path().join("blobs"),
    );
    gguf(&blobs.join(format!("sha256-{}", sum('a'))), 4000);
    gguf(&blobs.join(format!("sha256:{}", sum('b'))), 50);
    written(&library.join("llama3.2/1b"), manifest(&sum('a'), 4000));
    // A second name for the same file.
    written(&library.join("llama3.2/latest"), manifest(&sum('a'), 4000));
    let hub = folder.path().join("manifests/hf.co/someone/Tiny-GGUF/Q8_0");
    written(&hub, manifest(&sum('b'), 50));
    let found = in_ollama(folder.path());
    assert_eq!(
        found.models,
        [
            FoundModel {
                name: "hf.co/someone/Tiny-GGUF:Q8_0".to_owned(),
                path: blobs.join(format!("sha256:{}", sum('b'))),
                bytes: 50,
                origin: FoundIn::Ollama,
                sha256: Some(sum('b')),
                parts: 1,
                parts_here: 1,
            },
            FoundModel {
                name: "llama3.2:1b".to_owned(),
                path: blobs.join(format!("sha256-{}", sum('a'))),
                bytes: 4000,
                origin: FoundIn::Ollama,
                sha256: Some(sum('a')),
                parts: 1,
                parts_here: 1,
            },
        ]
    );
    assert!(found.unreadable.is_empty());
}

#[test]
fn broken_manifests_and_missing_half_and_foreign_blobs_are_passed_over() {
    let folder = tempfile::tempdir().unwrap();
    let library = folder.path().join("manifests/registry.ollama.ai/library");
    let blobs = folder.path().join("blobs");
    gguf(&blobs.join(format!("sha256-{}", sum('a'))), 4000);
    written(&blobs.join(format!("sha256-{}", sum('b'))), "no GGUF file");
    written(&library.join("broken/latest"), "{\"layers\":[{");
    written(&library.join("array/latest"), "42");
    written(&library.join("bytes/latest"), [0xff, 0xfe, 0]);
    written(&library.join("missing/latest"), manifest(&sum('9'), 10));
    written(&library.join("half/latest"), manifest(&sum('a'), 8000));
    written(&library.join("foreign/latest"), manifest(&sum('b'), 12));
    written(&library.join("cloud/latest"), r#"{"layers":[]}"#);
    written(
        &library.join("sly/latest"),
        manifest("../../manifests/registry.ollama.ai/library/array/latest", 2),
    );
    written(&library.join("good/latest"), manifest(&sum('a'), 4000));
    let found = in_ollama(folder.path());
    assert_eq!(names(&found), ["good:latest"]);
    let broken: Vec<PathBuf> = ["array", "broken", "bytes"]
        .iter()
        .map(|name| library.join(name).join("latest"))
        .collect();
    assert_eq!(found.unreadable, broken);
}

#[test]
fn lm_studios_models_are_found_without_readers_of_pictures_and_half_downloads() {
    let folder = tempfile::tempdir().unwrap();
    let publisher = folder.path().join("bartowski");
    gguf(&publisher.join("Tiny-GGUF/Tiny-Q4_K_M.gguf"), 100);
    gguf(&publisher.join("Tiny-GGUF/Tiny-Q8_0.GGUF"), 200);
    gguf(&publisher.join("Tiny-GGUF/mmproj-Tiny-f16.gguf"), 30);
    gguf(
        &publisher.join("Tiny-GGUF/downloading_Tiny-f16.gguf.part"),
        30,
    );
    written(&publisher.join("Tiny-GGUF/fake.gguf"), "a text");
    written(&publisher.join("Other-MLX/model.safetensors"), "weights");
    gguf(&folder.path().join("loose.gguf"), 40);
    let found = in_lm_studio(folder.path());
    assert_eq!(
        names(&found),
        ["bartowski/Tiny-Q4_K_M", "bartowski/Tiny-Q8_0", "loose"]
    );
    assert_eq!(found.models[0].bytes, 100);
    assert_eq!(found.models[0].origin, FoundIn::LmStudio);
    assert_eq!(found.models[0].sha256, None);
}

#[test]
fn a_model_in_parts_is_one_model_and_a_missing_part_is_noticed() {
    let folder = tempfile::tempdir().unwrap();
    let here = folder.path().join("someone/Big-GGUF");
    for part in 1..=3 {
        gguf(&here.join(format!("Big-Q4-0000{part}-of-00003.gguf")), 100);
    }
    gguf(&here.join("Half-Q4-00002-of-00002.gguf"), 70);
    let found = in_lm_studio(folder.path());
    let shown: Vec<_> = found
        .models
        .iter()
        .map(|model| {
            (
                model.name.as_str(),
                model.parts,
                model.parts_here,
                model.bytes,
            )
        })
        .collect();
    assert_eq!(
        shown,
        [("someone/Big-Q4", 3, 3, 300), ("someone/Half-Q4", 2, 1, 70)]
    );
    assert!(found.models[0].path.ends_with("Big-Q4-00001-of-00003.gguf"));
}

#[test]
fn a_place_that_is_not_there_has_nothing_and_is_no_error() {
    let folder = tempfile::tempdir().unwrap();
    let nowhere = folder.path().join("nowhere");
    assert_eq!(in_ollama(&nowhere), Found::default());
    assert_eq!(in_lm_studio(&nowhere), Found::default());
}

#[cfg(unix)]
#[test]
fn links_in_a_circle_and_into_nothing_end_and_a_linked_file_is_listed_once() {
    use std::os::unix::fs::symlink;

    let folder = tempfile::tempdir().unwrap();
    let repository = folder.path().join("someone/Tiny-GGUF");
    gguf(&repository.join("Tiny.gguf"), 100);
    symlink(folder.path(), repository.join("round")).unwrap();
    symlink(&repository, folder.path().join("again")).unwrap();
    symlink("/nowhere/at/all", repository.join("gone.gguf")).unwrap();
    symlink(
        repository.join("Tiny.gguf"),
        folder.path().join("same.gguf"),
    )
    .unwrap();
    let found = in_lm_studio(folder.path());
    assert_eq!(found.models.len(), 1, "{found:?}");
    assert!(!found.cut_short);
}

#[cfg(unix)]
#[test]
fn a_folder_that_may_not_be_opened_is_named() {
    use std::os::unix::fs::PermissionsExt;

    let folder = tempfile::tempdir().unwrap();
    let closed = folder.path().join("someone");
    fs::create_dir(&closed).unwrap();
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o000)).unwrap();
    // The administrator may open everything.
    let may_open = fs::read_dir(&closed).is_ok();
    let found = in_lm_studio(folder.path());
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o755)).unwrap();
    assert!(found.models.is_empty());
    assert_eq!(found.unreadable.is_empty(), may_open);
}

#[test]
fn places_follow_the_settings_of_both_programs() {
    let home = tempfile::tempdir().unwrap();
    let elsewhere = home.path().join("elsewhere");
    written(
        &home.path().join(".lmstudio-home-pointer"),
        format!("{}\n", elsewhere.display()),
    );
    let places = Places::of(Some(home.path()), |name| {
        (name == "OLLAMA_MODELS").then(|| "/data/ollama".into())
    });
    assert_eq!(places.ollama[0], Path::new("/data/ollama"));
    assert!(
        places
            .ollama
            .contains(&home.path().join(".ollama").join("models"))
    );
    assert_eq!(places.lm_studio[0], elsewhere.join("models"));
    assert!(
        places
            .lm_studio
            .contains(&home.path().join(".lmstudio").join("models"))
    );
    let bare = Places::of(None, |_| None);
    assert!(bare.lm_studio.is_empty());
}
