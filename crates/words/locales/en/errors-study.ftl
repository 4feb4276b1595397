# What can be wrong with a study file: crates/study. $place names the field, with its line where
# there is a file; every message has the same variables.

study-place-line = { $field } (line { $line })
study-place-line-only = Line { $line }

error-study-syntax = { $place } is not written the way TOML asks for: { $detail }.
error-study-syntax-hint = A study file is text with lines such as per_hour = 2.50. Put words between straight quotation marks, and tables between brackets. docs/study-file.md shows a whole file.

error-study-too-long = The file has { $value } bytes. A study file has at most { $most }.
error-study-too-long-hint = Check that this is the file you meant. A study is a few kilobytes long.

error-study-unknown-key = { $place } is no field of a study. The nearest one is “{ $nearest }”.
error-study-unknown-key-hint = These may stand here: { $allowed }.

error-study-wrong-type = { $place } is { $value }, and it takes { $wanted ->
    [number] a number
    [pair] a list of two routes
    [table] a table
    [list] a list of tables, each under its name in double brackets
   *[other] text between quotation marks
}.
error-study-wrong-type-hint = Numbers stand bare, such as 833_806 or 0.87. Text stands in quotation marks. A pair is written ["owned", "api"].

error-study-not-finite = { $place } is { $value }, which is no number to reckon with.
error-study-not-finite-hint = Write an ordinary number, such as 2.50.

error-study-not-a-number = { $place }: “{ $value }” is not a number as it is written here.
error-study-not-a-number-hint = Write it like 12,500 or 0.87 or 100e6, without other signs.

error-study-out-of-bounds = { $place } is { $value }, and it can be from { $least } to { $most }.
error-study-out-of-bounds-hint = Check the unit. A share is a fraction: 35 per cent is 0.35. Hours are those of a month, prices are per million tokens.

error-study-not-whole = { $place } is { $value }, and it has to be a whole number.
error-study-not-whole-hint = Half a machine or half a month cannot be bought. Round up, or state the whole figure.

error-study-missing = { $place } is missing. It takes { $wanted ->
    [number] a number
    [pair] a list of two routes
    [currency] a currency, such as "USD"
    [version] the version of the format, which is 1
    [route] at least one [[route]]
   *[other] text between quotation marks
}.
error-study-missing-hint = Without it nothing can be worked out. Add the line, and try again.

error-study-unknown-choice = { $place } is “{ $value }”, which is not known. The nearest is “{ $nearest }”.
error-study-unknown-choice-hint = Such values are: { $allowed }.

error-study-unknown-route = { $place } names the route “{ $value }”, and there is none with that id.
error-study-unknown-route-hint = The routes are: { $allowed }.

error-study-duplicate-route = { $place }: “{ $value }” is the id of an earlier route.
error-study-duplicate-route-hint = Give each route an id of its own.

error-study-version = { $place } is { $value }. This Steelyard reads version 1.
error-study-version-hint = Write version = 1. If the file comes from a newer Steelyard, install that one.

error-study-pair = { $place } is [{ $value }], and a break-even is between two different routes.
error-study-pair-hint = Write the ids of two routes, such as ["owned", "api"].

error-study-cached-beyond-input = { $place } is { $value }, more than all the input tokens, which are { $most }.
error-study-cached-beyond-input-hint = Cached tokens are a part of the input. Give the whole input in input_tokens.

error-study-needs-tokens = { $place } is a price by the token ({ $value }), and the study says nothing about tokens.
error-study-needs-tokens-hint = Say how many tokens a month in [workload]: input_tokens, output_tokens, or both.

error-study-subject = { $place } has to say what it is about: either route or break_even, and not both.
error-study-subject-hint = Write route = "owned" for a figure of one route, or break_even = ["owned", "api"] for a pair.

error-study-no-such-claim = { $place } holds no figure that can be checked there.
error-study-no-such-claim-hint = These can: { $allowed }.

error-study-too-many = { $place }: there are { $value }, and at most { $most } are read.
error-study-too-many-hint = Leave out what you do not need to compare.
