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

/// Fewer characters than any provider's keys have: those of Mistral and Azure have 32, those
/// of Scaleway 36.
const SHORTEST: usize = 20;

/// A provider whose keys begin with anything.
const fn any(provider: &'static str) -> KeyShape {
    KeyShape {
        provider,
        prefix: None,
        shortest: SHORTEST,
    }
}

/// A provider whose keys all begin alike.
const fn beginning(provider: &'static str, prefix: &'static str) -> KeyShape {
    KeyShape {
        provider,
        prefix: Some(prefix),
        shortest: SHORTEST,
    }
}

/// Prefixes as the providers' own pages show them. Google has none that holds:
/// since 2026 its keys begin with `AQ.`, before that with `AIza`, and a rule that
/// knew only the old form would refuse every new key. Amazon has two: `ABSK` for keys
/// that last, `bedrock-api-key-` for those of a working day.
const SHAPES: [KeyShape; 14] = [
    beginning("openai", "sk-"),
    beginning("anthropic", "sk-ant-"),
    any("google"),
    any("mistral"),
    any("azure"),
    any("amazon"),
    any("scaleway"),
    any("ovhcloud"),
    any("stackit"),
    any("nebius"),
    any("berget"),
    any("evroc"),
    any("regolo"),
    any("cloudferro"),
];

/// Beginnings that say whose key it is: the provider's id, where it is one of
/// ours, and the name to show. Longer beginnings come before shorter ones.
const TELLTALES: [(&str, &str, &str); 13] = [
    ("sk-ant-", "anthropic", "Anthropic"),
    ("ABSKQmVkcm9ja0FQSUtleS", "amazon", "Amazon Bedrock"),
    ("bedrock-api-key-", "amazon", "Amazon Bedrock"),
    // The name of an access key of the whole account, which is no key to Bedrock.
    ("AKIA", "", "AWS IAM"),
    ("ASIA", "", "AWS IAM"),
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
/// Amazon's keys of a working day are a whole signed address. They fit where a session holds
/// them, and a vault that is too small says so.
const LONGEST_OF_AMAZON: usize = 4_096;

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
    let longest = if provider == "amazon" {
        LONGEST_OF_AMAZON
    } else {
        LONGEST
    };
    if key.len() > longest {
        return Err(KeyError::TooLong {
            provider: name(),
            longest,
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
            ("azure", "0123456789abcdef0123456789abcdef"),
            ("amazon", "ABSKQmVkcm9ja0FQSUtleS0123456789abcdef="),
            (
                "amazon",
                "bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29tLz9BY3Rpb249",
            ),
            ("scaleway", "720438f9-fcb9-4ebb-80a7-808ebf15314b"),
            ("stackit", "eyJhbGciOiJIUzI1NiJ9.e30.0123456789"),
            ("other", "sk-ant-anything"),
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
        // A key of a working day is longer than any other.
        let long = format!("bedrock-api-key-{}", "a".repeat(2_000));
        assert_eq!(told("amazon", &long), "fine");
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
            told("amazon", "AKIAIOSFODNN7EXAMPLE0"),
            "key-of-another-provider"
        );
        assert_eq!(
            told("azure", "ABSKQmVkcm9ja0FQSUtleS0123456789abcdef="),
            "key-of-another-provider"
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
