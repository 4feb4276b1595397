//! The rows, the plan and the description of each route that one model serves.

use assessment::{Audience, Profile, Residency};
use catalogue::{EuHosting, EuResidency, Fact, Machine, OpenModel, Tokenizer, Topic};
use quantities::{Currency, Range};

use super::choose::{self, Candidate, OnMachine};
use super::effort::{Retirements, effort_of};
use super::prices::thinking_of;
use super::routes::{blank, home};
use super::rows::{effort, topic, unit_of};
use super::yardstick::{Fitting, Yardstick};
use crate::assumption::AssumptionGroup::{
    Fitting as MakingFit, Machines, People, Quality, Running, Tokens, Upkeep,
};
use crate::assumption::Origin;
use crate::error::TcoError;
use crate::future::Key;
use crate::keys::{EffortKeys, Leg, Park, Price, Tenure, TokenBill};
use crate::route::{MachineChoice, ModelChoice, Route, RouteId, RouteSpeed};
use crate::sheet::{ANY_FACTOR, Row, Sheet, three};

/// A route that can work: its leg, and what is shown of it.
pub(super) struct Ready {
    pub leg: Leg,
    pub route: Route,
}

/// A route that cannot: the reason and the page behind it.
pub(super) type Refusal = (&'static str, &'static str);

/// Speed of somebody else's API. Judgement: public speed tests of current models lie around 50
/// to 150 tokens a second after half a second to three.
fn api_speed() -> RouteSpeed {
    RouteSpeed {
        first_word_seconds: three([0.5, 1.0, 3.0]),
        words_a_second: three([20.0, 45.0, 90.0]),
    }
}

/// How machines are had.
#[derive(Clone, Copy)]
struct Held {
    tenure: Tenure,
    power: Option<(Key, Key)>,
    licensable: f64,
}

/// Where routes are laid out.
pub(super) struct Desk<'s, 'a, 'y> {
    pub sheet: &'s mut Sheet<'a>,
    pub profile: &'s Profile,
    pub yardstick: &'y Yardstick<'a>,
}

/// A route that can work, or why it cannot.
type Made = Result<Result<Ready, Refusal>, TcoError>;

impl<'a> Desk<'_, 'a, '_> {
    fn leg(
        &mut self,
        id: RouteId,
        model: (&str, &str),
        quality: Range,
        tokenizer: Tokenizer,
        bill: Option<TokenBill>,
        park: Option<Park>,
    ) -> Result<Leg, TcoError> {
        let takes = effort_of(id);
        let row = Row::new(
            Quality,
            &format!("quality-{}", model.0),
            "assumption-unit-points",
            quality,
            (0.0, 100.0),
            Origin::WorkedOut {
                how: "assumption-how-quality".to_owned(),
            },
        )
        .labelled("assumption-quality", &[("model", model.1)]);
        let quality = self.sheet.add(row)?;
        let retirements = match takes.retirements {
            Retirements::None => None,
            Retirements::Host => Some(self.sheet.add(Row::judgement(
                Upkeep,
                "retirements-hosted",
                "assumption-unit-times-a-year",
                [0.1, 0.4, 1.0],
                ANY_FACTOR,
            ))?),
            Retirements::Maker => {
                let row = topic(self.sheet, Upkeep, Topic::RetirementsPerYearClosed);
                Some(self.sheet.add(row)?)
            }
        };
        Ok(Leg {
            open: !matches!(id, RouteId::ClosedApi | RouteId::ClosedApiRegion),
            tokens_per_word: self.tokens_per_word(tokenizer)?,
            thinking: thinking_of(self.sheet.catalogue, model.0),
            quality,
            bill,
            park,
            effort: Some(EffortKeys {
                integration_days: effort(self.sheet, MakingFit, takes.integration, "integration")?,
                upkeep_days: effort(self.sheet, People, takes.upkeep, "upkeep")?,
                upgrades: effort(self.sheet, Upkeep, takes.upgrades, "upgrades")?,
                retirements,
                exit_days: effort(self.sheet, MakingFit, takes.exit, "exit")?,
            }),
            yours: None,
            legal_factor: takes.legal_factor,
        })
    }

    pub(super) fn tokens_per_word(&mut self, tokenizer: Tokenizer) -> Result<Key, TcoError> {
        let id = format!("tokens-per-word-{}", tokenizer.code());
        let unit = "assumption-unit-tokens-a-word";
        let catalogue = self.sheet.catalogue;
        let fact = self
            .yardstick
            .language
            .and_then(|language| catalogue.tokens_per_word(language, tokenizer));
        let row = match fact {
            Some(fact) => Row::fact(Tokens, &id, unit, fact, catalogue),
            None => Row::new(
                Tokens,
                &id,
                unit,
                self.yardstick.tokens_per_word(tokenizer),
                (0.5, 20.0),
                Origin::Judgement {
                    why: "assumption-why-tokens-per-word".to_owned(),
                },
            ),
        };
        let row = row
            .labelled(
                "assumption-tokens-per-word",
                &[("tokenizer", tokenizer.code())],
            )
            .together("tokens-per-word");
        self.sheet.add(row)
    }

    pub(super) fn closed(&mut self, id: RouteId, region: bool) -> Made {
        let Some((model, quality)) = choose::closed(self.yardstick, region) else {
            return Ok(Err(if region {
                ("route-unavailable-no-region", "residency")
            } else {
                ("route-unavailable-no-closed-model", "volume")
            }));
        };
        let catalogue = self.sheet.catalogue;
        let provider = catalogue.provider(&model.provider);
        let bill = self.closed_bill(model, region)?;
        let leg = self.leg(
            id,
            (&model.id, &model.name),
            quality,
            model.tokenizer,
            Some(bill),
            None,
        )?;
        let mut reasons = vec!["route-why-good-for-the-money".to_owned()];
        if region {
            let through_cloud = provider
                .is_some_and(|provider| provider.data.eu_residency == EuResidency::ThroughCloud);
            reasons.push(
                if through_cloud {
                    "route-why-region-through-cloud"
                } else {
                    "route-why-region"
                }
                .to_owned(),
            );
        }
        let vendor = provider.map_or_else(|| model.provider.clone(), |row| row.name.clone());
        let country = provider.map_or_else(|| "any".to_owned(), |row| row.country.clone());
        let route = Route {
            model: Some(ModelChoice {
                id: model.id.clone(),
                name: model.name.clone(),
                vendor: vendor.clone(),
                vendor_country: country.clone(),
                licence_id: None,
                open: false,
            }),
            host: Some(vendor),
            country_of_processing: if region { "EU".to_owned() } else { country },
            reasons,
            speed: Some(api_speed()),
            quality: Some(self.sheet.range(leg.quality)),
            ..blank(id)
        };
        Ok(Ok(Ready { leg, route }))
    }

    fn open_choice(&self, model: &OpenModel) -> ModelChoice {
        let family = self.sheet.catalogue.family(&model.family);
        ModelChoice {
            id: model.id.clone(),
            name: model.name.clone(),
            vendor: family.map_or_else(|| model.family.clone(), |row| row.vendor.clone()),
            vendor_country: family.map_or_else(String::new, |row| row.country.clone()),
            licence_id: Some(model.licence.clone()),
            open: true,
        }
    }

    pub(super) fn hosted(&mut self, candidates: &[Candidate<'a>]) -> Made {
        let id = RouteId::HostedOpen;
        let Some((model, quality, offer)) =
            choose::hosted(self.yardstick, self.profile, candidates)
        else {
            return Ok(Err(("route-unavailable-no-host", "residency")));
        };
        let bill = self.hosted_bill(model, offer)?;
        let leg = self.leg(
            id,
            (&model.id, &model.name),
            quality,
            model.tokenizer,
            Some(bill),
            None,
        )?;
        let in_eu = self.profile.residency != Residency::Any;
        let mut reasons = vec!["route-why-good-for-the-money".to_owned()];
        if in_eu {
            reasons.push("route-why-eu-host".to_owned());
        }
        let route = Route {
            model: Some(self.open_choice(model)),
            host: Some(offer.host.clone()),
            country_of_processing: if in_eu && offer.eu_hosting == EuHosting::ByRegion {
                "EU".to_owned()
            } else {
                offer.country.clone()
            },
            reasons,
            speed: Some(api_speed()),
            quality: Some(self.sheet.range(leg.quality)),
            open_share: 1.0,
            ..blank(id)
        };
        Ok(Ok(Ready { leg, route }))
    }

    /// The leg of a route on machines.
    fn leg_on_machine(
        &mut self,
        id: RouteId,
        (model, quality): (&OpenModel, Range),
        machine: &str,
        fitting: &Fitting,
        held: Held,
    ) -> Result<Leg, TcoError> {
        let route = id.id().replace('_', "-");
        let measured = fitting.measured.as_ref();
        let on = |on: Option<String>| match on {
            Some(on) => Origin::Measured { on },
            None => Origin::WorkedOut {
                how: "assumption-how-speed".to_owned(),
            },
        };
        let written = on(measured.map(|measured| measured.on.to_string()));
        let read = on(measured
            .filter(|measured| measured.prompt_tokens_per_second.is_some())
            .map(|measured| measured.on.to_string()));
        let mut speed = |what: &str, range: Range, origin: Origin| {
            let row = Row::new(
                Machines,
                &format!("{what}-{route}"),
                "assumption-unit-tokens-a-second",
                range,
                (0.01, 1e7),
                origin,
            )
            .labelled(
                &format!("assumption-{what}"),
                &[("model", &model.name), ("machine", machine)],
            )
            .together("speed");
            self.sheet.add(row)
        };
        let park = Park {
            tenure: held.tenure,
            prefill: speed(
                "reading-speed",
                fitting.serving.prefill_tokens_a_second,
                read,
            )?,
            decode: speed("writing-speed", fitting.serving.tokens_a_second, written)?,
            power: held.power,
            licensable: held.licensable,
        };
        self.leg(
            id,
            (&model.id, &model.name),
            quality,
            model.tokenizer,
            None,
            Some(park),
        )
    }

    fn power(&mut self, machine: &Machine) -> Result<(Key, Key), TcoError> {
        let mut watts = |what: &str, fact: &Fact| {
            let row = Row::fact(
                Running,
                &format!("{what}-{}", machine.id),
                unit_of(fact.unit),
                fact,
                self.sheet.catalogue,
            )
            .labelled(&format!("assumption-{what}"), &[("machine", &machine.name)])
            .together("power");
            self.sheet.add(row)
        };
        Ok((
            watts("load-power", &machine.load_power)?,
            watts("idle-power", &machine.idle_power)?,
        ))
    }

    /// The price of a machine, under the source of its dearest part.
    fn machine_price(&mut self, machine: &Machine) -> Result<Price, TcoError> {
        let dearest = machine.parts.iter().max_by(|one, other| {
            let money = |part: &catalogue::Part| part.count as f64 * part.price.value.likely();
            money(one).total_cmp(&money(other))
        });
        let id = format!("machine-price-{}", machine.id);
        let unit = "assumption-unit-dollars";
        let row = match dearest {
            Some(part) => Row {
                range: machine.price(),
                ..Row::fact(Machines, &id, unit, &part.price, self.sheet.catalogue)
            },
            None => Row::judgement(Machines, &id, unit, [0.0; 3], (0.0, 1e7)),
        };
        let row = Row {
            allowed: (0.0, 1e7),
            ..row
        }
        .labelled("assumption-machine-price", &[("machine", &machine.name)])
        .together("machine-prices");
        self.sheet.price(row, Currency::Usd)
    }

    fn speed_on(&self, model: &OpenModel, fitting: &Fitting) -> RouteSpeed {
        let tokens_per_word = self.yardstick.tokens_per_word(model.tokenizer).likely();
        RouteSpeed {
            first_word_seconds: fitting.serving.first_word_seconds,
            words_a_second: fitting
                .serving
                .tokens_a_second_each
                .scaled(1.0 / tokens_per_word),
        }
    }

    pub(super) fn rented(&mut self, candidates: &[Candidate<'a>]) -> Made {
        let id = RouteId::RentedGpu;
        let Some(best) = choose::rented(self.yardstick, self.profile, candidates) else {
            return Ok(Err(("route-unavailable-no-rented", "speed")));
        };
        let rent = best.machine.rent;
        let row = Row::fact(
            Machines,
            &format!("rent-price-{}", rent.gpu),
            unit_of(rent.price.unit),
            &rent.price,
            self.sheet.catalogue,
        )
        .labelled(
            "assumption-rent-price",
            &[("machine", &card_name(&rent.gpu))],
        )
        .together("rents");
        let tenure = Tenure::Rented {
            price: self.sheet.price(row, Currency::Usd)?,
            accelerators: best.machine.accelerators as f64,
        };
        let name = if best.machine.accelerators > 1 {
            format!("{} × {}", best.machine.accelerators, card_name(&rent.gpu))
        } else {
            card_name(&rent.gpu)
        };
        let leg = self.leg_on_machine(
            id,
            (best.model, best.quality),
            &name,
            &best.fitting,
            Held {
                tenure,
                power: None,
                licensable: licensable(Some(&rent.gpu), best.machine.accelerators),
            },
        )?;
        let in_eu = self.profile.residency != Residency::Any;
        let where_ = if in_eu { "EU" } else { "any" };
        let route = self.on_machine(id, &best, &leg, rent.gpu.clone(), name, where_.to_owned());
        Ok(Ok(Ready { leg, route }))
    }

    pub(super) fn own_server(&mut self, candidates: &[Candidate<'a>]) -> Made {
        let id = RouteId::OwnServer;
        let Some(best) = choose::own_server(self.yardstick, self.profile, candidates) else {
            return Ok(Err(("route-unavailable-no-server", "speed")));
        };
        let machine = best.machine;
        let tenure = Tenure::Owned {
            price: self.machine_price(machine)?,
            accelerators: machine.gpus.max(1) as f64,
        };
        let power = self.power(machine)?;
        let leg = self.leg_on_machine(
            id,
            (best.model, best.quality),
            &machine.name,
            &best.fitting,
            Held {
                tenure,
                power: Some(power),
                licensable: licensable(machine.gpu.as_deref(), machine.gpus),
            },
        )?;
        let home = home(self.profile);
        let route = self.on_machine(
            id,
            &best,
            &leg,
            machine.id.clone(),
            machine.name.clone(),
            home,
        );
        Ok(Ok(Ready { leg, route }))
    }

    pub(super) fn own_computers(&mut self, candidates: &[Candidate<'a>]) -> Made {
        let id = RouteId::OwnComputers;
        if self.profile.audience.assumed() == Audience::Public {
            return Ok(Err(("route-unavailable-own-computers-public", "audience")));
        }
        let Some(best) = choose::own_computers(self.yardstick, candidates) else {
            return Ok(Err(("route-unavailable-own-computers-slow", "volume")));
        };
        let machine = best.machine;
        let tenure = Tenure::StaffComputers {
            price: self.machine_price(machine)?,
        };
        let power = self.power(machine)?;
        let leg = self.leg_on_machine(
            id,
            (best.model, best.quality),
            &machine.name,
            &best.fitting,
            Held {
                tenure,
                power: Some(power),
                licensable: 0.0,
            },
        )?;
        let home = home(self.profile);
        let mut route = self.on_machine(
            id,
            &best,
            &leg,
            machine.id.clone(),
            machine.name.clone(),
            home,
        );
        route.reasons = vec!["route-why-small-model".to_owned()];
        Ok(Ok(Ready { leg, route }))
    }

    fn on_machine<M>(
        &self,
        id: RouteId,
        best: &OnMachine<'_, M>,
        leg: &Leg,
        machine_id: String,
        machine_name: String,
        where_: String,
    ) -> Route {
        let mut reasons = vec![
            "route-why-best-that-fits".to_owned(),
            "route-why-busiest-hour".to_owned(),
        ];
        if self.yardstick.redundant() {
            reasons.push("route-why-spare".to_owned());
        }
        Route {
            model: Some(self.open_choice(best.model)),
            machine: Some(MachineChoice {
                id: machine_id,
                name: machine_name,
                units: 1,
            }),
            country_of_processing: where_,
            reasons,
            speed: Some(self.speed_on(best.model, &best.fitting)),
            quality: Some(self.sheet.range(leg.quality)),
            open_share: 1.0,
            ..blank(id)
        }
    }
}

/// The id of a graphics card as its maker writes it: `rtx-pro-6000` is RTX PRO 6000.
pub(super) fn card_name(id: &str) -> String {
    id.to_uppercase().replace('-', " ")
}

/// Accelerators for which supported serving software is sold: those that their maker means for
/// data centres and professionals.
fn licensable(gpu: Option<&str>, count: u64) -> f64 {
    match gpu {
        Some(gpu) if !gpu.starts_with("mi") && !choose::is_made_for_games(gpu) => count as f64,
        _ => 0.0,
    }
}
