//! From a sheet to a study: bounds, references, and what follows from what is left out.

use crate::schema::{self, ASK, HEAD, Key, Kind, ROUTE, STATED, WORKLOAD};
use crate::{
    Billed, Claim, Entry, Fields, Figure, LongContext, Number, Place, Route, Sheet, SizedFor,
    Stated, Study, StudyError, Subject, VERSION, Workload, currencies,
};

/// Hours in a month where a study does not say: 8,760 a year over twelve.
const HOURS_PER_MONTH: f64 = 730.0;
/// Months over which a study adds up where it does not say: five years.
const HORIZON_MONTHS: f64 = 60.0;
/// More routes than anybody compares.
const MOST_ROUTES: usize = 100;
/// More questions or claims than anybody reads.
const MOST_CLAIMS: usize = 1000;
/// Share by which a quotient may miss a whole number through rounding alone.
const ROUNDING: f64 = 1e-9;

/// Checks a sheet.
///
/// # Errors
/// Everything that is wrong with it, in the order of the format. Never empty.
pub fn check(sheet: &Sheet) -> Result<Study, Vec<StudyError>> {
    let mut checker = Checker {
        sheet,
        errors: Vec::new(),
    };
    let study = checker.study();
    if checker.errors.is_empty() {
        return Ok(study);
    }
    let mut errors = checker.errors;
    // Stable, so a form without lines keeps the order of the format.
    errors.sort_by_key(|error| error.place().and_then(|place| place.line));
    Err(errors)
}

struct Checker<'a> {
    sheet: &'a Sheet,
    errors: Vec<StudyError>,
}

/// The fields of one table, with the path to it.
#[derive(Clone, Copy)]
struct Table<'a> {
    path: &'a str,
    keys: &'static [Key],
    fields: &'a Fields,
}

impl Table<'_> {
    fn path(&self, name: &str) -> String {
        if self.path.is_empty() {
            name.to_owned()
        } else {
            format!("{}.{name}", self.path)
        }
    }

    fn has(&self, name: &str) -> bool {
        self.fields.contains_key(name)
    }

    fn number(&self, name: &str) -> Option<&Number> {
        match self.fields.get(name) {
            Some(Entry::Number(number)) => Some(number),
            _ => None,
        }
    }

    fn value(&self, name: &str, otherwise: f64) -> f64 {
        self.number(name).map_or(otherwise, Number::value)
    }

    fn text(&self, name: &str) -> &str {
        match self.fields.get(name) {
            Some(Entry::Text(text)) => text.trim(),
            _ => "",
        }
    }
}

impl Checker<'_> {
    fn place(&self, path: &str) -> Place {
        self.sheet.place(path)
    }

    fn study(&mut self) -> Study {
        let sheet = self.sheet;
        let head = Table {
            path: "",
            keys: HEAD,
            fields: &sheet.head,
        };
        self.version(head);
        self.bounds(head);
        let currency = self.currency(head);
        let workload = self.workload();
        let hours_per_month = head.value("hours_per_month", HOURS_PER_MONTH);
        self.count("route", sheet.routes.len(), MOST_ROUTES);
        self.count("ask", sheet.asks.len(), MOST_CLAIMS);
        self.count("stated", sheet.stated.len(), MOST_CLAIMS);
        if sheet.routes.is_empty() {
            let place = self.place("route");
            self.errors.push(StudyError::Missing {
                place,
                wanted: "route",
            });
        }
        let ids = self.ids();
        let routes = sheet
            .routes
            .iter()
            .enumerate()
            .map(|(index, fields)| {
                let path = format!("route[{index}]");
                let table = Table {
                    path: &path,
                    keys: ROUTE,
                    fields,
                };
                self.route(table, hours_per_month, &workload)
            })
            .collect();
        let mut asks = Vec::new();
        for (index, fields) in sheet.asks.iter().enumerate() {
            let path = format!("ask[{index}]");
            let table = Table {
                path: &path,
                keys: ASK,
                fields,
            };
            if table.has("break_even") {
                asks.extend(self.pair(table, &ids));
            } else {
                self.missing(table, "break_even", "pair");
            }
        }
        let mut stated = Vec::new();
        for (index, fields) in sheet.stated.iter().enumerate() {
            let path = format!("stated[{index}]");
            let table = Table {
                path: &path,
                keys: STATED,
                fields,
            };
            self.bounds(table);
            stated.extend(self.stated(table, &ids));
        }
        Study {
            title: head.text("title").to_owned(),
            source: head.text("source").to_owned(),
            currency,
            hours_per_month,
            horizon_months: whole(head.value("horizon_months", HORIZON_MONTHS)),
            discount_rate: head.value("discount_rate", 0.0),
            workload,
            routes,
            asks,
            stated,
        }
    }

    fn missing(&mut self, table: Table<'_>, name: &str, wanted: &'static str) {
        let place = self.place(&table.path(name));
        self.errors.push(StudyError::Missing { place, wanted });
    }

    fn count(&mut self, path: &str, count: usize, most: usize) {
        if count > most {
            let place = self.place(&format!("{path}[{most}]"));
            self.errors.push(StudyError::TooMany { place, count, most });
        }
    }

    fn version(&mut self, head: Table<'_>) {
        match head.number("version") {
            None => self.missing(head, "version", "version"),
            Some(number) if number.value() != f64::from(VERSION) => {
                let place = self.place("version");
                self.errors.push(StudyError::Version {
                    place,
                    value: number.text().to_owned(),
                });
            }
            Some(_) => {}
        }
    }

    fn currency(&mut self, head: Table<'_>) -> String {
        if !head.has("currency") {
            self.missing(head, "currency", "currency");
            return String::new();
        }
        match currencies::read(head.text("currency")) {
            Ok(code) => code,
            Err(nearest) => {
                let place = self.place("currency");
                self.errors.push(StudyError::UnknownChoice {
                    place,
                    value: head.text("currency").to_owned(),
                    nearest,
                    allowed: currencies::usual(),
                });
                String::new()
            }
        }
    }

    fn workload(&mut self) -> Workload {
        let table = Table {
            path: "workload",
            keys: WORKLOAD,
            fields: &self.sheet.workload,
        };
        self.bounds(table);
        let workload = Workload {
            input_tokens: table.value("input_tokens", 0.0),
            cached_input_tokens: table.value("cached_input_tokens", 0.0),
            output_tokens: table.value("output_tokens", 0.0),
            requests: table.value("requests", 0.0),
        };
        if workload.cached_input_tokens > workload.input_tokens
            && let Some(cached) = table.number("cached_input_tokens")
        {
            let place = self.place("workload.cached_input_tokens");
            self.errors.push(StudyError::CachedBeyondInput {
                place,
                value: cached.text().to_owned(),
                input: workload.input_tokens,
            });
        }
        workload
    }

    /// The ids of the routes, each once.
    fn ids(&mut self) -> Vec<String> {
        let mut ids: Vec<String> = Vec::new();
        for (index, fields) in self.sheet.routes.iter().enumerate() {
            let path = format!("route[{index}]");
            let table = Table {
                path: &path,
                keys: ROUTE,
                fields,
            };
            let id = table.text("id").to_owned();
            if id.is_empty() {
                self.missing(table, "id", "text");
            } else if ids.contains(&id) {
                let place = self.place(&table.path("id"));
                self.errors.push(StudyError::DuplicateRoute {
                    place,
                    value: id.clone(),
                });
            }
            ids.push(id);
        }
        ids
    }

    /// Holds every number and every choice of a table against what its key allows.
    fn bounds(&mut self, table: Table<'_>) {
        for key in table.keys {
            let Some(entry) = table.fields.get(key.name) else {
                continue;
            };
            let place = || self.sheet.place(&table.path(key.name));
            let wrong = match (key.kind, entry) {
                (Kind::Number { least, most }, Entry::Number(number)) => {
                    out_of_bounds(number, least, most, place)
                }
                (Kind::Whole { least, most }, Entry::Number(number)) => {
                    out_of_bounds(number, least, most, place).or_else(|| {
                        (number.value() % 1.0 != 0.0).then(|| StudyError::NotWhole {
                            place: place(),
                            value: number.text().to_owned(),
                        })
                    })
                }
                (Kind::Choice(allowed), Entry::Text(text)) => (!allowed.contains(&text.as_str()))
                    .then(|| StudyError::UnknownChoice {
                        place: place(),
                        value: text.clone(),
                        nearest: schema::nearest(text, allowed.iter().copied()),
                        allowed: allowed.join(", "),
                    }),
                _ => None,
            };
            self.errors.extend(wrong);
        }
    }

    fn route(&mut self, table: Table<'_>, hours_per_month: f64, workload: &Workload) -> Route {
        self.bounds(table);
        if workload.tokens() == 0.0 {
            for name in ["input_price", "cached_input_price", "output_price"] {
                if table.value(name, 0.0) > 0.0
                    && let Some(price) = table.number(name)
                {
                    let place = self.place(&table.path(name));
                    self.errors.push(StudyError::NeedsTokens {
                        place,
                        value: price.text().to_owned(),
                    });
                    break;
                }
            }
        }
        let sized_for = self.sized_for(table);
        let input_price = table.value("input_price", 0.0);
        let output_price = table.value("output_price", 0.0);
        let id = table.text("id").to_owned();
        let label = match table.text("label") {
            "" => id.clone(),
            label => label.to_owned(),
        };
        let sized = sized_for.map_or(1.0, |sized| {
            units_for(sized.requests_per_second, sized.each_unit)
        });
        Route {
            id,
            label,
            one_off: table.value("one_off", 0.0),
            residual: table.value("residual", 0.0),
            per_hour: table.value("per_hour", 0.0),
            per_month: table.value("per_month", 0.0),
            per_year: table.value("per_year", 0.0),
            operating_hours: table.value("operating_hours", hours_per_month),
            power_kw: table.value("power_kw", 0.0),
            pue: table.value("pue", 1.0),
            electricity_price: table.value("electricity_price", 0.0),
            units: table.value("units", sized),
            sized_for,
            tokens_per_second: table.value("tokens_per_second", 0.0),
            utilisation: table.value("utilisation", 1.0),
            billed: match table.text("billed") {
                "when_used" => Billed::WhenUsed,
                _ => Billed::Always,
            },
            input_price,
            cached_input_price: table.value("cached_input_price", input_price),
            output_price,
            per_request: table.value("per_request", 0.0),
            long_context: self.long_context(table, output_price),
            batch_factor: table.value("batch_factor", 1.0),
        }
    }

    /// Zero requests a second is the format's way of saying that nothing was sized.
    fn sized_for(&mut self, table: Table<'_>) -> Option<SizedFor> {
        let sized = SizedFor {
            requests_per_second: table.value("sized_for.requests_per_second", 0.0),
            each_unit: table.value("sized_for.each_unit", 0.0),
        };
        if sized.requests_per_second > 0.0 && sized.each_unit == 0.0 {
            if table.has("sized_for.each_unit") {
                let place = self.place(&table.path("sized_for.each_unit"));
                self.errors.push(StudyError::OutOfBounds {
                    place,
                    value: "0".to_owned(),
                    least: f64::MIN_POSITIVE,
                    most: 1e9,
                });
            } else {
                self.missing(table, "sized_for.each_unit", "number");
            }
            return None;
        }
        (sized.each_unit > 0.0).then_some(sized)
    }

    fn long_context(&mut self, table: Table<'_>, output_price: f64) -> Option<LongContext> {
        let begun = [
            "long_context.above_input_tokens",
            "long_context.input_price",
            "long_context.output_price",
        ];
        if !begun.iter().any(|name| table.has(name)) {
            return None;
        }
        for name in &begun[..2] {
            if !table.has(name) {
                self.missing(table, name, "number");
            }
        }
        Some(LongContext {
            above_input_tokens: table.value("long_context.above_input_tokens", 1.0),
            input_price: table.value("long_context.input_price", 0.0),
            output_price: table.value("long_context.output_price", output_price),
        })
    }

    fn pair(&mut self, table: Table<'_>, ids: &[String]) -> Option<[usize; 2]> {
        let Some(Entry::List(given)) = table.fields.get("break_even") else {
            return None;
        };
        let path = table.path("break_even");
        let found: Vec<usize> = given
            .iter()
            .filter_map(|id| self.position(&path, id, ids))
            .collect();
        match (given.as_slice(), found.as_slice()) {
            ([first, second], _) if first == second => {}
            ([_, _], [first, second]) => return Some([*first, *second]),
            // A route that is not there has been named already.
            ([_, _], _) => return None,
            _ => {}
        }
        let place = self.place(&path);
        self.errors.push(StudyError::Pair {
            place,
            value: given.join(", "),
        });
        None
    }

    fn position(&mut self, path: &str, id: &str, ids: &[String]) -> Option<usize> {
        let found = ids.iter().position(|known| known == id.trim());
        if found.is_none() {
            let place = self.place(path);
            let near = |name: &str| ids.iter().any(|known| known == name);
            let nearest = schema::nearest(id, ids.iter().map(String::as_str));
            let mut allowed: Vec<&str> = ids.iter().map(String::as_str).collect();
            // The likeliest first, for whoever reads no further.
            if near(&nearest) {
                allowed.sort_by_key(|known| *known != nearest);
            }
            self.errors.push(StudyError::UnknownRoute {
                place,
                value: id.to_owned(),
                allowed: allowed.join(", "),
            });
        }
        found
    }

    fn stated(&mut self, table: Table<'_>, ids: &[String]) -> Option<Stated> {
        let subject = match (table.has("break_even"), table.has("route")) {
            (true, false) => self.pair(table, ids).map(Subject::Pair),
            (false, true) => {
                let path = table.path("route");
                self.position(&path, table.text("route"), ids)
                    .map(Subject::Route)
            }
            _ => {
                let place = self.place(table.path);
                self.errors.push(StudyError::Subject { place });
                return None;
            }
        };
        let figures: &[Figure] = if table.has("break_even") {
            &Figure::OF_PAIR
        } else {
            &Figure::OF_ROUTE
        };
        let allowed = || {
            let names: Vec<&str> = figures.iter().map(|figure| figure.id()).collect();
            names.join(", ")
        };
        let strange = table.keys.iter().find(|key| {
            matches!(key.kind, Kind::Number { .. })
                && table.has(key.name)
                && !figures.iter().any(|figure| figure.id() == key.name)
        });
        let claims: Vec<Claim> = figures
            .iter()
            .filter_map(|figure| {
                Some(Claim {
                    figure: *figure,
                    number: table.number(figure.id())?.clone(),
                })
            })
            .collect();
        if strange.is_some() || claims.is_empty() {
            let path = strange.map_or_else(|| table.path.to_owned(), |key| table.path(key.name));
            let place = self.place(&path);
            self.errors.push(StudyError::NoSuchClaim {
                place,
                allowed: allowed(),
            });
        }
        Some(Stated {
            subject: subject?,
            claims,
        })
    }
}

fn out_of_bounds(
    number: &Number,
    least: f64,
    most: f64,
    place: impl Fn() -> Place,
) -> Option<StudyError> {
    (!(least..=most).contains(&number.value())).then(|| StudyError::OutOfBounds {
        place: place(),
        value: number.text().to_owned(),
        least,
        most,
    })
}

/// Whole units for a load, at least one. 3.3 of 1.1 each are three, whatever floats make of it.
pub(crate) fn units_for(load: f64, each: f64) -> f64 {
    let exact = load / each;
    (exact - exact * ROUNDING).ceil().clamp(1.0, 1e15)
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn whole(number: f64) -> u32 {
    // Within bounds by now, or an error has been noted and the study is thrown away.
    number as u32
}
