//! Does a model fit a machine, how fast is it, and how many are needed
