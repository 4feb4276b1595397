//! The first sheet: what this is, what it comes to, and what is live.

use assessment::Option_;
use tco::Choices;
use words::Argument;

use crate::checks::Answers;
use crate::monthly::RouteMonths;
use crate::sheet::{Outcome, Sheet};
use crate::source::Source;
use crate::style::{Digits, Style};
use crate::totals::RouteTotals;

const COLUMNS: u16 = 3;

/// What the first sheet shows of the others.
pub(crate) struct Shown<'a> {
    pub(crate) choices: &'a Choices,
    pub(crate) routes: &'a [RouteMonths],
    pub(crate) totals: &'a [RouteTotals],
    pub(crate) answers: &'a Answers,
    pub(crate) changed_now: usize,
    /// Names of the other sheets with what each is for, as a message.
    pub(crate) sheets: &'a [(String, &'static str)],
}

/// Lays out the sheet.
pub(crate) fn lay_out(source: &Source<'_>, name: String, shown: &Shown<'_>) -> Sheet {
    let years = source.words.years(f64::from(source.case.months) / 12.0);
    let mut sheet = Sheet::new(name);
    let row = sheet.heading(
        source.title,
        &source.with(
            "workbook-read-me-lede",
            &[("years", Argument::from(years.clone()))],
        ),
    );
    let mut page = Page { sheet, row };
    page.results(source, shown);
    page.facts(source, &years);
    page.part(&source.text("workbook-read-me-sheets"));
    for (sheet, purpose) in shown.sheets {
        page.pair(sheet, &source.text(purpose));
    }
    page.row += 1;
    page.part(&source.text("workbook-read-me-live"));
    for place in 1..=6 {
        page.sentence(&source.text(&format!("workbook-read-me-live-{place}")));
    }
    page.row += 1;
    page.part(&source.text("workbook-read-me-choices"));
    for (question, option) in choices(shown.choices) {
        page.pair(
            &source.text(&format!("{question}-label")),
            &source.text(&format!("{question}-{option}")),
        );
    }
    page.sheet.widths = vec![44.0, 40.0, 40.0];
    page.sheet
}

struct Page {
    sheet: Sheet,
    row: u32,
}

impl Page {
    fn part(&mut self, words: &str) {
        self.sheet.section(self.row, COLUMNS, words);
        self.row += 1;
    }

    fn pair(&mut self, what: &str, value: &str) {
        self.sheet.words(self.row, 0, Style::Words, what);
        self.sheet.span_words(self.row, (1, 2), Style::Words, value);
        self.row += 1;
    }

    fn sentence(&mut self, words: &str) {
        self.sheet.span_words(self.row, (0, 2), Style::Words, words);
        self.row += 1;
    }

    fn results(&mut self, source: &Source<'_>, shown: &Shown<'_>) {
        self.part(&source.text("workbook-read-me-results"));
        for (column, id, style) in [
            (0, "costs-column-route", Style::Head),
            (1, "costs-column-likely", Style::HeadFigures),
            (2, "costs-column-present", Style::HeadFigures),
        ] {
            self.sheet.words(self.row, column, style, &source.text(id));
        }
        self.row += 1;
        for (route, totals) in shown.routes.iter().zip(shown.totals) {
            self.sheet.words(self.row, 0, Style::Words, &route.name);
            let money = Style::Figure(Digits::Money);
            let total = totals.total.everywhere();
            self.sheet.sum(self.row, 1, money, total, totals.total_now);
            let present = totals.present.everywhere();
            self.sheet
                .sum(self.row, 2, money, present, totals.present_now);
            self.row += 1;
        }
        let words = source.text("workbook-read-me-checks");
        self.sheet.words(self.row, 0, Style::Strong, &words);
        self.sheet.heights.insert(self.row, 22.0);
        let all = Outcome::Truth(shown.answers.all_now);
        self.sheet.formula(
            self.row,
            1,
            Style::StrongAnswer,
            shown.answers.all.everywhere(),
            all,
        );
        self.sheet
            .alarms
            .push(crate::place::Span::along(&self.sheet.name, self.row, 1, 1));
        self.row += 1;
        let words = source.text("workbook-read-me-changed");
        self.sheet.words(self.row, 0, Style::Words, &words);
        self.sheet.sum(
            self.row,
            1,
            Style::Figure(Digits::Whole),
            shown.answers.changed.everywhere(),
            shown.changed_now as f64,
        );
        self.row += 2;
    }

    fn facts(&mut self, source: &Source<'_>, years: &str) {
        self.part(&source.text("workbook-read-me-case"));
        let currency = source.currency();
        let name = source.text(&format!("currency-name-{}", currency.to_lowercase()));
        let open = if source.open_questions.is_empty() {
            source.text("workbook-read-me-open-none")
        } else {
            source.open_questions.join(", ")
        };
        let facts = [
            ("title", source.title.to_owned()),
            ("date", source.words.date(source.made)),
            (
                "currency",
                source.with(
                    "workbook-read-me-currency-value",
                    &[
                        ("name", Argument::from(name)),
                        ("code", Argument::from(currency)),
                    ],
                ),
            ),
            ("price-year", source.price_year().to_string()),
            ("horizon", years.to_owned()),
            (
                "futures",
                source.words.integer(source.simulation.futures as f64),
            ),
            ("seed", format!("{:x}", source.simulation.seed)),
            ("open", open),
        ];
        for (id, value) in facts {
            self.pair(&source.text(&format!("workbook-read-me-{id}")), &value);
        }
        self.row += 1;
    }
}

/// The question of each choice as the beginning of its messages, and the option that holds.
fn choices(choices: &Choices) -> Vec<(&'static str, String)> {
    fn id<T: Option_>(option: T) -> String {
        option.id().replace('_', "-")
    }
    vec![
        ("question-use-use", id(choices.use_)),
        ("question-audience-audience", id(choices.audience)),
        ("question-rhythm-hours", id(choices.hours)),
        ("question-stakes-stakes", id(choices.stakes)),
        ("question-speed-speed", id(choices.speed)),
        ("question-sensitivity-sensitivity", id(choices.sensitivity)),
        ("question-own-world-own-world", id(choices.own_world)),
        ("question-people-people", id(choices.people)),
        ("question-independence-downtime", id(choices.downtime)),
    ]
}
