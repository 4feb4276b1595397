//! Asking a closed model, once what leaves was allowed.

use providers::closed::{ChatAnswer, ChatEvent, Permission, ask};
use runner::StopSignal;
use store::{CaseId, ConsentId, NewTrial};
use words::Argument;

use super::asking::json;
use super::chat::{ending, speeds, tokens_row};
use super::personal::PuttingBack;
use super::sending::Prepared;
use super::servers::reach_at;
use super::{Desk, locked};
use crate::AppError;
use crate::view::{AskDone, AskEvent, AskRequest, AskTarget};

/// Begins what the ledger says of who allowed a request; the id of the consent follows.
pub(super) const UNDER_CONSENT: &str = "consent:";

/// Says which consent is being used, for as long as it is.
struct Under<'a>(&'a Desk);

impl<'a> Under<'a> {
    fn consent(desk: &'a Desk, id: &ConsentId) -> Self {
        *locked(&desk.asking_under) = Some(id.clone());
        Self(desk)
    }
}

impl Drop for Under<'_> {
    fn drop(&mut self) {
        *locked(&self.0.asking_under) = None;
    }
}

impl Desk {
    /// Asks a closed model under the consent that was given for exactly this question.
    /// What arrived before something broke is kept and told.
    pub(super) async fn ask_closed(
        &self,
        request: &AskRequest,
        (provider, model): (&str, &str),
        mut on_event: impl FnMut(AskEvent) + Send,
        stop: StopSignal,
    ) -> Result<AskDone, AppError> {
        let id = request
            .consent
            .as_deref()
            .map(ConsentId::from)
            .ok_or_else(not_allowed)?;
        let consent = self
            .with_store(|store| Ok(store.consent(&id)?))?
            .ok_or_else(not_allowed)?;
        let replace = consent.consent.replaced > 0;
        let prepared = self.prepared(&AskRequest {
            model: Some(AskTarget::Closed {
                provider: provider.to_owned(),
                model: model.to_owned(),
            }),
            ..request.clone()
        })?;
        let target = &prepared.target;
        // What could not leave anyway leaves the consent unused.
        self.may_ask(&target.endpoint.host())?;
        let key = self.provider_key(target.provider)?;
        let outlet = self.outlet()?;
        let price = target.model.token_price(
            prepared.estimate.tokens.low,
            target.price_factor(&self.facts.catalogue),
            self.today(),
        );
        let _under = Under::consent(self, &id);
        self.spend_consent(&id, &prepared, replace)?;
        let allowed_by = format!("{UNDER_CONSENT}{}", id.as_str());
        on_event(AskEvent::Reading { prompt_tokens: 0 });
        let words = self.words();
        let mut putting_back = PuttingBack::new(&prepared.looked.replaced);
        let answer = ask(
            &outlet,
            &target.endpoint,
            &key,
            prepared.chat(replace),
            Permission {
                case: request.case_id.as_deref(),
                allowed_by: &allowed_by,
            },
            price.clone(),
            |event| match event {
                ChatEvent::Text(piece) => {
                    let piece = if replace {
                        putting_back.push(&piece)
                    } else {
                        piece
                    };
                    if !piece.is_empty() {
                        on_event(AskEvent::Text { piece });
                    }
                }
                ChatEvent::Waiting { wait } => on_event(AskEvent::Waiting {
                    sentence: words.text_with(
                        "sending-waiting",
                        &[("time", Argument::from(words.seconds(wait.as_secs_f64())))],
                    ),
                }),
                ChatEvent::Thinking(_) => {}
            },
            async move { stop.stopped().await },
        )
        .await?;
        let piece = putting_back.rest();
        if !piece.is_empty() {
            on_event(AskEvent::Text { piece });
        }
        // As in the ledger: the count of half an answer would make a cost that is too low.
        let cost = price
            .filter(|_| answer.is_whole())
            .zip(answer.usage.as_ref())
            .and_then(|(price, usage)| price.cost(usage))
            .map(|cost| cost.nanos as f64 / 1e9);
        self.keep_closed_answer(request, &prepared, replace, cost, &answer)
    }

    fn keep_closed_answer(
        &self,
        request: &AskRequest,
        prepared: &Prepared,
        replace: bool,
        dollars: Option<f64>,
        answer: &ChatAnswer,
    ) -> Result<AskDone, AppError> {
        let words = self.words();
        let presenter = self.presenter(&words);
        let target = &prepared.target;
        let text = if replace {
            prepared.looked.replaced.put_back(&answer.text)
        } else {
            answer.text.clone()
        };
        let speeds = speeds(answer);
        let (reason, broke_off) = ending(answer, &words);
        let name = presenter.with(
            "model-on-server",
            &[
                ("model", Argument::from(&target.model.name)),
                ("server", Argument::from(target.provider.name)),
            ],
        );
        self.keep_trial(&NewTrial {
            case: request.case_id.as_deref().map(CaseId::from),
            model: name.clone(),
            prompt: request.prompt.clone(),
            answer: text.clone(),
            speeds_json: json(&speeds)?,
            mode: format!("closed/{reason}"),
        })?;
        let mut rows = Vec::new();
        if let Some(usage) = &answer.usage {
            rows.push(tokens_row(
                &presenter,
                usage.prompt_tokens,
                usage.completion_tokens,
            ));
            if let Some(thought) = usage.reasoning_tokens.filter(|thought| *thought > 0) {
                rows.push(presenter.row("answer-thinking", words.integer(thought as f64)));
            }
        }
        rows.push(presenter.row(
            "answer-cost",
            match dollars {
                Some(dollars) => words.price(dollars, "USD"),
                None => presenter.text("answer-cost-unknown"),
            },
        ));
        if let Some(speed) = answer.tokens_per_second() {
            rows.push(presenter.row("measured-writing", words.speed(speed)));
        }
        if let Some(reach) = answer.reach {
            let view = reach_at(&presenter, &target.endpoint.host(), reach);
            rows.push(presenter.row("answer-reach", view.label));
        }
        rows.push(presenter.row("answer-country", target.country(&presenter)));
        if replace {
            rows.push(presenter.row(
                "answer-placeholders",
                words.integer(prepared.looked.replaced.count() as f64),
            ));
        }
        Ok(AskDone {
            reason: reason.to_owned(),
            speed: self.speed_words(&speeds),
            answer: text,
            model: name,
            rows,
            broke_off,
        })
    }
}

fn not_allowed() -> AppError {
    AppError::told("sending-not-allowed", Vec::new())
}
