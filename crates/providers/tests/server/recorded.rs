//! What the documentation of each provider says that it sends, read to the end: words, tokens,
//! cost, and what the question looked like. Each file names its source and its day.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use keys::Secret;
use providers::closed::{
    self, ChatRequest, Ending, Endpoint, KeyAnswer, ServerError, Turn, Usage, check_key, models,
};
use providers::{Cost, Outcome, Reach};
use serde_json::{Value, json};

use crate::peer::{Asked, Peer, Step, chunk, chunk_of, head, json, last_chunk, peer, whole};
use crate::support::{online, outlet, question};
use crate::who::{KEY, Who, ask_provider, endpoint, frame, permission, typed};

/// The steps in which a recording is sent.
fn recording(id: &str) -> Vec<Step> {
    let who = Who::Provider(if id == "amazon" { "amazon" } else { "openai" });
    let body = match id {
        "openai" => chunk(include_str!("recorded/openai.sse")),
        "azure" => chunk(include_str!("recorded/azure.sse")),
        "anthropic" => chunk(include_str!("recorded/anthropic.sse")),
        "google" => chunk(include_str!("recorded/google.sse")),
        "google-blocked" => chunk(include_str!("recorded/google-blocked.sse")),
        "amazon" => chunk_of(
            &include_str!("recorded/amazon.txt")
                .lines()
                .filter(|line| !line.starts_with(':'))
                .map(|line| line.split_once(' ').unwrap())
                .flat_map(|(name, payload)| frame("event", name, payload))
                .collect::<Vec<u8>>(),
        ),
        other => panic!("no recording of {other}"),
    };
    vec![who.head(), body, last_chunk()]
}

/// A server that sends this and remembers what it was asked: heads and bodies.
async fn remembering(
    steps: impl Fn(&Asked) -> Vec<Step> + Send + Sync + 'static,
) -> (Peer, Arc<Mutex<Vec<(String, String)>>>) {
    let seen = Arc::new(Mutex::new(Vec::new()));
    let memory = seen.clone();
    let peer = peer(move |asked| {
        let heard = (asked.head.clone(), asked.body.clone());
        memory.lock().unwrap().push(heard);
        steps(asked)
    })
    .await;
    (peer, seen)
}

fn whole_question() -> ChatRequest {
    ChatRequest {
        temperature: Some(0.5),
        seed: Some(7),
        max_tokens: Some(64),
        ..ChatRequest::new(
            "the-model",
            vec![Turn::system("Be brief."), Turn::user("Greet me.")],
        )
    }
}

#[tokio::test]
async fn every_provider_is_read_to_the_end_and_put_on_record_with_its_cost() {
    for (id, country, thinks, reasoning) in [
        ("openai", "US", false, Some(200)),
        ("azure", "US", false, Some(200)),
        ("anthropic", "US", true, None),
        ("google", "US", true, Some(200)),
        ("amazon", "US", true, None),
    ] {
        let peer = peer(move |_| recording(id)).await;
        let (outlet, paper) = online();
        let endpoint = endpoint(id, peer.address);
        let answer = ask_provider(&outlet, &endpoint, &whole_question(), |_| {})
            .await
            .unwrap();
        assert_eq!(answer.text, "Good morning.", "{id}");
        assert_eq!(
            answer.thinking,
            if thinks { "A greeting." } else { "" },
            "{id}"
        );
        assert_eq!(answer.ending, Ending::Finished, "{id}");
        let usage = Usage {
            prompt_tokens: 1_100,
            completion_tokens: 250,
            cached_tokens: Some(1_000),
            reasoning_tokens: reasoning,
        };
        assert_eq!(answer.usage, Some(usage), "{id}");
        let [(outgoing, Some(Outcome { ending, .. }))] = &paper.lines()[..] else {
            panic!("{id}: one request with an end");
        };
        assert_eq!(outgoing.country.as_deref(), Some(country), "{id}");
        assert_eq!(outgoing.case.as_deref(), Some("case-1"));
        assert_eq!(outgoing.allowed_by, "consent-1");
        assert_eq!(
            (ending.tokens_out, ending.tokens_in),
            (Some(1_100), Some(250))
        );
        // A hundred at 2 dollars a million, a thousand at 0.20, 250 at 8.
        let cost = Cost {
            nanos: 200_000 + 200_000 + 2_000_000,
            currency: "USD".to_owned(),
        };
        assert_eq!(ending.cost, Some(cost), "{id}");
        assert_eq!(ending.failed_with, None);
    }
}

/// How a provider wants to be asked: its id, the address where one is typed, the path, the
/// header of the key, the body, and what cannot be said in it.
type Wanted = (
    &'static str,
    Option<&'static str>,
    &'static str,
    &'static str,
    Value,
    &'static [&'static str],
);

fn wanted() -> Vec<Wanted> {
    let azure = "/openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21";
    let messages = json!([
        {"role": "system", "content": "Be brief."},
        {"role": "user", "content": "Greet me."},
    ]);
    let of_openai = json!({
        "model": "the-model", "messages": messages, "stream": true,
        "stream_options": {"include_usage": true},
        "temperature": 0.5, "seed": 7, "max_completion_tokens": 64,
    });
    let bearer = "authorization: Bearer ";
    vec![
        (
            "openai",
            None,
            "/v1/chat/completions",
            bearer,
            of_openai.clone(),
            &[],
        ),
        (
            "azure",
            None,
            "/openai/v1/chat/completions",
            "api-key: ",
            of_openai.clone(),
            &[],
        ),
        (
            "azure",
            Some(azure),
            "/openai/deployments/the-model/chat/completions?api-version=2024-10-21",
            "api-key: ",
            of_openai,
            &[],
        ),
        (
            "mistral",
            None,
            "/v1/chat/completions",
            bearer,
            json!({
                "model": "the-model", "messages": messages, "stream": true,
                "temperature": 0.5, "random_seed": 7, "max_tokens": 64,
            }),
            &[],
        ),
        (
            "anthropic",
            None,
            "/v1/messages",
            "x-api-key: ",
            json!({
                "model": "the-model", "system": "Be brief.", "stream": true, "max_tokens": 64,
                "messages": [{"role": "user", "content": "Greet me."}], "temperature": 0.5,
            }),
            &["seed"],
        ),
        (
            "google",
            None,
            "/v1beta/models/the-model:streamGenerateContent?alt=sse",
            "x-goog-api-key: ",
            json!({
                "systemInstruction": {"parts": [{"text": "Be brief."}]},
                "contents": [{"role": "user", "parts": [{"text": "Greet me."}]}],
                "generationConfig": {"temperature": 0.5, "seed": 7, "maxOutputTokens": 64},
            }),
            &[],
        ),
        (
            "amazon",
            None,
            "/model/the-model/converse-stream",
            bearer,
            json!({
                "system": [{"text": "Be brief."}],
                "messages": [{"role": "user", "content": [{"text": "Greet me."}]}],
                "inferenceConfig": {"temperature": 0.5, "maxTokens": 64},
            }),
            &["seed"],
        ),
    ]
}

#[tokio::test]
async fn every_provider_is_asked_as_it_wants_to_be() {
    for (id, typed_path, path, header, body, left_out) in wanted() {
        let recorded = if id == "mistral" { "openai" } else { id };
        let (peer, seen) = remembering(move |_| recording(recorded)).await;
        let endpoint = match typed_path {
            Some(path) => typed(id, &format!("http://{}{path}", peer.address)),
            None => endpoint(id, peer.address),
        };
        let (outlet, _) = online();
        let answer = ask_provider(&outlet, &endpoint, &whole_question(), |_| {})
            .await
            .unwrap();
        assert_eq!(answer.left_out, left_out, "{id}");
        let (head, sent) = seen.lock().unwrap().remove(0);
        assert!(
            head.starts_with(&format!("POST {path} HTTP/1.1\r\n")),
            "{id}: {head}"
        );
        assert!(
            head.contains(&format!("\r\n{header}{KEY}\r\n")),
            "{id}: {head}"
        );
        assert_eq!(
            head.contains("anthropic-version: 2023-06-01"),
            id == "anthropic"
        );
        assert_eq!(serde_json::from_str::<Value>(&sent).unwrap(), body, "{id}");
    }
}

#[tokio::test]
async fn a_name_of_a_model_is_one_step_of_a_path_whatever_is_in_it() {
    for (id, path) in [
        (
            "google",
            "/v1beta/models/..%2Fx%3Fkey=1:streamGenerateContent?alt=sse",
        ),
        ("amazon", "/model/..%2Fx%3Fkey=1/converse-stream"),
    ] {
        let (peer, seen) = remembering(move |_| recording(id)).await;
        let (outlet, _) = online();
        let request = ChatRequest::new("../x?key=1", vec![Turn::user("Hi")]);
        let _answered = ask_provider(&outlet, &endpoint(id, peer.address), &request, |_| {}).await;
        let head = seen.lock().unwrap()[0].0.clone();
        assert!(head.starts_with(&format!("POST {path} HTTP")), "{head}");
    }
}

#[tokio::test]
async fn an_answer_that_is_not_streamed_is_read_as_well() {
    for (id, path, body) in [
        (
            "anthropic",
            "/v1/messages",
            r#"{"id":"msg_1","type":"message","role":"assistant","model":"m","content":[{"type":"text","text":"Hello."}],"stop_reason":"max_tokens","usage":{"input_tokens":9,"output_tokens":2}}"#,
        ),
        (
            "google",
            "/v1beta/models/granite:generateContent",
            r#"{"candidates":[{"content":{"parts":[{"text":"Hello."}],"role":"model"},"finishReason":"MAX_TOKENS"}],"usageMetadata":{"promptTokenCount":9,"candidatesTokenCount":2,"totalTokenCount":11}}"#,
        ),
        (
            "amazon",
            "/model/granite/converse",
            r#"{"output":{"message":{"role":"assistant","content":[{"text":"Hello."}]}},"stopReason":"max_tokens","usage":{"inputTokens":9,"outputTokens":2,"totalTokens":11},"metrics":{"latencyMs":7}}"#,
        ),
        (
            "mistral",
            "/v1/chat/completions",
            r#"{"id":"x","object":"chat.completion","model":"m","choices":[{"index":0,"message":{"role":"assistant","content":[{"type":"thinking","thinking":[{"type":"text","text":"Hm."}]},{"type":"text","text":"Hello."}]},"finish_reason":"length"}],"usage":{"prompt_tokens":9,"completion_tokens":2,"total_tokens":11}}"#,
        ),
    ] {
        let (peer, seen) = remembering(move |_| json("200 OK", body)).await;
        let (outlet, _) = online();
        let request = ChatRequest {
            streamed: false,
            ..question()
        };
        let answer = ask_provider(&outlet, &endpoint(id, peer.address), &request, |_| {})
            .await
            .unwrap();
        assert_eq!(
            (answer.text.as_str(), answer.ending),
            ("Hello.", Ending::LengthReached)
        );
        assert_eq!(answer.thinking, if id == "mistral" { "Hm." } else { "" });
        let usage = answer.usage.unwrap();
        assert_eq!(
            (usage.prompt_tokens, usage.completion_tokens),
            (9, 2),
            "{id}"
        );
        assert!(
            seen.lock().unwrap()[0]
                .0
                .starts_with(&format!("POST {path} ")),
            "{id}"
        );
    }
}

#[tokio::test]
async fn a_question_that_a_filter_refuses_is_an_error_with_its_count_on_record() {
    let peer = peer(|_| recording("google-blocked")).await;
    let (outlet, paper) = online();
    let error = ask_provider(
        &outlet,
        &endpoint("google", peer.address),
        &question(),
        |_| {},
    )
    .await
    .unwrap_err();
    let filtered = ServerError::Filtered {
        provider: "Google".to_owned(),
        reason: "PROHIBITED_CONTENT".to_owned(),
    };
    assert_eq!(error, filtered);
    let ending = paper.lines()[0].1.clone().unwrap().ending;
    assert_eq!(ending.tokens_out, Some(1_100));
    assert_eq!(ending.failed_with.as_deref(), Some("closed-filtered"));
}

#[tokio::test]
async fn a_provider_by_way_of_this_computer_is_not_asked_offline_and_counts_as_outside() {
    let peer = peer(|_| recording("openai")).await;
    let asked = endpoint("openai", peer.address);
    let (offline, paper) = outlet();
    let error = ask_provider(&offline, &asked, &question(), |_| {})
        .await
        .unwrap_err();
    assert_eq!((error.code(), peer.asked()), ("door-offline", 0));
    assert!(paper.lines().is_empty());

    let (online, paper) = online();
    let answer = ask_provider(&online, &asked, &question(), |_| {})
        .await
        .unwrap();
    assert_eq!(answer.reach, Some(Reach::Outside));
    let (line, _) = paper.lines().remove(0);
    assert_eq!(
        (line.host.as_str(), line.reach),
        ("127.0.0.1", Reach::Outside)
    );
}

#[tokio::test]
async fn a_model_that_does_not_know_a_setting_is_asked_without_it() {
    let refusal = |message: &str| {
        json(
            "400 Bad Request",
            &format!(
                "{{\"error\":{{\"message\":\"{message}\",\"type\":\"invalid_request_error\"}}}}"
            ),
        )
    };
    let (peer, seen) = remembering(move |asked| match asked.number {
        0 => refusal("Unsupported value: 'temperature' does not support 0.5 with this model."),
        1 => refusal(
            "Unsupported parameter: 'max_completion_tokens' is not supported with this model.",
        ),
        2 => refusal("Unrecognized request argument supplied: seed"),
        _ => recording("openai"),
    })
    .await;
    let (outlet, paper) = online();
    let answer = ask_provider(
        &outlet,
        &endpoint("openai", peer.address),
        &whole_question(),
        |_| {},
    )
    .await
    .unwrap();
    assert_eq!(answer.text, "Good morning.");
    assert_eq!(answer.left_out, ["temperature", "seed"]);
    let last: Value = serde_json::from_str(&seen.lock().unwrap()[3].1).unwrap();
    assert_eq!(last["max_tokens"], 64);
    assert!(last.get("temperature").or(last.get("seed")).is_none());
    assert_eq!(
        paper.endings(),
        [
            "closed-refused",
            "closed-refused",
            "closed-refused",
            "answered"
        ]
    );

    // One that refuses whatever is left out is not asked for ever.
    let stubborn =
        crate::peer::peer(move |_| refusal("Unsupported parameter: 'temperature'")).await;
    let error = ask_provider(
        &outlet,
        &endpoint("openai", stubborn.address),
        &whole_question(),
        |_| {},
    )
    .await
    .unwrap_err();
    assert_eq!((error.code(), stubborn.asked()), ("closed-refused", 2));
}

/// Lists as the providers' documentation has them, for whoever has the key.
fn guarded(asked: &Asked) -> Vec<Step> {
    let has_key = asked.head.contains(KEY);
    let list = match asked.path() {
        "/v1/models" => {
            r#"{"object":"list","data":[{"id":"gpt-6-sol","object":"model","created":1,"owned_by":"system"},{"id":"text-embedding-3-small","object":"model"}]}"#
        }
        "/v1/models?limit=1000" => {
            r#"{"data":[{"type":"model","id":"claude-opus-4-8","display_name":"Claude Opus 4.8","created_at":"2026-01-01T00:00:00Z","max_input_tokens":200000}],"has_more":false,"first_id":"claude-opus-4-8","last_id":"claude-opus-4-8"}"#
        }
        "/v1beta/models?pageSize=1000" => {
            r#"{"models":[{"name":"models/gemini-3.5-flash","inputTokenLimit":1048576,"supportedGenerationMethods":["generateContent"]}]}"#
        }
        "/openai/v1/models" => {
            r#"{"object":"list","data":[{"id":"gpt-4.1-2025-04-14","capabilities":{"chat_completion":true},"object":"model"}]}"#
        }
        "/foundation-models?byOutputModality=TEXT" => {
            r#"{"modelSummaries":[{"modelId":"amazon.nova-lite-v1:0","inferenceTypesSupported":["ON_DEMAND"],"outputModalities":["TEXT"],"responseStreamingSupported":true,"modelLifecycle":{"status":"ACTIVE"}}]}"#
        }
        "/inference-profiles?maxResults=1000&type=SYSTEM_DEFINED" => {
            r#"{"inferenceProfileSummaries":[{"inferenceProfileId":"eu.amazon.nova-lite-v1:0","status":"ACTIVE","type":"SYSTEM_DEFINED"}]}"#
        }
        other => panic!("nobody asks for {other}"),
    };
    if has_key {
        json("200 OK", list)
    } else {
        json("401 Unauthorized", r#"{"error":{"message":"No key"}}"#)
    }
}

async fn checked(endpoint: &Endpoint, key: &str) -> (Result<KeyAnswer, ServerError>, Vec<String>) {
    let (outlet, paper) = online();
    let key = Secret::new(key.to_owned());
    let answer = check_key(&outlet, endpoint, &key, permission()).await;
    assert!(
        paper
            .lines()
            .iter()
            .all(|(outgoing, _)| outgoing.bytes_out == 0)
    );
    let told = format!("{answer:?} {:?}", paper.lines());
    assert!(!told.contains(key.expose()), "{told}");
    (answer, paper.endings())
}

#[tokio::test]
async fn a_key_is_checked_and_models_are_listed_without_sending_a_word() {
    for (id, expected) in [
        ("openai", vec!["gpt-6-sol"]),
        ("anthropic", vec!["claude-opus-4-8"]),
        ("google", vec!["gemini-3.5-flash"]),
        ("azure", vec!["gpt-4.1-2025-04-14"]),
        (
            "amazon",
            vec!["amazon.nova-lite-v1:0", "eu.amazon.nova-lite-v1:0"],
        ),
        ("scaleway", vec!["gpt-6-sol", "text-embedding-3-small"]),
    ] {
        let peer = peer(guarded).await;
        let endpoint = endpoint(id, peer.address);
        let (answer, _) = checked(&endpoint, KEY).await;
        assert!(
            matches!(answer, Ok(KeyAnswer::Works { .. })),
            "{id}: {answer:?}"
        );
        let (answer, _) = checked(&endpoint, "sk-wrong-0123456789").await;
        assert_eq!(answer.unwrap_err().code(), "closed-key-wrong", "{id}");
        let (outlet, paper) = online();
        let listed = models(
            &outlet,
            &endpoint,
            &Secret::new(KEY.to_owned()),
            permission(),
        )
        .await
        .unwrap();
        let ids: Vec<&str> = listed.iter().map(|model| model.id.as_str()).collect();
        assert_eq!(ids, expected, "{id}");
        assert!(paper.endings().iter().all(|ending| ending == "answered"));
    }
}

#[tokio::test]
async fn a_list_for_anybody_tells_nothing_of_a_key() {
    let open = peer(|_| {
        json(
            "200 OK",
            r#"{"object":"list","data":[{"id":"Llama-3.1-8B-Instruct"}]}"#,
        )
    })
    .await;
    let (answer, endings) = checked(&endpoint("ovhcloud", open.address), KEY).await;
    assert_eq!(answer, Ok(KeyAnswer::NotTold { models: 1 }));
    // The key stayed here.
    assert_eq!(endings, ["answered"]);
    let scoped = peer(|_| json("403 Forbidden", r#"{"error":{"message":"You have insufficient permissions for this operation. Missing scopes: api.model.read."}}"#)).await;
    let (answer, _) = checked(&endpoint("openai", scoped.address), KEY).await;
    assert_eq!(answer, Ok(KeyAnswer::MayNotList));
}

#[tokio::test]
async fn an_address_at_which_no_model_answers_is_named() {
    for steps in [
        whole("200 OK", "content-type: text/html\r\n", "<h1>Welcome</h1>"),
        whole(
            "404 Not Found",
            "content-type: text/html\r\n",
            "<h1>Nothing here</h1>",
        ),
        json("200 OK", "{\"hello\":\"world\"}"),
        vec![Step::Send(b"SSH-2.0-OpenSSH_9.6\r\n".to_vec())],
    ] {
        let page = peer(move |_| steps.clone()).await;
        let endpoint = typed("other", &format!("http://{}/v1", page.address));
        let (answer, _) = checked(&endpoint, KEY).await;
        assert_eq!(answer.unwrap_err().code(), "closed-not-a-model-server");
    }
}

#[tokio::test]
async fn a_list_that_drips_and_one_without_end_come_to_an_end() {
    let headers = "content-type: application/json\r\n";
    let drip = Step::Drip(vec![b' '; 5_000], Duration::from_millis(20));
    let flood = Step::Forever(vec![b' '; 1 << 16]);
    for (steps, codes) in [
        (vec![head("200 OK", headers), drip], ["server-stalled"; 2]),
        // Whichever comes first, on a computer that is slow.
        (
            vec![head("200 OK", headers), flood],
            ["net-too-long", "server-stalled"],
        ),
    ] {
        let endless = peer(move |_| steps.clone()).await;
        let (answer, _) = checked(&endpoint("openai", endless.address), KEY).await;
        let code = answer.unwrap_err().code();
        assert!(codes.contains(&code), "{code}");
    }
}

#[tokio::test]
async fn a_key_is_in_the_request_and_nowhere_else() {
    for id in ["openai", "anthropic", "google", "azure", "amazon"] {
        let echo = peer(|asked| {
            assert!(asked.head.contains(KEY));
            json(
                "400 Bad Request",
                &format!("{{\"error\":{{\"message\":\"who is {KEY}?\",\"type\":\"{KEY}\"}}}}"),
            )
        })
        .await;
        let (outlet, paper) = online();
        let endpoint = endpoint(id, echo.address);
        let error = ask_provider(&outlet, &endpoint, &question(), |_| {})
            .await
            .unwrap_err();
        let told = format!(
            "{error} {error:?} {:?} {endpoint:?} {outlet:?} {:?}",
            error.arguments(),
            paper.lines()
        );
        assert!(told.contains("who is [key]?"), "{told}");
        assert!(!told.contains("0123456789"), "{told}");
    }
}

#[tokio::test]
async fn offline_nothing_leaves_for_a_provider() {
    let (outlet, paper) = outlet();
    let key = Secret::new(KEY.to_owned());
    for known in &providers::PROVIDERS {
        let Ok(endpoint) = Endpoint::new(known, &closed::Place::Usual) else {
            continue;
        };
        let error = check_key(&outlet, &endpoint, &key, permission()).await;
        assert_eq!(error.unwrap_err().code(), "door-offline", "{}", known.id);
        let error = ask_provider(&outlet, &endpoint, &question(), |_| {}).await;
        assert_eq!(error.unwrap_err().code(), "door-offline", "{}", known.id);
    }
    assert_eq!(paper.lines(), []);
}
