# Asking a closed model: what would leave is shown before anything does. The terms, the costs and
# what was found arrive as finished sentences.

screens-sending-closed = At providers: the text leaves your organisation
screens-sending-prompt-hint = Paste a text and say what should happen with it. Before anything goes to { $name }, you see exactly what would leave.
screens-sending-look = See what would leave
screens-sending-preparing = Looking for personal data, on this computer
screens-sending-nothing-yet = Nothing has been sent yet
screens-sending-title = This would leave your organisation and go to { $provider }

screens-sending-to = To whom
screens-sending-processed = Where it is processed
screens-sending-retention = How long it is kept
screens-sending-training = Used for training
screens-sending-cost = What it costs
screens-sending-length = How much text
screens-sending-also = Also sent
screens-sending-sources = Where this is from

screens-sending-text = The text, exactly as it would leave
screens-sending-how = How the text is sent
screens-sending-replaced = With placeholders
screens-sending-as-written = As written
screens-sending-sure = Check digits are right
screens-sending-unsure = Looks like it
screens-sending-labels = The small words are not sent.
screens-sending-found = { $count ->
    [one] What was found, one piece
   *[other] What was found, { $count } pieces
}
screens-sending-list = Personal data that was found
screens-sending-column-text = In your text
screens-sending-column-kind = What it is
screens-sending-column-sure = How sure
screens-sending-column-placeholder = Placeholder

screens-sending-offline = You are offline, so this cannot be sent.
screens-sending-offline-hint = Turn off “Stay offline” in Settings, then come back. Your text is kept for you here.
screens-sending-to-settings = Open Settings
screens-sending-to-keys = Providers and keys
screens-sending-add-key = Add a key for a closed model
screens-sending-send = Send this
screens-sending-refuse = Do not send
screens-sending-once = Once, and only this. Stop breaks it off.
screens-sending-refused = Nothing was sent. Your text is still there.
screens-sending-step = Sent. Waiting for the first words.
screens-sending-waiting = The provider is busy. It is asked again in a moment.
