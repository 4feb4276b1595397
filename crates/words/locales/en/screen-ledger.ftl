# The screen "What has left this computer". Lines, totals and sentences arrive finished.

screens-ledger-title = What has left this computer
screens-ledger-open = show everything
screens-ledger-loading = Reading the record
screens-ledger-lede = Whatever Steelyard sends to another computer passes one door, and the door writes it down first. This record stays on this computer.
screens-ledger-nothing = While you work offline, nothing can leave but questions to servers of your own that you have saved.

screens-ledger-requests = Every request
screens-ledger-none = Nothing is on record. The first request will stand here before it leaves.
screens-ledger-search = Search in the record
screens-ledger-no-match = No request has these words.
screens-ledger-save = Save as a table…
screens-ledger-saving = Saving

screens-ledger-column-when = When
screens-ledger-column-host = Where to
screens-ledger-column-why = What for
screens-ledger-column-much = How much
screens-ledger-column-allowed = Allowed by
screens-ledger-column-end = How it ended
screens-ledger-out = { $size } sent
screens-ledger-in = { $size } received

screens-ledger-consents = What you allowed
screens-ledger-no-consents = You have not allowed any text to go to a provider.
screens-ledger-column-whom = To whom
screens-ledger-column-what = What
screens-ledger-column-cost = Estimated cost
screens-ledger-column-state = What became of it
screens-ledger-revoke = Take it back
screens-ledger-revoked = Taken back. It can no longer be used.
