//! Which model and machine a specialist would take for each route: of those that can do the
//! work, the one with the least likely money over the horizon, answers to redo counted.

use assessment::{Degree, Profile, Residency, Stakes, Use};
use capacity::Hardware;
use catalogue::{
    ClosedModel, CommercialUse, EuHosting, EuResidency, HostedOffer, Machine, MachineKind,
    ModelStatus, OpenModel, Rent, RentRegion, Tokenizer,
};
use quantities::Range;

use super::prices::thinking_of;
use super::yardstick::{Fitting, Holding, Place, Writer, Yardstick};

/// A closed model or a hosted one that is withdrawn within so many days is not begun with.
const FEWEST_DAYS_LEFT: i32 = 180;

/// Below this a model is no help with the work of an office, however cheap it is. Judgement:
/// about what GPT-3.5 scored, with which many organisations began.
const LEAST_QUALITY: f64 = 40.0;

/// An open model with what benchmarks say of it.
pub(super) struct Candidate<'a> {
    pub model: &'a OpenModel,
    pub quality: Range,
}

/// A model on a machine.
pub(super) struct OnMachine<'a, M> {
    pub model: &'a OpenModel,
    pub quality: Range,
    pub machine: M,
    pub fitting: Fitting,
}

/// One of several offers to rent.
#[derive(Clone, Copy)]
pub(super) struct Rented<'a> {
    pub rent: &'a Rent,
    pub accelerators: u64,
}

fn cheapest<T>(candidates: impl Iterator<Item = (f64, T)>) -> Option<T> {
    candidates
        .min_by(|one, other| one.0.total_cmp(&other.0))
        .map(|(_, best)| best)
}

/// How a model writes: its tokenizer, and whether it thinks first.
fn writer(yardstick: &Yardstick<'_>, id: &str, tokenizer: Tokenizer) -> Writer {
    Writer {
        tokenizer,
        thinking: thinking_of(yardstick.catalogue, id),
    }
}

fn open_writer(yardstick: &Yardstick<'_>, model: &OpenModel) -> Writer {
    writer(yardstick, &model.id, model.tokenizer)
}

fn stays(yardstick: &Yardstick<'_>, ends: Option<jiff::civil::Date>) -> bool {
    ends.is_none_or(|ends| (ends - yardstick.catalogue.as_of()).get_days() >= FEWEST_DAYS_LEFT)
}

/// The closed model for the money; with `region` only from providers that keep text in the
/// European Union.
pub(super) fn closed<'a>(
    yardstick: &Yardstick<'a>,
    region: bool,
) -> Option<(&'a ClosedModel, Range)> {
    let catalogue = yardstick.catalogue;
    let candidates = catalogue
        .closed_models()
        .iter()
        .filter(|model| model.status == ModelStatus::Current)
        .filter(|model| stays(yardstick, model.shutdown))
        .filter(|model| {
            yardstick.context_holds(
                writer(yardstick, &model.id, model.tokenizer),
                model.context_tokens,
            )
        })
        .filter(|model| {
            !region
                || catalogue.provider(&model.provider).is_some_and(|provider| {
                    matches!(
                        provider.data.eu_residency,
                        EuResidency::Yes | EuResidency::ThroughCloud
                    )
                })
        })
        .filter_map(|model| {
            let quality = catalogue.quality_prior(&model.id)?;
            let money = yardstick
                .tokens_money(&model.prices, writer(yardstick, &model.id, model.tokenizer))
                + yardstick.redo(quality);
            Some((money, (model, quality)))
        });
    cheapest(candidates)
}

/// Open models that the licence, the language and the length of the texts allow.
pub(super) fn open_candidates<'a>(
    yardstick: &Yardstick<'a>,
    profile: &Profile,
) -> Vec<Candidate<'a>> {
    let catalogue = yardstick.catalogue;
    let licensed = |model: &OpenModel| {
        catalogue.licence(&model.licence).is_some_and(|licence| {
            matches!(
                licence.commercial_use,
                CommercialUse::Yes | CommercialUse::WithConditions
            ) && !(licence.excludes_eu && yardstick.country.in_eu())
        })
    };
    let speaks = |model: &OpenModel| {
        model.languages.is_empty()
            || yardstick
                .language
                .is_none_or(|language| model.languages.iter().any(|code| code == language.code()))
    };
    let for_code_only = |model: &OpenModel| {
        let id = model.id.to_lowercase();
        profile.use_.assumed() != Use::Program
            && ["coder", "code", "devstral"]
                .iter()
                .any(|word| id.contains(word))
    };
    let able: Vec<Candidate<'a>> = catalogue
        .open_models()
        .iter()
        .filter(|model| licensed(model) && !for_code_only(model))
        .filter(|model| {
            yardstick.context_holds(
                writer(yardstick, &model.id, model.tokenizer),
                Some(model.context_tokens),
            )
        })
        .filter_map(|model| {
            let quality = catalogue.quality_prior(&model.id)?;
            (quality.likely() >= LEAST_QUALITY).then_some(Candidate { model, quality })
        })
        .collect();
    // Makers name few languages; where none of them names this one, all may try.
    if able.iter().any(|candidate| speaks(candidate.model)) {
        able.into_iter()
            .filter(|candidate| speaks(candidate.model))
            .collect()
    } else {
        able
    }
}

/// The hosted open model for the money; kept in the European Union unless any provider may do it.
pub(super) fn hosted<'a>(
    yardstick: &Yardstick<'a>,
    profile: &Profile,
    candidates: &[Candidate<'a>],
) -> Option<(&'a OpenModel, Range, &'a HostedOffer)> {
    let in_eu = profile.residency != Residency::Any;
    let offers = candidates.iter().flat_map(|candidate| {
        yardstick
            .catalogue
            .hosted_offers(&candidate.model.id)
            .filter(|offer| !in_eu || offer.eu_hosting != EuHosting::No)
            .filter(|offer| stays(yardstick, offer.ends))
            .filter(|offer| {
                yardstick.context_holds(
                    open_writer(yardstick, candidate.model),
                    offer.context_tokens,
                )
            })
            .map(|offer| {
                let money = yardstick
                    .tokens_money(&offer.prices, open_writer(yardstick, candidate.model))
                    + yardstick.redo(candidate.quality);
                (money, (candidate.model, candidate.quality, offer))
            })
            .collect::<Vec<_>>()
    });
    cheapest(offers)
}

/// What it takes to have a machine of the catalogue.
fn bought(machine: &Machine) -> Holding {
    Holding {
        hardware: Hardware::of_machine(machine),
        price: machine.price().likely(),
        an_hour: 0.0,
        load_watts: machine.load_power.value.likely(),
        idle_watts: machine.idle_power.value.likely(),
    }
}

fn on_machines<'a>(
    yardstick: &Yardstick<'a>,
    candidates: &[Candidate<'a>],
    machines: impl Iterator<Item = &'a Machine>,
    holding: impl Fn(&Machine) -> Holding,
    place: Place,
) -> Option<OnMachine<'a, &'a Machine>> {
    let mut best: Option<OnMachine<'a, &'a Machine>> = None;
    for machine in machines {
        for candidate in candidates {
            let held = holding(machine);
            let Some(fitting) = yardstick.fitting(candidate.model, candidate.quality, &held, place)
            else {
                continue;
            };
            if best
                .as_ref()
                .is_none_or(|best| fitting.money < best.fitting.money)
            {
                best = Some(OnMachine {
                    model: candidate.model,
                    quality: candidate.quality,
                    machine,
                    fitting,
                });
            }
        }
    }
    best
}

/// The open model and server for the money. A workstation only serves a small organisation that
/// can do without it for a day and where a wrong answer is merely rewritten.
pub(super) fn own_server<'a>(
    yardstick: &Yardstick<'a>,
    profile: &Profile,
    candidates: &[Candidate<'a>],
) -> Option<OnMachine<'a, &'a Machine>> {
    let workstation_will_do = matches!(
        profile.downtime.assumed(),
        Degree::NoMatter | Degree::Awkward
    ) && profile.stakes.assumed() == Stakes::Rewrite
        && profile.organisation_people.likely() < 50.0;
    let machines = yardstick.catalogue.machines().iter().filter(|machine| {
        machine.kind == MachineKind::Server
            || (machine.kind == MachineKind::Workstation && workstation_will_do)
    });
    on_machines(yardstick, candidates, machines, bought, Place::Server)
}

/// The small model for ordinary office computers: those of the staff, so only memory is bought.
pub(super) fn own_computers<'a>(
    yardstick: &Yardstick<'a>,
    candidates: &[Candidate<'a>],
) -> Option<OnMachine<'a, &'a Machine>> {
    let machines = yardstick
        .catalogue
        .machines()
        .iter()
        .filter(|machine| machine.kind == MachineKind::Laptop)
        .filter(|machine| machine.memory.value.likely() <= MOST_OFFICE_MEMORY);
    let holding = |machine: &Machine| Holding {
        price: 0.0,
        idle_watts: 0.0,
        ..bought(machine)
    };
    on_machines(
        yardstick,
        candidates,
        machines,
        holding,
        Place::StaffComputer,
    )
}

/// Gigabytes for a model on an ordinary office computer with 32 GB or less.
const MOST_OFFICE_MEMORY: f64 = 32.0;

/// True for graphics cards made for games: their maker's driver licence keeps them out of data
/// centres, so those who rent them out are private persons and marketplaces.
pub(super) fn is_made_for_games(gpu: &str) -> bool {
    gpu.starts_with("rtx-") && !gpu.starts_with("rtx-pro")
}

/// The open model and rented accelerators for the money; the fewest that hold the model.
pub(super) fn rented<'a>(
    yardstick: &Yardstick<'a>,
    profile: &Profile,
    candidates: &[Candidate<'a>],
) -> Option<OnMachine<'a, Rented<'a>>> {
    let region = if profile.residency == Residency::Any {
        RentRegion::Any
    } else {
        RentRegion::Eu
    };
    let mut best: Option<OnMachine<'a, Rented<'a>>> = None;
    for rent in yardstick.catalogue.all_rents() {
        if rent.region != region || is_made_for_games(&rent.gpu) {
            continue;
        }
        for candidate in candidates {
            let first = [1, 2, 4, 8].into_iter().find_map(|accelerators| {
                let holding = Holding {
                    hardware: Hardware::of_rent(rent, accelerators),
                    price: 0.0,
                    an_hour: rent.price.value.likely() * accelerators as f64,
                    load_watts: 0.0,
                    idle_watts: 0.0,
                };
                let fitting = yardstick.fitting(
                    candidate.model,
                    candidate.quality,
                    &holding,
                    Place::Server,
                )?;
                Some((accelerators, fitting))
            });
            let Some((accelerators, fitting)) = first else {
                continue;
            };
            if best
                .as_ref()
                .is_none_or(|best| fitting.money < best.fitting.money)
            {
                best = Some(OnMachine {
                    model: candidate.model,
                    quality: candidate.quality,
                    machine: Rented { rent, accelerators },
                    fitting,
                });
            }
        }
    }
    best
}
