//! A line of the ledger and a consent, as a person reads them.

use std::collections::BTreeMap;

use providers::Reach;
use store::{Consent, ConsentId, Exchange, LedgerReach, LedgerTotals, NanoAmount};
use words::Argument;

use super::closed_asking::UNDER_CONSENT;
use super::ledger_endings::{ANSWERED, ended};
use super::servers::reach_at;
use crate::present::{Presenter, changed_when};
use crate::view::{ConsentRow, ExchangeRow, LabelledView};

/// Begins what the ledger says of a server that the person saved under a name.
pub(super) const SAVED_AS: &str = "the person, who saved it as ";

/// A consent and what became of it; `under` is the one that is being used.
pub(super) fn consent_row(
    presenter: &Presenter<'_>,
    kept: &Consent,
    under: Option<&ConsentId>,
) -> ConsentRow {
    let words = presenter.words;
    let given = &kept.consent;
    let provider = providers::provider(&given.scope.provider);
    let model = presenter.facts.catalogue.closed_model(&given.scope.model);
    let at =
        |id: &str, at| presenter.with(id, &[("when", Argument::from(changed_when(presenter, at)))]);
    let used_now = under == Some(&kept.id);
    ConsentRow {
        id: kept.id.as_str().to_owned(),
        when: changed_when(presenter, kept.at),
        model: model.map_or_else(|| given.scope.model.clone(), |model| model.name.clone()),
        provider: provider.map_or_else(
            || given.scope.provider.clone(),
            |provider| provider.name.to_owned(),
        ),
        host: given.scope.host.clone(),
        what: presenter.with(
            "consent-what",
            &[
                ("texts", Argument::from(given.texts)),
                ("size", Argument::from(words.bytes(given.bytes as f64))),
                ("replaced", Argument::from(given.replaced)),
            ],
        ),
        cost: given.cost.as_ref().map_or_else(String::new, |(low, high)| {
            presenter.with(
                "consent-cost",
                &[
                    ("low", Argument::from(amount(presenter, low))),
                    ("high", Argument::from(amount(presenter, high))),
                ],
            )
        }),
        state: match (kept.revoked, kept.spent) {
            (Some(revoked), Some(_)) => at("consent-stopped", revoked),
            (Some(revoked), None) => at("consent-revoked", revoked),
            (None, Some(_)) if used_now => presenter.text("consent-in-use"),
            (None, Some(spent)) => at("consent-used", spent),
            (None, None) => presenter.text("consent-not-used"),
        },
        can_revoke: kept.revoked.is_none() && (kept.spent.is_none() || used_now),
    }
}

/// A request and what came of it.
pub(super) fn exchange_row(
    presenter: &Presenter<'_>,
    exchange: &Exchange,
    consents: &[Consent],
    titles: &BTreeMap<String, String>,
) -> ExchangeRow {
    let words = presenter.words;
    let left = &exchange.departure;
    let outcome = exchange.outcome.as_ref().map(|(_, outcome)| outcome);
    let consent = left.allowed_by.strip_prefix(UNDER_CONSENT);
    let tokens = outcome.and_then(|outcome| outcome.tokens_out.zip(outcome.tokens_in));
    let why = format!("ledger-why-{}", left.why);
    ExchangeRow {
        id: exchange.id.as_str().to_owned(),
        when: presenter.with(
            "ledger-when",
            &[
                (
                    "date",
                    Argument::from(words.date(on(presenter, exchange).date())),
                ),
                (
                    "time",
                    Argument::from(on(presenter, exchange).strftime("%H:%M:%S").to_string()),
                ),
            ],
        ),
        host: left.host.clone(),
        reach: reach_at(presenter, &left.host, reach(left.reach)),
        country: left
            .country
            .as_deref()
            .map_or_else(String::new, |code| presenter.country(code)),
        why: if words.has(&why) {
            presenter.text(&why)
        } else {
            left.why.clone()
        },
        case: match &left.case {
            Some(case) => titles
                .get(case.as_str())
                .map_or_else(|| presenter.text("ledger-case-gone"), Clone::clone),
            None => String::new(),
        },
        bytes_out: words.bytes(left.bytes_out as f64),
        bytes_in: outcome.map_or_else(String::new, |outcome| words.bytes(outcome.bytes_in as f64)),
        tokens: tokens.map_or_else(String::new, |(sent, received)| {
            presenter.with(
                "ledger-tokens",
                &[
                    ("sent", Argument::from(words.integer(sent as f64))),
                    ("received", Argument::from(words.integer(received as f64))),
                ],
            )
        }),
        cost: outcome
            .and_then(|outcome| outcome.cost.as_ref())
            .map_or_else(String::new, |cost| amount(presenter, cost)),
        allowed_by: allowed_by(presenter, &left.allowed_by, consents),
        consent: consent.map(str::to_owned),
        outcome: match outcome {
            Some(outcome) => ended(presenter, &outcome.ended),
            None => presenter.text("ledger-ended-open"),
        },
        failed: outcome.is_some_and(|outcome| outcome.ended != ANSWERED),
    }
}

fn on(presenter: &Presenter<'_>, exchange: &Exchange) -> jiff::Zoned {
    exchange.at.to_zoned(presenter.zone.clone())
}

fn reach(kept: LedgerReach) -> Reach {
    match kept {
        LedgerReach::ThisComputer => Reach::ThisComputer,
        LedgerReach::OwnNetwork => Reach::OwnNetwork,
        LedgerReach::Outside => Reach::Outside,
    }
}

fn amount(presenter: &Presenter<'_>, amount: &NanoAmount) -> String {
    presenter
        .words
        .price(amount.nanos as f64 / 1e9, &amount.currency)
}

/// Who allowed a request, in the person's language; what no sentence is known for as it stands.
fn allowed_by(presenter: &Presenter<'_>, kept: &str, consents: &[Consent]) -> String {
    if let Some(id) = kept.strip_prefix(UNDER_CONSENT) {
        return match consents.iter().find(|consent| consent.id.as_str() == id) {
            Some(consent) => presenter.with(
                "ledger-allowed-consent",
                &[("when", Argument::from(changed_when(presenter, consent.at)))],
            ),
            None => presenter.text("ledger-allowed-you"),
        };
    }
    if let Some(name) = kept.strip_prefix(SAVED_AS) {
        return presenter.with("ledger-allowed-saved", &[("name", Argument::from(name))]);
    }
    if kept.starts_with("the person") {
        return presenter.text("ledger-allowed-you");
    }
    kept.to_owned()
}

/// Totals over the whole ledger, the farthest first.
pub(super) fn totals_rows(presenter: &Presenter<'_>, totals: &LedgerTotals) -> Vec<LabelledView> {
    let words = presenter.words;
    let traffic = |requests: u64, out: u64, back: u64| {
        presenter.with(
            "ledger-traffic",
            &[
                ("count", Argument::from(requests)),
                ("out", Argument::from(words.bytes(out as f64))),
                ("in", Argument::from(words.bytes(back as f64))),
            ],
        )
    };
    let mut rows: Vec<LabelledView> = [
        ("reach-outside", totals.outside),
        ("reach-own-network", totals.own_network),
        ("reach-this-computer", totals.this_computer),
    ]
    .into_iter()
    .map(|(label, part)| {
        presenter.row(label, traffic(part.requests, part.bytes_out, part.bytes_in))
    })
    .collect();
    rows.push(presenter.row(
        "ledger-total-tokens",
        presenter.with(
            "ledger-tokens",
            &[
                (
                    "sent",
                    Argument::from(words.integer(totals.tokens_out as f64)),
                ),
                (
                    "received",
                    Argument::from(words.integer(totals.tokens_in as f64)),
                ),
            ],
        ),
    ));
    let costs: Vec<String> = totals
        .cost_nanos
        .iter()
        .map(|(currency, nanos)| {
            let nanos = *nanos;
            amount(
                presenter,
                &NanoAmount {
                    nanos,
                    currency: currency.clone(),
                },
            )
        })
        .collect();
    rows.push(presenter.row(
        "ledger-total-cost",
        if costs.is_empty() {
            words.none()
        } else {
            costs.join(", ")
        },
    ));
    rows
}

/// What a person sees of a request, in which a search looks.
pub(super) fn shown(row: &ExchangeRow) -> [&str; 12] {
    [
        &row.when,
        &row.host,
        &row.reach.label,
        &row.country,
        &row.why,
        &row.case,
        &row.bytes_out,
        &row.bytes_in,
        &row.tokens,
        &row.cost,
        &row.allowed_by,
        &row.outcome,
    ]
}
