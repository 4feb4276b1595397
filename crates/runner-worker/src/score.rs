//! How likely the model finds an answer that is given to it.

use std::io;

use llama_cpp_2::context::LlamaContext;
use llama_cpp_2::llama_batch::LlamaBatch;
use llama_cpp_2::token::LlamaToken;
use runner_protocol::{Event, Failure, ScoreRequest};

use crate::generate::{Held, Interruption, Session, count};
use crate::outbox::{send, send_failure};
use crate::step::that_fits;

impl<'model> Session<'model> {
    /// Answers with the probability of the given answer, or with `failed`.
    ///
    /// # Errors
    /// When standard output is closed.
    pub(crate) fn score(&self, request: &ScoreRequest, held: &mut Held<'model>) -> io::Result<()> {
        self.log.clear();
        match self.log_probability(request, held) {
            Ok((answer_tokens, log_probability)) => send(&Event::Scored {
                id: request.id,
                answer_tokens,
                log_probability,
            }),
            Err(Interruption::Failed(failure)) => {
                *held = None;
                send_failure(request.id, failure)
            }
            Err(Interruption::NobodyListens(error)) => Err(error),
        }
    }

    fn log_probability(
        &self,
        request: &ScoreRequest,
        held: &mut Held<'model>,
    ) -> Result<(u32, f64), Interruption> {
        let (prompt, _) = self.read(&request.messages)?;
        // The answer is text: markers of a conversation in it are read as they are written.
        let answer = self
            .model
            .vocab()
            .tokenize(request.answer.0.as_bytes(), false, false);
        if answer.is_empty() {
            return Err(Failure::PromptEmpty.into());
        }
        let room = request.context_tokens.clamp(1, self.facts.context_length);
        let tokens = count(prompt.len() + answer.len());
        if tokens > room {
            return Err(Failure::PromptTooLong {
                tokens,
                limit: room,
            }
            .into());
        }
        let kept = self.context(room, held)?;
        if self.read_prompt(request.id, &prompt, kept)?.is_none() {
            return Err(Failure::Cancelled.into());
        }
        let context = kept.context();
        // The prompt's last token foretells the answer's first, and so on.
        let mut sum = log_share(context, -1, answer[0]);
        let chunk = that_fits(self.step, context);
        let mut batch = LlamaBatch::new(chunk, 1);
        let foretelling = &answer[..answer.len() - 1];
        for (part, tokens) in foretelling.chunks(chunk).enumerate() {
            if self.cancellation.reaches(request.id) {
                return Err(Failure::Cancelled.into());
            }
            batch.clear();
            let start = part * chunk;
            for (offset, token) in tokens.iter().enumerate() {
                self.add(&mut batch, *token, prompt.len() + start + offset, 0, true)?;
            }
            self.decode(context, &mut batch)?;
            for (place, next) in (0..).zip(&answer[start + 1..=start + tokens.len()]) {
                sum += log_share(context, place, *next);
            }
        }
        Ok((count(answer.len()), sum))
    }
}

/// Natural logarithm of the share that a token has at one place of the last batch.
fn log_share(context: &LlamaContext<'_>, place: i32, token: LlamaToken) -> f64 {
    let logits = context.get_logits_ith(place);
    let largest = logits.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    let whole: f64 = logits
        .iter()
        .map(|logit| f64::from(logit - largest).exp())
        .sum();
    let own = usize::try_from(token.0)
        .ok()
        .and_then(|token| logits.get(token))
        .map_or(f64::NEG_INFINITY, |logit| f64::from(logit - largest));
    own - whole.ln()
}
