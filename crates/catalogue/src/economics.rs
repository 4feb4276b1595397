//! Electricity, wages and the other figures a cost needs.

use quantities::Currency;
use serde::Serialize;

use crate::choices::choices;
use crate::error::CatalogueError;
use crate::fact::Fact;
use crate::place::Place;
use crate::row::Row;
use crate::unit::Unit;

choices! {
    /// Whose time is paid for.
    Role {
        /// Machine-learning engineer.
        MachineLearningEngineer = "machine_learning_engineer",
        /// Person who runs servers.
        ServerAdministrator = "server_administrator",
        /// IT generalist.
        ItGeneralist = "it_generalist",
        /// Member of staff who does the work today, in an office or a clinic.
        OfficeWorker = "office_worker",
        /// Lawyer or privacy officer.
        LegalSpecialist = "legal_specialist",
    }
}

/// What a role costs an employer in a year, in one place, before on-costs.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Wage {
    /// The role.
    pub role: Role,
    /// The place.
    pub place: Place,
    /// Gross pay a year; multiply by the topic [`Topic::EmployerOnCost`] for the full cost.
    pub gross: Fact,
}

/// Price of electricity for businesses in one place, without recoverable taxes.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Electricity {
    /// The place.
    pub place: Place,
    /// The price.
    pub price: Fact,
}

/// An exchange rate: how many of `to` one `from` buys.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ExchangeRate {
    /// Currency given.
    pub from: Currency,
    /// Currency got.
    pub to: Currency,
    /// The rate.
    pub rate: Fact,
}

choices! {
    /// A figure of the general kind, found by its topic. Each has one unit and must be in the files.
    Topic {
        /// Hours in a month: 8,760 hours a year over 12 months.
        HoursPerMonth = "hours-per-month",
        /// Hours a full-time person works in a year.
        WorkingHoursPerYear = "working-hours-per-year",
        /// Factor from gross pay to what the employer pays: social charges, pension, insurance.
        EmployerOnCost = "employer-on-cost",
        /// Cost of capital for discounting; a placeholder the user is asked to replace.
        CostOfCapital = "cost-of-capital",
        /// Rate at which public bodies discount, without inflation.
        PublicDiscountRate = "public-discount-rate",
        /// What purchases and development came to over what was planned, in public projects.
        CapitalOverrun = "capital-overrun",
        /// How long such projects took over what was planned.
        DurationOverrun = "duration-overrun",
        /// What outsourced services came to over what was planned.
        OutsourcingOverrun = "outsourcing-overrun",
        /// Share of the time for which accelerators that are switched on do something.
        AcceleratorUse = "accelerator-use",
        /// Power usage effectiveness of a data centre: all power over power for the machines.
        PowerUsageDataCentre = "power-usage-data-centre",
        /// The same for a machine in an office or a small server room.
        PowerUsageOnSite = "power-usage-on-site",
        /// Rent of space in somebody else's data centre, without electricity.
        Colocation = "colocation",
        /// The same in Europe, for a single rack.
        ColocationEurope = "colocation-europe",
        /// Years until a machine is replaced.
        HardwareLife = "hardware-life",
        /// Share of the purchase price an accelerator still brings after three years.
        ResidualAfterThreeYears = "residual-after-three-years",
        /// Unplanned interruptions caused by hardware, for each accelerator in a year.
        FailuresPerAcceleratorYear = "failures-per-accelerator-year",
        /// Yearly price of hardware support as a share of the purchase price.
        SupportContract = "support-contract",
        /// Change a year of what an hour of work costs an employer.
        WageGrowth = "wage-growth",
        /// Discount on rented machines that are reserved for a year.
        ReservedDiscount = "reserved-discount",
        /// The same for three years.
        ReservedDiscountThreeYears = "reserved-discount-three-years",
        /// List price of supported serving software, for one accelerator a year.
        ServingLicence = "serving-licence",
        /// Price of keeping files with a cloud provider.
        CloudStorage = "cloud-storage",
        /// Price of moving data out of a cloud.
        CloudEgress = "cloud-egress",
        /// Rent of a store in which documents are found by meaning.
        RetrievalStore = "retrieval-store",
        /// Change a year of what renting the same accelerator costs.
        RentTrend = "rent-trend",
        /// Change a year of the price of one and the same closed model while it is on sale.
        TokenPriceTrendSameModel = "token-price-trend-same-model",
        /// Change a year of the price at which a fixed level of quality can be had.
        TokenPriceTrendSameQuality = "token-price-trend-same-quality",
        /// Tokens written in all over tokens of the visible answer, for models that think first.
        ReasoningFactor = "reasoning-factor",
        /// Words on a page of running text.
        WordsPerPage = "words-per-page",
        /// Work to connect a closed model's API to what the organisation uses, once.
        IntegrationClosedApi = "integration-closed-api",
        /// The same for an open model behind somebody else's API.
        IntegrationHostedOpen = "integration-hosted-open",
        /// The same for an open model on rented accelerators, serving included.
        IntegrationRentedGpu = "integration-rented-gpu",
        /// The same for an own server, installation included.
        IntegrationOwnServer = "integration-own-server",
        /// The same for the staff's own computers, for the first ten of them.
        IntegrationOwnComputers = "integration-own-computers",
        /// Work a year to keep a closed API route going: watching limits, bills and changes.
        UpkeepClosedApi = "upkeep-closed-api",
        /// The same for a hosted open model.
        UpkeepHostedOpen = "upkeep-hosted-open",
        /// The same for rented accelerators: patches, scaling, incidents.
        UpkeepRentedGpu = "upkeep-rented-gpu",
        /// The same for an own server, hardware included.
        UpkeepOwnServer = "upkeep-own-server",
        /// The same for staff computers, for the first ten of them.
        UpkeepOwnComputers = "upkeep-own-computers",
        /// How often in a year a closed model is replaced by choice, switched off ones not counted.
        UpgradesPerYearClosed = "upgrades-per-year-closed",
        /// How often in a year a provider switches a closed model off, so that one must move.
        RetirementsPerYearClosed = "retirements-per-year-closed",
        /// How often in a year an open model is replaced by choice.
        UpgradesPerYearOpen = "upgrades-per-year-open",
        /// Work to test a new model on the organisation's own tasks and adapt the instructions.
        EvaluationPerUpgrade = "evaluation-per-upgrade",
        /// Work on a data-protection impact assessment, once.
        ImpactAssessment = "impact-assessment",
        /// Work on reading and settling contracts or licences, once.
        LegalReview = "legal-review",
        /// Work on filters for what goes in and comes out, once.
        Guardrails = "guardrails",
        /// Work on trying to break it before launch, once.
        RedTeaming = "red-teaming",
        /// Work on keeping records of what was asked and answered, once.
        RecordKeeping = "record-keeping",
        /// Work a year for an audit, by the organisation's own or by others.
        Audit = "audit",
        /// Working days of instruction for each person who will use it, once.
        TrainingPerUser = "training-per-user",
        /// Work of people who know the subject to write or check examples for fine-tuning, each round.
        TuningLabelling = "tuning-labelling",
        /// Work of an engineer on one round of fine-tuning with its evaluation.
        TuningEngineering = "tuning-engineering",
        /// Hours of one large accelerator for one round of adapter tuning of a mid-size model.
        TuningAcceleratorHours = "tuning-accelerator-hours",
        /// Work to leave a closed API for another route.
        ExitClosedApi = "exit-closed-api",
        /// Work to wind down an own server, data removal included.
        ExitOwnServer = "exit-own-server",
    }
}

impl Topic {
    /// The unit in which the topic's figure stands.
    pub const fn unit(self) -> Unit {
        match self {
            Self::HoursPerMonth => Unit::HoursPerMonth,
            Self::WorkingHoursPerYear => Unit::HoursPerYear,
            Self::EmployerOnCost
            | Self::PowerUsageDataCentre
            | Self::PowerUsageOnSite
            | Self::CapitalOverrun
            | Self::DurationOverrun
            | Self::OutsourcingOverrun
            | Self::ReasoningFactor => Unit::Factor,
            Self::CostOfCapital
            | Self::PublicDiscountRate
            | Self::WageGrowth
            | Self::RentTrend
            | Self::TokenPriceTrendSameModel
            | Self::TokenPriceTrendSameQuality => Unit::SharePerYear,
            Self::Colocation => Unit::UsdPerKilowattMonth,
            Self::ColocationEurope => Unit::EurPerKilowattMonth,
            Self::HardwareLife => Unit::Years,
            Self::ServingLicence => Unit::UsdPerYear,
            Self::CloudStorage => Unit::UsdPerGigabyteMonth,
            Self::CloudEgress => Unit::UsdPerGigabyte,
            Self::RetrievalStore => Unit::UsdPerMonth,
            Self::ResidualAfterThreeYears
            | Self::AcceleratorUse
            | Self::SupportContract
            | Self::ReservedDiscount
            | Self::ReservedDiscountThreeYears => Unit::Share,
            Self::FailuresPerAcceleratorYear
            | Self::RetirementsPerYearClosed
            | Self::UpgradesPerYearClosed
            | Self::UpgradesPerYearOpen => Unit::PerYear,
            Self::WordsPerPage => Unit::WordsPerPage,
            Self::IntegrationClosedApi
            | Self::IntegrationHostedOpen
            | Self::IntegrationRentedGpu
            | Self::IntegrationOwnServer
            | Self::IntegrationOwnComputers
            | Self::EvaluationPerUpgrade
            | Self::ImpactAssessment
            | Self::LegalReview
            | Self::Guardrails
            | Self::RedTeaming
            | Self::RecordKeeping
            | Self::TrainingPerUser
            | Self::TuningLabelling
            | Self::TuningEngineering
            | Self::ExitClosedApi
            | Self::ExitOwnServer => Unit::WorkingDays,
            Self::Audit
            | Self::UpkeepClosedApi
            | Self::UpkeepHostedOpen
            | Self::UpkeepRentedGpu
            | Self::UpkeepOwnServer
            | Self::UpkeepOwnComputers => Unit::WorkingDaysPerYear,
            Self::TuningAcceleratorHours => Unit::Count,
        }
    }
}

/// The figure of one topic.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Economics {
    /// The topic.
    pub topic: Topic,
    /// The figure.
    pub fact: Fact,
}

impl Wage {
    pub(crate) const FILE: &'static str = "wages.toml";

    pub(crate) fn read(row: &Row<'_>) -> Result<Self, CatalogueError> {
        Ok(Self {
            role: row.choice("role")?,
            place: row.choice("place")?,
            gross: row.fact("gross", &[Unit::EurPerYear, Unit::UsdPerYear])?,
        })
    }
}

impl Electricity {
    pub(crate) const FILE: &'static str = "electricity.toml";

    pub(crate) fn read(row: &Row<'_>) -> Result<Self, CatalogueError> {
        let units = &[Unit::EurPerKilowattHour, Unit::UsdPerKilowattHour];
        Ok(Self {
            place: row.choice("place")?,
            price: row.fact("price", units)?,
        })
    }
}

impl ExchangeRate {
    pub(crate) fn read(row: &Row<'_>) -> Result<Self, CatalogueError> {
        let currency = |field: &str| -> Result<Currency, CatalogueError> {
            let code = row.text(field)?;
            code.parse()
                .map_err(|_| row.invalid(field, code, "EUR, USD, GBP, CHF"))
        };
        Ok(Self {
            from: currency("from")?,
            to: currency("to")?,
            rate: row.fact("rate", &[Unit::ExchangeRate])?,
        })
    }
}

impl Economics {
    pub(crate) const FILE: &'static str = "economics.toml";

    pub(crate) fn read(row: &Row<'_>) -> Result<Self, CatalogueError> {
        let topic: Topic = row.choice("id")?;
        Ok(Self {
            topic,
            fact: row.fact("fact", &[topic.unit()])?,
        })
    }
}
