//! The bounded way to Python: requests out, answers in.
