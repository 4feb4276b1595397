//! A provider that is asked: how a question is put to it in its own protocol, and how what
//! comes back is read.

use keys::Secret;

use super::anthropic::{self, Anthropic};
use super::bedrock::{self, Bedrock};
use super::endpoint::{At, Endpoint};
use super::google::{self, Google};
use super::price::TokenPrice;
use super::refusal::Refused;
use super::speak::Permission;
use crate::chat::openai::{self, Names, OpenAi};
use crate::chat::{
    ChatRequest, Framing, Party, Patience, Refusal, ServerError, Setting, StreamReader, Usage,
    objection,
};
use crate::directory::Dialect;
use crate::http::{Address, Call, NetError, Purpose, Url};
use crate::ledger::{Cost, Why};

/// OpenAI and Azure: models that think know only the newer name of the greatest length.
const OPENAI: Names = Names {
    max_tokens: "max_completion_tokens",
    max_tokens_else: "max_tokens",
    seed: "seed",
    counts_when_asked: true,
};
/// Mistral counts in any case, and calls its seed otherwise:
/// <https://docs.mistral.ai/api/endpoint/chat>.
const MISTRAL: Names = Names {
    max_tokens: "max_tokens",
    max_tokens_else: "max_completion_tokens",
    seed: "random_seed",
    counts_when_asked: false,
};

/// A provider that is asked, with what it is asked with.
pub(super) struct Asked<'a> {
    pub(super) endpoint: &'a Endpoint,
    pub(super) key: &'a Secret,
    pub(super) permission: Permission<'a>,
    pub(super) price: Option<&'a TokenPrice>,
    pub(super) host: String,
}

impl<'a> Asked<'a> {
    pub(super) fn new(
        endpoint: &'a Endpoint,
        key: &'a Secret,
        permission: Permission<'a>,
        price: Option<&'a TokenPrice>,
    ) -> Self {
        Self {
            endpoint,
            key,
            permission,
            price,
            host: endpoint.host(),
        }
    }

    fn name(&self) -> &'static str {
        self.endpoint.provider.name
    }

    fn purpose(&self, why: Why, model: Option<&str>) -> Purpose {
        Purpose {
            country: self.endpoint.country(model).map(str::to_owned),
            case: self.permission.case.map(str::to_owned),
            // A program on this computer or this network that stands in for a provider, such as
            // a gateway, hands on what it gets.
            is_passed_on: true,
            ..Purpose::new(why, self.permission.allowed_by)
        }
    }

    /// A request that only looks, with or without the key.
    pub(super) fn look(&self, url: Url, why: Why, with_key: bool) -> Result<Call, NetError> {
        let call = Call::get(Address::from_url(url)?, self.purpose(why, None));
        Ok(if with_key { self.signed(call) } else { call })
    }

    /// What answers is not this provider.
    pub(super) fn somebody_else(&self, found: &str) -> ServerError {
        ServerError::NotThisProvider {
            provider: self.name().to_owned(),
            host: self.host.clone(),
            found: found.to_owned(),
        }
    }

    /// With the key, in the header in which this provider wants it.
    fn signed(&self, call: Call) -> Call {
        match self.endpoint.provider.dialect {
            Dialect::OpenAi | Dialect::Bedrock => {
                call.secret_header("authorization", "Bearer ", self.key)
            }
            Dialect::Anthropic => call
                .secret_header("x-api-key", "", self.key)
                .header("anthropic-version", anthropic::VERSION),
            Dialect::Google => call.secret_header("x-goog-api-key", "", self.key),
            Dialect::AzureOpenAi => call.secret_header("api-key", "", self.key),
        }
    }

    fn names(&self) -> &'static Names {
        match self.endpoint.provider.id {
            "openai" | "azure" => &OPENAI,
            "mistral" => &MISTRAL,
            _ => &openai::OWN_SERVERS,
        }
    }

    /// Where a question about this model goes.
    fn url(&self, request: &ChatRequest) -> Url {
        match &self.endpoint.at {
            At::OpenAi(address) => address.api("chat/completions"),
            At::Azure(azure) => match &azure.api_version {
                None => under(&azure.root, &["openai", "v1", "chat", "completions"]),
                Some(version) => {
                    let mut url = under(
                        &azure.root,
                        &[
                            "openai",
                            "deployments",
                            &request.model,
                            "chat",
                            "completions",
                        ],
                    );
                    url.set_query(Some(&format!("api-version={version}")));
                    url
                }
            },
            At::Root(root) => match self.endpoint.provider.dialect {
                Dialect::Google => {
                    let model = request.model.trim_start_matches("models/");
                    let (verb, query) = if request.streamed {
                        ("streamGenerateContent", Some("alt=sse"))
                    } else {
                        ("generateContent", None)
                    };
                    let mut url = under(root, &["v1beta", "models", &format!("{model}:{verb}")]);
                    url.set_query(query);
                    url
                }
                Dialect::Bedrock => {
                    let verb = if request.streamed {
                        "converse-stream"
                    } else {
                        "converse"
                    };
                    under(root, &["model", &request.model, verb])
                }
                _ => under(root, &["v1", "messages"]),
            },
        }
    }

    fn body(&self, request: &ChatRequest, not_taken: &[Setting]) -> Vec<u8> {
        match self.endpoint.provider.dialect {
            Dialect::OpenAi | Dialect::AzureOpenAi => {
                openai::body(request, self.names(), not_taken)
            }
            Dialect::Anthropic => anthropic::body(request, not_taken),
            Dialect::Google => google::body(request, not_taken),
            Dialect::Bedrock => bedrock::body(request, not_taken),
        }
    }
}

/// An address below another; each step is one step, whatever is in it.
pub(super) fn under(root: &Url, steps: &[&str]) -> Url {
    let mut url = root.clone();
    if let Ok(mut path) = url.path_segments_mut() {
        path.pop_if_empty().extend(steps);
    }
    url
}

impl Party for Asked<'_> {
    fn patience(&self) -> &Patience {
        &self.endpoint.patience
    }

    fn call(&self, request: &ChatRequest, not_taken: &[Setting]) -> Result<Call, ServerError> {
        let purpose = self.purpose(Why::Chat, Some(&request.model));
        let address = Address::from_url(self.url(request))?;
        let body = self.body(request, not_taken);
        Ok(self.signed(Call::post_json(address, purpose, body)))
    }

    fn reader(&self) -> StreamReader<'_> {
        let (provider, key) = (self.name(), self.key);
        match self.endpoint.provider.dialect {
            Dialect::OpenAi | Dialect::AzureOpenAi => {
                StreamReader::new(Framing::Events, OpenAi::of_provider(provider, key))
            }
            Dialect::Anthropic => {
                let read = None;
                StreamReader::new(
                    Framing::Events,
                    Anthropic {
                        provider,
                        key,
                        read,
                    },
                )
            }
            Dialect::Google => StreamReader::new(Framing::Events, Google { provider, key }),
            Dialect::Bedrock => StreamReader::new(Framing::Amazon, Bedrock { provider, key }),
        }
    }

    fn meaning(&self, refusal: &Refusal, model: Option<&str>) -> ServerError {
        Refused {
            provider: self.name(),
            host: &self.host,
            key: self.key,
            model,
        }
        .meaning(refusal)
    }

    fn objection(&self, refusal: &Refusal, request: &ChatRequest) -> Option<Setting> {
        objection(refusal, request)
    }

    fn never_taken(&self, request: &ChatRequest) -> Vec<Setting> {
        match self.endpoint.provider.dialect {
            Dialect::Anthropic | Dialect::Bedrock if request.seed.is_some() => vec![Setting::Seed],
            _ => Vec::new(),
        }
    }

    fn cost(&self, usage: &Usage) -> Option<Cost> {
        self.price?.cost(usage)
    }
}

#[cfg(test)]
mod tests;
