//! What this computer has: memory, cores, disk
