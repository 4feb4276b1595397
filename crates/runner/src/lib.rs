//! Finds, checks and runs local models through a supervised child process
