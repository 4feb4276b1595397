//! From the bytes of tokens to text.

use encoding_rs::{Decoder, UTF_8};

/// Joins the bytes of tokens into whole characters: a token may end inside one.
pub(crate) struct TokenText(Decoder);

impl TokenText {
    pub(crate) fn new() -> Self {
        Self(UTF_8.new_decoder_without_bom_handling())
    }

    /// The characters that these bytes complete. Bytes of an unfinished character wait for the
    /// next token; if none comes they were never a character, and are left out.
    pub(crate) fn push(&mut self, bytes: &[u8]) -> String {
        let room = self
            .0
            .max_utf8_buffer_length(bytes.len())
            .unwrap_or(bytes.len());
        let mut text = String::with_capacity(room);
        let _ = self.0.decode_to_string(bytes, &mut text, false);
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_character_split_over_two_tokens_appears_once_it_is_whole() {
        let mut text = TokenText::new();
        let bytes = "🙂".as_bytes();
        assert_eq!(text.push(&bytes[..2]), "");
        assert_eq!(text.push(&bytes[2..]), "🙂");
        assert_eq!(text.push(b"!"), "!");
    }

    #[test]
    fn bytes_that_are_no_character_become_the_replacement_sign() {
        let mut text = TokenText::new();
        assert_eq!(text.push(b"a\xffb"), "a\u{fffd}b");
    }
}
