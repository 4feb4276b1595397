//! Asking a server what it is. No text of a person's is sent.

use std::time::Duration;

use serde_json::Value;

use super::address::ServerAddress;
use super::connection::Server;
use super::kind::{KINDS, ServerKind};
use super::listing;
use super::places::usual_places;
use crate::chat::{LONGEST_LIST, ServedModel, ServerError, from_openai, on_record, said, sent};
use crate::http::{NetError, Outlet};
use crate::ledger::{Ending, Why};
use crate::reach::Reach;

/// For a server that a person named: it may be slow, and far.
const PATIENCE: Duration = Duration::from_secs(10);
/// For a port of this computer at which perhaps nobody listens. It answers at once or never.
const GLANCE: Duration = Duration::from_millis(1_500);

/// A server that answered, and what it said of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundServer {
    /// Where it is.
    pub address: ServerAddress,
    /// What it is.
    pub kind: ServerKind,
    /// Its version, when it says so.
    pub version: Option<String>,
    /// Its models, in its own order; may be none.
    pub models: Vec<ServedModel>,
    /// How far the request went, by the address connected to.
    pub reach: Reach,
}

/// Asks a server which models it has, and finds out what it is.
///
/// # Errors
/// [`ServerError::Connection`] when nothing answers; [`ServerError::NotAModelServer`] when
/// something else does; [`ServerError::KeyRefused`] and what else it may say.
pub async fn probe(outlet: &Outlet, server: &Server<'_>) -> Result<FoundServer, ServerError> {
    probe_within(outlet, server, PATIENCE).await
}

/// Looks for servers on this computer and nowhere else: at the usual port of each product, and
/// where `OLLAMA_HOST` says, whose value is `ollama_host`. What is there and is no model server
/// is passed over.
pub async fn find_on_this_computer(
    outlet: &Outlet,
    ollama_host: Option<&str>,
    allowed_by: &str,
) -> Vec<FoundServer> {
    find_at(outlet, &usual_places(ollama_host), allowed_by).await
}

/// The same at these addresses, of which those beyond this computer are passed over.
pub async fn find_at(
    outlet: &Outlet,
    places: &[ServerAddress],
    allowed_by: &str,
) -> Vec<FoundServer> {
    let looks = places
        .iter()
        .filter(|place| place.is_of_this_computer())
        .map(|place| async move {
            let server = Server::new(place, allowed_by);
            probe_within(outlet, &server, GLANCE).await.ok()
        });
    let found = futures_util::future::join_all(looks).await;
    found.into_iter().flatten().collect()
}

async fn probe_within(
    outlet: &Outlet,
    server: &Server<'_>,
    patience: Duration,
) -> Result<FoundServer, ServerError> {
    let listed = match list(outlet, server, patience).await {
        Ok(listed) => listed,
        // An Ollama from before it spoke the protocol of OpenAI, and servers that list nothing.
        Err(error @ ServerError::NotAModelServer { .. }) => {
            return without_list(outlet, server, patience, error).await;
        }
        Err(error) => return Err(error),
    };
    let kind = ServerKind::from_list(&listed.json, listed.server.as_deref());
    let mut found = FoundServer {
        address: server.address.clone(),
        kind: kind.unwrap_or(ServerKind::Compatible),
        version: None,
        models: from_openai(&listed.json).unwrap_or_default(),
        reach: listed.reach,
    };
    // Somebody else's server on the internet is not asked what it is called.
    let candidates: &[ServerKind] = match &kind {
        Some(kind) => std::slice::from_ref(kind),
        None if listed.reach == Reach::Outside => &[],
        None => &KINDS,
    };
    for kind in candidates {
        if let Some(page) = own_page(outlet, server, *kind, patience).await {
            found.kind = *kind;
            found.version = kind.version(&page);
            add_details(outlet, server, &mut found, &page, patience).await;
            break;
        }
    }
    Ok(found)
}

/// What the list of models brought.
struct Listed {
    json: Value,
    /// The header `Server`.
    server: Option<String>,
    reach: Reach,
}

async fn list(
    outlet: &Outlet,
    server: &Server<'_>,
    patience: Duration,
) -> Result<Listed, ServerError> {
    let call = server.get(server.address.api("models"), Why::ServerCheck)?;
    let mut answer = match sent(outlet, call, patience, patience).await {
        Err(ServerError::Connection(NetError::NotHttp { detail, .. })) => {
            return Err(no_server(server.address, said(&detail, None)));
        }
        other => other?,
    };
    if answer.status() != 200 {
        let status = answer.status();
        return Err(match server.refused(answer, None).await {
            ServerError::Refused { said, .. } => no_server(
                server.address,
                format!("{status} {said}").trim_end().to_owned(),
            ),
            other => other,
        });
    }
    let header = |name: &str| answer.header(name).map(str::to_owned);
    let (name, content_type) = (header("server"), header("content-type"));
    let reach = answer.reach();
    let body = answer.body(LONGEST_LIST).await?;
    let json = serde_json::from_slice::<Value>(&body)
        .ok()
        .filter(|json| from_openai(json).is_some());
    let Some(json) = json else {
        let found = content_type.unwrap_or_else(|| "-".to_owned());
        let error = no_server(server.address, said(&found, None));
        on_record(answer, Ending::failed(error.code())).await;
        return Err(error);
    };
    on_record(answer, Ending::answered()).await;
    Ok(Listed {
        json,
        server: name,
        reach,
    })
}

/// The page of its own by which a product is known; none when it is not this product.
async fn own_page(
    outlet: &Outlet,
    server: &Server<'_>,
    kind: ServerKind,
    patience: Duration,
) -> Option<Value> {
    let page = page(outlet, server, kind.page()?, patience).await?;
    kind.knows(&page.0).then_some(page.0)
}

/// A page of the server's own as JSON, and how far the request went.
async fn page(
    outlet: &Outlet,
    server: &Server<'_>,
    path: &str,
    patience: Duration,
) -> Option<(Value, Reach)> {
    let call = server.get(server.address.at(path), Why::ServerCheck).ok()?;
    let mut answer = sent(outlet, call, patience, patience).await.ok()?;
    if answer.status() != 200 {
        let code = answer.refusal().map_or("net-status", |error| error.code());
        on_record(answer, Ending::failed(code)).await;
        return None;
    }
    let reach = answer.reach();
    let body = answer.body(LONGEST_LIST).await.ok()?;
    on_record(answer, Ending::answered()).await;
    Some((serde_json::from_slice(&body).ok()?, reach))
}

/// What a product tells of its models in its own lists and not in the common one.
async fn add_details(
    outlet: &Outlet,
    server: &Server<'_>,
    found: &mut FoundServer,
    own_page: &Value,
    patience: Duration,
) {
    match found.kind {
        ServerKind::LmStudio => {
            if let Some(models) = from_openai(own_page) {
                found.models = models;
            }
        }
        ServerKind::Ollama => {
            let Some((tags, _)) = page(outlet, server, "api/tags", patience).await else {
                return;
            };
            let loaded = page(outlet, server, "api/ps", patience).await;
            let loaded = loaded.as_ref().map(|(json, _)| json);
            if let Some(models) = listing::from_ollama(&tags, loaded) {
                found.models = models;
            }
        }
        kind => listing::add_length(&mut found.models, kind, own_page),
    }
}

/// A server without the common list: an old Ollama, or none at all.
async fn without_list(
    outlet: &Outlet,
    server: &Server<'_>,
    patience: Duration,
    error: ServerError,
) -> Result<FoundServer, ServerError> {
    let Some((tags, reach)) = page(outlet, server, "api/tags", patience).await else {
        return Err(error);
    };
    let Some(models) = listing::from_ollama(&tags, None) else {
        return Err(error);
    };
    Ok(FoundServer {
        address: server.address.clone(),
        kind: ServerKind::Ollama,
        version: None,
        models,
        reach,
    })
}

fn no_server(address: &ServerAddress, found: impl Into<String>) -> ServerError {
    ServerError::NotAModelServer {
        address: address.to_string(),
        found: found.into(),
    }
}
