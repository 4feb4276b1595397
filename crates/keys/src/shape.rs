//! What a key looks like, checked before it is stored so that a slip of the
//! mouse is named at once rather than by a refusal from far away.

use crate::error::KeyError;
use crate::secret::Secret;

/// What is known of the keys of one provider.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KeyShape {
    /// The provider's id.
    pub provider: &'static str,
    /// What every key begins with; `None` where there is no such rule.
    pub prefix: Option<&'static str>,
    /// The fewest characters a key has.
    pub shortest: usize,
}

/// Prefixes as the providers' own pages show them. Google has none that holds:
/// since 2026 its keys begin with `AQ.`, before that with `AIza`, and a rule that
/// knew only the old form would refuse every new key.
const SHAPES: [KeyShape; 4] = [
    KeyShape {
        provider: "openai",
        prefix: Some("sk-"),
        shortest: 20,
    },
    KeyShape {
        provider: "anthropic",
        prefix: Some("sk-ant-"),
        shortest: 20,
    },
    KeyShape {
        provider: "google",
        prefix: None,
        shortest: 20,
    },
    KeyShape {
        provider: "mistral",
        prefix: None,
        shortest: 20,
    },
];

/// Beginnings that say whose key it is: the provider's id, where it is one of
/// ours, and the name to show. Longer beginnings come before shorter ones.
const TELLTALES: [(&str, &str, &str); 9] = [
    ("sk-ant-", "anthropic", "Anthropic"),
    ("sk-or-", "", "OpenRouter"),
    ("sk-proj-", "openai", "OpenAI"),
    ("sk-svcacct-", "openai", "OpenAI"),
    ("AIza", "google", "Google"),
    ("AQ.", "google", "Google"),
    ("gsk_", "", "Groq"),
    ("hf_", "", "Hugging Face"),
    ("xai-", "", "xAI"),
];

/// For a server of one's own, which may take any word as a key.
const SHORTEST_ELSEWHERE: usize = 8;
/// Far above any key, below what the Windows vault takes (2,560 bytes).
const LONGEST: usize = 1_024;

/// What is known of a provider's keys; `None` for one we do not know.
pub fn shape_of(provider: &str) -> Option<&'static KeyShape> {
    SHAPES.iter().find(|shape| shape.provider == provider)
}

/// Checks a key before it is stored.
///
/// # Errors
/// [`KeyError::Empty`], [`KeyError::HasSpaces`], [`KeyError::HasOddCharacters`],
/// [`KeyError::OfAnotherProvider`], [`KeyError::WrongPrefix`],
/// [`KeyError::TooShort`], [`KeyError::TooLong`].
pub fn check(provider: &str, secret: &Secret) -> Result<(), KeyError> {
    let key = secret.expose();
    let name = || provider.to_owned();
    if key.is_empty() {
        return Err(KeyError::Empty { provider: name() });
    }
    if key.chars().any(char::is_whitespace) {
        return Err(KeyError::HasSpaces { provider: name() });
    }
    if !key.chars().all(|letter| letter.is_ascii_graphic()) {
        return Err(KeyError::HasOddCharacters { provider: name() });
    }
    let known = shape_of(provider);
    if known.is_some() {
        let telltale = TELLTALES.iter().find(|(start, ..)| key.starts_with(start));
        if let Some((_, _, looks_like)) = telltale.filter(|(_, owner, _)| *owner != provider) {
            return Err(KeyError::OfAnotherProvider {
                provider: name(),
                looks_like,
            });
        }
    }
    if let Some(expected) = known.and_then(|shape| shape.prefix)
        && !key.starts_with(expected)
    {
        return Err(KeyError::WrongPrefix {
            provider: name(),
            expected,
        });
    }
    let shortest = known.map_or(SHORTEST_ELSEWHERE, |shape| shape.shortest);
    if key.len() < shortest {
        return Err(KeyError::TooShort {
            provider: name(),
            shortest,
        });
    }
    if key.len() > LONGEST {
        return Err(KeyError::TooLong {
            provider: name(),
            longest: LONGEST,
        });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(provider: &str, key: &str) -> &'static str {
        match check(provider, &Secret::new(key.to_owned())) {
            Ok(()) => "fine",
            Err(error) => {
                assert!(key.len() < 4 || !format!("{error} {error:?}").contains(key));
                error.code()
            }
        }
    }

    #[test]
    fn keys_as_the_providers_make_them_are_fine() {
        for (provider, key) in [
            ("openai", "sk-proj-T3BlbkFJ0123456789abcdef_-XYZ"),
            ("openai", "sk-0123456789abcdefghijklmnop"),
            ("anthropic", "sk-ant-api03-0123456789abcdef-AA"),
            ("google", "AIzaSyA0123456789abcdefghijklmnopqrstu"),
            ("google", "AQ.Ab8RN6K0123456789abcdefghijkl"),
            ("mistral", "0123456789abcdefghijklmnopqrstuv"),
            ("my-own-server", "sk-ant-anything"),
            ("openai", "  sk-0123456789abcdefghijklmnop\r\n"),
        ] {
            assert_eq!(told(provider, key), "fine", "{provider}");
        }
    }

    #[test]
    fn each_slip_has_its_own_name() {
        for (key, code) in [
            ("", "key-empty"),
            (" \n\t ", "key-empty"),
            ("sk-0123456789 abcdefghijklmnop", "key-has-spaces"),
            ("sk-0123456789\nabcdefghijklmnop", "key-has-spaces"),
            ("sk-0123456789\u{a0}abcdefghijklmnop", "key-has-spaces"),
            (
                "sk\u{2013}0123456789abcdefghijklmnop",
                "key-has-odd-characters",
            ),
            (
                "sk-0123456789\u{7}abcdefghijklmnop",
                "key-has-odd-characters",
            ),
            ("0123456789abcdefghijklmnop", "key-wrong-prefix"),
            ("Bearer-sk-0123456789abcdefghijklmnop", "key-wrong-prefix"),
            ("sk-ant-api03-0123456789abcdef", "key-of-another-provider"),
            (
                "AIzaSyA0123456789abcdefghijklmnopqrstu",
                "key-of-another-provider",
            ),
            ("sk-0123", "key-too-short"),
        ] {
            assert_eq!(told("openai", key), code, "{key:?}");
        }
        assert_eq!(
            told("openai", &format!("sk-{}", "a".repeat(2_000))),
            "key-too-long"
        );
    }

    #[test]
    fn a_key_under_the_wrong_name_says_whose_it_is() {
        let pasted = Secret::new("sk-ant-api03-0123456789abcdef".to_owned());
        let refused = check("openai", &pasted).unwrap_err();
        assert_eq!(
            refused.arguments(),
            [
                ("provider", "openai".to_owned()),
                ("looks_like", "Anthropic".to_owned())
            ]
        );
        assert_eq!(
            told("anthropic", "sk-proj-0123456789abcdef"),
            "key-of-another-provider"
        );
        assert_eq!(
            told("mistral", "sk-or-v1-0123456789abcdef"),
            "key-of-another-provider"
        );
    }
}
