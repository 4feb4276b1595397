//! Models on the shelf, what is being fetched, and servers of one's own.

use store::{DownloadState, NewDownload, NewServer, NewShelfModel, ShelfMeasurement, ShelfOrigin};

use crate::{after, open, start};

fn gemma() -> NewShelfModel {
    NewShelfModel {
        path: "/home/anna/models/gemma.gguf".to_owned(),
        origin: ShelfOrigin::Linked,
        name: "Gemma 3 270M".to_owned(),
        catalogue_model: None,
        catalogue_file: None,
        bytes: 240_000_000,
        sha256: None,
        facts_json: r#"{"layers":18}"#.to_owned(),
    }
}

fn measured(tokens_a_second: f64) -> ShelfMeasurement {
    ShelfMeasurement {
        tokens_a_second,
        prompt_tokens_a_second: Some(310.0),
        time_to_first_token: Some(0.2),
        memory_bytes: None,
        computer: "2 cores".to_owned(),
        at: after(5),
    }
}

#[test]
fn a_model_is_on_the_shelf_once_and_keeps_its_id_when_it_is_recognised_later() {
    let home = tempfile::tempdir().unwrap();
    let id = {
        let mut store = open(home.path(), start());
        let id = store.save_shelf_model(&gemma(), after(1)).unwrap();
        let recognised = NewShelfModel {
            catalogue_model: Some("gemma-3-270m".to_owned()),
            sha256: Some("a".repeat(64)),
            ..gemma()
        };
        assert_eq!(store.save_shelf_model(&recognised, after(2)).unwrap(), id);
        id
    };
    let mut store = open(home.path(), after(10));
    let shelf = store.shelf_models().unwrap();
    assert_eq!(shelf.len(), 1);
    assert_eq!(shelf[0].added_at, after(1));
    assert_eq!(
        shelf[0].model.catalogue_model.as_deref(),
        Some("gemma-3-270m")
    );
    assert!(store.remove_shelf_model(&id).unwrap());
    assert!(!store.remove_shelf_model(&id).unwrap());
}

#[test]
fn the_last_measurement_counts_and_goes_with_its_model() {
    let home = tempfile::tempdir().unwrap();
    let mut store = open(home.path(), start());
    let id = store.save_shelf_model(&gemma(), after(1)).unwrap();
    assert_eq!(store.measurement(&id).unwrap(), None);
    store.save_measurement(&id, &measured(20.0)).unwrap();
    let without_prompt = ShelfMeasurement {
        prompt_tokens_a_second: None,
        ..measured(24.0)
    };
    store.save_measurement(&id, &without_prompt).unwrap();
    // What the second run did not measure stays as the first one found it.
    assert_eq!(store.measurement(&id).unwrap(), Some(measured(24.0)));
    assert!(store.save_measurement(&id, &measured(0.0)).is_err());
    store.remove_shelf_model(&id).unwrap();
    assert_eq!(store.measurement(&id).unwrap(), None);
}

#[test]
fn a_download_goes_on_after_the_program_was_ended_and_never_runs_backwards() {
    let home = tempfile::tempdir().unwrap();
    let wanted = NewDownload {
        model: "smollm2-1-7b".to_owned(),
        file: "model.gguf".to_owned(),
        address: "https://models.example/model.gguf".to_owned(),
        host: "models.example".to_owned(),
        bytes: 1_000,
    };
    let (running, arrived) = {
        let mut store = open(home.path(), start());
        let arrived = store.queue_download(&wanted, after(1)).unwrap();
        store.finish_download(&arrived, "shelf", after(2)).unwrap();
        let running = store.queue_download(&wanted, after(3)).unwrap();
        store
            .set_download_state(&running, DownloadState::Running, None, after(4))
            .unwrap();
        store.set_download_progress(&running, 600).unwrap();
        store.set_download_progress(&running, 200).unwrap();
        (running, arrived)
    };
    let mut store = open(home.path(), after(10));
    assert_eq!(store.downloads().unwrap()[0].id, arrived);
    store.pause_unfinished_downloads(after(10)).unwrap();
    let left = store.downloads().unwrap();
    assert_eq!(left.len(), 1);
    assert_eq!((&left[0].id, left[0].bytes_done), (&running, 600));
    assert_eq!(left[0].state, DownloadState::Paused);
    assert!(store.remove_download(&running).unwrap());
}

#[test]
fn a_server_is_changed_under_its_id() {
    let home = tempfile::tempdir().unwrap();
    let mut store = open(home.path(), start());
    let mut server = NewServer {
        name: "The big one".to_owned(),
        address: "http://192.168.1.20:8000/v1".to_owned(),
        kind: "openai-compatible".to_owned(),
        reach: None,
        models_json: "[]".to_owned(),
        allowed_at: None,
        seen_at: None,
    };
    let id = store.save_server(None, &server, after(1)).unwrap();
    server.reach = Some("own-network".to_owned());
    server.allowed_at = Some(after(2));
    store.save_server(Some(&id), &server, after(3)).unwrap();
    let kept = store.servers().unwrap();
    assert_eq!(kept.len(), 1);
    assert_eq!((kept[0].added_at, &kept[0].server), (after(1), &server));
    assert!(store.remove_server(&id).unwrap());
    assert!(store.servers().unwrap().is_empty());
}
