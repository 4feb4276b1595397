# The screen "Models on this computer". What fits, how fast and why arrives as finished sentences.

screens-models-loading = Looking at this computer and its models
screens-models-lede = An open model is a file you can keep. It runs on your own machine, without internet, and nobody sees what you ask it.
screens-models-machine = This computer
screens-models-machine-more = What was found in it

## Models that are here

screens-models-here = Models that are here
screens-models-none = There is no model on this computer yet. Add a file, or fetch one from the list below.
screens-models-ask = Ask it something
screens-models-measure = Measure its speed
screens-models-measure-again = Measure again
screens-models-measuring = Writing a short text to see how fast it is. On a slow computer this takes a minute.
screens-models-measured = The speed of { $name } has been measured.
screens-models-remove = Remove
screens-models-remove-deletes = Remove { $name } and delete its file? You can fetch or add it again later.
screens-models-remove-forgets = Take { $name } off this list? Its file stays where it is.
screens-models-remove-yes = Yes, remove it
screens-models-removed = { $name } has been removed.
screens-models-more = About this model
screens-models-path = Its file
screens-models-was-measured = Measured on this computer

## Adding a file

screens-models-add = Add a model file…
screens-models-add-hint = A GGUF file. You can also drop it anywhere on this screen.
screens-models-looking = Reading what the file says about itself
screens-models-drop = Drop the file here
screens-models-drop-hint = It is read and shown first. Nothing is added yet.
screens-models-offer = What this file is
screens-models-offer-known = It has the size of a file we know. Its checksum is compared when you add it.
screens-models-offer-here = This model is here already.
screens-models-offer-cannot = It cannot be used here
screens-models-offer-rows = What the file says
screens-models-link = Use it where it lies
screens-models-copy = Copy it into Steelyard’s folder
screens-models-choice-hint = Used where it lies it takes no more space, and is gone from here when you move or delete the file.
screens-models-not-now = Not now
screens-models-adding = Adding it. Its checksum is worked out, which takes a moment for a large file.
screens-models-added = { $name } is here now.

## Found in other programs

screens-models-found = Found in other programs
screens-models-found-lede = These models are on this computer already. Steelyard can use them where they lie; the other program keeps them.
screens-models-found-in = in { $program }
screens-models-use = Use it

## Models that could be had

screens-models-recommended = Models you could add
screens-models-recommended-lede = Chosen for this computer, from each of the large families. Nothing is fetched before you have seen from where and how much.
screens-models-filter = Which models to show
screens-models-filter-all = All
screens-models-filter-comfortable = Fit comfortably
screens-models-no-comfortable = None of these fits this computer comfortably. Choose “All” to see what could still be tried.
screens-models-is-here = Here already
screens-models-fetch = Fetch…
screens-models-no-file = We know of no file of it whose checksum is published. If you have one, add it as a file.
screens-models-licence = Licence
screens-models-languages = Languages
screens-models-rhythm = New versions
screens-models-maker = Who stands behind it
screens-models-details = Licence, languages and maker

## Fetching

screens-models-consent = Before anything is fetched
screens-models-from = From
screens-models-size = Size
screens-models-free = Free disk space
screens-models-folder = Kept in
screens-models-fetch-from = Fetch from { $host }
screens-models-starting = Starting
screens-models-bring = I have this file on a stick…
screens-models-bring-hint = A file that came another way goes through the same checks.
screens-models-bringing = Comparing the file with the published checksum
screens-models-brought = The file is the right one. { $name } is here now.
screens-models-to-settings = Open the settings
screens-models-downloads = Being fetched
screens-models-progress = Progress of { $name }
screens-models-pause = Pause
screens-models-resume = Go on
screens-models-retry = Try again
screens-models-cancel = Cancel
screens-models-cancel-sure = Stop fetching { $name } and delete what has come in?
screens-models-cancel-yes = Yes, delete it
screens-models-keep = Keep it
screens-models-cancelled = { $name } is no longer fetched.
screens-models-said-started = { $name } is being fetched.
screens-models-said-percent = { $name }: { $percent } percent has come in.
screens-models-said-done = { $name } has come in, was checked and is here now.
screens-models-said-failed = { $name }: { $message }

## Network settings

screens-models-network = Network settings
screens-models-network-lede = Only needed where your organisation sends its traffic through a proxy, or keeps copies of models on a server of its own.
screens-models-proxy = Proxy
screens-models-proxy-hint = Such as http://proxy.example:8080. A name and password in it go to this computer’s keychain. Leave empty for none.
screens-models-proxy-password = A name and password for it are in the keychain.
screens-models-mirror = Mirror
screens-models-mirror-hint = An address that is asked instead of the usual one, such as https://models.example. Leave empty for none.
screens-models-network-save = Save the network settings
screens-models-network-saved = The network settings have been saved.
