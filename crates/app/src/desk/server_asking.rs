//! Asking a model on a server of one's own.

use providers::server::{ChatAnswer, ChatEvent, ChatRequest, Patience, Server, ServerAddress, ask};
use providers::{Address, Reach};
use runner::StopSignal;
use store::{CaseId, NewTrial, ServerId};
use words::Argument;

use super::Desk;
use super::asking::json;
use super::chat::{chat, ending, speeds, tokens_row};
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
        let plain = chat(request, model);
        let question = ChatRequest {
            // The likeliest answer, as the models on this computer give it.
            temperature: Some(plain.temperature.unwrap_or(0.0)),
            ..plain
        };
        on_event(AskEvent::Reading { prompt_tokens: 0 });
        let answer = ask(
            &outlet,
            &server,
            &question,
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
        let (reason, broke_off) = ending(&answer, &words);
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
            rows.push(tokens_row(
                &presenter,
                usage.prompt_tokens,
                usage.completion_tokens,
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
