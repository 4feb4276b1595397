//! Asking a model on a server of one's own.

use providers::server::{
    ChatAnswer, ChatEvent, ChatRequest, Ending, Patience, Server, ServerAddress, Turn, ask,
};
use providers::{Address, Reach};
use runner::StopSignal;
use store::{CaseId, NewTrial, ServerId};
use words::Argument;

use super::Desk;
use super::asking::{HIGHEST_TEMPERATURE, LONGEST_ANSWER, Speeds, json};
use super::servers::{allowed_by, models_of, outside, reach_of, reach_view, reach_word, shown};
use crate::AppError;
use crate::present::Presenter;
use crate::view::{
    AskDone, AskEvent, AskRequest, AskTarget, AskableView, LabelledView, ReachWordView,
};

impl Desk {
    /// The models of the servers that may be asked.
    pub(super) fn askable_on_servers(
        &self,
        presenter: &Presenter<'_>,
    ) -> Result<Vec<AskableView>, AppError> {
        let servers = self.with_store(|store| Ok(store.servers()?))?;
        Ok(servers
            .iter()
            .filter(|one| one.server.allowed_at.is_some())
            .flat_map(|one| {
                models_of(&one.server)
                    .into_iter()
                    .map(move |model| (one, model))
            })
            .map(|(one, model)| {
                let kept = &one.server;
                let word = reach_of(kept.reach.as_deref());
                let failure = (word == ReachWordView::Outside)
                    .then(|| outside(&kept.name).failure(presenter.words));
                AskableView {
                    name: shown(&model),
                    facts: presenter.with(
                        "server-and-address",
                        &[
                            ("name", Argument::from(&kept.name)),
                            ("address", Argument::from(&kept.address)),
                        ],
                    ),
                    target: AskTarget::Server {
                        id: one.id.as_str().to_owned(),
                        model,
                    },
                    fit: None,
                    reach: reach_view(presenter, word),
                    ready: failure.is_none(),
                    failure,
                }
            })
            .collect())
    }

    /// Asks a model on a server. What arrived before something broke is kept and told.
    pub(super) async fn ask_server(
        &self,
        request: &AskRequest,
        (id, model): (&str, &str),
        mut on_event: impl FnMut(AskEvent) + Send,
        stop: StopSignal,
    ) -> Result<AskDone, AppError> {
        let id = ServerId::from(id);
        let saved = self.saved_server(&id)?;
        if saved.server.allowed_at.is_none() {
            let name = vec![("name", saved.server.name)];
            return Err(AppError::told("server-not-allowed", name));
        }
        let address = ServerAddress::parse(&saved.server.address)?;
        let key = self.server_key(&id)?;
        let outlet = self.outlet()?;
        let place = Address::from_url(address.api("models"))?;
        if outlet.reach(&place).await? == Reach::Outside {
            return Err(outside(&saved.server.name));
        }
        let allowed = allowed_by(&saved.server.name);
        let server = Server::new(&address, &allowed)
            .with_key(key.as_ref())
            .for_case(request.case_id.as_deref())
            .with_patience(Patience::default());
        on_event(AskEvent::Reading { prompt_tokens: 0 });
        let answer = ask(
            &outlet,
            &server,
            &chat(request, model),
            |event| {
                if let ChatEvent::Text(piece) = event {
                    on_event(AskEvent::Text { piece });
                }
            },
            async move { stop.stopped().await },
        )
        .await?;
        self.keep_answer(request, &saved.server.name, model, answer)
    }

    fn keep_answer(
        &self,
        request: &AskRequest,
        server: &str,
        model: &str,
        answer: ChatAnswer,
    ) -> Result<AskDone, AppError> {
        let words = self.words();
        let presenter = self.presenter(&words);
        let speeds = speeds(&answer);
        let (reason, broke_off) = match &answer.ending {
            Ending::Finished | Ending::Other { .. } => ("end_of_answer", None),
            Ending::LengthReached => ("length", None),
            Ending::Stopped => ("stopped", None),
            Ending::Broken(error) => (
                "stopped",
                Some(AppError::from(error.clone()).failure(&words)),
            ),
        };
        let name = presenter.with(
            "model-on-server",
            &[
                ("model", Argument::from(shown(model))),
                ("server", Argument::from(server)),
            ],
        );
        self.keep_trial(&NewTrial {
            case: request.case_id.as_deref().map(CaseId::from),
            model: name.clone(),
            prompt: request.prompt.clone(),
            answer: answer.text.clone(),
            speeds_json: json(&speeds)?,
            mode: format!("server/{reason}"),
        })?;
        let mut rows: Vec<LabelledView> = Vec::new();
        if let Some(usage) = answer.usage {
            rows.push(presenter.row(
                "answer-tokens",
                presenter.with(
                    "answer-tokens-value",
                    &[
                        (
                            "read",
                            Argument::from(words.integer(usage.prompt_tokens as f64)),
                        ),
                        (
                            "written",
                            Argument::from(words.integer(usage.completion_tokens as f64)),
                        ),
                    ],
                ),
            ));
        }
        if let Some(speed) = answer.tokens_per_second() {
            rows.push(presenter.row("measured-writing", words.speed(speed)));
        }
        if let Some(reach) = answer.reach {
            let view = reach_view(&presenter, reach_word(reach));
            rows.push(presenter.row("answer-reach", view.label));
        }
        Ok(AskDone {
            reason: reason.to_owned(),
            speed: self.speed_words(&speeds),
            answer: answer.text,
            model: name,
            rows,
            broke_off,
        })
    }
}

fn chat(request: &AskRequest, model: &str) -> ChatRequest {
    let mut turns = Vec::new();
    if let Some(system) = request
        .system
        .as_deref()
        .filter(|system| !system.trim().is_empty())
    {
        turns.push(Turn::system(system));
    }
    for turn in &request.turns {
        turns.push(Turn::user(turn.prompt.clone()));
        turns.push(Turn::assistant(turn.answer.clone()));
    }
    turns.push(Turn::user(request.prompt.clone()));
    let temperature = request.temperature.unwrap_or(0.0);
    ChatRequest {
        temperature: Some(f64::from(temperature.clamp(0.0, HIGHEST_TEMPERATURE))),
        seed: request.seed,
        max_tokens: Some(request.max_tokens.clamp(1, LONGEST_ANSWER)),
        ..ChatRequest::new(model, turns)
    }
}

fn speeds(answer: &ChatAnswer) -> Speeds {
    let writing = answer
        .time_to_first_token
        .and_then(|first| answer.duration.checked_sub(first))
        .map(|time| time.as_secs_f64())
        .filter(|seconds| *seconds > 0.0);
    let count = answer.text.split_whitespace().count();
    let tokens = |count: u64| u32::try_from(count).unwrap_or(u32::MAX);
    Speeds {
        prompt_tokens: answer.usage.map_or(0, |usage| tokens(usage.prompt_tokens)),
        generated_tokens: answer
            .usage
            .map_or(0, |usage| tokens(usage.completion_tokens)),
        time_to_first_token_ms: answer
            .time_to_first_token
            .map(|first| first.as_secs_f64() * 1_000.0),
        tokens_per_second: answer.tokens_per_second(),
        words_per_second: writing
            .filter(|_| count > 1)
            .map(|seconds| (count - 1) as f64 / seconds),
        load_ms: 0.0,
    }
}
