# The screen "Providers and keys". What a check sends and what came of it arrive as finished
# sentences.

screens-keys-column-place = Where text goes
screens-keys-column-checked = Last checked
screens-keys-never-checked = Not checked yet
screens-keys-what-leaves = Storing and removing a key happens on this computer alone. Only a check asks the provider, and you see first what it sends. Text goes to a provider only after you have seen it and allowed it.
screens-keys-look-again = Look for the keychain again

screens-keys-replace = Replace
screens-keys-paste-new = Paste the new key for { $provider }
screens-keys-shape = { $shape }.

screens-keys-place = Where { $provider } processes text
screens-keys-place-address = Your address at { $provider }
screens-keys-place-change = Change
screens-keys-place-choose = Choose
screens-keys-place-none = Not chosen yet
screens-keys-place-keep = Use this place
screens-keys-place-kept = Saved. Text goes there from now on.
screens-keys-models = Names of your deployments
screens-keys-models-hint = As they are called in your account, with a comma between them. They can be asked then.

screens-keys-check-title = Check the key at { $provider }
screens-keys-check-now = Check now
screens-keys-check-offline = You are offline, so the key cannot be checked. It can be stored all the same.
screens-keys-checking = Asking { $host } whether the key works

screens-keys-own-about = vLLM, Ollama, LM Studio, llama.cpp
screens-keys-own-key = Not needed
screens-keys-own-place = Stays on your network
screens-keys-own-connect = Connect
