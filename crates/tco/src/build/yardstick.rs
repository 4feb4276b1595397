//! The measure by which models and machines are chosen: likely money over the horizon.

use assessment::{Measurement, Profile, Speed, latest_of};
use capacity::{
    Hardware, Load, Measured, ModelNeeds, Serving, ServingTarget, replicas, serving_of,
};
use catalogue::{Catalogue, Country, Language, OpenModel, TokenPrices, Tokenizer};
use quantities::{Currency, Range};

use super::language_of;
use super::prices::thinking_of;
use crate::driver::{HOURS_PER_MONTH, Level};
use crate::future::{Choices, Key};
use crate::keys::{Common, Thinking};
use crate::scene::{Demand, PieceTokens, seconds_a_piece};
use crate::sheet::{Sheet, three};

/// The likely future, before models and machines are known.
pub(super) struct Yardstick<'a> {
    pub catalogue: &'a Catalogue,
    pub language: Option<Language>,
    pub country: Country,
    speed: Speed,
    demand: Demand<f64>,
    /// Pieces over the horizon, and in its last month.
    pieces: f64,
    last_pieces: f64,
    /// Pieces over the horizon, each at the wages of its month.
    pieces_at_wages: f64,
    years: f64,
    /// Money of one piece for each point of quality lacking.
    money_a_point: f64,
    /// Quality that the work needs.
    needed: f64,
    /// What a dollar is in the currency of the case.
    dollar: f64,
    rented_hours: f64,
    starting_hours: f64,
    plannable: f64,
    residual_a_year: f64,
    support: f64,
    /// Network, rack and spare parts, as a share of the price.
    around: f64,
    /// Money for a watt over a month.
    watt_month: f64,
    /// Speeds measured on the organisation's own computers.
    measurements: Vec<Measurement>,
}

/// A machine, or accelerators to rent, and what it costs to have.
pub(super) struct Holding {
    pub hardware: Hardware,
    /// Dollars to buy one.
    pub price: f64,
    /// Dollars to rent one for an hour.
    pub an_hour: f64,
    pub load_watts: f64,
    pub idle_watts: f64,
}

/// How a model writes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Writer {
    pub tokenizer: Tokenizer,
    pub thinking: Thinking,
}

/// Where the model runs, which decides what people put up with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Server,
    StaffComputer,
}

/// How a model would do on a holding.
pub(super) struct Fitting {
    pub serving: Serving,
    /// The measurement that its speed rests on, where there is one.
    pub measured: Option<Measurement>,
    /// Likely money over the horizon.
    pub money: f64,
}

impl<'a> Yardstick<'a> {
    pub(super) fn new(
        sheet: &Sheet<'a>,
        profile: &Profile,
        common: &Common,
        country: Country,
    ) -> Self {
        let values: Vec<f64> = sheet
            .assumptions
            .iter()
            .map(|assumption| assumption.range.likely())
            .collect();
        let demand = Demand::new(common, &values, &Choices::assumed(profile));
        let pieces = demand.course.pieces_by_month(profile.horizon.0 as usize);
        let get = |key: Key| values[key.0];
        let dollar = if profile.currency == Currency::Usd {
            1.0
        } else {
            sheet
                .catalogue
                .exchange_rate(Currency::Usd, profile.currency)
                .map_or(1.0, Range::likely)
        };
        let reserved = get(common.rent.reserved_share);
        // Hours at the plain price that come to what reserved and other hours cost.
        let rented_hours = reserved * (1.0 - get(common.rent.reserved_discount)) * HOURS_PER_MONTH
            + (1.0 - reserved) * get(common.rent.hours);
        let wages = demand
            .course
            .level_by_month(Level::Wages, profile.horizon.0 as usize);
        Self {
            catalogue: sheet.catalogue,
            language: language_of(&profile.language),
            country,
            speed: profile.speed.assumed(),
            pieces: pieces.iter().sum(),
            pieces_at_wages: pieces
                .iter()
                .zip(wages)
                .map(|(pieces, level)| pieces * level)
                .sum(),
            last_pieces: pieces.last().copied().unwrap_or_default(),
            years: profile.horizon.years(),
            money_a_point: get(common.quality_sensitivity) * get(common.redo_minutes) / 60.0
                * demand.hour
                * get(common.consequence),
            needed: get(common.quality_needed),
            dollar,
            rented_hours,
            starting_hours: get(common.rent.starting_hours),
            plannable: get(common.plannable_share),
            residual_a_year: libm::cbrt(get(common.residual)),
            support: get(common.support_contract),
            around: get(common.surroundings.network_and_rack)
                + get(common.surroundings.spare_parts),
            watt_month: HOURS_PER_MONTH / 1000.0
                * get(common.power_usage)
                * sheet.likely_price(common.electricity),
            measurements: profile.measurements.clone(),
            demand,
        }
    }

    /// Tokens a word: measured, or for languages without a measurement a wide estimate.
    pub(super) fn tokens_per_word(&self, tokenizer: Tokenizer) -> Range {
        self.language
            .and_then(|language| self.catalogue.tokens_per_word(language, tokenizer))
            .map_or_else(unmeasured, |fact| fact.value)
    }

    pub(super) fn tokens(&self, writer: Writer) -> PieceTokens<f64> {
        let tokens_per_word = self.tokens_per_word(writer.tokenizer).likely();
        self.demand.tokens(tokens_per_word, writer.thinking)
    }

    /// Tokens of one call, read and written.
    fn tokens_a_call(&self, writer: Writer) -> (f64, f64) {
        let tokens = self.tokens(writer);
        let calls = self.demand.calls;
        (
            (tokens.read + tokens.instructions) / calls,
            (tokens.written + tokens.reasoned) / calls,
        )
    }

    /// True where a model can take a call in one request, with a tenth to spare.
    pub(super) fn context_holds(&self, writer: Writer, context: Option<u64>) -> bool {
        let (read, written) = self.tokens_a_call(writer);
        context.is_none_or(|context| context as f64 >= 1.1 * (read + written))
    }

    /// Money that answers to redo cost over the horizon at some quality.
    pub(super) fn redo(&self, quality: Range) -> f64 {
        // The spread counts too: half of it below the likely value is lacking in some futures.
        let expected = f64::midpoint(quality.likely(), quality.low());
        (self.needed - expected).max(0.0) * self.money_a_point * self.pieces_at_wages
    }

    /// Money for tokens over the horizon, at today's prices.
    pub(super) fn tokens_money(&self, prices: &TokenPrices, writer: Writer) -> f64 {
        let tokens = self.tokens(writer);
        let dollars = (tokens.read + tokens.instructions) * prices.input.lasting().likely()
            + (tokens.written + tokens.reasoned) * prices.output.lasting().likely();
        dollars / 1e6 * self.pieces * self.dollar
    }

    fn target(&self, writer: Writer, place: Place) -> ServingTarget {
        let (read, written) = self.tokens_a_call(writer);
        let tokens_per_word = self.tokens_per_word(writer.tokenizer).likely();
        // On a computer of one's own people put up with more, because nobody else waits.
        let (words_a_second, first_word, minute, most) = match place {
            Place::Server => (5.0, 5.0, 30.0, 64),
            Place::StaffComputer => (3.0, 20.0, 120.0, 1),
        };
        let (tokens_a_second, first_word_seconds) = match self.speed {
            Speed::Conversation => (words_a_second * tokens_per_word, first_word),
            Speed::Minute => (written / minute, minute),
            Speed::Tomorrow => (0.0, f64::INFINITY),
        };
        ServingTarget {
            tokens_a_second,
            tokens: read + written,
            prompt_tokens: read,
            first_word_seconds,
            most_sequences: most,
        }
    }

    /// How a model does on a holding; none where it does not fit or people would wait too long.
    pub(super) fn fitting(
        &self,
        model: &OpenModel,
        quality: Range,
        holding: &Holding,
        place: Place,
    ) -> Option<Fitting> {
        let writer = Writer {
            tokenizer: model.tokenizer,
            thinking: thinking_of(self.catalogue, &model.id),
        };
        let target = self.target(writer, place);
        // A model was measured on a computer of the staff; that says nothing of a server.
        let measured = match place {
            Place::StaffComputer => latest_of(&self.measurements, &model.id),
            Place::Server => None,
        };
        let speeds = measured.map_or_else(Measured::default, |measured| Measured {
            decode: Some(measured.tokens_per_second),
            prefill: measured.prompt_tokens_per_second,
        });
        let needs = ModelNeeds::of_model(model);
        let serving = serving_of(&needs, &holding.hardware, &target, speeds)?;
        let seconds = seconds_a_piece(
            self.tokens(writer),
            serving.prefill_tokens_a_second.likely(),
            serving.tokens_a_second.likely(),
        );
        let last = self.last_pieces;
        let units = match place {
            Place::StaffComputer => self.demand.users,
            Place::Server => replicas(&Load {
                pieces_an_hour: last * self.demand.busiest_hour_share,
                seconds_a_piece: seconds,
                plannable: self.plannable,
                redundant: self.demand.redundant,
            }),
        };
        let hours_each = last * seconds / 3600.0 / units;
        if place == Place::StaffComputer && hours_each > MOST_HOURS_OF_A_COMPUTER {
            return None;
        }
        let months = self.years * 12.0;
        let kept = libm::pow(self.residual_a_year, self.years);
        let bought =
            holding.price * self.dollar * (1.0 + self.around - kept + self.support * self.years);
        let busy = (hours_each / HOURS_PER_MONTH).min(1.0);
        let watts = holding.idle_watts + busy * (holding.load_watts - holding.idle_watts);
        let hours = if self.speed == Speed::Tomorrow {
            hours_each / self.plannable + self.starting_hours
        } else {
            self.rented_hours
        };
        let a_month = watts * self.watt_month + hours * holding.an_hour * self.dollar;
        Some(Fitting {
            serving,
            measured: measured.cloned(),
            money: units * (bought + a_month * months) + self.redo(quality),
        })
    }

    pub(super) fn redundant(&self) -> bool {
        self.demand.redundant
    }
}

/// Hours a month that a computer can spend on it beside its owner's own work.
const MOST_HOURS_OF_A_COMPUTER: f64 = 60.0;

/// Tokens a word in a language nobody measured for us: from European languages at the low end to
/// scripts that tokenizers cut finely.
const UNMEASURED_FIGURES: [f64; 3] = [1.2, 2.2, 4.0];

fn unmeasured() -> Range {
    three(UNMEASURED_FIGURES)
}
