//! Screens, criteria, weights, rank acceptability, flips and plain reasons
