//! What would leave and on which terms, in words.

use personal_data::Confidence;
use providers::closed::{ChatRequest, Role};
use words::Argument;

use super::closed_models::ClosedTarget;
use super::estimate::Span;
use super::sending::Prepared;
use crate::present::Presenter;
use crate::view::{FoundDataView, SendingPart};

/// The texts, each with whose words they are.
pub(super) fn parts(presenter: &Presenter<'_>, chat: &ChatRequest) -> Vec<SendingPart> {
    chat.turns
        .iter()
        .map(|turn| SendingPart {
            role: presenter.text(match turn.role {
                Role::System => "sending-role-system",
                Role::User => "sending-role-user",
                Role::Assistant => "sending-role-assistant",
            }),
            text: turn.content.clone(),
        })
        .collect()
}

/// What was found, counted as a window counts letters.
pub(super) fn found(presenter: &Presenter<'_>, prepared: &Prepared) -> Vec<FoundDataView> {
    let units = |text: &str| u32::try_from(text.encode_utf16().count()).unwrap_or(u32::MAX);
    let mut found = Vec::new();
    // Counted on from the piece before, so that a long text is gone over once.
    let (mut part, mut byte, mut unit) = (0, 0, 0);
    for piece in &prepared.looked.pieces {
        if piece.part != part {
            (part, byte, unit) = (piece.part, 0, 0);
        }
        let text = &prepared.written.turns[part].content;
        let start = unit + units(&text[byte..piece.found.start]);
        let end = start + units(&text[piece.found.start..piece.found.end]);
        (byte, unit) = (piece.found.end, end);
        found.push(FoundDataView {
            part: u32::try_from(part).unwrap_or(u32::MAX),
            start,
            end,
            kind: presenter.text(&format!(
                "personal-{}",
                piece.found.kind.id().replace('_', "-")
            )),
            sure: piece.found.confidence == Confidence::Checked,
            placeholder: piece.placeholder.clone(),
        });
    }
    found
}

/// Where it is processed.
pub(super) fn processed(presenter: &Presenter<'_>, target: &ClosedTarget) -> String {
    let provider = ("provider", Argument::from(target.provider.name));
    let host = target.endpoint.host();
    if target.endpoint.is_on_this_computer() {
        return presenter.with(
            "sending-processed-gateway",
            &[("host", Argument::from(host))],
        );
    }
    match (
        target.endpoint.processed_in(&target.model.id),
        target.provider.country,
    ) {
        (Some(code), _) => {
            let country = Argument::from(presenter.country(code));
            presenter.with("sending-processed", &[provider, ("country", country)])
        }
        (None, Some(code)) => {
            let country = Argument::from(presenter.country(code));
            presenter.with(
                "sending-processed-anywhere",
                &[provider, ("country", country)],
            )
        }
        (None, None) => presenter.with(
            "sending-processed-unknown",
            &[("host", Argument::from(host))],
        ),
    }
}

/// What goes along besides the texts.
pub(super) fn also_sent(presenter: &Presenter<'_>, prepared: &Prepared) -> String {
    let chat = &prepared.written;
    let longest = presenter
        .words
        .integer(f64::from(chat.max_tokens.unwrap_or(0)));
    let temperature = match chat.temperature {
        Some(temperature) => presenter.words.short_decimal(temperature, 2),
        None => "none".to_owned(),
    };
    presenter.with(
        "sending-also",
        &[
            ("model", Argument::from(&chat.model)),
            ("tokens", Argument::from(longest)),
            ("temperature", Argument::from(temperature)),
        ],
    )
}

/// How long the texts are.
pub(super) fn tokens_sentence(presenter: &Presenter<'_>, prepared: &Prepared) -> String {
    let words = presenter.words;
    let Span { low, high } = prepared.estimate.tokens;
    presenter.with(
        "sending-tokens",
        &[
            ("texts", Argument::from(prepared.written.turns.len())),
            (
                "size",
                Argument::from(words.bytes(prepared.bytes(false) as f64)),
            ),
            ("low", Argument::from(words.integer(low))),
            ("high", Argument::from(words.integer(high))),
        ],
    )
}

/// What it will cost.
pub(super) fn cost_sentence(presenter: &Presenter<'_>, prepared: &Prepared) -> String {
    let words = presenter.words;
    let model = &prepared.target.model;
    let (Some(dollars), Some(prices)) = (prepared.estimate.dollars, &model.prices) else {
        return presenter.text("sending-cost-unknown");
    };
    let longest = prepared.written.max_tokens.unwrap_or(0);
    presenter.with(
        "sending-cost",
        &[
            ("low", Argument::from(words.price(dollars.low, "USD"))),
            ("high", Argument::from(words.price(dollars.high, "USD"))),
            ("tokens", Argument::from(words.integer(f64::from(longest)))),
            (
                "thinks",
                Argument::from(if model.may_think(&presenter.facts.catalogue) {
                    "yes"
                } else {
                    "no"
                }),
            ),
            ("date", Argument::from(words.date(prices.output.checked))),
        ],
    )
}
