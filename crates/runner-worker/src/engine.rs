//! From requests to events: load a model, answer with it, until told to end.

use std::cell::RefCell;
use std::fs::File;
use std::io;
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::Receiver;
use std::time::Instant;

use llama_cpp_2::llama_backend::LlamaBackend;
use llama_cpp_2::model::LlamaModel;
use llama_cpp_2::model::params::LlamaModelParams;
use runner_protocol::{
    Event, Failure, GenerateRequest, GenerateSetRequest, LoadRequest, ModelFacts, OnCards,
    PROTOCOL_VERSION, Request, ScoreRequest,
};

use crate::cards;
use crate::facts;
use crate::generate::{LaidOver, Session};
use crate::inbox::{Cancellation, Inbound};
use crate::log_tail::LogTail;
use crate::outbox::{send, send_failure};
use crate::process;
use crate::step::reading_step;

/// The engine as named in records of an answer. A test keeps it equal to `Cargo.lock`.
const ENGINE_VERSION: &str = "llama.cpp (llama-cpp-2 0.1.160)";

/// Loading is reported in steps of at least this share.
const LOADING_STEP: f32 = 0.05;

/// Answers requests until `shutdown` or the end of input. `routines` names those that compute,
/// where they were chosen for this processor.
///
/// # Errors
/// When standard output is closed.
pub(crate) fn serve(
    requests: &Receiver<Inbound>,
    cancellation: &Arc<Cancellation>,
    log: &LogTail,
    routines: Option<&str>,
) -> io::Result<()> {
    let backend = match LlamaBackend::init() {
        Ok(backend) => backend,
        Err(error) => return Err(io::Error::other(error)),
    };
    let mut next = requests.recv().ok();
    while let Some(inbound) = next.take() {
        match inbound {
            Ok(Request::Load(request)) => {
                let started = Instant::now();
                match load(&backend, &request, cancellation, log) {
                    Ok((model, model_facts, adapter, on_cards)) => {
                        let threads = request.threads.max(1);
                        let weights = facts::weights_per_token(&model);
                        let step = reading_step(weights, threads, on_cards.as_ref());
                        send(&Event::Loaded {
                            id: request.id,
                            model: model_facts.clone(),
                            load_ms: milliseconds_since(started),
                            on_cards,
                        })?;
                        let session = Session {
                            backend: &backend,
                            model: &model,
                            facts: &model_facts,
                            adapter: adapter.map(RefCell::new),
                            threads,
                            step,
                            cancellation,
                            log,
                        };
                        // Comes back with the first request that is not for this model.
                        next = answer_with(&session, requests, routines)?;
                        continue;
                    }
                    Err(failure) => send_failure(request.id, failure)?,
                }
            }
            Ok(Request::Shutdown { .. }) => return Ok(()),
            other => answer_without_model(other, routines)?,
        }
        next = requests.recv().ok();
    }
    Ok(())
}

/// Answers with one model for as long as the requests are for it.
fn answer_with(
    session: &Session<'_>,
    requests: &Receiver<Inbound>,
    routines: Option<&str>,
) -> io::Result<Option<Inbound>> {
    let mut context = None;
    while let Ok(inbound) = requests.recv() {
        match inbound {
            Ok(Request::Generate(request)) => session.answer(&request, &mut context)?,
            Ok(Request::GenerateSet(request)) => {
                // Both contexts at once might not fit in memory.
                context = None;
                session.answer_set(&request)?;
            }
            Ok(Request::Score(request)) => session.score(&request, &mut context)?,
            Ok(Request::Load(_) | Request::Shutdown { .. }) => return Ok(Some(inbound)),
            other => answer_without_model(other, routines)?,
        }
    }
    Ok(None)
}

fn answer_without_model(inbound: Inbound, routines: Option<&str>) -> io::Result<()> {
    match inbound {
        Ok(Request::Hello {
            id,
            memory_limit_bytes,
            ..
        }) => {
            if let Some(bytes) = memory_limit_bytes {
                process::limit_memory(bytes);
            }
            send(&Event::Ready {
                id,
                protocol_version: PROTOCOL_VERSION,
                engine_version: ENGINE_VERSION.to_owned(),
                routines: routines.map(str::to_owned),
            })
        }
        Ok(
            Request::Generate(GenerateRequest { id, .. })
            | Request::GenerateSet(GenerateSetRequest { id, .. })
            | Request::Score(ScoreRequest { id, .. }),
        ) => send_failure(
            id,
            Failure::BadRequest {
                detail: "no model is loaded".to_owned(),
            },
        ),
        Err(detail) => send_failure(0, Failure::BadRequest { detail }),
        // A sign of life is given where requests are heard, not here.
        Ok(
            Request::Load(_)
            | Request::Ping { .. }
            | Request::Cancel { .. }
            | Request::Shutdown { .. },
        ) => Ok(()),
    }
}

/// A model, what it says of itself, what is laid over it, and what of it the cards hold.
type LoadedModel = (LlamaModel, ModelFacts, Option<LaidOver>, Option<OnCards>);

fn load(
    backend: &LlamaBackend,
    request: &LoadRequest,
    cancellation: &Arc<Cancellation>,
    log: &LogTail,
) -> Result<LoadedModel, Failure> {
    readable(&request.path)?;
    log.clear();
    let id = request.id;
    let mut reported = 0.0_f32;
    let listener = Arc::clone(cancellation);
    let on_cards = cards::room_for(Path::new(&request.path));
    let params = LlamaModelParams::default();
    let params = match &on_cards {
        Some(on_cards) => params.with_n_gpu_layers(on_cards.layers),
        None => params,
    };
    let params = params.with_progress_callback(move |share| {
        if share - reported >= LOADING_STEP {
            reported = share;
            // Nobody listening is found out at the next event that matters.
            let _ = send(&Event::Loading { id, share });
        }
        !listener.reaches(id)
    });
    let mut model =
        LlamaModel::load_from_file(backend, &request.path, &params).map_err(|error| {
            if cancellation.reaches(id) {
                Failure::Cancelled
            } else {
                log.failure(&error.to_string())
            }
        })?;
    let model_facts = facts::of(&model)?;
    let adapter = match &request.adapter {
        None => None,
        Some(adapter) => {
            readable(&adapter.path)?;
            log.clear();
            let loaded = model.lora_adapter_init(&adapter.path);
            Some(LaidOver {
                adapter: loaded.map_err(|error| Failure::AdapterUnusable {
                    detail: log.words().unwrap_or_else(|| error.to_string()),
                })?,
                scale: adapter.scale,
            })
        }
    };
    Ok((model, model_facts, adapter, on_cards))
}

/// The binding asserts in a debug build that a file exists, and says less in any build.
fn readable(path: &str) -> Result<(), Failure> {
    File::open(path)
        .and_then(|file| file.metadata())
        .map(|_| ())
        .map_err(|error| Failure::ModelUnreadable {
            detail: error.to_string(),
        })
}

/// Wall time since a moment, in milliseconds.
pub(crate) fn milliseconds_since(moment: Instant) -> f64 {
    moment.elapsed().as_secs_f64() * 1000.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_engine_is_named_by_the_version_that_is_built_in() {
        let lock = include_str!("../../../Cargo.lock");
        let version = lock
            .split("name = \"llama-cpp-2\"\nversion = \"")
            .nth(1)
            .and_then(|rest| rest.split('"').next())
            .unwrap();
        assert!(ENGINE_VERSION.contains(version), "{version}");
    }
}
