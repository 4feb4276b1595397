//! The models that a key may ask, from the lists of the providers. Nothing here costs.

use serde_json::Value;

use super::asked::{Asked, under};
use super::endpoint::At;
use crate::chat::{
    LONGEST_LIST, Party, ServedModel, ServerError, from_openai, named, on_record, refusal_of, said,
    sent, tidy,
};
use crate::directory::Dialect;
use crate::http::{NetError, Outlet, Url, seconds};
use crate::ledger::{Ending, Why};

/// What OpenAI lists beside models that write, by parts of their names: it gives no kinds.
const NO_WRITERS: [&str; 14] = [
    "embedding",
    "whisper",
    "tts",
    "dall-e",
    "moderation",
    "realtime",
    "transcribe",
    "translate",
    "image",
    "audio",
    "sora",
    "babbage",
    "davinci",
    "computer-use",
];

/// The lists that a provider has its models in: where they are, and what is read from each.
pub(super) fn lists(asked: &Asked<'_>) -> Vec<(Url, Read)> {
    let with = |root: &Url, steps: &[&str], query: &str| {
        let mut url = under(root, steps);
        url.set_query(Some(query).filter(|query| !query.is_empty()));
        url
    };
    match &asked.endpoint.at {
        At::OpenAi(address) if asked.endpoint.provider.id == "openai" => {
            vec![(address.api("models"), of_openai as Read)]
        }
        At::OpenAi(address) => vec![(address.api("models"), from_openai as Read)],
        At::Azure(azure) => {
            vec![(
                with(&azure.root, &["openai", "v1", "models"], ""),
                from_openai as Read,
            )]
        }
        At::Root(root) => match asked.endpoint.provider.dialect {
            Dialect::Google => vec![(
                with(root, &["v1beta", "models"], "pageSize=1000"),
                of_google as Read,
            )],
            Dialect::Bedrock => {
                // The lists are at a host of their own beside that of the questions.
                let mut root = root.clone();
                if let Some(host) = root.host_str()
                    && let Some(rest) = host.strip_prefix("bedrock-runtime.")
                {
                    let host = format!("bedrock.{rest}");
                    // It was a host before, and is one still.
                    let _stays = root.set_host(Some(&host));
                }
                vec![
                    (
                        with(&root, &["foundation-models"], "byOutputModality=TEXT"),
                        of_bedrock as Read,
                    ),
                    (
                        with(
                            &root,
                            &["inference-profiles"],
                            "maxResults=1000&type=SYSTEM_DEFINED",
                        ),
                        profiles_of_bedrock as Read,
                    ),
                ]
            }
            _ => vec![(
                with(root, &["v1", "models"], "limit=1000"),
                from_openai as Read,
            )],
        },
    }
}

/// Takes the models out of a list; none when it is no such list.
pub(super) type Read = fn(&Value) -> Option<Vec<ServedModel>>;

fn of_openai(list: &Value) -> Option<Vec<ServedModel>> {
    let mut models = from_openai(list)?;
    models.retain(|model| !NO_WRITERS.iter().any(|part| model.id.contains(part)));
    Some(models)
}

/// `{"models": [{"name": "models/…", "supportedGenerationMethods": […], "inputTokenLimit": …}]}`
fn of_google(list: &Value) -> Option<Vec<ServedModel>> {
    // An account without models has an empty object.
    let none = Vec::new();
    let models = match list.get("models") {
        Some(models) => models.as_array()?,
        None if list.as_object()?.is_empty() => &none,
        None => return None,
    };
    Some(tidy(models.iter().filter_map(|model| {
        let can_write = model["supportedGenerationMethods"]
            .as_array()?
            .iter()
            .any(|method| method == "generateContent");
        let name = model["name"].as_str()?.trim_start_matches("models/");
        can_write
            .then(|| named(name, model["inputTokenLimit"].as_u64()))
            .flatten()
    })))
}

/// Those that can be asked without buying capacity first, as long as they are current.
fn of_bedrock(list: &Value) -> Option<Vec<ServedModel>> {
    let models = list.get("modelSummaries")?.as_array()?;
    Some(tidy(models.iter().filter_map(|model| {
        let has = |field: &str, wanted: &str| {
            model[field]
                .as_array()
                .is_some_and(|values| values.iter().any(|value| value == wanted))
        };
        let is_current = model.pointer("/modelLifecycle/status")? == "ACTIVE";
        let usable = is_current
            && has("inferenceTypesSupported", "ON_DEMAND")
            && has("outputModalities", "TEXT")
            && model["responseStreamingSupported"] != false;
        usable
            .then(|| named(model["modelId"].as_str()?, None))
            .flatten()
    })))
}

fn profiles_of_bedrock(list: &Value) -> Option<Vec<ServedModel>> {
    let profiles = list.get("inferenceProfileSummaries")?.as_array()?;
    Some(tidy(profiles.iter().filter_map(|profile| {
        (profile["status"] == "ACTIVE")
            .then(|| named(profile["inferenceProfileId"].as_str()?, None))
            .flatten()
    })))
}

/// Fetches one list, in no longer than is waited for a word: whoever looks on cannot stop it,
/// and a list that drips would never end.
///
/// # Errors
/// [`ServerError`].
pub(super) async fn fetch(
    outlet: &Outlet,
    asked: &Asked<'_>,
    list: (Url, Read),
    why: Why,
    with_key: bool,
) -> Result<Vec<ServedModel>, ServerError> {
    let within = asked.patience().next_word;
    let fetching = fetch_whole(outlet, asked, list, why, with_key);
    tokio::time::timeout(within, fetching)
        .await
        .unwrap_or(Err(ServerError::Stalled {
            seconds: seconds(within),
        }))
}

async fn fetch_whole(
    outlet: &Outlet,
    asked: &Asked<'_>,
    (url, read): (Url, Read),
    why: Why,
    with_key: bool,
) -> Result<Vec<ServedModel>, ServerError> {
    let patience = asked.patience().next_word;
    let call = asked.look(url, why, with_key)?;
    let mut answer = match sent(outlet, call, patience, patience).await {
        Err(ServerError::Connection(NetError::NotHttp { detail, .. })) => {
            return Err(asked.somebody_else(&said(&detail, None)));
        }
        other => other?,
    };
    if answer.status() != 200 {
        let error = asked.meaning(&refusal_of(&mut answer, patience).await, None);
        on_record(answer, Ending::failed(error.code())).await;
        return Err(error);
    }
    let kind = answer.header("content-type").unwrap_or("-").to_owned();
    let body = answer.body(LONGEST_LIST).await?;
    let list = serde_json::from_slice::<Value>(&body)
        .ok()
        .and_then(|json| read(&json));
    let Some(models) = list else {
        let error = asked.somebody_else(&said(&kind, None));
        on_record(answer, Ending::failed(error.code())).await;
        return Err(error);
    };
    on_record(answer, Ending::answered()).await;
    Ok(models)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn ids(models: Option<Vec<ServedModel>>) -> Vec<String> {
        models.unwrap().into_iter().map(|model| model.id).collect()
    }

    #[test]
    fn only_what_writes_text_and_can_be_asked_is_listed() {
        let openai = json!({"object": "list", "data": [
            {"id": "gpt-6-sol", "object": "model", "owned_by": "system"},
            {"id": "text-embedding-3-large", "object": "model"},
            {"id": "gpt-4o-realtime-preview", "object": "model"},
        ]});
        assert_eq!(ids(of_openai(&openai)), ["gpt-6-sol"]);
        let google = json!({"models": [
            {"name": "models/gemini-2.5-flash", "inputTokenLimit": 1_048_576, "supportedGenerationMethods": ["generateContent", "countTokens"]},
            {"name": "models/gemini-embedding-001", "supportedGenerationMethods": ["embedContent"]},
        ]});
        assert_eq!(ids(of_google(&google)), ["gemini-2.5-flash"]);
        assert_eq!(
            of_google(&google).unwrap()[0].context_tokens,
            Some(1_048_576)
        );
        let bedrock = json!({"modelSummaries": [
            {"modelId": "amazon.nova-lite-v1:0", "inferenceTypesSupported": ["ON_DEMAND"], "outputModalities": ["TEXT"], "responseStreamingSupported": true, "modelLifecycle": {"status": "ACTIVE"}},
            {"modelId": "anthropic.claude-sonnet-4-5-20250929-v1:0", "inferenceTypesSupported": ["INFERENCE_PROFILE"], "outputModalities": ["TEXT"], "modelLifecycle": {"status": "ACTIVE"}},
            {"modelId": "anthropic.claude-v2", "inferenceTypesSupported": ["ON_DEMAND"], "outputModalities": ["TEXT"], "modelLifecycle": {"status": "LEGACY"}},
        ]});
        assert_eq!(ids(of_bedrock(&bedrock)), ["amazon.nova-lite-v1:0"]);
        let profiles = json!({"inferenceProfileSummaries": [
            {"inferenceProfileId": "eu.anthropic.claude-sonnet-4-5-20250929-v1:0", "status": "ACTIVE", "type": "SYSTEM_DEFINED"},
        ]});
        assert_eq!(
            ids(profiles_of_bedrock(&profiles)),
            ["eu.anthropic.claude-sonnet-4-5-20250929-v1:0"]
        );
        let mistral = json!({"object": "list", "data": [
            {"id": "mistral-small-latest", "max_context_length": 131_072, "capabilities": {"completion_chat": true}},
            {"id": "mistral-embed", "capabilities": {"completion_chat": false}},
        ]});
        assert_eq!(ids(from_openai(&mistral)), ["mistral-small-latest"]);
        for page in [json!({"ok": true}), json!([]), json!("x")] {
            for read in [of_openai, of_google, of_bedrock, profiles_of_bedrock] {
                assert_eq!(read(&page), None, "{page}");
            }
        }
    }
}
