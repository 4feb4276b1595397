//! What would leave for a question to a closed model, and what the person allows of it.
//!
//! A consent names the provider, the model, the host and everything that is sent by a digest. It
//! is spent by the question it was given for.

use std::collections::VecDeque;

use catalogue::Language;
use providers::closed::ChatRequest;
use serde_json::json;
use sha2::{Digest, Sha256};
use store::{CaseId, ConsentId, ConsentScope, NanoAmount, NewConsent, Spending};
use words::Argument;

use super::chat::{chat, longest_answer};
use super::closed_models::{ClosedTarget, nanos};
use super::estimate::{Estimate, Question, estimate, with_room_to_think};
use super::personal::{Looked, look};
use super::sending_words::{also_sent, cost_sentence, found, parts, processed, tokens_sentence};
use super::{Desk, locked};
use crate::AppError;
use crate::present::{fact_source, terms};
use crate::view::{
    AllowSendingRequest, AskRequest, AskTarget, RevokeSendingRequest, SendingAllowedView,
    SendingView,
};

/// How many that were prepared are remembered; a person looks at one at a time.
const MOST_PREPARED: usize = 16;

/// Who allows text to leave, for the record.
const ALLOWED_BY: &str = "the person, who saw the text";

/// What was prepared and waits for a consent. In memory only: it is the person's text.
#[derive(Default)]
pub(super) struct Sendings {
    count: u64,
    waiting: VecDeque<(String, AskRequest)>,
}

impl Sendings {
    fn keep(&mut self, request: AskRequest) -> String {
        self.count += 1;
        let id = format!("sending-{}", self.count);
        if self.waiting.len() == MOST_PREPARED {
            self.waiting.pop_front();
        }
        self.waiting.push_back((id.clone(), request));
        id
    }

    fn get(&self, id: &str) -> Option<AskRequest> {
        self.waiting
            .iter()
            .find(|(known, _)| known == id)
            .map(|(_, request)| request.clone())
    }
}

/// A question to a closed model in both forms in which it may leave.
pub(super) struct Prepared {
    pub(super) target: ClosedTarget,
    /// As the person wrote it.
    pub(super) written: ChatRequest,
    /// With placeholders.
    pub(super) replaced: ChatRequest,
    /// The personal data in it.
    pub(super) looked: Looked,
    /// What it takes as it was written.
    pub(super) estimate: Estimate,
}

impl Prepared {
    /// The question in the form that was allowed.
    pub(super) fn chat(&self, replace: bool) -> &ChatRequest {
        if replace {
            &self.replaced
        } else {
            &self.written
        }
    }

    /// What a consent has to be for.
    pub(super) fn scope(&self, replace: bool) -> ConsentScope {
        let chat = self.chat(replace);
        let host = self.target.endpoint.host();
        let everything = json!({
            "provider": self.target.provider.id,
            "host": host,
            "model": chat.model,
            "turns": chat.turns,
            "temperature": chat.temperature,
            "max_tokens": chat.max_tokens,
        });
        ConsentScope {
            provider: self.target.provider.id.to_owned(),
            model: chat.model.clone(),
            host,
            digest: hex::encode(Sha256::digest(everything.to_string())),
        }
    }

    /// How long the texts are together.
    pub(super) fn bytes(&self, replace: bool) -> u64 {
        let turns = &self.chat(replace).turns;
        turns.iter().map(|turn| turn.content.len() as u64).sum()
    }
}

impl Desk {
    /// Everything that would leave for a question to a closed model, to whom and on which terms.
    /// Nothing is sent.
    ///
    /// # Errors
    /// For a model that is no closed one, was retired, or has no address.
    pub fn prepare_sending(&self, request: &AskRequest) -> Result<SendingView, AppError> {
        let prepared = self.prepared(request)?;
        let id = locked(&self.sendings).keep(AskRequest {
            model: Some(AskTarget::Closed {
                provider: prepared.target.provider.id.to_owned(),
                model: prepared.target.model.id.clone(),
            }),
            ..request.clone()
        });
        let words = self.words();
        let presenter = self.presenter(&words);
        let target = &prepared.target;
        let terms = terms(&presenter, target.provider.id, target.provider.name);
        let pieces = prepared.looked.pieces.len();
        let different = prepared.looked.replaced.count();
        let key_missing = self
            .provider_key(target.provider)
            .err()
            .map(|error| error.failure(&words));
        Ok(SendingView {
            id,
            model: target.model.name.clone(),
            provider: target.provider.name.to_owned(),
            host: target.endpoint.host(),
            parts: parts(&presenter, &prepared.written),
            replaced_parts: parts(&presenter, &prepared.replaced),
            found: found(&presenter, &prepared),
            found_sentence: presenter.with(
                "sending-found",
                &[
                    ("count", Argument::from(pieces)),
                    ("different", Argument::from(different)),
                    ("repeated", Argument::from(pieces.saturating_sub(different))),
                ],
            ),
            help_sentence: presenter.text("sending-help"),
            also_sent: also_sent(&presenter, &prepared),
            processed: processed(&presenter, target),
            retention: terms.retention,
            training: terms.training,
            terms_source: terms.source,
            tokens: tokens_sentence(&presenter, &prepared),
            cost: cost_sentence(&presenter, &prepared),
            price_source: target
                .model
                .prices
                .as_ref()
                .map(|prices| fact_source(&presenter, &prices.output)),
            offline: self.switch.is_offline(),
            key_missing,
        })
    }

    /// Allows what was prepared to be sent, once.
    ///
    /// # Errors
    /// For something that was not prepared, and the store's.
    pub fn allow_sending(
        &self,
        request: &AllowSendingRequest,
    ) -> Result<SendingAllowedView, AppError> {
        let question = locked(&self.sendings)
            .get(&request.id)
            .ok_or_else(|| AppError::told("sending-not-prepared", Vec::new()))?;
        let prepared = self.prepared(&question)?;
        let replaced = if request.replace {
            prepared.looked.replaced.count() as u64
        } else {
            0
        };
        let consent = NewConsent {
            scope: prepared.scope(request.replace),
            country: prepared
                .target
                .endpoint
                .country(Some(&prepared.target.model.id))
                .map(str::to_owned),
            texts: prepared.written.turns.len() as u64,
            bytes: prepared.bytes(request.replace),
            replaced,
            cost: prepared
                .estimate
                .dollars
                .map(|dollars| (amount(dollars.low), amount(dollars.high))),
            case: question.case_id.as_deref().map(CaseId::from),
            allowed_by: ALLOWED_BY.to_owned(),
        };
        let now = self.clock.now();
        let id = self.with_store(|store| Ok(store.give_consent(&consent, now)?))?;
        let words = self.words();
        Ok(SendingAllowedView {
            consent: id.as_str().to_owned(),
            sentence: words.text_with(
                "sending-allowed",
                &[
                    ("model", Argument::from(&prepared.target.model.name)),
                    ("provider", Argument::from(prepared.target.provider.name)),
                ],
            ),
        })
    }

    /// Takes a consent back, and stops what is being sent under it.
    ///
    /// # Errors
    /// For a consent that there is not, and the store's.
    pub fn revoke_sending(&self, request: &RevokeSendingRequest) -> Result<(), AppError> {
        let id = ConsentId::from(request.id.as_str());
        let now = self.clock.now();
        if !self.with_store(|store| Ok(store.revoke_consent(&id, now)?))? {
            return Err(AppError::told("sending-not-allowed", Vec::new()));
        }
        if locked(&self.asking_under).as_ref() == Some(&id) {
            self.stop_asking();
        }
        Ok(())
    }

    /// A question in both forms, with what was found in it.
    pub(super) fn prepared(&self, request: &AskRequest) -> Result<Prepared, AppError> {
        let chosen = match &request.model {
            Some(target) => target.clone(),
            None => self.chosen(request.case_id.as_deref())?,
        };
        let AskTarget::Closed { provider, model } = chosen else {
            return Err(AppError::told("sending-not-closed", Vec::new()));
        };
        let target = self.closed_target(&provider, &model)?;
        let catalogue = &self.facts.catalogue;
        let longest = with_room_to_think(catalogue, &target.model, longest_answer(request));
        let written = ChatRequest {
            max_tokens: Some(longest),
            // Providers know no seed, or refuse one.
            seed: None,
            ..chat(request, &target.model.id)
        };
        let texts: Vec<&str> = written
            .turns
            .iter()
            .map(|turn| turn.content.as_str())
            .collect();
        let looked = look(&texts);
        let asked = Question {
            model: &target.model,
            price_factor: target.price_factor(catalogue),
            texts: &texts,
            language: self.language_of_case(request.case_id.as_deref())?,
            longest,
        };
        let estimate = estimate(catalogue, &asked, self.today());
        let mut replaced = written.clone();
        for (turn, text) in replaced.turns.iter_mut().zip(&looked.texts) {
            turn.content.clone_from(text);
        }
        Ok(Prepared {
            target,
            written,
            replaced,
            looked,
            estimate,
        })
    }

    /// The language of a case's texts, where it was answered.
    fn language_of_case(&self, case_id: Option<&str>) -> Result<Option<Language>, AppError> {
        let Some(case_id) = case_id else {
            return Ok(None);
        };
        let (case, _) = self.load(case_id)?;
        let answered = case.answers.pages.contains_key("volume");
        let profile = assessment::profile_of(&self.facts.questionnaire, &case.answers);
        Ok(tco::language_of(&profile.language).filter(|_| answered))
    }

    /// Uses the consent of a question in the form that was allowed; nothing may be sent before
    /// this.
    pub(super) fn spend_consent(
        &self,
        id: &ConsentId,
        prepared: &Prepared,
        replace: bool,
    ) -> Result<(), AppError> {
        let scope = prepared.scope(replace);
        let now = self.clock.now();
        let spending = self.with_store(|store| Ok(store.spend_consent(id, &scope, now)?))?;
        let code = match spending {
            Spending::Spent => return Ok(()),
            Spending::Unknown => "sending-not-allowed",
            Spending::ForSomethingElse => "sending-something-else",
            Spending::SpentBefore => "sending-spent",
            Spending::Revoked => "sending-revoked",
        };
        Err(AppError::told(code, Vec::new()))
    }
}

fn amount(dollars: f64) -> NanoAmount {
    NanoAmount {
        nanos: nanos(dollars),
        currency: "USD".to_owned(),
    }
}
