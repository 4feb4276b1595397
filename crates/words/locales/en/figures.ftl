# The screen "Figures and prices": what the app reckons with, and figures from files.

## The screen

figures-title = Figures and prices
figures-lede = Every figure that is not yours has a source and a date. Here you can look them up, see which are due for another look, and bring in newer ones from a file. Nothing is fetched by itself.
figures-loading = Looking up the figures
# $date (text) day
figures-as-of-long = The newest figures were checked on { $date }.
# $count (number) figures
figures-past-review =
    { $count ->
        [0] No figure is past its review.
        [one] One figure is past its review: look at its source before you rely on it.
       *[other] { $count } figures are past their review: look at their sources before you rely on them.
    }
figures-show-past-review = Show these
figures-undo = Undo the last change

figures-kinds-title = What is in the catalogue
figures-column-kind = Kind
figures-column-count = Figures
figures-column-oldest = Checked longest ago
figures-column-newest = Checked last
figures-column-past = Past review
figures-column-review = Look again
# $days (number) days; $why (text) reason
figures-review = Every { $days } days. { $why }

figures-search-title = Look up a figure
figures-search-label = Words in the name, the kind or the source
figures-search-placeholder = GPT-4o read, server administrator, H100 …
figures-search-kind = Kind
figures-search-all-kinds = All kinds
figures-search-past = Only what is past its review
# $found (number) figures found; $shown (number) figures shown
figures-found =
    { $found ->
        [0] Nothing was found. Try fewer words.
        [one] One figure.
       *[other] { $found } figures, of which { $shown } are shown.
    }
figures-row-past = past its review
figures-row-taken-over = from a file
# $published, $checked (text) days
figures-row-dates = Published { $published }, checked { $checked }

figures-bring-title = Bring in newer figures
figures-bring-lede = Three kinds of file can be read: a Steelyard data pack, LiteLLM’s price map (model_prices_and_context_window.json) and the lists of genai-prices (data.json, data_slim.json). You see every change before anything counts.
figures-bring-offline = Steelyard looks nothing up on the internet. Somebody downloads the file, and you open it here.
figures-bring-button = Bring in figures from a file …
figures-bring-busy = Comparing the file with the catalogue

figures-preview-heading = What this file would change
figures-preview-nothing = There is nothing new in this file.
figures-column-choose = Take over
figures-column-figure = Figure
figures-column-before = Now
figures-column-after = In the file
figures-column-source = Source
# $figure (text) name of a figure
figures-choose = Take over { $figure }
figures-choose-all = Choose all
figures-choose-safe = Only those without a warning
figures-choose-none = Choose none
figures-trust = I know who made this file and trust it
figures-apply-none = Choose at least one figure
# $count (number) figures
figures-apply =
    { $count ->
        [one] Take over one figure
       *[other] Take over { $count } figures
    }
figures-apply-note = The verdicts of all your assessments are then reckoned with these figures. You can undo it.
figures-applied = The new figures count from now on.
figures-leave = Leave everything as it is
figures-not-taken-title = What could not be used
figures-unknown-title = Models the catalogue does not have

figures-taken-title = Taken over from files
figures-taken-none = Nothing has been taken over. Every figure is the one that came with this app.
figures-column-shipped = Came with the app
figures-put-back = Put back
# $figure (text) name of a figure
figures-put-back-label = Put back { $figure } as it came with the app
figures-put-back-all = Put everything back as it came with the app
figures-put-back-done = Put back.

figures-key-title = Whose packs you trust
figures-key-lede = The maker of a data pack can sign it with minisign. Paste their public key here, from a place you trust, and the app says for each pack whether it is theirs.
figures-key-label = Public key
figures-key-save = Save the key
figures-key-saved = The key is kept.
figures-key-removed = The key is gone.

## Sentences that come with the figures

# $row (text) name of a row; $field (text) name of a field
figures-label = { $row }: { $field }
# $first, $second (text) what tells a row from others
figures-row = { $first }, { $second }
# $likely, $low, $high (text) figures
figures-range = { $likely } ({ $low } to { $high })
# $date (text) day; $value (text) figure with unit
figures-announced = from { $date } { $value }
# $source (text) title; $date (text) day
figures-source-day = { $source }, { $date }
figures-none = none
figures-new-row = new in the catalogue
figures-left-out = This version of the app no longer has the row; the figure does not count.
figures-shipped-newer = The app itself now has a figure that was checked later.
# $times (text) factor
figures-times-more = { $times } times as much
# $percent (text) share
figures-more = { $percent } more
# $percent (text) share
figures-less = { $percent } less

## Files

# $title (text) title of the pack
figures-file-pack = Data pack “{ $title }”
# $title (text) name of the file
figures-file-litellm = LiteLLM price map, { $title }
# $title (text) name of the file
figures-file-genai-prices = List of genai-prices, { $title }
# $publisher (text) who made it; $date (text) day
figures-made = By { $publisher }, { $date }
# $comment (text) remark of the signer
figures-seal-signed = Signed with the key you trust ({ $comment }), and unchanged since.
figures-seal-signer-unknown = Signed, but not with a key you trust. The file is undamaged; who made it is not proven.
figures-seal-checksum-only = Not signed. The file is undamaged, but anybody could have made it.
figures-seal-none = A public price list without a signature. It carries no date, so the date of the file counts.
# $changes (number) changes; $same (number) figures that are the same
figures-summary =
    { $changes ->
        [0] No figure would change;
        [one] One figure would change;
       *[other] { $changes } figures would change;
    } { $same ->
        [0] none of the others is in the file.
        [one] one other is the same.
       *[other] { $same } others are the same.
    }
# $count (number) figures
figures-confirmed =
    { $count ->
        [one] One figure is the same and was seen again. Take over its newer date.
       *[other] { $count } figures are the same and were seen again. Take over their newer dates.
    }
# $count (number) models; $elsewhere (number) models of other hosts
figures-unknown =
    { $count ->
        [0] Every model of the providers we follow is in the catalogue.
        [one] One model of the providers we follow is not in the catalogue.
       *[other] { $count } models of the providers we follow are not in the catalogue.
    } { $elsewhere ->
        [0] { "" }
        [one] One of another provider was passed over.
       *[other] { $elsewhere } of other providers were passed over.
    }

## Why to look twice

figures-flag-zero = The price would be zero.
figures-flag-extreme = A thousand times more or less: most likely another unit.
figures-flag-large = More than half above or below what it was.
figures-flag-euro-as-dollar = This looks like euros written down as dollars.
figures-flag-other-name = The list has this model under another name; it may be another model.
figures-flag-other-source = The catalogue uses another source here, and the two disagree.
figures-flag-narrows-range = The catalogue keeps a range because sources disagree; one value would replace it.
figures-flag-drops-announcement = The catalogue knows of an announced change that would be forgotten.
figures-flag-older = Older than the figure it would replace.

## Why something is not offered

# $what (text) place in the file; $value (text) what stands there
figures-why-not-not-a-number = { $what } is { $value }, which is no price.
# $what (text) place in the file; $value (text) what stands there
figures-why-not-implausible = { $what } would be { $value }, which no such figure can be.
# $what (text) place in the file; $value (text) what stands there
figures-why-not-no-provider = { $what } names no provider.
# $what (text) place in the file; $value (text) what stands there
figures-why-not-no-model = { $what } names no model.
# $what (text) place in the file; $value (text) what stands there
figures-why-not-no-prices = { $what } has no prices.
# $what (text) place in the file; $value (text) what stands there
figures-why-not-time-of-day = { $what } has a price for certain hours, which the catalogue does not keep.
# $what (text) place in the file; $value (text) what stands there
figures-why-not-tiers = { $what } has several steps for long requests; the catalogue keeps one.
# $what (text) place in the file; $value (text) what stands there
figures-why-not-other-tier = { $what } is dearer above { $value } tokens, which is not where the catalogue has it.

## Kinds of figures, and why they go out of date

figures-kind-closed-price = Prices of closed models
figures-kind-hosted-price = Prices of open models at hosts
figures-kind-rent = Rents of graphics cards
figures-kind-machine-price = Prices of machines
figures-kind-machine-data = What machines can do
figures-kind-model-data = Shapes and files of models
figures-kind-cadence = How often makers bring out models
figures-kind-benchmark = Scores on tests
figures-kind-tokens = Tokens in a word
figures-kind-electricity = Electricity
figures-kind-wage = Pay
figures-kind-exchange-rate = Exchange rates
figures-kind-general = General figures
figures-kind-terms = What providers do with text
figures-kind-licence = Licences
figures-kind-history = Prices of the past
figures-kind-why-closed-price = Providers change prices several times a year.
figures-kind-why-hosted-price = Hosts change prices several times a year.
figures-kind-why-rent = Rents have moved by a tenth within a month.
figures-kind-why-machine-price = Street prices follow the price of memory.
figures-kind-why-machine-data = A data sheet seldom changes.
figures-kind-why-model-data = A published model does not change; new files appear.
figures-kind-why-cadence = New models come out all the time.
figures-kind-why-benchmark = Tests are run again with each new generation.
figures-kind-why-tokens = A tokenizer stays as it is; new ones appear.
figures-kind-why-electricity = Statistics come out twice a year.
figures-kind-why-wage = Statistics come out once a year.
figures-kind-why-exchange-rate = Rates move every day.
figures-kind-why-general = These change slowly, and most are estimates.
figures-kind-why-terms = Terms change with a notice of weeks.
figures-kind-why-licence = A new edition of a model can have another licence.
figures-kind-why-history = The past does not change, so nobody has to look again.

## Fields

figures-field-input = text that is read
figures-field-output = text that is written
figures-field-cached-input = text read again from the cache
figures-field-cache-write = text put into the cache
figures-field-batch-discount = discount for work that can wait
figures-field-long-context-input = text that is read, long requests
figures-field-long-context-output = text that is written, long requests
figures-field-long-context-cached-input = text read again from the cache, long requests
figures-field-retention = how long text is kept
figures-field-eu-residency-factor = factor for staying in the EU
figures-field-bytes = size of the file
figures-field-price = price
figures-field-memory = memory
figures-field-bandwidth = speed of the memory
figures-field-arithmetic = arithmetic
figures-field-load-power = power under load
figures-field-idle-power = power when waiting
figures-field-release-months-per-year = months with a release in a year
figures-field-score = score
figures-field-spread = spread of the translation
figures-field-gross = gross pay
figures-field-rate = rate
figures-field-tokens = tokens in a word
figures-field-left = share of the price that is left

## Errors

error-no-figures = Nothing was chosen.
error-no-figures-hint = Open a file and choose at least one figure.
error-figures-untrusted = This pack is not signed with a key you trust.
error-figures-untrusted-hint = Find out who made it. If you trust them, say so above the button, then take it over.
error-figures-not-restored = The figures you took over from files do not fit this version of the app.
error-figures-not-restored-hint = The figures that came with the app count again. Open “Figures and prices” to see what was taken over, and bring in a newer file.

# $bytes, $limit (text) sizes
error-import-too-large = The file is too large: { $bytes }.
error-import-too-large-hint = Price lists and packs have at most { $limit }. Check that you chose the right file.
# $at (text) place
error-import-not-text = The file is not text.
error-import-not-text-hint = From byte { $at } on it cannot be read. Choose a price list or a data pack.
error-import-unknown = This is neither a data pack nor a price list we know.
error-import-unknown-hint = Choose a Steelyard data pack, LiteLLM’s model_prices_and_context_window.json, or data.json of genai-prices.
error-import-not-a-pack = A data pack is needed here, and this is a price list.
error-import-not-a-pack-hint = What a price list means depends on the day. Bring it in through the window, or make a pack of it.
# $line, $column, $detail (text) place and reason
error-import-json = The price list cannot be read: line { $line }, column { $column }.
error-import-json-hint = Download it again. What the reader found: { $detail }
# $detail (text) place and reason
error-import-toml = The data pack cannot be read.
error-import-toml-hint = What the reader found: { $detail }
# $path, $value, $allowed (text) place, what stands there and what would be accepted
error-import-field = In the file, { $path } is { $value }.
error-import-field-hint = Allowed is: { $allowed }.
# $path, $allowed (text) what is missing and what would be accepted
error-import-missing = The file lacks { $path }.
error-import-missing-hint = Allowed is: { $allowed }.
# $found, $known (text) versions
error-import-version = The pack was made for a later version of the app.
error-import-version-hint = It has version { $found }; this app reads version { $known }. Update the app, or ask for an older pack.
# $stated, $found (text) checksums
error-import-checksum = The pack is damaged or was changed: its checksum does not fit.
error-import-checksum-hint = Get the file again. It says { $stated }, and its contents give { $found }.
# $detail (text) reason
error-import-signature = The signature does not belong to this file.
error-import-signature-hint = Do not use it, and tell whoever should have made it. What the check found: { $detail }
error-import-key = This is not a public key of minisign.
error-import-key-hint = Paste the line that starts with RW, or the whole .pub file.
