//! A known plan, from coerced variables to the bytes of an answer.
