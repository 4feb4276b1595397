//! One question to one model.

use serde::{Deserialize, Serialize};

/// Where the model ran.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// On this computer; nothing left it.
    Local,
    /// At a provider; the text was sent there.
    Provider,
}

/// Why the answer ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ending {
    /// The model was done.
    EndOfAnswer,
    /// The longest length was reached.
    Length,
    /// The person stopped it.
    Stopped,
}

/// How fast an answer came, in seconds from the moment it was asked.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Pace {
    /// Until the first word.
    pub first_word_seconds: f64,
    /// Until the last.
    pub total_seconds: f64,
}

impl Pace {
    /// Words a second once the answer has begun, for an answer of so many words.
    ///
    /// The wait before the first word is told apart, so it is not counted again here; the first
    /// word ends that wait and so is not counted either. None for an answer of fewer than two
    /// words, or one that came all at once.
    pub fn words_a_second(self, words: usize) -> Option<f64> {
        let seconds = self.total_seconds - self.first_word_seconds;
        (words > 1 && seconds.is_finite() && seconds > 0.0).then(|| (words - 1) as f64 / seconds)
    }
}

/// One question to one model, with its answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Record {
    /// Name of the model.
    pub model: String,
    /// Where it ran.
    pub mode: Mode,
    /// What was asked.
    pub prompt: String,
    /// What it answered.
    pub answer: String,
    /// Why it ended.
    pub ending: Ending,
    /// How fast it came.
    pub pace: Pace,
}

impl Record {
    /// Words of the answer, as a reader counts them: whatever stands between spaces.
    ///
    /// Languages that write without spaces are undercounted.
    pub fn answer_words(&self) -> usize {
        self.answer.split_whitespace().count()
    }

    /// Words a second once the answer has begun; see [`Pace::words_a_second`].
    pub fn words_a_second(&self) -> Option<f64> {
        self.pace.words_a_second(self.answer_words())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(answer: &str, total_seconds: f64) -> Record {
        Record {
            model: "Small".to_owned(),
            mode: Mode::Local,
            prompt: "What is a steelyard?".to_owned(),
            answer: answer.to_owned(),
            ending: Ending::EndOfAnswer,
            pace: Pace {
                first_word_seconds: 0.5,
                total_seconds,
            },
        }
    }

    #[test]
    fn the_wait_for_the_first_word_does_not_slow_the_writing() {
        let record = record("A balance with two unequal arms", 3.0);
        assert_eq!(record.answer_words(), 6);
        assert_eq!(record.words_a_second(), Some(2.0));
    }

    #[test]
    fn an_answer_of_one_word_has_no_speed() {
        assert_eq!(record("Yes", 0.6).words_a_second(), None);
        assert_eq!(record("All at once", 0.5).words_a_second(), None);
        assert_eq!(record("Broken clock here", f64::NAN).words_a_second(), None);
    }

    #[test]
    fn a_record_survives_being_saved() {
        let record = record("A balance", 1.0);
        let json = serde_json::to_string(&record).unwrap();
        assert_eq!(serde_json::from_str::<Record>(&json).unwrap(), record);
    }
}
