//! Many answers side by side, with what their prompts share read once.

use std::collections::{BTreeSet, VecDeque};
use std::io;
use std::num::NonZeroU32;
use std::time::Instant;

use llama_cpp_2::context::LlamaContext;
use llama_cpp_2::context::params::LlamaContextParams;
use llama_cpp_2::llama_batch::LlamaBatch;
use llama_cpp_2::token::LlamaToken;
use runner_protocol::{
    Event, Failure, FinishReason, Finished, GenerateSetRequest, RequestId, UserText,
};

use crate::engine::milliseconds_since;
use crate::generate::{Interruption, Session, count};
use crate::layout::{Layout, Needs};
use crate::outbox::{send, send_all, send_failure};
use crate::sampler::Chooser;
use crate::step::that_fits;
use crate::token_text::TokenText;

/// The most conversations at the same time: beyond, a step takes longer than it saves.
const MOST_SIDE_BY_SIDE: u32 = 32;

/// A conversation that waits for its turn.
struct Waiting {
    place: u32,
    prompt: Vec<LlamaToken>,
    most: u32,
}

/// A conversation that is being answered.
struct Slot {
    waiting: Waiting,
    /// Which sequence of the context it has.
    sequence: i32,
    /// Prompt tokens put through the model so far.
    read: usize,
    /// The token that was chosen and has not been put through yet.
    chosen: Option<LlamaToken>,
    /// Where in the last batch its next token can be chosen.
    output: Option<i32>,
    chooser: Chooser,
    text: TokenText,
    begun: Instant,
    first_token: Option<Instant>,
    finished: Finished,
}

impl Slot {
    fn position(&self) -> usize {
        self.waiting.prompt.len() + self.finished.generated_tokens as usize - 1
    }
}

impl Session<'_> {
    /// Answers every conversation of a set, or refuses it.
    ///
    /// # Errors
    /// When standard output is closed.
    pub(crate) fn answer_set(&self, request: &GenerateSetRequest) -> io::Result<()> {
        self.log.clear();
        let begun = Instant::now();
        match self.generate_set(request) {
            Ok(shared_tokens) => send(&Event::SetFinished {
                id: request.id,
                shared_tokens,
                set_ms: milliseconds_since(begun),
            }),
            Err(Interruption::Failed(failure)) => send_failure(request.id, failure),
            Err(Interruption::NobodyListens(error)) => Err(error),
        }
    }

    /// Gives back how many tokens were read once for all.
    fn generate_set(&self, request: &GenerateSetRequest) -> Result<u32, Interruption> {
        let mut queue = self.lay_out(request)?;
        let shared = shared_beginning(&queue);
        let slots = request
            .side_by_side
            .clamp(1, MOST_SIDE_BY_SIDE)
            .min(count(queue.len()));
        if slots == 0 {
            return Ok(0);
        }
        let chunk = self.step.max(slots as usize);
        let (mut context, layout) = self.wide_context(request, &queue, shared, slots, chunk)?;
        let chunk = that_fits(chunk, &context);
        let mut batch = LlamaBatch::new(chunk, 1);
        // The shared beginning lies in a sequence of its own, from which each slot copies.
        let beginning = i32::try_from(slots).unwrap_or(i32::MAX);
        let prefix: Vec<LlamaToken> = queue
            .front()
            .map(|first| first.prompt[..shared].to_vec())
            .unwrap_or_default();
        for (part, tokens) in prefix.chunks(chunk).enumerate() {
            if self.cancellation.reaches(request.id) {
                break;
            }
            batch.clear();
            for (offset, token) in tokens.iter().enumerate() {
                self.add(&mut batch, *token, part * chunk + offset, beginning, false)?;
            }
            self.decode(&mut context, &mut batch)?;
        }

        let mut free: BTreeSet<i32> = (0..beginning).collect();
        let mut working: Vec<Slot> = Vec::new();
        loop {
            if self.cancellation.reaches(request.id) {
                stop_all(request.id, working, queue)?;
                return Ok(count(shared));
            }
            while !queue.is_empty()
                && let Some(sequence) = free.pop_first()
                && let Some(waiting) = queue.pop_front()
            {
                working.push(self.begin(
                    request,
                    waiting,
                    sequence,
                    (beginning, shared),
                    &mut context,
                )?);
            }
            if working.is_empty() {
                return Ok(count(shared));
            }
            // Side by side means next to each other: llama.cpp computes sequences with a cache of
            // their own together only as far as their numbers follow on one another.
            if layout == Layout::Separate {
                self.close_gaps(&mut working, &mut free, &mut context)?;
            }
            working.sort_unstable_by_key(|slot| slot.sequence);
            self.step(&mut working, &mut batch, chunk, &mut context)?;
            let mut going_on = Vec::with_capacity(working.len());
            let mut told = Vec::with_capacity(working.len());
            for mut slot in working {
                match self.choose(&mut slot, &context, &mut told) {
                    None => going_on.push(slot),
                    Some(reason) => {
                        free.insert(slot.sequence);
                        told.push(ended(slot, reason));
                    }
                }
            }
            working = going_on;
            send_all(&told)?;
        }
    }

    /// Turns every conversation into tokens; those that cannot be answered are refused here.
    fn lay_out(&self, request: &GenerateSetRequest) -> Result<VecDeque<Waiting>, Interruption> {
        let room = request.context_tokens.clamp(1, self.facts.context_length);
        let mut queue = VecDeque::new();
        for (place, messages) in request.conversations.iter().enumerate() {
            let place = count(place);
            let laid_out = self.read(messages).and_then(|(prompt, _)| {
                let tokens = count(prompt.len());
                if tokens < room {
                    Ok(Waiting {
                        place,
                        most: request.max_tokens.min(room - tokens),
                        prompt,
                    })
                } else {
                    Err(Failure::PromptTooLong {
                        tokens,
                        limit: room - 1,
                    })
                }
            });
            match laid_out {
                Ok(waiting) => queue.push_back(waiting),
                Err(failure) => send(&Event::SetRefused {
                    id: request.id,
                    place,
                    failure,
                })?,
            }
        }
        Ok(queue)
    }

    /// A context with room for the shared beginning and for the largest conversations that may
    /// be worked on at the same time, laid out as [`Needs::layout`] says. Where the system refuses
    /// the memory for separate caches, the smaller shared one is tried.
    fn wide_context(
        &self,
        request: &GenerateSetRequest,
        queue: &VecDeque<Waiting>,
        shared: usize,
        slots: u32,
        chunk: usize,
    ) -> Result<(LlamaContext<'_>, Layout), Failure> {
        let lengths = queue
            .iter()
            .map(|waiting| waiting.prompt.len() + waiting.most as usize);
        let needs = Needs::new(lengths, shared, slots);
        let room = request.context_tokens.clamp(1, self.facts.context_length);
        let threads = i32::try_from(self.threads).unwrap_or(i32::MAX);
        let context = |layout: Layout| {
            let params = LlamaContextParams::default()
                .with_n_ctx(NonZeroU32::new(needs.tokens(layout)))
                .with_n_seq_max(slots + 1)
                .with_kv_unified(layout == Layout::Shared)
                .with_n_batch(count(chunk))
                .with_n_ubatch(count(chunk))
                .with_n_threads(threads)
                .with_n_threads_batch(threads);
            Ok((self.new_context(params)?, layout))
        };
        match needs.layout(room, self.facts.context_token_bytes) {
            Layout::Separate => context(Layout::Separate).or_else(|_: Failure| {
                self.log.clear();
                context(Layout::Shared)
            }),
            Layout::Shared => context(Layout::Shared),
        }
    }

    /// Gives a conversation its sequence, with the shared beginning in it.
    fn begin(
        &self,
        request: &GenerateSetRequest,
        waiting: Waiting,
        sequence: i32,
        (beginning, shared): (i32, usize),
        context: &mut LlamaContext<'_>,
    ) -> Result<Slot, Failure> {
        if shared > 0 {
            self.copy(beginning, sequence, context)?;
        } else {
            self.empty(sequence, context)?;
        }
        let chooser = Chooser::new(
            self.model,
            (
                request.temperature,
                request.seed.wrapping_add(waiting.place),
            ),
            request.form.as_ref(),
        )?;
        Ok(Slot {
            sequence,
            read: shared,
            chosen: None,
            output: None,
            chooser,
            text: TokenText::new(),
            begun: Instant::now(),
            first_token: None,
            finished: unwritten(request.id, waiting.prompt.len()),
            waiting,
        })
    }

    /// Moves the answers with the highest sequences to the lowest that are free, until there is
    /// none free below.
    fn close_gaps(
        &self,
        working: &mut [Slot],
        free: &mut BTreeSet<i32>,
        context: &mut LlamaContext<'_>,
    ) -> Result<(), Failure> {
        while let Some(last) = working.iter_mut().max_by_key(|slot| slot.sequence)
            && let Some(gap) = free.first().copied().filter(|gap| *gap < last.sequence)
        {
            self.copy(last.sequence, gap, context)?;
            free.remove(&gap);
            free.insert(last.sequence);
            last.sequence = gap;
        }
        Ok(())
    }

    /// Puts into a sequence what is in another, and nothing else.
    fn copy(&self, from: i32, to: i32, context: &mut LlamaContext<'_>) -> Result<(), Failure> {
        self.empty(to, context)?;
        context
            .copy_kv_cache_seq(from, to, None, None)
            .map_err(|error| self.log.failure(&error.to_string()))
    }

    fn empty(&self, sequence: i32, context: &mut LlamaContext<'_>) -> Result<(), Failure> {
        let cleared =
            u32::try_from(sequence).map(|own| context.clear_kv_cache_seq(Some(own), None, None));
        match cleared {
            Ok(Err(error)) => Err(self.log.failure(&error.to_string())),
            _ => Ok(()),
        }
    }

    /// Puts one batch through the model: the chosen token of every answer that is being written,
    /// and as much of the prompts as still fits, in equal parts, so that the answers begin
    /// together and are then written together.
    fn step(
        &self,
        working: &mut [Slot],
        batch: &mut LlamaBatch<'_>,
        chunk: usize,
        context: &mut LlamaContext<'_>,
    ) -> Result<(), Failure> {
        batch.clear();
        let mut reading = working.iter().filter(|slot| slot.chosen.is_none()).count();
        let mut left = chunk.saturating_sub(working.len() - reading);
        for slot in working.iter_mut() {
            slot.output = None;
            if let Some(token) = slot.chosen.take() {
                slot.output = Some(batch.n_tokens());
                self.add(batch, token, slot.position(), slot.sequence, true)?;
                continue;
            }
            let last = slot.waiting.prompt.len();
            let until = (slot.read + left.div_ceil(reading.max(1))).min(last);
            for position in slot.read..until {
                let wants_next = position + 1 == last;
                if wants_next {
                    slot.output = Some(batch.n_tokens());
                }
                let token = slot.waiting.prompt[position];
                self.add(batch, token, position, slot.sequence, wants_next)?;
            }
            left -= until - slot.read;
            reading -= 1;
            slot.read = until;
        }
        self.decode(context, batch)
    }

    /// Chooses the next token of an answer, where there is one to choose; says when it is over.
    fn choose(
        &self,
        slot: &mut Slot,
        context: &LlamaContext<'_>,
        told: &mut Vec<Event>,
    ) -> Option<FinishReason> {
        let output = slot.output?;
        if slot.finished.generated_tokens >= slot.waiting.most {
            return Some(FinishReason::Length);
        }
        let vocab = self.model.vocab();
        let token = slot.chooser.choose(context, output);
        if slot.first_token.is_none() {
            slot.first_token = Some(Instant::now());
            slot.finished.time_to_first_token_ms = Some(milliseconds_since(slot.begun));
        }
        if vocab.is_eog(token) {
            return Some(FinishReason::EndOfAnswer);
        }
        slot.finished.generated_tokens += 1;
        let piece = slot.text.push(&vocab.token_to_piece(token, false, None));
        if !piece.is_empty() {
            told.push(Event::SetText {
                id: slot.finished.id,
                place: slot.waiting.place,
                piece: UserText(piece),
            });
        }
        if slot.finished.generated_tokens >= slot.waiting.most {
            return Some(FinishReason::Length);
        }
        slot.chosen = Some(token);
        None
    }
}

/// Stop was pressed: what was written counts, what waited was not begun.
fn stop_all(id: RequestId, working: Vec<Slot>, queue: VecDeque<Waiting>) -> io::Result<()> {
    let working = working
        .into_iter()
        .map(|slot| ended(slot, FinishReason::Stopped));
    let unbegun = queue.into_iter().map(|waiting| Event::SetAnswered {
        place: waiting.place,
        finished: unwritten(id, waiting.prompt.len()),
    });
    send_all(&working.chain(unbegun).collect::<Vec<_>>())
}

/// An answer of which nothing has been written yet.
fn unwritten(id: RequestId, prompt_tokens: usize) -> Finished {
    Finished::unwritten(id, count(prompt_tokens))
}

fn ended(mut slot: Slot, reason: FinishReason) -> Event {
    slot.finished.reason = reason;
    slot.finished.generation_ms = slot.first_token.map_or(0.0, milliseconds_since);
    Event::SetAnswered {
        place: slot.waiting.place,
        finished: slot.finished,
    }
}

/// How many tokens all prompts begin with. Each keeps at least its last token, from which its
/// answer follows; a single prompt shares nothing.
fn shared_beginning(queue: &VecDeque<Waiting>) -> usize {
    let Some(first) = queue.front().filter(|_| queue.len() > 1) else {
        return 0;
    };
    queue
        .iter()
        .map(|waiting| {
            let alike = waiting
                .prompt
                .iter()
                .zip(&first.prompt)
                .take_while(|(one, other)| one == other)
                .count();
            alike.min(waiting.prompt.len() - 1)
        })
        .min()
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn queue(prompts: &[&[i32]]) -> VecDeque<Waiting> {
        prompts
            .iter()
            .zip(0..)
            .map(|(prompt, place)| Waiting {
                place,
                prompt: prompt.iter().map(|token| LlamaToken(*token)).collect(),
                most: 8,
            })
            .collect()
    }

    #[test]
    fn what_all_prompts_begin_with_is_shared_but_never_a_whole_prompt() {
        assert_eq!(shared_beginning(&queue(&[&[1, 2, 3, 4], &[1, 2, 3, 5]])), 3);
        assert_eq!(shared_beginning(&queue(&[&[1, 2], &[1, 2, 3]])), 1);
        assert_eq!(shared_beginning(&queue(&[&[1, 2], &[3, 2]])), 0);
    }

    #[test]
    fn one_prompt_alone_shares_nothing() {
        assert_eq!(shared_beginning(&queue(&[&[1, 2, 3]])), 0);
        assert_eq!(shared_beginning(&queue(&[])), 0);
    }
}
