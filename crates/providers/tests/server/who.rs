//! Everybody who can be asked, each with its own way of streaming, so that one test holds for
//! all of them.

use std::time::Duration;

use aws_smithy_eventstream::frame::write_message_to;
use aws_smithy_types::event_stream::{Header, HeaderValue, Message};
use keys::Secret;
use providers::closed::{self, Endpoint, Patience, Permission, Place, TokenPrice};
use providers::server::{ChatAnswer, ChatEvent, ChatRequest, Server, ServerError, ask};
use providers::{Outlet, provider};

use crate::peer::{Peer, Step, chunk, chunk_of, head, last_chunk};
use crate::support::{SHORT, at, never, online, outlet, question};

pub(crate) const KEY: &str = "sk-local-0123456789";

/// Who is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Who {
    /// A server of one's own.
    Own,
    /// A provider, by its id.
    Provider(&'static str),
}

/// Everybody whose streams differ.
pub(crate) const EVERYBODY: [Who; 6] = [
    Who::Own,
    Who::Provider("openai"),
    Who::Provider("azure"),
    Who::Provider("anthropic"),
    Who::Provider("google"),
    Who::Provider("amazon"),
];

pub(crate) type Asked = (Result<ChatAnswer, ServerError>, Vec<ChatEvent>, Vec<String>);

/// A provider of the directory, played by a server on this computer.
pub(crate) fn endpoint(id: &str, address: std::net::SocketAddr) -> Endpoint {
    Endpoint::on_this_computer(provider(id).unwrap(), address)
        .unwrap()
        .with_patience(SHORT)
}

pub(crate) fn permission() -> Permission<'static> {
    Permission {
        case: Some("case-1"),
        allowed_by: "consent-1",
    }
}

pub(crate) fn price() -> TokenPrice {
    TokenPrice {
        currency: "USD".to_owned(),
        prompt: 2_000_000_000,
        cached: Some(200_000_000),
        completion: 8_000_000_000,
    }
}

/// Asks a provider through an outlet.
pub(crate) async fn ask_provider(
    outlet: &Outlet,
    endpoint: &Endpoint,
    request: &ChatRequest,
    on_event: impl FnMut(ChatEvent) + Send,
) -> Result<ChatAnswer, ServerError> {
    closed::ask(
        outlet,
        endpoint,
        &Secret::new(KEY.to_owned()),
        request,
        permission(),
        Some(price()),
        on_event,
        never(),
    )
    .await
}

/// A frame as Amazon sends it.
pub(crate) fn frame(kind: &str, name: &str, payload: &str) -> Vec<u8> {
    let text = |text: &str| HeaderValue::String(text.to_owned().into());
    let message = Message::new(payload.as_bytes().to_vec())
        .add_header(Header::new(format!(":{kind}-type"), text(name)))
        .add_header(Header::new(":content-type", text("application/json")))
        .add_header(Header::new(":message-type", text(kind)));
    let mut bytes = Vec::new();
    write_message_to(&message, &mut bytes).unwrap();
    bytes
}

impl Who {
    fn dialect(self) -> &'static str {
        match self {
            Self::Own | Self::Provider("openai" | "azure") => "openai",
            Self::Provider(id) => id,
        }
    }

    /// Asks a server, with the events and how the ledger has it.
    pub(crate) async fn ask(self, peer: &Peer) -> Asked {
        self.ask_with(peer, &question(), SHORT).await
    }

    pub(crate) async fn ask_with(
        self,
        peer: &Peer,
        question: &ChatRequest,
        patience: Patience,
    ) -> Asked {
        // A server of one's own on this computer is asked offline as well.
        let (outlet, paper) = match self {
            Self::Own => outlet(),
            Self::Provider(_) => online(),
        };
        let mut events = Vec::new();
        let on_event = |event| events.push(event);
        let answer = match self {
            Self::Own => {
                let address = at(peer.address);
                let server = Server::new(&address, "the test").with_patience(patience);
                ask(&outlet, &server, question, on_event, never()).await
            }
            Self::Provider(id) => {
                let endpoint = endpoint(id, peer.address).with_patience(patience);
                ask_provider(&outlet, &endpoint, question, on_event).await
            }
        };
        (answer, events, paper.endings())
    }

    /// The head of a stream.
    pub(crate) fn head(self) -> Step {
        let kind = match self.dialect() {
            "amazon" => "application/vnd.amazon.eventstream",
            _ => "text/event-stream",
        };
        head(
            "200 OK",
            &format!("content-type: {kind}\r\ntransfer-encoding: chunked\r\n"),
        )
    }

    /// A message of the stream.
    pub(crate) fn message(self, name: &str, json: &str) -> Step {
        match self.dialect() {
            "amazon" => chunk_of(&frame("event", name, json)),
            "anthropic" => chunk(&format!("event: {name}\ndata: {json}\n\n")),
            _ => chunk(&format!("data: {json}\n\n")),
        }
    }

    /// A word of an answer.
    pub(crate) fn word(self, text: &str) -> Step {
        match self.dialect() {
            "anthropic" => self.message(
                "content_block_delta",
                &format!("{{\"type\":\"content_block_delta\",\"index\":0,\"delta\":{{\"type\":\"text_delta\",\"text\":\"{text}\"}}}}"),
            ),
            "google" => self.message(
                "",
                &format!("{{\"candidates\":[{{\"content\":{{\"role\":\"model\",\"parts\":[{{\"text\":\"{text}\"}}]}},\"index\":0}}]}}"),
            ),
            "amazon" => self.message(
                "contentBlockDelta",
                &format!("{{\"contentBlockIndex\":0,\"delta\":{{\"text\":\"{text}\"}},\"p\":\"abc\"}}"),
            ),
            _ => self.message(
                "",
                &format!("{{\"choices\":[{{\"index\":0,\"delta\":{{\"content\":\"{text}\"}}}}]}}"),
            ),
        }
    }

    /// The end of a good answer.
    pub(crate) fn end(self) -> Vec<Step> {
        let mut steps = match self.dialect() {
            "anthropic" => vec![
                self.message("message_delta", "{\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"end_turn\"},\"usage\":{\"output_tokens\":2}}"),
                self.message("message_stop", "{\"type\":\"message_stop\"}"),
            ],
            "google" => vec![self.message("", "{\"candidates\":[{\"finishReason\":\"STOP\",\"index\":0}]}")],
            "amazon" => vec![
                self.message("messageStop", "{\"stopReason\":\"end_turn\"}"),
                self.message("metadata", "{\"usage\":{\"inputTokens\":9,\"outputTokens\":2,\"totalTokens\":11},\"metrics\":{\"latencyMs\":7}}"),
            ],
            _ => vec![
                chunk("data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n"),
                chunk("data: [DONE]\n\n"),
            ],
        };
        steps.push(last_chunk());
        steps
    }

    /// A short good answer.
    pub(crate) fn answer(self, text: &str) -> Vec<Step> {
        let mut steps = vec![self.head(), self.word(text)];
        steps.extend(self.end());
        steps
    }

    /// "Once upon", and then what else.
    pub(crate) fn half(self, more: Vec<Step>) -> Vec<Step> {
        let mut steps = vec![self.head(), self.word("Once "), self.word("upon")];
        steps.extend(more);
        steps
    }

    /// A message of which the chunk is there and the end of it is not.
    pub(crate) fn half_a_message(self) -> Step {
        match self.dialect() {
            "amazon" => {
                let whole = frame("event", "contentBlockDelta", "{\"delta\":{\"text\":\"a\"}}");
                chunk_of(&whole[..whole.len() / 2])
            }
            _ => chunk("data: {\"choi"),
        }
    }

    /// Messages that cannot be read, and those in which it says that it failed.
    pub(crate) fn bad_messages(self) -> Vec<(Step, &'static str)> {
        let garbled = "server-garbled";
        match self.dialect() {
            "anthropic" => vec![
                (chunk("data: {\"type\":\"content_block_\n\n"), garbled),
                (chunk("data: <html>gateway</html>\n\n"), garbled),
                (
                    self.message("error", "{\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\",\"message\":\"Overloaded\"}}"),
                    "closed-overloaded",
                ),
                (
                    self.message("error", "{\"type\":\"error\",\"error\":{\"type\":\"api_error\",\"message\":\"Internal server error\"}}"),
                    "closed-failed",
                ),
                (
                    self.message("message_delta", "{\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"refusal\"},\"usage\":{\"output_tokens\":2}}"),
                    "closed-filtered",
                ),
            ],
            "google" => vec![
                (chunk("data: {\"candidates\": [\n\n"), garbled),
                (chunk("data: {\"ok\":true}\n\n"), garbled),
                (
                    self.message("", "{\"error\":{\"code\":503,\"message\":\"The model is overloaded.\",\"status\":\"UNAVAILABLE\"}}"),
                    "closed-overloaded",
                ),
                (
                    self.message("", "{\"candidates\":[{\"finishReason\":\"SAFETY\",\"index\":0}]}"),
                    "closed-filtered",
                ),
            ],
            "amazon" => {
                let mut flipped = frame("event", "contentBlockDelta", "{\"delta\":{}}");
                let last = flipped.len() - 6;
                flipped[last] ^= 1;
                vec![
                    (chunk_of(&flipped), garbled),
                    (self.message("contentBlockDelta", "{\"delta\":"), garbled),
                    (
                        chunk_of(&frame("exception", "throttlingException", "{\"message\":\"slow down\"}")),
                        "closed-rate-limit",
                    ),
                    (
                        chunk_of(&frame("exception", "modelStreamErrorException", "{\"message\":\"oops\"}")),
                        "closed-failed",
                    ),
                    (
                        self.message("messageStop", "{\"stopReason\":\"guardrail_intervened\"}"),
                        "closed-filtered",
                    ),
                ]
            }
            _ => {
                let failed = if self == Self::Own {
                    "server-failed"
                } else {
                    "closed-failed"
                };
                let mut messages = vec![
                    (chunk("data: {\"choices\":[{\"delta\":{\"content\":\n\n"), garbled),
                    (chunk("data: <html>gateway</html>\n\n"), garbled),
                    (chunk("data: {\"error\":{\"message\":\"out of memory\"}}\n\n"), failed),
                ];
                if self != Self::Own {
                    messages.push((
                        chunk("data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"content_filter\"}]}\n\n"),
                        "closed-filtered",
                    ));
                }
                messages
            }
        }
    }

    /// The start of a message that never ends.
    pub(crate) fn endless(self) -> Step {
        match self.dialect() {
            // A frame that says it is a gigabyte.
            "amazon" => chunk_of(&[0x40, 0, 0, 0, 0, 0, 0, 0x10, 1, 2, 3, 4]),
            _ => chunk("data: "),
        }
    }

    /// A message that comes a byte at a time, and of which the end never comes.
    pub(crate) fn drops(self) -> Step {
        Step::Drip(self.beginning(), Duration::from_millis(50))
    }

    /// A message of which not even the chunk is there.
    pub(crate) fn half_a_chunk(self) -> Step {
        Step::Send(self.beginning())
    }

    fn beginning(self) -> Vec<u8> {
        match self.dialect() {
            "amazon" => {
                let whole = frame("event", "contentBlockDelta", "{\"delta\":{\"text\":\"a\"}}");
                [b"40\r\n", &whole[..30]].concat()
            }
            _ => b"40\r\ndata: {\"choices\":[{\"delta\":{}}]}".to_vec(),
        }
    }

    /// What only keeps the line open.
    pub(crate) fn ping(self) -> Step {
        match self.dialect() {
            "anthropic" => self.message("ping", "{\"type\":\"ping\"}"),
            // Amazon has nothing of the kind.
            "amazon" => Step::Wait(Duration::ZERO),
            _ => chunk(": ping\n\n"),
        }
    }

    /// The code of a refusal with status 429, and of 503.
    pub(crate) fn busy_codes(self) -> (&'static str, &'static str) {
        if self == Self::Own {
            ("server-busy", "server-busy")
        } else {
            ("closed-rate-limit", "closed-overloaded")
        }
    }
}

/// An address that a person typed.
pub(crate) fn typed(id: &str, address: &str) -> Endpoint {
    let provider = provider(id).unwrap();
    Endpoint::new(provider, &Place::Address(address.to_owned()))
        .unwrap()
        .with_patience(Patience {
            first_wait: Duration::from_millis(10),
            ..SHORT
        })
}
