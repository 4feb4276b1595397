//! Fluent messages in English and Dutch, numbers and dates
