//! Which duties apply to a case, why, and who does what by when
