//! The questions, the answers, the case and its file format, and the profile they add up to
