//! Secrets in the operating system's keychain: in, tested, deleted, never out
