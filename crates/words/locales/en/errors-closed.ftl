# Closed models: crates/providers/src/closed. Where one is asked, and what the provider answers.
# $provider is its name, such as OpenAI; $said are its own words, in its own language.

error-endpoint-missing = There is no address for { $provider } yet.
error-endpoint-missing-hint = Type where it is asked. Such an address looks like { $example }, and your account shows it.

error-endpoint-no-such-region = { $provider } is not asked at { $region }.
error-endpoint-no-such-region-hint = Choose one of the places in the list.

error-endpoint-no-scheme = The beginning of the address is missing.
error-endpoint-no-scheme-hint = It begins with https://. Do you mean { $proposed }?

error-endpoint-scheme = An address that begins with { $scheme } cannot be asked.
error-endpoint-scheme-hint = The address of a provider begins with https://.

error-endpoint-unencrypted = { $host } would be asked without encryption, so it was not asked.
error-endpoint-unencrypted-hint = Others on the way could read your key and your text. Use an address that begins with https://. A model on your own network belongs under Your own servers.

error-endpoint-credentials = There is a user name or a password in the address.
error-endpoint-credentials-hint = Take out what stands before the @. A key belongs in the field for the key.

error-endpoint-query = There is something after the address.
error-endpoint-query-hint = Leave out everything from the ? or the # on. A key belongs in the field for the key.

error-endpoint-unreadable = This is no address.
error-endpoint-unreadable-hint = An address looks like https://api.provider.example/v1, without spaces. For the technician: { $detail }

error-closed-key-wrong = { $provider } does not know this key.
error-closed-key-wrong-hint = It may have been withdrawn, or belong to another provider or another place. Make a new key on the provider's page and put it in under Providers and keys.

error-closed-key-no-permission = { $provider } knows the key, and does not allow it this.
error-closed-key-no-permission-hint = Whoever manages the account can give the key more rights, or open the model for it. { $provider } said: { $said }

error-closed-no-credit = The account at { $provider } has no credit left.
error-closed-no-credit-hint = Nothing was answered. Whoever manages the account can add credit or raise its limit. { $provider } said: { $said }

error-closed-rate-limit = { $provider } was asked too much in a short time.
error-closed-rate-limit-hint =
    { $seconds ->
        [unknown] Wait a few minutes, then ask again. Asking less at once helps too.
       *[other] It says to come back in { $seconds } seconds. Asking less at once helps too.
    }

error-closed-overloaded = { $provider } has too much to do at the moment.
error-closed-overloaded-hint =
    { $seconds ->
        [unknown] This is not about your account. Ask again in a few minutes, or ask another model.
       *[other] This is not about your account. It says to come back in { $seconds } seconds.
    }

error-closed-filtered = The provider's own filter stopped the answer.
error-closed-filtered-hint = { $provider } does not answer everything. Word the question in another way, or leave out what may look harmful. Its word for the reason is: { $reason }

error-closed-model-unknown = { $provider } has no model called { $model }.
error-closed-model-unknown-hint = It may have been retired, or your account may not use it. Look at the provider's list again and choose another one. { $provider } said: { $said }

error-closed-not-for-chat = { $provider } does not let { $model } be asked in a conversation.
error-closed-not-for-chat-hint = It answers only through another service of { $provider }, which this version does not speak. Choose another model. { $provider } said: { $said }

error-closed-context-too-long = The text is too long for this model.
error-closed-context-too-long-hint =
    { $limit ->
        [unknown] Shorten the text, or choose a model that reads more at once. { $provider } said: { $said }
       *[other] It reads { $limit } tokens at once. Shorten the text, or choose a model that reads more. { $provider } said: { $said }
    }

error-closed-refused = { $provider } does not take this question (status { $status }).
error-closed-refused-hint = Not every model knows every setting. Try another model, or show this to whoever manages the account: { $said }

error-closed-failed = { $provider } failed while it answered.
error-closed-failed-hint = This is not about your account. What had arrived is kept. Ask again in a while. { $provider } said: { $said }

error-closed-not-a-model-server = Something answers at { $host }, but not as { $provider } does.
error-closed-not-a-model-server-hint = Check the address. Something between you and the provider may have answered in its place, such as a sign-in page. For the technician: { $found }
