# Before text goes to a closed model: exactly what leaves, to whom, on which terms, for how much.

sending-role-system = Standing instructions
sending-role-user = You
sending-role-assistant = An earlier answer

sending-found =
    { $count ->
        [0] No personal data was found.
        [one] One piece of personal data was found.
       *[other]
            { $repeated ->
                [0] { $count } pieces of personal data were found.
               *[other] { $count } pieces of personal data were found, { $different } of them different.
            }
    }
sending-help = Looking for personal data is a help, not a promise that everything is found. Numbers with check digits are found well, addresses only in part, names of people not at all. Read the text yourself.

sending-processed = { $provider } states that it processes the text here: { $country }.
sending-processed-anywhere = { $provider } is a company in { $country } and does not bind itself to a place: it may process the text in any country it works in.
sending-processed-unknown = Nobody stated where { $host } processes the text. Ask whoever gave you the address.
sending-processed-gateway = { $host } is a program on this computer. Where it sends the text on to is not known here.

sending-retention = By default { $provider } keeps the text for { $days } days.
sending-retention-range = By default { $provider } keeps the text for { $low } to { $high } days.
sending-retention-none = By default { $provider } does not keep the text.
sending-retention-unknown = How long { $provider } keeps the text is not known here. Its terms say so.
sending-training-no = By default { $provider } does not train models on the text.
sending-training-yes = By default { $provider } may train models on the text, unless you object or agree otherwise.
sending-training-not-known = Whether { $provider } trains models on the text is not known here. Its terms say so.

sending-tokens =
    { $texts ->
        [one] One text, { $size }: an estimated { $low } to { $high } tokens.
       *[other] { $texts } texts, { $size }: an estimated { $low } to { $high } tokens.
    }
sending-cost =
    { $thinks ->
        [yes] Between { $low } and { $high }. The upper end is the longest answer with everything the model writes to itself before it, { $tokens } tokens. Prices as of { $date }, without tax.
       *[no] Between { $low } and { $high }. The upper end is the longest answer, { $tokens } tokens. Prices as of { $date }, without tax.
    }
sending-cost-unknown = What it costs is not known here: there is no price for this model in the catalogue.
sending-also =
    { $temperature ->
        [none] The name of the model ({ $model }), the longest answer ({ $tokens } tokens) and your key go along. Nothing else does.
       *[other] The name of the model ({ $model }), the longest answer ({ $tokens } tokens), the temperature ({ $temperature }) and your key go along. Nothing else does.
    }
sending-allowed = You allowed this text to go to { $model } at { $provider }, once.
sending-waiting = The provider is busy. It is asked again in { $time }.

closed-facts = { $provider } · { $country } · { $read } read and { $written } written for a million tokens, as of { $date }
closed-place-unknown = place not known
closed-facts-no-price = { $provider } · { $country } · price not known

answer-cost = Cost
answer-cost-unknown = not known
answer-country = Processed in
answer-thinking = Tokens of it spent on thinking
answer-placeholders = Placeholders put back

error-sending-not-allowed = This text may not leave yet.
error-sending-not-allowed-hint = Nothing was sent. Look at what would leave, then allow it.
error-sending-not-prepared = What you looked at is no longer here.
error-sending-not-prepared-hint = Nothing was sent. Look at it again, then allow it.
error-sending-something-else = You allowed another text, or another model or place.
error-sending-something-else-hint = Nothing was sent. Look at what would leave now, then allow it.
error-sending-spent = What you allowed was sent already.
error-sending-spent-hint = Each time something leaves, it is asked again. Look at what would leave now, then allow it.
error-sending-revoked = You took back what you had allowed.
error-sending-revoked-hint = Nothing was sent. Look at what would leave, then allow it again.
error-sending-not-closed = This model is not a provider’s, so nothing would leave.
error-sending-not-closed-hint = Ask it as it is, or choose a model of a provider.
error-closed-model-retired = { $provider } has switched off { $model }.
error-closed-model-retired-hint = Choose another model. The catalogue keeps this one only for comparison.
