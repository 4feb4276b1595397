//! Ollama's folder: a manifest for each model names the blobs that it consists of.
//!
//! `manifests/HOST/NAMESPACE/MODEL/TAG` is JSON in the manner of container registries; the layer
//! of the type below is the GGUF file, under `blobs/sha256-HEXADECIMAL`.

use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::{Found, FoundIn, FoundModel, begins_as_gguf, walk};

/// The type of the layer that holds a model's weights.
const WEIGHTS: &str = "application/vnd.ollama.image.model";
/// Where Ollama's own models come from; left out of their names, as Ollama does.
const OWN_HOST: &str = "registry.ollama.ai";
/// Its own models are in this namespace, which is left out too.
const OWN_NAMESPACE: &str = "library";
/// `HOST/NAMESPACE/MODEL/TAG`: the tag is a file three folders down.
const DEPTH: usize = 3;
/// A manifest has some hundred bytes; what has more is none.
const LARGEST_MANIFEST: u64 = 1 << 20;

#[derive(Deserialize)]
struct Manifest {
    #[serde(default)]
    layers: Vec<Layer>,
}

#[derive(Deserialize)]
struct Layer {
    #[serde(rename = "mediaType", default)]
    media_type: String,
    #[serde(default)]
    digest: String,
    #[serde(default)]
    size: u64,
}

/// Adds the models of one such folder.
pub(super) fn look_in(folder: &Path, found: &mut Found) {
    let manifests = folder.join("manifests");
    if let Err(error) = fs::metadata(&manifests) {
        // Without a right to look, "not there" would be a guess.
        if error.kind() == std::io::ErrorKind::PermissionDenied {
            found.unreadable.push(folder.to_owned());
        }
        return;
    }
    for path in walk::files_below(&manifests, DEPTH, found) {
        let Some(name) = path.strip_prefix(&manifests).ok().and_then(name_of) else {
            continue;
        };
        match manifest(&path) {
            Some(manifest) => found
                .models
                .extend(model(&folder.join("blobs"), name, &manifest)),
            None => found.unreadable.push(path),
        }
    }
}

/// The name that Ollama shows: without what is its own.
fn name_of(path: &Path) -> Option<String> {
    let parts: Option<Vec<&str>> = path.iter().map(|part| part.to_str()).collect();
    match parts?.as_slice() {
        [_, _, model, tag] if model.starts_with('.') || tag.starts_with('.') => None,
        [OWN_HOST, OWN_NAMESPACE, model, tag] => Some(format!("{model}:{tag}")),
        [OWN_HOST, namespace, model, tag] => Some(format!("{namespace}/{model}:{tag}")),
        [host, namespace, model, tag] => Some(format!("{host}/{namespace}/{model}:{tag}")),
        _ => None,
    }
}

fn manifest(path: &Path) -> Option<Manifest> {
    let mut text = String::new();
    File::open(path)
        .ok()?
        .take(LARGEST_MANIFEST)
        .read_to_string(&mut text)
        .ok()?;
    serde_json::from_str(&text).ok()
}

/// The model of a manifest, if its weights are one whole GGUF file. Models that run elsewhere
/// have no such layer, and those in other formats several.
fn model(blobs: &Path, name: String, manifest: &Manifest) -> Option<FoundModel> {
    let mut weights = manifest
        .layers
        .iter()
        .filter(|layer| layer.media_type == WEIGHTS);
    let (layer, None) = (weights.next()?, weights.next()) else {
        return None;
    };
    let sha256 = digest(&layer.digest)?;
    // Until 2024 the name had a colon, which Windows does not allow.
    let path: PathBuf = [format!("sha256-{sha256}"), format!("sha256:{sha256}")]
        .iter()
        .map(|file| blobs.join(file))
        .find(|path| path.is_file())?;
    let bytes = fs::metadata(&path).ok()?.len();
    (bytes == layer.size && begins_as_gguf(&path)?).then_some(FoundModel {
        name,
        path,
        bytes,
        origin: FoundIn::Ollama,
        sha256: Some(sha256),
        parts: 1,
        parts_here: 1,
    })
}

/// The SHA-256 of a digest. It becomes part of a path, so it must be nothing else.
fn digest(digest: &str) -> Option<String> {
    let sha256 = digest
        .strip_prefix("sha256:")
        .or_else(|| digest.strip_prefix("sha256-"))?;
    let is_sum = sha256.len() == 64 && sha256.bytes().all(|byte| byte.is_ascii_hexdigit());
    is_sum.then(|| sha256.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_those_that_ollama_shows() {
        for (path, name) in [
            (
                "registry.ollama.ai/library/llama3.2/1b",
                Some("llama3.2:1b"),
            ),
            (
                "registry.ollama.ai/someone/story/latest",
                Some("someone/story:latest"),
            ),
            (
                "hf.co/bartowski/Qwen3-GGUF/Q4_K_M",
                Some("hf.co/bartowski/Qwen3-GGUF:Q4_K_M"),
            ),
            ("registry.ollama.ai/library/llama3.2/.DS_Store", None),
            ("registry.ollama.ai/stray", None),
        ] {
            assert_eq!(name_of(Path::new(path)).as_deref(), name, "{path}");
        }
    }

    #[test]
    fn a_digest_that_leads_out_of_the_folder_is_none() {
        let sum = "A".repeat(64);
        assert_eq!(digest(&format!("sha256:{sum}")), Some("a".repeat(64)));
        assert_eq!(digest("sha256:../../../../etc/passwd"), None);
        assert_eq!(digest(&sum), None);
        assert_eq!(digest("sha256:"), None);
    }
}
