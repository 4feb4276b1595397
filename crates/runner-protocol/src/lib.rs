//! The line-JSON protocol between the supervisor and the worker that holds llama.cpp
