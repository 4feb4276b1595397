//! Dates, by the calendar everyone involved uses.

use icu::calendar::{Date, Gregorian};
use icu::datetime::FixedCalendarDateTimeFormatter;
use icu::datetime::fieldsets::{MD, YM, YMD};

use crate::{Language, Words};

/// Compiled-in data makes `None` unreachable; the ISO form would still be right.
pub(crate) struct DateFormatters {
    day: Option<FixedCalendarDateTimeFormatter<Gregorian, YMD>>,
    month: Option<FixedCalendarDateTimeFormatter<Gregorian, YM>>,
    day_of_year: Option<FixedCalendarDateTimeFormatter<Gregorian, MD>>,
}

impl DateFormatters {
    pub(crate) fn new(language: Language) -> Self {
        let preferences = || language.locale().into();
        Self {
            day: FixedCalendarDateTimeFormatter::try_new(preferences(), YMD::medium()).ok(),
            month: FixedCalendarDateTimeFormatter::try_new(preferences(), YM::long()).ok(),
            day_of_year: FixedCalendarDateTimeFormatter::try_new(preferences(), MD::long()).ok(),
        }
    }
}

impl Words {
    /// A date: "20 Nov 2026", "20 nov 2026".
    pub fn date(&self, date: jiff::civil::Date) -> String {
        match (&self.dates().day, gregorian(date)) {
            (Some(formatter), Some(day)) => formatter.format(&day).to_string(),
            _ => date.to_string(),
        }
    }

    /// A month: "November 2026", "november 2026".
    pub fn month_year(&self, date: jiff::civil::Date) -> String {
        match (&self.dates().month, gregorian(date)) {
            (Some(formatter), Some(day)) => formatter.format(&day).to_string(),
            _ => date.strftime("%Y-%m").to_string(),
        }
    }

    /// A day of the current year: "18 November", "18 november".
    pub fn day_month(&self, date: jiff::civil::Date) -> String {
        match (&self.dates().day_of_year, gregorian(date)) {
            (Some(formatter), Some(day)) => formatter.format(&day).to_string(),
            _ => date.to_string(),
        }
    }
}

fn gregorian(date: jiff::civil::Date) -> Option<Date<Gregorian>> {
    let month = u8::try_from(date.month()).ok()?;
    let day = u8::try_from(date.day()).ok()?;
    Date::try_new_gregorian(i32::from(date.year()), month, day).ok()
}
