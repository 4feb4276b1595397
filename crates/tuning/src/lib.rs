//! Is fine-tuning worth it, and are the examples good enough
