//! One answer.

use std::cell::RefCell;
use std::io;
use std::num::NonZeroU32;
use std::time::Instant;

use llama_cpp_2::DecodeError;
use llama_cpp_2::context::LlamaContext;
use llama_cpp_2::context::params::LlamaContextParams;
use llama_cpp_2::llama_backend::LlamaBackend;
use llama_cpp_2::llama_batch::LlamaBatch;
use llama_cpp_2::model::{LlamaLoraAdapter, LlamaModel};
use llama_cpp_2::token::LlamaToken;
use runner_protocol::{
    Event, Failure, FinishReason, Finished, GenerateRequest, Message, ModelFacts, PromptForm,
    RequestId, UserText,
};

use crate::engine::milliseconds_since;
use crate::inbox::Cancellation;
use crate::log_tail::LogTail;
use crate::outbox::{send, send_failure};
use crate::process;
use crate::prompt::{self, Template};
use crate::sampler::Chooser;
use crate::step::that_fits;
use crate::token_text::TokenText;

/// A context that is kept for the next request.
pub(crate) struct Kept<'model> {
    context: LlamaContext<'model>,
    /// The number of tokens it was asked to hold.
    room: u32,
    /// The beginning of what is in it, as far as it was read in whole steps: the same prompt
    /// would be read in the very same steps, so keeping it changes no bit of an answer.
    read: Vec<LlamaToken>,
}

/// The context kept, if any.
pub(crate) type Held<'model> = Option<Kept<'model>>;

/// An adapter and how strongly it is applied.
pub(crate) struct LaidOver {
    pub(crate) adapter: LlamaLoraAdapter,
    pub(crate) scale: f32,
}

/// A loaded model and what answering with it needs.
pub(crate) struct Session<'model> {
    pub(crate) backend: &'model LlamaBackend,
    pub(crate) model: &'model LlamaModel,
    pub(crate) facts: &'model ModelFacts,
    /// In a cell because the binding asks for a mutable one at each new context.
    pub(crate) adapter: Option<RefCell<LaidOver>>,
    pub(crate) threads: u32,
    /// Tokens of a prompt that are read at once.
    pub(crate) step: usize,
    pub(crate) cancellation: &'model Cancellation,
    pub(crate) log: &'model LogTail,
}

/// Why an answer did not come to its end.
pub(crate) enum Interruption {
    Failed(Failure),
    NobodyListens(io::Error),
}

impl From<Failure> for Interruption {
    fn from(failure: Failure) -> Self {
        Self::Failed(failure)
    }
}

impl From<io::Error> for Interruption {
    fn from(error: io::Error) -> Self {
        Self::NobodyListens(error)
    }
}

impl<'model> Kept<'model> {
    /// Lets go of everything but what the prompt has in common with the one before, in whole
    /// steps and never all of it, because the first token follows from the last one read. Says
    /// how much is kept.
    fn keep(&mut self, tokens: &[LlamaToken], step: usize) -> usize {
        let kept = in_common(&self.read, tokens, step);
        let beyond = u32::try_from(kept).unwrap_or(u32::MAX);
        // Models that keep a running state rather than a place for each token cannot go back.
        let went_back = kept > 0
            && self.context.kv_cache_seq_pos_min(0) == 0
            && self
                .context
                .clear_kv_cache_seq(Some(0), Some(beyond), None)
                .is_ok();
        let kept = if went_back { kept } else { 0 };
        if kept == 0 {
            self.context.clear_kv_cache();
        }
        self.read.truncate(kept);
        kept
    }

    pub(crate) fn context(&mut self) -> &mut LlamaContext<'model> {
        &mut self.context
    }
}

impl<'model> Session<'model> {
    /// Answers a request from `started` to `finished`, or with `failed`.
    ///
    /// # Errors
    /// When standard output is closed.
    pub(crate) fn answer(
        &self,
        request: &GenerateRequest,
        held: &mut Held<'model>,
    ) -> io::Result<()> {
        self.log.clear();
        match self.generate(request, held) {
            Ok(finished) => send(&Event::Finished(finished)),
            Err(Interruption::Failed(failure)) => {
                // Whatever went wrong may have left the context half filled.
                *held = None;
                send_failure(request.id, failure)
            }
            Err(Interruption::NobodyListens(error)) => Err(error),
        }
    }

    fn generate(
        &self,
        request: &GenerateRequest,
        held: &mut Held<'model>,
    ) -> Result<Finished, Interruption> {
        let begun = Instant::now();
        let chooser = Chooser::new(
            self.model,
            (request.temperature, request.seed),
            request.form.as_ref(),
        )?;
        let (tokens, prompt_form) = self.read(&request.messages)?;
        let room = request.context_tokens.clamp(1, self.facts.context_length);
        let prompt_tokens = count(tokens.len());
        if prompt_tokens >= room {
            return Err(Failure::PromptTooLong {
                tokens: prompt_tokens,
                limit: room - 1,
            }
            .into());
        }
        send(&Event::Started {
            id: request.id,
            prompt_tokens,
            prompt_form,
        })?;

        let mut finished = Finished::unwritten(request.id, prompt_tokens);
        if self.cancellation.reaches(request.id) {
            return Ok(finished);
        }
        let kept = self.context(room, held)?;
        let reading = Instant::now();
        let Some(reused) = self.read_prompt(request.id, &tokens, kept)? else {
            return Ok(finished);
        };
        finished.reused_tokens = count(reused);
        let most = request.max_tokens.min(room - prompt_tokens);
        let context = &mut kept.context;
        self.write(
            request,
            context,
            (begun, reading, most),
            chooser,
            &mut finished,
        )?;
        Ok(finished)
    }

    /// Lays out the conversation and turns it into tokens.
    pub(crate) fn read(
        &self,
        messages: &[Message],
    ) -> Result<(Vec<LlamaToken>, PromptForm), Failure> {
        let no_text = |text: &UserText| text.0.trim().is_empty();
        if messages.iter().all(|message| no_text(&message.content)) {
            return Err(Failure::PromptEmpty);
        }
        let vocab = self.model.vocab();
        let marker = |token: LlamaToken| -> String {
            // llama.cpp ends the process when asked for a token that does not exist.
            if (0..vocab.n_tokens()).contains(&token.0) {
                let text = vocab.text(token);
                text.map(|text| text.to_string_lossy().into_owned())
                    .unwrap_or_default()
            } else {
                String::new()
            }
        };
        let source = self.model.chat_template(None).ok();
        let template = Template {
            source: source.as_ref().and_then(|source| source.to_str().ok()),
            bos: &marker(vocab.bos()),
            eos: &marker(vocab.eos()),
            knows_chat_ml: vocab
                .tokenize(prompt::CHAT_ML_START.as_bytes(), false, true)
                .len()
                == 1,
        };
        // The template is a program out of a stranger's file.
        let laid_out = process::with_little_memory(|| prompt::lay_out(messages, &template));
        let add_special = template.bos.is_empty() || !laid_out.text.starts_with(template.bos);
        let tokens = vocab.tokenize(laid_out.text.as_bytes(), add_special, true);
        if tokens.is_empty() {
            return Err(Failure::PromptEmpty);
        }
        Ok((tokens, laid_out.form))
    }

    /// A context with this much room: the one held, or a new and empty one in its place.
    pub(crate) fn context<'held>(
        &self,
        room: u32,
        held: &'held mut Held<'model>,
    ) -> Result<&'held mut Kept<'model>, Failure> {
        if held.as_ref().is_none_or(|kept| kept.room != room) {
            // Both at once might not fit in memory.
            *held = None;
            let step = count(self.step);
            let threads = i32::try_from(self.threads).unwrap_or(i32::MAX);
            let params = LlamaContextParams::default()
                .with_n_ctx(NonZeroU32::new(room))
                .with_n_batch(step)
                .with_n_ubatch(step)
                .with_n_threads(threads)
                .with_n_threads_batch(threads);
            let context = self.new_context(params)?;
            *held = Some(Kept {
                context,
                room,
                read: Vec::new(),
            });
        }
        held.as_mut().ok_or_else(|| self.log.failure("no context"))
    }

    /// A context with the adapter laid over the model, where there is one.
    pub(crate) fn new_context(
        &self,
        params: LlamaContextParams,
    ) -> Result<LlamaContext<'model>, Failure> {
        let mut context = self
            .model
            .new_context(self.backend, params)
            .map_err(|error| self.log.failure(&error.to_string()))?;
        if let Some(laid_over) = &self.adapter {
            let mut laid_over = laid_over.borrow_mut();
            let scale = laid_over.scale;
            context
                .lora_adapter_set(&mut laid_over.adapter, scale)
                .map_err(|error| Failure::AdapterUnusable {
                    detail: error.to_string(),
                })?;
        }
        Ok(context)
    }

    /// Puts the prompt through the model and says how much of it was still there from before;
    /// `None` when stopped on the way.
    pub(crate) fn read_prompt(
        &self,
        id: RequestId,
        tokens: &[LlamaToken],
        kept: &mut Kept<'_>,
    ) -> Result<Option<usize>, Interruption> {
        let step = that_fits(self.step, &kept.context);
        let reused = kept.keep(tokens, step);
        let mut batch = LlamaBatch::new(step, 1);
        let mut decoded = reused;
        for part in tokens[reused..].chunks(step) {
            if self.cancellation.reaches(id) {
                return Ok(None);
            }
            batch.clear();
            for token in part {
                decoded += 1;
                self.add(&mut batch, *token, decoded - 1, 0, decoded == tokens.len())?;
            }
            self.decode(&mut kept.context, &mut batch)?;
            if part.len() == step {
                kept.read.extend_from_slice(part);
            }
            send(&Event::Reading {
                id,
                decoded_tokens: count(decoded),
            })?;
        }
        Ok(Some(reused))
    }

    /// Writes the answer token by token.
    fn write(
        &self,
        request: &GenerateRequest,
        context: &mut LlamaContext<'_>,
        (begun, reading, most): (Instant, Instant, u32),
        mut chooser: Chooser,
        finished: &mut Finished,
    ) -> Result<(), Interruption> {
        let vocab = self.model.vocab();
        let mut text = TokenText::new();
        let mut batch = LlamaBatch::new(1, 1);
        let mut first_token = None;
        finished.reason = loop {
            if self.cancellation.reaches(request.id) {
                break FinishReason::Stopped;
            }
            if finished.generated_tokens >= most {
                break FinishReason::Length;
            }
            let token = chooser.choose(context, -1);
            if first_token.is_none() {
                first_token = Some(Instant::now());
                finished.time_to_first_token_ms = Some(milliseconds_since(begun));
                finished.reading_ms = Some(milliseconds_since(reading));
            }
            if vocab.is_eog(token) {
                break FinishReason::EndOfAnswer;
            }
            finished.generated_tokens += 1;
            let piece = text.push(&vocab.token_to_piece(token, false, None));
            if !piece.is_empty() {
                send(&Event::Text {
                    id: request.id,
                    piece: UserText(piece),
                })?;
            }
            if finished.generated_tokens < most {
                let position = finished.prompt_tokens + finished.generated_tokens - 1;
                batch.clear();
                self.add(&mut batch, token, position as usize, 0, true)?;
                self.decode(context, &mut batch)?;
            }
        };
        finished.generation_ms = first_token.map_or(0.0, milliseconds_since);
        Ok(())
    }

    pub(crate) fn add(
        &self,
        batch: &mut LlamaBatch<'_>,
        token: LlamaToken,
        position: usize,
        sequence: i32,
        wants_next: bool,
    ) -> Result<(), Failure> {
        let position = i32::try_from(position).unwrap_or(i32::MAX);
        batch
            .add(token, position, &[sequence], wants_next)
            .map_err(|error| self.log.failure(&error.to_string()))
    }

    pub(crate) fn decode(
        &self,
        context: &mut LlamaContext<'_>,
        batch: &mut LlamaBatch<'_>,
    ) -> Result<(), Failure> {
        context.decode(batch).map_err(|error| match error {
            // llama.h: -2 is a failed allocation.
            DecodeError::Unknown(-2) => Failure::OutOfMemory {
                detail: error.to_string(),
            },
            error => self.log.failure(&error.to_string()),
        })
    }
}

/// How many tokens two prompts begin with in common, in whole steps and short of the second's
/// last token.
fn in_common(before: &[LlamaToken], now: &[LlamaToken], step: usize) -> usize {
    let alike = before
        .iter()
        .zip(now)
        .take_while(|(one, other)| one == other)
        .count();
    alike.min(now.len().saturating_sub(1)) / step * step
}

pub(crate) fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_steps_are_kept_and_the_last_token_is_always_read() {
        let tokens: Vec<LlamaToken> = (0..10).map(LlamaToken).collect();
        let mut other = tokens.clone();
        other[6] = LlamaToken(99);
        assert_eq!(in_common(&tokens, &tokens[..9], 4), 8);
        assert_eq!(in_common(&tokens, &tokens[..8], 4), 4);
        assert_eq!(in_common(&tokens, &other, 4), 4);
        assert_eq!(in_common(&[], &tokens, 4), 0);
        assert_eq!(in_common(&tokens, &[], 4), 0);
    }
}
