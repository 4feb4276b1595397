//! A server that may be asked: where it is, with which key, for what and with how much patience.

use std::fmt;

use keys::Secret;

use super::address::ServerAddress;
use super::refusal::meaning;
use crate::chat::openai::{self, OWN_SERVERS, OpenAi};
use crate::chat::{
    ChatRequest, Framing, Party, Patience, Refusal, ServerError, Setting, StreamReader, on_record,
    refusal_of,
};
use crate::http::{Address, Answer, Call, NetError, Purpose, Url};
use crate::ledger::{Ending, Why};

/// A server that may be asked. It borrows the key, so that nothing here outlives a request.
#[derive(Clone, Copy)]
pub struct Server<'a> {
    /// Where it is.
    pub address: &'a ServerAddress,
    /// Its key, where it wants one. Sent as `Authorization: Bearer` and nowhere shown.
    pub key: Option<&'a Secret>,
    /// Who allowed it to be asked, and how, for the ledger.
    pub allowed_by: &'a str,
    /// The case that it is asked for, for the ledger.
    pub case: Option<&'a str>,
    /// How long is waited.
    pub patience: Patience,
}

impl<'a> Server<'a> {
    /// A server without a key, asked for no case.
    pub fn new(address: &'a ServerAddress, allowed_by: &'a str) -> Self {
        Self {
            address,
            key: None,
            allowed_by,
            case: None,
            patience: Patience::default(),
        }
    }

    /// With this key.
    pub fn with_key(self, key: Option<&'a Secret>) -> Self {
        Self { key, ..self }
    }

    /// For this case.
    pub fn for_case(self, case: Option<&'a str>) -> Self {
        Self { case, ..self }
    }

    /// With this patience.
    pub fn with_patience(self, patience: Patience) -> Self {
        Self { patience, ..self }
    }

    pub(crate) fn get(&self, url: Url, why: Why) -> Result<Call, NetError> {
        Ok(self.signed(Call::get(Address::from_url(url)?, self.purpose(why))))
    }

    pub(crate) fn post(&self, url: Url, why: Why, body: Vec<u8>) -> Result<Call, NetError> {
        let call = Call::post_json(Address::from_url(url)?, self.purpose(why), body);
        Ok(self.signed(call))
    }

    fn signed(&self, call: Call) -> Call {
        match self.key {
            Some(key) => call.secret_header("authorization", "Bearer ", key),
            None => call,
        }
    }

    fn purpose(&self, why: Why) -> Purpose {
        Purpose {
            case: self.case.map(str::to_owned),
            ..Purpose::new(why, self.allowed_by)
        }
    }

    /// What an answer with a status that is no success means.
    pub(crate) async fn refused(&self, mut answer: Answer, model: Option<&str>) -> ServerError {
        let refusal = refusal_of(&mut answer, self.patience.next_word).await;
        let error = self.meaning(&refusal, model);
        on_record(answer, Ending::failed(error.code())).await;
        error
    }
}

impl Party for Server<'_> {
    fn patience(&self) -> &Patience {
        &self.patience
    }

    fn call(&self, request: &ChatRequest, not_taken: &[Setting]) -> Result<Call, ServerError> {
        let url = self.address.api("chat/completions");
        let body = openai::body(request, &OWN_SERVERS, not_taken);
        Ok(self.post(url, Why::Chat, body)?)
    }

    fn reader(&self) -> StreamReader<'_> {
        StreamReader::new(Framing::Events, OpenAi::of_own_server(self.key))
    }

    fn meaning(&self, refusal: &Refusal, model: Option<&str>) -> ServerError {
        meaning(refusal, model, self.address, self.key)
    }
}

impl fmt::Debug for Server<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Server")
            .field("address", &self.address.to_string())
            .field("key", &self.key)
            .field("patience", &self.patience)
            .finish_non_exhaustive()
    }
}
