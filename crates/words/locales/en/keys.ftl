# Providers and keys.

keys-lede = Only needed to compare with a closed model. A key is the password a provider gives you. It goes into this computer’s own keychain, is never written to a file, never shown again, and never part of a report.
keys-loading = Asking this computer’s keychain
keys-nothing-sent = Storing, checking and removing a key happens on this computer alone. No provider is contacted.
keys-session-explained = You can still keep a key for this session: it stays in memory and is gone when you close Steelyard.

keys-column-provider = Provider
keys-column-key = Key
keys-column-country = Where text would go
keys-column-actions = What you can do

keys-none = None
keys-stored = Stored, ends in …{ $last }
keys-since = since { $date }
keys-session-only = for this session only
keys-add = Add a key
keys-check = Check
keys-checking = Reading it back
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
keys-checked = The key was read back from { $keychain } and is right.
keys-checked-session = The key is still held for this session.
keys-removed = The key for { $provider } has been removed.
keys-remove-sure = Remove the key for { $provider } from this computer? At the provider it stays valid until you withdraw it there.
keys-remove-yes = Remove the key
