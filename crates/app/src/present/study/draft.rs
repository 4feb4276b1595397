//! Between the form and the sheet that the engine checks.

use study::{Entry, Fields, Key, Kind, Number, Sheet};
use words::Language;

use super::typed;
use crate::view::{ClaimDraft, StudyDraft, Typed};

/// What a form says so far.
pub(crate) struct Filled {
    /// Every field that could be read. Claims and break-evens that were only begun are left out.
    pub(crate) sheet: Sheet,
    /// Fields whose number could not be read: path and what was typed.
    pub(crate) unread: Vec<(String, String)>,
    /// Where each break-even and each claim of the sheet stands in the form.
    asks: Vec<usize>,
    stated: Vec<usize>,
}

impl Filled {
    /// A path of the sheet as a path of the form.
    pub(crate) fn path(&self, path: &str) -> String {
        for (table, places) in [("ask[", &self.asks), ("stated[", &self.stated)] {
            if let Some((index, rest)) = path
                .strip_prefix(table)
                .and_then(|rest| rest.split_once(']'))
                && let Some(place) = index.parse().ok().and_then(|at: usize| places.get(at))
            {
                return format!("{table}{place}]{rest}");
            }
        }
        path.to_owned()
    }
}

/// Reads a form.
pub(crate) fn sheet_of(draft: &StudyDraft, language: Language) -> Filled {
    let mut filled = Filled {
        sheet: Sheet::default(),
        unread: Vec::new(),
        asks: Vec::new(),
        stated: Vec::new(),
    };
    let mut read = Reading {
        language,
        unread: Vec::new(),
    };
    let mut head = read.fields("", study::HEAD, &draft.head);
    if let Some(version) = Number::exact(f64::from(study::VERSION)) {
        head.insert("version".to_owned(), Entry::Number(version));
    }
    filled.sheet.head = head;
    filled.sheet.workload = read.fields("workload", study::WORKLOAD, &draft.workload);
    for (index, route) in draft.routes.iter().enumerate() {
        let path = format!("route[{index}]");
        filled
            .sheet
            .routes
            .push(read.fields(&path, study::ROUTE, route));
    }
    for (index, pair) in draft.asks.iter().enumerate() {
        if pair.iter().all(|id| !id.is_empty()) {
            let list = Entry::List(pair.to_vec());
            filled
                .sheet
                .asks
                .push(Fields::from([("break_even".to_owned(), list)]));
            filled.asks.push(index);
        }
    }
    for (index, claim) in draft.stated.iter().enumerate() {
        let path = format!("stated[{index}]");
        let mut fields = read.fields(&path, study::STATED, &claim.figures);
        let is_chosen = claim.routes.iter().all(|id| !id.is_empty());
        if fields.is_empty() || !is_chosen {
            continue;
        }
        match claim.routes.as_slice() {
            [route] => fields.insert("route".to_owned(), Entry::Text(route.clone())),
            pair => fields.insert("break_even".to_owned(), Entry::List(pair.to_vec())),
        };
        filled.sheet.stated.push(fields);
        filled.stated.push(index);
    }
    filled.unread = read.unread;
    filled
}

struct Reading {
    language: Language,
    unread: Vec<(String, String)>,
}

impl Reading {
    fn fields(&mut self, path: &str, keys: &[Key], typed: &Typed) -> Fields {
        let mut fields = Fields::new();
        for key in keys {
            let text = typed.get(key.name).map_or("", |text| text.trim());
            if text.is_empty() {
                continue;
            }
            let entry = match key.kind {
                Kind::Number { .. } | Kind::Whole { .. } => {
                    typed::read(text, self.language).map(Entry::Number)
                }
                Kind::Text | Kind::Route | Kind::Currency | Kind::Choice(_) => {
                    Some(Entry::Text(text.to_owned()))
                }
                Kind::Pair => None,
            };
            if let Some(entry) = entry {
                fields.insert(key.name.to_owned(), entry);
            } else {
                let at = if path.is_empty() {
                    key.name.to_owned()
                } else {
                    format!("{path}.{}", key.name)
                };
                self.unread.push((at, text.to_owned()));
            }
        }
        fields
    }
}

/// The form that a sheet fills in.
pub(crate) fn draft_of(sheet: &Sheet, language: Language) -> StudyDraft {
    let typed = |fields: &Fields| -> Typed {
        fields
            .iter()
            .filter_map(|(name, entry)| {
                let text = match entry {
                    Entry::Number(number) => typed::write(number, language),
                    Entry::Text(text) => text.clone(),
                    Entry::List(_) => return None,
                };
                Some((name.clone(), text))
            })
            .collect()
    };
    let pair = |fields: &Fields| match fields.get("break_even") {
        Some(Entry::List(ids)) => ids.clone(),
        _ => Vec::new(),
    };
    let mut head = typed(&sheet.head);
    head.remove("version");
    StudyDraft {
        head,
        workload: typed(&sheet.workload),
        routes: sheet.routes.iter().map(typed).collect(),
        asks: sheet
            .asks
            .iter()
            .filter_map(|ask| pair(ask).try_into().ok())
            .collect(),
        stated: sheet
            .stated
            .iter()
            .map(|stated| {
                let mut figures = typed(stated);
                let route = figures.remove("route");
                ClaimDraft {
                    routes: route.map_or_else(|| pair(stated), |route| vec![route]),
                    figures,
                }
            })
            .collect(),
    }
}
