//! Money, tokens, bytes, watts, months and ranges as types that do not mix
