//! Units of facts, with the figures each can plausibly take.

use quantities::Currency;

use crate::choices::choices;

choices! {
    /// The unit of a fact. A field accepts only the units that make sense for it.
    Unit {
        /// United States dollars for a million tokens.
        UsdPerMillionTokens = "usd_per_million_tokens",
        /// United States dollars an hour.
        UsdPerHour = "usd_per_hour",
        /// United States dollars.
        Usd = "usd",
        /// Euros.
        Eur = "eur",
        /// United States dollars a year.
        UsdPerYear = "usd_per_year",
        /// United States dollars a month.
        UsdPerMonth = "usd_per_month",
        /// United States dollars for a gigabyte (10⁹ bytes) moved.
        UsdPerGigabyte = "usd_per_gigabyte",
        /// United States dollars for a gigabyte (10⁹ bytes) kept, a month.
        UsdPerGigabyteMonth = "usd_per_gigabyte_month",
        /// Euros a year.
        EurPerYear = "eur_per_year",
        /// Euros for a kilowatt-hour.
        EurPerKilowattHour = "eur_per_kilowatt_hour",
        /// United States dollars for a kilowatt-hour.
        UsdPerKilowattHour = "usd_per_kilowatt_hour",
        /// United States dollars for a kilowatt of contracted power, a month.
        UsdPerKilowattMonth = "usd_per_kilowatt_month",
        /// Euros for a kilowatt of contracted power, a month.
        EurPerKilowattMonth = "eur_per_kilowatt_month",
        /// How many of the second currency one unit of the first buys.
        ExchangeRate = "exchange_rate",
        /// A factor by which something is multiplied.
        Factor = "factor",
        /// A share of a whole, 0 to 1.
        Share = "share",
        /// A change a year as a share; negative means falling.
        SharePerYear = "share_per_year",
        /// Days.
        Days = "days",
        /// Working days of one person.
        WorkingDays = "working_days",
        /// Working days of one person in each year.
        WorkingDaysPerYear = "working_days_per_year",
        /// Years.
        Years = "years",
        /// Hours in a month.
        HoursPerMonth = "hours_per_month",
        /// Hours in a year.
        HoursPerYear = "hours_per_year",
        /// Bytes.
        Bytes = "bytes",
        /// Gigabytes of 10⁹ bytes.
        Gigabytes = "gigabytes",
        /// Gigabytes (10⁹ bytes) a second.
        GigabytesPerSecond = "gigabytes_per_second",
        /// 10¹² floating-point operations a second, dense, 16-bit.
        Teraflops = "teraflops",
        /// Watts.
        Watts = "watts",
        /// Tokens for each word of running text.
        TokensPerWord = "tokens_per_word",
        /// Words on a page.
        WordsPerPage = "words_per_page",
        /// Tokens.
        Tokens = "tokens",
        /// Events in a year.
        PerYear = "per_year",
        /// Points out of a hundred on a benchmark.
        Points = "points",
        /// Count of things.
        Count = "count",
    }
}

impl Unit {
    /// Lowest and highest figure that is not certainly a slip of the pen.
    ///
    /// The limits are wide on purpose: they catch a price per thousand tokens typed as a price
    /// per million and bytes typed as gigabytes, not a figure that is merely surprising.
    pub const fn plausible(self) -> (f64, f64) {
        match self {
            Self::UsdPerHour => (0.01, 200.0),
            Self::Usd | Self::Eur => (0.0, 1_000_000.0),
            Self::UsdPerYear | Self::EurPerYear => (1_000.0, 500_000.0),
            Self::UsdPerMonth => (0.0, 100_000.0),
            Self::UsdPerGigabyte | Self::UsdPerGigabyteMonth => (0.0, 10.0),
            Self::EurPerKilowattHour | Self::UsdPerKilowattHour => (0.01, 1.0),
            Self::UsdPerKilowattMonth | Self::EurPerKilowattMonth => (20.0, 2_000.0),
            Self::ExchangeRate => (0.2, 5.0),
            Self::Factor => (0.0, 20.0),
            Self::Share => (0.0, 1.0),
            Self::SharePerYear => (-0.99, 2.0),
            Self::Days => (0.0, 3_650.0),
            Self::WorkingDays | Self::WorkingDaysPerYear => (0.0, 2_000.0),
            Self::Years => (0.0, 30.0),
            Self::HoursPerMonth => (1.0, 744.0),
            Self::HoursPerYear => (1.0, 8_784.0),
            Self::Bytes => (1e6, 5e12),
            Self::Gigabytes => (1.0, 20_000.0),
            Self::GigabytesPerSecond => (10.0, 200_000.0),
            Self::Teraflops => (0.1, 100_000.0),
            Self::Watts => (0.5, 50_000.0),
            Self::TokensPerWord => (0.5, 20.0),
            Self::WordsPerPage => (50.0, 2_000.0),
            Self::Tokens => (1.0, 1e9),
            Self::UsdPerMillionTokens | Self::PerYear => (0.0, 1_000.0),
            Self::Points => (0.0, 100.0),
            Self::Count => (0.0, 1e12),
        }
    }

    /// The currency of a unit of money, or `None` for everything else.
    pub const fn currency(self) -> Option<Currency> {
        match self {
            Self::UsdPerMillionTokens
            | Self::UsdPerHour
            | Self::Usd
            | Self::UsdPerYear
            | Self::UsdPerMonth
            | Self::UsdPerGigabyte
            | Self::UsdPerGigabyteMonth
            | Self::UsdPerKilowattHour
            | Self::UsdPerKilowattMonth => Some(Currency::Usd),
            Self::Eur | Self::EurPerYear | Self::EurPerKilowattHour | Self::EurPerKilowattMonth => {
                Some(Currency::Eur)
            }
            _ => None,
        }
    }
}
