//! The whole catalogue: read from files, checked, and asked for facts.

use std::collections::BTreeMap;

use jiff::civil::Date;
use quantities::{Currency, Range};
use serde::Serialize;

use crate::closed::{ClosedModel, Provider};
use crate::economics::{Economics, Electricity, ExchangeRate, Role, Topic, Wage};
use crate::error::CatalogueError;
use crate::fact::Fact;
use crate::finance::{Resale, SectorCapital};
use crate::history::PriceStep;
use crate::hosted::HostedOffer;
use crate::language::{Language, Tokenizer, TokensPerWord};
use crate::licence::Licence;
use crate::machine::{Machine, Rent, RentRegion};
use crate::open::{Family, OpenModel};
use crate::pack::{BUILT_IN, PackFile, in_topic_order, read, unique};
use crate::place::Country;
use crate::quality::{self, Benchmark, QualityFact};
use crate::source::Source;
use crate::tables::Tables;

/// The catalogue. Rows stay in the order of the files.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Catalogue {
    as_of: Date,
    sources: BTreeMap<String, Source>,
    providers: Vec<Provider>,
    closed_models: Vec<ClosedModel>,
    price_history: Vec<PriceStep>,
    licences: Vec<Licence>,
    families: Vec<Family>,
    open_models: Vec<OpenModel>,
    hosted_offers: Vec<HostedOffer>,
    benchmarks: Vec<Benchmark>,
    quality: Vec<QualityFact>,
    machines: Vec<Machine>,
    rents: Vec<Rent>,
    electricity: Vec<Electricity>,
    wages: Vec<Wage>,
    exchange_rates: Vec<ExchangeRate>,
    /// One for each topic, in the order of [`Topic::ALL`].
    economics: Vec<Fact>,
    sector_capital: Vec<SectorCapital>,
    resales: Vec<Resale>,
    tokens_per_word: Vec<TokensPerWord>,
}

impl Catalogue {
    /// The catalogue that comes with the app.
    ///
    /// # Errors
    /// [`CatalogueError`] if a data file was changed into something that does not hold; the tests
    /// of this crate keep that from being shipped.
    pub fn built_in() -> Result<Self, CatalogueError> {
        Self::parse(BUILT_IN)
    }

    /// The files behind [`Catalogue::built_in`], for a pack that replaces only some of them.
    pub const fn built_in_files() -> &'static [PackFile<'static>] {
        BUILT_IN
    }

    /// Reads and checks a set of data files.
    ///
    /// # Errors
    /// [`CatalogueError`] with file, row, field, value and what is allowed, for the first mistake.
    pub fn parse(files: &[PackFile<'_>]) -> Result<Self, CatalogueError> {
        Self::from_tables(&Tables::parse(files)?)
    }

    /// Reads and checks files that are parsed already.
    pub(crate) fn from_tables(files: &Tables) -> Result<Self, CatalogueError> {
        let sources = files.sources()?;
        let as_of = sources
            .values()
            .map(|source| source.checked)
            .max()
            .ok_or_else(|| CatalogueError::MissingField {
                file: Source::FILE.to_owned(),
                row: "source".to_owned(),
                field: "checked".to_owned(),
            })?;
        let exchange_rates = read(
            files,
            Economics::FILE,
            "exchange_rate",
            &sources,
            ExchangeRate::read,
        )?;
        let quality = read(files, Benchmark::FILE, "score", &sources, QualityFact::read)?;
        let economics = read(files, Economics::FILE, "topic", &sources, Economics::read)?;
        let catalogue = Self {
            providers: read(files, Provider::FILE, "provider", &sources, Provider::read)?,
            closed_models: read(
                files,
                ClosedModel::FILE,
                "model",
                &sources,
                ClosedModel::read,
            )?,
            price_history: read(files, PriceStep::FILE, "step", &sources, PriceStep::read)?,
            licences: read(files, Licence::FILE, "licence", &sources, Licence::read)?,
            families: read(files, Family::FILE, "family", &sources, Family::read)?,
            open_models: read(files, OpenModel::FILE, "model", &sources, OpenModel::read)?,
            hosted_offers: read(
                files,
                HostedOffer::FILE,
                "offer",
                &sources,
                HostedOffer::read,
            )?,
            benchmarks: read(
                files,
                Benchmark::FILE,
                "benchmark",
                &sources,
                Benchmark::read,
            )?,
            quality,
            machines: read(files, Machine::FILE, "machine", &sources, Machine::read)?,
            rents: read(files, Rent::FILE, "rent", &sources, Rent::read)?,
            electricity: read(
                files,
                Electricity::FILE,
                "price",
                &sources,
                Electricity::read,
            )?,
            wages: read(files, Wage::FILE, "wage", &sources, Wage::read)?,
            exchange_rates,
            economics: in_topic_order(economics)?,
            sector_capital: read(
                files,
                SectorCapital::FILE,
                "sector",
                &sources,
                SectorCapital::read,
            )?,
            resales: read(files, Resale::FILE, "resale", &sources, Resale::read)?,
            tokens_per_word: read(
                files,
                TokensPerWord::FILE,
                "tokens_per_word",
                &sources,
                TokensPerWord::read,
            )?,
            sources,
            as_of,
        };
        catalogue.check_ids()?;
        catalogue.check_references()?;
        Ok(catalogue)
    }

    fn check_ids(&self) -> Result<(), CatalogueError> {
        unique(Provider::FILE, self.providers.iter().map(|row| &row.id))?;
        unique(Licence::FILE, self.licences.iter().map(|row| &row.id))?;
        unique(Family::FILE, self.families.iter().map(|row| &row.id))?;
        unique(Machine::FILE, self.machines.iter().map(|row| &row.id))?;
        unique(
            SectorCapital::FILE,
            self.sector_capital.iter().map(|row| &row.id),
        )?;
        unique(Resale::FILE, self.resales.iter().map(|row| &row.id))?;
        unique(
            ClosedModel::FILE,
            self.closed_models.iter().map(|row| &row.id),
        )?;
        // Scores name a model by id alone, so closed and open ids must not meet.
        let closed = self.closed_models.iter().map(|row| &row.id);
        unique(
            OpenModel::FILE,
            closed.chain(self.open_models.iter().map(|row| &row.id)),
        )?;
        let pairs: Vec<_> = self
            .tokens_per_word
            .iter()
            .map(|row| format!("{} {}", row.language.code(), row.tokenizer.code()))
            .collect();
        unique(TokensPerWord::FILE, pairs.iter())
    }

    fn check_references(&self) -> Result<(), CatalogueError> {
        let known = |file: &str, row: &str, field: &str, value: &str, exists: bool| {
            if exists {
                Ok(())
            } else {
                Err(CatalogueError::Invalid {
                    file: file.to_owned(),
                    row: row.to_owned(),
                    field: field.to_owned(),
                    value: value.to_owned(),
                    allowed: format!("the id of a {field}"),
                })
            }
        };
        for model in &self.closed_models {
            let exists = self.provider(&model.provider).is_some();
            known(
                ClosedModel::FILE,
                &model.id,
                "provider",
                &model.provider,
                exists,
            )?;
        }
        for step in &self.price_history {
            let exists = self.closed_model(&step.model).is_some();
            known(PriceStep::FILE, &step.model, "model", &step.model, exists)?;
        }
        for model in &self.open_models {
            let exists = self.licence(&model.licence).is_some();
            known(
                OpenModel::FILE,
                &model.id,
                "licence",
                &model.licence,
                exists,
            )?;
            let exists = self.family(&model.family).is_some();
            known(OpenModel::FILE, &model.id, "family", &model.family, exists)?;
        }
        for offer in &self.hosted_offers {
            let exists = self.open_model(&offer.model).is_some();
            known(
                HostedOffer::FILE,
                &offer.host,
                "model",
                &offer.model,
                exists,
            )?;
        }
        for score in &self.quality {
            let exists = self.open_model(&score.model).is_some()
                || self.closed_model(&score.model).is_some();
            known(
                Benchmark::FILE,
                &score.benchmark,
                "model",
                &score.model,
                exists,
            )?;
            let exists = self.benchmarks.iter().any(|row| row.id == score.benchmark);
            known(
                Benchmark::FILE,
                &score.model,
                "benchmark",
                &score.benchmark,
                exists,
            )?;
        }
        Ok(())
    }

    /// Every source, by id.
    pub fn sources(&self) -> impl Iterator<Item = &Source> {
        self.sources.values()
    }

    /// A source.
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.get(id)
    }

    /// The newest day on which any source was checked: "prices as of".
    pub const fn as_of(&self) -> Date {
        self.as_of
    }

    /// Every provider of closed models.
    pub fn providers(&self) -> &[Provider] {
        &self.providers
    }

    /// A provider of closed models.
    pub fn provider(&self, id: &str) -> Option<&Provider> {
        self.providers.iter().find(|row| row.id == id)
    }

    /// Every closed model, retired ones too.
    pub fn closed_models(&self) -> &[ClosedModel] {
        &self.closed_models
    }

    /// A closed model.
    pub fn closed_model(&self, id: &str) -> Option<&ClosedModel> {
        self.closed_models.iter().find(|row| row.id == id)
    }

    /// What a closed model cost before and what is announced, oldest first.
    pub fn price_history<'a>(
        &'a self,
        closed_model: &'a str,
    ) -> impl Iterator<Item = &'a PriceStep> {
        self.price_history
            .iter()
            .filter(move |step| step.model == closed_model)
    }

    /// Every open-weight model.
    pub fn open_models(&self) -> &[OpenModel] {
        &self.open_models
    }

    /// An open-weight model.
    pub fn open_model(&self, id: &str) -> Option<&OpenModel> {
        self.open_models.iter().find(|row| row.id == id)
    }

    /// Every licence.
    pub fn licences(&self) -> &[Licence] {
        &self.licences
    }

    /// A licence.
    pub fn licence(&self, id: &str) -> Option<&Licence> {
        self.licences.iter().find(|row| row.id == id)
    }

    /// A family of open-weight models.
    pub fn family(&self, id: &str) -> Option<&Family> {
        self.families.iter().find(|row| row.id == id)
    }

    /// Every family of open-weight models.
    pub fn families(&self) -> &[Family] {
        &self.families
    }

    /// Who offers an open-weight model through an API, and for how much.
    pub fn hosted_offers<'a>(
        &'a self,
        open_model: &'a str,
    ) -> impl Iterator<Item = &'a HostedOffer> {
        self.hosted_offers
            .iter()
            .filter(move |offer| offer.model == open_model)
    }

    /// Every machine.
    pub fn machines(&self) -> &[Machine] {
        &self.machines
    }

    /// A machine.
    pub fn machine(&self, id: &str) -> Option<&Machine> {
        self.machines.iter().find(|row| row.id == id)
    }

    /// Every rented accelerator.
    pub fn all_rents(&self) -> &[Rent] {
        &self.rents
    }

    /// What an accelerator costs to rent, in each region where a price is known.
    pub fn rents<'a>(&'a self, gpu: &'a str) -> impl Iterator<Item = &'a Rent> {
        self.rents.iter().filter(move |rent| rent.gpu == gpu)
    }

    /// What an accelerator costs to rent in one region.
    pub fn rent(&self, gpu: &str, region: RentRegion) -> Option<&Rent> {
        self.rents
            .iter()
            .find(|rent| rent.gpu == gpu && rent.region == region)
    }

    /// Electricity for a business in a country, or in the nearest wider place that has a price.
    pub fn electricity(&self, country: Country) -> Option<&Electricity> {
        country
            .places()
            .iter()
            .find_map(|place| self.electricity.iter().find(|row| row.place == *place))
    }

    /// Gross pay for a role in a country, or in the nearest wider place that has a figure.
    pub fn wage(&self, role: Role, country: Country) -> Option<&Wage> {
        country.places().iter().find_map(|place| {
            self.wages
                .iter()
                .find(|row| row.role == role && row.place == *place)
        })
    }

    /// A figure of the general kind.
    pub fn economics(&self, topic: Topic) -> &Fact {
        &self.economics[topic as usize]
    }

    /// Cost of capital by sector.
    pub fn sector_capital(&self) -> &[SectorCapital] {
        &self.sector_capital
    }

    /// What used accelerators were found to bring; the finds contradict each other.
    pub fn resales(&self) -> &[Resale] {
        &self.resales
    }

    /// How many of `to` one `from` buys; the turned-round rate where only that is known, and by
    /// way of the euro where neither is. One for a currency and itself gives `None`: there is
    /// nothing to look up.
    pub fn exchange_rate(&self, from: Currency, to: Currency) -> Option<Range> {
        let direct = |from: Currency, to: Currency| {
            self.exchange_rates.iter().find_map(|row| {
                if (row.from, row.to) == (from, to) {
                    Some(row.rate.value)
                } else if (row.from, row.to) == (to, from) {
                    inverse(row.rate.value)
                } else {
                    None
                }
            })
        };
        direct(from, to).or_else(|| {
            let (first, second) = (direct(from, Currency::Eur)?, direct(Currency::Eur, to)?);
            Range::new(
                first.low() * second.low(),
                first.likely() * second.likely(),
                first.high() * second.high(),
            )
            .ok()
        })
    }

    /// Every exchange rate with its source, for showing.
    pub fn exchange_rates(&self) -> &[ExchangeRate] {
        &self.exchange_rates
    }

    /// Tokens a word in a language with a family of tokenizers.
    pub fn tokens_per_word(&self, language: Language, tokenizer: Tokenizer) -> Option<&Fact> {
        self.tokens_per_word
            .iter()
            .find(|row| row.language == language && row.tokenizer == tokenizer)
            .map(|row| &row.tokens)
    }

    /// Every benchmark.
    pub fn benchmarks(&self) -> &[Benchmark] {
        &self.benchmarks
    }

    /// Scores of a model, closed or open.
    pub fn quality<'a>(&'a self, model: &'a str) -> impl Iterator<Item = &'a QualityFact> {
        self.quality
            .iter()
            .filter(move |score| score.model == model)
    }

    /// What benchmarks let one expect of a model, 0–100, until the user's own trial says more.
    ///
    /// `None` where the model has no score: then nothing is claimed. How scores of different
    /// benchmarks come on one scale is described at [`Benchmark`].
    pub fn quality_prior(&self, model: &str) -> Option<Range> {
        let scores: Vec<_> = self.quality(model).collect();
        quality::prior(&scores, &self.benchmarks)
    }
}

fn inverse(rate: Range) -> Option<Range> {
    Range::new(1.0 / rate.high(), 1.0 / rate.likely(), 1.0 / rate.low()).ok()
}
