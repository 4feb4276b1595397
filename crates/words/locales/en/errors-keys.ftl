# Keys and the system's keychain: crates/keys. $provider is a provider's name.

error-key-empty = The key field is empty.
error-key-empty-hint = Copy the key from { $provider }’s website and paste it into the key field.

error-key-has-spaces = The key has a space or a line break inside.
error-key-has-spaces-hint = Copy the whole key from { $provider } again, in one piece, and paste it into the key field.

error-key-has-odd-characters = The key has a character that keys never have.
error-key-has-odd-characters-hint = A word processor or a mail program may have changed it. Copy the key straight from { $provider }’s website and paste it into the key field.

error-key-wrong-prefix = This does not look like a key from { $provider }.
error-key-wrong-prefix-hint = A key from { $provider } begins with { $expected }. Check that you copied the key itself, from its first character.

error-key-of-another-provider = This looks like a key from { $looks_like }, not from { $provider }.
error-key-of-another-provider-hint = Put it in the key field of { $looks_like }, if that is in the list, or paste a key from { $provider } here.

error-key-too-short = The key is too short.
error-key-too-short-hint = A key from { $provider } has at least { $shortest } characters. Part of it may be missing; some websites show only a part. Copy the whole key again.

error-key-too-long = The key is too long.
error-key-too-long-hint = More than a key was pasted: a key has at most { $longest } characters. Copy only the key from { $provider }.

error-key-not-found = There is no key for { $provider }.
error-key-not-found-hint = Add one under Providers and keys.

error-keychain-missing = This computer has no keychain that Steelyard can use.
error-keychain-missing-hint = A keychain is where a computer keeps passwords. On Linux, install one such as GNOME Keyring or KWallet and sign in again. You can also use the key for this session only: it is then forgotten when you close Steelyard.

error-keychain-locked = Your keychain is locked.
error-keychain-locked-hint = Unlock it with your password, in your system’s passwords program or by signing in again, then try again. You can also use the key for this session only.

error-keychain-no-collection = Your keychain has not been set up yet.
error-keychain-no-collection-hint = Open your system’s passwords program and make a default keychain, then try again. You can also use the key for this session only.

error-keychain-dismissed = The question from your keychain was closed, so nothing was stored or read.
error-keychain-dismissed-hint = Try again and give the password of your keychain when it asks. You can also use the key for this session only.

error-keychain-timeout = Your keychain did not answer within { $seconds } seconds.
error-keychain-timeout-hint = It may be asking for your password in a window behind this one. Look for it, answer it and try again. You can also use the key for this session only.

error-keychain-read-back = Your keychain did not do what was asked of it.
error-keychain-read-back-hint = Steelyard looked again after each change, and what it found was not right. Remove the key and add it again. If that does not help, use the key for this session only.

error-keychain-other = Your keychain reported a problem.
error-keychain-other-hint = Try again. You can also use the key for this session only. The system said: { $detail }.
