//! The command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

/// Open or closed AI, weighed: questions, costs, verdict and report of a case, from a terminal.
#[derive(Debug, Parser)]
#[command(
    name = "steelyard",
    version,
    after_help = "Exit codes:\n  0  done\n  1  something unexpected\n  2  the command line is wrong\n  3  an answer, a figure, a case file or a study file cannot be used\n  4  questions are still open\n  5  the local model cannot answer\n  6  a file cannot be read or written"
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
    /// Ask a model on this computer. Nothing is sent anywhere.
    Ask {
        /// What to ask; `-` reads standard input.
        prompt: String,
        /// A GGUF file instead of the bundled model.
        #[arg(long, value_name = "FILE")]
        model: Option<PathBuf>,
        /// Longest answer, in tokens.
        #[arg(long, default_value_t = 256, value_parser = clap::value_parser!(u32).range(1..=8192))]
        max_tokens: u32,
        /// Print JSON once the answer is complete, instead of words as they are made.
        #[arg(long)]
        json: bool,
    },
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
            | Command::Ask { json, .. }
            | Command::Example { json, .. } => *json,
            Command::Facts {
                command: FactsCommand::Check(file) | FactsCommand::Preview(file),
            } => file.json,
        }
    }
}
