# The ledger: every request that passed the door, and what was allowed.

ledger-shown =
    { $found ->
        [0] No request of { $count }
       *[other] { $shown } of { $count } requests
    }
ledger-when = { $date }, { $time }
ledger-tokens = { $sent } sent, { $received } received
ledger-traffic =
    { $count ->
        [0] nothing
        [one] one request, { $out } sent, { $in } received
       *[other] { $count } requests, { $out } sent, { $in } received
    }
ledger-total-tokens = Tokens, as providers count them
ledger-total-cost = Cost, from providers’ own counts
ledger-case-gone = An assessment that has been deleted
ledger-file = what-has-left
ledger-saved =
    { $count ->
        [one] One request is saved in { $path }
       *[other] { $count } requests are saved in { $path }
    }

ledger-why-chat = A question to a model
ledger-why-key-check = Checking a key
ledger-why-model-list = Asking for the list of models
ledger-why-model-download = Fetching a model
ledger-why-server-check = Checking a server
ledger-why-update-check = Looking for a newer version

ledger-allowed-you = You
ledger-allowed-saved = You, by saving it as { $name }
ledger-allowed-consent = You, for this text ({ $when })

ledger-ended-answered = Answered
ledger-ended-interrupted = Broken off
ledger-ended-open = Under way, or its end was not seen
ledger-ended-failed = { $reason } ({ $code })
ledger-failed-key = The key was refused
ledger-failed-credit = No credit was left
ledger-failed-busy = Too much was asked
ledger-failed-gone = What was asked for is not there
ledger-failed-refused = The question was turned away
ledger-failed-unreachable = Could not be reached
ledger-failed-unsafe = The connection was not safe
ledger-failed-midway = Stopped in the middle
ledger-failed-there = Something failed over there
ledger-failed-otherwise = Did not succeed

ledger-column-when = When
ledger-column-host = Where to
ledger-column-reach = How far
ledger-column-country = Country
ledger-column-why = What for
ledger-column-case = Assessment
ledger-column-out = Bytes sent
ledger-column-in = Bytes received
ledger-column-tokens-out = Tokens sent
ledger-column-tokens-in = Tokens received
ledger-column-cost = Cost
ledger-column-currency = Currency
ledger-column-allowed = Allowed by
ledger-column-consent = Consent
ledger-column-ended = How it ended

consent-what =
    { $replaced ->
        [0] { $texts ->
            [one] One text, { $size }, as written
           *[other] { $texts } texts, { $size }, as written
        }
       *[other] { $texts ->
            [one] One text, { $size }, with placeholders
           *[other] { $texts } texts, { $size }, with placeholders
        }
    }
consent-cost = { $low } to { $high }
consent-not-used = Not used yet
consent-in-use = Being used now
consent-used = Used · { $when }
consent-revoked = Taken back · { $when }
consent-stopped = Used, and stopped · { $when }
