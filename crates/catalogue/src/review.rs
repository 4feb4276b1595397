//! How long a figure of each kind is good for before somebody should look at its source again.

use jiff::civil::Date;

use crate::choices::choices;

choices! {
    /// Kind of a figure, by what makes it go out of date.
    FigureKind {
        /// Price of a closed model.
        ClosedPrice = "closed_price",
        /// Price of an open-weight model behind somebody's API.
        HostedPrice = "hosted_price",
        /// Price of a rented accelerator.
        Rent = "rent",
        /// Price of a machine or a part of one.
        MachinePrice = "machine_price",
        /// What a machine can do and what it draws.
        MachineData = "machine_data",
        /// Shape and files of a model.
        ModelData = "model_data",
        /// How often a maker brings out models.
        Cadence = "cadence",
        /// A score on a benchmark.
        Benchmark = "benchmark",
        /// Tokens in a word.
        Tokens = "tokens",
        /// Price of electricity.
        Electricity = "electricity",
        /// Pay.
        Wage = "wage",
        /// Rate between two currencies.
        ExchangeRate = "exchange_rate",
        /// A figure of the general kind: efforts, shares, lives, trends.
        General = "general",
        /// What a provider does with the text.
        Terms = "terms",
        /// What a licence allows.
        Licence = "licence",
        /// What something cost in the past.
        History = "history",
    }
}

impl FigureKind {
    /// Days after which the source should be read again; `None` for what cannot change any more.
    ///
    /// The periods are our judgement, from how often such figures were seen to change: providers
    /// and hosts changed prices several times in 2026, rents rose by a tenth in a month, statistics
    /// offices publish pay once and electricity twice a year, and a published shape does not change.
    pub const fn review_days(self) -> Option<i32> {
        match self {
            Self::ClosedPrice | Self::HostedPrice | Self::Rent | Self::ExchangeRate => Some(90),
            Self::MachinePrice
            | Self::Cadence
            | Self::Benchmark
            | Self::Electricity
            | Self::Terms => Some(180),
            Self::Wage | Self::General | Self::Licence => Some(365),
            Self::MachineData | Self::ModelData | Self::Tokens => Some(730),
            Self::History => None,
        }
    }

    /// Day from which a figure that was checked on `checked` is past its review.
    pub fn due(self, checked: Date) -> Option<Date> {
        let days = self.review_days()?;
        checked
            .checked_add(jiff::Span::new().days(i64::from(days) + 1))
            .ok()
    }

    /// True when a figure should have been looked at again by `today`.
    pub fn is_past_review(self, checked: Date, today: Date) -> bool {
        self.due(checked).is_some_and(|due| due <= today)
    }

    /// The kind of a field of a row, by the name of the file and of its rows.
    pub fn of(file: &str, row_kind: &str, field: &str) -> Self {
        match (file, row_kind) {
            ("closed_models.toml", _) => Self::ClosedPrice,
            ("hosted.toml", _) => Self::HostedPrice,
            ("price_history.toml", _) => Self::History,
            ("rents.toml", _) if field == "price" => Self::Rent,
            ("machines.toml", _) if field.ends_with("/price") => Self::MachinePrice,
            ("rents.toml" | "machines.toml", _) => Self::MachineData,
            ("open_models.toml", _) => Self::ModelData,
            ("families.toml", _) => Self::Cadence,
            ("quality.toml", _) => Self::Benchmark,
            ("tokens.toml", _) => Self::Tokens,
            ("electricity.toml", _) => Self::Electricity,
            ("wages.toml", _) => Self::Wage,
            ("economics.toml", "exchange_rate") => Self::ExchangeRate,
            ("providers.toml", _) => Self::Terms,
            ("licences.toml", _) => Self::Licence,
            _ => Self::General,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_price_is_good_for_ninety_days_and_a_wage_for_a_year() {
        let checked: Date = "2026-11-22".parse().unwrap();
        let day = |text: &str| text.parse::<Date>().unwrap();
        assert!(!FigureKind::ClosedPrice.is_past_review(checked, day("2027-02-20")));
        assert!(FigureKind::ClosedPrice.is_past_review(checked, day("2027-02-21")));
        assert!(!FigureKind::Wage.is_past_review(checked, day("2027-11-22")));
        assert!(FigureKind::Wage.is_past_review(checked, day("2027-11-23")));
        assert!(!FigureKind::History.is_past_review(checked, day("2099-01-01")));
    }
}
