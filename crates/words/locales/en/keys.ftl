# Providers and keys.

keys-lede = Only needed to compare with a closed model. A key is the password a provider gives you. It goes into this computer’s own keychain, is never written to a file, never shown again, and never part of a report.
keys-loading = Asking this computer’s keychain
keys-session-explained = You can still keep a key for this session: it stays in memory and is gone when you close Steelyard.

keys-column-provider = Provider
keys-column-key = Key
keys-column-actions = What you can do

keys-none = None
keys-stored = Stored, ends in …{ $last }
keys-since = since { $date }
keys-session-only = for this session only
keys-add = Add a key
keys-check = Check
keys-remove = Remove

keys-paste = Paste your key for { $provider }
keys-where = A key is made at { $page }. Open that page in your browser.
keys-store = Store the key
keys-keep = Keep for this session
keys-storing = Storing and reading back
keys-empty = Paste the key first.
keys-session-choice = Keep it for this session only, not in { $keychain }
keys-session-forced = It will be kept for this session only.

keys-kept = The key is in { $keychain }. It was read back and is right.
keys-kept-session = The key is kept until you close Steelyard.
keys-removed = The key for { $provider } has been removed.
keys-remove-sure = Remove the key for { $provider } from this computer? At the provider it stays valid until you withdraw it there.
keys-remove-yes = Remove the key

# Where a provider is asked, and whether its key works.

keys-about-hosted = open models on its machines
keys-about-azure = GPT and other models, in your own Azure
keys-about-bedrock = Claude, Nova, Llama and other models
keys-about-other = any provider that speaks OpenAI’s protocol
keys-shape = Begins with { $prefix }
keys-check-sends = Checking asks { $where } for its list of models. Only the key leaves, no text, and it costs nothing.
keys-check-at = { $host } ({ $country })
keys-place = { $country } ({ $id })
keys-place-anywhere = Wherever the provider chooses
keys-place-choose = Choose where your text is processed. Your contract or your project with the provider has to allow that place.
keys-place-type = The address of the service, such as { $example }
keys-check-works = Works · { $when }. { $count ->
    [one] The key may ask one model.
   *[other] The key may ask { $count } models.
}
keys-check-may-not-list = Works · { $when }. The key may not list models, which does not keep it from asking them.
keys-check-not-told = Asked · { $when }. { $provider } lists its models to anybody, so whether the key works shows with your first question.
keys-check-does-not-work = Does not work · { $when }
