//! The shape of a task: what a piece of work of each use means in words and steps.

use quantities::Range;
use serde::Serialize;

use crate::Use;

/// How one piece of work turns into text for a model.
///
/// Words, not tokens: the catalogue turns words into tokens by language.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct TaskShape {
    /// Words of instructions that go along with every call and can be cached.
    pub instruction_words: Range,
    /// Words of context fetched along with a piece (retrieval), beside the piece itself.
    pub context_words: Range,
    /// Words written, as a share of the words that go in.
    pub output_share: Range,
    /// Fewest and most words written, whatever goes in.
    pub output_limits: (f64, f64),
    /// Calls a piece takes: turns of a conversation, retries, agent steps.
    pub calls: Range,
    /// Tokens of reasoning for each token of the answer, where a model reasons.
    pub reasoning_share: Range,
    /// How much better general ability shows in this task: share of answers redone per
    /// point of quality lacking.
    pub quality_sensitivity: Range,
}

/// The shape of each use.
///
/// Judgement of the authors, with wide ranges; a trial on the person's own work replaces it.
/// The direction follows token counts per task published by providers' own cookbooks:
/// summaries write a tenth to a quarter of what they read, chat answers one to two hundred
/// words with the conversation sent again at each turn, extraction writes little.
pub fn task_shape(use_: Use) -> TaskShape {
    let range = |low: f64, likely: f64, high: f64| {
        Range::new(low, likely, high).unwrap_or(Range::exact(likely))
    };
    let shape = |instruction: [f64; 3],
                 context: [f64; 3],
                 output: [f64; 3],
                 limits: (f64, f64),
                 calls: [f64; 3],
                 reasoning: [f64; 3],
                 sensitivity: [f64; 3]| TaskShape {
        instruction_words: range(instruction[0], instruction[1], instruction[2]),
        context_words: range(context[0], context[1], context[2]),
        output_share: range(output[0], output[1], output[2]),
        output_limits: limits,
        calls: range(calls[0], calls[1], calls[2]),
        reasoning_share: range(reasoning[0], reasoning[1], reasoning[2]),
        quality_sensitivity: range(sensitivity[0], sensitivity[1], sensitivity[2]),
    };
    match use_ {
        Use::AnswerCustomers => shape(
            [200.0, 500.0, 1_200.0],
            [200.0, 800.0, 2_000.0],
            [0.4, 0.8, 1.5],
            (40.0, 400.0),
            [2.0, 4.0, 8.0],
            [0.0, 0.2, 1.0],
            [0.002, 0.004, 0.008],
        ),
        Use::Summarise => shape(
            [150.0, 300.0, 800.0],
            [0.0, 0.0, 300.0],
            [0.1, 0.2, 0.35],
            (60.0, 1_200.0),
            [1.0, 1.1, 1.4],
            [0.0, 0.1, 0.6],
            [0.001, 0.003, 0.006],
        ),
        Use::Draft => shape(
            [150.0, 300.0, 800.0],
            [0.0, 300.0, 1_500.0],
            [0.4, 0.9, 1.8],
            (100.0, 2_000.0),
            [1.0, 1.8, 3.5],
            [0.0, 0.2, 1.0],
            [0.002, 0.004, 0.008],
        ),
        Use::FindInDocuments => shape(
            [150.0, 300.0, 800.0],
            [800.0, 2_500.0, 6_000.0],
            [0.1, 0.4, 1.0],
            (40.0, 500.0),
            [1.0, 1.5, 3.0],
            [0.0, 0.3, 1.5],
            [0.002, 0.005, 0.009],
        ),
        Use::Extract => shape(
            [200.0, 500.0, 1_200.0],
            [0.0, 0.0, 200.0],
            [0.05, 0.15, 0.3],
            (20.0, 600.0),
            [1.0, 1.1, 1.5],
            [0.0, 0.1, 0.6],
            [0.001, 0.003, 0.006],
        ),
        Use::Program => shape(
            [300.0, 800.0, 2_000.0],
            [1_000.0, 4_000.0, 15_000.0],
            [0.1, 0.3, 0.8],
            (50.0, 2_000.0),
            [2.0, 6.0, 20.0],
            [0.2, 1.0, 4.0],
            [0.004, 0.008, 0.014],
        ),
        Use::Translate => shape(
            [80.0, 150.0, 400.0],
            [0.0, 0.0, 200.0],
            [0.9, 1.05, 1.2],
            (10.0, 1_000_000.0),
            [1.0, 1.1, 1.4],
            [0.0, 0.0, 0.3],
            [0.001, 0.003, 0.006],
        ),
        Use::Other => shape(
            [150.0, 400.0, 1_500.0],
            [0.0, 500.0, 4_000.0],
            [0.1, 0.4, 1.5],
            (40.0, 2_000.0),
            [1.0, 2.0, 6.0],
            [0.0, 0.3, 2.0],
            [0.001, 0.004, 0.010],
        ),
    }
}
