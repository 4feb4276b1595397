//! From a conversation to the text a model was trained to read.
//!
//! A model made for conversation brings a Jinja template in its file. llama.cpp's own function
//! for it recognises families by their markers and runs no Jinja, which loses parts such as a
//! default system message; so the template is run here, with a limit on its work, because it
//! comes from a file that anybody may have made.

use minijinja::value::Value;
use minijinja::{AutoEscape, Environment, Error, ErrorKind, context};
use runner_protocol::{Message, PromptForm, Role, UserText};

/// Steps a template may take. A long conversation takes a few thousand.
const TEMPLATE_FUEL: u64 = 1_000_000;

/// Opens a message in `ChatML`, the layout most models without a usable template know.
pub(crate) const CHAT_ML_START: &str = "<|im_start|>";
const CHAT_ML_END: &str = "<|im_end|>";

/// What a model's file offers for laying out a conversation.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Template<'model> {
    /// The Jinja template, if any.
    pub(crate) source: Option<&'model str>,
    /// The text of the token that opens a document; empty if there is none.
    pub(crate) bos: &'model str,
    /// The text of the token that closes one; empty if there is none.
    pub(crate) eos: &'model str,
    /// Whether the vocabulary has `ChatML`'s markers.
    pub(crate) knows_chat_ml: bool,
}

/// A conversation as a model reads it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct LaidOut {
    pub(crate) text: String,
    pub(crate) form: PromptForm,
}

/// Lays out a conversation, ready for the model's next words.
///
/// Cannot fail: a template that does not run gives way to `ChatML`, and that to bare text. The
/// form says which it became.
pub(crate) fn lay_out(messages: &[Message], template: &Template<'_>) -> LaidOut {
    let from_template = template.source.and_then(|source| {
        run(source, messages, template)
            // Some templates (Gemma's) refuse a system message.
            .or_else(|_| run(source, &system_into_first_user(messages), template))
            .ok()
    });
    if let Some(text) = from_template {
        return LaidOut {
            text,
            form: PromptForm::Template,
        };
    }
    if template.knows_chat_ml {
        return LaidOut {
            text: chat_ml(messages),
            form: PromptForm::ChatMl,
        };
    }
    let contents: Vec<&str> = messages.iter().map(|m| m.content.0.as_str()).collect();
    LaidOut {
        text: contents.join("\n\n"),
        form: PromptForm::Plain,
    }
}

fn run(source: &str, messages: &[Message], template: &Template<'_>) -> Result<String, Error> {
    let mut environment = Environment::new();
    environment.set_fuel(Some(TEMPLATE_FUEL));
    environment.set_auto_escape_callback(|_| AutoEscape::None);
    // Templates are written for Python's Jinja with these two settings and use methods of
    // Python's strings and lists.
    environment.set_trim_blocks(true);
    environment.set_lstrip_blocks(true);
    environment.set_unknown_method_callback(minijinja_contrib::pycompat::unknown_method_callback);
    environment.add_function("raise_exception", |why: String| -> Result<String, Error> {
        Err(Error::new(ErrorKind::InvalidOperation, why))
    });
    let messages: Vec<Value> = messages
        .iter()
        .map(|message| context! { role => message.role.as_str(), content => message.content.0 })
        .collect();
    environment.render_str(
        source,
        context! {
            messages,
            add_generation_prompt => true,
            bos_token => template.bos,
            eos_token => template.eos,
        },
    )
}

/// The same conversation with the standing instructions at the head of the first user message.
fn system_into_first_user(messages: &[Message]) -> Vec<Message> {
    let system: Vec<&str> = messages
        .iter()
        .filter(|message| message.role == Role::System)
        .map(|message| message.content.0.as_str())
        .collect();
    let mut rest: Vec<Message> = messages
        .iter()
        .filter(|message| message.role != Role::System)
        .cloned()
        .collect();
    if let Some(first) = rest.iter_mut().find(|message| message.role == Role::User) {
        first.content = UserText(format!("{}\n\n{}", system.join("\n\n"), first.content.0));
    }
    rest
}

fn chat_ml(messages: &[Message]) -> String {
    let mut text = String::new();
    for message in messages {
        for part in [
            CHAT_ML_START,
            message.role.as_str(),
            "\n",
            &message.content.0,
            CHAT_ML_END,
            "\n",
        ] {
            text.push_str(part);
        }
    }
    text.push_str(CHAT_ML_START);
    text.push_str("assistant\n");
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As in the file of SmolLM2-135M-Instruct.
    const SMOLLM2: &str = "{% for message in messages %}{% if loop.first and messages[0]['role'] != 'system' %}{{ '<|im_start|>system\nYou are a helpful AI assistant named SmolLM, trained by Hugging Face<|im_end|>\n' }}{% endif %}{{'<|im_start|>' + message['role'] + '\n' + message['content'] + '<|im_end|>' + '\n'}}{% endfor %}{% if add_generation_prompt %}{{ '<|im_start|>assistant\n' }}{% endif %}";

    /// In the manner of Gemma's: turns alternate and a system message is refused.
    const STRICT: &str = "{{ bos_token }}{% for m in messages %}\n    {% if m.role == 'system' %}{{ raise_exception('System role not supported') }}{% endif %}\n{{ '<start_of_turn>' + m.role + '\n' + m['content'].strip() + '<end_of_turn>\n' }}{% endfor %}\n{% if add_generation_prompt %}{{ '<start_of_turn>model\n' }}{% endif %}";

    fn message(role: Role, content: &str) -> Message {
        Message {
            role,
            content: UserText::from(content),
        }
    }

    fn template(source: Option<&str>) -> Template<'_> {
        Template {
            source,
            bos: "<bos>",
            eos: "<eos>",
            knows_chat_ml: true,
        }
    }

    #[test]
    fn the_models_own_template_is_run_with_its_default_system_message() {
        let laid_out = lay_out(&[message(Role::User, "Hello")], &template(Some(SMOLLM2)));
        assert_eq!(laid_out.form, PromptForm::Template);
        assert_eq!(
            laid_out.text,
            "<|im_start|>system\nYou are a helpful AI assistant named SmolLM, trained by Hugging \
             Face<|im_end|>\n<|im_start|>user\nHello<|im_end|>\n<|im_start|>assistant\n"
        );
    }

    #[test]
    fn a_system_message_replaces_the_default_one() {
        let messages = [
            message(Role::System, "Be brief."),
            message(Role::User, "Hello"),
        ];
        let laid_out = lay_out(&messages, &template(Some(SMOLLM2)));
        assert!(
            laid_out
                .text
                .starts_with("<|im_start|>system\nBe brief.<|im_end|>\n")
        );
        assert!(!laid_out.text.contains("SmolLM"));
    }

    #[test]
    fn where_a_template_refuses_system_messages_they_lead_the_first_question() {
        let messages = [
            message(Role::System, "Be brief."),
            message(Role::User, " Hello "),
        ];
        let laid_out = lay_out(&messages, &template(Some(STRICT)));
        assert_eq!(
            laid_out,
            LaidOut {
                text: "<bos><start_of_turn>user\nBe brief.\n\n Hello<end_of_turn>\n\
                       <start_of_turn>model\n"
                    .to_owned(),
                form: PromptForm::Template,
            }
        );
    }

    #[test]
    fn a_broken_or_endless_template_gives_way_to_chat_ml() {
        for source in [
            "{% for message in messages %}",
            "{% for a in range(100000) %}{% for b in range(100000) %}{% endfor %}{% endfor %}",
            "{{ raise_exception('never') }}",
        ] {
            let laid_out = lay_out(&[message(Role::User, "Hello")], &template(Some(source)));
            assert_eq!(laid_out.form, PromptForm::ChatMl, "{source}");
            assert_eq!(
                laid_out.text,
                "<|im_start|>user\nHello<|im_end|>\n<|im_start|>assistant\n"
            );
        }
    }

    #[test]
    fn a_model_that_knows_no_conversation_gets_bare_text() {
        let bare = Template {
            source: None,
            bos: "",
            eos: "",
            knows_chat_ml: false,
        };
        let messages = [
            message(Role::System, "Once"),
            message(Role::User, "upon a time"),
        ];
        assert_eq!(
            lay_out(&messages, &bare),
            LaidOut {
                text: "Once\n\nupon a time".to_owned(),
                form: PromptForm::Plain,
            }
        );
    }

    #[test]
    fn what_a_person_writes_is_never_run_as_a_template() {
        let text = "{{ 7 * 7 }} <b>&</b> {% raw %}";
        let laid_out = lay_out(&[message(Role::User, text)], &template(Some(SMOLLM2)));
        assert!(laid_out.text.contains(text));
    }
}
