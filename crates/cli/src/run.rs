//! The commands.

use std::path::Path;

use app::assessment::{AnswerError, FieldKind, PageAnswer, Questionnaire};
use app::words::{Language, Words};
use app::{AppError, Clock, DeskPlaces, Headless, Told, VerdictJson};

use crate::arguments::{Arguments, Command, FactsCommand, FactsFile, ModelCommand};
use crate::ask;
use crate::exit::{Exit, Failed};
use crate::print;

pub(crate) fn run(arguments: Arguments) -> Result<Exit, Failed> {
    let mut places = DeskPlaces::here();
    if let Some(code) = &arguments.language {
        places.language = code.parse::<Language>().map_err(|_| {
            failed(
                &AppError::Setting {
                    name: "language",
                    value: code.clone(),
                },
                &Words::new(Language::English),
            )
        })?;
    }
    let words = Words::new(places.language);
    let facts = arguments.facts.as_deref();
    execute(arguments.command, places, facts).map_err(|error| failed(&error, &words))
}

fn failed(error: &AppError, words: &Words) -> Failed {
    Failed {
        failure: error.failure(words),
        exit: Exit::from(error),
    }
}

fn execute(command: Command, places: DeskPlaces, pack: Option<&Path>) -> Result<Exit, AppError> {
    let mut headless = Headless::new(places, Clock::System)?;
    if let Some(pack) = pack {
        headless = headless.with_pack(pack)?;
    }
    match command {
        Command::New { case, title, json } => {
            Headless::new_case(&case, &title)?;
            saved(&case, json);
        }
        Command::Questions { json } => questions(&headless.facts().questionnaire, json),
        Command::Answer {
            case,
            question,
            values,
            unsure,
            json,
        } => {
            let answer = page_answer(&headless.facts().questionnaire, &question, &values, unsure)?;
            let kept = headless.answer(&case, &question, answer)?;
            let open = headless.facts().missing(&kept);
            if json {
                print::json(
                    &serde_json::json!({ "version": app::JSON_VERSION, "open_questions": open }),
                );
            } else {
                print::line(&open.join(" "));
            }
        }
        Command::Verdict { case, json } => {
            let verdict = headless.verdict(&headless.read(&case)?)?;
            if json {
                print::json(&verdict);
            } else {
                say_verdict(headless.words(), &verdict);
            }
        }
        Command::Report { case, output, json } => {
            let pages = headless.report(&headless.read(&case)?, &output)?;
            if json {
                print::json(&serde_json::json!({
                    "version": app::JSON_VERSION, "path": output, "pages": pages
                }));
            } else {
                print::line(&output.display().to_string());
            }
        }
        Command::Study { file, json } => {
            let checked = headless.study(&file)?;
            if json {
                print::json(&checked.json);
            } else {
                for line in &checked.lines {
                    print::line(line);
                }
            }
        }
        Command::Facts { command } => facts(&headless, &command)?,
        Command::Workbook { case, output, json } => {
            headless.workbook(&headless.read(&case)?, &output)?;
            saved(&output, json);
        }
        Command::Machine { json } => told(&headless.machine(), json),
        Command::Model { command } => return model(&headless, &command),
        Command::Ask(asked) => return ask::ask(&headless, *asked),
        Command::Example { name, output, .. } => match output {
            Some(path) => {
                headless.write_example(&name, &path)?;
                print::line(&path.display().to_string());
            }
            None => print::piece(&headless.example(&name)?.to_json()?),
        },
    }
    Ok(Exit::Done)
}

fn model(headless: &Headless, command: &ModelCommand) -> Result<Exit, AppError> {
    match command {
        ModelCommand::List { json } => told(&headless.models(), *json),
        ModelCommand::Check {
            file,
            context,
            sha256,
            json,
        } => {
            let checked = headless.check_model(file, *context, *sha256)?;
            told(&checked, *json);
            if !checked.json.can_run {
                return Ok(Exit::Model);
            }
        }
    }
    Ok(Exit::Done)
}

/// A result as JSON or as sentences.
fn told<T: serde::Serialize>(result: &Told<T>, json: bool) {
    if json {
        print::json(&result.json);
    } else {
        print::lines(&result.lines);
    }
}

fn saved(path: &Path, json: bool) {
    if json {
        print::json(&serde_json::json!({ "version": app::JSON_VERSION, "path": path }));
    } else {
        print::line(&path.display().to_string());
    }
}

fn facts(headless: &Headless, command: &FactsCommand) -> Result<(), AppError> {
    let key = |file: &FactsFile| -> Result<Option<String>, AppError> {
        file.key
            .as_ref()
            .map(|path| {
                std::fs::read_to_string(path).map_err(|error| AppError::reading(path, &error))
            })
            .transpose()
    };
    match command {
        FactsCommand::Check(file) => {
            let checked = headless.check_facts(&file.file, key(file)?.as_deref())?;
            if file.json {
                print::json(&checked.json);
            } else {
                print::lines(&checked.lines);
            }
        }
        FactsCommand::Preview(file) => {
            let preview = headless.preview_facts(&file.file, key(file)?.as_deref())?;
            if file.json {
                print::json(&preview.json);
            } else {
                print::lines(&preview.lines);
            }
        }
    }
    Ok(())
}

fn page_answer(
    questionnaire: &Questionnaire,
    page_id: &str,
    values: &[String],
    unsure: bool,
) -> Result<PageAnswer, AppError> {
    let list = |ids: Vec<&str>| ids.join(", ");
    let page = questionnaire
        .page(page_id)
        .ok_or_else(|| AnswerError::UnknownQuestion {
            page: page_id.to_owned(),
            allowed: list(
                questionnaire
                    .pages
                    .iter()
                    .map(|page| page.id.as_str())
                    .collect(),
            ),
        })?;
    let mut answer = PageAnswer {
        unsure,
        ..PageAnswer::default()
    };
    for given in values {
        let (id, text) = given.split_once('=').unwrap_or((given, ""));
        let field = page.field(id).ok_or_else(|| AnswerError::UnknownField {
            page: page_id.to_owned(),
            field: id.to_owned(),
            allowed: list(page.fields.iter().map(|field| field.id.as_str()).collect()),
        })?;
        answer
            .values
            .insert(id.to_owned(), field.parse(page_id, text)?);
    }
    Ok(answer)
}

fn questions(questionnaire: &Questionnaire, json: bool) {
    let kind = |kind| match kind {
        FieldKind::Choice => "choice",
        FieldKind::Choices => "choices",
        FieldKind::Number => "number",
        FieldKind::Text => "text",
        FieldKind::Ranking => "ranking",
    };
    if json {
        let pages: Vec<serde_json::Value> = questionnaire
            .pages
            .iter()
            .map(|page| {
                let fields: Vec<serde_json::Value> = page
                    .fields
                    .iter()
                    .map(|field| {
                        serde_json::json!({
                            "id": field.id, "kind": kind(field.kind), "options": field.options,
                            "unit": field.unit, "minimum": field.minimum,
                            "maximum": field.maximum, "optional": field.optional,
                        })
                    })
                    .collect();
                serde_json::json!({ "id": page.id, "fields": fields })
            })
            .collect();
        print::json(&serde_json::json!({ "version": app::JSON_VERSION, "questions": pages }));
        return;
    }
    for page in &questionnaire.pages {
        print::line(&page.id);
        for field in &page.fields {
            let takes = match field.kind {
                FieldKind::Number => format!(
                    "{} ({} to {})",
                    field.unit.as_deref().unwrap_or("number"),
                    field.minimum.unwrap_or(f64::NEG_INFINITY),
                    field.maximum.unwrap_or(f64::INFINITY)
                ),
                FieldKind::Text => "text".to_owned(),
                _ => field.options.join(" | "),
            };
            print::line(&format!("  {} [{}] {takes}", field.id, kind(field.kind)));
        }
    }
}

fn say_verdict(words: &Words, verdict: &VerdictJson) {
    print::line(&verdict.headline);
    if let Some(share) = verdict.winner_share {
        print::line(&words.of_hundred(share));
    }
    for route in &verdict.routes {
        print::line(&format!(
            "{:<18} {:>24}  {}",
            route.route,
            words.money_range(route.cost[0], route.cost[2], &verdict.currency),
            route
                .share
                .map_or_else(|| words.none(), |share| words.of_hundred(share)),
        ));
    }
    if !verdict.open_questions.is_empty() {
        print::remark(&format!("? {}", verdict.open_questions.join(", ")));
    }
}
