//! The command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

/// Open or closed AI, weighed: questions, costs, verdict and report of a case, from a terminal.
#[derive(Debug, Parser)]
#[command(
    name = "steelyard",
    version,
    after_help = "Exit codes:\n  0  done\n  1  something unexpected\n  2  the command line is wrong\n  3  an answer, a figure, a case file or a study file cannot be used\n  4  questions are still open\n  5  the local model cannot answer\n  6  a file cannot be read or written\n  130  stopped with Ctrl-C"
)]
pub(crate) struct Arguments {
    /// Language of sentences.
    #[arg(long, global = true, value_name = "en|nl")]
    pub(crate) language: Option<String>,

    /// A data pack whose figures count instead of those that came with the app.
    #[arg(long, global = true, value_name = "PACK")]
    pub(crate) facts: Option<PathBuf>,

    #[command(subcommand)]
    pub(crate) command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Write a new, empty case file.
    New {
        /// File to write; an existing one is never overwritten.
        case: PathBuf,
        /// Title of the case.
        #[arg(long, default_value = "New assessment")]
        title: String,
        /// Print JSON.
        #[arg(long)]
        json: bool,
    },
    /// List the questions, their fields and what each field takes.
    Questions {
        /// Print JSON.
        #[arg(long)]
        json: bool,
    },
    /// Answer a question of a case.
    #[command(
        after_help = "Values: an option, `a,b` for several, `9000`, `about:9000` or `600..1300` for a number,\n`privacy:100,cost:80,…` for the ranking. Example:\n  steelyard answer case.json volume pieces=about:9000 words_in=600..1300 language=dutch"
    )]
    Answer {
        /// Case file.
        case: PathBuf,
        /// Question, such as `volume`.
        question: String,
        /// `field=value` for each field.
        #[arg(value_name = "FIELD=VALUE")]
        values: Vec<String>,
        /// "I'm not sure yet".
        #[arg(long)]
        unsure: bool,
        /// Print JSON.
        #[arg(long)]
        json: bool,
    },
    /// Weigh a case. Open questions count as "not sure".
    Verdict {
        /// Case file.
        case: PathBuf,
        /// Print JSON.
        #[arg(long)]
        json: bool,
    },
    /// Typeset the report of a case as PDF.
    Report {
        /// Case file.
        case: PathBuf,
        /// File to write.
        #[arg(short, long, value_name = "REPORT.pdf")]
        output: PathBuf,
        /// Print JSON.
        #[arg(long)]
        json: bool,
    },
    /// Check someone else's sum: a quotation or a published study, typed in as a study file.
    Study {
        /// Study file.
        file: PathBuf,
        /// Print JSON.
        #[arg(long)]
        json: bool,
    },
    /// Look at figures in a file: a data pack, `LiteLLM`'s price map or a list of genai-prices.
    Facts {
        #[command(subcommand)]
        command: FactsCommand,
    },
    /// Write the costs of a case as a workbook with live formulas. Open questions count as "not
    /// sure".
    Workbook {
        /// Case file.
        case: PathBuf,
        /// File to write.
        #[arg(short, long, value_name = "CASE.xlsx")]
        output: PathBuf,
        /// Print JSON.
        #[arg(long)]
        json: bool,
    },
    /// Say what this computer has, and what it can run.
    Machine {
        /// Print JSON.
        #[arg(long)]
        json: bool,
    },
    /// Look at models: those on this computer, those worth having, or one file.
    Model {
        #[command(subcommand)]
        command: ModelCommand,
    },
    /// Ask a model on this computer, once or a whole set of tasks. Nothing is sent anywhere.
    Ask(Box<AskArguments>),
    /// Print a worked example, or write it to a file: discharge-letters, shop-chat,
    /// contract-review.
    Example {
        /// Name of the example.
        name: String,
        /// File to write; an existing one is never overwritten.
        #[arg(short, long, value_name = "CASE.json")]
        output: Option<PathBuf>,
        /// Print JSON errors.
        #[arg(long)]
        json: bool,
    },
}

/// What to do with models. Nothing is changed, loaded or fetched.
#[derive(Debug, Subcommand)]
pub(crate) enum ModelCommand {
    /// List the models on this computer, and those worth having.
    List {
        /// Print JSON.
        #[arg(long)]
        json: bool,
    },
    /// Read the header of a GGUF file: what it is, how it fits, its licence, whether it can be
    /// run. Ends with 5 where it cannot.
    Check {
        /// The file.
        file: PathBuf,
        /// Tokens of the conversation that has to fit.
        #[arg(long, value_name = "TOKENS", value_parser = clap::value_parser!(u64).range(1..=10_485_760))]
        context: Option<u64>,
        /// Hash the whole file, and say which file of the catalogue it is.
        #[arg(long)]
        sha256: bool,
        /// Print JSON.
        #[arg(long)]
        json: bool,
    },
}

/// What to do with a file of figures. Nothing is changed.
#[derive(Debug, Subcommand)]
pub(crate) enum FactsCommand {
    /// Check a file and say in short what is in it.
    Check(FactsFile),
    /// List every figure that a file would change, with source, day and warnings.
    Preview(FactsFile),
}

/// A file of figures.
#[derive(Debug, Args)]
pub(crate) struct FactsFile {
    /// The file.
    pub(crate) file: PathBuf,
    /// Public key of the publisher you trust, as minisign writes it.
    #[arg(long, value_name = "FILE.pub")]
    pub(crate) key: Option<PathBuf>,
    /// Print JSON.
    #[arg(long)]
    pub(crate) json: bool,
}

/// What to ask, of which model, and how.
#[derive(Debug, Args)]
pub(crate) struct AskArguments {
    /// What to ask; `-` reads standard input.
    #[arg(required_unless_present = "set", conflicts_with = "set")]
    pub(crate) prompt: Option<String>,
    /// A file with a task a line, as JSON: `{"prompt": "…"}`, with `id`, `system` and
    /// `max_tokens` where wanted. Answers are printed in the order of the file.
    #[arg(long, value_name = "TASKS.jsonl")]
    pub(crate) set: Option<PathBuf>,
    /// Ask the tasks of a set one by one, so that each gets the answer it gets alone. The usual
    /// way for up to 8 tasks.
    #[arg(long, requires = "set", conflicts_with = "prompt")]
    pub(crate) exact: bool,
    /// Ask the tasks of a set side by side: several times as fast, but now and then another word.
    /// The usual way for more than 8 tasks.
    #[arg(long, requires = "set", conflicts_with_all = ["exact", "prompt"])]
    pub(crate) fast: bool,
    /// A GGUF file instead of the bundled model.
    #[arg(long, value_name = "FILE")]
    pub(crate) model: Option<PathBuf>,
    /// Standing instructions.
    #[arg(long, value_name = "TEXT")]
    pub(crate) system: Option<String>,
    /// What was said before: JSON lines with `role` and `content`.
    #[arg(long, value_name = "TURNS.jsonl")]
    pub(crate) turns: Option<PathBuf>,
    /// 0 takes the likeliest word each time and repeats exactly; around 0.7 varies.
    #[arg(long, default_value_t = 0.0, value_parser = temperature)]
    pub(crate) temperature: f32,
    /// Start of the random choices when the temperature is above 0.
    #[arg(long, default_value_t = 1)]
    pub(crate) seed: u32,
    /// Longest answer, in tokens.
    #[arg(long, default_value_t = 256, value_parser = clap::value_parser!(u32).range(1..=8192))]
    pub(crate) max_tokens: u32,
    /// Room for question and answer together, in tokens; a model made for less gets less.
    #[arg(long, default_value_t = 4096, value_name = "TOKENS", value_parser = clap::value_parser!(u32).range(64..=1_048_576))]
    pub(crate) context: u32,
    /// An adapter (`LoRA`) in GGUF to lay over the model, and how strongly: 1 is as it was trained.
    #[arg(long, value_name = "FILE[:SCALE]", value_parser = adapter)]
    pub(crate) adapter: Option<(PathBuf, f32)>,
    /// A JSON schema that the answer has to keep to.
    #[arg(long, value_name = "FILE")]
    pub(crate) schema: Option<PathBuf>,
    /// A grammar in llama.cpp's notation (GBNF) that the answer has to keep to.
    #[arg(long, value_name = "FILE", conflicts_with = "schema")]
    pub(crate) grammar: Option<PathBuf>,
    /// Print JSON: for one question an object once the answer is complete, for a set a line each.
    #[arg(long)]
    pub(crate) json: bool,
}

/// A temperature that a model can be asked with.
fn temperature(text: &str) -> Result<f32, String> {
    text.parse()
        .ok()
        .filter(|degrees| (0.0..=2.0).contains(degrees))
        .ok_or_else(|| "a number from 0 to 2".to_owned())
}

/// `FILE` or `FILE:SCALE`. What follows the last colon counts as a scale only where it is a
/// number, since paths may have colons too.
fn adapter(text: &str) -> Result<(PathBuf, f32), String> {
    let (path, scale) = match text.rsplit_once(':') {
        Some((path, scale)) if !path.is_empty() => match scale.parse::<f32>() {
            Ok(scale) => (path, scale),
            Err(_) => (text, 1.0),
        },
        _ => (text, 1.0),
    };
    if scale.is_finite() && (-10.0..=10.0).contains(&scale) {
        Ok((PathBuf::from(path), scale))
    } else {
        Err("a scale from -10 to 10".to_owned())
    }
}

impl Arguments {
    /// Whether results and errors are JSON.
    pub(crate) fn json(&self) -> bool {
        match &self.command {
            Command::New { json, .. }
            | Command::Questions { json }
            | Command::Answer { json, .. }
            | Command::Verdict { json, .. }
            | Command::Report { json, .. }
            | Command::Workbook { json, .. }
            | Command::Study { json, .. }
            | Command::Machine { json }
            | Command::Model {
                command: ModelCommand::List { json } | ModelCommand::Check { json, .. },
            }
            | Command::Example { json, .. } => *json,
            Command::Ask(ask) => ask.json,
            Command::Facts {
                command: FactsCommand::Check(file) | FactsCommand::Preview(file),
            } => file.json,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scale_is_told_from_a_path_with_a_colon() {
        assert_eq!(adapter("a.gguf"), Ok(("a.gguf".into(), 1.0)));
        assert_eq!(adapter("a.gguf:0.5"), Ok(("a.gguf".into(), 0.5)));
        assert_eq!(adapter(r"C:\a.gguf"), Ok((r"C:\a.gguf".into(), 1.0)));
        assert_eq!(adapter(r"C:\a.gguf:2"), Ok((r"C:\a.gguf".into(), 2.0)));
        assert!(adapter("a.gguf:1e9").is_err());
        assert!(adapter("a.gguf:nan").is_err());
    }

    #[test]
    fn a_temperature_is_a_number_that_makes_sense() {
        assert_eq!(temperature("0.7"), Ok(0.7));
        for text in ["-1", "2.5", "nan", "warm"] {
            assert!(temperature(text).is_err(), "{text}");
        }
    }
}
