//! How the conversations of a set lie in the memory of the model.

/// llama.cpp rounds the room of each sequence up to a multiple of this.
const GRAIN: u64 = 256;
/// The most memory that speed may cost beyond the shared layout.
const MOST_EXTRA_BYTES: u64 = 512 << 20;

/// One cache for all conversations, or one for each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Layout {
    /// What all prompts begin with is there once, and attention passes over the tokens of all
    /// conversations to find its own.
    Shared,
    /// What all prompts begin with is copied to each, and attention sees one conversation alone.
    Separate,
}

/// How many tokens the conversations of a set take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Needs {
    /// Conversations worked on at the same time.
    slots: u32,
    /// Prompt and answer of the longest conversation.
    longest: u64,
    /// The shared beginning once, and the rest of as many of the longest conversations as are
    /// worked on at the same time.
    together: u64,
}

impl Needs {
    /// Of conversations with these lengths, in tokens of prompt and longest answer, which all
    /// begin with the same `shared` tokens.
    pub(crate) fn new(lengths: impl Iterator<Item = usize>, shared: usize, slots: u32) -> Self {
        let mut lengths: Vec<u64> = lengths.map(|length| length as u64).collect();
        lengths.sort_unstable_by(|one, other| other.cmp(one));
        let shared = shared as u64;
        let own = lengths.iter().take(slots as usize);
        Self {
            slots,
            longest: lengths.first().copied().unwrap_or(0),
            together: shared + own.map(|length| length.saturating_sub(shared)).sum::<u64>(),
        }
    }

    /// The layout for a model of which each token takes this many bytes, where the caller has
    /// found memory for `slots` conversations of `room` tokens each.
    ///
    /// Separate caches are quicker, and are taken when
    /// 1. there are at least two conversations side by side,
    /// 2. they take no more than the caller has found memory for (the supervisor gives half of
    ///    the memory free at that moment, and lowers the number of slots to it), and
    /// 3. they take at most 512 MiB more than the shared cache would.
    ///
    /// They take (slots + 1) × the longest conversation × bytes a token: one cache is for the
    /// shared beginning, from which those of later conversations are copied. `longest` is rounded
    /// up to 256 tokens, as llama.cpp does.
    pub(crate) fn layout(self, room: u32, token_bytes: u64) -> Layout {
        let found = u64::from(self.slots) * u64::from(room);
        let separate = self.separate();
        let extra = separate
            .saturating_sub(self.together)
            .saturating_mul(token_bytes);
        if self.slots > 1 && separate <= found && extra <= MOST_EXTRA_BYTES {
            Layout::Separate
        } else {
            Layout::Shared
        }
    }

    /// The tokens that the whole context has room for.
    pub(crate) fn tokens(self, layout: Layout) -> u32 {
        let tokens = match layout {
            Layout::Shared => self.together,
            Layout::Separate => self.separate(),
        };
        u32::try_from(tokens).unwrap_or(u32::MAX)
    }

    fn separate(self) -> u64 {
        (u64::from(self.slots) + 1) * self.longest.next_multiple_of(GRAIN)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What SmolLM2-135M keeps of a token, and a model of eight billion weights.
    const SMALL: u64 = 23_040;
    const LARGE: u64 = 131_072;

    fn sixteen(length: usize, shared: usize) -> Needs {
        Needs::new(std::iter::repeat_n(length, 20), shared, 16)
    }

    #[test]
    fn short_tasks_get_a_cache_each() {
        let needs = sixteen(200, 100);
        assert_eq!(needs.layout(512, SMALL), Layout::Separate);
        assert_eq!(needs.tokens(Layout::Separate), 17 * 256);
        assert_eq!(needs.tokens(Layout::Shared), 100 + 16 * 100);
    }

    #[test]
    fn a_long_instruction_is_not_copied_where_that_takes_much_memory() {
        // 17 × 1024 tokens of 128 KiB instead of 2520 are two gigabytes.
        assert_eq!(sixteen(1000, 900).layout(4096, LARGE), Layout::Shared);
        assert_eq!(sixteen(1000, 900).layout(4096, SMALL), Layout::Separate);
    }

    #[test]
    fn what_was_not_found_free_is_not_taken() {
        assert_eq!(sixteen(250, 100).layout(256, SMALL), Layout::Shared);
        assert_eq!(sixteen(250, 100).layout(272, SMALL), Layout::Separate);
    }

    #[test]
    fn one_conversation_has_nobody_to_be_separate_from() {
        let alone = Needs::new([200].into_iter(), 0, 1);
        assert_eq!(alone.layout(4096, SMALL), Layout::Shared);
    }
}
