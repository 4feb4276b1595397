//! Refusals of every provider, and what each stands for.

use super::*;

/// A refusal as the documentation of a provider has it, or as its customers report it:
/// status, the header that names the kind, body, and the code that it stands for.
type Case = (u16, Option<&'static str>, &'static str, &'static str);

fn told((status, kind, body, _): &Case, model: Option<&str>) -> ServerError {
    let key = Secret::new("sk-proj-0123456789abcdef".to_owned());
    let refusal = Refusal {
        status: *status,
        retry_after: None,
        kind: kind.map(str::to_owned),
        body: body.as_bytes().to_vec(),
    };
    let error = Refused {
        provider: "OpenAI",
        host: "api.example",
        key: &key,
        model,
    }
    .meaning(&refusal);
    let shown = format!("{error} {error:?} {:?}", error.arguments());
    assert!(!shown.contains("0123456789abcdef"), "{shown}");
    error
}

const OPENAI: &[Case] = &[
    (
        401,
        None,
        r#"{"error":{"message":"Incorrect API key provided: sk-proj-0123456789abcdef. You can find your API key at https://platform.openai.com/account/api-keys.","type":"invalid_request_error","param":null,"code":"invalid_api_key"}}"#,
        "closed-key-wrong",
    ),
    (
        401,
        None,
        r#"{"error":{"message":"You have insufficient permissions for this operation. Missing scopes: model.request.","type":"invalid_request_error"}}"#,
        "closed-key-no-permission",
    ),
    (
        403,
        None,
        r#"{"error":{"message":"Country, region, or territory not supported","type":"request_forbidden","code":"unsupported_country_region_territory"}}"#,
        "closed-key-no-permission",
    ),
    (
        403,
        None,
        r#"{"error":{"message":"Project `proj_x` does not have access to model `gpt-6-sol`","type":"invalid_request_error","code":"model_not_found"}}"#,
        "closed-model-unknown",
    ),
    (
        404,
        None,
        r#"{"error":{"message":"This model is only supported in v1/responses and not in v1/chat/completions.","type":"invalid_request_error","param":"model","code":null}}"#,
        "closed-not-for-chat",
    ),
    (
        404,
        None,
        r#"{"error":{"message":"This is not a chat model and thus not supported in the v1/chat/completions endpoint. Did you mean to use v1/completions?","type":"invalid_request_error","param":"model","code":null}}"#,
        "closed-not-for-chat",
    ),
    (
        404,
        None,
        r#"{"error":{"message":"The model `gpt-4-32k` has been deprecated, learn more here: https://platform.openai.com/docs/deprecations","type":"invalid_request_error","code":"model_not_found"}}"#,
        "closed-model-unknown",
    ),
    (
        429,
        None,
        r#"{"error":{"message":"You exceeded your current quota, please check your plan and billing details.","type":"insufficient_quota","param":null,"code":"insufficient_quota"}}"#,
        "closed-no-credit",
    ),
    (
        429,
        None,
        r#"{"error":{"message":"Rate limit reached for gpt-6-sol in organization org-x on tokens per min (TPM): Limit 30000, Used 29000, Requested 5000.","type":"tokens","code":"rate_limit_exceeded"}}"#,
        "closed-rate-limit",
    ),
    (
        400,
        None,
        r#"{"error":{"message":"This model's maximum context length is 128000 tokens. However, your messages resulted in 200000 tokens.","type":"invalid_request_error","param":"messages","code":"context_length_exceeded"}}"#,
        "closed-context-too-long",
    ),
    (
        503,
        None,
        r#"{"error":{"message":"The engine is currently overloaded, please try again later","type":"server_error"}}"#,
        "closed-overloaded",
    ),
    (
        500,
        None,
        r#"{"error":{"message":"The server had an error while processing your request","type":"server_error"}}"#,
        "closed-failed",
    ),
    (
        400,
        None,
        r#"{"error":{"message":"Invalid 'messages[0].content'","type":"invalid_request_error"}}"#,
        "closed-refused",
    ),
    // Azure
    (
        400,
        None,
        r#"{"error":{"code":"OperationNotSupported","message":"The chatCompletion operation does not work with the specified model, o3-pro. Please choose different model and try again. You can learn more about which models can be used with each operation here: https://go.microsoft.com/fwlink/?linkid=2197993."}}"#,
        "closed-not-for-chat",
    ),
    (
        401,
        None,
        r#"{"error":{"code":"401","message":"Access denied due to invalid subscription key or wrong API endpoint. Make sure to provide a valid key for an active subscription and use a correct regional API endpoint for your resource."}}"#,
        "closed-key-wrong",
    ),
    (
        404,
        None,
        r#"{"error":{"code":"DeploymentNotFound","message":"The API deployment for this resource does not exist. If you created the deployment within the last 5 minutes, please wait a moment and try again."}}"#,
        "closed-model-unknown",
    ),
    (
        400,
        None,
        r#"{"error":{"message":"The response was filtered due to the prompt triggering Azure OpenAI's content management policy.","type":null,"param":"prompt","code":"content_filter","status":400,"innererror":{"code":"ResponsibleAIPolicyViolation","content_filter_result":{"hate":{"filtered":true,"severity":"high"}}}}}"#,
        "closed-filtered",
    ),
    (
        429,
        None,
        r#"{"error":{"code":"429","message":"Requests to the ChatCompletions_Create Operation have exceeded token rate limit of your current OpenAI S0 pricing tier."}}"#,
        "closed-rate-limit",
    ),
    // Mistral
    (
        401,
        None,
        r#"{"detail":"Unauthorized"}"#,
        "closed-key-wrong",
    ),
    (
        400,
        None,
        r#"{"object":"error","message":"Invalid model: mistral-tiny-9","type":"invalid_model","param":null,"code":"1500"}"#,
        "closed-model-unknown",
    ),
    (
        400,
        None,
        r#"{"object":"error","message":"Prompt contains 40000 tokens and 0 draft tokens, too large for model with 32768 maximum context length","type":"invalid_request_error","code":"3051"}"#,
        "closed-context-too-long",
    ),
    (
        429,
        None,
        r#"{"object":"error","message":"Requests rate limit exceeded","type":"rate_limited","code":"1300"}"#,
        "closed-rate-limit",
    ),
    (
        402,
        None,
        r#"{"detail":"Payment required"}"#,
        "closed-no-credit",
    ),
    // What stands in between
    (
        403,
        None,
        "<html><body>Blocked by your organisation</body></html>",
        "closed-not-a-model-server",
    ),
    (
        404,
        None,
        "<!DOCTYPE html><title>Not found</title>",
        "closed-not-a-model-server",
    ),
    (502, None, "<html>bad gateway</html>", "closed-failed"),
];

const ANTHROPIC: &[Case] = &[
    (
        401,
        None,
        r#"{"type":"error","error":{"type":"authentication_error","message":"invalid x-api-key"},"request_id":"req_x"}"#,
        "closed-key-wrong",
    ),
    (
        403,
        None,
        r#"{"type":"error","error":{"type":"permission_error","message":"Your API key does not have permission to use the specified resource."}}"#,
        "closed-key-no-permission",
    ),
    (
        402,
        None,
        r#"{"type":"error","error":{"type":"billing_error","message":"There is an issue with your billing."}}"#,
        "closed-no-credit",
    ),
    (
        400,
        None,
        r#"{"type":"error","error":{"type":"invalid_request_error","message":"Your credit balance is too low to access the Anthropic API. Please go to Plans & Billing to upgrade or purchase credits."}}"#,
        "closed-no-credit",
    ),
    (
        404,
        None,
        r#"{"type":"error","error":{"type":"not_found_error","message":"model: claude-2.1"}}"#,
        "closed-model-unknown",
    ),
    (
        400,
        None,
        r#"{"type":"error","error":{"type":"invalid_request_error","message":"prompt is too long: 210000 tokens > 200000 maximum"}}"#,
        "closed-context-too-long",
    ),
    (
        413,
        None,
        r#"{"type":"error","error":{"type":"request_too_large","message":"Request exceeds the maximum size"}}"#,
        "closed-context-too-long",
    ),
    (
        429,
        None,
        r#"{"type":"error","error":{"type":"rate_limit_error","message":"This request would exceed your organization's rate limit of 50 requests per minute."}}"#,
        "closed-rate-limit",
    ),
    (
        529,
        None,
        r#"{"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}"#,
        "closed-overloaded",
    ),
    (
        500,
        None,
        r#"{"type":"error","error":{"type":"api_error","message":"Internal server error"}}"#,
        "closed-failed",
    ),
];

const GOOGLE: &[Case] = &[
    (
        400,
        None,
        r#"{"error":{"code":400,"message":"API key not valid. Please pass a valid API key.","status":"INVALID_ARGUMENT","details":[{"@type":"type.googleapis.com/google.rpc.ErrorInfo","reason":"API_KEY_INVALID","domain":"googleapis.com"}]}}"#,
        "closed-key-wrong",
    ),
    (
        403,
        None,
        r#"{"error":{"code":403,"message":"Permission denied on resource project x.","status":"PERMISSION_DENIED"}}"#,
        "closed-key-no-permission",
    ),
    (
        404,
        None,
        r#"{"error":{"code":404,"message":"models/gemini-1.0-pro is not found for API version v1beta, or is not supported for generateContent.","status":"NOT_FOUND"}}"#,
        "closed-model-unknown",
    ),
    (
        400,
        None,
        r#"{"error":{"code":400,"message":"The input token count (1200000) exceeds the maximum number of tokens allowed (1048576).","status":"INVALID_ARGUMENT"}}"#,
        "closed-context-too-long",
    ),
    (
        429,
        None,
        r#"{"error":{"code":429,"message":"You exceeded your current quota, please check your plan and billing details.","status":"RESOURCE_EXHAUSTED","details":[{"@type":"type.googleapis.com/google.rpc.RetryInfo","retryDelay":"34.07s"}]}}"#,
        "closed-rate-limit",
    ),
    (
        503,
        None,
        r#"{"error":{"code":503,"message":"The model is overloaded. Please try again later.","status":"UNAVAILABLE"}}"#,
        "closed-overloaded",
    ),
];

const AMAZON: &[Case] = &[
    (
        403,
        None,
        r#"{"Message":"Authentication failed: Please make sure your API Key is valid."}"#,
        "closed-key-wrong",
    ),
    (
        403,
        Some("UnrecognizedClientException"),
        r#"{"message":"The security token included in the request is invalid."}"#,
        "closed-key-wrong",
    ),
    (
        403,
        Some("AccessDeniedException:http://internal.amazon.com/coral/com.amazon.coral.service/"),
        r#"{"message":"You don't have access to the model with the specified model ID."}"#,
        "closed-key-no-permission",
    ),
    (
        403,
        Some("AccessDeniedException"),
        r#"{"message":"User: arn:aws:iam::1:user/x is not authorized to perform: bedrock:InvokeModelWithResponseStream"}"#,
        "closed-key-no-permission",
    ),
    (
        400,
        Some("ValidationException"),
        r#"{"message":"The provided model identifier is invalid."}"#,
        "closed-model-unknown",
    ),
    (
        404,
        Some("ResourceNotFoundException"),
        r#"{"message":"This model version has reached the end of its life. Please refer to the AWS documentation for more details."}"#,
        "closed-model-unknown",
    ),
    (
        400,
        Some("ValidationException"),
        r#"{"message":"Input is too long for requested model."}"#,
        "closed-context-too-long",
    ),
    (
        429,
        Some("ThrottlingException"),
        r#"{"message":"Too many requests, please wait before trying again."}"#,
        "closed-rate-limit",
    ),
    (
        429,
        Some("ModelNotReadyException"),
        r#"{"message":"The model is not ready."}"#,
        "closed-overloaded",
    ),
    (
        503,
        Some("ServiceUnavailableException"),
        r#"{"message":"Bedrock is unable to process your request."}"#,
        "closed-overloaded",
    ),
    (
        424,
        Some("ModelErrorException"),
        r#"{"message":"The model failed."}"#,
        "closed-failed",
    ),
];

#[test]
fn each_refusal_of_each_provider_has_its_meaning() {
    for case in [OPENAI, ANTHROPIC, GOOGLE, AMAZON].into_iter().flatten() {
        assert_eq!(told(case, Some("the-model")).code(), case.3, "{}", case.2);
    }
}

/// The first refusal of a provider that stands for this.
fn first(cases: &'static [Case], code: &str) -> &'static Case {
    cases.iter().find(|case| case.3 == code).unwrap()
}

#[test]
fn figures_and_waits_are_read_where_a_provider_gives_them() {
    let figures = |case| match told(case, Some("m")) {
        ServerError::TextTooLong {
            prompt_tokens,
            limit_tokens,
            ..
        } => (prompt_tokens, limit_tokens),
        other => panic!("{other}"),
    };
    let too_long = "closed-context-too-long";
    assert_eq!(
        figures(first(OPENAI, too_long)),
        (Some(200_000), Some(128_000))
    );
    assert_eq!(
        figures(first(ANTHROPIC, too_long)),
        (Some(210_000), Some(200_000))
    );
    assert_eq!(
        figures(first(GOOGLE, too_long)),
        (Some(1_200_000), Some(1_048_576))
    );
    match told(first(GOOGLE, "closed-rate-limit"), Some("m")) {
        ServerError::RateLimited {
            retry_after_seconds,
            ..
        } => assert_eq!(retry_after_seconds, Some(35)),
        other => panic!("{other}"),
    }
}

#[test]
fn a_list_that_is_not_there_belongs_to_somebody_else() {
    let nothing: Case = (404, None, r#"{"detail":"Not Found"}"#, "");
    assert_eq!(told(&nothing, None).code(), "closed-not-a-model-server");
}

#[test]
fn a_refusal_without_a_word_shows_its_status() {
    let wordless: Case = (402, None, "", "");
    let arguments = told(&wordless, Some("m")).arguments();
    assert!(
        arguments.contains(&("said", "402".to_owned())),
        "{arguments:?}"
    );
}
