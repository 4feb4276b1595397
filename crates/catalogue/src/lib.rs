//! Facts with unit, source, dates and range: models, licences, prices, machines, wages, power.
//!
//! Every figure is a [`Fact`]: its value with low and high, its unit, the source, the day the
//! source published it and the day we last checked. Figures nobody published are marked as
//! [`SourceKind::Judgement`], carry a wide range and say why. The data files lie in `data/` beside
//! this loader; [`Catalogue::parse`] reads a replacement set with the same checks.
//!
//! Nothing here opens a file or reads a clock.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

mod check;
mod choices;
mod closed;
mod collection;
mod download;
mod economics;
mod error;
mod fact;
mod figure;
mod finance;
mod history;
mod hosted;
mod language;
mod licence;
mod machine;
mod open;
mod overlay;
mod pack;
mod place;
mod quality;
mod review;
mod row;
mod source;
mod tables;
mod unit;

pub use closed::{
    ClosedModel, DataTerms, EuResidency, LongContextTier, ModelStatus, Provider, TokenPrices,
    TrainsOnText,
};
pub use collection::Catalogue;
pub use download::{DownloadAddress, EngineFormat};
pub use economics::{Economics, Electricity, ExchangeRate, Role, Topic, Wage};
pub use error::CatalogueError;
pub use fact::{Change, Fact};
pub use figure::{Figure, Statement, is_large_change};
pub use finance::{Resale, SectorCapital};
pub use history::PriceStep;
pub use hosted::{EuHosting, HostedOffer};
pub use language::{Language, Tokenizer, TokensPerWord};
pub use licence::{CommercialUse, Licence};
pub use machine::{Machine, MachineKind, Part, PartKind, Rent, RentRegion};
pub use open::{Attention, AttentionKind, CacheShape, Family, ModelFile, OpenModel, Shape};
pub use overlay::{AcceptedField, AcceptedRow, Overlaid, Overlay};
pub use pack::PackFile;
pub use place::{Country, Place};
pub use quality::{Benchmark, MeasuredBy, QualityFact};
pub use review::FigureKind;
pub use source::{Source, SourceKind};
pub use tables::{RowAt, Tables};
pub use unit::Unit;
