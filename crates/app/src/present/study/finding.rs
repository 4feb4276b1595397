//! A finding as a sentence.

use study::{Cause, Code, Figure, Finding, Study, Subject};
use words::{Argument, Words};

use super::result::figure_text;
use crate::view::StudyFinding;

/// What a finding is about and what it says, piece by piece.
struct Told {
    subject: String,
    figure: String,
    stated: String,
    computed: String,
}

/// A finding as one or two sentences.
pub(crate) fn sentence(words: &Words, study: &Study, finding: &Finding) -> String {
    let Some((subject, figure)) = claim(study, &finding.place) else {
        return remark(words, study, finding);
    };
    let told = told(words, study, finding, subject, figure);
    let id = if finding.computed.is_some() {
        "study-differs"
    } else {
        "study-differs-none"
    };
    let differs = words.text_with(
        id,
        &[
            ("subject", (&told.subject).into()),
            ("figure", (&told.figure).into()),
            ("stated", (&told.stated).into()),
            ("computed", (&told.computed).into()),
        ],
    );
    format!("{differs} {}", cause(words, finding))
}

/// A finding in the pieces in which the screen shows it.
pub(crate) fn row(words: &Words, study: &Study, finding: &Finding, path: String) -> StudyFinding {
    let code = finding.code.id().to_owned();
    match claim(study, &finding.place) {
        None => StudyFinding {
            code,
            path,
            title: remark(words, study, finding),
            stated: String::new(),
            computed: String::new(),
            cause: String::new(),
            is_named: true,
        },
        Some((subject, figure)) => {
            let told = told(words, study, finding, subject, figure);
            StudyFinding {
                code,
                path,
                title: format!("{}: {}", told.subject, told.figure),
                stated: told.stated,
                computed: told.computed,
                cause: cause(words, finding),
                is_named: finding.cause.likely().is_some(),
            }
        }
    }
}

/// The claim that a place names: `stated[0].hours`.
fn claim(study: &Study, place: &str) -> Option<(Subject, Figure)> {
    let (index, name) = place.strip_prefix("stated[")?.split_once("].")?;
    let stated = study.stated.get(index.parse::<usize>().ok()?)?;
    let claim = stated
        .claims
        .iter()
        .find(|claim| claim.figure.id() == name)?;
    Some((stated.subject, claim.figure))
}

fn told(words: &Words, study: &Study, finding: &Finding, subject: Subject, figure: Figure) -> Told {
    let label = |at: usize| {
        study
            .routes
            .get(at)
            .map_or("", |route| route.label.as_str())
    };
    let subject = match subject {
        Subject::Route(at) => label(at).to_owned(),
        Subject::Pair([first, second]) => words.text_with(
            "study-break-even-of",
            &[
                ("first", label(first).into()),
                ("second", label(second).into()),
            ],
        ),
    };
    let text = |value: Option<f64>| match value {
        Some(value) => figure_text(words, figure, value, &study.currency),
        None => words.text("study-no-figure"),
    };
    Told {
        subject,
        figure: words.text(&figure_id(figure)),
        stated: finding.stated.map_or_else(String::new, |value| {
            printed(words, figure, value, &study.currency)
        }),
        computed: text(finding.computed),
    }
}

/// A figure as the study prints it: cents stay where it prints them.
fn printed(words: &Words, figure: Figure, value: f64, currency: &str) -> String {
    match figure {
        Figure::OneOff
        | Figure::Monthly
        | Figure::Total
        | Figure::NetPresentValue
        | Figure::PerMillionTokens
        | Figure::PerMillionOutputTokens
        | Figure::PerThousandRequests
            if value % 1.0 != 0.0 =>
        {
            words.price(value, currency)
        }
        _ => figure_text(words, figure, value, currency),
    }
}

/// The message that names a figure.
pub(super) fn figure_id(figure: Figure) -> String {
    format!("study-figure-{}", figure.id().replace('_', "-"))
}

fn cause(words: &Words, finding: &Finding) -> String {
    let mistake =
        |code: Code| words.text(&format!("study-mistake-{}", code.id().replace('_', "-")));
    let two = |id: &str, first: Code, others: &[Code]| {
        let others: Vec<String> = others.iter().map(|code| mistake(*code)).collect();
        words.text_with(
            id,
            &[
                ("mistake", mistake(first).into()),
                ("other", others.join("; ").into()),
            ],
        )
    };
    match &finding.cause {
        Cause::Named(code) => {
            words.text_with("study-cause-named", &[("mistake", mistake(*code).into())])
        }
        Cause::Both([first, second]) => two("study-cause-both", *first, &[*second]),
        Cause::Same([first, second]) => two("study-cause-same", *first, &[*second]),
        Cause::Either(codes) => match codes.split_first() {
            Some((first, others)) => two("study-cause-either", *first, others),
            None => words.text("study-cause-unknown"),
        },
        Cause::Unknown if finding.code == Code::StatedDiffers => words.text("study-cause-unknown"),
        Cause::Unknown => words.text_with(
            "study-cause-named",
            &[("mistake", mistake(finding.code).into())],
        ),
    }
}

/// A remark about the inputs: `route[0].units`.
fn remark(words: &Words, study: &Study, finding: &Finding) -> String {
    let route = finding
        .place
        .strip_prefix("route[")
        .and_then(|rest| rest.split_once(']'))
        .and_then(|(index, _)| index.parse::<usize>().ok())
        .and_then(|at| study.routes.get(at));
    let number =
        |value: Option<f64>| value.map_or_else(String::new, |value| words.short_decimal(value, 2));
    let arguments: [(&str, Argument<'_>); 3] = [
        (
            "subject",
            route.map_or("", |route| route.label.as_str()).into(),
        ),
        ("stated", number(finding.stated).into()),
        ("computed", number(finding.computed).into()),
    ];
    words.text_with(
        &format!("study-remark-{}", finding.code.id().replace('_', "-")),
        &arguments,
    )
}
