//! From answers to a profile.

use quantities::{Currency, Months, Range};

use crate::{
    Answers, Audience, Criterion, Degree, Equipment, ExamplesQuality, Field, FieldValue, Hours,
    Kept, Option_, OwnWorld, PageAnswer, People, Profile, Questionnaire, Residency, Sector,
    Sensitivity, Speed, Stakes, SwingRange, Use,
};

/// The profile that the answers add up to. A page not answered counts as "I'm not sure yet".
pub fn profile_of(questionnaire: &Questionnaire, answers: &Answers) -> Profile {
    let reader = Reader {
        questionnaire,
        answers,
    };
    let hundredth = |range: Range| range.scaled(0.01);
    Profile {
        use_: reader.kept::<Use>("use", "use"),
        audience: reader.kept::<Audience>("audience", "audience"),
        pieces_a_month: reader.number_or("volume", "pieces", 1.0),
        words_in: reader.number_or("volume", "words_in", 1.0),
        language: reader.option("volume", "language"),
        hours: reader.kept::<Hours>("rhythm", "hours"),
        peak_factor: reader.number_or("rhythm", "busiest", 1.0),
        growth_a_year: hundredth(reader.number_or("rhythm", "growth", 0.0)),
        stakes: reader.kept::<Stakes>("stakes", "stakes"),
        redo_minutes: reader.number_or("stakes", "redo_minutes", 0.0),
        hour_cost: reader.number("stakes", "hour_cost"),
        speed: reader.kept::<Speed>("speed", "speed"),
        sensitivity: reader.kept::<Sensitivity>("sensitivity", "sensitivity"),
        residency: reader.kept::<Residency>("residency", "residency").assumed(),
        residency_answered: !reader.unsure("residency"),
        sector: reader.kept::<Sector>("organisation", "sector").assumed(),
        country: reader.option("organisation", "country"),
        organisation_people: reader.number_or("organisation", "people", 1.0),
        turnover: reader.option("organisation", "turnover"),
        own_world: reader.kept::<OwnWorld>("own_world", "own_world"),
        examples: reader.number_or("own_world", "examples", 0.0),
        examples_quality: reader
            .kept::<ExamplesQuality>("own_world", "examples_quality")
            .assumed(),
        people: reader.kept::<People>("people", "people"),
        time_share: reader.time_share(),
        equipment: reader.equipment(),
        supplier_dependence: reader.kept::<Degree>("independence", "supplier"),
        downtime: reader.kept::<Degree>("independence", "downtime"),
        swings: reader.swings(),
        swings_answered: !reader.unsure("priorities")
            && reader.value("priorities", "ranking").is_some(),
        horizon: Months(reader.option("priorities", "horizon").parse().unwrap_or(36)),
        currency: reader
            .option("priorities", "currency")
            .parse()
            .unwrap_or(Currency::Eur),
        discount_rate: hundredth(reader.number_or("priorities", "discount_rate", 0.0)),
        budget_a_year: reader.number("priorities", "budget"),
        unsure_pages: questionnaire
            .pages
            .iter()
            .filter(|page| reader.unsure(&page.id))
            .map(|page| page.id.clone())
            .collect(),
        own_routes: Vec::new(),
        measurements: Vec::new(),
    }
}

struct Reader<'a> {
    questionnaire: &'a Questionnaire,
    answers: &'a Answers,
}

impl Reader<'_> {
    fn answer(&self, page: &str) -> Option<&PageAnswer> {
        self.answers.page(page)
    }

    fn unsure(&self, page: &str) -> bool {
        self.answer(page).is_none_or(|answer| answer.unsure)
    }

    fn field(&self, page: &str, field: &str) -> Option<&Field> {
        self.questionnaire
            .page(page)
            .and_then(|page| page.field(field))
    }

    fn value(&self, page: &str, field: &str) -> Option<&FieldValue> {
        self.answer(page)
            .and_then(|answer| answer.values.get(field))
    }

    /// The chosen option, or the default.
    fn option(&self, page: &str, field: &str) -> String {
        match self.value(page, field) {
            Some(FieldValue::Text(option)) => option.clone(),
            _ => self
                .field(page, field)
                .and_then(Field::default_option)
                .unwrap_or_default()
                .to_owned(),
        }
    }

    /// The chosen option for sure; the default and what else is possible otherwise. Under
    /// "I'm not sure yet" a choice made all the same is what plain sums assume.
    fn kept<T: Option_ + PartialEq>(&self, page: &str, field: &str) -> Kept<T> {
        let assumed = T::from_id(&self.option(page, field)).unwrap_or(T::ALL[0]);
        let chosen = self.value(page, field).is_some();
        if chosen && !self.unsure(page) {
            return Kept::sure(assumed);
        }
        let weighted: Vec<(T, f64)> = self
            .field(page, field)
            .map(|field| {
                field
                    .maybe
                    .iter()
                    .filter_map(|(id, weight)| T::from_id(id).map(|option| (option, *weight)))
                    .collect()
            })
            .unwrap_or_default();
        Kept::open(assumed, &weighted)
    }

    /// The number given, kept within the limits; the default's range when there is none.
    fn number(&self, page: &str, field: &str) -> Option<Range> {
        let definition = self.field(page, field)?;
        let floor = definition.minimum.unwrap_or(f64::MIN);
        let ceiling = definition.maximum.unwrap_or(f64::MAX);
        let default = definition.default_number().and_then(|value| {
            let [low, high] = definition.range.unwrap_or([value, value]);
            Range::new(low, value, high).ok()
        });
        match self.value(page, field) {
            Some(FieldValue::Number(number)) => {
                let given = number.range();
                let width = match default {
                    // Not sure of the page: the figure stays likely, the doubt stays wide.
                    Some(default) if self.unsure(page) => given.widened_to(default),
                    _ => given,
                };
                Some(width.clamped(floor, ceiling))
            }
            _ => default,
        }
    }

    fn number_or(&self, page: &str, field: &str, otherwise: f64) -> Range {
        self.number(page, field).unwrap_or(Range::exact(otherwise))
    }

    fn time_share(&self) -> Range {
        if self.kept::<People>("people", "people").is_sure()
            && self.option("people", "people") == People::Nobody.id()
        {
            return Range::exact(0.0);
        }
        self.number_or("people", "time_share", 0.0).scaled(0.01)
    }

    fn equipment(&self) -> Vec<Equipment> {
        match self.value("equipment", "equipment") {
            Some(FieldValue::Many(ids)) => {
                ids.iter().filter_map(|id| Equipment::from_id(id)).collect()
            }
            _ => vec![Equipment::Nothing],
        }
    }

    /// The ranking as given, ratings exact; every swing between nothing and all of it when
    /// the person could not say, so that the weighing tries every weight.
    fn swings(&self) -> Vec<SwingRange> {
        match self.value("priorities", "ranking") {
            Some(FieldValue::Ranking(given)) => given
                .iter()
                .filter_map(|swing| {
                    Some(SwingRange {
                        criterion: Criterion::from_id(&swing.criterion)?,
                        rating: Range::exact(swing.rating),
                    })
                })
                .collect(),
            _ => Criterion::ALL
                .iter()
                .map(|criterion| SwingRange {
                    criterion: *criterion,
                    rating: Range::new(0.0, 50.0, 100.0).unwrap_or(Range::exact(50.0)),
                })
                .collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn profile(json: &str) -> Profile {
        let questionnaire = Questionnaire::built_in().unwrap();
        let answers: Answers = serde_json::from_str(json).unwrap();
        answers.check_all(&questionnaire).unwrap();
        profile_of(&questionnaire, &answers)
    }

    #[test]
    fn no_answers_at_all_still_make_a_profile_of_wide_ranges() {
        let profile = profile("{}");
        assert_eq!(profile.unsure_pages.len(), 14);
        assert!(!profile.sensitivity.is_sure());
        assert!(profile.pieces_a_month.low() < profile.pieces_a_month.likely());
        assert_eq!(profile.horizon, Months(36));
    }

    #[test]
    fn about_nine_thousand_letters_is_a_quarter_either_way() {
        let profile = profile(
            r#"{"volume":{"values":{"pieces":{"mode":"about","value":9000},"words_in":{"mode":"exactly","value":900},"language":"dutch"}}}"#,
        );
        assert_eq!(
            (profile.pieces_a_month.low(), profile.pieces_a_month.high()),
            (6750.0, 11250.0)
        );
        assert!(profile.words_in.is_exact());
        assert_eq!(profile.language, "dutch");
    }

    #[test]
    fn a_figure_given_without_being_sure_keeps_the_doubt() {
        let profile = profile(
            r#"{"volume":{"unsure":true,"values":{"pieces":{"mode":"exactly","value":9000}}}}"#,
        );
        assert!((profile.pieces_a_month.likely() - 9000.0).abs() < 1e-9);
        assert_eq!(
            (profile.pieces_a_month.low(), profile.pieces_a_month.high()),
            (500.0, 20_000.0)
        );
    }

    #[test]
    fn nobody_to_look_after_it_means_no_time_at_all() {
        let profile = profile(r#"{"people":{"values":{"people":"nobody"}}}"#);
        assert_eq!(profile.time_share, Range::exact(0.0));
    }

    #[test]
    fn percentages_become_shares() {
        let profile = profile(
            r#"{"rhythm":{"values":{"hours":"always","busiest":{"mode":"exactly","value":4},"growth":{"mode":"exactly","value":20}}}}"#,
        );
        assert!((profile.growth_a_year.likely() - 0.2).abs() < 1e-12);
        assert_eq!(profile.hours, Kept::sure(Hours::Always));
    }
}
