# The screen "Your own server". How far a request travels arrives as a finished sentence.

screens-servers-title = Your own server
screens-servers-loading = Looking up your servers
screens-servers-lede = Has your organisation a machine that runs models? Point Steelyard at it, and larger models answer than this computer could run. vLLM, Ollama, LM Studio, llama.cpp and others that speak the OpenAI way will do.

screens-servers-found = Found on this computer
screens-servers-looking = Looking for a model server on this computer
screens-servers-none-found = No model server answers on this computer.
screens-servers-look-again = Look again
screens-servers-is-saved = Saved already
screens-servers-use = Use it

screens-servers-saved = Your servers
screens-servers-none = None yet. Add the address of one below.
screens-servers-models = { $count ->
    [0] No models seen yet
    [one] One model
   *[other] { $count } models
}
screens-servers-not-allowed = Not allowed to be asked
screens-servers-change = Change
screens-servers-remove = Remove
screens-servers-remove-sure = Remove { $name } and its key from this computer? Nothing changes on the server itself.
screens-servers-remove-yes = Yes, remove it
screens-servers-removed = { $name } has been removed.
screens-servers-kept = { $name } has been saved.
screens-servers-key-stored = Key stored, ends in …{ $last }
screens-servers-key-session = Key kept for this session, ends in …{ $last }

screens-servers-add = Add a server
screens-servers-form-new = A new server
screens-servers-form-change = Change { $name }
screens-servers-address = Address
screens-servers-address-hint = Such as http://192.168.1.20:8000. Whoever runs the server knows it.
screens-servers-address-empty = Fill in the address of the server.
screens-servers-key = Key
screens-servers-key-hint = Only where the server asks for one. It is never shown again.
screens-servers-key-replace = Leave empty to keep the key that is stored.
screens-servers-session = Keep the key for this session only
screens-servers-check = Check the server
screens-servers-checking = Asking the server what it is. None of your text is sent.
screens-servers-answered = What it said
screens-servers-its-models = Its models
screens-servers-name = A name for it
screens-servers-name-hint = This name is shown wherever you choose a model.
screens-servers-name-empty = Give the server a name.
screens-servers-allow = Steelyard may ask this server
screens-servers-allow-hint = With the internet switched off, this is the one thing that may leave this computer, and only when the server is on your own network.
screens-servers-save = Save the server
screens-servers-first = Save it, and Steelyard may ask it while you work offline too, because it is on your own network. It is asked right after what it is and which models it has. None of your text is sent.
screens-servers-save-first = Save it, then check it
