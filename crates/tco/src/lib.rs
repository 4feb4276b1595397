//! Total cost of ownership by month and route, in thousands of futures
