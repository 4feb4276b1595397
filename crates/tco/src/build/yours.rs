//! Routes that the person added: their figures as rows, and the plan.

use assessment::{OwnRoute, OwnSide, Processed};
use catalogue::Tokenizer;
use quantities::Range;

use super::desk::{Desk, Ready};
use super::routes::{blank, home};
use crate::assumption::AssumptionGroup::{self, Machines, People, Prices, Quality, Running};
use crate::assumption::Origin;
use crate::driver::Level;
use crate::error::TcoError;
use crate::future::Key;
use crate::keys::{Common, Leg, Price, Thinking, TokenBill, YoursKeys};
use crate::route::{Route, RouteId, Yours};
use crate::sheet::Row;

/// What a row of an own route is: its field in the case file, its unit and its heading.
type Field = (&'static str, &'static str, AssumptionGroup);

impl Desk<'_, '_, '_> {
    /// A route with the person's own figures; `place` is its place among theirs.
    pub(super) fn yours(
        &mut self,
        place: u8,
        own: &OwnRoute,
        common: &Common,
    ) -> Result<Ready, TcoError> {
        let id = RouteId::Yours(Yours {
            place,
            side: own.side,
            processed: own.processed,
        });
        let allowed = own.figures();
        let mut row = |(field, unit, group): Field, range: Range| -> Result<Key, TcoError> {
            let words = field.replace('_', "-");
            let row = Row::new(
                group,
                &format!("{}-{words}", id.id().replace('_', "-")),
                unit,
                range,
                allowed
                    .iter()
                    .find(|(other, ..)| *other == field)
                    .map_or((0.0, 1e9), |(.., allowed)| *allowed),
                Origin::WorkedOut {
                    how: "assumption-how-yours".to_owned(),
                },
            )
            .labelled(
                &format!("assumption-yours-{words}"),
                &[("route", &own.name)],
            );
            self.sheet.add(row)
        };
        let tokens = "assumption-unit-money-per-million-tokens";
        let plain = |amount: Key| Price { amount, rate: None };
        let input = plain(row(("input_tokens", tokens, Prices), own.input_tokens)?);
        let output = plain(row(("output_tokens", tokens, Prices), own.output_tokens)?);
        let cached = match own.cached_tokens {
            None => None,
            Some(range) => Some(plain(row(("cached_tokens", tokens, Prices), range)?)),
        };
        let quality = match own.quality {
            // Unknown counts as what the work needs, so that it costs nothing and earns nothing.
            None => common.quality_needed,
            Some(range) => row(("quality", "assumption-unit-points", Quality), range)?,
        };
        let yours = YoursKeys {
            once: row(("once", "assumption-unit-money", Machines), own.once)?,
            residual_share: row(
                ("residual_share", "assumption-unit-share", Machines),
                own.residual_share,
            )?,
            a_month: row(
                ("a_month", "assumption-unit-money-a-month", Running),
                own.a_month,
            )?,
            a_year: row(
                ("a_year", "assumption-unit-money-a-year", Running),
                own.a_year,
            )?,
            a_request: row(
                ("a_request", "assumption-unit-money-a-request", Prices),
                own.a_request,
            )?,
            staff_days_a_month: row(
                ("staff_days_a_month", "assumption-unit-days-a-month", People),
                own.staff_days_a_month,
            )?,
        };
        let leg = Leg {
            open: own.side == OwnSide::Open,
            tokens_per_word: self.tokens_per_word(Tokenizer::O200k)?,
            thinking: Thinking::Never,
            quality,
            bill: Some(TokenBill {
                market: Level::Flat,
                input,
                cached,
                cache_write: None,
                output,
                long: None,
                batch_discount: None,
                residency_factor: None,
            }),
            park: None,
            effort: None,
            yours: Some(yours),
            legal_factor: 1.0,
        };
        let route = Route {
            host: Some(own.name.clone()),
            country_of_processing: match own.processed {
                Processed::OwnMachines => home(self.profile),
                Processed::Eu => "EU".to_owned(),
                Processed::Elsewhere => "any".to_owned(),
            },
            reasons: vec!["route-why-yours".to_owned()],
            quality: own.quality,
            open_share: f64::from(u8::from(own.side == OwnSide::Open)),
            ..blank(id)
        };
        Ok(Ready { leg, route })
    }
}
