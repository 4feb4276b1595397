//! How well a model fits this computer, in one of four words with the figure behind it.

use capacity::{Measured, ModelNeeds};
use quantities::{Bytes, Range};
use serde::{Deserialize, Serialize};

use crate::computer::ThisComputer;
use crate::memory::needed;
use crate::placement::{Placement, place};
use crate::runnable::WhyNot;
use crate::speed::{FIRST_WORD_PROMPT_TOKENS, speeds};

/// Tokens of a word, where neither language nor tokenizer is known: between English (1.2) and most
/// other European languages (up to 2). Judgement, from the catalogue's counts.
pub const TOKENS_A_WORD: f64 = 1.5;

/// Tokens a second at which people read: 238 words a minute in silence (Brysbaert, “How many words
/// do we read per minute?”, *Journal of Memory and Language* 109, 2019).
pub const READING_TOKENS_A_SECOND: f64 = 238.0 / 60.0 * TOKENS_A_WORD;

/// Memory that the system and what runs beside it keep: a tenth, and at least one and a half
/// gigabytes. Judgement, from what desktop systems take idle.
const KEPT: f64 = 1.5e9;
const KEPT_SHARE: f64 = 0.1;

/// Share of the free memory that stays free where a model fits comfortably. Judgement.
const SPARE_SHARE: f64 = 0.1;

/// How well a model fits, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FitWord {
    /// It runs with memory to spare and answers as fast as one reads.
    Comfortable,
    /// It runs when little else does.
    Tight,
    /// It fits and answers slower than one reads.
    WillCrawl,
    /// It does not run here.
    WillNotRun,
}

/// The figure behind the word.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "reason", rename_all = "snake_case")]
pub enum FitReason {
    /// It leaves memory to spare.
    RoomToSpare {
        /// Working memory it takes.
        needed: Bytes,
        /// Working memory that is free now.
        free: Bytes,
    },
    /// A graphics card holds all of it.
    OnCard {
        /// The card's name.
        card: String,
        /// Memory it takes.
        needed: Bytes,
    },
    /// It fits into what is free now and leaves less than a tenth of that.
    LittleRoom {
        /// Working memory it takes.
        needed: Bytes,
        /// Working memory that is free now.
        free: Bytes,
    },
    /// It fits this computer, but not into what is free now: other programs must be closed.
    OthersInTheWay {
        /// Working memory it takes.
        needed: Bytes,
        /// Working memory that is free now.
        free: Bytes,
        /// What other programs must give back.
        lacking: Bytes,
    },
    /// It answers slower than one reads.
    SlowerThanReading {
        /// Tokens a second that it likely writes.
        tokens_a_second: f64,
        /// Tokens a second at which people read.
        reading: f64,
    },
    /// It takes more memory than a program can have here.
    TooLittleMemory {
        /// Working memory it takes.
        needed: Bytes,
        /// Working memory that a program can have, beside the system.
        available: Bytes,
        /// All working memory.
        total: Bytes,
    },
    /// The engine cannot run it on any computer.
    CannotBeRun(WhyNot),
}

impl FitReason {
    /// Stable id; its sentence is the message `fit-reason-<id>`.
    pub const fn id(&self) -> &'static str {
        match self {
            Self::RoomToSpare { .. } => "room-to-spare",
            Self::OnCard { .. } => "on-card",
            Self::LittleRoom { .. } => "little-room",
            Self::OthersInTheWay { .. } => "others-in-the-way",
            Self::SlowerThanReading { .. } => "slower-than-reading",
            Self::TooLittleMemory { .. } => "too-little-memory",
            Self::CannotBeRun(_) => "cannot-be-run",
        }
    }
}

impl FitWord {
    /// Stable id; its word is the message `fit-<id>`.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Comfortable => "comfortable",
            Self::Tight => "tight",
            Self::WillCrawl => "will-crawl",
            Self::WillNotRun => "will-not-run",
        }
    }
}

/// How well a model fits this computer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Fit {
    /// The word.
    pub word: FitWord,
    /// The figure behind it.
    pub reason: FitReason,
    /// Memory it takes altogether, wherever that is.
    pub needed: Bytes,
    /// Where it computes.
    pub placement: Placement,
    /// Tokens it writes a second; none where it will not run.
    pub speed: Option<Range>,
    /// Tokens of a prompt it reads a second; none where it will not run.
    pub prompt_speed: Option<Range>,
    /// Seconds before the first word of an answer about a page of
    /// [`FIRST_WORD_PROMPT_TOKENS`]; none where it will not run.
    pub first_word_seconds: Option<Range>,
    /// True where [`Self::speed`] was measured here.
    pub measured: bool,
}

impl Fit {
    /// That of a model which the engine cannot run at all.
    pub fn cannot_be_run(needs: &ModelNeeds, context_tokens: u64, why: WhyNot) -> Self {
        let total = needed(needs, context_tokens).total();
        will_not_run(FitReason::CannotBeRun(why), total, Placement::Processor)
    }
}

fn will_not_run(reason: FitReason, needed: Bytes, placement: Placement) -> Fit {
    Fit {
        word: FitWord::WillNotRun,
        reason,
        needed,
        placement,
        speed: None,
        prompt_speed: None,
        first_word_seconds: None,
        measured: false,
    }
}

/// How well a model fits this computer with a conversation of `context_tokens` tokens, and how
/// fast it answers; `measured` are speeds measured here with this very model.
///
/// Slower than reading counts as worse than little room, because closing programs helps against
/// the second and nothing against the first.
pub fn fit(
    needs: &ModelNeeds,
    context_tokens: u64,
    computer: &ThisComputer,
    measured: Option<Measured>,
) -> Fit {
    let parts = needed(needs, context_tokens);
    let total = parts.total();
    let placed = place(&parts, computer);
    let working = placed.working_memory;
    let kept = KEPT.max(KEPT_SHARE * computer.memory.0);
    let available = Bytes((computer.memory.0 - kept).max(0.0));
    if working.0 > available.0 {
        let reason = FitReason::TooLittleMemory {
            needed: working,
            available,
            total: computer.memory,
        };
        return will_not_run(reason, total, placed.placement);
    }
    let speeds = speeds(needs, context_tokens, computer, &placed, measured);
    let free = computer.free_memory;
    let likely = speeds.writing.likely();
    let (word, reason) = if likely < READING_TOKENS_A_SECOND {
        let reason = FitReason::SlowerThanReading {
            tokens_a_second: likely,
            reading: READING_TOKENS_A_SECOND,
        };
        (FitWord::WillCrawl, reason)
    } else if let (Placement::Card { name }, true) = (&placed.placement, working.0 <= 0.0) {
        let reason = FitReason::OnCard {
            card: name.clone(),
            needed: total,
        };
        (FitWord::Comfortable, reason)
    } else if working.0 > free.0 {
        let reason = FitReason::OthersInTheWay {
            needed: working,
            free,
            lacking: working - free,
        };
        (FitWord::Tight, reason)
    } else if working.0 > (1.0 - SPARE_SHARE) * free.0 {
        let reason = FitReason::LittleRoom {
            needed: working,
            free,
        };
        (FitWord::Tight, reason)
    } else {
        let reason = FitReason::RoomToSpare {
            needed: working,
            free,
        };
        (FitWord::Comfortable, reason)
    };
    let reading = speeds.reading;
    let first_word = |speed: f64| FIRST_WORD_PROMPT_TOKENS / speed.max(f64::MIN_POSITIVE);
    Fit {
        word,
        reason,
        needed: total,
        placement: placed.placement,
        speed: Some(speeds.writing),
        prompt_speed: Some(reading),
        first_word_seconds: Range::new(
            first_word(reading.high()),
            first_word(reading.likely()),
            first_word(reading.low()),
        )
        .ok(),
        measured: speeds.measured,
    }
}
