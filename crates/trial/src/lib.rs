//! Task sets, masked pairs, votes and ranking
